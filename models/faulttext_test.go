package models

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// sourceCodes returns the codes that the sources of the board name.
func sourceCodes(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	inModels := regexp.MustCompile(`"((?:job|pay|agency|employer|doctor|email|subscription|org|query)\.[a-z0-9_]+(?:\.[a-z0-9_]+)*)"`)
	elsewhere := regexp.MustCompile(`Code:\s*"([a-z]+\.[a-z0-9_.]+)"`)
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		pattern := elsewhere
		if strings.HasPrefix(path, "../models/") {
			pattern = inModels
			if strings.HasPrefix(filepath.Base(path), "faultwords") || strings.HasPrefix(filepath.Base(path), "field") || filepath.Base(path) == "fault.go" {
				return nil
			}
		}
		data, err := os.ReadFile(path)
		for _, m := range pattern.FindAllStringSubmatch(string(data), -1) {
			if !formField(m[1]) {
				found[m[1]] = path
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// formField reports whether name is a form field or the beginning of some.
func formField(name string) bool {
	return ofForm(name) || slices.ContainsFunc(AdvertFields, func(f Field) bool { return strings.HasPrefix(f.Name, name+".") })
}

func TestEveryCodeHasWordsInBothLanguages(t *testing.T) {
	used := sourceCodes(t)
	if len(used) < 100 {
		t.Fatalf("only %d codes found in the sources: the search is broken", len(used))
	}
	for code, path := range used {
		if words := faultWords[code]; words.JA == "" || words.EN == "" {
			t.Errorf("%s (%s) has words %+v", code, path, words)
		}
	}
	for _, code := range FaultCodes() {
		forms := strings.HasPrefix(code, "email.") || strings.HasPrefix(code, "subscription.") || strings.HasPrefix(code, "form.") // handlers use them
		if _, ok := used[code]; !ok && !forms {
			t.Errorf("no rule gives %s any more", code)
		}
		if strings.Contains(faultWords[code].JA, "%1") != strings.Contains(faultWords[code].EN, "%1") {
			t.Errorf("%s has an argument in one language only", code)
		}
	}
}

func TestFaultTextPutsArgumentsInPlace(t *testing.T) {
	f := Fault{Code: "query.too_many", Args: []string{"16"}}
	if got := FaultText(f, EN); got != "At most 16 values may be given" {
		t.Error(got)
	}
	if got := FaultText(f, JA); got != "指定できる値は16個までです" {
		t.Error(got)
	}
	hostile := Fault{Code: "query.value", Args: []string{"%1%2"}}
	if got := FaultText(hostile, EN); got != "“%1%2” is not one of the values" {
		t.Errorf("an argument is read as a place for one: %s", got)
	}
	tag := Fault{Code: "job.life_fit.evidence", Args: []string{"childcare"}}
	if ja, en := FaultText(tag, JA), FaultText(tag, EN); ja != "「育児と両立」の根拠となる具体的な内容を入力してください" || en != "Say what “Fits childcare” rests on" {
		t.Errorf("a key is not shown by its label: %s, %s", ja, en)
	}
	if got := FaultText(Fault{Code: "nobody.knows"}, JA); got != "nobody.knows" {
		t.Error(got)
	}
}
