package main

import (
	"fmt"
	"io"
	"runtime/debug"
)

type versionCommand struct {
	Parts bool `help:"Also list every module that the program is built from, with its version and checksum."`
}

// Run prints the version.
func (c versionCommand) Run(s streams) error {
	if _, err := fmt.Fprintln(s.Out, "enkaku", version()); err != nil || !c.Parts {
		return err
	}
	return parts(s.Out)
}

// parts lists the modules that the toolchain recorded in the program: path,
// version and checksum as in go.sum, one a line.
func parts(w io.Writer) error {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return fmt.Errorf("the program does not say what it is built from")
	}
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		if _, err := fmt.Fprintln(w, m.Path, m.Version, m.Sum); err != nil {
			return err
		}
	}
	return nil
}

// commit and date are what the linker is told by make build, for toolchains that
// are told to record nothing and for sources without their history.
var commit, date string

func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	return versionOf(info, commit, date)
}

// versionOf returns the module version or revision that the toolchain recorded,
// else the one that the linker was told, with its date where it is known, and the
// Go release.
func versionOf(info *debug.BuildInfo, commit, date string) string {
	v := info.Main.Version
	if commit != "" {
		v = commit
	}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision" && len(s.Value) >= 12:
			v = s.Value[:12]
		case s.Key == "vcs.time":
			date = s.Value
		}
	}
	if date != "" {
		v += " of " + date
	}
	return v + " (" + info.GoVersion + ")"
}
