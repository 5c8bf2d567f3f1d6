package handlers

import (
	"errors"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// waitsAt is where a page says that what was refused waits, "" when it does not.
func waitsAt(page string) string {
	if found := resumeLink.FindStringSubmatch(page); found != nil {
		return found[1]
	}
	return ""
}

// What is refused is kept for its writer, and costs the board little however long
// and often it is sent.
func TestRefusedFormsDoNotFillTheDisk(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w := b.newDoctor("writer@example.jp")
		const nowhere = "/me/applied/nothing"
		long := strings.Repeat("長い文。", models.MaxHeldForm/10)
		send := func(form url.Values) answer { return w.submit("/me/account", nowhere, form) }
		page := w.get(waitsAt(send(url.Values{"message": {long}, "note": {"短い覚え書き"}}).want(t, 404).body)).
			want(t, 200, "短い覚え書き", "長すぎる文章は残していません")
		if strings.Contains(page.body, "長い文。") || strings.Contains(page.body, `name="message"`) {
			t.Error("the long text is kept")
		}
		if got := waitsAt(send(url.Values{"message": {long}}).want(t, 404).body); got != "" {
			t.Errorf("a text that is not kept waits at %s", got)
		}
		if got := waitsAt(send(url.Values{"message": {strings.Repeat(long, 5)}}).want(t, 413, "小さくして").body); got != "" {
			t.Errorf("a text that nobody reads waits at %s", got)
		}
		var waits []string
		for range models.MaxHeldForms + 2 {
			b.wait(time.Second)
			waits = append(waits, waitsAt(send(url.Values{"message": {"面談をお願いします"}}).want(t, 404).body))
		}
		for i, path := range waits {
			want := 200
			if i < 2 {
				want = 404
			}
			w.get(path).want(t, want)
		}
	})
}

// Where the disk is short of room nothing refused is kept, and the page offers
// nothing.
func TestRefusedFormsWaitOnlyWhereThereIsRoom(t *testing.T) {
	var troubles []models.Trouble
	b := newBench(t, board, func(board *Board) { board.Troubles = func() []models.Trouble { return troubles } })
	w := b.newDoctor("writer@example.jp")
	form := url.Values{"message": {"面談をお願いします"}}
	path := waitsAt(w.submit("/me/account", "/me/applied/nothing", form).want(t, 404).body)
	troubles = []models.Trouble{{Kind: models.TroubleRoom, Since: b.now, Free: 300 << 20}}
	if got := waitsAt(w.submit("/me/account", "/me/applied/nothing", form).want(t, 404).body); path == "" || got != "" {
		t.Errorf("with room at %q, without at %q", path, got)
	}
	if _, err := b.store.HeldForms().Get(t.Context(), strings.TrimPrefix(path, "/resume/")); errors.Is(err, models.ErrNotFound) {
		t.Error("what waited before is gone")
	}
}
