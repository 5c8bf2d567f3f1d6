// Package weigh says how much a sentence of an advert reads like those that
// people judged to be at fault, and of what kind it then is. It is a second
// reading beside the frames of package claims: frames say what is claimed,
// weights say whether sentences like this one were bad or lawful among the
// judged cases of search/claims/testdata.
//
// The weights are those of logistic regressions over the characters of
// sentences, in runs of one to four, alone and together with what the advert
// says in its fields (Context). They are made from the judged cases by
// "go run ./cmd/bench claims --write" and stand in weights.bin.gz.
package weigh
