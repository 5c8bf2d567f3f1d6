// Package demo holds the invented board that a newcomer tries: organisations,
// doctors and adverts with accounts of their own, their dates moved to today.
package demo

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

//go:embed board.yaml
var boardYAML []byte

//go:embed jobs.yaml
var jobsYAML []byte

// Read returns the demo board, with dates moved to today.
func Read(today models.Date) (intake.Board, error) {
	return intake.ReadBoard(boardYAML, jobsYAML, today)
}

// Account is an account worth trying on the demo board.
type Account struct {
	Email string
	What  string
}

// Load puts the demo board into the store, with dates moved to today. It
// may run again: what is there stays, and dates of demo adverts follow the
// calendar.
func Load(ctx context.Context, st *store.Store, now time.Time) ([]Account, error) {
	board, err := Read(models.DateOf(now))
	if err != nil {
		return nil, err
	}
	d := demo{ctx: ctx, st: st, now: now}
	for _, step := range []func(intake.Board) error{d.organisations, d.doctors, d.adverts, d.admin} {
		if err := step(board); err != nil {
			return nil, fmt.Errorf("demo data: %w", err)
		}
	}
	return d.accounts, nil
}

type demo struct {
	ctx      context.Context
	st       *store.Store
	now      time.Time
	names    map[models.OrgRef]vocab.Text
	accounts []Account
}

// keep saves a document that is not there yet.
func keep[T any](get func() (T, error), save func() error) error {
	if _, err := get(); !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if err := save(); err != nil && !errors.Is(err, models.ErrConflict) {
		return err
	}
	return nil
}

func (d *demo) organisations(b intake.Board) error {
	d.names = map[models.OrgRef]vocab.Text{}
	checked := models.Verification{State: models.VerifyVerified, By: "demo", At: d.now}
	for _, e := range b.Employers {
		e.Verification, e.CreatedAt = checked, d.now
		ref := models.OrgRef{Kind: models.OrgEmployer, ID: e.ID}
		d.names[ref] = e.Name
		if err := keep(func() (models.Employer, error) { return d.st.Employers().Get(d.ctx, e.ID) },
			func() error { return d.st.Employers().Save(d.ctx, &e) }); err != nil {
			return err
		}
		if err := d.recruiter(ref, e.Mail, e.Name.JA); err != nil {
			return err
		}
	}
	for _, a := range b.Agencies {
		a.Verification, a.CreatedAt = checked, d.now
		ref := models.OrgRef{Kind: models.OrgAgency, ID: a.ID}
		d.names[ref] = a.Name
		if err := keep(func() (models.Agency, error) { return d.st.Agencies().Get(d.ctx, a.ID) },
			func() error { return d.st.Agencies().Save(d.ctx, &a) }); err != nil {
			return err
		}
		if err := d.recruiter(ref, a.Mail, a.Name.JA); err != nil {
			return err
		}
	}
	return nil
}

// recruiter makes the owner account of an organisation.
func (d *demo) recruiter(org models.OrgRef, email, name string) error {
	u := models.User{
		ID: "demo-" + strings.ToLower(org.ID), Email: email, Lang: vocab.JA, CreatedAt: d.now,
		Memberships: []models.Membership{{Org: org, Owner: true}},
	}
	if org.ID == "EMP01" || org.ID == "AGY01" {
		d.accounts = append(d.accounts, Account{email, "recruiter of " + name})
	}
	return d.user(u)
}

func (d *demo) user(u models.User) error {
	return keep(func() (models.User, error) { return d.st.Users().ByEmail(d.ctx, u.Email) },
		func() error { return d.st.Users().Save(d.ctx, &u) })
}

func (d *demo) doctors(b intake.Board) error {
	for _, doc := range b.Doctors {
		name := strings.ToLower(doc.ID)
		email := name + "@example.jp"
		doc.UserID, doc.CreatedAt = "demo-"+name, d.now
		if err := keep(func() (models.Doctor, error) { return d.st.Doctors().Get(d.ctx, doc.ID) },
			func() error { return d.st.Doctors().Save(d.ctx, &doc) }); err != nil {
			return err
		}
		if err := d.user(models.User{
			ID: doc.UserID, Email: email, Lang: doc.Lang, DoctorID: doc.ID, CreatedAt: d.now,
		}); err != nil {
			return err
		}
		d.accounts = append(d.accounts, Account{email, "doctor " + doc.DisplayName + ", " + doc.Headline.In(doc.Lang)})
	}
	return nil
}

func (d *demo) admin(intake.Board) error {
	d.accounts = append(d.accounts, Account{"admin@example.jp", "administrator"})
	return d.user(models.User{ID: "demo-admin", Email: "admin@example.jp", Lang: vocab.JA, Admin: true,
		CreatedAt: d.now})
}

func (d *demo) adverts(b intake.Board) error {
	for _, row := range b.Adverts {
		if err := d.advert(row); err != nil {
			return fmt.Errorf("%s: %w", row.Ref, err)
		}
	}
	return nil
}

// unread stands for reading the words of a demo advert. A test reads them: that
// finds nothing, and would take the first start a second and 20 MB.
func unread(*models.Advert) []rules.Claim { return nil }

// advert publishes a demo advert, or moves the dates of one that is there.
func (d *demo) advert(row intake.BoardAdvert) error {
	job, err := d.st.Jobs().ByRef(d.ctx, row.Poster, row.Ref)
	switch {
	case errors.Is(err, models.ErrNotFound):
		job = models.Job{
			ID: strings.ToLower(row.Ref), Ref: row.Ref, Poster: row.Poster, PosterName: d.names[row.Poster],
			State: models.JobDraft, CreatedBy: "demo", CreatedAt: d.now,
		}
		job.PublishAt = row.Advert.Terms.InfoAsOf.Start().Add(9 * time.Hour)
		if job.PublishAt.After(d.now) {
			job.PublishAt = d.now
		}
	case err != nil:
		return err
	case job.State != models.JobApproved || job.Advert.Equal(&row.Advert):
		return nil
	}
	faults := rules.Validate(&row.Advert, rules.Context{
		Publisher: models.Publisher{Now: d.now, Poster: row.Poster.Kind}, Claims: unread,
	})
	if models.Blocks(faults) {
		return &models.InvalidError{Faults: faults}
	}
	first := job.State == models.JobDraft
	at := job.PublishAt
	if err := job.Submit(models.Submission{
		Advert: row.Advert, Faults: faults, Trusted: true, Looked: true, By: "demo", Now: d.now, At: at,
	}); err != nil {
		return err
	}
	if first {
		job.FirstLiveAt, job.LastLive = at, true // from before: no alert for the whole demo board
		job.ConfirmedAt = at
	}
	return d.st.Jobs().Save(d.ctx, &job)
}
