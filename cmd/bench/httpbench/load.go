package httpbench

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/valyala/fasthttp"
	"github.com/valyala/fasthttp/fasthttputil"
	"golang.org/x/sync/errgroup"
)

// load asks an app in this process for pages, over a listener in memory.
type load struct {
	listener *fasthttputil.InmemoryListener
	client   *fasthttp.HostClient
	agent    string // User-Agent; "": the client's own
	accepts  string // Accept-Encoding
	has      bool   // ask with the ETag of what was got first
	tags     sync.Map
}

// newLoad returns a load with its own listener; serve an app on it, and close
// the load afterwards.
func newLoad() *load {
	l := &load{listener: fasthttputil.NewInmemoryListener()}
	l.client = &fasthttp.HostClient{
		Addr: "localhost", MaxConns: 512, MaxConnWaitTimeout: time.Minute, ReadTimeout: time.Minute,
		Dial: func(string) (net.Conn, error) { return l.listener.Dial() },
	}
	return l
}

func (l *load) close() {
	l.client.CloseIdleConnections()
	_ = l.listener.Close()
}

// errRefused says that the board was too busy for a page, and said so.
var errRefused = errors.New("the board was too busy")

// get reads one page and throws it away.
func (l *load) get(path string) error {
	req, res := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	defer fasthttp.ReleaseRequest(req)
	defer fasthttp.ReleaseResponse(res)
	req.SetRequestURI("http://localhost" + path)
	if l.agent != "" {
		req.Header.SetUserAgent(l.agent)
	}
	if l.accepts != "" {
		req.Header.Set(fasthttp.HeaderAcceptEncoding, l.accepts)
	}
	if tag, ok := l.tags.Load(path); ok {
		req.Header.Set(fasthttp.HeaderIfNoneMatch, tag.(string))
	}
	if err := l.client.Do(req, res); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	switch status := res.StatusCode(); status {
	case fasthttp.StatusOK:
		if tag := string(res.Header.Peek(fasthttp.HeaderETag)); l.has && tag != "" {
			l.tags.Store(path, tag)
		}
		return nil
	case fasthttp.StatusNotModified:
		return nil
	case fasthttp.StatusServiceUnavailable:
		return errRefused
	default:
		return fmt.Errorf("%s: status %d", path, status)
	}
}

// flatOut asks for the paths in turn, by so many clients without a pause, and
// returns pages per second and how many were refused.
func (l *load) flatOut(
	ctx context.Context, paths []string, clients int, d time.Duration,
) (perSecond float64, refused int, err error) {
	var next, given atomic.Int64
	group, ctx := errgroup.WithContext(ctx)
	start := time.Now()
	for range clients {
		group.Go(func() error {
			for time.Since(start) < d && ctx.Err() == nil {
				switch err := l.get(paths[int(next.Add(1))%len(paths)]); {
				case err == nil:
					given.Add(1)
				case !errors.Is(err, errRefused):
					return err
				}
			}
			return ctx.Err()
		})
	}
	err = group.Wait()
	return float64(given.Load()) / time.Since(start).Seconds(), int(next.Load() - given.Load()), err
}

// steady starts requests at an even rate, whether earlier ones are answered or
// not, and returns the sorted times from when each was due to its answer, and
// how many were refused.
func (l *load) steady(
	ctx context.Context, paths []string, rate int, d time.Duration,
) (times []time.Duration, refused int, err error) {
	var mu sync.Mutex
	group, ctx := errgroup.WithContext(ctx)
	start := time.Now()
	for n := range int(d.Seconds() * float64(rate)) {
		due := start.Add(time.Duration(n) * time.Second / time.Duration(rate))
		time.Sleep(time.Until(due))
		if ctx.Err() != nil {
			break
		}
		group.Go(func() error {
			err := l.get(paths[n%len(paths)])
			took := time.Since(due)
			mu.Lock()
			defer mu.Unlock()
			if errors.Is(err, errRefused) {
				refused++
				return nil
			}
			times = append(times, took)
			return err
		})
	}
	err = group.Wait()
	slices.Sort(times)
	return times, refused, err
}
