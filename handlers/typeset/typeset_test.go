package typeset_test

import (
	"testing"

	"github.com/enkaku/enkaku/handlers/typeset"
)

// No name has an empty box in it.
func TestWhatTheFontLacksIsWrittenOtherwise(t *testing.T) {
	f, err := typeset.Open("")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"髙﨑①遙辻葛": "髙﨑①遙辻葛", "㈱見本": "(株)見本", "見\U0001F600本": "見本", "医師abc": "医師abc", "葛\U000E0100飾": "葛飾",
	} {
		if got := f.Drawable(text, 0); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if got := f.Drawable("見\U000FFFFF本", '〓'); got != "見〓本" {
		t.Errorf("what cannot be drawn does not show: %q", got)
	}
	for _, r := range f.Drawable("𠮷田㈱髙橋\U000FFFFF", 0) {
		if f.Drawable(string(r), '〓') != string(r) {
			t.Errorf("%q has no picture", string(r))
		}
	}
}
