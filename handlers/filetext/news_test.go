package filetext_test

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/filetext"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
)

const (
	postOne = `<article><h2>オンライン診療医（内科）</h2><p>ご自宅からビデオ通話で内科の再診を行っていただきます。時給10,000円、週1回から、業務委託です。</p></article>`
	postTwo = `<article><h2>健診判定医</h2><p>健康診断の結果を判定していただきます。1件100円、納期は3日、雇用契約（パート）です。</p></article>`
)

// Each article of a saved page that offers a job is one; news is none, and joins none.
func TestTheArticlesOfAPageAreJobs(t *testing.T) {
	r := drafting.NewReader(claims.NewReader().Read)
	for name, tc := range map[string]struct {
		body string
		jobs []string
	}{
		"two articles":     {`<main><h1>医師募集</h1>` + postOne + postTwo + `</main>`, []string{"オンライン診療医（内科）", "健診判定医"}},
		"without a main":   {postOne + postTwo, []string{"オンライン診療医（内科）", "健診判定医"}},
		"and a news item":  {postOne + postTwo + `<article><h2>お知らせ</h2><p>年末年始は12月29日から休診します。</p></article>`, []string{"オンライン診療医（内科）", "健診判定医"}},
		"news in between":  {postOne + `<article><time>2026.11.20</time><p>年末年始は休診します。</p></article>` + postTwo, []string{"オンライン診療医（内科）", "健診判定医"}},
		"a list of news":   {`<ul><li>2026.11.20 年末年始は休診します</li><li>2026/10/01 駐車場が変わりました</li></ul>` + postOne + postTwo, []string{"オンライン診療医（内科）", "健診判定医"}},
		"news and one job": {postOne + sheet + `<article class="news"><p>年末年始は休診します。</p></article>`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			text, code := filetext.Read([]byte("<!DOCTYPE html><html><body>" + tc.body + "</body></html>"))
			if code != "" || strings.Contains(text, "休診") {
				t.Fatalf("code %q, news are in it:\n%s", code, text)
			}
			jobs := r.Jobs(drafting.Tidy(text))
			var names []string
			for _, j := range jobs {
				names = append(names, j.Name)
			}
			if strings.Join(names, "|") != strings.Join(tc.jobs, "|") {
				t.Errorf("jobs %q, want %q of\n%s", names, tc.jobs, text)
			}
			for i, j := range jobs {
				if own, other := strings.Contains(j.Text, "時給10,000円"), strings.Contains(j.Text, "1件100円"); own != (i == 0) || other != (i == 1) {
					t.Errorf("the text of job %d:\n%s", i+1, j.Text)
				}
			}
		})
	}
	job := `<article>2026.11.20 <h2>オンライン診療医の募集</h2><p>ご自宅からビデオ通話で診療します。</p></article>`
	if text, _ := filetext.Read([]byte("<!DOCTYPE html><html><body>" + job + postOne + postTwo + "</body></html>")); !strings.Contains(text, "ビデオ通話で診療します") {
		t.Errorf("a dated advert is taken for news:\n%s", text)
	}
}

const sheet = `<p>当院ではオンライン診療を担当していただける医師を募集しています。診療は予約制で、看護師が同席します。ご自宅から参加いただけます。診療科は内科で、再診の患者さんが中心です。</p>`
