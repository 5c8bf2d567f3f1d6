package public

import (
	"bytes"
	"html/template"
	"testing"

	"github.com/enkaku/enkaku/templates"
)

// The choices that Go writes are what a template would make of them.
func TestChoicesAreWrittenAsATemplateWould(t *testing.T) {
	reference := template.Must(template.New(
		"").Funcs(template.FuncMap{"num": func(n int) string { return templates.Thousands(int64(n)) }}).Parse(
		`{{define "row"}}<li{{if .Sub}} class="sub"{{end}}><label class="facet"><input type="checkbox" name="{{.Name}}" value="{{.Value}}"{{if .Chosen}} checked{{end}}><span>{{.Label}}</span><span class="n num">{{num .Count}}</span></label><meter class="bar-of" min="0" max="100" value="{{.Percent}}" aria-hidden="true"></meter></li>{{end}}` +
			`{{define "prefs"}}{{range .Options}}<option value="{{.Value}}"{{if eq .Value $.One}} selected{{end}}>{{.Label}}{{with .Hint}} ({{.}}){{end}}</option>{{end}}{{end}}`))
	const attack = `"><script>alert(1)</script><img src=x onerror=alert(2)>'` + "javascript:alert(3)"
	choices := []FacetChoice{
		{Name: "work", Value: "online_care", Label: "オンライン診療", Count: 12345, Percent: 40},
		{Name: "work", Value: attack, Label: attack, Count: 0, Chosen: true, Sub: true},
	}
	var want bytes.Buffer
	for _, c := range choices {
		if err := reference.ExecuteTemplate(&want, "row", c); err != nil {
			t.Fatal(err)
		}
	}
	if got := string(FacetGroup{Choices: choices}.Rows()); got != want.String() {
		t.Errorf("rows:\n%s\nwant\n%s", got, want.String())
	}
	list := FacetGroup{One: "13", Options: []templates.Option{{Value: "13", Label: "東京都", Hint: "1200"},
		{Value: attack, Label: attack, Hint: attack}, {Value: "01", Label: "北海道"}}}
	want.Reset()
	if err := reference.ExecuteTemplate(&want, "prefs", list); err != nil {
		t.Fatal(err)
	}
	if got := string(list.OptionRows()); got != want.String() {
		t.Errorf("prefectures:\n%s\nwant\n%s", got, want.String())
	}
}
