package handlers

import (
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/web"
)

func TestBadParametersAreAProblemThatNamesThem(t *testing.T) {
	w := newBench(t, board).browser()
	for path, fields := range map[string][]string{
		"/api/v1/jobs?colour=red&pay_min=many": {"pay_min", "colour"},
		"/api/v1/jobs?q=%zz":                   {"query"},
		"/api/v1/suggest?q=a&lang=fr":          {"lang"},
		"/api/v1/suggest?q=a&n=5":              {"n"},
		"/feed.json?remote=moon":               {"remote"},
		"/en/feed?sort=best":                   {"sort"},
	} {
		res := w.get(path)
		if res.StatusCode != 400 || res.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %s", path, res.StatusCode, res.Header.Get("Content-Type"))
		}
		var p web.Problem
		if err := json.Unmarshal([]byte(res.body), &p); err != nil {
			t.Fatal(err)
		}
		if p.Status != 400 || p.Title != "Invalid parameters" || p.Type != "about:blank" ||
			p.RequestID != res.Header.Get("X-Request-Id") || p.Error != "invalid parameters" {
			t.Errorf("%s: %+v", path, p)
		}
		for _, rows := range [][]web.ProblemRow{p.Errors, p.Fields} {
			if len(rows) != len(fields) {
				t.Fatalf("%s: %+v, want %v", path, rows, fields)
			}
			for i, row := range rows {
				if row.Field != fields[i] || row.Code == "" || row.Message == "" {
					t.Errorf("%s: %+v, want %s", path, row, fields[i])
				}
			}
		}
	}
}

func TestWhatCannotBeReadIsAProblemForPrograms(t *testing.T) {
	address := newBench(t, board).listen()
	long := strings.Repeat("%E5%8C%BB", 10_000)
	for name, c := range map[string]struct {
		request, kind string
		status        int
	}{
		"a long question of a program": {"GET /api/v1/jobs?q=" + long + " HTTP/1.1\r\n" + host + "\r\n", "application/problem+json", 431},
		"a long header of a program":   {"GET /api/v1/jobs HTTP/1.1\r\n" + host + "X-Long: " + long + "\r\n\r\n", "application/problem+json", 431},
		"a broken header of a program": {"GET /api/v1/jobs HTTP/1.1\r\n" + host + "X-A: a\x00b\r\n\r\n", "application/problem+json", 400},
		"a long question of a person":  {"GET /?q=" + long + " HTTP/1.1\r\n" + host + "\r\n", "text/html; charset=utf-8", 431},
		"a person who names the API":   {"GET /?q=/api/" + long + " HTTP/1.1\r\n" + host + "\r\n", "text/html; charset=utf-8", 431},
	} {
		t.Run(name, func(t *testing.T) {
			statuses, res := raw(t, address, c.request)
			if res == nil || statuses[0] != c.status || res.Header.Get("Content-Type") != c.kind {
				t.Fatalf("%v %v, want %d %s", statuses, res, c.status, c.kind)
			}
			body, _ := io.ReadAll(res.Body)
			if len(body) > 8000 || strings.Contains(string(body), "%E5%8C%BB%E5") {
				t.Errorf("the answer repeats the question: %d bytes", len(body))
			}
			if c.kind == "text/html; charset=utf-8" {
				return
			}
			var p web.Problem
			if err := json.Unmarshal(body, &p); err != nil || p.Status != c.status || p.Title == "" {
				t.Errorf("%v: %s", err, body)
			}
		})
	}
}
