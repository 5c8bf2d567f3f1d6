package models

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, Tokyo)

// atState is a job in a state, with a text that is live when it is approved.
func atState(state JobState, change ...func(*Job)) *Job {
	j := &Job{ID: "j1", State: state, Ref: "r1", PublishAt: noon.Add(-time.Hour)}
	j.Terms.ValidThrough = DateOf(noon).AddDays(30)
	j.ExpiresAt = j.Terms.ValidThrough.End()
	for _, f := range change {
		f(j)
	}
	return j
}

func unbooked(j *Job) { j.PublishAt = time.Time{} }
func waiting(j *Job)  { a := j.Advert; a.Remote = vocab.RemoteFull; j.Proposed = &a }
func reported(j *Job) { j.Voices = VoicesToHold }

// behind is an employer that posts for itself, with the board's check of it.
func behind(state VerificationState, now time.Time) Publisher {
	p := Publisher{Employer: &Employer{Verification: Verification{State: state}}}
	p.Poster, p.Now = OrgEmployer, now
	return p
}

// checked posts with nothing against it.
var checked = behind(VerifyVerified, noon)

// deeds are everything that changes a job's state, on whose behalf.
var deeds = map[string]struct {
	by Actor
	do func(*Job) error
}{
	"hand in, checked poster":     {ByPoster, func(j *Job) error { return j.Submit(Submission{Advert: j.Advert, Trusted: true, Now: noon}) }},
	"hand in, poster not checked": {ByPoster, func(j *Job) error { return j.Submit(Submission{Advert: j.Advert, Now: noon}) }},
	"bring in, looked at": {ByEditor, func(j *Job) error {
		return j.Submit(Submission{Advert: j.Advert, Trusted: true, Looked: true, Now: noon})
	}},
	"bring in, poster not checked": {ByEditor, func(j *Job) error { return j.Submit(Submission{Advert: j.Advert, Looked: true, Now: noon}) }},
	"approve":                      {ByEditor, func(j *Job) error { return j.Approve(checked) }},
	"return":                       {ByEditor, func(j *Job) error { return j.Return("給与の記載", noon) }},
	"take down":                    {ByEditor, func(j *Job) error { return j.TakeDown("虚偽の記載", noon) }},
	"release":                      {ByEditor, func(j *Job) error { return j.Release(checked) }},
	"pause":                        {ByPoster, (*Job).Pause},
	"resume":                       {ByPoster, func(j *Job) error { return j.Resume(checked) }},
	"close":                        {ByPoster, func(j *Job) error { return j.Close(FilledHere, noon) }},
	"close without an answer":      {ByPoster, func(j *Job) error { return j.Close("", noon) }},
	"close with an answer made up": {ByPoster, func(j *Job) error { return j.Close("hired", noon) }},
	"withdraw":                     {ByPoster, func(j *Job) error { return j.Withdraw(noon) }},
	"hold back":                    {ByBoard, func(j *Job) error { return yes(j.HoldBack()) }},
	"suspend":                      {ByBoard, func(j *Job) error { return yes(j.Suspend()) }},
	"reinstate":                    {ByBoard, func(j *Job) error { j.WithOrg = true; return j.Reinstate(checked) }},
	"reinstate another":            {ByBoard, func(j *Job) error { return j.Reinstate(checked) }},
	"recheck":                      {ByBoard, func(j *Job) error { j.WithOrg = true; return j.Recheck(checked) }},
	"recheck another":              {ByBoard, func(j *Job) error { return j.Recheck(checked) }},
	"a report by a reader":         {ByBoard, func(j *Job) error { j.Report([]Report{{State: ReportOpen}}); return nil }},
	"a report upheld":              {ByBoard, func(j *Job) error { return yes(j.Settle(&Report{State: ReportUpheld}, nil)) }},
	"a report dismissed":           {ByBoard, func(j *Job) error { return yes(j.Settle(&Report{State: ReportDismissed}, nil)) }},
}

func yes(ok bool) error {
	if ok {
		return nil
	}
	return ErrConflict
}

// TestEveryDeedOnEveryState is the life of a job in plain words: the state
// after each deed, "" where it is refused.
func TestEveryDeedOnEveryState(t *testing.T) {
	states := append([]JobState{"", "unknown"}, JobStates...)
	want := map[string]map[JobState]JobState{
		"hand in, checked poster": {JobDraft: JobApproved, JobInReview: JobApproved, JobRejected: JobInReview, JobApproved: JobApproved, JobPaused: JobPaused},
		"hand in, poster not checked": {JobDraft: JobInReview, JobInReview: JobInReview, JobRejected: JobInReview,
			JobApproved: JobApproved, JobPaused: JobPaused},
		"bring in, looked at": {JobDraft: JobApproved, JobInReview: JobApproved, JobRejected: JobApproved, JobApproved: JobApproved, JobPaused: JobPaused},
		"bring in, poster not checked": {JobDraft: JobInReview, JobInReview: JobInReview, JobRejected: JobInReview,
			JobApproved: JobApproved, JobPaused: JobPaused},
		"approve":         {JobInReview: JobApproved},
		"return":          {JobInReview: JobRejected},
		"take down":       {JobInReview: JobRejected, JobApproved: JobRejected, JobPaused: JobRejected},
		"release":         {JobPaused: JobApproved},
		"pause":           {JobApproved: JobPaused},
		"resume":          {JobPaused: JobApproved},
		"close":           {JobApproved: JobClosed, JobPaused: JobClosed},
		"withdraw":        {JobDraft: JobWithdrawn, JobInReview: JobWithdrawn, JobApproved: JobWithdrawn, JobPaused: JobWithdrawn, JobClosed: JobWithdrawn, JobRejected: JobWithdrawn},
		"hold back":       {JobApproved: JobPaused},
		"suspend":         {JobApproved: JobPaused},
		"reinstate":       {JobPaused: JobApproved, JobDraft: JobDraft},
		"recheck":         {JobPaused: JobInReview},
		"a report upheld": {JobApproved: JobPaused, JobPaused: JobPaused},
	}
	for name, deed := range deeds {
		for _, from := range states {
			j := atState(from)
			err := deed.do(j)
			to := want[name][from]
			switch {
			case name == "a report by a reader":
				if err != nil || j.State != from || j.Reports != 1 {
					t.Errorf("%s on %q: %v, %s with %d", name, from, err, j.State, j.Reports)
				}
			case to == "" && (err == nil || j.State != from):
				t.Errorf("%s on %q: %v, now %q; want refused", name, from, err, j.State)
			case to != "" && (err != nil || j.State != to):
				t.Errorf("%s on %q: %v, now %q; want %s", name, from, err, j.State, to)
			}
		}
	}
}

// TestTheTableIsWhatIsDone walks every deed over every state and kind of job:
// each change of state is a row of the table, and each row is some deed's.
func TestTheTableIsWhatIsDone(t *testing.T) {
	done := map[string]bool{}
	row := func(from, to JobState, by Actor) string { return fmt.Sprintf("%s → %s by %s", from, to, by) }
	for name, deed := range deeds {
		for _, from := range append([]JobState{"", "unknown"}, JobStates...) {
			for _, change := range []func(*Job){func(*Job) {}, waiting, reported} {
				j := atState(from, change)
				err := deed.do(j)
				if err != nil && (j.State != from || !errors.Is(err, ErrConflict) &&
					!errors.As(err, new(*InvalidError))) {
					t.Errorf("%s on %q: %v, now %q", name, from, err, j.State)
				}
				text := from == JobApproved || from == JobPaused || name == "reinstate"
				if err != nil || j.State == from && (text && name != "approve" && name != "reinstate" || !text && from != JobInReview) ||
					name == "return" && j.State == from {
					continue
				}
				if name == "a report by a reader" && j.State == from {
					continue
				}
				done[row(from, j.State, deed.by)] = true
			}
		}
	}
	for _, m := range jobMoves {
		if !done[row(m.From, m.To, m.By)] {
			t.Errorf("nobody does %s", row(m.From, m.To, m.By))
		}
		delete(done, row(m.From, m.To, m.By))
	}
	for r := range done {
		t.Errorf("%s is in no table", r)
	}
	seen := map[string]bool{}
	for _, m := range jobMoves {
		if r := row(m.From, m.To, m.By); seen[r] {
			t.Errorf("%s stands twice", r)
		} else {
			seen[r] = true
		}
	}
}

func TestAClosedJobSaysWhy(t *testing.T) {
	for _, reason := range CloseReasons {
		j := atState(JobApproved, waiting)
		if err := j.Close(reason, noon); err != nil || j.CloseReason != reason || !j.ClosedAt.Equal(noon) ||
			j.Proposed != nil || j.Live(noon) {
			t.Errorf("%s: %v %+v", reason, err, j)
		}
	}
	var invalid *InvalidError
	if err := atState(JobApproved).Close("", noon); !errors.As(err, &invalid) || invalid.Faults[0].Field != "reason" {
		t.Errorf("without an answer: %v", err)
	}
	if err := atState(JobDraft).Close("", noon); !errors.Is(err, ErrConflict) {
		t.Errorf("a draft: %v", err)
	}
}

func TestReportsHoldAJobBack(t *testing.T) {
	j := atState(JobApproved)
	var all []Report
	for i, step := range []struct {
		network string
		voice   Voice
		held    bool
	}{
		{"a", VoiceVisitor, false}, {"b", VoiceVisitor, false}, {"c", VoiceVisitor, false}, {"d", VoiceVisitor, false},
		{"a", VoiceAccount, false}, {"b", VoiceAccount, false}, {"c", VoiceAccount, false}, {"d", VoiceAccount, false},
		{"e", VoiceAccount, false}, {"f", VoiceAccount, false}, // however many, no more than a doctor
		{"g", VoiceDoctor, true}, {"h", VoiceDoctor, true},
	} {
		all = append(all, Report{State: ReportOpen, Network: step.network, Voice: step.voice})
		j.Report(all)
		if held := j.State == JobPaused; j.Reports != len(all) || held != step.held {
			t.Errorf("report %d: %s with %d reports, %d voices", i, j.State, j.Reports, j.Voices)
		}
	}
	if err := j.Resume(checked); !errors.Is(err, ErrConflict) {
		t.Errorf("the poster resumes: %v", err)
	}
	if j.DeskMoves(noon).Resume || !j.CanRelease() {
		t.Error("the desk offers to resume, or an editor cannot")
	}
	open := []Report{{State: ReportOpen}, {State: ReportDismissed}, {State: ReportUpheld}, {State: ReportOpen}}
	if held := j.Settle(&Report{State: ReportDismissed}, open); held || j.Reports != 2 || j.State != JobPaused {
		t.Errorf("after dismissing: held %v, %d open, %s", held, j.Reports, j.State)
	}
	if err := j.Resume(checked); err != nil || j.State != JobApproved {
		t.Errorf("with two reports of visitors: %v, %s", err, j.State)
	}
	if held := j.Settle(&Report{State: ReportUpheld}, nil); !held || j.State != JobPaused || j.Reports != 0 {
		t.Errorf("after upholding: held %v, %s", held, j.State)
	}
	if held := j.Settle(&Report{State: ReportUpheld}, nil); held {
		t.Error("held back twice")
	}
}

func TestVoicesAddUpByNetwork(t *testing.T) {
	of := func(voices ...Voice) (all []Report) {
		for i, v := range voices {
			all = append(all, Report{State: ReportOpen, Network: string(rune('a' + i)), Voice: v})
		}
		return all
	}
	same := []Report{{State: ReportOpen, Network: "a", Voice: VoiceDoctor}, {State: ReportOpen, Network: "a", Voice: VoiceDoctor}}
	decided := []Report{{State: ReportDismissed, Network: "a", Voice: VoiceDoctor}, {State: ReportUpheld, Network: "b", Voice: VoiceDoctor}}
	for _, c := range []struct {
		name    string
		reports []Report
		want    Voice
	}{
		{"visitors", of(0, 0, 0, 0, 0, 0, 0), 0}, {"accounts", of(1, 1, 1, 1, 1, 1, 1), 3}, {"a doctor and accounts", of(3, 1, 1), 5},
		{"two doctors", of(3, 3), 6}, {"two doctors of one network", same, 3}, {"what is decided", decided, 0}, {"none", nil, 0},
	} {
		if got := VoicesOf(c.reports); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestExtending(t *testing.T) {
	today := DateOf(noon)
	for name, tc := range map[string]struct {
		state JobState
		until Date
		fault string // "" : done; "state": refused
	}{
		"today":             {JobApproved, today, ""},
		"the last day":      {JobApproved, today.AddDays(MaxAdvertDays), ""},
		"held back":         {JobPaused, today.AddDays(10), ""},
		"yesterday":         {JobApproved, today.AddDays(-1), "job.valid_through.past"},
		"no day":            {JobApproved, "", "job.valid_through.past"},
		"a day that is not": {JobApproved, "2027-02-30", "job.valid_through.past"},
		"too far":           {JobApproved, today.AddDays(MaxAdvertDays + 1), "job.valid_through.too_far"},
		"under review":      {JobInReview, today.AddDays(10), "state"},
		"closed":            {JobClosed, today.AddDays(10), "state"},
		"withdrawn":         {JobWithdrawn, "", "state"},
	} {
		j := atState(tc.state, waiting)
		before := *j
		err := j.Extend(tc.until, checked)
		var invalid *InvalidError
		switch {
		case tc.fault == "state" && !errors.Is(err, ErrConflict):
			t.Errorf("%s: %v", name, err)
		case tc.fault != "" && tc.fault != "state" &&
			(!errors.As(err, &invalid) || string(invalid.Faults[0].Code) != tc.fault ||
				invalid.Faults[0].Field != "until"):
			t.Errorf("%s: %v, want %s", name, err, tc.fault)
		case tc.fault != "" && (j.Terms.ValidThrough != before.Terms.ValidThrough || j.Revision != before.Revision):
			t.Errorf("%s: changed although refused", name)
		case tc.fault == "" && (err != nil || j.Terms.ValidThrough != tc.until || j.Terms.InfoAsOf != today ||
			!j.ExpiresAt.Equal(tc.until.End()) ||
			j.State != tc.state || j.Revision != before.Revision+1 || j.Proposed == nil || !j.ConfirmedAt.Equal(noon)):
			t.Errorf("%s: %v %+v", name, err, j)
		}
	}
	j := atState(JobApproved)
	deadline := j.Terms.ValidThrough
	if !j.LinkGood(deadline) || atState(JobPaused).LinkGood(deadline) || atState(JobClosed).LinkGood(deadline) {
		t.Error("the link acts for a job that is held back or over, or not for one that is approved")
	}
	if err := j.Keep(checked); err != nil || j.Terms.ValidThrough != today.AddDays(KeepDays) || j.LinkGood(deadline) {
		t.Errorf("kept: %v, until %s", err, j.Terms.ValidThrough)
	}
}

func TestOnlyALiveJobIsConfirmed(t *testing.T) {
	for _, state := range JobStates {
		j := atState(state)
		if err := j.Confirm(checked); (err == nil) != (state == JobApproved) || j.ConfirmedAt.IsZero() != (err != nil) {
			t.Errorf("%s: %v", state, err)
		}
	}
	if err := atState(JobApproved).Confirm(behind(VerifyVerified, noon.AddDate(0, 2, 0))); !errors.Is(err,
		ErrConflict) {
		t.Errorf("an expired job: %v", err)
	}
}

func TestAChangeIsDecidedBesideTheLiveText(t *testing.T) {
	for _, state := range []JobState{JobApproved, JobPaused} {
		j := atState(state, waiting)
		if !j.Waits() || !briefOf(j).NeedsAttention(noon) {
			t.Errorf("%s: nobody is asked", state)
		}
		if err := j.Approve(checked); err != nil || j.State != state || j.Remote != vocab.RemoteFull ||
			j.Proposed != nil || j.Revision != 1 {
			t.Errorf("%s approved: %v %+v", state, err, j)
		}
		j = atState(state, waiting)
		if err := j.Return("理由を書く", noon); err != nil || j.State != state || j.Remote == vocab.RemoteFull ||
			j.Proposed != nil || j.ReviewNote == "" {
			t.Errorf("%s returned: %v %+v", state, err, j)
		}
	}
	j := atState(JobApproved, waiting)
	if err := j.Withdraw(noon); err != nil || j.Waits() {
		t.Errorf("a withdrawn job waits for an editor: %v", err)
	}
	waiting(j) // as older versions of the board left it
	if err := j.Approve(checked); !errors.Is(err, ErrConflict) || j.State != JobWithdrawn {
		t.Errorf("a withdrawn job comes back: %v %s", err, j.State)
	}
}

func TestTheDesksStateAndLists(t *testing.T) {
	later := func(j *Job) { j.PublishAt = noon.Add(time.Hour) }
	over := func(j *Job) { j.ExpiresAt = noon }
	soon := func(j *Job) { j.ExpiresAt = noon.Add(EndsSoonWithin - time.Second) }
	edge := func(j *Job) { j.ExpiresAt = noon.Add(EndsSoonWithin) }
	noted := func(j *Job) { j.ReviewNote = "直してください" }
	for name, tc := range map[string]struct {
		job       *Job
		state     DeskState
		list      DeskList
		attention bool
		takes     bool
		can       DeskMoves
	}{
		"live":            {atState(JobApproved), DeskLive, DeskRunning, false, true, DeskMoves{Edit: true, Close: true, Withdraw: true, Pause: true, Extend: true, Confirm: true}},
		"ends in a week":  {atState(JobApproved, edge), DeskLive, DeskRunning, false, true, DeskMoves{Edit: true, Close: true, Withdraw: true, Pause: true, Extend: true, Confirm: true}},
		"ends soon":       {atState(JobApproved, soon), DeskLive, DeskRunning, true, true, DeskMoves{Edit: true, Close: true, Withdraw: true, Pause: true, Extend: true, Confirm: true}},
		"live with words": {atState(JobApproved, noted), DeskLive, DeskRunning, true, true, DeskMoves{Edit: true, Close: true, Withdraw: true, Pause: true, Extend: true, Confirm: true}},
		"scheduled":       {atState(JobApproved, later), DeskScheduled, DeskRunning, false, true, DeskMoves{Edit: true, Close: true, Withdraw: true, Extend: true}},
		"expired":         {atState(JobApproved, over, noted), DeskExpired, DeskOver, false, false, DeskMoves{Edit: true, Relist: true, Close: true, Withdraw: true, Extend: true}},
		"held back":       {atState(JobPaused), "paused", DeskRunning, true, false, DeskMoves{Edit: true, Close: true, Withdraw: true, Resume: true, Extend: true}},
		"reported":        {atState(JobPaused, reported), "paused", DeskRunning, true, false, DeskMoves{Edit: true, Close: true, Withdraw: true, Extend: true}},
		"under review":    {atState(JobInReview), "in_review", DeskWaiting, false, true, DeskMoves{Edit: true, Withdraw: true}},
		"draft":           {atState(JobDraft, unbooked), "draft", DeskWaiting, false, false, DeskMoves{Edit: true, Withdraw: true}},
		"returned":        {atState(JobRejected), "rejected", DeskWaiting, true, false, DeskMoves{Edit: true, Withdraw: true}},
		"closed":          {atState(JobClosed), "closed", DeskOver, false, false, DeskMoves{Relist: true, Withdraw: true}},
		"withdrawn":       {atState(JobWithdrawn), "withdrawn", DeskOver, false, false, DeskMoves{Relist: true}},
	} {
		tc.can.Copy = true
		j := tc.job
		if got := j.DeskState(noon); got != tc.state || got.List() != tc.list {
			t.Errorf("%s: %s in list %d", name, got, got.List())
		}
		if briefOf(j).NeedsAttention(noon) != tc.attention || j.Takes(noon) != tc.takes {
			t.Errorf("%s: attention %v, takes its position %v", name, !tc.attention, j.Takes(noon))
		}
		if got := j.DeskMoves(noon); got != tc.can {
			t.Errorf("%s: offered %+v, want %+v", name, got, tc.can)
		}
		if j.Ended() != slices.Contains([]JobState{JobClosed, JobWithdrawn}, j.State) ||
			j.InReview() != (j.State == JobInReview) || j.Returned() != (j.State == JobRejected) {
			t.Errorf("%s: ended %v", name, j.Ended())
		}
	}
	if !atState(JobApproved).CanTakeDown() || !atState(JobPaused).CanTakeDown() || atState(JobInReview).CanTakeDown() ||
		atState(JobClosed).CanTakeDown() {
		t.Error("an editor takes down what readers do not see, or not what they see")
	}
}

func TestWhenAJobTurns(t *testing.T) {
	shown := func(j *Job) { j.LastLive = true }
	closed := func(j *Job) { j.ClosedAt = noon.Add(time.Hour) }
	for name, tc := range map[string]struct {
		job  *Job
		at   time.Time
		ever bool
	}{
		"approved, not yet noticed": {atState(JobApproved), noon.Add(-time.Hour), true},
		"live until its day":        {atState(JobApproved, shown), atState(JobApproved).ExpiresAt, true},
		"live until it is closed":   {atState(JobApproved, shown, closed), noon.Add(time.Hour), true},
		"held back, not noticed":    {atState(JobPaused, shown), time.Time{}, true},
		"held back":                 {atState(JobPaused), time.Time{}, false},
		"never on the board":        {atState(JobDraft), time.Time{}, false},
		"over before it began":      {atState(JobApproved, func(j *Job) { j.ExpiresAt = j.PublishAt }), time.Time{}, false},
	} {
		if at, ever := tc.job.TurnsAt(noon); !at.Equal(tc.at) || ever != tc.ever {
			t.Errorf("%s: %v %v", name, at, ever)
		}
	}
	j := atState(JobApproved)
	if !j.Turn(noon) || !j.LastLive || !j.FirstLiveAt.Equal(noon) || j.Turn(noon) {
		t.Errorf("it turns once: %+v", j)
	}
	if end := j.ExpiresAt; !j.Turn(end) || j.LastLive || !j.FirstLiveAt.Equal(noon) {
		t.Errorf("and back: %+v", j)
	}
	j.Turn(noon)
	if later := noon.Add(time.Minute); j.Turn(later) || !j.FirstLiveAt.Equal(noon) {
		t.Error("first live twice")
	}
}

func TestAReportIsDecidedOnce(t *testing.T) {
	for _, from := range append(ReportStates, "") {
		for _, to := range append(ReportStates, "") {
			r := Report{State: from}
			want := from == ReportOpen && (to == ReportUpheld || to == ReportDismissed)
			if err := r.Decide(to, "確認しました"); (err == nil) != want || want && (r.State != to || r.Reply == "") ||
				!want && (r.State != from || r.Reply != "") {
				t.Errorf("%s → %s: %v %+v", from, to, err, r)
			}
		}
	}
	job := &Job{ID: "j1"}
	note := strings.Repeat("あ", MaxReportNote)
	for _, reason := range ReportReasons {
		r, err := NewReport(job, Reported{Reason: string(reason), Note: note, Source: "net", Answer: ReportAnswer{Email: " Ａ@example.jp "}}, noon)
		if err != nil || r.Reason != reason || r.State != ReportOpen || r.ID != "j1.net" || r.Note != note || r.Answer.Email != "a@example.jp" ||
			!r.CreatedAt.Equal(noon) {
			t.Errorf("%q: %+v, %v", reason, r, err)
		}
	}
	for field, wrong := range map[string]Reported{
		"reason": {Reason: "made up"}, "note": {Reason: "fake", Note: note + "い"}, "email": {Reason: "fake", Answer: ReportAnswer{Email: "a@"}},
	} {
		var refused *InvalidError
		if _, err := NewReport(job, wrong, noon); !errors.As(err, &refused) ||
			refused.Faults[0].Field != field {
			t.Errorf("%+v: %v, want it refused at %s", wrong, err, field)
		}
	}
}

// Who waits for a decision is told why, whichever it is.
func TestAReaderWhoWaitsIsToldWhy(t *testing.T) {
	for _, to := range []ReportState{ReportUpheld, ReportDismissed} {
		r := Report{State: ReportOpen, Answer: ReportAnswer{UserID: "u"}}
		var refused *InvalidError
		if err := r.Decide(to, ""); !errors.As(err, &refused) || r.State != ReportOpen {
			t.Errorf("%s without a word: %v, %s", to, err, r.State)
		}
	}
	r := Report{State: ReportOpen}
	if err := r.Decide(ReportDismissed, ""); err != nil {
		t.Errorf("dismissed where nobody waits: %v", err)
	}
}

func TestADecisionAgainstSomebodyHasAReason(t *testing.T) {
	for reason, want := range map[string]int{"": 1, "だめです": 1, "    だめ   ": 1, "給与が違う": 0} {
		if got := ReasonFaults("note", reason); len(got) != want || want == 1 && got[0].Field != "note" {
			t.Errorf("%q: %+v", reason, got)
		}
	}
}

// briefOf is what the store's index tells of a job.
func briefOf(j *Job) *JobBrief {
	b := &JobBrief{ID: j.ID, Life: j.Life(), FirstLiveAt: j.FirstLiveAt, ReviewNote: j.ReviewNote}
	if j.Proposed != nil {
		b.ProposedAt = noon
	}
	return b
}

func TestWhoIsBehindAJobStopsIt(t *testing.T) {
	stopped, waits := behind(VerifySuspended, noon), behind(VerifyPending, noon)
	unknown := behind(VerifyVerified, noon)
	unknown.Employer = nil
	agency := Publisher{Agency: &Agency{Verification: Verification{State: VerifySuspended}}, Employer: checked.Employer}
	agency.Poster, agency.Now = OrgAgency, noon
	client := stopped
	client.Poster, client.Agency = OrgAgency, &Agency{Verification: Verification{State: VerifyVerified}}
	for name, tc := range map[string]struct {
		state    JobState
		byEditor bool
		do       func(*Job, Publisher) error
	}{
		"resume":  {JobPaused, false, (*Job).Resume},
		"extend":  {JobApproved, false, func(j *Job, p Publisher) error { return j.Extend(DateOf(noon).AddDays(9), p) }},
		"keep":    {JobApproved, false, (*Job).Keep},
		"confirm": {JobApproved, false, (*Job).Confirm},
		"release": {JobPaused, true, (*Job).Release},
		"approve": {JobInReview, true, (*Job).Approve},
		"reinstate": {JobPaused, true, func(j *Job, p Publisher) error {
			j.WithOrg = true
			return j.Reinstate(p)
		}},
	} {
		for who, p := range map[string]Publisher{"stopped": stopped, "not checked": waits, "unknown": unknown,
			"agency stopped": agency, "client stopped": client} {
			j := atState(tc.state)
			before := *j
			var invalid *InvalidError
			switch err := tc.do(j, p); {
			case who == "not checked" && tc.byEditor:
				if err != nil {
					t.Errorf("%s, %s: %v", name, who, err)
				}
			case !errors.As(err, &invalid):
				t.Errorf("%s, %s: %v, want a fault", name, who, err)
			case j.State != before.State || j.Terms.ValidThrough != before.Terms.ValidThrough ||
				!j.ConfirmedAt.Equal(before.ConfirmedAt):
				t.Errorf("%s, %s: changed although refused", name, who)
			}
		}
	}
}
