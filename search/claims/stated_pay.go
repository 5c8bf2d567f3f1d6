package claims

import (
	"strings"

	"github.com/enkaku/enkaku/models/rules"
)

const (
	// yen is an amount, perhaps to another; the groups are digits, power, digits, power.
	yen = `(\d[\d,]*(?:\.\d+)?)(千|百万|千万|万|億)?(?:円)?(?:(?:~|-|から)(\d[\d,]*(?:\.\d+)?)(千|百万|千万|万|億)?円|円(?:~|から)?)`

	notPay = `研修|試用|見学|同席|手当|加算|上乗せ|追加|割増|増し|補助|控除|天引|換算|相当|計算|割る|割り|相場|平均|例(は|:|えば|\))|モデル|年収例|月収例|超え|超過|以外|昇給|最低賃金|最低|保証|待機|オンコ(ー)?ル|当直|` +
		`監修|講師|資料|準備|移動|交通|会議|残業|時間外|深夜|早朝|休日|指定医|専門医|役職|事務|助手|アシスタント|利用料|相談料|診察料|患者|料金|会費|購読|節約|売上|予算|キャンセル|差|引き上げ|から始め|将来|上限|目安|実績|ほど高|高い|` +
		`\b(on top|additional|extra|allowance|bonus|premium|training|trial|overtime|average|example|minimum|guarantee\w*|equivalent|standby|travel|previous|raise\w*|fee for|patients?|members?|subscription|beyond)\b`

	payFields = `title. summary. description terms.time terms.work.initial onsite.note`
)

// paid is the way to state pay in a unit, by its names.
func paid(says rules.Statement, names string) saying {
	return saying{says: says, in: payFields, not: notPay, read: yenRange, may: true,
		find: `(?:` + names + `)(?:は|が|:|として|で|、|/|\()?(?:一律|税込|税別|固定で?|お?支払いは)?` + yen}
}

// paySayings are ways to state pay and what comes with it.
var paySayings = []saying{
	paid(rules.SaysPaidHourly, `時給|時間給|1時間(?:あたり|当たり|につき)|時間単価`),
	paid(rules.SaysPaidDaily, `日給|日当|日額|1日(?:あたり|当たり|につき)`),
	paid(rules.SaysPaidMonthly, `月給|月収|基本給`),
	paid(rules.SaysPaidYearly, `年俸|年収`),
	paid(rules.SaysPaidPerCase, `(?:読影|回答|報酬|単価)?(?:は)?1件(?:あたり|当たり|につき)?|1件単価`),
	paid(rules.SaysPaidPerSession, `1コマ(?:あたり|当たり|につき)?`),
	{says: rules.SaysPaidHourly, in: payFields, not: notPay, read: yenRange,
		find: `\b(?:hourly (?:rate|wage|pay|fee) is|pays?|paid(?: at)?|pay is|fee is|earn|rate is|rate of|rate:|wage is) ()()(?:jpy |¥)?(\d[\d,]*)()(?: ?(?:yen|jpy))?(?: (?:an|per) hour)`},
	{says: rules.SaysPaidHourly, in: payFields, not: notPay, read: yenRange,
		find: `\bhourly (?:rate|wage|pay|fee)(?: is| of|:)? ()()(?:jpy |¥)?(\d[\d,]*)() ?(?:yen|jpy)?\b|(?:jpy |¥)(\d[\d,]*) (?:an|per) hour\b`},
	{says: rules.SaysPaidYearly, in: payFields, not: notPay, read: yenRange,
		find: `\b(?:annual salary|salary) (?:is|of) ()()(?:jpy |¥)?(\d[\d,]*)() ?(million|m)?(?: ?(?:yen|jpy))?`},

	{says: rules.SaysPerCasePay, in: payFields, not: notPay, may: true,
		find: `\b(?:pay|fee|rate) is (?:a )?(?:flat|fixed) (?:jpy |¥)?\d[\d,]* ?(?:yen|jpy)? (?:per|for each|for every|a) (?:\w+ )?(?:case|report|answer|reading|scan|study)\b|(?:報酬|給与|支払い|お支払い)は(?:すべて|全て)?(?:1件|件数)(?:ごと|単位|あたり)の(?:出来高|単価|定額)`},
	{says: rules.SaysPerCasePay, in: payFields, open: true, not: `加算|上乗せ|超え|追加|インセンティブ|加え|別途|手当|賞与|ではなく、?(時給|日給|月給|年俸)|ではありません|患者(さん)?(の|が)(支払|負担)|薬`,
		find: `(報酬|給与|賃金|給料|お?支払い?)は[^。]{0,16}(1件|件数|人数|1人|1名|診察数|患者数|診た数|こなした数)[^。]{0,14}(の?歩合|の?出来高|に応じて(決ま|お?支払|変わ)|で決ま)|1件(あたり|につき)?\d[\d,]*円の(歩合|出来高)|(日給|時給|月給)ではなく、?[^。]{0,14}(歩合|出来高)`},
	{says: rules.SaysPerCasePay, in: payFields, open: true, not: `on top|extra|bonus|in addition|beyond`,
		find: `\bpay is (?:only )?(?:per|by the|for each) (?:patient|case|report|visit)\b|\byou are paid (?:per|by the|for each) (?:patient|case|report|visit)\b|\bpaid (?:per|by the) (?:patient|case|report), not by (?:salary|the hour)\b`},
	{says: rules.SaysPaidPerCase, in: payFields, not: notPay, read: yenRange, may: true,
		find: `\b(?:pay is|paid|pays|fee is|rate is|earn) (?:a )?(?:flat |fixed )?()()(?:jpy |¥)?(\d[\d,]*)() ?(?:yen|jpy)? (?:per|for each|for every|a) (?:\w+ )?(?:case|report|answer|reading|scan|study)\b`},
	{says: rules.SaysMonthlyPay, in: payFields, not: notSystem, find: `(月給|固定月給)(制)(です|で|とな|を採|。|、|\z)|(給与|報酬|賃金|給料)(は|:)[^。、]{0,6}月給(制)?(です|で|とな|。|、|\z)|\b(paid|pay is) (as )?a (fixed )?monthly salary\b`},
	{says: rules.SaysYearlyPay, in: payFields, not: notSystem, find: `年俸制(です|で|とな|を採|。|、|\z)|(給与|報酬|賃金|給料)(は|:)[^。、]{0,6}年俸(制)?(です|で|とな|。|、|\z)|\b(paid|pay is) (as )?an annual salary\b`},
	{says: rules.SaysHourlyPay, in: payFields, not: notSystem, find: `(時給|時間給)制(です|で|とな|を採|。|、|\z)|(給与|報酬|賃金|給料)(は|:)[^。、]{0,6}時給(制)?(です|で|とな|。|、|\z)|\bpaid by the hour\b`},
	{says: rules.SaysPayDay, in: payFields, not: notPayDay, read: payDay, open: true,
		find: `(?:給与|給料|賃金|報酬|謝金|委託料)(?:の支払い?)?(?:は|を)(?:、)?(?:毎月)?(?:月末締め)?(?:、)?(?:の)?(当月|翌月|翌々月|翌翌月)(?:の)?(末日?|\d{1,2}日)(?:に|払い|までに)?(?:お)?(?:支払|振り?込|支給|です|とな)`},
	{says: rules.SaysPaidWithin, in: payFields, not: notPayDay,
		find: `(?:報酬|謝金|委託料|料金)(?:の支払い?)?(?:は|を)[^。、\d]{0,16}(\d{2,3})日(?:以内|後|目)(?:に|まで)?[^。、]{0,4}(?:支払|振り?込)`},
	{says: rules.SaysTaxIncluded, in: payFields, not: notTax, find: `(単価|報酬|金額|委託料|時給|謝金|月額|表示額|報酬額)(は|の金額は|はすべて|はいずれも|は全て)?(、)?(消費税(込|を含)|税込|内税)|\b(fees?|rates?|amounts?|pay) (is|are|includes?) (inclusive of )?(consumption tax|tax included)\b|\bincludes? consumption tax\b`},
	{says: rules.SaysTaxExcluded, in: payFields, not: notTax, find: `(単価|報酬|金額|委託料|時給|謝金|月額|表示額|報酬額)(は|の金額は|はすべて|はいずれも|は全て)?(、)?(消費税(別|を含(まない|みません))|税別|税抜|外税)`},
	{says: rules.SaysNetPay, in: payFields, not: notTax, find: `(時給|日給|月給|年俸|報酬|給与|金額|表示額)(は|の金額は|はすべて)?(、)?(手取り|税引(き)?後)(の)?(額|金額|です|で|。)|\b(amounts?|pay|wages?|rates?) (is|are|shown are) (net of|after) (income )?tax`},
	{says: rules.SaysBonusOnTop, not: notBonus, find: `(年俸|月給|給与)(の|と)(ほか|は別|別)(に|途)?[^。、]{0,4}(賞与|ボ(ー)?ナス)`},
	{says: rules.SaysCommissionOnly, find: `(完全|フル)(歩合|出来高|成果報酬)(制|給|払い)?|(歩合|出来高|成果報酬)(制)?(のみ|だけ)(の|です|で|とな|。|、|\z)|固定給(は|が)?(ありません|なし|無し)|\b(commission[- ]only|purely (on )?commission|paid only (per|by) (case|result))\b`, open: true, not: `ではありません|ではなく|選`},
	{says: rules.SaysFares, out: "pay.incentive", not: notFares,
		find: `(通勤)?(交通費|通勤手当|通勤費)(は|も|を|の)?(全額|別途|実費(で|を)?|規定(に(より|基づき))?|当院規定により|上限なく|往復|毎回|月\d+(万|千)?円まで|当社が|法人が)*(は|を|で)?(支給|お支払い|負担(し(ます|て)|いたし)|精算|完備|あり(。|、|\z|\)|ます))`},
	{says: rules.SaysFares, not: notFares, find: `\b(commuting|travel|transport\w*) (costs?|expenses?|allowance|fares?) (is|are|will be) (fully |all )?(paid|covered|reimbursed|provided)\b|\bwe (pay|cover|reimburse) (your |all |the )?(commut\w+|travel|transport\w*)`},
	{says: rules.SaysNoFares, open: true, not: notFares,
		find: `(通勤)?(交通費|通勤手当|通勤費)(は|も|の|を|が)?(支給(は|が)?)?(一切|別途)?(ありません|ございません|なし|無し|支給(し(て(い|お)?(り)?)?ません|いたしません|されません|なし)|自己負担|各自負担|ご?負担(いただ|ください|願)|お支払い(し|いたし)ません|ご自身(で|の)|先生の(ご)?負担|報酬に含)`},
	{says: rules.SaysNoFares, open: true, not: notFares, find: `\b(commuting|travel|transport\w*) (costs?|expenses?|allowance|fares?) (is|are) (not (paid|covered|reimbursed|provided)|at your own|yours|borne by)|\bno (commuting|travel|transport\w*) (allowance|expenses?|costs?)\b|\bpay your own (travel|fares?|commut\w+)`},
	{says: rules.SaysNoLineCosts, open: true, not: notLine,
		find: `(通信費|通信料|回線(費|料)|(インターネット|ネット|通信|回線)(の)?(費用|料金|代|使用料))(など)?(は|も|の|を|が)?(補助|支給|負担|手当)?(は|も|が)?(一切|別途)?(ありません|ございません|なし(。|、|\z|です)|支給(し(て(い|お)?(り)?)?ません|いたしません|されません|なし)|(ご)?自己負担|各自(の)?負担|(先生|医師|ご自身|各自)(の|で|に)(ご)?負担|ご負担(いただ|ください|願)|お支払い(し|いたし)ません)`},
	{says: rules.SaysLineCosts, not: notLine,
		find: `(通信費|通信料|回線(費|料)|(インターネット|ネット|通信|回線)(の)?(費用|料金|代|使用料))(は|も|を|として)(すべて|全額|実費(で|を)?|当センタ(ー)?が|当社が|当院が|会社が|法人が|先方が)*(は|を|で)?(支給(し|いた|です|。)|お支払い(し|いた)|負担(し(ます|て)|いたし))`},
	{says: rules.SaysNoHomeAllowance, open: true, not: notLine, find: `(在宅(勤務)?|テレワ(ー)?ク|リモ(ー)?ト)手当(は|も|の)?(支給)?(は|も)?(一切)?(ありません|ございません|なし(。|、|\z|です)|支給(し|いたし)(て(い|お)?(り)?)?ません)`},
	{says: rules.SaysNoLineCosts, open: true, not: `patients?|travel`, find: `\b(?:internet|communication|line|connection) (?:costs?|fees?|charges?|bills?) (?:is|are) (?:not (?:paid|covered|reimbursed)|paid by you|yours|at your own)|\byou pay for your own internet\b|\bwe do not (?:pay|cover|reimburse) (?:your )?internet`},
	{says: rules.SaysBonus, not: notBonus, find: `(賞与|ボ(ー)?ナス)(は|が|も|を|の)?(業績に(より|応じて))?(年に?\d回|毎年|\d(\.\d)?か月分|夏(と|・|冬)冬?|別途)?(は|を|の)?(支給(し|いた|です|。|、|\z|があ|実績)|あり(ます|。|、|\z|\)|\()|年に?\d回|\d(\.\d)?か月分|ございます|支払い)`},
	{says: rules.SaysBonus, not: `sign|spot bonus|per case|\bno bonus|\bnot\b`, find: `\b(bonus(es)?) (is|are) (paid|given|awarded)\b|\b(annual|yearly|twice[- ]yearly|performance) bonus(es)?\b|\bwith (a )?bonus\b`},
	{says: rules.SaysNoBonus, open: true, not: notBonus, find: `(賞与|ボ(ー)?ナス)(は|が|も|の|・昇給は)?(支給(は|が)?)?(一切)?(ありません|ございません|なし|無し|支給(し|いたし)(て(い|お)?(り)?)?ません|出ません|対象外)`},
	{says: rules.SaysNoBonus, open: true, find: `\bno bonus(es)?\b|\bbonus(es)? (is|are) not (paid|given|awarded)|\bwithout (a )?bonus`},
	{says: rules.SaysRaise, not: notBonus + `|見直|査定`, find: `昇給(は|が|も|を)?(年に?\d回|毎年|定期的に)?(あり(ます|。|、|\z|\)|\()|年に?\d回|行い(ます|。)|ございます)|(定期|毎年の?)昇給(があり|あり|です|し|を行)`},
	{says: rules.SaysRaise, find: `\b(annual|yearly) (pay )?(raise|rise|increment)s?\b|\bpay (rises|is raised) every year\b`},
	{says: rules.SaysNoRaise, open: true, not: notBonus, find: `昇給(は|が|も|・賞与は)?(の予定は)?(一切)?(ありません|ございません|なし|無し|行いません|し(て(い|お)?(り)?)?ません)`},
	{says: rules.SaysNoRaise, open: true, find: `\bno (pay )?(raise|rise|increment)s?\b`},
	{says: rules.SaysNoGuarantee, open: true, not: `品質|効果|結果|治療`, find: `最低(保証|保障|報酬保証|補償)(額)?(は|が|の|も)?(設定は)?(一切)?(ありません|ございません|なし|無し|設けて(い|お)?(り)?ません)|(予約|患者|依頼|件数)(さん)?が(0|ゼロ|ない|入らない|なかった)(件|人|名|日)?(の日|の時間|のとき|とき|時間帯|場合)?(は|には|も)?[^。、]{0,8}(報酬|時給|給与|賃金|お支払い)?(は|が)?[^。、]{0,4}(無給|発生しません|ありません|出ません|支払いません|ゼロ)`},
	{says: rules.SaysNoGuarantee, open: true, find: `\bno (minimum )?guarantee\b|\bno guaranteed (minimum|pay)\b|\bunpaid when (a |the )?slots? (is|are) (empty|cancelled|canceled)`},
	{says: rules.SaysExtra, not: `利用者|ありません|検討`, find: `(インセンティブ|歩合|出来高)(は|が|も|を)?(別途)?(あり(ます|。|、|\z|\))|支給(し|いた)|つき|付き|ございます)`},
	{says: rules.SaysNoExtra, open: true, not: `利用者`, find: `(インセンティブ|歩合|出来高(払い)?)(は|が|も|の|制度は)?(支給は)?(一切)?(ありません|ございません|なし|無し|支給(し|いたし)ません)`},
}

const (
	notPayDay = `患者|従業員|経費|交通費|立て替え|手当|賞与|休業|前払|締め日が|常勤|当社に|企業|初回|初月|祝日`
	notSystem = `換算|相当|選|相談|ほか|別|常勤の|職員|手当|例|一部|当直|試用|研修`
	notTax    = `患者|診察料|相談料|利用料|書籍|料金|交通費|研修費|経費`
	notLine   = `上限を|超え|患者|利用者|出社の日|場合|希望者|国外|海外|代わりに|含め|含む|に込|会場|別の|ではなく`
	notFares  = `外勤|学会|研修|見学|面談|面接|選考|会議|評価会|患者|出張|試験|イベント|講演|懇親|赴任|引っ越し|希望者|講師|タクシ|駐車|上限を超え|超える分|超えた分|conference|training|interview|visit|abroad|moving`
	notBonus  = `入社祝|入職祝|祝い|従業員|事務|正職員|常勤(の|医)|対象者|査定に|労働者|相談`
)

// payDay reads the day of the month on which one is paid, 31 for the last, and
// how many months after the work that is.
func payDay(sentence string, at []int) (day, months float64, ok bool) {
	switch group(sentence, at, 1) {
	case "翌月":
		months = 1
	case "翌々月", "翌翌月":
		months = 2
	}
	if day = value(strings.TrimSuffix(group(sentence, at, 2), "日")); day == 0 {
		day = 31
	}
	return day, months, day <= 31
}

// yenRange reads an amount, and the end of a range in the same or its own power.
func yenRange(sentence string, at []int) (from, to float64, ok bool) {
	low, lowPower := group(sentence, at, 1), group(sentence, at, 2)
	high, highPower := group(sentence, at, 3), group(sentence, at, 4)
	if low == "" && high == "" {
		low = group(sentence, at, 5)
	}
	if lowPower == "" && high != "" && low != "" {
		lowPower = highPower
		if value(low) > value(high) { // 9,000~1万円
			lowPower = ""
		}
	}
	from, to = value(low)*powers[lowPower], value(high)*powers[highPower]
	if from == 0 {
		from, to = to, 0
	}
	if strings.HasSuffix(sentence[at[0]:at[1]], "million") {
		from *= 1e6
	}
	return from, to, from > 0 && !openEnded(sentence[at[1]:])
}

// openEnded reports whether an amount only opens what follows: 5,000円までの経費.
func openEnded(behind string) bool {
	return strings.HasPrefix(behind, "まで") || strings.HasPrefix(behind, "分") || strings.HasPrefix(behind, "を超")
}
