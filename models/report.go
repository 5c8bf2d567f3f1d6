package models

import (
	"slices"
	"time"
)

// Report is a reader's report about a job.
type Report struct {
	ID        string       `bson:"_id"`
	Version   int64        `bson:"version"`
	JobID     string       `bson:"jobId"`
	Reason    ReportReason `bson:"reason"`
	Note      string       `bson:"note,omitempty"`
	State     ReportState  `bson:"state"`
	Reply     string       `bson:"reply,omitempty"`
	Source    string       `bson:"source"` // keyed hash of the reporter's network, one report each
	CreatedAt time.Time    `bson:"createdAt"`
	UpdatedAt time.Time    `bson:"updatedAt"`
}

// ReportState is where a reader's report is.
type ReportState string

// The states of a report: nobody decided yet; it is right; it is not.
const (
	ReportOpen      ReportState = "open"
	ReportUpheld    ReportState = "upheld"
	ReportDismissed ReportState = "dismissed"
)

// ReportStates are all states of a report.
var ReportStates = []ReportState{ReportOpen, ReportUpheld, ReportDismissed}

// reportMoves is everything that can happen to a report: an editor decides
// once.
var reportMoves = Moves[ReportState, *Report]{
	{ReportOpen, ReportUpheld, ByEditor, nil},
	{ReportOpen, ReportDismissed, ByEditor, nil},
}

// ReportReason is what a reader says is wrong with a job.
type ReportReason string

// The reasons.
const (
	ReportFilled    ReportReason = "filled"
	ReportNotRemote ReportReason = "not_remote"
	ReportPayWrong  ReportReason = "pay_wrong"
	ReportFake      ReportReason = "fake"
	ReportDuplicate ReportReason = "duplicate"
	ReportOther     ReportReason = "other"
)

// ReportReasons are the reasons in the order in which they are offered.
var ReportReasons = []ReportReason{ReportFilled, ReportNotRemote, ReportPayWrong, ReportFake, ReportDuplicate,
	ReportOther}

// MaxReportNote is the most a reader's words say, in characters.
const MaxReportNote = 500

// NewReport is a reader's report about a job. source names the reader's
// network: it reports a job once. It returns *InvalidError for a reason that is
// not offered and for words that are too many.
func NewReport(j *Job, reason, note, source string, now time.Time) (Report, error) {
	r := Report{
		ID: j.ID + "." + source, JobID: j.ID, Reason: ReportReason(reason), Note: note, State: ReportOpen,
		Source: source, CreatedAt: now,
	}
	if !slices.Contains(ReportReasons, r.Reason) {
		return r, Invalid("reason", "report.reason.required")
	}
	if n := len([]rune(note)); n > MaxReportNote {
		return r, Invalid("note", "report.note.long", itoa(MaxReportNote), itoa(n))
	}
	return r, nil
}

// Decide upholds or dismisses an open report, with a reply for whoever asks.
func (r *Report) Decide(to ReportState, reply string) error {
	err := reportMoves.Check(r, r.State, to, ByEditor)
	if err == nil && to == ReportUpheld {
		if faults := ReasonFaults("reply", reply); len(faults) > 0 {
			return &InvalidError{Faults: faults}
		}
	}
	if err == nil {
		r.State, r.Reply = to, reply
	}
	return err
}

// Report counts one more open report by a reader. Several hold a job back until
// a person has looked.
func (j *Job) Report() {
	j.Reports++
	if j.Reports >= ReportsToPause {
		j.HoldBack()
	}
}

// Settle makes the job say what was decided about one of its reports: how many
// of them are still open, and that it is held back when the report is right.
// It reports whether that is news to its poster, whose job may have been held
// back by the number of reports before.
func (j *Job) Settle(decided *Report, all []Report) (held bool) {
	j.Reports = 0
	for _, r := range all {
		if r.State == ReportOpen {
			j.Reports++
		}
	}
	if decided.State != ReportUpheld || !j.running() {
		return false
	}
	held = !j.Upheld
	j.HoldBack()
	j.Upheld, j.ReviewNote = true, decided.Reply
	return held
}
