package templates

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Guide is one text for doctors in one language: guides/SLUG.LANG.md, a head in
// YAML between lines of three dashes, then Markdown.
type Guide struct {
	Slug    string        `yaml:"-"`
	Place   int           `yaml:"place"` // in the list, from 1
	Title   string        `yaml:"title"`
	Lead    string        `yaml:"lead"`
	Updated models.Date   `yaml:"updated"`
	Rules   []string      `yaml:"rules"` // of landing/rules.yaml: what the text says of law
	Works   []string      `yaml:"works"` // kinds of work it is about
	Source  string        `yaml:"-"`     // the Markdown of Body
	Body    template.HTML `yaml:"-"`
}

// Guides returns all guides of a language in their order.
func (s *Set) Guides(lang vocab.Lang) []Guide { return s.guides[lang] }

// Guide returns one guide, and whether there is one.
func (s *Set) Guide(lang vocab.Lang, slug string) (Guide, bool) {
	i := slices.IndexFunc(s.guides[lang], func(g Guide) bool { return g.Slug == slug })
	if i < 0 {
		return Guide{}, false
	}
	return s.guides[lang][i], true
}

// readGuides reads the guides of a language.
func readGuides(lang vocab.Lang, rules map[string]LawRule) ([]Guide, error) {
	ending := "." + string(lang) + ".md"
	names, err := fs.Glob(files, "guides/*"+ending)
	if err != nil {
		return nil, err
	}
	var out []Guide
	for _, name := range names {
		source, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		g, err := parseGuide(string(source))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, key := range g.Rules {
			if _, ok := rules[key]; !ok {
				return nil, fmt.Errorf("%s: no rule %q", name, key)
			}
		}
		g.Slug = strings.TrimSuffix(path.Base(name), ending)
		out = append(out, g)
	}
	slices.SortFunc(out, func(a, b Guide) int { return cmp.Compare(a.Place, b.Place) })
	return out, nil
}

// parseGuide reads the text of one file. The body is what goldmark
// makes of Markdown alone; HTML in it is text.
func parseGuide(source string) (g Guide, err error) {
	parts := strings.SplitN(source, "---\n", 3)
	if len(parts) != 3 || parts[0] != "" {
		return g, fmt.Errorf("no head between lines of three dashes")
	}
	if err := decodeYAML([]byte(parts[1]), &g); err != nil {
		return g, err
	}
	if g.Place < 1 || g.Title == "" || g.Lead == "" || !g.Updated.Valid() {
		return g, fmt.Errorf("the head lacks place, title, lead or date")
	}
	g.Source = strings.TrimSpace(parts[2]) + "\n"
	g.Body, err = Markdown(g.Source)
	return g, err
}

// guidePolicy is what may stand in a guide: what goldmark makes of Markdown.
// Links lead to the web and to mail, and do not vouch for where they lead.
func guidePolicy() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("h2", "h3", "h4", "p", "br", "hr", "ul", "ol", "li", "blockquote", "strong", "em", "code", "pre",
		"table", "thead", "tbody", "tr", "th", "td")
	p.AllowAttrs("href").OnElements("a")
	p.AllowStandardURLs()
	p.RequireNoFollowOnFullyQualifiedLinks(true)
	p.AllowAttrs("start").Matching(bluemonday.Integer).OnElements("ol")
	return p
}

// Markdown turns a text into the markup of a page. HTML that stands in it is
// shown as it was written, headings begin at the second level, tables can be
// scrolled.
func Markdown(source string) (template.HTML, error) {
	var out bytes.Buffer
	markdown := goldmark.New(goldmark.WithParser(plainParser()), goldmark.WithExtensions(extension.Table))
	if err := markdown.Convert([]byte(source), &out); err != nil {
		return "", err
	}
	clean := guidePolicy().Sanitize(strings.NewReplacer("<h1>", "<h2>", "</h1>", "</h2>").Replace(out.String()))
	scrolling := strings.NewReplacer("<table>", `<div class="scroll" tabindex="0"><table>`, "</table>", "</table></div>")
	return template.HTML(scrolling.Replace(clean)), nil // cleaned
}

// plainParser reads Markdown in which a tag is text like any other. Goldmark's own
// leaves tags out, and with them all that follows up to where they end.
func plainParser() parser.Parser {
	but := func(all []util.PrioritizedValue, no any) []util.PrioritizedValue {
		return slices.DeleteFunc(slices.Clone(all), func(v util.PrioritizedValue) bool {
			return reflect.TypeOf(v.Value) == reflect.TypeOf(no)
		})
	}
	return parser.NewParser(
		parser.WithBlockParsers(but(parser.DefaultBlockParsers(), parser.NewHTMLBlockParser())...),
		parser.WithInlineParsers(but(parser.DefaultInlineParsers(), parser.NewRawHTMLParser())...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
}

// Edited is a guide as editors wrote it.
func (g Guide) Edited(text *models.GuideText) (Guide, error) {
	g.Title, g.Lead, g.Updated, g.Source = text.Title, text.Lead, text.Updated, text.Body
	var err error
	g.Body, err = Markdown(text.Body)
	return g, err
}
