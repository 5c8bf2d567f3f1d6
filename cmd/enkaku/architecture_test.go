package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mayImport says which of our packages each top-level folder may import; the
// table of docs/architecture.md in code. A folder may always import its own
// sub-packages, a room with a rule of its own only those it names. Tests may
// import more: they wire the real parts together.
var mayImport = map[string][]string{
	"cmd":       {"handlers", "alerts", "search", "store", "mail", "templates", "static", "models"},
	"handlers":  {"models", "search", "mail", "templates", "static"},
	"alerts":    {"models", "search", "mail", "templates"},
	"search":    {"models"},
	"store":     {"models"},
	"mail":      {},
	"templates": {"models", "static"},
	"static":    {},
	"models":    {},

	"handlers/advert": {"models", "handlers/form"},
	"handlers/form":   {"models"},
}

const module = "github.com/enkaku/enkaku/"

func TestImportsPointInward(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel("../..", path)
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "node_modules" || d.Name() == ".git") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(rel, ".go") || strings.HasSuffix(rel, "_test.go") {
			return nil
		}
		folder, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
		rule := folder
		if own := filepath.ToSlash(filepath.Dir(rel)); mayImport[own] != nil {
			rule = own
		}
		allowed, known := mayImport[rule]
		if !known {
			t.Errorf("%s: no rule for folder %q", rel, folder)
			return nil
		}
		seen[folder], seen[rule] = true, true
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, imp := range f.Imports {
			name := strings.Trim(imp.Path.Value, `"`)
			checkImport(t, rel, rule, name, allowed)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for folder := range mayImport {
		if !seen[folder] {
			t.Errorf("folder %q has a rule but no code", folder)
		}
	}
}

func checkImport(t *testing.T, file, rule, name string, allowed []string) {
	t.Helper()
	if own, ok := strings.CutPrefix(name, module); ok {
		target, _, _ := strings.Cut(own, "/")
		if target != rule && !slices.Contains(allowed, target) && !slices.Contains(allowed, own) {
			t.Errorf("%s imports %s, which %s may not", file, own, rule)
		}
		return
	}
	if strings.HasPrefix(rule, "handlers/") && strings.Contains(name, "fiber") {
		t.Errorf("%s imports %s: forms know nothing of HTTP", file, name)
	}
	if rule == "models" && strings.Contains(strings.Split(name, "/")[0], ".") {
		t.Errorf("%s imports %s: models uses the standard library only", file, name)
	}
}
