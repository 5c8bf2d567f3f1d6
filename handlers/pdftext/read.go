package pdftext

import (
	"bytes"
	"errors"
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"

	"github.com/enkaku/enkaku/models"
)

// What is wrong with a file.
const (
	Broken models.FaultCode = "paste.file.broken"
	Large  models.FaultCode = "paste.file.too_large"
	Locked models.FaultCode = "paste.pdf.locked" // wants a password
	Scan   models.FaultCode = "paste.pdf.scan"   // pictures without text
	Noise  models.FaultCode = "paste.pdf.noise"  // letters that stand for others
	Heavy  models.FaultCode = "paste.pdf.heavy"  // took more than a reader has
)

// The limits of a file: its pages, and the text of all of them in bytes.
const (
	MaxPages = 40
	MaxText  = 1 << 20
)

// leastRunes is how many letters and digits a file has that is no scan.
const leastRunes = 20

// noiseShare is the share of characters that no advert holds from which letters
// are taken to stand for others.
const noiseShare = 0.15

// Is reports whether a file is a PDF, by its content. Programs put up to a
// kilobyte before it.
func Is(content []byte) bool {
	return bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-"))
}

// text reads a file in this process: for the child alone. It returns a line for
// each line of the pages, a tab between what stands apart in one.
func text(content []byte) (text string, code models.FaultCode) {
	defer func() {
		if recover() != nil { // the library panics on what it does not expect
			text, code = "", Broken
		}
	}()
	content = trimmed(content)
	r, err := pdf.NewReader(bytes.NewReader(content), int64(len(content)))
	switch {
	case errors.Is(err, pdf.ErrInvalidPassword) || err != nil && bytes.Contains(content, []byte("/Encrypt")):
		return "", Locked
	case err != nil:
		return "", Broken
	}
	pages := r.NumPage()
	if pages > MaxPages {
		return "", Large
	}
	var all [][]line
	size, unread, fonts := 0, false, map[string]*font{}
	for n := 1; n <= pages; n++ {
		lines, err := pageLines(r.Page(n), fonts)
		all, unread = append(all, lines), unread || err != nil
		for _, l := range lines {
			size += len(l.text) + 1
		}
		if size > MaxText {
			return "", Large
		}
	}
	if text, code = judged(joined(all)); code == Scan && unread {
		code = Broken
	}
	return text, code
}

// trimmed is the file from its mark to its end, which some programs leave in the
// middle. The library knows PDF 1.x alone; what is read of a file is the same in
// 2.0.
func trimmed(content []byte) []byte {
	if at := bytes.Index(content[:min(len(content), 1024)], []byte("%PDF-")); at > 0 {
		content = content[at:]
	}
	end := []byte("%%EOF")
	if at := bytes.LastIndex(content, end); at > 0 {
		content = content[:at+len(end)]
	}
	if bytes.HasPrefix(content, []byte("%PDF-2.0")) {
		content = append([]byte("%PDF-1.7"), content[8:]...)
	}
	return content
}

// pageLines are the lines of a page by where they stand, or in the order of the
// file when its drawing cannot be followed.
func pageLines(p pdf.Page, fonts map[string]*font) (lines []line, err error) {
	defer func() {
		if recover() != nil {
			lines, err = nil, models.ErrUnavailable
			if text, failed := p.GetPlainText(nil); failed == nil {
				lines, err = []line{{text: text}}, nil
			}
		}
	}()
	return linesOf(drawn(p, fonts)), nil
}

// judged refuses a text that says nothing to its reader.
func judged(text string) (string, models.FaultCode) {
	letters, odd, all := 0, 0, 0
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			continue
		case r == unicode.ReplacementChar || unicode.IsControl(r) || unicode.Is(unicode.Co, r) || r >= 0x80 && r < 0x250:
			odd++ // Latin letters with accents are what Japanese becomes without its table
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			letters++
		}
		all++
	}
	switch {
	case letters+odd < leastRunes:
		return "", Scan
	case float64(odd) > noiseShare*float64(all):
		return "", Noise
	case letters < leastRunes:
		return "", Scan
	}
	clean := strings.Map(func(r rune) rune {
		if r == unicode.ReplacementChar || unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
	return strings.TrimSpace(clean), ""
}
