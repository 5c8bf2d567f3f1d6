package advert

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// marked writes pieces as [-gone-] and {+come+}.
func marked(pieces []Piece) string {
	var out strings.Builder
	for _, p := range pieces {
		switch {
		case p.Gone:
			out.WriteString("[-" + p.Text + "-]")
		case p.Come:
			out.WriteString("{+" + p.Text + "+}")
		default:
			out.WriteString(p.Text)
		}
	}
	return out.String()
}

func TestTwoVersionsAreComparedWordByWord(t *testing.T) {
	for name, tc := range map[string]struct{ old, new, want string }{
		"a number":        {"週2日、午前のみの勤務です。", "週3日、午前のみの勤務です。", "週[-2-]{+3+}日、午前のみの勤務です。"},
		"a word of kanji": {"夜間のオンライン診療をお願いします。", "休日のオンライン診療をお願いします。", "[-夜間-]{+休日+}のオンライン診療をお願いします。"},
		"a sentence more": {"在宅で読影します。", "在宅で読影します。研修があります。", "在宅で読影します。{+研修があります。+}"},
		"English":         {"Read CT at home, two days a week.", "Read MRI at home, two days a week.", "Read [-CT-]{+MRI+} at home, two days a week."},
		"nothing alike":   {"産業医", "読影", ""},
		"the same":        {"同じ", "同じ", "同じ"},
	} {
		if got := marked(Pieces(tc.old, tc.new)); got != tc.want {
			t.Errorf("%s: %s, want %s", name, got, tc.want)
		}
	}
}

// What is read without the new words is the old text, and the other way round.
func TestPiecesAreBothTexts(t *testing.T) {
	text := rapid.StringOfN(rapid.SampledFrom([]rune("週2日、午前 のみABCオンライン診療。\n😀")), 0, 60, -1)
	rapid.Check(t, func(t *rapid.T) {
		old, new := text.Draw(t, "old"), text.Draw(t, "new")
		pieces := Pieces(old, new)
		if pieces == nil {
			return
		}
		was, is := "", ""
		for _, p := range pieces {
			if !p.Come {
				was += p.Text
			}
			if !p.Gone {
				is += p.Text
			}
		}
		if was != old || is != new {
			t.Fatalf("%q and %q of %q and %q", was, is, old, new)
		}
	})
}
