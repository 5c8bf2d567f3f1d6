package index

import (
	"container/list"
	"sync"
)

// postingsCache keeps the postings that searches use, the least recently used
// dropped past a budget of bytes.
type postingsCache struct {
	mu     sync.Mutex
	budget int64
	size   int64
	slots  map[string]*list.Element
	recent *list.List // of *cachePlace, most recent first
}

// cachePlace is the place of one word or phrase in the cache.
type cachePlace struct {
	key  string
	make sync.Mutex // held while postings are made
	is   *postings  // guarded by postingsCache.mu
}

func newPostingsCache(budget int64) *postingsCache {
	return &postingsCache{budget: budget, slots: map[string]*list.Element{}, recent: list.New()}
}

// slot returns the slot of a key and what is in it now.
func (c *postingsCache) slot(key string) (*cachePlace, *postings) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.slots[key]; ok {
		c.recent.MoveToFront(e)
		s := e.Value.(*cachePlace)
		return s, s.is
	}
	s := &cachePlace{key: key}
	c.slots[key] = c.recent.PushFront(s)
	c.size += int64(len(key)) + 160
	return s, nil
}

// put fills a slot and drops what is past the budget.
func (c *postingsCache) put(s *cachePlace, p *postings) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s.is != nil {
		c.size -= s.is.size()
	}
	s.is = p
	c.size += p.size()
	if _, ok := c.slots[s.key]; !ok { // dropped while it was made
		c.slots[s.key] = c.recent.PushFront(s)
		c.size += int64(len(s.key)) + 160
	}
	for c.size > c.budget && c.recent.Len() > 1 {
		last := c.recent.Back()
		old := c.recent.Remove(last).(*cachePlace)
		delete(c.slots, old.key)
		c.size -= int64(len(old.key)) + 160
		if old.is != nil {
			c.size -= old.is.size()
		}
	}
}
