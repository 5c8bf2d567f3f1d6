package models

import (
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

func TestGateLetsEveryHitThrough(t *testing.T) {
	for _, rule := range lintRules {
		if rule.pattern.words == nil {
			t.Errorf("%s has no words to look for and is always run", rule.code)
		}
		hit := rapid.StringMatching(rule.pattern.String())
		plain := regexp.MustCompile(rule.pattern.String())
		rapid.Check(t, func(t *rapid.T) {
			text := "本文 " + hit.Draw(t, "hit") + " 続き"
			if plain.MatchString(text) && !rule.pattern.may(lowerCase(text)) {
				t.Fatalf("%s: the gate stops %q", rule.code, text)
			}
		})
	}
}
