package rules

import (
	"testing"

	"github.com/enkaku/enkaku/models"
)

// toldIn are the fields that tell what the job is.
var toldIn = []string{"summary.ja", "description", "terms.work.initial", "terms.selection"}

func TestWaysToReachThePosterByField(t *testing.T) {
	for _, kind := range []ClaimKind{ClaimPhone, ClaimMail, ClaimURL} {
		for _, field := range toldIn {
			checkSayings(t, models.Advert{}, map[string]saying{
				field: {nil, []Claim{{Kind: kind, Field: field, Unit: "a.example.jp"}}, 'W'}})
		}
		title := models.Severity('E')
		if kind == ClaimURL {
			title = 'W'
		}
		checkSayings(t, models.Advert{}, map[string]saying{
			"title": {nil, []Claim{{Kind: kind, Field: "title.ja", Unit: "a.example.jp"}}, title},
			"where the law wants a contact": {nil,
				[]Claim{{Kind: kind, Field: "terms.harassment_contact", Unit: "a.example.jp"}}, 0},
		})
	}
	checkSayings(t, models.Advert{}, map[string]saying{
		"a messenger":                  {nil, []Claim{{Kind: ClaimMessenger}}, 'E'},
		"a messenger in the selection": {nil, []Claim{{Kind: ClaimMessenger, Field: "terms.selection"}}, 'W'},
	})
}

func TestAddressesOfThePosterAreNoWayAround(t *testing.T) {
	for name, tc := range map[string]struct {
		own, contact string
		kind         ClaimKind
		address      string
		want         models.Severity
	}{
		"its telephone":                   {"0312345678", "", ClaimPhone, "0312345678", 0},
		"another telephone":               {"0312345678", "", ClaimPhone, "0398765432", 'W'},
		"the employer's telephone":        {"", "電話 03-1234-5678", ClaimPhone, "0312345678", 0},
		"nine digits of it":               {"", "電話 03-1234-5678", ClaimPhone, "031234567", 0},
		"eight digits of it":              {"", "電話 03-1234-5678", ClaimPhone, "03123456", 'W'},
		"another one of nine digits":      {"", "電話 03-1234-5678", ClaimPhone, "098765432", 'W'},
		"its host":                        {"clinic.example.jp", "", ClaimURL, "clinic.example.jp", 0},
		"below its host":                  {"clinic.example.jp", "", ClaimURL, "jobs.clinic.example.jp", 0},
		"above its host":                  {"mail.example.jp", "", ClaimURL, "example.jp", 0},
		"a host that ends alike":          {"clinic.example.jp", "", ClaimURL, "bad-clinic.example.jp", 'W'},
		"another host":                    {"clinic.example.jp", "", ClaimURL, "other.example.com", 'W'},
		"mail to its host":                {"clinic.example.jp", "", ClaimMail, "clinic.example.jp", 0},
		"mail to another host":            {"clinic.example.jp", "", ClaimMail, "example.com", 'W'},
		"its telephone as part of a host": {"0312345678", "", ClaimURL, "a.0312345678", 'W'},
	} {
		a, ctx := models.Advert{}, Context{}
		a.Employer.Contact = tc.contact
		if tc.own != "" {
			ctx.Own = []string{tc.own}
		}
		faults := judged(&a, ctx, Claim{Kind: tc.kind, Unit: tc.address})
		if got := gravity(faults, "description", claimRules[tc.kind].code); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}

func TestAskedToGoAroundTheBoard(t *testing.T) {
	around := func(passage string, more ...Claim) []Claim {
		return append([]Claim{{Kind: ClaimAroundBoard, Passage: passage}}, more...)
	}
	checkSayings(t, models.Advert{}, map[string]saying{
		"with nothing at hand":    {nil, around("直接ご連絡ください"), 0},
		"by telephone":            {nil, around("直接ご連絡ください", Claim{Kind: ClaimPhone}), 'E'},
		"by mail":                 {nil, around("直接ご連絡ください", Claim{Kind: ClaimMail}), 'E'},
		"by a page":               {nil, around("直接ご連絡ください", Claim{Kind: ClaimURL}), 'E'},
		"by a number elsewhere":   {nil, around("直接ご連絡ください", Claim{Kind: ClaimPhone, Field: "terms.time"}), 0},
		"told to leave the board": {nil, []Claim{{Kind: ClaimAroundBoard, Unit: "asked"}}, 'W'},
		"around the board's name": {nil, around("サイトを通さず"), 'E'},
	})
}

func TestPermitsOfTexts(t *testing.T) {
	permit := func(own, said string) models.Severity {
		a := models.Advert{}
		return gravity(judged(&a, Context{Permit: own}, Claim{Kind: ClaimPermit, Unit: said}), "description", "job.lint.permit")
	}
	if permit("13-ユ-123456", "13-ユ-123456") != 0 || permit("13-ユ-123456", "許可番号：１３－ﾕ－１２３４５６") != 0 {
		t.Error("the agency's own permit is doubted")
	}
	if permit("13-ユ-123456", "13-ユ-654321") != 'W' || permit("", "13-ユ-123456") != 'W' || permit("", "") != 'W' {
		t.Error("another permit is not doubted")
	}
	until := func(date string) []Claim { return []Claim{{Kind: ClaimPermitDates, Unit: date}} }
	checkSayings(t, models.Advert{}, map[string]saying{
		"over since yesterday": {nil, until("2026-11-19"), 'W'},
		"its last day":         {nil, until("2026-11-20"), 0},
		"until tomorrow":       {nil, until("2026-11-21"), 0},
		"no date":              {nil, until("1月末"), 0},
	})
}
