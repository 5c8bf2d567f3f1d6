package models

import (
	"slices"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// CV is what a doctor's CV says beyond the profile. There is at most one for
// each doctor. All of it is sealed at rest, and no page shows it to anybody but
// the doctor: a poster gets what the doctor chose, as a file, with an
// application.
type CV struct {
	ID             string     `bson:"_id" json:"-"` // of the doctor
	Version        int64      `bson:"version" json:"-"`
	Reading        string     `bson:"reading" json:"reading,omitempty"` // of the name, in kana
	Latin          string     `bson:"latin" json:"latin,omitempty"`     // the name in Latin letters, for the CV in English
	Born           Date       `bson:"born" json:"born,omitempty"`
	Postcode       string     `bson:"postcode" json:"postcode,omitempty"`
	Address        vocab.Text `bson:"address" json:"address"`
	AddressReading string     `bson:"addressReading" json:"address_reading,omitempty"`
	Phone          string     `bson:"phone" json:"phone,omitempty"`
	Email          string     `bson:"email" json:"email,omitempty"` // that the CV names; never filled in by the board
	Schools        []CVSchool `bson:"schools" json:"schools,omitempty"`
	Posts          []CVPost   `bson:"posts" json:"posts,omitempty"`
	Summary        vocab.Text `bson:"summary" json:"summary"`   // of the career, in a few sentences
	Works          vocab.Text `bson:"works" json:"works"`       // societies, papers, talks
	Motive         vocab.Text `bson:"motive" json:"motive"`     // why, and what one is good at
	Requests       vocab.Text `bson:"requests" json:"requests"` // what the doctor asks for
	Chosen         []CVPart   `bson:"chosen" json:"chosen,omitempty"`
	Eras           bool       `bson:"eras" json:"eras,omitempty"` // years by Japanese eras
	CreatedAt      time.Time  `bson:"createdAt" json:"-"`
	UpdatedAt      time.Time  `bson:"updatedAt" json:"-"`
}

// CVSchool is one education. To is empty while it goes on.
type CVSchool struct {
	From   Month      `bson:"from" json:"from,omitempty"`
	To     Month      `bson:"to" json:"to,omitempty"`
	School vocab.Text `bson:"school" json:"school"`
	Course vocab.Text `bson:"course" json:"course"`
}

// CVPost is one post of a career. To is empty while it lasts.
type CVPost struct {
	Kind       PostKind   `bson:"kind" json:"kind,omitempty"`
	From       Month      `bson:"from" json:"from,omitempty"`
	To         Month      `bson:"to" json:"to,omitempty"`
	Place      vocab.Text `bson:"place" json:"place"`
	Department vocab.Text `bson:"department" json:"department"`
	Role       vocab.Text `bson:"role" json:"role"`
	Duties     vocab.Text `bson:"duties" json:"duties"`
}

// PostKind says with which words a post begins and ends: a doctor enters a
// hospital (入職), a department of a university (入局), a company (入社).
type PostKind string

// The kinds of posts.
const (
	PostHospital PostKind = "hospital"
	PostTraining PostKind = "training"
	PostIkyoku   PostKind = "ikyoku"
	PostCompany  PostKind = "company"
	PostAbroad   PostKind = "abroad"
	PostOther    PostKind = "other"
)

// PostKinds are all of them in the order of the form.
var PostKinds = []PostKind{PostHospital, PostTraining, PostIkyoku, PostCompany, PostAbroad, PostOther}

// CVForm is a kind of CV.
type CVForm string

// The forms: the résumé after the example of the Ministry of Health, Labour and
// Welfare of April 2021 (厚生労働省履歴書様式例), the work history, and a CV in
// English.
const (
	CVResume  CVForm = "resume"
	CVHistory CVForm = "history"
	CVEnglish CVForm = "english"
)

// CVForms are all of them, in the order in which they stand in one file.
var CVForms = []CVForm{CVResume, CVHistory, CVEnglish}

// FieldCVForms is where an application says which forms go with it.
const FieldCVForms = "cv_forms"

// The most rows of a CV.
const (
	MaxSchools = 12
	MaxPosts   = 60
)

// NewCV is the CV of a doctor who has none: what tells who somebody is stays
// out of it until the doctor says otherwise.
func NewCV(doctorID string) CV {
	v := CV{ID: doctorID}
	for _, row := range CVParts {
		if !row.Tells {
			v.Chosen = append(v.Chosen, row.Part)
		}
	}
	return v
}

// Chose reports whether a part stands in the doctor's files.
func (v *CV) Chose(p CVPart) bool { return slices.Contains(v.Chosen, p) }

// CheckCVForms returns what is wrong with the forms that are to go with an
// application: they are known, stand alone without a file, and are what the
// doctor was shown (CVShown.Mark).
func CheckCVForms(forms []CVForm, file bool, seen, now string) []Fault {
	c := &Check{}
	for _, form := range forms {
		if !slices.Contains(CVForms, form) {
			c.Fail(FieldCVForms, "job.value.unknown", string(form))
		}
	}
	c.Need(len(forms) == 0 || !file, FieldCVForms, "cv.both")
	c.Need(len(forms) == 0 || seen == now, FieldCVForms, "cv.changed")
	return c.Faults
}
