package reading_test

import (
	"testing"

	"github.com/enkaku/enkaku/search/searchtest"

	"github.com/enkaku/enkaku/models"
)

func TestWhatAnAdvertDeniesDoesNotAnswer(t *testing.T) {
	for name, tc := range map[string]struct {
		advert, typed string
		want          bool
	}{
		"no night duty":                       {"当直なしの勤務です", "残業", false},
		"no overtime":                         {"残業はありません", "残業", false},
		"no overtime, asked for":              {"残業はありません", "残業なし", true},
		"overtime that there is":              {"残業は月5時間です", "残業なし", false},
		"a list with や":                       {"出張や転勤はありません", "出張", false},
		"a list with a middle dot":            {"残業・出張なし", "残業", false},
		"a middle dot between other things":   {"育児支援・残業なし", "育児支援", true},
		"not needed":                          {"論文の執筆は不要です", "論文", false},
		"not done":                            {"薬剤の調合は行わず説明のみ", "調合", false},
		"done":                                {"薬剤の調合は行われます", "調合", true},
		"a few is not none":                   {"出張の少ない職場", "出張", true},
		"English no":                          {"There is no overtime work.", "overtime", false},
		"English without":                     {"Home visits without overtime", "overtime", false},
		"English no, then something else":     {"No overtime, some travel", "travel", true},
		"English list":                        {"no travel or overtime", "overtime", false},
		"the text is gone, not the word only": {"書類整理なし", "書類整理", false},
		"also of an unknown word":             {"ヌルポなし", "ヌルポ", false},
	} {
		job := models.Job{ID: "x"}
		job.Description = tc.advert
		doc := searchtest.Analyzer().NewDocument(&job)
		if got := searchtest.Analyzer().Read(models.Criteria{Text: tc.typed}).Matches(doc); got != tc.want {
			t.Errorf("%s: %q answers %q: %v", name, tc.advert, tc.typed, got)
		}
	}
}
