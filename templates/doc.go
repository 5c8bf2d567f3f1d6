// Package templates turns page structs into HTML in Japanese and English. It
// alone knows html/template, the words of the interface and how dates and
// amounts are written in each language.
//
// A page is a struct that embeds Layout and names its file in pages/ by the
// method Template. Words of pages, mails and faults stand in words/AREA.yaml
// with both languages side by side; long texts are Markdown in
// prose/NAME.LANG.md.
package templates
