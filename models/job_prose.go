package models

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
)

// speaksOfTerms finds what a text says of working time, place, pay or term: the
// conditions that art. 5-3 of the Employment Security Act wants told to those who
// applied when they change. The text is folded and in lower case.
var speaksOfTerms = expr.Lazy(strings.Join([]string{
	`[0-9〇一二三四五六七八九十百]+(?:時|分|日|回|コマ|枠|件|円|万|千|割|%|週|か月|ヶ月|ヵ月|カ月|ケ月|年)`,
	`[0-9]{1,2}:[0-9]{2}`,
	`[月火水木金土日](?:曜|[〜~・/‐–—-][月火水木金土日])`,
	`毎[日週月]|隔週|平日|土日|週末|祝|休日|休暇|休み|休診|午前|午後|朝|昼|夕|夜|深夜|日中|日勤|当直|宿直|オンコール|待機`,
	`残業|時間外|シフト|フレックス|裁量|勤務|就業|始業|終業|休憩|時短|曜日`,
	`給与|時給|日給|月給|年俸|報酬|賞与|手当|交通費|歩合|出来高|出社|出勤|来院|通勤|在宅|自宅|リモート|試用|契約期間|更新|転勤`,
	`[0-9]+ ?(?:am|pm|a\.m|p\.m|o'clock|hours?|hrs?|minutes?|days?|weeks?|months?|years?|shifts?|sessions?|yen|jpy|cases?)\b`,
	`\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweek(?:ly|day|end)|\b(?:daily|mornings?|afternoons?|evenings?|nights?)\b`,
	`\b(?:shifts?|on[ -]call|overtime|holidays?|breaks?|flexible|remote|on[ -]?site|commut\w*|salary|pay|paid|wages?|bonus|fees?)\b`,
	`\b(?:probation|renew\w*|fixed[ -]term|full[ -]time|part[ -]time)\b`,
}, "|"))

// speaksOfDuties finds what a text says of what the doctor has to do, bring or
// bear, may not do, or has to be: what somebody who applied relied on beside the
// conditions. The text is folded and in lower case.
var speaksOfDuties = expr.Lazy(strings.Join([]string{
	`同席|立会|立ち会|同行|付添|付き添|兼務|兼任|当番|輪番|代行|応援|往診|訪問|搬送|救急対応|看取り|指導|監督|教育|研修|会議|カンファ|ミーティング|委員会`,
	`報告|日報|記録|記載|診断書|意見書|紹介状|書類|電話|呼出|呼び出し|処方|面談|面接|録音|録画|撮影`,
	`義務|必須|必要|必ず|求め|責任|負担|自費|実費|貸与|支給|持参|用意|準備|禁止|できません|できない|不可|競業|専属|専従|兼業|副業|守秘`,
	`違約|損害|賠償|保険|免責|資格|専門医|認定医|指定医|経験|英語|日本語`,
	`\b(?:attend\w*|accompan\w*|escort\w*|supervis\w*|meetings?|training|report\w*|record\w*|certificates?|prescri\w+|interviews?)\b`,
	`\b(?:must|shall|required?|requires|need(?:s|ed)?|obliged|dut(?:y|ies)|responsib\w+|liab\w+|insur\w+|indemn\w+|provide[ds]?|bring)\b`,
	`\b(?:forbidden|prohibit\w*|exclusiv\w+|non-compete|confidential\w*|own (?:cost|expense)|certified|experienced?|japanese|english)\b`,
}, "|"))

// clauseEnds parts a text into clauses. A comma between digits parts nothing.
var clauseEnds = expr.Lazy(`[。｡．！？!?;；\n\r、､，]+|\. |,(?:[^0-9]|$)`)

// TermsSaid returns the clauses of a free text that state a condition of work,
// folded, without spaces and sorted: equal for texts that say of conditions the
// same in the same words, in any order.
func TermsSaid(text string) []string {
	var said []string
	for _, clause := range clauseEnds.Split(strings.ToLower(fold.Compatible(text)), -1) {
		if !speaksOfTerms.MatchString(clause) {
			continue
		}
		said = append(said, strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(":.,~〜-%", r) {
				return r
			}
			return -1
		}, clause))
	}
	slices.Sort(said)
	return slices.Compact(said)
}

// proseOf are the free texts of an advert that may state conditions, with the
// titles or without.
func proseOf(a *Advert, titles bool) string {
	var texts []string
	for _, row := range AdvertFields {
		if row.Edit != EditStated || !titles && strings.HasPrefix(row.Name, "title.") {
			continue
		}
		for _, f := range row.In(a) {
			texts = append(texts, f.Get(a)...)
		}
	}
	return strings.Join(texts, "\n")
}
