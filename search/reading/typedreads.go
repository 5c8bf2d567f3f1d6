package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// English that is read and not spoken. The field of an advert says that the work is
// done in English, its texts say how.

var (
	// readsOnly is what a person says who reads it: 英語は読むだけなら.
	readsOnly = japanese.Pattern(`(?:英語|えいご|英文)(?:は|が|を|も)?[ 　]?(?:読む|読み書き|読める|読み|よむ|リーディング|文献|メール|書類|論文)(?:だけ|のみ|程度|くらい|ぐらい)(?:なら|で|の|は)?(?:できる|ok|いい|大丈夫|わかる)?|\breading english only\b|\bonly read(?:ing)? english\b`)
	// noTalkInEnglish is what a person says who does not speak it: 英会話不要.
	noTalkInEnglish = japanese.Pattern(`(?:英会話|英語での?(?:会話|会議|面談|電話|診療))(?:は|が|も|の)?(?:不要|なし|できない|出来ない|苦手|無理|むり|嫌|いや|いらない|したくない|ng)(?:の|で|な)?`)
	// spokenEnglish says in texts that one speaks or writes it, readEnglish that one
	// reads it and does not speak.
	spokenEnglish = japanese.Pattern(`英語(?:で|の|での)[^。、\n]{0,3}(?:診療|診察|会議|面談|面接|電話|相談|対応|会話|講義|通話)|英会話(?:が|で|を|力|必須)|(?:会議|面談|診療|診察)[^。、\n]{0,8}英語|英語(?:ビジネス|必須|堪能)|ビジネスレベルの英語|英文(?:の)?[\p{Han}\p{Katakana}ー]{0,12}(?:作成|執筆)|` +
		`\b(?:fluent|business[- ]level|native|conversational|daily) english|\benglish (?:meetings?|calls?|interviews?|consultations?)|\b(?:consultations?|interviews?|calls?|discussions?|meetings?|lectures?|write [a-z ]{0,20})[^.\n]{0,40} in english`)
	readEnglish = japanese.Pattern(`英会話[^。\n]{0,12}(?:ありません|不要|なし)|英語(?:は|を|が)?[^。、\n]{0,6}(?:読むだけ|読めれば|読み書きのみ|読解のみ)|会話なし|\bwritten english\b|\breading (?:and writing )?english\b|\bread [a-z ]{0,24}in english`)
)

const (
	spokenMark = wayMark + "spoken"
	readMarkEn = wayMark + "reads"
)

// addEnglish adds how English is used, as the normalised texts of a job say.
func (w *fieldWriter) addEnglish(texts []string) {
	if slices.ContainsFunc(texts, readEnglish.MatchString) {
		w.gap()
		w.terms = append(w.terms, readMarkEn)
	}
	w.says(spokenMark, spokenEnglish, texts)
}

// readsEnglish takes out of words that one reads English and does not speak it:
// work in English for which one does neither speak nor write it.
func (r *reader) readsEnglish(text string) string {
	if m := noTalkInEnglish.FindStringIndex(text); m != nil && !r.not && !r.literal[japanese.Key(text[m[0]:m[1]])] {
		r.rulesOut(spokenMark)
		return r.takeNot(text, m, vocab.Text{JA: "英語を話す仕事", EN: "English that is spoken"})
	}
	m := readsOnly.FindStringIndex(text)
	if m == nil || r.not || r.literal[japanese.Key(text[m[0]:m[1]])] {
		return text
	}
	english := search.SetOf(vocab.Languages, "en")
	r.condition([]search.Atom{{Kind: search.AtomPhrase, Terms: []string{readMarkEn}, Weight: 1},
		{Kind: search.AtomValue, Column: search.ColLang, Values: english, Weight: wishWeight}})
	r.rulesOut(spokenMark)
	r.note(strings.TrimSpace(text[m[0]:m[1]]), search.ReadValue, search.ColLang, vocab.Text{JA: "英語を話さない仕事", EN: "English that is read"})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}
