package handlers

import (
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// paneOf cuts out what stands beside a list, "" for nothing.
func paneOf(page string) string {
	_, rest, _ := strings.Cut(page, "<aside class=\"pane")
	pane, _, _ := strings.Cut(rest, "</aside>")
	return pane
}

var titleBeside = regexp.MustCompile(`<h2 tabindex="-1"[^>]*>([^<]*)</h2>`)

// titleIn is the title of the job in a pane.
func titleIn(pane string) string {
	if m := titleBeside.FindStringSubmatch(pane); m != nil {
		return m[1]
	}
	return ""
}

// Each card leads to the same list with its job beside it, by a plain link.
func TestACardLeadsToItsJobBesideTheList(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	for _, list := range []string{"/jobs?q=%E5%86%85%E7%A7%91", "/en/jobs?remote=full_remote", "/?page=2&limit=2"} {
		page := b.get(list).want(t, 200).body
		links := regexp.MustCompile(`<a class="here" href="([^"]*)#j-([^"]*)"`).FindAllStringSubmatch(page, -1)
		if len(links) < 2 {
			t.Fatalf("%s: %d cards lead to a job beside the list", list, len(links))
		}
		if !strings.Contains(paneOf(page), "/jobs/"+links[0][2]+`"`) {
			t.Errorf("%s: the first job does not stand beside it", list)
		}
		address := strings.ReplaceAll(links[1][1], "&amp;", "&")
		chosen := b.get(address).want(t, 200).body
		pane := paneOf(chosen)
		if !strings.Contains(pane, "/jobs/"+links[1][2]+`"`) || !strings.HasPrefix(pane, " asked") {
			t.Errorf("%s: beside the list stands %q", address, titleIn(pane))
		}
		if !strings.Contains(chosen, `chosen" id="j-`+links[1][2]+`" aria-current="true"`) ||
			strings.Count(chosen, `chosen" id="j-`) != 1 {
			t.Errorf("%s: the card is not marked, or not alone", address)
		}
		if !strings.Contains(chosen, `data-address="`+links[1][1]+`"`) || !strings.Contains(chosen, "noindex") {
			t.Errorf("%s: not the address to share, or one that search engines take for a page of its own", address)
		}
	}
	if home := b.get("/").body; paneOf(home) != "" || strings.Contains(home, `class="here"`) {
		t.Error("a job stands beside the home page")
	}
}

func TestWhatStandsBesideAListIsOpen(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	const list = "/jobs?q=%E5%86%85%E7%A7%91&job="
	if !strings.Contains(paneOf(b.get(list+"JA01").body), "/jobs/JA01/apply") {
		t.Fatal("the job does not stand beside the list before")
	}
	w.change("JA01", func(j *models.Job) { j.State = models.JobClosed })
	for _, id := range []string{"JA01", "none-such", "%3Cscript%3E", "..%2Fme"} {
		page := b.get(list+id).want(t, 200).body
		if pane := paneOf(page); strings.Contains(pane, "/apply") || !strings.Contains(pane, "notice warn") {
			t.Errorf("%s: %q", id, pane)
		}
		if !strings.Contains(page, `class="here"`) {
			t.Errorf("%s: the list is not shown", id)
		}
		if strings.Contains(page, "<script>") {
			t.Errorf("%s: the page holds the value as markup", id)
		}
	}
}

// What is counted of a job are readers who chose it, not lists it came first in.
func TestAJobBesideAListIsCountedWhenItWasChosen(t *testing.T) {
	w := openWhole(t)
	human := func(path string) answer { return w.browser().do("GET", path, nil, "User-Agent", "Mozilla/5.0") }
	before := w.views("JA01")
	first := human("/jobs?q=%E5%86%85%E7%A7%91&work=online_care").body
	if !strings.Contains(paneOf(first), "/jobs/JA01") {
		t.Fatal("another job comes first")
	}
	if got := w.views("JA01"); got != before {
		t.Errorf("a list counted %d views", got-before)
	}
	human("/jobs?q=%E5%86%85%E7%A7%91&job=JA01")
	if got := w.views("JA01"); got != before+1 {
		t.Errorf("choosing a job counted %d views", got-before)
	}
}

func TestAnAddressThatIsTidiedKeepsTheJobBesideIt(t *testing.T) {
	w := openWhole(t)
	got := w.browser().get("/jobs?utm_source=x&q=%E5%86%85%E7%A7%91&job=JA01")
	if at := got.Header.Get("Location"); got.StatusCode != 302 || at != "/?q=%E5%86%85%E7%A7%91&job=JA01" {
		t.Errorf("%d to %q", got.StatusCode, at)
	}
}
