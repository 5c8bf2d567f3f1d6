//go:build !linux

package board

// giveBack does nothing here: what the system does with pages of a binary is its
// own.
func giveBack() error { return nil }
