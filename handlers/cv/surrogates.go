package cv

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"unicode/utf16"
)

// Of the file as gopdf writes it: the head of the map from glyphs to
// characters, one of its lines whose character lies beyond U+FFFF, an entry of
// the table of objects, and where that table stands.
var (
	mapHead  = regexp.MustCompile(`/Length (\d+)\n>>\nstream\n/CIDInit /ProcSet findresource begin\n`)
	mapLine  = regexp.MustCompile(`(?m)^(<[0-9A-F]{4}><[0-9A-F]{4}>)<([0-9A-F]{5,6})>$`)
	xrefLine = regexp.MustCompile(`(?m)^(\d{10}) (\d{5} n ?)$`)
	xrefAt   = regexp.MustCompile(`startxref\n(\d+)\n`)
)

// surrogates writes the characters beyond U+FFFF in a file's maps as pairs of
// UTF-16, as the PDF specification (9.10.3) wants them: gopdf writes them as
// one number, by which other programs read 𠮷 as something else or fail. What
// stands behind a map moves, so the table of objects is written anew.
func surrogates(file []byte) ([]byte, error) {
	heads := mapHead.FindAllSubmatchIndex(file, -1)
	if heads == nil {
		return nil, fmt.Errorf("no map of characters in the file")
	}
	for i := range heads { // from the end, for what stands before a map does not move
		var err error
		if file, err = paired(file, heads[len(heads)-1-i]); err != nil {
			return nil, err
		}
	}
	return file, nil
}

// paired does it for the map with this head.
func paired(file []byte, head []int) ([]byte, error) {
	end := head[1] + bytes.Index(file[head[1]:], []byte("endstream"))
	if end < head[1] || !mapLine.Match(file[head[1]:end]) {
		return file, nil
	}
	lines := mapLine.ReplaceAllFunc(file[head[1]:end], func(line []byte) []byte {
		m := mapLine.FindSubmatch(line)
		r, err := strconv.ParseUint(string(m[2]), 16, 32)
		if err != nil {
			return line
		}
		high, low := utf16.EncodeRune(rune(r))
		return fmt.Appendf(nil, "%s<%04X%04X>", m[1], high, low)
	})
	length, err := strconv.Atoi(string(file[head[2]:head[3]]))
	if err != nil {
		return nil, fmt.Errorf("length of the map: %w", err)
	}
	out := append([]byte(nil), file[:head[2]]...)
	out = strconv.AppendInt(out, int64(length+len(lines)-(end-head[1])), 10)
	out = append(append(append(out, file[head[3]:head[1]]...), lines...), file[end:]...)
	return moved(out, head[2], len(out)-len(file)), nil
}

// moved adds by to all places of the table of objects beyond from.
func moved(file []byte, from, by int) []byte {
	at := xrefAt.FindAllSubmatchIndex(file, -1)
	if at == nil {
		return file
	}
	last := at[len(at)-1]
	table, _ := strconv.Atoi(string(file[last[2]:last[3]]))
	table += by
	rest := xrefLine.ReplaceAllFunc(file[table:last[0]], func(line []byte) []byte {
		m := xrefLine.FindSubmatch(line)
		if place, _ := strconv.Atoi(string(m[1])); place > from {
			return fmt.Appendf(nil, "%010d %s", place+by, m[2])
		}
		return line
	})
	out := append(append([]byte(nil), file[:table]...), rest...)
	return fmt.Appendf(out, "startxref\n%d\n%s", table, file[last[1]:])
}
