package desk

import (
	"errors"
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// MakeFeed keeps an address, which is pulled within a minute; or it only looks at
// what the address holds now.
func (h *Handlers) MakeFeed(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	hours, _ := strconv.Atoi(c.FormValue(models.FieldFeedHours))
	f := models.Feed{
		Owner: v.Org, Address: c.FormValue(models.FieldFeedAddress), Appear: models.FeedRule(c.FormValue(models.FieldFeedAppear)),
		Gone: models.GoneRule(c.FormValue(models.FieldFeedGone)), Hours: hours, Attested: c.FormValue(models.FieldFeedAttest) == "on",
		CreatedBy: v.ID, CreatedAt: h.Now(),
	}
	others, err := h.Store.Feeds().Of(v.Org).Page(ctx, 0, models.MaxFeeds)
	if err != nil {
		return err
	}
	look := c.FormValue("deed") == "look"
	var faults []models.Fault
	if !look {
		faults = f.Check(len(others))
	}
	if address, code := h.Egress.Parse(f.Address); code != "" {
		faults = append(web.Mistake(models.FieldFeedAddress, code), faults...)
	} else {
		f.Address = address.String()
	}
	if slices.ContainsFunc(others, func(o models.Feed) bool { return o.Address == f.Address }) {
		faults = append(web.Mistake(models.FieldFeedAddress, "feed.twice"), faults...)
	}
	if len(faults) > 0 {
		return h.refuseFeed(c, f, faults)
	}
	if look {
		return h.previewFeed(c, f)
	}
	f.ID = h.Store.FeedID(f.Owner, f.Address)
	if err := h.Record(c, &v.User, "feed.make", "feed/"+f.ID); err != nil {
		return err
	}
	switch err := h.Store.Feeds().Save(ctx, &f); {
	case errors.Is(err, models.ErrConflict): // another window was first
		return h.refuseFeed(c, f, web.Mistake(models.FieldFeedAddress, "feed.twice"))
	case err != nil:
		return err
	}
	h.Flash(c, "desk.feed_made")
	return h.To(c, pathFeeds)
}

// refuseFeed shows the form again with what is wrong with it.
func (h *Handlers) refuseFeed(c *fiber.Ctx, f models.Feed, faults []models.Fault) error {
	c.Status(fiber.StatusUnprocessableEntity)
	return h.showFeeds(c, f, faults)
}

// previewFeed reads an address once and leads to what its rows would become.
// Nothing is made of them, and the feed is not made either.
func (h *Handlers) previewFeed(c *fiber.Ctx, f models.Feed) error {
	if err := h.Limit(c, models.CapImportsByOrganisation, f.Owner.ID); err != nil {
		return err
	}
	answer, err := h.Egress.Get(c.UserContext(), f.Address, egress.Known{}, models.MaxFeedBytes)
	var refused *egress.Refusal
	if errors.As(err, &refused) {
		fault := refused.Fault
		fault.Field = models.FieldFeedAddress
		return h.refuseFeed(c, f, []models.Fault{fault})
	}
	if err != nil {
		return err
	}
	file, faults := h.readRows(c, answer.Body, models.FieldFeedAddress)
	if len(faults) > 0 {
		return h.refuseFeed(c, f, faults)
	}
	return h.keepImport(c, models.Import{Owner: f.Owner, File: models.File{Name: f.Host()}, Feed: &f}, answer.Body, file)
}

// ChangeFeed does one thing with a feed: pull it now, pause it, go on, take the
// smaller number of rows for right, or remove it.
func (h *Handlers) ChangeFeed(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	f, err := h.Store.Feeds().Get(ctx, c.Params("id"))
	if err == nil && f.Owner != v.Org {
		err = models.ErrNotFound
	}
	if err != nil {
		return err
	}
	deed := c.FormValue("deed")
	switch deed {
	case "now":
		f.NextAt = h.Now()
	case "pause":
		f.Paused = true
	case "resume":
		f.Paused, f.NextAt = false, h.Now()
	case "accept":
		runs, err := h.Store.FeedRuns().Of(f.ID).Page(ctx, 0, 1)
		if err != nil {
			return err
		}
		if len(runs) > 0 {
			f.Accept, f.NextAt = runs[0].Rows, h.Now()
		}
	case "remove":
	default:
		return models.ErrNotFound
	}
	if err := h.Record(c, &v.User, "feed."+deed, "feed/"+f.ID); err != nil {
		return err
	}
	if deed == "remove" {
		err = h.Store.Feeds().Remove(ctx, f.ID)
	} else {
		err = h.Store.Feeds().Save(ctx, &f)
	}
	if err != nil {
		return err
	}
	h.Flash(c, "desk.done_saved")
	return h.To(c, pathFeeds)
}
