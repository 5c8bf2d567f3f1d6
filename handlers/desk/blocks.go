package desk

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// What the buttons of blocks in the form of an advert say, before an id or a
// group; and the field of a new one's name, before its group.
const (
	pathBlocks   = "/desk/blocks"
	goPutBlock   = "block."
	goKeepBlock  = "keep-block."
	nameOfBlock  = "_block."
	blockRenamed = "name"
)

// BlocksPage are the blocks that an organisation keeps.
type BlocksPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Faults []models.Fault
	Rows   []BlockRow
}

// Template names pages/desk/blocks.html.
func (BlocksPage) Template() string { return "desk/blocks" }

// BlockRow is one of them.
type BlockRow struct {
	ID, Title, Group string
	Texts            []string
	Name             templates.Field
}

// TextBlocks shows the blocks of the organisation.
func (h *Handlers) TextBlocks(c *fiber.Ctx) error { return h.showBlocks(c, models.TextBlock{}, nil) }

func (h *Handlers) showBlocks(c *fiber.Ctx, typed models.TextBlock, faults []models.Fault) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	all, err := h.blocksOf(c, org.OrgRef)
	if err != nil {
		return err
	}
	say := h.Say(c)
	page := BlocksPage{Layout: h.DeskLayout(c, say("desk.blocks")), Nav: h.deskTabs(c, pathJobs, org), Faults: faults}
	for _, b := range all {
		row := BlockRow{ID: b.ID, Title: b.Name, Group: groupWords(say, b.Group)}
		for _, field := range fieldsIn(b.Values) {
			row.Texts = append(row.Texts, strings.Join(b.Values[field], " "))
		}
		row.Name = templates.Field{Name: blockRenamed, Label: say("desk.block_name"), Value: b.Name, Required: true, Max: models.MaxBlockName}
		if b.ID == typed.ID {
			row.Name.Value, row.Name.Faults = typed.Name, templates.FaultsOf(faults, blockRenamed)
		}
		page.Rows = append(page.Rows, row)
	}
	return h.Render(c, page)
}

func fieldsIn(values map[string][]string) (fields []string) {
	for field := range values {
		fields = append(fields, field)
	}
	slices.Sort(fields)
	return fields
}

func groupWords(say templates.Say, g models.BlockGroup) string {
	switch g {
	case models.BlockSafety:
		return say("desk.section_safety")
	case models.BlockEquipment:
		return say("desk.section_equipment")
	case models.BlockHarassment:
		return say("desk.block_harassment")
	}
	return say("desk.block_selection")
}

func (h *Handlers) blocksOf(c *fiber.Ctx, org models.OrgRef) ([]models.TextBlock, error) {
	return h.Store.TextBlocks().Of(org).Page(c.UserContext(), 0, models.MaxTextBlocks)
}

// ownBlock returns a block of an organisation.
func (h *Handlers) ownBlock(c *fiber.Ctx, id string, org models.OrgRef) (models.TextBlock, error) {
	b, err := h.Store.TextBlocks().Get(c.UserContext(), id)
	if err == nil && b.Owner != org {
		err = models.ErrNotFound
	}
	return b, err
}

// ChangeBlock gives a block another name, or deletes it.
func (h *Handlers) ChangeBlock(c *fiber.Ctx) error {
	b, err := h.ownBlock(c, c.Params("id"), web.VisitOf(c).Viewer.Org)
	if err != nil {
		return err
	}
	switch c.FormValue("deed") {
	case "remove":
		err = h.Store.TextBlocks().Delete(c.UserContext(), b.ID)
	case "rename":
		b.Name = form.Text(c.FormValue(blockRenamed))
		if faults := b.Check(blockRenamed, 0); len(faults) > 0 {
			c.Status(fiber.StatusUnprocessableEntity)
			return h.showBlocks(c, b, faults)
		}
		err = h.Store.TextBlocks().Save(c.UserContext(), &b)
	default:
		err = models.ErrNotFound
	}
	if err != nil {
		return err
	}
	h.Flash(c, "desk.done_saved")
	return h.To(c, pathBlocks)
}

// offerBlocks puts beside the sections of a page of the form the blocks that can
// be put there, and the way to keep what stands there as another.
func (h *Handlers) offerBlocks(c *fiber.Ctx, org models.OrgRef, page *FormPage, typed form.Values, faults []models.Fault) error {
	var all []models.TextBlock
	for i := range page.Sections {
		section := &page.Sections[i]
		for _, g := range models.BlockGroups {
			if !asks(section, g) {
				continue
			}
			if all == nil {
				var err error
				if all, err = h.blocksOf(c, org); err != nil {
					return err
				}
			}
			section.Kept = append(section.Kept, h.keptOf(c, g, all, typed, faults))
		}
	}
	return nil
}

func asks(section *templates.FormSection, g models.BlockGroup) bool {
	return slices.ContainsFunc(section.Blocks, func(b templates.FormBlock) bool {
		return slices.ContainsFunc(b.Fields, func(f templates.FormField) bool { return g.Has(f.Name) })
	})
}

func (h *Handlers) keptOf(
	c *fiber.Ctx, g models.BlockGroup, all []models.TextBlock, typed form.Values, faults []models.Fault,
) templates.KeptBlocks {
	say, name := h.Say(c), nameOfBlock+string(g)
	kept := templates.KeptBlocks{Group: groupWords(say, g), Keep: goKeepBlock + string(g), Name: templates.Field{
		Name: name, Label: say("desk.block_name"), Value: typed.First(name), Max: models.MaxBlockName, Faults: templates.FaultsOf(faults, name),
	}}
	for _, b := range all {
		if b.Group == g {
			kept.Put = append(kept.Put, templates.Option{Value: goPutBlock + b.ID, Label: b.Name})
		}
	}
	return kept
}

// putBlock puts a block into a draft where nothing is typed.
func (h *Handlers) putBlock(c *fiber.Ctx, d models.Draft, id string) error {
	b, err := h.ownBlock(c, id, d.Owner)
	if err != nil {
		return err
	}
	left := 0
	_, err = h.keepDraft(c.UserContext(), d, func(d *models.Draft) error {
		_, left = b.PutInto(d.Values)
		return nil
	})
	if err != nil {
		return err
	}
	if left > 0 {
		h.Flash(c, "desk.block_put_left")
	} else {
		h.Flash(c, "desk.block_put")
	}
	return nil
}

// keepBlock keeps what a draft answers to a group under a name. It returns what
// is wrong with that.
func (h *Handlers) keepBlock(c *fiber.Ctx, d models.Draft, g models.BlockGroup, name string) ([]models.Fault, error) {
	others, err := h.Store.TextBlocks().Of(d.Owner).Count(c.UserContext())
	if err != nil {
		return nil, err
	}
	b := models.TextBlock{Owner: d.Owner, Group: g, Name: form.Text(name), Values: models.BlockOf(g, d.Values), CreatedAt: h.Now()}
	if faults := b.Check(nameOfBlock+string(g), others); len(faults) > 0 {
		return faults, nil
	}
	if b.ID, err = h.NewID(); err != nil {
		return nil, err
	}
	if err := h.Store.TextBlocks().Save(c.UserContext(), &b); err != nil {
		return nil, err
	}
	h.Flash(c, "desk.block_kept")
	return nil, nil
}
