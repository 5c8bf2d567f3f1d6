package expr

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a match of an expression cannot do without. An engine of regular
// expressions looks at each place of a text; that a text holds none of a few
// pieces is found many times faster, and true of nearly all expressions and texts.

// maxNeeded bounds the pieces of which one is needed.
const maxNeeded = 32

// lookout is where the matches of an expression may be.
type lookout struct {
	needed []string // of which each match holds one; nil: not known
	apart  apart    // what no match holds and no match looks at; 0 without needed
}

// lookAt returns the lookout of an expression.
func lookAt(expr string) (l lookout) {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return l // is told where it is compiled
	}
	if l.needed = piecesOf(re).need; l.needed != nil {
		l.apart = apartOf(re)
	}
	return l
}

// pieces are what is known of the matches of an expression.
type pieces struct {
	exact []string // all that it matches; nil: too many, or not known
	need  []string // of which each match holds one; nil: not known
}

func piecesOf(re *syntax.Regexp) pieces {
	switch re.Op {
	case syntax.OpLiteral:
		lit := string(re.Rune)
		if re.Flags&syntax.FoldCase != 0 && strings.IndexFunc(lit, hasCase) >= 0 || strings.ContainsRune(lit, utf8.RuneError) {
			return pieces{} // a broken text matches the rune that stands for what is broken
		}
		return exactly([]string{lit})
	case syntax.OpCharClass:
		return exactly(runesOf(re.Rune))
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText,
		syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return exactly([]string{""})
	case syntax.OpCapture:
		return piecesOf(re.Sub[0])
	case syntax.OpQuest:
		if sub := piecesOf(re.Sub[0]); sub.exact != nil {
			return exactly(append(slices.Clone(sub.exact), ""))
		}
		return pieces{}
	case syntax.OpPlus:
		return pieces{need: piecesOf(re.Sub[0]).need}
	case syntax.OpRepeat:
		if re.Min > 0 {
			return pieces{need: piecesOf(re.Sub[0]).need}
		}
		return pieces{}
	case syntax.OpConcat:
		return inTurn(re.Sub)
	case syntax.OpAlternate:
		return eitherOf(re.Sub)
	default:
		return pieces{}
	}
}

func hasCase(r rune) bool { return unicode.SimpleFold(r) != r }

// exactly is what is known of a match that is one of some texts.
func exactly(texts []string) pieces {
	if len(texts) == 0 {
		return pieces{}
	}
	return pieces{exact: texts, need: shortest(texts)}
}

// runesOf returns the runes of the ranges of a class, nil when they are many.
func runesOf(ranges []rune) (out []string) {
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if len(out) == maxNeeded || r == utf8.RuneError {
				return nil
			}
			out = append(out, string(r))
		}
	}
	return out
}

// inTurn joins what is known of parts that follow each other: neighbours that
// match few texts make longer ones.
func inTurn(parts []*syntax.Regexp) (p pieces) {
	run, all := []string{""}, true
	for _, part := range parts {
		sub := piecesOf(part)
		p.need = better(p.need, sub.need)
		if sub.exact != nil && len(run)*len(sub.exact) <= maxNeeded {
			run = product(run, sub.exact)
			continue
		}
		all = false
		p.need = better(p.need, shortest(run))
		if run = sub.exact; run == nil {
			run = []string{""}
		}
	}
	p.need = better(p.need, shortest(run))
	if all {
		p.exact = run
	}
	return p
}

func product(before, behind []string) []string {
	out := make([]string, 0, len(before)*len(behind))
	for _, a := range before {
		for _, b := range behind {
			out = append(out, a+b)
		}
	}
	return out
}

// eitherOf joins what is known of alternatives.
func eitherOf(parts []*syntax.Regexp) (p pieces) {
	exact, need := true, true
	for _, part := range parts {
		sub := piecesOf(part)
		exact = exact && sub.exact != nil
		need = need && sub.need != nil
		p.exact = append(p.exact, sub.exact...)
		p.need = append(p.need, sub.need...)
	}
	if !exact || len(p.exact) > maxNeeded {
		p.exact = nil
	}
	if p.need = shortest(p.need); !need || len(p.need) > maxNeeded {
		p.need = nil
	}
	return p
}

// shortest drops the texts that hold another one; nil when one is empty.
func shortest(texts []string) (out []string) {
	if slices.Contains(texts, "") {
		return nil
	}
	for i, text := range texts {
		held := func(j int) bool {
			return j != i && strings.Contains(text, texts[j]) && (len(texts[j]) < len(text) || j < i)
		}
		if !slices.ContainsFunc(indices(texts), held) {
			out = append(out, text)
		}
	}
	return out
}

func indices(texts []string) []int {
	out := make([]int, len(texts))
	for i := range out {
		out[i] = i
	}
	return out
}

// better returns of two sets the one that fewer texts hold a piece of.
func better(a, b []string) []string {
	if a == nil || b != nil && chance(b) < chance(a) {
		return b
	}
	return a
}

// eachPiece is what looking for one piece more costs, beside the chance to find it.
const eachPiece = .004

// chance is how often one of some pieces stands in a text, about, as a number
// that only compares: a character of hiragana in nearly all, a word of three
// kanji in few.
func chance(texts []string) (sum float64) {
	for _, text := range texts {
		of := 1.0
		for _, r := range text {
			switch {
			case r < utf8.RuneSelf:
				of *= .4
			case r >= 'ぁ' && r <= 'ゖ':
				of *= .3
			default:
				of *= .04
			}
		}
		sum += of + eachPiece
	}
	return sum
}
