package japanese

import (
	"sync"

	"github.com/ikawaha/kagome-dict/dict"
	"github.com/ikawaha/kagome-dict/ipa"
	"github.com/ikawaha/kagome/v2/tokenizer"
)

// wordKind is what of a word's part of speech is asked here.
type wordKind uint8

const (
	wordGrammar wordKind = iota // and everything else
	wordNoun                    // that means something by itself
	wordVerb                    // or an adjective
	wordAdverb                  // or another word that stands before others and never changes
)

// kindOf reads a part of speech as the IPA dictionary names it.
func kindOf(pos []string) wordKind {
	if len(pos) == 0 {
		return wordGrammar
	}
	switch pos[0] {
	case "名詞":
		if len(pos) > 1 && (pos[1] == "非自立" || pos[1] == "代名詞" || pos[1] == "特殊" || pos[1] == "接尾") {
			return wordGrammar
		}
		return wordNoun
	case "動詞", "形容詞":
		return wordVerb
	case "副詞", "接続詞", "感動詞", "連体詞":
		return wordAdverb
	}
	return wordGrammar
}

// dictWords is the dictionary with the kind of each of its words.
type dictWords struct {
	dict  *dict.Dict
	kinds []wordKind // by the number of the word
}

// loadWords reads the dictionary. Of the part of speech of its 400,000 words
// only the kind is kept: the library's table is a list of numbers for each word,
// 12 MB in as many pieces, which the collector of memory would look through
// each time. Tokens of this dictionary must not be asked for POS or Features.
var loadWords = sync.OnceValue(func() dictWords {
	d := ipa.DictShrink()
	table := &d.POSTable
	kinds := make([]wordKind, len(table.POSs))
	for i, ids := range table.POSs {
		var names [2]string
		first := names[:min(len(ids), len(names))]
		for j := range first {
			first[j] = table.NameList[ids[j]]
		}
		kinds[i] = kindOf(first)
	}
	table.POSs = nil
	return dictWords{d, kinds}
})

// kind returns the kind of a token.
func (m *Morphology) kind(t *tokenizer.Token) wordKind {
	if t.Class == tokenizer.KNOWN {
		return m.kinds[t.ID]
	}
	return kindOf(t.POS()) // by the characters of a word that is in no dictionary
}
