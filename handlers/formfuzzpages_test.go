package handlers

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/enkaku/enkaku/handlers/web"
)

// servedForm is a form on a page.
type servedForm struct {
	key, who, page string // key: method and route of where it is sent
	method, action string
	multipart      bool
	fields         []servedField
}

// servedField is what a form has under a name.
type servedField struct {
	name, kind, value string
	hidden            bool
	options           []string // of what is chosen
}

// typed reports whether a person types into it.
func (f servedField) typed() bool { return !f.hidden && len(f.options) == 0 }

func (f servedForm) names() string {
	var names []string
	for _, field := range f.fields {
		names = append(names, field.name)
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " ")
}

// notFollowed end the session that a form is tried in.
var notFollowed = []string{"/signout"}

// servedForms finds each form of the board once, by following the links of its
// pages as each person; of pages of one route a few. Those that end an account or
// a membership are last.
func servedForms(people map[string]*fuzzPerson, routes []web.Route) (all []servedForm) {
	found := map[string]bool{}
	for _, who := range []string{"visitor", "doctor", "desk", "admin"} {
		p, seen, of := people[who], map[string]bool{}, map[string]int{}
		p.browser = p.enter() // others signed in hours later
		for queue := slices.Clone(p.home); len(queue) > 0; queue = queue[1:] {
			page := queue[0]
			res := p.get(page)
			if res.StatusCode != 200 || !strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") {
				continue
			}
			for _, f := range formsOf(res.body, page) {
				f.who, f.key = who, f.method+" "+routeOf(routes, f.method, f.action)
				if !found[f.key] && !slices.Contains(notFollowed, f.action) && !strings.HasPrefix(f.action, "/en") {
					found[f.key] = true
					all = append(all, f)
				}
			}
			for _, to := range linksOf(res.body) {
				route := routeOf(routes, "GET", to)
				if !seen[to] && of[route] < 2 {
					seen[to], of[route] = true, of[route]+1
					queue = append(queue, to)
				}
			}
		}
	}
	ends := func(f servedForm) bool {
		return ending.MatchString(f.action) || f.action == "/admin/mail/stop" || strings.HasPrefix(f.action, "/admin/users")
	}
	return append(slices.DeleteFunc(slices.Clone(all), ends),
		slices.DeleteFunc(all, func(f servedForm) bool { return !ends(f) })...)
}

// routeOf is the pattern of a path: that with the fewest parameters.
func routeOf(routes []web.Route, method, path string) (best string) {
	path, _, _ = strings.Cut(path, "?")
	parts := strings.Split(path, "/")
	fewest := len(parts)
	for _, r := range routes {
		pattern := strings.Split(r.Path, "/")
		if r.Method != method || len(pattern) != len(parts) {
			continue
		}
		open, fits := 0, true
		for i, part := range pattern {
			if strings.HasPrefix(part, ":") {
				open++
			} else if part != parts[i] {
				fits = false
			}
		}
		if fits && open < fewest {
			best, fewest = r.Path, open
		}
	}
	return best
}

// linksOf are the pages of the board that a page leads to, in Japanese.
func linksOf(body string) (out []string) {
	root, _ := html.Parse(strings.NewReader(body))
	for n := range root.Descendants() {
		to := attr(n, "href")
		if n.Data != "a" || !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.HasPrefix(to, "/en") {
			continue
		}
		to, _, _ = strings.Cut(to, "#")
		out = append(out, to)
	}
	return out
}

// formsOf are the forms of a page that are sent to the board.
func formsOf(body, page string) (out []servedForm) {
	root, _ := html.Parse(strings.NewReader(body))
	at, _ := url.Parse(page)
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "form" {
			continue
		}
		to, err := at.Parse(attr(n, "action"))
		if err != nil || to.Host != "" {
			continue
		}
		f := servedForm{page: page, method: strings.ToUpper(attr(n, "method")), action: to.Path,
			multipart: attr(n, "enctype") == "multipart/form-data"}
		if f.method == "" {
			f.method = "GET"
		}
		for c := range root.Descendants() {
			if inForm(c, n) {
				f.add(c)
			}
		}
		out = append(out, f)
	}
	return out
}

// inForm reports whether a control is one of a form: within it, or named.
func inForm(c, form *html.Node) bool {
	if c.Type != html.ElementNode || attr(c, "name") == "" {
		return false
	}
	if of := attr(c, "form"); of != "" {
		return of == attr(form, "id")
	}
	for p := c.Parent; p != nil; p = p.Parent {
		if p == form {
			return true
		}
	}
	return false
}

// add adds a control to the fields of a form.
func (f *servedForm) add(c *html.Node) {
	field := servedField{name: attr(c, "name"), kind: attr(c, "type"), value: attr(c, "value")}
	switch c.Data {
	case "input":
		field.hidden = field.kind == "hidden"
		if field.kind == "radio" || field.kind == "checkbox" {
			if field.value == "" {
				field.value = "on"
			}
			field.options = []string{field.value}
		}
	case "button":
		field.kind, field.options = "button", []string{field.value}
	case "select":
		for o := range c.Descendants() {
			if o.Data == "option" {
				field.options = append(field.options, attr(o, "value"))
			}
		}
	case "textarea":
	default:
		return
	}
	f.fields = append(f.fields, field)
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
