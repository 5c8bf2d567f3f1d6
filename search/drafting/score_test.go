package drafting_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
)

// expected is what a draft of one advert may say; see testdata/handed/expected.yaml.
type expected struct {
	Expect  map[string]any `yaml:"expect"`
	May     map[string]any `yaml:"may"`
	MustNot map[string]any `yaml:"must_not"`
	Missing []string       `yaml:"missing"`
}

type judged struct {
	MustNot []string            `yaml:"must_not_unless_listed"`
	Adverts map[string]expected `yaml:"adverts"`
}

// score counts the fields of drafts.
type score struct {
	filled, right, expected, found, invented, unfounded, missing, asked int
}

func (s *score) add(o score) {
	s.filled += o.filled
	s.right += o.right
	s.expected += o.expected
	s.found += o.found
	s.invented += o.invented
	s.unfounded += o.unfounded
	s.missing += o.missing
	s.asked += o.asked
}

func (s score) String() string {
	return fmt.Sprintf("precision %.3f (%d of %d), recall %.3f (%d of %d), invented %d, unfounded %d, asked %d of %d",
		s.precision(), s.right, s.filled, s.recall(), s.found, s.expected, s.invented, s.unfounded, s.asked, s.missing)
}

func (s score) precision() float64 { return float64(s.right) / float64(max(s.filled, 1)) }
func (s score) recall() float64    { return float64(s.found) / float64(max(s.expected, 1)) }

// today is the day on which the adverts are read.
const today = models.Date("2026-11-28")

// floors are what the drafts of each folder of adverts must reach.
var floors = map[string]struct{ precision, recall float64 }{
	"handed": {0.97, 0.85},
	"afresh": {0.95, 0.75},
	"later":  {0.95, 0.75},
	"last":   {0.95, 0.75},
	"fourth": {0.95, 0.75},
	"fifth":  {0.95, 0.75},
}

func TestDraftsHoldWhatTheAdvertsState(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	for folder, floor := range floors {
		t.Run(folder, func(t *testing.T) {
			var cases judged
			data, err := os.ReadFile(filepath.Join("testdata", folder, "expected.yaml"))
			if err == nil {
				err = yaml.Unmarshal(data, &cases)
			}
			if err != nil {
				t.Fatal(err)
			}
			var sum score
			for _, name := range models.SortedKeys(cases.Adverts) {
				text, err := os.ReadFile(filepath.Join("testdata", folder, name))
				if err != nil {
					t.Fatal(err)
				}
				want := cases.Adverts[name]
				one, words := scoreOf(string(text), reader.Read(string(text), today), want, cases.MustNot)
				t.Logf("%s: %v\n%s", name, one, strings.Join(words, "\n"))
				sum.add(one)
			}
			t.Log(sum)
			if sum.precision() < floor.precision || sum.recall() < floor.recall || sum.invented > 0 || sum.unfounded > 0 {
				t.Errorf("%v; want precision %v, recall %v, nothing invented or without its passage", sum, floor.precision,
					floor.recall)
			}
		})
	}
}

// scoreOf compares a draft with what it may say, and names the differences.
func scoreOf(text string, d drafting.Draft, want expected, common []string) (s score, words []string) {
	listed := func(name string) (any, bool, bool) {
		if v, ok := find(want.Expect, name); ok {
			return v, true, true
		}
		v, ok := find(want.May, name)
		return v, ok, false
	}
	got := map[string]any{}
	for _, f := range d.Fields {
		if f.Field == "description" || strings.HasPrefix(f.Field, "summary.") {
			continue
		}
		got[f.Field] = f.Plain()
		s.filled++
		value, isListed, _ := listed(f.Field)
		if !strings.Contains(even(text), even(f.Passage)) || f.Passage == "" {
			s.unfounded++
			words = append(words, fmt.Sprintf("  unfounded %s: %q", f.Field, f.Passage))
		}
		invented := forbids(want.MustNot, f.Field, f.Plain()) ||
			!isListed && slices.ContainsFunc(common, func(c string) bool { return covers(c, f.Field) }) &&
				!partlyForbidden(want.MustNot, f.Field)
		switch {
		case invented:
			s.invented++
			words = append(words, fmt.Sprintf("  INVENTED %s = %v from %q", f.Field, f.Plain(), f.Passage))
		case isListed && !matches(value, f.Plain()):
			words = append(words, fmt.Sprintf("  wrong %s = %v, want %v, from %q", f.Field, f.Plain(), value, f.Passage))
		default:
			s.right++
		}
	}
	for name, value := range want.Expect {
		s.expected++
		if v, ok := got[name]; ok && matches(value, v) && !forbids(want.MustNot, name, v) {
			s.found++
		} else if !ok {
			words = append(words, fmt.Sprintf("  empty %s, want %v", name, value))
		}
	}
	for _, name := range want.Missing {
		s.missing++
		if slices.Contains(d.Asked, name) {
			s.asked++
		} else {
			words = append(words, "  not asked "+name)
		}
	}
	slices.Sort(words)
	return s, words
}

// partlyForbidden reports whether the advert itself forbids some values of the
// field only: others are free then.
func partlyForbidden(rules map[string]any, name string) bool {
	rule, ok := find(rules, name)
	_, only := rule.(map[string]any)
	return ok && only
}

// find looks a field up by its name or by a name that ends in "*".
func find(in map[string]any, name string) (any, bool) {
	if v, ok := in[name]; ok {
		return v, true
	}
	for pattern, v := range in {
		if strings.Contains(pattern, "*") && covers(pattern, name) {
			return v, true
		}
	}
	return nil, false
}

func covers(pattern, name string) bool {
	head, star := strings.CutSuffix(pattern, "*")
	return pattern == name || star && strings.HasPrefix(name, head)
}

// forbids reports whether the advert forbids the field, or this value of it.
func forbids(rules map[string]any, name string, value any) bool {
	rule, ok := find(rules, name)
	if !ok {
		return false
	}
	some, only := rule.(map[string]any)
	if !only {
		return true
	}
	for _, v := range list(some["values"]) {
		if slices.Contains(evened(value), even(v)) {
			return true
		}
	}
	return false
}

// matches reports whether a value is one that is wanted.
func matches(want, got any) bool {
	switch w := want.(type) {
	case nil:
		return true
	case map[string]any:
		if v, ok := w["any"]; ok {
			return slices.ContainsFunc(list(v), func(one any) bool { return matches(one, got) })
		}
		if v, ok := w["has"]; ok {
			return !slices.ContainsFunc(list(v), func(word any) bool { return !strings.Contains(even(got), even(word)) })
		}
		have := evened(got)
		all, some, may := evened(w["all"]), evened(w["some"]), evened(w["may"])
		known := slices.Concat(all, some, may)
		return !slices.ContainsFunc(have, func(v string) bool { return !slices.Contains(known, v) }) &&
			!slices.ContainsFunc(all, func(v string) bool { return !slices.Contains(have, v) }) &&
			(len(some) == 0 || slices.ContainsFunc(some, func(v string) bool { return slices.Contains(have, v) }))
	case []any:
		a, b := evened(w), evened(got)
		slices.Sort(a)
		slices.Sort(b)
		return slices.Equal(a, b)
	case bool:
		return got == w || even(got) == map[bool]string{true: "yes", false: "no"}[w]
	}
	if even(want) == "conditional" {
		return strings.HasPrefix(even(got), "conditional")
	}
	return even(want) == even(got) || len(evened(got)) == 1 && evened(got)[0] == even(want)
}

func list(v any) []any {
	switch l := v.(type) {
	case nil:
		return nil
	case []any:
		return l
	case []string:
		var out []any
		for _, s := range l {
			out = append(out, s)
		}
		return out
	}
	return []any{v}
}

func evened(v any) (out []string) {
	for _, one := range list(v) {
		out = append(out, even(one))
	}
	return out
}

// even is a value without width, case, spaces and thousands.
func even(v any) string {
	s := strings.ToLower(norm.NFKC.String(fmt.Sprint(v)))
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == ',' {
			return -1
		}
		return r
	}, s)
}
