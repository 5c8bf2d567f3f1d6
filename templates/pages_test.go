package templates

import (
	"html/template"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/jba/templatecheck"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/static"
)

func newSet(t *testing.T) *Set {
	t.Helper()
	assets, err := static.Load()
	if err != nil {
		t.Fatal(err)
	}
	set, err := New(assets)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// The partials whose dot is not a page are checked on their own: the check of
// a page does not look into values of loops.
func TestPartialsFitTheirStructs(t *testing.T) {
	set := newSet(t)
	for name, dot := range map[string]any{
		"card": Card{Save: &SaveButton{}}, "card-name": &CardFace{},
		"card-glance": &CardFace{}, "week-strip": WeekGlance{}, "card-week": &CardFace{}, "card-foot": &CardFace{}, "card-save": &CardFace{}, "card-which": &CardFace{}, "glance-remote": RemoteGlance{}, "glance-pay": PayGlance{}, "glance-week": WeekGlance{},
		"field": Field{}, "faults": []models.Fault{}, "notice": Notice{}, "pager": Pager{},
		"form-field": FormField{}, "steps": []FormStep{}, "desk-nav": ConsoleNav{}, "desk-head": ConsoleNav{}, "preview": &Preview{}, "changes": []Change{},
	} {
		for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
			if err := templatecheck.CheckHTML(set.Parsed()[lang]["public/search"].Lookup(name), dot); err != nil {
				t.Errorf("%s (%s): %v", name, lang, err)
			}
		}
	}
}

// fillAll sets every string of a struct to s and every slice to one element.
// What is markup already stays empty: it is made by templates. A struct within
// one of its own type is the last.
func fillAll(v reflect.Value, s string) { fillWithin(v, s, nil) }

func fillWithin(v reflect.Value, s string, within []reflect.Type) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() != reflect.TypeFor[template.HTML]() {
			v.SetString(s)
		}
	case reflect.Struct:
		again := 0
		for _, t := range within {
			if t == v.Type() {
				again++
			}
		}
		for i := range v.NumField() {
			field := v.Field(i)
			if !v.Type().Field(i).IsExported() || field.Kind() == reflect.Func ||
				again > 0 && (field.Kind() == reflect.Slice || field.Kind() == reflect.Pointer) {
				continue
			}
			fillWithin(field, s, append(within, v.Type()))
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Interface {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fillWithin(v.Index(0), s, within)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fillWithin(v.Elem(), s, within)
	}
}

const attack = `"><script>alert(1)</script><img src=x onerror=alert(2)>'` + "javascript:alert(3)"

// wantHarmless fails when the attack stands in a page as markup.
func wantHarmless(t *testing.T, name, page string) {
	t.Helper()
	for _, bad := range []string{"<script>alert", "<img src=x", `href="javascript:`} {
		if strings.Contains(page, bad) {
			t.Errorf("%s: %s reaches the page", name, bad)
		}
	}
}

func TestACardLeavesItsFaceAlone(t *testing.T) {
	set := newSet(t)
	job := models.Job{ID: "x", State: models.JobApproved}
	job.Pay = models.Pay{Unit: models.PayHourly, Min: 9000, Max: 11000, Currency: "JPY"}
	job.Licences.Required = []vocab.Licence{"jma_occupational"}
	job.ExpiresAt = time.Date(2026, 11, 30, 0, 0, 0, 0, models.Tokyo)
	face, err := set.Face(vocab.JA, &job)
	if err != nil {
		t.Fatal(err)
	}
	before := *face
	first := set.Card(face, CardOptions{
		Now: job.ExpiresAt.Add(-time.Hour), Scale: set.PayScale(vocab.JA, 3000, 20000), Doctor: &models.Doctor{},
		Snippet: []Span{{Text: "a", Mark: true}}, Save: &SaveButton{Saved: true}, Others: 2,
	})
	second := set.Card(face, CardOptions{Now: job.ExpiresAt})
	if !reflect.DeepEqual(before, *face) {
		t.Errorf("the face became %+v, was %+v", *face, before)
	}
	if first.Over || len(first.Checks) != 2 || first.Pay.To == 0 {
		t.Errorf("first card: %+v", first)
	}
	if !second.Over || len(second.Checks) != 1 || second.Checks[0].Warn || second.Pay.To != 0 ||
		second.Snippet != nil || second.Save != nil {
		t.Errorf("second card took over from the first: %+v", second)
	}
}

func TestWeekInWords(t *testing.T) {
	nights, mixed := models.Week(0), models.Week(0)
	for day := range 7 {
		nights = nights.With(day, 2)
	}
	mixed = nights.With(5, 0).With(6, 0).With(0, 1).With(2, 1)
	for _, c := range []struct {
		lang vocab.Lang
		week models.Week
		want string
	}{
		{vocab.JA, nights, "夜: 毎日"},
		{vocab.JA, mixed, "朝: 土日。昼: 月・水。夜: 毎日"},
		{vocab.EN, mixed, "mornings: weekends; afternoons: Mon, Wed; nights: every day"},
		{vocab.JA, nights.With(5, 0).With(6, 0).With(5, 1).With(6, 1), "朝昼: 土日。夜: 毎日"},
		{vocab.EN, nights.With(5, 0).With(6, 0).With(5, 1).With(6, 1), "mornings, afternoons: weekends; nights: every day"},
		{vocab.EN, 0, ""},
	} {
		if got := (WeekGlance{Lang: c.lang, Week: c.week}).Words(); got != c.want {
			t.Errorf("%s %b: got %q, want %q", c.lang, c.week, got, c.want)
		}
	}
}

func TestRemoteInStepsAndWords(t *testing.T) {
	for _, c := range []struct {
		name   string
		remote vocab.RemoteLevel
		onsite models.Onsite
		steps  int
		ja, en string
	}{
		{"never on site", "full_remote", models.Onsite{Frequency: "none"}, 4, "完全在宅", "Fully remote"},
		{"at the start", "full_remote", models.Onsite{Frequency: "onboarding_only"}, 3, "完全在宅(導入研修のみ)", "Fully remote (Onboarding only)"},
		{"monthly in Osaka", "partial_remote", models.Onsite{Frequency: "monthly", Pref: "27"}, 2, "一部在宅(月1回 大阪府)", "Partly remote (Once a month, Osaka)"},
		{"weekly", "partial_remote", models.Onsite{Frequency: "weekly"}, 1, "一部在宅(週1回)", "Partly remote (Once a week)"},
		{"satellite in Miyagi", "satellite", models.Onsite{Frequency: "none", Pref: "04"}, 1, "サテライト(宮城県)", "Satellite office (Miyagi)"},
	} {
		a := &models.Advert{Remote: c.remote, Onsite: c.onsite}
		if ja, en := RemoteOf(vocab.JA, a), RemoteOf(vocab.EN, a); ja.Steps != c.steps || ja.Words(vocab.JA) != c.ja ||
			en.Words(vocab.EN) != c.en {
			t.Errorf("%s: got %d %q %q, want %d %q %q", c.name, ja.Steps, ja.Words(vocab.JA), en.Words(vocab.EN), c.steps, c.ja, c.en)
		}
	}
}

func TestPagerLeavesGaps(t *testing.T) {
	for _, c := range []struct {
		page, pages int
		want        []int
	}{
		{1, 3, []int{1, 2, 3}},
		{1, 9, []int{1, 2, 0, 9}},
		{5, 9, []int{1, 0, 4, 5, 6, 0, 9}},
		{9, 9, []int{1, 0, 8, 9}},
	} {
		if got := (Pager{Page: c.page, Pages: c.pages}).Steps(); !reflect.DeepEqual(got, c.want) {
			t.Errorf("page %d of %d: got %v, want %v", c.page, c.pages, got, c.want)
		}
	}
}
