package templates

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestEveryGuideIsWholeInBothLanguages(t *testing.T) {
	set := newSet(t)
	ja, en := set.Guides(vocab.JA), set.Guides(vocab.EN)
	if len(ja) != 13 || len(en) != len(ja) {
		t.Fatalf("%d guides in Japanese, %d in English, want 13", len(ja), len(en))
	}
	for i := range ja {
		a, b := ja[i], en[i]
		if a.Slug != b.Slug || a.Updated != b.Updated || !slices.Equal(a.Rules, b.Rules) || !slices.Equal(a.Works, b.Works) {
			t.Errorf("%s and %s are not the same guide", a.Slug, b.Slug)
		}
		if a.Place != i+1 || len(a.Rules) == 0 || len(a.Works) == 0 {
			t.Errorf("%s stands at %d, with %d sources", a.Slug, a.Place, len(a.Rules))
		}
		if n := utf8.RuneCountInString(string(a.Body)); n < 600 {
			t.Errorf("%s has %d characters", a.Slug, n)
		}
		for _, work := range a.Works {
			if !vocab.WorkTypes.Has(vocab.WorkType(work)) {
				t.Errorf("%s is about %q, which is no kind of work", a.Slug, work)
			}
		}
	}
	for _, term := range vocab.WorkTypes.Terms() {
		text, _ := set.Landing("work", term.Key)
		for _, slug := range text.Guides {
			if _, ok := set.Guide(vocab.EN, slug); !ok {
				t.Errorf("%s names the guide %q, which is not there", term.Key, slug)
			}
		}
	}
}

func TestAGuideWithoutItsHeadIsRefused(t *testing.T) {
	const whole = "---\nplace: 1\ntitle: a\nlead: b\nupdated: 2026-11-29\n---\n# c\n<script>d</script>\n"
	if g, err := parseGuide(whole); err != nil || strings.Contains(string(g.Body), "<script>") || !strings.Contains(string(g.Body), "<h2>c</h2>") {
		t.Errorf("%v: %s", err, g.Body)
	}
	for _, source := range []string{
		"# c\n", strings.Replace(whole, "title: a\n", "", 1), strings.Replace(whole, "2026-11-29", "soon", 1),
		strings.Replace(whole, "title: a", "titel: a", 1),
	} {
		if _, err := parseGuide(source); err == nil {
			t.Errorf("taken: %s", source)
		}
	}
}

// What an editor writes is there to be read, whatever it looks like.
func TestMarkdownShowsHTMLAsText(t *testing.T) {
	for source, want := range map[string]string{
		"<script>alert(1)</script>\n\n次の段落":     "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>次の段落</p>",
		"<script> で始まる\n\n## 見出し\n\n- **太字**":   "<p>&lt;script&gt; で始まる</p>\n<h2>見出し</h2>\n<ul>\n<li><strong>太字</strong></li>",
		"<div>診療の前に\n準備する":                      "<p>&lt;div&gt;診療の前に\n準備する</p>",
		"血圧が <b>120</b> より":                     "<p>血圧が &lt;b&gt;120&lt;/b&gt; より</p>",
		"<!-- 覚え書き -->\n":                       "&lt;!-- 覚え書き --&gt;",
		"<iframe src=\"https://e.example\">":    "&lt;iframe src=",
		"`<b>` と **太字**":                        "<code>&lt;b&gt;</code> と <strong>太字</strong>",
		"| 時間 | こと |\n|---|---|\n| 22時 | 始める |": "<td>始める</td>",
		"<https://www.mhlw.go.jp/>":             "https://www.mhlw.go.jp/</a>",
	} {
		got, err := Markdown(source)
		if err != nil || !strings.Contains(string(got), want) {
			t.Errorf("%q: %s, %v", source, got, err)
		}
		for _, tag := range []string{"<script", "<div>診", "<b>", "<iframe", "<!--"} {
			if strings.Contains(string(got), tag) {
				t.Errorf("%q keeps its %s: %s", source, tag, got)
			}
		}
	}
}
