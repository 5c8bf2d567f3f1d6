package models

import "testing"

// Passages of one place are one place: the one within the other, or that goes on with it.
func TestPlacesThatOverlapAreNamedOnce(t *testing.T) {
	lint := func(field, passage string) Fault {
		return Fault{Field: field, Code: "job.lint.x", Severity: FaultWarning, Args: []string{passage}}
	}
	said := SaidOnce([]Fault{
		lint("description", "40歳までの先生"), lint("description", "40歳まで"), lint("description", "歳までの先生を歓迎"),
		lint("description", "若い先生を優先"), lint("title.ja", "40歳まで"),
	})
	if len(said) != 1 {
		t.Fatalf("%d faults, want one", len(said))
	}
	var also []string
	for _, f := range said[0].Also {
		also = append(also, f.Field+" "+f.Args[0])
	}
	if len(also) != 2 || also[0] != "description 若い先生を優先" || also[1] != "title.ja 40歳まで" {
		t.Errorf("the other places are %q", also)
	}
}
