package handlers

import (
	"net/http"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/scan"
	"github.com/enkaku/enkaku/scan/scantest"
)

// A file that comes by mail is scanned as one of a form is. Its words land in any
// case; a file that is bad, or that nobody could look at, is not passed on, and
// its sender is told by mail which of both it was.
func TestFilesOfMailsAreScanned(t *testing.T) {
	server := scantest.New(t, models.MaxDocument)
	clamd, err := scan.At(server.URL)
	saved(t, err)
	b := newBench(t, board, func(b *Board) { b.Scan = clamd.Scan })
	b.takesMail()
	m := meet(t, b)
	m.clinic.say(m.desk, "履歴書をお送りください").want(t, 303)
	letter := m.told("secret@example.jp")[0]
	send := func(id, text string, content []byte) {
		t.Helper()
		in := answering(letter, "secret@example.jp", id, text)
		in.Files = []mailtest.InboundFile{{Name: "a.pdf", Type: "application/pdf", Content: content}}
		if status := b.mailIn(in, replySecret); status != 200 {
			t.Fatalf("status %d", status)
		}
	}
	files := func() int { return strings.Count(m.clinic.get(m.desk).want(t, 200).body, m.desk+"/files/") }
	before := files()
	send("m1", "悪いファイルです", pdf("<< /Type /Catalog >>\n%"+scantest.EICAR+"\n"))
	server.Say("-")
	send("m2", "検査できない間です", scanned(t))
	m.clinic.get(m.desk).want(t, 200, "悪いファイルです", "検査できない間です")
	if got := files(); got != before {
		t.Errorf("%d files were passed on unscanned", got-before)
	}
	told := m.refusals()
	if len(told) != 2 || !strings.Contains(told[0].Text, "問題が見つかった") || !strings.Contains(told[1].Text, "検査ができない") {
		t.Errorf("told: %+v", told)
	}
	server.Say("")
	send("m2", "検査できない間です", scanned(t)) // the provider posts again
	if got := files(); got != before+1 || strings.Count(m.clinic.get(m.desk).body, "検査できない間です") != 1 {
		t.Errorf("posted again: %d files", got-before)
	}
}

// A file of adverts is scanned before anything reads in it.
func TestFilesOfAdvertsAreScanned(t *testing.T) {
	server := scantest.New(t, models.MaxDocument)
	clamd, err := scan.At(server.URL)
	saved(t, err)
	b := newBench(t, board, func(b *Board) { b.Scan = clamd.Scan })
	w, _ := b.recruiterAt("room@example.jp", "employer", clinic())
	file := feedFile(t, "handed/agency-sheet.csv")
	server.Say("-")
	w.paste("/desk/import", "", "agency-sheet.csv", file).want(t, http.StatusUnprocessableEntity, "ウイルス検査ができない")
	server.Say("")
	bad := append([]byte("title\n"), scantest.EICAR...)
	w.paste("/desk/import", "", "agency-sheet.csv", bad).want(t, http.StatusUnprocessableEntity, "問題が見つかった")
	w.sendFeed("agency-sheet.csv", file)
}
