package desk

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
)

// A text is taken that states one thing of a job, or in which several jobs are told apart:
// what is said of all of these may be nothing.
func TestWhichTextsAreTaken(t *testing.T) {
	r := drafting.NewReader(claims.NewReader().Read)
	for name, tc := range map[string]struct {
		text  string
		taken bool
	}{
		"two jobs by number": {"■求人1 オンライン診療 内科\n時給10,000円\n\n■求人2 健診判定\n1件100円", true},
		"numbers in circles": {"①オンライン診療 内科 時給10,000円\n②健診判定 1件100円\n③読影 1件500円", true},
		"English list": {"Job 1: Online internal medicine\n10,000 yen per hour\n\n" +
			"Job 2: Reading chest X-rays\n500 yen per image", true},
		"a table of four": {"求人\t給与\t勤務\nオンライン内科\t時給10,000円\t週1\n健診判定\t1件100円\t随時\n" +
			"読影\t1件500円\t随時\n産業医\t月額50,000円\t月1", true},
		"a mail of three": {"お世話になっております。\n次の3件をお願いします。\n\n【案件1】オンライン診療\n時給10,000円\n\n" +
			"【案件2】健診判定\n1件100円\n\n【案件3】産業医\n月額50,000円", true},
		"one value":    {"健診判定の医師を募集します", true},
		"a greeting":   {"こんにちは。お元気ですか。", false},
		"a day":        {"会議は11月30日です", false},
		"what was had": {"明日の昼はカレーを食べました。", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := len(nothingTold(r, tc.text, models.Date("2026-11-30"))) == 0; got != tc.taken {
				t.Errorf("taken %v, want %v", got, tc.taken)
			}
		})
	}
}
