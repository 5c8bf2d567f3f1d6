package public

import (
	"fmt"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/index"
)

// explained says to an administrator how the words were read and what each
// result owes its place to.
func (h *Handlers) explained(c *fiber.Ctx, criteria models.Criteria, hits []index.Hit) (*Explanation, error) {
	jobs, err := h.LiveJobs(c.UserContext(), hits)
	if err != nil {
		return nil, err
	}
	out := &Explanation{}
	if out.Reading, _, _, err = h.Index.Explain(c.UserContext(), criteria, ""); err != nil {
		return nil, err
	}
	for i := range jobs {
		j := &jobs[i]
		reading, why, found, err := h.Index.Explain(c.UserContext(), criteria, j.Job.ID)
		if err != nil {
			return nil, err
		}
		hit := ExplainedHit{Title: j.Job.Title.In(web.VisitOf(c).Lang), Score: score(j.Score)}
		switch {
		case j.Score == 0: // no words, or another order than relevance
			hit.Parts = []string{"no score: the order of the list decides"}
		case found:
			out.Reading, hit.Parts = reading, partsOf(why)
		}
		out.Hits = append(out.Hits, hit)
	}
	return out, nil
}

// partsOf writes what adds to a score, a line each, in the order of the
// question: what was asked for, what was rather wanted, how fresh it is.
func partsOf(why search.Explanation) []string {
	var parts []string
	for _, clause := range why.Clauses {
		switch {
		case clause.Not:
			parts = append(parts, "excluded: not in it")
		case !clause.Holds:
			parts = append(parts, "0: not in it")
		}
		for _, a := range clause.Atoms {
			parts = append(parts, fmt.Sprintf("%s of %s: %s", score(a.Score), score(clause.Score), a.Atom))
		}
	}
	for _, a := range why.Soft {
		parts = append(parts, fmt.Sprintf("%s: rather %s", score(a.Score), a.Atom))
	}
	return append(parts, score(why.Fresh)+": freshness", "= "+score(why.Score))
}

func score(s float32) string { return strconv.FormatFloat(float64(s), 'f', 3, 32) }
