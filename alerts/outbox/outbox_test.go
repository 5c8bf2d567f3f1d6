package outbox

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, models.Tokyo)

// settings is one setting, or a failure to read it.
type settings struct {
	value string
	err   error
	reads int
}

func (s *settings) Get(_ context.Context, key string) (string, error) {
	s.reads++
	if key != alert.MailStopKey {
		return "", errors.New("another setting: " + key)
	}
	return s.value, s.err
}

func TestTheSwitchStopsWhatItNames(t *testing.T) {
	for value, stops := range map[string][2]bool{
		string(alert.StopAll): {true, true}, string(alert.StopDigests): {true, false}, string(alert.ClassAccount): {false, true}, "off": {}, "": {},
	} {
		for i, mails := range []alert.MailClass{alert.ClassDigest, alert.ClassAccount} {
			g := NewGate(&settings{value: value}, mails)
			if shut, err := g.Shut(t.Context(), noon); shut != stops[i] || err != nil {
				t.Errorf("the switch at %q stops %s: %t, %v", value, mails, shut, err)
			}
		}
	}
}

func TestASwitchThatCannotBeReadStopsMail(t *testing.T) {
	if shut, err := NewGate(&settings{err: errors.New("down")}, alert.ClassDigest).Shut(t.Context(), noon); !shut ||
		err == nil {
		t.Errorf("shut %t, %v", shut, err)
	}
	if shut, err := NewGate(&settings{err: models.ErrNotFound}, alert.ClassDigest).Shut(t.Context(), noon); shut ||
		err != nil {
		t.Errorf("a switch nobody ever set: shut %t, %v", shut, err)
	}
}

func TestTheSwitchIsReadEveryTwoSeconds(t *testing.T) {
	s := &settings{}
	g := NewGate(s, alert.ClassDigest)
	for _, step := range []struct {
		after time.Duration
		reads int
	}{{0, 1}, {time.Second, 1}, {2 * time.Second, 2}, {time.Second, 3}} { // the last: the clock was set back
		if _, err := g.Shut(t.Context(), noon.Add(step.after)); err != nil || s.reads != step.reads {
			t.Errorf("after %s read %d times, want %d (%v)", step.after, s.reads, step.reads, err)
		}
	}
}

func TestARefusedAccountIsLeftAloneForAWhile(t *testing.T) {
	g := NewGate(&settings{}, alert.ClassAccount)
	g.Hold(noon.Add(time.Minute))
	g.Hold(noon.Add(time.Second)) // a shorter pause does not shorten the first
	if !g.Held().Equal(noon.Add(time.Minute)) {
		t.Errorf("held until %s", g.Held())
	}
	for after, want := range map[time.Duration]bool{59 * time.Second: true, time.Minute: false} {
		if shut, err := g.Shut(t.Context(), noon.Add(after)); shut != want || err != nil {
			t.Errorf("after %s shut %t, %v", after, shut, err)
		}
	}
}

func TestWaitsGrowAndSpread(t *testing.T) {
	steps := []time.Duration{time.Minute, time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour, 6 * time.Hour,
		6 * time.Hour}
	for n, step := range steps {
		var early, late bool // by a tenth of the step, of the fifth that they may be
		for i := range 100 {
			id := strconv.Itoa(i)
			wait := WaitAfter(n, id)
			early, late = early || wait < step*9/10, late || wait > step*11/10
			if wait < step*4/5 || wait >= step*6/5 || wait != WaitAfter(n, id) {
				t.Errorf("after try %d %s waits %s, want about %s", n, id, wait, step)
			}
		}
		if !early || !late {
			t.Errorf("after try %d all come back at about the same time", n)
		}
	}
	if got, want := LongestWait("a"), WaitAfter(9, "a"); got != want {
		t.Errorf("the longest wait is %s, want %s", got, want)
	}
}

func TestAFinishedLetterKeepsItsAddressOnly(t *testing.T) {
	m := &alert.Outgoing{
		Payload: `{"Subject":"123456","Text":"123456","To":{"Email":"doctor@example.jp"}}`,
		State:   alert.DeliverySending,
		Owner:   "a", LeaseUntil: noon, NextAttempt: noon,
	}
	Finish(m, alert.DeliveryFailed, "expired")
	if m.State != alert.DeliveryFailed || m.Error != "expired" || m.Owner != "" || !m.LeaseUntil.IsZero() ||
		!m.NextAttempt.IsZero() {
		t.Errorf("%+v", m)
	}
	if Recipient(m) != "doctor@example.jp" || len(m.Payload) == 0 || strings.Contains(m.Payload, "123456") {
		t.Errorf("kept: %s", m.Payload)
	}
	if got := Recipient(&alert.Outgoing{Payload: "sealed"}); got != "" {
		t.Errorf("an address of what cannot be read: %q", got)
	}
}

func TestStatesAreOrderedByWhatIsKnown(t *testing.T) {
	order := []alert.DeliveryState{alert.DeliverySending, alert.DeliveryAccepted, alert.DeliveryDelivered,
		alert.DeliveryFailed}
	for i, s := range order {
		if Rank(s) != i {
			t.Errorf("%s has rank %d, want %d", s, Rank(s), i)
		}
	}
}

func TestAMailUnderWayOutlivesAStop(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	on, done := Linger(ctx)
	stop()
	if err := on.Err(); err != nil {
		t.Errorf("torn off at once: %v", err)
	}
	done()
	if on.Err() == nil {
		t.Error("it goes on when the mail is done")
	}
}

func TestAMailThatWasNotUnderWayEndsWithItsStop(t *testing.T) {
	on, done := Linger(t.Context())
	if on.Err() != nil {
		t.Error("ended before it began")
	}
	done()
	if on.Err() == nil {
		t.Error("it goes on when the mail is done, though nobody asked for a stop")
	}
}

func TestASwitchReadThisInstantIsNotReadAgain(t *testing.T) {
	s := &settings{}
	g := NewGate(s, alert.ClassDigest)
	for range 2 {
		if _, err := g.Shut(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
	}
	if s.reads != 1 {
		t.Errorf("read %d times within an instant", s.reads)
	}
}
