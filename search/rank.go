package search

import "unicode/utf8"

// The order of answers. The score of a document is the sum, over the clauses
// that do not exclude, of
//
//	the best of its value atoms: weight × 1, or × Secondary for a work type that
//	is not the job's primary one
//	+ the best of its text atoms: weight × how well the text answers
//
// plus, for each soft atom, weight × the same contribution, plus a little for
// being new. How well a text answers is BM25F (Robertson and Zaragoza, 2009)
// brought into 0…1: the hits in the fields are weighed, damped by the field's
// length, saturated, and halved for words that are in every job; a synonym is
// worth no more for being rarer than the word. Each contribution depends on one
// document, one atom and how common the word is, so that an index can compute
// it from postings. Equal scores are ordered by freshness, then by the id,
// which a job keeps on every node and after every rebuild. The numbers are
// Weights.

// Stats is what a score needs to know of all jobs.
type Stats interface {
	// Jobs is the number of jobs.
	Jobs() int
	// JobsWith is the number of jobs that hold the term in any field.
	JobsWith(term string) int
	// MeanTerms is the mean number of terms of a field, gaps not counted.
	MeanTerms(TextField) float32
}

// Score returns how well a document answers the question. Scores of two
// documents of one question and equal Stats compare; others mean nothing.
func (q *Question) Score(d *Document, s Stats) float32 { return q.ScoreBy(&Published, d, s) }

// ScoreBy is Score by other numbers than the published ones.
func (q *Question) ScoreBy(w *Weights, d *Document, s Stats) float32 {
	by := scale{w, s}
	score := w.Freshness(d.Published)
	for i := range q.Clauses {
		if !q.Clauses[i].Not {
			score += q.Clauses[i].score(d, by)
		}
	}
	for i := range q.Soft {
		score += q.Soft[i].contribution(d, by, nil)
	}
	return score
}

// scale is what contributions are measured by: the numbers of the order and
// what is known of all jobs.
type scale struct {
	*Weights
	Stats
}

func (c *Clause) score(d *Document, by scale) float32 {
	var value, text float32
	lead := NewLead()
	for i := range c.Any {
		a := &c.Any[i]
		if a.Kind == AtomValue {
			value = max(value, a.contribution(d, by, nil))
		} else {
			text = max(text, a.contribution(d, by, lead))
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

// contribution returns what the atom adds to the score of d, beside the lead of
// its clause; 0 when it does not hold.
func (a *Atom) contribution(d *Document, by scale, beside *Lead) float32 {
	switch {
	case a.Kind == AtomValue:
		return a.Weight * a.valueGrade(&d.Columns, by.Secondary)
	case a.Kind == AtomPaid && a.Holds(d):
		return a.Weight
	}
	var hits [TextFieldCount]int
	idf := by.Substring
	for f := range d.Texts {
		hits[f] = a.hits(&d.Texts[f])
	}
	if a.Kind == AtomPhrase {
		idf = by.phraseIDF(a.Terms)
	}
	weighed := d.weighedHits(&hits, by)
	if weighed > 0 && a.Kind == AtomSubstring && IsShort(a.Text) {
		weighed = ShortHits
	}
	return a.Weight * beside.Of(a, idf) * by.Saturated(weighed)
}

// valueGrade is 1 when the values of the job meet the atom, secondary when only
// a secondary work type does, 0 when none does.
func (a *Atom) valueGrade(c *Columns, secondary float32) float32 {
	switch {
	case !a.Values.Meets(c.Sets[a.Column]):
		return 0
	case a.Column == ColWork && !a.Values.Has(int(c.PrimaryWork)):
		return secondary
	}
	return 1
}

// weighedHits adds up the hits of one atom in the fields of d.
func (d *Document) weighedHits(hits *[TextFieldCount]int, by scale) float32 {
	var sum float32
	for f, n := range hits {
		if n > 0 {
			sum += by.FieldHits(TextField(f), n, d.Texts[f].Len(), by.MeanTerms(TextField(f)))
		}
	}
	return sum
}

// phraseIDF weighs a phrase by its rarest term.
func (by scale) phraseIDF(terms []string) float32 {
	n := by.Jobs()
	fewest := n
	for _, t := range terms {
		fewest = min(fewest, by.JobsWith(t))
	}
	return by.IDF(fewest, n)
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
