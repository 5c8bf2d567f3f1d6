package advert

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// atHome are the answers of a draft that was read from a text: from home, alone.
func atHome() form.Values {
	return form.Values{
		"lang": {"ja"}, "contract": {"employment"}, "remote": {"full_remote"}, "onsite.frequency": {"none"},
		"employer": {"e1"}, "terms.hours.patterns": {"18:00-21:00\n09:00-12:00"},
	}
}

func offerOf(values form.Values) form.Offer {
	clinic := models.Employer{ID: "e1", Name: vocab.Text{JA: "みほん医院"}, Address: "東京都杉並区見本1-2-3", OnlineCareNotice: "filed"}
	return form.Offer{
		Lang: vocab.JA, Values: values, Employers: []models.Employer{clinic}, Institutions: []models.Employer{clinic},
		Say: func(key string, args ...any) string {
			for _, a := range args {
				if text, ok := a.(string); ok {
					key += " " + text
				}
			}
			return key
		},
	}
}

func usualOf(values form.Values, names ...string) map[string]string {
	o := offerOf(values)
	got := map[string]string{}
	for _, answer := range Usual(MissingPage(names, values), o, "2026-11-29", o.Say) {
		got[answer.Name] = answer.Value
	}
	return got
}

func TestUsualAnswersAreThosePlainOnesThatTheOthersAllow(t *testing.T) {
	with := func(name, value string) form.Values {
		v := atHome()
		v[name] = []string{value}
		return v
	}
	for name, tc := range map[string]struct {
		values form.Values
		field  string
		want   string
	}{
		"no change of duties":                {atHome(), "terms.work.change", "desk.ready_no_change"},
		"home, and whose":                    {atHome(), "terms.workplace.initial", "desk.ready_home 東京都杉並区見本1-2-3"},
		"home, employer open, one to choose": {with("employer", ""), "terms.workplace.initial", "desk.ready_home 東京都杉並区見本1-2-3"},
		"somebody comes":                     {with("onsite.frequency", "weekly"), "terms.workplace.initial", ""},
		"smoking at home":                    {atHome(), "terms.smoking.measure", "home"},
		"smoking where somebody comes":       {with("remote", "partial_remote"), "terms.smoking.measure", ""},
		"no break in three hours":            {atHome(), "terms.hours.break_minutes", "0"},
		"six hours need none":                {with("terms.hours.patterns", "09:00-15:00"), "terms.hours.break_minutes", "0"},
		"more than six hours need one":       {with("terms.hours.patterns", "09:00-15:01"), "terms.hours.break_minutes", ""},
		"no hours named":                     {with("terms.hours.patterns", ""), "terms.hours.break_minutes", ""},
		"evenings have no night premium":     {atHome(), "pay.night_premium", ""},
		"overtime":                           {atHome(), "terms.hours.overtime.has", "no"},
		"as of today":                        {atHome(), "terms.info_as_of", "2026-11-29"},
		"sixty days":                         {atHome(), "terms.valid_through", "2027-01-28"},
		"wages are gross":                    {atHome(), "pay.tax", "gross"},
		"tax of a service is open":           {with("contract", "quasi_mandate"), "pay.tax", ""},
		"what the clinic filed":              {with("work.primary", "online_care"), "regulatory.online_care_notice", "filed"},
		"an amount is never usual":           {atHome(), "pay.min", ""},
		"nor what is done in emergencies":    {atHome(), "safety.emergency_backup", ""},
		"what is answered stays":             {with("terms.headcount", "3"), "terms.headcount", ""},
	} {
		if got := usualOf(tc.values, tc.field)[tc.field]; got != tc.want {
			t.Errorf("%s: got %q, want %q", name, got, tc.want)
		}
	}
	night := with("schedules", "night")
	if got := usualOf(night, "pay.night_premium")["pay.night_premium"]; got != "desk.ready_none" {
		t.Errorf("shifts until 21:00: got %q, want none", got)
	}
	night["terms.hours.patterns"] = []string{"20:00-23:00"}
	if got := usualOf(night, "pay.night_premium")["pay.night_premium"]; got != "" {
		t.Errorf("a shift after 22:00 is offered %q", got)
	}
}

func TestThePageOfWhatIsMissingAsksJustThat(t *testing.T) {
	p := MissingPage([]string{"terms.term.type", "terms.smoking.measure", "pay.min"}, atHome())
	names := p.Asked(atHome())
	for _, want := range []string{"terms.term.type", "terms.term.from", "terms.renewal.cap", "terms.smoking.note", "pay.min"} {
		if !slices.Contains(names, want) {
			t.Errorf("%s is not asked: %v", want, names)
		}
	}
	for _, left := range []string{"pay.max", "title.ja", "terms.headcount"} {
		if slices.Contains(names, left) {
			t.Errorf("%s is asked", left)
		}
	}
	p.Questions(nil, func(q form.Question, _, _ form.Condition) {
		if q.Name == "terms.smoking.measure" && q.Kind != "radio" {
			t.Errorf("a choice of five is a %q", q.Kind)
		}
	})
	if len(MissingPage(nil, atHome()).Sections) != 0 {
		t.Error("nothing is missing, and yet something is asked")
	}
}

func TestASentPageNamesOnlyWhatTheFormAsks(t *testing.T) {
	got := NamesAsked("pay.min,_csrf,employer_secret,pay.min,terms.place,")
	if strings.Join(got, ",") != "pay.min,terms.place" {
		t.Errorf("got %v", got)
	}
}

func TestEveryReadyAnswerIsToAQuestionOfFreeText(t *testing.T) {
	for name := range ready {
		field, known := models.AdvertField(name)
		if !known || PageOfField(name) == "" || len(field.Options) > 0 {
			t.Errorf("%s is asked nowhere, or by choices", name)
		}
	}
}

// TestAPeriodCanBeAnsweredWhereItIsAsked: its end, or that it has none, stands
// beside its begin; the place of the first days beside what is said of them.
func TestAPeriodCanBeAnsweredWhereItIsAsked(t *testing.T) {
	values := form.Values{"contract": {"quasi_mandate"}, "remote": {"full_remote"}, "onsite.frequency": {"onboarding_only"}}
	asked := MissingPage([]string{"terms.period.from", "onsite.note"}, values).Asked(values)
	for _, name := range []string{"terms.period.from", "terms.period.to", "terms.period.open", "onsite.note", "onsite.place"} {
		if !slices.Contains(asked, name) {
			t.Errorf("%s is not asked: %v", name, asked)
		}
	}
}

// A page of what is missing that comes back as it was shown is not overtaken, and
// takes no answer away that it did not ask: also where what depends on a question
// of it is answered already.
func TestAPageOfWhatIsMissingComesBackAsItWasShown(t *testing.T) {
	every := []string{}
	for _, p := range Pages {
		p.Questions(nil, func(q form.Question, _, _ form.Condition) { every = append(every, q.Name) })
	}
	for _, missing := range every {
		for _, answered := range []bool{true, false} {
			d := models.Draft{Values: atHome()}
			for _, name := range every {
				if answered && name != missing && len(d.Values[name]) == 0 {
					d.Values[name] = []string{"1"}
				}
			}
			delete(d.Values, missing)
			shown := AskedPage(MissingPage([]string{missing}, d.Values).Asked(d.Values))
			typed := form.Values{Seen: {Fingerprint(&d, shown)}}
			for _, name := range shown.Asked(d.Values) {
				typed[name] = []string{"2"}
			}
			sent := AskedPage(NamesAsked(strings.Join(shown.Asked(d.Values), ",")))
			if Overtaken(&d, sent, typed) {
				t.Errorf("%s (answered %t): overtaken by nobody", missing, answered)
			}
			before := len(d.Values)
			if Take(&d, sent, typed); len(d.Values) < before {
				t.Errorf("%s (answered %t): answers are gone", missing, answered)
			}
		}
	}
}
