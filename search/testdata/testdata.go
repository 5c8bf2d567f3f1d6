// Package testdata holds the invented adverts and the judgements by which the
// order of answers is measured, in the tests and by the bench command.
package testdata

import _ "embed"

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

// NightJobs are adverts in the posters' own ways of writing, in the short form.
//
//go:embed jobs/night.yaml
var NightJobs []byte

// NightJudgements are questions as doctors type them and which of NightJobs
// should answer.
//
//go:embed night.yaml
var NightJudgements []byte

// LateJudgements are more questions over NightJobs, judged after the reader was
// changed for the first.
//
//go:embed late.yaml
var LateJudgements []byte

// RainJobs, SnowJobs, NoonJobs, EveJobs, DawnJobs and DuskJobs are adverts written by somebody who knew the form and not
// the reader.
var (
	//go:embed jobs/rain.yaml
	RainJobs []byte
	//go:embed jobs/snow.yaml
	SnowJobs []byte
	//go:embed jobs/noon.yaml
	NoonJobs []byte
	//go:embed jobs/eve.yaml
	EveJobs []byte
	//go:embed jobs/dawn.yaml
	DawnJobs []byte
	//go:embed jobs/dusk.yaml
	DuskJobs []byte
)

// NoonJudgements and the others are questions over them, judged by the same
// person before their first run.
var (
	//go:embed rain.yaml
	RainJudgements []byte
	//go:embed snow.yaml
	SnowJudgements []byte
	//go:embed noon.yaml
	NoonJudgements []byte
	//go:embed eve.yaml
	EveJudgements []byte
	//go:embed dawn.yaml
	DawnJudgements []byte
	//go:embed dusk.yaml
	DuskJudgements []byte
)
