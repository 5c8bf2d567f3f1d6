package store

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// HiddenJobs are the jobs that doctors do not want to see, a document for each
// doctor and job, so that two windows that hide two jobs lose none. Which jobs
// those are is sealed with the doctor's key; ids and indexes hold keyed hashes.
type HiddenJobs struct{ collection[models.HiddenJob] }

// HiddenJobs returns the hidden jobs.
func (s *Store) HiddenJobs() HiddenJobs { return HiddenJobs{in(s, hiddenKind())} }

func hiddenKind() kind[models.HiddenJob] {
	return kind[models.HiddenJob]{
		Collection: engine.Collection{Name: "hiddenJobs", Indexes: []engine.Index{
			by("doctorId", "at"), with(by("advert"), "doctorId"), with(by("position"), "doctorId"),
		}},
		sealed: []string{"jobId", "cluster", "reason", "work", "remote", "schedules", "hourly", "poster"},
		head:   func(h *models.HiddenJob) head { return head{h.ID, &h.Version, &h.UpdatedAt} },
		person: func(s *Store, h *models.HiddenJob) string { return s.doctorPerson(h.DoctorID) },
		hashes: func(h *models.HiddenJob, newer rehash) { h.ID = newer("hiddenJob", h.ID) },
		derive: func(s *Store, h *models.HiddenJob) bson.D {
			return bson.D{{Key: "advert", Value: s.hiddenKey(h.JobID)},
				{Key: "position", Value: s.hiddenKey(cmp.Or(h.Cluster, h.JobID))}}
		},
	}
}

// hiddenKey is the form of a job or of a position in indexes.
func (s *Store) hiddenKey(id string) string { return s.Hash("hiddenJob", id) }

func (c HiddenJobs) idOf(doctorID, jobID string) string {
	return c.board().Hash("hiddenJob", doctorID+"/"+jobID)
}

// OfDoctor returns what a doctor hid, hidden last first.
func (c HiddenJobs) OfDoctor(doctorID string) models.List[models.HiddenJob] {
	return c.list(engine.Query{Index: "doctorId", Equal: []any{doctorID}, Descending: true})
}

// Into reads what a doctor hid into Hidden of the profile. What an older version
// kept in the profile is moved first.
func (c HiddenJobs) Into(ctx context.Context, d *models.Doctor) error {
	if d.Version == 0 {
		return nil
	}
	if err := c.move(ctx, d); err != nil {
		return err
	}
	all, err := c.find(ctx, engine.Query{Index: "doctorId", Equal: []any{d.ID}})
	d.Hidden = all
	return err
}

// Put hides a job in place of what was said of it before, and forgets what is
// beyond models.MaxHidden.
func (c HiddenJobs) Put(ctx context.Context, h models.HiddenJob) error {
	h.ID = c.idOf(h.DoctorID, h.JobID)
	for tries := 0; ; tries++ {
		old, err := c.Get(ctx, h.ID)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		h.Version = old.Version
		if err = c.Save(ctx, &h); err == nil {
			break
		}
		if !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound) || tries == maxTries {
			return err
		}
	}
	all, err := c.find(ctx, engine.Query{Index: "doctorId", Equal: []any{h.DoctorID}})
	if err != nil {
		return err
	}
	for _, old := range models.HiddenJobs(all).Forgotten() {
		if err := gone(c.Delete(ctx, old.ID)); err != nil {
			return err
		}
	}
	return nil
}

// Take brings a job back. One that was not hidden is no error.
func (c HiddenJobs) Take(ctx context.Context, doctorID, jobID string) error {
	return gone(c.Delete(ctx, c.idOf(doctorID, jobID)))
}

// By returns the doctors who hid a job or another advert of its position.
func (c HiddenJobs) By(ctx context.Context, j *models.Job) (map[string]bool, error) {
	type one struct {
		DoctorID string `bson:"doctorId"`
	}
	doctors := map[string]bool{}
	ask := func(index, id string) error {
		all, err := pick[one](ctx, c.collection, engine.Query{Index: index, Equal: []any{c.board().hiddenKey(id)}}, "doctorId")
		for _, v := range all {
			doctors[v.DoctorID] = true
		}
		return err
	}
	err := ask("advert", j.ID)
	if j.Cluster != "" {
		err = errors.Join(err, ask("position", j.Cluster))
	}
	return doctors, err
}

// RemoveAll deletes what there is of a doctor.
func (c HiddenJobs) RemoveAll(ctx context.Context, doctorID string) error {
	_, err := c.deleteAll(ctx, engine.Query{Index: "doctorId", Equal: []any{doctorID}})
	return err
}

// move gives documents of their own to the jobs that an older version kept in a
// profile, then empties that place. Ended at any point it is done again by the
// next reader; what is there already stays as it is.
func (c HiddenJobs) move(ctx context.Context, d *models.Doctor) error {
	if len(d.HiddenOnce) == 0 {
		return nil
	}
	all := slices.Clone(d.HiddenOnce)
	for i := range all {
		all[i].DoctorID, all[i].ID, all[i].Version = d.ID, c.idOf(d.ID, all[i].JobID), 0
	}
	for _, err := range c.SaveMany(ctx, pointers(all)) {
		if err != nil && !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	now, err := c.board().Doctors().Change(ctx, d.ID, func(d *models.Doctor) bool {
		d.HiddenOnce = slices.DeleteFunc(slices.Clone(d.HiddenOnce), func(h models.HiddenJob) bool {
			return all.Of(h.JobID) != nil
		})
		return true
	})
	if err != nil {
		return err
	}
	d.HiddenOnce, d.Version, d.UpdatedAt = now.HiddenOnce, now.Version, now.UpdatedAt
	return nil
}

// hiddenMoved is the setting that says that MoveHidden is done.
const hiddenMoved = "hidden.moved"

// MoveHidden does for all profiles what Into does for one, and tells how many
// those were. It may be ended at any point and run again; once all is done it
// reads nothing but that. alive is asked before each profile whether to go on.
func (s *Store) MoveHidden(ctx context.Context, alive func() error) (n int, err error) {
	if _, err := s.Settings().Get(ctx, hiddenMoved); !errors.Is(err, models.ErrNotFound) {
		return 0, err
	}
	err = s.Doctors().All(ctx, func(d models.Doctor) error {
		if len(d.HiddenOnce) == 0 {
			return nil
		}
		if err := alive(); err != nil {
			return err
		}
		n++
		return gone(s.HiddenJobs().move(ctx, &d))
	})
	if err != nil {
		return n, err
	}
	return n, s.Settings().Put(ctx, hiddenMoved, "1")
}

// OwnProfiles are profiles as the pages and mails of the doctors themselves read
// them: with the jobs that they hid.
type OwnProfiles struct{ Doctors }

// OwnProfiles returns them.
func (s *Store) OwnProfiles() OwnProfiles { return OwnProfiles{s.Doctors()} }

// Get returns the profile with this id.
func (c OwnProfiles) Get(ctx context.Context, id string) (models.Doctor, error) {
	d, err := c.Doctors.Get(ctx, id)
	if err != nil {
		return d, err
	}
	return d, c.board().HiddenJobs().Into(ctx, &d)
}
