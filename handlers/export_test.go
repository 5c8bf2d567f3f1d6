package handlers

import (
	"bufio"
	"encoding/xml"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// exported is one job in a file for another board, by element.
type exported map[string]string

// readExport takes a file as a strict reader does: every element once, filled,
// in CDATA, without entities.
func readExport(t *testing.T, body string) (head exported, jobs []exported) {
	t.Helper()
	if strings.Contains(strings.NewReplacer("&lt;", "", "&gt;", "", "&amp;", "", "&#34;", "", "&#39;", "").Replace(body), "&#x") {
		t.Error("entities")
	}
	decoder := xml.NewDecoder(strings.NewReader(body))
	var path []string
	var job exported
	head = exported{}
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return head, jobs
		}
		if err != nil {
			t.Fatalf("%v\n%.400s", err, body)
		}
		switch token := token.(type) {
		case xml.StartElement:
			path = append(path, token.Name.Local)
			if path[0] != "source" || len(path) > 3 || len(token.Attr) > 0 {
				t.Fatalf("element %v", path)
			}
			if token.Name.Local == "job" {
				job = exported{}
			}
		case xml.EndElement:
			if token.Name.Local == "job" {
				jobs = append(jobs, job)
			}
			path = path[:len(path)-1]
		case xml.CharData:
			if of := path; len(of) == 3 {
				job[of[2]] += string(token)
			} else if len(of) == 2 && of[1] != "job" {
				head[of[1]] += string(token)
			}
		}
	}
}

func TestOtherBoardsGetAllJobs(t *testing.T) {
	w := openWhole(t)
	made := w.allKinds()
	hostile := made[0]
	hostile.Title.JA, hostile.Description = `]]> <b>内科</b> & "医師"`, "縦タブ\vと]]>と<script>"
	if err := w.store.Jobs().Save(t.Context(), &hostile); err != nil {
		t.Fatal(err)
	}
	closed := made[1]
	closed.State = models.JobClosed
	if err := w.store.Jobs().Save(t.Context(), &closed); err != nil {
		t.Fatal(err)
	}
	live, err := w.store.Jobs().LiveIDs(t.Context(), w.now)
	if err != nil || len(live) < 100 {
		t.Fatalf("%d live jobs, %v", len(live), err)
	}
	head, jobs := readExport(t, w.browser().get("/feeds/indeed.xml").want(t, 200).body)
	for _, name := range []string{"publisher", "publisherurl", "lastBuildDate"} {
		if head[name] == "" {
			t.Errorf("indeed: no %s", name)
		}
	}
	found, references := map[string]bool{}, map[string]bool{}
	for _, j := range jobs {
		for _, name := range []string{"title", "date", "referencenumber", "requisitionid", "url", "company", "state", "country", "description", "jobtype", "category", "expirationdate", "remotetype"} {
			if j[name] == "" {
				t.Errorf("indeed %s: no %s", j["requisitionid"], name)
			}
		}
		if references[j["referencenumber"]] || !wholeURL(j["url"]) || j["country"] != "JP" {
			t.Errorf("indeed: %s %s %s", j["referencenumber"], j["url"], j["country"])
		}
		if _, err := time.Parse(http.TimeFormat, j["date"]); err != nil {
			t.Error(err)
		}
		references[j["referencenumber"]], found[j["requisitionid"]] = true, true
	}
	if len(found) != len(live) || found[closed.ID] || len(jobs) <= len(live) {
		t.Errorf("indeed: %d jobs at %d places of %d live ones, a closed one among them: %t", len(found), len(jobs), len(live), found[closed.ID])
	}
	head, jobs = readExport(t, w.browser().get("/feeds/linkedin.xml").want(t, 200).body)
	if head["expectedJobCount"] != strconv.Itoa(len(live)) || len(jobs) != len(live) || head["lastBuildDate"] == "" {
		t.Errorf("linkedin: %d jobs of %d live ones, %v", len(jobs), len(live), head)
	}
	for _, j := range jobs {
		for _, name := range []string{"partnerJobId", "company", "title", "description", "location", "applyUrl", "workplaceTypes", "jobtype"} {
			if j[name] == "" || name == "partnerJobId" && len(j[name]) > 40 {
				t.Errorf("linkedin %s: %s is %q", j["partnerJobId"], name, j[name])
			}
		}
		if j["partnerJobId"] == hostile.ID && (j["title"] != hostile.Title.In(vocab.JA) && hostile.Lang == vocab.JA || strings.ContainsAny(j["description"], "\v")) {
			t.Errorf("what looks like XML: %q", j["title"])
		}
	}
	w.wait(time.Minute)
	if one, two := w.browser().get("/feeds/indeed.xml").body, w.browser().get("/feeds/indeed.xml").body; one != two {
		t.Error("two files of one board differ")
	}
}

// Who has a file gets it again when a job changed, and not before.
func TestAFileOfAllJobsIsSentOnce(t *testing.T) {
	w := openWhole(t)
	w.now = w.now.Add(time.Minute)
	res := w.browser().get("/feeds/indeed.xml").want(t, 200)
	tag, at := res.Header.Get("ETag"), res.Header.Get("Last-Modified")
	if tag == "" || at == "" {
		t.Fatalf("tag %q, changed %q", tag, at)
	}
	for name, value := range map[string]string{"If-None-Match": tag, "If-Modified-Since": at} {
		w.browser().do("GET", "/feeds/indeed.xml", nil, name, value).want(t, 304)
	}
	job, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	job.State = models.JobClosed
	if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
		t.Fatal(err)
	}
	w.browser().do("GET", "/feeds/indeed.xml", nil, "If-None-Match", tag).want(t, 200)
}

func TestAFileOfNoJobsNamesNoTime(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	for _, path := range []string{"/feeds/indeed.xml", "/feeds/linkedin.xml"} {
		head, jobs := readExport(t, b.browser().get(path).want(t, 200).body)
		if len(jobs) != 0 || head["lastBuildDate"] != "" {
			t.Errorf("%s: %d jobs, built %q", path, len(jobs), head["lastBuildDate"])
		}
	}
}

// A file is whole whatever its coding; without a database it is an error.
func TestAFileOfAllJobsIsWholeOrNone(t *testing.T) {
	w := openWhole(t)
	w.allKinds()
	address := w.listen()
	for _, packing := range []string{"identity", "gzip", "br"} {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		_, _ = conn.Write([]byte("GET /feeds/indeed.xml HTTP/1.1\r\n" + host + "Accept-Encoding: " + packing + "\r\n\r\n"))
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil || res.StatusCode != 200 {
			t.Fatalf("%s: %v %v", packing, res, err)
		}
		if n, err := io.Copy(io.Discard, res.Body); err != nil || n < 10_000 {
			t.Errorf("%s: %d bytes, %v", packing, n, err)
		}
	}
	if err := w.store.Close(); err != nil {
		t.Fatal(err)
	}
	for range 4 { // as often as it is asked for: none stays open
		if res := w.browser().get("/feeds/linkedin.xml"); res.StatusCode < 500 || strings.Contains(res.body, "<source") {
			t.Errorf("without a database: %d", res.StatusCode)
		}
	}
}
