package alerts

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// MarketDesk is the part of the store and of the meaning of questions that a look
// at the market reads.
type MarketDesk struct {
	Jobs interface {
		LiveIDs(ctx context.Context, now time.Time) ([]string, error)
		GetMany(ctx context.Context, ids []string) (map[string]models.Job, error)
	}
	Subscriptions interface {
		Active(ctx context.Context, limit int) ([]alert.Subscription, error)
	}
	Meaning Meaning
}

// How much of a board is compared: beyond that the first of each are, and it is
// said. A look is remembered for a while, since it reads all of it.
const (
	MarketJobs   = 5000
	MarketAlerts = 20000
	MarketFor    = 10 * time.Minute
)

// Market compares all live jobs with all questions that stand, for who runs the
// board: by the percolator that alerts go by. Alerts that follow a profile are left
// out: what is in a profile is nobody's to list.
type Market struct {
	desk MarketDesk
	now  func() time.Time

	mu   sync.Mutex
	last models.MarketLook
}

// NewMarket returns the market of a desk.
func NewMarket(desk MarketDesk, now func() time.Time) *Market { return &Market{desk: desk, now: now} }

// Look returns how jobs and alerts meet, as of MarketFor ago at most.
func (m *Market) Look(ctx context.Context) (models.MarketLook, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	now := m.now()
	if age := now.Sub(m.last.At); !m.last.At.IsZero() && age >= 0 && age < MarketFor {
		return m.last, nil
	}
	look, err := m.look(ctx, now)
	if err == nil {
		m.last = look
	}
	return look, err
}

func (m *Market) look(ctx context.Context, now time.Time) (models.MarketLook, error) {
	look := models.MarketLook{At: now}
	ids, err := m.desk.Jobs.LiveIDs(ctx, now)
	if err != nil {
		return look, err
	}
	subs, err := m.desk.Subscriptions.Active(ctx, MarketAlerts+1)
	if err != nil {
		return look, err
	}
	look.Partial = len(ids) > MarketJobs || len(subs) > MarketAlerts
	ids, subs = ids[:min(len(ids), MarketJobs)], subs[:min(len(subs), MarketAlerts)]
	jobs, err := m.desk.Jobs.GetMany(ctx, ids)
	if err != nil {
		return look, err
	}
	questions, asked := NewPercolation(m.desk.Meaning), map[string]*models.AskedFor{}
	var order []string
	for i := range subs {
		s := &subs[i]
		if s.DoctorID != "" {
			look.Profiles++
			continue
		}
		look.Asked = append(look.Asked, s.Criteria)
		if a := asked[s.CriteriaHash]; a != nil {
			a.Alerts++
			continue
		}
		asked[s.CriteriaHash] = &models.AskedFor{Criteria: s.Criteria, Alerts: 1}
		order = append(order, s.CriteriaHash)
		if err := questions.Put(&alert.Subscription{ID: s.CriteriaHash, Criteria: s.Criteria}, nil); err != nil {
			return look, err
		}
	}
	for _, id := range ids {
		j, ok := jobs[id]
		if !ok {
			continue
		}
		alerts := 0
		questions.Match(&j, func(hash string) {
			asked[hash].Jobs++
			alerts += asked[hash].Alerts
		})
		look.Jobs = append(look.Jobs, j)
		if alerts == 0 {
			look.Unasked = append(look.Unasked, j.ID)
		}
	}
	for _, hash := range order {
		if a := asked[hash]; a.Jobs == 0 {
			look.Unanswered = append(look.Unanswered, *a)
		}
	}
	slices.SortStableFunc(look.Unanswered, func(a, b models.AskedFor) int { return cmp.Compare(b.Alerts, a.Alerts) })
	return look, nil
}
