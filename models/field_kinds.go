package models

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// The makers of slots, one for each kind of value and the type that holds it.

// words is free text.
func words[R any](at func(*R) *string) Slot[R] {
	return Slot[R]{
		Kind: KindText,
		get:  func(r *R) []string { return stated(*at(r)) },
		set:  func(r *R, values []string) bool { *at(r) = single(values); return true },
	}
}

// orNone is free text in which the poster may state that there is none.
func orNone[R any](at func(*R) *string) Slot[R] {
	return standing(at, Standing{vocab.None, vocab.Text{JA: "なし", EN: "none"}, []string{"なし", "無し", "無", "none"},
		"advert.value_none"})
}

// orNoChange is a scope of change, which may be none.
func orNoChange[R any](at func(*R) *string) Slot[R] {
	return standing(at, Standing{
		vocab.NoChange, vocab.Text{JA: "変更なし", EN: "no change"}, []string{"変更なし", "no change", "なし", "無し", "無", "none"}, "advert.value_no_change",
	})
}

// link is an https address.
func link[R any](at func(*R) *string) Slot[R] {
	s := words(at)
	s.Kind = KindLink
	return s
}

// standing is free text with one value that words stand for.
func standing[R any](at func(*R) *string, value Standing) Slot[R] {
	s := words(at)
	s.Standing = value
	return s
}

// choice is one of the terms of a vocabulary.
func choice[R any, K ~string](v vocab.Vocabulary[K], at func(*R) *K) Slot[R] {
	return one(optionsOf(v), at)
}

// one is one of a closed list of options; nil options depend on who asks.
func one[R any, K ~string](options []Option, at func(*R) *K) Slot[R] {
	return Slot[R]{
		Kind: KindChoice, Options: options,
		get: func(r *R) []string { return stated(string(*at(r))) },
		set: func(r *R, values []string) bool { *at(r) = K(single(values)); return true },
	}
}

// choices are some of the terms of a vocabulary.
func choices[R any, K ~string](v vocab.Vocabulary[K], at func(*R) *[]K) Slot[R] {
	return some(optionsOf(v), at)
}

// some are some of a closed list of options.
func some[R any, K ~string](options []Option, at func(*R) *[]K) Slot[R] {
	s := lines(at)
	s.Kind, s.Options = KindChoices, options
	return s
}

// lines is a list of texts.
func lines[R any, K ~string](at func(*R) *[]K) Slot[R] {
	return Slot[R]{
		Kind: KindLines,
		get: func(r *R) []string {
			var values []string
			for _, k := range *at(r) {
				values = append(values, string(k))
			}
			return values
		},
		set: func(r *R, values []string) bool {
			var list []K
			for _, v := range values {
				list = append(list, K(v))
			}
			*at(r) = list
			return true
		},
	}
}

// single is the first of values, "" of none.
func single(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

// stated is a text as a list, nil for "".
func stated(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
