package reading

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// TestWhatAJobIsFoundBy: a job, what is typed, whether it finds the job.
func TestWhatAJobIsFoundBy(t *testing.T) {
	yes, no := true, false
	by := func(kind models.OrgKind) func(*models.Job) {
		return func(j *models.Job) {
			j.Poster.Kind, j.PosterName = kind, vocab.Text{JA: "東京メディカル紹介", EN: "Tokyo Placement"}
		}
	}
	insured := func(health, pension string) func(*models.Job) {
		return func(j *models.Job) { j.Terms.Insurance = models.Insurance{Health: health, Pension: pension} }
	}
	overtime := func(has *bool) func(*models.Job) {
		return func(j *models.Job) { j.Terms.Hours.Overtime.Has = has }
	}
	duty := func(kind string) func(*models.Job) {
		return func(j *models.Job) { j.Regulatory.OH = &models.OHDuty{Kind: kind} }
	}
	onsite := func(j *models.Job) {
		j.Employer.Pref, j.Onsite.Place, j.Remote = "13", "札幌市", vocab.RemotePartial
		j.Onsite.Pref = "01"
	}
	for name, tc := range map[string]struct {
		do    func(*models.Job)
		typed string
		want  bool
	}{
		"an agency's name":                     {by(models.OrgAgency), "東京メディカル紹介", true},
		"an agency's name in English":          {by(models.OrgAgency), "Tokyo Placement", true},
		"a part of it":                         {by(models.OrgAgency), "メディカル紹介", true},
		"the place in its name":                {by(models.OrgAgency), "東京", false},
		"the name of who posts itself":         {by(models.OrgEmployer), "東京メディカル紹介", false},
		"social insurance":                     {insured("yes", "yes"), "社会保険", true},
		"social insurance in English":          {insured("yes", "yes"), "social insurance", true},
		"health insurance alone":               {insured("yes", "no"), "社会保険", false},
		"a pension alone":                      {insured("no", "yes"), "社会保険", false},
		"no overtime":                          {overtime(&no), "残業なし", true},
		"overtime":                             {overtime(&yes), "残業なし", false},
		"overtime unsaid":                      {overtime(nil), "残業なし", false},
		"a physician of one company":           {duty(models.DutyExclusive), "専属産業医", true},
		"one under contract, in English":       {duty(models.DutyContracted), "contracted occupational physician", true},
		"one of no kind":                       {duty(""), "専属産業医", false},
		"the prefecture of the work":           {onsite, "北海道", true},
		"the prefecture of the employer":       {onsite, "東京", true},
		"another prefecture":                   {onsite, "大阪", false},
		"words of the summary":                 {func(j *models.Job) { j.Summary.JA = "ぬいぐるみ病院" }, "ぬいぐるみ", true},
		"words of a way of life":               {func(j *models.Job) { j.LifeFit = map[vocab.LifeFit]string{"childcare": "ぬいぐるみ可"} }, "ぬいぐるみ", true},
		"words of what safety asks everywhere": {func(j *models.Job) { j.Safety = map[vocab.SafetyItem]string{"tech_support": "ぬいぐるみ"} }, "ぬいぐるみ", false},
		"a field that says none":               {func(j *models.Job) { j.Terms.Time = vocab.None }, "none", false},
	} {
		job := &models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "医師の募集"}}}
		job.Employer.Name.JA = "見本病院"
		tc.do(job)
		if got := analyzer().Read(models.Criteria{Text: tc.typed}).Matches(analyzer().NewDocument(job)); got != tc.want {
			t.Errorf("%s: %q finds it is %v", name, tc.typed, got)
		}
	}
}

// What is paid and insured stands in fields of their own: who types 賞与 finds
// the jobs that have it, and none that says it has none.
func TestWhatIsPaidBesideIsFoundByItsWord(t *testing.T) {
	for typed, jobs := range map[string]map[bool]models.Job{
		"賞与":   {true: {Advert: models.Advert{Pay: models.Pay{Bonus: "年2回"}}}, false: {Advert: models.Advert{Pay: models.Pay{Bonus: "none"}}}},
		"交通費":  {true: {Advert: models.Advert{Pay: models.Pay{Commute: "実費支給"}}}, false: {Advert: models.Advert{Pay: models.Pay{Commute: "なし"}}}},
		"源泉徴収": {true: {Advert: models.Advert{Pay: models.Pay{Withholding: "源泉徴収あり"}}}, false: {}},
		"雇用保険": {true: {Advert: models.Advert{Terms: models.Terms{Insurance: models.Insurance{Employment: "yes"}}}}, false: {Advert: models.Advert{Terms: models.Terms{Insurance: models.Insurance{Employment: "no"}}}}},
		"厚生年金": {true: {Advert: models.Advert{Terms: models.Terms{Insurance: models.Insurance{Pension: "yes"}}}}, false: {}},
	} {
		for found, job := range jobs {
			job.ID, job.Title = "x", vocab.Text{JA: "内科", EN: "Physician"}
			if got := analyzer().Read(models.Criteria{Text: typed}).Matches(analyzer().NewDocument(&job)); got != found {
				t.Errorf("%s finds %+v: %t", typed, job.Advert.Pay, got)
			}
		}
	}
}
