package desk

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/posting"
)

// examined is a draft read as an advert, with everything that is wrong.
type examined struct {
	values       form.Values // as typed
	advert       models.Advert
	faults       []models.Fault
	job          models.Job // as stored; zero for a new one
	others       []models.Job
	employers    []models.Employer
	institutions []models.Employer
	blocks       models.BlockList
	applied      bool      // applications are open: they are told of changed conditions
	at           time.Time // when it is to appear; zero: at once
}

// editing reports whether the draft changes a job that was handed in before.
func (e examined) editing() bool { return e.job.ID != "" }

// bookable reports whether the advert may be booked for a later time: it has not
// appeared yet.
func (e examined) bookable() bool { return !e.editing() || e.job.State == models.JobDraft }

// offer is what the questions of the form depend on.
func (e examined) offer(c *fiber.Ctx, h *Handlers) form.Offer {
	say := h.SayIn(vocab.Lang(form.Values(e.values).First("lang"))) // answers are in the language of the advert
	return form.Offer{
		Lang: web.VisitOf(c).Lang, Say: h.Say(c), Employers: e.employers, Institutions: e.institutions,
		Values: e.values, Ready: func(name string) []string { return advert.Ready(name, say) },
	}
}

// examine reads a draft as an advert and asks the rules about it.
func (h *Handlers) examine(c *fiber.Ctx, d models.Draft, org web.Organisation) (examined, error) {
	ctx := c.UserContext()
	e := examined{values: d.Values}
	var err error
	if d.JobID != "" {
		if e.job, err = h.ownJob(c, d.JobID); err != nil {
			return e, err
		}
	}
	if e.employers, e.institutions, err = h.employersFor(ctx, org); err != nil {
		return e, err
	}
	if e.others, err = h.Store.Jobs().ByPoster(ctx, org.OrgRef); err != nil {
		return e, err
	}
	if e.blocks, err = h.Store.BlockEntries().InForce(ctx, h.Now()); err != nil {
		return e, err
	}
	if e.editing() {
		applications, err := h.Store.Applications().ByJob(ctx, e.job.ID)
		if err != nil {
			return e, err
		}
		e.applied = models.HasOpen(applications)
	}
	return h.judged(e, d, org), nil
}

// judged reads the values of a draft as an advert and asks the rules about it,
// with what is known of the organisation and its jobs.
func (h *Handlers) judged(e examined, d models.Draft, org web.Organisation) examined {
	e.values = d.Values
	var unread []models.Fault
	e.advert, unread = advert.Decode(advert.Relevant(d.Values))
	job := e.job
	if e.bookable() {
		var wrong []models.Fault
		e.at, wrong = bookedFor(d.Values, h.Now())
		job.PublishAt, unread = e.at, append(unread, wrong...)
	}
	var faults []models.Fault
	e.advert, faults = e.poster(org).Judge(h.Claims, h.Now(), job, e.advert,
		web.First(d.Values[advert.Attest]) == "on")
	e.faults = posting.Join(unread, faults)
	return e
}

// poster is the organisation with what was read of it.
func (e *examined) poster(org web.Organisation) *posting.Poster {
	return &posting.Poster{
		OrgRef: org.OrgRef, Name: org.ShownName(), Verification: org.Verification, Agency: org.Agency, Employers: e.employers,
		Institutions: e.institutions, Jobs: e.others, Blocks: e.blocks,
	}
}

// twinOf returns the id of another job of the same poster that offers the same
// position now or soon, "" for none.
func (h *Handlers) twinOf(e examined) string {
	twin := (&posting.Poster{Jobs: e.others}).TwinOf(&e.job, &e.advert, h.Now())
	if twin == nil {
		return ""
	}
	return twin.ID
}
