//go:build !unix

package pdftext

import (
	"errors"
	"os/exec"
)

func ownGroup(*exec.Cmd) {}

// limit refuses: where a child cannot be held to its limits no file is read.
func limit() error { return errors.New("pdftext: this system has no limits of processes") }
