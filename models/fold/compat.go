package fold

import (
	"strings"
	"sync"
)

// compatRun is a run of compatibility characters and what they stand for.
type compatRun struct {
	first rune
	to    string
}

// compatTable is the whole folding of compatibility characters by code point.
var compatTable = sync.OnceValue(func() map[rune]string {
	table := map[rune]string{}
	for _, run := range compatRuns {
		r := run.first
		for to := range strings.FieldsSeq(run.to) {
			table[r] = to
			r++
		}
	}
	for first, to := range map[rune]string{'\uf900': compatHan, '｡': halfKana} {
		r := first
		for _, c := range to {
			table[r] = string(c)
			r++
		}
	}
	for r := '！'; r <= '～'; r++ {
		table[r] = string(r - '！' + '!')
	}
	table['　'], table['゛'], table['゜'] = " ", "\u3099", "\u309a"
	table['ゟ'], table['ヿ'] = "より", "コト"
	return table
})

// Compatible returns s with compatibility characters as ordinary ones: full
// width, half-width kana, numbers and words in a circle or a square, kanji that
// Unicode holds twice. Kana and a mark of a voiced sound become one character.
func Compatible(s string) string {
	table := compatTable()
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if r < 0x2000 {
			out = append(out, r)
			continue
		}
		if to, ok := table[r]; ok {
			for _, c := range to {
				out = join(out, c)
			}
			continue
		}
		out = join(out, r)
	}
	return string(out)
}

// join appends r, as one character with the kana before when it is the mark of
// its voiced or half-voiced sound.
func join(text []rune, r rune) []rune {
	if n := len(text); n > 0 && (r == '\u3099' || r == '\u309a') {
		if voiced := voicedKana(text[n-1], r); voiced != 0 {
			text[n-1] = voiced
			return text
		}
	}
	return append(text, r)
}

// voicedKana returns the character for a kana with a mark, 0 when there is none.
func voicedKana(kana, mark rune) rune {
	const katakana = 'ア' - 'あ'
	plain, shift := kana, rune(0)
	if kana >= 'ァ' && kana <= 'ヶ' {
		plain, shift = kana-katakana, katakana
	}
	switch {
	case strings.ContainsRune("はひふへほ", plain):
		if mark == '\u309a' {
			return plain + 2 + shift
		}
		return plain + 1 + shift
	case mark == '\u309a':
		return 0
	case strings.ContainsRune("かきくけこさしすせそたちつてと", plain):
		return plain + 1 + shift
	case plain == 'う':
		return 'ゔ' + shift
	case kana >= 'ワ' && kana <= 'ヲ':
		return kana + 'ヷ' - 'ワ'
	case kana == 'ゝ', kana == 'ヽ':
		return kana + 1
	}
	return 0
}
