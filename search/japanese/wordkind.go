package japanese

import (
	"sync"

	"github.com/ikawaha/kagome-dict/dict"
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

// contexts are the kinds of the words of the IPA dictionary by the number of
// their left context, each up to the next: its file left-id.def numbers the
// contexts in the order of the parts of speech. A test compares all words.
var contexts = []struct {
	from int16
	kind wordKind
}{
	{0, wordGrammar},
	{3, wordAdverb}, // 感動詞
	{4, wordGrammar},
	{11, wordVerb},     // 形容詞
	{147, wordGrammar}, // 助詞, 助動詞
	{555, wordAdverb},  // 接続詞
	{557, wordGrammar}, // 接頭詞
	{561, wordVerb},    // 動詞
	{1281, wordAdverb}, // 副詞
	{1283, wordNoun},
	{1297, wordGrammar}, // 接尾, 代名詞
	{1308, wordNoun},    // 動詞非自立的
	{1309, wordGrammar}, // 特殊, 非自立
	{1314, wordNoun},    // 副詞可能
	{1315, wordAdverb},  // 連体詞
}

// kindIn is the kind of the words of a left context.
func kindIn(context int16) wordKind {
	kind := wordGrammar
	for _, c := range contexts {
		if c.from > context {
			break
		}
		kind = c.kind
	}
	return kind
}

// loadWords reads the dictionary. The part of speech of its words is not read:
// the library's table is a list of numbers for each of 400,000 words, 12 MB in
// as many pieces. Tokens of this dictionary must not be asked for POS or
// Features.
var loadWords = sync.OnceValue(func() *dict.Dict {
	d, err := readIPA()
	if err != nil {
		panic("japanese: embedded dictionary: " + err.Error())
	}
	return d
})

// kind returns the kind of a token.
func (m *Morphology) kind(t *tokenizer.Token) wordKind {
	if t.Class == tokenizer.KNOWN {
		return kindIn(m.words.Morphs[t.ID].LeftID)
	}
	return kindOf(t.POS()) // by the characters of a word that is in no dictionary
}
