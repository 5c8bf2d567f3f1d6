package japanese

import "slices"

// Nearest returns the word whose key is one slip (an inserted, missing, other
// or swapped character) away from key, and false when there is none or key is
// itself a word. The first character must be the same for Latin words, since
// short English words differ in it. Among several the first added wins.
func (d *Dictionary) Nearest(key string) (form string, id int32, ok bool) {
	typed := []rune(key)
	for _, w := range d.near[len(typed)] {
		if slices.Equal(w.runes, typed) {
			return "", Guard, false
		}
	}
	best := int32(-1)
	for n := len(typed) - 1; n <= len(typed)+1; n++ {
		for _, w := range d.near[n] {
			if (best < 0 || w.node < best) && oneSlip(typed, w.runes) {
				best = w.node
			}
		}
	}
	if best < 0 {
		return "", Guard, false
	}
	n := d.nodes[best]
	return d.forms[n.form], n.id, true
}

// nearWord is a word by its characters, for comparison with typed ones.
type nearWord struct {
	runes []rune
	node  int32
}

// minNear is the shortest word, in characters, that a slip is forgiven for.
const minNear = 4

// oneSlip reports whether a and b differ by exactly one slip.
func oneSlip(a, b []rune) bool {
	if a[0] != b[0] && (a[0] < 0x80 || b[0] < 0x80) {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return slices.Equal(a[i:], b[i+1:])
	}
	if i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:]) {
		return true
	}
	return i < len(a) && slices.Equal(a[i+1:], b[i+1:])
}
