package rules

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestTheSentenceAroundAClaimCanTakeItBack(t *testing.T) {
	for name, c := range map[string]struct {
		claims []Claim
		want   []models.FaultCode
	}{
		"not weighed":         {[]Claim{{Kind: ClaimGift, Field: "description"}}, []models.FaultCode{"job.lint.gift"}},
		"reads bad":           {[]Claim{{Kind: ClaimGift, Field: "description", Odds: 3}}, []models.FaultCode{"job.lint.gift"}},
		"reads a little good": {[]Claim{{Kind: ClaimGift, Field: "description", Odds: -1}}, []models.FaultCode{"job.lint.gift"}},
		"reads lawful":        {[]Claim{{Kind: ClaimGift, Field: "description", Odds: -2.5}}, nil},
		"bad without telling words": {[]Claim{{Kind: ClaimResembles, Unit: "fees", Field: "description", Odds: 0.5}},
			[]models.FaultCode{"job.resembles.fees"}},
		"a short field has to read worse": {[]Claim{{Kind: ClaimResembles, Unit: "fees", Field: "terms.selection", Odds: 1.9,
			Passage: "書類のあとで登録料を納める"}}, nil},
		"a short field": {[]Claim{{Kind: ClaimResembles, Unit: "fees", Field: "terms.selection", Odds: 2.6,
			Passage: "書類のあとで登録料を納める"}}, []models.FaultCode{"job.resembles.fees"}},
		"too short to tell": {[]Claim{{Kind: ClaimResembles, Unit: "hours", Field: "terms.holidays", Odds: 2.6,
			Passage: "日曜のみ"}}, nil},
		"a promise of income that reads rather good": {[]Claim{{Kind: ClaimIncome, Field: "description", Odds: -1.3}}, nil},
		"a condition that does":                      {[]Claim{{Kind: ClaimSex, Field: "description", Odds: -1.3}}, []models.FaultCode{"job.lint.sex"}},
		"one reason is enough": {[]Claim{{Kind: ClaimGift, Field: "description", Odds: 3},
			{Kind: ClaimResembles, Unit: "gift", Field: "description", Odds: 3}}, []models.FaultCode{"job.lint.gift"}},
		"a kind without words": {[]Claim{{Kind: ClaimResembles, Unit: "none", Field: "description", Odds: 3}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			checked := &checker{a: &models.Advert{}, claims: c.claims}
			checkWords(checked)
			var got []models.FaultCode
			for _, f := range checked.Faults {
				got = append(got, f.Code)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// What is said of the place is compared with the fields; a sentence that reads lawful
// takes it back unless it says so twice.
func TestTheSentenceAroundAPlaceCanTakeItBack(t *testing.T) {
	stays := func(words string, odds float64) Claim {
		return Claim{Kind: ClaimNoAttendance, Field: "description", Passage: words, Odds: odds}
	}
	full := func(a *models.Advert) { a.Remote = vocab.RemoteFull }
	hybrid := func(a *models.Advert) { a.Remote, a.Onsite.Frequency = vocab.RemotePartial, vocab.OnsiteWeekly }
	comes := func(times, odds float64, unit string) Claim {
		return Claim{Kind: ClaimAttendance, Field: "description", Passage: "五反田へ通って", Number: times, Unit: unit, Odds: odds}
	}
	checkSayings(t, models.Advert{}, map[string]saying{
		"one comes":                 {full, []Claim{comes(0, -2, "")}, 'E'},
		"patients come":             {full, []Claim{comes(0, -2.5, "")}, 0},
		"never":                     {hybrid, []Claim{stays("出社不要", -1.1)}, 'E'},
		"no way on days at home":    {hybrid, []Claim{stays("移動に時間を取られません", -1.3)}, 0},
		"never, said twice":         {hybrid, []Claim{stays("毎日が在宅", -1.4), stays("行く日はありません", -1.4)}, 'E'},
		"never, in words that grow": {hybrid, []Claim{stays("出社不要", -1.4), stays("出社不要です", -1.4)}, 0},
	})
	like := Claim{Kind: ClaimResembles, Unit: "partial_remote", Field: "description", Odds: 1, Passage: "本求人は毎週、五反田へ通っていただきます"}
	for name, c := range map[string]struct {
		claims []Claim
		want   models.Severity
	}{
		"as often as the field":      {[]Claim{like, comes(52, 2, "")}, 0},
		"how often is not said":      {[]Claim{like, comes(0, 2, "")}, 'W'},
		"how often one comes at all": {[]Claim{like, comes(52, 2, "all")}, 'W'},
		"resembles, without a visit": {[]Claim{like}, 'W'},
	} {
		a := models.Advert{}
		hybrid(&a)
		checked := &checker{a: &a, claims: c.claims}
		checkWords(checked)
		if got := gravity(checked.Faults, "description", "job.resembles.partial_remote"); got != c.want {
			t.Errorf("%s is judged %q, want %q", name, got, c.want)
		}
	}
}
