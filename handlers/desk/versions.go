package desk

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// deskVersions fills the published texts of a job, newest first, each with how
// it differs from the one before.
func (h *Handlers) deskVersions(c *fiber.Ctx, jobID string, page *JobPage) error {
	list := h.Store.Revisions().OfJob(jobID)
	total, err := list.Count(c.UserContext())
	if err != nil {
		return err
	}
	page.VersionPager = web.PagerFor(c, web.ListAt{Path: "/desk/jobs/" + jobID, Param: "versions", Several: true},
		total)
	// One more, for the last of the page to be compared with.
	revisions, err := list.Page(c.UserContext(), (page.VersionPager.Page-1)*web.PerPage, web.PerPage+1)
	if err != nil {
		return err
	}
	for i, r := range revisions[:min(len(revisions), web.PerPage)] {
		version := VersionRow{Number: r.Revision, At: r.At}
		if i+1 < len(revisions) {
			version.Changes = h.Changes(c, &revisions[i+1].Advert, &r.Advert)
		}
		page.Versions = append(page.Versions, version)
	}
	if total > 1 {
		page.Between, err = h.between(c, jobID, page.Revision)
	}
	return err
}

// versionsOffered is how many of the newest texts can be chosen to be compared;
// older ones by their number in the address.
const versionsOffered = 200

// between compares the two published texts that the address names, whichever is
// the older. Without two that exist it offers them.
func (h *Handlers) between(c *fiber.Ctx, jobID string, newest int) (*Between, error) {
	from, to := c.Query("from"), c.Query("to")
	var options []templates.Option
	for n := newest; n > max(0, newest-versionsOffered); n-- {
		options = append(options, templates.Option{Value: strconv.Itoa(n), Label: h.Words(c, "desk.version", n)})
	}
	b := &Between{
		From: templates.Field{Name: "from", Kind: "select", Label: h.Words(c, "desk.between_from"), Value: from, Options: options},
		To:   templates.Field{Name: "to", Kind: "select", Label: h.Words(c, "desk.between_to"), Value: to, Options: options},
	}
	if from == "" && to == "" {
		b.From.Value, b.To.Value = strconv.Itoa(max(1, newest-1)), strconv.Itoa(newest)
		return b, nil
	}
	old, err := h.version(c, jobID, from)
	if err != nil {
		return nil, err
	}
	new, err := h.version(c, jobID, to)
	if err != nil {
		return nil, err
	}
	b.Asked, b.Changes = true, h.Changes(c, &old.Advert, &new.Advert)
	return b, nil
}

// version is a published text of a job by its number, or models.ErrNotFound.
func (h *Handlers) version(c *fiber.Ctx, jobID, number string) (models.JobRevision, error) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 {
		return models.JobRevision{}, models.ErrNotFound
	}
	return h.Store.Revisions().Get(c.UserContext(), jobID, n)
}
