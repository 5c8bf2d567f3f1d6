package store

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Reports are readers' reports about jobs, one for each job and network.
type Reports struct{ collection[models.Report] }

// Reports returns the readers' reports.
func (s *Store) Reports() Reports { return Reports{in(s, reportKind())} }

func reportKind() kind[models.Report] {
	return kind[models.Report]{
		Collection: engine.Collection{Name: "reports", Indexes: []engine.Index{
			{Name: "once", Fields: []string{"jobId", "source"}, Unique: true},
			by("jobId", "createdAt"), by("state", "createdAt"),
		}},
		sealed: []string{"note"},
		head:   func(v *models.Report) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		hashes: func(v *models.Report, newer rehash) { v.Source = newer("report", v.Source) },
	}
}

// Insert adds a report; models.ErrConflict means that this network reported
// the job already.
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
