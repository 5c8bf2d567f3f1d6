package applicantbench

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/corpus"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

// jobsOfPoster is to how many jobs the doctors applied.
const jobsOfPoster = 10

func jobID(n int) string         { return fmt.Sprintf("benchjob%02d", n) }
func applicationID(n int) string { return fmt.Sprintf("%024x", n+1) }

var poster = models.OrgRef{Kind: models.OrgEmployer, ID: "benchclinic"}

// fill writes a clinic, its recruiter and jobs, and the applications with a message
// each.
func (o Options) fill(ctx context.Context, st *store.Store) error {
	now := time.Now()
	clinic := &models.Employer{ID: poster.ID, Name: vocab.Text{JA: "計測クリニック", EN: "Bench Clinic"}}
	clinic.Verification.State = models.VerifyVerified
	err := errors.Join(
		st.Employers().Save(ctx, clinic),
		st.Users().Save(ctx, &models.User{ID: "recruiter", Email: "recruiter@example.jp", Lang: vocab.JA, LastSeenAt: now,
			Memberships: []models.Membership{{Org: poster, Owner: true}}}),
		st.Sessions().Save(ctx, &models.Session{ID: sessionID(), UserID: "recruiter", CSRF: "form", CreatedAt: now,
			ProvenAt: now, SeenAt: now, ExpiresAt: now.Add(time.Hour)}))
	if err != nil {
		return err
	}
	made, err := corpus.New(corpus.Options{Mix: corpus.Pages, Seed: 1, Now: now})
	if err != nil {
		return err
	}
	for n := range jobsOfPoster {
		j := made.Job(n)
		j.ID, j.Poster, j.EmployerID, j.PosterName = jobID(n), poster, poster.ID, clinic.Name
		if err := st.Jobs().Save(ctx, j); err != nil {
			return err
		}
	}
	n := 0
	for d := range made.Doctors() {
		if n == o.Applications {
			return nil
		}
		if err := o.apply(ctx, st, d, n, now); err != nil {
			return err
		}
		if n++; n%100 == 0 {
			o.Progress("applications", n, o.Applications)
		}
	}
	return nil
}

// states are those of the applications, in turn.
var states = []models.ApplicationState{models.ApplicationReceived, models.ApplicationViewed, models.ApplicationContacted,
	models.ApplicationOffered, models.ApplicationClosed}

// apply writes the n-th doctor with an application.
func (o Options) apply(ctx context.Context, st *store.Store, d *models.Doctor, n int, now time.Time) error {
	d.UserID, d.Lang, d.Blocked, d.DisplayName = "u"+d.ID, vocab.JA, nil, fmt.Sprintf("医師%d", n)
	d.Version = 0
	at := now.Add(-time.Duration(n) * time.Minute)
	a := &models.Application{ID: applicationID(n), JobID: jobID(n % jobsOfPoster), DoctorID: d.ID, Poster: poster, Revision: 1,
		State: states[n%len(states)], Message: "夜間の枠を希望します", Consent: models.ApplicationConsent, CreatedAt: at, AskedAt: at}
	return errors.Join(st.Doctors().Save(ctx, d), st.Applications().Save(ctx, a), st.Messages().Add(ctx, &models.Message{
		ID: "m" + a.ID, ApplicationID: a.ID, DoctorID: d.ID, From: models.ByDoctor, Text: "よろしくお願いいたします", CreatedAt: at,
	}, nil))
}
