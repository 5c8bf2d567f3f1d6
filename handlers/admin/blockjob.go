package admin

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// seenText is the text of a job that its editor decides about.
func seenText(j *models.Job) *models.Advert {
	if j.Proposed != nil {
		return j.Proposed
	}
	return &j.Advert
}

// showBlocked fills in which entries of the block list a job meets, and what of it can
// be put there.
func (h *Handlers) showBlocked(c *fiber.Ctx, page *JobPage, j *models.Job) error {
	shown := *j
	shown.Advert = *seenText(j)
	list, err := h.Store.BlockEntries().InForce(c.UserContext(), h.Now())
	if err != nil {
		return err
	}
	behind, err := h.PublisherOf(c.UserContext(), &shown)
	if err != nil {
		return err
	}
	if page.Blocked, err = h.blockRows(c, hitsOf(list, behind, &shown.Advert)); err != nil {
		return err
	}
	chosen, err := web.FormValues(c)
	if err != nil {
		return err
	}
	var options []templates.Option
	for _, e := range h.offered(list, &shown.Advert) {
		options = append(options, templates.Option{
			Value: string(e.Kind) + ":" + e.Value, Label: h.Words(c, "blocks.kind_"+string(e.Kind)), Hint: e.Value,
		})
	}
	if len(options) > 0 {
		page.Block = templates.Field{
			Name: "block", Kind: "checks", Label: h.Words(c, "blocks.of_job"), Hint: h.Words(c, "blocks.of_job_hint"), Options: options,
			Values: append(chosen["block"], ""),
		}
	}
	return nil
}

// hitsOf are the entries that an advert and those behind it meet, each once.
func hitsOf(list models.BlockList, behind models.Publisher, a *models.Advert) []models.BlockEntry {
	hits := list.InAdvert(a)
	for _, e := range list.Behind(behind) {
		if !slices.ContainsFunc(hits, func(hit models.BlockEntry) bool { return hit.ID == e.ID }) {
			hits = append(hits, e)
		}
	}
	return hits
}

// offered are entries that could be made of an advert: its text, and the addresses,
// domains and telephone numbers in it that are not on the list. The reason is the
// editor's.
func (h *Handlers) offered(list models.BlockList, a *models.Advert) (entries []models.BlockEntry) {
	known := list.InAdvert(a)
	offer := func(kind models.BlockKind, value string) {
		e, err := models.NewBlock(kind, value, strings.Repeat("-", models.MinReason), "", h.Now())
		same := func(k models.BlockEntry) bool {
			return k.Kind == kind && (kind == models.BlockedText || k.Value == e.Value)
		}
		if err == nil && !slices.ContainsFunc(known, same) {
			entries = append(entries, e)
		}
	}
	for _, m := range a.Marks() {
		if m.Kind != models.BlockedPhone || m.LikePhone() {
			offer(m.Kind, m.Value)
		}
	}
	offer(models.BlockedText, a.BlockText())
	return entries
}

// blockOf puts what an editor chose of an advert on the list, with the words to its
// poster as the reason. What stands there already is left.
func (h *Handlers) blockOf(c *fiber.Ctx, j *models.Job, reason string) error {
	values, err := web.FormValues(c)
	if err != nil || len(values["block"]) == 0 {
		return err
	}
	list, err := h.Store.BlockEntries().InForce(c.UserContext(), h.Now())
	if err != nil {
		return err
	}
	for _, e := range h.offered(list, seenText(j)) {
		if slices.Contains(values["block"], string(e.Kind)+":"+e.Value) {
			e.JobID, e.Reason = j.ID, reason
			if err := h.keepBlock(c, &e); err != nil {
				return err
			}
		}
	}
	return nil
}
