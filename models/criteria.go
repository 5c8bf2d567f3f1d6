package models

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// CriteriaVersion is the version of the meaning of Criteria. A stored value of
// an older version is migrated when read.
const CriteriaVersion = 1

// Criteria is what a person can ask of the board. The zero value asks for
// everything. It is the query string of the search page, the body of an alert,
// the hard part of a doctor's profile and the argument of the API: one
// meaning everywhere. Within a group of values any may hold; groups, words
// and exclusions must all hold.
type Criteria struct {
	V          int                     `bson:"v,omitempty" json:"v,omitempty"`
	Text       string                  `bson:"q,omitempty" json:"q,omitempty"`                 // as typed; ≤ MaxTextRunes
	Work       []string                `bson:"work,omitempty" json:"work,omitempty"`           // WorkType or WorkGroup keys
	Specialty  []vocab.Specialty       `bson:"specialty,omitempty" json:"specialty,omitempty"` // a basic area includes its subspecialties
	Employment []vocab.EmploymentType  `bson:"employment,omitempty" json:"employment,omitempty"`
	Remote     []vocab.RemoteLevel     `bson:"remote,omitempty" json:"remote,omitempty"`
	Pref       []vocab.Pref            `bson:"pref,omitempty" json:"pref,omitempty"` // where the doctor sits: jobs that can be done from there
	Schedule   []vocab.ScheduleType    `bson:"schedule,omitempty" json:"schedule,omitempty"`
	PayUnit    vocab.PayUnit           `bson:"payUnit,omitempty" json:"pay_unit,omitempty"`      // "" : comparable hourly
	PayMin     int64                   `bson:"payMin,omitempty" json:"pay_min,omitempty"`        // yen; the advert's lower end must reach it
	Lang       []vocab.Language        `bson:"lang,omitempty" json:"lang,omitempty"`             // working language of the job
	Onsite     []vocab.OnsiteFrequency `bson:"onsite,omitempty" json:"onsite,omitempty"`         // how often on site
	Care       []vocab.CarePayment     `bson:"care,omitempty" json:"care,omitempty"`             // who pays for the care
	Start      []vocab.StartMonth      `bson:"start,omitempty" json:"start,omitempty"`           // months in which the work begins
	Experience []vocab.ExperienceStep  `bson:"experience,omitempty" json:"experience,omitempty"` // years of practice demanded at most
	Hours      []vocab.WeeklyHour      `bson:"hours,omitempty" json:"hours,omitempty"`           // least hours a week
	Licence    []vocab.Licence         `bson:"licence,omitempty" json:"licence,omitempty"`       // licences the person holds: jobs demanding others are out
	LifeFit    []vocab.LifeFit         `bson:"lifeFit,omitempty" json:"life_fit,omitempty"`      // all of these
	Literal    []string                `bson:"literal,omitempty" json:"literal,omitempty"`       // words of Text to take as plain text, not as a vocabulary value
	NotPoster  []string                `bson:"notPoster,omitempty" json:"not_poster,omitempty"`  // agency or employer ids never shown
}

// MaxTextRunes bounds Criteria.Text.
const MaxTextRunes = 200

// Empty reports whether c asks for everything.
func (c Criteria) Empty() bool {
	c.V = 0
	data, err := json.Marshal(c.Canonical())
	return err == nil && string(data) == `{"v":1}`
}

// Canonical returns c with sorted values, each once, trimmed text and the
// current version, so that equal questions are equal values. It shares no
// memory with c.
func (c Criteria) Canonical() Criteria {
	c.V = CriteriaVersion
	c.Text = strings.Join(strings.Fields(c.Text), " ")
	for d := range dimensions {
		if tidy := dimensions[d].asked.tidy; tidy != nil {
			tidy(&c)
		}
	}
	c.Literal = vocab.Tidy(c.Literal)
	c.NotPoster = vocab.Tidy(c.NotPoster)
	if c.PayMin <= 0 {
		c.PayMin, c.PayUnit = 0, ""
	}
	return c
}

// Asked returns the values of a dimension that c asks for. By pointer, for a
// row of the table would otherwise copy the whole question to the heap.
func (c *Criteria) Asked(d Dimension) []string {
	if !d.Listed() {
		return nil
	}
	return dimensions[d].asked.get(c)
}

// With returns c asking for other values of a dimension that Criteria list.
func (c Criteria) With(d Dimension, keys []string) Criteria {
	dimensions[d].asked.set(&c, keys)
	return c
}

// Asks reports whether c asks anything of a dimension.
func (c Criteria) Asks(d Dimension) bool {
	if d.Choice() == ChoiceFloor {
		return c.PayMin > 0
	}
	return len(c.Asked(d)) > 0
}

// Without returns c asking nothing of a dimension.
func (c Criteria) Without(d Dimension) Criteria {
	switch {
	case d.Choice() == ChoiceFloor:
		c.PayMin, c.PayUnit = 0, ""
	case d.Listed():
		c = c.With(d, nil)
	}
	return c
}

// Hash returns a short stable fingerprint of the question: 32 hex digits,
// equal for equal canonical forms.
func (c Criteria) Hash() string {
	data, err := json.Marshal(c.Canonical())
	if err != nil {
		panic("criteria: " + err.Error()) // strings and integers always marshal
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}
