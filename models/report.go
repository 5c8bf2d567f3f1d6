package models

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
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
	Source    string       `bson:"source"`            // keyed hash of the account or the network that reports: one report each
	Network   string       `bson:"network,omitempty"` // keyed hash of the network, another one for each job
	Voice     Voice        `bson:"voice,omitempty"`
	Answer    ReportAnswer `bson:"answer,omitempty"` // until it is decided
	CreatedAt time.Time    `bson:"createdAt"`
	UpdatedAt time.Time    `bson:"updatedAt"`
}

// ReportAnswer is who is told what was decided; empty for nobody.
type ReportAnswer struct {
	UserID string     `bson:"userId,omitempty"` // an account, or
	Email  string     `bson:"email,omitempty"`  // an address that a visitor typed
	Lang   vocab.Lang `bson:"lang,omitempty"`
}

// Wanted reports whether somebody waits for the decision.
func (a ReportAnswer) Wanted() bool { return a.UserID != "" || a.Email != "" }

// Voice is how much the report of a reader counts against an advert before a
// person has looked at it (decision 118).
type Voice int

// The voices. Whoever works for an organisation has that of an account: a rival
// may be a doctor too.
const (
	VoiceVisitor Voice = 0
	VoiceAccount Voice = 1 // signed in
	VoiceDoctor  Voice = 3 // a doctor whose medical licence was checked
)

// VoiceOf is the voice of an account with its profile; nil for none.
func VoiceOf(u *User, d *Doctor, today Date) Voice {
	switch {
	case u == nil:
		return VoiceVisitor
	case d != nil && !u.Recruits() && d.licenceChecked(today):
		return VoiceDoctor
	}
	return VoiceAccount
}

// licenceChecked reports whether the board saw the doctor's medical licence.
func (d *Doctor) licenceChecked(today Date) bool {
	l, ok := d.MedicalLicence(LicenceChecked, today)
	return ok && l.CheckedOn(today)
}

// VoicesToHold is how many voices hold an advert back until a person has looked:
// two doctors whose licences were checked, on two networks. Accounts without
// such a licence come to one doctor at most, and visitors to nothing, whatever
// their number.
const VoicesToHold = 2 * VoiceDoctor

// VoicesOf adds up the voices of open reports, one for each network.
func VoicesOf(reports []Report) Voice {
	loudest := map[string]Voice{}
	for _, r := range reports {
		if r.State == ReportOpen {
			loudest[r.Network] = max(loudest[r.Network], r.Voice)
		}
	}
	var doctors, accounts Voice
	for _, v := range loudest {
		if v == VoiceDoctor {
			doctors += v
		} else {
			accounts += v
		}
	}
	return doctors + min(accounts, VoiceDoctor)
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
	ReportMoney     ReportReason = "money"    // asks for money, or for papers that lead to it
	ReportUnlawful  ReportReason = "unlawful" // care or hiring against the law
	ReportOther     ReportReason = "other"
)

// ReportReasons are the reasons in the order in which they are offered.
var ReportReasons = []ReportReason{ReportFilled, ReportNotRemote, ReportPayWrong, ReportFake, ReportDuplicate,
	ReportMoney, ReportUnlawful, ReportOther}

// Urgent reports whether those who run the board are told at once.
func (r ReportReason) Urgent() bool { return r == ReportMoney || r == ReportUnlawful }

// MaxReportNote is the most a reader's words say, in characters.
const MaxReportNote = 500

// Reported is what a reader sends about a job. Source is the account or the
// network that reports: it reports a job once.
type Reported struct {
	Reason, Note    string
	Source, Network string
	Voice           Voice
	Answer          ReportAnswer // Email as it was typed
}

// NewReport is a reader's report about a job. It returns *InvalidError for a
// reason that is not offered, for words that are too many and for an address that
// is none.
func NewReport(j *Job, said Reported, now time.Time) (Report, error) {
	r := Report{
		ID: j.ID + "." + said.Source, JobID: j.ID, Reason: ReportReason(said.Reason), Note: said.Note, State: ReportOpen,
		Source: said.Source, Network: said.Network, Voice: said.Voice, Answer: said.Answer, CreatedAt: now,
	}
	c := &Check{}
	c.Need(slices.Contains(ReportReasons, r.Reason), "reason", "report.reason.required")
	n := Runes(said.Note)
	c.Need(n <= MaxReportNote, "note", "report.note.long", itoa(MaxReportNote), itoa(n))
	if r.Answer.Email = strings.TrimSpace(r.Answer.Email); r.Answer.Email != "" {
		email, err := NormalizeEmail(r.Answer.Email)
		c.Need(err == nil, "email", "email.invalid")
		r.Answer.Email = email
	}
	if len(c.Faults) > 0 {
		return r, &InvalidError{Faults: c.Faults}
	}
	return r, nil
}

// Compare orders reports for who decides: urgent ones first, then the louder ones,
// then the older ones.
func (r *Report) Compare(o *Report) int {
	urgent := func(r *Report) int {
		if r.Reason.Urgent() {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(urgent(r), urgent(o)), cmp.Compare(o.Voice, r.Voice), r.CreatedAt.Compare(o.CreatedAt))
}

// Decide upholds or dismisses an open report. What it says goes to the poster of
// an advert whose report is right and to the reader who waits for the decision:
// then it must say something.
func (r *Report) Decide(to ReportState, reply string) error {
	err := reportMoves.Check(r, r.State, to, ByEditor)
	if err == nil && (to == ReportUpheld || r.Answer.Wanted()) {
		if faults := ReasonFaults("reply", reply); len(faults) > 0 {
			return &InvalidError{Faults: faults}
		}
	}
	if err == nil {
		r.State, r.Reply = to, reply
	}
	return err
}

// Report makes the job say what all reports about it come to and reports whether
// that is news. Enough voices hold it back until a person has looked.
func (j *Job) Report(all []Report) bool {
	reports, voices, state := j.Reports, j.Voices, j.State
	j.countReports(all)
	if j.ReadersHold() {
		j.HoldBack()
	}
	return j.Reports != reports || j.Voices != voices || j.State != state
}

// ReadersHold reports whether readers keep the job off the board until a person
// has looked.
func (j *Job) ReadersHold() bool { return j.Voices >= VoicesToHold }

func (j *Job) countReports(all []Report) {
	j.Reports, j.Voices = 0, VoicesOf(all)
	for _, r := range all {
		if r.State == ReportOpen {
			j.Reports++
		}
	}
}

// Settle makes the job say what was decided about one of its reports: how many
// of them are still open, and that it is held back when the report is right.
// It reports whether that is news to its poster, whose job may have been held
// back by the number of reports before.
func (j *Job) Settle(decided *Report, all []Report) (held bool) {
	j.countReports(all)
	if decided.State != ReportUpheld || !j.running() {
		return false
	}
	held = !j.Upheld
	j.HoldBack()
	j.Upheld, j.ReviewNote = true, decided.Reply
	return held
}
