package handlers

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// openAPI is a description that checks answers.
type openAPI struct {
	*testing.T
	doc map[string]any
}

// at follows a path of keys.
func (o openAPI) at(value any, keys ...string) any {
	for _, key := range keys {
		of, _ := value.(map[string]any)
		value = of[key]
	}
	return value
}

// fits holds a value against a schema: nothing undescribed, nothing required
// missing, types, enums and formats right.
func (o openAPI) fits(where string, schema, value any) {
	o.Helper()
	of, _ := schema.(map[string]any)
	if ref, ok := of["$ref"].(string); ok {
		o.fits(where, o.at(o.doc, "components", "schemas", strings.TrimPrefix(ref, "#/components/schemas/")), value)
		return
	}
	if anyOf, ok := of["anyOf"].([]any); ok {
		if value != nil {
			o.fits(where, anyOf[0], value)
		}
		return
	}
	switch of["type"] {
	case "object":
		o.fitsObject(where, of, value)
	case "array":
		list, ok := value.([]any)
		if !ok {
			o.Errorf("%s is %v, described as a list", where, value)
		}
		for i, one := range list {
			o.fits(fmt.Sprintf("%s[%d]", where, i), of["items"], one)
		}
	case "string":
		o.fitsString(where, of, value)
	case "integer", "number":
		if n, ok := value.(float64); !ok || of["type"] == "integer" && n != float64(int64(n)) {
			o.Errorf("%s is %v, described as %v", where, value, of["type"])
		}
	case "boolean":
		if _, ok := value.(bool); !ok {
			o.Errorf("%s is %v, described as a boolean", where, value)
		}
	default:
		o.Errorf("%s: %v is not described", where, schema)
	}
}

func (o openAPI) fitsObject(where string, schema map[string]any, value any) {
	o.Helper()
	object, ok := value.(map[string]any)
	if !ok {
		o.Errorf("%s is %v, described as an object", where, value)
		return
	}
	properties, _ := schema["properties"].(map[string]any)
	required, _ := schema["required"].([]any)
	for _, name := range required {
		if _, ok := object[name.(string)]; !ok {
			o.Errorf("%s lacks %v", where, name)
		}
	}
	for name, one := range object {
		switch described, ok := properties[name]; {
		case ok:
			o.fits(where+"."+name, described, one)
		case schema["additionalProperties"] != nil:
			o.fits(where+"."+name, schema["additionalProperties"], one)
		case properties != nil:
			o.Errorf("%s.%s is not described", where, name)
		}
	}
}

func (o openAPI) fitsString(where string, schema map[string]any, value any) {
	o.Helper()
	text, ok := value.(string)
	if !ok {
		o.Errorf("%s is %v, described as a string", where, value)
	}
	if enum, ok := schema["enum"].([]any); ok && text != "" && !slices.Contains(enum, any(text)) {
		o.Errorf("%s is %q, not among %v", where, text, enum)
	}
	layout := map[any]string{"date-time": time.RFC3339, "date": time.DateOnly}[schema["format"]]
	if _, err := time.Parse(layout, text); layout != "" && err != nil && text != "" {
		o.Error(where, err)
	}
}

// The description is what linters ask for, and every answer is as it says.
func TestAnswersAreAsTheDescriptionSays(t *testing.T) {
	w := openWhole(t)
	w.wait(time.Minute)
	o := openAPI{T: t}
	if err := json.Unmarshal([]byte(w.browser().get("/api/v1/openapi.json").want(t, 200).body), &o.doc); err != nil {
		t.Fatal(err)
	}
	servers, _ := o.doc["servers"].([]any)
	if len(servers) != 1 || o.at(servers[0], "url") != "https://enkaku.example" {
		t.Errorf("servers %v", servers)
	}
	if security, ok := o.doc["security"].([]any); !ok || len(security) != 0 {
		t.Errorf("security %v: no key is needed", o.doc["security"])
	}
	for _, name := range []string{"title", "version", "description", "license", "contact"} {
		if o.at(o.doc, "info", name) == nil {
			t.Errorf("info lacks %s", name)
		}
	}
	paths := o.doc["paths"].(map[string]any)
	operations := map[any]bool{}
	for path, one := range paths {
		get := o.at(one, "get").(map[string]any)
		if operations[get["operationId"]] || get["summary"] == "" || len(get["tags"].([]any)) == 0 {
			t.Errorf("%s: %v", path, get["operationId"])
		}
		operations[get["operationId"]] = true
		for status, response := range get["responses"].(map[string]any) {
			if o.at(response, "description") == "" {
				t.Errorf("%s: %s is not described", path, status)
			}
		}
		for _, found := range regexp.MustCompile(`\{(\w+)\}`).FindAllStringSubmatch(path, -1) {
			if p, _ := get["parameters"].([]any); len(p) != 1 || o.at(p[0], "name") != found[1] || o.at(p[0], "required") != true {
				t.Errorf("%s: parameters %v", path, p)
			}
		}
	}
	for address, path := range map[string]string{
		"/api/v1/jobs?limit=100": "/api/v1/jobs", "/api/v1/jobs?q=%E7%94%A3%E6%A5%AD%E5%8C%BB": "/api/v1/jobs", "/api/v1/jobs/JA01": "/api/v1/jobs/{id}",
		"/api/v1/jobs/EN03": "/api/v1/jobs/{id}", "/api/v1/changes": "/api/v1/changes", "/api/v1/suggest?q=seishin": "/api/v1/suggest",
	} {
		var answer any
		if err := json.Unmarshal([]byte(w.browser().get(address).want(t, 200).body), &answer); err != nil {
			t.Fatal(err)
		}
		o.fits(address, o.at(paths[path], "get", "responses", "200", "content", "application/json", "schema"), answer)
	}
	var problem any
	if err := json.Unmarshal([]byte(w.browser().get("/api/v1/jobs?colour=red").want(t, 400).body), &problem); err != nil {
		t.Fatal(err)
	}
	o.fits("a problem", o.at(paths["/api/v1/jobs"], "get", "responses", "400", "content", "application/problem+json", "schema"), problem)
}
