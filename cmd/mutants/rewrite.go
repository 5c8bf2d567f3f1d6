package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"strconv"
	"strings"
)

// rewriter writes one file again with its faults in it, each behind a question
// that the switch of the package (switch.go.txt) answers.
type rewriter struct {
	*source
	file   *ast.File
	text   []byte
	lists  map[ast.Stmt]bool
	bare   map[ast.Expr]bool
	choice choice
	barred map[string]bool // keys of faults that do not compile
	faults []fault
	next   int
}

// rewrite returns the text of the file with its faults, numbered from next.
func rewrite(s *source, file *ast.File, c choice, barred map[string]bool, next int) (string, []fault) {
	r := &rewriter{source: s, file: file, text: s.texts[file], lists: listedStatements(file),
		bare: bareConditions(file), choice: c, barred: barred, next: next}
	start, end := r.at(file.FileStart), r.at(file.FileEnd)
	return r.children(file, start, end), r.faults
}

func (r *rewriter) at(p token.Pos) int { return r.fset.Position(p).Offset }

func (r *rewriter) plain(n ast.Node) string { return string(r.text[r.at(n.Pos()):r.at(n.End())]) }

// children copies the text between two offsets of n, with the outermost places
// of faults below n written again.
func (r *rewriter) children(n ast.Node, start, end int) string {
	var out strings.Builder
	ast.Inspect(n, func(below ast.Node) bool {
		if below == nil || below == n {
			return true
		}
		if e, ok := below.(ast.Expr); ok && r.info.Types[e].Value != nil {
			return false // a constant
		}
		if d, ok := below.(*ast.GenDecl); ok && d.Tok == token.CONST {
			return false
		}
		again, ok := r.faulty(below)
		if !ok {
			return true
		}
		out.Write(r.text[start:r.at(below.Pos())])
		out.WriteString(again)
		start = r.at(below.End())
		return false
	})
	out.Write(r.text[start:end])
	return out.String()
}

// whole is the text of n, itself written again if a fault has its place there.
func (r *rewriter) whole(n ast.Expr) string {
	if r.info.Types[n].Value != nil {
		return r.plain(n)
	}
	if again, ok := r.faulty(n); ok {
		return again
	}
	return r.children(n, r.at(n.Pos()), r.at(n.End()))
}

// faulty is n with its faults, false when it has none.
func (r *rewriter) faulty(n ast.Node) (string, bool) {
	if e, ok := n.(ast.Expr); ok && r.bare[e] {
		return r.bareCondition(e)
	}
	switch n := n.(type) {
	case *ast.BinaryExpr:
		return r.binary(n)
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			return r.choose(n.Pos(), "bool", "!"+r.whole(n.X), n, []string{r.plain(n.X)})
		}
	case *ast.IncDecStmt:
		if to, ok := stepped[n.Tok]; ok && r.lists[n] {
			return r.statement(n, n.X, r.plain(n.X)+to.String())
		}
	case *ast.AssignStmt:
		if to, ok := assigned[n.Tok]; ok && r.lists[n] && isNumber(r.info.TypeOf(n.Lhs[0])) {
			return r.statement(n, n.Lhs[0], r.plain(n.Lhs[0])+" "+to.String()+" "+r.plain(n.Rhs[0]))
		}
	}
	return "", false
}

func (r *rewriter) bareCondition(e ast.Expr) (string, bool) {
	delete(r.bare, e) // its own text is written below
	return r.choose(e.Pos(), "bool", r.whole(e), e, []string{"!(" + r.plain(e) + ")"})
}

func (r *rewriter) binary(e *ast.BinaryExpr) (string, bool) {
	ops := faultyOperators(e.Op)
	t := types.Default(r.info.TypeOf(e))
	if _, reckons := reckoned[e.Op]; reckons && !isNumber(t) {
		return "", false
	}
	name, ok := r.typeName(t)
	if len(ops) == 0 || !ok {
		return "", false
	}
	join := func(left string, op token.Token, right string) string {
		before, after := r.text[r.at(e.X.End()):r.at(e.OpPos)], r.text[r.at(e.OpPos)+len(e.Op.String()):r.at(e.Y.Pos())]
		return left + string(before) + op.String() + string(after) + right
	}
	var faults []string
	for _, op := range ops {
		faults = append(faults, join(r.plain(e.X), op, r.plain(e.Y)))
	}
	return r.choose(e.OpPos, name, join(r.whole(e.X), e.Op, r.whole(e.Y)), e, faults)
}

// typeName is how the file can write the type; false when it imports not what
// it needs for it.
func (r *rewriter) typeName(t types.Type) (string, bool) {
	known := true
	name := types.TypeString(t, func(p *types.Package) string {
		if p.Path() == r.Path {
			return ""
		}
		for _, imp := range r.file.Imports {
			if path, err := strconv.Unquote(imp.Path.Value); err == nil && path == p.Path() {
				if imp.Name != nil {
					return imp.Name.Name
				}
				return p.Name()
			}
		}
		known = false
		return ""
	})
	return name, known
}

// choose writes an expression that is good, or one of its faults when the
// switch says so.
func (r *rewriter) choose(pos token.Pos, typeName, good string, was ast.Node, faults []string) (string, bool) {
	var out strings.Builder
	for i, is := range faults {
		if id, ok := r.add(pos, r.plain(was), is, i); ok {
			fmt.Fprintf(&out, "if mutantOn(%d) { return %s }; ", id, is)
		}
	}
	if out.Len() == 0 {
		return good, true
	}
	return "(func() " + typeName + " { " + out.String() + "return " + good + " }())", true
}

// statement writes a statement that changes x, or its fault.
func (r *rewriter) statement(n ast.Stmt, x ast.Expr, is string) (string, bool) {
	id, ok := r.add(x.End(), r.plain(n), is, 0)
	if !ok {
		return "", false
	}
	good := r.children(n, r.at(n.Pos()), r.at(n.End()))
	return fmt.Sprintf("if mutantOn(%d) { %s } else { %s }", id, is, good), true
}

// add notes a fault and returns its number. Of several at one place, nth tells
// which.
func (r *rewriter) add(pos token.Pos, was, is string, nth int) (int, bool) {
	p := r.fset.Position(pos)
	f := fault{id: r.next, path: r.Path, file: filepath.Base(p.Filename), line: p.Line, column: p.Column, nth: nth,
		was: short(was), is: short(is)}
	if !r.choice.at.MatchString(f.place()) || r.barred[f.key()] {
		return 0, false
	}
	r.next++
	r.faults = append(r.faults, f)
	return f.id, true
}

// short is code on one line.
func short(code string) string { return strings.Join(strings.Fields(code), " ") }
