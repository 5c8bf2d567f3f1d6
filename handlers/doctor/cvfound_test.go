package doctor

import (
	"encoding/json"
	"net/url"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/resume"
)

func licenceFound(key, detail, on string) resume.Found {
	return resume.Found{Field: resume.Licences, Value: key, Detail: detail, On: models.Date(on), Sure: true}
}

// What a CV states goes where the form is empty and changes nothing that it holds.
func TestWhatIsFilledAndWhatIsOffered(t *testing.T) {
	years := resume.Found{Field: resume.Years, Value: "9", Sure: true}
	checked := map[string]bool{"checked": true}
	for _, c := range []struct {
		name  string
		form  url.Values
		found resume.Found
		field string
		want  string
		holds bool
	}{
		{"no years yet", url.Values{}, years, "years", "9", true},
		{"other years", url.Values{"years": {"3"}}, years, "years", "3", false},
		{"no years, as a beginner says", url.Values{"years": {"0"}}, years, "years", "0", false},
		{"years that are not sure", url.Values{}, resume.Found{Field: resume.Years, Value: "9"}, "years", "", false},
		{"abroad", url.Values{"overseas": {"on"}}, resume.Found{Field: resume.Pref, Value: "13", Sure: true}, "pref", "", false},
		{"a specialty beside another", url.Values{"specialties": {"dermatology"}},
			resume.Found{Field: resume.Specialties, Value: "cardiology", Sure: true}, "specialties", "dermatology", false},
		{"a licence in the next row", url.Values{"licences.0.key": {"mba"}}, licenceFound("mph", "", ""), "licences.1.key", "mph", true},
		{"a row in which something is typed", url.Values{"licences.0.number": {"12"}}, licenceFound("mph", "", ""), "licences.1.key", "mph", true},
		{"a date that is missing", url.Values{"licences.0.key": {"mph"}}, licenceFound("mph", "", "2010-05-01"), "licences.0.on", "2010-05-01", true},
		{"another date", url.Values{"licences.0.key": {"mph"}, "licences.0.on": {"2011-01-01"}}, licenceFound("mph", "", "2010-05-01"),
			"licences.0.on", "2011-01-01", false},
		{"a licence that was checked without a date", url.Values{"licences.0.key": {"mph"}, "licences.0.id": {"checked"}},
			licenceFound("mph", "", "2010-05-01"), "licences.0.on", "", false},
		{"another society", url.Values{"licences.0.key": {"society_certified"}, "licences.0.detail": {"内科"}},
			licenceFound("society_certified", "皮膚科", ""), "licences.1.detail", "皮膚科", true},
		{"the same society", url.Values{"licences.0.key": {"society_certified"}, "licences.0.detail": {"内科"}},
			licenceFound("society_certified", "内科", ""), "licences.1.key", "", true},
	} {
		f := foundForm{values: c.form, decided: func(id string) bool { return checked[id] }}
		f.fill([]resume.Found{c.found})
		if got := c.form.Get(c.field); got != c.want || f.holds(c.found) != c.holds {
			t.Errorf("%s: %s is %q, want %q; held %t", c.name, c.field, got, c.want, f.holds(c.found))
		}
	}
}

// What comes back from a browser is taken only as far as a profile has a place for it.
func TestOnlyKnownValuesComeBack(t *testing.T) {
	form := url.Values{cvTake: {"0", "7", "-1", "x"}}
	f := foundForm{values: form, decided: func(string) bool { return false }}
	for _, one := range []resume.Found{
		{Field: resume.Years, Value: "9"}, {Field: resume.Years, Value: "900"}, {Field: "visibility", Value: "verified_posters"},
		{Field: resume.Pref, Value: "99"}, {Field: resume.Licences, Value: "mph", On: "tomorrow"},
	} {
		line, err := json.Marshal(one)
		if err != nil {
			t.Fatal(err)
		}
		form.Add(models.FieldCVFound, string(line))
	}
	form.Add(models.FieldCVFound, "{")
	if got := f.carried(); len(got) != 1 {
		t.Errorf("carried: %v", got)
	}
	if f.take(); form.Get("years") != "9" || form.Has("visibility") || form.Has(cvTake) {
		t.Errorf("taken: %v", form)
	}
}
