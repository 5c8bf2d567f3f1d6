package models

import (
	"slices"
	"strings"
	"testing"
)

func TestAQuestionIsALineWithItsChoices(t *testing.T) {
	for line, want := range map[string]struct {
		text    string
		choices []string
		fault   FaultCode
	}{
		"週に何コマ入れますか":              {"週に何コマ入れますか", nil, ""},
		"当直 | できる ｜できない":          {"当直", []string{"できる", "できない"}, ""},
		"当直|できる":                  {"当直", []string{"できる"}, "job.questions.choices"},
		"当直|できる|できる":              {"当直", []string{"できる", "できる"}, "job.questions.choices"},
		"当直|できる|":                 {"当直", []string{"できる", ""}, "job.questions.choices"},
		"|できる|できない":               {"", []string{"できる", "できない"}, "job.questions.empty"},
		"Nights?|1|2|3|4|5|6|7|8": {"Nights?", []string{"1", "2", "3", "4", "5", "6", "7", "8"}, ""},
		"Nights?|1|2|3|4|5|6|7|8|9": {"Nights?", []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"},
			"job.questions.choices"},
	} {
		q := ApplyQuestionOf(line)
		if q.Text != want.text || !slices.Equal(q.Choices, want.choices) || q.Fault() != want.fault {
			t.Errorf("%s: %q %q, %q; want %+v", line, q.Text, q.Choices, q.Fault(), want)
		}
	}
	if n := len((Apply{URL: "https://clinic.example", Questions: []string{"当直"}}).Asked()); n != 0 {
		t.Errorf("%d questions to who applies elsewhere", n)
	}
}

func TestAnswersToQuestions(t *testing.T) {
	asked := (Apply{Questions: []string{"自由に", "当直|できる|できない", "三つ目"}}).Asked()
	all := []string{"自由に", "当直", "三つ目"}
	for name, tc := range map[string]struct {
		seen  []string
		typed map[string]string
		want  []string // faults, field and code
		kept  int
	}{
		"two answers":       {all, map[string]string{"自由に": " はい ", "当直": "できない", "三つ目": " "}, nil, 2},
		"none":              {all, nil, nil, 0},
		"no such choice":    {all, map[string]string{"当直": "たまに"}, []string{"answers.1 apply.question.choice"}, 1},
		"the longest":       {all, map[string]string{"自由に": strings.Repeat("あ", MaxApplyAnswer)}, nil, 1},
		"too long":          {all, map[string]string{"自由に": strings.Repeat("あ", MaxApplyAnswer+1)}, []string{"answers.0 job.text.too_long"}, 1},
		"a question is new": {all[:2], map[string]string{"自由に": "はい"}, []string{"answers.2 apply.question.new"}, 1},
		"one is gone":       {append(all, "前の"), map[string]string{"前の": "はい"}, nil, 0},
	} {
		var a Application
		var got []string
		for _, f := range a.AnswerQuestions(asked, tc.seen, tc.typed) {
			got = append(got, f.Field+" "+string(f.Code))
		}
		if !slices.Equal(got, tc.want) || len(a.Answers) != tc.kept {
			t.Errorf("%s: %q, %d kept; want %q, %d", name, got, len(a.Answers), tc.want, tc.kept)
		}
	}
	a := Application{State: ApplicationReceived, Hours: "土日", Answers: []ApplicationAnswer{{"当直", "できない"}}}
	if len(a.AnswersShown()) != 1 || a.HoursShown() == "" {
		t.Error("the poster does not see them")
	}
	a.State = ApplicationWithdrawn
	if len(a.AnswersShown()) != 0 || a.HoursShown() != "" {
		t.Error("the poster sees them after the application was taken back")
	}
}
