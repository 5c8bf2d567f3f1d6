package japanese

import "strings"

// Romaji returns how a kana reading is typed in Latin letters: Hepburn and
// Kunrei, each with long vowels written out and, where that differs, as one
// vowel (sangyoui, sangyoi). Characters that are no kana end the reading: the
// result is then nil.
func Romaji(kana string) []string {
	rs := []rune(Katakana(Normalise(kana)))
	var out []string
	for _, table := range []map[string]string{hepburn, kunrei} {
		full, ok := spell(rs, table)
		if !ok {
			return nil
		}
		out = append(out, full)
		if short := longVowels.Replace(full); short != full {
			out = append(out, short)
		}
	}
	return out
}

var longVowels = strings.NewReplacer("ou", "o", "oo", "o", "uu", "u")

// spell writes katakana with a table of syllables. A small ッ doubles the next
// consonant, ー is not written.
func spell(rs []rune, table map[string]string) (string, bool) {
	var b strings.Builder
	double := false
	for i := 0; i < len(rs); i++ {
		if rs[i] == 'ッ' {
			double = true
			continue
		}
		if rs[i] == 'ー' {
			continue
		}
		s, ok := "", false
		if i+1 < len(rs) {
			if s, ok = table[string(rs[i:i+2])]; ok {
				i++
			}
		}
		if !ok {
			if s, ok = table[string(rs[i])]; !ok {
				return "", false
			}
		}
		if double {
			b.WriteByte(s[0])
			double = false
		}
		b.WriteString(s)
	}
	return b.String(), b.Len() > 0
}

const syllables = `ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ` +
	`ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ` +
	`ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ` +
	`キャ kya キュ kyu キョ kyo シャ sha シュ shu ショ sho チャ cha チュ chu チョ cho ニャ nya ニュ nyu ニョ nyo ヒャ hya ヒュ hyu ヒョ hyo ミャ mya ミュ myu ミョ myo ` +
	`リャ rya リュ ryu リョ ryo ギャ gya ギュ gyu ギョ gyo ジャ ja ジュ ju ジョ jo ビャ bya ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo`

const kunreiSyllables = `シ si チ ti ツ tu フ hu ジ zi ヂ zi ヅ zu シャ sya シュ syu ショ syo チャ tya チュ tyu チョ tyo ジャ zya ジュ zyu ジョ zyo`

var (
	hepburn = syllableTable(syllables)
	kunrei  = syllableTable(syllables + " " + kunreiSyllables)
)

func syllableTable(list string) map[string]string {
	fields := strings.Fields(list)
	table := make(map[string]string, len(fields)/2)
	for i := 0; i+1 < len(fields); i += 2 {
		table[fields[i]] = fields[i+1]
	}
	return table
}
