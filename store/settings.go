package store

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Settings are switches that hold for all nodes.
type Settings struct{ c collection[setting] }

// Settings returns the switches.
func (s *Store) Settings() Settings { return Settings{in(s, settingKind())} }

type setting struct {
	ID        string    `bson:"_id"`
	Version   int64     `bson:"version"`
	Value     string    `bson:"value"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

func settingKind() kind[setting] {
	return kind[setting]{
		Collection: engine.Collection{Name: "settings"},
		head:       func(v *setting) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Get returns the value of a key; models.ErrNotFound when it was never put.
func (r Settings) Get(ctx context.Context, key string) (string, error) {
	v, err := r.c.Get(ctx, key)
	return v.Value, err
}

// Put sets the value of a key. The last writer wins.
func (r Settings) Put(ctx context.Context, key, value string) error {
	for range maxTries {
		v, err := r.c.Get(ctx, key)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		v.ID, v.Value = key, value
		if err = r.c.Save(ctx, &v); !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return models.ErrConflict
}

// retentionReport is the setting that holds models.RetentionReport.
const retentionReport = "retention.report"

// Retained returns what was deleted lately since it was kept no longer.
func (r Settings) Retained(ctx context.Context) (models.RetentionReport, error) {
	text, err := r.Get(ctx, retentionReport)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return nil, err
	}
	return models.ParseRetentionReport(text)
}

// NoteRetained adds what was deleted on a day to the report.
func (r Settings) NoteRetained(ctx context.Context, day models.Date, deleted map[string]int) error {
	if len(deleted) == 0 {
		return nil
	}
	report, err := r.Retained(ctx)
	if err != nil {
		return err
	}
	return r.Put(ctx, retentionReport, report.Add(day, deleted).String())
}
