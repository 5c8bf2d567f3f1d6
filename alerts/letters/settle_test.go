package letters

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// alone is a postman without a store, for what it decides by itself.
func alone() *Postman {
	return NewPostman(nil, nil, nil, nil, PostmanOptions{Log: slog.New(slog.DiscardHandler)})
}

func TestWhatBecomesOfALetterAfterATry(t *testing.T) {
	const sec, min = time.Second, time.Minute
	usual := outbox.WaitAfter(1, "m")
	for name, tc := range map[string]struct {
		kind     alert.MailKind
		before   int // tries
		outcome  mail.Outcome
		state    alert.DeliveryState
		attempts int
		wait     time.Duration // until the next try; -1 for never
		held     time.Duration // how long the provider is left alone
	}{
		"accepted":                   {kind: alert.MailSaved, outcome: mail.Outcome{Class: mail.Accepted}, state: alert.DeliveryAccepted, attempts: 1, wait: -1},
		"rejected":                   {kind: alert.MailSaved, outcome: mail.Outcome{Class: mail.Rejected}, state: alert.DeliveryFailed, attempts: 1, wait: -1},
		"not sent":                   {kind: alert.MailSaved, outcome: mail.Outcome{Class: mail.NotSent}, state: alert.DeliveryPending, attempts: 1, wait: usual},
		"a code not sent":            {kind: alert.MailCode, outcome: mail.Outcome{Class: mail.NotSent}, state: alert.DeliveryPending, attempts: 1, wait: 10 * sec},
		"not sent, asked to wait":    {kind: alert.MailSaved, outcome: mail.Outcome{Class: mail.NotSent, RetryAfter: 7 * sec}, state: alert.DeliveryPending, attempts: 1, wait: 7 * sec},
		"a code, asked to wait":      {kind: alert.MailCode, outcome: mail.Outcome{Class: mail.NotSent, RetryAfter: 70 * sec}, state: alert.DeliveryPending, attempts: 1, wait: 70 * sec},
		"throttled is no try":        {kind: alert.MailCode, outcome: mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonThrottled}, state: alert.DeliveryPending, wait: 10 * sec},
		"blocked is no try":          {kind: alert.MailCode, outcome: mail.Outcome{Class: mail.Blocked}, state: alert.DeliveryPending, wait: 10 * sec, held: 10 * sec},
		"blocked for half a minute":  {kind: alert.MailCode, outcome: mail.Outcome{Class: mail.Blocked, RetryAfter: 30 * sec}, state: alert.DeliveryPending, wait: 30 * sec, held: 30 * sec},
		"blocked for an hour":        {kind: alert.MailCode, outcome: mail.Outcome{Class: mail.Blocked, RetryAfter: time.Hour}, state: alert.DeliveryPending, wait: time.Hour, held: min},
		"perhaps sent":               {kind: alert.MailSaved, outcome: mail.Outcome{Class: mail.Unknown}, state: alert.DeliveryUnknown, attempts: 1, wait: 30 * min},
		"a code perhaps sent":        {kind: alert.MailCode, outcome: mail.Outcome{Class: mail.Unknown}, state: alert.DeliveryUnknown, attempts: 1, wait: 2 * min},
		"perhaps sent, the last try": {kind: alert.MailCode, before: outbox.MaxTries - 1, outcome: mail.Outcome{Class: mail.Unknown}, state: alert.DeliveryUnknown, attempts: outbox.MaxTries, wait: -1},
		"perhaps sent, one try left": {kind: alert.MailCode, before: outbox.MaxTries - 2, outcome: mail.Outcome{Class: mail.Unknown}, state: alert.DeliveryUnknown, attempts: outbox.MaxTries - 1, wait: 16 * min},
	} {
		p := alone()
		m := &alert.Outgoing{ID: "m", Kind: tc.kind, State: alert.DeliverySending, Attempts: tc.before,
			NextAttempt: start}
		p.settle(m, tc.outcome, start)
		if m.State != tc.state || m.Attempts != tc.attempts {
			t.Errorf("%s: %s after %d tries, want %s after %d", name, m.State, m.Attempts, tc.state, tc.attempts)
		}
		if tc.wait >= 0 && !m.NextAttempt.Equal(start.Add(tc.wait)) {
			t.Errorf("%s: again in %s, want %s", name, m.NextAttempt.Sub(start), tc.wait)
		}
		if tc.wait < 0 && m.State == alert.DeliveryUnknown && !m.NextAttempt.IsZero() {
			t.Errorf("%s: again at %s, want never", name, m.NextAttempt)
		}
		want := time.Time{}
		if tc.held > 0 {
			want = start.Add(tc.held)
		}
		if got := p.gate.Held(); !got.Equal(want) {
			t.Errorf("%s: the provider is left alone until %s, want %s", name, got, want)
		}
	}
}

// meddled is a store whose row changed between the try and its note.
type meddled struct {
	Outgoing
	there alert.Outgoing
	saves []alert.Outgoing
	fail  error // of reading
}

func (o *meddled) Save(_ context.Context, m *alert.Outgoing) error {
	if len(o.saves) == 0 || m.Version != o.there.Version {
		o.saves = append(o.saves, *m)
		return models.ErrConflict
	}
	o.there = *m
	return nil
}

func (o *meddled) Get(context.Context, string) (alert.Outgoing, error) { return o.there, o.fail }

func TestThatALetterLeftIsNotForgotten(t *testing.T) {
	down := errors.New("down")
	for name, tc := range map[string]struct {
		tried, there alert.DeliveryState
		fail         error
		want         alert.DeliveryState
		err          error
	}{
		"accepted here, claimed by another":     {alert.DeliveryAccepted, alert.DeliverySending, nil, alert.DeliveryAccepted, nil},
		"accepted here, delivered by the event": {alert.DeliveryAccepted, alert.DeliveryDelivered, nil, alert.DeliveryDelivered, nil},
		"accepted here and there":               {alert.DeliveryAccepted, alert.DeliveryAccepted, nil, alert.DeliveryAccepted, nil},
		"not sent here, claimed by another":     {alert.DeliveryPending, alert.DeliverySending, nil, alert.DeliverySending, nil},
		"accepted here, cannot be read":         {alert.DeliveryAccepted, alert.DeliverySending, down, alert.DeliverySending, down},
	} {
		p := alone()
		o := &meddled{there: alert.Outgoing{ID: "m", Version: 7, State: tc.there}, fail: tc.fail}
		p.outgoing = o
		err := p.save(t.Context(), &alert.Outgoing{ID: "m", Version: 6, State: tc.tried})
		if !errors.Is(err, tc.err) || o.there.State != tc.want {
			t.Errorf("%s: the row says %s (%v), want %s (%v)", name, o.there.State, err, tc.want, tc.err)
		}
	}
}

func TestPostmanTakesWhatItIsGiven(t *testing.T) {
	def, own := NewPostman(nil, nil, nil, nil, PostmanOptions{}), NewPostman(nil, nil, nil, nil, PostmanOptions{
		Lease: time.Second, Hold: 2 * time.Second, Every: 3 * time.Second, Conns: 1, Now: func() time.Time { return start }, Log: slog.New(slog.DiscardHandler),
	})
	if def.Conns != 8 || def.Lease != 2*time.Minute || def.Hold != 15*time.Minute || def.Every != 5*time.Second ||
		def.Log != slog.Default() || def.Now().IsZero() {
		t.Errorf("what is usual: %+v", def.PostmanOptions)
	}
	if own.Conns != 1 || own.Lease != time.Second || own.Hold != 2*time.Second || own.Every != 3*time.Second ||
		own.Log == slog.Default() || !own.Now().Equal(start) {
		t.Errorf("what was asked for: %+v", own.PostmanOptions)
	}
}

func TestWhatASaverHearsOfAJob(t *testing.T) {
	n := &Notices{}
	for name, tc := range map[string]struct {
		saved        models.SavedJob
		left         int // days
		do           func(*models.Job)
		closed, soon bool
	}{
		"runs on":                   {left: 4},
		"three days left":           {left: 3, soon: true},
		"its last day":              {left: 0, soon: true},
		"told before":               {saved: models.SavedJob{ToldSoon: true}, left: 3},
		"closed":                    {left: 9, do: func(j *models.Job) { j.State = models.JobClosed }, closed: true},
		"withdrawn":                 {left: 3, do: func(j *models.Job) { j.State = models.JobWithdrawn }},
		"over, its end unsaid":      {left: -1, closed: true},
		"no news of its own making": {saved: models.SavedJob{Revision: 1}, left: 9},
	} {
		j := testJob(1, start.AddDate(0, 0, -30))
		j.Terms.ValidThrough = models.DateOf(start).AddDays(tc.left)
		j.ExpiresAt = j.Terms.ValidThrough.End()
		if tc.do != nil {
			tc.do(j)
		}
		saved := tc.saved
		saved.Revision = 1
		news, err := n.newsOf(t.Context(), &saved, j, models.SavedAll, start)
		if err != nil || news.Closed != tc.closed || news.Soon != tc.soon || len(news.Changed) > 0 {
			t.Errorf("%s: %+v %v", name, news, err)
		}
		if saved.ToldClosed != tc.closed || saved.ToldSoon != (tc.soon || tc.saved.ToldSoon) {
			t.Errorf("%s: noted as %+v", name, saved)
		}
	}
}

func TestWhatASaverHearsOfAnEdit(t *testing.T) {
	for name, tc := range map[string]struct {
		do   func(*models.Advert)
		want string
	}{
		"title only":       {func(a *models.Advert) { a.Title.JA = "別の題" }, ""},
		"unit of pay":      {func(a *models.Advert) { a.Pay.Unit = models.PayDaily }, "pay"},
		"lower end":        {func(a *models.Advert) { a.Pay.Min++ }, "pay"},
		"upper end":        {func(a *models.Advert) { a.Pay.Max++ }, "pay"},
		"currency":         {func(a *models.Advert) { a.Pay.Currency = "USD" }, "pay"},
		"tax":              {func(a *models.Advert) { a.Pay.Tax = models.TaxIncluded }, "pay"},
		"remote level":     {func(a *models.Advert) { a.Remote = vocab.RemotePartial }, "remote"},
		"days on site":     {func(a *models.Advert) { a.Onsite.Frequency = vocab.OnsiteMonthly }, "remote"},
		"schedule":         {func(a *models.Advert) { a.Schedules = []vocab.ScheduleType{vocab.ScheduleNight} }, "schedule"},
		"hours":            {func(a *models.Advert) { a.Terms.Hours.Patterns = []string{"09:00-12:00"} }, "schedule"},
		"employer":         {func(a *models.Advert) { a.EmployerID = "EMP99" }, "employer"},
		"contract":         {func(a *models.Advert) { a.Contract = vocab.ContractQuasiMandate }, "terms"},
		"form of work":     {func(a *models.Advert) { a.Employment = vocab.EmploymentSpot }, "terms"},
		"term":             {func(a *models.Advert) { a.Terms.Term.To = "2027-12-31" }, "terms"},
		"pay and employer": {func(a *models.Advert) { a.Pay.Min, a.EmployerID = 1, "EMP99" }, "pay employer"},
	} {
		old, now := testJob(1, start).Advert, testJob(1, start).Advert
		tc.do(&now)
		if got := strings.Join(changes(&old, &now), " "); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}
