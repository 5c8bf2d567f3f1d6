package public

import (
	"context"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// closedJSON names the jobs that ended before their day. A browser that
// remembers what was looked at forgets those; it asks for all of them, so that
// nobody learns which it remembers.
type closedJSON struct {
	Since time.Time `json:"since"` // what ended after it is here; the zero time: all
	IDs   []string  `json:"ids"`
}

// What closed.json holds and how long it may be kept.
const (
	closedPerState = 300
	closedFor      = 5 * time.Second
)

// closedList keeps the list for a moment: it is the same for everybody.
type closedList struct {
	mu   sync.Mutex
	list closedJSON
	read time.Time
}

// Closed answers with the jobs that ended before their day.
func (h *Handlers) Closed(c *fiber.Ctx) error {
	h.ended.mu.Lock()
	defer h.ended.mu.Unlock()
	if now := h.Now(); now.Sub(h.ended.read) >= closedFor {
		list, err := h.readClosed(c.UserContext())
		if err != nil {
			return err
		}
		h.ended.list, h.ended.read = list, now
	}
	c.Set(fiber.HeaderCacheControl, "public, max-age=5")
	return c.JSON(h.ended.list)
}

func (h *Handlers) readClosed(ctx context.Context) (closedJSON, error) {
	out := closedJSON{IDs: []string{}}
	jobs, err := h.Store.Jobs().Ended(ctx, closedPerState)
	if err != nil {
		return out, err
	}
	of := map[models.JobState]int{}
	oldest := map[models.JobState]time.Time{}
	for i := range jobs {
		j := &jobs[i]
		of[j.State]++
		if t, ok := oldest[j.State]; !ok || j.UpdatedAt.Before(t) {
			oldest[j.State] = j.UpdatedAt
		}
		if !j.FirstLiveAt.IsZero() {
			out.IDs = append(out.IDs, j.ID)
		}
	}
	for state, n := range of {
		if n == closedPerState && oldest[state].After(out.Since) {
			out.Since = oldest[state]
		}
	}
	return out, nil
}
