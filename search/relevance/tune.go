package relevance

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/reading"
)

// Set is judged questions over their adverts.
type Set struct {
	Name       string
	Jobs       []Judged
	Judgements []Judgement
}

// Tuner searches for the numbers of the order of answers on judged sets. What
// answers a question does not depend on them, so it is found once.
type Tuner struct{ sets []asked }

// asked is a set with what answers each of its questions that has a choice.
type asked struct {
	name      string
	stats     search.Stats
	questions []answered
}

type answered struct {
	question *search.Question
	docs     []*search.Document
	grades   []int
	ideal    float64 // gain of the best order
}

// NewTuner asks the questions of the sets. Those that less than two jobs answer
// say nothing of an order and are left out.
func NewTuner(sets []Set) *Tuner {
	analyzer := reading.NewAnalyzer()
	t := &Tuner{}
	for _, set := range sets {
		docs := make([]*search.Document, len(set.Jobs))
		for i, j := range set.Jobs {
			docs[i] = analyzer.NewDocument(j.Job)
		}
		out := asked{name: set.Name, stats: search.NewCorpusStats(docs)}
		for i := range set.Judgements {
			if a, ok := ask(analyzer, &set.Judgements[i], set.Jobs, docs); ok {
				out.questions = append(out.questions, a)
			}
		}
		if len(out.questions) > 0 {
			t.sets = append(t.sets, out)
		}
	}
	return t
}

// ask finds what answers a judged question; false when there is no choice.
func ask(analyzer *reading.Analyzer, j *Judgement, jobs []Judged, docs []*search.Document) (answered, bool) {
	var out answered
	for q := analyzer.Read(models.Criteria{Text: j.Text}); q != nil && len(out.docs) == 0; q = q.Relaxed() {
		out.question = q
		for i, d := range docs {
			if q.Matches(d) {
				out.docs, out.grades = append(out.docs, d), append(out.grades, j.Grade(jobs[i]))
			}
		}
	}
	best := slices.Clone(out.grades)
	slices.SortFunc(best, func(a, b int) int { return b - a })
	out.ideal = gain(best)
	return out, out.ideal > 0 && len(best) > 1 && best[0] != best[len(best)-1]
}

// nDCG is the mean nDCG@10 of a set's questions in the order of the weights,
// beside the best order of the same answers.
func (s *asked) nDCG(w *search.Weights) float64 {
	var sum float64
	for i := range s.questions {
		sum += s.questions[i].nDCG(w, s.stats)
	}
	return sum / float64(len(s.questions))
}

func (a *answered) nDCG(w *search.Weights, stats search.Stats) float64 {
	type place struct {
		score float32
		id    string
		grade int
	}
	order := make([]place, len(a.docs))
	for i, d := range a.docs {
		order[i] = place{a.question.ScoreBy(w, d, stats), d.ID, a.grades[i]}
	}
	slices.SortFunc(order, func(x, y place) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.id, y.id))
	})
	grades := make([]int, len(order))
	for i, p := range order {
		grades[i] = p.grade
	}
	return gain(grades) / a.ideal
}

// mean is the mean of the sets: each has one vote, however many its questions.
func mean(sets []*asked, w *search.Weights) float64 {
	var sum float64
	for _, s := range sets {
		sum += s.nDCG(w)
	}
	return sum / float64(len(sets))
}

// knob is one number of the weights, with the bounds between which it means
// what it says.
type knob struct {
	name        string
	of          func(*search.Weights) *float32
	least, most float32
}

var knobs = []knob{
	{"secondary work", func(w *search.Weights) *float32 { return &w.Secondary }, 0, 1},
	{"saturation", func(w *search.Weights) *float32 { return &w.Saturation }, .1, 20},
	{"commonest", func(w *search.Weights) *float32 { return &w.Commonest }, 0, 1},
	{"substring", func(w *search.Weights) *float32 { return &w.Substring }, 0, 1},
	{"fresh per day", func(w *search.Weights) *float32 { return &w.FreshPerDay }, 1e-5, 5e-3},
	{"title", func(w *search.Weights) *float32 { return &w.Field[search.FieldTitle] }, 1, 40},
	{"tags", func(w *search.Weights) *float32 { return &w.Field[search.FieldTags] }, .25, 40},
	{"who", func(w *search.Weights) *float32 { return &w.Field[search.FieldWho] }, .25, 40},
	{"title's length", func(w *search.Weights) *float32 { return &w.Damping[search.FieldTitle] }, 0, 1},
	{"who's length", func(w *search.Weights) *float32 { return &w.Damping[search.FieldWho] }, 0, 1},
	{"body's length", func(w *search.Weights) *float32 { return &w.Damping[search.FieldBody] }, 0, 1},
}

// steps are what a number is multiplied by in search of a better one.
var steps = []float32{.5, .7, .85, 1.2, 1.45, 2}

// worthwhile is the least gain for which a number is moved, in nDCG: less is
// one question's accident.
const worthwhile = 1e-4

// climb moves one number after the other to its best step until none gains.
func climb(sets []*asked, w search.Weights) search.Weights {
	best := mean(sets, &w)
	for moved := true; moved; {
		moved = false
		for _, k := range knobs {
			for _, step := range steps {
				try := w
				*k.of(&try) = min(k.most, max(k.least, *k.of(&w)*step))
				if got := mean(sets, &try); got > best+worthwhile {
					w, best, moved = try, got, true
				}
			}
		}
	}
	return w
}

// Tuning is what a search for better weights found.
type Tuning struct {
	Sets   []TunedSet     `json:"sets"`
	Before float64        `json:"before"` // mean nDCG@10 of the sets by the published weights
	After  float64        `json:"after"`  // each set by weights found on other sets
	Error  float64        `json:"error"`  // standard error of the gain
	Best   search.Weights `json:"best"`   // found on all sets
	Fitted float64        `json:"fitted"` // mean by Best: what it is on the sets it was found on
}

// TunedSet is a set judged by weights that were found without it.
type TunedSet struct {
	Name      string  `json:"name"`
	Questions int     `json:"questions"`
	Before    float64 `json:"before"`
	After     float64 `json:"after"`
}

// Tune searches from the published weights: with a fold of the sets held out
// each time, then on all. step is called before each search.
func (t *Tuner) Tune(folds int, step func(done, total int)) Tuning {
	var out Tuning
	for fold := range folds {
		step(fold, folds+1)
		var in, held []*asked
		for i := range t.sets {
			if i%folds == fold {
				held = append(held, &t.sets[i])
			} else {
				in = append(in, &t.sets[i])
			}
		}
		if len(in) == 0 {
			continue
		}
		found := climb(in, search.Published)
		for _, s := range held {
			out.Sets = append(out.Sets, TunedSet{s.name, len(s.questions), s.nDCG(&search.Published), s.nDCG(&found)})
		}
	}
	step(folds, folds+1)
	all := make([]*asked, len(t.sets))
	for i := range t.sets {
		all[i] = &t.sets[i]
	}
	out.Best = climb(all, search.Published)
	out.Fitted = mean(all, &out.Best)
	out.sum()
	return out
}

// sum fills the means and the standard error of the gain.
func (t *Tuning) sum() {
	n := float64(len(t.Sets))
	for _, s := range t.Sets {
		t.Before += s.Before / n
		t.After += s.After / n
	}
	var squares float64
	for _, s := range t.Sets {
		d := s.After - s.Before - (t.After - t.Before)
		squares += d * d
	}
	t.Error = math.Sqrt(squares / max(1, n-1) / max(1, n))
}

// Real reports whether the gain on sets that were held out is more than two of
// its standard errors: only then are the weights worth taking.
func (t *Tuning) Real() bool { return t.After-t.Before > 2*t.Error }

// Print writes the sets, then the weights that differ from the published ones.
func (t *Tuning) Print(w io.Writer) error {
	for _, s := range t.Sets {
		if _, err := fmt.Fprintf(w, "%-10s %4d questions  published %.4f  held out %.4f  %+.4f\n",
			s.Name, s.Questions, s.Before, s.After, s.After-s.Before); err != nil {
			return err
		}
	}
	published := search.Published
	for _, k := range knobs {
		if was, is := *k.of(&published), *k.of(&t.Best); was != is {
			if _, err := fmt.Fprintf(w, "%-14s %8.4g → %.4g\n", k.name, was, is); err != nil {
				return err
			}
		}
	}
	verdict := "within two standard errors: keep the published weights"
	if t.Real() {
		verdict = "real: the weights are worth taking"
	}
	_, err := fmt.Fprintf(w, "nDCG@10 published %.4f, held out %.4f (gain %+.4f ± %.4f), fitted %.4f: %s\n",
		t.Before, t.After, t.After-t.Before, t.Error, t.Fitted, verdict)
	return err
}
