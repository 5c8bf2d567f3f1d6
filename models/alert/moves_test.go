package alert

import (
	"errors"
	"strconv"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func running(state SubscriptionState) *Subscription {
	s := NewSubscription("s1", "d@example.jp", vocab.JA, Daily, Consent{FormVersion: "1"}, midday.AddDate(0, -1, 0))
	if s.State = state; state.Running() {
		s.ConfirmedAt = midday.AddDate(0, -1, 0)
	}
	return &s
}

// TestEveryDeedOnASubscription is the life of an alert in plain words: the
// state after each deed, "" where nothing happens.
func TestEveryDeedOnASubscription(t *testing.T) {
	until := midday.AddDate(0, 0, 7)
	deeds := map[string]func(*Subscription) bool{
		"confirm":    func(s *Subscription) bool { return s.Confirm(midday, "10.0.0.0/24") },
		"pause":      func(s *Subscription) bool { return s.Pause(until) },
		"resume":     (*Subscription).Resume,
		"pause over": (*Subscription).PauseOver,
		"stop":       func(s *Subscription) bool { return s.End(models.BySubscriber, StopFound, midday) },
		"suppressed": func(s *Subscription) bool { return s.End(models.ByBoard, SuppressedComplaint, midday) },
		"by another": func(s *Subscription) bool { return s.End(models.ByPoster, StopOther, midday) },
	}
	all := map[SubscriptionState]SubscriptionState{SubPending: SubUnsubscribed, SubActive: SubUnsubscribed,
		SubPaused: SubUnsubscribed}
	want := map[string]map[SubscriptionState]SubscriptionState{
		"confirm":    {SubPending: SubActive},
		"pause":      {SubActive: SubPaused, SubPaused: SubPaused},
		"resume":     {SubActive: SubActive, SubPaused: SubActive},
		"pause over": {SubPaused: SubActive},
		"stop":       all,
		"suppressed": all,
	}
	for name, do := range deeds {
		for _, from := range append(SubscriptionStates, "") {
			s := running(from)
			before := *s
			did, to := do(s), want[name][from]
			if did != (to != "") || did && s.State != to || !did && s.State != from {
				t.Errorf("%s on %q: %v, now %q; want %q", name, from, did, s.State, to)
			}
			if !did && (s.PausedUntil != before.PausedUntil || s.EndReason != before.EndReason ||
				s.ConfirmedAt != before.ConfirmedAt) {
				t.Errorf("%s on %q: refused and yet changed", name, from)
			}
			if s.State == SubUnsubscribed && did && (!s.Consent.WithdrawnAt.Equal(midday) || s.EndReason == "") {
				t.Errorf("%s on %q: consent stands: %+v", name, from, s.Consent)
			}
			if s.State == SubPaused && did && !s.PausedUntil.Equal(until) || s.State == SubActive && did &&
				!s.PausedUntil.IsZero() {
				t.Errorf("%s on %q: paused until %v", name, from, s.PausedUntil)
			}
		}
	}
	s := running(SubPending)
	s.Confirm(midday, "10.0.0.0/24")
	if !s.ConfirmedAt.Equal(midday) || !s.Watermark.Equal(midday) ||
		!s.NextDue.Equal(time.Date(2026, 11, 25, 7, 30, 0, 0, models.Tokyo)) ||
		s.Consent.Evidence != "confirmed 2026-11-24T03:00:00Z from 10.0.0.0/24" {
		t.Errorf("%+v", s)
	}
}

func TestWhoIsMailedWhen(t *testing.T) {
	paused := func(until time.Time) *Subscription { s := running(SubPaused); s.PausedUntil = until; return s }
	due := midday.Add(time.Hour)
	unconfirmed := running(SubActive)
	unconfirmed.ConfirmedAt = time.Time{}
	for name, tc := range map[string]struct {
		s        *Subscription
		mailable bool
		dueAt    time.Time
		due      bool
	}{
		"active":              {running(SubActive), true, due, true},
		"not confirmed":       {unconfirmed, false, due, true},
		"pending":             {running(SubPending), false, time.Time{}, false},
		"ended":               {running(SubUnsubscribed), false, time.Time{}, false},
		"rests until resumed": {paused(time.Time{}), false, time.Time{}, false},
		"rests":               {paused(midday.Add(2 * time.Hour)), false, midday.Add(2 * time.Hour), true},
		"the rest is over":    {paused(midday), true, due, true},
	} {
		tc.s.NextDue = due
		if at, ok := tc.s.DueAt(); tc.s.Mailable(midday) != tc.mailable || !at.Equal(tc.dueAt) || ok != tc.due {
			t.Errorf("%s: mailable %v, due %v %v", name, tc.s.Mailable(midday), at, ok)
		}
	}
}

func TestHowLongAPauseIs(t *testing.T) {
	today := models.DateOf(midday)
	for name, tc := range map[string]struct {
		day  models.Date
		days int
		want time.Time
	}{
		"a day":            {today.AddDays(3), 90, today.AddDays(3).Start()},
		"the last day":     {today.AddDays(MaxPauseDays), 0, today.AddDays(MaxPauseDays).Start()},
		"days":             {"", 30, today.AddDays(30).Start()},
		"until resumed":    {"", 0, time.Time{}},
		"as long as it is": {"", MaxPauseDays, today.AddDays(MaxPauseDays).Start()},
	} {
		if got, err := PauseEnd(tc.day, tc.days, today); err != nil || !got.Equal(tc.want) {
			t.Errorf("%s: %v (%v), want %v", name, got, err, tc.want)
		}
	}
	for name, tc := range map[string]struct {
		day   models.Date
		days  int
		field string
	}{
		"a day too late":  {today.AddDays(MaxPauseDays + 1), 7, "until"},
		"today":           {today, 7, "until"},
		"no day at all":   {"2027-02-30", 7, "until"},
		"fewer than none": {"", -1, "days"},
		"too many":        {"", MaxPauseDays + 1, "days"},
	} {
		var refused *models.InvalidError
		if _, err := PauseEnd(tc.day, tc.days, today); !errors.As(err, &refused) ||
			refused.Faults[0].Field != tc.field {
			t.Errorf("%s: %v, want it refused at %s", name, err, tc.field)
		}
	}
}

func TestTheYearlyQuestion(t *testing.T) {
	ago := func(d time.Duration) time.Time { return midday.Add(-d) }
	const day = 24 * time.Hour
	for name, tc := range map[string]struct {
		state                  SubscriptionState
		confirmed, kept, asked time.Time
		want                   KeepStep
	}{
		"new":                       {SubActive, ago(day), time.Time{}, time.Time{}, KeepNothing},
		"a year":                    {SubActive, ago(365 * day), time.Time{}, time.Time{}, KeepNothing},
		"more than a year":          {SubActive, ago(365*day + 1), time.Time{}, time.Time{}, KeepAsk},
		"it rests":                  {SubPaused, ago(366 * day), time.Time{}, time.Time{}, KeepAsk},
		"kept since":                {SubActive, ago(800 * day), ago(100 * day), ago(101 * day), KeepNothing},
		"asked, a month to answer":  {SubActive, ago(400 * day), time.Time{}, ago(30 * day), KeepNothing},
		"no answer within a month":  {SubActive, ago(400 * day), time.Time{}, ago(30*day + 1), KeepEnd},
		"asked long ago, asks anew": {SubActive, ago(800 * day), time.Time{}, ago(366 * day), KeepAsk},
		"pending":                   {SubPending, ago(800 * day), time.Time{}, time.Time{}, KeepNothing},
		"ended":                     {SubUnsubscribed, ago(800 * day), time.Time{}, time.Time{}, KeepNothing},
		"never confirmed":           {SubActive, time.Time{}, time.Time{}, time.Time{}, KeepNothing},
	} {
		s := &Subscription{State: tc.state, ConfirmedAt: tc.confirmed, KeptAt: tc.kept, KeepAskedAt: tc.asked}
		if got := s.KeepStep(midday); got != tc.want {
			t.Errorf("%s: %d, want %d", name, got, tc.want)
		}
		if s.Keep(midday) != (tc.state != SubUnsubscribed) {
			t.Errorf("%s: the answer counts or not", name)
		}
	}
}

func TestAnswersAboutJobs(t *testing.T) {
	s := &Subscription{}
	if before := s.Dismiss(Dismissal{Cluster: "a", Reason: NotPay}); before != "" || !s.Dismisses("a") ||
		s.DismissedFor("a") != NotPay {
		t.Errorf("%q %+v", before, s.Dismissed)
	}
	if before := s.Dismiss(Dismissal{Cluster: "a", Reason: NotPlace}); before != NotPay || len(s.Dismissed) != 1 ||
		s.DismissedFor("a") != NotPlace {
		t.Errorf("%q %+v", before, s.Dismissed)
	}
	if !s.Restore("a") || s.Restore("a") || s.Dismisses("a") {
		t.Errorf("%+v", s.Dismissed)
	}
	for i := range MaxDismissed + 5 {
		s.Dismiss(Dismissal{Cluster: strconv.Itoa(i), Reason: NotOther})
	}
	if len(s.Dismissed) != MaxDismissed || s.Dismisses("4") || !s.Dismisses("5") ||
		!s.Dismisses(strconv.Itoa(MaxDismissed+4)) {
		t.Errorf("%d remembered", len(s.Dismissed))
	}
	for said, want := range map[string]Irrelevance{"pay": NotPay, "": NotOther, "made up": NotOther} {
		if got := IrrelevanceOf(said); got != want {
			t.Errorf("%q: %s", said, got)
		}
	}
	for said, want := range map[string]EndReason{"": StopUnsaid, "few": StopFew, "one_click": StopOther,
		"made up": StopOther} {
		if got := StopReasonOf(said); got != want {
			t.Errorf("%q: %s", said, got)
		}
	}
}

func TestWhatStandsForANewOrder(t *testing.T) {
	known := func(n int, change func(int, *Subscription)) (all []Subscription) {
		for i := range n {
			s := Subscription{ID: strconv.Itoa(i), State: SubActive, CriteriaHash: "h" + strconv.Itoa(i)}
			change(i, &s)
			all = append(all, s)
		}
		return all
	}
	asIs := func(int, *Subscription) {}
	id := func(s *Subscription) string {
		if s == nil {
			return "none"
		}
		return s.ID
	}
	for name, tc := range map[string]struct {
		known []Subscription
		hash  string
		want  string
	}{
		"the first":             {nil, "h", "none"},
		"one question more":     {known(models.AlertsPerAddress-1, asIs), "h", "none"},
		"the same question":     {known(3, asIs), "h2", "2"},
		"as many as there may":  {known(models.AlertsPerAddress, asIs), "h", "0"},
		"the same among many":   {known(models.AlertsPerAddress, asIs), "h9", "9"},
		"ended ones are gone":   {known(models.AlertsPerAddress+3, func(i int, s *Subscription) { s.State = SubUnsubscribed }), "h1", "none"},
		"those of the profile":  {known(models.AlertsPerAddress+3, func(i int, s *Subscription) { s.DoctorID = "d" }), "h1", "none"},
		"one not yet confirmed": {known(2, func(i int, s *Subscription) { s.State = SubPending }), "h1", "1"},
	} {
		if got := id(StandsFor(tc.known, tc.hash)); got != tc.want {
			t.Errorf("%s: %s, want %s", name, got, tc.want)
		}
	}
}

func TestTheStopSwitch(t *testing.T) {
	for value, want := range map[string][2]bool{ // digests, account mail
		"off": {}, "": {}, "made up": {}, "digest": {true, false}, "account": {false, true}, "all": {true, true},
	} {
		stop := MailStopOf(value)
		if got := [2]bool{stop.Stops(ClassDigest), stop.Stops(ClassAccount)}; got != want || !stop.Valid() {
			t.Errorf("%q stops %v", value, got)
		}
	}
	if MailStop("made up").Valid() || MailStop("").Valid() {
		t.Error("a position that is none")
	}
}

func TestWhatASuppressionStops(t *testing.T) {
	for reason, want := range map[string]struct{ unreachable, own, ends, counting bool }{
		SuppressedBounce:      {unreachable: true},
		SuppressedInvalid:     {unreachable: true},
		SuppressedBlocked:     {},
		SuppressedAdmin:       {},
		SuppressedComplaint:   {ends: true},
		SuppressedUnsubscribe: {own: true, ends: true},
		SuppressedSoft:        {counting: true},
	} {
		s := Suppression{Reason: reason}
		if s.Unreachable() != want.unreachable || s.Own() != want.own || EndsAlerts(reason) != want.ends ||
			s.Counting() != want.counting {
			t.Errorf("%s: %+v", reason, s)
		}
	}
}

var midday = time.Date(2026, 11, 24, 12, 0, 0, 0, models.Tokyo)

// An erasure ends an alert, drops what it asked for, and leaves the consent; an
// alert that had ended before forgets as well.
func TestAnAlertForgets(t *testing.T) {
	now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	for _, state := range SubscriptionStates {
		s := Subscription{
			State: state, Email: "a@b.jp", Criteria: models.Criteria{Text: "当直"}, ConfirmedAt: now.Add(-time.Hour),
			Dismissed: []Dismissal{{Cluster: "c"}}, Hidden: []string{"d"}, Consent: Consent{Evidence: "e"},
		}
		if !s.Forget(models.BySubscriber, now) || s.Forget(models.BySubscriber, now) {
			t.Errorf("%s: news, then none", state)
		}
		if s.State.Living() || !s.Criteria.Empty() || s.CriteriaHash != (models.Criteria{}).Hash() ||
			len(s.Dismissed)+len(s.Hidden) > 0 || s.Email == "" || s.Consent.Evidence == "" {
			t.Errorf("%s: %+v", state, s)
		}
		if ended := state != SubUnsubscribed; s.Forgotten() != ended || s.Consent.WithdrawnAt.Equal(now) != ended {
			t.Errorf("%s: ended %q at %v", state, s.EndReason, s.Consent.WithdrawnAt)
		}
	}
}

func TestAnAlertThatEndsTellsNoDevice(t *testing.T) {
	for name, end := range map[string]func(*Subscription) bool{
		"stopped":  func(s *Subscription) bool { return s.End(models.BySubscriber, StopFew, time.Now()) },
		"by board": func(s *Subscription) bool { return s.End(models.ByBoard, EndNotKept, time.Now()) },
		"erased":   func(s *Subscription) bool { return s.Forget(models.BySubscriber, time.Now()) },
	} {
		s := Subscription{State: SubActive, Devices: models.Devices{{Endpoint: "a"}}}
		if !end(&s) || len(s.Devices) != 0 {
			t.Errorf("%s: %d devices left", name, len(s.Devices))
		}
	}
	ended := Subscription{State: SubUnsubscribed, EndReason: EndErased, CriteriaHash: models.Criteria{}.Hash(),
		Devices: models.Devices{{Endpoint: "a"}}} // of an older version
	if !ended.Forget(models.BySubscriber, time.Now()) || len(ended.Devices) != 0 {
		t.Error("erased again it keeps a device")
	}
}

func TestDevicesAreToldOfWhatTheOtherSideDid(t *testing.T) {
	for kind, want := range map[MailKind]bool{MailMessage: true, MailAnswered: true, MailInterview: true, MailApplied: true,
		MailCode: false, MailSignIn: false, MailErase: false, MailReceived: false, MailScout: false} {
		if kind.Notified() != want {
			t.Errorf("%s: %t", kind, kind.Notified())
		}
	}
}
