package models

import "testing"

func BenchmarkValidate(b *testing.B) {
	data, err := readDemoJobs()
	if err != nil {
		b.Fatal(err)
	}
	jobs := decodeDemoJobs(b, data)
	ctx := Context{Publisher: Publisher{Now: demoNow}}
	for i := 0; b.Loop(); i++ {
		Validate(&jobs[i%len(jobs)].Advert, ctx)
	}
}

func BenchmarkComparable(b *testing.B) {
	p := Pay{Unit: PayPerCase, Min: 1800, Max: 2400, MinutesPerCase: Range{Min: 10, Max: 20}}
	for b.Loop() {
		p.Comparable()
	}
}

func BenchmarkFingerprint(b *testing.B) {
	data, err := readDemoJobs()
	if err != nil {
		b.Fatal(err)
	}
	jobs := decodeDemoJobs(b, data)
	for b.Loop() {
		Fingerprint(&jobs[2].Advert)
	}
}
