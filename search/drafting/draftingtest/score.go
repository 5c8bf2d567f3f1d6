// Package draftingtest judges drafts by what adverts state, for tests.
package draftingtest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/search/drafting"
)

// Expected is what a draft of one advert may say; see expected.yaml in the
// testdata of search/drafting.
type Expected struct {
	Expect  map[string]any `yaml:"expect"`
	May     map[string]any `yaml:"may"`
	MustNot map[string]any `yaml:"must_not"`
	Missing []string       `yaml:"missing"`
}

// Score counts the fields of drafts.
type Score struct {
	Filled, Right, Expected, Found, Invented, Unfounded, Missing, Asked int
}

// Add adds the counts of another score.
func (s *Score) Add(o Score) {
	s.Filled += o.Filled
	s.Right += o.Right
	s.Expected += o.Expected
	s.Found += o.Found
	s.Invented += o.Invented
	s.Unfounded += o.Unfounded
	s.Missing += o.Missing
	s.Asked += o.Asked
}

// String is the score in one line.
func (s Score) String() string {
	return fmt.Sprintf("precision %.3f (%d of %d), recall %.3f (%d of %d), invented %d, unfounded %d, asked %d of %d",
		s.Precision(), s.Right, s.Filled, s.Recall(), s.Found, s.Expected, s.Invented, s.Unfounded, s.Asked, s.Missing)
}

// Precision is the part of the filled fields that is right.
func (s Score) Precision() float64 { return float64(s.Right) / float64(max(s.Filled, 1)) }

// Recall is the part of the expected fields that was found.
func (s Score) Recall() float64 { return float64(s.Found) / float64(max(s.Expected, 1)) }

// Of compares a draft with what it may say, and names the differences.
func Of(text string, d drafting.Draft, want Expected, common []string) (s Score, words []string) {
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
		s.Filled++
		value, isListed, _ := listed(f.Field)
		if !strings.Contains(even(text), even(f.Passage)) || f.Passage == "" {
			s.Unfounded++
			words = append(words, fmt.Sprintf("  unfounded %s: %q", f.Field, f.Passage))
		}
		invented := forbids(want.MustNot, f.Field, f.Plain()) ||
			!isListed && slices.ContainsFunc(common, func(c string) bool { return covers(c, f.Field) }) &&
				!partlyForbidden(want.MustNot, f.Field)
		switch {
		case invented:
			s.Invented++
			words = append(words, fmt.Sprintf("  INVENTED %s = %v from %q", f.Field, f.Plain(), f.Passage))
		case isListed && !matches(value, f.Plain()):
			words = append(words, fmt.Sprintf("  wrong %s = %v, want %v, from %q", f.Field, f.Plain(), value, f.Passage))
		default:
			s.Right++
		}
	}
	for name, value := range want.Expect {
		s.Expected++
		if v, ok := got[name]; ok && matches(value, v) && !forbids(want.MustNot, name, v) {
			s.Found++
		} else if !ok {
			words = append(words, fmt.Sprintf("  empty %s, want %v", name, value))
		}
	}
	for _, name := range want.Missing {
		s.Missing++
		if slices.Contains(d.Asked, name) {
			s.Asked++
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

// remark is what stands in brackets behind hours: it says on which days, and hours
// compare without it.
var remark = regexp.MustCompile(`^(\d\d:\d\d-\d\d:\d\d)\(.*\)$`)

// even is a value without width, case, spaces and thousands.
func even(v any) string {
	s := remark.ReplaceAllString(strings.ToLower(norm.NFKC.String(fmt.Sprint(v))), "$1")
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == ',' {
			return -1
		}
		return r
	}, s)
}
