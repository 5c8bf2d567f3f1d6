package templates

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	keyInTemplate = regexp.MustCompile(`\bt "([a-z_]+\.[a-z0-9_.]+)"`)
	quoted        = regexp.MustCompile("[\"`]([a-z0-9_.]+)[\"`]")
)

// sources returns the text of the repository's templates and of its Go files
// outside tests.
func sources(t *testing.T) (html, code string) {
	t.Helper()
	var pages, program strings.Builder
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && slices.Contains([]string{".git", "node_modules", "testdata", "store", "search"},
			entry.Name()) {
			return filepath.SkipDir
		}
		out := &program
		switch {
		case strings.HasSuffix(path, "_test.go"):
			return nil
		case strings.HasSuffix(path, ".html"), strings.HasSuffix(path, ".md"):
			out = &pages
		case !strings.HasSuffix(path, ".go"):
			return nil
		}
		data, err := os.ReadFile(path)
		out.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages.String(), program.String()
}

func TestEveryKeyInATemplateHasWords(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	html, _ := sources(t)
	found := keyInTemplate.FindAllStringSubmatch(html, -1)
	if len(found) < 50 {
		t.Fatalf("only %d keys found in templates: the pattern is wrong", len(found))
	}
	for _, m := range found {
		if _, ok := words.entries[m[1]]; !ok {
			t.Errorf("no words for %q", m[1])
		}
	}
}

// Words that are built from parts in Go, such as a status, are used when some
// string of the program is their key's beginning up to its last "_" or ".".
// The names of an advert's fields and the words of mails are built wholly from
// parts, those of faults are codes; tests of their own look after them.
func TestEveryWordIsUsed(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	html, code := sources(t)
	used := map[string]bool{}
	for _, m := range quoted.FindAllStringSubmatch(html+code, -1) {
		used[m[1]] = true
	}
	for _, key := range words.keys() {
		area, rest, _ := strings.Cut(key, ".")
		if !isUsed(used, key) && !isUsed(used, rest) && area != "advert" && area != "mail" && area != "fault" {
			t.Errorf("nobody uses the words %q", key)
		}
	}
}

func isUsed(used map[string]bool, key string) bool {
	if used[key] {
		return true
	}
	for i := len(key) - 1; i > 0; i-- {
		if (key[i] == '_' || key[i] == '.') && used[key[:i+1]] && strings.Contains(key[:i], ".") {
			return true
		}
	}
	return false
}

// Keys in Go are strings that begin with an area of words.
func TestEveryKeyInGoHasWords(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	call := regexp.MustCompile(`(?:[wW]ords\(c|flash\(c|say\(|Words\([a-zA-Z.]+), ?"([a-z_]+\.[a-z0-9_.]+)"`)
	_, code := sources(t)
	found := call.FindAllStringSubmatch(code, -1)
	if len(found) < 10 {
		t.Fatalf("only %d keys found in Go: the pattern is wrong", len(found))
	}
	for _, m := range found {
		whole := !strings.HasSuffix(m[1], "_") && !strings.HasSuffix(m[1], ".")
		if _, ok := words.entries[m[1]]; !ok && whole {
			t.Errorf("no words for %q", m[1])
		}
	}
}

func TestArgumentsAreTheSameInBothLanguages(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	argument := regexp.MustCompile(`\{\d\}`)
	set := func(s string) string {
		all := argument.FindAllString(s, -1)
		slices.Sort(all)
		return strings.Join(slices.Compact(all), "")
	}
	for _, key := range words.keys() {
		if e := words.entries[key]; set(e.JA) != set(e.EN) {
			t.Errorf("%s: arguments %s in Japanese, %s in English", key, set(e.JA), set(e.EN))
		}
	}
}

// Administrators read each kind of mail by a name.
func TestEveryKindOfMailHasAName(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("../models/alert/mailkind.go")
	if err != nil {
		t.Fatal(err)
	}
	kinds := regexp.MustCompile(`MailKind += "([a-z_]+)"`).FindAllStringSubmatch(string(source), -1)
	if len(kinds) < 30 {
		t.Fatalf("only %d kinds found", len(kinds))
	}
	for _, m := range kinds {
		if _, ok := words.entries["admin.mailkind."+m[1]]; !ok && m[1] != "digest" { // it is called as alerts are
			t.Errorf("no words for %q", m[1])
		}
	}
}

// One word for signing in, on every page and in every letter.
func TestSigningInHasOneWord(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	wrong := regexp.MustCompile(`サイン ?(イン|アップ|アウト)|(?i)\blog(ged|ging)? ?(in|out)\b|\blogin\b`)
	for _, key := range words.keys() {
		e := words.entries[key]
		for _, text := range []string{e.JA, e.EN} {
			if found := wrong.FindString(text); found != "" {
				t.Errorf("%s says %q: %s", key, found, text)
			}
		}
	}
	html, _ := sources(t)
	if found := regexp.MustCompile(`サイン ?(イン|アップ|アウト)`).FindString(html); found != "" {
		t.Errorf("a page says %q", found)
	}
}
