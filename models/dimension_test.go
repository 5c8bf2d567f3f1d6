package models

import (
	"fmt"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// TestEveryListOfCriteriaIsOfADimension fails for a field of Criteria that no
// row of the table reads, and for one that two rows do.
func TestEveryListOfCriteriaIsOfADimension(t *testing.T) {
	for i := range reflect.TypeFor[Criteria]().NumField() {
		field := reflect.TypeFor[Criteria]().Field(i)
		if field.Type.Kind() != reflect.Slice || field.Name == "Literal" || field.Name == "NotPoster" {
			continue
		}
		var c Criteria
		list := reflect.MakeSlice(field.Type, 1, 1)
		list.Index(0).SetString("key")
		reflect.ValueOf(&c).Elem().Field(i).Set(list)
		var owners []Dimension
		for d := range Dimensions() {
			if slices.Contains(c.Asked(d), "key") && c.Asks(d) && !c.Without(d).Asks(d) {
				owners = append(owners, d)
			}
		}
		if len(owners) != 1 {
			t.Errorf("Criteria.%s is read by the dimensions %v, want one", field.Name, owners)
		}
	}
}

func TestRowsOfTheTableAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for d := range Dimensions() {
		row := &dimensions[d]
		switch {
		case row.key == "" || seen[row.key]:
			t.Errorf("dimension %d has the key %q", d, row.key)
		case len(row.vocabulary.Terms()) == 0:
			t.Errorf("%s has no values", d)
		case row.job == nil && row.choice != ChoiceFloor:
			t.Errorf("no job carries %s", d)
		case (row.choice == ChoiceSpoken || row.choice == ChoiceFloor) != (row.asked.get == nil):
			t.Errorf("%s: the choice and the list in Criteria do not agree", d)
		case row.choice != ChoiceSpoken && row.about == "":
			t.Errorf("the parameter of %s is not described", d)
		case (row.want == "") != (row.wanted.get == nil):
			t.Errorf("%s: the wish and its field do not agree", d)
		case (len(row.groups.Terms()) == 0) != (row.groupKey == ""):
			t.Errorf("%s: the groups and their facet do not agree", d)
		}
		seen[row.key], seen[row.groupKey] = true, true
		if named, ok := DimensionNamed(row.key); !ok || named != d {
			t.Errorf("%s is not found by its key", d)
		}
	}
}

func TestEveryValueOfADimensionIsAsked(t *testing.T) {
	for d := range Dimensions() {
		if !d.Listed() {
			continue
		}
		keys := slices.Concat(d.Vocabulary().Keys(), d.Groups().Keys())
		q, faults := ParseQuery(url.Values{d.Param(): keys})
		slices.Sort(keys)
		if got := q.Asked(d); len(faults) > 0 || !slices.Equal(got, keys) {
			t.Errorf("%s: got %v and %v, want all of %v", d, got, faults, keys)
		}
		if !reflect.DeepEqual(q.Criteria.Values(), url.Values{d.Param(): keys}) {
			t.Errorf("%s is written as %v", d, q.Criteria.Values())
		}
		if _, faults := ParseQuery(url.Values{d.Param(): {"no such value"}}); len(faults) != 1 ||
			faults[0].Field != d.Param() {
			t.Errorf("%s: an unknown value gives %v", d, faults)
		}
	}
}

// TestJobsCarryTheirValues puts a value wherever an advert has one of that
// kind: the dimension must find it.
func TestJobsCarryTheirValues(t *testing.T) {
	for d := range Dimensions() {
		if dimensions[d].job == nil {
			continue
		}
		for _, key := range d.Vocabulary().Keys() {
			j := Job{Advert: Advert{Remote: vocab.RemotePartial}, Poster: OrgRef{Kind: OrgAgency}}
			plant(reflect.ValueOf(&j).Elem(), d.Vocabulary().KeyType(), key)
			if month, err := strconv.Atoi(key); d == DimStart && err == nil { // an advert has the day
				j.Terms.Period.From = Date(fmt.Sprintf("2027-%02d-15", month))
			}
			switch i := d.Vocabulary().Ordinal(key); d { // an advert has the number
			case DimExperience:
				j.Terms.Experience.Years = []int{0, 2, 3, 6, 9, 12}[i]
			case DimHours:
				j.Terms.Load = Load{Min: []float64{4, 8, 16, 24, 32, 40}[i], Unit: LoadHoursAWeek}
			}
			if !slices.Contains(d.Of(&j), key) {
				t.Errorf("a job of %s=%s has %v", d, key, d.Of(&j))
			}
		}
	}
}

// plant sets every field of a type to a key: values, lists and maps.
func plant(v reflect.Value, keys reflect.Type, key string) {
	switch {
	case v.Type() == keys:
		v.SetString(key)
	case v.Kind() == reflect.Slice && v.Type().Elem() == keys:
		list := reflect.MakeSlice(v.Type(), 1, 1)
		list.Index(0).SetString(key)
		v.Set(list)
	case v.Kind() == reflect.Map && v.Type().Key() == keys:
		k := reflect.New(keys).Elem()
		k.SetString(key)
		m := reflect.MakeMap(v.Type())
		m.SetMapIndex(k, reflect.Zero(v.Type().Elem()))
		v.Set(m)
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[time.Time]():
		for i := range v.NumField() {
			plant(v.Field(i), keys, key)
		}
	}
}

func TestWishesAreReadAndWritten(t *testing.T) {
	for d := range Dimensions() {
		if d.WantField() == "" {
			continue
		}
		var doctor Doctor
		keys := d.Vocabulary().Keys()[:2]
		d.SetWanted(&doctor, keys)
		if !slices.Equal(d.Wanted(&doctor), keys) {
			t.Errorf("%s: %v came back as %v", d, keys, d.Wanted(&doctor))
		}
		for other := range Dimensions() {
			if other != d && len(other.Wanted(&doctor)) > 0 {
				t.Errorf("the wish for %s is one for %s too", d, other)
			}
		}
	}
}

func TestOrdersPutTheNamedFirst(t *testing.T) {
	page := OnPage()
	want := []Dimension{DimRemote, DimWork, DimPref, DimPay, DimSpecialty, DimSchedule, DimEmployment, DimLang}
	if !slices.Equal(page[:len(want)], want) || !slices.Contains(page, DimLicence) || slices.Contains(page, DimSkill) {
		t.Errorf("on the page %v, want %v and then those without a place", page, want)
	}
	want = []Dimension{DimWork, DimSpecialty, DimRemote, DimPref, DimSchedule, DimEmployment, DimLifeFit, DimLang}
	if forms := InForms(); !slices.Equal(forms[:len(want)], want) || slices.Contains(forms, DimLicence) {
		t.Errorf("in forms %v, want %v first", forms, want)
	}
}

func TestLabelsByTheTypeOfTheKey(t *testing.T) {
	if label, ok := LabelOf(vocab.RemoteFull, vocab.JA); !ok ||
		label != vocab.RemoteLevels.Label(vocab.RemoteFull, vocab.JA) {
		t.Errorf("a remote level is called %q", label)
	}
	if label, ok := LabelOf(vocab.OnsiteMonthly, vocab.EN); !ok ||
		label != vocab.OnsiteFrequencies.Label(vocab.OnsiteMonthly, vocab.EN) {
		t.Errorf("a frequency is called %q", label)
	}
	if _, ok := LabelOf("work", vocab.JA); ok {
		t.Error("a string names no vocabulary")
	}
}

// Work at a satellite office is at a place each day: no frequency of days on
// site says so.
func TestASatelliteOfficeIsNoJobWithoutDaysOnSite(t *testing.T) {
	j := Job{Advert: Advert{Remote: vocab.RemoteSatellite, Onsite: Onsite{Frequency: "none"}}}
	if got := DimOnsite.Of(&j); len(got) > 0 {
		t.Errorf("a job at a satellite office has %v", got)
	}
}
