package reading

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

func TestWordsOfOneRowShareTheirValues(t *testing.T) {
	a := NewAnalyzer()
	for _, row := range wordValues {
		for _, word := range row.words {
			q := a.Read(models.Criteria{Text: word})
			// what denies the word
			q.Clauses = slices.DeleteFunc(q.Clauses, func(c search.Clause) bool { return c.Not })
			if len(q.Clauses) != 1 {
				t.Errorf("%q is read as %d clauses", word, len(q.Clauses))
				continue
			}
			if slices.Contains(otherSenses, word) {
				continue // its values only order the answers
			}
			for _, v := range row.values {
				if v.weight >= 0 && v.weight != ifNone && !demands(q.Clauses[0], v.column, ordinalOf(v)) {
					t.Errorf("%q does not mean %s=%s", word, v.column, v.key)
				}
			}
		}
	}
}

func demands(c search.Clause, column search.Column, ord int) bool {
	for _, atom := range c.Any {
		if atom.Kind == search.AtomValue && atom.Column == column && atom.Values.Has(ord) {
			return true
		}
	}
	return false
}

func ordinalOf(v value) int {
	for i, t := range search.TermsOf(v.column) {
		if t.Key == v.key {
			return i
		}
	}
	return -1
}

func TestWordsThatMeanTheSameFindEachOther(t *testing.T) {
	a := NewAnalyzer()
	for _, group := range append(append([][]string{}, sameWords...), cities...) {
		for _, written := range group {
			doc := a.NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: written}}})
			for _, typed := range group {
				if !a.Read(models.Criteria{Text: typed}).Matches(doc) {
					t.Errorf("%q does not find %q", typed, written)
				}
			}
		}
	}
}

// A synonym never outweighs the word itself.
func TestTheWordItselfWeighsMost(t *testing.T) {
	a := NewAnalyzer()
	for id := range a.lexicon.words {
		w := &a.lexicon.words[id]
		if len(w.text) == 0 {
			continue
		}
		own := a.phrase(w.form)
		for _, atom := range a.wordAtoms(int32(id)) {
			if atom.Kind == search.AtomPhrase && atom.Weight >= 1 && !equalTerms(atom.Terms, own) {
				t.Errorf("%q: %v weighs %v", w.form, atom.Terms, atom.Weight)
			}
		}
	}
}

func equalTerms(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestNarrowerWordsAreOneWay(t *testing.T) {
	a := NewAnalyzer()
	breast := a.NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "乳がんの相談"}}})
	cancer := a.NewDocument(&models.Job{ID: "y", Advert: models.Advert{Title: vocab.Text{JA: "がんの相談"}}})
	if !a.Read(models.Criteria{Text: "がん"}).Matches(breast) {
		t.Error("the wide word does not find the narrow one")
	}
	if a.Read(models.Criteria{Text: "乳がん"}).Matches(cancer) {
		t.Error("the narrow word finds the wide one")
	}
}

func TestTablesNameEachWordOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range wordValues {
		for _, word := range row.words {
			key := japanese.Key(word)
			if seen[key] {
				t.Errorf("%q stands in two rows", word)
			}
			seen[key] = true
		}
	}
}

func TestFingerprintIsOfTheWords(t *testing.T) {
	if a, b := NewAnalyzer().Fingerprint(), NewAnalyzer().Fingerprint(); a != b {
		t.Errorf("one program has the fingerprints %s and %s", a, b)
	}
	words := []japanese.Word{{Form: "外科", ID: 1, Text: true}}
	more := append(words, japanese.Word{Form: "整形外科", ID: 2, Text: true})
	if fingerprintOf(words) == fingerprintOf(more) {
		t.Error("another word leaves the fingerprint as it was")
	}
}
