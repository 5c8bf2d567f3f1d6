package fold

import "strings"

// Punycode writes a label of a domain name in ASCII, as it stands in the names
// system: "xn--" and RFC 3492. One of ASCII alone stays. ok is false for what
// would take more than the 63 bytes of a label.
func Punycode(label string) (ascii string, ok bool) {
	var basic []byte
	runes := []rune(label)
	for _, r := range runes {
		if r < 0x80 {
			basic = append(basic, byte(r))
		}
	}
	if len(basic) == len(runes) {
		return label, len(label) <= maxLabel
	}
	out := append([]byte("xn--"), basic...)
	if len(basic) > 0 {
		out = append(out, '-')
	}
	const base, initialN, initialBias = 36, 128, 72
	n, delta, bias := rune(initialN), 0, initialBias
	for done := len(basic); done < len(runes); n++ {
		next := rune(0x10FFFF)
		for _, r := range runes {
			if r >= n {
				next = min(next, r)
			}
		}
		delta += int(next-n) * (done + 1)
		n = next
		for _, r := range runes {
			if r < n {
				delta++
			}
			if r != n {
				continue
			}
			q := delta
			for k := base; ; k += base {
				t := min(max(k-bias, 1), 26)
				if q < t {
					break
				}
				out = append(out, punyDigits[t+(q-t)%(base-t)])
				q = (q - t) / (base - t)
			}
			out = append(out, punyDigits[q])
			bias = punyBias(delta, done+1, done == len(basic))
			delta, done = 0, done+1
		}
		delta++
	}
	return string(out), len(out) <= maxLabel && strings.IndexByte(string(out), ' ') < 0
}

const (
	maxLabel   = 63
	punyDigits = "abcdefghijklmnopqrstuvwxyz0123456789"
)

// punyBias is the adaptation of RFC 3492, section 6.1.
func punyBias(delta, points int, first bool) int {
	if delta /= 2; first {
		delta /= 350
	}
	delta += delta / points
	k := 0
	for ; delta > 455; k += 36 {
		delta /= 35
	}
	return k + 36*delta/(delta+38)
}
