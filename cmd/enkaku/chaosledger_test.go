package main

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// ledger is who is owed what, and what they were told.
type ledger struct {
	subs  map[string]vocab.Specialty // address → field
	ids   map[string]string          // address → subscription
	jobs  map[string]vocab.Specialty // job id → field; "" for one that nobody is owed
	not   map[string]bool            // pairs that must not be told
	ended map[string]time.Time       // addresses that said stop, and since when that holds

	read  int // mails of the provider that were entered
	heard map[string][]telling
	leave map[string]string // address → its one-click link
}

// telling is one mail that told an address of a job.
type telling struct {
	at       time.Time
	delivery string
	message  string // the provider's id
}

func newLedger() ledger {
	return ledger{
		subs: map[string]vocab.Specialty{}, ids: map[string]string{}, jobs: map[string]vocab.Specialty{}, not: map[string]bool{},
		ended: map[string]time.Time{}, heard: map[string][]telling{}, leave: map[string]string{},
	}
}

var jobLink = regexp.MustCompile(`/jobs/(bench[0-9]{7})`)

// told lists when each address was told of each job: "address job".
func (w *world) told() map[string][]telling {
	w.mu.Lock()
	defer w.mu.Unlock()
	mails := w.sg.Mails()
	for _, m := range mails[w.read:] {
		w.enter(m)
	}
	w.read = len(mails)
	return w.heard
}

func (l *ledger) enter(m mailtest.Mail) {
	email := m.To[0].To[0].Email
	seen := map[string]bool{}
	for _, link := range jobLink.FindAllStringSubmatch(textOf(m), -1) {
		if !seen[link[1]] {
			seen[link[1]] = true
			key := email + " " + link[1]
			l.heard[key] = append(l.heard[key], telling{m.At, m.OutboxID(), m.MessageID})
		}
	}
	l.leave[email] = strings.Trim(strings.Split(headerOf(m, "List-Unsubscribe"), ",")[0], "<> ")
}

// owed lists what everyone must have been told.
func (w *world) owed() (keys []string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for email, field := range w.subs {
		if _, stopped := w.ended[email]; stopped {
			continue
		}
		for id, of := range w.jobs {
			if key := email + " " + id; of == field && !w.not[key] {
				keys = append(keys, key)
			}
		}
	}
	slices.Sort(keys)
	return keys
}

// missing lists what is owed and was not told.
func (w *world) missing() (keys []string) {
	told := w.told()
	for _, key := range w.owed() {
		if len(told[key]) == 0 {
			keys = append(keys, key)
		}
	}
	return keys
}

// How long a board that has something to do may stay as it is before the rest
// is given up: the longest pause between two tries of a mail under the flags
// of a world; and one with nothing under way, which looks back once a minute.
const (
	stillOpen = 150 * time.Second
	stillIdle = 80 * time.Second
)

// settle waits until everyone was told everything and nothing is under way. It
// gives up only when nothing moves any more, however slow the machine is.
func (w *world) settle() {
	last, since := "", time.Now()
	for {
		missing, open := len(w.missing()), w.open()
		if missing == 0 && open == 0 {
			return
		}
		if now := fmt.Sprintf("%d missing, %d under way, %d requests", missing, open, w.sg.Requests()); now != last {
			last, since = now, time.Now()
		}
		if still := time.Since(since); still > stillOpen || open == 0 && still > stillIdle {
			w.t.Logf("nothing moves any more: %s\n%s", last, w.explainOpen())
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
}

// open counts mails under way, -1 while the store does not say.
func (w *world) open() int {
	states, err := w.states()
	if err != nil {
		return -1
	}
	return states[alert.DeliverySending] + states[alert.DeliveryUnknown] + states[alert.DeliveryPending]
}

func (w *world) states() (map[alert.DeliveryState]int, error) {
	return w.store.Deliveries().CountByState(w.t.Context(), time.Time{})
}

// stopSome unsubscribes a few people in one click, then publishes more.
func (w *world) stopSome(n int) {
	w.t.Helper()
	for email := range w.subs {
		if n--; n < 0 {
			break
		}
		if err := w.unsubscribe(email); err != nil {
			w.t.Error(err)
		}
	}
	if err := w.publish(w.t.Context(), 8); err != nil {
		w.t.Error(err)
	}
	w.settle()
}

// unsubscribe stops an address the way its mail program does, in one click.
func (w *world) unsubscribe(email string) error {
	w.told()
	link := w.leave[email]
	if link == "" {
		return fmt.Errorf("no mail to %s yet", email)
	}
	res, err := tester.Post(link, "application/x-www-form-urlencoded", strings.NewReader("List-Unsubscribe=One-Click"))
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: status %d", link, res.StatusCode)
	}
	w.end(email)
	return nil
}

// end notes that an address must not be mailed from now on.
func (w *world) end(email string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ended[email] = time.Now()
}

// textOf returns the text body of a mail.
func textOf(m mailtest.Mail) string {
	for _, c := range m.Content {
		if c.Type == "text/plain" {
			return c.Value
		}
	}
	return ""
}

// headerOf returns a header of a mail.
func headerOf(m mailtest.Mail, name string) string {
	for n, value := range m.To[0].Headers {
		if strings.EqualFold(n, name) {
			return value
		}
	}
	for n, value := range m.Headers {
		if strings.EqualFold(n, name) {
			return value
		}
	}
	return ""
}
