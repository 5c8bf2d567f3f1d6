package api

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// valueAt returns what stands at a dotted path of an object, nil for nothing.
func valueAt(object any, path string) any {
	for _, key := range strings.Split(path, ".") {
		m, _ := object.(map[string]any)
		object = m[key]
	}
	return object
}

// published is the whole public form of an advert as its readers decode it.
func published(t *testing.T, a models.Advert) map[string]any {
	t.Helper()
	j := models.Job{Advert: a}
	data, err := json.Marshal(jobAsJSON(&j, "https://enkaku.example/jobs/x").whole(&j, behind{}))
	if err != nil {
		t.Fatal(err)
	}
	var object map[string]any
	if err := json.Unmarshal(data, &object); err != nil {
		t.Fatal(err)
	}
	return object
}

// derived are what the API works out from several fields, or says twice.
var derived = []string{"title", "summary", "prefs", "anywhere_in_japan", "work_types", "pay.comparable_hourly",
	"expires_at", "info_as_of", "dimensions", "licences_required", "licences_required_any_of", "life_fit"}

// notInTheAPI are the fields that the page of a job shows and the API does not,
// with why.
var notInTheAPI = map[string]string{
	"apply.url": "readers leave by the page of the job, which counts it and says where they go",
}

// The table of fields holds what a form asks of an advert. What the page says of
// those behind it stands in no row: each part of it is in the API, too.
func TestTheAPISaysWhatThePageSaysOfThoseBehind(t *testing.T) {
	j := models.Job{Poster: models.OrgRef{Kind: models.OrgAgency, ID: "AG"}}
	j.Lang, j.Regulatory.Institution = vocab.JA, "IN"
	j.Employer = models.EmployerCard{Name: vocab.Text{JA: "said name"}, Kind: "said kind", Pref: "13"}
	for _, name := range []string{"Address", "Contact"} {
		reflect.ValueOf(&j.Employer).Elem().FieldByName(name).SetString("said " + name)
	}
	if n := reflect.TypeFor[models.EmployerCard]().NumField(); n != 5 {
		t.Errorf("the card of an employer has %d fields, 5 are looked for here", n)
	}
	g := models.Agency{ID: "AG", ComplaintContact: "said complaints"}
	g.Permit.Number = "said permit"
	at := behind{map[string]models.Agency{"AG": g}, map[string]models.Employer{"IN": {ID: "IN", Name: vocab.Text{JA: "said institution"}}}}
	data, err := json.Marshal(jobAsJSON(&j, "https://enkaku.example/jobs/x").whole(&j, at))
	if err != nil {
		t.Fatal(err)
	}
	for _, said := range []string{`"address":"said Address"`, `"contact":"said Contact"`, `"permit":"said permit"`, `"complaints":"said complaints"`,
		`"institution_name":"said institution"`, `"name":"said name"`, `"kind":"said kind"`, `"pref":"13"`} {
		if !strings.Contains(string(data), said) {
			t.Errorf("the API lacks %s", said)
		}
	}
}

// A field that the table says is in the API is there, and no other is.
func TestTheAPISaysWhatTheTableSays(t *testing.T) {
	value := map[models.Kind]string{
		models.KindFlag: "on", models.KindAnswer: "no", models.KindWhole: "9000", models.KindNumber: "8", models.KindWeek: "0-0",
		models.KindCover: "no", models.KindCap: "times:3",
	}
	for _, row := range models.AdvertFields {
		f, typed := row, value[row.Kind]
		if row.Family() {
			f = row.Of(row.Keys[0].Value)
		}
		if typed == "" {
			typed = "words"
		}
		said, hidden := false, true
		for _, unit := range []vocab.PayUnit{models.PayHourly, models.PaySession, models.PayPerCase,
			models.PayMonthlySalary, models.PayMonthlyRetainer} {
			old := models.Advert{Lang: vocab.JA, Remote: vocab.RemotePartial}
			old.Pay = models.Pay{Unit: unit, Min: 50_000, Max: 60_000, Currency: "JPY", WeeklyHours: 5, HoursPerUnit: 5,
				MinutesPerCase: models.Range{Min: 5, Max: 6}, HoursPerMonth: models.Range{Min: 5, Max: 6}}
			if f.Name == "pay.yen_rate" {
				old.Pay.Currency = "USD"
			}
			if f.Name == "pay.guarantee_per_hour" {
				old.Pay.Min = 1
			}
			changed := old
			f.Set(&changed, []string{typed})
			before, after := published(t, old), published(t, changed)
			said = said || f.API != "" && !reflect.DeepEqual(valueAt(before, f.API), valueAt(after, f.API))
			for _, path := range append(slices.Clone(derived), partOf(f.API)) {
				takeOut(before, path)
				takeOut(after, path)
			}
			hidden = hidden && reflect.DeepEqual(before, after)
		}
		if (f.API == "") != (notInTheAPI[f.Name] != "") {
			t.Errorf("%s: the API says it at %q; left out because %q", f.Name, f.API, notInTheAPI[f.Name])
		}
		if f.API != "" && !said {
			t.Errorf("%s: the API does not say it at %q", f.Name, f.API)
		}
		if !hidden {
			t.Errorf("%s: the API says it elsewhere than at %q", f.Name, f.API)
		}
	}
}

// partOf is the optional part that a field is written with, with all others of
// it, or the field itself.
func partOf(path string) string {
	for _, part := range []string{"regulatory.oh", "pay.standby", "pay.fixed_overtime"} {
		if strings.HasPrefix(path, part+".") {
			return part
		}
	}
	return path
}

// What the API says of a field the description of the interface describes.
func TestTheDescriptionDescribesEveryField(t *testing.T) {
	var doc map[string]any
	if err := json.Unmarshal(describe("https://enkaku.example"), &doc); err != nil {
		t.Fatal(err)
	}
	types := valueAt(doc, "components.schemas").(map[string]any)
	for _, row := range models.AdvertFields {
		if row.API == "" {
			continue
		}
		at := types["Job"]
		for _, name := range strings.Split(strings.TrimSuffix(row.API, "."), ".") {
			if ref, ok := valueAt(at, "$ref").(string); ok {
				at = types[strings.TrimPrefix(ref, "#/components/schemas/")]
			}
			at = valueAt(at, "properties."+name)
		}
		if at == nil {
			t.Errorf("%s: the description has no %q", row.Name, row.API)
		}
	}
}

// takeOut takes what stands at a dotted path out of an object.
func takeOut(object map[string]any, path string) {
	parent, key, nested := strings.Cut(path, ".")
	if !nested {
		delete(object, parent)
		return
	}
	if inner, ok := object[parent].(map[string]any); ok {
		takeOut(inner, key)
		if len(inner) == 0 {
			delete(object, parent)
		}
	}
}
