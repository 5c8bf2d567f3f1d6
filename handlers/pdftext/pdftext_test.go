package pdftext

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2/examples/resources/fonts"
	"github.com/signintech/gopdf"

	"github.com/enkaku/enkaku/models"
)

// TestMain is the child when a test starts this binary as one.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == Command {
		if err := Serve(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func reader(t *testing.T) *Reader {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return NewReader(program, Command)
}

// cell is a text at a place of a page, in points from its upper left corner.
type cell struct {
	x, y float64
	text string
}

// printed is a PDF with a page for each list of cells; locked ones want a password.
func printed(t *testing.T, locked bool, pages ...[]cell) []byte {
	t.Helper()
	var doc gopdf.GoPdf
	config := gopdf.Config{PageSize: *gopdf.PageSizeA4}
	if locked {
		config.Protection = gopdf.PDFProtectionConfig{UseProtection: true, OwnerPass: []byte("owner"), UserPass: []byte("user")}
	}
	doc.Start(config)
	fail := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	fail(doc.AddTTFFontData("m", fonts.MPlus1pRegular_ttf))
	for _, cells := range pages {
		doc.AddPage()
		fail(doc.SetFont("m", "", 10))
		for _, c := range cells {
			doc.SetXY(c.x, c.y)
			fail(doc.Text(c.text))
		}
	}
	var out bytes.Buffer
	_, err := doc.WriteTo(&out)
	fail(err)
	return out.Bytes()
}

// A job sheet comes out as it is read: lines from above, the value beside its
// label, a page after the other, whatever the order in which it was drawn.
func TestAJobSheetIsReadAsItStands(t *testing.T) {
	sheet := printed(t, false,
		[]cell{{300, 80, "時給 9,000円〜（税別）"}, {60, 50, "【完全在宅】オンライン診療医の募集"}, {60, 80, "報酬"}, {60, 100, "勤務時間"}, {300, 100, "19:00～22:00"}},
		[]cell{{60, 50, "Apply by mail: 遠隔クリニック"}})
	text, code, err := reader(t).Read(t.Context(), sheet)
	want := "【完全在宅】オンライン診療医の募集\n\n報酬\t時給 9,000円〜（税別）\n勤務時間\t19:00～22:00\n\nApply by mail: 遠隔クリニック"
	if err != nil || code != "" || text != want {
		t.Errorf("got %q (%s, %v), want %q", text, code, err, want)
	}
	if !Is(sheet) || Is([]byte("%PD")) || Is(nil) {
		t.Error("a PDF is told by its mark")
	}
	padded := append([]byte("junk\n"), append(bytes.Replace(sheet, []byte("%PDF-1.7"), []byte("%PDF-2.0"), 1), "\n\n\x00 more"...)...)
	if again, code, err := reader(t).Read(t.Context(), padded); err != nil || again != want {
		t.Errorf("with more around it: %q (%s, %v)", again, code, err)
	}
}

// object is a file of one page whose content is a stream of these bytes.
func object(filter string, stream []byte) []byte {
	var out bytes.Buffer
	var at []int
	add := func(format string, args ...any) {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(at)}, args...)...)
	}
	out.WriteString("%PDF-1.4\n")
	add("<</Type/Catalog/Pages 2 0 R>>")
	add("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>")
	add("<</Length %d%s>>stream\n%s\nendstream", len(stream), filter, stream)
	add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return out.Bytes()
}

func packed(t *testing.T, piece string, times int) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	for range times {
		if _, err := io.WriteString(w, piece); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Whatever a file does, the answer is a reason in words, and the reader is there
// for the next one.
func TestHostileFilesEndTheirChildAlone(t *testing.T) {
	sheet := printed(t, false, []cell{{60, 50, "産業医の募集です。嘱託で、月に1回の訪問をお願いします。"}})
	many := make([][]cell, MaxPages+1)
	piece := strings.Repeat("(long text of a page) Tj 0 -1 Td ", 1000)
	for name, tc := range map[string]struct {
		content []byte
		want    []models.FaultCode
	}{
		"cut off":           {sheet[:len(sheet)/2], []models.FaultCode{Broken}},
		"noise":             {append([]byte("%PDF-1.4\n"), bytes.Repeat([]byte{0xff, 0x00, 0x3c}, 4000)...), []models.FaultCode{Broken}},
		"with a password":   {printed(t, true, []cell{{60, 50, "産業医の募集"}}), []models.FaultCode{Locked}},
		"a scan":            {object("", []byte("q 1 0 0 1 0 0 cm Q")), []models.FaultCode{Scan}},
		"too many pages":    {printed(t, false, many...), []models.FaultCode{Large}},
		"letters of others": {object("", []byte("BT /F 10 Tf 50 700 Td (\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf8\xf9\xfa\xfb) Tj ET")), []models.FaultCode{Noise}},
		"a bomb":            {object("/Filter/FlateDecode", packed(t, "BT /F 10 Tf 50 700 Td "+piece+" ET ", 1500)), []models.FaultCode{Heavy}},
		"a bomb of spaces":  {object("/Filter/FlateDecode", packed(t, strings.Repeat(" ", 1<<20), 500)), []models.FaultCode{Heavy}},
		"one long text":     {object("/Filter/FlateDecode", packed(t, "("+strings.Repeat("a", 1<<20), 500)), []models.FaultCode{Heavy}},
		"deeply nested":     {object("", bytes.Repeat([]byte("["), 4<<20)), []models.FaultCode{Heavy, Broken, Scan}},
		"nested dictionary": {object("", bytes.Repeat([]byte("<</A "), 1<<20)), []models.FaultCode{Heavy, Broken, Scan}},
		"too large":         {append(bytes.Clone(sheet), make([]byte, models.MaxDocument)...), []models.FaultCode{Large}},
	} {
		t.Run(name, func(t *testing.T) {
			r := reader(t)
			if strings.Contains(name, "bomb") {
				r.wall = time.Second
			}
			text, code, err := r.Read(t.Context(), tc.content)
			known := false
			for _, want := range tc.want {
				known = known || code == want
			}
			if err != nil || text != "" || !known {
				t.Errorf("%q and %v, %.60q", code, err, text)
			}
		})
	}
	if text, _, err := reader(t).Read(t.Context(), sheet); err != nil || !strings.Contains(text, "産業医") {
		t.Errorf("the next file: %q, %v", text, err)
	}
}

// When all places are taken, who waits too long is told to try again.
func TestReadersAreFew(t *testing.T) {
	r := reader(t)
	for range cap(r.places) {
		r.places <- struct{}{}
	}
	ctx, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	if _, _, err := r.Read(ctx, []byte("%PDF-1.4")); !errors.Is(err, models.ErrUnavailable) {
		t.Errorf("all places are taken: %v", err)
	}
	if _, _, err := NewReader("/no/such/program").Read(t.Context(), []byte("%PDF-1.4")); err == nil {
		t.Error("a reader that cannot be started says nothing")
	}
}
