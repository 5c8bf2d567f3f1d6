package models

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestWhichOrganisationsAListHolds(t *testing.T) {
	o := OrgListed{OrgRef: OrgRef{OrgEmployer, "E77"}, Name: vocab.Text{JA: "医療法人社団みなと会", EN: "Minato Clinic"}, State: VerifyPending}
	for name, c := range map[string]struct {
		sieve  OrgSieve
		people int
		want   bool
	}{
		"all":                        {OrgSieve{}, 2, true},
		"by another way of writing":  {OrgSieve{Text: "ミナト"}, 0, true},
		"in English":                 {OrgSieve{Text: "minato clinic"}, 0, true},
		"by its id":                  {OrgSieve{Text: "E77"}, 0, true},
		"by another name":            {OrgSieve{Text: "そら"}, 0, false},
		"by nothing but signs":       {OrgSieve{Text: "・"}, 0, false},
		"in its state":               {OrgSieve{State: VerifyPending}, 0, true},
		"in another state":           {OrgSieve{State: VerifyVerified}, 0, false},
		"nobody, and nobody there":   {OrgSieve{Nobody: true}, 0, true},
		"nobody, and somebody there": {OrgSieve{Nobody: true}, 1, false},
	} {
		if got := c.sieve.Keeps(&o, c.people); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
