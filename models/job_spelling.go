package models

import (
	"github.com/enkaku/enkaku/models/expr"
	"strings"
)

// spellings are words of adverts that are written in several ways and mean the
// same, each beside the one they are compared by. None is a number or a denial of
// something else.
var spellings = strings.NewReplacer(
	"子ども", "子供", "こども", "子供", "下さい", "ください", "頂", "いただ", "致し", "いたし", "出来", "でき", "又は", "または", "及び", "および",
	"且つ", "かつ", "為", "ため", "全て", "すべて", "予め", "あらかじめ", "例えば", "たとえば", "様々", "さまざま", "従って", "したがって", "迄", "まで",
	"有り", "あり", "無し", "なし", "行な", "行", "ヶ月", "か月", "ケ月", "か月", "ヵ月", "か月", "カ月", "か月", "箇月", "か月", "打合わせ", "打合", "組合わせ", "組合", "合わせ", "合せ",
	"申込み", "申込", "取扱い", "取扱", "受付け", "受付", "引継ぎ", "引継", "立会い", "立会", "支払い", "支払", "割増し", "割増", "呼出し", "呼出",
	"答え", "こたえ", "応え", "こたえ", "事", "こと", "殆ど", "ほとんど", "既に", "すでに", "更に", "さらに", "但し", "ただし", "是非", "ぜひ",
	"宜し", "よろし", "沢山", "たくさん", "何時でも", "いつでも", "良い", "よい", "出来る", "できる", "分か", "わか", "伺", "うかが", "頃", "ころ",
	"程", "ほど", "毎に", "ごとに", "当たり", "あたり", "休み", "やすみ", "働", "はたら", "始め", "はじめ", "終わ", "おわ", "易", "やす", "難し", "むずかし",
	"直ぐ", "すぐ", "一人", "ひとり", "二人", "ふたり", "貴方", "あなた", "私達", "私たち", "是", "これ", "筈", "はず", "尚", "なお", "等", "など",
	"ヶ所", "か所", "ケ所", "か所", "ヵ所", "か所", "カ所", "か所", "箇所", "か所", "個所", "か所",
	"見積り", "見積", "打合せ", "打合", "手当て", "手当", "締切り", "締切", "振込み", "振込", "組合せ", "組合", "貸出し", "貸出", "付添い", "付添",
)

// betweenKanji are the endings of verbs that a compound is written with or
// without: 申し込み, 申込み; 取り扱い, 取扱い.
var betweenKanji = expr.Lazy(`(\p{Han})[りいしきちみけえせれびぎじめべげ](\p{Han})`)

// politely finds お and ご before a noun in kanji: ご自宅 is 自宅.
var politely = expr.Lazy(`(^|[^\p{Hiragana}]|[はがをにでとのへもや])[おご](\p{Han})`)

// longVowel finds the sign at the end of a foreign word: ユーザー is ユーザ.
var longVowel = expr.Lazy(`(\p{Katakana}[\p{Katakana}ー]+\p{Katakana})ー([^\p{Katakana}ー]|$)`)

// spelled is a folded text in one of the ways in which its words are written:
// polite prefixes, kana or kanji of common words, and endings within compounds say
// nothing of a condition.
func spelled(text string) string {
	text = strings.ReplaceAll(text, "御", "")
	text = politely.ReplaceAllString(text, "$1$2")
	text = betweenKanji.ReplaceAllString(text, "$1$2")
	text = betweenKanji.ReplaceAllString(text, "$1$2") // 打ち切り替え: every second was skipped
	text = longVowel.ReplaceAllString(spellings.Replace(text), "$1$2")
	return strings.Map(oneKana, oneNumber(text))
}

// oneKana is a kana in katakana, and a small one of katakana as a large one:
// ウエブ is ウェブ, めーる is メール.
func oneKana(r rune) rune {
	if i := strings.IndexRune("ァィゥェォャュョヮ", r); i >= 0 {
		return []rune("アイウエオヤユヨワ")[i/len("ァ")]
	}
	return katakana(r)
}
