package doctor

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/filetext"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/pdftext"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/resume"
	"github.com/enkaku/enkaku/templates"
)

// ProfileBody is the most that the form of a profile sends: its own fields and the text
// of a CV, escaped, which may stand in it when it is saved.
const ProfileBody = 512 << 10

// CVFileBody is the most that the form sends with a CV as a file.
const CVFileBody = models.MaxDocument + ProfileBody

// maxCV is the longest text of a CV, in characters: what the reader reads even if each
// takes three bytes.
const maxCV = resume.MaxText / 3

// AskCV shows the profile to who sent too large a file.
func (h *Handlers) AskCV(c *fiber.Ctx) error {
	faults := web.TooLarge(c, models.FieldCVFile)
	if len(faults) == 0 {
		return h.To(c, "/me/profile#cv")
	}
	d, err := h.ownProfile(c)
	if err != nil {
		return err
	}
	return h.showProfile(c, &d, nil, faults)
}

// ReadCV reads a CV and shows the form of the profile with what it states. Nothing is
// saved, of the profile or of the CV.
func (h *Handlers) ReadCV(c *fiber.Ctx) error {
	d, err := h.ownProfile(c)
	if err != nil {
		return err
	}
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	return h.readCV(c, &d, values)
}

func (h *Handlers) readCV(c *fiber.Ctx, d *models.Doctor, values url.Values) error {
	f := foundIn(values, d)
	f.take()
	text, faults, err := h.cvText(c, values.Get(models.FieldCVText))
	if err != nil {
		return err
	}
	if len(faults) == 0 {
		if err := h.Limit(c, models.CapCVsReadByUser, web.VisitOf(c).Viewer.ID); err != nil {
			return err
		}
		if found := resume.Read(text, h.Today()); len(found) > 0 {
			values.Del(models.FieldCVText)
			f.fill(found)
			f.carry(found)
		} else {
			faults = web.Mistake(models.FieldCVText, "cv.text.nothing")
		}
	}
	orgs, err := h.orgs(c)
	if err != nil {
		return err
	}
	h.readProfile(d, values, web.VisitOf(c).Lang, orgs) // what is wrong with the rest is said when it is saved
	if len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
	}
	return h.showProfile(c, d, values, faults)
}

func foundIn(values url.Values, d *models.Doctor) foundForm {
	return foundForm{values: values, fresh: d.Version == 0, decided: func(id string) bool {
		for i := range d.Licences {
			if l := &d.Licences[i]; l.ID == id && id != "" {
				return l.Status != models.LicenceUnverified
			}
		}
		return false
	}}
}

// cvText is the text to read: what was pasted or what the file holds, not both.
func (h *Handlers) cvText(c *fiber.Ctx, typed string) (string, []models.Fault, error) {
	text, field := form.Text(strings.ToValidUTF8(typed, "�")), models.FieldCVText
	content, _, faults, err := web.FileOf(c, models.FieldCVFile)
	switch {
	case err != nil || len(faults) > 0:
		return "", faults, err
	case content == nil && text == "":
		return "", web.Mistake(models.FieldCVText, "cv.text.required"), nil
	case content != nil && text != "":
		return "", web.Mistake(models.FieldCVFile, "paste.both"), nil
	case content != nil:
		var code models.FaultCode
		if text, code, err = h.readFile(c, content); err != nil {
			return "", nil, err
		}
		if field = models.FieldCVFile; code != "" {
			return "", web.Mistake(field, code), nil
		}
	}
	if utf8.RuneCountInString(text) > maxCV {
		return "", web.Mistake(field, "paste.text.too_long", strconv.Itoa(maxCV)), nil
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

// CVPart is where a CV is handed in at a profile, and what was read of one.
type CVPart struct {
	Text, File templates.Field
	Open       bool       // the fields are to be seen
	Found      []FoundRow // nil: no CV was read for this form
	Carried    []string   // the same, for the form's next page
	Most       int        // bytes of a file
}

// FoundRow is one value that a CV states.
type FoundRow struct {
	Label   string
	Value   string
	Passage string
	Href    string // where the field stands
	Held    bool   // the form says so
	Sure    bool
	Take    string // value of its box
	Now     string // what the form says instead; "" for nothing, or where it may say both
}

// cvPart makes the part of a page for a CV.
func (h *Handlers) cvPart(c *fiber.Ctx, lang vocab.Lang, d *models.Doctor, typed url.Values, faults []models.Fault) CVPart {
	f := foundIn(typed, d)
	say := h.SayIn(lang)
	part := CVPart{Carried: typed[models.FieldCVFound], Most: models.MaxDocument}
	part.Text = templates.Field{
		Name: models.FieldCVText, Kind: "textarea", Rows: 8, Label: say("doctor.cv_read_text"), Hint: say("doctor.cv_read_text_hint"),
		Value: typed.Get(models.FieldCVText), Faults: templates.FaultsOf(faults, models.FieldCVText),
	}
	part.File = templates.Field{
		Name: models.FieldCVFile, Kind: "file", Label: say("doctor.cv_read_file"),
		Hint:   say("doctor.cv_read_file_hint", filetext.MaxFile>>20),
		Accept: ".txt,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf", Faults: templates.FaultsOf(faults, models.FieldCVFile),
	}
	part.Open = part.Text.Value != "" || len(part.Text.Faults)+len(part.File.Faults) > 0
	for i, one := range f.carried() {
		row := FoundRow{
			Label: say("doctor." + one.Field), Value: saidOf(one, lang, say), Passage: one.Passage,
			Href: "#f-" + one.Field, Held: f.holds(one), Sure: one.Sure, Take: strconv.Itoa(i),
		}
		switch one.Field {
		case resume.Licences:
			row.Label, row.Href = say("doctor.licence"), "#licences"
		case resume.Years, resume.Pref:
			row.Now = saidOf(resume.Found{Field: one.Field, Value: typed.Get(one.Field)}, lang, say)
		}
		part.Found = append(part.Found, row)
	}
	return part
}

// saidOf is a value in words, "" for none.
func saidOf(f resume.Found, lang vocab.Lang, say templates.Say) string {
	switch f.Field {
	case resume.Years:
		if n, err := strconv.Atoi(f.Value); err == nil {
			return say("doctor.seen_years_value", n)
		}
		return f.Value
	case resume.Pref:
		if !vocab.Prefs.Has(vocab.Pref(f.Value)) {
			return ""
		}
		return vocab.Prefs.Label(vocab.Pref(f.Value), lang)
	case resume.Specialties:
		return vocab.Specialties.Label(vocab.Specialty(f.Value), lang)
	case resume.Languages:
		return vocab.Languages.Label(vocab.Language(f.Value), lang)
	}
	words := vocab.Licences.Label(vocab.Licence(f.Value), lang)
	for _, more := range []string{f.Detail, vocab.Specialties.Label(f.Specialty, lang), string(f.On)} {
		if more != "" {
			words += " · " + more
		}
	}
	return words
}
