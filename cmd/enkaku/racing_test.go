package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The packages that the Makefile tests without the race detector start no
// goroutine, nor do their tests. Left out are tools and processes (cmd), and
// the tests of whole boards that do: the detector goes through those by name.
func TestPackagesTestedWithoutTheRaceDetectorStartNoGoroutine(t *testing.T) {
	raced := racedFolders(t)
	files := 0
	err := filepath.WalkDir("../..", func(path string, d os.DirEntry, err error) error {
		name := filepath.ToSlash(strings.TrimPrefix(path, "../../"))
		switch {
		case err != nil:
			return err
		case d.IsDir() && (raced[name] || raced[name+"/..."] || name == "cmd" || name == "e2e" || d.Name() == "testdata"):
			return filepath.SkipDir
		case filepath.Ext(name) != ".go" || filepath.Dir(name) == "handlers" && strings.HasSuffix(name, "_test.go"):
			return nil
		}
		files++
		startsNone(t, path)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 500 {
		t.Errorf("only %d files were looked at", files)
	}
}

// racedFolders reads the patterns of RACED, without "./".
func racedFolders(t *testing.T) map[string]bool {
	t.Helper()
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^RACED := ((?:.*\\\n)*.*)$`).FindSubmatch(makefile)
	if found == nil {
		t.Fatal("the Makefile names no packages as RACED")
	}
	raced := map[string]bool{}
	for _, pattern := range strings.Fields(strings.ReplaceAll(string(found[1]), "\\\n", " ")) {
		if _, err := os.Stat(filepath.Join("../..", strings.TrimSuffix(pattern, "/..."))); err != nil {
			t.Errorf("RACED: %v", err)
		}
		raced[strings.TrimPrefix(pattern, "./")] = true
	}
	return raced
}

// startsNone fails for a file that starts a goroutine or lets tests run beside
// each other.
func startsNone(t *testing.T, file string) {
	t.Helper()
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			t.Errorf("%s starts a goroutine", set.Position(n.Pos()))
		case *ast.SelectorExpr:
			if n.Sel.Name == "Go" || n.Sel.Name == "Parallel" {
				t.Errorf("%s calls %s", set.Position(n.Pos()), n.Sel.Name)
			}
		}
		return true
	})
}
