package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const deployDir = "../../docs/deploy"

// The settings that the compose file gives its boards are ones that serve takes.
func TestTheSettingsToBeginFromHold(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(deployDir, "board.env"))
	if err != nil {
		t.Fatal(err)
	}
	kek := filepath.Join(t.TempDir(), "kek")
	if err := os.WriteFile(kek, []byte(strings.Repeat("QUFB", 10)+"QUE="), 0o600); err != nil {
		t.Fatal(err)
	}
	n := 0
	for lines := bufio.NewScanner(bytes.NewReader(text)); lines.Scan(); n++ {
		name, value, ok := strings.Cut(lines.Text(), "=")
		if !ok {
			t.Fatalf("line %q", lines.Text())
		}
		if name == "ENKAKU_KEK_FILE" {
			value = kek
		}
		t.Setenv(name, value)
	}
	t.Setenv("ENKAKU_DATA", t.TempDir())
	t.Setenv("ENKAKU_ADDR", "0.0.0.0:8080")
	t.Setenv("ENKAKU_KEK", "") // readSecretFiles sets it; this puts it back after the test
	os.Unsetenv("ENKAKU_KEK")
	var out, said bytes.Buffer
	if err := run(t.Context(), []string{"check"}, &out, &said); err != nil || n < 10 || said.Len() > 0 {
		t.Errorf("%d settings: %s%s, %v", n, &out, &said, err)
	}
	t.Setenv("ENKAKU_PROXY", "")
	os.Unsetenv("ENKAKU_PROXY")
	if err := run(t.Context(), []string{"check"}, &out, &said); err != nil || !strings.Contains(said.String(), "--proxy") {
		t.Errorf("without a proxy: %s, %v", &said, err)
	}
}

var metricName = regexp.MustCompile(`enkaku_[a-z_]+`)

// Rules and dashboard ask for metrics that there are.
func TestRulesAndDashboardNameMetricsThereAre(t *testing.T) {
	var code bytes.Buffer
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		code.Write(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"alerts.rules.yaml", "dashboard.json"} {
		text, err := os.ReadFile(filepath.Join(deployDir, name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".json") && !json.Valid(text) {
			t.Errorf("%s is no JSON", name)
		}
		for _, metric := range metricName.FindAllString(string(text), -1) {
			if !bytes.Contains(code.Bytes(), []byte(`"`+strings.TrimSuffix(metric, "_bucket")+`"`)) {
				t.Errorf("%s asks for %s, which nothing counts", name, metric)
			}
		}
	}
}
