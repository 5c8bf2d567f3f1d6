package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// checkPDFs reads PDFs of the given objects; "" wants no fault.
func checkPDFs(t *testing.T, want models.FaultCode, files map[string][]string) {
	t.Helper()
	for name, objects := range files {
		kind, faults := Read(pdfOf(append([]string{page}, objects...)...))
		code := models.FaultCode("")
		if len(faults) > 0 {
			code = faults[0].Code
		}
		if code != want || (kind == models.DocumentPDF) != (want == "") {
			t.Errorf("%s: %q, %q; want %q", name, kind, code, want)
		}
	}
}

// escaped writes each letter of a name as its number.
func escaped(name, format string) string {
	var b strings.Builder
	for _, letter := range []byte(name) {
		fmt.Fprintf(&b, format, letter)
	}
	return b.String()
}

func TestWhatAPDFDoesIsFoundHoweverItIsWritten(t *testing.T) {
	for name, want := range map[string]models.FaultCode{
		"JavaScript": "document.active", "Launch": "document.active", "EmbeddedFile": "document.active",
		"EmbeddedFiles": "document.active", "RichMedia": "document.active", "XFA": "document.active",
		"SubmitForm": "document.active", "ImportData": "document.active", "GoToE": "document.active",
		"Rendition": "document.active", "Encrypt": "document.encrypted",
	} {
		object := func(name string) []string { return []string{"5 0 obj << /S /" + name + " >> endobj"} }
		checkPDFs(t, want, map[string][]string{
			name:                           object(name),
			name + ", no space behind":     {"5 0 obj <</S/" + name + "/X 1>> endobj"},
			name + ", last letter escaped": object(name[:len(name)-1] + escaped(name[len(name)-1:], "#%02x")),
			name + ", first letter":        object(escaped(name[:1], "#%02X") + name[1:]),
			name + ", escaped":             object(escaped(name, "#%02x")),
			name + ", escaped in capitals": object(escaped(name, "#%02X")),
			name + ", packed":              {packed("/Type /ObjStm /N 1 /First 4", "5 0 << /S /"+name+" >>")},
			name + ", at the packed end":   {packed("/Type /ObjStm /N 1 /First 4", "5 0 << /S /"+name)},
		})
		checkPDFs(t, "", map[string][]string{
			name + " and a letter":     object(name + "X"),
			name + " without its head": object(name[1:]),
			name + " as a word":        {"5 0 obj (" + name + ") endobj"},
			name + " with half a sign": object(name + "#"),
			name + " with a sign":      object(name + "#4"),
			name + " with no number":   object(name[:len(name)-1] + "#6g"),
			name + " after no number":  object(name + "#g6"),
		})
	}
	checkPDFs(t, "", map[string][]string{"a name without end": {"5 0 obj << /" + strings.Repeat("a", 5000) + " >>"}})
}

func TestObjectsOfAPDFAreNotHiddenInPictures(t *testing.T) {
	script := strings.Repeat(" ", maxUnpackedPicture) + "5 0 << /S /JavaScript >>"
	checkPDFs(t, "document.active", map[string][]string{
		"objects called a picture":        {packed("/Type /ObjStm /N 1 /First 4 /Subtype /Image", script)},
		"without their type":              {packed("/N 1 /First 4 /Subtype /Image", script)},
		"by an escaped word":              {packed("/N 1 /F#69rst 4 /Subtype /Image", script)},
		"behind a word":                   {"(stream" + strings.TrimPrefix(packed("", "<< /S /Launch >>"), "4 0 obj <<  /Filter /FlateDecode")},
		"behind a word twice":             {"streamstream" + packedOnly("<< /S /Launch >>")},
		"behind a picture":                {packed("/Subtype /Image", "\x00\x01"), packed("", "<< /S /Launch >>")},
		"behind a word, called a picture": {"(stream /Image stream" + packedOnly(script)},
		"no picture, not at once":         {packed("", script)},
		"a picture of another object":     {"3 0 obj << /Subtype /Image >> endobj " + packed("", script)},
	})
	checkPDFs(t, "", map[string][]string{
		"a picture":                      {packed("/Subtype /Image", script)},
		"a picture far from its object":  {picturePadded(2048)},
		"a picture farther from it":      {picturePadded(5000)},
		"a picture at the least":         {"streamobj << /Subtype /Image >> stream" + packedOnly(script)},
		"objects in the open":            {"4 0 obj << /Type /ObjStm /N 1 /First 4 >> stream\n5 0 << /A 1 >>\nendstream"},
		"text in two ways at once":       {"4 0 obj << /Filter [/ASCII85Decode /FlateDecode] >> stream\nGar~>\nendstream"},
		"a table with steps":             {packed("/Type /XRef /W [1 2 1] /DecodeParms << /Predictor 12 >>", "\x02\x00")},
		"a picture that the camera made": {"4 0 obj << /Subtype /Image /Filter /DCTDecode >> stream\n\xff\xd8\nendstream"},
	})
	checkPDFs(t, "document.too_complex", map[string][]string{
		"objects in figures":          {"4 0 obj << /Type /ObjStm /First 4 /Filter /ASCIIHexDecode >> stream\n2f4a>\nendstream"},
		"objects packed in figures":   {packed("/Type /ObjStm /First 4 /Filter [/FlateDecode /ASCIIHexDecode]", "2f4a>")},
		"objects in steps":            {packed("/Type /ObjStm /First 4 /DecodeParms << /Predictor 12 >>", "\x02\x2f")},
		"objects packed in some way":  {"4 0 obj << /Type /ObjStm /First 4 /Filter 9 0 R >> stream\n2f4a>\nendstream"},
		"objects packed by LZW":       {"4 0 obj << /First 4 /Filter /LZWDecode >> stream\n\x80\x0b\nendstream"},
		"their packing escaped":       {"4 0 obj << /First 4 /Filter /LZ#57Decode >> stream\n\x80\x0b\nendstream"},
		"packing of an object before": {"3 0 obj << /Filter /FlateDecode >> 4 0 obj << /First 4 /Filter 9 0 R >> stream\nx\nendstream"},
	})
}

// packedOnly is a stream without its dictionary.
func packedOnly(text string) string {
	_, stream, _ := strings.Cut(packed("", text), "stream")
	return stream
}

// picturePadded is a picture that unpacks too large for anything else, with so
// many bytes between the word obj and its stream.
func picturePadded(n int) string {
	object := packed("/Subtype /Image", strings.Repeat("\x00", maxUnpacked+1))
	head, rest, _ := strings.Cut(object, "/Filter")
	between := len("obj") + len(object[strings.Index(object, "obj")+len("obj"):strings.Index(object, "stream")])
	return head + strings.Repeat(" ", n-between) + "/Filter" + rest
}

func TestPDFsWithinLimits(t *testing.T) {
	stream := packed("", "q Q")
	checkPDFs(t, "", map[string][]string{
		"as many streams as may be": {strings.Repeat(stream+"\n", maxStreams)},
		"a byte less than too much": {packed("", strings.Repeat("\x00", maxUnpacked-1))},
	})
	checkPDFs(t, "document.too_complex", map[string][]string{
		"a stream more":       {strings.Repeat(stream+"\n", maxStreams+1)},
		"too much":            {packed("", strings.Repeat("\x00", maxUnpacked))},
		"too much in streams": {packed("", strings.Repeat("\x00", maxUnpacked-9)), packed("", "0123456789")},
	})
}
