package intake

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/claims/claimstest"
)

// What is said of others, of other posts, of what nobody owes and of whom one
// tells goes live, and what denies a field does not (decision 089).
func TestWordsOfOthersAndAgainstFields(t *testing.T) {
	read := claims.NewReader().Read
	board, jobs := demoFiles(t)
	demo, err := ReadBoard(board, jobs, models.DateOf(judgedAt))
	if err != nil {
		t.Fatal(err)
	}
	_, bases := claimstest.Read(t, "../..", "stated/known.yaml")
	bases["JA08"]["life_fit"].(map[string]any)["short_slots"] = nil
	bases["EN03"]["life_fit"].(map[string]any)["side_job_ok"] = "one clinic day a month; hours are added up by self-report"
	for _, part := range []struct {
		lines  string
		live   bool
		missed int // at most
		all    bool
	}{
		{honestKnown, true, 0, false}, {honestLater, true, 0, false},
		{againstKnown, false, 0, false}, {againstLater, false, 1, false},
		{honestPosts, true, 0, true}, {againstPosts, false, 0, true},
		{honestKinds, true, 0, false}, {againstKinds, false, 0, false},
	} {
		missed := 0
		for i, line := range strings.Split(strings.TrimSpace(part.lines), "\n") {
			if i%2 == 0 && !part.all {
				continue // half of them: each costs milliseconds
			}
			base, rest, _ := strings.Cut(line, " ")
			field, text, _ := strings.Cut(rest, " ")
			if base == "#" {
				continue
			}
			c := claimstest.Case{ID: "words", Base: base, Change: map[string]any{field: text}}
			if field == "." {
				c.Change = map[string]any{"append": map[string]any{"description": " " + text}}
			}
			if got := judged(t, &c, demo, bases, read); (got.Verdict == "live") != part.live {
				missed++
				t.Log(line, claimstest.Told(&c, got))
			}
		}
		if missed > part.missed {
			t.Errorf("%d judged otherwise, at most %d", missed, part.missed)
		}
	}
}
