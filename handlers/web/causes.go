package web

import (
	"sync"
	"time"
)

// causes remember which causes of failing answers the log has, so that an
// outage is a line a minute for each and not one for every request.
type causes struct {
	mu   sync.Mutex
	told map[string]time.Time
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
