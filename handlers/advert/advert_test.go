package advert

import (
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// demoAdverts are the adverts of the demo board as of their own date.
func demoAdverts(t *testing.T) []intake.BoardAdvert {
	t.Helper()
	board, err := os.ReadFile("../../cmd/enkaku/demo/board.yaml")
	if err != nil {
		t.Fatal(err)
	}
	jobs, err := os.ReadFile("../../cmd/enkaku/demo/jobs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	read, err := intake.ReadBoard(board, jobs, "2026-11-20")
	if err != nil {
		t.Fatal(err)
	}
	return read.Adverts
}

func TestAdvertsSurviveTheForm(t *testing.T) {
	for _, demo := range demoAdverts(t) {
		t.Run(demo.Ref, func(t *testing.T) {
			want := demo.Advert
			for _, scope := range []*string{&want.Terms.Work.Change, &want.Terms.Workplace.Change} {
				if *scope == "変更なし" {
					*scope = vocab.NoChange
				}
			}
			got, faults := Decode(Encode(want))
			if len(faults) > 0 {
				t.Errorf("own values cannot be read back: %v", faults)
			}
			for _, f := range models.FieldsOf(&want) {
				if !slices.Equal(f.Get(&got), f.Get(&want)) {
					t.Errorf("%s: got %q, want %q", f.Name, f.Get(&got), f.Get(&want))
				}
			}
			got.Employer = want.Employer
			if !reflect.DeepEqual(tidy(t, got), tidy(t, want)) {
				t.Error("something else than the fields was lost")
			}
		})
	}
}

// tidy is an advert with empty and absent lists and maps made the same.
func tidy(t *testing.T, a models.Advert) any {
	t.Helper()
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var plain map[string]any
	if err := json.Unmarshal(data, &plain); err != nil {
		t.Fatal(err)
	}
	maps.DeleteFunc(plain, func(_ string, v any) bool { return v == nil || reflect.DeepEqual(v, []any{}) })
	return plain
}

func TestWhatTheFormShowsItReads(t *testing.T) {
	demo := demoAdverts(t)
	rapid.Check(t, func(t *rapid.T) {
		a := demo[rapid.IntRange(0, len(demo)-1).Draw(t, "demo")].Advert
		wild := rapid.Make[models.Advert]().Draw(t, "wild")
		from, to := reflect.ValueOf(&wild).Elem(), reflect.ValueOf(&a).Elem()
		for i := range to.NumField() {
			if rapid.IntRange(0, 3).Draw(t, to.Type().Field(i).Name) == 0 {
				to.Field(i).Set(from.Field(i))
			}
		}
		a, _ = Decode(Encode(a)) // what cannot be typed is gone
		shown := Encode(a)
		again, faults := Decode(shown)
		if len(faults) > 0 {
			t.Fatalf("what is shown cannot be read: %v", faults)
		}
		for name, values := range Encode(again) {
			if !slices.Equal(values, shown[name]) {
				t.Fatalf("%s: shown as %q, read and shown again as %q", name, shown[name], values)
			}
		}
		for _, f := range models.FieldsOf(&a) {
			if !slices.Equal(f.Get(&again), f.Get(&a)) {
				t.Fatalf("%s: %q became %q", f.Name, f.Get(&a), f.Get(&again))
			}
		}
	})
}

// notAsked are the fields that the form does not ask for, with the reason.
var notAsked = map[string]string{
	"terms.dispatch": "doctors are not dispatched through the board; a file that says so is refused",
}

func TestEveryFieldIsAskedOnce(t *testing.T) {
	times := map[string]int{}
	for _, p := range Pages {
		for _, name := range p.Asked(nil) {
			times[name]++
		}
	}
	for _, row := range models.AdvertFields {
		names := []string{row.Name}
		if row.Family() {
			names = nil
			for _, key := range row.Keys {
				names = append(names, row.Name+key.Value)
			}
		}
		for _, name := range names {
			want := 1
			if notAsked[name] != "" {
				want = 0
			}
			if times[name] != want {
				t.Errorf("%s is asked %d times, want %d", name, times[name], want)
			}
		}
	}
	for name := range notAsked {
		if _, ok := models.AdvertField(name); !ok {
			t.Errorf("%s is said not to be asked and is no field", name)
		}
	}
}

func TestConditionsNameFieldsAndTheirValues(t *testing.T) {
	check := func(c form.Condition) {
		for _, name := range c.Fields() {
			f, ok := models.AdvertField(name)
			if !ok {
				t.Errorf("%q depends on %s, which is no field", c, name)
			}
			for _, v := range c.Values() {
				if _, known := f.OptionOf(v); !known && f.Kind != models.KindAnswer {
					t.Errorf("%q: %s is never %q", c, name, v)
				}
			}
		}
	}
	for _, p := range Pages {
		p.Questions(nil, func(_ form.Question, section, block form.Condition) { check(section); check(block) })
	}
}

func TestWhatChangedIsSaidInWords(t *testing.T) {
	say := func(key string, args ...any) string { return key }
	old := demoAdverts(t)[5].Advert
	changed := old
	changed.Pay.Min++
	changed.Terms.Expenses = maps.Clone(old.Terms.Expenses)
	if changed.Terms.Expenses == nil {
		changed.Terms.Expenses = map[string]string{}
	}
	changed.Terms.Expenses["parking"] = "doctor"
	got := Changes(form.Offer{Lang: vocab.EN, Say: say}, &old, &changed)
	want := []string{"desk.step_pay › advert.pay_min", "desk.step_terms › desk.expense_other"}
	var labels []string
	for _, c := range got {
		labels = append(labels, c.Label)
	}
	if !slices.Equal(labels, want) || got[1].Old != "" || got[1].New != "advert.value_doctor" {
		t.Errorf("the changes are %+v, want %v", got, want)
	}
}

func TestValuesThatCannotBeReadAreNamedAndTheRestIsKept(t *testing.T) {
	a, faults := Decode(form.Values{
		"title.ja": {"オンライン診療の内科医"}, "pay.min": {"九千円くらい"}, "pay.max": {"11,000"},
		"terms.valid_through": {"2027-02-30"}, "terms.hours.break_minutes": {"0"},
	})
	fields := []string{}
	for _, f := range faults {
		fields = append(fields, f.Field+" "+string(f.Code))
	}
	slices.Sort(fields)
	if want := []string{"pay.min form.number", "terms.valid_through form.date"}; !slices.Equal(fields, want) {
		t.Errorf("faults %v, want %v", fields, want)
	}
	if a.Title.JA == "" || a.Pay.Max != 11000 || a.Terms.Hours.BreakMinutes == nil || *a.Terms.Hours.BreakMinutes != 0 {
		t.Errorf("the rest was not kept: %+v", a)
	}
}

func TestWhatDoesNotApplyAnyMoreIsNoPartOfTheAdvert(t *testing.T) {
	values := form.Values{
		"contract": {"quasi_mandate"}, "terms.holidays": {"女性医師歓迎"}, "pay.unit": {"hourly"}, "pay.fixed_overtime.amount_min": {"50000"},
		"terms.expenses.device": {"employer"}, "work.primary": {"content_salon"}, "regulatory.oh.site_headcount": {"50"},
	}
	a, _ := Decode(Relevant(values))
	if a.Terms.Holidays != "" || a.Pay.FixedOvertime != nil || a.Regulatory.OH != nil {
		t.Errorf("parts of another contract or work stayed: %+v %+v %+v", a.Terms.Holidays, a.Pay.FixedOvertime,
			a.Regulatory.OH)
	}
	if a.Terms.Expenses["device"] != "employer" {
		t.Error("a part that applies was dropped")
	}
	if a, _ := Decode(Relevant(form.Values{"terms.holidays": {"土日"}})); a.Terms.Holidays != "土日" {
		t.Error("before the contract is chosen everything applies")
	}
}

// TestUnitsAreTypedBesideNumbers: the unit of a field may stand behind its
// number, another unit is a fault.
func TestUnitsAreTypedBesideNumbers(t *testing.T) {
	for field, typed := range map[string]map[string]string{
		"terms.headcount":              {"2名": "2", "３人": "3", "2": "2", "2時間": ""},
		"terms.hours.break_minutes":    {"45分": "45", "６０分間": "60", "45": "45", "1時間": ""},
		"pay.min":                      {"9,000円": "9000", "9,000円/時": "9000", "１万円": "10000", "9000円/日": "9000"},
		"turnaround_hours":             {"24時間": "24", "24": "24", "2日": ""},
		"terms.payment_due_days":       {"30日": "30", "1か月": ""},
		"terms.probation.months":       {"3か月": "3", "３ヶ月": "3", "90日": ""},
		"terms.experience.years":       {"5年": "5", "5年以上": "5", "5名": ""},
		"terms.retire_age":             {"65歳": "65", "65年": ""},
		"terms.load.min":               {"2日": "2", "8時間": "8", "2コマ": "2", "2名": ""},
		"pay.cases_per_month.min":      {"1,000件": "1000", "10名": ""},
		"regulatory.oh.site_headcount": {"120名": "120", "120人": "120"},
	} {
		for text, want := range typed {
			a, faults := Decode(form.Values{field: {text}})
			f, _ := models.AdvertField(field)
			if got := f.Get(&a); len(faults) > 0 != (want == "") || want != "" && (len(got) != 1 || got[0] != want) {
				t.Errorf("%s: %q is %v with %v, want %q", field, text, got, faults, want)
			}
		}
	}
}
