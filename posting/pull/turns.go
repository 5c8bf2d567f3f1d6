package pull

import (
	"context"
	"sync"

	"golang.org/x/sync/semaphore"

	"github.com/enkaku/enkaku/models"
)

// The bounds of pulling beside one another: feeds of the board, of one host, and
// bytes of feeds that are worked through. An organisation has one turn at a time, so
// that its slow servers delay nobody else.
const (
	ofBoard   = 16
	ofHost    = 2
	maxWorked = models.MaxFeedBytes + models.MaxFeedBytes/4
)

// turns says who may pull now. The zero value is ready.
type turns struct {
	mu    sync.Mutex
	busy  map[models.OrgRef]bool
	hosts map[string]*hostTurn

	large   int    // large feeds that are worked through
	relieve func() // ends what Sparing began for them

	once  sync.Once
	board *semaphore.Weighted
	work  *semaphore.Weighted
}

// hostTurn are the places at one host, and how many hold or want one.
type hostTurn struct {
	places *semaphore.Weighted
	users  int
}

func (t *turns) ready() {
	t.once.Do(func() {
		t.busy, t.hosts = map[models.OrgRef]bool{}, map[string]*hostTurn{}
		t.board, t.work = semaphore.NewWeighted(ofBoard), semaphore.NewWeighted(maxWorked)
	})
}

// take gives an organisation its turn, if it has none; leave ends it.
func (t *turns) take(owner models.OrgRef) bool {
	t.ready()
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.busy[owner] {
		return false
	}
	t.busy[owner] = true
	return true
}

func (t *turns) leave(owner models.OrgRef) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.busy, owner)
}

// ask waits for a place at a host and one of the board; release gives both back.
func (t *turns) ask(ctx context.Context, name string) (release func(), err error) {
	t.ready()
	t.mu.Lock()
	host := t.hosts[name]
	if host == nil {
		host = &hostTurn{places: semaphore.NewWeighted(ofHost)}
		t.hosts[name] = host
	}
	host.users++
	t.mu.Unlock()
	leave := func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		if host.users--; host.users == 0 {
			delete(t.hosts, name)
		}
	}
	if err := host.places.Acquire(ctx, 1); err != nil {
		leave()
		return nil, err
	}
	if err := t.board.Acquire(ctx, 1); err != nil {
		host.places.Release(1)
		leave()
		return nil, err
	}
	return func() {
		t.board.Release(1)
		host.places.Release(1)
		leave()
	}, nil
}

// largeFeed is from how many bytes on memory is used sparingly.
const largeFeed = 1 << 20

// working waits until a feed of so many bytes may be worked through: what is held of
// feeds in memory is a multiple of their bytes. sparing is called before the first
// large one, and what it returns after the last.
func (t *turns) working(ctx context.Context, size int, sparing func() func()) (release func(), err error) {
	t.ready()
	weight := int64(min(max(size, 1), maxWorked))
	if err := t.work.Acquire(ctx, weight); err != nil {
		return nil, err
	}
	if size < largeFeed || sparing == nil {
		return func() { t.work.Release(weight) }, nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.large++; t.large == 1 {
		t.relieve = sparing()
	}
	return func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		if t.large--; t.large == 0 {
			t.relieve()
		}
		t.work.Release(weight)
	}, nil
}
