// Package rules says what an advert must state and what its words may not say:
// Validate judges a text, CanPublish the text and those who hand it in. The
// readers of claims are in search/claims; what a claim means is judged here.
// It imports the standard library, the nouns and the vocabularies.
package rules
