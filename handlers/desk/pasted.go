package desk

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/feeds"
	"github.com/enkaku/enkaku/templates"
)

// Pasted shows what was read from the text of a draft, and what is missing.
func (h *Handlers) Pasted(c *fiber.Ctx) error {
	d, org, err := h.ownDraft(c)
	if err != nil {
		return h.handedIn(c, err)
	}
	read, ok := h.readAgain(d)
	if !ok {
		return models.ErrNotFound
	}
	seen, err := h.examine(c, d, org)
	if err != nil {
		return err
	}
	o := seen.offer(c, h)
	page := PastedPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.paste_page")), Draft: d.ID, Client: web.First(d.Values[advert.Client]), Wants: h.wants(o, d, seen.faults),
		Parts: partsOf(web.First(d.Values[advert.Pasted]), read.Fields),
	}
	page.Offered = offeredIn(o, web.First(d.Values[advert.Pasted]), read)
	if page.Several, err = h.severalOf(c, d); err != nil {
		return err
	}
	numbers := map[string]int{}
	for _, p := range page.Parts {
		for _, name := range p.fields {
			numbers[name] = p.Number
		}
	}
	was := advert.Encode(read.Advert())
	byName := map[string]drafting.Filled{}
	for _, f := range read.Fields {
		byName[f.Field] = f
	}
	for _, p := range advert.Pages {
		group := ReadGroup{Label: o.Say("desk.step_" + p.Key)}
		p.Questions(d.Values, func(q form.Question, _, _ form.Condition) {
			f, ok := byName[q.Name]
			if !ok {
				return
			}
			group.Rows = append(group.Rows, ReadRow{
				Label: q.LabelIn(o), Value: q.InWords(o, d.Values[q.Name]), Passage: f.Passage, Number: numbers[q.Name],
				Doubt: f.Sure == drafting.Likely, Changed: !models.SameTyped(d.Values[q.Name], was[q.Name]),
				Href: h.fieldHref(o, d, q.Name),
			})
		})
		page.Read += len(group.Rows)
		if len(group.Rows) > 0 {
			page.Groups = append(page.Groups, group)
		}
	}
	for _, name := range read.Open {
		if label := advert.Label(o, name); label != "" && len(d.Values[name]) == 0 {
			page.Open = append(page.Open, OpenRow{label, saidOfOpen(web.First(d.Values[advert.Pasted]), read.Said, name)})
		}
	}
	if asked := missingOf(seen); len(asked.Sections) > 0 {
		missing, err := h.formPage(c, d, seen, asked)
		if err != nil {
			return err
		}
		missing.Seen = advert.Fingerprint(&d, asked)
		page.Form, page.Scripts = &missing, missing.Scripts
	}
	return h.Render(c, page)
}

// readAgain reads the text of a draft again, and reports whether it has one.
// What is read depends on the text alone, so it is not kept.
func (h *Handlers) readAgain(d models.Draft) (drafting.Draft, bool) {
	text := web.First(d.Values[advert.Pasted])
	if text == "" {
		return drafting.Draft{}, false
	}
	if items, ok := feeds.Decode(web.First(d.Values[advert.Imported])); ok {
		_, read := h.rows().Read(items, h.Today())
		return read, true
	}
	return drafting.NewReader(h.Claims).Read(text, h.Today()), true
}

// showPassages puts beside each question of a page the passage of the pasted
// text that answers it, and on top how much is missing.
func (h *Handlers) showPassages(c *fiber.Ctx, d models.Draft, seen examined, page *FormPage) error {
	read, ok := h.readAgain(d)
	if !ok {
		return nil
	}
	page.Wants = h.wants(seen.offer(c, h), d, seen.faults)
	for _, f := range read.Fields {
		for _, section := range page.Sections {
			for _, block := range section.Blocks {
				for i := range block.Fields {
					if block.Fields[i].Name == f.Field {
						block.Fields[i].Passage, block.Fields[i].Doubt = f.Passage, f.Sure == drafting.Likely
					}
				}
			}
		}
	}
	return nil
}

// wants are the fields that stop the draft from being published: those the law
// wants stated, one by one, and how many others.
func (h *Handlers) wants(o form.Offer, d models.Draft, faults []models.Fault) *Wants {
	w := &Wants{Href: templates.Href(o.Lang, "/desk/drafts/"+d.ID+"/pasted")}
	seen := map[string]bool{}
	for _, f := range faults {
		if f.Severity != models.FaultError || seen[f.Field] || advert.PageOfField(f.Field) == "" {
			continue
		}
		seen[f.Field] = true
		field, _ := models.AdvertField(f.Field)
		want := Want{Label: advert.Label(o, f.Field), Fault: f, Href: h.fieldHref(o, d, f.Field)}
		if field.Law == "" {
			w.Rest++
			w.Others = append(w.Others, want)
			continue
		}
		w.Law++
		w.Items = append(w.Items, want)
	}
	return w
}

func (h *Handlers) fieldHref(o form.Offer, d models.Draft, field string) string {
	return templates.Href(o.Lang, "/desk/drafts/"+d.ID+"/"+advert.PageOfField(field)) + "#f-" + field
}

// partsOf cuts a text at the passages that fields were read from. Of passages
// that overlap the shorter is marked, for the longer holds it; the others stand
// in the list beside the text.
func partsOf(text string, fields []drafting.Filled) (parts []TextPart) {
	type mark struct {
		from, to int
		doubt    bool
		fields   []string
	}
	var marks []mark
	sorted := slices.Clone(fields)
	slices.SortStableFunc(sorted, func(a, b drafting.Filled) int { return len(a.Passage) - len(b.Passage) })
	for _, f := range sorted {
		from, to := f.At, f.At+len(f.Passage)
		same := slices.IndexFunc(marks, func(m mark) bool { return m.from == from && m.to == to })
		free := !slices.ContainsFunc(marks, func(m mark) bool { return from < m.to && m.from < to })
		switch {
		case same >= 0:
			marks[same].fields = append(marks[same].fields, f.Field)
			marks[same].doubt = marks[same].doubt || f.Sure == drafting.Likely
		case free && to <= len(text):
			marks = append(marks, mark{from, to, f.Sure == drafting.Likely, []string{f.Field}})
		}
	}
	slices.SortFunc(marks, func(a, b mark) int { return a.from - b.from })
	at := 0
	for i, m := range marks {
		if at < m.from {
			parts = append(parts, TextPart{Text: text[at:m.from]})
		}
		parts = append(parts, TextPart{Text: text[m.from:m.to], Number: i + 1, Doubt: m.doubt, fields: m.fields})
		at = m.to
	}
	if rest := text[at:]; strings.TrimSpace(rest) != "" {
		parts = append(parts, TextPart{Text: rest})
	}
	return parts
}
