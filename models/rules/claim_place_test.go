package rules

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// attending is a claim to come so many times a year.
func attending(times float64, unit string) Claim {
	return Claim{Kind: ClaimAttendance, Number: times, Unit: unit}
}

func TestAttendanceOfAFullyRemoteJob(t *testing.T) {
	onboarding := func(a *models.Advert) { a.Onsite.Frequency = vocab.OnsiteOnboarding }
	satellite := func(a *models.Advert) { a.Remote = vocab.RemoteSatellite }
	elsewhere := Claim{Kind: ClaimMayAttend, Field: "terms.time"}
	checkSayings(t, models.Advert{Remote: vocab.RemoteFull}, map[string]saying{
		"every three months":              {nil, []Claim{attending(3, "")}, 'E'},
		"rarer than any level":            {nil, []Claim{attending(2.9, "")}, 'W'},
		"some time":                       {nil, []Claim{attending(0, "")}, 'E'},
		"some time, it may be":            {nil, []Claim{attending(0, ""), {Kind: ClaimMayAttend}}, 0},
		"some time, another text may":     {nil, []Claim{attending(0, ""), elsewhere}, 'E'},
		"every month, it may be":          {nil, []Claim{attending(12, ""), {Kind: ClaimMayAttend}}, 'E'},
		"at first":                        {onboarding, []Claim{attending(12, "first")}, 0},
		"at first, which no field says":   {nil, []Claim{attending(12, "first")}, 'E'},
		"every month after onboarding":    {onboarding, []Claim{attending(12, "")}, 'E'},
		"every week in a satellite":       {satellite, []Claim{attending(52, "")}, 0},
		"it may be":                       {nil, []Claim{{Kind: ClaimMayAttend}}, 'W'},
		"it may be, in a satellite":       {satellite, []Claim{{Kind: ClaimMayAttend}}, 0},
		"never":                           {nil, []Claim{{Kind: ClaimNoAttendance}}, 0},
		"nearly remote":                   {nil, []Claim{{Kind: ClaimNearlyRemote}}, 0},
		"work from home":                  {nil, []Claim{{Kind: ClaimHome}}, 0},
		"no work from home":               {nil, []Claim{{Kind: ClaimNoHome}}, 0},
		"no work from home, which may be": {fromHome, []Claim{{Kind: ClaimNoHome}}, 'E'},
	})
}

func fromHome(a *models.Advert) { a.Locations = []vocab.AllowedLocation{vocab.LocationHome} }

func TestWordsOfPlaceAgainstPartlyRemoteAndSatellite(t *testing.T) {
	satellite := func(a *models.Advert) { a.Remote = vocab.RemoteSatellite; fromHome(a) }
	checkSayings(t, models.Advert{Remote: vocab.RemotePartial}, map[string]saying{
		"it may be":                     {nil, []Claim{{Kind: ClaimMayAttend}}, 0},
		"never":                         {nil, []Claim{{Kind: ClaimNoAttendance}}, 'E'},
		"nearly remote":                 {nil, []Claim{{Kind: ClaimNearlyRemote}}, 'W'},
		"no work from home":             {fromHome, []Claim{{Kind: ClaimNoHome}}, 'E'},
		"no work from home, satellite":  {satellite, []Claim{{Kind: ClaimNoHome}}, 0},
		"work from home, satellite":     {satellite, []Claim{{Kind: ClaimHome}}, 'E'},
		"work from home":                {nil, []Claim{{Kind: ClaimHome}}, 0},
		"never, in a satellite":         {satellite, []Claim{{Kind: ClaimNoAttendance}}, 0},
		"nearly remote, in a satellite": {satellite, []Claim{{Kind: ClaimNearlyRemote}}, 0},
	})
}

// TestStepsOfAttendance: a text that says how often one comes at all has to say
// the step of the field, no more and no less.
func TestStepsOfAttendance(t *testing.T) {
	for step, tc := range map[vocab.OnsiteFrequency]struct{ least, most float64 }{
		vocab.OnsiteQuarterly: {3, 5.4}, vocab.OnsiteBimonthly: {5.5, 9.9}, vocab.OnsiteMonthly: {10, 19}, vocab.OnsiteTwiceMonthly: {20, 39},
		vocab.OnsiteWeekly: {40, 89}, vocab.OnsiteSeveralWeekly: {90, 400},
	} {
		checkSayings(t, models.Advert{Remote: vocab.RemotePartial, Onsite: models.Onsite{Frequency: step}}, map[string]saying{
			string(step) + ", least": {nil, []Claim{attending(tc.least, "all")}, 0},
			string(step) + ", fewer": {nil, []Claim{attending(tc.least-0.1, "all")}, 'E'},
			string(step) + ", most":  {nil, []Claim{attending(tc.most, "all")}, 0},
		})
	}
}

func TestAttendanceAgainstThePartlyRemoteField(t *testing.T) {
	physician := func(a *models.Advert) { a.PrimaryWork = vocab.WorkOccupationalHealth }
	unsaid := func(a *models.Advert) { a.Onsite.Frequency = "" }
	never := func(a *models.Advert) { a.Onsite.Frequency = vocab.OnsiteNone }
	nearly, elsewhere := Claim{Kind: ClaimNearlyRemote}, Claim{Kind: ClaimNearlyRemote, Field: "terms.time"}
	monthly := models.Advert{Remote: vocab.RemotePartial, Onsite: models.Onsite{Frequency: vocab.OnsiteMonthly}}
	checkSayings(t, monthly, map[string]saying{
		"as the field says":                  {nil, []Claim{attending(12, "")}, 0},
		"more often":                         {nil, []Claim{attending(52, "")}, 'E'},
		"more often, at first":               {nil, []Claim{attending(52, "first")}, 0},
		"more often, nearly remote":          {nil, []Claim{attending(52, ""), nearly}, 0},
		"more often, nearly remote by other": {nil, []Claim{attending(52, ""), elsewhere}, 'E'},
		"more often than unsaid":             {unsaid, []Claim{attending(52, "")}, 0},
		"more often than never":              {never, []Claim{attending(52, "")}, 'E'},
		"less often, among others":           {nil, []Claim{attending(6, "")}, 0},
		"less often, at all":                 {nil, []Claim{attending(6, "all")}, 'E'},
		"some time, at all":                  {nil, []Claim{attending(0, "all")}, 0},
		"physician, less often":              {physician, []Claim{attending(6, "")}, 'W'},
		"physician, more often":              {physician, []Claim{attending(52, "all")}, 'W'},
		"physician, less often at all":       {physician, []Claim{attending(6, "all")}, 'E'},
		"physician, as the field says":       {physician, []Claim{attending(12, "")}, 0},
	})
}

func TestDaysAWeekAgainstTheNote(t *testing.T) {
	noted := func(note string) func(*models.Advert) { return func(a *models.Advert) { a.Onsite.Note = note } }
	physician := func(a *models.Advert) { a.PrimaryWork, a.Onsite.Note = vocab.WorkOccupationalHealth, "週2日" }
	often := models.Advert{Remote: vocab.RemotePartial, Onsite: models.Onsite{Frequency: "several_weekly"}}
	checkSayings(t, often, map[string]saying{
		"no note":                     {nil, []Claim{attending(260, "")}, 0},
		"two as noted":                {noted("週2日"), []Claim{attending(104, "")}, 0},
		"two and a half":              {noted("週2日"), []Claim{attending(130, "")}, 0},
		"more than that":              {noted("週２日"), []Claim{attending(131, "")}, 'E'},
		"physician, more than that":   {physician, []Claim{attending(131, "")}, 'E'},
		"every day of a week":         {noted("週2日"), []Claim{attending(415, "")}, 'E'},
		"more days than a week has":   {noted("週2日"), []Claim{attending(416, "")}, 0},
		"three, and a half":           {noted("週に3日"), []Claim{attending(182, "")}, 0},
		"three, and more":             {noted("週に3日"), []Claim{attending(183, "")}, 'E'},
		"in English, as noted":        {noted("Two days a week"), []Claim{attending(104, "")}, 0},
		"in English, more":            {noted("Two days a week"), []Claim{attending(156, "")}, 'E'},
		"five in English":             {noted("five days"), []Claim{attending(260, "")}, 0},
		"more than five in English":   {noted("five days"), []Claim{attending(287, "")}, 'E'},
		"weekly with two in the note": {func(a *models.Advert) { a.Onsite = models.Onsite{Frequency: vocab.OnsiteWeekly, Note: "週2日"} }, []Claim{attending(156, "first")}, 0},
	})
}

func TestPlacesOfWorkOfAFullyRemoteJob(t *testing.T) {
	const notHome = models.FaultCode("job.workplace.not_home")
	for place, want := range map[string]models.Severity{
		"":   0,
		"自宅": 0,
		"ご自宅またはオフィス内で勤務": 0,
		"在宅勤務の後、オフィス内勤務": 'E',
		"オフィス内または東京支店":   'E',
		"東京都千代田区1-1":     'E',
		"ＯＮＬＩＮＥ":         0,
		"Anywhere":       0,
	} {
		for _, base := range []models.Advert{employee, contractor} {
			a, field := base, "terms.place"
			a.Remote, a.Terms.Place, a.Terms.Workplace.Initial = vocab.RemoteFull, place, "自宅"
			if a.Contract == vocab.ContractEmployment {
				a.Terms.Place, a.Terms.Workplace.Initial, field = "自宅", place, "terms.workplace.initial"
			}
			if got := gravity(judged(&a, Context{}), field, notHome); got != want {
				t.Errorf("%s %q: %q, want %q", field, place, got, want)
			}
			a.Remote = vocab.RemotePartial
			if got := gravity(judged(&a, Context{}), field, notHome); got != 0 {
				t.Errorf("%s %q of a partly remote job: %q", field, place, got)
			}
		}
	}
}

func TestWordsOfOccupationalPhysicians(t *testing.T) {
	duty := func(scope string, heads int) func(*models.Advert) {
		return func(a *models.Advert) { a.Regulatory.OH = &models.OHDuty{Scope: scope, SiteHeadcount: heads} }
	}
	fully := func(a *models.Advert) { a.Remote = vocab.RemoteFull; duty(models.ScopeAppointed, 20)(a) }
	other := func(a *models.Advert) { a.PrimaryWork = vocab.WorkContent; duty(models.ScopeAppointed, 20)(a) }
	heads := func(counts ...float64) (out []Claim) {
		for _, n := range counts {
			out = append(out, Claim{Kind: ClaimHeadcount, Number: n})
		}
		return out
	}
	weekly := Claim{Kind: ClaimWeeklyHours, Number: 20}
	visiting := func(heads float64, unit string) []Claim {
		return []Claim{{Kind: ClaimSizeDue, Number: heads, Unit: unit}}
	}
	physician := models.Advert{PrimaryWork: vocab.WorkOccupationalHealth, Remote: vocab.RemotePartial}
	checkSayings(t, physician, map[string]saying{
		"appointed":                     {duty(models.ScopeAppointed, 0), []Claim{{Kind: ClaimAppointed}}, 0},
		"appointed beside another":      {duty(models.ScopeSub, 0), []Claim{{Kind: ClaimAppointed}}, 0},
		"appointed to interviews":       {duty(models.ScopeInterview, 0), []Claim{{Kind: ClaimAppointed}}, 'E'},
		"appointed to nothing":          {nil, []Claim{{Kind: ClaimAppointed}}, 'E'},
		"appointed, fully remote":       {fully, []Claim{{Kind: ClaimAppointed}}, 'E'},
		"appointed under other work":    {other, []Claim{{Kind: ClaimAppointed}}, 'E'},
		"no rounds, appointed":          {duty(models.ScopeAppointed, 0), []Claim{{Kind: ClaimNoRounds}}, 'E'},
		"no rounds, beside another":     {duty(models.ScopeSub, 0), []Claim{{Kind: ClaimNoRounds}}, 'E'},
		"no rounds, interviews":         {duty(models.ScopeInterview, 0), []Claim{{Kind: ClaimNoRounds}}, 0},
		"no rounds, no duty":            {nil, []Claim{{Kind: ClaimNoRounds}}, 0},
		"workers as in the field":       {duty("", 20), heads(20), 0},
		"just near":                     {duty("", 20), heads(18.1), 0},
		"a tenth fewer":                 {duty("", 20), heads(18), 'W'},
		"a tenth more":                  {duty("", 20), heads(22), 'W'},
		"just near, from above":         {duty("", 20), heads(21.9), 0},
		"of several numbers one":        {duty("", 20), heads(500, 20), 0},
		"of several numbers none":       {duty("", 20), heads(500, 10), 'W'},
		"another number that is near":   {duty("", 20), append(heads(500), weekly), 'W'},
		"workers, none in the field":    {duty("", 0), heads(500), 0},
		"workers, no duty":              {nil, heads(500), 0},
		"workers of an advert to write": {other, heads(500), 0},
		"a visit for very many":         {nil, visiting(DedicatedFrom, ""), 'W'},
		"a visit for one fewer":         {nil, visiting(DedicatedFrom-1, ""), 0},
		"hazardous work for many":       {nil, visiting(DedicatedHazardousFrom, "hazardous"), 'W'},
		"hazardous work for one fewer":  {nil, visiting(DedicatedHazardousFrom-1, "hazardous"), 0},
		"very many, an advert to write": {other, visiting(DedicatedFrom, ""), 0},
		"nobody appointed":              {nil, []Claim{{Kind: ClaimUnappointed}}, 'W'},
		"nobody appointed, to write":    {other, []Claim{{Kind: ClaimUnappointed}}, 0},
	})
}
