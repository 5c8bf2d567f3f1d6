package handlers

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	linkHere  = regexp.MustCompile(`<a href="#([a-z]+)">`)
	questions = regexp.MustCompile(`<(?:section|details)[^>]* id="([a-z]+)"`)
	dataTerm  = regexp.MustCompile(`<dt>([^<]*)</dt><dd[^>]*>([^<]*)`)
)

// A job's page answers a doctor's questions in their order, names them at its
// head, says nothing twice, and folds what is read last.
func TestAJobsPageAnswersInOrder(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	for _, path := range []string{"/jobs/" + job.ID, "/en/jobs/" + job.ID} {
		page := mainPart.FindString(b.browser().get(path).want(t, 200).body)
		_, nav, found := strings.Cut(page, `<nav class="onpage"`)
		nav, rest, _ := strings.Cut(nav, "</nav>")
		var named, answered []string
		for _, m := range linkHere.FindAllStringSubmatch(nav, -1) {
			named = append(named, m[1])
		}
		for _, m := range questions.FindAllStringSubmatch(rest, -1) {
			if m[1] != "report" {
				answered = append(answered, m[1])
			}
		}
		want := []string{"do", "when", "paid", "need", "life", "safe", "who", "law"}
		if !found || !slices.Equal(named, want) || !slices.Equal(answered, want) {
			t.Errorf("%s: named %v, answered %v", path, named, answered)
		}
		seen := map[string]bool{}
		for _, m := range dataTerm.FindAllStringSubmatch(rest, -1) {
			if seen[m[0]] {
				t.Errorf("%s says twice: %s", path, m[0])
			}
			seen[m[0]] = true
		}
		_, law, _ := strings.Cut(rest, `<details class="fold law" id="law">`)
		law, _, _ = strings.Cut(law, "</details>")
		if n := strings.Count(law, "<dt>"); n < 8 || strings.Contains(law, "9,000") {
			t.Errorf("%s: %d items are folded: %s", path, n, law)
		}
	}
}
