package reading

import (
	"sync"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// analyzer is shared by the tests: it never changes.
var analyzer = sync.OnceValue(NewAnalyzer)

func TestWithoutTakesOutWhatWasRead(t *testing.T) {
	for name, c := range map[string]struct {
		text, typed, want string
	}{
		"a word":                       {"精神科 夜 在宅", "夜", "精神科 在宅"},
		"a word inside another before": {"心療内科 内科", "内科", "心療内科"},
		"a word inside another after":  {"内科 心療内科", "内科", "心療内科"},
		"the longer of two":            {"内科 心療内科", "心療内科", "内科"},
		"without spaces":               {"夜間精神科", "夜間", "精神科"},
		"another width":                {"ﾘﾊﾋﾞﾘ 内科", "内科", "ﾘﾊﾋﾞﾘ"},
		"an exclusion":                 {"精神科 -当直", "当直", "精神科"},
		"a phrase":                     {"精神科 「健康相談」", "健康相談", "精神科"},
		"an amount":                    {"時給1万円以上 内科", "時給1万円以上", "内科"},
		"that alone":                   {"チャットだけ 内科", "チャット", "内科"},
		"that alone, with a particle":  {"内科 在宅のみで", "在宅のみ", "内科"},
		"from which on":                {"夕方以降 内科", "夕方以降", "内科"},
		"a day alone":                  {"水曜だけ 内科", "水曜だけ", "内科"},
		"days together":                {"月水金 内科", "月水金", "内科"},
		"about how much":               {"週10時間くらい 内科", "週10時間くらい", "内科"},
		"of a certificate":             {"細胞診の専門医 在宅", "細胞診", "専門医 在宅"},
		"all there was":                {"夜間", "夜間", ""},
	} {
		readings := analyzer().Read(models.Criteria{Text: c.text}).Readings
		found := false
		for i, r := range readings {
			if r.Typed == c.typed {
				found = true
				if got := Without(c.text, readings, i); got != c.want {
					t.Errorf("%s: %q without %q is %q, want %q", name, c.text, c.typed, got, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: nothing read from %q in %q: %+v", name, c.typed, c.text, readings)
		}
	}
}

func TestWithoutFindsEveryReading(t *testing.T) {
	for _, text := range []string{
		"皮フ科夜間 Ｗｅｂ問診 時給８千円以上", "せいしんか よる ざいたく", "リハビリ専門医 or 産業医 not 当直", "telemedicine psychiatry evening -oncall", "循内 当直なし 日給8万以上",
	} {
		readings := analyzer().Read(models.Criteria{Text: text}).Readings
		for i, r := range readings {
			rest := analyzer().Read(models.Criteria{Text: Without(text, readings, i)}).Readings
			if len(rest) >= len(readings) {
				t.Errorf("%q still has %d readings without %q: %q", text, len(rest), r.Typed,
					Without(text, readings, i))
			}
		}
	}
}
