package models

import (
	"slices"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// HideReason is why a job is not for a doctor.
type HideReason string

// The reasons. All but the last lower the score of jobs that are alike in it.
const (
	HideWork   HideReason = "work"   // the kind of work
	HidePay    HideReason = "pay"    // the pay
	HideHours  HideReason = "hours"  // when the work is done
	HideOnsite HideReason = "remote" // how much of it is remote
	HidePoster HideReason = "poster" // who posts it
	HideOther  HideReason = "other"
)

// HideReasons are the reasons in the order in which they are offered.
var HideReasons = []HideReason{HidePay, HideHours, HideOnsite, HideWork, HidePoster, HideOther}

// How a hidden job tunes a doctor's matches: each takes HiddenPoints of 100 from
// the score of a job that is alike in the reason given, all together
// MaxHiddenPoints at most, so that reasons never rule a job out by themselves.
const (
	HiddenPoints    = 4
	MaxHiddenPoints = 12
)

// MaxHidden bounds how many hidden jobs are remembered of a doctor; the oldest
// are forgotten first.
const MaxHidden = 200

// HiddenJob is a job that a doctor does not want to see, with what of it counts
// for others: it stays as it was when the job was hidden. One document for each
// doctor and job (decision 054).
type HiddenJob struct {
	ID        string               `bson:"_id"` // the store names it
	Version   int64                `bson:"version"`
	DoctorID  string               `bson:"doctorId"`
	JobID     string               `bson:"jobId"`
	Cluster   string               `bson:"cluster,omitempty"`
	Reason    HideReason           `bson:"reason"`
	At        time.Time            `bson:"at"`
	Work      vocab.WorkType       `bson:"work,omitempty"`
	Remote    vocab.RemoteLevel    `bson:"remote,omitempty"`
	Schedules []vocab.ScheduleType `bson:"schedules,omitempty"`
	Hourly    int64                `bson:"hourly,omitempty"` // comparable pay, upper end, yen an hour; 0: not comparable
	Poster    OrgRef               `bson:"poster,omitempty"`
	UpdatedAt time.Time            `bson:"updatedAt"`
}

// HiddenJobs are those of one doctor, hidden first first.
type HiddenJobs []HiddenJob

// covers reports whether a job is the hidden one: the advert, or another of the
// same position.
func (h *HiddenJob) covers(j *Job) bool {
	return h.JobID == j.ID || h.Cluster != "" && h.Cluster == j.Cluster
}

// alike reports whether a job is as the hidden one in what the doctor gave as
// the reason: the same main work, the same level of remoteness, all of its
// times, no better pay, the same poster. hi is the upper end of the job's
// comparable pay, 0 for not comparable.
func (h *HiddenJob) alike(j *Job, hi int64) bool {
	switch h.Reason {
	case HideWork:
		return h.Work != "" && h.Work == j.PrimaryWork
	case HideOnsite:
		return h.Remote != "" && h.Remote == j.Remote
	case HideHours:
		return len(h.Schedules) > 0 && !slices.ContainsFunc(h.Schedules,
			func(s vocab.ScheduleType) bool { return !slices.Contains(j.Schedules, s) })
	case HidePay:
		return h.Hourly > 0 && hi > 0 && hi <= h.Hourly
	case HidePoster:
		return h.Poster.ID != "" && h.Poster == j.Poster
	}
	return false
}

// HideJob is a job hidden by a doctor for a reason. A reason that is not offered
// is a fault of the field "reason".
func HideJob(doctorID string, j *Job, reason HideReason, now time.Time) (HiddenJob, error) {
	if !slices.Contains(HideReasons, reason) {
		missing := Fault{Field: "reason", Code: "hide.reason.required", Severity: FaultError}
		return HiddenJob{}, &InvalidError{Faults: []Fault{missing}}
	}
	_, hi, _ := j.Pay.ComparableAt(now)
	return HiddenJob{
		DoctorID: doctorID, JobID: j.ID, Cluster: j.Cluster, Reason: reason, At: now, Work: j.PrimaryWork, Remote: j.Remote,
		Schedules: slices.Clone(j.Schedules), Hourly: hi, Poster: j.Poster,
	}, nil
}

// As returns how a job was hidden, nil when it was not. It concerns what the
// doctor is shown and nothing that others see: Doctor.HidesJob is that.
func (all HiddenJobs) As(j *Job) *HiddenJob {
	for i := range all {
		if all[i].covers(j) {
			return &all[i]
		}
	}
	return nil
}

// Of returns the hidden job with this id, nil when it was not hidden.
func (all HiddenJobs) Of(jobID string) *HiddenJob {
	i := slices.IndexFunc(all, func(h HiddenJob) bool { return h.JobID == jobID })
	if i < 0 {
		return nil
	}
	return &all[i]
}

// Like returns how many points of 100 the hidden jobs take from a job that is
// alike in the reasons given, and those reasons. hi is the upper end of the
// job's comparable pay, 0 for not comparable.
func (all HiddenJobs) Like(j *Job, hi int64) (points int, reasons []HideReason) {
	for i := range all {
		h := &all[i]
		if !h.alike(j, hi) {
			continue
		}
		points += HiddenPoints
		if !slices.Contains(reasons, h.Reason) {
			reasons = append(reasons, h.Reason)
		}
	}
	return min(points, MaxHiddenPoints), reasons
}

// Forgotten are those beyond MaxHidden, the oldest.
func (all HiddenJobs) Forgotten() HiddenJobs { return all[:max(0, len(all)-MaxHidden)] }
