package filerows_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/enkaku/enkaku/handlers/filerows"
	"github.com/enkaku/enkaku/models"
)

const sheet = "求人一覧,,,\n番号,職種,報酬,備考\nA-1,内科医,\"１０,０００\",一行目\nA-2,外科医,#N/A,<p>文<b>だけ</b></p>\n合計,2件,,\n"

// read reads a file that is good.
func read(t *testing.T, content []byte) models.SourceFile {
	t.Helper()
	file, code := filerows.Read(content)
	if code != "" {
		t.Fatal(code)
	}
	return file
}

func TestEncodingsAreRecognisedFromBytes(t *testing.T) {
	encode := func(as encoding.Encoding, text string) []byte {
		out, err := as.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	little, big := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for name, c := range map[string]struct {
		content []byte
		want    string
	}{
		"UTF-8":                      {[]byte(sheet), "UTF-8"},
		"UTF-8 with its mark":        {[]byte("\ufeff" + sheet), "UTF-8"},
		"UTF-16 little, with mark":   {encode(little, "\ufeff"+sheet), "UTF-16"},
		"UTF-16 big, with mark":      {encode(big, "\ufeff"+sheet), "UTF-16"},
		"UTF-16 little without mark": {encode(little, sheet), "UTF-16"},
		"UTF-16 big without mark":    {encode(big, sheet), "UTF-16"},
		"CP932":                      {encode(japanese.ShiftJIS, sheet), "CP932"},
		"EUC-JP":                     {encode(japanese.EUCJP, sheet), "EUC-JP"},
		"ISO-2022-JP":                {encode(japanese.ISO2022JP, sheet), "ISO-2022-JP"},
		"CR alone":                   {[]byte(strings.ReplaceAll(sheet, "\n", "\r")), "UTF-8"},
		"CRLF":                       {[]byte(strings.ReplaceAll(sheet, "\n", "\r\n")), "UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			file := read(t, c.content)
			if file.Encoding != c.want || len(file.Rows) != 2 || file.Names[1] != "職種" || file.Rows[0].Values[1] != "内科医" {
				t.Errorf("%+v", file)
			}
			if got := file.Rows[1].Values; got[2] != "" || got[3] != "文だけ" {
				t.Errorf("an error of a spreadsheet, and HTML: %q", got)
			}
		})
	}
}

func TestBytesThatFitNoEncodingAreRefused(t *testing.T) {
	for name, content := range map[string]string{
		"Latin and Japanese": "番号,職種\n1,caf\xe9\xff\n",
		"a picture":          "\x89PNG\r\n\x1a\n\x00\x00\x00\xff\xfe\xfd",
		"odd UTF-16":         "\xff\xfea\x00b",
	} {
		if _, code := filerows.Read([]byte(content)); code != "import.file.encoding" {
			t.Errorf("%s: %q", name, code)
		}
	}
}

func TestAQuoteThatIsNeverClosedCostsItsRowAlone(t *testing.T) {
	text := "番号,職種\nA-1,\"内科医\nA-2,外科医\n" + strings.Repeat("A-3,眼科医\n", 300)
	file := read(t, []byte(text))
	if len(file.Rows) < 300 {
		t.Errorf("%d rows are left", len(file.Rows))
	}
}

func TestATableWhoseColumnsAreJobsIsTurned(t *testing.T) {
	file, code := filerows.Read([]byte("項目,求人1,求人2\n管理番号,V-1,V-2\nタイトル,内科医,皮膚科医\n給与,時給9000円,時給8000円\n"))
	if code != "" || len(file.Rows) != 2 || file.Names[1] != "管理番号" || file.Rows[1].Values[2] != "皮膚科医" {
		t.Errorf("got %+v, %s", file, code)
	}
	file, _ = filerows.Read([]byte("項目,求人1\n管理番号,V-1\n"))
	if len(file.Rows) != 1 {
		t.Errorf("two lines are turned: %+v", file)
	}
}

func TestWhatTheTagOfAJobCallsItIsRead(t *testing.T) {
	file, _ := filerows.Read([]byte(`<jobs><job id="A-1"><name>内科医</name><salary>9000</salary></job><job id="A-2"><id>7</id><name>外科医</name></job></jobs>`))
	if len(file.Rows) != 2 || !slices.Contains(file.Rows[0].Values, "A-1") || slices.Contains(file.Rows[1].Values, "A-2") {
		t.Errorf("got %+v", file)
	}
}

func TestHeadingsInTwoLinesAreJoined(t *testing.T) {
	file := read(t, []byte("求人,,報酬,\n番号,職種,下限,上限\n1,内科医の募集,100,200\n2,外科医の募集,100,200\n"))
	if got := strings.Join(file.Names, "|"); got != "求人 番号|求人 職種|報酬 下限|報酬 上限" {
		t.Error(got)
	}
}

func TestAColumnWhoseHeadingStandsAboveIsKept(t *testing.T) {
	file := read(t, []byte("番号,報酬,,,勤務,,掲載期限\n,単位,下限,上限,始業時刻,終業時刻\n1,時給,100,200,9:00,12:00,2027-01-31\n2,時給,100,200,9:00,12:00,2027-02-28\n"))
	if got := strings.Join(file.Names, "|"); got != "番号|報酬 単位|報酬 下限|報酬 上限|始業時刻|終業時刻|掲載期限" || file.Rows[1].Values[6] != "2027-02-28" {
		t.Error(got, file.Rows)
	}
}

func TestJobPostingsAreFoundWhereverTheyStand(t *testing.T) {
	one := `{"@context":"https://schema.org","@type":"JobPosting","title":"内科医","identifier":{"@type":"PropertyValue","value":"x1"},` +
		`"jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressRegion":"東京都","addressLocality":"港区"}}}`
	for name, text := range map[string]string{
		"one":    one,
		"array":  "[" + one + "]",
		"@graph": `{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"a"},` + one + `]}`,
		"page":   `<!DOCTYPE html><html><head><script type="application/ld+json">` + one + `</script></head><body>x</body></html>`,
	} {
		file := read(t, []byte(text))
		row := map[string]string{}
		for i, n := range file.Names {
			row[n] = file.Rows[0].Values[i]
		}
		if row["identifier.value"] != "x1" || row["jobLocation.address"] != "東京都港区" {
			t.Errorf("%s: %v", name, row)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(sheet))
	f.Add([]byte("<source><job><a>1</a><b>2</b></job></source>"))
	f.Add([]byte(`[{"@type":"JobPosting","title":"a"}]`))
	f.Fuzz(func(t *testing.T, content []byte) {
		file, code := filerows.Read(content)
		for _, r := range file.Rows {
			if code != "" || len(r.Values) != len(file.Names) {
				t.Fatalf("%d values for %d names, %s", len(r.Values), len(file.Names), code)
			}
		}
	})
}
