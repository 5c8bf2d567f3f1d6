package handlers

import (
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// facetRow is a choice of the filter form with its count.
var facetRow = regexp.MustCompile(
	`name="([a-z_]+)" value="([^"]*)"( checked)?><span>[^<]*</span><span class="n num">([0-9,]+)</span>`)

// filterForm is the form of filters on a page.
func filterForm(t *testing.T, page string) string {
	t.Helper()
	_, form, _ := strings.Cut(page, `<form class="facets"`)
	form, _, found := strings.Cut(form, "</form>")
	if !found {
		t.Fatal("the page has no filters")
	}
	return form
}

func TestEveryDimensionCanBeChosenOnThePage(t *testing.T) {
	w := openWhole(t).browser()
	for _, path := range []string{"/", "/en"} {
		form := filterForm(t, w.get(path).want(t, 200).body)
		for _, d := range models.OnPage() {
			if !strings.Contains(form, `name="`+d.Param()+`"`) {
				t.Errorf("%s: %s cannot be chosen", path, d)
			}
		}
	}
	ja, en := filterForm(t, w.get("/").body), filterForm(t, w.get("/en").body)
	for legend, form := range map[string]string{
		"言語": ja, "持っている資格": ja, "働きやすさ": ja, "Language": en, "Licences held": en, "Work–life fit": en,
	} {
		if !strings.Contains(form, "<legend>"+legend+"</legend>") {
			t.Errorf("no group %q", legend)
		}
	}
}

func TestLongGroupsAreFolded(t *testing.T) {
	form := filterForm(t, openWhole(t).browser().get("/?licence=jp_medical_license").body)
	for _, legend := range []string{"持っている資格", "働きやすさ", "診療科"} {
		_, group, _ := strings.Cut(form, "<legend>"+legend+"</legend>")
		group, _, _ = strings.Cut(group, "</fieldset>")
		open, folded, _ := strings.Cut(group, "<details>")
		if n := len(facetRow.FindAllString(open, -1)); n != 8 || len(facetRow.FindAllString(folded, -1)) == 0 {
			t.Errorf("%d choices of %s stand in the open, and folded are %d", n, legend,
				len(facetRow.FindAllString(folded, -1)))
		}
	}
}

// TestAChoiceFindsWhatItCounts chooses every value that the form offers.
func TestAChoiceFindsWhatItCounts(t *testing.T) {
	w := openWhole(t).browser()
	for _, chosen := range []url.Values{
		{}, {"licence": {"jp_medical_license"}, "life_fit": {"childcare"}}, {"lang": {"en"}, "remote": {"full_remote"}},
	} {
		form := filterForm(t, w.get("/?"+chosen.Encode()).want(t, 200).body)
		for _, row := range facetRow.FindAllStringSubmatch(form, -1) {
			name, value := row[1], html.UnescapeString(row[2])
			d, ok := models.DimensionNamed(name)
			if !ok && name == models.DimPay.Param() {
				continue
			}
			if !ok || (row[3] != "") != slices.Contains(chosen[name], value) {
				t.Errorf("%v: %s=%s is shown checked: %q", chosen, name, value, row[3])
				continue
			}
			ask := url.Values{}
			for k, v := range chosen {
				ask[k] = v
			}
			ask[name] = []string{value}
			if d.Choice() != models.ChoiceAny && !slices.Contains(chosen[name], value) {
				ask[name] = append([]string{value}, chosen[name]...)
			} else if d.Choice() == models.ChoiceHeld || d.Choice() == models.ChoiceAll {
				ask[name] = chosen[name]
			}
			var answer jobsAnswer
			if err := json.Unmarshal([]byte(w.get("/api/v1/jobs?"+ask.Encode()).want(t, 200).body),
				&answer); err != nil {
				t.Fatal(err)
			}
			if got := fmt.Sprint(answer.Total); got != strings.ReplaceAll(row[4], ",", "") {
				t.Errorf("%v: %s=%s finds %s, shown is %s", chosen, name, value, got, row[4])
			}
		}
	}
}

func TestChosenLicencesAndLifeFitAreTakenBack(t *testing.T) {
	w := openWhole(t).browser()
	res := w.get("/en?licence=jp_medical_license&life_fit=childcare&lang=ja").want(t, 200)
	for _, rest := range []string{
		"/en?lang=ja&licence=jp_medical_license", "/en?lang=ja&life_fit=childcare", "/en?licence=jp_medical_license&life_fit=childcare",
	} {
		if want := `href="` + rest + `"`; !strings.Contains(html.UnescapeString(res.body), want) {
			t.Errorf("no chip leads to %s", rest)
		}
	}
	form := filterForm(t, res.body)
	if strings.Contains(form, `type="hidden" name="licence"`) ||
		strings.Contains(form, `type="hidden" name="life_fit"`) {
		t.Error("what can be chosen is kept hidden as well")
	}
}
