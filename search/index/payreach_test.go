package index

import (
	"context"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// An amount that no job reaches is given up, and the answer says so: it does not
// say that the upper end reaches it.
func TestAnAmountThatNoJobReachesIsSaid(t *testing.T) {
	clk := newClock()
	source := newShelf()
	for i, top := range []int64{18_000_000, 20_000_000} {
		j := plainJob(i, clk.Now())
		j.Pay = models.Pay{Unit: models.PayAnnualSalary, Min: 15_000_000, Max: top, Currency: "JPY"}
		source.jobs = append(source.jobs, j)
	}
	ix := openIndex(t, t.TempDir(), clk)
	if err := ix.Once(context.Background(), source); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]struct {
		reach, nearly bool
	}{
		"年収2000万": {true, false}, "年収2200万": {false, true}, "年収1500万以上": {false, false}, "月給100万": {false, true}, "月給500万": {false, true}, "時給9万円": {false, true}, "内科": {false, false},
	} {
		res, err := ix.Search(context.Background(), models.Query{Criteria: models.Criteria{Text: text}, Page: 1, Limit: 10})
		if err != nil {
			t.Fatal(err)
		}
		if text != "内科" && res.Total == 0 || res.PayReach != want.reach || res.PayNearly != want.nearly {
			t.Errorf("%s: %d jobs, reached %t, nearly %t", text, res.Total, res.PayReach, res.PayNearly)
		}
	}
}
