package document

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// pdfOf is a PDF with the given objects.
func pdfOf(objects ...string) []byte {
	return []byte("%PDF-1.7\n" + strings.Join(objects, "\n") + "\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n")
}

// packed is an object whose stream is compressed.
func packed(dictionary, text string) string {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, _ = z.Write([]byte(text))
	_ = z.Close()
	return fmt.Sprintf("4 0 obj << %s /Filter /FlateDecode /Length %d >>\nstream\r\n%s\nendstream endobj", dictionary,
		out.Len(), out.String())
}

const page = "1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >> endobj"

func picture(t *testing.T, encode func(*bytes.Buffer, image.Image) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := encode(&out, image.NewGray(image.Rect(0, 0, 60, 40))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// bombOf is a PNG that says to be enormous.
func bombOf(small []byte, width, height uint32) []byte {
	bomb := bytes.Clone(small)
	binary.BigEndian.PutUint32(bomb[16:], width)
	binary.BigEndian.PutUint32(bomb[20:], height)
	binary.BigEndian.PutUint32(bomb[29:], crc32.ChecksumIEEE(bomb[12:29]))
	return bomb
}

func TestDocumentsAreReadByTheirContent(t *testing.T) {
	pixels := picture(t, func(b *bytes.Buffer, m image.Image) error { return png.Encode(b, m) })
	photo := picture(t, func(b *bytes.Buffer, m image.Image) error { return jpeg.Encode(b, m, nil) })
	damaged := bytes.Clone(pixels)
	damaged[len(damaged)-20] ^= 1
	for name, tc := range map[string]struct {
		content []byte
		kind    models.DocumentType
		fault   models.FaultCode
	}{
		"PDF":                         {pdfOf(page), models.DocumentPDF, ""},
		"PDF with packed objects":     {pdfOf(page, packed("/Type /ObjStm", "5 0 << /Type /Page >>")), models.DocumentPDF, ""},
		"PDF with a packed picture":   {pdfOf(page, packed("/Subtype /Image", strings.Repeat("\x00", 80<<20))), models.DocumentPDF, ""},
		"PNG":                         {pixels, models.DocumentPNG, ""},
		"JPEG":                        {photo, models.DocumentJPEG, ""},
		"JPEG with a camera's tail":   {append(bytes.Clone(photo), "MPF tail"...), models.DocumentJPEG, ""},
		"nothing":                     {nil, "", "document.empty"},
		"as large as may be":          {append(bytes.Clone(photo), make([]byte, models.MaxDocument-len(photo))...), models.DocumentJPEG, ""},
		"a byte more":                 {append(bytes.Clone(photo), make([]byte, models.MaxDocument-len(photo)+1)...), "", "document.too_large"},
		"a ZIP":                       {[]byte("PK\x03\x04" + strings.Repeat("x", 100)), "", "document.type"},
		"a word processor's":          {[]byte("\xd0\xcf\x11\xe0" + strings.Repeat("x", 100)), "", "document.type"},
		"a page":                      {[]byte("<html><script>alert(1)</script>%PDF-1.7 %%EOF"), "", "document.type"},
		"GIF":                         {[]byte("GIF89a" + strings.Repeat("x", 100)), "", "document.type"},
		"a telephone's HEIC":          {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), "", "document.heic"},
		"AVIF":                        {[]byte("\x00\x00\x00\x18ftypavif\x00\x00\x00\x00mif1avif"), "", "document.heic"},
		"MP4":                         {[]byte("\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isomiso2"), "", "document.type"},
		"half a PDF":                  {pdfOf(page)[:60], "", "document.broken"},
		"half a PNG":                  {pixels[:len(pixels)/2], "", "document.broken"},
		"a PNG with a ZIP behind":     {append(bytes.Clone(pixels), "PK\x03\x04"...), "", "document.broken"},
		"a damaged PNG":               {damaged, "", "document.broken"},
		"half a JPEG":                 {photo[:len(photo)-2], "", "document.broken"},
		"JPEG in name":                {[]byte("\xff\xd8\xff\xe0 no picture"), "", "document.broken"},
		"an image bomb":               {bombOf(pixels, 60_000, 60_000), "", "document.too_many_pixels"},
		"an image without width":      {bombOf(pixels, 0, 40), "", "document.broken"},
		"PDF with JavaScript":         {pdfOf(page, "5 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj"), "", "document.active"},
		"its name escaped":            {pdfOf(page, "5 0 obj << /S /J#61va#53cript >> endobj"), "", "document.active"},
		"its name escaped whole":      {pdfOf(page, "5 0 obj << /S /#4a#61#76#61#53#63#72#69#70#74 >> endobj"), "", "document.active"},
		"packed away":                 {pdfOf(page, packed("/Type /ObjStm", "5 0 << /S /JavaScript >>")), "", "document.active"},
		"packed, called a picture":    {pdfOf(page, packed("/Subtype /Image", "5 0 << /S /JavaScript >>")), "", "document.active"},
		"behind another stream":       {pdfOf(page, packed("", "q Q"), packed("", "<< /S /Launch >>")), "", "document.active"},
		"a launch":                    {pdfOf(page, "5 0 obj << /S /Launch /F (cmd.exe) >> endobj"), "", "document.active"},
		"a file within":               {pdfOf(page, "5 0 obj << /Type /EmbeddedFile >> endobj"), "", "document.active"},
		"a form with a program":       {pdfOf(page, "5 0 obj << /XFA 6 0 R >> endobj"), "", "document.active"},
		"a word that begins alike":    {pdfOf(page, "5 0 obj << /LaunchPad 1 /JavaScripted 2 >> endobj"), models.DocumentPDF, ""},
		"with a password":             {pdfOf(page, "6 0 obj << /Encrypt 7 0 R >> endobj"), "", "document.encrypted"},
		"PDF that unpacks too large":  {pdfOf(page, packed("", strings.Repeat("\x00", 80<<20))), "", "document.too_complex"},
		"PDF of streams without end":  {pdfOf(page, strings.Repeat("stream\n\x78\x9c", 20_000)), "", "document.too_complex"},
		"PDF behind other characters": {append([]byte("xx"), pdfOf(page)...), "", "document.type"},
	} {
		kind, faults := Read(tc.content)
		var code models.FaultCode
		if len(faults) > 0 {
			code = faults[0].Code
		}
		if kind != tc.kind || code != tc.fault {
			t.Errorf("%s: %q, %q; want %q, %q", name, kind, code, tc.kind, tc.fault)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pdfOf(page, packed("/Type /ObjStm", "5 0 << /Type /Page >>")))
	f.Add([]byte("\xff\xd8\xff\xda\xff\xd9"))
	f.Add([]byte(pngSignature + "\x00\x00\x00\x00IEND\xaeB`\x82"))
	f.Fuzz(func(t *testing.T, content []byte) {
		kind, faults := Read(content)
		if (kind == "") != (len(faults) == 1) {
			t.Errorf("type %q with %v", kind, faults)
		}
	})
}
