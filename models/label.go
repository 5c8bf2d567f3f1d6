package models

import (
	"reflect"

	"github.com/enkaku/enkaku/models/vocab"
)

// labelled are the vocabularies by the type of their keys.
var labelled = func() map[reflect.Type]vocab.Vocabulary[string] {
	out := map[reflect.Type]vocab.Vocabulary[string]{}
	for _, v := range [...]vocab.Vocabulary[string]{
		vocab.WorkGroups.Strings(), vocab.ContractNatures.Strings(), vocab.OnsiteFrequencies.Strings(), vocab.AllowedLocations.Strings(), vocab.SafetyItems.Strings(),
	} {
		out[v.KeyType()] = v
	}
	for d := range dimensions {
		row := &dimensions[d]
		out[row.vocabulary.KeyType()] = row.vocabulary
	}
	return out
}()

// LabelOf returns the label of a key of any vocabulary: its type names the
// vocabulary. ok is false for a type that names none.
func LabelOf(key any, l vocab.Lang) (label string, ok bool) {
	t := reflect.TypeOf(key)
	v, ok := labelled[t]
	if !ok {
		return "", false
	}
	return v.Label(reflect.ValueOf(key).String(), l), true
}
