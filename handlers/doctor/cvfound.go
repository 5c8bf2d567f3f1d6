package doctor

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
	"github.com/enkaku/enkaku/search/resume"
)

// cvTake names the boxes of values that the doctor takes over the profile's.
const cvTake = "cv_take"

// The most that a profile takes of a CV, and of a form that carries what was read.
const (
	maxFound       = 60
	maxSpecialties = 12 // models.Doctor.Validate
)

// foundForm is the form of a profile as sent, with what a CV states. What is read goes into
// the form's own values, so that it is saved by the rules of what is typed.
type foundForm struct {
	values  url.Values
	decided func(licence string) bool // the board looks at, or looked at, the licence with this id
	fresh   bool                      // the profile is not saved yet: its languages are nobody's choice
}

// carry puts what was read into the form's hidden fields, for its next page.
func (f foundForm) carry(found []resume.Found) {
	f.values.Del(models.FieldCVFound)
	for _, one := range found[:min(len(found), maxFound)] {
		if line, err := json.Marshal(one); err == nil {
			f.values.Add(models.FieldCVFound, string(line))
		}
	}
}

// carried is what was read for an earlier page of the form. It came back by way of the
// doctor's browser, so only values that a profile may hold count.
func (f foundForm) carried() []resume.Found {
	var all []resume.Found
	for _, line := range f.values[models.FieldCVFound] {
		var one resume.Found
		if len(all) < maxFound && len(line) < 2000 && json.Unmarshal([]byte(line), &one) == nil && known(one) {
			all = append(all, one)
		}
	}
	return all
}

// known reports whether a profile has a place for a value.
func known(f resume.Found) bool {
	switch f.Field {
	case resume.Years:
		n, err := strconv.Atoi(f.Value)
		return err == nil && n >= 0 && n <= 70
	case resume.Pref:
		return vocab.Prefs.Has(vocab.Pref(f.Value))
	case resume.Specialties:
		return vocab.Specialties.Has(vocab.Specialty(f.Value))
	case resume.Languages:
		return vocab.Languages.Has(vocab.Language(f.Value))
	case resume.Licences:
		return vocab.Licences.Has(vocab.Licence(f.Value)) && (f.On == "" || f.On.Valid())
	}
	return false
}

// fill puts what the CV surely states where the form is empty. What it holds stays.
func (f foundForm) fill(found []resume.Found) {
	empty := map[string]bool{
		resume.Years: f.values.Get(resume.Years) == "", resume.Licences: true,
		resume.Pref:        f.values.Get(resume.Pref) == "" && f.values.Get("overseas") == "",
		resume.Specialties: len(keysIn[string](f.values, resume.Specialties)) == 0,
		resume.Languages:   f.fresh || len(keysIn[string](f.values, resume.Languages)) == 0,
	}
	for _, one := range found {
		full := one.Field == resume.Specialties && len(f.values[resume.Specialties]) >= maxSpecialties
		if one.Sure && empty[one.Field] && !full && f.fills(one) {
			f.put(one)
		}
	}
}

// fills reports whether a licence adds to the form and changes nothing of it.
func (f foundForm) fills(one resume.Found) bool {
	if one.Field != resume.Licences {
		return true
	}
	row := f.row(one)
	return row < 0 || f.at(row, "on") == "" && !f.decided(f.at(row, "id"))
}

// take puts what the doctor chose of what was offered.
func (f foundForm) take() {
	found := f.carried()
	for _, n := range f.values[cvTake] {
		if i, err := strconv.Atoi(n); err == nil && i >= 0 && i < len(found) {
			f.put(found[i])
		}
	}
	f.values.Del(cvTake)
}

// put puts a value into its field, over what a single field holds.
func (f foundForm) put(one resume.Found) {
	switch one.Field {
	case resume.Years, resume.Pref:
		f.values.Set(one.Field, one.Value)
	case resume.Specialties, resume.Languages:
		if !slices.Contains(f.values[one.Field], one.Value) {
			f.values.Add(one.Field, one.Value)
		}
	case resume.Licences:
		f.putLicence(one)
	}
}

func (f foundForm) putLicence(one resume.Found) {
	row := f.row(one)
	if row >= 0 {
		if one.On != "" {
			f.values.Set(licenceField(row, "on"), string(one.On))
		}
		return
	}
	for row = range models.MaxLicences {
		if f.at(row, "id")+f.at(row, "key")+f.at(row, "number")+f.at(row, "detail")+f.at(row, "on")+f.at(row, "expires") == "" {
			f.values.Set(licenceField(row, "key"), one.Value)
			f.values.Set(licenceField(row, "specialty"), string(one.Specialty))
			f.values.Set(licenceField(row, "detail"), one.Detail)
			f.values.Set(licenceField(row, "on"), string(one.On))
			return
		}
	}
}

func licenceField(row int, name string) string { return "licences." + strconv.Itoa(row) + "." + name }

func (f foundForm) at(row int, name string) string { return f.values.Get(licenceField(row, name)) }

// row is where the form states a licence, -1 where it does not: specialists by their
// specialty, those of societies by what certified them.
func (f foundForm) row(one resume.Found) int {
	for row := range models.MaxLicences {
		switch {
		case f.at(row, "key") != one.Value:
		case one.Value == string(vocab.LicenceBoard) && f.at(row, "specialty") != string(one.Specialty):
		case one.Detail != "" && japanese.Normalise(f.at(row, "detail")) != japanese.Normalise(one.Detail):
		default:
			return row
		}
	}
	return -1
}

// holds reports whether the form says what the CV states.
func (f foundForm) holds(one resume.Found) bool {
	switch one.Field {
	case resume.Years, resume.Pref:
		return f.values.Get(one.Field) == one.Value
	case resume.Licences:
		row := f.row(one)
		return row >= 0 && (one.On == "" || f.at(row, "on") == string(one.On))
	}
	return slices.Contains(f.values[one.Field], one.Value)
}
