package search

import (
	"math"
	"time"
)

// Weights are the numbers of the order of answers.
type Weights struct {
	Secondary   float32 // a work type that is not the job's primary one, beside its primary one
	Saturation  float32 // weighed hits that make half of the full score
	Commonest   float32 // a word that every job holds, beside the rarest
	Substring   float32 // a part of a text, which has no document frequency, beside the rarest word
	FreshPerDay float32
	Field       [TextFieldCount]float32 // what a hit in the field counts
	Damping     [TextFieldCount]float32 // how much a field longer than the mean is worth less (BM25's b)
}

// Published are the weights the board answers by; /ranking says in words what
// they mean. A month is worth about a sixtieth of a word: it decides near-ties.
// A job with many tags is no worse for each of them. `bench relevance --tune`
// searches for better ones on the judged questions.
var Published = Weights{
	Secondary: .6, Saturation: 2, Commonest: .5, Substring: .75, FreshPerDay: 5e-4,
	Field:   [TextFieldCount]float32{FieldTitle: 5, FieldTags: 4, FieldWho: 2, FieldBody: 1},
	Damping: [TextFieldCount]float32{FieldTitle: .3, FieldTags: 0, FieldWho: .3, FieldBody: .6},
}

// freshFrom is where the scale of freshness begins.
var freshFrom = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).Unix()

// Freshness is the part of the score that a job has for its date alone.
func (w *Weights) Freshness(published int64) float32 {
	return w.FreshPerDay * float32(float64(published-freshFrom)/(24*60*60))
}

// FieldHits returns what n hits in a field of so many terms count.
func (w *Weights) FieldHits(f TextField, n, length int, mean float32) float32 {
	damp := float32(1)
	if b := w.Damping[f]; mean > 0 {
		damp = 1 - b + b*float32(length)/mean
	}
	return w.Field[f] * float32(n) / damp
}

// Saturated brings weighed hits into 0…1.
func (w *Weights) Saturated(hits float32) float32 { return hits / (hits + w.Saturation) }

// IDF weighs a term that with of n jobs hold: 1 for a term no job holds,
// Commonest for one that every job holds.
func (w *Weights) IDF(with, n int) float32 {
	if n == 0 {
		return 1
	}
	rarity := math.Log(1+float64(n-with)/(float64(with)+1)) / math.Log(1+float64(n))
	return w.Commonest + (1-w.Commonest)*float32(rarity)
}
