package filerows_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/enkaku/enkaku/handlers/filerows"
	"github.com/enkaku/enkaku/models"
)

// A page with a choice for each column must not be made of a file of commas.
func TestATableTooWideIsRefused(t *testing.T) {
	var names, values strings.Builder
	for i := range models.MaxSourceColumns + 1 {
		fmt.Fprintf(&names, "見出し%d,", i)
		fmt.Fprintf(&values, "値%d,", i)
	}
	wide := names.String() + "\n" + values.String() + "\n"
	if _, code := filerows.Read([]byte(wide)); code != "import.file.too_wide" {
		t.Errorf("%d columns: %q", models.MaxSourceColumns+1, code)
	}
	if _, code := filerows.Read([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook")); code != "import.file.old_sheet" {
		t.Errorf("an old sheet: %q", code)
	}
}

func workbook(t *testing.T, rows ...[]any) []byte {
	t.Helper()
	book := excelize.NewFile()
	for i, row := range rows {
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	out, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestASheetTooWideIsRefusedAndOneWithOneMoreEmptyColumnIsNot(t *testing.T) {
	var names, values []any
	for i := range models.MaxSourceColumns {
		names, values = append(names, fmt.Sprintf("見出し%d", i)), append(values, fmt.Sprintf("値%d", i))
	}
	if file, code := filerows.Read(workbook(t, names, append(slices.Clone(values), ""))); code != "" || len(file.Names) != models.MaxSourceColumns {
		t.Errorf("a full sheet: %q, %d columns", code, len(file.Names))
	}
	wide := append(slices.Clone(names), "もう一つ")
	if _, code := filerows.Read(workbook(t, wide, append(values, "値"))); code != "import.file.too_wide" {
		t.Errorf("one column more: %q", code)
	}
}

// A small file that unpacks to more than is taken is not called damaged.
func TestASheetThatUnpacksToTooMuchSaysSo(t *testing.T) {
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	f, err := z.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	for range 70 {
		if _, err := f.Write(bytes.Repeat([]byte(" "), 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, code := filerows.Read(packed.Bytes()); code != "import.file.unpacks" {
		t.Errorf("70 MB in %d bytes: %q", packed.Len(), code)
	}
}

func TestARowWithOneCellIsNamedAndANoteIsNot(t *testing.T) {
	table := "番号,題名,報酬,勤務地\nA1,内科のオンライン診療,時給9000円,東京都\n,題名だけの行,,\nA2,読影,1件1500円,在宅\n※ 報酬は税込です,,,\n"
	file, code := filerows.Read([]byte(table))
	if code != "" || len(file.Rows) != 3 || file.Rows[1].Fault != "import.row.one_cell" || file.Rows[1].Line != 3 {
		t.Errorf("%q: %+v", code, file.Rows)
	}
}

// Files of strangers that stand for far more than they are long.
func TestYAMLThatUnfoldsIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"deep lists":    "jobs:\n- " + strings.Repeat("[", 1<<20),
		"deep objects":  "jobs:\n- " + strings.Repeat("{a: ", 1<<18),
		"references":    "jobs:\n- &a {x: y}\n- *a\n",
		"a broken list": "jobs:\n- [a, b\n",
	} {
		if file, code := filerows.Read([]byte(text)); code != "import.file.broken" {
			t.Errorf("%s: %q, %d rows", name, code, len(file.Rows))
		}
	}
	wide := "jobs:\n- [" + strings.Repeat("a,", 1<<18) + "]\n"
	if file, code := filerows.Read([]byte(wide)); code != "" || len(file.Rows) != 1 {
		t.Errorf("a long list: %q, %d rows", code, len(file.Rows))
	}
	rows := "---\n- {ref: a, on: true, n: 010, day: 2026-11-29, none: null}\n- {ref: b}\n"
	file, code := filerows.Read([]byte(rows))
	if code != "" || len(file.Rows) != 2 || strings.Join(file.Rows[0].Values, " ") != "a TRUE 010 2026-11-29 " {
		t.Errorf("rows: %q, %v %v", code, file.Names, file.Rows)
	}
}
