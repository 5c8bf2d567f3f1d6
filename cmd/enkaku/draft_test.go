package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2/examples/resources/fonts"
	"github.com/signintech/gopdf"
)

func TestDraftPrintsWhatATextStates(t *testing.T) {
	name := filepath.Join(t.TempDir(), "advert.txt")
	text := "読影医の募集\n報酬：CT 1件 2,000円（税別）\n契約：業務委託（準委任）\n場所：ご自宅\n"
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errOut bytes.Buffer
	if err := run(t.Context(), []string{"draft", "--json", name}, &out, &errOut); err != nil {
		t.Fatal(err)
	}
	var got map[string]map[string]json.RawMessage
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	var pay struct {
		Value   int64
		Passage string
	}
	if err := json.Unmarshal(got[name]["pay.min"], &pay); err != nil || pay.Value != 2000 || !strings.Contains(text, pay.Passage) {
		t.Errorf("pay.min is %s: %v", got[name]["pay.min"], err)
	}
	if asked := string(got[name]["_asked"]); !strings.Contains(asked, "terms.harassment_contact") {
		t.Errorf("asked for %s, want what the law wants of a contract of service", asked)
	}
	out.Reset()
	if err := run(t.Context(), []string{"draft", name}, &out, &errOut); err != nil ||
		!strings.Contains(out.String(), "work.primary") {
		t.Errorf("%v: %s", err, out.String())
	}
	if err := run(t.Context(), []string{"draft", name + ".no"}, &out, &errOut); err == nil {
		t.Error("a file that is not there is no fault")
	}
}

// Of several jobs of a text the first stands under the name of the file, the others behind it.
func TestDraftPrintsEachJobOfAText(t *testing.T) {
	name := filepath.Join(t.TempDir(), "three.txt")
	text := "【案件1】オンライン内科\n時給10,000円／業務委託\n【案件2】遠隔読影\n1件2,000円／業務委託\n"
	var out, errOut bytes.Buffer
	if err := errors.Join(os.WriteFile(name, []byte(text), 0o600), run(t.Context(), []string{"draft", "--json", name}, &out, &errOut)); err != nil {
		t.Fatal(err)
	}
	var got map[string]map[string]json.RawMessage
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || !strings.Contains(string(got[name]["pay.min"]), "10000") || !strings.Contains(string(got[name+"#2"]["pay.min"]), "2000") {
		t.Errorf("got %s", out.String())
	}
}

// A PDF file is read as its text is.
func TestDraftReadsPDF(t *testing.T) {
	var doc gopdf.GoPdf
	doc.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4})
	doc.AddPage()
	err := errors.Join(doc.AddTTFFontData("m", fonts.MPlus1pRegular_ttf), doc.SetFont("m", "", 10))
	for i, line := range []string{"読影医の募集", "報酬：CT 1件 2,000円（税別）", "契約：業務委託（準委任）"} {
		doc.SetXY(50, 50+20*float64(i))
		err = errors.Join(err, doc.Text(line))
	}
	name := filepath.Join(t.TempDir(), "advert.pdf")
	if err = errors.Join(err, doc.WritePdf(name)); err != nil {
		t.Fatal(err)
	}
	var out, errOut bytes.Buffer
	if err := run(t.Context(), []string{"draft", "--json", name}, &out, &errOut); err != nil || !strings.Contains(out.String(), "2000") {
		t.Errorf("%v: %s %s", err, out.String(), errOut.String())
	}
	content, err := os.ReadFile(name)
	if err == nil {
		err = os.WriteFile(name, content[:len(content)/2], 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := run(t.Context(), []string{"draft", name}, &out, &errOut); err == nil || !strings.Contains(err.Error(), "paste.file.broken") {
		t.Errorf("half a file: %v", err)
	}
}

func TestWhatIsNoTextIsNoAdvert(t *testing.T) {
	program := filepath.Join(t.TempDir(), "x.exe")
	if err := os.WriteFile(program, []byte("MZ\x90\x00\x03\x00 産業医募集"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errOut bytes.Buffer
	err := run(t.Context(), []string{"draft", program, "--json"}, &out, &errOut)
	if err == nil || strings.Contains(out.String(), "title") {
		t.Errorf("a program is read as an advert: %v %s", err, out.String())
	}
	for _, endless := range []string{"/dev/zero", t.TempDir()} {
		if err := run(t.Context(), []string{"draft", endless}, &out, &errOut); err == nil {
			t.Errorf("%s is read", endless)
		}
	}
}
