package egress

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Refusal is why there is no answer.
type Refusal struct {
	models.Fault
	Again time.Duration // what the other side asks to wait (Retry-After); 0: nothing said

	Unsent bool // no connection was made: nothing can have arrived
}

// Error names the code; it never holds an address.
func (r *Refusal) Error() string { return string(r.Code) + " " + strings.Join(r.Args, " ") }

func refuse(code models.FaultCode) *Refusal {
	return &Refusal{Fault: models.Fault{Code: code, Severity: models.FaultError}}
}

func statusRefused(status int, again time.Duration) *Refusal {
	return &Refusal{Fault: models.Fault{Code: CodeStatus, Severity: models.FaultError, Args: []string{strconv.Itoa(status)}}, Again: again}
}

// Limits of one exchange.
const (
	wholeTime  = 20 * time.Second
	dialTime   = 5 * time.Second
	maxHeaders = 32 << 10
	maxHops    = 3 // redirects
)

// Client speaks HTTPS with the public internet and nothing else.
type Client struct {
	exempted []netip.AddrPort
	hosts    []string // empty: all
	http     *http.Client
}

// Options change a client. The zero value lets nothing through that is not
// public.
type Options struct {
	// Exempt are addresses, with their port, that are let through although they
	// are not public, by http too: a feed within the operator's own network, or
	// the server of a test. There is no way to exempt a range.
	Exempt []netip.AddrPort
	// Hosts are all that may be reached, where there are any: names
	// (jobs.example.com) and all below a name (*.example.com), in lower case and
	// ASCII. Exempt addresses may be reached as well.
	Hosts []string
	// Resolver looks names up; nil: the one of the system.
	Resolver *net.Resolver
	// Transport changes the transport, for the certificates of a test; nil: not.
	Transport func(*http.Transport)
}

// New returns a client.
func New(o Options) *Client {
	c := &Client{exempted: o.Exempt, hosts: o.Hosts}
	dialer := &net.Dialer{Timeout: dialTime, KeepAlive: -1, Resolver: o.Resolver, ControlContext: c.control}
	transport := &http.Transport{
		Proxy:       nil, // a proxy of the environment would connect in our stead, unchecked
		DialContext: dialer.DialContext, TLSHandshakeTimeout: dialTime, ResponseHeaderTimeout: wholeTime,
		MaxResponseHeaderBytes: maxHeaders, DisableKeepAlives: true, ForceAttemptHTTP2: true,
	}
	if o.Transport != nil {
		o.Transport(transport)
	}
	c.http = &http.Client{Transport: transport, Timeout: wholeTime, CheckRedirect: c.redirected}
	return c
}

// exempt reports whether an address is let through although it is not public.
func (c *Client) exempt(at netip.AddrPort) bool {
	return slices.Contains(c.exempted, netip.AddrPortFrom(at.Addr().Unmap(), at.Port()))
}

// control is asked before each connection with the address that was resolved.
func (c *Client) control(_ context.Context, _, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	switch {
	case err != nil:
		return refuse(CodeInside)
	case c.exempt(at):
		return nil
	case !Public(at.Addr()):
		return refuse(CodeInside)
	case !slices.Contains(ports, strconv.Itoa(int(at.Port()))):
		return refuse(CodePort)
	}
	return nil
}

// redirected holds the next address of a redirect against the same rules.
func (c *Client) redirected(r *http.Request, via []*http.Request) error {
	if via[0].Method != http.MethodGet {
		return http.ErrUseLastResponse
	}
	if len(via) > maxHops {
		return refuse(CodeHops)
	}
	if _, code := c.Parse(r.URL.String()); code != "" {
		return refuse(CodeHops)
	}
	return nil
}

// Answer is what came back.
type Answer struct {
	Status int
	Body   []byte // unpacked, at most what was asked for
	ETag   string
	Since  string // Last-Modified
}

// Known says what of an address is here already, for a conditional request.
type Known struct{ ETag, Since string }

// Get fetches an address: 200 with its body, or 304 when it is as known. most
// is how many bytes are read, counted after unpacking. All else is a *Refusal.
func (c *Client) Get(ctx context.Context, address string, known Known, most int64) (Answer, error) {
	u, code := c.Parse(address)
	if code != "" {
		return Answer{}, refuse(code)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Answer{}, refuse(CodeAddress)
	}
	if known.ETag != "" {
		r.Header.Set("If-None-Match", known.ETag)
	}
	if known.Since != "" {
		r.Header.Set("If-Modified-Since", known.Since)
	}
	a, err := c.do(r, most)
	if err == nil && a.Status != http.StatusOK && a.Status != http.StatusNotModified {
		err = statusRefused(a.Status, 0)
	}
	return a, err
}

// Post sends a body as JSON with headers. Redirects are not followed: their
// status is the answer. What the other side says is read only up to most bytes
// and cut there.
func (c *Client) Post(
	ctx context.Context, address string, headers map[string]string, body io.Reader, most int64,
) (Answer, error) {
	u, code := c.Parse(address)
	if code != "" {
		return Answer{}, refuse(code)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), body)
	if err != nil {
		return Answer{}, refuse(CodeAddress)
	}
	for name, value := range headers {
		r.Header.Set(name, value)
	}
	a, err := c.do(r, most)
	var refusal *Refusal
	if errors.As(err, &refusal) && refusal.Code == CodeLarge {
		err = nil
	}
	return a, err
}

func (c *Client) do(r *http.Request, most int64) (Answer, error) {
	r.Header.Set("User-Agent", "Enkaku/1 (job board)")
	res, err := c.http.Do(r)
	if err != nil {
		return Answer{}, refusalOf(err)
	}
	defer res.Body.Close()
	a := Answer{Status: res.StatusCode, ETag: res.Header.Get("ETag"), Since: res.Header.Get("Last-Modified")}
	if res.StatusCode == http.StatusTooManyRequests || res.StatusCode == http.StatusServiceUnavailable {
		return a, statusRefused(res.StatusCode, retryAfter(res.Header))
	}
	a.Body, err = io.ReadAll(io.LimitReader(res.Body, most+1))
	switch {
	case err != nil:
		return a, refuse(CodeReach)
	case int64(len(a.Body)) > most:
		a.Body = a.Body[:most]
		return a, &Refusal{Fault: models.Fault{Code: CodeLarge, Severity: models.FaultError, Args: []string{fmt.Sprint(most >> 20)}}}
	}
	return a, nil
}

// refusalOf is an error of the transport without what it says of addresses.
func refusalOf(err error) error {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return &Refusal{Fault: refusal.Fault, Again: refusal.Again, Unsent: true} // before a connection, or instead of one
	}
	if errors.Is(err, context.Canceled) {
		return context.Canceled
	}
	r := refuse(CodeReach)
	var dialling *net.OpError
	var unnamed *net.DNSError
	r.Unsent = errors.As(err, &unnamed) || errors.As(err, &dialling) && dialling.Op == "dial"
	return r
}

// retryAfter reads the seconds of Retry-After, at most a day.
func retryAfter(h http.Header) time.Duration {
	n, err := strconv.Atoi(h.Get("Retry-After"))
	if err != nil || n < 0 {
		return 0
	}
	return min(time.Duration(n)*time.Second, 24*time.Hour)
}
