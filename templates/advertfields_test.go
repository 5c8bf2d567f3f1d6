package templates

import (
	"testing"

	"github.com/enkaku/enkaku/models"
)

func TestEveryFieldOfAnAdvertHasItsWords(t *testing.T) {
	words, err := loadWords(files)
	if err != nil {
		t.Fatal(err)
	}
	has := func(field, key string) {
		for _, lang := range []models.Lang{models.JA, models.EN} {
			if text, err := words.text(lang, key); err != nil || text == "" {
				t.Errorf("%s: no words for %q in %s", field, key, lang)
			}
		}
	}
	options := func(field string, list []models.Option) {
		for _, o := range list {
			if o.Words != "" {
				has(field, o.Words)
			} else if o.Label.JA == "" || o.Label.EN == "" {
				t.Errorf("%s: the option %q has no label", field, o.Value)
			}
		}
	}
	for _, f := range models.AdvertFields {
		options(f.Name, f.Options)
		options(f.Name, f.Keys)
		if !f.Family() {
			has(f.Name, f.Label)
		}
		if f.Service != "" {
			has(f.Name, f.Service)
		}
	}
}
