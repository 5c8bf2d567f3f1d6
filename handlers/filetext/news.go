package filetext

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// News of who posts stands beside adverts on many pages, and is none: an article or a
// section that is called news, a dated one that names neither pay nor a position, and
// lists of dated lines.
var (
	newsName  = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:news|topics|oshirase|information|whats-?new)(?:$|[\s_-])`)
	newsTitle = regexp.MustCompile(`(?i)^(?:お知らせ|ニュース|新着情報|トピックス|プレスリリース|news|topics|press releases?)(?:$|[\s:：一【（(|])`)
	dayFirst  = regexp.MustCompile(`^[\[【(（]?20[0-9]{2}[./年-][ ]?[0-9]{1,2}[./月-][ ]?[0-9]{1,2}`)
	ofAJob    = regexp.MustCompile(`(?i)[0-9,，０-９万億][ 　]?(?:円|ドル|yen|usd)|[¥￥$]|募集|求人|給与|報酬|年俸|時給|日給|salary|hiring|per hour`)
)

// isNews reports whether an element is news, not an advert.
func isNews(n *html.Node) bool {
	text := strings.TrimSpace(wordsOf(n, 0))
	if text == "" || ofAJob.MatchString(text) {
		return false
	}
	switch n.Data {
	case "article", "section", "div":
		if newsName.MatchString(attribute(n, "class")) || newsName.MatchString(attribute(n, "id")) || newsTitle.MatchString(text) {
			return true
		}
		return n.Data == "article" && dayFirst.MatchString(text)
	case "ul", "ol", "dl":
		return datedLines(n)
	}
	return false
}

// datedLines reports whether each line of a list begins with a day.
func datedLines(n *html.Node) bool {
	lines := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || c.Data == "dd" {
			continue
		}
		if !dayFirst.MatchString(strings.TrimSpace(wordsOf(c, 0))) {
			return false
		}
		lines++
	}
	return lines > 0
}

// wordsOf is the text of an element, a space between the texts of its parts.
func wordsOf(n *html.Node, depth int) string {
	if n.Type == html.TextNode {
		return strings.TrimSpace(n.Data)
	}
	if depth > maxDepth || n.Data == "script" || n.Data == "style" {
		return ""
	}
	var parts []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if s := wordsOf(c, depth+1); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}

// dropNews removes news from a tree.
func (p *pruner) dropNews(root *html.Node) {
	var news []*html.Node
	each(root, 0, func(n *html.Node) bool {
		if isNews(n) && p.left-p.sizes[n].letters >= mainText {
			p.left -= p.sizes[n].letters
			news = append(news, n)
			return false
		}
		return true
	})
	for _, n := range news {
		n.Parent.RemoveChild(n)
	}
}

// articlesIn are the articles of a tree that are in no other.
func articlesIn(root *html.Node) (out []*html.Node) {
	each(root, 0, func(n *html.Node) bool {
		if n.Data == "article" {
			out = append(out, n)
		}
		return n.Data != "article"
	})
	return out
}

// part draws a line before each of several articles, and behind the last: a reader of the
// text sees what a reader of the page does, where one ends.
func part(root *html.Node) {
	articles := articlesIn(root)
	if len(articles) < 2 {
		return
	}
	for _, n := range articles {
		n.Parent.InsertBefore(drawnLine(), n)
	}
	last := articles[len(articles)-1]
	last.Parent.InsertBefore(drawnLine(), last.NextSibling)
}

// drawnLine is a paragraph that is a line across the page.
func drawnLine() *html.Node {
	p := &html.Node{Type: html.ElementNode, Data: "p"}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: strings.Repeat("─", 20)})
	return p
}
