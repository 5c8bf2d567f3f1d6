package handlers

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
)

var (
	cardLink  = regexp.MustCompile(`<h3><a href="(?:/en)?/jobs/([^"]+)"`)
	canonical = regexp.MustCompile(`<link rel="canonical" href="([^"]+)">`)
	jsonLD    = regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`)
)

// linked are the jobs whose cards stand on a page, in order.
func linked(body string) (ids []string) {
	for _, m := range cardLink.FindAllStringSubmatch(body, -1) {
		ids = append(ids, m[1])
	}
	return ids
}

func TestALandingPageShowsWhatItsFilterFinds(t *testing.T) {
	b := openWhole(t).browser()
	for page, filter := range map[string]string{
		"/work/online_care": "/?work=online_care", "/en/work/teleradiology": "/en?work=teleradiology",
		"/specialties/psychiatry": "/?specialty=psychiatry", "/prefectures/01": "/?pref=01",
	} {
		landing, list := b.get(page).want(t, 200).body, b.get(filter+"&sort=newest").want(t, 200).body
		want := linked(list)
		if len(want) > 8 {
			want = want[:8]
		}
		if got := linked(landing); len(want) == 0 || strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s shows %v, the filter finds %v", page, got, want)
		}
		at := canonical.FindStringSubmatch(landing)
		of := canonical.FindStringSubmatch(list)
		switch {
		case at == nil: // thin: it stands for nothing
			if of == nil || of[1] == "https://enkaku.example"+page {
				t.Errorf("%s is kept from search engines, and its filter names %v", page, of)
			}
		case of == nil || at[1] != of[1] || at[1] != "https://enkaku.example"+page:
			t.Errorf("%s: canonical %v, that of the filter %v", page, at, of)
		}
		if !strings.Contains(html.UnescapeString(landing), `<a class="button" href="`+filter+`"`) {
			t.Errorf("%s does not lead to the list of all", page)
		}
	}
}

func TestEveryKindOfWorkHasAPageInBothLanguages(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	for _, term := range vocab.WorkTypes.Terms() {
		text, ok := w.board.Pages.Landing("work", term.Key)
		if !ok || len(text.Questions) < 2 || len(text.Rules) == 0 || text.Work.JA == "" || text.Paid.JA == "" ||
			text.Asked.JA == "" {
			t.Errorf("%s has no whole text", term.Key)
			continue
		}
		for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
			prefix := map[vocab.Lang]string{vocab.EN: "/en"}[lang]
			body := html.UnescapeString(b.get(prefix+"/work/"+term.Key).want(t, 200, "<h1>").body)
			for _, words := range []string{text.Lead.In(lang), text.Work.In(lang), text.Questions[0].Answer.In(lang)} {
				if !strings.Contains(body, words) {
					t.Errorf("%s/work/%s lacks %q", prefix, term.Key, words)
				}
			}
		}
	}
}

func TestALandingPageThatDoesNotExistHelps(t *testing.T) {
	b := openWhole(t).browser()
	for _, path := range []string{
		"/work/none", "/specialties/any_specialty", "/specialties/online_care", "/prefectures/48", "/en/work/x",
	} {
		b.get(path).want(t, 404, "/work/online_care")
	}
}

func TestTheWayToALandingPageIsStructuredData(t *testing.T) {
	body := openWhole(t).browser().get("/en/work/teleradiology").want(t, 200).body
	var list struct {
		Type  string `json:"@type"`
		Items []struct {
			Position   int
			Name, Item string
		} `json:"itemListElement"`
	}
	found := jsonLD.FindStringSubmatch(body)
	if found == nil {
		t.Fatal("no structured data")
	}
	if err := json.Unmarshal([]byte(found[1]), &list); err != nil {
		t.Fatal(err)
	}
	if list.Type != "BreadcrumbList" || len(list.Items) != 2 || list.Items[1].Position != 2 ||
		list.Items[1].Item != "https://enkaku.example/en/work/teleradiology" ||
		list.Items[1].Name != "Teleradiology reading" {
		t.Errorf("%+v", list)
	}
}

// A page without a job of its own is not offered to search engines.
func TestThinLandingPagesStayOutOfTheSitemap(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	sitemap := b.get("/sitemap.xml").want(t, 200).body
	for path, want := range map[string]bool{
		"/work/online_care": true, "/en/work/online_care": true, "/pay": false, "/guides/safety": true,
		"/prefectures/47": false, "/specialties/any_specialty": false, "/specialties/genetics": false,
	} {
		if got := strings.Contains(sitemap, "<loc>https://enkaku.example"+path+"</loc>"); got != want {
			t.Errorf("%s in the sitemap: %v, want %v", path, got, want)
		}
	}
	for path, want := range map[string]bool{"/work/online_care": false, "/prefectures/47": true, "/pay": true} {
		if got := strings.Contains(b.get(path).want(t, 200).body, `<meta name="robots" content="noindex">`); got != want {
			t.Errorf("%s is kept from search engines: %v, want %v", path, got, want)
		}
	}
}

func TestAPageWithoutJobsIsShownAndNotOffered(t *testing.T) {
	b := newBench(t, board).browser()
	b.get("/work/remote_robotics").want(t, 200, "いま募集中の求人はありません", `<meta name="robots" content="noindex">`)
	if strings.Contains(b.get("/sitemap.xml").want(t, 200).body, "/work/") {
		t.Error("the sitemap of an empty board names kinds of work")
	}
}

// payBoard is a board with five adverts of one kind of work under a service
// contract, paid by the hour, by so many employers.
func payBoard(t *testing.T, posters int) *longLists {
	t.Helper()
	l := openLongLists(t)
	orgs := []models.OrgRef{l.org}
	for i := 1; i < posters; i++ {
		_, org := l.recruiterAt(fmt.Sprintf("jinji%d@clinic%d.example", i, i), "employer", clinic())
		l.verify(org)
		orgs = append(orgs, org)
	}
	for i := range 5 {
		org := orgs[i%posters]
		j := models.Job{ID: fmt.Sprintf("P%d", i), Advert: l.advert, Poster: org, Cluster: fmt.Sprint("c", i)}
		j.State = models.JobApproved
		j.EmployerID, j.PrimaryWork, j.SecondaryWork = org.ID, vocab.WorkConsultation, nil
		j.Employment, j.Contract = vocab.EmploymentService, vocab.ContractQuasiMandate
		j.Pay = models.Pay{Unit: models.PayHourly, Min: int64(5000 + 1000*i), Max: 20_000, Tax: models.TaxExcluded}
		j.PublishAt, j.FirstLiveAt, j.ExpiresAt = l.now, l.now, l.now.AddDate(0, 1, 0)
		saved(t, l.store.Jobs().Save(t.Context(), &j), l.index.Apply([]index.Change{{Job: &j}}))
	}
	return l
}

func TestPayIsShownFromEnoughAdvertsOfEnoughPosters(t *testing.T) {
	l := payBoard(t, 5)
	b := l.browser()
	row := func(body string) string {
		_, rest, _ := strings.Cut(body, `href="/work/medical_consultation"`)
		row, _, _ := strings.Cut(rest, "</tr>")
		return row
	}
	got := row(b.get("/pay").want(t, 200, "業務委託", `<link rel="canonical"`).body)
	b.get("/sitemap.xml").want(t, 200, "/pay</loc>")
	for _, words := range []string{"7,000円", "6,000円", "<svg"} {
		if !strings.Contains(got, words) {
			t.Errorf("the row says %s", got)
		}
	}
	b.get("/work/medical_consultation").want(t, 200, "7,000円")
	b.get("/jobs/P0").want(t, 200, "募集5件の中央値、時給換算7,000円", `<rect class="mid"`)
	b.get("/en/pay").want(t, 200, "¥7,000")
	file, err := csv.NewReader(strings.NewReader(b.get("/pay.csv").want(t, 200).body)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range file {
		if line[0] != "medical_consultation" || line[3] != "services" {
			continue
		}
		if strings.Join(line[4:11], " ") != "5 5 5000 6000 7000 8000 9000" {
			t.Errorf("the file says %v", line)
		}
	}
	few := payBoard(t, 2).browser()
	short := few.get("/pay").want(t, 200, "どの仕事も件数が足りません", "3者以上が出す5件以上",
		`<a href="/work/medical_consultation">医療相談 <span class="num">5</span></a>`).body
	if strings.Contains(short, "7,000") || strings.Contains(short, "<table") || strings.Contains(short, "–<") {
		t.Error("two posters: the page has a table of dashes")
	}
	newBench(t, board).browser().get("/pay").want(t, 200, "いまは募集されていません")
	if job := few.get("/jobs/P0").want(t, 200).body; strings.Contains(job, "中央値") || strings.Contains(job, `class="mid"`) {
		t.Error("the page of a job tells a median of two posters")
	}
	page := few.get("/work/medical_consultation").want(t, 200, "3者以上が出す5件以上").body
	if strings.Contains(page, "7,000円") {
		t.Error("the page tells a median of two posters")
	}
	for _, line := range strings.Split(few.get("/pay.csv").want(t, 200).body, "\r\n") {
		if strings.HasPrefix(line, "medical_consultation,") && strings.Contains(line, "7000") {
			t.Errorf("the file tells %s", line)
		}
	}
}

func TestAClosedJobLeavesItsLandingPageAtOnce(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	before := linked(b.get("/work/online_care").want(t, 200).body)
	j, err := w.store.Jobs().Get(t.Context(), before[0])
	if err != nil {
		t.Fatal(err)
	}
	j.State, j.ClosedAt = models.JobClosed, w.now
	saved(t, w.store.Jobs().Save(t.Context(), &j))
	if after := linked(b.get("/work/online_care").want(t, 200).body); len(after) > 0 && after[0] == before[0] {
		t.Error("the closed job is still shown")
	}
}
