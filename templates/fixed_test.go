package templates

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/static"
)

// Pages whose words were put in before parsing say the same as pages that look
// them up at every request and leave all escaping to html/template.
func TestFixedWordsSayTheSame(t *testing.T) {
	assets, err := static.Load()
	if err != nil {
		t.Fatal(err)
	}
	set := newSet(t)
	plain := strings.NewReplacer("&#43;", "+", "&#34;", `"`, "&#39;", "'")
	for _, lang := range []models.Lang{models.JA, models.EN} {
		calling, err := parsePages(funcs(lang, set.words, assets), string(lang), func(text string) string { return text })
		if err != nil {
			t.Fatal(err)
		}
		for _, page := range allPages() {
			for _, filled := range []bool{false, true} {
				value := reflect.New(reflect.TypeOf(page)).Elem()
				value.Set(reflect.ValueOf(page))
				if filled {
					fillAll(value, attack)
				}
				layout := value.FieldByName("Layout")
				layout.FieldByName("Styles").SetZero()
				layout.FieldByName("Scripts").SetZero()
				if prose, ok := page.(Prose); ok {
					value.FieldByName("Name").SetString(prose.Name)
				}
				shown := value.Interface().(Page)
				var got, want bytes.Buffer
				errGot := set.Render(&got, lang, shown)
				errWant := calling[page.Template()].ExecuteTemplate(&want, "base.html", shown)
				if (errGot == nil) != (errWant == nil) {
					t.Errorf("%s (%s): %v, want %v", page.Template(), lang, errGot, errWant)
				}
				if plain.Replace(got.String()) != plain.Replace(want.String()) {
					t.Errorf("%s (%s, filled: %v) differs", page.Template(), lang, filled)
				}
			}
		}
	}
}
