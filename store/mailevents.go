package store

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// MailEvents are the provider's reports on mails.
type MailEvents struct{ c collection[models.MailEvent] }

// MailEvents returns the provider's reports.
func (s *Store) MailEvents() MailEvents { return MailEvents{in(s, mailEventKind())} }

func mailEventKind() kind[models.MailEvent] {
	return kind[models.MailEvent]{
		Collection: engine.Collection{Name: "mailEvents", Indexes: []engine.Index{
			by("processed", "at"), by("outboxId", "at"), with(by("kind", "at"), "outboxId"),
		}},
		sealed: []string{"reason"}, // servers quote addresses
		head:   func(v *models.MailEvent) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Insert stores a report; models.ErrConflict means that it came before.
func (r MailEvents) Insert(ctx context.Context, v models.MailEvent) error {
	v.Version = 0
	return r.c.Save(ctx, &v)
}

// InsertMany stores many reports, like Insert for each. It returns nil when
// all were new, else one entry for each.
func (r MailEvents) InsertMany(ctx context.Context, events []models.MailEvent) []error {
	values := make([]*models.MailEvent, len(events))
	for i, v := range events {
		v.Version = 0
		values[i] = &v
	}
	return r.c.SaveMany(ctx, values)
}

// Unprocessed returns reports that were not worked off yet, oldest first.
func (r MailEvents) Unprocessed(ctx context.Context, limit int) ([]models.MailEvent, error) {
	return r.c.find(ctx, engine.Query{Index: "processed", Equal: []any{false}, Limit: limit})
}

// ByOutbox returns the reports on one mail, oldest first.
func (r MailEvents) ByOutbox(ctx context.Context, outboxID string) ([]models.MailEvent, error) {
	return r.c.find(ctx, engine.Query{Index: "outboxId", Equal: []any{outboxID}})
}

// MarkProcessed notes that a report was worked off.
func (r MailEvents) MarkProcessed(ctx context.Context, id string) error {
	_, err := r.c.update(ctx, id, func(v *models.MailEvent) bool {
		changed := !v.Processed
		v.Processed = true
		return changed
	})
	return err
}
