package handlers

import (
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

const draftsAt = "/desk/drafts/together"

// draftsWith is the address of the page on which a deed is done to drafts.
func draftsWith(deed string, ids ...string) string {
	return draftsAt + "?" + url.Values{"deed": {deed}, "id": ids}.Encode()
}

// sheetOf is a file of another system that says little of each of its jobs.
func sheetOf(refs ...string) []byte {
	var sheet strings.Builder
	sheet.WriteString("案件番号,求人の名前,業務,診療科,時給\n")
	for i, ref := range refs {
		fmt.Fprintf(&sheet, "%s,%s科のオンライン診療（在宅）,オンライン診療,%s,時給%d円\n", ref, []string{"内", "小児", "皮膚"}[i%3],
			[]string{"内科", "小児科", "皮膚科"}[i%3], 9000+100*i)
	}
	return []byte(sheet.String())
}

var seenOf = regexp.MustCompile(`name="seen" value="([^"]*)"`)

// together is the form of a page about several drafts, as it was shown.
func (w *browser) together(page string) url.Values {
	w.t.Helper()
	body := w.get(page).want(w.t, 200).body
	form := url.Values{}
	for _, m := range seenOf.FindAllStringSubmatch(body, -1) {
		form.Add("seen", m[1])
	}
	if m := askedFor.FindStringSubmatch(body); m != nil {
		form.Set("_asked_for", m[1])
	}
	return form
}

// A clinic brings a file whose rows say little, answers once what all of them lack and
// hands them in together. What a row says stays; the number of its file finds it.
func TestDraftsOfAFileAreFinishedTogether(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("many@clinic.example", "employer", clinic())
		b.verify(org)
		page := w.sendFeed("jobs.csv", sheetOf("K-1", "K-2", "K-3"))
		res := w.submit(page, page, url.Values{}).want(t, 303)
		if to := res.Header.Get("Location"); to != "/desk/drafts" {
			t.Errorf("after an import to %s", to)
		}
		w.get("/desk/drafts").want(t, 200, "K-1", "内科のオンライン診療", "あと")
		w.get("/desk/drafts?q=K-2").want(t, 200, "小児科のオンライン診療").without(t, "皮膚科のオンライン診療")
		w.get("/desk/drafts?q=ない").want(t, 200, "条件に合う下書きはありません")
		w.get("/en/desk/drafts?work=online_care").want(t, 200, "Missing", "K-3")
		var ids []string
		for _, ref := range []string{"K-1", "K-2", "K-3"} {
			ids = append(ids, b.store.ImportedID(org, ref))
		}
		w.get(draftsWith("publish", ids...)).want(t, 200, "いまは公開できない下書き 3件").without(t, "公開しなかった")

		answers := b.onlineCare(org.ID)
		maps.DeleteFunc(answers, func(name string, _ []string) bool {
			return strings.HasPrefix(name, "life_fit.") || strings.HasPrefix(name, "title.") || strings.HasPrefix(name, "pay.m")
		})
		answers["terms.headcount"] = []string{"いくつか"}
		fill := func() answer {
			form := w.together(draftsWith("fill", ids...))
			form.Set("deed", "fill")
			for name, v := range answers {
				form[name] = v
			}
			form["_fix.terms.work.initial"] = answers["terms.work.initial"]
			return w.submit(draftsWith("fill", ids...), draftsAt, form)
		}
		if res := fill().want(t, 422); faultsAt(res.body, "terms.headcount") == "" {
			t.Error("nothing is said beside the number that is none")
		}
		answers["terms.headcount"] = []string{"2"}
		done := fill().want(t, 200, "3件の下書きに入れました")
		for i := 0; i < 3 && !strings.Contains(done.body, "そろった下書き 3 / 3件"); i++ {
			done = fill()
		}
		if !strings.Contains(done.body, "そろった下書き 3 / 3件") {
			t.Fatalf("still missing: %v", regexp.MustCompile(`<span class="soft small">[^<]*</span></li>`).FindAllString(done.body, -1))
		}
		if d, err := b.store.Drafts().Get(t.Context(), ids[1]); err != nil || d.Values["pay.min"][0] != "9100" {
			t.Errorf("what the row said: %v, %v", d.Values["pay.min"], err)
		}

		form := w.together(draftsWith("publish", ids...))
		form.Set("deed", "publish")
		w.submit(draftsWith("publish", ids...), draftsAt, form).want(t, 422)
		form.Set("attest", "on")
		d, err := b.store.Drafts().Get(t.Context(), ids[2])
		d.Values["terms.headcount"] = []string{"7"}
		saved(t, err, b.store.Drafts().Save(t.Context(), &d))
		w.submit(draftsWith("publish", ids...), draftsAt, form).want(t, 200, "2件を提出しました", "この画面を開いたあとに変わりました")
		for i, ref := range []string{"K-1", "K-2"} {
			if j := b.job(ids[i]); j.Ref != ref || j.Advert.Pay.Min != int64(9000+100*i) || j.State != models.JobApproved {
				t.Errorf("%s became %s, %v, %s", ref, j.Ref, j.Advert.Pay.Min, j.State)
			}
		}
		w.get("/desk/jobs?q=K-2").want(t, 200, "小児科のオンライン診療")
		w.submit(draftsWith("publish", ids...), draftsAt, form).want(t, 200)
		if n, err := b.store.Drafts().OfOwner(org).Count(t.Context()); n != 1 || err != nil {
			t.Errorf("%d drafts left, %v", n, err)
		}
		form = w.together(draftsWith("delete", ids...))
		form.Set("deed", "delete")
		d, err = b.store.Drafts().Get(t.Context(), ids[2])
		d.Values["terms.headcount"] = []string{"8"} // by a colleague, meanwhile
		saved(t, err, b.store.Drafts().Save(t.Context(), &d))
		w.submit(draftsWith("delete", ids...), draftsAt, form).want(t, 200, "この画面を開いたあとに変わりました", "削除しなかった下書き 1件").without(t, "件を削除しました", "公開しなかった")
		form = w.together(draftsWith("delete", ids...))
		form.Set("deed", "delete")
		w.submit(draftsWith("delete", ids...), draftsAt, form).want(t, 200, "1件を削除しました")
	})
}

// Before drafts are handed in together it is said what becomes of each: one that is much
// like another of them waits for an editor, as it does afterwards. Pressing twice says the
// same twice.
func TestWhatBecomesOfDraftsTogetherIsSaidBefore(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("near@clinic.example", "employer", clinic())
	b.verify(org)
	var ids []string
	for _, title := range []string{"", "週末のオンライン外来（内科・再診）"} {
		values := b.onlineCare(org.ID)
		if title != "" {
			values["title.ja"] = []string{title}
		}
		draft := w.newDraft()
		w.fill(draft, values)
		ids = append(ids, strings.TrimPrefix(draft, "/desk/drafts/"))
	}
	page := w.get(draftsWith("publish", ids...)).want(t, 200, "運営が内容を確認してから公開します",
		"確認をおすすめする点 1", "同じ募集がすでに掲載されているようです", "#f-description")
	if n := strings.Count(page.body, "すぐに公開され"); n != 1 {
		t.Errorf("that it appears at once is said of %d drafts, want 1", n)
	}
	form := w.together(draftsWith("publish", ids...))
	form.Set("deed", "publish")
	form.Set("attest", "on")
	for range 2 {
		w.submit("/desk/jobs", draftsAt, form).want(t, 200, "2件を提出しました").without(t, "同じ求人", "公開しなかった下書き")
	}
	states := map[models.JobState]int{}
	for _, id := range ids {
		states[b.job(id).State]++
	}
	if states[models.JobApproved] != 1 || states[models.JobInReview] != 1 {
		t.Errorf("they became %v", states)
	}
}

// Of a question to several drafts it is said which of them it concerns, and what one says
// in words of its own and cannot be published with is named with the way there.
func TestDraftsTogetherSayWhichLackWhat(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("which@clinic.example", "employer", clinic())
	b.verify(org)
	var ids []string
	for i, title := range []string{"内科のオンライン診療A", "皮膚科のオンライン診療B", "小児科のオンライン診療C"} {
		values := b.onlineCare(org.ID)
		values["title.ja"] = []string{title}
		if i == 1 {
			values["terms.headcount"], values["description"] = nil, []string{"短い説明"}
		}
		draft := w.newDraft()
		w.fill(draft, values)
		ids = append(ids, strings.TrimPrefix(draft, "/desk/drafts/"))
	}
	w.get(draftsWith("fill", ids...)).want(t, 200, "空いている下書き 1件。対象は皮膚科のオンライン診療Bです。", `id="alone"`, "仕事の説明を100字以上",
		"/desk/drafts/"+ids[1]+"/work#f-description")
}

// Drafts that say the same are one position, whose second stays a draft; a stranger's do
// not exist, and a change of a job goes its own way.
func TestDraftsTogetherKeepTheRulesOfOne(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("twin@clinic.example", "employer", clinic())
	b.verify(org)
	values := b.onlineCare(org.ID)
	var ids []string
	for range 2 {
		draft := w.newDraft()
		w.fill(draft, values)
		ids = append(ids, strings.TrimPrefix(draft, "/desk/drafts/"))
	}
	stranger, _ := b.recruiterAt("other@clinic.example", "employer", changed(clinic(), "name.ja", "別の医院"))
	stranger.get(draftsWith("delete", ids...)).want(t, 404)
	stranger.get("/desk/drafts").want(t, 200, "下書きはありません")

	form := w.together(draftsWith("publish", ids...))
	stranger.submit("/desk", draftsAt, url.Values{"deed": {"delete"}, "seen": form["seen"]}).want(t, 404)
	form.Set("deed", "publish")
	form.Set("attest", "on")
	w.get(draftsWith("publish", ids...)).want(t, 200, "いまは公開できない下書き 1件")
	if len(form["seen"]) != 1 {
		t.Errorf("%d of two drafts that say the same are offered", len(form["seen"]))
	}
	form["seen"] = nil
	for _, id := range ids {
		form["seen"] = append(form["seen"], w.together(draftsWith("publish", id))["seen"]...)
	}
	for range 2 { // pressed twice
		w.submit(draftsWith("publish", ids...), draftsAt, form).want(t, 200, "1件を提出しました", "公開しなかった下書き 1件")
	}
	jobs, err := b.store.Jobs().ByPoster(t.Context(), org)
	if err != nil || len(jobs) != 1 {
		t.Fatalf("%d jobs of two drafts that say the same, %v", len(jobs), err)
	}
	edit := w.submit("/desk/jobs/"+jobs[0].ID, "/desk/jobs/"+jobs[0].ID+"/edit", url.Values{}).want(t, 303).Header.Get("Location")
	id := strings.Split(edit, "/")[3]
	w.get(draftsWith("publish", id)).want(t, 200, "掲載した求人の変更は、1件ずつ公開してください")
	w.get(draftsAt+"?deed=explode&id="+id).want(t, 404)
	w.get(draftsAt+"?deed=fill").want(t, 303)
}
