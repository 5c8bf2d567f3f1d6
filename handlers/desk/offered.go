package desk

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/drafting"
)

// takeOffered names the field whose offered value is taken, ofText what becomes of the
// other jobs of its text.
const (
	takeOffered = "take"
	ofText      = "text"
)

// OfferedRow is a value that the text names in passing: the recruiter is asked whether
// it holds.
type OfferedRow struct{ Name, Label, Value, Passage string }

// offeredIn are the values that a text offers for questions which are not answered.
func offeredIn(o form.Offer, text string, read drafting.Draft) (rows []OfferedRow) {
	byName := map[string]drafting.Filled{}
	for _, f := range read.Offered {
		if len(o.Values[f.Field]) == 0 {
			byName[f.Field] = f
		}
	}
	for _, p := range advert.Pages {
		p.Questions(o.Values, func(q form.Question, _, _ form.Condition) {
			f, ok := byName[q.Name]
			if !ok {
				return
			}
			delete(byName, q.Name)
			rows = append(rows, OfferedRow{q.Name, q.LabelIn(o), q.InWords(o, typedAs(f)), lineAround(text, f)})
		})
	}
	return rows
}

// OpenRow is a question of which the text says several things, and where.
type OpenRow struct {
	Label string
	Said  []string
}

// saidOfOpen are the places of a text that say different things of a field.
func saidOfOpen(text string, said []drafting.Filled, name string) (places []string) {
	for _, f := range said {
		if line := lineAround(text, f); f.Field == name && !slices.Contains(places, line) {
			places = append(places, line)
		}
	}
	return places
}

// lineAround is the passage of a reading with the rest of its line, so that one sees of
// what it speaks; the passage alone in a line that is long.
func lineAround(text string, f drafting.Filled) string {
	end := f.At + len(f.Passage)
	if end > len(text) {
		return f.Passage
	}
	from := strings.LastIndexByte(text[:f.At], '\n') + 1
	if i := strings.IndexByte(text[end:], '\n'); i >= 0 {
		end += i
	} else {
		end = len(text)
	}
	if line := strings.TrimSpace(text[from:end]); utf8.RuneCountInString(line) <= longLine {
		return line
	}
	return f.Passage
}

// longLine is how many characters of a line are shown around a passage.
const longLine = 160

// typedAs are the values of a reading as the form holds them.
func typedAs(f drafting.Filled) []string {
	return advert.Encode(drafting.Draft{Fields: []drafting.Filled{f}}.Advert())[f.Field]
}

// TakeOffered answers a press on the page of a pasted text: it takes an offered value, or
// makes drafts of the other jobs of the text. It answers a question of a draft with the value that its text offers for it.
// A question that has an answer by now keeps it.
func (h *Handlers) TakeOffered(c *fiber.Ctx) error {
	d, org, err := h.ownDraft(c)
	if err != nil {
		return h.handedIn(c, err)
	}
	switch c.FormValue(ofText) {
	case makeOthers:
		return h.othersOf(c, d, org)
	case makeOne:
		return h.allOneJob(c, d, org)
	}
	read, ok := h.readAgain(d)
	name := c.FormValue(takeOffered)
	i := slices.IndexFunc(read.Offered, func(f drafting.Filled) bool { return f.Field == name })
	if !ok || i < 0 {
		return models.ErrNotFound
	}
	_, err = h.keepDraft(c.UserContext(), d, func(d *models.Draft) error {
		if len(d.Values[name]) == 0 {
			d.Values[name] = typedAs(read.Offered[i])
		}
		return nil
	})
	if err != nil {
		return err
	}
	return h.To(c, "/desk/drafts/"+d.ID+"/pasted")
}
