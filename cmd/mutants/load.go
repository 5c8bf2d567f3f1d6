package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// source is one package with its types, as the compiler sees it without tests.
type source struct {
	Dir   string // absolute
	Name  string // of the package clause
	Path  string // to import it by
	fset  *token.FileSet
	files []*ast.File
	texts map[*ast.File][]byte
	info  *types.Info
}

// listed is what `go list` tells of a package.
type listed struct {
	Dir, ImportPath, Name, Export string
	GoFiles                       []string
	DepOnly                       bool
}

// load reads the packages that the patterns name. What they import is read
// from the compiler's export data, which `go list` makes where it lacks.
func load(ctx context.Context, patterns []string) ([]*source, error) {
	args := append(
		[]string{"list", "-export", "-deps", "-json=Dir,ImportPath,Name,Export,GoFiles,DepOnly", "--"}, patterns...,
	)
	out, err := goCommand(ctx, args...)
	if err != nil {
		return nil, err
	}
	exports := map[string]string{}
	var named []listed
	for list := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := list.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		exports[p.ImportPath] = p.Export
		if !p.DepOnly {
			named = append(named, p)
		}
	}
	var found []*source
	for _, p := range named {
		s, err := parse(p, exports)
		if err != nil {
			return nil, err
		}
		found = append(found, s)
	}
	return found, nil
}

// parse reads one package and the types of its expressions.
func parse(p listed, exports map[string]string) (*source, error) {
	s := &source{Dir: p.Dir, Name: p.Name, Path: p.ImportPath, fset: token.NewFileSet(), texts: map[*ast.File][]byte{},
		info: &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}}
	for _, name := range p.GoFiles {
		path := filepath.Join(p.Dir, name)
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(s.fset, path, text, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		s.files = append(s.files, file)
		s.texts[file] = text
	}
	look := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	conf := types.Config{Importer: importer.ForCompiler(s.fset, "gc", look)}
	if _, err := conf.Check(p.ImportPath, s.fset, s.files, s.info); err != nil {
		return nil, err
	}
	return s, nil
}

// goCommand runs the go command and returns what it printed.
func goCommand(ctx context.Context, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	var out, faults bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &faults
	if err := cmd.Run(); err != nil {
		return nil, &goError{fmt.Errorf("go %s: %w", args[0], err), out.String() + faults.String()}
	}
	return out.Bytes(), nil
}

// goError is a failed go command with what it said.
type goError struct {
	error
	said string
}

func (e *goError) Error() string { return e.error.Error() + "\n" + e.said }
