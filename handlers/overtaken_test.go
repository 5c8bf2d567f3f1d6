package handlers

import (
	"net/url"
	"strings"
	"testing"
)

// window opens a page of the form of an advert and returns its hidden fields:
// they stay as they are while other windows go on.
func (w *browser) window(page string) url.Values {
	w.t.Helper()
	body := w.get(page).body
	form := url.Values{"_csrf": {tokenField.FindStringSubmatch(body)[1]}}
	for _, hidden := range shownField.FindAllStringSubmatch(body, -1) {
		form.Set(hidden[1], hidden[2])
	}
	return form
}

// typed sends a form from a window, with what is typed into it.
func (w *browser) typed(action string, window url.Values, pairs ...string) answer {
	w.t.Helper()
	form := url.Values{}
	for name, values := range window {
		form[name] = values
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return w.do("POST", action, form, "Sec-Fetch-Site", "same-origin")
}

func TestASecondWindowDoesNotWipeTheFirstOut(t *testing.T) {
	b := newBench(t, board)
	w, _ := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	draft := w.newDraft()
	work := draft + "/work"
	first, second := w.window(work), w.window(work)
	other := w.window(draft + "/pay")

	if res := w.typed(work, first, "lang", "ja", "languages", "ja", "title.ja", "一つ目の窓の題名", "go",
		"leave"); res.StatusCode != 303 {
		t.Fatalf("the first window: %d", res.StatusCode)
	}
	if res := w.typed(work, first, "lang", "ja", "languages", "ja", "title.ja", "一つ目の窓で直した題名", "go",
		"leave"); res.StatusCode != 303 {
		t.Errorf("the same window again: %d; it cannot overtake itself", res.StatusCode)
	}
	if res := w.typed(draft+"/pay", other, "pay.currency", "JPY", "pay.min", "9000", "go",
		"leave"); res.StatusCode != 303 {
		t.Errorf("another page of the form: %d; nothing of it was changed", res.StatusCode)
	}
	late := []string{"lang", "ja", "languages", "ja", "title.ja", "二つ目の窓の題名", "description", "二つ目の窓の説明", "go", "leave"}
	res := w.typed(work, second, late...)
	if res.StatusCode != 409 {
		t.Fatalf("the second window: %d", res.StatusCode)
	}
	for _, want := range []string{
		"このページは別の画面で先に保存されています", "<td>一つ目の窓で直した題名</td><td>二つ目の窓の題名</td>", `value="二つ目の窓の題名"`, "二つ目の窓の説明</textarea>",
	} {
		if !strings.Contains(res.body, want) {
			t.Errorf("the answer lacks %q", want)
		}
	}
	if strings.Contains(res.body, "data-autosave") {
		t.Error("the browser would save over by itself")
	}
	if page := w.get(work).body; !strings.Contains(page, "一つ目の窓で直した題名") || strings.Contains(page, "二つ目") {
		t.Error("the refused save changed what is saved")
	}
	auto := url.Values{"title.ja": {"二つ目"}}
	for name, values := range second {
		auto[name] = values
	}
	if res := w.do("POST", work, auto, "Sec-Fetch-Site", "same-origin", "X-Autosave", "1"); res.StatusCode != 409 ||
		res.body != "" {
		t.Errorf("saving while typing: %d", res.StatusCode)
	}

	knowing := url.Values{"_csrf": second["_csrf"]}
	for _, hidden := range shownField.FindAllStringSubmatch(res.body, -1) {
		knowing.Set(hidden[1], hidden[2])
	}
	if res := w.typed(work, knowing, late...); res.StatusCode != 303 {
		t.Fatalf("saving over: %d", res.StatusCode)
	}
	if page := w.get(work).body; !strings.Contains(page, "二つ目の窓の題名") {
		t.Error("saved over, but not kept")
	}
}

func TestWhatIsPublishedIsWhatWasShown(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	draft := w.newDraft()
	values := b.onlineCare(org.ID)
	w.fill(draft, values)
	shown, work := w.window(draft+"/review"), w.window(draft+"/work")
	if res := w.typed(draft+"/publish", shown, "attest", "on", "go", "work"); res.StatusCode != 303 ||
		res.Header.Get("Location") != draft+"/work" {
		t.Errorf("back to a page: %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	values["title.ja"] = []string{"別の窓で変えた題名のオンライン診療"}
	w.fill(draft, values)
	res := w.typed(draft+"/publish", shown, "attest", "on", "go", "publish")
	if res.StatusCode != 409 || !strings.Contains(res.body, "この画面を開いたあとに内容が変わりました") {
		t.Fatalf("publishing what was not shown: %d", res.StatusCode)
	}
	if strings.Contains(res.body, " checked") {
		t.Error("the declaration was for another text")
	}
	res = w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}})
	if res.StatusCode != 303 {
		t.Fatalf("publishing what was shown: %d %s", res.StatusCode, listIn(res.body))
	}
	res = w.typed(draft+"/work", work, "title.ja", "公開のあとに保存した題名", "go", "next")
	if res.StatusCode != 409 || !strings.Contains(res.body, `value="公開のあとに保存した題名"`) {
		t.Errorf("saving a page of what was published meanwhile: %d; what was typed is to go on as an edit",
			res.StatusCode)
	}
}

func TestAnOlderEditDoesNotTakeBackWhatChangedMeanwhile(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	page := "/desk/jobs/" + job.ID
	res := w.submit(page, page+"/edit", url.Values{})
	draft := res.Header.Get("Location")
	description := b.onlineCare(org.ID)["description"][0]
	work := w.window(draft + "/work")
	values := b.onlineCare(org.ID)
	values["description"] = []string{description + "\r\n昼の枠もあります。"}
	w.fill(draft, values)
	terms := w.window(draft + "/terms")
	shown := w.window(draft + "/review")
	if res := w.submit(page, page+"/extend", url.Values{"until": {"2027-01-20"}}); res.StatusCode != 303 {
		t.Fatalf("extending: %d", res.StatusCode)
	}

	if res := w.typed(draft+"/publish", shown, "attest", "on", "go", "publish"); res.StatusCode != 409 {
		t.Errorf("publishing from a page older than the extension: %d", res.StatusCode)
	}
	if res := w.typed(draft+"/terms", terms, "terms.valid_through", string(job.Terms.ValidThrough), "go",
		"leave"); res.StatusCode != 409 {
		t.Errorf("saving the old day from an older window: %d", res.StatusCode)
	}
	if res := w.submit(draft+"/review", draft+"/publish",
		url.Values{"attest": {"on"}, "go": {"publish"}}); res.StatusCode != 303 {
		t.Fatalf("publishing: %d %s", res.StatusCode, listIn(res.body))
	}
	if j := b.job(job.ID); j.Terms.ValidThrough != "2027-01-20" || !strings.Contains(j.Description, "昼の枠") {
		t.Errorf("published until %s, want the day it was extended to; description %q", j.Terms.ValidThrough,
			j.Description)
	}
	res = w.typed(draft+"/work", work, "description", "公開のあとの説明", "go", "next")
	if res.StatusCode != 409 || !strings.Contains(res.body, "公開のあとの説明</textarea>") {
		t.Errorf("saving a page of an edit that was published: %d", res.StatusCode)
	}
}

func TestBothSidesOfAContestedEditAreShown(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	page := "/desk/jobs/" + job.ID
	draft := w.submit(page, page+"/edit", url.Values{}).Header.Get("Location")
	values := b.onlineCare(org.ID)
	values["terms.valid_through"] = []string{"2027-01-10"}
	w.fill(draft, values)
	if res := w.submit(page, page+"/extend", url.Values{"until": {"2027-01-20"}}); res.StatusCode != 303 {
		t.Fatalf("extending: %d", res.StatusCode)
	}
	if got := w.get(draft + "/review").body; !strings.Contains(got, "<td>2027-01-20</td><td>2027-01-10</td>") {
		t.Error("the page before publishing does not show that both changed the last day")
	}
	if res := w.submit(draft+"/review", draft+"/publish",
		url.Values{"attest": {"on"}, "go": {"publish"}}); res.StatusCode != 303 {
		t.Fatalf("publishing knowingly: %d %s", res.StatusCode, listIn(res.body))
	}
	if j := b.job(job.ID); j.Terms.ValidThrough != "2027-01-10" {
		t.Errorf("until %s, want the day that was typed knowingly", j.Terms.ValidThrough)
	}
}
