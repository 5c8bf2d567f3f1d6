package fold

import "strings"

// Width returns s with full-width ASCII letters, digits and signs as
// half-width ones and the ideographic space as a space: the part of Unicode's
// compatibility folding that the rules about texts and addresses need.
func Width(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '　':
			return ' '
		}
		return r
	}, s)
}
