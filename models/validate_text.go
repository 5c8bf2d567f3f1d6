package models

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
)

// Lengths of texts in characters.
const (
	MinTitle       = 8
	MaxTitle       = 120
	MinDescription = 100
	MaxDescription = 10000
	MaxNote        = 500
	MaxDuties      = 4000
)

// checkText looks at the words of the advert as text: present, not endless,
// free of control characters. What they say is the lint's business.
func checkText(c *checker) {
	a := c.a
	c.need(a.Lang.Valid(), "lang", "job.lang.required")
	title := strings.TrimSpace(a.Title.JA)
	titleField := "title.ja"
	if a.Lang == vocab.EN {
		title, titleField = strings.TrimSpace(a.Title.EN), "title.en"
	}
	c.need(runes(title) >= MinTitle, titleField, "job.title.required")
	least := c.byLang(MinDescription, 2*MinDescription)
	c.need(runes(a.Description) >= least, "description", "job.description.required", itoa(least))
	if title != "" && strings.TrimSpace(a.Description) == title {
		c.fail("description", "job.description.title")
	}
	for _, t := range c.texts() {
		c.text(t.field, t.text, t.limit)
	}
}

// text refuses what is too long or could not have been typed.
func (c *checker) text(field, s string, limit int) {
	if runes(s) > limit {
		c.fail(field, "job.text.too_long", itoa(limit))
	}
	if !utf8.ValidString(s) || strings.ContainsFunc(s, unprintable) {
		c.fail(field, "job.text.broken")
	}
}

// byLang returns the length asked of a Japanese or of an English text: the
// same content takes more letters in English.
func (c *checker) byLang(ja, en int) int {
	if c.a.Lang == vocab.EN {
		return en
	}
	return ja
}

func runes(s string) int { return utf8.RuneCountInString(strings.TrimSpace(s)) }

// linkMark is how a link begins, or what makes mail readers and chats take a
// name for one.
var linkMark = regexp.MustCompile(`(?i)://|\bwww\.|\bmailto:`)

// name checks what somebody is called: it becomes part of pages, subjects and
// headings, so it is one line of printable text and no link.
func (c *checker) name(field, s string) {
	if strings.ContainsAny(s, "\r\n\t") || strings.ContainsFunc(s, unprintable) || linkMark.MatchString(s) {
		c.fail(field, "name.unfit")
	}
}

// unprintable reports control and direction characters other than the ends
// of lines and tabs.
func unprintable(r rune) bool {
	switch r {
	case '\n', '\r', '\t':
		return false
	case '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069':
		return true
	}
	return unicode.IsControl(r)
}

// fieldText is a free text of the advert.
type fieldText struct {
	field, text string
	limit       int // most characters
}

// textFields are the fields that hold free text.
var textFields = slices.DeleteFunc(slices.Clone(AdvertFields), func(f Field) bool {
	return f.Kind != KindText && f.Kind != KindLines
})

// texts returns every free text of the advert. All are read by people and
// therefore held to length, letters and wording.
func (c *checker) texts() []fieldText {
	if c.said != nil {
		return c.said
	}
	for _, row := range textFields {
		for _, f := range row.In(c.a) {
			limit := f.Max
			if limit == 0 {
				limit = MaxNote
			}
			for _, text := range f.Get(c.a) {
				c.said = append(c.said, fieldText{f.Name, text, limit})
			}
		}
	}
	return c.said
}
