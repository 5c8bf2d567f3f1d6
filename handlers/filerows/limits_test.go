package filerows_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/filerows"
	"github.com/enkaku/enkaku/models"
)

// A page with a choice for each column must not be made of a file of commas.
func TestATableTooWideIsRefused(t *testing.T) {
	var names, values strings.Builder
	for i := range models.MaxSourceColumns + 1 {
		fmt.Fprintf(&names, "見出し%d,", i)
		fmt.Fprintf(&values, "値%d,", i)
	}
	wide := names.String() + "\n" + values.String() + "\n"
	if _, code := filerows.Read([]byte(wide)); code != "import.file.too_wide" {
		t.Errorf("%d columns: %q", models.MaxSourceColumns+1, code)
	}
	if _, code := filerows.Read([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook")); code != "import.file.old_sheet" {
		t.Errorf("an old sheet: %q", code)
	}
}
