package api

import (
	"maps"
	"reflect"
	"strings"
	"time"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// object is a JSON object in the making.
type object = map[string]any

// schemas are the descriptions of Go types as JSON (JSON Schema 2020-12), by
// the name of the type.
type schemas map[string]object

// keysOf are the values of the closed vocabularies.
var keysOf = map[reflect.Type][]string{
	reflect.TypeFor[vocab.Lang]():            {string(vocab.JA), string(vocab.EN)},
	reflect.TypeFor[vocab.WorkType]():        vocab.WorkTypes.Strings().Keys(),
	reflect.TypeFor[vocab.Specialty]():       vocab.Specialties.Strings().Keys(),
	reflect.TypeFor[vocab.EmploymentType]():  vocab.EmploymentTypes.Strings().Keys(),
	reflect.TypeFor[vocab.ContractNature]():  vocab.ContractNatures.Strings().Keys(),
	reflect.TypeFor[vocab.RemoteLevel]():     vocab.RemoteLevels.Strings().Keys(),
	reflect.TypeFor[vocab.OnsiteFrequency](): vocab.OnsiteFrequencies.Strings().Keys(),
	reflect.TypeFor[vocab.Pref]():            vocab.Prefs.Strings().Keys(),
	reflect.TypeFor[vocab.ScheduleType]():    vocab.ScheduleTypes.Strings().Keys(),
	reflect.TypeFor[vocab.Language]():        vocab.Languages.Strings().Keys(),
	reflect.TypeFor[vocab.Licence]():         vocab.Licences.Strings().Keys(),
	reflect.TypeFor[vocab.LifeFit]():         vocab.LifeFits.Strings().Keys(),
	reflect.TypeFor[vocab.PayUnit]():         vocab.PayUnits.Strings().Keys(),
	reflect.TypeFor[vocab.AllowedLocation](): vocab.AllowedLocations.Strings().Keys(),
	reflect.TypeFor[vocab.Skill]():           vocab.Skills.Strings().Keys(),
	reflect.TypeFor[vocab.CarePayment]():     vocab.CarePayments.Strings().Keys(),
	reflect.TypeFor[vocab.Modality]():        vocab.Modalities.Strings().Keys(),
}

// of describes a type. Structs are described once, by name.
func (s schemas) of(t reflect.Type) object {
	switch {
	case t == reflect.TypeFor[time.Time]():
		return object{"type": "string", "format": "date-time"}
	case t == reflect.TypeFor[models.Date]():
		return object{"type": "string", "format": "date"}
	}
	switch t.Kind() {
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer"}
	case reflect.Float64:
		return object{"type": "number"}
	case reflect.Slice:
		return object{"type": "array", "items": s.of(t.Elem())}
	case reflect.Map:
		return object{"type": "object", "additionalProperties": s.of(t.Elem())}
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.Struct:
		name := nameOf(t)
		if _, known := s[name]; !known {
			s[name] = object{} // a type may hold itself
			s[name] = s.structure(t)
		}
		return object{"$ref": "#/components/schemas/" + name}
	}
	if keys, ok := keysOf[t]; ok {
		return object{"type": "string", "enum": keys}
	}
	return object{"type": "string"}
}

// structure describes the fields of a struct by their tags: json as the
// encoder reads it, about in words. A pointer that is always written may be
// null.
func (s schemas) structure(t reflect.Type) object {
	properties, required := object{}, []string{}
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			part := s.structure(indirect(f.Type))
			maps.Copy(properties, part["properties"].(object))
			if inner, ok := part["required"].([]string); ok && f.Type.Kind() == reflect.Struct {
				required = append(required, inner...)
			}
			continue
		}
		if name == "-" || name == "" {
			continue
		}
		p := s.of(f.Type)
		if !strings.Contains(options, "omit") {
			required = append(required, name)
			if f.Type.Kind() == reflect.Pointer {
				p = object{"anyOf": []object{p, {"type": "null"}}}
			}
		}
		if about := f.Tag.Get("about"); about != "" {
			p["description"] = about
		}
		properties[name] = p
	}
	out := object{"type": "object", "properties": properties}
	if len(required) > 0 {
		out["required"] = required
	}
	return out
}

// indirect is the type that a pointer points to, or the type itself.
func indirect(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

// nameOf is the name of a type for readers: Job for jobJSON.
func nameOf(t reflect.Type) string {
	name := strings.TrimSuffix(t.Name(), "JSON")
	if t == reflect.TypeFor[web.ProblemRow]() {
		name = "ProblemError"
	}
	if base, of, generic := strings.Cut(name, "["); generic { // Requirements of vocab.Licence
		name = base + strings.TrimSuffix(of[strings.LastIndexByte(of, '.')+1:], "]")
	}
	return strings.ToUpper(name[:1]) + name[1:]
}
