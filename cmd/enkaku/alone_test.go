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
// goroutine, nor do their tests.
func TestPackagesTestedAloneStartNoGoroutine(t *testing.T) {
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^ALONE := ((?:.*\\\n)*.*)$`).FindSubmatch(makefile)
	if found == nil {
		t.Fatal("the Makefile names no packages as ALONE")
	}
	files := 0
	for _, pattern := range strings.Fields(strings.ReplaceAll(string(found[1]), "\\\n", " ")) {
		dir, below := strings.CutSuffix(pattern, "/...")
		all, err := filepath.Glob(filepath.Join("../..", dir, "*.go"))
		if below && err == nil {
			var rooms []string
			rooms, err = filepath.Glob(filepath.Join("../..", dir, "*", "*.go"))
			all = append(all, rooms...)
		}
		if err != nil || len(all) == 0 {
			t.Fatalf("%s holds no Go file: %v", pattern, err)
		}
		for _, file := range all {
			startsNone(t, file)
		}
		files += len(all)
	}
	if files < 100 {
		t.Errorf("only %d files were looked at", files)
	}
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
