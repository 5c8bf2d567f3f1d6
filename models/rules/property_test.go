package rules

import (
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
)

// anyAdvert draws an advert in which some parts are a demo advert's and the
// others anything that fits the types.
func anyAdvert(t *rapid.T, demo []modelstest.Job) *models.Advert {
	a := demo[rapid.IntRange(0, len(demo)-1).Draw(t, "demo")].Advert
	wild := rapid.Make[models.Advert]().Draw(t, "wild")
	from, to := reflect.ValueOf(&wild).Elem(), reflect.ValueOf(&a).Elem()
	for i := range to.NumField() {
		if rapid.IntRange(0, 3).Draw(t, to.Type().Field(i).Name) == 0 {
			to.Field(i).Set(from.Field(i))
		}
	}
	return &a
}

func TestNoAdvertUpsetsTheRules(t *testing.T) {
	demo := modelstest.Jobs(t)
	rapid.Check(t, func(t *rapid.T) {
		a := anyAdvert(t, demo)
		now := time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "now"), 0)
		ctx := Context{Publisher: models.Publisher{Now: now}}
		for _, f := range Validate(a, ctx) {
			if _, ok := models.AdvertField(f.Field); !ok && f.Field != "attest" {
				// Keys of maps are the person's; an empty one leaves the bare prefix.
				if f.Field == "" || f.Field[len(f.Field)-1] != '.' {
					t.Fatalf("%q is no field of the form", f.Field)
				}
			}
		}
		a.WeekOf()
		models.RemoteSteps(a)
		a.Pay.SortHi()
		same := *a
		if models.Fingerprint(a) != models.Fingerprint(&same) || models.Material(a, &same) {
			t.Fatal("an advert differs from itself")
		}
	})
}

func TestNoProfileUpsetsTheRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.Make[models.Doctor]().Draw(t, "doctor")
		d.Validate(modelstest.Now)
		g := models.Agency{Permit: rapid.Make[models.Permit]().Draw(t, "permit"),
			Address: rapid.String().Draw(t, "address")}
		g.Validate(modelstest.Now)
		e := models.Employer{CorporateNumber: rapid.String().Draw(t, "number"), Tel: rapid.String().Draw(t, "tel"),
			Form: rapid.String().Draw(t, "form")}
		e.Validate()
	})
}
