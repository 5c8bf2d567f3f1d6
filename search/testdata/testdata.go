// Package testdata holds the invented adverts and the judgements by which the
// order of answers is measured, in the tests and by the bench command.
package testdata

import "embed"

// Jobs are invented adverts in the short form that package relevance reads.
//
//go:embed jobs/jobs.yaml
var Jobs []byte

// Judgements are questions and the rules that say which jobs should answer.
//
//go:embed judgements.yaml
var Judgements []byte

// DemoJudgements are questions and which of the demo adverts should answer.
//
//go:embed demo.yaml
var DemoJudgements []byte

// Typed holds questions as doctors type them (typed/NAME.yaml) and adverts in
// the posters' own ways of writing over which they are judged
// (typed/jobs/NAME.yaml). Each pair but the first is by somebody who knew the
// form and had not seen the reader.
//
//go:embed typed
var Typed embed.FS
