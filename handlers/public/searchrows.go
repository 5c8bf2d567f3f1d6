package public

import (
	"html/template"
	"strconv"

	"github.com/enkaku/enkaku/templates"
)

// The choices of a search page are written here and not in its template: there
// are about a hundred and thirty of them on every page, and a template takes
// ten times as long. All words are escaped as the template would.

// Rows returns the choices that stand in the open as list items.
func (g FacetGroup) Rows() template.HTML { return facetRows(g.Choices) }

// MoreRows returns the choices behind "show more" as list items.
func (g FacetGroup) MoreRows() template.HTML { return facetRows(g.More) }

func facetRows(choices []FacetChoice) template.HTML {
	b := make([]byte, 0, 300*len(choices))
	for _, c := range choices {
		b = append(b, "<li"...)
		if c.Sub {
			b = append(b, ` class="sub"`...)
		}
		b = append(b, `><label class="facet"><input type="checkbox" name="`...)
		b = append(b, template.HTMLEscapeString(c.Name)...)
		b = append(b, `" value="`...)
		b = append(b, template.HTMLEscapeString(c.Value)...)
		b = append(b, '"')
		if c.Chosen {
			b = append(b, " checked"...)
		}
		b = append(b, "><span>"...)
		b = append(b, template.HTMLEscapeString(c.Label)...)
		b = append(b, `</span><span class="n num">`...)
		b = append(b, templates.Thousands(int64(c.Count))...)
		b = append(b, `</span></label><meter class="bar-of" min="0" max="100" value="`...)
		b = strconv.AppendInt(b, int64(c.Percent), 10)
		b = append(b, `" aria-hidden="true"></meter></li>`...)
	}
	return template.HTML(b) // every word above is escaped
}

// OptionRows returns the options of a list.
func (g FacetGroup) OptionRows() template.HTML {
	b := make([]byte, 0, 60*len(g.Options))
	for _, o := range g.Options {
		b = append(b, `<option value="`...)
		b = append(b, template.HTMLEscapeString(o.Value)...)
		b = append(b, '"')
		if o.Value == g.One {
			b = append(b, " selected"...)
		}
		b = append(b, '>')
		b = append(b, template.HTMLEscapeString(o.Label)...)
		if o.Hint != "" {
			b = append(b, " ("...)
			b = append(b, template.HTMLEscapeString(o.Hint)...)
			b = append(b, ')')
		}
		b = append(b, "</option>"...)
	}
	return template.HTML(b) // every word above is escaped
}
