package main

import (
	"encoding/json"
	"errors"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// mayImport says which of our packages each folder may import; the table of
// docs/architecture.md in code. A folder may always import its own
// sub-packages, unless one of them has a line of its own. "search/." is the
// package alone, without its rooms. Tests may import more: they wire the real
// parts together.
var mayImport = map[string][]string{
	"cmd":      {"handlers", "alerts", "search", "store", "mail", "templates", "static", "models", "posting", "egress", "scan"},
	"handlers": {"mail", "templates", "models", "egress"},
	"alerts":   {"models", "search", "mail", "templates"},
	"search":   {"models"},
	"store":    {"models"},
	"mail":     {},
	"egress":   {"models/."},
	"scan":     {},
	"posting":  {"models", "store"},

	// How an advert is written down by programs and files.
	"posting/wire": {"models"},
	// Feeds are read as imported files are.
	"posting/pull": {"models", "store", "egress", "posting/.", "search/feeds", "handlers/advert", "handlers/form", "handlers/filerows"},
	// What happened is told to addresses that organisations name.
	"posting/follow": {"models", "store"},
	"posting/hooks":  {"models", "store", "egress", "posting/.", "posting/wire"},
	"templates":      {"models", "static"},
	"static":         {},
	"models":         {},

	// The rooms of models: what its nouns are made of, and the rules of adverts
	// and what subscribers have, above them. modelstest is for tests.
	"models/vocab":         {},
	"models/fold":          {},
	"models/expr":          {},
	"models/expr/exprtest": {"models/expr"},
	"models/rules":         {"models/.", "models/vocab", "models/fold", "models/expr"},
	"models/alert":         {"models/.", "models/vocab", "models/fold"},
	"models/document":      {"models/."},
	"models/modelstest":    {"models"},

	"alerts/letters": {"models", "mail", "templates", "alerts/outbox"},
	"alerts/outbox":  {"models", "mail"},
	"alerts/channel": {"models", "mail"},

	// The rooms of search know its meaning, never each other, but that an index
	// reads what is asked, and that who reads a pasted text asks what it claims
	// and reads amounts and hours as in questions; rows of files are read as
	// pasted texts. searchtest is for tests.
	"search/claims":      {"models", "search/japanese"},
	"search/drafting":    {"models", "search/japanese", "search/claims", "search/reading"},
	"search/feeds":       {"models", "search/japanese", "search/drafting"},
	"search/resume":      {"models", "search/japanese"},
	"search/reading":     {"models", "search/.", "search/japanese"},
	"search/index":       {"models", "search/.", "search/japanese", "search/reading"},
	"search/percolator":  {"models", "search/."},
	"search/doctormatch": {"models", "search/."},
	"search/searchtest":  {"models", "search/.", "search/reading", "cmd/intake"},

	// The rooms of handlers know the kernel and the forms, never each other.
	"handlers/web":        {"models", "search", "store", "mail", "templates", "static", "alerts/letters", "handlers/advert", "handlers/form"},
	"handlers/public":     room("alerts/letters", "mail", "static", "handlers/passkey", "handlers/typeset"),
	"handlers/subscriber": room(),
	"handlers/doctor":     room("alerts/letters", "handlers/cv", "handlers/filetext", "handlers/pdftext"),
	"handlers/desk":       room("alerts/letters", "handlers/filetext", "handlers/filerows", "handlers/pdftext", "handlers/chart", "posting", "egress"),
	"handlers/admin":      room("alerts/letters", "handlers/chart"),
	"handlers/chart":      {},
	"handlers/api":        room("mail", "posting"),
	"handlers/advert":     {"models", "handlers/form"},
	"handlers/form":       {"models"},
	"handlers/filetext":   {"models"},
	"handlers/filerows":   {"models", "handlers/filetext"},
	"handlers/passkey":    {"models"},
	"handlers/pdftext":    {"models"},
	"handlers/typeset":    {},
	"handlers/cv":         {"models", "templates", "handlers/typeset"},
}

// room is what a room of handlers may import, with what it alone needs.
func room(more ...string) []string {
	return append(more, "handlers/web", "handlers/advert", "handlers/form", "models", "search", "store", "templates")
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
		within := func(folder string) bool {
			alone, only := strings.CutSuffix(folder, "/.")
			return own == alone || !only && strings.HasPrefix(own, folder+"/")
		}
		if !within(rule) && !slices.ContainsFunc(allowed, within) {
			t.Errorf("%s imports %s, which %s may not", file, own, rule)
		}
		return
	}
	if (rule == "handlers/advert" || rule == "handlers/form") && strings.Contains(name, "fiber") {
		t.Errorf("%s imports %s: forms know nothing of HTTP", file, name)
	}
	if strings.HasPrefix(rule, "models") && rule != "models/modelstest" &&
		strings.Contains(strings.Split(name, "/")[0], ".") {
		t.Errorf("%s imports %s: models and its rooms use the standard library only", file, name)
	}
}

// notShipped is what measures or tests the board, with all below it.
var notShipped = []string{
	module + "cmd/bench", module + "cmd/mutants", module + "mail/mailtest", module + "alerts/channel/pushtest", module + "alerts/channel/linetest", module + "models/modelstest", module + "search/claims/claimstest",
	module + "search/drafting/draftingtest",
	module + "search/relevance",
	module + "search/searchtest", module + "search/testdata", module + "store/storetest", module + "scan/scantest",
	"pgregory.net/rapid", "go.uber.org/goleak", "github.com/jba/templatecheck",
}

func TestTheShippedBinaryHoldsNoBenchmarks(t *testing.T) {
	type goPackage struct {
		ImportPath string
		Imports    []string
	}
	out, err := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	ours := 0
	for list := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := list.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		for _, no := range notShipped {
			if p.ImportPath == no || strings.HasPrefix(p.ImportPath, no+"/") {
				t.Errorf("the binary links %s", p.ImportPath)
			}
		}
		if !strings.HasPrefix(p.ImportPath, module) {
			continue // Fiber's own utils import testing
		}
		ours++
		for _, name := range p.Imports {
			if name == "testing" || strings.HasPrefix(name, "testing/") {
				t.Errorf("%s imports %s outside its tests", p.ImportPath, name)
			}
		}
	}
	if ours < 10 {
		t.Errorf("go list names %d of our packages, so it lists something else", ours)
	}
}

// routed are the paths that the routing table names.
var routed = regexp.MustCompile(
	"`((?:models|search|store|alerts|mail|handlers|templates|static|cmd|e2e|docs)/[^`A-Z ]*)`")

// A stranger follows the table: what it names must be there.
func TestTheRoutingTableNamesWhatIsThere(t *testing.T) {
	text, err := os.ReadFile("../../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	named := routed.FindAllStringSubmatch(string(text), -1)
	if len(named) < 100 {
		t.Fatalf("only %d paths are named", len(named))
	}
	for _, m := range named {
		pattern := m[1]
		if from, rest, ok := strings.Cut(pattern, "{"); ok { // {a,b}.go
			list, end, _ := strings.Cut(rest, "}")
			for name := range strings.SplitSeq(list, ",") {
				wantPath(t, from+name+end)
			}
			continue
		}
		wantPath(t, pattern)
	}
}

func wantPath(t *testing.T, pattern string) {
	t.Helper()
	if found, err := filepath.Glob("../../" + pattern); err != nil || len(found) == 0 {
		t.Errorf("docs/architecture.md names %s, which is not there", pattern)
	}
}
