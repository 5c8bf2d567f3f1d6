package board

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"syscall"
)

// giveBack lets the system take the pages of the binary that only the start
// read: the archive of the dictionary, words, templates, and the code that read
// them, half of what is resident of 110 MB. They are not written to, so what is
// needed again is read again from where it came.
func giveBack() error {
	own, err := os.Executable()
	if err != nil {
		return err
	}
	maps, err := os.Open("/proc/self/maps")
	if err != nil {
		return err
	}
	defer maps.Close()
	lines := bufio.NewScanner(maps)
	for lines.Scan() {
		line := lines.Text()
		var from, to uintptr
		var may string
		if _, err := fmt.Sscanf(line, "%x-%x %s", &from, &to, &may); err != nil {
			return fmt.Errorf("line %q of the memory map: %w", line, err)
		}
		if strings.Contains(may, "w") || !strings.HasSuffix(line, own) {
			continue
		}
		if _, _, failed := syscall.Syscall(syscall.SYS_MADVISE, from, to-from, syscall.MADV_DONTNEED); failed != 0 {
			return failed
		}
	}
	return lines.Err()
}
