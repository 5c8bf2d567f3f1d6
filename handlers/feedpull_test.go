package handlers

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	handed "github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/posting/pull"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/feeds"
)

// feedServer is another system that publishes rows.
type feedServer struct {
	*httptest.Server
	mu    sync.Mutex
	rows  []string
	whole string // published as it is instead of the rows
	down  bool
	to    string // where it redirects; "": it does not
	asked int
	gate  func(*http.Request) // waits before it answers, or nil
	same  int                 // answers of 304
}

// publish replaces the rows.
func (s *feedServer) publish(rows ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rows = rows
}

func (s *feedServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.gate != nil {
		s.gate(r)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked++
	body := "求人番号,タイトル,仕事内容\n" + strings.Join(s.rows, "\n") + "\n"
	if s.whole != "" {
		body = s.whole
	}
	tag := fmt.Sprintf(`"%x"`, sha256.Sum256([]byte(body)))
	switch {
	case s.down:
		w.WriteHeader(http.StatusBadGateway)
	case s.to != "":
		http.Redirect(w, r, s.to, http.StatusFound)
	case r.Header.Get("If-None-Match") == tag:
		s.same++
		w.WriteHeader(http.StatusNotModified)
	default:
		w.Header().Set("ETag", tag)
		w.Header().Set("Content-Type", "text/csv; charset=utf-8")
		_, _ = w.Write([]byte(body))
	}
}

// feedBench is a board with a feed and those who pull it.
type feedBench struct {
	*bench
	w      *browser
	org    models.OrgRef
	server *feedServer
	pull   func() // one look of a node for what is due
	other  func() // the same by another node
}

// newFeedBench makes a clinic from nothing.
func newFeedBench(t *testing.T, b *bench) *feedBench {
	f := &feedBench{bench: b, server: &feedServer{}}
	f.server.Server = httptest.NewServer(f.server)
	t.Cleanup(f.server.Close)
	at := netip.MustParseAddrPort(f.server.Listener.Addr().String())
	fetch := egress.New(egress.Options{Exempt: []netip.AddrPort{at}})
	b.rooms.desk.Egress = fetch
	node := func(name string) func() {
		p := &pull.Puller{
			Store: b.store, Desk: &handed.Desk{Store: b.store, Claims: reader().Read, Now: b.board.Now}, Fetch: fetch,
			Rows: feeds.NewReader(drafting.NewReader(reader().Read)), Node: name, Now: b.board.Now, Log: b.board.Log,
			Tell: func(ctx context.Context, to *models.User, feed *models.Feed, why models.Fault) error {
				return b.board.Letters.FeedAlarm(ctx, letters.ToUser(to), feed, why)
			},
		}
		return func() {
			t.Helper()
			if err := p.Once(t.Context(), b.board.Now()); err != nil {
				t.Fatal(err)
			}
		}
	}
	f.pull, f.other = node("one"), node("two")
	f.w, f.org = b.recruiterAt(feedMail, "employer", clinic())
	b.verify(f.org)
	return f
}

const feedMail = "feed@example.jp"

// make adds the feed by the form.
func (f *feedBench) make(appear models.FeedRule, gone models.GoneRule) {
	f.t.Helper()
	f.w.submit("/desk/feeds", "/desk/feeds", url.Values{
		"address": {f.server.URL + "/jobs.csv"}, "appear": {string(appear)}, "gone": {string(gone)}, "hours": {"1"}, "attest": {"on"},
	}).want(f.t, 303)
}

// feed is the only feed there is, and last the report of its last pull.
func (f *feedBench) feed() (feed models.Feed, last models.FeedRun) {
	f.t.Helper()
	all, err := f.store.Feeds().Of(f.org).Page(f.t.Context(), 0, 2)
	if err != nil || len(all) != 1 {
		f.t.Fatalf("%d feeds, %v", len(all), err)
	}
	runs, err := f.store.FeedRuns().Of(all[0].ID).Page(f.t.Context(), 0, 1)
	if err != nil {
		f.t.Fatal(err)
	}
	if len(runs) > 0 {
		last = runs[0]
	}
	return all[0], last
}

// next pulls when the feed is due again.
func (f *feedBench) next() (models.Feed, models.FeedRun) {
	f.t.Helper()
	feed, _ := f.feed()
	f.wait(max(feed.NextAt.Sub(f.board.Now()), 0) + time.Second)
	f.pull()
	return f.feed()
}

// letters are the alarms that arrived.
func (f *feedBench) letters() []mail.Message {
	f.t.Helper()
	if _, err := f.postman.Once(f.t.Context(), f.board.Now()); err != nil {
		f.t.Fatal(err)
	}
	return f.toldOf(alert.MailFeed, feedMail)
}

func (f *feedBench) drafts() int {
	f.t.Helper()
	n, err := f.store.Drafts().OfOwner(f.org).Count(f.t.Context())
	if err != nil {
		f.t.Fatal(err)
	}
	return n
}

// live posts the online-care advert by a program under a reference.
func (f *feedBench) live(ref string) models.Job {
	f.t.Helper()
	res, got := f.call("PUT", "/api/v1/jobs/"+ref, f.w.key("jobs.read", "jobs.write"), written(f.onlineCare(f.org.ID)))
	res.want(f.t, 201)
	return *f.job(got["id"].(string))
}

var feedRows = []string{"A-1,オンライン診療の医師,夜間の診療", "A-2,読影の医師,胸部CTの読影", "A-3,産業医,面談", "A-4,医療相談の医師,文字での相談"}

func TestAFeedIsPulledByItsRule(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		f := newFeedBench(t, b)
		job := f.live("A-9") // a key is made soon after signing in
		for typed, says := range map[string]string{
			"http://jobs.example.jp/a":  "https://",
			"https://127.0.0.1/a":       "公開されているホスト名",
			"https://u:p@example.com/a": "読み取れません",
		} {
			f.w.submit("/desk/feeds", "/desk/feeds", url.Values{
				"address": {typed}, "appear": {"drafts"}, "gone": {"closes"}, "hours": {"1"},
			}).want(t, 422, says, typed)
		}
		f.server.publish(feedRows...)
		f.make(models.FeedDrafts, models.GoneCloses)
		f.pull()
		f.other()
		if feed, run := f.feed(); run.Count(models.RowDraft) != 4 || f.drafts() != 4 || f.server.asked != 1 || feed.Rows != 4 {
			t.Fatalf("the first pull: %+v, %d drafts, asked %d times", run, f.drafts(), f.server.asked)
		}
		f.w.get("/desk/feeds").want(t, 200, "下書き 4", "A-1", "読影の医師")
		if _, run := f.next(); run.Outcome != models.RunSame || f.server.same != 1 {
			t.Errorf("nothing new: %+v", run)
		}

		// a job of the board with the reference of a row is changed and closed with it
		f.server.publish(append(feedRows, "A-9,"+job.Title.JA+",仕事")...)
		if _, run := f.next(); run.Count(models.RowSame) != 5 {
			t.Errorf("its row comes: %+v", run.Counts)
		}
		f.server.publish(append(feedRows, "A-9,夜の"+job.Title.JA+",仕事")...)
		if _, run := f.next(); run.Count(models.RowDraft) != 1 || f.drafts() != 5 || f.job(job.ID).Title.JA != job.Title.JA {
			t.Errorf("its row changes: %+v, %d drafts", run.Counts, f.drafts())
		}
		f.server.publish(feedRows...)
		if feed, run := f.next(); run.Count(models.RowGone) != 1 || !feed.Pending || f.job(job.ID).Ended() {
			t.Errorf("gone once: %+v", run.Counts)
		}
		if _, run := f.next(); run.Count(models.RowClosed) != 1 || f.job(job.ID).State != models.JobClosed {
			t.Errorf("gone twice: %+v, %s", run.Counts, f.job(job.ID).State)
		}
	})
}

func TestAFeedThatBreaksOffEndsNothing(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		f := newFeedBench(t, b)
		job := f.live("A-1")
		rows := append([]string{"A-1," + job.Title.JA + ",夜間の診療"}, feedRows[1:]...)
		f.server.publish(rows...)
		f.make(models.FeedDrafts, models.GonePauses)
		f.pull()
		f.server.publish(rows[2:]...)
		for range 3 {
			if feed, run := f.next(); run.Outcome != models.RunShrunk || feed.Alarm != models.FeedShrunk || feed.Rows != 4 {
				t.Fatalf("half is gone: %+v, %+v", run, feed)
			}
		}
		if !f.job(job.ID).Live(b.board.Now()) {
			t.Error("a job ended with a feed that broke off")
		}
		if n := len(f.letters()); n != 1 {
			t.Errorf("%d letters of one alarm", n)
		}
		f.w.get("/desk").want(t, 200, "取込元の確認が必要です 1件")
		f.w.get("/en/desk").want(t, 200, "1 feeds to look at")
		feed, _ := f.feed()
		f.w.submit("/desk/feeds", "/desk/feeds/"+feed.ID, url.Values{"deed": {"accept"}}).want(t, 303)
		f.next()
		if feed, _ := f.next(); feed.Alarm != "" || f.job(job.ID).State != models.JobPaused {
			t.Errorf("the number is right: %q, %s", feed.Alarm, f.job(job.ID).State)
		}
		f.server.publish(rows...)
		if _, run := f.next(); run.Count(models.RowBack) != 1 || !f.job(job.ID).Live(b.board.Now()) {
			t.Errorf("there again: %+v", run.Counts)
		}
	})
}

// A row of the reference of a job that it does not describe, or that follows
// another feed, has no say over it.
func TestAFeedEndsNothingThatIsNotItsOwn(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		f := newFeedBench(t, b)
		job := f.live("A-1")
		f.server.publish(append(feedRows, "A-5,別の仕事の医師,相談")...) // its title is another
		f.make(models.FeedDrafts, models.GoneCloses)
		f.pull()
		if _, run := f.feed(); run.Count(models.RowTwin) != 1 {
			t.Errorf("another job's reference: %+v", run.Counts)
		}
		f.server.publish(feedRows[1:]...)
		f.next()
		f.next()
		if !f.job(job.ID).Live(b.board.Now()) {
			t.Error("a job ended with a row that never described it")
		}
	})
}

func TestAFeedThatFailsWaitsLongerAndIsTold(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		f := newFeedBench(t, b)
		f.server.publish(feedRows...)
		f.server.down = true
		f.make(models.FeedLive, models.GoneCloses)
		for i, hours := range []time.Duration{1, 2, 4} {
			feed, run := f.next()
			if wait := feed.NextAt.Sub(feed.LastAt); wait != hours*time.Hour || run.Fault.Code != egress.CodeStatus {
				t.Errorf("failure %d: waits %s, %+v", i+1, wait, run)
			}
		}
		told := f.letters()
		if len(told) != 1 || !strings.Contains(told[0].Text, "相手の応答が 502") || strings.Contains(told[0].Text, "jobs.csv") {
			t.Errorf("letters of one alarm: %+v", told)
		}
		f.w.get("/desk").want(t, 200, "続けて読み取れていません")
		f.server.down, f.server.to = false, "https://192.168.0.1/jobs.csv"
		if _, run := f.next(); run.Fault.Code != egress.CodeHops {
			t.Errorf("redirected inside: %+v", run)
		}
		f.server.to = ""
		e, err := b.store.Employers().Get(t.Context(), f.org.ID)
		if err != nil {
			t.Fatal(err)
		}
		e.Verification.State = models.VerifySuspended
		if err := b.store.Employers().Save(t.Context(), &e); err != nil {
			t.Fatal(err)
		}
		asked := f.server.asked
		if _, run := f.next(); run.Fault.Code != models.OrgSuspended || f.server.asked != asked || f.drafts() != 0 {
			t.Errorf("suspended: %+v, asked %d times more", run, f.server.asked-asked)
		}
		b.verify(f.org)
		if feed, run := f.next(); feed.Alarm != "" || run.Count(models.RowDraft) != 4 {
			t.Errorf("it works again: %q %+v", feed.Alarm, run.Counts)
		}
	})
}

// A node dies after rows were written and before the feed was: the next look
// does the whole again, and nothing is there twice.
func TestAPullThatDiedIsDoneAgain(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		f := newFeedBench(t, b)
		f.server.publish(feedRows...)
		f.make(models.FeedDrafts, models.GoneStays)
		before, _ := f.feed()
		f.pull()
		after, _ := f.feed()
		items, err := b.store.FeedItems().Of(t.Context(), after.ID)
		if err != nil || len(items) != 4 {
			t.Fatalf("%d rows, %v", len(items), err)
		}
		before.Version = after.Version // as if it had not been written, nor what became of two rows
		if err := b.store.Feeds().Save(t.Context(), &before); err != nil {
			t.Fatal(err)
		}
		for _, ref := range []string{"A-2", "A-4"} {
			if err := b.store.FeedItems().Delete(t.Context(), items[ref].ID); err != nil {
				t.Fatal(err)
			}
		}
		f.other()
		if _, run := f.feed(); f.drafts() != 4 || run.Rows != 4 || run.Count(models.RowSame) != 2 {
			t.Errorf("done again: %d drafts, %+v", f.drafts(), run)
		}
		now := b.board.Now()
		if _, err := b.store.Leases().Acquire(t.Context(), "feed."+after.ID, "three", now, time.Minute); err != nil {
			t.Fatal(err)
		}
		asked := f.server.asked
		feed, _ := f.feed()
		feed.NextAt = now
		if err := b.store.Feeds().Save(t.Context(), &feed); err != nil {
			t.Fatal(err)
		}
		if f.pull(); f.server.asked != asked {
			t.Error("two nodes pull one feed")
		}
	})
}

// ownFile writes adverts as a file of the board's own fields.
func ownFile(rows ...map[string]any) string {
	text := "jobs:\n"
	for _, row := range rows {
		line, _ := json.Marshal(row)
		text += "  - " + string(line) + "\n"
	}
	return text
}

func TestAFeedPublishesWhatIsWhole(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		f := newFeedBench(t, b)
		row := func(ref string) map[string]any {
			m := written(f.onlineCare(f.org.ID))
			m["ref"] = ref
			delete(m, "attested")
			m["description"] = strings.ReplaceAll(m["description"].(string), "当直やオンコールはありません。", "") // read as no night duty
			delete(m["regulatory"].(map[string]any), "institution")                                 // a file names none by its id
			m["terms"].(map[string]any)["renewal"].(map[string]any)["cap"] = "years:5"
			return m
		}
		good, bad := row("L-1"), map[string]any{"ref": "L-2", "title_ja": "読影", "description": "胸部CTの読影です。"}
		f.server.whole = ownFile(good, bad, row("L-3"))
		asked := url.Values{
			"address": {f.server.URL + "/jobs.yaml?key=x"}, "appear": {"live"}, "gone": {"closes"}, "hours": {"3"}, "deed": {"look"}, "attest": {"on"},
		}
		at := f.w.submit("/desk/feeds", "/desk/feeds", asked).want(t, 303).Header.Get("Location")
		page := f.w.get(at).want(t, 200, "取込元も追加されていません", "127.0.0.1").body
		got := verdicts(page)
		if !strings.Contains(got["L-1"], "公開") || !strings.Contains(got["L-2"], "下書き") || !strings.Contains(got["L-3"], "があるため保留") ||
			strings.Contains(page, `href="/desk/jobs/`) {
			t.Errorf("what a pull would do: %v", got)
		}
		back := "/desk/feeds?from=" + at[strings.LastIndex(at, "/")+1:]
		f.w.get(back).want(t, 200, f.server.URL+"/jobs.yaml?key=x", "取込元はまだありません")
		other, _ := b.recruiterAt("other@example.jp", "employer", clinic())
		other.get(back).want(t, 404)

		delete(asked, "deed")
		delete(asked, "attest")
		f.w.submit(back, "/desk/feeds", asked).want(t, 422, "事実で最新")
		asked.Set("attest", "on")
		f.w.submit(back, "/desk/feeds", asked).want(t, 303)
		f.w.submit(back, "/desk/feeds", asked).want(t, 422, "すでにあります", "/jobs.yaml?key=x")
		f.pull()
		_, run := f.feed()
		if run.Count(models.RowPublished) != 1 || run.Count(models.RowDraft) != 1 || run.Count(models.RowTwin) != 1 || f.drafts() != 1 {
			t.Fatalf("the first pull: %+v", run)
		}
		job := f.job(run.Lines[0].ID)
		f.w.get("/desk/feeds").want(t, 200, `<a href="/desk/jobs/`+job.ID+`">同じ募集「`+job.Title.JA+`」があるため保留`)
		if !job.Live(b.board.Now()) || job.Ref != "L-1" {
			t.Errorf("%s is %s", job.Ref, job.State)
		}
		good["title_ja"] = "夜間のオンライン診療（内科）"
		f.server.whole = ownFile(good, bad)
		if _, run := f.next(); run.Count(models.RowChanged) != 1 || f.job(job.ID).Title.JA != good["title_ja"] {
			t.Errorf("its text changed: %+v, %s", run, f.job(job.ID).Title.JA)
		}
		good["pay"].(map[string]any)["min"] = "10500"
		f.server.whole = ownFile(good, bad)
		if _, run := f.next(); run.Count(models.RowReview) != 1 || f.job(job.ID).Proposed == nil || !f.job(job.ID).Live(b.board.Now()) {
			t.Errorf("its pay changed: %+v", run)
		}
		f.server.whole = ownFile(bad)
		f.next()
		if _, run := f.next(); run.Count(models.RowClosed) != 1 || f.job(job.ID).State != models.JobClosed {
			t.Errorf("it is gone: %+v, %s", run, f.job(job.ID).State)
		}
	})
}

// While one organisation's server keeps its reader waiting, the feeds of others are
// read: the slow one answers only after the other was asked.
func TestASlowServerDelaysItsOwnOrganisationAlone(t *testing.T) {
	b := newBench(t, board)
	f := newFeedBench(t, b)
	f.make(models.FeedDrafts, models.GoneStays)
	w, org := b.recruiterAt("quick@example.jp", "employer", clinic())
	b.verify(org)
	w.submit("/desk/feeds", "/desk/feeds", url.Values{
		"address": {f.server.URL + "/quick.csv"}, "appear": {"drafts"}, "gone": {"stays"}, "hours": {"1"},
	}).want(t, 303)
	f.server.publish("A-1,内科医の募集,オンライン診療です")
	asked := make(chan struct{})
	f.server.gate = func(r *http.Request) {
		if r.URL.Path == "/quick.csv" {
			close(asked)
			return
		}
		select {
		case <-asked:
		case <-r.Context().Done():
		}
	}
	f.pull()
	for _, owner := range []models.OrgRef{f.org, org} {
		all, err := b.store.Feeds().Of(owner).Page(t.Context(), 0, 2)
		if err != nil || len(all) != 1 || all[0].Failures != 0 || all[0].Rows != 1 {
			t.Errorf("%v: %+v, %v", owner, all, err)
		}
	}
}
