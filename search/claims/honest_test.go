package claims

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
)

// What honest posters said and were refused for.
func TestHonestSentencesClaimNothing(t *testing.T) {
	for text, never := range map[string]string{
		"個人で医賠責に入る必要はありません。":                     string(rules.SaysDamageOwn),
		"個人の医賠責への加入は不要です。":                       string(rules.SaysDamageOwn),
		"個人で医賠責に入っている先生も、そのまま当院の保険を使えます。":        string(rules.SaysDamageOwn),
		"若手の先生から70代の先生まで在籍しています。":                string(rules.ClaimAge),
		"20代の先生まで幅広く在籍しています。":                    string(rules.ClaimAge),
		"You never need to buy your own laptop.": string(rules.SaysKitOwn),
		"■社会保険 労災保険あり。雇用保険・健康保険・厚生年金はなし":         string(rules.SaysSocialCover),
		"社会保険:労災のみ":                              string(rules.SaysSocialCover),
		"対面診療への切り替えの判断も含みます。":                    string(rules.ClaimAttendance),
	} {
		if claims := NewReader().Read(&models.Advert{Description: text}); slices.ContainsFunc(claims, func(c rules.Claim) bool {
			return string(c.Kind) == never || c.Kind == rules.ClaimStates && c.Unit == never
		}) {
			t.Errorf("%s claims %s", text, never)
		}
	}
	for text, times := range map[string]float64{"毎月第2水曜日に当院へ出勤します": 12, "第1月曜日に出社します": 12, "第2・第4水曜の午後に出社": 24, "第2と第4の金曜": 24,
		"毎週水曜日に出社": 52, "月2回出社": 24} {
		if got := TimesAYear(text); got != times {
			t.Errorf("%s is %v times a year, want %v", text, got, times)
		}
	}
}
