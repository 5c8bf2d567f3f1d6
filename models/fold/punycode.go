package fold

import (
	"slices"
	"strings"
	"unicode/utf8"
)

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

// FromPunycode reads a label that Punycode wrote. ok is false for one that is
// not written so.
func FromPunycode(ascii string) (label string, ok bool) {
	rest, encoded := strings.CutPrefix(ascii, "xn--")
	if !encoded || len(ascii) > maxLabel {
		return "", false
	}
	var out []rune
	if at := strings.LastIndexByte(rest, '-'); at > 0 {
		out, rest = []rune(rest[:at]), rest[at+1:]
	}
	n, i, bias := 128, 0, 72
	for first := true; rest != ""; first = false {
		delta, left, ok := punyDelta(rest, bias)
		if !ok {
			return "", false
		}
		bias = punyBias(delta, len(out)+1, first)
		i += delta
		n, i, rest = n+i/(len(out)+1), i%(len(out)+1), left
		if n > utf8.MaxRune {
			return "", false
		}
		out = slices.Insert(out, i, rune(n))
		i++
	}
	again, ok := Punycode(string(out))
	return string(out), ok && again == ascii
}

// punyDelta reads the first number of a label's digits.
func punyDelta(digits string, bias int) (delta int, left string, ok bool) {
	const base = 36
	weight := 1
	for k := base; digits != ""; k += base {
		digit := strings.IndexByte(punyDigits, digits[0])
		if digits = digits[1:]; digit < 0 || weight > utf8.MaxRune {
			return 0, "", false
		}
		delta += digit * weight
		t := min(max(k-bias, 1), 26)
		if digit < t {
			return delta, digits, true
		}
		weight *= base - t
	}
	return 0, "", false
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
