package handlers

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/models"
)

// demoBoard returns the demo data as of its own date.
func demoBoard(t *testing.T, today models.Date) intake.Board {
	t.Helper()
	board, err := os.ReadFile("../cmd/enkaku/demo/board.yaml")
	if err != nil {
		t.Fatal(err)
	}
	jobs, err := os.ReadFile("../cmd/enkaku/demo/jobs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	read, err := intake.ReadBoard(board, jobs, today)
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func TestAdvertsSurviveTheForm(t *testing.T) {
	for _, demo := range demoBoard(t, "2026-11-20").Adverts {
		t.Run(demo.Ref, func(t *testing.T) {
			want := demo.Advert
			for _, scope := range []*string{&want.Terms.Work.Change, &want.Terms.Workplace.Change} {
				if *scope == "変更なし" {
					*scope = models.NoChange
				}
			}
			got, faults := decodeAdvert(encodeAdvert(want))
			if len(faults) > 0 {
				t.Errorf("own values cannot be read back: %v", faults)
			}
			got.Employer = want.Employer
			if !reflect.DeepEqual(tidyAdvert(got), tidyAdvert(want)) {
				reportDifferences(t, reflect.ValueOf(tidyAdvert(got)), reflect.ValueOf(tidyAdvert(want)), "advert")
			}
		})
	}
}

// tidyAdvert makes empty and absent lists and maps the same.
func tidyAdvert(a models.Advert) models.Advert {
	tidyValue(reflect.ValueOf(&a).Elem())
	return a
}

func tidyValue(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			tidyValue(v.Field(i))
		}
	case reflect.Slice, reflect.Map:
		if v.Len() == 0 {
			v.SetZero()
		}
	}
}

func reportDifferences(t *testing.T, got, want reflect.Value, path string) {
	t.Helper()
	if got.Kind() == reflect.Struct {
		for i := range got.NumField() {
			reportDifferences(t, got.Field(i), want.Field(i), path+"."+got.Type().Field(i).Name)
		}
		return
	}
	if !reflect.DeepEqual(got.Interface(), want.Interface()) {
		t.Errorf("%s: got %#v, want %#v", path, got.Interface(), want.Interface())
	}
}

func TestTheFormHasEveryFieldOfAnAdvert(t *testing.T) {
	var known []string
	for _, f := range advertFields {
		if !models.FormField(f.name) {
			t.Errorf("%s is no field of an advert", f.name)
		}
		known = append(known, f.name)
	}
	for _, row := range models.AdvertFields {
		name := row.Name
		if name == expensePrefix {
			continue // names of the poster's own
		}
		if !slices.ContainsFunc(known, func(k string) bool {
			return k == name || strings.HasSuffix(name, ".") && strings.HasPrefix(k, name)
		}) {
			t.Errorf("%s has no place in the form", name)
		}
	}
}

func TestNumbersAndDatesAsPeopleTypeThem(t *testing.T) {
	for typed, want := range map[string]int64{
		"9000": 9000, "９，０００": 9000, "9,000円": 9000, "¥ 9,000": 9000, "1.5万": 15000, "1,300万円": 13000000, "": 0,
	} {
		if got, code := parseWhole(typed); got != want || code != "" {
			t.Errorf("parseWhole(%q) = %d, %q; want %d", typed, got, code, want)
		}
	}
	for typed, code := range map[string]string{
		"応相談": faultNumber, "9.5": faultWhole, "0x10": faultNumber, "1e9": faultNumber, "NaN": faultNumber, "Inf": faultNumber,
		"9000〜11000": faultNumber, "99999999999999999999": faultWhole,
	} {
		if _, got := parseWhole(typed); got != code {
			t.Errorf("parseWhole(%q) gives %q, want %q", typed, got, code)
		}
	}
	for typed, want := range map[string]models.Date{
		"2027-01-31": "2027-01-31", "2027/1/31": "2027-01-31", "２０２７年１月３１日": "2027-01-31", "": "",
	} {
		if got, code := parseDate(typed); got != want || code != "" {
			t.Errorf("parseDate(%q) = %q, %q; want %q", typed, got, code, want)
		}
	}
	for _, typed := range []string{"2027-02-30", "31.1.2027", "来月", "2027-1"} {
		if got, code := parseDate(typed); code != faultDate || got != "" {
			t.Errorf("parseDate(%q) = %q, %q; want a fault", typed, got, code)
		}
	}
}

func TestValuesThatCannotBeReadAreNamedAndTheRestIsKept(t *testing.T) {
	a, faults := decodeAdvert(map[string][]string{
		"title.ja": {"オンライン診療の内科医"}, "pay.min": {"九千円くらい"}, "pay.max": {"11,000"},
		"terms.valid_through": {"2027-02-30"}, "terms.hours.break_minutes": {"0"},
	})
	fields := []string{}
	for _, f := range faults {
		fields = append(fields, f.Field+" "+f.Code)
	}
	slices.Sort(fields)
	if want := []string{"pay.min form.number", "terms.valid_through form.date"}; !slices.Equal(fields, want) {
		t.Errorf("faults %v, want %v", fields, want)
	}
	if a.Title.JA == "" || a.Pay.Max != 11000 || a.Terms.Hours.BreakMinutes == nil || *a.Terms.Hours.BreakMinutes != 0 {
		t.Errorf("the rest was not kept: %+v", a)
	}
}
