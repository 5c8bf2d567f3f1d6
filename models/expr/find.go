package expr

import (
	"iter"
	"regexp"
	"strings"
)

// The methods of regexp.Regexp, each of which looks only where a match may be.

func (e *Expr) MatchString(s string) bool {
	re := e.compiled()
	for _, part := range e.seen.parts(s) {
		if re.MatchString(part) {
			return true
		}
	}
	return false
}

func (e *Expr) FindString(s string) string {
	if at := e.FindStringIndex(s); at != nil {
		return s[at[0]:at[1]]
	}
	return ""
}

func (e *Expr) FindStringIndex(s string) []int {
	return e.first(s, (*regexp.Regexp).FindStringIndex)
}

func (e *Expr) FindStringSubmatchIndex(s string) []int {
	return e.first(s, (*regexp.Regexp).FindStringSubmatchIndex)
}

func (e *Expr) FindStringSubmatch(s string) []string {
	re := e.compiled()
	for _, part := range e.seen.parts(s) {
		if m := re.FindStringSubmatch(part); m != nil {
			return m
		}
	}
	return nil
}

func (e *Expr) FindAllString(s string, n int) []string {
	return all(e, s, n, func(re *regexp.Regexp, part string, _, n int) []string { return re.FindAllString(part, n) })
}

func (e *Expr) FindAllStringSubmatch(s string, n int) [][]string {
	return all(e, s, n, func(re *regexp.Regexp, part string, _, n int) [][]string {
		return re.FindAllStringSubmatch(part, n)
	})
}

func (e *Expr) FindAllStringIndex(s string, n int) [][]int {
	return all(e, s, n, func(re *regexp.Regexp, part string, from, n int) [][]int {
		return moved(re.FindAllStringIndex(part, n), from)
	})
}

func (e *Expr) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return all(e, s, n, func(re *regexp.Regexp, part string, from, n int) [][]int {
		return moved(re.FindAllStringSubmatchIndex(part, n), from)
	})
}

func (e *Expr) ReplaceAllString(s, with string) string {
	return e.replaced(s, func(re *regexp.Regexp, part string) string { return re.ReplaceAllString(part, with) })
}

func (e *Expr) ReplaceAllLiteralString(s, with string) string {
	return e.replaced(s, func(re *regexp.Regexp, part string) string { return re.ReplaceAllLiteralString(part, with) })
}

func (e *Expr) ReplaceAllStringFunc(s string, f func(string) string) string {
	return e.replaced(s, func(re *regexp.Regexp, part string) string { return re.ReplaceAllStringFunc(part, f) })
}

func (e *Expr) FindIndex(b []byte) []int       { return e.compiled().FindIndex(b) }
func (e *Expr) Split(s string, n int) []string { return e.compiled().Split(s, n) }

// first returns the places of the first match.
func (e *Expr) first(s string, find func(*regexp.Regexp, string) []int) []int {
	re := e.compiled()
	for from, part := range e.seen.parts(s) {
		if at := find(re, part); at != nil {
			return shifted(at, from)
		}
	}
	return nil
}

// all returns up to n matches, all when n is below 0.
func all[M any](e *Expr, s string, n int, find func(re *regexp.Regexp, part string, from, n int) []M) (out []M) {
	re := e.compiled()
	for from, part := range e.seen.parts(s) {
		if n >= 0 && len(out) >= n {
			break
		}
		left := n
		if n >= 0 {
			left = n - len(out)
		}
		out = append(out, find(re, part, from, left)...)
	}
	return out
}

func (e *Expr) replaced(s string, replace func(*regexp.Regexp, string) string) string {
	re := e.compiled()
	var b strings.Builder
	done, any := 0, false
	for from, part := range e.seen.parts(s) {
		any = true
		b.WriteString(s[done:from])
		b.WriteString(replace(re, part))
		done = from + len(part)
	}
	if !any {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

func moved(matches [][]int, by int) [][]int {
	for _, at := range matches {
		shifted(at, by)
	}
	return matches
}

// shifted moves the places of a match; -1 stays.
func shifted(at []int, by int) []int {
	for i := range at {
		if at[i] >= 0 {
			at[i] += by
		}
	}
	return at
}

// parts yields the parts of a text in which a match may be, each with its place.
func (l *lookout) parts(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		switch {
		case l.needed != nil && !holdsOne(s, l.needed):
		case l.apart == 0 || len(s) < shortText:
			yield(0, s)
		default:
			for from := 0; from < len(s); {
				end, next := l.partEnd(s, from)
				if part := s[from:end]; holdsOne(part, l.needed) && !yield(from, part) {
					return
				}
				from = next
			}
		}
	}
}

// shortText is the length up to which a text is not taken apart, in bytes.
const shortText = 64

func holdsOne(s string, pieces []string) bool {
	for _, piece := range pieces {
		if strings.Contains(s, piece) {
			return true
		}
	}
	return false
}
