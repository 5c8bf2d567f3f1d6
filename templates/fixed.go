package templates

import (
	"html/template"
	"regexp"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/static"
)

// fixedCall is a call in a template that gives the same at every request:
// words without arguments, a path, the address of a file.
var fixedCall = regexp.MustCompile(`\{\{(t|href|asset) "([^"\\]*)"\}\}`)

// fix puts what such calls give into the text of a template before it is
// parsed: every page has a hundred of them or more, and each takes a
// microsecond. They stand in text and in quoted attributes only, where HTML
// escaping is right; a test compares the pages with those that call at every
// request. Words that are missing stay a call, which fails as ever.
func fix(lang vocab.Lang, words *Words, assets *static.Assets) func(string) string {
	return func(text string) string {
		return fixedCall.ReplaceAllStringFunc(text, func(call string) string {
			parts := fixedCall.FindStringSubmatch(call)
			var value string
			var err error
			switch parts[1] {
			case "t":
				value, err = words.text(lang, parts[2])
			case "href":
				value = Href(lang, parts[2])
			default:
				value, err = assets.URL(parts[2])
			}
			if err != nil || strings.Contains(value, "{{") {
				return call
			}
			return template.HTMLEscapeString(value)
		})
	}
}
