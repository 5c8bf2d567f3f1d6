package models

import (
	"regexp"
	"strings"

	"github.com/enkaku/enkaku/models/fold"
)

// phoneExtra is what people write beside a telephone number: 代表, an extension.
var phoneExtra = regexp.MustCompile(`\(?(代表|代)\)?|(\(?(内線|内|ext\.?|x) ?[0-9]{1,6}\)?)$`)

// phoneShape is digits in groups, with the country in front or without.
var phoneShape = regexp.MustCompile(`^\+?[0-9(][0-9() .-]*$`)

// IsPhone reports whether s is a telephone number as people write it, in full
// or half width: 9 digits in Japan without the leading 0 at least, 15 at most
// (ITU-T E.164).
func IsPhone(s string) bool {
	s = strings.Map(func(r rune) rune {
		switch r {
		case 'ー', 'ｰ', '−', '‐', '‑', '–', '—', '―', '─':
			return '-'
		}
		return r
	}, strings.ToLower(fold.Width(s)))
	s = strings.TrimSpace(phoneExtra.ReplaceAllString(strings.TrimSpace(s), ""))
	s = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(s, "tel"), ":"))
	digits := len(Digits(s))
	return phoneShape.MatchString(s) && digits >= 9 && digits <= 15
}

// phone refuses a telephone number that is given and none.
func (c *Check) phone(field, number string) {
	if !Blank(number) && !IsPhone(number) {
		c.Fail(field, "phone.invalid", strings.TrimSpace(number))
	}
}

// Digits returns the ASCII digits of s, those in full width among them.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, fold.Width(s))
}
