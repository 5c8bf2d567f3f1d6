package web

import (
	"context"
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Estates are what a person would leave behind of organisations that have no
// other owner.
func (s *Site) Estates(ctx context.Context, u *models.User) ([]models.Estate, error) {
	var all []models.Estate
	for _, m := range u.Memberships {
		if !m.Owner {
			continue
		}
		members, err := s.Store.Users().ByOrg(ctx, m.Org)
		if err != nil {
			return nil, err
		}
		if !u.LastOwner(m.Org, members) {
			continue
		}
		jobs, err := s.Store.Jobs().ByPoster(ctx, m.Org)
		if err != nil {
			return nil, err
		}
		selecting := map[string]int{}
		for i := range jobs {
			if selecting[jobs[i].ID], err = s.Store.Applications().UnderSelection(ctx, jobs[i].ID); err != nil {
				return nil, err
			}
		}
		if e, some := models.EstateOf(u, m.Org, members, jobs, selecting, s.Now()); some {
			all = append(all, e)
		}
	}
	return all, nil
}

// EstateFields ask what becomes of them, with what was chosen.
func (s *Site) EstateFields(
	c *fiber.Ctx, all []models.Estate, chosen func(field string) string, faults []models.Fault,
) ([]templates.Field, error) {
	refs := make([]models.OrgRef, len(all))
	for i := range all {
		refs[i] = all[i].Org
	}
	names, err := s.OrgNames(c.UserContext(), refs)
	if err != nil {
		return nil, err
	}
	lang := VisitOf(c).Lang
	var fields []templates.Field
	for i := range all {
		e := &all[i]
		f := templates.Field{
			Name: e.Field(), Kind: "radio", Class: "one", Required: true, Value: chosen(e.Field()),
			Label: s.Words(c, "account.estate", names[e.Org].In(lang), len(e.Jobs)), Hint: s.Words(c, "account.estate_hint"),
			Faults: templates.FaultsOf(faults, e.Field()),
		}
		for _, u := range e.Heirs {
			who := u.Email
			if u.Name != "" {
				who = u.Name + " (" + u.Email + ")"
			}
			f.Options = append(f.Options, templates.Option{Value: u.ID, Label: s.Words(c, "account.estate_heir", who)})
		}
		f.Options = append(f.Options, templates.Option{
			Value: models.EstateClose, Label: s.Words(c, "account.estate_close"), Hint: s.Words(c, "account.estate_close_hint"),
		})
		fields = append(fields, f)
	}
	return fields, nil
}

// EstateFaults are what is wrong with the choices of a form.
func EstateFaults(c *fiber.Ctx, all []models.Estate) (faults []models.Fault) {
	for i := range all {
		faults = append(faults, all[i].Check(c.FormValue(all[i].Field()))...)
	}
	return faults
}

// PassOn does what was chosen about one of them, on behalf of by: somebody else
// becomes the owner, or the adverts end and applicants are told as ever. It may
// be repeated.
func (s *Site) PassOn(c *fiber.Ctx, by *models.User, e *models.Estate, choice string) error {
	ctx, target := c.UserContext(), OrgTarget(e.Org)
	if choice != models.EstateClose {
		if err := s.Record(c, by, "organisation.owner", target); err != nil {
			return err
		}
		heir, err := s.Store.Users().Change(ctx, choice, func(u *models.User) bool {
			news, err := u.MakeOwner(e.Org)
			return news && err == nil
		})
		if err == nil && !heir.Owns(e.Org) { // left meanwhile
			err = models.ErrConflict
		}
		if err != nil {
			return err
		}
		org, err := s.OrganisationOf(ctx, e.Org)
		if err != nil {
			return err
		}
		return s.Letters.Inherited(ctx, letters.ToUser(&heir), e.Org, org.Name)
	}
	for _, j := range e.Jobs {
		if err := s.Record(c, by, "job.close", "job/"+j.ID); err != nil {
			return err
		}
		words := s.Pages.Words(vocab.JA, "account.estate_words") + "\n\n" + s.Pages.Words(vocab.EN, "account.estate_words")
		if err := s.leaveBehind(ctx, j.ID, by.ID, words); err != nil {
			return err
		}
	}
	return nil
}

// leaveBehind ends one advert and, with words, the selection of all who applied to
// it: nobody is left to decide. It may be repeated; what cannot be told now is told
// by Talks.
func (s *Site) leaveBehind(ctx context.Context, id, by, words string) error {
	for range 5 {
		j, err := s.Store.Jobs().Get(ctx, id)
		if errors.Is(err, models.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		left := j.LeftBehind(words, by, s.Now())
		if err := s.Store.Settlements().Put(ctx, &left); err != nil {
			return err
		}
		ended, err := j.LeaveBehind(s.Now())
		if err != nil {
			return err
		}
		if ended {
			err = s.Store.Jobs().Save(ctx, &j)
		}
		if errors.Is(err, models.ErrConflict) {
			continue
		}
		if err == nil {
			if err := s.Talks.Settle(ctx, &j); err != nil {
				s.Log.Error("applications to a job that ended are not settled yet", "job", id, "err", err)
			}
		}
		return err
	}
	return models.ErrConflict
}

// Orphan has organisations checked anew whose only owner goes and names no heir:
// nobody is left to answer for what was checked. It comes after PassOn and may
// be repeated.
func (s *Site) Orphan(c *fiber.Ctx, u *models.User) error {
	return s.eachOrganisation(c, u, func(org *Organisation, last bool) bool {
		before := org.Verification
		if last {
			org.SetVerification(before.Recheck())
		}
		return last && before != before.Recheck()
	})
}

// ForgetAddress drops the address of somebody whose account goes from the
// organisations they worked for and from the adverts of these: an address of
// the organisation's own stays.
func (s *Site) ForgetAddress(c *fiber.Ctx, u *models.User) error {
	return s.eachOrganisation(c, u, func(org *Organisation, _ bool) bool {
		if org.Agency != nil {
			return org.Agency.ForgetAddress(u.Email)
		}
		return org.Employer.ForgetAddress(u.Email)
	}, func(org *Organisation) error {
		contact := ""
		if org.Employer != nil {
			contact = org.Employer.Card().Contact
		}
		jobs, err := s.Store.Jobs().ByPoster(c.UserContext(), org.OrgRef)
		for i := range jobs {
			if err == nil && jobs[i].ForgetContact(u.Email, contact) {
				err = s.Store.Jobs().Save(c.UserContext(), &jobs[i])
			}
		}
		return err
	})
}

// eachOrganisation changes the organisations of a user, last says of which the
// user is the only owner, and then does what follows.
func (s *Site) eachOrganisation(
	c *fiber.Ctx, u *models.User, change func(org *Organisation, last bool) bool, then ...func(*Organisation) error,
) error {
	for _, m := range u.Memberships {
		members, err := s.Store.Users().ByOrg(c.UserContext(), m.Org)
		if err != nil {
			return err
		}
		org, err := s.OrganisationOf(c.UserContext(), m.Org)
		if errors.Is(err, models.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if change(&org, u.LastOwner(m.Org, members)) {
			if err := s.SaveOrganisation(c, &org); err != nil {
				return err
			}
		}
		for _, next := range then {
			if err := next(&org); err != nil {
				return err
			}
		}
	}
	return nil
}
