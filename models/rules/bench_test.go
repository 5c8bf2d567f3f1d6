package rules

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
)

func BenchmarkValidate(b *testing.B) {
	data, err := modelstest.ReadJobs()
	if err != nil {
		b.Fatal(err)
	}
	jobs := modelstest.Decode(b, data)
	ctx := Context{Publisher: models.Publisher{Now: modelstest.Now}}
	for i := 0; b.Loop(); i++ {
		Validate(&jobs[i%len(jobs)].Advert, ctx)
	}
}

func BenchmarkComparable(b *testing.B) {
	p := models.Pay{Unit: models.PayPerCase, Min: 1800, Max: 2400, MinutesPerCase: models.Range{Min: 10, Max: 20}}
	for b.Loop() {
		p.Comparable()
	}
}

func BenchmarkFingerprint(b *testing.B) {
	data, err := modelstest.ReadJobs()
	if err != nil {
		b.Fatal(err)
	}
	jobs := modelstest.Decode(b, data)
	for b.Loop() {
		models.Fingerprint(&jobs[2].Advert)
	}
}
