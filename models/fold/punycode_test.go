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
	}
	for _, long := range []string{strings.Repeat("a", 64), strings.Repeat("あいうえお", 20)} {
		if _, ok := Punycode(long); ok {
			t.Errorf("%s is taken for a label", long)
		}
	}
}
