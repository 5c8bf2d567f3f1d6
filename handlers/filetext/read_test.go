package filetext

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/enkaku/enkaku/models"
)

// document is a Word document with this body.
func document(t *testing.T, body string) []byte {
	t.Helper()
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	part, err := archive.Create("word/document.xml")
	if err == nil {
		_, err = part.Write([]byte(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` +
			body + `</w:body></w:document>`))
	}
	if err == nil {
		err = archive.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

const wanted = "勤務時間：19:00～22:00\n時給 9,000円"

func TestTextComesOutOfFiles(t *testing.T) {
	sjis, err := japanese.ShiftJIS.NewEncoder().String(wanted)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(wanted)
	if err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct{ content, want string }{
		"UTF-8":           {wanted, wanted},
		"with a mark":     {"\ufeff" + wanted, wanted},
		"Windows":         {strings.ReplaceAll(sjis, "\n", "\r\n"), wanted},
		"UTF-16":          {wide, wanted},
		"page":            {"<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><h2>報酬について</h2><p onclick=x>時給 <b>9,000円</b></p><script>alert('script')</script><ul><li>週1回<li>在宅</ul></body></html>", "報酬について\n\n時給 9,000円\n\n・週1回\n・在宅"},
		"table of a page": {"<table><tr><th>契約形態</th><td>業務委託<br>準委任</td></tr><tr><th>報酬</th><td>月額 80,000円</td></tr></table>", "契約形態\t業務委託\n準委任\n報酬\t月額 80,000円"},
		"Word":            {string(document(t, `<w:p><w:r><w:t>勤務時間：19:00～</w:t></w:r><w:r><w:t>22:00</w:t></w:r></w:p><w:p><w:del><w:r><w:t>古い</w:t></w:r></w:del><w:r><w:t>時給 9,000円</w:t></w:r></w:p>`)), wanted},
		"a table in Word": {string(document(t, `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>契約形態の欄</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>業務委託契約</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)), "契約形態の欄 \t業務委託契約"},
	} {
		t.Run(name, func(t *testing.T) {
			got, code := Read([]byte(tc.content))
			if code != "" || got != tc.want {
				t.Errorf("got %q (%s), want %q", got, code, tc.want)
			}
		})
	}
}

func TestBadFilesAreRefusedWithTheirReason(t *testing.T) {
	var other bytes.Buffer
	archive := zip.NewWriter(&other)
	if _, err := archive.Create("xl/workbook.xml"); err != nil {
		t.Fatal(err)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct {
		content []byte
		want    models.FaultCode
	}{
		"nothing":         {nil, "paste.file.empty"},
		"spaces":          {[]byte(" \n\t"), "paste.file.empty"},
		"too large":       {bytes.Repeat([]byte("あ"), MaxFile/3+1), "paste.file.too_large"},
		"a picture":       {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff"), "paste.file.kind"},
		"a spreadsheet":   {other.Bytes(), "paste.file.kind"},
		"cut off":         {document(t, "<w:p/>")[:60], "paste.file.broken"},
		"no XML":          {document(t, "<w:p><oops"), "paste.file.broken"},
		"a bomb":          {document(t, strings.Repeat(" ", 25<<20)), "paste.file.too_large"},
		"deep":            {document(t, strings.Repeat("<w:p>", 300)+strings.Repeat("</w:p>", 300)), "paste.file.too_large"},
		"a page of marks": {[]byte("<html><body><p>—</p></body></html>"), "paste.file.no_text"},
	} {
		t.Run(name, func(t *testing.T) {
			if text, code := Read(tc.content); code != tc.want || text != "" {
				t.Errorf("got %q and %q, want %q", text, code, tc.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(wanted))
	f.Add([]byte("<table><tr><td>a<td>b"))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, content []byte) {
		if text, code := Read(content); code != "" && text != "" {
			t.Errorf("a text with the fault %s", code)
		}
	})
}
