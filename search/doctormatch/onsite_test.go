package doctormatch_test

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/searchtest"
)

// Of two jobs of one level of remoteness, the one with fewer days on site suits
// more, and of those with the same days the one that pays for travel.
func TestDaysOnSiteWeighByHowOftenAndWhoPaysTheTravel(t *testing.T) {
	score := func(often vocab.OnsiteFrequency, travel string) int {
		job, doctor := demoPair(t, "JA03", "DOC03")
		job.Remote, job.Onsite.Frequency, job.Pay.Commute = vocab.RemotePartial, often, travel
		doctor.Wants.Remote = []vocab.RemoteLevel{vocab.RemotePartial}
		m, ok := doctormatch.Judge(searchtest.Analyzer().NewDocument(job), job, doctor)
		if !ok {
			t.Fatalf("%s is ruled out", often)
		}
		return m.Score
	}
	last := 101
	for _, often := range []vocab.OnsiteFrequency{vocab.OnsiteOnboarding, vocab.OnsiteMonthly, vocab.OnsiteWeekly, vocab.OnsiteSeveralWeekly} {
		got := score(often, vocab.None)
		if got >= last {
			t.Errorf("%s: %d points, want fewer than %d", often, got, last)
		}
		last = got
	}
	for _, often := range []vocab.OnsiteFrequency{vocab.OnsiteWeekly, vocab.OnsiteSeveralWeekly} {
		if paid, own := score(often, "実費"), score(often, vocab.None); paid <= own || score(often, "") != own {
			t.Errorf("%s: %d points with paid travel, %d without", often, paid, own)
		}
	}
}
