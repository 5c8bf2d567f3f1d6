package models

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// notOfThePoster are the parts of an advert that have no field, with the
// reason.
var notOfThePoster = map[string]string{
	"Employer": "copied from the organisation when the advert is saved",
}

// leaves calls visit with every value of an advert that is no struct. What it
// sets is taken back.
func leaves(v reflect.Value, path string, visit func(path string, v reflect.Value)) {
	switch {
	case notOfThePoster[path] != "":
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			leaves(v.Field(i), strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), visit)
		}
	case v.Kind() == reflect.Pointer && v.Type().Elem().Kind() == reflect.Struct:
		v.Set(reflect.New(v.Type().Elem()))
		leaves(v.Elem(), path, visit)
		v.SetZero()
	default:
		visit(path, v)
		v.SetZero()
	}
}

// probe gives a value something to hold.
func probe(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(3)
	case reflect.Uint32:
		v.SetUint(1)
	case reflect.Float64:
		v.SetFloat(2.5)
	case reflect.Slice:
		v.Set(reflect.Append(v, reflect.New(v.Type().Elem()).Elem()))
		probe(v.Index(0))
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		probe(key)
		probe(value)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		probe(v.Elem())
	}
}

func TestEveryPartOfAnAdvertHasARow(t *testing.T) {
	var a Advert
	seen := 0
	leaves(reflect.ValueOf(&a).Elem(), "", func(path string, v reflect.Value) {
		seen++
		probe(v)
		told := slices.DeleteFunc(FieldsOf(&a), func(f Field) bool { return len(f.Get(&a)) == 0 })
		if len(told) != 1 {
			t.Errorf("%s is told by %d rows of the table, want one", path, len(told))
		}
	})
	if seen < 140 {
		t.Errorf("only %d parts were looked at", seen)
	}
}

func TestEveryRowIsWhole(t *testing.T) {
	names, files := map[string]bool{}, map[string]bool{}
	laws := slices.Concat(EmploymentItems, ServiceItems)
	for _, f := range AdvertFields {
		if names[f.Name] || files[f.File] {
			t.Errorf("%s (%s in files) stands twice", f.Name, f.File)
		}
		names[f.Name], files[f.File] = true, true
		if f.Law != "" && !slices.Contains(laws, f.Law) {
			t.Errorf("%s answers %q, which no law asks for", f.Name, f.Law)
		}
		asked := f.Name == "employer" || f.Name == "regulatory.institution" // whoever posts has its own
		if choice := f.Kind == KindChoice || f.Kind == KindChoices; choice && len(f.Options) == 0 && !asked {
			t.Errorf("%s offers nothing to choose", f.Name)
		}
	}
	for _, item := range laws {
		if !slices.ContainsFunc(AdvertFields, func(f Field) bool { return f.Law == item && f.Fact != "" }) {
			t.Errorf("nothing on the job page answers the legal item %q", item)
		}
	}
}

// untold are the fields of which those who applied need to know nothing: how the
// advert is written and how long it stands, how others apply, what is welcome.
var untold = []string{"lang", "licences.preferred", "skills.preferred", "terms.info_as_of", "terms.valid_through",
	"apply.checked_only", "apply.questions"}

func TestEachFieldSaysWhatItsChangeAsksFor(t *testing.T) {
	for _, row := range AdvertFields {
		var old, changed Advert
		f := row
		if row.Family() {
			f = row.Of("x")
		}
		value := map[Kind]string{KindFlag: "on", KindAnswer: "no", KindWhole: "1", KindNumber: "1", KindWeek: "0-0",
			KindCap: "none"}[f.Kind]
		if value == "" {
			value = "x"
		}
		if !f.Set(&changed, []string{value}) {
			t.Fatalf("%s refuses %q", f.Name, value)
		}
		if got := Material(&old, &changed); got != (row.Edit == EditMaterial) {
			t.Errorf("%s: a change of it is material: %t", row.Name, got)
		}
		if got := TermsDiffer(&old, &changed); got != (row.Edit >= EditTerms) {
			t.Errorf("%s: applicants are told of a change of it: %t", row.Name, got)
		}
		if paid, term := strings.HasPrefix(row.Name, "pay."), strings.HasPrefix(row.Name, "terms."); paid &&
			row.Edit < EditTerms || term && row.Edit == EditMaterial {
			t.Errorf("%s: all that is said of pay is told, terms need no reviewer", row.Name)
		}
		if silent := slices.Contains(untold, row.Name); silent != (row.Edit == EditPlain) {
			t.Errorf("%s: whoever applied does not hear of it: %t", row.Name, !silent)
		}
	}
}
