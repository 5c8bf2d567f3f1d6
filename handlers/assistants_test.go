package handlers

import (
	"context"
	"encoding/json"
	"net"
	"net/http"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

// assistant is a client of the official kit at a board that listens.
type assistant struct {
	*testing.T
	session *mcp.ClientSession
}

func (b *bench) assistant(address string) assistant {
	b.t.Helper()
	transport := &http.Transport{DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, address)
	}}
	client := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil)
	session, err := client.Connect(b.t.Context(), &mcp.StreamableClientTransport{
		Endpoint: "http://enkaku.example/mcp", HTTPClient: &http.Client{Transport: transport}, MaxRetries: -1,
	}, nil)
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(func() { _ = session.Close(); transport.CloseIdleConnections() })
	return assistant{b.t, session}
}

// call uses a tool; the answer is read into out. It returns what went wrong.
func (a assistant) call(tool string, asked map[string]any, out any) string {
	a.Helper()
	res, err := a.session.CallTool(a.Context(), &mcp.CallToolParams{Name: tool, Arguments: asked})
	if err != nil {
		return err.Error()
	}
	text := ""
	for _, part := range res.Content {
		if t, ok := part.(*mcp.TextContent); ok {
			text += t.Text
		}
	}
	if res.IsError {
		return text
	}
	if len(text) > 32<<10 {
		a.Errorf("%s answers with %d bytes", tool, len(text))
	}
	if err := json.Unmarshal([]byte(text), out); err != nil {
		a.Fatalf("%s: %v: %.200s", tool, err, text)
	}
	return ""
}

// rows is what an assistant reads of several jobs.
type rows struct {
	Total   int
	Jobs    []struct{ ID, URL, Title, Description string }
	NotOpen []string `json:"not_open"`
}

func TestAnAssistantFindsReadsAndComparesJobs(t *testing.T) {
	w := openWhole(t)
	a := w.assistant(w.listen())
	tools, err := a.session.ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, tool := range tools.Tools {
		if names = append(names, tool.Name); tool.Annotations == nil || !tool.Annotations.ReadOnlyHint {
			t.Errorf("%s does not say that it only reads", tool.Name)
		}
	}
	slices.Sort(names)
	if !slices.Equal(names, []string{"compare", "job", "pay", "search"}) || a.session.InitializeResult().Instructions == "" {
		t.Errorf("tools %v", names)
	}
	var found rows
	if wrong := a.call("search", map[string]any{"work": []string{"g_online_care"}, "limit": 20, "sort": "newest"}, &found); wrong != "" {
		t.Fatal(wrong)
	}
	page, err := w.index.Search(t.Context(), models.Query{Criteria: models.Criteria{Work: []string{"g_online_care"}}, Sort: models.SortNewest, Page: 1, Limit: 20})
	if err != nil || found.Total != page.Total || len(found.Jobs) != len(page.Hits) || len(found.Jobs) < 2 {
		t.Fatalf("%d of %d jobs, the page shows %d: %v", len(found.Jobs), found.Total, page.Total, err)
	}
	for i, j := range found.Jobs {
		if j.ID != page.Hits[i].ID || !wholeURL(j.URL) || j.Title == "" {
			t.Errorf("row %d: %+v", i, j)
		}
	}
	var one struct{ ID, Description string }
	if wrong := a.call("job", map[string]any{"id": "JA01"}, &one); wrong != "" || one.ID != "JA01" || one.Description == "" {
		t.Errorf("a job: %s %+v", wrong, one)
	}
	var side rows
	if wrong := a.call("compare", map[string]any{"ids": []string{"JA01", "none", "JA02"}}, &side); wrong != "" ||
		len(side.Jobs) != 2 || !slices.Equal(side.NotOpen, []string{"none"}) {
		t.Errorf("compared: %s %+v", wrong, side)
	}
	type spread struct {
		Enough  bool
		Adverts int   `json:"adverts_compared"`
		Low     int64 `json:"lower_quartile"`
		Median  int64
	}
	var pay struct {
		Total                int
		Employment, Services spread
	}
	wrong := a.call("pay", map[string]any{"work": []string{"g_online_care"}}, &pay)
	if s := pay.Services; wrong != "" || pay.Total == 0 || s.Adverts == 0 || s.Enough != (s.Median > 0 && s.Low <= s.Median) {
		t.Errorf("pay: %s %+v", wrong, pay)
	}
	job, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	job.State = models.JobClosed
	if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
		t.Fatal(err)
	}
	if wrong := a.call("job", map[string]any{"id": "JA01"}, &one); wrong != "no open job of this id" {
		t.Errorf("a job that closed this moment: %q", wrong)
	}
	if wrong := a.call("search", map[string]any{"limit": 20}, &found); wrong != "" || slices.ContainsFunc(found.Jobs,
		func(j struct{ ID, URL, Title, Description string }) bool { return j.ID == "JA01" }) {
		t.Errorf("a closed job is found: %s", wrong)
	}
	_ = w.index.Apply([]index.Change{{Job: &job}})
}

func TestAssistantsAreRefusedInWords(t *testing.T) {
	w := openWhole(t)
	address := w.listen()
	a := w.assistant(address)
	for name, c := range map[string]struct {
		tool  string
		asked map[string]any
		says  string
	}{
		"an unknown value":      {"search", map[string]any{"remote": []string{"moon"}}, "remote"},
		"an unknown prefecture": {"search", map[string]any{"pref": []string{"99"}}, "is not one of the values"},
		"an unknown parameter":  {"search", map[string]any{"colour": "red"}, "colour"},
		"too many":              {"search", map[string]any{"limit": 1000}, "limit"},
		"no id":                 {"job", map[string]any{}, "id"},
		"one alone":             {"compare", map[string]any{"ids": []string{"JA01"}}, "ids"},
		"pay of nothing":        {"pay", map[string]any{}, "work"},
		"no such tool":          {"apply", map[string]any{}, "apply"},
	} {
		var out any
		if wrong := a.call(c.tool, c.asked, &out); !strings.Contains(wrong, c.says) {
			t.Errorf("%s: %q does not say %q", name, wrong, c.says)
		}
	}
	const list = `{"jsonrpc":"2.0","id":1,"method":"tools/list"}`
	post := func(body string, headers ...string) answer {
		return w.browser().send("POST", "/mcp", strings.NewReader(body), append([]string{"Content-Type", "application/json", "Accept", "application/json, text/event-stream"}, headers...)...)
	}
	if res := post(list).want(t, 200, `"search"`); res.Header.Get("RateLimit") == "" || res.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("headers %v", res.Header)
	}
	post(list, "Origin", "https://other.example").want(t, 403)
	post(list, "Origin", "https://enkaku.example").want(t, 200)
	w.browser().get("/mcp").want(t, 405)
	if statuses, _ := raw(t, address, "POST /mcp HTTP/1.1\r\n"+host+"Content-Type: application/json\r\nContent-Length: 66560\r\n\r\n"); !slices.Equal(statuses, []int{413}) {
		t.Errorf("a body of 65 KiB: %v", statuses)
	}
	r, err := http.NewRequest("POST", "http://"+address+"/mcp", strings.NewReader(list))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json, text/event-stream")
	if res, err := http.DefaultClient.Do(r); err != nil || res.StatusCode != 403 {
		t.Errorf("a name that is not the board's: %v %v", res, err)
	}
}

// Nothing stays behind of what assistants asked.
func TestAssistantsLeaveNothingBehind(t *testing.T) {
	w := openWhole(t)
	address := w.listen()
	a := w.assistant(address)
	var out any
	a.call("search", map[string]any{"q": "内科"}, &out)
	before := runtime.NumGoroutine()
	for range 50 {
		if wrong := a.call("search", map[string]any{"q": "内科"}, &out); wrong != "" {
			t.Fatal(wrong)
		}
		conn, err := net.Dial("tcp", address) // one who asks and leaves
		if err != nil {
			t.Fatal(err)
		}
		_, _ = conn.Write([]byte("POST /mcp HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: 46\r\n\r\n" +
			`{"jsonrpc":"2.0","id":1,"method":"tools/list"}`))
		_ = conn.Close()
	}
	for end := time.Now().Add(20 * time.Second); runtime.NumGoroutine() > before+5 && time.Now().Before(end); {
		time.Sleep(50 * time.Millisecond)
	}
	if after := runtime.NumGoroutine(); after > before+5 {
		t.Errorf("%d goroutines, %d before", after, before)
	}
}
