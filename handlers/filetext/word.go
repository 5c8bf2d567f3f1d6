package filetext

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// Limits of a Word document: entries of its archive, bytes of its text part
// once unpacked and how many times more than packed, depth of its elements.
const (
	maxEntries  = 2000
	maxUnpacked = 20 << 20
	maxRatio    = 100
	maxElements = 200
)

// readWord reads a Word document: a line for each paragraph, a tab between the
// cells of a table.
func readWord(content []byte) (string, models.FaultCode) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return "", "paste.file.broken"
	}
	if len(archive.File) > maxEntries {
		return "", "paste.file.too_large"
	}
	for _, f := range archive.File {
		if f.Name != "word/document.xml" {
			continue
		}
		part, err := f.Open()
		if err != nil {
			return "", "paste.file.broken"
		}
		defer part.Close()
		most := min(int64(maxUnpacked), int64(f.CompressedSize64)*maxRatio+64<<10)
		text, err := wordText(io.LimitReader(part, most+1), most)
		switch {
		case errors.Is(err, errTooLarge):
			return "", "paste.file.too_large"
		case err != nil:
			return "", "paste.file.broken"
		}
		return text, ""
	}
	return "", "paste.file.kind"
}

var errTooLarge = errors.New("more than the limits of a document")

// wordText reads the main part of a Word document.
func wordText(part io.Reader, most int64) (string, error) {
	d := xml.NewDecoder(part)
	w := word{}
	for {
		token, err := d.Token()
		if d.InputOffset() > most {
			return "", errTooLarge
		}
		if errors.Is(err, io.EOF) {
			return strings.TrimSpace(w.out.String()), nil
		}
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if w.depth++; w.depth > maxElements {
				return "", errTooLarge
			}
			w.start(t.Name.Local)
		case xml.EndElement:
			w.depth--
			w.end(t.Name.Local)
		case xml.CharData:
			if w.inText && w.deleted == 0 {
				w.out.Write(t)
			}
		}
	}
}

// word gathers the text of a document.
type word struct {
	out           strings.Builder
	depth, cells  int  // elements and cells we are inside of
	deleted       int  // deletions and fallbacks we are inside of
	inText, later bool // inside a run of text; behind the first cell of a row
}

func (w *word) start(name string) {
	switch name {
	case "t":
		w.inText = true
	case "tab":
		w.out.WriteByte('\t')
	case "br", "cr":
		w.out.WriteByte('\n')
	case "del", "Fallback", "instrText":
		w.deleted++
	case "tr":
		w.later = false
	case "tc":
		if w.cells++; w.later {
			w.out.WriteByte('\t')
		}
		w.later = true
	}
}

func (w *word) end(name string) {
	switch name {
	case "t":
		w.inText = false
	case "p":
		if w.cells > 0 {
			w.out.WriteByte(' ')
			return
		}
		w.out.WriteByte('\n')
	case "del", "Fallback", "instrText":
		w.deleted--
	case "tc":
		w.cells--
	case "tr":
		w.out.WriteByte('\n')
	}
}
