package doctor

import (
	"errors"
	"net/url"
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/templates"
)

// How many jobs are shown, and how much is said of each.
const (
	matchesShown = 20
	goodShown    = 4 // reasons of each kind in the list
	missingShown = 3
)

// profile returns the profile of the signed-in person, one with Version 0
// when there is none.
func (h *Handlers) profile(c *fiber.Ctx) (models.Doctor, error) {
	v := web.VisitOf(c).Viewer
	d, err := h.Store.Doctors().ByUser(c.UserContext(), v.ID)
	if errors.Is(err, models.ErrNotFound) {
		d = models.Doctor{UserID: v.ID, Lang: web.VisitOf(c).Lang, Visibility: models.VisibilityPrivate}
		if web.VisitOf(c).Lang == vocab.JA {
			d.Languages = []vocab.Language{"ja"}
		}
		return d, nil
	}
	d.NameLicences()
	return d, err
}

// own returns the frame of a page of the signed-in person, and its navigation.
func (h *Handlers) own(c *fiber.Ctx, title, path string) (templates.Layout, MeNav) {
	l := h.Dressed(h.Layout(c, h.Words(c, title)))
	l.Notices = append(l.Notices, h.Undelivered(c)...)
	return l, MeNavOf(l.Lang, h.SayIn(l.Lang), path)
}

// Me shows the jobs that suit the signed-in doctor.
func (h *Handlers) Me(c *fiber.Ctx) error {
	d, err := h.ownProfile(c)
	if err != nil {
		return err
	}
	v := web.VisitOf(c).Viewer
	l, nav := h.own(c, "doctor.home_title", "/me")
	page := HomePage{Layout: l, Nav: nav, Profile: d.Version > 0, Name: d.DisplayName, Recruits: len(v.Memberships) > 0}
	if !page.Profile {
		page.Title = h.Words(c, "doctor.welcome_title")
		return h.Render(c, page)
	}
	fits, suit, almost, err := h.fits(c, &d)
	if err != nil {
		return err
	}
	if page.Looked, err = h.Index.Count(c.UserContext(), models.Criteria{}); err != nil {
		return err
	}
	page.More = suit > len(fits)
	if page.Matches, err = h.matchRows(c, &d, fits, true); err != nil {
		return err
	}
	rows := h.almostRows(c, &d, almost.best)
	shown := min(len(rows), almostShown)
	page.Almost, page.AlmostRest, page.AlmostAll = rows[:shown], rows[shown:], almost.count
	page.AlmostLeft = max(0, almost.count-len(rows))
	page.HiddenJobs = len(d.Hidden)
	page.Missing = missingParts(l.Lang, h.SayIn(l.Lang), &d)
	page.Thin = len(d.Wants.Hard) == 0 && (len(d.Licences) == 0 || len(d.Wants.Works) == 0)
	page.Checked, page.Warn = h.licenceState(c, &d)
	s, err := h.profileAlert(c, &d)
	if err != nil {
		return err
	}
	if s != nil {
		page.Alert = &templates.Link{Href: templates.Href(l.Lang, h.ManagePath(s.ID)),
			Text: h.Words(c, "alerts.change")}
		page.AlertOn = h.Mails.Rhythm(s, l.Lang)
	}
	return h.Render(c, page)
}

// fit is a job that suits, with why.
type fit struct {
	job   models.Job
	match doctormatch.Match
}

// fits returns the best of the jobs that suit a doctor well enough to be told,
// matchesShown at most, how many those are, and the best of those of which one
// thing is missing. Every live job is compared: the columns of the index decide
// the hard conditions of the profile, all but one at a time, and each job that they
// let through is judged, read once.
func (h *Handlers) fits(c *fiber.Ctx, d *models.Doctor) (best []fit, suit int, almost nearly, err error) {
	clusters := map[string]bool{}
	almost.seen = map[string]bool{}
	err = h.eachOpen(c, doctormatch.QuestionsAlmost(d), func(j *models.Job) {
		if d.HidesJob(j) || clusters[j.Cluster] {
			return
		}
		judge := h.MatchDoctor(j)
		m, ok := judge(d)
		if !ok || m.Score < doctormatch.FairScore {
			almost.add(judge, j, d)
			return
		}
		clusters[j.Cluster] = j.Cluster != ""
		suit++
		best = better(best, fit{*j, m}, matchesShown, func(f *fit) int { return f.match.Score })
	})
	almost.without(clusters)
	return best, suit, almost, err
}

// better puts one more into a list of the best, the best first and of equals the
// one that came first, which holds so many at most.
func better[T any](best []T, one T, most int, score func(*T) int) []T {
	at := len(best)
	for at > 0 && score(&best[at-1]) < score(&one) {
		at--
	}
	if at == most {
		return best
	}
	best = slices.Insert(best, at, one)
	return best[:min(len(best), most)]
}

// readTogether is how many jobs are in memory while all are compared.
const readTogether = 100

// eachOpen hands every live job that answers one of several questions to see, once,
// the newest first of each question.
func (h *Handlers) eachOpen(c *fiber.Ctx, questions []*search.Question, see func(*models.Job)) error {
	var ids []string
	known := map[string]bool{}
	for _, q := range questions {
		found, err := h.Index.Open(c.UserContext(), q)
		if err != nil {
			return err
		}
		for _, id := range found {
			if !known[id] {
				known[id] = true
				ids = append(ids, id)
			}
		}
	}
	for some := range slices.Chunk(ids, readTogether) {
		jobs, err := h.Store.Jobs().GetMany(c.UserContext(), some)
		if err != nil {
			return err
		}
		for _, id := range some {
			if j, ok := jobs[id]; ok && j.Live(h.Now()) {
				see(&j)
			}
		}
	}
	return nil
}

// matchRows shows jobs with their scores; brief leaves out lesser reasons.
func (h *Handlers) matchRows(c *fiber.Ctx, d *models.Doctor, fits []fit, brief bool) ([]MatchRow, error) {
	var ids []string
	for i := range fits {
		ids = append(ids, fits[i].job.ID)
	}
	applied := map[string]bool{}
	err := h.Store.Applications().OfDoctor(d.ID).Each(c.UserContext(), func(a models.Application) error {
		applied[a.JobID] = applied[a.JobID] || a.Stands()
		return nil
	})
	if err != nil {
		return nil, err
	}
	lang := web.VisitOf(c).Lang
	rows := make([]MatchRow, 0, len(fits))
	buttons, err := h.SaveButtons(c, ids)
	if err != nil {
		return nil, err
	}
	for i := range fits {
		f := &fits[i]
		row := MatchRow{Score: f.match.Score, Explain: templates.Href(lang, "/me/match/"+f.job.ID),
			Hide: templates.Href(lang, "/jobs/"+f.job.ID+"/hide") + "?next=" + url.QueryEscape(templates.Href(lang, "/me"))}
		row.Card, err = h.Card(lang, &f.job, templates.CardOptions{
			Now: h.Now(), Doctor: d, Save: buttons(f.job.ID),
		})
		if err != nil {
			return nil, err
		}
		row.Good, row.Missing = h.Reasons(c, f.match)
		if row.Hidden = max(0, len(row.Good)-goodShown) + max(0, len(row.Missing)-missingShown); brief {
			row.Good, row.Missing = row.Good[:min(len(row.Good), goodShown)],
				row.Missing[:min(len(row.Missing), missingShown)]
		}
		row.Applied = applied[f.job.ID]
		rows = append(rows, row)
	}
	return rows, nil
}

// ExplainMatch shows one job point by point.
func (h *Handlers) ExplainMatch(c *fiber.Ctx) error {
	d, err := h.ownProfile(c)
	if err != nil {
		return err
	}
	job, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	m, ok := h.MatchDoctor(&job)(&d)
	if d.Version == 0 || !job.Live(h.Now()) || d.HidesJob(&job) {
		return models.ErrNotFound
	}
	rows, err := h.matchRows(c, &d, []fit{{job, m}}, false)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.explain_title", "/me")
	page := ExplainPage{Layout: l, Nav: nav, Match: rows[0]}
	if !ok {
		page.Ruled = h.Fits(c, m, &job, &d)
	}
	for _, r := range [][2]string{
		{h.Words(c, "doctor.rule_first"), h.Words(c, "doctor.rule_first_what")},
		{h.Words(c, "doctor.rule_second"), h.Words(c, "doctor.rule_second_what")},
		{h.Words(c, "doctor.rule_third"), h.Words(c, "doctor.rule_third_what")},
		{h.Words(c, "doctor.rule_last"), h.Words(c, "doctor.rule_last_what")},
	} {
		page.Rules = append(page.Rules, templates.Fact{Label: r[0], Value: r[1]})
	}
	page.Rules = append(page.Rules, templates.Fact{Label: h.Words(c, "doctor.rule_hidden"), Value: h.Words(c,
		"doctor.rule_hidden_what", strconv.Itoa(models.HiddenPoints), strconv.Itoa(models.MaxHiddenPoints))})
	return h.Render(c, page)
}

// missingParts are the parts of the profile that would make scores surer.
func missingParts(lang vocab.Lang, say templates.Say, d *models.Doctor) []templates.Link {
	var out []templates.Link
	for _, part := range []struct {
		missing bool
		anchor  string
		text    string
	}{
		{len(d.Wants.Works) == 0, "wants", say("doctor.want_works")},
		{len(d.Specialties) == 0, "self", say("doctor.specialties")},
		{len(d.Wants.Schedules) == 0, "wants", say("doctor.want_schedules")},
		{d.Wants.MinHourly == 0, "wants", say("doctor.min_hourly")},
		{len(d.Licences) == 0, "licences", say("doctor.step_licences")},
	} {
		if part.missing {
			out = append(out, templates.Link{Href: templates.Href(lang, "/me/profile") + "#" + part.anchor,
				Text: part.text})
		}
	}
	return out
}

// licenceState says how far the medical licence is checked, and whether that
// keeps the doctor from clinical work.
func (h *Handlers) licenceState(c *fiber.Ctx, d *models.Doctor) (string, bool) {
	for _, l := range d.Licences {
		if l.Key == vocab.LicenceMedical {
			status := templates.LicenceStatus(h.SayIn(web.VisitOf(c).Lang), l.Standing(h.Today()))
			return h.Words(c, "doctor.licence_state", status), !l.CheckedOn(h.Today())
		}
	}
	return "", false
}
