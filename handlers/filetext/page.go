package filetext

import (
	"strings"

	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"
)

// blocks are elements that stand on lines of their own; cells stand in one
// line, a tab apart. No other element and no attribute survives the cleaning.
var (
	blocks = []string{"p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead",
		"tbody", "tr", "section", "article", "header", "footer", "main", "blockquote", "pre", "caption", "address"}
	cells = []string{"td", "th"}
)

// Page returns the text of a web page, or of a piece of one: a line for each
// block, ・ before the items of a list, a tab between cells. Scripts, styles and
// what else is not shown are cleaned away first.
func Page(page string) string {
	policy := bluemonday.NewPolicy()
	policy.AllowElements(blocks...)
	policy.AllowElements(cells...)
	root, err := html.Parse(strings.NewReader(policy.Sanitize(page)))
	if err != nil {
		return ""
	}
	w := &writer{}
	w.node(root, 0)
	var lines []string
	for line := range strings.SplitSeq(w.String(), "\n") {
		lines = append(lines, strings.Trim(line, " \t\u00a0"))
	}
	text := strings.Join(lines, "\n")
	for strings.Contains(text, "\n\n\n") {
		text = strings.ReplaceAll(text, "\n\n\n", "\n\n")
	}
	return strings.TrimSpace(text)
}

// writer gathers the text of elements.
type writer struct{ strings.Builder }

// maxDepth is how deep elements are followed.
const maxDepth = 200

func (w *writer) node(n *html.Node, depth int) {
	if depth > maxDepth {
		return
	}
	if n.Type == html.TextNode {
		w.text(n)
		return
	}
	block, cell := n.Type == html.ElementNode && contains(blocks, n.Data), n.Type == html.ElementNode && contains(cells, n.Data)
	inCell := n.Parent != nil && contains(cells, n.Parent.Data)
	switch {
	case block && !inCell || n.Data == "br":
		w.WriteByte('\n')
	case cell && n.PrevSibling != nil && !strings.HasSuffix(w.String(), "\n"):
		w.WriteByte('\t')
	case block:
		w.WriteByte(' ')
	}
	if n.Data == "li" {
		w.WriteString("・")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, depth+1)
	}
	if block && n.Data != "br" && n.Data != "tr" && n.Data != "li" && !inCell {
		w.WriteByte('\n')
	}
}

// text writes a text with its runs of spaces as one.
func (w *writer) text(n *html.Node) {
	text := strings.Join(strings.FieldsFunc(n.Data, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }), " ")
	if text != "" {
		w.WriteString(text)
	}
}

func contains(list []string, name string) bool {
	for _, s := range list {
		if s == name {
			return true
		}
	}
	return false
}
