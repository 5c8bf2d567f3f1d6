package models

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// Field is one field of an advert and all that the board knows about it but
// how the form lays it out (that is handlers/advert). Form, job page, import,
// API, comparison, limits of length and the order of faults read it.
type Field struct {
	// Name is the name of the value in forms, drafts and faults: "pay.min".
	// A name that ends in "." stands for one field per key of a map: "safety."
	// for "safety.tech_support" and so on; see Of.
	Name string
	Slot[Advert]

	Label   string     // key of its words; "" for "advert." and the name with "_"
	Service string     // key of its words in a contract of service, when they differ
	Title   vocab.Text // its name itself, for a key of a vocabulary; Label is "" then

	Fact string  // line of the job page on which it is said, OnTop, or "" for none
	Law  LawItem // what the law wants stated and this answers, "" for none
	File string  // name in import files; "" for Name
	API  string  // where a job in the API says it; AsFile, or "" when it does not
	Edit Edit    // what a change of it in a published advert asks for
	Max  int     // most characters of a text; 0: MaxNote
}

// OnTop is the Fact of what the job page says in its upper part in a form of
// its own: title, pictures of remote level, pay and week, text, requirements.
const OnTop = "on_top"

// AsFile is the API of a field that bears the same name there as in files.
const AsFile = "="

// Edit says what a change of a published advert asks for.
type Edit byte

// A plain change takes effect at once. A change of terms does too, but those
// who have applied must be told (Employment Security Act, art. 5-3 (3)). What a
// free text states of conditions is a term as well, see TermsSaid. A material
// change waits for a reviewer, and applicants must be told.
const (
	EditPlain Edit = iota
	EditStated
	EditTerms
	EditMaterial
)

// AdvertFields is the table of the fields of an advert, in the order in which
// faults are listed.
var AdvertFields = fieldTable(workFields, placeFields, timeFields, needFields, ruleFields,
	employmentFields, serviceFields, closingFields, payFields, payBasisFields, applyFields)

// declarations are fields of the form that say something about the advert and
// are no part of it. Their faults come last.
var declarations = []string{"attest", "applicants_told"}

// fieldTable joins the parts of the table and fills in what follows from the
// name.
func fieldTable(parts ...[]Field) []Field {
	table := slices.Concat(parts...)
	for i := range table {
		f := &table[i]
		if f.Label == "" {
			f.Label = "advert." + strings.ReplaceAll(strings.TrimSuffix(f.Name, "."), ".", "_")
		}
		if f.File == "" {
			f.File = f.Name
		}
		if f.API == AsFile {
			f.API = f.File
		}
	}
	return table
}

// fieldOrder is the place of each field, and of each declaration, in the order
// of faults.
var fieldOrder = func() map[string]int {
	order := make(map[string]int, len(AdvertFields)+len(declarations))
	for _, f := range AdvertFields {
		order[f.Name] = len(order)
	}
	for _, name := range declarations {
		order[name] = len(order)
	}
	return order
}()

// FormOrder returns the place of a field in the order of faults; what is no
// field of the form comes last.
func FormOrder(name string) int {
	if i, ok := fieldOrder[name]; ok {
		return i
	}
	if row, ok := familyOf(name); ok {
		return fieldOrder[row.Name]
	}
	return len(fieldOrder)
}

// families are the rows that stand for one field per key of a map.
var families = slices.DeleteFunc(slices.Clone(AdvertFields), func(f Field) bool { return !f.Family() })

// familyOf returns the family whose field a name is, whatever its key.
func familyOf(name string) (Field, bool) {
	for _, row := range families {
		if strings.HasPrefix(name, row.Name) {
			return row, true
		}
	}
	return Field{}, false
}

// AdvertField returns the field of a name. The key of a family may be any,
// also one outside the vocabulary.
func AdvertField(name string) (Field, bool) {
	if row, ok := familyOf(name); ok {
		return row.Of(name[len(row.Name):]), len(name) > len(row.Name)
	}
	if i, ok := fieldOrder[name]; ok && i < len(AdvertFields) {
		return AdvertFields[i], true
	}
	return Field{}, false
}

// Family reports whether the row stands for one field per key of a map.
func (f Field) Family() bool { return f.keyed != nil }

// Of returns the field of one key of a family.
func (f Field) Of(key string) Field {
	one := f
	one.Name, one.File, one.Slot = f.Name+key, f.File+key, f.keyed(key)
	if f.API != "" {
		one.API = f.API + key
	}
	if i := slices.IndexFunc(f.Keys, func(o Option) bool { return o.Value == key }); i >= 0 {
		one.Title, one.Label = f.Keys[i].Label, f.Keys[i].Words
	}
	return one
}

// HasKey reports whether the form may ask for a key of a family: it is of the
// vocabulary, or there is none.
func (f Field) HasKey(key string) bool {
	return f.OpenKeys || slices.ContainsFunc(f.Keys, func(o Option) bool { return o.Value == key })
}

// In returns the fields of an advert that the row stands for: itself, or one
// for each key of the map.
func (f Field) In(a *Advert) []Field {
	if !f.Family() {
		return []Field{f}
	}
	var fields []Field
	for _, key := range f.KeysIn(a) {
		fields = append(fields, f.Of(key))
	}
	return fields
}

// FieldsOf returns every field of an advert, families resolved.
func FieldsOf(a *Advert) []Field {
	fields := make([]Field, 0, len(AdvertFields)+32)
	for _, f := range AdvertFields {
		fields = append(fields, f.In(a)...)
	}
	return fields
}

// RowOf returns the row of the table with this very name.
func RowOf(name string) Field { return AdvertFields[fieldOrder[name]] }
