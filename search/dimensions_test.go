package search

import (
	"testing"

	"github.com/enkaku/enkaku/models"
)

func TestEachDimensionHasItsHalfInSearch(t *testing.T) {
	stored, narrows := map[uint8]Column{}, []Column{}
	for c := range ColumnCount {
		if ColumnTable[c].Kind == kindNone {
			t.Errorf("search does not say how it holds %s", c)
		}
		if other, taken := stored[ColumnTable[c].Stored]; taken && ColumnTable[c].Kind != KindScale {
			t.Errorf("%s and %s are stored under one number", c, other)
		}
		if ColumnTable[c].Kind != KindScale {
			stored[ColumnTable[c].Stored] = c
		}
		if ColumnTable[c].narrows > 0 {
			narrows = append(narrows, c)
		}
		if (ColumnTable[c].Kind == KindDemands) != (c.Choice() == models.ChoiceHeld) ||
			(ColumnTable[c].Kind == KindScale) != (c.Choice() == models.ChoiceFloor) {
			t.Errorf("how %s is held does not fit how it is chosen", c)
		}
		row := ColumnTable[c]
		if c.Choice() == models.ChoiceSpoken && (row.spoken == 0 && !row.Surveyed || row.Facet) {
			t.Errorf("%s is neither chosen, asked for by words nor surveyed: %+v", c, row)
		}
	}
	if len(narrows) != int(ColumnCount) {
		t.Errorf("standing questions are narrowed by %v alone", narrows)
	}
}
