package index

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// A run of any length is counted as a comparison term by term counts it.
func TestLookCountsRunsOfAnyLength(t *testing.T) {
	number := func(term string) uint32 { return uint32(term[0]-'a') + 100 } // numbers of one byte and of two
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string, lo, hi int) []string {
			return rapid.SliceOfN(rapid.SampledFrom([]string{"a", "a", "a", "b", "z"}), lo, hi).Draw(t, label)
		}
		var texts [search.TextFieldCount]search.FieldText
		for i := range texts {
			texts[i].Terms = draw("field", 0, 60)
		}
		phrase := draw("phrase", 1, 40)
		var run []byte
		for _, term := range phrase {
			run = appendTerm(run, number(term))
		}
		got := look(encodeTerms(&texts, number), run)
		for f := range texts {
			want, terms := 0, texts[f].Terms
			for i := range terms {
				if i+len(phrase) <= len(terms) && slices.Equal(terms[i:i+len(phrase)], phrase) {
					want++
				}
			}
			if got[f] != want {
				t.Fatalf("%v in %v: %d, want %d", phrase, terms, got[f], want)
			}
		}
	})
}

func TestWhatIsTypedAgainAndAgainIsWishedForOnce(t *testing.T) {
	a := analyzer()
	once, often := a.Read(models.Criteria{Text: "診療"}), a.Read(models.Criteria{Text: "診療診療診療診療診療診療診療診療診療診療 診療 診療"})
	if len(often.Soft) > len(once.Soft) {
		t.Errorf("%v, want no more than %v", often.Soft, once.Soft)
	}
}
