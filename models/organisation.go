package models

import (
	"cmp"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// Employer is the institution or company a doctor works for. It may post its
// own jobs, or be entered by an agency.
type Employer struct {
	ID      string           `bson:"_id" json:"id"`
	Version int64            `bson:"version" json:"-"`
	Kind    vocab.PosterKind `bson:"kind" json:"kind"`
	Name    vocab.Text       `bson:"name" json:"name"` // legal name
	Pref    vocab.Pref       `bson:"pref" json:"pref"`
	Address string           `bson:"address" json:"address"` // down to building, floor and room
	Tel     string           `bson:"tel,omitempty" json:"tel,omitempty"`
	Mail    string           `bson:"mail,omitempty" json:"mail,omitempty"`
	Form    string           `bson:"form,omitempty" json:"form,omitempty"` // https contact form
	Manager string           `bson:"manager,omitempty" json:"manager,omitempty"`
	Size    string           `bson:"size,omitempty" json:"size,omitempty"`
	About   vocab.Text       `bson:"about,omitempty" json:"about,omitzero"`

	SpeaksAs []string `bson:"speaksAs,omitempty" json:"-"` // other institutions as which About reads, see rules.SpeaksAs

	OnlineCareNotice string       `bson:"onlineCareNotice,omitempty" json:"online_care_notice,omitempty"`
	CorporateNumber  string       `bson:"corporateNumber,omitempty" json:"corporate_number,omitempty"`
	Verification     Verification `bson:"verification" json:"verification"`
	Stood            *Employer    `bson:"stood,omitempty" json:"-"`     // checked particulars that others go on reading, see Shown
	Decided          []Decision   `bson:"decided,omitempty" json:"-"`   // by editors, and not brought about yet
	Former           []vocab.Text `bson:"former,omitempty" json:"-"`    // names under which it was stopped and that it no longer bears
	EnteredBy        string       `bson:"enteredBy,omitempty" json:"-"` // agency id when an agency entered it
	CreatedAt        time.Time    `bson:"createdAt" json:"created_at"`
	UpdatedAt        time.Time    `bson:"updatedAt" json:"updated_at"`
}

// Card returns the part of e that stands on its jobs, as Shown has it.
func (e *Employer) Card() EmployerCard {
	shown := e.Shown()
	contact := cmp.Or(shown.Tel, shown.Mail, shown.Form)
	return EmployerCard{Name: shown.Name, Kind: shown.Kind, Pref: shown.Pref, Address: shown.Address, Contact: contact}
}

// ForgetAddress drops an address that is a person's own from what is shown of
// the institution, and reports whether it was there.
func (e *Employer) ForgetAddress(email string) bool {
	there := e.Stood != nil && e.Stood.ForgetAddress(email)
	if email == "" || !strings.EqualFold(e.Mail, email) {
		return there
	}
	e.Mail = ""
	return true
}

// ForgetAddress drops an address that is a person's own from what is shown of
// the agency, and reports whether it was there.
func (g *Agency) ForgetAddress(email string) bool {
	there := g.Stood != nil && g.Stood.ForgetAddress(email)
	for _, field := range []*string{&g.Mail, &g.ComplaintContact} {
		if email != "" && strings.EqualFold(*field, email) {
			*field, there = "", true
		}
	}
	return there
}

// Agency is a licensed placement business that posts for employers.
type Agency struct {
	ID      string     `bson:"_id" json:"id"`
	Version int64      `bson:"version" json:"-"`
	Name    vocab.Text `bson:"name" json:"name"`
	Pref    vocab.Pref `bson:"pref" json:"pref"`
	Address string     `bson:"address" json:"address"`
	Tel     string     `bson:"tel,omitempty" json:"tel,omitempty"`
	Mail    string     `bson:"mail,omitempty" json:"mail,omitempty"`

	ComplaintContact string            `bson:"complaintContact" json:"complaint_contact"`
	Permit           Permit            `bson:"permit" json:"permit"`
	PlacementManager string            `bson:"placementManager,omitempty" json:"placement_manager,omitempty"`
	Specialties      []vocab.Specialty `bson:"specialties,omitempty" json:"specialties_handled,omitempty"`
	WorkGroups       []vocab.WorkGroup `bson:"workGroups,omitempty" json:"work_groups,omitempty"`
	FeeModel         string            `bson:"feeModel,omitempty" json:"fee_model,omitempty"`
	FeeURL           string            `bson:"feeUrl,omitempty" json:"fee_disclosure_url,omitempty"`
	RefundPolicy     string            `bson:"refundPolicy,omitempty" json:"refund_policy,omitempty"`
	PenaltyURL       string            `bson:"penaltyUrl,omitempty" json:"penalty_terms_url,omitempty"`
	Attest           Attest            `bson:"attest" json:"attest"`
	ResponseHours    int               `bson:"responseHours,omitempty" json:"response_time_hours,omitempty"`
	About            vocab.Text        `bson:"about,omitempty" json:"about,omitzero"`
	SpeaksAs         []string          `bson:"speaksAs,omitempty" json:"-"` // see Employer

	Verification Verification `bson:"verification" json:"verification"`
	Stood        *Agency      `bson:"stood,omitempty" json:"-"`   // checked particulars that others go on reading, see Shown
	Decided      []Decision   `bson:"decided,omitempty" json:"-"` // by editors, and not brought about yet
	Former       []vocab.Text `bson:"former,omitempty" json:"-"`  // names under which it was stopped and that it no longer bears
	CreatedAt    time.Time    `bson:"createdAt" json:"created_at"`
	UpdatedAt    time.Time    `bson:"updatedAt" json:"updated_at"`
}

// Permit is a placement permit or notification (NN-ユ-NNNNNN).
type Permit struct {
	Type   string `bson:"type" json:"type" yaml:"type"` // paid_placement, free_placement
	Number string `bson:"number" json:"number" yaml:"number"`
	From   Date   `bson:"from,omitempty" json:"valid_from,omitempty" yaml:"valid_from"`
	To     Date   `bson:"to,omitempty" json:"valid_to,omitempty" yaml:"valid_to"`
}

// Attest is what an agency declares before its first advert.
type Attest struct {
	NoRepoaching bool `bson:"noRepoaching" json:"no_repoaching" yaml:"no_repoaching"`
	NoGiftMoney  bool `bson:"noGiftMoney" json:"no_gift_money" yaml:"no_gift_money"`
	AccurateInfo bool `bson:"accurateInfo" json:"accurate_info" yaml:"accurate_info"`
}
