//go:build unix

package pdftext

import (
	"os/exec"
	"runtime/debug"
	"syscall"
)

// maxStack is how much of the stack a reader takes that follows what is nested.
const maxStack = 32 << 20

// ownGroup lets a child be ended with all that it might start.
func ownGroup(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
}

// limit gives this process no more than a child has. Memory is counted where it can
// be written: the runtime reserves far more addresses than it uses.
func limit() error {
	debug.SetMaxStack(maxStack)
	debug.SetMemoryLimit(memory / 2)
	for what, most := range map[int]uint64{
		syscall.RLIMIT_DATA: memory, syscall.RLIMIT_CPU: processTime, syscall.RLIMIT_FSIZE: 0, syscall.RLIMIT_NOFILE: openFiles,
		syscall.RLIMIT_CORE: 0,
	} {
		if err := syscall.Setrlimit(what, &syscall.Rlimit{Cur: most, Max: most}); err != nil {
			return err
		}
	}
	return nil
}
