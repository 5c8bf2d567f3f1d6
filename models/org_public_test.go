package models

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestNamesOfPublicInstitutionsAreSeen(t *testing.T) {
	for name, public := range map[string]bool{
		"東京大学医学部附属病院": true, "東京大学 病院": true, "国立がん研究センター": true, "國立病院機構 見本医療センター": true,
		"見本県立中央病院": true, "見本市民病院": true, "日本赤十字社 見本病院": true, "見本労災病院": true, "厚生労働省": true,
		"見本区役所": true, "University of Mihon Hospital": true, "Mihon National Hospital": true, "見本医科大学": true,
		"そらのはしクリニック": false, "大学前クリニック": false, "国立駅前内科": false, "足立内科": false, "県庁前クリニック": false,
		"株式会社見本ヘルス": false, "医療法人公立会": false, "都立大学駅前皮膚科": false, "Mihon Clinic": false,
	} {
		if found := PublicName(vocab.Text{JA: name}); (found != "") != public {
			t.Errorf("%s: %q", name, found)
		}
	}
}
