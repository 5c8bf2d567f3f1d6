package models

import "reflect"

// labelled are the vocabularies by the type of their keys.
var labelled = func() map[reflect.Type]Vocabulary[string] {
	out := map[reflect.Type]Vocabulary[string]{}
	for _, v := range [...]Vocabulary[string]{
		WorkGroups.Strings(), ContractNatures.Strings(), OnsiteFrequencies.Strings(), AllowedLocations.Strings(), SafetyItems.Strings(),
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
func LabelOf(key any, l Lang) (label string, ok bool) {
	t := reflect.TypeOf(key)
	v, ok := labelled[t]
	if !ok {
		return "", false
	}
	return v.Label(reflect.ValueOf(key).String(), l), true
}
