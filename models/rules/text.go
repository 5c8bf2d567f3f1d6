package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// checkText looks at the words of the advert as text: present, not endless,
// free of control characters. What they say is the lint's business.
func checkText(c *checker) {
	a := c.a
	c.Need(a.Lang.Valid(), "lang", "job.lang.required")
	title := strings.TrimSpace(a.Title.JA)
	titleField := "title.ja"
	if a.Lang == vocab.EN {
		title, titleField = strings.TrimSpace(a.Title.EN), "title.en"
	}
	c.Need(models.Runes(title) >= models.MinTitle, titleField, "job.title.required")
	least := c.byLang(models.MinDescription, 2*models.MinDescription)
	c.Need(models.Runes(a.Description) >= least, "description", "job.description.required", strconv.Itoa(least))
	if title != "" && strings.TrimSpace(a.Description) == title {
		c.Fail("description", "job.description.title")
	}
	for _, t := range c.texts() {
		c.Text(t.field, t.text, t.limit)
		if strings.ContainsFunc(t.text, models.Garbled) {
			c.Fail(t.field, "job.text.garbled")
		}
	}
	c.Line("title.ja", a.Title.JA)
	c.Line("title.en", a.Title.EN)
	c.Line("onsite.place", a.Onsite.Place)
}

// byLang returns the length asked of a Japanese or of an English text: the
// same content takes more letters in English.
func (c *checker) byLang(ja, en int) int {
	if c.a.Lang == vocab.EN {
		return en
	}
	return ja
}

// fieldText is a free text of the advert.
type fieldText struct {
	field, text string
	limit       int // most characters
}

// textFields are the fields that hold free text.
var textFields = slices.DeleteFunc(slices.Clone(models.AdvertFields), func(f models.Field) bool {
	return f.Kind != models.KindText && f.Kind != models.KindLines
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
				limit = models.MaxNote
			}
			for _, text := range f.Get(c.a) {
				c.said = append(c.said, fieldText{f.Name, text, limit})
			}
		}
	}
	return c.said
}
