package mail

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// encodedWord begins an encoded word (RFC 2047 §2). Mail programs decode it
// wherever they meet it, so text that holds one would show as another.
const encodedWord = "=?"

// HeaderText makes any text fit for a subject or a display name: control
// characters, line breaks and direction overrides become spaces, runs of
// space become one, broken UTF-8 is replaced, what would pass for an encoded
// word is broken up, and what is past max runes is cut with "…".
func HeaderText(s string, max int) string {
	s = strings.Map(func(r rune) rune {
		if unsafeInLine(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	s = strings.ReplaceAll(strings.Join(strings.Fields(s), " "), encodedWord, "= ?")
	if runes := []rune(s); len(runes) > max {
		s = strings.TrimSpace(string(runes[:max-1])) + "…"
	}
	return s
}

// checkLine refuses text that could end a header early, hide itself from the
// reader, or run past max runes.
func checkLine(s string, max int) error {
	switch {
	case !utf8.ValidString(s):
		return errors.New("is not UTF-8")
	case strings.IndexFunc(s, unsafeInLine) >= 0:
		return errors.New("holds a control character")
	case strings.Contains(s, encodedWord):
		return errors.New("looks like an encoded word")
	case utf8.RuneCountInString(s) > max:
		return fmt.Errorf("longer than %d characters", max)
	}
	return nil
}

// unsafeInLine reports whether r is a control character (CR, LF and NUL among
// them), a Unicode line or paragraph separator, or a direction override, with
// which a subject can be made to read as something else.
func unsafeInLine(r rune) bool {
	switch {
	case unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return true
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
		return true
	}
	return false
}

// header is one header field in the order it is written.
type header struct{ name, value string }

// extraHeaders are the fields beyond the usual ones, the same with every
// sender: both fields of RFC 8058, and RFC 3834's mark that keeps
// out-of-office replies away.
func (m Message) extraHeaders() []header {
	fields := []header{{"Auto-Submitted", "auto-generated"}}
	if m.Lang != "" {
		fields = append(fields, header{"Content-Language", m.Lang})
	}
	if m.UnsubscribeURL != "" {
		value := "<" + m.UnsubscribeURL + ">"
		if m.UnsubscribeMailto != "" {
			value += ", <mailto:" + mailtoEscaper.Replace(m.UnsubscribeMailto) + ">"
		}
		fields = append(fields,
			header{"List-Unsubscribe", value},
			header{"List-Unsubscribe-Post", "List-Unsubscribe=One-Click"})
		if id := listID(m.UnsubscribeURL); id != "" {
			fields = append(fields, header{"List-Id", id})
		}
	}
	return fields
}

// listID names the list that a mail is of (RFC 2919), by which mail programs
// sort: one for all alerts of a board, at the host of its unsubscribe link. It
// is "" at a bare IP address, which is no domain.
func listID(unsubscribe string) string {
	u, err := url.Parse(unsubscribe)
	if err != nil || u.Hostname() == "" {
		return ""
	}
	if _, err := netip.ParseAddr(u.Hostname()); err == nil {
		return ""
	}
	return "<alerts." + u.Hostname() + ">"
}

// mailtoEscaper escapes what an address may hold and RFC 6068 §2 reserves.
var mailtoEscaper = strings.NewReplacer("%", "%25", "?", "%3F", "&", "%26", "#", "%23",
	"/", "%2F", "`", "%60", "^", "%5E", "{", "%7B", "}", "%7D", "|", "%7C", "=", "%3D")
