package admin

import (
	"errors"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Home shows how much of each kind waits.
func (h *Handlers) Home(c *fiber.Ctx) error {
	ctx := c.UserContext()
	reviews, err := h.Store.Jobs().ReviewQueue(ctx)
	if err != nil {
		return err
	}
	organisations, err := h.organisationsIn(ctx, models.VerifyPending)
	if err != nil {
		return err
	}
	corrected, err := h.organisationsIn(ctx, models.VerifyCorrected)
	if err != nil {
		return err
	}
	licences, err := h.Store.Doctors().LicenceQueue().Count(ctx)
	if err != nil {
		return err
	}
	reports, err := h.Store.Reports().Open().Count(ctx)
	if err != nil {
		return err
	}
	mails, err := h.Store.Outgoing().CountByState(ctx, h.Now().AddDate(0, 0, -7))
	if err != nil {
		return err
	}
	digests, err := h.Store.Deliveries().CountByState(ctx, h.Now().AddDate(0, 0, -7))
	if err != nil {
		return err
	}
	stop, err := h.mailStop(c)
	if err != nil {
		return err
	}
	runs, overdue, err := h.lateRuns(c)
	if err != nil {
		return err
	}
	page := HomePage{
		Layout: h.adminLayout(c, h.Words(c, "admin.title")), Nav: h.adminTabs(c, "/admin"),
		Reviews: len(reviews), Organisations: len(organisations) + len(corrected), Licences: licences, Reports: reports, Stopped: stop != alert.StopNothing,
		Failed: mails[alert.DeliveryFailed] + mails[alert.DeliveryUnknown] + digests[alert.DeliveryFailed] + digests[alert.DeliveryUnknown],
		Queued: mails[alert.DeliveryPending],
		Alarm:  overdue > 0 || len(runs) > 0 && runs[0].Alarm,
	}
	if len(reviews) > 0 {
		page.Oldest = reviews[0].Since
	}
	return h.Render(c, page)
}

// adminLayout is the frame of the pages of the office.
func (h *Handlers) adminLayout(c *fiber.Ctx, title string) templates.Layout {
	l := h.Layout(c, title)
	l.NoIndex = true
	l.Styles = append(l.Styles, "css/desk.css")
	l.Notices = append(l.Notices, h.TroubleNotices(c)...)
	return l
}

// adminTabs are the pages of the office.
func (h *Handlers) adminTabs(c *fiber.Ctx, current string) templates.ConsoleNav {
	var nav templates.ConsoleNav
	for _, tab := range []struct{ path, words string }{
		{"/admin", "admin.tab_home"}, {"/admin/review", "admin.tab_review"},
		{"/admin/organisations", "admin.tab_organisations"},
		{"/admin/licences", "admin.tab_licences"},
		{"/admin/reports", "admin.tab_reports"}, {"/admin/objections", "admin.tab_objections"},
		{"/admin/stories", "stories.title"}, {"/admin/events", "events.title"}, {"/admin/guides", "guides.tab"},
		{pathBlocks, "blocks.title"}, {pathMarket, "admin.tab_market"}, {"/admin/mail", "admin.tab_mail"}, {"/admin/users", "admin.tab_users"},
		{"/admin/audit", "admin.tab_audit"}, {"/admin/retention", "retention.title"},
	} {
		nav.Tabs = append(nav.Tabs, templates.ConsoleTab{
			Href: templates.Href(web.VisitOf(c).Lang, tab.path), Label: h.Words(c, tab.words),
			Current: tab.path == current,
		})
	}
	return nav
}

// Review shows what waits for an editor, longest first: new adverts and
// changes of published ones, searched and filtered.
func (h *Handlers) Review(c *fiber.Ctx) error {
	rows, err := h.waiting(c, sieveOf(c))
	if err != nil {
		return err
	}
	page := ReviewPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_review")), Nav: h.adminTabs(c, pathReview), Sieve: sieveOf(c).fields(h.Say(c)),
	}
	page.Rows, page.Pager = web.PageIn(c, web.ListAt{Path: pathReview, Param: "page"}, rows)
	for _, d := range ofQueue {
		page.Deeds = append(page.Deeds, templates.Option{Value: d.key, Label: h.Words(c, d.words)})
	}
	if len(rows) > 0 {
		page.Days = int(h.Now().Sub(rows[0].Since).Hours() / 24)
	}
	page.Scripts = append(page.Scripts, "js/table.js")
	return h.Render(c, page)
}

// waiting are the adverts that wait and that a sieve keeps.
func (h *Handlers) waiting(c *fiber.Ctx, sieve waitingSieve) ([]ReviewRow, error) {
	queue, err := h.Store.Jobs().ReviewQueue(c.UserContext())
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(queue))
	for i, w := range queue {
		ids[i] = w.ID
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	var rows []ReviewRow
	for _, id := range ids {
		if j, ok := jobs[id]; ok {
			if row := reviewRow(&j, web.VisitOf(c).Lang); sieve.keeps(&row) {
				rows = append(rows, row)
			}
		}
	}
	return rows, nil
}

// reviewRow is an advert that waits: as it would become.
func reviewRow(j *models.Job, lang vocab.Lang) ReviewRow {
	text := &j.Advert
	if j.Proposed != nil {
		text = j.Proposed
	}
	return ReviewRow{
		ID: j.ID, Title: text.Title.In(lang), Poster: j.PosterName.In(lang), Employer: text.Employer.Name.In(lang),
		Since: j.UpdatedAt, Change: j.Proposed != nil,
	}
}

// Job shows one advert to its editor: the text, what the rules say, what
// a change changes, its twins of other agencies.
func (h *Handlers) Job(c *fiber.Ctx) error {
	j, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	return h.showReview(c, &j, "", nil)
}

func (h *Handlers) showReview(c *fiber.Ctx, j *models.Job, typed string, faults []models.Fault) error {
	ctx, lang, now := c.UserContext(), web.VisitOf(c).Lang, h.Now()
	shown := *j
	page := JobPage{
		Layout: h.adminLayout(c, j.Title.In(lang)), Nav: h.adminTabs(c, "/admin/review"), ID: j.ID, Version: j.Version,
		Heading: j.Title.In(lang), StateLabel: h.Words(c, "desk.state_"+string(j.DeskState(now))),
		Waits: j.Waits(), Change: j.Proposed != nil, Faults: faults, Note: j.ReviewNote,
		CanTakeDown: j.CanTakeDown(), CanResume: j.CanRelease(), Public: j.Public(now),
		Reason: templates.Field{
			Name: "reason", Kind: "textarea", Rows: 4, Label: h.Words(c, "admin.reason"), Hint: h.Words(c, "admin.reason_hint"),
			Value: typed, Faults: templates.FaultsOf(faults, "reason"),
		},
		Poster: web.OrgTarget(j.Poster), PosterName: j.PosterName.In(lang),
	}
	if j.Proposed != nil {
		shown.Advert = *j.Proposed
		page.Changes = h.Changes(c, &j.Advert, j.Proposed)
	}
	org, err := h.OrganisationOf(ctx, j.Poster)
	if err != nil {
		return err
	}
	page.PosterState = h.Words(c, "desk.org_"+string(org.Verification.State))
	if page.Warnings, err = h.LookedAt(c, j); err != nil {
		return err
	}
	for _, w := range page.Warnings {
		page.Reason.Ready = append(page.Reason.Ready, strings.TrimPrefix(w.Field+": "+h.Pages.Fault(lang, w.Fault), ": "))
	}
	if err := h.showBesides(c, &page, org, j); err != nil {
		return err
	}
	institution, err := h.InstitutionOf(ctx, &shown.Advert)
	if err != nil {
		return err
	}
	page.Preview = templates.PreviewOf(lang, h.Say(c), &shown, institution)
	reports, pager, err := web.PageOf(
		c, web.ListAt{Path: "/admin/review/" + j.ID, Param: "reports", Several: true}, h.Store.Reports().OfJob(j.ID),
	)
	if err != nil {
		return err
	}
	page.ReportPager = pager
	for _, r := range reports {
		page.Reports = append(page.Reports, h.reportRow(c, r, j))
	}
	return h.Render(c, page)
}

// decideJob is an editor's deed on a job: recorded, saved, and told to the
// people of the poster with the reason, if one is needed. The form carries the version the editor saw: what was
// changed meanwhile is not decided.
func (h *Handlers) decideJob(c *fiber.Ctx, action, done, reason string, change func(*models.Job) error) error {
	ctx := c.UserContext()
	j, err := h.Store.Jobs().Get(ctx, c.Params("id"))
	if err != nil {
		return err
	}
	if seen, code := form.Whole(c.FormValue("version")); code != "" || seen != j.Version {
		return models.ErrConflict
	}
	next := ""
	if j.Waits() {
		if next, err = h.nextWaiting(c, &j); err != nil {
			return err
		}
	}
	var invalid *models.InvalidError
	if err := h.decidedOn(c, &j, action, reason, change); errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showReview(c, &j, reason, invalid.Faults)
	} else if err != nil {
		return err
	}
	h.Flash(c, done)
	return h.To(c, strings.TrimSuffix(pathReview+"/"+next, "/"))
}

// decidedOn is an editor's deed on a job as it was seen: recorded, saved, and told to the
// people of the poster.
func (h *Handlers) decidedOn(c *fiber.Ctx, j *models.Job, action, reason string, change func(*models.Job) error) error {
	before, wasChange := j.Revision, j.Proposed != nil
	if err := change(j); err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, action, "job/"+j.ID); err != nil {
		return err
	}
	if err := h.StoreJob(c, j, before); err != nil {
		return err
	}
	tell := h.Letters.Reviewed
	if wasChange {
		tell = h.Letters.ChangeReviewed
	}
	return h.tellPoster(c, j.Poster, func(to letters.To) error { return tell(c.UserContext(), to, j, reason) })
}

// tellPoster mails who of an organisation gets its letters.
func (h *Handlers) tellPoster(c *fiber.Ctx, org models.OrgRef, tell func(letters.To) error) error {
	users, err := h.Store.Users().ByOrg(c.UserContext(), org)
	if err != nil {
		return err
	}
	for _, u := range models.Told(org, users) {
		if err := tell(letters.ToUser(&u)); err != nil {
			return err
		}
	}
	return nil
}

// ApproveJob accepts an advert or a change.
func (h *Handlers) ApproveJob(c *fiber.Ctx) error {
	approve := func(j *models.Job, p models.Publisher) error { return rules.Approve(j, p, h.Claims) }
	return h.decideJob(c, "review.approve", "admin.done_approved", "", h.ByLeave(c, approve))
}

// ReturnJob sends an advert or a change back with a reason.
func (h *Handlers) ReturnJob(c *fiber.Ctx) error {
	return h.withReason(c, "review.return", "admin.done_returned", (*models.Job).Return)
}

// TakeDown removes a published job.
func (h *Handlers) TakeDown(c *fiber.Ctx) error {
	return h.withReason(c, "review.take_down", "admin.done_taken_down", (*models.Job).TakeDown)
}

// ResumeHeld lets a job that was held back appear again and answers nothing
// to its open reports: those are decided one by one.
func (h *Handlers) ResumeHeld(c *fiber.Ctx) error {
	return h.decideJob(c, "review.resume", "admin.done_resumed", "", h.ByLeave(c, (*models.Job).Release))
}

// withReason is decideJob for what needs words to the poster. What was chosen of the
// advert goes on the block list with it.
func (h *Handlers) withReason(c *fiber.Ctx, action, done string, change func(*models.Job, string, time.Time) error) error {
	reason := form.Text(c.FormValue("reason"))
	if faults := models.ReasonFaults("reason", reason); len(faults) > 0 {
		j, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
		if err != nil {
			return err
		}
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showReview(c, &j, reason, faults)
	}
	return h.decideJob(c, action, done, reason, func(j *models.Job) error {
		was := *j
		if err := change(j, reason, h.Now()); err != nil {
			return err
		}
		return h.blockOf(c, &was, reason)
	})
}
