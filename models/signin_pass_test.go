package models

import "testing"

func TestAPassIsReadAsPeopleTypeIt(t *testing.T) {
	word := PassWord("q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA")
	if len(word) != 14 || word != PassWord("q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA") {
		t.Fatalf("the word is %q", word)
	}
	if got := PassWord("short"); got != "" {
		t.Errorf("a hash that is none makes %q", got)
	}
	for typed, want := range map[string]string{
		"abcd-efgh-2345":   "abcd-efgh-2345",
		" ABCD EFGH 2345 ": "abcd-efgh-2345",
		"ａｂｃｄ－ｅｆｇｈ－２３４５": "abcd-efgh-2345",
		"abcdefgh2345":               "abcd-efgh-2345",
		"abcd-efgh-234":              "",
		"abcd-efgh-23456":            "",
		"":                           "",
		"https://x.example/abcdefgh": "",
	} {
		if got := TypedPass(typed); got != want {
			t.Errorf("%q is read as %q, want %q", typed, got, want)
		}
	}
}
