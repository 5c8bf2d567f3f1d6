package models

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestWhatBecomesOfAnAdvertHandedIn(t *testing.T) {
	warned := []Fault{{Field: "pay.min", Code: "pay.low_hourly", Severity: FaultWarning}}
	hinted := []Fault{{Field: "pay.min", Code: "pay.low_hourly", Severity: FaultHint}}
	later := noon.Add(48 * time.Hour)
	for name, tc := range map[string]struct {
		from     JobState
		s        Submission
		state    JobState
		proposed bool
		revision int // 1 more for a text that readers see
		from2    time.Time
	}{
		"new, of a checked poster":           {from: JobDraft, s: Submission{Trusted: true}, state: JobApproved, revision: 1, from2: noon},
		"new, for later":                     {from: JobDraft, s: Submission{Trusted: true, At: later}, state: JobDraft, revision: 0, from2: later},
		"new, with a hint":                   {from: JobDraft, s: Submission{Trusted: true, Faults: hinted}, state: JobApproved, revision: 1, from2: noon},
		"new, with a warning":                {from: JobDraft, s: Submission{Trusted: true, Faults: warned}, state: JobInReview},
		"new, with a warning somebody saw":   {from: JobDraft, s: Submission{Trusted: true, Faults: warned, Looked: true}, state: JobApproved, revision: 1, from2: noon},
		"new, of a poster not checked":       {from: JobDraft, s: Submission{}, state: JobInReview},
		"an edit that is material":           {from: JobApproved, s: Submission{Trusted: true, Advert: Advert{Remote: vocab.RemoteFull}}, state: JobApproved, proposed: true},
		"a material edit somebody looked at": {from: JobApproved, s: Submission{Trusted: true, Looked: true, Advert: Advert{Remote: vocab.RemoteFull}}, state: JobApproved, revision: 1},
		"an edit of words":                   {from: JobApproved, s: Submission{Trusted: true, Advert: Advert{Title: vocab.Text{JA: "題"}}}, state: JobApproved, revision: 1},
	} {
		j := atState(tc.from)
		if tc.from == JobDraft {
			j.PublishAt = time.Time{}
		}
		s := tc.s
		s.Advert.Terms.ValidThrough, s.Now = j.Terms.ValidThrough, noon
		if err := j.Submit(s); err != nil || j.State != tc.state || (j.Proposed != nil) != tc.proposed ||
			j.Revision != tc.revision {
			t.Errorf("%s: %s, proposed %v, revision %d (%v)", name, j.State, j.Proposed != nil, j.Revision, err)
		}
		if !tc.from2.IsZero() && !j.PublishAt.Equal(tc.from2) {
			t.Errorf("%s: live from %v, want %v", name, j.PublishAt, tc.from2)
		}
	}
}

func TestAReasonIsNotedOnlyWithItsDeed(t *testing.T) {
	j := atState(JobApproved, waiting)
	if err := j.TakeDown("虚偽", noon); err != nil || j.ReviewNote != "虚偽" || j.Proposed != nil {
		t.Errorf("taken down: %v %+v", err, j.ReviewNote)
	}
	draft := atState(JobDraft)
	if err := draft.TakeDown("虚偽", noon); err == nil || draft.ReviewNote != "" {
		t.Errorf("a draft is taken down: %v %q", err, draft.ReviewNote)
	}
	review := atState(JobInReview)
	if err := review.Return("給与", noon); err != nil || review.ReviewNote != "給与" || review.State != JobRejected {
		t.Errorf("returned: %v %q %s", err, review.ReviewNote, review.State)
	}
	if err := draft.Return("給与", noon); err == nil || draft.ReviewNote != "" {
		t.Errorf("a draft is returned: %v", err)
	}
}

func TestReportsThatAreOpenCount(t *testing.T) {
	j := atState(JobApproved)
	all := []Report{{State: ReportOpen}, {State: ReportDismissed}, {State: ReportOpen}, {State: ReportUpheld}}
	if held := j.Settle(&Report{State: ReportDismissed}, all); held || j.Reports != 2 {
		t.Errorf("held %v, %d open", held, j.Reports)
	}
}

func TestAnApplicationAsTyped(t *testing.T) {
	long := func(n int) string { return strings.Repeat("医", n) }
	for name, tc := range map[string]struct {
		a      Application
		agreed string
		want   []FaultCode
	}{
		"complete":               {Application{Contact: "DR@example.jp", ShareName: true, LegalName: "見本"}, ApplicationConsent, nil},
		"name kept back":         {Application{Contact: "dr@example.jp"}, ApplicationConsent, nil},
		"name typed, kept back":  {Application{Contact: "dr@example.jp", LegalName: "見本"}, ApplicationConsent, nil},
		"name shared, not typed": {Application{Contact: "dr@example.jp", ShareName: true}, ApplicationConsent, []FaultCode{"apply.legal_name.required"}},
		"no address":             {Application{}, ApplicationConsent, nil},
		"not an address":         {Application{Contact: "dr@"}, ApplicationConsent, []FaultCode{"email.invalid"}},
		"another text agreed to": {Application{Contact: "dr@example.jp"}, "apply-2020-01", []FaultCode{"apply.consent.required"}},
		"longest message":        {Application{Contact: "dr@example.jp", Message: long(MaxMessage)}, ApplicationConsent, nil},
		"message too long":       {Application{Contact: "dr@example.jp", Message: long(MaxMessage + 1)}, ApplicationConsent, []FaultCode{"job.text.too_long"}},
		"longest name":           {Application{Contact: "dr@example.jp", LegalName: long(MaxPersonName)}, ApplicationConsent, nil},
		"name too long":          {Application{Contact: "dr@example.jp", LegalName: long(MaxPersonName + 1)}, ApplicationConsent, []FaultCode{"query.too_long"}},
	} {
		if got := codesOf(tc.a.Check(tc.agreed)); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
		if len(tc.want) == 0 && tc.a.Contact != "" && tc.a.Contact != "dr@example.jp" {
			t.Errorf("%s: the address is %q", name, tc.a.Contact)
		}
	}
}

func TestThatAnApplicationIsReadIsNewsOnce(t *testing.T) {
	a := Application{State: ApplicationReceived}
	if !a.View(now) || a.View(now) {
		t.Error("that it is read is news once")
	}
}
