package pdftext

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/enkaku/enkaku/models"
)

// made is a file of one page: a content stream, the dictionary of its font F, and
// further objects from number 6 on.
func made(content, font string, more ...string) []byte {
	var out bytes.Buffer
	objects := append([]string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 7 0 R>>>>>>",
		stream("", content),
		font,
	}, more...)
	out.WriteString("%PDF-1.4\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return out.Bytes()
}

func stream(head, content string) string {
	return fmt.Sprintf("<</Length %d%s>>stream\n%s\nendstream", len(content), head, content)
}

const advert = "産業医の募集です。嘱託で月に1回の訪問をお願いします。"

// table is a ToUnicode table for the runes of a text, numbered from 1 in so many
// bytes, and the text in these numbers.
func table(text string, size int) (cmap, coded string) {
	var b strings.Builder
	fmt.Fprintf(&b, "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <%0*d> <%s> endcodespacerange\n",
		size*2, 0, strings.Repeat("FF", size))
	runes := []rune(text)
	fmt.Fprintf(&b, "1 beginbfrange <%0*X> <%0*X> [", size*2, 1, size*2, len(runes))
	for i, r := range runes {
		fmt.Fprintf(&b, "<%04X> ", r)
		coded += fmt.Sprintf("%0*X", size*2, i+1)
	}
	b.WriteString("] endbfrange endcmap end end")
	return b.String(), "<" + coded + ">"
}

// encoded is a text in hexadecimal digits of an encoding.
func encoded(t *testing.T, e encoding.Encoding, text string) string {
	t.Helper()
	raw, err := e.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("<%X>", raw)
}

// Each way in which programs write Japanese comes out: browsers draw each letter in
// fonts of drawings, word processors number the letters of a font, old programs
// name an encoding that the file does not hold.
func TestEachWayToWriteJapanese(t *testing.T) {
	ofOne, codedOne := table(advert, 1)
	ofTwo, codedTwo := table(advert, 2)
	type3 := "<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/FontBBox[0 0 0 0]/CharProcs<<>>/Encoding<</Differences[0/g0/g1/g2]>>" +
		"/FirstChar 1/LastChar 3/Widths[1000 1000 1000]/ToUnicode 6 0 R>>"
	composite := func(encoding, more string) string {
		return "<</Type/Font/Subtype/Type0/BaseFont/M/Encoding/" + encoding + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/DW 1000>>]" + more + ">>"
	}
	big := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	euc, err := japanese.EUCJP.NewEncoder().String(strings.ReplaceAll(advert, "1", "１"))
	if err != nil {
		t.Fatal(err)
	}
	seven := low(euc)
	for name, tc := range map[string]struct{ coded, font, cmap, want string }{
		"browser":        {codedOne, type3, ofOne, advert},
		"word processor": {codedTwo, composite("Identity-H", "/ToUnicode 6 0 R"), ofTwo, advert},
		"Shift_JIS":      {encoded(t, japanese.ShiftJIS, advert), composite("90ms-RKSJ-H", ""), "", advert},
		"proportional":   {encoded(t, japanese.ShiftJIS, advert), composite("90msp-RKSJ-H", ""), "", advert},
		"EUC":            {encoded(t, japanese.EUCJP, advert), composite("EUC-H", ""), "", advert},
		"seven bits":     {fmt.Sprintf("<%X>", seven), composite("H", ""), "", strings.ReplaceAll(advert, "1", "１")},
		"UCS-2":          {encoded(t, big, advert), composite("UniJIS-UCS2-H", ""), "", advert},
		"UTF-16":         {encoded(t, big, advert+"𠮷"), composite("UniJIS-UTF16-H", ""), "", advert + "𠮷"},
		"UTF-8":          {encoded(t, encoding.Nop, advert), composite("UniJIS-UTF8-H", ""), "", advert},
		"columns":        {encoded(t, japanese.ShiftJIS, advert), composite("90ms-RKSJ-V", ""), "", advert},
	} {
		t.Run(name, func(t *testing.T) {
			text, code := text(made("BT /F 10 Tf 50 700 Td "+tc.coded+" Tj ET", tc.font, stream("", tc.cmap)))
			if text != tc.want || code != "" {
				t.Errorf("got %q (%s), want %q", text, code, tc.want)
			}
		})
	}
	t.Run("numbers without a table", func(t *testing.T) {
		if text, code := text(made("BT /F 10 Tf 50 700 Td "+codedTwo+" Tj ET", composite("Identity-H", ""))); code != Noise && code != Scan {
			t.Errorf("got %q (%s)", text, code)
		}
	})
}

// low are the bytes without their eighth bit.
func low(s string) []byte {
	out := []byte(s)
	for i := range out {
		out[i] &= 0x7f
	}
	return out
}

const latinFont = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"

// What a page draws in pieces, on its side, twice or for the eye alone is read as
// it is meant.
func TestHowAPageIsDrawn(t *testing.T) {
	const want = "Telemedicine physician wanted, fully remote"
	form := stream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>", "BT /F 10 Tf 50 700 Td ("+want+") Tj ET")
	for name, tc := range map[string]struct {
		content string
		more    []string
	}{
		"a form":            {"q /X Do Q", []string{stream("", ""), form}},
		"upside down":       {"1 0 0 -1 0 800 cm BT /F 10 Tf 1 0 0 -1 50 100 Tm (" + want + ") Tj ET", nil},
		"on its side":       {"BT /F 10 Tf 0 1 -1 0 50 100 Tm (" + want + ") Tj ET", nil},
		"bold by two":       {"BT /F 10 Tf 50 700 Td (" + want + ") Tj ET BT /F 10 Tf 50.2 700 Td (" + want + ") Tj ET", nil},
		"words apart":       {"BT /F 10 Tf 50 700 Td [(Telemedicine)-300(physician)-300(wanted,)-300(fully)-300(remote)] TJ ET", nil},
		"another text":      {"BT /F 10 Tf 50 700 Td /Span <</ActualText (Telemedicine)>> BDC (Xx) Tj EMC ( physician wanted, fully remote) Tj ET", nil},
		"a mark across":     {"BT /F 10 Tf 50 700 Td (" + want + ") Tj ET BT /F 60 Tf .7 .7 -.7 .7 90 200 Tm (SAMPLE) Tj ET", nil},
		"too few operands":  {"Td cm Q Q Tf BT /F 10 Tf 50 700 Td (" + want + ") Tj Tm ET", nil},
		"a form of itself":  {"q /X Do Q", []string{stream("", ""), strings.Replace(form, "/Font<<", "/XObject<</X 7 0 R>>/Font<<", 1)}},
		"a picture between": {"BT /F 10 Tf 50 700 Td (" + want + ") Tj ET BI /W 1 /H 1 /BPC 8 /CS /G ID x EI", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if text, code := text(made(tc.content, latinFont, tc.more...)); text != want || code != "" {
				t.Errorf("got %q (%s), want %q", text, code, want)
			}
		})
	}
}

// The order of reading: columns of prose one after the other, a table row by row
// with its label first, what stands on each page once, a sentence in one line.
func TestTheOrderOfReading(t *testing.T) {
	const sentence = "当院ではオンライン診療を担当していただける医師を"
	column := func(x float64, mark string) (cells []cell) {
		for i := range 8 {
			cells = append(cells, cell{x, 100 + 14*float64(i), fmt.Sprintf("%s%d%s", mark, i, sentence)})
		}
		return cells
	}
	two := append([]cell{{50, 50, "オンライン診療医の募集のご案内"}}, append(column(310, "右"), column(40, "左")...)...)
	page := func(n string) []cell {
		return []cell{{60, 40, "医療法人 試験会 求人票"}, {60, 100, "第" + n + "の内容"}, {60, 120, n + "時から始まる診療です"}, {280, 800, "- " + n + " -"}}
	}
	for name, tc := range map[string]struct {
		pages [][]cell
		check func(text string) string
		want  string
	}{
		"two columns": {[][]cell{two}, func(text string) string {
			return fmt.Sprint(strings.Index(text, "左7") < strings.Index(text, "右0"), strings.HasPrefix(text, "オンライン"))
		}, "true true"},
		"a label in the middle": {[][]cell{{{60, 50, "勤務時間のある産業医の募集要項です"}, {60, 110, "報酬"}, {150, 95, "時給 9,000円"}, {150, 110, "賞与なし"},
			{150, 125, "交通費は全額支給"}, {60, 160, "期間"}, {150, 160, "6か月"}}}, nil,
			"勤務時間のある産業医の募集要項です\n\n報酬\t時給 9,000円\n賞与なし\n交通費は全額支給\n\n期間\t6か月"},
		"heads and numbers": {[][]cell{page("1"), page("2"), page("3")}, nil,
			"医療法人 試験会 求人票\n\n第1の内容\n1時から始まる診療です\n\n第2の内容\n2時から始まる診療です\n\n第3の内容\n3時から始まる診療です"},
		"a sentence in lines": {[][]cell{{{60, 50, "当院ではオンライン診療の拡大にともない、内科を中心とした遠隔診"}, {60, 64, "療を担当していただける医師を募集しています。"}, {60, 78, "報酬は時給です"}}}, nil,
			"当院ではオンライン診療の拡大にともない、内科を中心とした遠隔診療を担当していただける医師を募集しています。\n報酬は時給です"},
		"a word in two": {[][]cell{{{60, 50, "We are looking for a physician with broad communi-"}, {60, 64, "cation skills."}, {60, 78, "Pay: by the hour"}}}, nil,
			"We are looking for a physician with broad communication skills.\nPay: by the hour"},
		"printed by a browser": {[][]cell{{{40, 20, "2026/11/29 13:32"}, {280, 20, "求人票 | 試験会"}, {60, 60, "オンライン診療医の募集です。"}, {60, 74, "時給は一万円です。"}, {40, 800, "https://example.jp/a"}, {500, 800, "1/1"}}}, nil,
			"オンライン診療医の募集です。\n時給は一万円です。"},
	} {
		t.Run(name, func(t *testing.T) {
			got, code := text(printed(t, false, tc.pages...))
			if code != "" {
				t.Fatal(code)
			}
			if tc.check != nil {
				got = tc.check(got)
			}
			if got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

// A browser places the characters of a column one by one and lays numbers down.
func TestColumnsOfABrowser(t *testing.T) {
	const column = "オンライン診療医の募集です。"
	cmap, _ := table(column+"20年", 2)
	var content strings.Builder
	for i := range []rune(column) {
		fmt.Fprintf(&content, "BT /F 10 Tf 1 0 0 1 500 %d Tm <%04X> Tj ET\n", 700-10*i, i+1)
	}
	n := len([]rune(column))
	fmt.Fprintf(&content, "BT /F 10 Tf 0 -1 1 0 481.5 708 Tm <%04X%04X> Tj ET BT /F 10 Tf 1 0 0 1 480 688 Tm <%04X> Tj ET", n+1, n+2, n+3)
	for i := range 8 {
		fmt.Fprintf(&content, " BT /F 10 Tf 1 0 0 1 480 %d Tm <%04X> Tj ET", 678-10*i, i+1)
	}
	font := "<</Type/Font/Subtype/Type0/BaseFont/M/Encoding/Identity-H/DescendantFonts[<</Type/Font/DW 1000/W[" +
		fmt.Sprint(n+1) + "[500 500]]>>]/ToUnicode 6 0 R>>"
	got, code := text(made(content.String(), font, stream("", cmap)))
	if want := column + "\n20年オンライン診療医"; got != want || code != models.FaultCode("") {
		t.Errorf("got %q (%s), want %q", got, code, want)
	}
}
