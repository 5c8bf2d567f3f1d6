package search

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
)

// holdsByDefinition is the meaning of a Question word for word, the slow way.
func holdsByDefinition(q *Question, d *Document) bool {
	for _, f := range q.Filters {
		if common := inBoth(f.Values, d.Sets[f.Column]); f.All && common < f.Values.count() || !f.All && common == 0 {
			return false
		}
	}
	if q.PayMin > 0 {
		if q.PayUnit == noOrdinal && d.PayLo < q.PayMin {
			return false
		}
		if q.PayUnit != noOrdinal && (d.PayUnit != q.PayUnit || d.PayMin < q.PayMin) {
			return false
		}
	}
	if q.HasLicence && (inBoth(d.LicenceMust, q.Licence) < d.LicenceMust.count() ||
		d.LicenceAnyOf != Set{} && inBoth(d.LicenceAnyOf, q.Licence) == 0) {
		return false
	}
	if slices.Contains(q.NotPoster, d.Poster) || slices.Contains(q.NotPoster, d.Employer) {
		return false
	}
	for _, c := range q.Clauses {
		if slices.ContainsFunc(c.Any, func(a Atom) bool { return atomByDefinition(a, d) }) == c.Not {
			return false
		}
	}
	return true
}

// inBoth counts the members of two sets one by one.
func inBoth(a, b Set) (n int) {
	for i := range largest {
		if a.Has(i) && b.Has(i) {
			n++
		}
	}
	return n
}

func atomByDefinition(a Atom, d *Document) bool {
	if a.Kind == AtomValue {
		return inBoth(a.Values, d.Sets[a.Column]) > 0
	}
	for _, f := range d.Texts {
		if a.Kind == AtomSubstring && strings.Contains(f.Plain, a.Text) {
			return true
		}
		for i := 0; a.Kind == AtomPhrase && i+len(a.Terms) <= len(f.Terms); i++ {
			if slices.Equal(f.Terms[i:i+len(a.Terms)], a.Terms) {
				return true
			}
		}
	}
	return false
}

var (
	someTerms   = []string{"オンライン", "診療", "内科", "在宅", "医療", "夜間", "当直", "telehealth"}
	somePosters = []string{"AGY1", "AGY2", "EMP1", "EMP2", "EMP3"}
)

// largest is more values than any drawn set has: vocabularies may have any
// number.
const largest = 200

func drawSet(t *rapid.T, name string) (s Set) {
	for _, i := range rapid.SliceOfN(rapid.SampledFrom([]int{0, 12, 24, 63, 64, 130, 199}), 0, 3).Draw(t, name) {
		s = s.or(just(i))
	}
	return s
}

func drawAtom(t *rapid.T) Atom {
	switch rapid.IntRange(0, 3).Draw(t, "atom") {
	case 0:
		return Atom{Kind: AtomValue, Column: Column(rapid.IntRange(0, 2).Draw(t, "column")), Values: drawSet(t, "mask")}
	case 1:
		terms := rapid.SliceOfN(rapid.SampledFrom(someTerms), 1, 2).Draw(t, "piece")
		text := strings.Join(terms, "")
		return Atom{Kind: AtomSubstring, Text: strings.TrimPrefix(text, "オン")}
	default:
		return Atom{Kind: AtomPhrase, Terms: rapid.SliceOfN(rapid.SampledFrom(someTerms), 1, 3).Draw(t, "phrase")}
	}
}

func drawQuestion(t *rapid.T) *Question {
	q := &Question{PayUnit: noOrdinal}
	for col := range ColumnCount {
		switch rapid.IntRange(0, 11).Draw(t, "filter") {
		case 0:
			q.Filters = append(q.Filters, Filter{Column: col, Values: drawSet(t, "any")})
		case 1:
			q.Filters = append(q.Filters, Filter{Column: col, Values: drawSet(t, "all"), All: true})
		}
	}
	if rapid.IntRange(0, 2).Draw(t, "floor") == 0 {
		q.PayMin = rapid.Uint32Range(0, 12).Draw(t, "min") * 1000
		if rapid.Bool().Draw(t, "inUnit") {
			q.PayUnit = uint8(rapid.IntRange(0, 2).Draw(t, "unit"))
		}
	}
	if rapid.IntRange(0, 3).Draw(t, "licensed") == 0 {
		q.HasLicence, q.Licence = true, drawSet(t, "held")
	}
	if rapid.IntRange(0, 3).Draw(t, "excludes") == 0 {
		q.NotPoster = rapid.SliceOfN(rapid.SampledFrom(somePosters), 1, 2).Draw(t, "not")
	}
	for range rapid.SampledFrom([]int{0, 0, 1, 2, 3}).Draw(t, "clauses") {
		c := Clause{Not: rapid.IntRange(0, 2).Draw(t, "sign") == 0}
		for range rapid.IntRange(0, 3).Draw(t, "atoms") {
			c.Any = append(c.Any, drawAtom(t))
		}
		q.Clauses = append(q.Clauses, c)
	}
	return q
}

func drawDocument(t *rapid.T) *Document {
	d := &Document{}
	for col := range ColumnCount {
		some, more := drawSet(t, "some"), drawSet(t, "more")
		d.Sets[col] = some.or(more)
	}
	d.PayUnit = rapid.SampledFrom([]uint8{0, 1, 2, noOrdinal}).Draw(t, "payUnit")
	if d.PayUnit != noOrdinal {
		d.PayMin = rapid.Uint32Range(0, 12).Draw(t, "payMin") * 1000
		d.PayLo = rapid.SampledFrom([]uint32{0, d.PayMin, 5000}).Draw(t, "payLo")
	}
	if rapid.Bool().Draw(t, "demands") {
		d.LicenceMust = drawSet(t, "must")
		d.LicenceAnyOf = drawSet(t, "anyOf")
	}
	d.Poster = rapid.SampledFrom(somePosters).Draw(t, "poster")
	d.Employer = rapid.SampledFrom(somePosters).Draw(t, "employer")
	for f := range d.Texts {
		terms := rapid.SliceOfN(rapid.SampledFrom(append(someTerms, "", "、")), 0, 6).Draw(t, "terms")
		d.Texts[f] = FieldText{Terms: terms, Plain: strings.Join(terms, "")}
	}
	return d
}

// answers returns the sorted ids the percolator names.
func answers(p *Percolator, d *Document) []string {
	ids := []string{}
	p.Match(d, func(id string) { ids = append(ids, id) })
	slices.Sort(ids)
	return ids
}

func answersByDefinition(questions map[string]*Question, d *Document) []string {
	ids := []string{}
	for id, q := range questions {
		if holdsByDefinition(q, d) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

func TestPercolatorNamesExactlyTheQuestionsThatHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, want := NewPercolator(), map[string]*Question{}
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
		p := NewPercolator()
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
			t.Fatalf("something is left: %d ids, %d questions, %d clauses, %d atoms", p.Len(), p.Distinct(), len(x.byKey), len(x.byAtom))
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
	p := NewPercolator()
	ask := func() *Question {
		return &Question{PayUnit: noOrdinal, Filters: []Filter{{Column: ColWork, Values: just(1)}},
			Clauses: []Clause{{Any: []Atom{{Kind: AtomPhrase, Terms: []string{"内科"}, Weight: 1}, {Kind: AtomSubstring, Text: "ないか"}}}}}
	}
	first, second := ask(), ask()
	slices.Reverse(second.Clauses[0].Any)
	for id, q := range map[string]*Question{"one": first, "two": second} {
		if err := p.Put(id, q); err != nil {
			t.Fatal(err)
		}
	}
	if p.Len() != 2 || p.Distinct() != 1 {
		t.Errorf("%d ids share %d questions, want 2 and 1", p.Len(), p.Distinct())
	}
}

func TestPercolatorRefusesWhatIsNoQuestion(t *testing.T) {
	p := NewPercolator()
	for name, q := range map[string]*Question{
		"two filters on a column": {PayUnit: noOrdinal, Filters: []Filter{{Column: ColWork, Values: just(0)}, {Column: ColWork, Values: just(1)}}},
		"column that is not":      {PayUnit: noOrdinal, Filters: []Filter{{Column: ColumnCount, Values: just(0)}}},
		"empty phrase":            {PayUnit: noOrdinal, Clauses: []Clause{{Any: []Atom{{Kind: AtomPhrase}}}}},
		"phrase over a gap":       {PayUnit: noOrdinal, Clauses: []Clause{{Any: []Atom{{Kind: AtomPhrase, Terms: []string{"a", ""}}}}}},
		"empty substring":         {PayUnit: noOrdinal, Clauses: []Clause{{Any: []Atom{{Kind: AtomSubstring}}}}},
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
	p := NewPercolator()
	d := &Document{}
	d.Sets[ColWork] = just(0)
	steady := &Question{PayUnit: noOrdinal, Filters: []Filter{{Column: ColWork, Values: just(0)}}}
	if err := p.Put("steady", steady); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for w := range 2 {
		wg.Go(func() {
			for i := range 2000 {
				id := fmt.Sprintf("%d-%d", w, i%50)
				q := &Question{PayUnit: noOrdinal, Filters: []Filter{{Column: ColWork, Values: just(i % 7)}},
					Clauses: []Clause{{Any: []Atom{{Kind: AtomPhrase, Terms: []string{fmt.Sprint(i % 11)}}}}}}
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
	p := NewPercolator()
	d := &Document{}
	q := &Question{PayUnit: noOrdinal}
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
	if len(slices.Compact(named)) != 10 || !strings.HasPrefix(named[0], "old-") || !strings.HasPrefix(named[9], "old-") {
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
	p := NewPercolator()
	seq := func(yield func(Standing, error) bool) {
		for i := range 3 * loadChunk / 2 {
			c := models.Criteria{Text: fmt.Sprint(i % 1000)}
			if !yield(Standing{ID: fmt.Sprint("s", i), Hash: c.Text, Criteria: c}, nil) {
				return
			}
		}
	}
	read := func(c models.Criteria) *Question {
		if c.Text == "13" {
			return &Question{PayUnit: noOrdinal, Clauses: []Clause{{Any: []Atom{{Kind: AtomPhrase}}}}}
		}
		return &Question{PayUnit: noOrdinal, Clauses: []Clause{{Any: []Atom{{Kind: AtomPhrase, Terms: []string{c.Text}}}}}}
	}
	err := p.Load(context.Background(), seq, read)
	if err == nil || !strings.Contains(err.Error(), `"s13"`) || !strings.Contains(err.Error(), "more questions refused") {
		t.Errorf("error %v does not tell what was refused", err)
	}
	d := &Document{}
	d.Texts[FieldBody].Terms = []string{"7", "13"}
	n := 0
	p.Match(d, func(string) { n++ })
	if want := (3*loadChunk/2 + 999 - 7) / 1000; n != want || p.Distinct() != 999 { // every thousandth id from 7 on
		t.Errorf("%d ids match of %d questions, want %d of 999", n, p.Distinct(), want)
	}
}
