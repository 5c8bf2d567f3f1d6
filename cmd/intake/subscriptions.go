package intake

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// SubscriptionStore is what importing subscriptions needs of the store.
type SubscriptionStore interface {
	ByCriteria(ctx context.Context, email, hash string) (alert.Subscription, error)
	SaveMany(ctx context.Context, subs []*alert.Subscription) []error
}

// SubscriptionRow is a standing question of a board that moves here. Consent
// given elsewhere is imported with its evidence; without evidence and a time
// of confirmation a row is refused.
type SubscriptionRow struct {
	Email       string          `json:"email"`
	Lang        vocab.Lang      `json:"lang"`
	Criteria    json.RawMessage `json:"criteria"`
	Frequency   alert.Frequency `json:"frequency"`
	Hour        *int            `json:"hour"`
	Minute      int             `json:"minute"`
	Zone        string          `json:"zone"`
	ConfirmedAt time.Time       `json:"confirmed_at"`
	Consent     json.RawMessage `json:"consent"` // evidence: text or an object, kept as given
}

// SubscriptionImport imports subscriptions, one per (address, criteria).
type SubscriptionImport struct {
	Subscriptions SubscriptionStore
	Now           func() time.Time
	NewID         func() string
	NextDue       func(s *alert.Subscription, now time.Time) time.Time
	Report        func(Verdict)
	Read          func(rows int)

	pending []pendingSub
	taken   map[string]bool // address and criteria of this file
}

type pendingSub struct {
	verdict Verdict
	sub     *alert.Subscription
}

// Run reads all rows of a JSON Lines file; see JobImport.Run for its errors.
func (im *SubscriptionImport) Run(ctx context.Context, name string, r io.Reader) error {
	im.taken = map[string]bool{}
	rows := 0
	err := ReadRows(name, r, func(row Row) error {
		rows++
		if im.Read != nil {
			im.Read(rows)
		}
		if err := im.take(ctx, row); err != nil {
			return err
		}
		if len(im.pending) >= importBatch {
			return im.flush(ctx)
		}
		return ctx.Err()
	})
	if flushErr := im.flush(ctx); err == nil {
		err = flushErr
	}
	return err
}

func (im *SubscriptionImport) take(ctx context.Context, row Row) error {
	v := Verdict{Line: row.Line}
	sub, err := im.subscription(row)
	if err == nil {
		key := sub.Email + " " + sub.CriteriaHash
		_, known := im.Subscriptions.ByCriteria(ctx, sub.Email, sub.CriteriaHash)
		switch {
		case im.taken[key] || known == nil:
			v.Result = Unchanged
			im.Report(v)
			return nil
		case !errors.Is(known, models.ErrNotFound):
			return known
		}
		im.taken[key] = true
		v.Result = Created
		im.pending = append(im.pending, pendingSub{v, sub})
		return nil
	}
	v.Result = Refused
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		v.Faults = invalid.Faults
	} else {
		v.Why = err.Error()
	}
	im.Report(v)
	return nil
}

// subscription builds the subscription of a row. Its watermark is now: what
// the former board already mailed is not mailed again.
func (im *SubscriptionImport) subscription(row Row) (*alert.Subscription, error) {
	if row.Err != nil {
		return nil, row.Err
	}
	in, err := decodeStrict[SubscriptionRow](row.Data)
	if err != nil {
		return nil, err
	}
	email, err := models.NormalizeEmail(in.Email)
	if err != nil {
		return nil, errors.New("email: not an address")
	}
	criteria, err := readCriteria(in.Criteria)
	if err != nil {
		return nil, err
	}
	now := im.Now()
	sub := &alert.Subscription{
		ID: im.NewID(), Email: email, Lang: in.Lang, Criteria: criteria, CriteriaHash: criteria.Hash(),
		Frequency: in.Frequency, Hour: 7, Minute: 30, Weekday: time.Monday, Zone: in.Zone,
		State: alert.SubActive, Marked: models.EmailKind(email), ConfirmedAt: in.ConfirmedAt, Watermark: now, CreatedAt: now,
		Consent: alert.Consent{FormVersion: "imported", AskedAt: in.ConfirmedAt, Source: "import", Evidence: strings.Trim(string(in.Consent), `"`)},
	}
	if in.Hour != nil {
		sub.Hour, sub.Minute = *in.Hour, in.Minute
	}
	if err := checkSubscription(sub, now); err != nil {
		return nil, err
	}
	sub.NextDue = im.NextDue(sub, now)
	return sub, nil
}

func checkSubscription(sub *alert.Subscription, now time.Time) error {
	if sub.Zone == "" {
		sub.Zone = "Asia/Tokyo"
	}
	switch {
	case !sub.Lang.Valid():
		return errors.New("lang: want ja or en")
	case sub.Frequency != alert.Instant && sub.Frequency != alert.Daily && sub.Frequency != alert.Weekly:
		return errors.New("frequency: want instant, daily or weekly")
	case sub.Hour < 0 || sub.Hour > 23 || sub.Minute < 0 || sub.Minute > 59:
		return errors.New("hour, minute: not a time of day")
	case sub.ConfirmedAt.IsZero() || sub.ConfirmedAt.After(now):
		return errors.New("confirmed_at: missing or in the future; only confirmed subscriptions can move")
	case sub.Consent.Evidence == "" || sub.Consent.Evidence == "null":
		return errors.New("consent: missing; say when and how the person agreed")
	case sub.Criteria.Empty():
		return errors.New("criteria: empty; a subscription needs at least one condition")
	}
	if _, err := time.LoadLocation(sub.Zone); err != nil {
		return fmt.Errorf("zone: no zone %q", sub.Zone)
	}
	return nil
}

// readCriteria reads criteria, as criteriaValues says, and refuses unknown keys and values.
func readCriteria(data json.RawMessage) (models.Criteria, error) {
	if len(data) == 0 {
		return models.Criteria{}, nil
	}
	values, err := criteriaValues(data)
	if err != nil {
		return models.Criteria{}, fmt.Errorf("criteria: %w", err)
	}
	parsed, faults := models.ParseQuery(values)
	if len(faults) > 0 {
		return models.Criteria{}, &models.InvalidError{Faults: faults}
	}
	return parsed.Criteria, nil
}

// criteriaValues reads an object of the search page's parameters, or its query
// string.
func criteriaValues(data json.RawMessage) (url.Values, error) {
	var query string
	if json.Unmarshal(data, &query) == nil {
		return url.ParseQuery(strings.TrimPrefix(query, "?"))
	}
	c, err := decodeStrict[models.Criteria](data)
	return c.Values(), err
}

func (im *SubscriptionImport) flush(ctx context.Context) error {
	if len(im.pending) == 0 {
		return nil
	}
	subs := make([]*alert.Subscription, len(im.pending))
	for i, p := range im.pending {
		subs[i] = p.sub
	}
	errs := im.Subscriptions.SaveMany(ctx, subs)
	for i, p := range im.pending {
		if err := errorAt(errs, i); err != nil {
			if errors.Is(err, models.ErrUnavailable) {
				return err
			}
			p.verdict.Result, p.verdict.Why = Refused, "the address has this subscription already"
		}
		im.Report(p.verdict)
	}
	im.pending = im.pending[:0]
	return nil
}
