package filetext

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode/utf32"

	utf16 "golang.org/x/text/encoding/unicode"

	"github.com/enkaku/enkaku/models"
)

// MaxFile is the largest file that is read, in bytes.
const MaxFile = models.MaxDocument

// Read returns the text of a file, with an end of line for each paragraph and
// a tab between the cells of a table. code says what is wrong with the file:
// empty, too large, of another kind, damaged, or without any text.
func Read(content []byte) (text string, code models.FaultCode) {
	switch {
	case len(bytes.TrimSpace(content)) == 0:
		return "", "paste.file.empty"
	case len(content) > MaxFile:
		return "", "paste.file.too_large"
	case bytes.HasPrefix(content, []byte("PK\x03\x04")):
		text, code = readWord(content)
	case isPage(content):
		text, code = readPage(content)
	default:
		text, code = readText(content)
	}
	if code == "" && readable(text) < 10 {
		return "", "paste.file.no_text"
	}
	return text, code
}

// readable counts letters and digits.
func readable(text string) (n int) {
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// readText reads plain text with a mark of UTF-16, UTF-32 or UTF-8, or in one of the
// encodings of Unmarked. Bytes that fit none of them are no text.
func readText(content []byte) (string, models.FaultCode) {
	for _, marked := range []struct {
		mark string
		as   encoding.Encoding
	}{
		{"\xff\xfe\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM)},
		{"\xff\xfe", utf16.UTF16(utf16.LittleEndian, utf16.ExpectBOM)}, {"\xfe\xff", utf16.UTF16(utf16.BigEndian, utf16.ExpectBOM)},
		{"\xef\xbb\xbf", utf16.UTF8BOM},
	} {
		if bytes.HasPrefix(content, []byte(marked.mark)) {
			return decoded(content, marked.as)
		}
	}
	if as := Unmarked(content); as != nil {
		return decoded(content, as)
	}
	return "", "paste.file.kind"
}

// Unmarked is the encoding of a Japanese text that does not name it: UTF-8, or
// ISO-2022-JP by its escapes, or CP932 or EUC-JP, whichever the bytes fit, and where
// they fit both the one with fewer half-width kana, which the letters of the other
// become. It is nil when they fit none.
func Unmarked(content []byte) encoding.Encoding {
	switch {
	case bytes.Contains(content, []byte("\x1b$B")) || bytes.Contains(content, []byte("\x1b$@")):
		return japanese.ISO2022JP
	case utf8.Valid(content):
		return encoding.Nop
	}
	var best encoding.Encoding
	fewest := 0
	for _, as := range []encoding.Encoding{japanese.ShiftJIS, japanese.EUCJP} {
		text, err := as.NewDecoder().Bytes(content)
		if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
			continue
		}
		half := 0
		for _, r := range string(text) {
			if r >= '｡' && r <= 'ﾟ' || unicode.Is(unicode.Co, r) {
				half++
			}
		}
		if best == nil || half < fewest {
			best, fewest = as, half
		}
	}
	return best
}

func decoded(content []byte, as encoding.Encoding) (string, models.FaultCode) {
	text, err := as.NewDecoder().Bytes(content)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return "", "paste.file.kind"
	}
	return plain(string(text))
}

// plain refuses control characters, which text does not hold, and evens out
// ends of lines.
func plain(text string) (string, models.FaultCode) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\v", "\n").Replace(text)
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }) {
		return "", "paste.file.kind"
	}
	return text, ""
}

// isPage reports whether a file is a web page.
func isPage(content []byte) bool {
	start := bytes.ToLower(bytes.TrimLeft(content[:min(len(content), 2048)], " \t\r\n\ufeff"))
	return bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html")) ||
		bytes.HasPrefix(start, []byte("<!--")) && bytes.Contains(start, []byte("<html")) ||
		bytes.HasPrefix(start, []byte("<body")) || bytes.HasPrefix(start, []byte("<div")) || bytes.HasPrefix(start, []byte("<table"))
}

// readPage reads the advert of a web page in the encoding it names, or that its
// bytes are in.
func readPage(content []byte) (string, models.FaultCode) {
	var page string
	if as, _, certain := charset.DetermineEncoding(content, "text/html"); certain && !utf8.Valid(content) {
		out, err := as.NewDecoder().Bytes(content)
		if err != nil {
			return "", "paste.file.broken"
		}
		page = string(out)
	} else {
		var code models.FaultCode
		if page, code = readText(content); code != "" {
			return "", code
		}
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return "", "paste.file.broken"
	}
	var kept strings.Builder
	if err := html.Render(&kept, prune(root)); err != nil {
		return Page(page), ""
	}
	return Page(kept.String()), ""
}
