package percolator

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/searchtest"
)

var (
	someTerms   = []string{"オンライン", "診療", "内科", "在宅", "医療", "夜間", "当直", "telehealth"}
	somePosters = []string{"AGY1", "AGY2", "EMP1", "EMP2", "EMP3"}
)

func drawSet(t *rapid.T, name string) (s search.Set) {
	for _, i := range rapid.SliceOfN(rapid.SampledFrom([]int{0, 12, 24, 63, 64, 130, 199}), 0, 3).Draw(t, name) {
		s = s.Or(search.Just(i))
	}
	return s
}

func drawAtom(t *rapid.T) search.Atom {
	switch rapid.IntRange(0, 3).Draw(t, "atom") {
	case 0:
		return search.Atom{Kind: search.AtomValue, Column: search.Column(rapid.IntRange(0, 2).Draw(t, "column")),
			Values: drawSet(t, "mask")}
	case 1:
		terms := rapid.SliceOfN(rapid.SampledFrom(someTerms), 1, 2).Draw(t, "piece")
		text := strings.Join(terms, "")
		return search.Atom{Kind: search.AtomSubstring, Text: strings.TrimPrefix(text, "オン")}
	default:
		return search.Atom{Kind: search.AtomPhrase,
			Terms: rapid.SliceOfN(rapid.SampledFrom(someTerms), 1, 3).Draw(t, "phrase")}
	}
}

func drawQuestion(t *rapid.T) *search.Question {
	q := &search.Question{PayUnit: search.NoOrdinal}
	for col := range search.ColumnCount {
		switch rapid.IntRange(0, 11).Draw(t, "filter") {
		case 0:
			q.Filters = append(q.Filters, search.Filter{Column: col, Values: drawSet(t, "any")})
		case 1:
			q.Filters = append(q.Filters, search.Filter{Column: col, Values: drawSet(t, "all"), All: true})
		}
	}
	if rapid.IntRange(0, 2).Draw(t, "floor") == 0 {
		q.PayMin = rapid.Uint32Range(0, 12).Draw(t, "min") * 1000
		if rapid.Bool().Draw(t, "inUnit") {
			q.PayUnit = uint8(rapid.IntRange(0, 2).Draw(t, "unit"))
		}
		q.PayReach = rapid.Bool().Draw(t, "reach")
	}
	if rapid.IntRange(0, 3).Draw(t, "licensed") == 0 {
		q.HasLicence, q.Licence = true, drawSet(t, "held")
	}
	if rapid.IntRange(0, 3).Draw(t, "excludes") == 0 {
		q.NotPoster = rapid.SliceOfN(rapid.SampledFrom(somePosters), 1, 2).Draw(t, "not")
	}
	for range rapid.SampledFrom([]int{0, 0, 1, 2, 3}).Draw(t, "clauses") {
		c := search.Clause{Not: rapid.IntRange(0, 2).Draw(t, "sign") == 0}
		for range rapid.IntRange(0, 3).Draw(t, "atoms") {
			c.Any = append(c.Any, drawAtom(t))
		}
		q.Clauses = append(q.Clauses, c)
	}
	return q
}

func drawDocument(t *rapid.T) *search.Document {
	d := &search.Document{}
	for col := range search.ColumnCount {
		some, more := drawSet(t, "some"), drawSet(t, "more")
		d.Sets[col] = some.Or(more)
	}
	d.PayUnit = rapid.SampledFrom([]uint8{0, 1, 2, search.NoOrdinal}).Draw(t, "payUnit")
	if d.PayUnit != search.NoOrdinal {
		d.PayMin = rapid.Uint32Range(0, 12).Draw(t, "payMin") * 1000
		d.PayTop = rapid.SampledFrom([]uint32{0, d.PayMin, d.PayMin + 3000}).Draw(t, "payTop")
		d.PayLo = rapid.SampledFrom([]uint32{0, d.PayMin, 5000}).Draw(t, "payLo")
		d.PayHi = rapid.SampledFrom([]uint32{0, d.PayLo, d.PayLo + 2000}).Draw(t, "payHi")
	}
	if rapid.Bool().Draw(t, "demands") {
		d.LicenceMust = drawSet(t, "must")
		d.LicenceAnyOf = drawSet(t, "anyOf")
	}
	d.Poster = rapid.SampledFrom(somePosters).Draw(t, "poster")
	d.Employer = rapid.SampledFrom(somePosters).Draw(t, "employer")
	for f := range d.Texts {
		terms := rapid.SliceOfN(rapid.SampledFrom(append(someTerms, "", "、")), 0, 6).Draw(t, "terms")
		d.Texts[f] = search.FieldText{Terms: terms, Plain: strings.Join(terms, "")}
	}
	return d
}

// answers returns the sorted ids the percolator names.
func answers(p *Percolator, d *search.Document) []string {
	ids := []string{}
	p.Match(d, func(id string) { ids = append(ids, id) })
	slices.Sort(ids)
	return ids
}

func answersByDefinition(questions map[string]*search.Question, d *search.Document) []string {
	ids := []string{}
	for id, q := range questions {
		if searchtest.Holds(q, d) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

func TestPercolatorNamesExactlyTheQuestionsThatHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, want := New(), map[string]*search.Question{}
		id := rapid.SampledFrom([]string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"})
		t.Repeat(map[string]func(*rapid.T){
			"put": func(t *rapid.T) {
				k, q := id.Draw(t, "id"), drawQuestion(t)
				if err := p.Put(k, q); err != nil {
					t.Fatalf("refused: %v", err)
				}
				want[k] = q
			},
			"put what another asks": func(t *rapid.T) {
				k, from := id.Draw(t, "id"), id.Draw(t, "from")
				if q := want[from]; q != nil {
					if err := p.Put(k, q); err != nil {
						t.Fatalf("refused: %v", err)
					}
					want[k] = q
				}
			},
			"remove": func(t *rapid.T) {
				k := id.Draw(t, "id")
				p.Remove(k)
				delete(want, k)
			},
			"settle": func(*rapid.T) { p.settle() },
			"match": func(t *rapid.T) {
				d := drawDocument(t)
				if got, want := answers(p, d), answersByDefinition(want, d); !slices.Equal(got, want) {
					t.Fatalf("got %v, want %v", got, want)
				}
			},
			"": func(t *rapid.T) {
				if p.Len() != len(want) {
					t.Fatalf("length %d, want %d", p.Len(), len(want))
				}
			},
		})
	})
}

func TestPercolatorForgetsWhatIsRemoved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := New()
		for i := range rapid.IntRange(1, 30).Draw(t, "n") {
			if err := p.Put(fmt.Sprint(i), drawQuestion(t)); err != nil {
				t.Fatal(err)
			}
		}
		for i := range 30 {
			p.Remove(fmt.Sprint(i))
		}
		x := &p.text
		if p.Len() != 0 || p.Distinct() != 0 || len(p.posters) != 0 || len(x.byKey) != 0 || len(x.byAtom) != 0 ||
			len(x.terms.numbers) != 0 || len(x.phrases.edges) != 0 || len(x.pieces.edges) != 0 {
			t.Fatalf("something is left: %d ids, %d questions, %d clauses, %d atoms", p.Len(), p.Distinct(),
				len(x.byKey), len(x.byAtom))
		}
		for _, b := range p.blocks {
			for n, r := range b.rows {
				if r != nil && *r != (row{}) {
					t.Fatalf("row %d is not empty", n)
				}
			}
		}
	})
}

func TestPercolatorSharesEqualQuestions(t *testing.T) {
	p := New()
	ask := func() *search.Question {
		return &search.Question{PayUnit: search.NoOrdinal,
			Filters: []search.Filter{{Column: search.ColWork, Values: search.Just(1)}},
			Clauses: []search.Clause{{Any: []search.Atom{{Kind: search.AtomPhrase, Terms: []string{"内科"}, Weight: 1},
				{Kind: search.AtomSubstring, Text: "ないか"}}}}}
	}
	first, second := ask(), ask()
	slices.Reverse(second.Clauses[0].Any)
	for id, q := range map[string]*search.Question{"one": first, "two": second} {
		if err := p.Put(id, q); err != nil {
			t.Fatal(err)
		}
	}
	if p.Len() != 2 || p.Distinct() != 1 {
		t.Errorf("%d ids share %d questions, want 2 and 1", p.Len(), p.Distinct())
	}
}

func TestPercolatorRefusesWhatIsNoQuestion(t *testing.T) {
	p := New()
	for name, q := range map[string]*search.Question{
		"two filters on a column": {PayUnit: search.NoOrdinal, Filters: []search.Filter{{Column: search.ColWork, Values: search.Just(0)}, {Column: search.ColWork, Values: search.Just(1)}}},
		"column that is not":      {PayUnit: search.NoOrdinal, Filters: []search.Filter{{Column: search.ColumnCount, Values: search.Just(0)}}},
		"empty phrase":            {PayUnit: search.NoOrdinal, Clauses: []search.Clause{{Any: []search.Atom{{Kind: search.AtomPhrase}}}}},
		"phrase over a gap":       {PayUnit: search.NoOrdinal, Clauses: []search.Clause{{Any: []search.Atom{{Kind: search.AtomPhrase, Terms: []string{"a", ""}}}}}},
		"empty substring":         {PayUnit: search.NoOrdinal, Clauses: []search.Clause{{Any: []search.Atom{{Kind: search.AtomSubstring}}}}},
	} {
		if err := p.Put(name, q); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	if p.Len() != 0 {
		t.Errorf("%d ids stand, want none", p.Len())
	}
}

func TestPercolatorWhileItChanges(t *testing.T) {
	p := New()
	d := &search.Document{}
	d.Sets[search.ColWork] = search.Just(0)
	steady := &search.Question{PayUnit: search.NoOrdinal,
		Filters: []search.Filter{{Column: search.ColWork, Values: search.Just(0)}}}
	if err := p.Put("steady", steady); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for w := range 2 {
		wg.Go(func() {
			for i := range 2000 {
				id := fmt.Sprintf("%d-%d", w, i%50)
				q := &search.Question{PayUnit: search.NoOrdinal,
					Filters: []search.Filter{{Column: search.ColWork, Values: search.Just(i % 7)}},
					Clauses: []search.Clause{{Any: []search.Atom{{Kind: search.AtomPhrase,
						Terms: []string{fmt.Sprint(i % 11)}}}}}}
				if err := p.Put(id, q); err != nil {
					t.Error(err)
				}
				if i%3 == 0 {
					p.Remove(id)
				}
				if i%100 == 0 {
					p.settle()
				}
			}
		})
		wg.Go(func() {
			for range 500 {
				if got := answers(p, d); !slices.Contains(got, "steady") {
					t.Errorf("got %v", got)
				}
			}
		})
	}
	wg.Wait()
}

func TestAMatchNamesWhoStoodThereWhateverItsCallerChanges(t *testing.T) {
	p := New()
	d := &search.Document{}
	q := &search.Question{PayUnit: search.NoOrdinal}
	put := func(id string) {
		t.Helper()
		if err := p.Put(id, q); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 10 {
		put(fmt.Sprint("old-", i))
	}
	var named []string
	p.Match(d, func(id string) {
		named = append(named, id)
		if len(named) == 1 {
			for i := range 10 {
				p.Remove(fmt.Sprint("old-", i))
				put(fmt.Sprint("new-", i))
			}
			p.settle()
			put("new-0")
		}
	})
	slices.Sort(named)
	if len(slices.Compact(named)) != 10 || !strings.HasPrefix(named[0], "old-") ||
		!strings.HasPrefix(named[9], "old-") {
		t.Errorf("named %v, want the ten old ones", named)
	}
	for _, id := range answers(p, d) {
		if !strings.HasPrefix(id, "new-") {
			t.Errorf("%s is named after it was removed", id)
		}
	}
	put("last")
	if p.Len() != 11 || len(p.names) > 21 || len(p.retired) != 0 {
		t.Errorf("%d ids, %d names, %d retired: places are not used again", p.Len(), len(p.names), len(p.retired))
	}
}

func TestLoadEntersEverythingAndNamesWhatItRefuses(t *testing.T) {
	p := New()
	seq := func(yield func(Standing, error) bool) {
		for i := range 3 * loadChunk / 2 {
			c := models.Criteria{Text: fmt.Sprint(i % 1000)}
			if !yield(Standing{ID: fmt.Sprint("s", i), Hash: c.Text, Criteria: c}, nil) {
				return
			}
		}
	}
	read := func(c models.Criteria) *search.Question {
		if c.Text == "13" {
			return &search.Question{PayUnit: search.NoOrdinal,
				Clauses: []search.Clause{{Any: []search.Atom{{Kind: search.AtomPhrase}}}}}
		}
		return &search.Question{PayUnit: search.NoOrdinal,
			Clauses: []search.Clause{{Any: []search.Atom{{Kind: search.AtomPhrase, Terms: []string{c.Text}}}}}}
	}
	err := p.Load(context.Background(), seq, read)
	if err == nil || !strings.Contains(err.Error(), `"s13"`) ||
		!strings.Contains(err.Error(), "more questions refused") {
		t.Errorf("error %v does not tell what was refused", err)
	}
	d := &search.Document{}
	d.Texts[search.FieldBody].Terms = []string{"7", "13"}
	n := 0
	p.Match(d, func(string) { n++ })
	if want := (3*loadChunk/2 + 999 - 7) / 1000; n != want || p.Distinct() != 999 { // every thousandth id from 7 on
		t.Errorf("%d ids match of %d questions, want %d of 999", n, p.Distinct(), want)
	}
}
