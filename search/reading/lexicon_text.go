package reading

import (
	"strings"

	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// What of the lexicon is looked for in texts, and by which forms its words are found.

// finishText gives each word what is looked for in texts: itself, its own
// synonyms, and what else says its main values.
func (b *lexiconBuilder) finishText() {
	for i := range b.words {
		w := &b.words[i]
		if w.generic || len(w.values) > 0 && (!search.ColumnTable[w.column].Textual || b.only[japanese.Key(w.form)]) {
			w.text = nil
			if b.saying[japanese.Key(w.form)] {
				w.text = b.saidAlike(w)
			}
			continue
		}
		forms := append([]wordForm{{w.form, 1}}, w.text...)
		for _, v := range w.values {
			if v.weight < search.MainWeight {
				continue
			}
			for ord := range search.TermsOf(v.column) {
				if !v.values.Has(ord) {
					continue
				}
				for _, form := range b.evidence[v.column][ord] {
					weight := float32(search.RelatedWeight)
					if w.row > 0 && b.words[b.byKey[japanese.Key(form)]].row == w.row {
						weight = synonymWeight
					}
					forms = append(forms, wordForm{form, weight * v.weight})
				}
			}
		}
		w.text = forms
	}
}

// saidAlike are a saying and those of its row of the table: すきま of すきま時間.
func (b *lexiconBuilder) saidAlike(w *meaning) []wordForm {
	forms := []wordForm{{w.form, 1}}
	for i := range b.words {
		if other := &b.words[i]; other.row == w.row && w.row > 0 && other.form != w.form && b.saying[japanese.Key(other.form)] {
			forms = append(forms, wordForm{other.form, synonymWeight})
		}
	}
	return forms
}

// addDictionary makes the words findable: every form, then the readings of
// known words, then the words that only guard others.
func (b *lexiconBuilder) addDictionary() {
	for i, w := range b.words {
		b.dict = append(b.dict, japanese.Word{Form: w.form, ID: int32(i), Text: isTextWord(w.form) &&
			!(w.generic && isHiragana(w.form)), Common: w.generic})
	}
	for _, r := range readings() {
		if i, ok := b.byKey[japanese.Key(r.word)]; ok {
			b.dict = append(b.dict, japanese.Word{Form: r.kana, ID: int32(i)})
		}
	}
	read := map[string]string{}
	for _, r := range readings() {
		read[r.word] = r.kana
	}
	for _, r := range readings() {
		if i, ok := b.byKey[japanese.Key(r.word)]; ok {
			for _, form := range append(r.half(), r.mixed(read)...) {
				b.dict = append(b.dict, japanese.Word{Form: form, ID: int32(i)})
			}
		}
	}
	for _, r := range readings() { // last: an English word of the same letters goes before
		if i, ok := b.byKey[japanese.Key(r.word)]; ok {
			for _, latin := range japanese.Romaji(r.kana) {
				if len(latin) >= minRomaji {
					b.dict = append(b.dict, japanese.Word{Form: latin, ID: int32(i)})
				}
			}
		}
	}
	for _, form := range guardWords {
		b.dict = append(b.dict, japanese.Word{Form: form, ID: japanese.Guard, Text: true})
	}
}

// minRomaji is the shortest reading, in letters, understood in Latin letters.
const minRomaji = 4

// isTextWord reports whether a form is one word in running text. Phrases with
// particles or a negation are not: their parts are.
func isTextWord(form string) bool {
	for _, part := range []string{"と", "の", "で", "なし", "から", "だけ", "のみ", "可", "OK", "不要", "no ", "without ", "免除", "・",
		" / "} {
		if strings.Contains(form, part) && form != part {
			return false
		}
	}
	return true
}

// isHiragana reports whether a form is grammar by its looks: hiragana alone.
func isHiragana(form string) bool {
	return strings.IndexFunc(form, func(r rune) bool { return r < 'ぁ' || r > 'ゖ' }) < 0
}
