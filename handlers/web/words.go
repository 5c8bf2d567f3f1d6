package web

import (
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// SayIn returns the words of the catalogue in a language.
func (s *Site) SayIn(lang vocab.Lang) templates.Say {
	return func(key string, args ...any) string { return s.Pages.Words(lang, key, args...) }
}

// Cut returns at most n runes of s.
func Cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n])
	}
	return s
}

// First returns the first of a list, the zero value of an empty one.
func First[T any](list []T) (zero T) {
	if len(list) == 0 {
		return zero
	}
	return list[0]
}
