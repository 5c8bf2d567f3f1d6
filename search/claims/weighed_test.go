package claims

import (
	"testing"

	"github.com/enkaku/enkaku/models/rules"
)

// What is weighed is how a claim reads, not how much lawful text is written
// around it, and English is not lawful for want of knowledge.
func TestWhatStandsAroundAClaimDoesNotHideIt(t *testing.T) {
	for text, kind := range map[string]rules.ClaimKind{
		"応募は女性医師に限り、担当の割り振りは曜日で決め、日程は前月の20日までに相談のうえ決定し、交通費は実費で支給します。": rules.ClaimSex,
		"Contact us by LINE.": rules.ClaimMessenger,
		"No women.":           rules.ClaimSex,
	} {
		found := false
		for _, c := range read(said{field: "description", text: text}) {
			found = found || c.Kind == kind && c.Odds > -2
		}
		if !found {
			t.Errorf("%s: no %s that counts in %+v", text, kind, read(said{field: "description", text: text}))
		}
	}
}

// A denial is taken back by its sentence.
func TestALawfulSentenceReadsLawful(t *testing.T) {
	for _, text := range []string{"違約金や研修費の返還を求めることはありません。", "性別や年齢は問いません。"} {
		for _, c := range read(said{field: "description", text: text}) {
			if c.Kind == rules.ClaimResembles {
				t.Errorf("%s: reads like %s, %.2f", text, c.Unit, c.Odds)
			}
		}
	}
}
