package advert

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// offer is a page in a language whose words are their keys.
func offer(l vocab.Lang, values form.Values) form.Offer {
	return form.Offer{Lang: l, Values: values, Say: func(key string, args ...any) string { return "[" + key + "]" }}
}

// question is the question of a field.
func question(t *testing.T, name string) form.Question {
	t.Helper()
	at, ok := where[name]
	if !ok {
		t.Fatalf("%s is not asked", name)
	}
	return at.question
}

func TestTheWayThroughThePages(t *testing.T) {
	var walked []string
	for key := Pages[0].Key; key != Review; key = After(key) {
		p, ok := PageOf(key)
		if !ok || p.Key != key || len(walked) > len(Pages) {
			t.Fatalf("after %v comes %q, which is page %q (%v)", walked, key, p.Key, ok)
		}
		walked = append(walked, key)
	}
	if len(walked) != len(Pages) {
		t.Errorf("the way goes through %v", walked)
	}
	if _, ok := PageOf("nowhere"); ok {
		t.Error("there is a page called nowhere")
	}
	for field, page := range map[string]string{"pay.min": "pay", "terms.expenses.device": termsPage.Key,
		"terms.expenses.books": termsPage.Key, "mood": ""} {
		if got := PageOfField(field); got != page {
			t.Errorf("%s is asked on %q, want %q", field, got, page)
		}
	}
	faults := []models.Fault{{Field: "pay.min", Code: "a"}, {Field: "title.ja", Code: "b"},
		{Field: "pay.max", Code: "c"}}
	if got := FaultsOn("pay", faults); len(got) != 2 || got[0].Code != "a" || got[1].Code != "c" {
		t.Errorf("faults of the page about pay: %+v", got)
	}
}

func TestHowQuestionsAreAsked(t *testing.T) {
	for name, want := range map[string]struct{ kind, mode string }{
		"title.ja": {"", ""}, "description": {"textarea", ""}, "pay.min": {"", "numeric"}, "pay.weekly_hours": {"", "decimal"},
		"pay.cases_per_month.min": {"", "numeric"}, "terms.valid_through": {"date", ""}, "contract": {"radio", ""}, "pay.unit": {"select", ""},
		"languages": {"checks", ""}, "apply.url": {"url", ""}, "terms.insurance.health": {"cover", ""},
	} {
		if q := question(t, name); q.Kind != want.kind || q.Mode != want.mode {
			t.Errorf("%s is asked as %q with keyboard %q, want %q and %q", name, q.Kind, q.Mode, want.kind, want.mode)
		}
	}
	title, _ := models.AdvertField("title.ja")
	if got := question(t, "title.ja").Max; got != 2*title.Max {
		t.Errorf("of a title %d characters can be typed, of %d", got, title.Max)
	}
	if got := question(t, "description").Max; got != 0 {
		t.Errorf("a text of several lines is cut at %d", got)
	}
}

func TestLabelsFollowTheContract(t *testing.T) {
	label := func(contract string) string {
		return Label(offer(vocab.JA, form.Values{"contract": {contract}}), "terms.work.initial")
	}
	f, _ := models.AdvertField("terms.work.initial")
	if f.Service == "" {
		t.Fatal("the field has one label")
	}
	for contract, want := range map[string]string{"": f.Label, "employment": f.Label, "quasi_mandate": f.Service} {
		if got := label(contract); got != "["+want+"]" {
			t.Errorf("contract %q: %s, want %s", contract, got, want)
		}
	}
	if got := Label(offer(vocab.EN, nil), "nothing.asked"); got != "" {
		t.Errorf("a field that is not asked is called %q", got)
	}
	if got := Label(offer(vocab.EN, nil), "safety.tech_support"); got != vocab.SafetyItems.Label("tech_support",
		vocab.EN) {
		t.Errorf("a key of a vocabulary is called %q", got)
	}
}

func TestEmptyChoicesOfSelections(t *testing.T) {
	for name, want := range map[string]string{
		"pay.unit": "[desk.choose]", "pay.currency": "JPY", "contract": "employment", "terms.insurance.health": "[desk.choose]",
	} {
		options := question(t, name).Choices(offer(vocab.JA, nil))
		first := options[0]
		if got := first.Value; got == "" {
			if first.Label != want {
				t.Errorf("%s begins with %q, want %q", name, first.Label, want)
			}
		} else if got != want {
			t.Errorf("%s begins with %q, want %q", name, got, want)
		}
	}
	own := complete(form.Question{Name: "pay.unit", Kind: "select", Empty: "words.none"})
	if got := own.Choices(offer(vocab.JA, nil))[0]; got != (form.Option{Label: "[words.none]"}) {
		t.Errorf("the empty choice of its own is %+v", got)
	}
}

func TestTaxesFitTheContract(t *testing.T) {
	for contract, want := range map[string][]string{
		"": {models.TaxGross, models.TaxExcluded, models.TaxIncluded}, "perhaps": {models.TaxGross, models.TaxExcluded, models.TaxIncluded},
		"employment": {models.TaxGross}, "quasi_mandate": {models.TaxExcluded, models.TaxIncluded},
	} {
		var got []string
		for _, option := range taxes(offer(vocab.JA, form.Values{"contract": {contract}})) {
			got = append(got, option.Value)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("contract %q: %v, want %v", contract, got, want)
		}
	}
}

func TestChoicesUnderHeadings(t *testing.T) {
	o := offer(vocab.EN, nil)
	free, behind := worksByGroup(false)(o), worksByGroup(true)(o)
	if len(free) != len(vocab.WorkTypes.Terms()) || len(behind) != len(free)+1 || behind[0].Value != "" {
		t.Errorf("%d kinds of work, %d behind an empty choice", len(free), len(behind))
	}
	for _, option := range free {
		term, _ := vocab.WorkTypes.Term(vocab.WorkType(option.Value))
		if want := vocab.WorkGroups.Label(vocab.WorkGroup(term.Parent), vocab.EN); option.Group != want {
			t.Errorf("%s stands under %q, want %q", option.Value, option.Group, want)
		}
	}
	o.Employers = []models.Employer{{ID: "a", Name: vocab.Text{EN: "Mihon"}, Pref: "13"},
		{ID: "b", Name: vocab.Text{EN: "Other"}}}
	var labels []string
	for _, option := range employersOffered(o) {
		labels = append(labels, option.Value+" "+option.Label)
	}
	if want := []string{" [desk.choose]", "a Mihon (" + vocab.Prefs.Label("13", vocab.EN) + ")",
		"b Other"}; !slices.Equal(labels, want) {
		t.Errorf("organisations %q, want %q", labels, want)
	}
	options := caps(o)
	if first, last := options[2].Value, options[len(options)-1].Value; len(options) != 32 || first != "years:1" ||
		last != "times:20" || options[11].Value != "years:10" {
		t.Errorf("%d ceilings of renewal from %s to %s", len(options), first, last)
	}
}

func TestWhatANewFormBeginsWith(t *testing.T) {
	last := &models.Advert{Lang: vocab.EN, Pay: models.Pay{ClosingDay: "末日", Min: 9000},
		Terms: models.Terms{Selection: "書類→面接", ValidThrough: "2026-12-01"}}
	first, next := FirstValues(vocab.JA, nil, "2026-11-24"), FirstValues(vocab.JA, last, "2026-11-24")
	for name, want := range map[string][2]string{
		"lang": {"ja", "en"}, "languages": {"ja", "ja"}, "pay.currency": {"JPY", "JPY"}, "terms.headcount": {"1", "1"},
		"pay.closing_day": {"", "末日"}, "terms.selection": {"", "書類→面接"}, "pay.min": {"", ""},
		"terms.info_as_of": {"2026-11-24", "2026-11-24"}, "terms.valid_through": {"2027-01-23", "2027-01-23"},
	} {
		if got := [2]string{first.First(name), next.First(name)}; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	copied := CopyOf(&models.Job{ID: "j1", Advert: *last}, "2026-11-24")
	if copied.First("pay.min") != "9000" || copied.First("terms.valid_through") != "2027-01-23" ||
		copied.First(CopiedFrom) != "j1" {
		t.Errorf("a copy begins with %v", copied)
	}
	if edit := EditOf(*last); edit.First("terms.valid_through") != "2026-12-01" || len(edit[Visited]) != len(Pages) {
		t.Errorf("an edit begins with %v", edit)
	}
}

func TestAPageReplacesItsOwnAnswersOnly(t *testing.T) {
	d := &models.Draft{}
	Take(d, payPage, form.Values{"pay.min": {"9000"}, "pay.max": {""}, "title.ja": {"題"}})
	if got := form.Values(d.Values); got.First("pay.min") != "9000" || len(got) != 1 || d.Step != "pay" {
		t.Errorf("kept %v at %s", got, d.Step)
	}
	d.Values["title.ja"] = []string{"題"}
	Take(d, payPage, form.Values{"pay.max": {"11000"}})
	if got := form.Values(d.Values); got.First("pay.min") != "" || got.First("pay.max") != "11000" ||
		got.First("title.ja") != "題" {
		t.Errorf("kept %v", got)
	}
}

func TestValuesAsTyped(t *testing.T) {
	a, faults := Decode(form.Values{
		"pay.weekly_hours": {"0"}, "pay.hours_per_unit": {"7.5"}, "terms.insurance.health": {"conditional", " 週20時間 "},
		"terms.insurance.pension": {"conditional"}, "terms.insurance.accident": {"yes", "left over"},
		"terms.hours.patterns": {"09:00-12:00\r\n\r\n 13:00-18:00 "}, "languages": {"ja", "", "en", "ja"},
		"safety.": {"x"}, "safety.made_up": {"x"}, "safety.tech_support": {"なし。"}, "pay.headcount": {"1"},
	})
	if len(faults) > 0 {
		t.Errorf("faults %v", faults)
	}
	i := a.Terms.Insurance
	for name, tc := range map[string]struct{ got, want string }{
		"weekly hours":        {strings.Join(Encode(a)["pay.weekly_hours"], ","), ""},
		"hours":               {strings.Join(Encode(a)["pay.hours_per_unit"], ","), "7.5"},
		"condition":           {strings.ReplaceAll(i.Health, " ", ""), "conditional:週20時間"},
		"covered, words left": {i.Accident, "yes"},
		"patterns":            {strings.Join(a.Terms.Hours.Patterns, ","), "09:00-12:00,13:00-18:00"},
		"languages":           {string(a.Languages[0]) + "," + string(a.Languages[len(a.Languages)-1]), "ja,en"},
		"none, in words":      {a.Safety["tech_support"], vocab.None},
	} {
		if tc.got != tc.want {
			t.Errorf("%s: %q, want %q", name, tc.got, tc.want)
		}
	}
	if len(a.Safety) != 1 || len(a.Languages) != 2 {
		t.Errorf("kept %v and %v", a.Safety, a.Languages)
	}
}
