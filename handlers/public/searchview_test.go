package public

import "testing"

func TestADateWithAYearIsKnown(t *testing.T) {
	for typed, want := range map[string]bool{
		"令和10年4月": true, "来年4月": true, "2027/1/4": true, "２０２７／１": true, "April 2027 start": true, "4月から": false, "from April": false,
		"4月1日から": false,
	} {
		if got := namesYear(typed); got != want {
			t.Errorf("%q has a year: %t, want %t", typed, got, want)
		}
	}
}
