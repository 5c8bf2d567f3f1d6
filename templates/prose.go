package templates

import (
	"bytes"
	"fmt"
	"html/template"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
)

// actionAlone is a paragraph that holds nothing but template actions: around a
// part of a page that may be left out, it would be an empty one.
var actionAlone = regexp.MustCompile(`<p>((?:\{\{[^{}]*\}\})+)</p>`)

// parseProse makes the page of one Markdown file. It is our own text and may
// hold template actions and HTML; what the actions put in is escaped.
func parseProse(page *template.Template, name string) (*template.Template, error) {
	source, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := md.Convert(source, &out); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	scrolling := strings.NewReplacer("<table>", `<div class="scroll" tabindex="0"><table>`, "</table>",
		"</table></div>")
	body := actionAlone.ReplaceAllString(scrolling.Replace(out.String()), "$1")
	text := `{{define "main"}}<article class="page text prose">` + body + `</article>{{end}}`
	if _, err := page.New(name).Parse(text); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return page, nil
}
