package handlers

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/valyala/fasthttp"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

// answers counts the pages that were given again, made anew and not kept.
func (b *bench) answers() (again, anew, unkept int) {
	b.t.Helper()
	families, err := b.board.Metrics.(*prometheus.Registry).Gather()
	if err != nil {
		b.t.Fatal(err)
	}
	count := map[string]int{}
	for _, f := range families {
		if f.GetName() == "enkaku_kept_pages_total" {
			for _, m := range f.GetMetric() {
				count[m.GetLabel()[0].GetValue()] = int(m.GetCounter().GetValue())
			}
		}
	}
	return count["again"], count["anew"], count["unkept"]
}

// keptPaths are pages of each kind that visitors may get from those kept.
func keptPaths() []string {
	return []string{
		"/", "/en", "/jobs?q=%E5%86%85%E7%A7%91", "/jobs/JA01", "/en/jobs/JA01", "/work/online_care", "/specialties/psychiatry",
		"/prefectures/13", "/pay", "/guides", "/privacy", "/en/terms",
	}
}

func TestVisitorsGetWhatWasKeptAlike(t *testing.T) {
	w := openWhole(t)
	for _, path := range keptPaths() {
		first := w.browser().get(path).want(t, 200)
		wasAgain, _, _ := w.answers()
		other := w.browser()
		other.headers["User-Agent"], other.headers["Accept-Language"] = "Mozilla/5.0 (iPhone)", "en"
		second := other.get(path)
		again, _, _ := w.answers()
		if again != wasAgain+1 {
			t.Errorf("%s: made a second time", path)
		}
		if second.body != first.body {
			t.Errorf("%s: two visitors get other pages", path)
		}
		for _, name := range []string{"Content-Type", "Cache-Control", "Vary", "ETag", "Content-Security-Policy"} {
			if a, b := first.Header.Get(name), second.Header.Get(name); a != b || a == "" {
				t.Errorf("%s: %s %q, then %q", path, name, a, b)
			}
		}
		if first.Header.Get("X-Request-Id") == second.Header.Get("X-Request-Id") {
			t.Errorf("%s: two requests have one name", path)
		}
		tag := first.Header.Get("ETag")
		if got := other.do("GET", path, nil, "If-None-Match", tag); got.StatusCode != 304 || got.body != "" {
			t.Errorf("%s: %d with %d bytes to who has the page", path, got.StatusCode, len(got.body))
		}
		if got := other.do("HEAD", path, nil); got.StatusCode != 200 || got.body != "" || got.Header.Get("ETag") != tag {
			t.Errorf("%s: HEAD %d", path, got.StatusCode)
		}
	}
}

// unpack undoes a content coding.
func unpack(t *testing.T, coding, body string) string {
	t.Helper()
	var plain []byte
	err := fmt.Errorf("coding %q", coding)
	switch coding {
	case "br":
		plain, err = fasthttp.AppendUnbrotliBytes(nil, []byte(body))
	case "gzip":
		plain, err = fasthttp.AppendGunzipBytes(nil, []byte(body))
	}
	if err != nil {
		t.Error(err)
	}
	return string(plain)
}

func TestEachCodingOfAKeptPageIsItself(t *testing.T) {
	w := openWhole(t)
	plain := w.browser().get("/jobs/JA01").body
	for range 2 {
		for _, accept := range []string{"gzip", "br", "gzip, deflate, br, zstd"} {
			got := w.browser().do("GET", "/jobs/JA01", nil, "Accept-Encoding", accept)
			coding := got.Header.Get("Content-Encoding")
			if unpacked := unpack(t, coding, got.body); unpacked != plain || coding == "" {
				t.Errorf("%s: %q, %d bytes of %d", accept, coding, len(unpacked), len(plain))
			}
		}
	}
}

// What is kept for visitors is never made from what a signed-in person sees, nor
// given to one.
func TestWhoIsSignedInGetsTheirOwnPage(t *testing.T) {
	w := openWhole(t)
	doctor := w.enter("doc01@example.jp")
	for _, path := range keptPaths() {
		own := doctor.get(path)
		visitor := w.browser().get(path)
		if !strings.Contains(own.body, "/signout") || strings.Contains(visitor.body, "/signout") {
			t.Errorf("%s: of the doctor and of a visitor", path)
		}
		if again := doctor.get(path); !strings.Contains(again.body, "/signout") || again.Header.Get("ETag") != "" {
			t.Errorf("%s: the doctor gets a page for visitors", path)
		}
		if own.Header.Get("Cache-Control") != "private, no-store" {
			t.Errorf("%s: %s", path, own.Header.Get("Cache-Control"))
		}
	}
	told := w.browser()
	told.get("/")
	told.cookies["__Host-flash"] = "signin.signed_out"
	if first := told.get("/"); !strings.Contains(first.body, w.board.Pages.Words("ja", "signin.signed_out")) {
		t.Error("a notice is not shown, since the page was kept")
	}
	if body := w.browser().get("/").body; strings.Contains(body, w.board.Pages.Words("ja", "signin.signed_out")) {
		t.Error("the notice of one visitor is shown to another")
	}
}

// The index hears of nothing here: what the store says counts.
func TestAKeptPageEndsWithWhatItShows(t *testing.T) {
	for name, edit := range map[string]struct {
		change func(*models.Job)
		status int
		says   string
	}{
		"closed":    {func(j *models.Job) { j.State = models.JobClosed }, 200, "募集を終え"},
		"withdrawn": {func(j *models.Job) { j.State = models.JobWithdrawn }, 410, ""},
		"paused":    {func(j *models.Job) { j.State = models.JobPaused }, 200, "noindex"},
		"edited":    {func(j *models.Job) { j.Title.JA = "まったく新しい題名" }, 200, "まったく新しい題名"},
	} {
		w := openWhole(t)
		list := w.browser().get("/").want(t, 200)
		w.browser().get("/jobs/JA01").want(t, 200)
		other := w.browser().get("/guides").want(t, 200).body
		w.change("JA01", edit.change)
		got := w.browser().get("/jobs/JA01").want(t, edit.status, edit.says)
		if strings.Contains(edit.says, "終え") && !strings.Contains(got.body, "noindex") {
			t.Errorf("%s: still to be found by search engines", name)
		}
		if now := w.browser().get("/"); now.body == list.body {
			t.Errorf("%s: the list is as before", name)
		}
		before, _, _ := w.answers()
		w.browser().get("/guides")
		after, _, _ := w.answers()
		if strings.Contains(other, "/jobs/JA01") || after != before+1 {
			t.Errorf("%s: a page that does not show the job was made anew", name)
		}
	}
}

func TestAKeptPageEndsByTheClock(t *testing.T) {
	w := openWhole(t)
	w.change("JA01", func(j *models.Job) { j.ExpiresAt = w.now.Add(20 * time.Second) })
	saved(t, w.index.Apply([]index.Change{{Job: w.job("JA01")}}))
	w.browser().get("/jobs/JA01").want(t, 200, "応募")
	w.wait(19 * time.Second)
	before, _, _ := w.answers()
	w.browser().get("/jobs/JA01")
	if after, _, _ := w.answers(); after != before+1 {
		t.Error("made anew before its time")
	}
	w.wait(time.Second)
	w.browser().get("/jobs/JA01").want(t, 200, "掲載の期限を過ぎました")
}

func TestANewJobIsOnAKeptListAtOnce(t *testing.T) {
	w := openWhole(t)
	w.browser().get("/").want(t, 200)
	j := *w.job("JA01")
	j.ID, j.Version, j.Ref, j.Cluster = "new", 0, "new", "new"
	j.Title.JA, j.FirstLiveAt, j.PublishAt = "ついさっき載った求人", w.now, w.now
	saved(t, w.store.Jobs().Save(t.Context(), &j), w.index.Apply([]index.Change{{Job: &j}}))
	if body := w.browser().get("/").body; !strings.Contains(body, "ついさっき載った求人") {
		t.Error("the list is the kept one")
	}
}

func TestKeptPagesAreCountedLikeOthers(t *testing.T) {
	w := openWhole(t)
	heard := len(w.heard.texts)
	for range 3 {
		reader := w.browser()
		reader.headers["User-Agent"] = "Mozilla/5.0 (Windows NT 10.0)"
		reader.get("/jobs/JA01").want(t, 200)
		reader.get("/?q=%E5%86%85%E7%A7%91%20%E5%A4%9C%E9%96%93").want(t, 200)
	}
	robot := w.browser()
	robot.headers["User-Agent"] = "Googlebot/2.1"
	robot.get("/jobs/JA01")
	totals, err := w.store.Counters().Totals(t.Context(), []string{"JA01"})
	if n := totals["JA01"].Views; err != nil || n != 3 {
		t.Errorf("%d views, %v", n, err)
	}
	if got := len(w.heard.texts) - heard; got != 3 {
		t.Errorf("%d searches heard of", got)
	}
}

func TestAnAddressWithoutEndIsNotKept(t *testing.T) {
	w := openWhole(t)
	for n := range 3 {
		w.browser().get(fmt.Sprintf("/jobs/JA01?x=%s%d", strings.Repeat("x", 600), n))
	}
	if _, anew, unkept := w.answers(); anew != 0 || unkept != 3 {
		t.Errorf("%d kept, %d not", anew, unkept)
	}
}

// Many read while one writes: nobody gets what is older than the last edit that
// was acknowledged before they asked.
func TestNobodyReadsWhatWasOverwrittenBefore(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		job := meet(t, b).job
		title := regexp.MustCompile(`<h1[^>]*>\s*第(\d+)版`)
		var saved atomic.Int64
		write := func(n int) {
			j := b.job(job.ID)
			j.Title.JA = fmt.Sprintf("第%d版", n)
			if err := b.store.Jobs().Save(t.Context(), j); err != nil {
				t.Error(err)
			}
			saved.Store(int64(n))
		}
		write(1)
		var readers sync.WaitGroup
		done := make(chan struct{})
		for range 4 {
			readers.Go(func() {
				for w := b.browser(); ; {
					least := saved.Load()
					found := title.FindStringSubmatch(w.get("/jobs/" + job.ID).body)
					if len(found) < 2 {
						t.Error("a page without its title")
						return
					}
					if n, _ := strconv.ParseInt(found[1], 10, 64); n < least {
						t.Errorf("edit %d is read after edit %d was acknowledged", n, least)
					}
					select {
					case <-done:
						return
					default:
					}
				}
			})
		}
		for n := 2; n <= 60; n++ {
			write(n)
		}
		close(done)
		readers.Wait()
		before, _, _ := b.answers()
		b.browser().get("/jobs/" + job.ID)
		b.browser().get("/jobs/" + job.ID)
		if again, _, _ := b.answers(); again == before {
			t.Error("no page was given again")
		}
	})
}
