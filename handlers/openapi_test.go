package handlers

import (
	"encoding/json"
	"net/url"
	"testing"

	"github.com/enkaku/enkaku/models"
)

func TestOpenAPINamesWhatTheBoardReads(t *testing.T) {
	var doc struct {
		Paths map[string]struct {
			Get struct {
				Parameters []struct {
					Name   string
					Schema struct {
						Enum  []string
						Items struct{ Enum []string }
					}
				}
			}
		}
	}
	if err := json.Unmarshal(openAPIDocument, &doc); err != nil {
		t.Fatal(err)
	}
	params := doc.Paths["/api/v1/jobs"].Get.Parameters
	if len(params) != 17 {
		t.Errorf("%d parameters described, want 17", len(params))
	}
	for _, p := range params {
		for _, value := range append(p.Schema.Enum, p.Schema.Items.Enum...) {
			if _, faults := models.ParseQuery(url.Values{p.Name: {value}}); len(faults) > 0 {
				t.Errorf("%s=%s is described but refused: %v", p.Name, value, faults)
			}
		}
		if _, faults := models.ParseQuery(url.Values{p.Name: {}}); len(faults) > 0 {
			t.Errorf("%s is described but unknown", p.Name)
		}
	}
	if n := len(params[1].Schema.Items.Enum); n != len(models.WorkTypes.Terms())+len(models.WorkGroups.Terms()) {
		t.Errorf("%d values of work described", n)
	}
	if n := len(params[2].Schema.Items.Enum); n != len(models.Specialties.Terms()) {
		t.Errorf("%d specialties described", n)
	}
}
