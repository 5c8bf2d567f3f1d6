package desk

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
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
	pasteJob  = "job" // which of several jobs
)

// pasteOne is the answer that a text is about one job after all.
const pasteOne = "one"

// AskPaste shows where to paste an advert.
func (h *Handlers) AskPaste(c *fiber.Ctx) error {
	return h.pastePage(c, "", nil, web.TooLarge(c, pasteFile))
}

func (h *Handlers) pastePage(c *fiber.Ctx, text string, jobs []drafting.Job, faults []models.Fault) error {
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
	if len(jobs) > 1 {
		page.Which = h.whichJob(c, jobs, faults)
	}
	return h.Render(c, page)
}

// whichJob asks for which of the jobs of a text the draft is.
func (h *Handlers) whichJob(c *fiber.Ctx, jobs []drafting.Job, faults []models.Fault) *templates.Field {
	f := &templates.Field{
		Name: pasteJob, Kind: "radio", Label: h.Words(c, "desk.paste_which", len(jobs)), Hint: h.Words(c, "desk.paste_which_hint"),
		Required: true, Faults: templates.FaultsOf(faults, pasteJob),
	}
	for i, job := range jobs {
		name := []rune(job.Name)
		f.Options = append(f.Options, templates.Option{Value: strconv.Itoa(i + 1), Label: string(name[:min(len(name), mostOfJob)])})
	}
	f.Options = append(f.Options, templates.Option{Value: pasteOne, Label: h.Words(c, "desk.paste_which_one"), Hint: h.Words(c, "desk.paste_which_one_hint")})
	return f
}

// mostOfJob is how many characters of the first line of a job name it.
const mostOfJob = 60

// chosen is the text of the job that was chosen of those of a text: the whole text when
// it is about one; false when nothing, or what is not there, was chosen.
func chosen(jobs []drafting.Job, text, answer string) (string, bool) {
	if len(jobs) < 2 || answer == pasteOne {
		return text, true
	}
	n, err := strconv.Atoi(answer)
	if err != nil || n < 1 || n > len(jobs) {
		return text, false
	}
	return jobs[n-1].Text, true
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
	reader, whole := drafting.NewReader(h.Claims), drafting.Tidy(text)
	jobs := reader.Jobs(whole)
	text, told := chosen(jobs, whole, typed.Get(pasteJob))
	read := reader.Read(text, h.Today())
	switch {
	case len(faults) > 0:
	case !tells(read) && len(jobs) < 2:
		faults = web.Mistake(pasteText, "paste.text.nothing")
	case !told:
		faults = web.Mistake(pasteJob, "paste.which.required")
		if pasted == "" {
			pasted = whole // a file is not sent twice
		}
	}
	if len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.pastePage(c, pasted, jobs, faults)
	}
	if err := h.Limit(c, models.CapDraftsByOrganisation, org.ID); err != nil {
		return err
	}
	values := advert.Encode(read.Advert())
	values[advert.Pasted] = []string{text}
	employers, _, err := h.employersFor(c.UserContext(), org)
	if err != nil {
		return err
	}
	if len(employers) == 1 {
		values["employer"] = []string{employers[0].ID}
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

// tells reports whether a draft holds more than a language and a title.
func tells(d drafting.Draft) bool {
	n := 0
	for _, f := range d.Fields {
		if f.Field != "lang" && !strings.HasPrefix(f.Field, "title.") {
			n++
		}
	}
	return n >= 2
}
