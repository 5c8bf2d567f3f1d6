// Package reading reads texts, of jobs (NewDocument) and of people (Read), with
// the same words: the labels and synonyms of the vocabularies, the table in
// synonyms.go, and a morphological analyser for the rest. What an advert
// denies (当直なし) is kept apart from what it offers. What a person types is
// first looked up as a value (循内 is cardiology), then as words.
package reading
