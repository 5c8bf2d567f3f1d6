package document

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// Limits of looking into a PDF: how many streams it has; the bytes unpacked altogether,
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
	left, streams := int64(maxUnpacked), 0
	for rest := content; ; {
		before, after, found := bytes.Cut(rest, []byte("stream"))
		if !found {
			return ""
		}
		rest = after
		if bytes.HasSuffix(before, []byte("end")) {
			continue
		}
		streams++
		holds, limit := contentOf(before), left
		if holds == aPicture {
			limit = min(limit, maxUnpackedPicture)
		}
		unpacked := unpack(bytes.TrimLeft(rest, "\r\n"), limit)
		if left -= int64(len(unpacked)); left <= 0 || streams > maxStreams || holds == hiddenObjects {
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

// nameEnds are the bytes that end a name (7.2.2).
const nameEnds = "\x00\t\n\f\r ()<>[]{}/%"

// eachName calls fn with every name in a PDF, escapes resolved, until it
// returns false.
func eachName(text []byte, fn func(name string) bool) {
	for {
		_, after, found := bytes.Cut(text, []byte("/"))
		if !found {
			return
		}
		text = after
		name := text[:min(len(text), maxPDFName)]
		if end := bytes.IndexAny(name, nameEnds); end >= 0 {
			name = name[:end]
		}
		if !fn(pdfName(name)) {
			return
		}
	}
}

// maxPDFName is the longest name that is looked at, with its escapes: more
// than every letter of the longest in pdfDoes written as three.
const maxPDFName = 48

// pdfName resolves #xx in a name.
func pdfName(raw []byte) string {
	before, rest, escaped := strings.Cut(string(raw), "#")
	if !escaped {
		return before
	}
	var name strings.Builder
	for ; escaped; before, rest, escaped = strings.Cut(rest, "#") {
		name.WriteString(before)
		letter, err := hex.DecodeString(rest[:min(2, len(rest))])
		if err != nil || len(letter) == 0 {
			name.WriteByte('#')
			continue
		}
		name.Write(letter)
		rest = rest[2:]
	}
	name.WriteString(before)
	return name.String()
}
