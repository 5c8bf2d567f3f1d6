//go:build unix

package sqlite

import (
	"os"

	"golang.org/x/sys/unix"
)

// mapIndex maps the first bytes of the index of a write-ahead log to be read;
// nil where that is not possible.
func mapIndex(path string, bytes int) []byte {
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil || info.Size() < int64(bytes) {
		return nil // reading behind its end would end the process
	}
	mapped, err := unix.Mmap(int(file.Fd()), 0, bytes, unix.PROT_READ, unix.MAP_SHARED)
	if err != nil {
		return nil
	}
	return mapped
}

func unmapIndex(mapped []byte) { _ = unix.Munmap(mapped) }
