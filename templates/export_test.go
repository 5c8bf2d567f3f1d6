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

// Parsed returns the pages by language and name.
func (s *Set) Parsed() map[vocab.Lang]map[string]*template.Template { return s.pages }

// Calling parses the pages so that they look their words up when shown.
func (s *Set) Calling(lang vocab.Lang, assets *static.Assets) (map[string]*template.Template, error) {
	return parsePages(funcs(lang, s.words, assets), string(lang), func(text string) string { return text })
}
