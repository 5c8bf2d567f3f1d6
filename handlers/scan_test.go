package handlers

import (
	"net/http"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/scan"
	"github.com/enkaku/enkaku/scan/scantest"
)

// Where a scanner is named, each door that keeps a file hands it over first, and
// keeps neither one in which something is found nor one that nobody looked at.
// The words beside the file stay.
func TestFilesAreScannedAtEveryDoorThatKeepsThem(t *testing.T) {
	server := scantest.New(t, models.MaxDocument)
	clamd, err := scan.At(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	b := newBench(t, board, func(b *Board) { b.Scan = clamd.Scan })
	m := meet(t, b)
	other := b.newDoctor("cv@example.jp").named()
	other.upload("/me/licences", medical, "a.png", scanned(t)).want(t, http.StatusSeeOther)
	apply := "/jobs/" + m.job.ID + "/apply"
	if n := server.Scanned(); n != 2 {
		t.Fatalf("%d files were scanned, want both licences", n)
	}
	bad := pdf("<< /Type /Catalog >>\n%" + scantest.EICAR + "\n")
	for _, c := range []struct {
		answer, ja, en string
		content        []byte
	}{
		{"", "ウイルス検査で問題が見つかった", "virus scan found something", bad},
		{"-", "ウイルス検査ができない", "cannot be scanned", scanned(t)},
		{"stream: lstat() failed. ERROR", "ウイルス検査ができない", "cannot be scanned", scanned(t)},
	} {
		server.Say(c.answer)
		for lang, says := range map[string]string{"": c.ja, "/en": c.en} {
			for _, form := range []struct {
				w           *browser
				path, field string
			}{{m.doctor, m.me, "file"}, {m.clinic, m.desk, "file"}, {other, apply, "cv"}} {
				values := applying()
				values.Set("message", "大切な文")
				res := form.w.attach(lang+form.path, lang+form.path, values,
					attached{form.field, "a.png", c.content}).want(t, 422, "大切な文</textarea>")
				if got := faultsAt(res.body, form.field); !strings.Contains(got, says) {
					t.Errorf("%s%s: beside the field stands %q, want %q", lang, form.path, got, says)
				}
			}
			res := other.upload(lang+"/me/licences", medical, "b.png", c.content).want(t, 422)
			if !strings.Contains(res.body, says) {
				t.Errorf("%s/me/licences does not say %q", lang, says)
			}
		}
	}
	if n, _ := b.store.Messages().OfApplication(m.id).Count(t.Context()); n != 0 {
		t.Errorf("%d messages were kept", n)
	}
	if got := len(other.get("/me/licences").documents()); got != 1 {
		t.Errorf("%d documents, want the first alone", got)
	}
	server.Say("")
	m.doctor.hand(m.me, "写しです", "a.png", scanned(t)).want(t, http.StatusSeeOther)
	b.mu.Lock()
	log := b.log.String()
	b.mu.Unlock()
	if !strings.Contains(log, "file.infected") || !strings.Contains(log, "Eicar-Test-Signature") {
		t.Error("operators do not read what was found")
	}
}
