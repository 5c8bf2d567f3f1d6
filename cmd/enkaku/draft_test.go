package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
}
