package handlers

import (
	"encoding/json"
	"net/url"
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// describedAPI is what tests read of the description.
type describedAPI struct {
	Paths map[string]struct {
		Get struct {
			Parameters []struct {
				Name, In, Description string
				Schema                struct {
					Type  string
					Enum  []string
					Items struct {
						Pattern, Type string
						Enum          []string
					}
				}
			}
		}
	}
	Components struct {
		Schemas map[string]struct {
			Properties map[string]struct{ Enum []string }
		}
	}
}

func readAPI(t *testing.T) (doc describedAPI) {
	t.Helper()
	if err := json.Unmarshal([]byte(newBench(t, board).browser().get("/api/v1/openapi.json").want(t, 200).body),
		&doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestOpenAPINamesWhatTheBoardReads(t *testing.T) {
	doc := readAPI(t)
	var names []string
	for _, p := range doc.Paths["/api/v1/jobs"].Get.Parameters {
		names = append(names, p.Name)
		if p.In != "query" || p.Description == "" || p.Schema.Type == "array" && p.Schema.Items.Type == "" {
			t.Errorf("%+v is not described", p)
		}
		for _, value := range append(p.Schema.Enum, p.Schema.Items.Enum...) {
			if _, faults := models.ParseQuery(url.Values{p.Name: {value}}); len(faults) > 0 {
				t.Errorf("%s=%s is described but refused: %v", p.Name, value, faults)
			}
		}
		if _, faults := models.ParseQuery(url.Values{p.Name: {}}); len(faults) > 0 {
			t.Errorf("%s is described but unknown", p.Name)
		}
		d, ok := models.DimensionNamed(p.Name)
		if ok && p.Schema.Items.Pattern == "" &&
			len(p.Schema.Items.Enum) != len(d.Vocabulary().Keys())+len(d.Groups().Keys()) {
			t.Errorf("%d values of %s are described", len(p.Schema.Items.Enum), d)
		}
	}
	want := []string{"q"}
	for d := range models.Dimensions() {
		if d.Choice() == models.ChoiceFloor {
			want = append(want, d.Key()+"_unit")
		}
		if d.Param() != "" {
			want = append(want, d.Param())
		}
	}
	want = append(want, "literal", "not_poster", "sort", "page", "limit")
	if !slices.Equal(names, want) {
		t.Errorf("parameters %v, want %v", names, want)
	}
	units := doc.Components.Schemas["Pay"].Properties["unit"].Enum
	if !slices.Equal(units, vocab.PayUnits.Strings().Keys()) {
		t.Errorf("the units of pay are described as %v", units)
	}
}

// TestOpenAPIDescribesEveryFacet holds the facets of an answer against the
// parameters and the dimensions.
func TestOpenAPIDescribesEveryFacet(t *testing.T) {
	var answer jobsAnswer
	res := openWhole(t).browser().get("/api/v1/jobs").want(t, 200)
	if err := json.Unmarshal([]byte(res.body), &answer); err != nil {
		t.Fatal(err)
	}
	for _, p := range readAPI(t).Paths["/api/v1/jobs"].Get.Parameters {
		d, ok := models.DimensionNamed(p.Name)
		if !ok {
			continue
		}
		if _, counted := answer.Facets[p.Name]; !counted {
			t.Errorf("%s can be asked and is not counted", d)
		}
		delete(answer.Facets, p.Name)
		delete(answer.Facets, d.GroupKey())
	}
	if len(answer.Facets) > 0 {
		t.Errorf("counted and not asked: %v", answer.Facets)
	}
}

// jobsAnswer is what /api/v1/jobs says of a search.
type jobsAnswer struct {
	Total  int
	Facets map[string][]struct {
		Value string
		Count int
	}
}
