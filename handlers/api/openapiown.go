package api

import (
	"reflect"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// describeOwn adds what needs a key. An address that both readers and posters
// use is described once: with a key its id is the organisation's own reference.
func describeOwn(paths object, known schemas) {
	known["Advert"] = advertSchema()
	job := paths["/api/v1/jobs/{id}"].(object)
	job["put"] = keyedOperation(known, "putJob", "Publish an advert, or change the one of this reference. Again the same: nothing changes",
		object{"$ref": "#/components/schemas/Advert"}, ownJobJSON{}, 201, 409, 413, 422)
	job["delete"] = keyedOperation(known, "endJob", "End a job for good, or withdraw an advert that waits",
		known.of(reflect.TypeFor[endJSON]()), ownJobJSON{}, 404, 422)
	for _, method := range []string{"put", "delete"} {
		job[method].(object)["parameters"] = []parameterJSON{{
			Name: "id", In: "path", Required: true, Description: "The organisation's own reference: letters, digits and . _ ~ : @ -",
			Schema: schemaJSON{Type: "string", MaxLength: 100},
		}}
	}
	pages := []parameterJSON{inQuery("page", "From 1.", wholeNumber(1, models.MaxPage, 1)), inQuery("limit", "Jobs a page.", wholeNumber(1, 100, 100))}
	list := keyedOperation(known, "listOwnJobs", "Own jobs in any state, newest first", nil, ownJobsJSON{}, 422)
	list["parameters"] = pages
	paths["/api/v1/own/jobs"] = object{"get": list}
	paths["/api/v1/own/employers"] = object{"get": keyedOperation(known, "listEmployers", "For whom adverts may be handed in", nil, ownEmployersJSON{})}
}

// ownRefusals say what a status means to who has a key.
var ownRefusals = map[int]string{
	401: "No key, an unknown or a revoked one", 403: "The key lacks the scope, or the organisation is suspended",
	404: "No own job of this reference", 409: "The job has ended, or the same position is advertised already: the other one is named",
	413: "The body is larger than 256 KiB", 422: "What is missing or wrong, each named with its field", 429: "Too many calls: see Retry-After",
	503: "Try again after the seconds of Retry-After",
}

func keyedOperation(known schemas, id, summary string, body object, answer any, more ...int) object {
	content := object{"application/json": object{"schema": known.of(reflect.TypeOf(answer))}}
	responses := object{"200": object{"description": summary, "content": content}}
	for _, status := range slices.Concat(more, []int{401, 403, 429, 503}) {
		if status == 201 {
			responses["201"] = object{"description": "Made", "content": content}
			continue
		}
		responses[itoa(status)] = object{"description": ownRefusals[status],
			"content": object{"application/problem+json": object{"schema": known.of(reflect.TypeFor[web.Problem]())}}}
	}
	op := object{"operationId": id, "summary": summary, "tags": []string{"own"}, "responses": responses,
		"security": []object{{"key": []string{}}}}
	if body != nil {
		op["requestBody"] = object{"required": true, "content": object{"application/json": object{"schema": body}}}
	}
	return op
}

// advertSchema describes the body of a PUT from the table of the fields of an
// advert: names nested at their dots.
func advertSchema() object {
	root := object{"type": "object", "properties": object{
		"title":           object{"type": "string", "description": "In the language of lang."},
		"attested":        object{"type": "boolean", "description": "You declare that the advert is true and current. Required."},
		"applicants_told": object{"type": "boolean", "description": "You told those who applied of the changed terms. The board mails them what changed in any case; the letter then says that you did, too."},
	}, "required": []string{"attested", "lang"}, "additionalProperties": false}
	for _, f := range models.AdvertFields {
		node, parts := root, strings.Split(strings.TrimSuffix(f.File, "."), ".")
		for _, part := range parts[:len(parts)-1] {
			properties := node["properties"].(object)
			next, ok := properties[part].(object)
			if !ok || next["properties"] == nil {
				next = object{"type": "object", "properties": object{}, "additionalProperties": false}
				properties[part] = next
			}
			node = next
		}
		name := parts[len(parts)-1]
		if old, ok := node["properties"].(object)[name].(object); ok && old["properties"] != nil {
			continue
		}
		node["properties"].(object)[name] = fieldSchema(f)
	}
	return root
}

// organisationFields say how an organisation is named.
var organisationFields = map[string]string{
	"employer": "Id or name of who employs or commissions: one of your own clients, or yourself. Absent: your only one.",
	"regulatory.institution": "Id or name of the medical institution that answers for the care: yourself, or one that you registered. " +
		"GET /api/v1/own/employers and a refusal list those there are.",
}

func fieldSchema(f models.Field) object {
	of := object{"type": "string"}
	if said := organisationFields[f.Name]; said != "" {
		of["description"] = said
	}
	switch f.Kind {
	case models.KindLines, models.KindChoices, models.KindWeek:
		of = object{"type": "array", "items": object{"type": "string"}}
	case models.KindWhole:
		of = object{"type": "integer"}
	case models.KindNumber:
		of = object{"type": "number"}
	case models.KindFlag, models.KindAnswer:
		of = object{"type": "boolean"}
	case models.KindDate:
		of["format"] = "date"
	case models.KindCover:
		of = object{"description": "true, false, or conditional(…)"}
	case models.KindCap:
		of = object{"description": "none, or an object with years or times"}
	}
	if f.Family() {
		family := object{"type": "object", "additionalProperties": of}
		if !f.OpenKeys && len(f.Keys) > 0 {
			family["propertyNames"] = object{"enum": valuesOf(f.Keys)}
		}
		if f.Kind == models.KindChoice && len(f.Options) > 0 {
			of["enum"] = valuesOf(f.Options)
		}
		return family
	}
	if len(f.Options) > 0 {
		switch f.Kind {
		case models.KindChoice:
			of["enum"] = valuesOf(f.Options)
		case models.KindChoices:
			of["items"] = object{"type": "string", "enum": valuesOf(f.Options)}
		}
	}
	return of
}

func valuesOf(options []models.Option) []string {
	values := make([]string, len(options))
	for i, o := range options {
		values[i] = o.Value
	}
	return values
}
