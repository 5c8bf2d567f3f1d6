package templates

import (
	"errors"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/enkaku/enkaku/"

// raised is a code as the program gives it.
type raised struct {
	code  string
	args  int // that come with it; -1: not told by this place
	where string
}

// program reads the packages of the board with the compiler's own type checker
// and collects every constant that is a models.FaultCode.
type program struct {
	t        *testing.T
	fset     *token.FileSet
	packages map[string]*types.Package // by path; nil while it is read
	raised   []raised
	compared []raised // what is only asked for, as in f.Code == "…"
	unknown  []string // places that make a code out of parts
}

// readProgram reads all packages of the board but for their tests.
func readProgram(t *testing.T) *program {
	p := &program{t: t, fset: token.NewFileSet(), packages: map[string]*types.Package{}}
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if slices.Contains([]string{".git", "node_modules", "testdata"}, entry.Name()) {
			return filepath.SkipDir
		}
		rel, err := filepath.Rel("..", path)
		if err == nil && rel != "." {
			_, err = p.Import(module + filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var errOutside = errors.New("not a package of the board")

// Import implements types.Importer for the board's own packages. What others
// define stays unknown: no code comes from there.
func (p *program) Import(path string) (*types.Package, error) {
	folder, own := strings.CutPrefix(path, module)
	if !own {
		return nil, errOutside
	}
	if known, ok := p.packages[path]; ok {
		return known, nil
	}
	p.packages[path] = nil
	names, err := filepath.Glob(filepath.Join("..", folder, "*.go"))
	if err != nil {
		return nil, err
	}
	var parsed []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(p.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		parsed = append(parsed, file)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: p, Error: func(error) {}, FakeImportC: true}
	pkg, _ := config.Check(path, p.fset, parsed, info)
	p.packages[path] = pkg
	for _, file := range parsed {
		p.collect(file, info)
	}
	return pkg, nil
}

// collect notes the codes in a file.
func (p *program) collect(file *ast.File, info *types.Info) {
	counts := map[ast.Expr]int{} // how many arguments come with the code of an expression
	asked := map[ast.Expr]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			p.call(n, info, counts)
		case *ast.CompositeLit:
			literal(n, info, counts)
		case *ast.BinaryExpr:
			asked[n.X], asked[n.Y] = true, true
		case *ast.CaseClause:
			for _, e := range n.List {
				asked[e] = true
			}
		}
		return true
	})
	for e, tv := range info.Types {
		if !isCode(tv.Type) || tv.Value == nil || constant.StringVal(tv.Value) == "" {
			continue
		}
		if pos := p.fset.Position(e.Pos()); pos.Filename == p.fset.Position(file.Pos()).Filename {
			found := raised{constant.StringVal(tv.Value), -1, pos.String()}
			if n, ok := counts[e]; ok {
				found.args = n
			}
			if asked[e] {
				p.compared = append(p.compared, found)
			} else {
				p.raised = append(p.raised, found)
			}
		}
	}
}

// call counts the arguments that follow a code in a call, and notes a
// conversion of something that is no constant.
func (p *program) call(call *ast.CallExpr, info *types.Info, counts map[ast.Expr]int) {
	fun := info.Types[call.Fun]
	if fun.IsType() {
		if isCode(fun.Type) && info.Types[call.Args[0]].Value == nil {
			p.unknown = append(p.unknown, p.fset.Position(call.Pos()).String())
		}
		return
	}
	signature, ok := fun.Type.(*types.Signature)
	if !ok || call.Ellipsis.IsValid() {
		return
	}
	for i := range min(signature.Params().Len(), len(call.Args)) {
		if isCode(signature.Params().At(i).Type()) && signature.Params().Len() > i+1 {
			counts[call.Args[i]] = len(call.Args) - i - 1
		}
	}
}

// literal counts the arguments in a models.Fault that is written out.
func literal(lit *ast.CompositeLit, info *types.Info, counts map[ast.Expr]int) {
	var code ast.Expr
	args := 0
	for _, e := range lit.Elts {
		field, ok := e.(*ast.KeyValueExpr)
		if !ok {
			return
		}
		name, ok := field.Key.(*ast.Ident)
		switch list, written := field.Value.(*ast.CompositeLit); {
		case !ok:
			return
		case name.Name == "Code" && isCode(info.Types[field.Value].Type):
			code = field.Value
		case name.Name == "Args" && written:
			args = len(list.Elts)
		}
	}
	if code != nil {
		counts[code] = args
	}
}

func isCode(t types.Type) bool {
	named, ok := t.(*types.Named)
	return ok && named.Obj().Name() == "FaultCode" && named.Obj().Pkg().Path() == module+"models"
}
