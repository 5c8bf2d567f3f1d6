package reading

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

func TestSpansOfHoursAndDaysTyped(t *testing.T) {
	a := NewAnalyzer()
	for text, want := range map[string]string{
		"19-23時": "夜間", "9-17": "平日日中", "20-22": "夜間", "10〜15時": "平日日中", "夜 7-9時": "夜間",
		"月水金": "月・水・金のどれかにできるもの", "火木のみ": "火・木のどれかにできるもの", "木曜と金曜": "木・金のどれかにできるもの",
		"金土": "金・土のどれかにできるもの", "月〜金": "平日日中", "土日": "土日祝", "月曜日": "月曜にできるもの", "金曜日勤務": "金曜にできるもの", "昼まで": "平日日中", "よる8時から翌朝8時": "夜間",
		"会社いくの週二": "週2日まで", "三月いっぱい": "3月より前に始まるもの", "みやこのじょう": "", "ちよだく": "", "いぼ": "", "週3日以上": "週3~7日にできるもの", "産業医の資格がない": "日本医師会認定産業医",
		"週2": "週2日にできるもの", "週一": "週1日にできるもの", "週2〜3日": "週2~3日にできるもの", "週3回": "週3日にできるもの",
		"夕方": "夜間・夕方まで", "夕方から": "夜間・夕方まで",
		"健診 判定": "健診判定", "高ストレス 面接": "産業医", "医学部 講師": "医学教育・講義", "復職 面談": "メンタルヘルス支援",
	} {
		q := a.Read(models.Criteria{Text: text})
		if len(q.Readings) != 1 || q.Readings[0].Label.JA != want || q.Readings[0].Typed != text && japanese.Normalise(text) == text && !strings.ContainsAny(text, "一二三よ会昼資") {
			t.Errorf("%q is read as %+v, not %q", text, q.Readings, want)
		}
	}
	for text, piece := range map[string]string{ // what is none of these
		"週3在宅": "週3", "臨床は週1で続ける": "週1", "時給8000-10000": "8000-10000", "木曜 産業医": "木曜 産", "2027-1": "2027-1",
		"週2休み": "週2",
	} {
		for _, r := range a.Read(models.Criteria{Text: text}).Readings {
			if r.Typed == piece && (r.Column == search.ColHours || r.Column == search.ColSchedule) {
				t.Errorf("%q: %q is read as %q", text, piece, r.Label.JA)
			}
		}
	}
}

// Who works one or two days a week is shown no full-time post, whose texts may
// name a day as well.
func TestFewDaysAWeekAreNoFullTimePost(t *testing.T) {
	a := NewAnalyzer()
	for text, out := range map[string]bool{"週1": true, "週2日": true, "週2〜3日": false, "週4日勤務": false} {
		leaves := false
		for _, c := range a.Read(models.Criteria{Text: text}).Clauses {
			leaves = leaves || c.Not && c.Any[0].Column == search.ColEmployment
		}
		if leaves != out {
			t.Errorf("%q leaves out full-time posts: %v", text, leaves)
		}
	}
}
