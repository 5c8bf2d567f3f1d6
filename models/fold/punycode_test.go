package fold

import (
	"strings"
	"testing"
)

// The vectors are of RFC 3492, section 7.1, and of names in use.
func TestPunycode(t *testing.T) {
	for label, want := range map[string]string{
		"example": "example", "日本語": "xn--wgv71a119e", "日本": "xn--wgv71a", "なぜみんな日本語を話してくれないのか": "xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa",
		"3年b組金八先生": "xn--3b-ww4c5e180e575a65lsy2b", "パフィーdeルンバ": "xn--de-jg4avhby1noc0d", "みんな": "xn--q9jyb4c",
	} {
		if got, ok := Punycode(label); got != want || !ok {
			t.Errorf("%s: %s %v, want %s", label, got, ok, want)
		}
		if got, ok := FromPunycode(want); ok != (label != want) || ok && got != label {
			t.Errorf("%s is read as %q %v, want %s", want, got, ok, label)
		}
	}
	for _, long := range []string{strings.Repeat("a", 64), strings.Repeat("あいうえお", 20)} {
		if _, ok := Punycode(long); ok {
			t.Errorf("%s is taken for a label", long)
		}
	}
}

// TestNoPunycode: what no label was written as is read as nothing.
func TestNoPunycode(t *testing.T) {
	for _, ascii := range []string{
		"xn--", "xn---", "xn--abc-", "xn--\x00", "xn--wgv71a119", "xn--wgv71a119E", "xn--9999999999999", "wgv71a119e",
		"xn--a", "xn--example-", "xn--" + strings.Repeat("9", 60), "xn--99zzzz",
	} {
		if got, ok := FromPunycode(ascii); ok {
			if again, _ := Punycode(got); again != ascii {
				t.Errorf("%s is read as %q, which is written %s", ascii, got, again)
			}
		}
	}
}
