package index

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// filled returns an index of n plain jobs and its source.
func filled(t *testing.T, n int) (*Index, *shelf, *clock) {
	t.Helper()
	clk := newClock()
	source := newShelf()
	for i := range n {
		source.jobs = append(source.jobs, plainJob(i, clk.Now()))
	}
	ix := openIndex(t, t.TempDir(), clk)
	if err := ix.Once(context.Background(), source); err != nil {
		t.Fatal(err)
	}
	return ix, source, clk
}

func TestPagesCoverEachAnswerOnceInOneOrder(t *testing.T) {
	ix, source, _ := filled(t, 700)
	byID := map[string]*search.Document{}
	for i := range source.jobs {
		byID[source.jobs[i].ID] = analyzer().NewDocument(&source.jobs[i])
	}
	orders := map[models.Sort]func(a, b *search.Document) int{
		models.SortNewest:  func(a, b *search.Document) int { return cmp.Compare(b.Published, a.Published) },
		models.SortClosing: func(a, b *search.Document) int { return cmp.Compare(a.LiveUntil, b.LiveUntil) },
		models.SortPay: func(a, b *search.Document) int {
			return cmp.Or(cmp.Compare(b.PayLo, a.PayLo), cmp.Compare(b.PayHi, a.PayHi), cmp.Compare(b.Published, a.Published))
		},
	}
	for _, sort := range []models.Sort{models.SortRelevance, models.SortNewest, models.SortPay, models.SortClosing} {
		for _, text := range []string{"", "外科", "医師 担当"} {
			seen := map[string]bool{}
			var last *Hit
			total := -1
			for page := 1; ; page++ {
				res, err := ix.Search(context.Background(),
					models.Query{Criteria: models.Criteria{Text: text}, Sort: sort, Page: page, Limit: 37})
				if err != nil {
					t.Fatal(err)
				}
				if total = res.Total; len(res.Hits) == 0 {
					break
				}
				for i := range res.Hits {
					h := &res.Hits[i]
					if seen[h.ID] {
						t.Fatalf("%s %q: %s stands on two pages", sort, text, h.ID)
					}
					seen[h.ID] = true
					if last != nil {
						if order := orders[sort]; order != nil && order(byID[last.ID], byID[h.ID]) > 0 {
							t.Fatalf("%s %q: %s comes before %s", sort, text, last.ID, h.ID)
						} else if order == nil && last.Score < h.Score {
							t.Fatalf("%s %q: score %v before %v", sort, text, last.Score, h.Score)
						}
					}
					last = h
				}
			}
			if len(seen) != total || total == 0 {
				t.Errorf("%s %q: pages hold %d positions, total says %d", sort, text, len(seen), total)
			}
		}
	}
}

func TestScoresAreWhatTheQuestionDefines(t *testing.T) {
	ix, source, _ := filled(t, 300)
	docs := map[string]*search.Document{}
	var all []*search.Document
	for i := range source.jobs {
		d := analyzer().NewDocument(&source.jobs[i])
		docs[d.ID] = d
		all = append(all, d)
	}
	corpus := search.NewCorpusStats(all)
	for _, text := range []string{"外科", "産業医 面談", "「育児と両立」", "オンライン診療", "リモート -外科", "循環器内科"} {
		q := analyzer().Read(models.Criteria{Text: text})
		res, err := ix.Search(context.Background(), models.Query{Criteria: models.Criteria{Text: text}, Limit: 100})
		if err != nil || len(res.Hits) == 0 {
			t.Fatalf("%s: %d hits, %v", text, len(res.Hits), err)
		}
		for _, h := range res.Hits {
			if want := q.Score(docs[h.ID], corpus); math.Abs(float64(h.Score-want)) > 2e-4 {
				t.Errorf("%s: %s scores %v, want %v", text, h.ID, h.Score, want)
			}
			_, why, ok, err := ix.Explain(context.Background(), models.Criteria{Text: text}, h.ID)
			if err != nil || !ok || math.Abs(float64(why.Score-h.Score)) > 2e-4 {
				t.Errorf("%s: %s is explained with %v (%v), scores %v", text, h.ID, why.Score, err, h.Score)
			}
		}
	}
}

func TestJobAppearsAtItsHourAndVanishesAtItsEnd(t *testing.T) {
	ix, source, clk := filled(t, 10)
	j := plainJob(99, clk.Now())
	j.Description = "高気圧酸素療法の医師"
	j.PublishAt = clk.Now().Add(time.Hour)
	j.ExpiresAt = clk.Now().Add(3 * time.Hour)
	source.add(j)
	if err := ix.Once(context.Background(), source); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		wait time.Duration
		want int
	}{{0, 0}, {59 * time.Minute, 0}, {time.Minute, 1}, {119 * time.Minute, 1}, {time.Minute, 0}, {-time.Minute, 1}} {
		clk.add(step.wait)
		if got := len(found(t, ix, "高気圧酸素療法")); got != step.want {
			t.Errorf("after another %v: %d found, want %d", step.wait, got, step.want)
		}
	}
}

func TestNothingFoundNamesWhatToLeaveOut(t *testing.T) {
	ix, _, _ := filled(t, 60)
	c := models.Criteria{Text: "外科", Remote: []vocab.RemoteLevel{"onsite_mostly"}, PayMin: 100000}
	c.Remote = vocab.RemoteLevels.Keys()[len(vocab.RemoteLevels.Keys())-1:]
	c.PayMin = 0
	res, err := ix.Search(context.Background(), models.Query{Criteria: c, Limit: 20})
	if err != nil {
		t.Fatal(err)
	}
	if res.Total != 0 || len(res.Wider) != 1 || res.Wider[0].Without != "remote" {
		t.Fatalf("total %d, wider %+v", res.Total, res.Wider)
	}
	c.Remote = nil
	if n, err := ix.Count(context.Background(), c); err != nil || n != res.Wider[0].Total {
		t.Errorf("without it %d are found (%v), %d were promised", n, err, res.Wider[0].Total)
	}
}

func TestHitsNameTheWordsToMark(t *testing.T) {
	ix, _, _ := filled(t, 60)
	res, err := ix.Search(context.Background(), models.Query{Criteria: models.Criteria{Text: "整形外科"}, Limit: 20})
	if err != nil || len(res.Hits) == 0 {
		t.Fatal(len(res.Hits), err)
	}
	for _, h := range res.Hits {
		if !slices.Contains(h.Words, "整形外科") {
			t.Errorf("%s: %v", h.ID, h.Words)
		}
	}
}

func TestSimilarJobsNeverNameTheJobItself(t *testing.T) {
	ix, source, _ := filled(t, 90)
	hits, err := ix.Similar(context.Background(), source.jobs[7].ID, 5)
	if err != nil || len(hits) != 5 {
		t.Fatal(len(hits), err)
	}
	for _, h := range hits {
		if h.ID == source.jobs[7].ID {
			t.Error("a job is similar to itself")
		}
	}
	if hits, err := ix.Similar(context.Background(), "nosuchjob", 5); err != nil || len(hits) != 0 {
		t.Error("a job that does not exist has similar ones", hits, err)
	}
}

func TestFollowMakesAChangeSearchableWithinASecond(t *testing.T) {
	ix, source, clk := filled(t, 50)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- ix.Follow(ctx, source) }()
	for n := range 5 {
		j := plainJob(1000+n, clk.Now())
		j.Description = fmt.Sprintf("高気圧酸素療法 第%d回", n)
		source.add(j)
		for end := time.Now().Add(20 * time.Second); len(found(t, ix,
			"高気圧酸素療法")) != n+1; time.Sleep(5 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatal("a new job is never found")
			}
		}
	}
	gone := source.jobs[len(source.jobs)-1]
	gone.Version, gone.State = 2, models.JobClosed
	source.add(gone)
	for end := time.Now().Add(20 * time.Second); len(found(t, ix, "高気圧酸素療法")) != 4; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("a closed job is still found")
		}
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestIndexIsRebuiltBesideAndSwappedWithoutAnError(t *testing.T) {
	ix, source, _ := filled(t, 200)
	want := len(found(t, ix, "医師"))
	ctx, stop := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for ctx.Err() == nil {
				if res, err := ix.Search(context.Background(),
					models.Query{Criteria: models.Criteria{Text: "医師"}, Limit: 20}); err != nil || res.Total != want {
					t.Errorf("while the index is swapped: %d found, want %d, %v", res.Total, want, err)
					return
				}
			}
		})
	}
	for range 4 {
		if err := ix.Reindex(ctx, source); err != nil {
			t.Error(err)
		}
	}
	stop()
	wg.Wait()
}

func TestIndexOfAnotherMeaningServesUntilTheNewOneIsGrown(t *testing.T) {
	clk := newClock()
	source := newShelf()
	for i := range 80 {
		source.jobs = append(source.jobs, plainJob(i, clk.Now()))
	}
	dir := t.TempDir()
	ix := openIndex(t, dir, clk)
	ix.meaning = "an older one"
	if err := ix.Reindex(context.Background(), source); err != nil {
		t.Fatal(err)
	}
	if err := ix.Close(); err != nil {
		t.Fatal(err)
	}
	ix = openIndex(t, dir, clk)
	old := ix.serving.dir
	if n := len(found(t, ix, "医師")); n != 80 || ix.degraded.Load() {
		t.Fatalf("the old index finds %d jobs", n)
	}
	if err := ix.Once(context.Background(), source); err != nil {
		t.Fatal(err)
	}
	if n := len(found(t, ix, "医師")); n != 80 || ix.serving.dir == old || ix.serving.stale {
		t.Fatalf("after the swap %d jobs are found, in %s", n, ix.serving.dir)
	}
}

func TestAuditFindsAndRepairsDrift(t *testing.T) {
	ix, source, clk := filled(t, 40)
	if err := ix.Apply([]Change{{Deleted: source.jobs[3].ID}, {Deleted: source.jobs[4].ID}}); err != nil {
		t.Fatal(err)
	}
	foreign := plainJob(500, clk.Now())
	if err := ix.Apply([]Change{{Job: &foreign}}); err != nil {
		t.Fatal(err)
	}
	source.jobs[5].Version = 7
	d, err := ix.Check(context.Background(), source)
	if err != nil || len(d.Missing) != 2 || len(d.Surplus) != 1 || len(d.Stale) != 1 || d.Jobs != 40 {
		t.Fatalf("%+v, %v", d, err)
	}
	if d, err = ix.Check(context.Background(), source); err != nil || !d.Clean() {
		t.Fatalf("after the repair: %+v, %v", d, err)
	}
}

// hostile returns 500 texts that mean harm.
func hostile() []string {
	seeds := []string{"*", "\"", "title:x", "(((((", "[1 TO *]", "a OR b AND NOT", "~~~", "^^", "\\", "/.*/", "👩‍⚕️🏥", "\x00\x01", "ｱｲｳ", "ー", "ーーーー",
		"の", "する", "々", "𠮷野家", "''; DROP TABLE", "-", "--", "-「", "「」", "「「", "」", "日給", "日給9999999999999999万円以上", "0", "００００",
		strings.Repeat("あ", 200), strings.Repeat("医", 200), strings.Repeat("a ", 100), strings.Repeat("-医師 ", 40), strings.Repeat("産業医 ", 50),
		strings.Repeat("\"", 200), strings.Repeat("ﾊﾟ", 100), "\u202e\u200b\ufeff", "\xff\xfe", strings.Repeat("e\u0301", 100)}
	r := rand.New(rand.NewPCG(3, 4))
	out := slices.Clone(seeds)
	for len(out) < 500 {
		var b strings.Builder
		for range 1 + r.IntN(12) {
			b.WriteString(seeds[r.IntN(len(seeds))])
			b.WriteRune(rune(r.IntN(0x3200)))
			b.WriteString(words[r.IntN(len(words))])
		}
		out = append(out, b.String())
	}
	return out
}

func TestHostileTextsAreAnswered(t *testing.T) {
	ix, _, _ := filled(t, 200)
	for _, text := range hostile() {
		if r := []rune(text); len(r) > models.MaxTextRunes {
			text = string(r[:models.MaxTextRunes])
		}
		for _, sort := range []models.Sort{models.SortRelevance, models.SortPay} {
			q := models.Query{Criteria: models.Criteria{Text: text, NotPoster: []string{text}}, Sort: sort,
				Page: 1 + len(text)%3, Limit: 100}
			if _, err := ix.Search(context.Background(), q); err != nil {
				t.Errorf("%q: %v", text, err)
			}
		}
	}
}

func TestSearchesSeeEachJobOnceWhileAllChange(t *testing.T) {
	ix, _, clk := filled(t, 150)
	ctx, stop := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	for _, text := range []string{"医師", "「医師を募集」", ""} {
		wg.Go(func() {
			for ctx.Err() == nil {
				res, err := ix.Search(context.Background(),
					models.Query{Criteria: models.Criteria{Text: text}, Limit: 100})
				if err != nil || res.Total != 150 {
					t.Errorf("%q: %d found while jobs change, want 150, %v", text, res.Total, err)
					return
				}
			}
		})
	}
	for round := range 6 {
		var changes []Change
		for n := round % 3; n < 150; n += 3 {
			j := plainJob(n, clk.Now())
			j.Version = int64(2 + round)
			changes = append(changes, Change{Job: &j})
		}
		if err := ix.Apply(changes); err != nil {
			t.Fatal(err)
		}
	}
	stop()
	wg.Wait()
}
