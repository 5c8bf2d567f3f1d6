package api

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// openAPIFrame describes the public interface (OpenAPI 3.1), but for what the
// table of dimensions says: marks stand for that.
//
//go:embed openapi.json
var openAPIFrame []byte

// The marks in the frame.
const (
	markOfParameters = `{
      "$comment": "the dimensions of search"
     }`
	markOfFacets = "$facets"
)

// openAPIDocument is the frame with the parameters and facets of the dimensions.
var openAPIDocument = func() []byte {
	doc := bytes.Replace(openAPIFrame, []byte(markOfParameters), describedDimensions(), 1)
	return bytes.Replace(doc, []byte(markOfFacets), []byte(describedFacets()), 1)
}()

// OpenAPI answers with the description of the public interface.
func (h *Handlers) OpenAPI(c *fiber.Ctx) error {
	c.Set(fiber.HeaderContentType, "application/json; charset=utf-8")
	c.Set(fiber.HeaderCacheControl, "public, max-age=3600")
	return c.Send(openAPIDocument)
}

// parameterJSON describes one parameter of a query string.
type parameterJSON struct {
	Name        string     `json:"name"`
	In          string     `json:"in"`
	Description string     `json:"description"`
	Schema      schemaJSON `json:"schema"`
}

// schemaJSON describes the values of a parameter.
type schemaJSON struct {
	Type    string      `json:"type"`
	Enum    []string    `json:"enum,omitempty"`
	Pattern string      `json:"pattern,omitempty"`
	Items   *schemaJSON `json:"items,omitempty"`
	Minimum *int64      `json:"minimum,omitempty"`
	Maximum int64       `json:"maximum,omitempty"`
}

// describedDimensions are the parameters of all dimensions, as items of a list.
func describedDimensions() []byte {
	var items [][]byte
	for d := range models.Dimensions() {
		for _, p := range parametersOf(d) {
			item, err := json.MarshalIndent(p, "     ", " ")
			if err != nil {
				panic("openapi: " + err.Error()) // strings and numbers always marshal
			}
			items = append(items, item)
		}
	}
	return bytes.Join(items, []byte(",\n     "))
}

// parametersOf are the parameters that ask for a dimension.
func parametersOf(d models.Dimension) []parameterJSON {
	switch d.Choice() {
	case models.ChoiceSpoken:
		return nil
	case models.ChoiceFloor:
		least := int64(0)
		units := schemaJSON{Type: "string", Enum: d.Vocabulary().Keys()}
		return []parameterJSON{
			{d.Key() + "_unit", "query", "Unit of " + d.Param() + "; absent: comparable hourly pay.", units},
			{d.Param(), "query", d.About(), schemaJSON{Type: "integer", Minimum: &least, Maximum: models.MaxPayMin}},
		}
	}
	values := schemaJSON{Type: "string", Pattern: d.Pattern()}
	if values.Pattern == "" {
		values.Enum = slices.Concat(d.Vocabulary().Keys(), d.Groups().Keys())
	}
	return []parameterJSON{{d.Param(), "query", d.About(), schemaJSON{Type: "array", Items: &values}}}
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
