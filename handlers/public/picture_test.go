package public

import (
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

func TestTitlesBreakAsJapaneseDoes(t *testing.T) {
	p, err := newPainter()
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{
		"【完全在宅】オンライン診療の内科医|夜間・土日、1日2時間から", "Online-care internist, fully remote, evenings and weekends",
		strings.Repeat("あ", 200), strings.Repeat("長い「題名」、", 40), strings.Repeat("Word ", 60), strings.Repeat("x", 300), "短い", "",
	} {
		lines := p.broken(56, title, 3)
		if len(lines) > 3 {
			t.Errorf("%d lines of %q", len(lines), title)
		}
		for i, line := range lines {
			if width := font.MeasureString(p.faces[56], line); width > fixed.I(pictureWidth-2*pictureMargin) || line == "" {
				t.Errorf("line %q is %d wide", line, width.Round())
			}
			if first := []rune(line)[0]; i > 0 && strings.ContainsRune("。、」』)】・ー,.!?", first) {
				t.Errorf("%q begins a line", string(first))
			}
		}
		whole := strings.Join(lines, "")
		if rest := strings.ReplaceAll(title, " ", ""); len(lines) < 3 && strings.ReplaceAll(whole, " ", "") != rest {
			t.Errorf("%q lost something: %q", title, lines)
		}
	}
	if got := p.broken(56, strings.Repeat("題", 200), 2); !strings.HasSuffix(got[1], "…") {
		t.Errorf("what is left over does not show: %q", got)
	}
}
