package models

import (
	"regexp"
	"strings"
	"time"
)

// AnswerTemplate is an answer that an organisation keeps to use again, with
// placeholders for what differs.
type AnswerTemplate struct {
	ID        string    `bson:"_id"`
	Version   int64     `bson:"version"`
	Owner     OrgRef    `bson:"owner"`
	Name      string    `bson:"name"` // sealed; what its people call it
	Text      string    `bson:"text"` // sealed
	CreatedAt time.Time `bson:"createdAt"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// The bounds of templates: characters of a name, and how many an organisation
// keeps.
const (
	MaxTemplateName = 40
	MaxTemplates    = 50
)

// The fields of the form of a template.
const (
	FieldTemplateName = "name"
	FieldTemplateText = "text"
)

// Check returns *InvalidError for what cannot be kept.
func (t *AnswerTemplate) Check() error {
	c := &Check{}
	c.Need(!Blank(t.Name), FieldTemplateName, "template.name")
	c.Need(Runes(t.Name) <= MaxTemplateName, FieldTemplateName, "query.too_long", itoa(MaxTemplateName))
	c.Name(FieldTemplateName, t.Name)
	c.AnswerText(FieldTemplateText, t.Text)
	if len(c.Faults) > 0 {
		return &InvalidError{Faults: c.Faults}
	}
	return nil
}

// AnswerText checks words with placeholders that are to be a message.
func (c *Check) AnswerText(field, text string) {
	c.Need(!Blank(text), field, "message.empty")
	c.Text(field, text, MaxMessage)
	for _, found := range placeholder.FindAllStringSubmatch(text, -1) {
		if _, known := (AnswerValues{}).value(found[1]); !known {
			c.Fail(field, "template.placeholder", found[0])
		}
	}
}

// TakesTemplate returns *InvalidError when an organisation that keeps so many
// templates may keep no more.
func TakesTemplate(kept int) error {
	if kept >= MaxTemplates {
		return Invalid(FieldTemplateName, "template.many", itoa(MaxTemplates))
	}
	return nil
}

// AnswerValues are what stands in the places of a template in one application.
type AnswerValues struct {
	Doctor       string // as the poster may know them
	Job          string // its title
	Organisation string
}

// placeholder is a name in braces, as typed with either kind of braces.
var placeholder = regexp.MustCompile(`[{｛]([^{}｛｝\r\n]*)[}｝]`)

// value returns what stands for a placeholder, which has a name in either
// language.
func (v AnswerValues) value(name string) (string, bool) {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "doctor", "医師":
		return v.Doctor, true
	case "job", "求人":
		return v.Job, true
	case "organisation", "組織":
		return v.Organisation, true
	}
	return "", false
}

// Fill puts values in the places of a text. What is put in is not looked at
// again; an unknown placeholder stays.
func (v AnswerValues) Fill(text string) string {
	return placeholder.ReplaceAllStringFunc(text, func(found string) string {
		if value, known := v.value(placeholder.FindStringSubmatch(found)[1]); known {
			return value
		}
		return found
	})
}
