package typeset_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"

	"github.com/enkaku/enkaku/handlers/typeset"
)

// itaiji are forms of kanji that stand in names and in no list of common ones.
const itaiji = "邉邊栁德濵瀨槗髙﨑𠮷祐祥福靖黑緖橫淸靜晴增寬敎曻羽猪諸都隆飯館鶴龍瀧斉齋齊齎嶋嶌桒廣濱澤櫻國會惠榮眞萬與壽禮" +
	"峯嵜碕塚瀬莵菟兎冨侢侄吞啞嚙噓塡填姸屛幷彎搔摑攢晧朗杮梼樽槇槙檜渚湜溎焰煕熈熙瑤瑶畑畠畩疇痩皓祇禰禱穗穰箞簞繫繡羡翆舘艸苅荘莊菓" +
	"薗薩藪蓮蠟讃賴賢軀遙遥酈醬錬鍊鎭鎮鄧鄭隈鞆頰頼顚驒鷗鷹鹼麴麵黒齢𠮟𡈽𡌛𣘺𣳾𦚰俠俱卿"

func open(t *testing.T) *typeset.Font {
	t.Helper()
	at, err := typeset.Installed("")
	if err != nil || at == "" {
		t.Fatalf("no font of names on this machine; Debian: apt-get install fonts-noto-cjk (%v)", err)
	}
	f, err := typeset.Open(at)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// kanji are all of a Japanese character set, read through its encoding.
func kanji(t *testing.T, set encoding.Encoding, lead ...byte) string {
	t.Helper()
	var out strings.Builder
	for a := 0x81; a <= 0xFE; a++ {
		for b := 0x40; b <= 0xFE; b++ {
			text, err := set.NewDecoder().String(string(append(append([]byte(nil), lead...), byte(a), byte(b))))
			for _, r := range text {
				if err == nil && unicode.Is(unicode.Han, r) {
					out.WriteRune(r)
				}
			}
		}
	}
	return out.String()
}

// Every kanji that may stand in a name of the family register can be drawn: the
// 863 for given names (人名用漢字) and those for daily use stand in JIS X 0208
// and among the extensions of IBM and JIS X 0212, which are tried whole, as are
// the forms that family names have kept.
func TestEveryKanjiOfNamesCanBeDrawn(t *testing.T) {
	f := open(t)
	sets := map[string]string{
		"JIS X 0208 and IBM": kanji(t, japanese.ShiftJIS), "JIS X 0212": kanji(t, japanese.EUCJP, 0x8F), "itaiji": itaiji,
	}
	for name, least := range map[string]int{"JIS X 0208 and IBM": 6700, "JIS X 0212": 5800, "itaiji": 150} {
		set := sets[name]
		if n := len([]rune(set)); n < least {
			t.Errorf("%s: only %d kanji tried", name, n)
		}
		if got := f.Drawable(set, '〓'); got != set {
			t.Errorf("%s: %d cannot be drawn", name, strings.Count(got, "〓"))
		}
		file, err := f.NamesTTF(set)
		if err != nil {
			t.Fatal(err)
		}
		outlines(t, name, file, f, set)
	}
}

// outlines reads a font back: each character that it is for has an outline
// inside its square, wherever the outline comes from.
func outlines(t *testing.T, name string, file []byte, f *typeset.Font, set string) {
	t.Helper()
	font, err := sfnt.Parse(file)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var buf sfnt.Buffer
	em := font.UnitsPerEm()
	for _, r := range set {
		index, err := font.GlyphIndex(&buf, r)
		if (index != 0) != f.Named(r) || err != nil {
			t.Errorf("%s: %q: index %d, wanted %v: %v", name, r, index, f.Named(r), err)
		}
		if index == 0 {
			continue
		}
		segments, err := font.LoadGlyph(&buf, index, fixed.I(int(em)), nil)
		if box := segments.Bounds(); err != nil || len(segments) < 4 || box.Max.X-box.Min.X < fixed.I(int(em)/4) ||
			box.Max.Y-box.Min.Y < fixed.I(int(em)/4) || box.Min.X < -fixed.I(int(em)/4) || box.Max.X > fixed.I(int(em)+int(em)/4) {
			t.Errorf("%s: %q: %d segments in %v: %v", name, r, len(segments), box, err)
		}
	}
}

// A text that the board's own font can draw needs no other.
func TestNoFontOfNamesWithoutNeed(t *testing.T) {
	f := open(t)
	if file, err := f.NamesTTF("髙﨑 遙 MD"); file != nil || err != nil {
		t.Errorf("%d bytes, %v", len(file), err)
	}
	own, err := typeset.Open("")
	if err != nil {
		t.Fatal(err)
	}
	if got := own.Drawable("渡邉", '〓'); got != "渡〓" || own.Named('邉') {
		t.Errorf("without a font of names: %q", got)
	}
}

// A file that was asked for and is of no use is named, whatever it is.
func TestAFontOfNamesOfNoUse(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.ttf")
	if err := os.WriteFile(bad, []byte("not a font"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, at := range []string{bad, bad + ".none", t.TempDir()} {
		if _, err := typeset.Installed(at); err == nil || !strings.Contains(err.Error(), "font of names") {
			t.Errorf("%s: %v", at, err)
		}
		if _, err := typeset.Open(at); err == nil {
			t.Errorf("%s was opened", at)
		}
	}
}
