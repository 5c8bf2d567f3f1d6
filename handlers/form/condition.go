package form

import (
	"slices"
	"strings"
)

// Condition says for which answers a part of a form is of use. The zero
// condition always holds, and so does one whose question is not answered yet:
// then everything is shown, in groups with headings. The browser reads the
// same condition from String and hides what does not apply while typing.
type Condition struct {
	fields []string // any of these
	values []string // has any of these values
}

// When holds if a field has one of the values. Several fields are joined by
// commas.
func When(fields string, values ...string) Condition {
	return Condition{strings.Split(fields, ","), values}
}

// Holds reports whether the condition is met, or its question unanswered.
func (c Condition) Holds(values Values) bool {
	answered := false
	for _, field := range c.fields {
		for _, v := range values[field] {
			if slices.Contains(c.values, v) {
				return true
			}
			answered = answered || v != ""
		}
	}
	return !answered
}

// String writes "field,field=value|value"; "" for the zero condition.
func (c Condition) String() string {
	if len(c.fields) == 0 {
		return ""
	}
	return strings.Join(c.fields, ",") + "=" + strings.Join(c.values, "|")
}

// Fields are the fields whose answers the condition looks at.
func (c Condition) Fields() []string { return c.fields }

// Values are the answers for which it holds.
func (c Condition) Values() []string { return c.values }
