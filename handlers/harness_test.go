package handlers

import (
	"bytes"
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/posting/follow"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
	"github.com/enkaku/enkaku/templates"
)

// bench is a board under test: real store, real pages, a real postman, a clock,
// and in place of the mail server a list.
type bench struct {
	t        *testing.T
	app      *fiber.App
	board    Board
	store    *store.Store
	index    *index.Index
	now      time.Time
	log      *bytes.Buffer
	heard    heard
	rooms    *rooms
	mu       sync.Mutex
	postman  *letters.Postman
	talks    *letters.Talks
	follower *follow.Follower
	follow   web.Follow // what the pages do with a decision; replaced by nodes that end
	restart  func()     // of the talks, which forget what they kept in memory
	sent     []mail.Message
	channel  *channel.Sender // nil: mails go as they are
	reads    atomic.Int64    // of the database
}

// ear counts the lines that the store writes for each read of the database,
// and keeps what an operator would see.
type ear struct {
	slog.Handler
	reads *atomic.Int64
}

// Enabled lets every line through.
func (ear) Enabled(context.Context, slog.Level) bool { return true }

// Handle counts reads and drops further details.
func (e ear) Handle(ctx context.Context, r slog.Record) error {
	if r.Message == "store read" {
		e.reads.Add(1)
	}
	if r.Level < slog.LevelInfo {
		return nil
	}
	return e.Handler.Handle(ctx, r)
}

// Name is that of no real sender.
func (b *bench) Name() string { return "test" }

// Send hands a mail to the mail server, by way of the channel where a test has
// one.
func (b *bench) Send(ctx context.Context, m mail.Message) (mail.Outcome, error) {
	if b.channel != nil {
		return b.channel.Send(ctx, m)
	}
	return mailServer{b}.Send(ctx, m)
}

// mailServer keeps mails.
type mailServer struct{ b *bench }

// Name is that of no real one.
func (s mailServer) Name() string { return "test" }

// Send keeps a mail.
func (s mailServer) Send(_ context.Context, m mail.Message) (mail.Outcome, error) {
	s.b.mu.Lock()
	defer s.b.mu.Unlock()
	s.b.sent = append(s.b.sent, m)
	return mail.Outcome{Class: mail.Accepted}, nil
}

var sixDigits = regexp.MustCompile(`\b\d{6}\b`)

// lastCode returns the digits of the newest code letter.
func (b *bench) lastCode() string {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, m := range slices.Backward(b.sent) {
		if m.Kind == string(alert.MailCode) {
			return sixDigits.FindString(m.Text)
		}
	}
	b.t.Fatal("no code was mailed")
	return ""
}

// newBench opens a board at address, such as "https://enkaku.example".
func newBench(t *testing.T, address string, change ...func(*Board)) *bench {
	t.Helper()
	return benchOn(t, storetest.SQLite(t), address, change...)
}

// benchOn opens a board on a store.
func benchOn(t *testing.T, database, address string, change ...func(*Board)) *bench {
	t.Helper()
	b := &bench{t: t, now: time.Date(2026, 11, 24, 10, 0, 0, 0, models.Tokyo), log: &bytes.Buffer{}}
	clock := func() time.Time {
		b.mu.Lock()
		defer b.mu.Unlock()
		return b.now
	}
	log := slog.New(ear{slog.NewTextHandler(&lockedWriter{w: b.log}, nil), &b.reads})
	st, err := store.Open(t.Context(), database,
		store.Options{KeysFile: filepath.Join(t.TempDir(), "keys.json"), Now: clock, Log: log})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	drawn := appearance(t)
	public, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.Open(t.Context(), index.Options{Dir: t.TempDir(), Analyzer: analyzer(), Clock: clock, Log: log})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ix.Close() })
	if err := ix.Once(t.Context(), noJobs{}); err != nil { // it has all jobs there are
		t.Fatal(err)
	}
	b.store, b.index = st, ix
	b.postman = letters.NewPostman(st.Outgoing(), st.Suppressions(), st.Settings(), b, letters.PostmanOptions{
		Node: "test", From: mail.Address{Name: "Enkaku", Email: "account@enkaku.example"}, Now: clock, Log: log,
	})
	operator := templates.Operator{Name: vocab.Text{JA: "見本運営株式会社", EN: "Mihon Operations"}}
	links := templates.Links{Public: address, Signer: st}
	box := &letters.Box{
		Words: templates.Letters{Mails: drawn.mails, Operator: operator, Links: links}, Post: b.postman, Now: clock, Hash: st.Hash,
	}
	b.restart = func() { b.talks = letters.NewTalks(talkDesk(st, ix), box, clock, log) }
	b.restart()
	b.follower = b.newFollower("test", box)
	b.follow = b.follower.Settle
	b.board = Board{
		Board: web.Board{
			Store: st, Index: ix, Claims: reader().Read, Counters: st.Counters(),
			Letters: box, Talks: b.talks, Addresses: letters.NewAddresses(st.AddressChanges(), box, clock, log),
			Follow: func(ctx context.Context, org models.OrgRef) error { return b.follow(ctx, org) },
			MatchDoctor: func(j *models.Job) func(*models.Doctor) (doctormatch.Match, bool) {
				doc := analyzer().NewDocument(j)
				return func(d *models.Doctor) (doctormatch.Match, bool) { return doctormatch.Explain(doc, j, d) }
			},
			Suggest: reading.NewSuggester(nil, nil).Suggest, Links: links,
			Pages: drawn.pages, Mails: drawn.mails, Assets: drawn.assets, PublicURL: public,
			Operator: operator,
			Now:      clock, Rand: rand.Reader, Log: log, Security: log.WithGroup("security"), Metrics: prometheus.NewRegistry(),
			PageMemory:     8 << 20,
			TrustedProxies: []netip.Prefix{netip.MustParsePrefix("0.0.0.0/32")}, // app.Test's peer
		},
		NoteSearch: b.heard.note, Egress: egress.New(egress.Options{}),
		Market: alerts.NewMarket(alerts.MarketDesk{
			Jobs: st.Jobs(), Subscriptions: st.Subscriptions(), Meaning: analyzer(),
		}, clock).Look,
		Near: alerts.NewNear(alerts.MarketDesk{Subscriptions: st.Subscriptions(), Meaning: analyzer()}, clock).Look,
		Replay: alerts.NewReplay(alerts.ReplayDesk{
			Jobs: st.Jobs(), Doctors: st.Doctors(), Deliveries: st.Deliveries(), Seen: st.Seen(), Events: st.MailEvents(), Keys: st,
			Matcher: alerts.NewPercolation(analyzer()), Mails: drawn.mails, Public: address,
		}, clock).Last,
	}
	for _, f := range change {
		f(&b.board)
	}
	b.open()
	return b
}

// newFollower is what a node brings decisions about organisations about with.
func (b *bench) newFollower(node string, box *letters.Box) *follow.Follower {
	return &follow.Follower{
		Store: b.store, Claims: reader().Read, Node: node, Now: b.store.Now, Log: slog.New(slog.DiscardHandler),
		Tell: func(ctx context.Context, to *models.User, n models.OrgNews) error {
			return box.OrganisationChecked(ctx, letters.ToUser(to), n)
		},
		Applicants: func(ctx context.Context, j *models.Job, stopped bool) error { return b.talks.Stopped(ctx, j, stopped) },
	}
}

// noJobs is what an index follows that is written by the test itself.
type noJobs struct{}

// Changes has none.
func (noJobs) Changes(context.Context, index.Cursor, int) ([]models.Job, index.Cursor, error) {
	return nil, index.Cursor("none"), nil
}

// Watch never tells.
func (noJobs) Watch(context.Context) <-chan struct{} { return nil }

// talkDesk is where the talks of a board read and write.
func talkDesk(st *store.Store, ix *index.Index) letters.TalkDesk {
	return letters.TalkDesk{
		Applications: st.Applications(), Messages: st.Messages(), Jobs: st.Jobs(), Doctors: st.Doctors(),
		Users: st.Users(), Notes: st.ApplicationNotes(), Settlements: st.Settlements(), Scouts: st.Scouts(), Settings: st.Settings(),
		Similar: ix.SimilarIDs,
		Interviews: letters.InterviewDesk{
			Applications: st.Applications(), Jobs: st.Jobs(), Doctors: st.Doctors(), Agencies: st.Agencies(),
			Employers: st.Employers(),
		},
	}
}

// open makes the app of the board as it is set now, with further routes.
func (b *bench) open(further ...func(*web.Router)) {
	b.rooms = newRooms(b.board)
	b.app = b.rooms.site.App(append([]func(*web.Router){b.rooms.register}, further...)...)
}

// heard keeps what was noted of searches.
type heard struct {
	mu    sync.Mutex
	texts []string
}

// note keeps a text.
func (h *heard) note(text, _ string, _ time.Time) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.texts = append(h.texts, text)
}

// analyzer is shared: it never changes, and its dictionary takes a moment.
var analyzer = sync.OnceValue(func() *reading.Analyzer {
	a := reading.NewAnalyzer()
	a.Read(models.Criteria{Text: "辞書を待つ"}) // before a request has its time measured
	return a
})

// reader reads the words of adverts.
var reader = sync.OnceValue(claims.NewReader)

// look is how a board appears.
type look struct {
	assets *static.Assets
	pages  *templates.Set
	mails  *templates.Mails
}

// appearance is shared as by all requests of a board: it never changes, and
// its words take a moment to read.
func appearance(t *testing.T) look {
	t.Helper()
	l, err := loadLook()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

var loadLook = sync.OnceValues(func() (l look, err error) {
	if l.assets, err = static.Load(); err != nil {
		return l, err
	}
	if l.pages, err = templates.New(l.assets); err != nil {
		return l, err
	}
	l.mails, err = templates.NewMails()
	return l, err
})

func (b *bench) wait(d time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.now = b.now.Add(d)
}

type lockedWriter struct {
	mu sync.Mutex
	w  io.Writer
}

func (l *lockedWriter) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.Write(p)
}

// browser keeps cookies between requests, as a browser does.
type browser struct {
	*bench
	cookies map[string]string
	headers map[string]string // sent with every request
	node    *fiber.App        // nil: that of the bench
}

func (b *bench) browser() *browser {
	return &browser{bench: b, cookies: map[string]string{}, headers: map[string]string{}}
}

// answer is a response with its body read.
type answer struct {
	*http.Response
	body string
}

func (w *browser) do(method, path string, form url.Values, headers ...string) answer {
	w.t.Helper()
	if form == nil {
		return w.send(method, path, nil, headers...)
	}
	return w.send(method, path, strings.NewReader(form.Encode()),
		append(headers, "Content-Type", "application/x-www-form-urlencoded")...)
}

// send makes a request with a body of any kind.
func (w *browser) send(method, path string, body io.Reader, headers ...string) answer {
	w.t.Helper()
	r := httptest.NewRequest(method, path, body)
	r.Host = w.board.PublicURL.Host
	for name, value := range w.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	for name, value := range w.headers {
		r.Header.Set(name, value)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	app := w.app
	if w.node != nil {
		app = w.node
	}
	res, err := app.Test(r, -1)
	if err != nil {
		w.t.Fatalf("%s %s: %v", method, path, err)
	}
	defer res.Body.Close()
	if method == "POST" { // what was queued leaves in the order of the requests
		if _, err := w.postman.Once(context.Background(), w.board.Now()); err != nil {
			w.t.Fatal(err)
		}
	}
	text, err := io.ReadAll(res.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, c := range res.Cookies() {
		if c.Value == "" || c.MaxAge < 0 || !c.Expires.IsZero() && c.Expires.Before(time.Unix(1, 0)) {
			delete(w.cookies, c.Name)
		} else {
			w.cookies[c.Name] = c.Value
		}
	}
	return answer{res, string(text)}
}

func (w *browser) get(path string) answer { w.t.Helper(); return w.do("GET", path, nil) }

var tokenField = regexp.MustCompile(`name="_csrf" value="([^"]+)"`)

// shownField is what a form says of the version it was made from.
var shownField = regexp.MustCompile(`<input type="hidden" name="(_seen|_window|_job|version|cv_seen)" value="([^"]*)">`)

// submit opens a page and sends one of its forms from there.
func (w *browser) submit(page, action string, form url.Values) answer {
	w.t.Helper()
	return w.do("POST", action, w.formOf(page, form), "Sec-Fetch-Site", "same-origin")
}

// formOf opens a page and returns a form as it is sent from there.
func (w *browser) formOf(page string, form url.Values) url.Values {
	w.t.Helper()
	shown := w.get(page).body
	found := tokenField.FindStringSubmatch(shown)
	if found == nil {
		w.t.Fatalf("%s: no form token", page)
	}
	form = maps.Clone(form)
	form.Set("_csrf", found[1])
	for _, hidden := range shownField.FindAllStringSubmatch(shown, -1) {
		if !form.Has(hidden[1]) {
			form.Set(hidden[1], hidden[2])
		}
	}
	return form
}

// signIn signs an address in by the code in its mail.
func (w *browser) signIn(email string) {
	w.t.Helper()
	if res := w.submit("/signin", "/signin", url.Values{"email": {email}}); res.StatusCode != 303 {
		w.t.Fatalf("asking for a code: %d %s", res.StatusCode, res.body)
	}
	res := w.submit("/signin/code", "/signin/code", url.Values{"code": {w.lastCode()}})
	if res.StatusCode != 303 {
		w.t.Fatalf("entering the code: %d %s", res.StatusCode, res.body)
	}
}
