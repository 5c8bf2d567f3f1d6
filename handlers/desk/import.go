package desk

import (
	"path/filepath"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/filerows"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting/pull"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/feeds"
	"github.com/enkaku/enkaku/templates"
)

// rows is the reader of rows of files.
func (h *Handlers) rows() *feeds.Reader { return feeds.NewReader(drafting.NewReader(h.Claims)) }

// AskImport shows where to send a file of another system.
func (h *Handlers) AskImport(c *fiber.Ctx) error {
	return h.importPage(c, web.TooLarge(c, pasteFile))
}

func (h *Handlers) importPage(c *fiber.Ctx, faults []models.Fault) error {
	page := ImportPage{Layout: h.DeskLayout(c, h.Words(c, "desk.import_title")), Faults: web.Blocking(faults)}
	page.File = templates.Field{
		Name: pasteFile, Kind: "file", Label: h.Words(c, "desk.import_file"), Required: true,
		Hint:   h.Words(c, "desk.import_file_hint", models.MaxDocument>>20, models.MaxSourceRows),
		Accept: ".csv,.tsv,.txt,.xlsx,.xml,.rss,.atom,.json,.jsonld,.jsonl,.yaml,.yml,.html,.htm",
		Faults: templates.FaultsOf(faults, pasteFile),
	}
	return h.Render(c, page)
}

// Import keeps a file that was sent and shows what its rows would become.
func (h *Handlers) Import(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	content, name, faults, err := web.FileOf(c, pasteFile)
	if err != nil {
		return err
	}
	var file models.SourceFile
	switch {
	case len(faults) > 0:
	case content == nil:
		faults = web.Mistake(pasteFile, "import.file.required")
	case len(content) > models.MaxDocument:
		faults = web.Mistake(pasteFile, "import.file.too_large")
	default:
		file, faults = h.readRows(c, content, pasteFile)
	}
	if len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.importPage(c, faults)
	}
	if err := h.Limit(c, models.CapImportsByOrganisation, org.ID); err != nil {
		return err
	}
	name = strings.ToValidUTF8(filepath.Base(strings.ReplaceAll(name, `\`, "/")), "")
	return h.keepImport(c, models.Import{Owner: org.OrgRef, File: models.File{Name: name}}, content, file)
}

// readRows are the rows of a file that the scanner let pass, before anything reads
// in it.
func (h *Handlers) readRows(c *fiber.Ctx, content []byte, field string) (file models.SourceFile, faults []models.Fault) {
	if faults = h.Scanned(c, content); len(faults) > 0 {
		faults[0].Field = field
		return file, faults
	}
	file, code := filerows.Read(content)
	if code != "" {
		faults = web.Mistake(field, code)
	}
	return file, faults
}

// keepImport keeps what was read and leads to what its rows would become.
func (h *Handlers) keepImport(c *fiber.Ctx, im models.Import, content []byte, file models.SourceFile) error {
	read := pull.MappingOfFile
	if im.Feed != nil { // what its pulls will go by
		read = pull.Mapping
	}
	mapping, err := read(c.UserContext(), h.Store, im.Owner, file)
	if err != nil {
		return err
	}
	if im.ID, err = h.NewID(); err != nil {
		return err
	}
	if im.File.ID, err = h.NewID(); err != nil {
		return err
	}
	im.UserID, im.Columns = web.VisitOf(c).Viewer.ID, columnsOf(mapping)
	im.CreatedAt, im.ExpiresAt = h.Now(), h.Now().Add(models.ImportFor)
	if err := h.Store.Imports().Add(c.UserContext(), &im, content); err != nil {
		return err
	}
	return h.To(c, "/desk/import/"+im.ID)
}

func columnsOf(m feeds.Mapping) (out []models.ImportColumn) {
	for _, c := range m {
		out = append(out, models.ImportColumn{Name: c.Name, Kind: string(c.Kind), Private: c.Private})
	}
	return out
}

func mappingOf(columns []models.ImportColumn) (out feeds.Mapping) {
	for _, c := range columns {
		out = append(out, feeds.Column{Name: c.Name, Kind: feeds.Kind(c.Kind), Private: c.Private})
	}
	return out
}

// ownImport returns an import of an organisation the person works for, with its
// file read again.
func (h *Handlers) ownImport(c *fiber.Ctx) (models.Import, models.SourceFile, web.Organisation, error) {
	ctx := c.UserContext()
	im, err := h.Store.Imports().Get(ctx, c.Params("id"))
	if err == nil {
		err = h.Mine(c, im.Owner)
	}
	if err == nil && !h.Now().Before(im.ExpiresAt) {
		err = models.ErrNotFound
	}
	if err != nil {
		return im, models.SourceFile{}, web.Organisation{}, err
	}
	content, err := h.Store.Files().Content(ctx, im.File)
	if err != nil {
		return im, models.SourceFile{}, web.Organisation{}, err
	}
	file, code := filerows.Read(content)
	if code != "" {
		return im, file, web.Organisation{}, models.Invalid(pasteFile, code)
	}
	org, err := h.OrganisationOf(ctx, im.Owner)
	return im, file, org, err
}

// MapImport keeps what the person says the source fields hold, for this file
// and the next with the same headings.
func (h *Handlers) MapImport(c *fiber.Ctx) error {
	im, file, _, err := h.ownImport(c)
	if err != nil {
		return err
	}
	mapping := mappingOf(im.Columns)
	for i := range mapping {
		kind := feeds.Kind(c.FormValue(columnField(i)))
		if kind == mapping[i].Kind || !feeds.Known(kind) {
			continue
		}
		mapping[i].Kind = kind
	}
	im.Columns = columnsOf(mapping)
	ctx := c.UserContext()
	if err := h.Store.Imports().Save(ctx, &im); err != nil {
		return err
	}
	if err := pull.KeepMapping(ctx, h.Store, im.Owner, file, im.Columns); err != nil {
		return err
	}
	h.Flash(c, "desk.import_mapped")
	return h.To(c, "/desk/import/"+im.ID)
}
