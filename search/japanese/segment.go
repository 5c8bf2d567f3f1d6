package japanese

import (
	"sync"
)

// Segment is one piece of a normalised text.
type Segment struct {
	Start, End int // bytes
	Kind       SegmentKind
	Form       string // SegmentWord: key of the dictionary word
	ID         int32  // SegmentWord: as given in Word
	Typo       bool   // SegmentWord: one kanji was read as one often mistyped for it
}

// SegmentKind says what a Segment is.
type SegmentKind uint8

// A word of the dictionary, Japanese text the dictionary does not know, one
// Latin word or number it does not know, or a mark that no phrase spans.
const (
	SegmentWord SegmentKind = iota
	SegmentGap
	SegmentLatin
	SegmentBreak
)

// Mode says what a text is.
type Mode uint8

// Running text of a document, or what a person typed into a search box:
// there, readings, stray spaces and mistyped kanji are understood too.
const (
	Text Mode = iota
	Typed
)

// The costs by which the best of all splits is chosen: known words are
// cheapest, few long words cheaper than many short ones, unknown kana cheaper
// than unknown kanji, since it is mostly grammar.
const (
	costWord     = 6
	costGuard    = 10
	costJoin     = 11 // a stray space inside a word
	costJoinMore = 3  // each further one: 在 宅 医 療
	costTypo     = 10
	costKanji    = 20
	costKatakana = 16 // a whole run
	costRest     = 8  // unknown katakana behind a long word
	costHiragana = 8
	costLatin    = 20
	costNever    = 1 << 20
)

// Split cuts normalised text into segments in order; spaces belong to none.
func (d *Dictionary) Split(text string, mode Mode) []Segment {
	s := splitters.Get().(*splitter)
	defer splitters.Put(s)
	s.d, s.text, s.mode = d, text, mode
	s.units = d.units(text, s.units)
	out := make([]Segment, 0, len(s.units)/2+1)
	for i := 0; i < len(s.units); {
		if u := s.units[i]; u.class == classBreak {
			out = append(out, Segment{Start: int(u.start), End: int(u.end), Kind: SegmentBreak})
			i++
			continue
		}
		end := i + 1
		for end < len(s.units) && s.units[end].class != classBreak && end-i < maxStretch {
			end++
		}
		out = s.stretch(i, end, out)
		i = end
	}
	return out
}

// splitters keeps the memory of splitters between texts.
var splitters = sync.Pool{New: func() any { return new(splitter) }}

// maxStretch bounds the units that are split together.
const maxStretch = 256

// splitter finds the cheapest split of one text.
type splitter struct {
	d     *Dictionary
	text  string
	mode  Mode
	units []unit
	best  []step
}

// step is the best way on from one unit to the end of the stretch.
type step struct {
	cost int
	to   int   // next unit
	skip int   // > 0: a word up to here, then unknown katakana up to to
	node int32 // of the word; -1: unknown
	typo bool
	head bool // the typo is the first character

	joined bool // a stray space was skipped
}

func (s *splitter) stretch(from, to int, out []Segment) []Segment {
	if cap(s.best) < to-from+1 {
		s.best = make([]step, to-from+1)
	}
	s.best = s.best[:to-from+1]
	s.best[to-from] = step{}
	for i := to - 1; i >= from; i-- {
		s.best[i-from] = s.bestFrom(i, from, to)
	}
	for i := from; i < to; {
		st := s.best[i-from]
		out = s.emit(i, st, out)
		i = st.to
	}
	return out
}

// emit appends the segment of one step. Unknown Japanese next to each other
// becomes one gap.
func (s *splitter) emit(i int, st step, out []Segment) []Segment {
	u := s.units[i]
	start, end := int(u.start), int(s.units[st.to-1].end)
	if st.node >= 0 {
		n := s.d.nodes[st.node]
		wordEnd := end
		if st.skip > 0 {
			wordEnd = int(s.units[st.skip-1].end)
		}
		out = append(out, Segment{Start: start, End: wordEnd, Kind: SegmentWord, Form: s.d.forms[n.form], ID: n.id,
			Typo: st.typo})
		if st.skip > 0 {
			out = append(out, Segment{Start: wordEnd, End: end, Kind: SegmentGap})
		}
		return out
	}
	switch u.class {
	case classSpace:
		return out
	case classDot:
		return append(out, Segment{Start: start, End: end, Kind: SegmentBreak})
	case classLatin, classNumber:
		return append(out, Segment{Start: start, End: end, Kind: SegmentLatin})
	}
	if n := len(out); n > 0 && out[n-1].Kind == SegmentGap && out[n-1].End == start {
		out[n-1].End = end
		return out
	}
	return append(out, Segment{Start: start, End: end, Kind: SegmentGap})
}

// bestFrom chooses between leaving unit i unknown and each word that begins
// there; of equal costs the longer word wins.
func (s *splitter) bestFrom(i, from, to int) step {
	b := s.unknown(i, from, to)
	s.walk(i, i, from, to, 0, step{node: -1}, &b)
	return b
}

func (s *splitter) unknown(i, from, to int) step {
	st := step{to: i + 1, node: -1}
	switch s.units[i].class {
	case classSpace, classDot:
	case classKanji:
		st.cost = costKanji
	case classHiragana:
		st.cost = costHiragana
	case classKatakana:
		st.cost = costNever
		if i == from || s.units[i-1].class != classKatakana {
			st.cost, st.to = costKatakana, s.runEnd(i, to)
		}
	default:
		st.cost = costLatin
	}
	st.cost += s.best[st.to-from].cost
	return st
}

// runEnd returns the end of the katakana run that holds unit i.
func (s *splitter) runEnd(i, to int) int {
	for i < to && s.units[i].class == classKatakana {
		i++
	}
	return i
}

// walk follows the dictionary from unit at (the word began at unit start) and
// keeps the cheapest word in b.
func (s *splitter) walk(start, at, from, to int, node uint32, st step, b *step) {
	for at < to {
		u := s.units[at]
		if s.mode == Typed {
			s.walkTypos(start, at, from, to, node, st, b)
			if node != 0 && u.class == classSpace && s.strayAt(at, to) {
				if st.joined {
					st.cost += costJoinMore
				} else {
					st.cost += costJoin
				}
				st.joined = true
				at++
				continue
			}
		}
		next := s.d.next[uint64(node)<<32|uint64(u.sym)]
		if next == 0 || u.sym == 0 {
			return
		}
		node = next
		at++
		s.offer(start, at, from, to, node, st, b)
	}
}

// walkTypos tries the kanji that unit at is often typed for, once per word.
func (s *splitter) walkTypos(start, at, from, to int, node uint32, st step, b *step) {
	u := s.units[at]
	if st.typo || u.class != classKanji && u.class != classKatakana {
		return
	}
	for _, r := range confusable(rune(u.sym)) {
		next := s.d.next[uint64(node)<<32|uint64(r)]
		if next == 0 {
			continue
		}
		typo := st
		typo.typo, typo.head = true, node == 0
		typo.cost += costTypo
		s.offer(start, at+1, from, to, next, typo, b)
		s.walk(start, at+1, from, to, next, typo, b)
	}
}

// offer considers the word of node that spans units start to end.
func (s *splitter) offer(start, end, from, to int, node uint32, st step, b *step) {
	n := s.d.nodes[node]
	if n.form < 0 || !n.text && s.mode == Text || !s.bounded(start, end, from, to) || st.head &&
		end-start < minHeadTypo {
		return
	}
	st.node, st.to, st.skip = int32(node), end, 0
	st.cost += int(n.cost)
	if rest := s.runEnd(end, to); s.units[end-1].class == classKatakana && rest-end >= 2 && end-start >= 4 &&
		s.units[end].sym != 'ー' {
		long := st
		long.skip, long.to = end, rest
		long.cost += costRest + s.best[rest-from].cost
		if long.cost < b.cost {
			*b = long
		}
	}
	st.cost += s.best[end-from].cost
	if st.cost < b.cost || st.cost == b.cost && st.to > b.to {
		*b = st
	}
}
