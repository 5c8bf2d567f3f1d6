package search

import (
	"math"
	"time"
	"unicode/utf8"
)

// The order of answers. The score of a document is the sum, over the clauses
// that do not exclude, of
//
//	the best of its value atoms: weight × 1, or × secondaryWork for a work
//	type that is not the job's primary one
//	+ the best of its text atoms: weight × how well the text answers
//
// plus, for each soft atom, weight × the same contribution, plus a little for
// being new. How well a text answers is BM25F (Robertson and Zaragoza, 2009)
// brought into 0…1: the hits in the fields are weighed, damped by the field's
// length, saturated, and halved for words that are in every job; a synonym is
// worth no more for being rarer than the word. Each contribution depends on one
// document, one atom and how common the word is, so that an index can compute
// it from postings. Equal scores are ordered by freshness, then by the id,
// which a job keeps on every node and after every rebuild.
const (
	SecondaryWork = .6
	saturation    = 2    // weighed hits that make half of the full score
	commonest     = .5   // of a word that every job holds, compared with the rarest
	freshPerDay   = 5e-4 // a month is worth about a sixtieth of a word: it decides near-ties
	SubstringIDF  = .75  // a substring has no document frequency
)

// fieldWeight is what a hit in each field counts.
var fieldWeight = [TextFieldCount]float32{FieldTitle: 5, FieldTags: 4, FieldWho: 2, FieldBody: 1}

// fieldDamping is how much a field longer than the mean is worth less (BM25's
// b). A job with many tags is no worse for each of them.
var fieldDamping = [TextFieldCount]float32{FieldTitle: .3, FieldTags: 0, FieldWho: .3, FieldBody: .6}

// Stats is what a score needs to know of all jobs.
type Stats interface {
	// Jobs is the number of jobs.
	Jobs() int
	// JobsWith is the number of jobs that hold the term in any field.
	JobsWith(term string) int
	// MeanTerms is the mean number of terms of a field, gaps not counted.
	MeanTerms(TextField) float32
}

// freshFrom is where the scale of freshness begins.
var freshFrom = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).Unix()

// Score returns how well a document answers the question. Scores of two
// documents of one question and equal Stats compare; others mean nothing.
func (q *Question) Score(d *Document, s Stats) float32 {
	score := Freshness(d.Published)
	for i := range q.Clauses {
		if !q.Clauses[i].Not {
			score += q.Clauses[i].score(d, s)
		}
	}
	for i := range q.Soft {
		score += q.Soft[i].contribution(d, s, nil)
	}
	return score
}

func (c *Clause) score(d *Document, s Stats) float32 {
	var value, text float32
	lead := NewLead()
	for i := range c.Any {
		a := &c.Any[i]
		if a.Kind == AtomValue {
			value = max(value, a.contribution(d, s, nil))
		} else {
			text = max(text, a.contribution(d, s, lead))
		}
	}
	return value + text
}

// Lead is what the word that was typed is worth for its rarity. The words that
// mean the same follow it in a clause, and none of them is worth more for
// being rarer: a synonym never outranks the word in the same place.
type Lead struct{ idf float32 }

// NewLead is that of a clause whose typed word has not come yet.
func NewLead() *Lead { return &Lead{idf: 1} }

// Of returns what an atom is worth for its rarity beside the lead, which it
// becomes when it is a typed word itself. There may be none.
func (l *Lead) Of(a *Atom, idf float32) float32 {
	switch {
	case l == nil:
		return idf
	case a.Kind == AtomPhrase && a.Weight >= 1:
		l.idf = idf
		return idf
	}
	return min(idf, l.idf)
}

// Freshness is the part of the score that a job has for its date alone.
func Freshness(published int64) float32 {
	return freshPerDay * float32(float64(published-freshFrom)/(24*60*60))
}

// contribution returns what the atom adds to the score of d, beside the lead of
// its clause; 0 when it does not hold.
func (a *Atom) contribution(d *Document, s Stats, beside *Lead) float32 {
	switch {
	case a.Kind == AtomValue:
		return a.Weight * a.valueGrade(&d.Columns)
	case a.Kind == AtomPaid && a.Holds(d):
		return a.Weight
	}
	var hits [TextFieldCount]int
	idf := float32(SubstringIDF)
	for f := range d.Texts {
		hits[f] = a.hits(&d.Texts[f])
	}
	if a.Kind == AtomPhrase {
		idf = phraseIDF(a.Terms, s)
	}
	weighed := d.weighedHits(&hits, s)
	if weighed > 0 && a.Kind == AtomSubstring && IsShort(a.Text) {
		weighed = ShortHits
	}
	return a.Weight * beside.Of(a, idf) * Saturated(weighed)
}

// valueGrade is 1 when the values of the job meet the atom, less when only a
// secondary work type does, 0 when none does.
func (a *Atom) valueGrade(c *Columns) float32 {
	switch {
	case !a.Values.Meets(c.Sets[a.Column]):
		return 0
	case a.Column == ColWork && !a.Values.Has(int(c.PrimaryWork)):
		return SecondaryWork
	}
	return 1
}

// weighedHits adds up the hits of one atom in the fields of d.
func (d *Document) weighedHits(hits *[TextFieldCount]int, s Stats) float32 {
	var sum float32
	for f, n := range hits {
		if n > 0 {
			sum += FieldHits(TextField(f), n, d.Texts[f].Len(), s.MeanTerms(TextField(f)))
		}
	}
	return sum
}

// FieldHits returns what n hits in a field of so many terms count.
func FieldHits(f TextField, n, length int, mean float32) float32 {
	damp := float32(1)
	if b := fieldDamping[f]; mean > 0 {
		damp = 1 - b + b*float32(length)/mean
	}
	return fieldWeight[f] * float32(n) / damp
}

// Saturated brings weighed hits into 0…1.
func Saturated(hits float32) float32 { return hits / (hits + saturation) }

// phraseIDF weighs a phrase by its rarest term: 1 for a term no job holds,
// commonest for one that every job holds.
func phraseIDF(terms []string, s Stats) float32 {
	n := s.Jobs()
	fewest := n
	for _, t := range terms {
		fewest = min(fewest, s.JobsWith(t))
	}
	return IDF(fewest, n)
}

// IDF weighs a term that with of n jobs hold.
func IDF(with, n int) float32 {
	if n == 0 {
		return 1
	}
	rarity := math.Log(1+float64(n-with)/(float64(with)+1)) / math.Log(1+float64(n))
	return commonest + (1-commonest)*float32(rarity)
}

// Len is the number of terms of the field, without gaps.
func (f *FieldText) Len() int {
	n := 0
	for _, t := range f.Terms {
		if t != "" {
			n++
		}
	}
	return n
}

// CorpusStats are the Stats of a set of documents held in memory.
type CorpusStats struct {
	jobs  int
	with  map[string]int
	terms [TextFieldCount]int
}

// NewCorpusStats counts the documents.
func NewCorpusStats(docs []*Document) *CorpusStats {
	s := &CorpusStats{jobs: len(docs), with: map[string]int{}}
	for _, d := range docs {
		seen := map[string]bool{"": true}
		for f := range d.Texts {
			s.terms[f] += d.Texts[f].Len()
			for _, t := range d.Texts[f].Terms {
				if !seen[t] {
					seen[t] = true
					s.with[t]++
				}
			}
		}
	}
	return s
}

// Jobs implements Stats.
func (s *CorpusStats) Jobs() int { return s.jobs }

// JobsWith implements Stats.
func (s *CorpusStats) JobsWith(term string) int { return s.with[term] }

// MeanTerms implements Stats.
func (s *CorpusStats) MeanTerms(f TextField) float32 {
	if s.jobs == 0 {
		return 0
	}
	return float32(s.terms[f]) / float32(s.jobs)
}

// IsShort reports whether a text is a pair of characters or a single one: where
// it stands is known without reading any text, how often is not, so that each
// document that has it answers alike. A single one never scores (see
// Analyzer.plainAtoms).
func IsShort(text string) bool { return utf8.RuneCountInString(text) <= 2 }

// ShortHits is what a short text counts for where it stands, as weighed hits:
// one in a body of mean length.
const ShortHits = 1
