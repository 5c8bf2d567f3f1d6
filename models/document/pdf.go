package document

import (
	"bytes"
	"compress/zlib"
	"io"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// Limits of looking into a PDF: its streams; the bytes unpacked altogether,
// and of one stream that says to be a picture.
const (
	maxStreams         = 5000
	maxUnpacked        = 64 << 20
	maxUnpackedPicture = 256 << 10
)

// pdfDoes are the names in a PDF by which it does something of its own
// accord, carries other files or a form with a program (ISO 32000-1, 12.6.4,
// 7.11.4, 12.7.8, 13.6). Actions that only lead to a page are none of these.
var pdfDoes = []string{
	"JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm", "ImportData", "GoToE", "Rendition",
}

// pdfFault returns what is wrong with a PDF, "" for nothing. Names may be
// written with escapes, and objects packed into streams (7.3.5, 7.5.7): the
// file is searched as it is and with its streams unpacked.
func pdfFault(content []byte) models.FaultCode {
	tail := content[max(0, len(content)-2048):]
	if !bytes.Contains(tail, []byte("%%EOF")) {
		return "document.broken"
	}
	if code := namesFault(content); code != "" {
		return code
	}
	left := int64(maxUnpacked)
	for rest, streams := content, 0; ; streams++ {
		at := bytes.Index(rest, []byte("stream"))
		if at < 0 {
			return ""
		}
		dictionary := rest[max(0, at-2048):at]
		rest = rest[at+len("stream"):]
		if bytes.HasSuffix(dictionary, []byte("end")) {
			continue
		}
		limit := left
		if last := bytes.LastIndex(dictionary, []byte("obj")); last >= 0 &&
			bytes.Contains(dictionary[last:], []byte("/Image")) {
			limit = min(limit, maxUnpackedPicture)
		}
		unpacked := unpack(bytes.TrimLeft(rest, "\r\n"), limit)
		if left -= int64(len(unpacked)); left <= 0 || streams > 2*maxStreams { // each has a begin and an end
			return "document.too_complex"
		}
		if code := namesFault(unpacked); code != "" {
			return code
		}
	}
}

// unpack returns what a stream of the usual compression holds, up to limit
// bytes; nothing of any other.
func unpack(packed []byte, limit int64) []byte {
	r, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	unpacked, _ := io.ReadAll(io.LimitReader(r, limit)) // what comes before a fault is looked at
	return unpacked
}

// namesFault looks for names that a document must not have.
func namesFault(text []byte) models.FaultCode {
	var code models.FaultCode
	eachName(text, func(name string) bool {
		switch {
		case name == "Encrypt":
			code = "document.encrypted"
		case slices.Contains(pdfDoes, name):
			code = "document.active"
		}
		return code == ""
	})
	return code
}

// eachName calls fn with every name in a PDF, escapes resolved, until it
// returns false.
func eachName(text []byte, fn func(name string) bool) {
	for {
		at := bytes.IndexByte(text, '/')
		if at < 0 {
			return
		}
		text = text[at+1:]
		end := 0
		for end < len(text) && end < maxPDFName && !strings.ContainsRune("\x00\t\n\f\r ()<>[]{}/%", rune(text[end])) {
			end++
		}
		if end > 2 && !fn(pdfName(text[:end])) {
			return
		}
	}
}

// maxPDFName is the longest name that is looked at, with its escapes: every
// letter of the longest in pdfDoes written as three.
const maxPDFName = 48

// pdfName resolves #xx in a name.
func pdfName(raw []byte) string {
	if bytes.IndexByte(raw, '#') < 0 {
		return string(raw)
	}
	name := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			high, low := hexDigit(raw[i+1]), hexDigit(raw[i+2])
			if high >= 0 && low >= 0 {
				name = append(name, byte(high<<4|low))
				i += 2
				continue
			}
		}
		name = append(name, raw[i])
	}
	return string(name)
}

// hexDigit returns the value of a hexadecimal digit, -1 for any other byte.
func hexDigit(b byte) int {
	switch {
	case b >= '0' && b <= '9':
		return int(b - '0')
	case b >= 'a' && b <= 'f':
		return int(b-'a') + 10
	case b >= 'A' && b <= 'F':
		return int(b-'A') + 10
	}
	return -1
}
