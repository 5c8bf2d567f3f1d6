package weigh

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Judged is a sentence that people judged.
type Judged struct {
	Sentence
	Kind string // of what it speaks, as the cases name it
	Bad  bool
}

// Train makes weights from judged sentences. The same sentences give the same
// weights.
func Train(judged []Judged, corpus string) *Weights {
	w := &Weights{Corpus: corpus}
	of := func(bits uint, features func(Sentence, uint) []uint32, rows []Judged, yes func(Judged) bool) Line {
		l := &fitting{bits: bits}
		for _, j := range rows {
			l.rows = append(l.rows, fitted{features(j.Sentence, bits), yes(j)})
		}
		return l.fit()
	}
	w.Bad = of(badBits, allFeatures, judged, func(j Judged) bool { return j.Bad })
	var bad []Judged
	for _, j := range judged {
		if j.Bad {
			bad = append(bad, j)
			if !slices.Contains(w.Kinds, j.Kind) {
				w.Kinds = append(w.Kinds, j.Kind)
			}
		}
	}
	slices.Sort(w.Kinds)
	for _, kind := range w.Kinds {
		w.Of = append(w.Of, of(kindBits, features, bad, func(j Judged) bool { return j.Kind == kind }))
	}
	return w
}

// fitting is a regression while it is fitted.
type fitting struct {
	bits uint
	rows []fitted
}

type fitted struct {
	features []uint32
	yes      bool
}

// The fitting is by AdaGrad (Duchi, Hazan, Singer 2011) on the loss of
// logistic regression; the weights are the means of those after each round but
// the first, over two orders of the rows. The figures were chosen by leaving out one group of
// cases at a time (cmd/bench claims).
const (
	rounds   = 8
	rate     = 0.3
	biasRate = 0.02
	orders   = 2
	seldom   = 2 // features of fewer rows are left out
)

func (f *fitting) fit() Line {
	often := make([]int, 1<<f.bits)
	for _, r := range f.rows {
		for _, n := range r.features {
			often[n]++
		}
	}
	for i := range f.rows {
		f.rows[i].features = slices.DeleteFunc(f.rows[i].features, func(n uint32) bool { return often[n] < seldom })
	}
	mean, bias := make([]float64, 1<<f.bits), 0.0
	const share = 1.0 / (orders * (rounds - 1))
	for seed := range uint64(orders) {
		weights, squares, b := make([]float64, 1<<f.bits), make([]float64, 1<<f.bits), 0.0
		order := rand.New(rand.NewPCG(1, 2+seed))
		for round := range rounds {
			order.Shuffle(len(f.rows), func(i, j int) { f.rows[i], f.rows[j] = f.rows[j], f.rows[i] })
			for _, r := range f.rows {
				b -= biasRate * r.learn(b, weights, squares)
			}
			if round == 0 {
				continue
			}
			bias += share * b
			for i, w := range weights {
				mean[i] += share * w
			}
		}
	}
	return steps(bias, mean)
}

// learn moves the weights of a row's features and returns by how much its
// probability was missed.
func (r *fitted) learn(bias float64, weights, squares []float64) float64 {
	if len(r.features) == 0 {
		return 0
	}
	each := 1 / math.Sqrt(float64(len(r.features)))
	odds := bias
	for _, n := range r.features {
		odds += each * weights[n]
	}
	missed := 1 / (1 + math.Exp(-max(-30, min(30, odds))))
	if r.yes {
		missed--
	}
	slope := missed * each
	for _, n := range r.features {
		squares[n] += slope * slope
		weights[n] -= rate * slope / math.Sqrt(squares[n]+1e-6)
	}
	return missed
}

// steps writes weights in 127 steps either way; the few that are larger than
// all but a thousandth are cut.
func steps(bias float64, weights []float64) Line {
	var sizes []float64
	for _, w := range weights {
		if w != 0 {
			sizes = append(sizes, math.Abs(w))
		}
	}
	if len(sizes) == 0 {
		return Line{Bias: bias, Steps: make([]byte, len(weights))}
	}
	slices.Sort(sizes)
	l := Line{Bias: bias, Step: sizes[len(sizes)*999/1000] / 127, Steps: make([]byte, len(weights))}
	for i, w := range weights {
		l.Steps[i] = byte(int8(math.Round(max(-127, min(127, w/l.Step)))))
	}
	return l
}
