package models

import (
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// Visibility says who may see a doctor's profile. Private is the default.
type Visibility string

// A profile is seen by nobody, by posters the doctor applied to, or by
// verified posters under a pseudonym.
const (
	VisibilityPrivate     Visibility = "private"
	VisibilityAppliedOnly Visibility = "applied_only"
	VisibilityVerified    Visibility = "verified_posters"
)

// Doctor is a doctor's profile. Personal fields are sealed at rest.
type Doctor struct {
	ID          string            `bson:"_id"`
	Version     int64             `bson:"version"`
	UserID      string            `bson:"userId"`
	DisplayName string            `bson:"displayName"`         // pseudonym shown at first contact
	LegalName   string            `bson:"legalName,omitempty"` // sealed; shown only in an application the doctor sends
	Phone       string            `bson:"phone,omitempty"`     // sealed; optional, never shown to posters unless the doctor says so
	Lang        vocab.Lang        `bson:"lang"`
	Pref        vocab.Pref        `bson:"pref"` // where the doctor sits
	Overseas    bool              `bson:"overseas,omitempty"`
	Years       int               `bson:"years"` // of experience since the licence
	Specialties []vocab.Specialty `bson:"specialties"`
	Licences    []LicenceHeld     `bson:"licences"`
	Skills      []vocab.Skill     `bson:"skills,omitempty"`
	Equipment   []vocab.EquipSec  `bson:"equipment,omitempty"`
	Languages   []vocab.Language  `bson:"languages"`
	Wants       Wants             `bson:"wants"`
	Blocked     []BlockedOrg      `bson:"blocked,omitempty"`         // organisations that never see the doctor anywhere
	Hidden      HiddenJobs        `bson:"-" json:"-"`                // not for them; empty unless read beside the profile
	HiddenOnce  HiddenJobs        `bson:"hidden,omitempty" json:"-"` // where they were once; the store moves them
	Visibility  Visibility        `bson:"visibility"`
	Sleep       Sleep             `bson:"sleep,omitempty"` // nobody signed in for months
	Headline    vocab.Text        `bson:"headline,omitempty"`
	SelfPR      vocab.Text        `bson:"selfPR,omitempty"` // sealed
	Consents    Consents          `bson:"consents"`
	CreatedAt   time.Time         `bson:"createdAt"`
	UpdatedAt   time.Time         `bson:"updatedAt"`
}

// Wants is what the doctor looks for. Hard wants filter, soft wants score;
// Hard names the fields ("work", "remote", "pay", "schedule", "employment")
// the doctor marked as musts.
type Wants struct {
	Works      []vocab.WorkType       `bson:"works,omitempty"`
	Employment []vocab.EmploymentType `bson:"employment,omitempty"`
	Remote     []vocab.RemoteLevel    `bson:"remote,omitempty"`
	Schedules  []vocab.ScheduleType   `bson:"schedules,omitempty"`
	MinHourly  int64                  `bson:"minHourly,omitempty"` // yen, comparable hourly
	WeekHours  Range                  `bson:"weekHours,omitempty"`
	Free       Week                   `bson:"free,omitempty"` // half-days in which the doctor could work
	LifeFit    []vocab.LifeFit        `bson:"lifeFit,omitempty"`
	Hard       []string               `bson:"hard,omitempty"`
}

// BlockedOrg is an organisation hidden from the doctor and the doctor from it:
// one known to the board by id, or any whose name contains Name.
type BlockedOrg struct {
	Org  OrgRef `bson:"org,omitempty"`
	Name string `bson:"name,omitempty"`
}

// Consents to mail of each kind; all false at the start.
type Consents struct {
	JobAlert bool `bson:"jobAlert,omitempty"`
	Scout    bool `bson:"scout,omitempty"`
	News     bool `bson:"news,omitempty"`
}
