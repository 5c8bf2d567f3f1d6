package api

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// OpenAPI answers with the description of the public interface.
func (h *Handlers) OpenAPI(c *fiber.Ctx) error {
	c.Set(fiber.HeaderContentType, "application/json; charset=utf-8")
	c.Set(fiber.HeaderCacheControl, "public, max-age=3600")
	return c.Send(h.description)
}

// describe writes the description of the interface (OpenAPI 3.1) of a board,
// from the types of its answers and the table of dimensions.
func describe(origin string) []byte {
	known := schemas{}
	doc := object{
		"openapi": "3.1.0",
		"info": object{
			"title": "Enkaku jobs", "version": "1", "contact": object{"url": origin + "/contact"},
			"description": "Open jobs for doctors who work remotely. Reading them is public: no key is needed. " +
				"Organisations hand in their own adverts with a key of theirs (Authorization: Bearer). " +
				"Counts count positions: the same position from several agencies counts once. " +
				"Every answer names itself (ETag), and says how many reads are left (RateLimit).",
			"license": object{"name": "Terms of use", "url": origin + "/terms"},
		},
		"servers":  []object{{"url": origin}},
		"security": []object{},
		"tags":     []object{{"name": "jobs", "description": "Open jobs"}},
		"paths": object{
			"/api/v1/jobs":         operation(known, "listJobs", "Search open jobs", searchParameters(), jobListJSON{}, 400),
			"/api/v1/jobs/{id}":    operation(known, "getJob", "One open job, whole", idParameter(), jobJSON{}, 404),
			"/api/v1/changes":      operation(known, "listChanges", "What changed since, to keep a copy", changeParameters(), changesJSON{}, 400),
			"/api/v1/suggest":      operation(known, "suggest", "Complete what a person types", suggestParameters(), suggestionsJSON{}, 400),
			"/api/v1/openapi.json": operation(known, "describe", "This description", nil, object{}, 404),
		},
		"components": object{"schemas": known, "securitySchemes": object{
			"key": object{"type": "http", "scheme": "bearer", "description": "A key of an organisation, made at its desk."},
		}},
	}
	describeOwn(doc["paths"].(object), known)
	doc["webhooks"] = describeHooks(known)
	facets := known["JobList"]["properties"].(object)["facets"].(object)
	facets["description"] = describedFacets()
	body, err := json.MarshalIndent(doc, "", " ")
	if err != nil {
		panic("openapi: " + err.Error()) // maps of strings always marshal
	}
	return body
}

// refusals say what each status means.
var refusals = map[int]string{
	400: "Unknown parameter or bad value, named", 404: "No open job of this id",
	429: "Too many reads: try again after the seconds of Retry-After", 431: "The address is longer than 16 KiB",
	503: "Try again after the seconds of Retry-After",
}

// operation describes one address: what may be asked, what is answered, and
// which refusal it has beside those of all.
func operation(known schemas, id, summary string, parameters []parameterJSON, answer any, refusal int) object {
	of := object{"type": "object"}
	if t := reflect.TypeOf(answer); t.Kind() == reflect.Struct {
		of = known.of(t)
	}
	header := func(about string) object { return object{"description": about, "schema": object{"type": "string"}} }
	responses := object{
		"200": object{
			"description": summary, "content": object{"application/json": object{"schema": of}},
			"headers": object{
				"ETag": header("Names the answer; send it as If-None-Match."), "RateLimit": header("Reads left (r) and the seconds until all are there again (t)."),
			},
		},
		"304": object{"description": "The answer you have is the newest"},
	}
	for _, status := range []int{refusal, 429, 431, 503} {
		responses[itoa(status)] = object{
			"description": refusals[status], "content": object{"application/problem+json": object{"schema": known.of(reflect.TypeFor[web.Problem]())}},
		}
	}
	get := object{"operationId": id, "summary": summary, "tags": []string{"jobs"}, "responses": responses}
	if len(parameters) > 0 {
		get["parameters"] = parameters
	}
	return object{"get": get}
}

// parameterJSON describes one parameter.
type parameterJSON struct {
	Name        string     `json:"name"`
	In          string     `json:"in"`
	Required    bool       `json:"required,omitempty"`
	Description string     `json:"description"`
	Schema      schemaJSON `json:"schema"`
}

// schemaJSON describes the values of a parameter.
type schemaJSON struct {
	Type      string      `json:"type"`
	Format    string      `json:"format,omitempty"`
	Enum      []string    `json:"enum,omitempty"`
	Pattern   string      `json:"pattern,omitempty"`
	Items     *schemaJSON `json:"items,omitempty"`
	MaxLength int         `json:"maxLength,omitempty"`
	Minimum   *int64      `json:"minimum,omitempty"`
	Maximum   int64       `json:"maximum,omitempty"`
	Default   any         `json:"default,omitempty"`
}

func inQuery(name, about string, schema schemaJSON) parameterJSON {
	return parameterJSON{Name: name, In: "query", Description: about, Schema: schema}
}

// whole is a whole number of at least least.
func wholeNumber(least, most int64, absent any) schemaJSON {
	return schemaJSON{Type: "integer", Minimum: &least, Maximum: most, Default: absent}
}

// searchParameters are what models.ParseQuery reads.
func searchParameters() []parameterJSON {
	text := schemaJSON{Type: "string"}
	all := []parameterJSON{inQuery("q", "Words as a person types them: spaces mean and, quotes a phrase, a leading - excludes.",
		schemaJSON{Type: "string", MaxLength: models.MaxTextRunes})}
	for d := range models.Dimensions() {
		all = append(all, parametersOf(d)...)
	}
	orders := []string{string(models.SortRelevance), string(models.SortNewest), string(models.SortPay), string(models.SortClosing)}
	return append(all,
		inQuery("literal", "Pieces of q to take as plain words.", schemaJSON{Type: "array", Items: &text}),
		inQuery("not_poster", "Ids of agencies or employers to leave out.", schemaJSON{Type: "array", Items: &text}),
		inQuery("sort", "Order of the list.", schemaJSON{Type: "string", Enum: orders}),
		inQuery("page", "From 1.", wholeNumber(1, models.MaxPage, nil)),
		inQuery("limit", "Jobs a page.", wholeNumber(1, 100, 20)),
	)
}

// parametersOf are the parameters that ask for a dimension.
func parametersOf(d models.Dimension) []parameterJSON {
	switch d.Choice() {
	case models.ChoiceSpoken:
		return nil
	case models.ChoiceFloor:
		return []parameterJSON{
			inQuery(d.Key()+"_unit", "Unit of "+d.Param()+"; absent: comparable hourly pay.", schemaJSON{Type: "string", Enum: d.Vocabulary().Keys()}),
			inQuery(d.Param(), d.About(), wholeNumber(0, models.MaxPayMin, nil)),
		}
	}
	values := schemaJSON{Type: "string", Pattern: d.Pattern()}
	if values.Pattern == "" {
		values.Enum = slices.Concat(d.Vocabulary().Keys(), d.Groups().Keys())
	}
	return []parameterJSON{inQuery(d.Param(), d.About(), schemaJSON{Type: "array", Items: &values})}
}

func idParameter() []parameterJSON {
	return []parameterJSON{{Name: "id", In: "path", Required: true, Description: "Id of a job.", Schema: schemaJSON{Type: "string"}}}
}

func changeParameters() []parameterJSON {
	return []parameterJSON{
		inQuery("updated_since", "Begin with what changed from this moment on; absent, with all.", schemaJSON{Type: "string", Format: "date-time"}),
		inQuery("cursor", "Go on where an answer ended: its next_cursor.", schemaJSON{Type: "string"}),
		inQuery("limit", "Changes an answer.", wholeNumber(1, 100, 100)),
	}
}

func suggestParameters() []parameterJSON {
	return []parameterJSON{
		inQuery("q", "What is typed so far: kanji, kana, romaji or English. The last word is completed.",
			schemaJSON{Type: "string", MaxLength: models.MaxTextRunes}),
		inQuery("lang", "Language of the suggestions, ja when absent.", schemaJSON{Type: "string", Enum: []string{string(vocab.JA), string(vocab.EN)}}),
	}
}

// describedFacets names the facets and says what their counts leave out.
func describedFacets() string {
	var all, beside []string
	for d := range models.Dimensions() {
		if !d.Listed() {
			continue
		}
		all = append(all, d.Key())
		if d.GroupKey() != "" {
			all = append(all, d.GroupKey())
		}
		if d.Choice() != models.ChoiceAny {
			beside = append(beside, d.Key())
		}
	}
	return strings.Join(all, ", ") + ": counted without the group's own choice; " +
		strings.Join(beside, " and ") + ": beside it"
}
