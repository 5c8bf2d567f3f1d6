package filetext

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// What of a page is never its advert: elements and roles for what stands around,
// and names that pages give it. A name counts where it is a word of a class or id.
var (
	around = map[string]bool{"nav": true, "aside": true, "footer": true, "dialog": true, "form": true, "script": true, "style": true,
		"noscript": true, "template": true, "iframe": true, "button": true, "select": true, "svg": true}
	aroundRoles = map[string]bool{"navigation": true, "banner": true, "contentinfo": true, "complementary": true, "search": true,
		"dialog": true, "alertdialog": true, "menu": true, "menubar": true}
	aroundNames = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:g?nav|navi|navbar|navigation|menu|drawer|breadcrumbs?|topic-?path|pankuzu|side-?bar|side|sidemenu|sub-?column|footer|foot|cookies?|consent|gdpr|related|relation|recommend(?:ed|s|ation)?|osusume|ranking|banners?|bnr|ads?|advert(?:isement)?|promo|sns|social|share|pager?|pagination|pagetop|page-top|modal|popup|login|history|search-?box|new-?jobs|pickup|similar|other-?jobs|tags?|keywords?|copyright)(?:$|[\s_-])`)
)

// mainText is how many characters an element that says it is the main one holds at
// least to be believed.
const mainText = 80

// size is what an element holds: letters and digits, how many of them in links, and
// links.
type size struct{ letters, linked, links int }

// pruner takes from a page what stands around its advert.
type pruner struct {
	sizes map[*html.Node]size
	left  int // letters of the page that are still there
}

// prune takes from a page menus, paths, side columns, banners, feet, news and lists of
// other jobs (decision 062), and draws lines between its articles. It returns the element that calls itself the main one,
// if it holds an advert, else the page.
func prune(root *html.Node) *html.Node {
	p := &pruner{sizes: map[*html.Node]size{}}
	p.left = p.measure(root, 0, false).letters
	p.dropNews(root)
	p.measure(root, 0, false)
	if main := mainOf(root); main != nil && p.sizes[main].letters >= mainText {
		root = main
	}
	p.left = p.sizes[root].letters
	p.drop(root, 0)
	part(root)
	return root
}

// measure counts what each element holds.
func (p *pruner) measure(n *html.Node, depth int, linked bool) (all size) {
	if depth > maxDepth || n.Data == "script" || n.Data == "style" || n.Data == "template" {
		return size{}
	}
	if n.Type == html.TextNode {
		for _, r := range n.Data {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				all.letters++
			}
		}
		if linked {
			all.linked = all.letters
		}
		return all
	}
	if n.Data == "a" && attribute(n, "href") != "" {
		linked, all.links = true, 1
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		one := p.measure(c, depth+1, linked)
		all.letters, all.linked, all.links = all.letters+one.letters, all.linked+one.linked, all.links+one.links
	}
	p.sizes[n] = all
	return all
}

// mainOf is the only main element of a page, or its only article.
func mainOf(root *html.Node) *html.Node {
	var mains, articles []*html.Node
	each(root, 0, func(n *html.Node) bool {
		switch {
		case n.Data == "main" || attribute(n, "role") == "main":
			mains = append(mains, n)
			return false
		case n.Data == "article":
			articles = append(articles, n)
			return false
		}
		return true
	})
	switch {
	case len(mains) == 1:
		return mains[0]
	case len(mains) == 0 && len(articles) == 1:
		return articles[0]
	}
	return nil
}

// each walks the elements of a tree until the visitor wants no more of one.
func each(n *html.Node, depth int, visit func(*html.Node) bool) {
	if depth > maxDepth {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && visit(c) {
			each(c, depth+1, visit)
		}
	}
}

// drop removes from a tree what stands around.
func (p *pruner) drop(n *html.Node, depth int) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.CommentNode:
			n.RemoveChild(c)
		case c.Type != html.ElementNode:
		case p.isAround(c) || p.ofLinks(c):
			p.left -= p.sizes[c].letters
			n.RemoveChild(c)
		case depth < maxDepth:
			p.drop(c, depth+1)
		}
		c = next
	}
}

// isAround reports whether an element says that it is no content. A form, or what
// bears one of the names, may wrap the whole page, as some systems write it: without
// which little is left, that stays.
func (p *pruner) isAround(n *html.Node) bool {
	said := around[n.Data] || aroundRoles[attribute(n, "role")] || hidden(n) ||
		n.Data == "header" && n.Parent != nil && n.Parent.Data == "body"
	if !said && named[n.Data] {
		said = aroundNames.MatchString(attribute(n, "class")) || aroundNames.MatchString(attribute(n, "id"))
	}
	return said && p.spare(n)
}

// named are the elements whose names are looked at; parts of tables belong to them.
var named = map[string]bool{"div": true, "section": true, "ul": true, "ol": true, "p": true, "dl": true, "table": true, "header": true,
	"article": true, "span": true, "li": true}

// spare reports whether the page says enough without an element.
func (p *pruner) spare(n *html.Node) bool { return p.left-p.sizes[n].letters >= mainText }

// hidden reports whether an element is not shown.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	return attribute(n, "aria-hidden") == "true" || strings.Contains(strings.ReplaceAll(attribute(n, "style"), " ", ""), "display:none")
}

// ofLinks reports whether a list or a block is one of links: at least three, which
// hold most of its letters.
func (p *pruner) ofLinks(n *html.Node) bool {
	const most = 0.6
	s := p.sizes[n]
	return named[n.Data] && s.links >= 3 && float64(s.linked) > most*float64(s.letters) && p.spare(n)
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
