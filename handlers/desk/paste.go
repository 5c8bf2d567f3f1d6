package desk

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/filetext"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/pdftext"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/templates"
)

// PasteBody is the most that a pasted advert may send: a file and a text.
const PasteBody = models.MaxDocument + 512<<10

// maxPasted is the longest text that is taken, in characters: what the reader
// reads even if each takes three bytes.
const maxPasted = drafting.MaxText / 3

// Names of the fields of the page.
const (
	pasteText = "text"
	pasteFile = "file"
)

// AskPaste shows where to paste an advert.
func (h *Handlers) AskPaste(c *fiber.Ctx) error {
	return h.pastePage(c, "", web.TooLarge(c, pasteFile))
}

func (h *Handlers) pastePage(c *fiber.Ctx, text string, faults []models.Fault) error {
	page := PastePage{Layout: h.DeskLayout(c, h.Words(c, "desk.paste_title")), Faults: web.Blocking(faults)}
	page.Text = templates.Field{
		Name: pasteText, Kind: "textarea", Label: h.Words(c, "desk.paste_text"), Hint: h.Words(c, "desk.paste_text_hint"),
		Value: text, Rows: 16, Faults: templates.FaultsOf(faults, pasteText),
	}
	page.File = templates.Field{
		Name: pasteFile, Kind: "file", Label: h.Words(c, "desk.paste_file"),
		Hint:   h.Words(c, "desk.paste_file_hint", filetext.MaxFile>>20),
		Accept: ".txt,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf", Faults: templates.FaultsOf(faults, pasteFile),
	}
	return h.Render(c, page)
}

// Paste reads a pasted text, or a file, into a new draft.
func (h *Handlers) Paste(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	typed, err := web.FormValues(c)
	if err != nil {
		return err
	}
	pasted := strings.ToValidUTF8(typed.Get(pasteText), "�")
	text, faults, err := h.textOf(c, pasted)
	if err != nil {
		return err
	}
	if len(faults) == 0 {
		text = drafting.Tidy(text)
		faults = nothingTold(drafting.NewReader(h.Claims), text, h.Today())
	}
	if len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.pastePage(c, pasted, faults)
	}
	if err := h.Limit(c, models.CapDraftsByOrganisation, org.ID); err != nil {
		return err
	}
	values, err := h.firstOfText(c, org, text)
	if err != nil {
		return err
	}
	d, err := h.startDraft(c, models.Draft{Owner: org.OrgRef, Values: values})
	if err != nil {
		return err
	}
	return h.To(c, "/desk/drafts/"+d.ID+"/pasted")
}

// textOf is the text to read: what was pasted or what the file holds, not both.
func (h *Handlers) textOf(c *fiber.Ctx, pasted string) (string, []models.Fault, error) {
	text, field := form.Text(pasted), pasteText
	content, _, faults, err := web.FileOf(c, pasteFile)
	switch {
	case err != nil || len(faults) > 0:
		return "", faults, err
	case content == nil && text == "":
		return "", web.Mistake(pasteText, "paste.text.required"), nil
	case content != nil:
		if text != "" {
			return "", web.Mistake(pasteFile, "paste.both"), nil
		}
		fromFile, code, err := h.readFile(c, content)
		if err != nil {
			return "", nil, err
		}
		if code != "" {
			return "", web.Mistake(pasteFile, code), nil
		}
		text, field = fromFile, pasteFile
	}
	if utf8.RuneCountInString(text) > maxPasted {
		return "", web.Mistake(field, "paste.text.too_long", strconv.Itoa(maxPasted)), nil
	}
	return text, nil, nil
}

// readFile is the text of a file of any kind that is read.
func (h *Handlers) readFile(c *fiber.Ctx, content []byte) (string, models.FaultCode, error) {
	if h.ReadPDF != nil && pdftext.Is(content) {
		return h.ReadPDF(c.UserContext(), content)
	}
	text, code := filetext.Read(content)
	return text, code, nil
}

// nothingTold is the fault of a text of which no advert can be read.
func nothingTold(r *drafting.Reader, text string, today models.Date) []models.Fault {
	if tells(r.Read(text, today)) || len(r.Jobs(text)) > 1 {
		return nil
	}
	return web.Mistake(pasteText, "paste.text.nothing")
}

// tells reports whether a draft holds more than a language and a title. Of a text of several
// jobs it may not, though each of them does: in what they differ nothing is said of all.
func tells(d drafting.Draft) bool {
	return slices.ContainsFunc(d.Fields, func(f drafting.Filled) bool {
		return f.Field != "lang" && !strings.HasPrefix(f.Field, "title.")
	})
}
