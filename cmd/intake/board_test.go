package intake

import (
	"os"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

func demoFiles(t *testing.T) (board, jobs []byte) {
	t.Helper()
	board, err := os.ReadFile("../enkaku/demo/board.yaml")
	if err != nil {
		t.Fatal(err)
	}
	jobs, err = os.ReadFile("../enkaku/demo/jobs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return board, jobs
}

func TestDemoBoardMovesWithTheCalendar(t *testing.T) {
	board, jobs := demoFiles(t)
	b, err := ReadBoard(board, jobs, "2026-11-30") // ten days after the reference date
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Employers) != 15 || len(b.Agencies) != 4 || len(b.Doctors) != 4 || len(b.Adverts) != 15 {
		t.Fatalf("got %d employers, %d agencies, %d doctors, %d adverts", len(b.Employers), len(b.Agencies),
			len(b.Doctors), len(b.Adverts))
	}
	first := b.Adverts[0]
	if first.Ref != "JA01" || first.Advert.Terms.ValidThrough != "2027-02-10" {
		t.Errorf("JA01 is %s valid through %s, want 2027-02-10", first.Ref, first.Advert.Terms.ValidThrough)
	}
	spot := b.Adverts[7].Advert.Terms.Holidays
	if want := "2027-01-26(火)"; !strings.Contains(spot, want) {
		t.Errorf("dates inside text: %q lacks %q", spot, want)
	}
	if got := b.Adverts[3].Poster; got != (models.OrgRef{Kind: models.OrgAgency, ID: "AGY03"}) {
		t.Errorf("JA04 is posted by %v", got)
	}
	if s := b.Adverts[11].Advert.Pay.StandbyPay; s == nil || s.Amount != 25000 {
		t.Errorf("JA12 standby is %+v", s)
	}
	if e := b.Adverts[1].Advert.Terms.Insurance; e.Employment != "conditional: 週20時間以上" || e.Accident != "yes" {
		t.Errorf("JA02 insurance is %+v", e)
	}
}
