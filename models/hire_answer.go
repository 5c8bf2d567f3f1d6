package models

import (
	"slices"
	"time"
)

// AdvertPart is one thing that a doctor is asked after a hire: whether it was
// as the advert said.
type AdvertPart string

// The parts.
const (
	PartRemote AdvertPart = "remote"
	PartPay    AdvertPart = "pay"
	PartHours  AdvertPart = "hours"
	PartWork   AdvertPart = "work"
)

// AdvertParts are the parts in the order in which they are asked.
var AdvertParts = []AdvertPart{PartRemote, PartPay, PartHours, PartWork}

// When a doctor is asked after a hire and how long an answer may still change.
// Who could not be asked in time is not asked any more.
const (
	AskHiredAfter  = 30 * 24 * time.Hour
	AskHiredBefore = 180 * 24 * time.Hour
	AnswerOpenFor  = 60 * 24 * time.Hour // from the question to the last first answer
	AnswerSettles  = 14 * 24 * time.Hour // from the first tap until the answer counts
)

// AnswersShownFrom is from how many answers on their counts are shown. Further
// ones join in groups of as many, so that no count tells of one answer.
const AnswersShownFrom = 5

// HireAnswer is what one doctor said after a hire. It names the organisation
// and the job, neither the doctor nor the application: its id is a keyed hash.
type HireAnswer struct {
	ID        string         `bson:"_id"`
	Version   int64          `bson:"version"`
	Org       OrgRef         `bson:"org"`
	JobID     string         `bson:"jobId"`
	Said      []HireSaid     `bson:"said"` // sealed; each part once at most
	FirstAt   time.Time      `bson:"firstAt"`
	AsideAt   time.Time      `bson:"asideAt,omitempty"` // the board set it aside; zero: it counts
	AsideWhy  SetAsideReason `bson:"asideWhy,omitempty"`
	UpdatedAt time.Time      `bson:"updatedAt"`
}

// HireSaid is one tap.
type HireSaid struct {
	Part AdvertPart `bson:"part"`
	As   bool       `bson:"as"` // it was as advertised
}

// Settled reports whether the answer counts and stays as it is.
func (h *HireAnswer) Settled(now time.Time) bool {
	return !h.FirstAt.IsZero() && now.Sub(h.FirstAt) >= AnswerSettles
}

// Of returns what was said of a part: "yes", "no", or "" for nothing.
func (h *HireAnswer) Of(part AdvertPart) string {
	for _, s := range h.Said {
		if s.Part == part && s.As {
			return "yes"
		} else if s.Part == part {
			return "no"
		}
	}
	return ""
}

// Say takes one tap, in place of the one before for the same part. It returns
// ErrConflict once the answer counts and *InvalidError for what is not offered.
func (h *HireAnswer) Say(part AdvertPart, said string, now time.Time) error {
	if !slices.Contains(AdvertParts, part) || said != "yes" && said != "no" {
		return Invalid("said", "hired.said.required")
	}
	if h.Settled(now) {
		return ErrConflict
	}
	if h.FirstAt.IsZero() {
		h.FirstAt = now
	}
	h.Said = slices.DeleteFunc(slices.Clone(h.Said), func(s HireSaid) bool { return s.Part == part })
	h.Said = append(h.Said, HireSaid{part, said == "yes"})
	return nil
}

// SetAsideReason is why the board takes an answer out of the counts.
type SetAsideReason string

// The reasons.
const (
	AsideOtherJob SetAsideReason = "other_job" // it speaks of other work than the advert's
	AsideNoHire   SetAsideReason = "no_hire"   // the work was never begun
	AsideUnfree   SetAsideReason = "unfree"    // it was not given freely, or by somebody else
)

// SetAsideReasons are the reasons in the order in which they are offered.
var SetAsideReasons = []SetAsideReason{AsideOtherJob, AsideNoHire, AsideUnfree}

// SetAside takes the answer out of the counts for good. ErrConflict when it is
// out already, *InvalidError without a reason.
func (h *HireAnswer) SetAside(why SetAsideReason, now time.Time) error {
	if !slices.Contains(SetAsideReasons, why) {
		return Invalid("why", "hired.aside.required")
	}
	if !h.AsideAt.IsZero() {
		return ErrConflict
	}
	h.AsideAt, h.AsideWhy = now, why
	return nil
}

// HireRecord is how many doctors found the work of an organisation as
// advertised: counts, never words and never who.
type HireRecord struct {
	Of    int             // answers that count
	Parts []HirePartCount // in the order of AdvertParts
}

// HirePartCount counts what was said of one part.
type HirePartCount struct {
	Part    AdvertPart
	As, Not int
}

// HireRecordOf counts the settled answers that were not set aside, the oldest
// first and whole groups of AnswersShownFrom alone.
func HireRecordOf(all []HireAnswer, now time.Time) HireRecord {
	all = slices.DeleteFunc(slices.Clone(all), func(h HireAnswer) bool {
		return !h.AsideAt.IsZero() || !h.Settled(now)
	})
	slices.SortStableFunc(all, func(a, b HireAnswer) int { return a.FirstAt.Compare(b.FirstAt) })
	r := HireRecord{Of: len(all) / AnswersShownFrom * AnswersShownFrom}
	for _, part := range AdvertParts {
		count := HirePartCount{Part: part}
		for _, h := range all[:r.Of] {
			switch h.Of(part) {
			case "yes":
				count.As++
			case "no":
				count.Not++
			}
		}
		r.Parts = append(r.Parts, count)
	}
	return r
}

// Shown reports whether there are enough answers to say something.
func (r HireRecord) Shown() bool { return r.Of > 0 }

// HiredAt is when the doctor accepted the position; zero when they did not, or
// took the application back since.
func (a *Application) HiredAt() time.Time {
	if a.State != ApplicationHired {
		return time.Time{}
	}
	return a.LastStep().At
}

// AsksHired reports whether the doctor is to be asked now how the work is.
func (a *Application) AsksHired(now time.Time) bool {
	since := now.Sub(a.HiredAt())
	return !a.HiredAt().IsZero() && a.HiredAsked.IsZero() && since >= AskHiredAfter && since < AskHiredBefore
}

// TakesHireAnswer reports whether a first answer may still come.
func (a *Application) TakesHireAnswer(now time.Time) bool {
	return !a.HiredAt().IsZero() && !a.HiredAsked.IsZero() && now.Sub(a.HiredAsked) < AnswerOpenFor
}

// HireObjection is what an organisation has to say against the counts shown of
// it, for the board to look at. There is one at a time.
type HireObjection struct {
	ID        string      `bson:"_id"` // of the organisation: kind + "." + id
	Version   int64       `bson:"version"`
	Org       OrgRef      `bson:"org"`
	Text      string      `bson:"text"` // sealed
	By        string      `bson:"by"`   // id of the user
	State     ReportState `bson:"state"`
	Reply     string      `bson:"reply,omitempty"`
	At        time.Time   `bson:"at"`
	UpdatedAt time.Time   `bson:"updatedAt"`
}

// HireObjectionID is the id of an organisation's objection.
func HireObjectionID(org OrgRef) string { return string(org.Kind) + "." + org.ID }

// MaxObjection is the most an objection says, in characters.
const MaxObjection = 1000

// Object puts an objection of an organisation in place of one that is decided.
// ErrConflict while the one before waits.
func (o *HireObjection) Object(org OrgRef, by, text string, now time.Time) error {
	if o.State == ReportOpen {
		return ErrConflict
	}
	c := &Check{}
	c.Need(!Blank(text), "text", "hired.objection.required")
	c.Text("text", text, MaxObjection)
	if len(c.Faults) > 0 {
		return &InvalidError{Faults: c.Faults}
	}
	o.ID, o.Org, o.By, o.Text, o.At = HireObjectionID(org), org, by, text, now
	o.State, o.Reply = ReportOpen, ""
	return nil
}

// Decide ends an open objection with words for the organisation.
func (o *HireObjection) Decide(to ReportState, reply string) error {
	if err := reportMoves.Check(nil, o.State, to, ByEditor); err != nil {
		return err
	}
	if faults := ReasonFaults("reply", reply); len(faults) > 0 {
		return &InvalidError{Faults: faults}
	}
	o.State, o.Reply = to, reply
	return nil
}
