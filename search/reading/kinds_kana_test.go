package reading_test

import (
	"testing"
)

// Who types confirms one word of two and not the other.
func TestHalfOfAWordOfTwoIsTypedInKana(t *testing.T) {
	for typed, means := range map[string]string{
		"せんぞく産業医": "専属産業医", "専属さんぎょうい": "専属産業医", "しょくたく産業医": "嘱託産業医", "嘱託さんぎょうい": "嘱託産業医", "にんてい産業医": "認定産業医",
		"けんしん判定": "健診判定", "ざいたく勤務": "在宅勤務", "せいけい外科": "整形外科", "びよう皮膚科": "美容皮膚科", "しんりょう内科": "診療内科",
	} {
		got, want := read(typed), read(means)
		if len(got.Readings) != 1 || got.Readings[0].Column != want.Readings[0].Column || got.Readings[0].Label != want.Readings[0].Label {
			t.Errorf("%s is read as %v, %s as %v", typed, got.Readings, means, want.Readings)
		}
	}
}

// One kana is too little to say which word it is half of.
func TestOneKanaIsNoHalfOfAWord(t *testing.T) {
	for _, typed := range []string{"在宅いらない", "在宅いや"} {
		for _, r := range read(typed).Readings {
			if r.Typed == "在宅い" {
				t.Errorf("%s is read as %v", typed, r)
			}
		}
	}
}
