package handlers

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// A rawCase is bytes as a client may send them. Alone says that there must be one
// answer at most: a second would be to what was smuggled behind.
type rawCase struct {
	request string
	alone   bool
}

// corpus are 300 requests and more that no browser sends.
func corpus() []rawCase {
	const behind = "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: enkaku.example\r\n\r\n"
	var all []rawCase
	add := func(alone bool, head, body string) { all = append(all, rawCase{head + "\r\n" + body, alone}) }
	lengths := []string{"4", "04", "+4", "-1", "4,4", "4, 5", "4 4", "0x4", "", "4\r\nContent-Length: 5", "99999999999999999999"}
	codings := []string{"chunked", "Chunked", "xchunked", "chunked, identity", "identity, chunked", "chunked;q=1", "\tchunked",
		"chunked\v", "gzip, chunked", "\"chunked\"", "chunked\r\nTransfer-Encoding: x"}
	for _, n := range lengths {
		for _, c := range codings {
			add(true, "POST /signin HTTP/1.1\r\n"+host+"Content-Length: "+n+"\r\nTransfer-Encoding: "+c+"\r\n", behind)
			add(true, "POST /signin HTTP/1.1\r\n"+host+"Transfer-Encoding: "+c+"\r\nContent-Length: "+n+"\r\n", behind)
		}
	}
	for _, name := range []string{"Transfer-Encoding ", "Transfer_Encoding", " Transfer-Encoding", "Transfer-Encoding\x00",
		"X: y\r\n Transfer-Encoding", "X: y\n\tTransfer-Encoding"} {
		add(false, "GET / HTTP/1.1\r\n"+host+name+": chunked\r\n", "")
	}
	for _, fold := range []string{" b", "\tb", "  Host: evil.example", "\tContent-Length: 9", " \r\n b"} {
		add(true, "GET / HTTP/1.1\r\n"+host+"X-A: a\r\n"+fold+"\r\n", "")
	}
	for _, upgrade := range []string{"h2c", "h2c, websocket", "websocket", "TLS/1.0", "HTTP/2.0", ""} {
		add(true, "GET / HTTP/1.1\r\n"+host+"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: "+upgrade+
			"\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n", "")
	}
	for _, method := range []string{"TRACE", "CONNECT", "TRACK", "DEBUG", "PROPFIND", "get", "G\x00T", "GET\t", "", "M-SEARCH",
		strings.Repeat("A", 300)} {
		add(true, method+" / HTTP/1.1\r\n"+host, "")
	}
	for _, line := range []string{"GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 x", "GET / HTTP/0.9", "GET / HTTP/1.2", "GET / HTTP/2.0",
		"GET / http/1.1", "GET / HTTP/11", "GET\t/\tHTTP/1.1", "OPTIONS * HTTP/1.1", "GET * HTTP/1.1", "GET ? HTTP/1.1",
		"GET http:// HTTP/1.1", "GET /%00 HTTP/1.1", "GET /\x01 HTTP/1.1", "GET /a%2f..%2fb HTTP/1.1", "GET /\xff\xfe HTTP/1.1",
		"PRI * HTTP/2.0", "GET /#x HTTP/1.1", "GET \\ HTTP/1.1"} {
		add(true, line+"\r\n"+host, "")
	}
	for _, n := range []int{50, 150, 400, 1500} {
		many := ""
		for i := range n {
			many += fmt.Sprintf("X-%d: %d\r\n", i, i)
		}
		add(true, "GET / HTTP/1.1\r\n"+host+many, "")
		add(true, "GET / HTTP/1.1\r\n"+host+strings.Repeat("Cookie: a=b\r\n", n), "")
		add(true, "GET / HTTP/1.1\r\n"+host+"Cookie: "+strings.Repeat("a=b; ", n)+"\r\n", "")
		add(true, "GET /?"+strings.Repeat("q=a&", n)+" HTTP/1.1\r\n"+host, "")
		form := strings.Repeat("email=a%40example.jp&", n)
		add(true, fmt.Sprintf("POST /signin HTTP/1.1\r\n%sContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n",
			host, len(form)), form)
		deep := "a" + strings.Repeat("[b]", n) + "=1"
		add(true, fmt.Sprintf("POST /signin HTTP/1.1\r\n%sContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n",
			host, len(deep)), deep)
		nest := strings.Repeat("[", n) + strings.Repeat("]", n)
		add(true, fmt.Sprintf("POST /webhooks/sendgrid HTTP/1.1\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n",
			host, len(nest)), nest)
	}
	for _, kind := range []string{"", "text/xml", "multipart/form-data", "multipart/form-data; boundary=", "application/json; charset=x",
		"multipart/form-data; boundary=" + strings.Repeat("b", 200), "\x00"} {
		add(true, "POST /signin HTTP/1.1\r\n"+host+"Content-Type: "+kind+"\r\nContent-Length: 6\r\n", "--b\r\n\r")
	}
	for _, chunk := range []string{"g\r\nx\r\n", "-1\r\n", "ffffffffffffffffff\r\n", "1;" + strings.Repeat("e", 5000) + "\r\nx\r\n0\r\n\r\n",
		"1\nx\n0\n\n", "1\r\nxx\r\n0\r\n\r\n", "0\r\nTrailer: evil\r\n\r\n"} {
		add(false, "POST /signin HTTP/1.1\r\n"+host+"Transfer-Encoding: chunked\r\n", chunk)
	}
	return all
}

// No request of the corpus is a fault of the board, opens another protocol, or
// has what is smuggled behind it answered.
func TestACorpusOfRequests(t *testing.T) {
	b := newBench(t, board)
	address, all := b.listen(), corpus()
	if len(all) < 300 {
		t.Fatalf("only %d requests", len(all))
	}
	next, workers := make(chan rawCase), sync.WaitGroup{}
	for range 24 {
		workers.Go(func() {
			for c := range next {
				statuses := answersTo(address, c.request, 400*time.Millisecond)
				bad := c.alone && len(statuses) > 1
				for _, status := range statuses {
					bad = bad || status == 101 || status >= 500 && status != 501 && status != 505
				}
				if bad {
					t.Errorf("%.120q: answers %v", c.request, statuses)
				}
			}
		})
	}
	for _, c := range all {
		next <- c
	}
	close(next)
	workers.Wait()
	if statuses := answersTo(address, usual, time.Minute); len(statuses) != 1 || statuses[0] != 200 {
		t.Errorf("afterwards the board answers %v", statuses)
	}
	if logged := b.log.String(); strings.Contains(logged, "panic") {
		t.Error("a request made the board panic")
	}
}

// usual is what somebody asks who means no harm.
const usual = "GET /about HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"

// answersTo sends bytes and returns the statuses of all answers until the
// connection closes or patience is over.
func answersTo(address, request string, patience time.Duration) (statuses []int) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return []int{599}
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(patience))
	_, _ = io.WriteString(conn, request)
	for r := bufio.NewReader(conn); ; {
		res, err := http.ReadResponse(r, nil)
		if err != nil {
			return statuses
		}
		_, _ = io.Copy(io.Discard, res.Body)
		statuses = append(statuses, res.StatusCode)
	}
}

// A thousand idle connections come through one proxy, fifty send a byte of a form
// and stop: everybody else is answered, and the slow are cut off.
func TestIdleAndSlowConnectionsBehindOneProxy(t *testing.T) {
	b := newBench(t, board, func(b *Board) { b.TrustedProxies = []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")} })
	b.app.Server().ReadTimeout, b.app.Server().IdleTimeout = time.Second, time.Minute
	address := b.listen()
	open := func(request string) net.Conn {
		t.Helper()
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { conn.Close() })
		_, _ = io.WriteString(conn, request)
		return conn
	}
	var slow []net.Conn
	for range 1000 {
		open("")
	}
	for range 50 {
		slow = append(slow, open("POST /signin HTTP/1.1\r\n"+host+
			"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ne"))
	}
	for range 20 {
		if statuses := answersTo(address, usual, time.Minute); len(statuses) != 1 || statuses[0] != 200 {
			t.Fatalf("somebody else is answered %v", statuses)
		}
	}
	for _, conn := range slow {
		_ = conn.SetReadDeadline(time.Now().Add(time.Minute))
		if answer, err := io.ReadAll(conn); err != nil || len(answer) > 0 && !strings.HasPrefix(string(answer), "HTTP/1.1 408") {
			t.Fatalf("a slow writer: %.40q, %v", answer, err)
		}
	}
}

// rubbish are values that forms do not expect.
var rubbish = []string{"", " ", "\x00", "a\x00b", "\r\nSet-Cookie: evil=1", "\xff\xfe", "\u202e\u200b", "🏥", "なし", "-1", "0", "1e400",
	"99999999999999999999999", "0x10", "2026-02-30", "9999-99-99", "25:61", "true", "on", "null", "[]", "{\"$ne\":null}", "' OR 1=1 --",
	"<script>alert(1)</script>", "{{.}}", "javascript:alert(1)", "//evil.example", "http://169.254.169.254/", "../../etc/passwd",
	"=HYPERLINK(1)", "a@b", "a@example.jp\nBcc: x@example.jp", "%00", "%ff", strings.Repeat("あ", 600), strings.Repeat("a,", 600),
	"agency/x", "employer/../x", "ja", "xx"}

// rounds is how often TestFormsOfRubbish goes through all forms: 30 are 10,000
// forms in two minutes.
var rounds = flag.Int("forms", 1, "rounds through all forms with rubbish")

var fieldName = regexp.MustCompile(`name="([A-Za-z0-9_.\[\]-]+)"`)

// foreign is what belongs to an organisation and a doctor that nobody of the
// walk is.
type foreign struct {
	job, draft, application, doctor string
	marks                           []string
}

// put puts ids of others into the parameters of a pattern.
func (f foreign) put(pattern string) string {
	id := "absent"
	switch {
	case strings.Contains(pattern, "/applic"):
		id = f.application
	case strings.Contains(pattern, "/drafts/"):
		id = f.draft
	case strings.Contains(pattern, "/candidates/"):
		id = f.doctor
	case strings.Contains(pattern, "/jobs/"), strings.Contains(pattern, "/saved"), strings.Contains(pattern, "/apply"):
		id = f.job
	}
	parts := strings.Split(pattern, "/")
	for i, part := range parts {
		switch {
		case part == ":id" || part == ":job":
			parts[i] = id
		case strings.HasPrefix(part, ":") || part == "*":
			parts[i] = "absent"
		}
	}
	return strings.Join(parts, "/")
}

func makeForeign(t *testing.T, b *bench) foreign {
	t.Helper()
	theirs, org := b.recruiterAt("foreign@clinic.example", "employer", clinic())
	b.verify(org)
	draft := strings.TrimPrefix(theirs.newDraft(), "/desk/drafts/")
	job := models.Job{ID: "foreign-job", Poster: org, State: models.JobInReview, CreatedAt: b.now}
	job.Title.JA = "秘密の求人"
	applied := models.Application{ID: "foreign-job.foreign-doctor", JobID: job.ID, DoctorID: "foreign-doctor", Poster: org,
		State: "received", Message: "秘密の志望", Contact: "secret@example.jp", CreatedAt: b.now}
	for _, err := range []error{
		b.store.Jobs().Save(t.Context(), &job), b.store.Applications().Save(t.Context(), &applied),
		b.store.Doctors().Save(t.Context(), &models.Doctor{ID: "foreign-doctor", UserID: "foreign-user", LegalName: "秘密の氏名",
			Lang: vocab.JA}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return foreign{job.ID, draft, applied.ID, "foreign-doctor",
		[]string{job.Title.JA, applied.Message, applied.Contact, "秘密の氏名"}}
}

// versions are what would change if somebody reached what is not theirs.
func (f foreign) versions(t *testing.T, b *bench) [3]int64 {
	t.Helper()
	j, err1 := b.store.Jobs().Get(t.Context(), f.job)
	a, err2 := b.store.Applications().Get(t.Context(), f.application)
	d, err3 := b.store.Doctors().Get(t.Context(), f.doctor)
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return [3]int64{j.Version, a.Version, d.Version}
}

// ending are forms that end the walk: sessions, accounts, memberships.
var ending = regexp.MustCompile(`signout|sessions|erase|delete|leave|account|signin|passkey|confirm|recovery|register|switch|lang`)

// Whoever may send a form, with values that it does not expect and ids that are
// not theirs: no fault, nothing of others shown, nothing of others changed.
func TestFormsOfRubbish(t *testing.T) {
	b := newBench(t, board)
	f := makeForeign(t, b)
	browsers, tokens := signedIn(t, b), map[string]string{}
	for name, w := range browsers {
		if found := tokenField.FindStringSubmatch(w.get("/me/sessions").body); found != nil {
			tokens[name] = found[1]
		}
	}
	random, before, sent := rand.New(rand.NewPCG(12, 2026)), f.versions(t, b), 0
	routes := registered(t, b)
	for _, rt := range slices.Repeat(routes, *rounds) {
		if rt.Method == "GET" || rt.Lang == vocab.EN || ending.MatchString(rt.Path) {
			continue
		}
		for _, r := range roles() {
			admin := r.user != nil && r.user.Admin
			if !r.may(rt.May) || tokens[r.name] == "" || admin != (rt.May == web.Admin) {
				continue
			}
			w, path := browsers[r.name], f.put(rt.Path)
			names := []string{"id", "q", "text", "reason", "state", "email", "next", "until", "org", "version", "_seen"}
			for _, m := range fieldName.FindAllStringSubmatch(w.get(path).body, -1) {
				names = append(names, m[1])
			}
			slices.Sort(names)
			names = slices.Compact(names)
			form := url.Values{}
			for _, name := range names {
				form.Add(name, rubbish[random.IntN(len(rubbish))])
				if random.IntN(5) == 0 {
					form.Add(name, rubbish[random.IntN(len(rubbish))])
				}
			}
			if len(form.Encode()) > web.MaxForm { // refused as a whole, see TestACorpusOfRequests
				form = url.Values{"text": {rubbish[random.IntN(len(rubbish))]}}
			}
			form.Set("_csrf", tokens[r.name])
			res := w.do(rt.Method, path, form, "Sec-Fetch-Site", "same-origin")
			sent++
			if res.StatusCode >= 500 {
				t.Errorf("%s %s as %s: %d for %.300q", rt.Method, path, r.name, res.StatusCode, form.Encode())
			}
			if !admin && slices.ContainsFunc(f.marks, func(m string) bool { return strings.Contains(res.body, m) }) {
				t.Errorf("%s %s as %s shows what is not theirs", rt.Method, path, r.name)
			}
			now := f.versions(t, b)
			if now != before && !admin {
				t.Errorf("%s %s as %s changed what is not theirs", rt.Method, path, r.name)
			}
			before = now
		}
	}
	if sent < 200 {
		t.Errorf("only %d forms were sent", sent)
	}
	if logged := b.log.String(); strings.Contains(logged, "panic") {
		t.Error("a form made the board panic")
	}
	t.Log(sent, "forms")
}
