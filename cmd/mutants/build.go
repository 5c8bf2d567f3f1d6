package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// switchText is the switch that each package with faults gets as a file.
//
//go:embed switch.go.txt
var switchText string

// faulty are the tests of a run, built with all its faults.
type faulty struct {
	binaries []binary
	faults   []fault
}

// binary is the built tests of one package.
type binary struct {
	path string // of the package
	file string
	dir  string // in which they run
	flag string // for this one: see list
}

// build writes the packages with their faults to dir and builds the tests over
// them. A fault that does not compile is left out and the rest built again.
func build(ctx context.Context, packages []*source, tests []string, c choice, dir string) (faulty, error) {
	barred := map[string]bool{}
	for {
		overlay, faults, err := write(packages, c, barred, dir)
		if err != nil {
			return faulty{}, err
		}
		binaries, err := compile(ctx, tests, overlay, dir)
		if err == nil {
			return faulty{binaries, faults}, nil
		}
		var failed *goError
		if !errors.As(err, &failed) || !bar(failed.said, faults, dir, barred) {
			return faulty{}, err
		}
	}
}

// write puts the files with faults into dir and returns the overlay that lays
// them over the originals.
func write(packages []*source, c choice, barred map[string]bool, dir string) (string, []fault, error) {
	replace := map[string]string{}
	var faults []fault
	for _, p := range packages {
		for _, file := range p.files {
			original := p.fset.Position(file.FileStart).Filename
			if !c.takes(original) {
				continue
			}
			text, found := rewrite(p, file, c, barred, len(faults)+1)
			faults = append(faults, found...)
			replace[original] = twin(dir, original)
			if err := os.WriteFile(replace[original], []byte(text), 0o600); err != nil {
				return "", nil, err
			}
		}
		name := filepath.Join(p.Dir, "mutants_switch.go")
		replace[name] = twin(dir, name)
		text := strings.Replace(switchText, "PACKAGE", p.Name, 1)
		if err := os.WriteFile(replace[name], []byte(text), 0o600); err != nil {
			return "", nil, err
		}
	}
	body, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", nil, err
	}
	overlay := filepath.Join(dir, "overlay.json")
	return overlay, faults, os.WriteFile(overlay, body, 0o600)
}

// twin is where the file with faults stands.
func twin(dir, original string) string {
	return filepath.Join(dir, strings.ReplaceAll(strings.Trim(original, "/"), "/", "_"))
}

// compile builds the tests of the packages. Packages without tests have none.
func compile(ctx context.Context, tests []string, overlay, dir string) ([]binary, error) {
	out, err := goCommand(ctx, append([]string{"list", "-f", "{{.ImportPath}} {{.Dir}}", "--"}, tests...)...)
	if err != nil {
		return nil, err
	}
	var built []binary
	for i, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		path, folder, _ := strings.Cut(line, " ")
		b := binary{path: path, file: filepath.Join(dir, fmt.Sprintf("%d.test", i)), dir: folder}
		if _, err := goCommand(ctx, "test", "-c", "-vet=off", "-overlay", overlay, "-o", b.file, path); err != nil {
			return nil, err
		}
		if _, err := os.Stat(b.file); err == nil {
			built = append(built, b)
		}
	}
	return built, nil
}

var (
	complaint = regexp.MustCompile(`(?m)^(\S+\.go):(\d+):(\d+): `)
	asked     = regexp.MustCompile(`mutantOn\((\d+)\)`)
)

// bar finds the faults that the compiler complained of: the last one that
// stands before the place it names, in a file of dir. It returns false when it
// finds none.
func bar(said string, faults []fault, dir string, barred map[string]bool) bool {
	found := false
	for _, m := range complaint.FindAllStringSubmatch(said, -1) {
		line, _ := strconv.Atoi(m[2])
		column, _ := strconv.Atoi(m[3])
		text, err := os.ReadFile(filepath.Join(dir, filepath.Base(m[1])))
		if err != nil {
			continue
		}
		lines := strings.SplitAfter(string(text), "\n")
		if line > len(lines) {
			continue
		}
		before := strings.Join(lines[:line-1], "") + lines[line-1][:min(column, len(lines[line-1]))]
		if all := asked.FindAllStringSubmatch(before, -1); len(all) > 0 {
			id, _ := strconv.Atoi(all[len(all)-1][1])
			barred[faults[id-1].key()] = true
			found = true
		}
	}
	return found
}
