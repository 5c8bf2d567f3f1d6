package web

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// nameCV names the CV of an application among the files of its thread; the
// others have the names of their messages.
const nameCV = "cv"

// fileField is the question of the next file. A browser forgets a file that was
// chosen when its form comes back.
func (t *Talk) fileField(say templates.Say) templates.Field {
	f := templates.Field{
		Name: models.FieldFile, Kind: "file", Label: say("common.thread_file"),
		Hint: say("common.thread_file_hint_" + string(t.Side)), Accept: AcceptDocuments, Optional: true,
		Faults: templates.FaultsOf(t.Faults, models.FieldFile),
	}
	if t.Chosen && len(f.Faults) == 0 {
		f.Faults = FileAgain(models.FieldFile)
	}
	return f
}

// FileAgain asks to choose a file again, which a browser forgets.
func FileAgain(field string) []models.Fault {
	return []models.Fault{{Field: field, Code: "file.again", Severity: models.FaultWarning}}
}

// TooLarge says beside a field that the file before was too large to be read;
// nothing when there was none.
func TooLarge(c *fiber.Ctx, field string) []models.Fault {
	if c.Query(LargeParam) == "" {
		return nil
	}
	c.Status(fiber.StatusRequestEntityTooLarge)
	return Mistake(field, "file.too_large", strconv.Itoa(models.MaxDocument>>20))
}

// fileLine is the file of a message as the side may know it. path is the page's.
func (t *Talk) fileLine(m *models.Message, say templates.Say, lang vocab.Lang, path string) *templates.ThreadFile {
	f, name, words := m.FileFor(t.Side), m.ID, "common.thread_file_name"
	if m.ID == "" {
		name, words = nameCV, "common.thread_file_cv"
	}
	shown := &templates.ThreadFile{
		Href: templates.Href(lang, path+"/files/"+name), Name: f.Name,
		Type: templates.DocumentType(f.Type), Size: templates.FileSize(f.Size),
	}
	if shown.Name == "" {
		shown.Name = say(words)
	}
	return shown
}

// ThreadFile answers with a file of the thread, if the side may see it.
func (s *Site) ThreadFile(c *fiber.Ctx, t *Talk) error {
	f, name := t.Application.CV, c.Params("file")
	if name != nameCV {
		m, err := s.Store.Messages().Get(c.UserContext(), name)
		if err != nil {
			return err
		}
		if f = m.File; m.ApplicationID != t.Application.ID {
			return models.ErrNotFound
		}
	}
	if !t.Shown() || !f.There() {
		return models.ErrNotFound
	}
	return s.Download(c, models.DeedReadFile, t.Application.DoctorID, f)
}
