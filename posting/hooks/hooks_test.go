package hooks

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/posting/wire"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

// receiver is the system of an organisation.
type receiver struct {
	*httptest.Server
	mu     sync.Mutex
	status int
	to     string        // redirects there
	hang   chan struct{} // answers when it is closed; nil: at once
	ids    []string      // of what came, in order
	kinds  []models.EventKind
	bodies []string
	forged int // with a wrong signature
	secret string
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	body, _ := io.ReadAll(req.Body)
	r.mu.Lock()
	id := req.Header.Get("webhook-id")
	key, _ := base64.StdEncoding.DecodeString(strings.TrimPrefix(r.secret, "whsec_"))
	mac := hmac.New(sha256.New, key)
	fmt.Fprintf(mac, "%s.%s.%s", id, req.Header.Get("webhook-timestamp"), body)
	if req.Header.Get("webhook-signature") != "v1,"+base64.StdEncoding.EncodeToString(mac.Sum(nil)) {
		r.forged++
	}
	var e wire.Event
	_ = json.Unmarshal(body, &e)
	r.ids, r.kinds, r.bodies = append(r.ids, id), append(r.kinds, e.Type), append(r.bodies, string(body))
	status, to, hang := r.status, r.to, r.hang
	r.mu.Unlock()
	if hang != nil {
		<-hang
	}
	if to != "" {
		http.Redirect(w, req, to, http.StatusFound)
		return
	}
	w.WriteHeader(status)
}

// world is a store with an organisation, its webhook and the two workers.
type world struct {
	*testing.T
	store    *store.Store
	at       time.Time
	org      models.OrgRef
	receiver *receiver
	hook     models.Webhook
	relay    *Relay
	sender   *Sender
	letters  []string
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func newWorld(t *testing.T) *world {
	w := &world{T: t, at: time.Date(2026, 11, 29, 9, 0, 0, 0, models.Tokyo), org: models.OrgRef{Kind: models.OrgEmployer, ID: "e1"},
		receiver: &receiver{status: http.StatusNoContent, secret: models.WebhookSecret(make([]byte, models.SecretBytes))}}
	now := func() time.Time { return w.at }
	st, err := store.Open(t.Context(), storetest.SQLite(t), store.Options{KeysFile: filepath.Join(t.TempDir(), "keys.json"), Now: now})
	w.must(err)
	t.Cleanup(func() { _ = st.Close() })
	w.store = st
	w.receiver.Server = httptest.NewServer(w.receiver)
	t.Cleanup(w.receiver.Close)
	w.must(st.Employers().Save(t.Context(), &models.Employer{ID: "e1", Verification: models.Verification{State: models.VerifyVerified}}))
	w.must(st.Users().Save(t.Context(), &models.User{ID: "u1", Email: "o@clinic.example", Memberships: []models.Membership{{Org: w.org, Owner: true}}}))
	w.must(st.Users().Save(t.Context(), &models.User{ID: "u2", Email: "e@clinic.example", Memberships: []models.Membership{{Org: w.org}}}))
	w.hook = models.Webhook{ID: "h1", Owner: w.org, Address: w.receiver.URL + "/hook", Secret: w.receiver.secret, Events: models.EventKinds, Since: w.at}
	w.must(st.Webhooks().Save(t.Context(), &w.hook))
	w.relay, w.sender = w.node("one")
	return w
}

// node is what one process runs.
func (w *world) node(name string) (*Relay, *Sender) {
	at := netip.MustParseAddrPort(w.receiver.Listener.Addr().String())
	now := func() time.Time { return w.at }
	log := slog.New(slog.DiscardHandler)
	tell := func(_ context.Context, to *models.User, h *models.Webhook) error {
		w.letters = append(w.letters, fmt.Sprint(to.ID, " ", h.Off, " ", h.Stops))
		return nil
	}
	return &Relay{Store: w.store, Page: func(p string) string { return "https://board.example" + p }, Node: name, Now: now, Log: log},
		&Sender{Store: w.store, Desk: &posting.Desk{Store: w.store, Now: now}, Egress: egress.New(egress.Options{Exempt: []netip.AddrPort{at}}),
			Tell: tell, Node: name, Now: now, Log: log}
}

// pass relays and sends once.
func (w *world) pass() {
	w.Helper()
	w.must(w.relay.Once(w.Context(), w.at))
	_, err := w.sender.Once(w.Context(), w.at)
	w.must(err)
}

// later lets time go by.
func (w *world) later(d time.Duration) { w.at = w.at.Add(d) }

// job makes a job that is live from now on.
func (w *world) job(id string) *models.Job {
	w.Helper()
	j := &models.Job{ID: id, Ref: "R-" + id, Poster: w.org, State: models.JobApproved, PublishAt: w.at, ExpiresAt: w.at.Add(72 * time.Hour)}
	j.Turn(w.at)
	w.must(w.store.Jobs().Save(w.Context(), j))
	return j
}

func (w *world) applies(id string) {
	w.Helper()
	w.must(w.store.Applications().Save(w.Context(), &models.Application{ID: id, JobID: "j1", DoctorID: "doctor-x", Poster: w.org,
		State: models.ApplicationReceived, CreatedAt: w.at}))
}

func (w *world) messages() []models.WebhookMessage {
	w.Helper()
	all, err := w.store.WebhookMessages().Of("h1").Page(w.Context(), 0, 100)
	w.must(err)
	return all
}

func (w *world) stored() *models.Webhook {
	w.Helper()
	h, err := w.store.Webhooks().Get(w.Context(), "h1")
	w.must(err)
	return &h
}

func TestWhatHappenedIsToldOnceAndSigned(t *testing.T) {
	w := newWorld(t)
	j := w.job("j1")
	w.applies("a1")
	w.pass()
	w.pass()
	w.must(j.Close(models.FilledHere, w.at))
	j.Turn(w.at)
	w.must(w.store.Jobs().Save(t.Context(), j))
	w.later(time.Minute)
	w.pass()
	if want := []models.EventKind{models.EventPublished, models.EventApplied, models.EventClosed}; !sameSet(w.receiver.kinds, want) {
		t.Errorf("told %v, want %v", w.receiver.kinds, want)
	}
	if w.receiver.forged > 0 {
		t.Errorf("%d signatures are wrong", w.receiver.forged)
	}
	all := strings.Join(w.receiver.bodies, "\n")
	for _, part := range []string{`"ref":"R-j1"`, `"url":"https://board.example/jobs/j1"`, `"desk_url":"https://board.example/desk/applications/a1"`} {
		if !strings.Contains(all, part) {
			t.Errorf("no %s in %s", part, all)
		}
	}
	if strings.Contains(all, "doctor-x") {
		t.Error("it is told who applied")
	}
	if h := w.stored(); h.LastGood.IsZero() || h.Last.Status != 204 {
		t.Errorf("webhook %+v", h)
	}
}

func sameSet(got, want []models.EventKind) bool {
	got = slices.Clone(got)
	slices.Sort(got)
	want = slices.Clone(want)
	slices.Sort(want)
	return slices.Equal(got, want)
}

// A process that ends between sending and noting sends again under the same id;
// one that ends anywhere else makes no second message.
func TestAfterAKillNothingIsLostAndNothingIsNew(t *testing.T) {
	w := newWorld(t)
	w.job("j1")
	w.must(w.relay.Once(t.Context(), w.at))
	made := w.messages()
	w.later(2 * time.Minute) // the lease of who died runs out
	other, sends := w.node("two")
	w.must(other.Once(t.Context(), w.at))
	if again := w.messages(); len(made) != 1 || len(again) != 1 || again[0].ID != made[0].ID {
		t.Fatalf("messages %+v, after another node %+v", made, again)
	}
	m, h := made[0], w.stored()
	if _, _, err := w.sender.send(t.Context(), h, &m); err != nil { // and dies
		t.Fatal(err)
	}
	if _, err := sends.Once(t.Context(), w.at); err != nil {
		t.Fatal(err)
	}
	if ids := w.receiver.ids; len(ids) != 2 || ids[0] != ids[1] || w.messages()[0].State != models.MessageArrived {
		t.Errorf("came %v", ids)
	}
	if _, err := sends.Once(t.Context(), w.at); err != nil || len(w.receiver.ids) != 2 {
		t.Errorf("sent again: %v, %v", w.receiver.ids, err)
	}
	if err := w.relay.Once(t.Context(), w.at); err != nil { // the first is alive after all, the other has the lease
		t.Fatal(err)
	}
	w.applies("a1")
	w.must(other.Once(t.Context(), w.at))
	if n := len(w.messages()); n != 2 {
		t.Errorf("%d messages", n)
	}
}

func TestWhatDoesNotArriveIsTriedForADayThenStopped(t *testing.T) {
	w := newWorld(t)
	w.receiver.status = http.StatusInternalServerError
	w.job("j1")
	for w.pass(); w.stored().On() && len(w.receiver.ids) < 20; w.pass() {
		w.at = w.messages()[0].NextAt
	}
	ids := slices.Compact(slices.Clone(w.receiver.ids))
	if m := w.messages()[0]; m.State != models.MessageGivenUp || len(w.receiver.ids) != 10 || len(ids) != 1 {
		t.Errorf("%s after %d tries under %v", m.State, len(w.receiver.ids), ids)
	}
	if h := w.stored(); h.Off != models.HookFailed || !slices.Equal(w.letters, []string{"u1 failed 1"}) {
		t.Errorf("webhook %+v, letters %v", h, w.letters)
	}
	w.applies("a1")
	w.pass()
	if n := len(w.messages()); n != 1 {
		t.Errorf("%d messages: told what happened while it is off", n)
	}
}

func TestTheOtherSideIsGone(t *testing.T) {
	w := newWorld(t)
	w.receiver.status = http.StatusGone
	w.job("j1")
	w.job("j2")
	w.pass()
	w.pass()
	if h := w.stored(); h.Off != models.HookGone || len(w.letters) != 1 || len(w.receiver.ids) != 1 {
		t.Errorf("%+v, letters %v, asked %d times", h, w.letters, len(w.receiver.ids))
	}
	for _, m := range w.messages() {
		if m.State == models.MessageWaits && m.Count == 0 {
			t.Errorf("%s still waits", m.ID)
		}
	}
}

func TestWhoIsSlowOrLeadsInsideIsCut(t *testing.T) {
	for name, tc := range map[string]struct {
		set    func(*receiver)
		status int
		why    models.FaultCode
	}{
		"slow":                {func(r *receiver) { r.hang = make(chan struct{}) }, 0, egress.CodeReach},
		"redirects inward":    {func(r *receiver) { r.to = "http://169.254.169.254/latest/meta-data" }, 302, ""},
		"redirects to itself": {func(r *receiver) { r.to = r.URL + "/elsewhere" }, 302, ""},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			tc.set(w.receiver)
			if w.receiver.hang != nil {
				w.sender.Patience = 50 * time.Millisecond
			}
			w.job("j1")
			w.pass()
			if w.receiver.hang != nil {
				close(w.receiver.hang)
			}
			w.receiver.mu.Lock()
			asked := len(w.receiver.ids)
			w.receiver.mu.Unlock()
			m := w.messages()[0]
			if m.State != models.MessageWaits || len(m.Tries) != 1 || m.Tries[0].Status != tc.status || m.Tries[0].Why != tc.why || asked > 1 {
				t.Errorf("%+v, asked %d times", m, asked)
			}
		})
	}
	t.Run("an address inside", func(t *testing.T) {
		w := newWorld(t)
		_, err := w.store.Webhooks().Change(t.Context(), "h1", func(h *models.Webhook) bool { h.Address = "https://10.0.0.1/"; return true })
		w.must(err)
		w.job("j1")
		w.pass()
		if m := w.messages()[0]; len(m.Tries) != 1 || m.Tries[0].Why != egress.CodeHost {
			t.Errorf("%+v", m)
		}
	})
}

func TestOneThatFailsKeepsNoOtherWaiting(t *testing.T) {
	w := newWorld(t)
	bad := w.hook
	bad.ID, bad.Version, bad.Address = "h0", 0, "https://10.0.0.1/"
	w.must(w.store.Webhooks().Save(t.Context(), &bad))
	for i := range 3 {
		w.job(fmt.Sprint("j", i))
	}
	w.pass()
	if len(w.receiver.ids) != 3 {
		t.Errorf("%d of 3 came", len(w.receiver.ids))
	}
}

func TestWhoIsNotTold(t *testing.T) {
	for name, set := range map[string]func(w *world) error{
		"paused": func(w *world) error {
			_, err := w.store.Webhooks().Change(w.Context(), "h1", func(h *models.Webhook) bool { return h.Pause() == nil })
			return err
		},
		"suspended": func(w *world) error {
			e, err := w.store.Employers().Get(w.Context(), "e1")
			e.Verification.State = models.VerifySuspended
			return errors.Join(err, w.store.Employers().Save(w.Context(), &e))
		},
		"removed": func(w *world) error { return w.store.Webhooks().Remove(w.Context(), "h1") },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.job("j1")
			w.must(w.relay.Once(t.Context(), w.at))
			w.must(set(w))
			w.pass()
			if len(w.receiver.ids) > 0 {
				t.Error("it is told")
			}
			due, err := w.store.WebhookMessages().Due(t.Context(), w.at.Add(time.Hour), 10)
			if err != nil || len(due) > 0 {
				t.Errorf("what waits for it stays in the queue: %+v, %v", due, err)
			}
		})
	}
}
