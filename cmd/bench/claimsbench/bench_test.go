package claimsbench

import (
	"testing"

	"github.com/enkaku/enkaku/search/claims/weigh"
)

// The weights of the program have to be those of the cases: who adds a case
// makes them anew.
func TestTheShippedWeightsAreOfTheCasesThereAre(t *testing.T) {
	corpus, err := Corpus("../../..")
	if err != nil {
		t.Fatal(err)
	}
	if weigh.Shipped().Corpus != corpus {
		t.Error("cases have changed: go run ./cmd/bench claims --write")
	}
}

func TestAreaIsTheShareOfPairsInTheRightOrder(t *testing.T) {
	if got := area([]float64{3, 1}, []float64{2, 0}); got != 0.75 {
		t.Errorf("got %v, want 0.75", got)
	}
	if got := area(nil, []float64{1}); got != 0 {
		t.Errorf("without bad adverts: got %v, want 0", got)
	}
}
