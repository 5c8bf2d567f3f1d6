package rules

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
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
