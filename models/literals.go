package models

import (
	"regexp"
	"regexp/syntax"
	"strings"
)

// gatedPattern is a regular expression with the words one of which every hit
// must contain. Looking for words is some fifty times faster than running the
// expression, and almost every text has none of them.
type gatedPattern struct {
	*regexp.Regexp
	words []string // lower case; nil: unknown, always run the expression
}

func gated(expr string) gatedPattern {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		panic("models: " + err.Error()) // the expressions are part of the program
	}
	return gatedPattern{Regexp: regexp.MustCompile(expr), words: requiredWords(tree)}
}

// lowerCase lowers text the way expressions without case compare it: the old
// long s is an s.
func lowerCase(text string) string {
	return strings.ReplaceAll(strings.ToLower(text), "ſ", "s")
}

// may reports whether text, in lower case, can have a hit.
func (p gatedPattern) may(lower string) bool {
	if p.words == nil {
		return true
	}
	for _, w := range p.words {
		if strings.Contains(lower, w) {
			return true
		}
	}
	return false
}

// requiredWords returns words of which every match holds at least one, in
// lower case; nil when there is no such list.
func requiredWords(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(re.Rune))}
	case syntax.OpCapture, syntax.OpPlus:
		return requiredWords(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return requiredWords(re.Sub[0])
		}
	case syntax.OpConcat:
		var best []string
		for _, sub := range re.Sub {
			if words := requiredWords(sub); words != nil && (best == nil || shortest(words) > shortest(best)) {
				best = words
			}
		}
		return best
	case syntax.OpAlternate:
		var all []string
		for _, sub := range re.Sub {
			words := requiredWords(sub)
			if words == nil {
				return nil
			}
			all = append(all, words...)
		}
		return all
	}
	return nil
}

func shortest(words []string) int {
	n := len(words[0])
	for _, w := range words {
		n = min(n, len(w))
	}
	return n
}
