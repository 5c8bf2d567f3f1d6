package drafting

import "testing"

// A line that says something of another item ends the line before it, however
// long that is: a selection once took the probation behind it along.
func TestAStatementOfItsOwnContinuesNoLine(t *testing.T) {
	for line, want := range map[string]bool{
		"試用期間は3か月です。": false, "募集人数は若干名。": false, "選考については後日ご連絡します。": false,
		"試用期間中も給与は同じです。": true, "連絡はメールで行います。": true,
	} {
		if continues(line) != want {
			t.Errorf("%s continues the line before: %t, want %t", line, !want, want)
		}
	}
}
