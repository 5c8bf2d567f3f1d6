package handlers

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

var matchAddress = regexp.MustCompile(`href="/me/match/([^"]+)"`)

// All open jobs are compared with a profile: the best one is found behind six
// hundred newer ones that suit less.
func TestTheBestMatchIsFoundBehindManyNewerJobs(t *testing.T) {
	w := openWhole(t)
	b, form := w.enter("many@example.jp"), internist()
	form.Add("wants.works", "health_education")
	b.submit("/me/profile", "/me/profile", form).want(t, 303)
	before := matchAddress.FindAllStringSubmatch(b.get("/me").body, -1)
	if len(before) < 2 {
		t.Fatal("the demo board has fewer than two matches")
	}
	best, lesser := before[0][1], before[len(before)-1][1]
	now := w.board.Now()
	var added []*models.Job
	var changes []index.Change
	for i := range 600 {
		j, err := w.store.Jobs().Get(t.Context(), lesser)
		if err != nil {
			t.Fatal(err)
		}
		j.ID = fmt.Sprintf("newer%03d", i)
		j.Ref, j.Cluster, j.Version = j.ID, j.ID, 0
		j.PublishAt, j.FirstLiveAt = now.Add(-time.Minute), now.Add(-time.Minute)
		added = append(added, &j)
		changes = append(changes, index.Change{Job: &j})
	}
	for _, err := range w.store.Jobs().SaveMany(t.Context(), added) {
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.index.Apply(changes); err != nil {
		t.Fatal(err)
	}
	page := b.get("/me").want(t, 200, "ほかにも")
	after := matchAddress.FindAllStringSubmatch(page.body, -1)
	if len(after) != 20 || after[0][1] != best {
		t.Errorf("%d matches, the first %v; want 20, first the oldest job %s", len(after), after[:min(len(after), 1)], best)
	}
	for _, work := range []string{"JA06", "JA07", "JA10"} { // work that was not asked for is no match
		if strings.Contains(page.body, `href="/me/match/`+work+`"`) {
			t.Errorf("%s is among the matches", work)
		}
	}
	if n := regexp.MustCompile(`募集中の(\d+)件`).FindStringSubmatch(page.body); n == nil || len(n[1]) < 3 {
		t.Errorf("compared: %v, want more than 600", n)
	}
}
