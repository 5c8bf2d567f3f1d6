package filerows

import (
	"html"
	"regexp"
	"strings"

	"github.com/enkaku/enkaku/handlers/filetext"
)

var (
	tag     = regexp.MustCompile(`(?i)</?(?:p|div|br|ul|ol|li|table|tr|td|th|h[1-6]|b|i|strong|em|u|span|a|font|dl|dt|dd|hr|style|script|section|article|pre|blockquote|img)(?:\s[^<>]*)?/?>`)
	escaped = regexp.MustCompile(`(?i)&lt;/?(?:p|div|br|ul|ol|li|table|tr|td|th|h[1-6]|b|strong|em|span|a|font)(?:\s[^<>]*?)?/?&gt;`)
	entity  = regexp.MustCompile(`&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});`)
	failed  = regexp.MustCompile(`^#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$`)
	onward  = regexp.MustCompile(`(?im)^[ \t　]*(?:続きを読む|続きはこちら|詳細(?:は|を)?(?:こちら|見る)|もっと見る|read more|view (?:job|more)|learn more)[ \t　>»›…]*$`)
	signs   = regexp.MustCompile(`^[-‐－―—ー–・.…\s　]*$`)
)

// cell is a value as plain text. HTML is read as a page is, also when it was
// escaped once or twice on its way; links onward are no part of an advert.
func cell(v string) string {
	v = strings.TrimSpace(printable(strings.ReplaceAll(short(v), "\u00a0", " ")))
	if failed.MatchString(v) || signs.MatchString(v) {
		return ""
	}
	for range 3 {
		if escaped.MatchString(v) {
			v = html.UnescapeString(v)
		}
		if !tag.MatchString(v) {
			break
		}
		v = filetext.Page(v)
	}
	if entity.MatchString(v) {
		v = html.UnescapeString(v)
	}
	v = onward.ReplaceAllString(strings.ReplaceAll(v, "\u00a0", " "), "")
	for strings.Contains(v, "\n\n\n") {
		v = strings.ReplaceAll(v, "\n\n\n", "\n\n")
	}
	return strings.TrimSpace(v)
}
