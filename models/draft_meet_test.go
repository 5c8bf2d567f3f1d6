package models

import (
	"slices"
	"testing"
)

func TestADraftMeetsWhatItsJobSaysNow(t *testing.T) {
	began, now := []string{"old"}, []string{"new"}
	for name, tc := range map[string]struct {
		base, typed, present []string
		want                 []string
		taken, contested     bool
	}{
		"nothing changed":              {base: began, typed: began, present: began, want: began},
		"changed in the form alone":    {base: began, typed: []string{"mine"}, present: began, want: []string{"mine"}},
		"changed in the job alone":     {base: began, typed: began, present: now, want: now, taken: true},
		"but for line ends":            {base: []string{"a\nb"}, typed: []string{"a\r\nb "}, present: now, want: now, taken: true},
		"new in the job":               {present: now, want: now, taken: true},
		"gone from the job":            {base: began, typed: began, taken: true},
		"changed alike":                {base: began, typed: now, present: now, want: now},
		"changed in both, differently": {base: began, typed: []string{"mine"}, present: now, want: []string{"mine"}, contested: true},
		"emptied here, changed there":  {base: began, present: now, contested: true},
	} {
		d := Draft{Base: map[string][]string{"f": tc.base}, Values: map[string][]string{"f": tc.typed}}
		present := map[string][]string{"f": tc.present}
		if got := d.Contested(present); (len(got) > 0) != tc.contested {
			t.Errorf("%s: contested %v", name, got)
		}
		for range 2 { // and again, as each page does
			taken := d.Meet(present)
			if (len(taken) > 0) != tc.taken || !slices.Equal(d.Values["f"], tc.want) {
				t.Errorf("%s: took %v, holds %q, want %q", name, taken, d.Values["f"], tc.want)
			}
			tc.taken = false
		}
		if got := d.Contested(present); (len(got) > 0) != tc.contested {
			t.Errorf("%s: contested after the meeting: %v", name, got)
		}
	}
	d := Draft{Values: map[string][]string{"f": began}}
	if d.Meet(map[string][]string{"f": now}) != nil || d.Contested(map[string][]string{"f": now}) != nil ||
		d.Values["f"][0] != "old" {
		t.Error("the draft of a new job met something")
	}
}
