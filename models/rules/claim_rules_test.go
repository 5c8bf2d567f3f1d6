package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
	"github.com/enkaku/enkaku/models/vocab"
)

// saying is what the texts of an advert say, in the description where no
// field is named. The first claim is judged: want is the severity of the fault
// that it becomes, 0 for none.
type saying struct {
	do     func(*models.Advert) // to the advert of the test; nil for nothing
	claims []Claim
	want   models.Severity
}

// checkSayings judges each saying in a copy of the advert.
func checkSayings(t *testing.T, advert models.Advert, sayings map[string]saying) {
	t.Helper()
	for name, s := range sayings {
		a := advert
		if s.do != nil {
			s.do(&a)
		}
		faults := judged(&a, Context{}, s.claims...)
		first := s.claims[0]
		if got := gravity(faults, fieldOf(first), claimRules[first.Kind].code); got != s.want {
			t.Errorf("%s: %s is judged %q, want %q", name, first.Kind, got, s.want)
		}
	}
}

// judged returns the faults of an advert whose texts make the claims.
func judged(a *models.Advert, ctx Context, claims ...Claim) []models.Fault {
	for i := range claims {
		claims[i].Field = fieldOf(claims[i])
	}
	ctx.Now, ctx.Claims = modelstest.Now, func(*models.Advert) []Claim { return claims }
	return Validate(a, ctx)
}

func fieldOf(cl Claim) string {
	if cl.Field == "" {
		return "description"
	}
	return cl.Field
}

// gravity returns how grave a fault of a field is, 0 when it is not there.
func gravity(faults []models.Fault, field string, code models.FaultCode) models.Severity {
	for _, f := range faults {
		if f.Field == field && f.Code == code {
			return f.Severity
		}
	}
	return 0
}

// employee and contractor are adverts for the two forms of contract that say
// nothing else.
var (
	employee   = models.Advert{Lang: vocab.JA, Contract: vocab.ContractEmployment, Pay: models.Pay{Currency: "JPY"}}
	contractor = models.Advert{Lang: vocab.JA, Contract: vocab.ContractQuasiMandate, Pay: models.Pay{Currency: "JPY"}}
)

func TestAClaimStandsAlsoAtTheFieldItContradicts(t *testing.T) {
	for name, tc := range map[string]struct {
		field string
		want  []string
	}{
		"said in the text":           {"description", []string{"onsite.frequency", "description"}},
		"said in the field's family": {"onsite.note", []string{"onsite.frequency", "onsite.note"}},
		"said in the field":          {"onsite.frequency", []string{"onsite.frequency"}},
	} {
		a := models.Advert{Remote: vocab.RemoteFull}
		var got []string
		for _, f := range judged(&a, Context{}, Claim{Kind: ClaimAttendance, Field: tc.field, Number: 52}) {
			if f.Code == "job.lint.attendance" {
				got = append(got, f.Field)
			}
		}
		slices.Sort(got)
		slices.Sort(tc.want)
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: faults at %v, want %v", name, got, tc.want)
		}
	}
	for _, f := range judged(&models.Advert{}, Context{}, Claim{Kind: ClaimGift}, Claim{Kind: "a kind of tomorrow"}) {
		if f.Field == "" {
			t.Errorf("%s stands at no field", f.Code)
		}
	}
}

func TestFaultsShowWhatWasSaidOnOneLine(t *testing.T) {
	for name, tc := range map[string]struct{ passage, want string }{
		"as it is":              {"お祝い金 3万円", "お祝い金 3万円"},
		"on several lines":      {" お祝い金\n\t3万円 ", "お祝い金 3万円"},
		"as long as may be":     {strings.Repeat("金", 60), strings.Repeat("金", 60)},
		"longer":                {strings.Repeat("金", 61), strings.Repeat("金", 60) + "…"},
		"control characters":    {"お祝\a\u202e金", "お祝金"},
		"signs without a width": {"お\u200b祝\u200fい\ufeff金", "お祝い金"},
		"signs just beside":     {"お祝い\u2010金", "お祝い\u2010金"},
	} {
		for _, f := range judged(&models.Advert{}, Context{}, Claim{Kind: ClaimGift, Passage: tc.passage}) {
			if f.Code == "job.lint.gift" && !slices.Equal(f.Args, []string{tc.want}) {
				t.Errorf("%s: %q, want %q", name, f.Args, tc.want)
			}
		}
	}
}

func TestEveryTextOfAnAdvertIsRead(t *testing.T) {
	a := models.Advert{Title: vocab.Text{JA: "内科", EN: "Physician"}, Description: "募集します"}
	a.Terms.Insurance = models.Insurance{Health: "conditional: 週30時間以上", Pension: "yes"}
	a.Safety = map[vocab.SafetyItem]string{"tech_support": "情報システム課"}
	texts := Texts(&a)
	for _, want := range []FieldText{{"title.ja", "内科"}, {"title.en", "Physician"}, {"description", "募集します"},
		{"terms.insurance.health", "週30時間以上"}, {"safety.tech_support", "情報システム課"}} {
		if !slices.Contains(texts, want) {
			t.Errorf("%v is not among %v", want, texts)
		}
	}
	if slices.ContainsFunc(texts, func(f FieldText) bool { return f.Field == "terms.insurance.pension" }) {
		t.Error("a choice is read as a text")
	}
}
