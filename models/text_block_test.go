package models

import (
	"reflect"
	"strings"
	"testing"
)

func TestABlockIsPutOnlyWhereNothingIsTyped(t *testing.T) {
	form := map[string][]string{"safety.a": {"119"}, "safety.b": {" "}, "safetynet": {"x"}, "terms.selection": {"面接"}, "title": {"t"}}
	b := TextBlock{Group: BlockSafety, Name: "当院", Values: BlockOf(BlockSafety, form)}
	if want := map[string][]string{"safety.a": {"119"}}; !reflect.DeepEqual(b.Values, want) {
		t.Fatalf("kept %v", b.Values)
	}
	b.Values["safety.b"], b.Values["safety.c"], b.Values["title"] = []string{"院内"}, []string{"電話"}, []string{"mine"}
	to := map[string][]string{"safety.a": {"110"}, "safety.c": {"電話"}}
	if put, left := b.PutInto(to); put != 1 || left != 1 || to["safety.a"][0] != "110" || to["safety.b"][0] != "院内" || to["title"] != nil {
		t.Errorf("put %d, left %d: %v", put, left, to)
	}
}

func TestWhichBlocksAreKept(t *testing.T) {
	full := map[string][]string{"terms.selection": {"面接"}}
	for name, tc := range map[string]struct {
		b      TextBlock
		others int
		code   FaultCode
	}{
		"good":         {TextBlock{Group: BlockSelection, Name: "当院", Values: full}, MaxTextBlocks - 1, ""},
		"no name":      {TextBlock{Group: BlockSelection, Name: " ", Values: full}, 0, "block.name"},
		"long name":    {TextBlock{Group: BlockSelection, Name: strings.Repeat("名", MaxBlockName+1), Values: full}, 0, "query.too_long"},
		"nothing":      {TextBlock{Group: BlockSelection, Name: "当院"}, 0, "block.empty"},
		"one too many": {TextBlock{Group: BlockSelection, Name: "当院", Values: full}, MaxTextBlocks, "block.many"},
		"of no group":  {TextBlock{Group: "pay", Name: "当院", Values: full}, 0, "job.choice.required"},
	} {
		faults := tc.b.Check("f", tc.others)
		if tc.code == "" && len(faults) > 0 || tc.code != "" && (len(faults) != 1 || faults[0].Code != tc.code || faults[0].Field != "f") {
			t.Errorf("%s: %+v", name, faults)
		}
	}
}

// Every group's questions are fields of an advert.
func TestBlocksAreOfFieldsThatThereAre(t *testing.T) {
	for _, g := range BlockGroups {
		found := false
		for _, f := range AdvertFields {
			found = found || f.Name == blockFields[g]
		}
		if !found {
			t.Errorf("%s: no field %s", g, blockFields[g])
		}
	}
}
