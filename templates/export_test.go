package templates

import (
	"html/template"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/static"
)

// What the tests of all pages need. They stand outside the package, because
// the structs of pages live in the rooms of handlers, which import it.
var (
	NewSet       = newSet
	FillAll      = fillAll
	WantHarmless = wantHarmless
)

// Attack is a hostile text.
const Attack = attack

// Parsed returns the pages by language and name, each with its layout.
func (s *Set) Parsed() map[vocab.Lang]map[string]*template.Template {
	out := map[vocab.Lang]map[string]*template.Template{}
	for lang, pages := range s.pages {
		out[lang] = withLayouts(pages)
	}
	return out
}

func withLayouts(pages map[string]*parsedPage) map[string]*template.Template {
	out := map[string]*template.Template{}
	for name, p := range pages {
		t, err := p.ready()
		if err != nil {
			panic(name + ": " + err.Error())
		}
		out[name] = t
	}
	return out
}

// Calling parses the pages so that they look their words up when shown.
func (s *Set) Calling(lang vocab.Lang, assets *static.Assets) (map[string]*template.Template, error) {
	pages, err := parsePages(funcs(lang, s.words, assets), string(lang), func(text string) string { return text })
	return withLayouts(pages), err
}
