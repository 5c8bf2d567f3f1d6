package handlers

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// A job that is ruled out says what rules it out, on its own page and on that
// of the match, with the way to the part of the profile that may change it.
func TestARuledOutJobSaysWhy(t *testing.T) {
	w := openWhole(t)
	b := w.enter("ruledout@example.jp")
	lacking := vocab.Licences.Label("insurance_physician", vocab.JA)
	form := internist("wants.works", "online_care", "wants.hard", "work")
	form.Del("licences.1.key") // no insurance physician
	b.submit("/me/profile", "/me/profile", form).want(t, 303)
	for _, path := range []string{"/jobs/JA01", "/me/match/JA01"} {
		b.get(path).want(t, 200, "いまのプロフィールでは", "必要な資格「"+lacking+"」がプロフィールにありません", `href="/me/profile#licences"`,
			"持っていれば加える")
		b.get("/en"+path).want(t, 200, "Your profile does not have a licence it demands",
			`href="/en/me/profile#licences"`)
	}
	b.get("/me/match/JA05").want(t, 200, "あなたが必須にした条件「仕事」に合いません", `href="/me/profile#wants"`)

	form.Set("version", "1")
	form.Set("languages", "en")
	b.submit("/me/profile", "/me/profile", form).want(t, 303)
	b.get("/jobs/JA01").want(t, 200, "仕事で使う言語が「日本語」です", `href="/me/profile#self"`)

	form = internist("version", "2", "licences.2.key", "board_certified", "licences.2.specialty", "psychiatry")
	b.submit("/me/profile", "/me/profile", form).want(t, 303)
	b.get("/jobs/JA05").want(t, 200, "の領域が、この求人の診療科と違います")

	if page := w.browser().get("/jobs/JA01").want(t, 200); strings.Contains(page.body, "いまのプロフィールでは") {
		t.Error("a visitor is told what does not fit whom")
	}
}
