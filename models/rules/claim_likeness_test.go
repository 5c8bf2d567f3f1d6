package rules

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// bound are claims of the traits of an employee, each said in the description.
func bound(traits ...string) (out []Claim) {
	for _, trait := range traits {
		out = append(out, Claim{Kind: ClaimLikeEmployee, Unit: trait, Passage: trait})
	}
	return out
}

func TestContractsOfServiceThatResembleEmployment(t *testing.T) {
	hourly := func(a *models.Advert) { a.Pay.Unit = models.PayHourly }
	comes := func(how vocab.OnsiteFrequency) func(*models.Advert) {
		return func(a *models.Advert) { a.Onsite.Frequency = how }
	}
	satellite := func(a *models.Advert) { a.Remote = vocab.RemoteSatellite }
	patterns := func(a *models.Advert) { a.Terms.Hours.Patterns = []string{"09:00-12:00"} }
	lent := func(who ...string) func(*models.Advert) {
		return func(a *models.Advert) {
			a.Equipment = map[vocab.EquipSec]string{}
			for i, device := range []vocab.EquipSec{"work_pc", "camera_headset", "private_room"} {
				if i < len(who) {
					a.Equipment[device] = who[i]
				}
			}
		}
	}
	employed := func(a *models.Advert) { a.Contract = vocab.ContractEmployment }
	unknown := func(a *models.Advert) { a.Contract = "" }
	for name, tc := range map[string]struct {
		do     []func(*models.Advert)
		traits []string
		want   models.Severity
	}{
		"two traits":                         {nil, []string{"orders", "sole"}, 0},
		"three traits":                       {nil, []string{"orders", "sole", "refusal"}, 'W'},
		"one trait three times":              {nil, []string{"orders", "orders", "orders"}, 0},
		"the same as employees":              {nil, []string{"same"}, 'W'},
		"three traits of an employee":        {edits{employed}, []string{"orders", "sole", "refusal"}, 0},
		"three traits of no contract":        {edits{unknown}, []string{"orders", "sole", "refusal"}, 0},
		"hourly, weekly":                     {edits{hourly, comes(vocab.OnsiteWeekly)}, []string{"orders", "sole"}, 'W'},
		"weekly alone":                       {edits{comes(vocab.OnsiteWeekly)}, []string{"orders", "sole"}, 0},
		"hourly alone":                       {edits{hourly}, []string{"orders", "sole"}, 0},
		"hourly, monthly":                    {edits{hourly, comes(vocab.OnsiteMonthly)}, []string{"orders", "sole"}, 0},
		"hourly, in a satellite":             {edits{hourly, satellite}, []string{"orders", "sole"}, 'W'},
		"hourly, set hours":                  {edits{hourly, patterns}, []string{"orders", "sole"}, 'W'},
		"hourly, set hours said twice":       {edits{hourly, patterns}, []string{"orders", "hours"}, 0},
		"hourly, tools lent":                 {edits{hourly, lent("employer", "employer")}, []string{"orders", "sole"}, 'W'},
		"hourly, some tools lent":            {edits{hourly, lent("employer", "doctor")}, []string{"orders", "sole"}, 0},
		"hourly, some tools shared":          {edits{hourly, lent("shared", "employer")}, []string{"orders", "sole"}, 0},
		"hourly, a room lent":                {edits{hourly, lent("", "", "employer")}, []string{"orders", "sole"}, 0},
		"no traits, all fields":              {edits{hourly, patterns, comes(vocab.OnsiteWeekly), lent("employer")}, nil, 'W'},
		"no traits, all fields but the wage": {edits{patterns, comes(vocab.OnsiteWeekly), lent("employer")}, nil, 0},
	} {
		a := contractor
		for _, do := range tc.do {
			do(&a)
		}
		faults := judged(&a, Context{}, bound(tc.traits...)...)
		if got := gravity(faults, "contract", "job.contract.looks_like_employment"); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}

// TestWordsThatBindAreShownWhereTheyStand: the first words, in the fields in
// which a poster would write them otherwise.
func TestWordsThatBindAreShownWhereTheyStand(t *testing.T) {
	same := func(field, passage string) Claim {
		return Claim{Kind: ClaimLikeEmployee, Unit: "same", Field: field, Passage: passage}
	}
	for name, tc := range map[string]struct {
		claims []Claim
		want   []string
	}{
		"in the description": {[]Claim{same("description", "社員と同じ")}, []string{"description: 社員と同じ"}},
		"in the time":        {[]Claim{same("terms.time", "定時")}, []string{"terms.time: 定時"}},
		"in two places":      {[]Claim{same("terms.time", "定時"), same("description", "社員と同じ")}, []string{"terms.time: 定時"}},
		"in the selection":   {[]Claim{same("terms.selection", "社員と同じ")}, nil},
		"in other words":     {[]Claim{{Kind: ClaimGift, Passage: "祝い金"}, same("description", "社員と同じ")}, []string{"description: 社員と同じ"}},
	} {
		var got []string
		for _, f := range judged(&contractor, Context{}, tc.claims...) {
			if f.Code == "job.lint.like_employee" {
				got = append(got, f.Field+": "+f.Args[0])
			}
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}
