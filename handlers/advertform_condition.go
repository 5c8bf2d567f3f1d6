package handlers

import (
	"slices"
	"strings"
)

// condition says for which answers a part of the form is of use. The zero
// condition always holds, and so does one whose question is not answered yet:
// then everything is shown, in groups with headings. The browser reads the
// same condition from String and hides what does not apply while typing.
type condition struct {
	fields []string // any of these
	values []string // has any of these values
}

// when holds if a field has one of the values. Several fields are joined by
// commas.
func when(fields string, values ...string) condition {
	return condition{strings.Split(fields, ","), values}
}

// holds reports whether the condition is met, or its question unanswered.
func (c condition) holds(values map[string][]string) bool {
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
func (c condition) String() string {
	if len(c.fields) == 0 {
		return ""
	}
	return strings.Join(c.fields, ",") + "=" + strings.Join(c.values, "|")
}

// Conditions that stand in several places.
var (
	employed    = when("contract", "employment")
	freelance   = when("contract", "quasi_mandate", "contract_for_work")
	works       = "work.primary,work.secondary"
	onlineCare  = when(works, "online_care", "chronic_care", "mental_health_support")
	secondOpin  = when(works, "second_opinion")
	consulting  = when(works, "medical_consultation")
	radiology   = when(works, "teleradiology")
	aiDiagnosis = when(works, "ai_diagnosis_support")
	occupation  = when(works, "occupational_health")
	creative    = when(works, "content_salon", "health_education", "ai_diagnosis_support", "ai_interview_support", "telehealth_system_development")
)
