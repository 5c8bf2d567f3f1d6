package corpus

import (
	"fmt"
	"strings"
)

// asked are the words people search for beside the vocabularies.
var asked = []string{
	"医師", "在宅", "オンライン", "リモート", "外来", "再診", "初診", "花粉症", "高血圧", "糖尿病", "生活習慣病", "健診",
	"胸部", "マンモグラフィ", "面談", "復職", "ストレスチェック", "禁煙", "不眠", "更年期", "ピル", "アトピー", "ニキビ", "発達障害",
	"認知症", "頭痛", "ワクチン", "栄養", "監修", "執筆", "英語", "論文", "治験", "スタートアップ", "アプリ", "チャット", "問診",
	"研修", "指導", "症例", "電子カルテ", "保育園", "育児", "介護", "副業", "島", "地域", "離島", "学会", "夜間", "土日", "当直", "オンコール",
}

// matchSentence makes one sentence of an advert.
func matchSentence(d *draw) string {
	word := func() string { return oneOf(d, asked, zipf) }
	forms := []string{
		"%sと%sを中心に、%sの経験がある先生を募集します。", "%sの%sを担当していただき、%sについてはスタッフが支えます。",
		"%sから始めて%sまで、%sのペースで進められます。", "%sが多く、%sや%sの相談にも応じます。", "%sと%sは提携先が受け持ち、%sに集中できます。",
	}
	return fmt.Sprintf(forms[d.IntN(len(forms))], word(), word(), word())
}

// matchDescription makes a description of 300 to 600 characters.
func matchDescription(d *draw) string {
	var b strings.Builder
	for b.Len() < 3*d.between(300, 600) {
		b.WriteString(matchSentence(d))
	}
	return b.String()
}
