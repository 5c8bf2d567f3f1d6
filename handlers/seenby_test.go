package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

// seenBy is what the profile says of who could see it.
func seenBy(body string) string {
	_, rest, _ := strings.Cut(body, `id="seen-by"`)
	part, _, _ := strings.Cut(rest, "</div>")
	return part
}

// The preview names the posters on whose page of candidates the doctor stands,
// before anything is kept, and never one that is blocked.
func TestThePreviewSaysWhoCouldSee(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		clinicDesk, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		indexed := func(j models.Job) {
			if err := b.index.Apply([]index.Change{{Job: &j}}); err != nil {
				t.Fatal(err)
			}
		}
		indexed(clinicDesk.posted(org.ID, nil))
		harbour := clinic()
		harbour.Set("name.ja", "みなと病院")
		other, second := b.recruiterAt("minato@clinic.example", "employer", harbour)
		b.verify(second)
		indexed(other.posted(second.ID, nil))
		third := clinic()
		third.Set("name.ja", "待機中の病院") // not verified
		b.recruiterAt("wait@clinic.example", "employer", third)

		w := b.browser()
		w.signIn("seen@example.jp")
		w.get("/me/profile").want(t, 200, "だれに見えるか確かめる")
		form := internist("do", "preview", "visibility", "verified_posters")
		page := w.submit("/me/profile", "/me/profile", form).want(t, 200, "まだ保存していません")
		if part := seenBy(page.body); !strings.Contains(part, "2件") || !strings.Contains(part, "そらのはし") || !strings.Contains(part, "みなと病院") ||
			strings.Contains(part, "待機中") {
			t.Errorf("before anything is kept: %s", part)
		}
		if strings.Contains(clinicDesk.get("/desk/candidates").want(t, 200).body, "内科医K") {
			t.Error("the preview kept the profile")
		}
		form = internist("visibility", "verified_posters", "blocked.0.name", "みなと")
		w.submit("/me/profile", "/me/profile", form).want(t, 303)
		part := seenBy(w.get("/me/profile").body)
		could, never, _ := strings.Cut(part, "決して見えない")
		if !strings.Contains(could, "1件") || !strings.Contains(could, "そらのはし") || strings.Contains(could, "みなと病院") || !strings.Contains(never, "みなと病院") {
			t.Errorf("one is blocked: %s", part)
		}
		for _, c := range []struct {
			w    *browser
			sees bool
		}{{clinicDesk, true}, {other, false}} {
			if got := strings.Contains(c.w.get("/desk/candidates").want(t, 200).body, "内科医K"); got != c.sees {
				t.Errorf("the page of candidates says %v, the preview %v", got, c.sees)
			}
		}
		form = internist("version", "1", "visibility", "private", "do", "preview")
		if part := seenBy(w.submit("/me/profile", "/me/profile", form).want(t, 200).body); !strings.Contains(part, "応募しないかぎり、だれにも見えません") ||
			!strings.Contains(part, "2件") {
			t.Errorf("private: %s", part)
		}
		form.Set("years", "たくさん")
		w.submit("/me/profile", "/me/profile", form).want(t, 200, "たくさん", "医師経験年数を0〜70で")
		w.submit("/me/profile", "/me/profile", url.Values{"do": {"preview"}}).want(t, 200)
	})
}
