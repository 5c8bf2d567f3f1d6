package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"regexp"
)

// fault is one small change of the code.
type fault struct {
	id     int    // from 1
	path   string // of its package
	file   string
	line   int
	column int
	nth    int    // of several at one place
	was    string // the code at that place
	is     string // with the fault
}

func (f fault) place() string { return fmt.Sprintf("%s:%d:%d", f.file, f.line, f.column) }

// key is one for each fault of a run, whatever its number.
func (f fault) key() string { return fmt.Sprintf("%s/%s#%d", f.path, f.place(), f.nth) }

// boundary and opposite are the faults of comparisons, other those of
// reckoning and of logic.
var (
	boundary = map[token.Token]token.Token{
		token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	}
	opposite = map[token.Token]token.Token{
		token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GEQ: token.LSS,
		token.GTR: token.LEQ, token.LEQ: token.GTR,
	}
	logic    = map[token.Token]token.Token{token.LAND: token.LOR, token.LOR: token.LAND}
	reckoned = map[token.Token]token.Token{
		token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL, token.REM: token.MUL,
	}
	assigned = map[token.Token]token.Token{token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN}
	stepped  = map[token.Token]token.Token{token.INC: token.DEC, token.DEC: token.INC}
)

// faultyOperators are what may stand instead of a binary operator.
func faultyOperators(op token.Token) []token.Token {
	var all []token.Token
	for _, table := range []map[token.Token]token.Token{boundary, opposite, logic, reckoned} {
		if to, ok := table[op]; ok {
			all = append(all, to)
		}
	}
	return all
}

// isNumber reports whether values of the type can be subtracted, so that a
// fault in their reckoning compiles.
func isNumber(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

// choice is which faults a run makes.
type choice struct{ at, skip *regexp.Regexp }

func newChoice(at, skip string) (choice, error) {
	c := choice{}
	var err error
	if c.at, err = regexp.Compile(at); err != nil {
		return c, fmt.Errorf("--at: %w", err)
	}
	if skip != "" {
		if c.skip, err = regexp.Compile(skip); err != nil {
			return c, fmt.Errorf("--skip: %w", err)
		}
	}
	return c, nil
}

// takes reports whether faults may stand in the file at all.
func (c choice) takes(path string) bool {
	return c.skip == nil || !c.skip.MatchString(filepath.Base(path))
}

// listedStatements are the statements that stand in a list, where one may be
// replaced by an `if`. The step of a loop does not: turning it round loops for
// ever, which teaches nothing.
func listedStatements(file *ast.File) map[ast.Stmt]bool {
	found := map[ast.Stmt]bool{}
	note := func(list []ast.Stmt) {
		for _, s := range list {
			found[s] = true
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt:
			note(n.List)
		case *ast.CaseClause:
			note(n.Body)
		case *ast.CommClause:
			note(n.Body)
		}
		return true
	})
	return found
}

// bareConditions are the conditions of `if` that are neither compared, joined
// nor negated: each has its negation as a fault.
func bareConditions(file *ast.File) map[ast.Expr]bool {
	found := map[ast.Expr]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if branch, ok := n.(*ast.IfStmt); ok {
			switch branch.Cond.(type) {
			case *ast.BinaryExpr, *ast.UnaryExpr, *ast.ParenExpr:
			default:
				found[branch.Cond] = true
			}
		}
		return true
	})
	return found
}
