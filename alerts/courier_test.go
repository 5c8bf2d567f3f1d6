package alerts

import (
	"slices"
	"testing"
)

// Mails are noted together as far as they are there, in order, and never so many
// that a crash would leave a lot of them unknown.
func TestMailsAreNotedInGroups(t *testing.T) {
	for _, n := range []int{0, 1, 255, 256, 257, 600} {
		in := make(chan *parcel, n)
		var want, got []*parcel
		for range n {
			p := &parcel{}
			in <- p
			want = append(want, p)
		}
		close(in)
		groups := 0
		inGroups(in, func(group []*parcel) {
			groups++
			if len(group) == 0 || len(group) > saveGroup {
				t.Errorf("a group of %d", len(group))
			}
			got = append(got, group...)
		})
		if !slices.Equal(got, want) {
			t.Errorf("%d of %d come out", len(got), n)
		}
		if most := (n + saveGroup - 1) / saveGroup; groups != most {
			t.Errorf("%d groups of %d mails that are there, want %d", groups, n, most)
		}
	}
}
