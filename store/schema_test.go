package store

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var kindDeclared = regexp.MustCompile(`(?m)^func (\w+)\(\) kind\[`)

// A kind that is declared and not listed would be in no backup, and its sealed
// fields would be lost with the key that is retired after resealing.
func TestEveryDeclaredKindIsListed(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile("schema.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range kindDeclared.FindAllStringSubmatch(string(text), -1) {
			found++
			if !strings.Contains(string(list), m[1]+"()") {
				t.Errorf("%s of %s is not listed", m[1], file)
			}
		}
	}
	names := map[string]bool{}
	for _, k := range kinds() {
		names[k.place().Name] = true
	}
	if len(names) != found || found < 20 {
		t.Errorf("%d collections for %d declared kinds", len(names), found)
	}
}
