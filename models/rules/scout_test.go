package rules

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// What is forbidden in an advert is forbidden in a scout, once for each
// passage; what else an advert says is not.
func TestTheWordsOfAScout(t *testing.T) {
	read := func(claims ...Claim) ReadClaims {
		return func(*models.Advert) []Claim { return claims }
	}
	for name, c := range map[string]struct {
		text   string
		claims []Claim
		want   []models.FaultCode
	}{
		"nothing":                   {text: " \n ", want: []models.FaultCode{"scout.empty"}},
		"too long":                  {text: strings.Repeat("あ", models.MaxScoutText+1), want: []models.FaultCode{"job.text.too_long"}},
		"plain":                     {text: "ご覧ください", claims: []Claim{{Kind: ClaimPay}, {Kind: ClaimAttendance}}},
		"a number":                  {text: "x", claims: []Claim{{Kind: ClaimPhone, Passage: "03"}}, want: []models.FaultCode{"scout.contact"}},
		"a sex":                     {text: "x", claims: []Claim{{Kind: ClaimSex, Passage: "女医"}}, want: []models.FaultCode{"scout.forbidden"}},
		"one said once":             {text: "x", claims: []Claim{{Kind: ClaimSex, Passage: "女医"}, {Kind: ClaimSex, Passage: "女医"}}, want: []models.FaultCode{"scout.forbidden"}},
		"one in another":            {text: "x", claims: []Claim{{Kind: ClaimSex, Passage: "女性"}, {Kind: ClaimStatus, Passage: "女性医師を優先"}, {Kind: ClaimSex, Passage: "女性医師"}}, want: []models.FaultCode{"scout.forbidden"}},
		"one in what means another": {text: "x", claims: []Claim{{Kind: ClaimSex, Passage: "女医"}, {Kind: ClaimMail, Passage: "女医@x.example"}}, want: []models.FaultCode{"scout.forbidden", "scout.contact"}},
	} {
		var got []models.FaultCode
		for _, f := range Scout(c.text, read(c.claims...)) {
			if f.Field != "text" || f.Severity != models.FaultError {
				t.Errorf("%s: %+v", name, f)
			}
			got = append(got, f.Code)
		}
		if len(got) != len(c.want) || len(got) > 0 && got[0] != c.want[0] {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
