package mail

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
)

// utf8Of decodes a text whose charset the mail names. Where it names none, a
// wrong or an unknown one, the bytes tell; so do those of ISO-2022-JP, which
// nothing else has. What is in no charset of Japanese
// mail keeps its readable part.
func utf8Of(text, charset string) string {
	if strings.Contains(text, "\x1b$") || strings.Contains(text, "\x1b(") {
		if out, err := japanese.ISO2022JP.NewDecoder().String(text); err == nil {
			return out
		}
	}
	if named := named(charset); named != nil && !isUTF8(charset) {
		if out, err := named.NewDecoder().String(text); err == nil && !strings.ContainsRune(out, utf8.RuneError) {
			return out
		}
	}
	if utf8.ValidString(text) {
		return text
	}
	if whole := strings.ToValidUTF8(text, ""); len(text)-len(whole) < utf8.UTFMax { // cut in the middle of a character
		return whole
	}
	for _, guess := range []encoding.Encoding{japanese.ShiftJIS, japanese.EUCJP} {
		if out, err := guess.NewDecoder().String(text); err == nil && !strings.ContainsRune(out, utf8.RuneError) {
			return out
		}
	}
	return strings.ToValidUTF8(text, "")
}

// named is the encoding of a charset, nil for none that is known.
func named(charset string) encoding.Encoding {
	charset = strings.ToLower(strings.TrimSpace(charset))
	if charset == "cp932" {
		charset = "windows-31j"
	}
	if strings.HasPrefix(charset, "iso-2022-jp") { // with the extensions of Windows and 2004
		charset = "iso-2022-jp"
	}
	found, err := htmlindex.Get(charset)
	if err != nil {
		return nil
	}
	return found
}

func isUTF8(charset string) bool {
	name := strings.ToLower(strings.TrimSpace(charset))
	return name == "utf-8" || name == "utf8"
}
