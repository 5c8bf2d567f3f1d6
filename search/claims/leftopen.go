package claims

import "strings"

// A condition is left open by a text that answers nothing: decided later, being
// prepared. Such a text is one or two set phrases; leftOpenParts are what they
// are made of, in order.
var leftOpen = compile(inOrder(leftOpenParts))

// part is a step of a set phrase: one of its words, expressions themselves, as
// often as many says ("" for once, else ?, * as in expressions).
type part struct {
	words []string
	many  string
}

// inOrder is the expression of a whole text made of the parts.
func inOrder(parts []part) string {
	var b strings.Builder
	b.WriteString(`\A`)
	for _, p := range parts {
		b.WriteString("(?:" + strings.Join(p.words, "|") + ")" + p.many)
	}
	b.WriteString(`\z`)
	return b.String()
}

var leftOpenParts = []part{
	{[]string{`※`}, "?"},
	{[]string{`[\p{Han}ァ-ヺ]{1,8}(は|:|については)`}, "?"}, // of what
	{[]string{`詳細(は|について)?`, `内容(は)?`, `条件(は)?`, // its details, or when
		`(入社|入職|採用|内定|選考|登録|契約|面談|面接|応募|配属|勤務開始)(時|後|の(際|上|うえ|とき|席|場|中))?(に|にて|で|、)*`,
		`(採用|内定|合格|登録)(に|と)?(なった|された|いただいた)(方|先生|医師)(へ|に)?(は)?`}, "?"},
	{[]string{`(ご)?(お伝え|お話|お知らせ|案内|相談|説明|連絡|提示)(し|いたし|させていただき)?(ます|予定)?`}, "?"},
	{[]string{`(会社|当院|当社|当法人|院長|上長|担当者|双方|人事)(と|に)(の|て)?`}, "?"},
	{[]string{`別途、?`, `追って`, `おって`, `現在`, `まだ`, `今後`, `のちほど`, `後ほど`}, "?"},
	{leftOpenWords, "+"},
	{[]string{`いたし`, `し`}, "?"}, // politely
	{[]string{`です`, `となります`, `になります`, `いたします`, `します`, `する`, `予定`, `とする`, `ます`, `ございます`, `中`}, "*"},
	{[]string{`\([^)]*\)`}, "?"},
	{[]string{`[。.]`}, "?"},
}

// leftOpenWords say that a thing is not settled, or is told another time.
var leftOpenWords = []string{
	// not settled
	`未定`, `未確認`, `これから`, `(後|あと)で`, `決め(る|ます)`, `決ま(る|ります)`, `取り?決め(る|ます)?`, `考え(る|ます)`, `個別(に|で)?`,
	`(決まった|定まった|一律の|明確な|はっきりした)?(判断)?(の)?(目安|基準|物差し|ものさし|条件|尺度)(は)?(とくに|特に)?(設けて|定めて|決めて)(い|お)?(ない|ません|りません)`, `検討(中|します|予定|する)?`, `準備中`, `調整中`, `確認中`, `協議中`, `(別途|今後|その都度)協議`, `今後(検討|決定|調整)`, `決定`,
	`不明`, `わかりません`, `分かりません`, `決まって(い|お)?(ません|りません|ない)`, `決まり次第(お知らせ|連絡)?`, `決め(て(いき)?)?`,
	`調べ中`, `作成中`, `記載なし`, `同上`,

	// to be talked about
	`応相談`, `要相談`, `ご?相談(の上|のうえ|により|に応じて?|で|させていただき)?(決定|決め|可)?`, `ヒアリングのうえ`,
	`面談(時|後)?(にて|で|に|の上|のうえ)?(決定|説明|相談|お伝え|提示|調整|決め)`,

	// told another time
	`別途(相談|協議|通知|定め|連絡|案内|説明|お知らせ)?`, `追って(連絡|通知|お知らせ)`, `後日(連絡|通知|決定|お知らせ|説明)?`, `連絡`, `お知らせ`, `お伝え`, `お話し?`,
	`案内`, `通知`, `説明`, `お問い合わせください`,

	// as it comes
	`状況(による|により|に応じて|次第)(決定|変動|対応)?`, `その都度(ご?(決定|相談|対応|連絡))?`, `その時の状況による`, `場合による`, `ケースバイケース`, `適宜`,
	`随時`, `(特に|とくに)(基準|決まり|規定|定め|取り決め)?(は)?(ありません|なし|定め(て|ず))?(いません)?`, `(基準|決まり|規定|定め|取り決め)(は)?(ありません|なし)`,

	`tbd`, `tba`, `n/a`, `n\.a\.`, `na`, `to be (decided|determined|confirmed|discussed|announced|agreed|advised)( later| afterwards| at the interview)?`, `undecided`,
	`as (needed|required|necessary|appropriate)`, `when(ever)? (needed|required|necessary)`, `case by case`, `flexible`, `to be`, `(by|through|after) (mutual )?(agreement|discussion|consultation|talk)s?`,
	`we will (see|figure it out|discuss( it)?|decide|talk|let you know|tell you)( together| later)?`, `it depends`, `varies`, `various`, `ask( at the interview)?`, `details later`,
	`((その|当)(時|とき)に)?(なって)?(みない|みなければ)(と)?(わか|分か)(りません|らない)`, `(働き|勤め)(はじめ|始め|出し)て(から)?`, `膝を突き合わせて?(相談)?`,
	`だいたい(の)?感じ(で)?`, `諸般の事情(を|に)?(考慮|より|総合的に)*(して)?(判断)?`, `(会社|当社|当院|法人|院長|上司)(次第|しだい|に(お)?任せ|の都合)`, `(お)?話し合い(で|により|のうえ)?(決定|決め)?`, `(お)?任せ`,
	`柔軟に(対応)?`, `臨機応変(に)?(対応)?`, `(ご)?希望(を伺(って|い)|に応じて?|に沿って)(決定|調整|対応|相談)?`, `(お休みは)?シフト(を見て|により|次第)(ご)?(案内|決定|決め)?`, `(契約|採用|入職|入社|面談|開始)(後|時)に(指示|指定|案内|説明|決定|お伝え|お知らせ|相談|決め)`, `その(都度|つど|とき|時)(ご)?(指示|連絡|決め|決定)?`, `いろいろ`, `様々`, `その他`, `諸々`,
	`unknown`, `negotiable`, `pending`, `(currently )?under (review|discussion|consideration)`,
	`not (yet )?(decided|determined|known|set)`, `ask us`, `(up)?on request`, `to be discussed[^.]{0,24}`, `ご?相談ください`, `(後ほど|のちほど|追って|個別に)(調整|相談|連絡|決定|案内)`, `depends`, `in preparation`, `coming soon`, `later`,
	`will be (decided|discussed|announced)[^.]{0,20}`, `(decided|discussed|agreed) (at|in|during) (the )?interview`, `\?+`,
}

// saysNothing reports whether a text leaves its matter open: as a whole, or in
// each of the phrases that commas and strokes split it into.
func saysNothing(text string) bool {
	text = strings.NewReplacer("ご", "", "御", "").Replace(text) // ご連絡 is 連絡
	if leftOpen.MatchString(strings.TrimSpace(text)) {
		return true
	}
	phrases := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、,。/・;", r) })
	for _, phrase := range phrases {
		if !leftOpen.MatchString(strings.TrimSpace(phrase)) {
			return false
		}
	}
	return len(phrases) > 0
}
