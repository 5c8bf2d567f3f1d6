package web

import (
	"net/url"
	"strings"
	"unicode"
)

// LocalPath returns s when it is a path of this board that a browser cannot
// take for another site's address, else "".
func LocalPath(s string) string {
	if len(s) > 1000 || !strings.HasPrefix(s, "/") || strings.HasPrefix(s, "//") {
		return ""
	}
	if strings.ContainsRune(s, '\\') || strings.ContainsFunc(s, unicode.IsControl) {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || strings.HasPrefix(u.Path, "//") ||
		strings.ContainsRune(u.Path, '\\') {
		return ""
	}
	// Written anew, so that nothing but printable ASCII reaches a header.
	u.Fragment = ""
	return u.String()
}

// DigitsOf returns the digits of what was typed, full-width ones included.
func DigitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return r
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		}
		return -1
	}, s)
}
