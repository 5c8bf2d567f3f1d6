package egress

import (
	"bytes"
	"compress/gzip"
	"crypto/tls"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"context"

	"golang.org/x/net/dns/dnsmessage"

	"github.com/enkaku/enkaku/models"
)

// inside is a real server on this machine and a count of who came.
func inside(t *testing.T, answer http.HandlerFunc) (*httptest.Server, *int) {
	t.Helper()
	n := 0
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n++
		answer(w, r)
	}))
	t.Cleanup(s.Close)
	return s, &n
}

// toServer has a client let one server through, and trust its certificate.
func toServer(s *httptest.Server, more ...func(*Options)) *Client {
	o := Options{
		Exempt:    []netip.AddrPort{netip.MustParseAddrPort(s.Listener.Addr().String())},
		Transport: func(tr *http.Transport) { tr.TLSClientConfig = &tls.Config{InsecureSkipVerify: true} },
	}
	for _, change := range more {
		change(&o)
	}
	return New(o)
}

func codeOf(err error) models.FaultCode {
	var r *Refusal
	if errors.As(err, &r) {
		return r.Code
	}
	return ""
}

func TestAServerInsideIsNotReached(t *testing.T) {
	s, n := inside(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "secret") })
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	c := New(Options{})
	for _, address := range []string{s.URL, "https://localhost:" + port, "https://127.0.0.1:" + port + "/x", "http://127.0.0.1:" + port} {
		if _, err := c.Get(t.Context(), address, Known{}, 100); err == nil {
			t.Errorf("%s was fetched", address)
		}
		if _, err := c.Post(t.Context(), address, nil, strings.NewReader("{}"), 100); err == nil {
			t.Errorf("%s was posted to", address)
		}
	}
	if *n != 0 {
		t.Errorf("%d requests came inside", *n)
	}
	if a, err := toServer(s).Get(t.Context(), s.URL, Known{}, 100); err != nil || string(a.Body) != "secret" || *n != 1 {
		t.Errorf("the exempt server: %q, %v, %d requests", a.Body, err, *n)
	}
}

// nameServer answers each question with the next of some addresses.
type nameServer struct {
	answers []netip.Addr
	asked   int
}

func (d *nameServer) resolver() *net.Resolver {
	return &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		return &nameConn{of: d}, nil
	}}
}

// nameConn is a connection to it, framed as over TCP.
type nameConn struct {
	net.Conn
	of  *nameServer
	out bytes.Buffer
}

func (c *nameConn) Write(p []byte) (int, error) {
	var m dnsmessage.Message
	if err := m.Unpack(p[2:]); err != nil {
		return 0, err
	}
	m.Response, m.RecursionAvailable = true, true
	m.Additionals = nil
	if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
		at := c.of.answers[min(c.of.asked, len(c.of.answers)-1)]
		c.of.asked++
		m.Answers = []dnsmessage.Resource{{
			Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class, TTL: 0},
			Body:   &dnsmessage.AResource{A: at.As4()},
		}}
	}
	reply, err := m.Pack()
	if err != nil {
		return 0, err
	}
	c.out.Write(binary.BigEndian.AppendUint16(nil, uint16(len(reply))))
	c.out.Write(reply)
	return len(p), nil
}

func (c *nameConn) Read(p []byte) (int, error)     { return c.out.Read(p) }
func (*nameConn) Close() error                     { return nil }
func (*nameConn) SetDeadline(time.Time) error      { return nil }
func (*nameConn) SetReadDeadline(time.Time) error  { return nil }
func (*nameConn) SetWriteDeadline(time.Time) error { return nil }

// A name that is public when it is looked at and private when it is connected
// to leads nowhere: what counts is the address of the connection.
func TestANameThatResolvesInsideIsRefused(t *testing.T) {
	for _, at := range []string{"127.0.0.1", "10.1.2.3", "169.254.169.254", "192.168.0.1", "0.0.0.0"} {
		d := &nameServer{answers: []netip.Addr{netip.MustParseAddr(at)}}
		_, err := New(Options{Resolver: d.resolver()}).Get(t.Context(), "https://rebind.example.com/", Known{}, 100)
		if codeOf(err) != CodeInside || d.asked == 0 {
			t.Errorf("%s: %v after %d questions", at, err, d.asked)
		}
	}
	// Exempt counts for an address that is typed, and for nothing that resolves
	// to it on another port.
	s, n := inside(t, func(http.ResponseWriter, *http.Request) {})
	d := &nameServer{answers: []netip.Addr{netip.MustParseAddr("127.0.0.1")}}
	c := toServer(s, func(o *Options) { o.Resolver = d.resolver() })
	if _, err := c.Get(t.Context(), "https://rebind.example.com/", Known{}, 100); codeOf(err) != CodeInside || *n != 0 {
		t.Errorf("a name beside the exempt address: %v, %d requests", err, *n)
	}
}

func TestRedirectsAreHeldAgainstTheSameRules(t *testing.T) {
	for to, want := range map[string]models.FaultCode{
		"https://127.0.0.1/": CodeHops, "http://example.com/": CodeHops, "https://localhost/": CodeHops, "https://[::1]/": CodeHops,
		"https://2130706433/": CodeHops, "file:///etc/passwd": CodeHops, "https://u:p@example.com/": CodeHops, "gopher://example.com/": CodeHops,
		"https://example.com:22": CodeHops, "https://inside.example.com/": CodeInside, "//10.0.0.1/": CodeHops, "/again": CodeHops, "https://169.254.169.254/latest": CodeHops,
	} {
		s, _ := inside(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusFound)
		})
		d := &nameServer{answers: []netip.Addr{netip.MustParseAddr("10.0.0.1")}}
		c := toServer(s, func(o *Options) { o.Resolver = d.resolver() })
		if _, err := c.Get(t.Context(), s.URL, Known{}, 100); codeOf(err) != want {
			t.Errorf("redirected to %s: %v, want %s", to, err, want)
		}
		if a, err := c.Post(t.Context(), s.URL, nil, strings.NewReader("x"), 100); err != nil || a.Status != 302 {
			t.Errorf("a post redirected to %s: %d, %v; it is not followed", to, a.Status, err)
		}
	}
}

func TestAnswersHaveBounds(t *testing.T) {
	packed := &bytes.Buffer{}
	z := gzip.NewWriter(packed)
	_, _ = z.Write(make([]byte, 50<<20))
	_ = z.Close()
	s, _ := inside(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(packed.Bytes())
		case "/large":
			_, _ = w.Write(make([]byte, 2000))
		case "/busy":
			w.Header().Set("Retry-After", "120")
			w.WriteHeader(http.StatusTooManyRequests)
		case "/known":
			if r.Header.Get("If-None-Match") == `"a"` && r.Header.Get("If-Modified-Since") == "then" {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			w.Header().Set("ETag", `"a"`)
			w.Header().Set("Last-Modified", "then")
		case "/header":
			w.Header().Set("X-Long", strings.Repeat("a", 64<<10))
		default:
			w.WriteHeader(http.StatusInternalServerError)
		}
	})
	c := toServer(s)
	for path, want := range map[string]models.FaultCode{"/bomb": CodeLarge, "/large": CodeLarge, "/busy": CodeStatus, "/header": CodeReach, "/fault": CodeStatus} {
		a, err := c.Get(t.Context(), s.URL+path, Known{}, 1000)
		if codeOf(err) != want || len(a.Body) > 1000 {
			t.Errorf("%s: %v with %d bytes", path, err, len(a.Body))
		}
		var r *Refusal
		if path == "/busy" && (!errors.As(err, &r) || r.Again != 2*time.Minute) {
			t.Errorf("busy: %v", err)
		}
	}
	a, err := c.Get(t.Context(), s.URL+"/known", Known{}, 1000)
	if err != nil || a.ETag != `"a"` || a.Since != "then" {
		t.Errorf("first: %+v, %v", a, err)
	}
	if a, err = c.Get(t.Context(), s.URL+"/known", Known{a.ETag, a.Since}, 1000); err != nil || a.Status != http.StatusNotModified {
		t.Errorf("again: %+v, %v", a, err)
	}
	if a, err := c.Post(t.Context(), s.URL+"/large", map[string]string{"X-A": "b"}, strings.NewReader("{}"), 10); err != nil || len(a.Body) != 10 {
		t.Errorf("what is answered to a post is cut: %d bytes, %v", len(a.Body), err)
	}
	if _, err := New(Options{}).Get(t.Context(), "https://nothing.example.invalid/", Known{}, 10); codeOf(err) == "" {
		t.Errorf("no such name: %v", err)
	}
	if statusRefused(500, 0).Args[0] != "500" {
		t.Error("a refusal loses its argument")
	}
}

func TestItIsSaidWhenNothingWasSent(t *testing.T) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	at := netip.MustParseAddrPort(closed.Addr().String())
	_ = closed.Close()
	broken := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }))
	defer broken.Close()
	answering := netip.MustParseAddrPort(strings.TrimPrefix(broken.URL, "http://"))
	c := New(Options{Exempt: []netip.AddrPort{at, answering}})
	for address, want := range map[string]bool{"http://" + at.String() + "/": true, broken.URL + "/": false} {
		_, err := c.Post(t.Context(), address, nil, strings.NewReader("x"), 10)
		var refusal *Refusal
		if !errors.As(err, &refusal) || refusal.Unsent != want {
			t.Errorf("%s: %v, unsent %t", address, err, refusal != nil && refusal.Unsent)
		}
	}
}
