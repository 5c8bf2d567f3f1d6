package relevance

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/enkaku/enkaku/models"
)

// Searcher returns the ids of all jobs that answer, best first.
type Searcher func(models.Criteria) []string

// Report is how well a searcher answers the judged questions.
type Report struct {
	Jobs     int      `json:"jobs"`
	Queries  int      `json:"queries"`
	Success1 float64  `json:"success_at_1"` // share of questions whose first answer is of the best grade there is
	NDCG10   float64  `json:"ndcg_at_10"`   // mean
	MustNot  int      `json:"must_not"`     // forbidden answers, all questions
	Empty    int      `json:"empty"`        // questions with good jobs and no answer
	Each     []Result `json:"each"`
}

// Result is how well one question is answered.
type Result struct {
	Text    string   `json:"q"`
	Kind    string   `json:"kind,omitempty"`
	First   bool     `json:"first"`
	NDCG    float64  `json:"ndcg"`
	Graded  bool     `json:"graded"` // some job answers
	Answers int      `json:"answers"`
	Wanted  int      `json:"wanted"`   // jobs of grade 2 and 3
	MustNot []string `json:"must_not"` // forbidden answers
}

// Measure asks every judged question. Questions for which no job of the
// corpus is graded only count their forbidden answers.
func Measure(jobs []Judged, judgements []Judgement, search Searcher) Report {
	r := Report{Jobs: len(jobs), Queries: len(judgements)}
	byID := make(map[string]Judged, len(jobs))
	for _, j := range jobs {
		byID[j.ID] = j
	}
	graded := 0
	for i := range judgements {
		res := measure(&judgements[i], jobs, byID, search(models.Criteria{Text: judgements[i].Text}))
		r.Each = append(r.Each, res)
		r.MustNot += len(res.MustNot)
		if !res.Graded {
			continue
		}
		graded++
		r.NDCG10 += res.NDCG
		if res.First {
			r.Success1++
		}
		if res.Answers == 0 {
			r.Empty++
		}
	}
	if graded > 0 {
		r.NDCG10 /= float64(graded)
		r.Success1 /= float64(graded)
	}
	return r
}

func measure(j *Judgement, jobs []Judged, byID map[string]Judged, answers []string) Result {
	res := Result{Text: j.Text, Kind: j.Kind, Answers: len(answers)}
	var ideal, got []int
	for _, job := range jobs {
		g := j.Grade(job)
		ideal = append(ideal, g)
		if g >= 2 {
			res.Wanted++
		}
	}
	slices.SortFunc(ideal, func(a, b int) int { return b - a })
	for _, id := range answers {
		job := byID[id]
		got = append(got, j.Grade(job))
		if j.Forbids(job) {
			res.MustNot = append(res.MustNot, id)
		}
	}
	if len(ideal) == 0 || ideal[0] == 0 {
		return res
	}
	res.Graded = true
	res.First = len(got) > 0 && got[0] == ideal[0]
	res.NDCG = gain(got) / gain(ideal)
	return res
}

// gain is the discounted cumulative gain of the first ten grades.
func gain(grades []int) float64 {
	var sum float64
	for i, g := range grades[:min(10, len(grades))] {
		sum += (math.Exp2(float64(g)) - 1) / math.Log2(float64(i)+2)
	}
	return sum
}

// Kinds returns a report for each kind of question, in the order in which they
// first come.
func (r Report) Kinds() (names []string, of map[string]Report) {
	of = map[string]Report{}
	graded := map[string]float64{}
	for _, x := range r.Each {
		k, known := of[x.Kind]
		if !known {
			names = append(names, x.Kind)
		}
		k.Queries++
		k.MustNot += len(x.MustNot)
		if x.Graded {
			graded[x.Kind]++
			k.NDCG10 += x.NDCG
			if x.First {
				k.Success1++
			}
			if x.Answers == 0 {
				k.Empty++
			}
		}
		of[x.Kind] = k
	}
	for name, n := range graded {
		k := of[name]
		k.Success1, k.NDCG10 = k.Success1/n, k.NDCG10/n
		of[name] = k
	}
	return names, of
}

// Print writes the report as a table, the questions answered worst first; all
// of them when each is set, else those with something amiss.
func (r Report) Print(w io.Writer, each bool) error {
	rows := slices.Clone(r.Each)
	slices.SortStableFunc(rows, func(a, b Result) int {
		switch {
		case a.NDCG < b.NDCG:
			return -1
		case a.NDCG > b.NDCG:
			return 1
		}
		return 0
	})
	for _, x := range rows {
		if !each && x.NDCG > .9 && x.First && len(x.MustNot) == 0 || x.Wanted == 0 && len(x.MustNot) == 0 {
			continue
		}
		if _, err := fmt.Fprintf(w, "%.3f  first %-5v  answers %3d  wanted %3d  must not %v  %s\n", x.NDCG, x.First,
			x.Answers, x.Wanted, x.MustNot, x.Text); err != nil {
			return err
		}
	}
	if names, kinds := r.Kinds(); len(names) > 1 {
		for _, name := range names {
			k := kinds[name]
			if _,
				err := fmt.Fprintf(w,
				"%-12s %4d questions  success@1 %.3f  nDCG@10 %.3f  must-not answers %d  unanswered %d\n", name,
				k.Queries, k.Success1, k.NDCG10, k.MustNot, k.Empty); err != nil {
				return err
			}
		}
	}
	_, err := fmt.Fprintf(w,
		"%d questions, %d jobs: success@1 %.3f  nDCG@10 %.3f  must-not answers %d  unanswered %d\n", r.Queries, r.Jobs,
		r.Success1, r.NDCG10, r.MustNot, r.Empty)
	return err
}
