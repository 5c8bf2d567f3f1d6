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
	// The same list as for a job that fits: also what speaks for it, and what is open.
	for _, path := range []string{"/jobs/JA01", "/me/match/JA01"} {
		b.get(path).want(t, 200, `<li>希望の業務「`, `<li class="open"><span class="unseen">プロフィールからは分からない: </span>必要な資格「`+lacking)
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

// A job that fits has a score, and names what the profile leaves open, with the
// part of it where that is said; what was said is asked for no more.
func TestAFittingJobSaysWhatIsOpen(t *testing.T) {
	w := openWhole(t)
	b := w.enter("open@example.jp")
	form := internist("wants.works", "online_care")
	form.Del("specialties")
	form.Del("wants.min_hourly")
	b.submit("/me/profile", "/me/profile", form).want(t, 303)
	unsaid := "「報酬の下限(時給換算)」がプロフィールに書かれていません"
	b.get("/jobs/JA01").want(t, 200, "合致度 ", unsaid, `href="/me/profile#wants">`, "「診療科・専門」がプロフィールに書かれていません",
		`href="/me/profile#self">`, "「スキル」がプロフィールに書かれていません", `href="/me/profile#means">`)
	b.get("/en/jobs/JA01").want(t, 200, "Your profile does not say: ")

	form = internist("version", "1", "wants.works", "online_care", "skills", "ehr_operation")
	b.submit("/me/profile", "/me/profile", form).want(t, 303)
	page := b.get("/jobs/JA01").want(t, 200, "合致度 ", `class="open"`, "」がプロフィールにない", "当てはまれば加える")
	if strings.Contains(page.body, unsaid) || strings.Contains(page.body, "いまのプロフィールでは") {
		t.Error("what was said is asked for, or the job is ruled out")
	}
}
