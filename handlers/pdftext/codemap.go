package pdftext

import (
	"encoding/hex"
	"io"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// codeMap is a table of a file from codes to text, or of where codes end.
type codeMap struct {
	spaces []space
	texts  map[uint32]string
}

// space are the codes of one length between two.
type space struct{ low, high string }

// maxCodes is how many codes one table may name.
const maxCodes = 1 << 17

// tables are the tables of a CMap, each with its rows; what stands between them is
// PostScript that says nothing of codes.
var tables = regexp.MustCompile(`(?s)\bbegin(codespacerange|bfchar|bfrange)\b(.*?)\bend(?:codespacerange|bfchar|bfrange)\b`)

// written are the strings in hexadecimal digits and the lists of a table.
var written = regexp.MustCompile(`<([0-9A-Fa-f\s]*)>|\[|\]`)

// maxTable is how long a CMap may be, in bytes.
const maxTable = 8 << 20

// readCodeMap reads a CMap (ISO 32000-1, 9.7.5.4 and 9.10.3). What it does not
// know it passes over.
func readCodeMap(v pdf.Value) *codeMap {
	m := &codeMap{texts: map[uint32]string{}}
	content, _ := io.ReadAll(io.LimitReader(v.Reader(), maxTable)) // a table that breaks off is read as far as it goes
	for _, table := range tables.FindAllSubmatch(content, -1) {
		rows := cells(string(table[2]))
		switch string(table[1]) {
		case "codespacerange":
			for ; len(rows) >= 2; rows = rows[2:] {
				m.spaces = append(m.spaces, space{rows[0][0], rows[1][0]})
			}
		case "bfchar":
			for ; len(rows) >= 2; rows = rows[2:] {
				m.put(number(rows[0][0]), utf16Text(rows[1][0]))
			}
		case "bfrange":
			for ; len(rows) >= 3; rows = rows[3:] {
				m.putRange(number(rows[0][0]), number(rows[1][0]), rows[2])
			}
		}
	}
	return m
}

// cells are the strings of a table one by one, a list as one cell; none is empty.
func cells(table string) (out [][]string) {
	var list []string
	within := false
	for _, found := range written.FindAllStringSubmatch(table, -1) {
		switch found[0] {
		case "[":
			list, within = nil, true
		case "]":
			if within = false; len(list) > 0 {
				out = append(out, list)
			}
		default:
			digits := strings.Join(strings.Fields(found[1]), "")
			if len(digits)%2 == 1 {
				digits += "0"
			}
			raw, err := hex.DecodeString(digits)
			if err != nil {
				continue
			}
			if list = append(list, string(raw)); !within {
				out, list = append(out, list), nil
			}
		}
	}
	return out
}

func (m *codeMap) put(n uint32, text string) {
	if r, _ := utf8.DecodeRuneInString(text); len(m.texts) < maxCodes && text != "" && r != 0 && r != utf8.RuneError {
		m.texts[n] = text
	}
}

// putRange writes consecutive codes: a list of texts, or one that counts up in its
// last character.
func (m *codeMap) putRange(low, high uint32, to []string) {
	if high < low || high-low > maxCodes {
		return
	}
	if len(to) > 1 {
		for i := range min(len(to), int(high-low)+1) {
			m.put(low+uint32(i), utf16Text(to[i]))
		}
		return
	}
	first := []rune(utf16Text(to[0]))
	if len(first) == 0 {
		return
	}
	for n := low; ; n++ {
		m.put(n, string(first))
		if first[len(first)-1]++; n == high {
			return
		}
	}
}

// length is how many bytes the first code of a text has: the shortest that a space
// of the table holds, else two.
func (m *codeMap) length(raw string) int {
	for n := 1; n <= 4 && n <= len(raw); n++ {
		for _, s := range m.spaces {
			if len(s.low) == n && len(s.high) == n && within(raw[:n], s) {
				return n
			}
		}
	}
	return 2
}

// within reports whether each byte of a code lies between those of a space.
func within(one string, s space) bool {
	for i := range len(one) {
		if one[i] < s.low[i] || one[i] > s.high[i] {
			return false
		}
	}
	return true
}

// utf16Text is a text written in UTF-16, the most significant byte first; one byte
// alone, which some programs write, is its own number.
func utf16Text(raw string) string {
	if len(raw) == 1 {
		return string(rune(raw[0]))
	}
	units := make([]uint16, 0, len(raw)/2)
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}
