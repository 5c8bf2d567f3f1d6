package weigh

import (
	"bytes"
	"reflect"
	"testing"
)

// few are sentences enough to tell two kinds and the lawful apart.
func few() []Judged {
	var out []Judged
	for _, place := range []string{"東京", "大阪", "札幌", "福岡", "仙台", "広島"} {
		in := Context{Remote: "full_remote"}
		out = append(out,
			Judged{Sentence{place + "の方は罰金をいただきます", "description", in}, "penalty", true},
			Judged{Sentence{place + "の方には祝い金を差し上げます", "description", in}, "gift", true},
			Judged{Sentence{place + "の方から罰金をいただくことはありません", "description", in}, "penalty", false},
			Judged{Sentence{place + "の方も在宅で働けます", "description", in}, "gift", false})
	}
	return out
}

func TestSentencesAreToldApart(t *testing.T) {
	w := Train(few(), "few")
	for text, want := range map[string]struct {
		bad  bool
		kind string
	}{
		"名古屋の方は罰金をいただきます":        {true, "penalty"},
		"名古屋の方には祝い金を差し上げます":      {true, "gift"},
		"名古屋の方から罰金をいただくことはありません": {bad: false},
	} {
		s := Sentence{text, "description", Context{Remote: "full_remote"}}
		if odds := w.Odds(s); odds > 0 != want.bad {
			t.Errorf("%s: odds %.2f, bad %v", text, odds, want.bad)
		}
		if want.bad && w.Kind(s) != want.kind {
			t.Errorf("%s: %s, want %s", text, w.Kind(s), want.kind)
		}
	}
}

func TestWeightsAreTheSameEachTimeAndWhenReadBack(t *testing.T) {
	w := Train(few(), "few")
	if again := Train(few(), "few"); !reflect.DeepEqual(w, again) {
		t.Error("the same sentences gave other weights")
	}
	var b bytes.Buffer
	if err := w.Write(&b); err != nil {
		t.Fatal(err)
	}
	back, err := Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(w, back) {
		t.Error("weights changed on their way through a file")
	}
	if _, err := Read(bytes.NewReader([]byte("no weights"))); err == nil {
		t.Error("what is no file of weights was read")
	}
}

func TestHowLargeANumberIsCountsNotWhich(t *testing.T) {
	in := Context{}
	a := features(Sentence{"時給9,800円", "pay.note", in}, badBits)
	b := features(Sentence{"時給1,234円", "pay.note", in}, badBits)
	if !reflect.DeepEqual(a, b) {
		t.Error("two amounts of one size are told apart")
	}
}
