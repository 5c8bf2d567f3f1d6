package models

import (
	"errors"
	"testing"
	"time"
)

// answeredHire is an answer first given at a time: yes to everything, or no to pay.
func answeredHire(at time.Time, pay bool) HireAnswer {
	var h HireAnswer
	for _, part := range AdvertParts {
		said := "yes"
		if part == PartPay && !pay {
			said = "no"
		}
		_ = h.Say(part, said, at)
	}
	return h
}

func TestAnAnswerChangesUntilItCounts(t *testing.T) {
	start := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	h := answeredHire(start, true)
	if len(h.Said) != 4 || !h.FirstAt.Equal(start) {
		t.Fatalf("said: %+v", h)
	}
	if err := h.Say(PartPay, "no", start.Add(AnswerSettles-time.Millisecond)); err != nil || h.Of(PartPay) != "no" ||
		len(h.Said) != 4 || !h.FirstAt.Equal(start) {
		t.Errorf("changed in time: %v %+v", err, h)
	}
	if err := h.Say(PartPay, "yes", start.Add(AnswerSettles)); !errors.Is(err, ErrConflict) || h.Of(PartPay) != "no" {
		t.Errorf("changed when it counts: %v", err)
	}
	var invalid *InvalidError
	for _, bad := range [][2]string{{"boss", "yes"}, {"pay", "perhaps"}, {"pay", ""}} {
		var h HireAnswer
		if err := h.Say(AdvertPart(bad[0]), bad[1], start); !errors.As(err, &invalid) || !h.FirstAt.IsZero() {
			t.Errorf("%v: %v", bad, err)
		}
	}
	if err := h.SetAside("", start); !errors.As(err, &invalid) {
		t.Errorf("aside without a reason: %v", err)
	}
	if err := h.SetAside(AsideNoHire, start); err != nil {
		t.Error(err)
	}
	if err := h.SetAside(AsideUnfree, start); !errors.Is(err, ErrConflict) || h.AsideWhy != AsideNoHire {
		t.Errorf("aside twice: %v %s", err, h.AsideWhy)
	}
}

// Counts come in whole groups of five settled answers, the oldest first.
func TestCountsTellOfNoSingleAnswer(t *testing.T) {
	start := time.Date(2026, 1, 10, 10, 0, 0, 0, Tokyo)
	var all []HireAnswer
	for i := range 11 {
		all = append(all, answeredHire(start.AddDate(0, 0, i), i != 0))
	}
	now := start.AddDate(1, 0, 0)
	for n, want := range map[int]int{0: 0, 4: 0, 5: 5, 6: 5, 9: 5, 10: 10, 11: 10} {
		r := HireRecordOf(all[:n], now)
		if r.Of != want || r.Shown() != (want > 0) {
			t.Errorf("of %d answers %d are shown, want %d", n, r.Of, want)
		}
		if pay := r.Parts[1]; want > 0 && (pay.Part != PartPay || pay.As != want-1 || pay.Not != 1) {
			t.Errorf("of %d answers: %+v", n, pay)
		}
	}
	if r := HireRecordOf(all, start.AddDate(0, 0, 4).Add(AnswerSettles-time.Second)); r.Shown() {
		t.Error("answers that may still change are shown")
	}
	if err := all[0].SetAside(AsideOtherJob, now); err != nil {
		t.Fatal(err)
	}
	if r := HireRecordOf(all[:5], now); r.Shown() {
		t.Error("one that was set aside counts")
	}
	if r := HireRecordOf(all, now); r.Of != 10 || r.Parts[1].Not != 0 {
		t.Errorf("without the one set aside: %+v", r)
	}
}

func TestWhenAHireIsAskedAbout(t *testing.T) {
	hired := time.Date(2026, 1, 10, 10, 0, 0, 0, Tokyo)
	a := Application{State: ApplicationHired, Steps: []ApplicationStep{{ApplicationHired, hired}}}
	for _, tc := range []struct {
		after time.Duration
		want  bool
	}{
		{AskHiredAfter - 1, false}, {AskHiredAfter, true}, {AskHiredBefore - 1, true}, {AskHiredBefore, false},
	} {
		if got := a.AsksHired(hired.Add(tc.after)); got != tc.want {
			t.Errorf("after %v: %v", tc.after, got)
		}
	}
	now := hired.Add(AskHiredAfter)
	if a.TakesHireAnswer(now) {
		t.Error("answers are taken before anybody asked")
	}
	a.HiredAsked = now
	if a.AsksHired(now) || !a.TakesHireAnswer(now) || a.TakesHireAnswer(now.Add(AnswerOpenFor)) {
		t.Error("asked twice, or for ever")
	}
	if err := a.Move(ApplicationWithdrawn, ByDoctor, now); err != nil || !a.HiredAt().IsZero() || a.TakesHireAnswer(now) {
		t.Errorf("taken back: %v", err)
	}
}

func TestOneObjectionAtATime(t *testing.T) {
	now, org := time.Date(2026, 1, 10, 10, 0, 0, 0, Tokyo), OrgRef{Kind: OrgEmployer, ID: "e"}
	var o HireObjection
	var invalid *InvalidError
	if err := o.Object(org, "u", " ", now); !errors.As(err, &invalid) || o.State != "" {
		t.Errorf("without words: %v", err)
	}
	if err := o.Object(org, "u", "違います", now); err != nil || o.ID != "employer.e" {
		t.Errorf("%v %+v", err, o)
	}
	if err := o.Object(org, "u", "また", now); !errors.Is(err, ErrConflict) {
		t.Errorf("a second one: %v", err)
	}
	if err := o.Decide(ReportDismissed, ""); !errors.As(err, &invalid) {
		t.Errorf("decided without words: %v", err)
	}
	if err := o.Decide(ReportDismissed, "理由は次のとおりです"); err != nil {
		t.Error(err)
	}
	if err := o.Decide(ReportUpheld, "やはり"); !errors.Is(err, ErrConflict) {
		t.Errorf("decided twice: %v", err)
	}
	if err := o.Object(org, "u", "もう一度", now); err != nil || o.Reply != "" {
		t.Errorf("again: %v %+v", err, o)
	}
}
