package handlers

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// The table that the board deletes by is the one that readers are shown, and
// administrators see what it deleted.
func TestReadersSeeWhatIsKeptAndAdministratorsWhatWasDeleted(t *testing.T) {
	b := benchOn(t, t.TempDir(), board)
	visitor := b.browser()
	for path, want := range map[string][]string{
		"/privacy":    {"判断から30日", "配信を止めてから3年", "終わってから1年", "長くて14日"},
		"/en/privacy": {"30 days after the decision", "3 years after you stop", "a year after they ended"},
	} {
		page := visitor.get(path).body
		for _, words := range want {
			if !strings.Contains(page, words) {
				t.Errorf("%s does not say %q", path, words)
			}
		}
	}
	if err := b.store.Settings().NoteRetained(t.Context(), models.DateOf(b.board.Now()),
		map[string]int{"loginCodes": 41}); err != nil {
		t.Fatal(err)
	}
	admin := b.administrator()
	admin.get("/admin/retention").want(t, 200, "<code>loginCodes</code>", `<td class="num">41</td>`, "判断から30日")
}
