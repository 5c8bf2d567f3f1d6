package searchbench

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
)

// groonga is Debian's groonga-bin, driven through its standard input: bigrams
// with positions over the same texts, words too where its tokenizer for MeCab
// is installed, a lexicon table for each facet so that
// drilldowns count integers, indexes made after loading, the cache off. Times
// are the engine's own.
type groonga struct {
	dir string
	o   Options
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader

	mecab bool // has words beside bigrams
}

// The ways of searching.
const (
	wayBleve   = "bleve"
	wayGroonga = "groonga"
	wayMecab   = "groonga with MeCab"
)

func newGroonga(dir string, o Options) *groonga { return &groonga{dir: dir, o: o} }

func (g *groonga) ways() []string {
	if g.mecab {
		return []string{wayGroonga, wayMecab}
	}
	return []string{wayGroonga}
}

// mecabIndexes are made when the plugin is there.
var mecabIndexes = []string{
	"plugin_register tokenizers/mecab",
	"table_create Words TABLE_PAT_KEY ShortText --default_tokenizer TokenMecab --normalizer NormalizerNFKC130",
	"column_create Words jobs COLUMN_INDEX|WITH_POSITION|WITH_SECTION Jobs title,body",
}

var groongaSchema = []string{
	"table_create Works TABLE_PAT_KEY ShortText",
	"table_create Specs TABLE_PAT_KEY ShortText",
	"table_create Employments TABLE_PAT_KEY ShortText",
	"table_create Remotes TABLE_PAT_KEY ShortText",
	"table_create Prefs TABLE_PAT_KEY ShortText",
	"table_create Schedules TABLE_PAT_KEY ShortText",
	"table_create Jobs TABLE_HASH_KEY ShortText",
	"column_create Jobs title COLUMN_SCALAR ShortText",
	"column_create Jobs body COLUMN_SCALAR Text",
	"column_create Jobs work COLUMN_VECTOR Works",
	"column_create Jobs specialty COLUMN_VECTOR Specs",
	"column_create Jobs employment COLUMN_SCALAR Employments",
	"column_create Jobs remote COLUMN_SCALAR Remotes",
	"column_create Jobs pref COLUMN_SCALAR Prefs",
	"column_create Jobs schedule COLUMN_VECTOR Schedules",
	"column_create Jobs pay COLUMN_SCALAR UInt32",
	"column_create Jobs published COLUMN_SCALAR UInt32",
}

var groongaIndexes = []string{
	"table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerNFKC130",
	"column_create Terms jobs COLUMN_INDEX|WITH_POSITION|WITH_SECTION Jobs title,body",
	"column_create Specs jobs COLUMN_INDEX Jobs specialty",
	"column_create Employments jobs COLUMN_INDEX Jobs employment",
	"column_create Remotes jobs COLUMN_INDEX Jobs remote",
	"table_create Pays TABLE_PAT_KEY UInt32",
	"column_create Pays jobs COLUMN_INDEX Jobs pay",
	"table_create Dates TABLE_PAT_KEY UInt32",
	"column_create Dates jobs COLUMN_INDEX Jobs published",
	"cache_limit 0",
}

func (g *groonga) build(ctx context.Context, s source) (time.Duration, error) {
	if err := g.start(ctx); err != nil {
		return 0, err
	}
	begin := time.Now()
	for _, c := range groongaSchema {
		if _, _, err := g.command(c); err != nil {
			return 0, err
		}
	}
	for cursor, done := []byte(nil), 0; ; {
		jobs, next, err := s.Changes(ctx, cursor, 2000)
		if err != nil || len(jobs) == 0 {
			break
		}
		if err := g.load(jobs); err != nil {
			return 0, err
		}
		cursor, done = next, done+len(jobs)
		g.o.Progress("groonga: loading", done, s.jobs)
	}
	for _, c := range groongaIndexes {
		if _, _, err := g.command(c); err != nil {
			return 0, err
		}
	}
	took := time.Since(begin)
	g.mecab = true
	for _, c := range mecabIndexes {
		if _, _, err := g.command(c); err != nil {
			g.mecab = false // not installed (Debian package groonga-tokenizer-mecab)
			break
		}
	}
	return took, nil
}

func (g *groonga) start(ctx context.Context) error {
	bin, err := exec.LookPath("groonga")
	if err != nil {
		return errors.New("groonga is not installed (Debian package groonga-bin)")
	}
	if err := os.MkdirAll(g.dir, 0o700); err != nil {
		return err
	}
	g.cmd = exec.CommandContext(ctx, bin, "-n", filepath.Join(g.dir, "db"))
	if g.in, err = g.cmd.StdinPipe(); err != nil {
		return err
	}
	out, err := g.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	g.out = bufio.NewReaderSize(out, 1<<20)
	return g.cmd.Start()
}

// load sends jobs; the answer is the number loaded.
func (g *groonga) load(jobs []models.Job) error {
	var b strings.Builder
	b.WriteString("load --table Jobs\n[\n")
	for i := range jobs {
		a := advertOf(&jobs[i])
		data, err := json.Marshal(struct {
			Key string `json:"_key"`
			advert
		}{jobs[i].ID, a})
		if err != nil {
			return err
		}
		b.Write(data)
		b.WriteString(",\n"[min(1, max(0, i-len(jobs)+2)):])
	}
	b.WriteString("]")
	_, _, err := g.command(b.String())
	return err
}

// command sends one command and returns the body and the engine's time.
func (g *groonga) command(c string) (json.RawMessage, time.Duration, error) {
	if _, err := io.WriteString(g.in, c+"\n"); err != nil {
		return nil, 0, err
	}
	line, err := g.out.ReadString('\n')
	if err != nil {
		return nil, 0, err
	}
	var answer []json.RawMessage
	if err := json.Unmarshal([]byte(line), &answer); err != nil || len(answer) == 0 {
		return nil, 0, fmt.Errorf("answer to %.80s: %.200s", c, line)
	}
	var head []any
	if err := json.Unmarshal(answer[0], &head); err != nil || len(head) < 3 {
		return nil, 0, fmt.Errorf("answer to %.80s: %.200s", c, line)
	}
	if code, _ := head[0].(float64); code != 0 {
		return nil, 0, fmt.Errorf("answer to %.80s: %v", c, head)
	}
	seconds, _ := head[2].(float64)
	if len(answer) < 2 {
		return nil, time.Duration(seconds * 1e9), nil
	}
	return answer[1], time.Duration(seconds * 1e9), nil
}

// search runs one select, and one more for each facet with a choice of its
// own, since drilldowns count what is left after all filters.
func (g *groonga) search(_ context.Context, way string, q models.Query) (total int, took time.Duration, err error) {
	body, took, err := g.command(g.selectOf(way, q, facetFields, q.Limit))
	if err != nil {
		return 0, 0, err
	}
	var results []json.RawMessage
	if err := json.Unmarshal(body, &results); err != nil || len(results) == 0 {
		return 0, 0, fmt.Errorf("select: %.200s", body)
	}
	var found [][]any
	if err := json.Unmarshal(results[0], &found); err != nil || len(found) == 0 || len(found[0]) == 0 {
		return 0, 0, fmt.Errorf("select: %.200s", results[0])
	}
	n, _ := found[0][0].(float64)
	chosen := 0
	for _, c := range []bool{len(q.Specialty) > 0, len(q.Employment) > 0, len(q.Remote) > 0} {
		if c {
			chosen++
		}
	}
	if chosen < 2 {
		return int(n), took, nil
	}
	for i, less := range []models.Query{q, q, q} {
		switch i {
		case 0:
			less.Specialty = nil
		case 1:
			less.Employment = nil
		case 2:
			less.Remote = nil
		}
		if len(less.Specialty) == len(q.Specialty) && len(less.Employment) == len(q.Employment) &&
			len(less.Remote) == len(q.Remote) {
			continue
		}
		_, more, err := g.command(g.selectOf(way, less, facetFields[1+i:2+i], 0))
		if err != nil {
			return 0, 0, err
		}
		took += more
	}
	return int(n), took, nil
}

func (g *groonga) selectOf(way string, q models.Query, facets []string, limit int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "select Jobs --output_columns _key --limit %d --offset %d", limit, (q.Page-1)*q.Limit*min(limit, 1))
	if q.Text != "" {
		text := q.Text
		if phrase, ok := strings.CutPrefix(text, "「"); ok {
			text = `\"` + strings.TrimSuffix(phrase, "」") + `\"`
		}
		lexicon := "Terms"
		if way == wayMecab {
			lexicon = "Words"
		}
		fmt.Fprintf(&b, ` --match_columns '%s.jobs.title * 3 || %s.jobs.body' --query "%s"`, lexicon, lexicon, text)
	}
	var filters []string
	filters = append(filters, either("specialty @ ", q.Specialty)...)
	filters = append(filters, either("employment == ", q.Employment)...)
	filters = append(filters, either("remote == ", q.Remote)...)
	if q.PayMin > 0 {
		filters = append(filters, fmt.Sprintf("pay >= %d", q.PayMin))
	}
	if len(filters) > 0 {
		fmt.Fprintf(&b, " --filter '%s'", strings.Join(filters, " && "))
	}
	switch q.Sort {
	case models.SortNewest:
		b.WriteString(" --sort_keys -published")
	case models.SortPay:
		b.WriteString(" --sort_keys -pay")
	default:
		b.WriteString(" --sort_keys -_score,-published")
	}
	for _, f := range facets {
		fmt.Fprintf(&b, " --drilldowns[%s].keys %s --drilldowns[%s].limit 70", f, f, f)
	}
	return b.String()
}

func either[K ~string](op string, keys []K) []string {
	if len(keys) == 0 {
		return nil
	}
	var any []string
	for _, k := range keys {
		any = append(any, fmt.Sprintf(`%s"%s"`, op, k))
	}
	return []string{"(" + strings.Join(any, " || ") + ")"}
}

func (g *groonga) close() error {
	if g.cmd == nil || g.cmd.Process == nil {
		return nil
	}
	err := g.in.Close()
	_ = g.cmd.Wait() // groonga ends when its input does
	return err
}
