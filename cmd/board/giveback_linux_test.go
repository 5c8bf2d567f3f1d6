package board

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestPagesOfTheBinaryAreGivenBack(t *testing.T) {
	before := residentFiles(t)
	if err := giveBack(); err != nil {
		t.Fatal(err)
	}
	if after := residentFiles(t); after >= before {
		t.Errorf("%d kB of files were resident, and %d are", before, after)
	}
}

// residentFiles is how much of files is resident, in kB.
func residentFiles(t *testing.T) (kB int) {
	t.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(status), "RssFile:")
	if !found {
		t.Fatal("the system does not say what is resident")
	}
	if _, err := fmt.Sscan(rest, &kB); err != nil {
		t.Fatal(err)
	}
	return kB
}
