package handlers

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// While the disk has little room files and imports are refused in words, and
// what cannot wait goes on; administrators read what is wrong.
func TestLittleRoomStopsWhatCanWait(t *testing.T) {
	var troubles []models.Trouble
	b := newBench(t, board, func(board *Board) { board.Troubles = func() []models.Trouble { return troubles } })
	w, _ := b.recruiterAt("room@example.jp", "employer", clinic())
	admin := b.administrator()
	file := feedFile(t, "handed/agency-sheet.csv")
	troubles = []models.Trouble{
		{Kind: models.TroubleRoom, Since: b.now, Free: 300 << 20}, {Kind: models.TroubleMail, Since: b.now, Why: "unauthorized"},
	}
	w.paste("/desk/import", "", "agency-sheet.csv", file).want(t, 503, "空き容量が少ない")
	w.paste("/en/desk/import", "", "agency-sheet.csv", file).want(t, 503, "short of space")
	w.newDraft()
	b.recruiterAt("later@example.jp", "employer", clinic()) // codes go, accounts are made
	admin.get("/admin").want(t, 200, "300 MiB", "メールを送れていません", "unauthorized")
	admin.get("/en/admin/mail").want(t, 200, "300 MiB of disk are left", "Mail does not leave")
	troubles = nil
	w.sendFeed("agency-sheet.csv", file)
	if strings.Contains(admin.get("/admin").body, "MiB") {
		t.Error("what is over is still said")
	}
}
