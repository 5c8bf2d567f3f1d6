package rules

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// What cannot be seen, or could not be read, stands in no heading; a sign of what
// could not be read in no text at all.
func TestHeadingsAreOneLineThatCanBeSeen(t *testing.T) {
	for name, c := range map[string]struct {
		field, text string
		want        models.FaultCode
	}{
		"a plain title":              {"title.ja", "オンライン診療の内科医", ""},
		"a kanji with its selector":  {"title.ja", "辻󠄀クリニックの内科医", ""},
		"a space of no width":        {"title.ja", "オンライン\u200b診療の内科医", "job.line.unfit"},
		"a mark of byte order":       {"title.en", "\ufeffOnline care", "job.line.unfit"},
		"a character not read":       {"title.ja", "オンライン\ufffd診療の内科医", "job.line.unfit"},
		"two lines":                  {"title.ja", "オンライン\n診療の内科医", "job.line.unfit"},
		"a character not read, text": {"description", "診療を\ufffdいます", "job.text.garbled"},
		"a place":                    {"onsite.place", "東京都\u2060港区", "job.line.unfit"},
		"a line of a text":           {"description", "診療を\nします", ""},
	} {
		var a models.Advert
		a.Lang = "ja"
		models.RowOf(c.field).Set(&a, []string{c.text})
		var said []models.FaultCode
		for _, f := range Validate(&a, Context{}) {
			if f.Field == c.field && (f.Code == "job.line.unfit" || f.Code == "job.text.garbled") {
				said = append(said, f.Code)
			}
		}
		if c.want != "" && !slices.Contains(said, c.want) || c.want == "" && len(said) > 0 {
			t.Errorf("%s: %v, want %q", name, said, c.want)
		}
	}
}
