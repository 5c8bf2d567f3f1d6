package store

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"path/filepath"
	"strings"
	"testing"
)

// No exported type holds a generic struct: every package that names the store
// would compile its methods again for each kind of document, ten minutes of a
// build. Generic interfaces cost nothing.
func TestNoExportedTypeHoldsAGenericStruct(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	generic, embeds, nouns := map[string]bool{}, map[string]string{}, 0
	look := func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok {
			return true
		}
		fields, ok := spec.Type.(*ast.StructType)
		if !ok {
			return true
		}
		generic[spec.Name.Name] = spec.TypeParams != nil
		for _, field := range fields.Fields.List {
			of, ok := field.Type.(*ast.IndexExpr)
			if !ok || !spec.Name.IsExported() {
				continue
			}
			if id, ours := of.X.(*ast.Ident); ours {
				embeds[spec.Name.Name] = id.Name
				nouns++
			}
		}
		return true
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(gotoken.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, look)
	}
	for name, of := range embeds {
		if generic[of] {
			t.Errorf("%s holds the generic struct %s", name, of)
		}
	}
	if nouns < 30 {
		t.Errorf("looked at %d types only", nouns)
	}
}
