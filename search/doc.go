// Package search knows how a question matches a job, alone: how words are
// read, how jobs are indexed, counted, ordered and explained, and which
// standing questions a new job answers.
//
// There is one meaning of "matches": a Question, compiled from
// models.Criteria, holds for a Document, built from a models.Job, or it does
// not (Question.Matches). The index and the percolator are two fast ways to
// compute exactly that. Question.Score is likewise the definition of the order.
//
// An Analyzer reads texts, of jobs (NewDocument) and of people (Read), with
// the same words: the labels and synonyms of the vocabularies, the table in
// synonyms.go, and a morphological analyser for the rest. What an advert
// denies (当直なし) is kept apart from what it offers. What a person types is
// first looked up as a value (循内 is cardiology), then as words.
package search
