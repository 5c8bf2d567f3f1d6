package web

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
)

// causes remember which causes of failing answers the log has, so that an
// outage is a line a minute for each and not one for every request.
type causes struct {
	mu   sync.Mutex
	told map[string]time.Time
}

// causeOf names the cause of an answer that could not be given.
func causeOf(err error) string {
	switch {
	case errors.Is(err, models.ErrFull):
		return "disk full"
	case errors.Is(err, models.ErrReadOnly):
		return "disk read-only"
	case errors.Is(err, errRoom):
		return "no room for what can wait"
	case errors.Is(err, context.DeadlineExceeded):
		return "too slow"
	case errors.Is(err, models.ErrUnavailable):
		return "unavailable"
	}
	return "other"
}

// everyCause is how often the log says a cause that lasts.
const everyCause = time.Minute

// news reports whether a cause is to be logged now.
func (k *causes) news(cause string, now time.Time) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	if last, told := k.told[cause]; told && now.Sub(last) < everyCause {
		return false
	}
	if k.told == nil {
		k.told = map[string]time.Time{}
	}
	k.told[cause] = now
	return true
}
