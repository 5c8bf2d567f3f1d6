package reading

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// TestTermsOfDenials: what a text of an advert is found by, ¬ before what it
// denies.
func TestTermsOfDenials(t *testing.T) {
	for text, want := range map[string][]string{
		"残業なし":       {"¬残業"},
		"残業などは全くなし":  {"¬残業"},
		"残業ない":       {"残業"},
		"残業はない":      {"¬残業"},
		"残業 なし":      {"¬残業"},
		"残業 ない":      {"残業"},
		"残業・出張なし":    {"¬残業", "¬出張"},
		"残業と出張なし":    {"¬残業", "¬出張"},
		"・残業なし":      {"¬残業"},
		"出張・残業・転勤なし": {"¬出張", "¬残業", "¬転勤"},
		"育児支援・残業なし":  {"育児", "支援", "¬残業"},
		"夜間・当直なし":    {"¬夜間", "¬当直"},
		"no travel":  {"¬travel"},
		"no":         {"no"},
		"no, travel": {"no", "travel"},
		"no alfa or brava and charla or any delta or ecko or foxa": {"¬alfa", "¬brava", "¬charla", "¬delta", "¬ecko", "¬foxa"},
		"no alfa, brava":    {"¬alfa", "brava"},
		"no alfa for brava": {"¬alfa", "brava"},
		"no alfa or brava or charla or delta or ecko or foxa or golfa": {"¬alfa", "¬brava", "¬charla", "¬delta", "¬ecko", "¬foxa", "golfa"},
	} {
		if got := analyzer().phrase(text); !slices.Equal(got, want) {
			t.Errorf("%q is found by %q, want %q", text, got, want)
		}
	}
}

func TestTheLargerOfTwoAmountsCounts(t *testing.T) {
	for text, want := range map[string]uint32{
		"時給1万円 「内科」 時給2万円": 20_000, "時給2万円 「内科」 時給1万円": 20_000, "時給1万円 「内科」 日給8万円": 10_000,
		"日給8万円 「内科」 日給9万円": 90_000,
	} {
		if q := analyzer().Read(models.Criteria{Text: text}); q.PayMin != want {
			t.Errorf("%q asks for %d, want %d", text, q.PayMin, want)
		}
	}
	if q := analyzer().Read(models.Criteria{Text: "「、」"}); len(q.Readings) > 0 || len(q.Clauses) > 0 {
		t.Errorf("a comma in quotes is read as %v", q.Readings)
	}
}

func TestEachWishCountsOnce(t *testing.T) {
	atom := search.Atom{Kind: search.AtomPhrase, Terms: []string{"内科"}, Column: search.ColWork, Values: search.Just(1), Weight: .5}
	for name, change := range map[string]func(*search.Atom){
		"another kind":   func(a *search.Atom) { a.Kind = search.AtomSubstring },
		"another column": func(a *search.Atom) { a.Column = search.ColSpecialty },
		"another value":  func(a *search.Atom) { a.Values = search.Just(2) },
		"another weight": func(a *search.Atom) { a.Weight = .4 },
		"another text":   func(a *search.Atom) { a.Text = "外科" },
		"other terms":    func(a *search.Atom) { a.Terms = []string{"外科"} },
	} {
		other := atom
		change(&other)
		if got := once([]search.Atom{atom, other, atom, other}); len(got) != 2 {
			t.Errorf("%s: %d wishes of two", name, len(got))
		}
	}
}
