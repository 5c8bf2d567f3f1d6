package handlers

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Scripts of other sites may read the API, errors included, and nothing else.
func TestOtherSitesReadTheAPI(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	for path, status := range map[string]int{
		"/api/v1/jobs": 200, "/api/v1/jobs/JA01": 200, "/api/v1/jobs/none": 404, "/api/v1/jobs?colour=red": 400,
		"/api/v1/changes": 200, "/api/v1/suggest?q=a": 200, "/api/v1/openapi.json": 200,
	} {
		res := b.do("GET", path, nil, "Origin", "https://other.example").want(t, status)
		if res.Header.Get("Access-Control-Allow-Origin") != "*" || res.Header.Get("Access-Control-Allow-Credentials") != "" ||
			res.Header.Get("Cross-Origin-Resource-Policy") != "cross-origin" || len(res.Cookies()) > 0 {
			t.Errorf("%s: %v", path, res.Header)
		}
		if strings.Contains(res.Header.Get("Vary"), "Cookie") {
			t.Errorf("%s depends on who asks", path)
		}
	}
	flight := b.do("OPTIONS", "/api/v1/jobs", nil, "Origin", "https://other.example", "Access-Control-Request-Method", "GET",
		"Access-Control-Request-Headers", "if-none-match").want(t, 204)
	if flight.Header.Get("Access-Control-Allow-Methods") != "GET, HEAD" || flight.Header.Get("Access-Control-Allow-Headers") != "If-None-Match" {
		t.Errorf("before a request: %v", flight.Header)
	}
	for _, path := range []string{"/", "/jobs/JA01", "/signin", "/closed.json"} {
		if res := b.do("GET", path, nil, "Origin", "https://other.example"); res.Header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s may be read by other sites", path)
		}
	}
}

func TestReadsOfTheAPIAreCountedAndNamed(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	first := b.get("/api/v1/jobs?limit=1").want(t, 200)
	tag := first.Header.Get("ETag")
	if res := b.do("GET", "/api/v1/jobs?limit=1", nil, "If-None-Match", tag).want(t, 304); res.body != "" || tag == "" {
		t.Errorf("the newest is sent again: %q", res.body)
	}
	left := func(res answer) int {
		var most, window, rest, reset int
		if _, err := fmt.Sscanf(res.Header.Get("RateLimit-Policy"), `"read";q=%d;w=%d`, &most, &window); err != nil ||
			most != models.CapReadsByNetwork.Most || window != 60 {
			t.Errorf("policy %q: %v", res.Header.Get("RateLimit-Policy"), err)
		}
		if _, err := fmt.Sscanf(res.Header.Get("RateLimit"), `"read";r=%d;t=%d`, &rest, &reset); err != nil || reset < 0 || reset > 60 {
			t.Errorf("limit %q: %v", res.Header.Get("RateLimit"), err)
		}
		return rest
	}
	if before, after := left(first), left(b.get("/api/v1/suggest?q=a")); after != before-2 {
		t.Errorf("%d left, then %d after two more", before, after)
	}
	for left(b.get("/api/v1/suggest?q=a")) > 0 {
	}
	res := b.get("/api/v1/suggest?q=a").want(t, 429)
	if wait, err := strconv.Atoi(res.Header.Get("Retry-After")); err != nil || wait < 1 || wait > 60 || left(res) != 0 {
		t.Errorf("one too many: %v", res.Header)
	}
	b.get("/jobs/JA01").want(t, 200) // people are not counted
	other := w.browser()
	other.headers["X-Forwarded-For"] = "203.0.113.9"
	other.get("/api/v1/suggest?q=a").want(t, 200)
	w.wait(time.Minute)
	b.get("/api/v1/suggest?q=a").want(t, 200)
}

// changesAnswer is what /api/v1/changes says.
type changesAnswer struct {
	Jobs []struct{ ID, Description string }
	Gone []string
	Next string `json:"next_cursor"`
	More bool
}

func (w *whole) changes(query string) (out changesAnswer) {
	w.t.Helper()
	if err := json.Unmarshal([]byte(w.browser().get("/api/v1/changes?"+query).want(w.t, 200).body), &out); err != nil {
		w.t.Fatal(err)
	}
	return out
}

// Who follows the changes has, after each, exactly the jobs that are open.
func TestACopyOfAllJobsIsKeptByChanges(t *testing.T) {
	w := openWhole(t)
	w.wait(time.Hour)
	copied := map[string]bool{}
	cursor := ""
	follow := func() {
		for {
			query := "limit=4"
			if cursor != "" {
				query += "&cursor=" + url.QueryEscape(cursor)
			}
			page := w.changes(query)
			for _, j := range page.Jobs {
				if copied[j.ID] = true; j.Description == "" {
					t.Errorf("%s is not whole", j.ID)
				}
			}
			for _, id := range page.Gone {
				delete(copied, id)
			}
			if cursor = page.Next; !page.More {
				return
			}
		}
	}
	compare := func(when string) {
		t.Helper()
		live, err := w.store.Jobs().LiveIDs(t.Context(), w.now)
		if err != nil || len(live) != len(copied) || slices.ContainsFunc(live, func(id string) bool { return !copied[id] }) {
			t.Errorf("%s: %d copied, %d live, %v", when, len(copied), len(live), err)
		}
	}
	follow()
	compare("from the beginning")
	job, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	job.State = models.JobClosed
	if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
		t.Fatal(err)
	}
	since := w.now.UTC().Format(time.RFC3339)
	if follow(); !copied["JA01"] {
		t.Error("a change is told before another node can have written one earlier")
	}
	w.wait(time.Minute)
	follow()
	compare("after one closed")
	if page := w.changes("updated_since=" + url.QueryEscape(since)); !slices.Equal(page.Gone, []string{"JA01"}) || len(page.Jobs) > 0 {
		t.Errorf("since it closed: %+v", page)
	}
	for query, says := range map[string]string{
		"updated_since=yesterday": "is no moment in time", "cursor=%21": "not one of the values", "limit=0": "whole number", "limit=101": "whole number",
		"pref=13": "There is no parameter", "limit=1&limit=2": "one value only", "updated_since=2026-11-24T10:00:00Z&cursor=" + cursor: "beside cursor",
	} {
		w.browser().get("/api/v1/changes?"+query).want(t, 400, says)
	}
}

// Every job says of every dimension by which values it is found.
func TestTheAPICarriesEveryDimension(t *testing.T) {
	w := openWhole(t)
	var answer struct {
		Jobs []struct {
			ID         string
			Dimensions map[string][]string
		}
	}
	if err := json.Unmarshal([]byte(w.browser().get("/api/v1/jobs?limit=100").want(t, 200).body), &answer); err != nil {
		t.Fatal(err)
	}
	carried := map[string]bool{}
	for _, got := range answer.Jobs {
		j, err := w.store.Jobs().Get(t.Context(), got.ID)
		if err != nil {
			t.Fatal(err)
		}
		for d := range models.Dimensions() {
			if want := d.Of(&j); !slices.Equal(got.Dimensions[d.Key()], want) {
				t.Errorf("%s: %s is %v, want %v", got.ID, d, got.Dimensions[d.Key()], want)
			} else if len(want) > 0 {
				carried[d.Key()] = true
			}
		}
	}
	for _, key := range []string{"care", "start", "skill", "modality", "onsite"} {
		if !carried[key] {
			t.Errorf("no job carries %s", key)
		}
	}
}

func TestWhatTheAPIDoesNotHaveIsNotFound(t *testing.T) {
	b := newBench(t, board).browser()
	for _, c := range []struct {
		method, path string
		status       int
	}{
		{"GET", "/api/v1/nope", 404}, {"GET", "/api/v1/", 404}, {"POST", "/api/v1/nope", 404}, {"POST", "/api/v1/jobs", 405},
		{"OPTIONS", "/api/v1/jobs", 204},
	} {
		res := b.do(c.method, c.path, nil, "Origin", "https://reader.example", "Access-Control-Request-Method", "GET")
		if res.StatusCode != c.status || res.StatusCode == 404 && res.Header.Get("Allow") != "" {
			t.Errorf("%s %s: %d, Allow %q, want %d", c.method, c.path, res.StatusCode, res.Header.Get("Allow"), c.status)
		}
	}
}
