package expr

import (
	"regexp/syntax"
	"strings"
)

// apart are the marks between parts of a text that no match of an expression
// reaches over, so that each part can be looked at alone.
type apart uint8

const (
	lineEnd apart = 1 << iota
	fullStop
	comma
	space
)

var marks = map[apart]rune{lineEnd: '\n', fullStop: '。', comma: '、', space: ' '}

// apartOf returns the marks that no match of an expression holds, 0 when it
// looks at what stands beside a match.
func apartOf(re *syntax.Regexp) apart {
	free := lineEnd | fullStop | comma | space
	for mark, r := range marks {
		if mayHold(re, r) {
			free &^= mark
		}
	}
	if looksAround(re) {
		return 0
	}
	return free
}

// mayHold reports whether a match of re may hold a rune.
func mayHold(re *syntax.Regexp, r rune) bool {
	switch re.Op {
	case syntax.OpLiteral:
		return strings.ContainsRune(string(re.Rune), r)
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			if re.Rune[i] <= r && r <= re.Rune[i+1] {
				return true
			}
		}
		return false
	case syntax.OpAnyChar:
		return true
	case syntax.OpAnyCharNotNL:
		return r != '\n'
	}
	for _, sub := range re.Sub {
		if mayHold(sub, r) {
			return true
		}
	}
	return false
}

// looksAround reports whether re demands to begin or end a text or a line. That a
// word begins or ends beside a match is the same beside a mark and at the end.
func looksAround(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText:
		return true
	}
	for _, sub := range re.Sub {
		if looksAround(sub) {
			return true
		}
	}
	return false
}

// partEnd returns where the part of s that begins at from ends, and where the
// next one begins.
func (l *lookout) partEnd(s string, from int) (end, next int) {
	for i := from; i < len(s); i++ {
		switch s[i] {
		case '\n':
			if l.apart&lineEnd != 0 {
				return i, i + 1
			}
		case ' ':
			if l.apart&space != 0 {
				return i, i + 1
			}
		case "。"[0]:
			if rest := s[i:]; l.apart&fullStop != 0 && strings.HasPrefix(rest, "。") || l.apart&comma != 0 && strings.HasPrefix(rest, "、") {
				return i, i + len("。")
			}
		}
	}
	return len(s), len(s)
}
