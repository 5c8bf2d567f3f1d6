package alerts

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// Near compares a job with the questions of alerts of which one wish is dropped,
// by the percolator that alerts go by. The questions are read again every
// MarketFor, at most NearAlerts of them; alerts that follow a profile are left
// out.
type Near struct {
	desk MarketDesk
	now  func() time.Time

	mu   sync.Mutex
	last *loosened
}

// NearAlerts is how many alerts are compared at most: whoever opens the figures
// first in ten minutes waits while their questions are read, some four each.
const NearAlerts = 5000

// NewNear returns the near matches of a desk.
func NewNear(desk MarketDesk, now func() time.Time) *Near { return &Near{desk: desk, now: now} }

// loosened are the questions of a moment.
type loosened struct {
	at        time.Time
	partial   bool
	questions *Percolation
	whole     map[string]int // id of a whole question → its number
	parts     map[string]part
	people    [][]int // by the number of a question: who asks it
}

// part is a question without one wish.
type part struct {
	of     int // number of the whole question
	wishes []models.Criteria
}

// Look returns what a job misses.
func (n *Near) Look(ctx context.Context, j *models.Job) (models.NearLook, error) {
	q, err := n.questions(ctx)
	if err != nil {
		return models.NearLook{}, err
	}
	return q.look(j), nil
}

func (n *Near) questions(ctx context.Context) (*loosened, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	now := n.now()
	if n.last != nil {
		if age := now.Sub(n.last.at); age >= 0 && age < MarketFor {
			return n.last, nil
		}
	}
	subs, err := n.desk.Subscriptions.Active(ctx, NearAlerts+1)
	if err != nil {
		return nil, err
	}
	q := &loosened{at: now, partial: len(subs) > NearAlerts, questions: NewPercolation(n.desk.Meaning),
		whole: map[string]int{}, parts: map[string]part{}}
	known := map[string]int{}
	for _, s := range subs[:min(len(subs), NearAlerts)] {
		if s.DoctorID != "" {
			continue
		}
		if _, there := known[s.Email]; !there {
			known[s.Email] = len(known)
		}
		if err := q.take(&s, known[s.Email]); err != nil {
			return nil, err
		}
	}
	n.last = q
	return q, nil
}

// take adds the question of an alert of somebody.
func (q *loosened) take(s *alert.Subscription, who int) error {
	if number, there := q.whole[s.CriteriaHash]; there {
		q.people[number] = append(q.people[number], who)
		return nil
	}
	parts := s.Criteria.Loosen()
	if len(parts) == 0 {
		return nil
	}
	number := len(q.people)
	q.whole[s.CriteriaHash] = number
	q.people = append(q.people, []int{who})
	if err := q.questions.Put(&alert.Subscription{ID: s.CriteriaHash, Criteria: s.Criteria}, nil); err != nil {
		return err
	}
	for i, l := range parts {
		id := s.CriteriaHash + "/" + strconv.Itoa(i)
		q.parts[id] = part{of: number, wishes: l.Wishes}
		if err := q.questions.Put(&alert.Subscription{ID: id, Criteria: l.Rest}, nil); err != nil {
			return err
		}
	}
	return nil
}

// look counts by people: who asks the same by two alerts is one.
func (q *loosened) look(j *models.Job) models.NearLook {
	answered, near := map[int]bool{}, []part{}
	q.questions.Match(j, func(id string) {
		if number, whole := q.whole[id]; whole {
			answered[number] = true
		} else {
			near = append(near, q.parts[id])
		}
	})
	type wish struct {
		models.Criteria
		people map[int]bool
	}
	wishes, all := map[string]*wish{}, map[int]bool{}
	for _, p := range near {
		if answered[p.of] {
			continue
		}
		for _, who := range q.people[p.of] {
			all[who] = true
		}
		for _, c := range p.wishes {
			key := c.Hash()
			if wishes[key] == nil {
				wishes[key] = &wish{c, map[int]bool{}}
			}
			for _, who := range q.people[p.of] {
				wishes[key].people[who] = true
			}
		}
	}
	look := models.NearLook{Partial: q.partial}
	if len(all) >= models.NearFrom {
		look.People = len(all)
	}
	for _, w := range wishes {
		if len(w.people) >= models.NearFrom {
			look.Wishes = append(look.Wishes, models.NearWish{Wish: w.Criteria, People: len(w.people)})
		}
	}
	slices.SortFunc(look.Wishes, func(a, b models.NearWish) int {
		return cmp.Or(cmp.Compare(b.People, a.People), cmp.Compare(a.Wish.Hash(), b.Wish.Hash()))
	})
	look.Wishes = look.Wishes[:min(len(look.Wishes), models.NearShown)]
	return look
}
