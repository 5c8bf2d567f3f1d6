package handlers

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
)

// listen opens a board on a real port and returns its address.
func (b *bench) listen() string {
	b.t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.t.Fatal(err)
	}
	go func() { _ = b.app.Listener(web.Patient(ln)) }()
	b.t.Cleanup(func() { _ = b.app.ShutdownWithTimeout(2 * time.Second) })
	return ln.Addr().String()
}

// raw sends bytes as they are and returns the statuses of all answers until
// the connection closes or stays silent.
func raw(t *testing.T, address, request string) (statuses []int, first *http.Response) {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(3 * time.Second))
	// The board may close before it has read all: the answer counts.
	_, _ = io.WriteString(conn, request)
	r := bufio.NewReader(conn)
	for {
		res, err := http.ReadResponse(r, nil)
		if err != nil {
			return statuses, first
		}
		body, _ := io.ReadAll(res.Body)
		res.Body = io.NopCloser(bytes.NewReader(body))
		statuses = append(statuses, res.StatusCode)
		_ = conn.SetDeadline(time.Now().Add(150 * time.Millisecond)) // a smuggled request's answer would be here
		if first == nil {
			first = res
		}
	}
}

const host = "Host: enkaku.example\r\n"

func TestRequestsNobodySendsInEarnest(t *testing.T) {
	address := newBench(t, board).listen()
	const smuggled = "GET /smuggled HTTP/1.1\r\n" + host + "\r\n"
	long := strings.Repeat("a", 16<<10)
	for name, c := range map[string]struct {
		request string
		want    []int // acceptable first statuses; none: closed without an answer is fine too
	}{
		"length and chunks":        {"POST /signin HTTP/1.1\r\n" + host + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled, []int{400, 403}},
		"two lengths":              {"POST /signin HTTP/1.1\r\n" + host + "Content-Length: 4\r\nContent-Length: 50\r\n\r\nabcd" + smuggled, []int{400}},
		"two encodings":            {"POST /signin HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + smuggled, []int{400, 501}},
		"unknown encoding":         {"POST /signin HTTP/1.1\r\n" + host + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + smuggled, []int{400, 501}},
		"chunks on HTTP/1.0":       {"POST /signin HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled, []int{400}},
		"two hosts":                {"GET / HTTP/1.1\r\n" + host + "Host: evil.example\r\n\r\n", []int{400}},
		"no host":                  {"GET / HTTP/1.1\r\n\r\n", []int{400}},
		"NUL in a header":          {"GET / HTTP/1.1\r\n" + host + "X-A: a\x00b\r\n\r\n", []int{400}},
		"space before the colon":   {"GET / HTTP/1.1\r\n" + host + "Transfer-Encoding : chunked\r\n\r\n", []int{400}},
		"header of 16 KiB":         {"GET / HTTP/1.1\r\n" + host + "X-Long: " + long + "\r\n\r\n", []int{431}},
		"address of 16 KiB":        {"GET /" + long + " HTTP/1.1\r\n" + host + "\r\n", []int{431}},
		"body over the limit":      {fmt.Sprintf("POST /signin HTTP/1.1\r\n%sContent-Length: %d\r\n\r\n", host, web.MaxForm+1), []int{413}},
		"body of terabytes":        {"POST /signin HTTP/1.1\r\n" + host + "Content-Length: 9000000000000\r\n\r\n", []int{413}},
		"chunked body over it":     {"POST /signin HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n20000\r\n", []int{413}},
		"TRACE":                    {"TRACE / HTTP/1.1\r\n" + host + "X-Secret: s\r\n\r\n", []int{405}},
		"CONNECT":                  {"CONNECT / HTTP/1.1\r\n" + host + "\r\n", []int{405}},
		"a header over two lines":  {"GET / HTTP/1.1\r\n" + host + "X-A: a\r\n b\r\n\r\n", []int{400}},
		"the same with a tab":      {"GET / HTTP/1.1\r\n" + host + "X-A: a\r\n\tTransfer-Encoding: chunked\r\n\r\n", []int{400}},
		"PUT":                      {"PUT / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n", []int{405}},
		"DELETE of a job":          {"DELETE /api/v1/jobs/ja01 HTTP/1.1\r\n" + host + "\r\n", []int{401}},
		"search of 10,000 letters": {"GET /api/v1/jobs?q=" + strings.Repeat("a", 10_000) + " HTTP/1.1\r\n" + host + "\r\n", []int{400}},
		"made-up method":           {"EVIL / HTTP/1.1\r\n" + host + "\r\n", []int{405}},
		"POST to a page":           {"POST /about HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n", []int{405}},
		"dots out of the files":    {"GET /static/x/../../go.mod HTTP/1.1\r\n" + host + "\r\n", []int{404}},
		"encoded dots":             {"GET /static/x/%2e%2e/%2e%2e/go.mod HTTP/1.1\r\n" + host + "\r\n", []int{404}},
		"two slashes and a host":   {"GET //evil.example/ HTTP/1.1\r\n" + host + "\r\n", []int{404}},
		"two slashes":              {"GET //me/sessions HTTP/1.1\r\n" + host + "\r\n", []int{404}},
		"capitals":                 {"GET /ME/sessions HTTP/1.1\r\n" + host + "\r\n", []int{404}},
		"CR LF in the address":     {"GET /signin%0d%0aSet-Cookie:a=b HTTP/1.1\r\n" + host + "\r\n", []int{404}},
		"CR LF in where to go":     {"GET /me/sessions?x=%0d%0aSet-Cookie:evil=1 HTTP/1.1\r\n" + host + "\r\n", []int{303}},
		"cookie with CR LF":        {"GET /signin HTTP/1.1\r\n" + host + "Cookie: __Host-flash=a%0d%0aSet-Cookie:evil=1\r\n\r\n", []int{200}},
		"forwarded host":           {"GET /me/sessions HTTP/1.1\r\n" + host + "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\n\r\n", []int{303}},
		"host of somebody else":    {"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", []int{200}},
		"host with a path":         {"GET / HTTP/1.1\r\nHost: enkaku.example/evil.example\r\n\r\n", []int{200, 400}},
		"address with a host":      {"GET http://evil.example/ HTTP/1.1\r\n" + host + "\r\n", []int{200, 400}},
		"broken percent sign":      {"GET /%zz HTTP/1.1\r\n" + host + "\r\n", []int{400, 404}},
		"bytes that are not UTF-8": {"GET /?q=%ff%fe HTTP/1.1\r\n" + host + "\r\n", []int{200, 400, 422}},
	} {
		t.Run(name, func(t *testing.T) {
			statuses, res := raw(t, address, c.request)
			if len(statuses) == 0 {
				t.Fatal("no answer")
			}
			ok := false
			for _, want := range c.want {
				ok = ok || statuses[0] == want
			}
			if !ok || len(statuses) > 1 {
				t.Errorf("answers %v, want one of %v", statuses, c.want)
			}
			for _, name := range []string{"Content-Security-Policy", "Strict-Transport-Security", "X-Request-Id"} {
				if refused := statuses[0] == 405 || strings.Contains(c.request, "X-A: a\r\n"); refused && res.Header.Get(name) == "" {
					t.Errorf("the answer has no %s", name)
				}
			}
			body, _ := io.ReadAll(res.Body)
			all := fmt.Sprint(res.Header) + string(body)
			if strings.Contains(fmt.Sprint(res.Header), "evil") && name != "CR LF in where to go" ||
				strings.Contains(all, "X-Secret") ||
				strings.Contains(string(body), "//evil") {
				t.Errorf("the answer repeats the attack: %s", all)
			}
			for _, cookie := range res.Cookies() {
				if cookie.Name == "evil" {
					t.Error("a header was injected")
				}
			}
		})
	}
}

func TestPackedBodiesAreRefused(t *testing.T) {
	b := newBench(t, board)
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write(make([]byte, 32<<20))
	_ = z.Close()
	statuses, _ := raw(t, b.listen(),
		fmt.Sprintf("POST /signin HTTP/1.1\r\n%sContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s", host,
			packed.Len(), packed.String()))
	if len(statuses) != 1 || statuses[0] != fiber.StatusUnsupportedMediaType {
		t.Errorf("answers %v, want 415", statuses)
	}
}

// A peer that sends a byte now and then is cut off after the read timeout.
func TestSlowHeadersAreCutOff(t *testing.T) {
	b := newBench(t, board)
	b.app.Server().ReadTimeout = 200 * time.Millisecond
	conn, err := net.Dial("tcp", b.listen())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	_, _ = io.WriteString(conn, "GET / HTTP/1.1\r\nHost: enkaku.example\r\nX-Slow: ")
	_ = conn.SetReadDeadline(time.Now().Add(10 * time.Second))
	answer, err := io.ReadAll(conn)
	if err != nil {
		t.Fatalf("still open: %v", err)
	}
	if !strings.HasPrefix(string(answer), "HTTP/1.1 408") {
		t.Errorf("answer %.60q, want 408", answer)
	}
}

func TestAddressIsReadFromTheRight(t *testing.T) {
	for name, c := range map[string]struct {
		trusted string
		header  []string
		want    string
	}{
		"no proxy":                     {"10.0.0.0/8", []string{"6.6.6.6"}, "0.0.0.0"},
		"what the proxy saw":           {"0.0.0.0/32", []string{"6.6.6.6, 9.9.9.9"}, "9.9.9.9"},
		"two trusted proxies":          {"0.0.0.0/0", []string{"6.6.6.6, 9.9.9.9"}, "6.6.6.6"},
		"two lines":                    {"0.0.0.0/32", []string{"6.6.6.6", "9.9.9.9"}, "9.9.9.9"},
		"rubbish on the left":          {"0.0.0.0/32", []string{"<script>, 9.9.9.9"}, "9.9.9.9"},
		"rubbish from the proxy":       {"0.0.0.0/32", []string{"unknown"}, "0.0.0.0"},
		"no header":                    {"0.0.0.0/32", nil, "0.0.0.0"},
		"IPv6":                         {"0.0.0.0/32", []string{"2001:db8:1:2:3:4:5:6"}, "2001:db8:1:2:3:4:5:6"},
		"IPv4 written as IPv6 is IPv4": {"0.0.0.0/32", []string{"::ffff:9.9.9.9"}, "9.9.9.9"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, board, func(b *Board) {
				b.TrustedProxies = []netip.Prefix{netip.MustParsePrefix(c.trusted)}
			})
			site := b.rooms.site
			var got, net string
			app := fiber.New(fiber.Config{DisableStartupMessage: true})
			app.Get("/", func(c *fiber.Ctx) error { got, net = site.Address(c).String(), site.Network(c); return nil })
			r, _ := http.NewRequest("GET", "/", nil)
			r.Host = "enkaku.example"
			for _, line := range c.header {
				r.Header.Add("X-Forwarded-For", line)
			}
			if _, err := app.Test(r); err != nil {
				t.Fatal(err)
			}
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if name == "IPv6" && net != "2001:db8:1:2::/64" {
				t.Errorf("network %s, want the /64", net)
			}
		})
	}
}
