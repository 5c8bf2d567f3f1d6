package desk

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// jobsInFilter is how many jobs one can choose from: the newest.
const jobsInFilter = 100

// applicantFilter are the questions by which the applications are filtered.
func (h *Handlers) applicantFilter(c *fiber.Ctx, org models.OrgRef, want wanted) ([]templates.Field, error) {
	say := h.Say(c)
	job := templates.Field{Name: "job", Kind: "select", Label: say("desk.filter_job"), Value: want.job,
		Options: []templates.Option{{Label: say("desk.filter_all")}}}
	options, err := h.jobOptions(c, org, want.job)
	if err != nil {
		return nil, err
	}
	job.Options = append(job.Options, options...)
	state := templates.Field{Name: "state", Kind: "select", Label: say("desk.filter_state"), Value: want.state,
		Options: []templates.Option{{Label: say("desk.filter_all")}}}
	for _, s := range models.ApplicationStates {
		state.Options = append(state.Options, templates.Option{Value: string(s), Label: say("desk.app_" + string(s))})
	}
	who := templates.Field{Name: "who", Kind: "select", Label: say("desk.filter_who"), Value: want.who,
		Options: []templates.Option{
			{Label: say("desk.filter_all")}, {Value: whoMe, Label: say("desk.who_me")},
			{Value: models.NobodyAssigned, Label: say("desk.who_nobody")},
		}}
	colleagues, err := h.memberOptions(c, org)
	if err != nil {
		return nil, err
	}
	for _, o := range colleagues {
		if o.Value != web.VisitOf(c).Viewer.ID {
			who.Options = append(who.Options, o)
		}
	}
	return []templates.Field{job, state, who}, nil
}

// jobOptions are the newest jobs of an organisation, and one that is chosen.
func (h *Handlers) jobOptions(c *fiber.Ctx, org models.OrgRef, chosen string) ([]templates.Option, error) {
	briefs, err := h.Store.Jobs().BriefsByPoster(c.UserContext(), org)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, b := range briefs {
		if len(ids) < jobsInFilter || b.ID == chosen {
			ids = append(ids, b.ID)
		}
	}
	titles, err := h.Store.Jobs().Titles(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	options := make([]templates.Option, len(ids))
	for i, id := range ids {
		options[i] = templates.Option{Value: id, Label: web.Cut(titles[id].In(web.VisitOf(c).Lang), 60)}
	}
	return options, nil
}

// membersInChoice is how many people one can choose from.
const membersInChoice = 100

// memberOptions are the people of an organisation who can sign in, by name.
func (h *Handlers) memberOptions(c *fiber.Ctx, org models.OrgRef) ([]templates.Option, error) {
	users, err := h.Store.Users().Members(org).Page(c.UserContext(), 0, membersInChoice)
	if err != nil {
		return nil, err
	}
	var options []templates.Option
	for _, u := range models.Told(org, users) {
		options = append(options, templates.Option{Value: u.ID, Label: memberName(&u)})
	}
	slices.SortStableFunc(options, func(a, b templates.Option) int {
		if a.Label < b.Label {
			return -1
		}
		return 1
	})
	return options, nil
}
