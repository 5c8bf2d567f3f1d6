package public

import (
	"bytes"
	"fmt"
	"image/color"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/math/fixed"

	"github.com/enkaku/enkaku/handlers/typeset"
	"github.com/enkaku/enkaku/static"
)

func TestTitlesBreakAsJapaneseDoes(t *testing.T) {
	p, err := newPainter("")
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{
		"【完全在宅】オンライン診療の内科医|夜間・土日、1日2時間から", "Online-care internist, fully remote, evenings and weekends",
		strings.Repeat("あ", 200), strings.Repeat("長い「題名」、", 40), strings.Repeat("Word ", 60), strings.Repeat("x", 300), "短い", "",
	} {
		lines := p.broken(60, title, 3)
		if len(lines) > 3 {
			t.Errorf("%d lines of %q", len(lines), title)
		}
		for i, line := range lines {
			if width := p.wide(60, []rune(line)); width > fixed.I(pictureWidth-2*pictureMargin) || line == "" {
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
	if lines := p.broken(60, "オンライン診療の在宅・リモートの仕事", 2); len(lines) != 2 || len([]rune(lines[1])) < 6 {
		t.Errorf("a character or two stand alone on a line: %q", lines)
	}
	if lines := p.broken(60, "【完全在宅】オンライン診療の内科医|夜間・土日、1日2時間から", 2); !slices.Equal(lines, []string{"【完全在宅】オンライン診療の内科医|", "夜間・土日、1日2時間から"}) {
		t.Errorf("a word is torn: %q", lines)
	}
	if got := p.broken(60, strings.Repeat("題", 200), 2); !strings.HasSuffix(got[1], "…") {
		t.Errorf("what is left over does not show: %q", got)
	}
}

// A name with kanji that the board's own font lacks is drawn whole, with a font
// of the machine, in the same line.
func TestNamesStandOnPicturesAsTheyAreWritten(t *testing.T) {
	at, err := typeset.Installed("")
	if err != nil || at == "" {
		t.Fatalf("no font of names on this machine; Debian: apt-get install fonts-noto-cjk (%v)", err)
	}
	p, err := newPainter(at)
	if err != nil {
		t.Fatal(err)
	}
	const name = "医療法人社団 渡邉栁瀨德濵クリニック"
	if lines := p.broken(60, name, 2); strings.Join(lines, "") != strings.ReplaceAll(name, " ", "") && strings.Join(lines, " ") != name {
		t.Errorf("lines %q", lines)
	}
	if p.wide(60, []rune("邉")) < fixed.I(50) {
		t.Error("a kanji of names takes no room")
	}
	whole, err := p.draw(picture{Title: name, Under: name, Facts: []glance{{"掲載", name}}})
	if err != nil {
		t.Fatal(err)
	}
	other, err := p.draw(picture{Title: strings.ReplaceAll(name, "邉", "邊"), Under: name, Facts: []glance{{"掲載", name}}})
	if err != nil || bytes.Equal(whole, other) {
		t.Errorf("渡邉 and 渡邊 are one picture (%v)", err)
	}
}

// However long what stands at the foot is, each glance has its box.
func TestGlancesShareTheFoot(t *testing.T) {
	p, err := newPainter("")
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("とても長いことば", 12)
	for _, facts := range [][]glance{
		nil, {{"", "短い"}}, {{"a", "b"}, {"c", long}}, {{long, long}, {long, long}, {long, long}}, {{"", ""}, {"", ""}, {"", ""}},
	} {
		if png, err := p.draw(picture{Title: "題", Facts: facts}); err != nil || len(png) == 0 || len(png) > 200<<10 {
			t.Errorf("%d glances: %d bytes, %v", len(facts), len(png), err)
		}
	}
}

// The colours of pictures are those of the sheet of tokens.
func TestPicturesHaveTheColoursOfPages(t *testing.T) {
	assets, err := static.Load()
	if err != nil {
		t.Fatal(err)
	}
	sheet, _ := assets.Get("css/tokens.css")
	for name, c := range map[string]color.RGBA{
		"paper": pictureGround, "card": pictureCard, "ink": pictureInk, "soft": pictureSoft, "line": pictureLine, "leaf": pictureBrand,
	} {
		if want := fmt.Sprintf("--%s: light-dark(#%02x%02x%02x,", name, c.R, c.G, c.B); !strings.Contains(string(sheet.Data), want) {
			t.Errorf("tokens.css has no %q", want)
		}
	}
}
