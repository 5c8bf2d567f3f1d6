package store

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Reports are readers' reports about jobs, one for each job and account or network.
type Reports struct{ collection[models.Report] }

// Reports returns the readers' reports.
func (s *Store) Reports() Reports { return Reports{in(s, reportKind())} }

func reportKind() kind[models.Report] {
	return kind[models.Report]{
		Collection: engine.Collection{Name: "reports", Indexes: []engine.Index{
			{Name: "once", Fields: []string{"jobId", "source"}, Unique: true},
			by("jobId", "createdAt"), by("state", "createdAt"), by("answerTo"),
		}},
		sealed: []string{"note", "answer.email"},
		head:   func(v *models.Report) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		hashes: func(v *models.Report, newer rehash) {
			v.Source = newer("report", v.Source)
			if v.Network != "" { // those from before reports had one
				v.Network = newer("report", v.Network)
			}
		},
		derive: func(s *Store, v *models.Report) bson.D {
			if to := s.answerTo(v.Answer); to != "" {
				return bson.D{{Key: "answerTo", Value: to}}
			}
			return nil
		},
	}
}

// answerTo is the form in indexes of who waits for a decision, "" for nobody.
func (s *Store) answerTo(a models.ReportAnswer) string {
	switch {
	case a.UserID != "":
		return "user/" + a.UserID
	case a.Email != "":
		return s.emailHash(a.Email)
	}
	return ""
}

// Forget takes somebody who waits for decisions out of all reports: an account,
// or whoever has an address.
func (c Reports) Forget(ctx context.Context, who models.ReportAnswer) error {
	to := c.board().answerTo(who)
	if to == "" {
		return nil
	}
	return c.each(ctx, engine.Query{Index: "answerTo", Equal: []any{to}}, func(r models.Report) error {
		_, err := c.update(ctx, r.ID, func(r *models.Report) bool {
			r.Answer = models.ReportAnswer{}
			return true
		})
		return err
	})
}

// Insert adds a report; models.ErrConflict means that this account or network
// reported the job already.
func (c Reports) Insert(ctx context.Context, v models.Report) error {
	v.Version = 0
	return c.Save(ctx, &v)
}

// ByJob returns the reports about a job, oldest first.
func (c Reports) ByJob(ctx context.Context, jobID string) ([]models.Report, error) {
	return c.find(ctx, engine.Query{Index: "jobId", Equal: []any{jobID}})
}

// OfJob is ByJob as a list to be read by pages.
func (c Reports) OfJob(jobID string) models.List[models.Report] {
	return c.list(engine.Query{Index: "jobId", Equal: []any{jobID}})
}

// Open returns reports that wait for a decision, oldest first.
func (c Reports) Open() models.List[models.Report] {
	return c.list(engine.Query{Index: "state", Equal: []any{string(models.ReportOpen)}})
}
