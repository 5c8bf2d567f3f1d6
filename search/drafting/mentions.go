package drafting

import "github.com/enkaku/enkaku/search/japanese"

// subjects are the words with which texts speak of fields that have plain answers.
var subjects = map[string]*japanese.Expr{
	"terms.work.change":         japanese.Pattern(`変更の範囲|変更(?:する|となる|に?なる|いただく)?(?:こと|場合|可能性)|配置(?:転換|換え)|異動|職種変更|(?:他|ほか|別|将来)の?(?:業務|仕事|部署|診療科)(?:へ|に|も)|(?:業務|仕事|内容|担当)[^。]{0,8}(?:変更|広が|広げ|追加)|may (?:also )?(?:change|be asked)|duties[^.]{0,20}change`),
	"terms.workplace.change":    japanese.Pattern(`変更の範囲|転勤|異動|(?:勤務地|勤務場所|就業場所|場所|拠点)[^。]{0,10}(?:変更|変わ)|(?:別|他|ほか)の(?:拠点|院|施設|事業所)|transfer|relocat`),
	"terms.holidays":            japanese.Pattern(`休日|休暇|お?休み|休診|休業|祝日|土日|週休|有給|年末年始|holidays?|days? off|vacation|leave`),
	"terms.hours.break_minutes": japanese.Pattern(`休憩|\bbreaks?\b`),
	"terms.hours.overtime.has":  japanese.Pattern(`残業|時間外|所定外|延長|overtime`),
	"terms.headcount":           japanese.Pattern(`募集(?:人数|人員|枠)|採用(?:人数|予定)|若干名|\d+(?:名|人)(?:を|の|程度|募集|採用|ほど)|数名|複数名|openings|positions available`),
	"terms.valid_through":       japanese.Pattern(`締切|締め切り|〆切|応募(?:期限|期間)|募集期間|必着|定員に(?:なり|達し)|closing date|apply by|applications? close`),
	"terms.info_as_of":          japanese.Pattern(`(?:最終|情報)更新|更新日|時点|現在の?情報|掲載日|作成日|as of|updated`),
	"terms.smoking.measure":     japanese.Pattern(`喫煙|禁煙(?:$|[^外治])|分煙|smok`),
	"terms.smoking.note":        japanese.Pattern(`喫煙|禁煙(?:$|[^外治])|分煙|smok`),

	"pay.allowances":     japanese.Pattern(`手当|補助|加算|割増|祝い?金|支度金|allowances?|stipend|differential`),
	"pay.raise":          japanese.Pattern(`昇給|給与改定|賃金改定|単価(?:の)?(?:見直|改定)|(?:給与|報酬|時給)[^。]{0,8}(?:見直|上が|アップ)|\braises?\b|salary review|pay review`),
	"pay.bonus":          japanese.Pattern(`賞与|ボーナス|期末手当|寸志|決算|bonus`),
	"pay.incentive":      japanese.Pattern(`インセンティブ|歩合|出来高|加算|上乗せ|超過(?:分|面談|件)|成果報酬|(?:件|本|枚|名)につき|incentive|commission|per[- ](?:case|extra)`),
	"pay.home_work_cost": japanese.Pattern(`通信(?:費|料)|光熱費|電気代|回線(?:料|費|の?料金|の?費用)|(?:在宅|テレワーク|リモート)(?:勤務|ワーク)?(?:手当|補助)|自己負担|費用は|home[- ]office|internet (?:cost|bill|allowance)|reimburs|stipend`),
	"pay.standby_note":   japanese.Pattern(`待機|オンコール|呼び出し|呼出|当番|standby|on-?call`),
	"pay.night_premium":  japanese.Pattern(`深夜|夜間[^。]{0,10}(?:割増|手当|加算)|割増|\bnight\b|premium`),
	"pay.commute":        japanese.Pattern(`交通費|通勤|旅費|ガソリン|駐車|commut|travel`),
	"pay.tax":            japanese.Pattern(`税|\btax|\bvat\b`),
}

// Mentions reports whether a text speaks of the subject of a field. A plain answer to it,
// such as that there is none, is not given without a look at the text then.
func Mentions(text, field string) bool {
	words := subjects[field]
	return words != nil && words.MatchString(japanese.Normalise(text))
}
