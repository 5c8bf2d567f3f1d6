package drafting

import (
	"strings"
	"testing"
)

func TestEachLabelAnnouncesOneTopic(t *testing.T) {
	of := map[string]topic{}
	for about, words := range labels {
		for word := range strings.FieldsSeq(words) {
			plain := plainLabel(strings.ReplaceAll(word, "_", " "))
			if other, taken := of[plain]; taken && other != about {
				t.Errorf("%q announces %s and %s", word, about, other)
			}
			of[plain] = about
		}
	}
}
