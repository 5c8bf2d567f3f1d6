package japanese

import "strings"

// Where words may begin and end.

// minHeadTypo is the shortest word, in characters, whose first one may be
// another: of two, one alone says too little.
const minHeadTypo = 3

// strayAt reports whether the space at unit i stands between two Japanese characters.
func (s *splitter) strayAt(i, to int) bool {
	return i > 0 && i+1 < to && s.text[s.units[i].start] == ' ' && japaneseClass(s.units[i-1].class) &&
		japaneseClass(s.units[i+1].class)
}

func japaneseClass(c class) bool {
	return c == classKanji || c == classHiragana || c == classKatakana
}

// bounded keeps short words from being found inside others: one kanji must
// not touch another kanji, and up to three kana in hiragana must stand
// between particles or other scripts.
func (s *splitter) bounded(start, end, from, to int) bool {
	before, after := classBreak, classBreak
	if start > from {
		before = s.units[start-1].class
	}
	if end < to {
		after = s.units[end].class
	}
	first := s.units[start].class
	if start > from && s.counted(start, end) || end < to && s.halved(end) {
		return false
	}
	switch {
	case first == classKanji && end-start == 1:
		return before != classKanji && after != classKanji
	case first == classHiragana && end-start <= 3:
		return (before != classHiragana || s.particle(start-1)) && (after != classHiragana || s.particle(end))
	case first == classKatakana && before == classKatakana:
		return true // the run must be spanned by words: see unknown
	}
	return true
}

// counted reports whether a word begins with the character that counts what
// stands before it: 日勤 in 週4日勤務 and in 月曜日勤務.
func (s *splitter) counted(start, end int) bool {
	if end-start < 2 || s.units[start].class != classKanji || s.units[start+1].class != classKanji {
		return false
	}
	first, second := s.at(start), s.at(start+1)
	if s.units[start-1].class == classNumber {
		return strings.Contains("日月年回件人週名本", first) && !strings.Contains("間目分後前内以", second)
	}
	return first == "日" && strings.Contains("曜毎連当休祝終今全半", s.at(start-1))
}

// halved reports whether a word ends in the middle of 勤務 or 業務.
func (s *splitter) halved(end int) bool {
	return s.at(end) == "務" && strings.Contains("勤業", s.at(end-1))
}

// at returns the text of unit i.
func (s *splitter) at(i int) string { return s.text[s.units[i].start:s.units[i].end] }

func (s *splitter) particle(i int) bool {
	return strings.Contains("のはがをにでともやへなだ", s.text[s.units[i].start:s.units[i].end])
}
