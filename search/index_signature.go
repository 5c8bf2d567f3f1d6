package search

import "unicode/utf8"

// signature has a bit for each hashed pair of neighbouring characters of a
// text. A text that stands in another has no bit that the other lacks, so
// that text which is no run of words is looked for in few documents only.
type signature [16]uint64

// add marks the pairs of a normalised text; pairs with an ASCII
// character are left out: such text is words.
func (s *signature) add(text string) {
	before := rune(-1)
	for _, r := range text {
		if r >= utf8.RuneSelf && before >= utf8.RuneSelf {
			h := (uint64(before)*0x9e3779b97f4a7c15 + uint64(r)*0xc2b2ae3d27d4eb4f) >> 40
			s[h>>6&15] |= 1 << (h & 63)
		}
		before = r
	}
}

func signatureOf(texts *[TextFieldCount]FieldText) (s signature) {
	for i := range texts {
		s.add(texts[i].Plain)
	}
	return s
}

// substringPostings finds text that is no run of words: the documents whose
// signatures allow it are read.
func (c *core) substringPostings(s *snapshot, text string) (*postings, error) {
	var want signature
	want.add(text)
	in := func(ord uint32) grade {
		if !s.signatures[ord].holds(&want) {
			return 0
		}
		return c.gradePlain(s, ord, text)
	}
	all := func() (*postings, error) {
		var ords []uint32
		for ord := range s.signatures[:s.n] {
			if s.signatures[ord].holds(&want) && s.alive.has(uint32(ord)) {
				ords = append(ords, uint32(ord))
			}
		}
		return c.readAll(s, ords, text), nil
	}
	return c.cached(s, "s"+text, all, in)
}

func (s *signature) holds(want *signature) bool {
	for i, w := range want {
		if w&^s[i] != 0 {
			return false
		}
	}
	return true
}

func (c *core) gradePlain(s *snapshot, ord uint32, text string) grade {
	plain, err := c.texts.read(s.textAt[ord])
	if err != nil {
		return 0
	}
	return s.grade(ord, lookPlain(&plain, text))
}

// readAll grades candidates, ascending, by their stored texts.
func (c *core) readAll(s *snapshot, candidates []uint32, text string) *postings {
	grades := make([]grade, len(candidates))
	const chunk = 256
	parallel((len(candidates)+chunk-1)/chunk, func(i int) {
		for k := i * chunk; k < min((i+1)*chunk, len(candidates)); k++ {
			grades[k] = c.gradePlain(s, candidates[k], text)
		}
	})
	n := 0
	for k, g := range grades {
		if g != 0 {
			candidates[n], grades[n] = candidates[k], g
			n++
		}
	}
	return (&postings{}).extended(candidates[:n], grades[:n], s.n)
}
