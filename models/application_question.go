package models

import (
	"slices"
	"strings"
)

// Limits of what a poster asks applicants: how many questions, how many
// characters one has with its choices, how many choices there may be.
const (
	MaxApplyQuestions = 5
	MaxApplyQuestion  = 200
	MaxApplyChoices   = 8
)

// MaxApplyAnswer is how many characters an answer may have, and the hours that a
// doctor would like to work.
const MaxApplyAnswer = 500

// ApplyQuestion is what a poster asks who applies: to be answered freely, or by
// one of the choices. Doctors need not answer.
type ApplyQuestion struct {
	Text    string
	Choices []string // nil: free
}

// ApplyQuestionOf reads a question as posters write it: one line, choices behind
// it with | before each.
func ApplyQuestionOf(line string) ApplyQuestion {
	parts := strings.Split(strings.ReplaceAll(line, "｜", "|"), "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if len(parts) == 1 {
		return ApplyQuestion{Text: parts[0]}
	}
	return ApplyQuestion{Text: parts[0], Choices: parts[1:]}
}

// Fault returns what is wrong with a question, "" for nothing: a text, and of
// choices two or more, each once.
func (q ApplyQuestion) Fault() FaultCode {
	choices := slices.Sorted(slices.Values(q.Choices))
	switch {
	case Blank(q.Text):
		return "job.questions.empty"
	case q.Choices != nil && (len(choices) < 2 || len(choices) > MaxApplyChoices || Blank(choices[0]) ||
		len(slices.Compact(choices)) < len(q.Choices)):
		return "job.questions.choices"
	}
	return ""
}

// Asked are the questions of an advert to who applies on the board.
func (a Apply) Asked() []ApplyQuestion {
	if a.URL != "" {
		return nil
	}
	all := make([]ApplyQuestion, len(a.Questions))
	for i, line := range a.Questions {
		all[i] = ApplyQuestionOf(line)
	}
	return all
}

// ApplicationAnswer is what a doctor answered to a question of the poster, which
// stays as it was asked.
type ApplicationAnswer struct {
	Question string `bson:"question"`
	Text     string `bson:"text"`
}

// FieldAnswer names the field of the answer to one question.
func FieldAnswer(i int) string { return "answers." + itoa(i) }

// AnswerQuestions takes the answers to the questions of an advert, typed by the
// texts of the questions, and returns what is wrong with them. seen are the
// questions that the doctor was shown: one that is new is shown before anything
// is sent.
func (a *Application) AnswerQuestions(asked []ApplyQuestion, seen []string, typed map[string]string) []Fault {
	c := &Check{}
	a.Answers = nil
	for i, q := range asked {
		answer := strings.TrimSpace(typed[q.Text])
		if !slices.Contains(seen, q.Text) {
			c.Fail(FieldAnswer(i), "apply.question.new")
		}
		c.Text(FieldAnswer(i), answer, MaxApplyAnswer)
		if q.Choices != nil && answer != "" && !slices.Contains(q.Choices, answer) {
			c.Fail(FieldAnswer(i), "apply.question.choice")
		}
		if answer != "" {
			a.Answers = append(a.Answers, ApplicationAnswer{q.Text, answer})
		}
	}
	return c.Faults
}

// AnswersShown are the answers that the poster may read: none once the doctor
// took the application back.
func (a *Application) AnswersShown() []ApplicationAnswer {
	if !a.Stands() {
		return nil
	}
	return a.Answers
}

// HoursShown are the hours that the doctor would like to work as the poster may
// read them, "" for none.
func (a *Application) HoursShown() string {
	if !a.Stands() {
		return ""
	}
	return a.Hours
}
