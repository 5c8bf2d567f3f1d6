// Package wire is an advert as programs and files write it down: JSON with the
// names of models.Field.File.
package wire

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// AdvertRow is an advert as files carry it: what is said about it, and its
// fields under their names in files (models.Field.File), nested at the dots.
// A few shapes are simpler: one title in the advert's language, specialties
// and practice areas apart.
type AdvertRow struct {
	ID     string
	Ref    string
	Status string
	Poster struct {
		Kind     vocab.PosterKind `json:"kind"`
		AgencyID string           `json:"agency_id"`
	}
	Employer *EmployerRow // for files that bring employers along
	Expected *Normalized

	title  string
	areas  []vocab.Specialty
	advert models.Advert
}

// Normalized is the comparable hourly pay that a file expects, yen. It is a
// check for whoever wrote the file; the board computes its own.
type Normalized struct {
	Lo int64 `json:"lo"`
	Hi int64 `json:"hi"`
}

// besides are the parts of a row that are no fields of the advert.
var besides = map[string]func(r *AdvertRow) any{
	"id":                    func(r *AdvertRow) any { return &r.ID },
	"ref":                   func(r *AdvertRow) any { return &r.Ref },
	"status":                func(r *AdvertRow) any { return &r.Status },
	"poster":                func(r *AdvertRow) any { return &r.Poster },
	"employer":              func(r *AdvertRow) any { return &r.Employer },
	"title":                 func(r *AdvertRow) any { return &r.title },
	"practice_areas":        func(r *AdvertRow) any { return &r.areas },
	"pay.normalized_hourly": func(r *AdvertRow) any { return &r.Expected },
}

// inFiles are the fields of an advert by their names in files. The fields of a
// family stand under its name without the dot.
var inFiles = func() map[string]models.Field {
	byName := map[string]models.Field{}
	for _, f := range models.AdvertFields {
		byName[strings.TrimSuffix(f.File, ".")] = f
	}
	return byName
}()

// declared are the names of what a program declares beside an advert, by those of
// the form.
var declared = map[string]string{"attest": "attested"}

// NameOf is what programs and files call a field of the form; what is none keeps
// its name.
func NameOf(field string) string {
	if f, ok := models.AdvertField(field); ok {
		return f.File
	}
	return cmp.Or(declared[field], field)
}

// Named are faults with the names of NameOf.
func Named(faults []models.Fault) []models.Fault {
	named := slices.Clone(faults)
	for i := range named {
		named[i].Field = NameOf(named[i].Field)
	}
	return named
}

// objects are the names under which other names stand: "pay" for "pay.min".
var objects = func() map[string]bool {
	found := map[string]bool{}
	for name := range inFiles {
		for i := strings.LastIndexByte(name, '.'); i > 0; i = strings.LastIndexByte(name[:i], '.') {
			found[name[:i]] = true
		}
	}
	return found
}()

// Stated is what the row says of the advert, as it is written.
func (r *AdvertRow) Stated() *models.Advert { return &r.advert }

// KindOf is the kind of the field of an advert that bears a name in files; text,
// the first of kinds, when there is none.
func KindOf(name string) models.Kind { return inFiles[name].Kind }

// DecodeAdvert reads one row. Unknown fields are errors that name the field.
func DecodeAdvert(data []byte) (AdvertRow, error) {
	var row AdvertRow
	var invalid *models.InvalidError
	if err := json.Unmarshal(data, &row); errors.As(err, &invalid) {
		return AdvertRow{}, invalid
	} else if err != nil {
		return AdvertRow{}, PlainError(err)
	}
	if row.Ref == "" {
		row.Ref = row.ID
	}
	row.Ref = strings.TrimSpace(row.Ref)
	if row.Ref == "" {
		return AdvertRow{}, fmt.Errorf("ref: missing")
	}
	return row, nil
}

// UnmarshalJSON reads a row field by field.
func (r *AdvertRow) UnmarshalJSON(data []byte) error {
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	return r.take("", parts)
}

// Take reads the parts of a row, as UnmarshalJSON does.
func (r *AdvertRow) Take(parts map[string]json.RawMessage) error { return r.take("", parts) }

// take puts the parts of an object in their places; within is the name of the
// object with a dot behind it.
func (r *AdvertRow) take(within string, parts map[string]json.RawMessage) error {
	c := &models.Check{}
	for _, key := range slices.Sorted(maps.Keys(parts)) {
		name, value := within+key, parts[key]
		if string(value) == "null" {
			continue
		}
		var err error
		f, isField := inFiles[name]
		nested, isObject := objectOf(value)
		switch at, isBeside := besides[name]; {
		case isBeside:
			err = decodePart(name, value, at(r))
		case isField && f.Family() && isObject:
			err = r.takeKeys(f, nested)
		case isObject && f.Kind != models.KindCap && objects[name]:
			err = r.take(name+".", nested)
		case isField && !f.Family():
			err = setField(&r.advert, f, value)
		case isField || objects[name]:
			err = wants(name, "job.want.object", value)
		default:
			err = models.Invalid(name, "job.want.known", name)
		}
		if err := gathered(c, err); err != nil {
			return err
		}
	}
	return c.Err()
}

// gathered adds what is wrong with a part of a row to that of others; what is no fault of
// the row it returns.
func gathered(c *models.Check, err error) error {
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Faults = append(c.Faults, invalid.Faults...)
		return nil
	}
	return err
}

// takeKeys puts the texts of a map in their places.
func (r *AdvertRow) takeKeys(family models.Field, keys map[string]json.RawMessage) error {
	c := &models.Check{}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if string(keys[key]) == "null" {
			continue
		}
		f := family.Of(key)
		if err := gathered(c, setField(&r.advert, f, keys[key])); err != nil {
			return err
		}
	}
	return c.Err()
}

// decodePart reads a part that is no field; unknown names in it are errors.
func decodePart(name string, value json.RawMessage, into any) error {
	dec := json.NewDecoder(bytes.NewReader(value))
	dec.DisallowUnknownFields()
	err := dec.Decode(into)
	var wrong *json.UnmarshalTypeError
	switch unknown := ""; {
	case err == nil:
		return nil
	case errors.As(err, &wrong):
		path := strings.TrimSuffix(name+"."+wrong.Field, ".")
		return wants(path, wantedBy(wrong.Type.Kind()), json.RawMessage(wrong.Value))
	default:
		if _, scan := fmt.Sscanf(err.Error(), "json: unknown field %q", &unknown); scan == nil {
			return models.Invalid(name+"."+unknown, "job.want.known", name+"."+unknown)
		}
		return wants(name, "job.want.text", value)
	}
}

// wantedBy is the code of what a Go value of a kind is written as.
func wantedBy(kind reflect.Kind) models.FaultCode {
	switch kind {
	case reflect.Slice:
		return "job.want.list"
	case reflect.Struct, reflect.Map, reflect.Pointer:
		return "job.want.object"
	case reflect.Int, reflect.Int64:
		return "job.want.whole"
	}
	return "job.want.text"
}

// Advert returns the advert of the row; the employer is filled in by the caller.
func (r *AdvertRow) Advert() (models.Advert, error) {
	a := r.advert
	a.Description = strings.TrimSpace(a.Description)
	a.Specialties = slices.Concat(a.Specialties, r.areas)
	if r.title != "" {
		if a.Lang == vocab.EN {
			a.Title.EN = r.title
		} else {
			a.Title.JA = r.title
		}
	}
	if a.Turnaround == 0 {
		a.Turnaround = a.Regulatory.TATHours
	}
	if !a.Lang.Valid() {
		return a, models.Invalid("lang", "job.value.unknown_of", string(a.Lang), "ja, en")
	}
	return a, nil
}

// PlainError words a decoding error without Go's type names.
func PlainError(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		if wrong.Field == "" {
			return fmt.Errorf("want an object, got: %s", wrong.Value)
		}
		return fmt.Errorf("%s: cannot be: %s", wrong.Field, wrong.Value)
	}
	text := strings.TrimPrefix(err.Error(), "json: ")
	return fmt.Errorf("%s", text)
}
