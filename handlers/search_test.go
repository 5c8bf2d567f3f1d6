package handlers

import (
	"encoding/json"
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

func TestAddressesOfSearchesAreClean(t *testing.T) {
	w := openWhole(t).browser()
	for from, to := range map[string]string{
		"/?q=内科&pref=&pay_min=&sort=relevance":     "/?q=" + url.QueryEscape("内科"),
		"/?q=&work=&page=1":                        "/",
		"/en?schedule=night&q=+&remote=":           "/en?schedule=night",
		"/?remote=full_remote&utm_source=x&page=2": "/?page=2&remote=full_remote",
	} {
		res := w.get(strings.ReplaceAll(from, "内科", url.QueryEscape("内科")))
		if res.StatusCode != 302 || res.Header.Get("Location") != to {
			t.Errorf("%s: %d to %s, want 302 to %s", from, res.StatusCode, res.Header.Get("Location"), to)
		}
	}
	for _, path := range []string{"/", "/?q=" + url.QueryEscape("内科"), "/?remote=full_remote&employment=spot",
		"/?colour=&sort=best"} {
		w.get(path).want(t, 200)
	}
}

func TestAReadingIsTakenBackWhereItStands(t *testing.T) {
	w := openWhole(t).browser()
	res := w.get("/?q="+url.QueryEscape("心療内科 内科 夜")).want(t, 200, "「夜」を時間帯「夜間」として絞り込みました", "内科 を診療科として絞り込みました")
	for _, rest := range []string{"心療内科 夜", "内科 夜", "心療内科 内科"} {
		if !strings.Contains(html.UnescapeString(res.body), `<a class="chip" href="/?q=`+url.QueryEscape(rest)+`"`) {
			t.Errorf("no chip leads to %q", rest)
		}
	}
	w.get("/en?q=night").want(t, 200, "filters by Hours")
	w.get("/?q="+url.QueryEscape("夜")+"&literal="+url.QueryEscape("夜")).want(t, 200, "言葉のまま = 夜")
}

func TestOtherWordsKeepTheFilters(t *testing.T) {
	w := openWhole(t).browser()
	clean := w.get("/?q="+url.QueryEscape("内科")+"&remote=full_remote&literal="+url.QueryEscape("内科")+
		"&sort=pay&page=1").want(t, 302).Header.Get("Location")
	page := w.get(clean).want(t, 200).body
	_, form, _ := strings.Cut(page, `<form class="askbox"`)
	form, _, _ = strings.Cut(form, "</form>")
	for field, want := range map[string]bool{
		`name="remote" value="full_remote"`: true, `name="sort" value="pay"`: true, `type="hidden" name="q"`: false,
		`name="literal"`: false, `name="page"`: false,
	} {
		if strings.Contains(form, field) != want {
			t.Errorf("%s in the search box: %v, want %v\n%s", field, !want, want, form)
		}
	}
}

var alertLink = regexp.MustCompile(`href="([^"]*/alerts/new\?[^"]*)"`)

func TestAlertsForJobsLikeTheseKeepTheirQuestion(t *testing.T) {
	w := openWhole(t)
	b, _ := w.becomeDoctor("like@example.jp")
	b.submit("/jobs/JA02", "/jobs/JA02/save", url.Values{"next": {"/me/saved"}}).want(t, 303)
	for _, path := range []string{"/jobs/JA02", "/en/jobs/JA02", "/me/saved"} {
		found := alertLink.FindStringSubmatch(b.get(path).body)
		if found == nil {
			t.Errorf("%s offers no alert", path)
			continue
		}
		link, err := url.Parse(html.UnescapeString(found[1]))
		if err != nil || link.Query().Get("work") == "" {
			t.Errorf("%s: %s", path, found[1])
		}
		b.get(link.RequestURI()).want(t, 200, `name="c_work"`)
	}
}

func TestSimilarJobsAreAlikeAndOpen(t *testing.T) {
	w := openWhole(t)
	res := w.browser().get("/jobs/JA02").want(t, 200, "似た求人")
	_, similar, _ := strings.Cut(res.body, "似た求人</h2>")
	if n := strings.Count(similar, `<article class="job`); n != 3 {
		t.Errorf("%d similar jobs, want %d", n, 3)
	}
	if strings.Contains(similar, `href="/jobs/JA02"`) {
		t.Error("a job is similar to itself")
	}
	alike, err := w.index.Similar(t.Context(), "JA02", 1)
	if err != nil || len(alike) == 0 || !strings.Contains(similar, `href="/jobs/`+alike[0].ID+`"`) {
		t.Errorf("the most similar job %v %v is missing", alike, err)
	}
	job, err := w.store.Jobs().Get(t.Context(), alike[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	job.State = models.JobClosed // and the index has not heard of it
	if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
		t.Fatal(err)
	}
	_, similar, _ = strings.Cut(w.browser().get("/jobs/JA02").body, "似た求人</h2>")
	if strings.Contains(similar, `href="/jobs/`+job.ID+`"`) {
		t.Error("a closed job is offered as similar")
	}
}

func TestClosedJobsAreNamedToEverybodyAlike(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	read := func() (list closedNow) {
		res := b.get("/closed.json").want(t, 200)
		if err := json.Unmarshal([]byte(res.body), &list); err != nil {
			t.Fatal(err)
		}
		return list
	}
	if list := read(); len(list.IDs) != 0 || list.IDs == nil {
		t.Errorf("%+v, want an empty list", list)
	}
	for id, state := range map[string]models.JobState{"JA01": models.JobClosed, "JA02": models.JobWithdrawn,
		"JA03": models.JobPaused} {
		job, err := w.store.Jobs().Get(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		job.State = state
		if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
			t.Fatal(err)
		}
	}
	w.wait(5 * time.Second)
	if list := read(); len(list.IDs) != 3 || !list.Since.IsZero() {
		t.Errorf("%+v, want three of all time", list)
	}
}

func TestExplanationsAreForAdministratorsAndAddUp(t *testing.T) {
	w := openWhole(t)
	path := "/?q=" + url.QueryEscape("精神科 オンライン診療") + "&explain=1"
	if strings.Contains(w.browser().get(path).want(t, 200).body, "順位の理由") {
		t.Error("a visitor sees how the board ranks")
	}
	b := w.enter("boss@example.jp")
	u, err := w.store.Users().ByEmail(t.Context(), "boss@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	u.Admin = true
	if err := w.store.Users().Save(t.Context(), &u); err != nil {
		t.Fatal(err)
	}
	b.get("/?explain=1").want(t, 200, "the order of the list decides")
	b.get(path).want(t, 200, "順位の理由", "specialty=psychiatry", "work=online_care", "freshness")
	total := regexp.MustCompile(`<h3>[^<]*<span class="num">([0-9.]+)</span></h3><ul>(?:<li><code>[^<]*</code></li>)*<li><code>= ([0-9.]+)</code></li></ul>`)
	for _, path := range []string{path, "/en?q=psychiatry+night+remote&explain=1" /* no job has all of it */} {
		found := total.FindAllStringSubmatch(b.get(path).body, -1)
		if len(found) == 0 {
			t.Errorf("%s: no result is explained", path)
		}
		for _, m := range found {
			if m[1] != m[2] {
				t.Errorf("%s: the list says %s, the explanation %s", path, m[1], m[2])
			}
		}
	}
}

func TestSuggestionsOfBothLanguages(t *testing.T) {
	w := newBench(t, board).browser()
	for path, want := range map[string]string{
		"/suggest?q=" + url.QueryEscape("せいしん"):     `{"text":"精神科","kind":"診療科"}`,
		"/suggest?q=sangyou":                        `{"text":"産業医","kind":"仕事"}`,
		"/suggest?q=" + url.QueryEscape("内科 とうきょ"):  `{"text":"内科 東京都","kind":"場所"}`,
		"/en/suggest?q=psych":                       `{"text":"Psychiatry","kind":"Specialty"}`,
		"/api/v1/suggest?q=seishin":                 `{"text":"精神科","in":"specialty","value":"psychiatry"}`,
		"/api/v1/suggest?lang=en&q=psych":           `{"text":"Psychiatry","in":"specialty","value":"psychiatry"}`,
		"/api/v1/suggest":                           `"suggestions":[]`,
		"/suggest?q=" + strings.Repeat("%E5", 1000): `"suggestions":[]`,
	} {
		res := w.get(path).want(t, 200, want)
		if res.Header.Get("Content-Type") != "application/json" {
			t.Errorf("%s: %s", path, res.Header.Get("Content-Type"))
		}
	}
}

func TestAJobsPageSaysHowLongToRememberIt(t *testing.T) {
	w := openWhole(t)
	job, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	until := `data-until="` + job.ExpiresAt.UTC().Format(time.RFC3339) + `"`
	if body := w.browser().get("/jobs/JA01").want(t, 200, `data-seen="JA01"`, until).body; strings.Contains(body,
		"data-over") {
		t.Error("an open job says it is over")
	}
	job.State = models.JobClosed
	if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
		t.Fatal(err)
	}
	w.browser().get("/jobs/JA01").want(t, 200, `data-seen="JA01"`, "data-over")
}

func TestOnlyKnownWordsAreCountedForOthers(t *testing.T) {
	w := openWhole(t)
	for _, q := range []string{"精神科 オンライン診療", "精神科", "山田花子 精神科", "090-1234-5678 精神科", "精神科 -夜間 オンライン診療", "放射線科 育児"} {
		w.browser().get("/?q="+url.QueryEscape(q)).want(t, 200)
	}
	if got := w.heard.texts; len(got) != 1 || got[0] != "精神科 オンライン診療" {
		t.Errorf("counted %q", got)
	}
}

// closedNow is what /closed.json says.
type closedNow struct {
	Since time.Time `json:"since"`
	IDs   []string  `json:"ids"`
}
