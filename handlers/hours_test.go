package handlers

import (
	"strings"
	"testing"
)

// A doctor marks half-days; each job page says what they come to and how, to
// nobody else, and what cannot be read stays typed.
func TestHalfDaysComeToAnAmount(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		clinicDesk, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		job := "/jobs/" + clinicDesk.posted(org.ID, nil).ID // every day 18:00-22:00
		w := b.newDoctor("free@example.jp")
		if body := w.get(job).body; strings.Contains(body, "あなたの働ける時間で計算すると") {
			t.Error("it is computed without hours")
		}
		form := internist("version", "1")
		form["wants.free"] = []string{"0-2", "2-2", "9-9"}
		w.submit("/me/profile", "/me/profile", form).want(t, 422, "選べない時間帯", `value="0-2" checked`, `value="2-2" checked`)
		form["wants.free"] = []string{"0-2", "2-2"}
		w.submit("/me/profile", "/me/profile", form).want(t, 303)
		w.get("/me/profile").want(t, 200, `value="0-2" checked`, `value="2-2" checked`)
		w.get(job).want(t, 200, "あなたの働ける時間で計算すると", "重なるのは週8時間", "月に最大で", "月34.7時間")
		w.get("/en"+job).want(t, 200, "share 8 hours a week", "¥312,000–381,000")
		if body := b.browser().get(job).body; strings.Contains(body, "働ける時間で計算") {
			t.Error("somebody else sees it")
		}
		form.Set("version", "2")
		form["wants.free"] = []string{"0-0"}
		w.submit("/me/profile", "/me/profile", form).want(t, 303)
		w.get(job).want(t, 200, "勤務時間は重なりません")
	})
}
