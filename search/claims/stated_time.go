package claims

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/rules"
)

const (
	clock    = `(\d{1,2})(?::(\d\d)|時(半|\d{1,2}分)?)?`
	notHours = `電話|受付時間|受け付け|窓口|サポ(ー)?ト|問い合わせ|返信|連絡|営業時間|開院|開所|予約|相談時間|配信|コアタイム|core|(外来|診療)時間外|front desk|opening|support|休診|別の|研修|会議|カンファレンス|申し込|締め切|締切|期限|返却`
	notBreak = `超え|以上|未満|枠|コマの間|連続|患者|ごと|こまめ|休憩室|自由|面談|講座|講義|放映|収録|残業|受講|会議|\d時間(の|以内|まで)(勤務|シフト|日)|当直|夜勤|短い|長い|半日`
	notDays  = `在宅|出社|出勤日|来院|外勤|研究日|副業|兼業|臨床|休|オンコ(ー)?ル|当直|会議|面談は|うち|内|程度の外来|カンファ|訪問(リハ|看護)|通院|開催|運動|配信|更新|投稿|他院|\bfrom home\b|\bremote\w*\b|office|on[- ]?site|\boff\b|clinic day`
	notRest  = `患者|対応(でき|可)|休診日の|代休|ことも|事務|電話|シフト|希望|半休|第\d|月に?\d|月\d|隔週|年に?\d|輪番|代わり|当番|一部|学会|イベント|予約|だけの|のみの(勤務|シフト)も|\b(some|optional|no)\b`
)

// timeSayings are ways to state hours, days and what is free.
var timeSayings = []saying{
	{says: rules.SaysDays, not: notDays,
		find: `週(?:に)?([1-7])日(?:以上)?(?:の|は|、|間)?(?:必ず|フルタイム(?:で)?|しっかり|常勤|日勤)?(?:の)?(?:勤務|働(?:いて|ける)|就業|稼働|従事|入れる|ご?勤務)`, read: daysAWeek},
	{says: rules.SaysDays, not: notDays + `|(または|か)週`,
		find: `(?:勤務日数|勤務|稼働|日数|勤務日)(?:は|:|が)(?:原則)?週(?:に)?([1-7])日(?:以上)?(?:です|。|、|とな|をお|\z|を|が|必)`, read: daysAWeek},
	{says: rules.SaysDays, not: notDays + `|\bup to\b`,
		find: `\b(?:work|working|works?) (?:at least )?(one|two|three|four|five|six|\d) days? (?:a|per|each) week|\b(one|two|three|four|five|six|\d)[ -]days?[ -](?:a[ -])?week (?:role|post|position|job|schedule)|\b(?:minimum of|at least) (one|two|three|four|five|six|\d) days? (?:a|per|each) week`, read: daysAWeek},
	{says: rules.SaysDays, not: notDays, read: everyWeekday,
		find: `(?:勤務日|勤務|出勤日|稼働日)(?:は|:)(?:毎週)?(?:月曜(?:日)?から金曜(?:日)?|月~金|平日(?:の)?毎日|月曜~金曜)(?:まで)?(?:の)?(?:週(?:5|五)日)?(?:です|。|、|\z|とな|に)`},
	{says: rules.SaysMoreDays, not: notDays,
		find: `週(?:に)?([3-7])日(?:以上)(?:の|は|、|間)?(?:必ず)?(?:の)?(?:ご)?(?:勤務|働(?:いて|ける)|就業|稼働|従事|入れる)`, read: daysAWeek},

	{says: rules.SaysHours, not: notHours, read: hoursOfDay,
		find: `(?:勤務時間|就業時間|診療時間|勤務時間帯|稼働時間|業務時間|時間帯|勤務|シフト)(?:は|:|が|は原則|は基本)?(?:平日|毎日|月曜から金曜|月~金|月-金|月曜~金曜|平日の)?(?:の)?` + clock + `(?:~|-|から|より)(?:翌)?` + clock + `(?:まで)?(?:です|の|と|が|。|、|\)|\z|に|で|を)`},
	{says: rules.SaysWeekdayHours, not: notHours, read: hoursOfDay,
		find: `(?:平日|月曜から金曜|月~金)(?:の|は|、)?` + clock + `(?:~|-|から|より)(?:翌)?` + clock + `(?:まで)?(?:の|に|は|で)?(?:間)?(?:の|に|は|で)?(?:必ず)?(?:フルタイム)?(?:ご)?(?:勤務|従事|稼働|働い|診療(?:です|を担当|し)|就業|業務に|担当|シフト|拘束)`},
	{says: rules.SaysHours, not: notHours, read: hoursOfDay,
		find: `(?:毎日|日中|毎晩|夜間)(?:の|は|、)?` + clock + `(?:~|-|から|より)(?:翌)?` + clock + `(?:まで)?(?:の|に|は|で)?(?:間)?(?:の|に|は|で)?(?:必ず)?(?:フルタイム)?(?:ご)?(?:勤務|従事|稼働|働い|診療(?:です|を担当|し)|就業|業務に|担当|シフト|拘束)`},
	{says: rules.SaysHours, not: notHours, read: hoursInEnglish,
		find: `\b(?:working )?(?:hours|shifts?) (?:are|is|run)(?: from)? (\d{1,2})(?::(\d\d))? ?(a\.?m\.?|p\.?m\.?)?,? ?(?:to|-|until|till) (\d{1,2})(?::(\d\d))? ?(a\.?m\.?|p\.?m\.?)?`},
	{says: rules.SaysHours, not: notHours, read: hoursInEnglish,
		find: `\b(?:you (?:will )?work|work) (?:from )?(\d{1,2})(?::(\d\d))? ?(a\.?m\.?|p\.?m\.?)?,? ?(?:to|-|until|till) (\d{1,2})(?::(\d\d))? ?(a\.?m\.?|p\.?m\.?)?`},

	{says: rules.SaysHours, not: notHours, read: hoursOfDay,
		find: `(?:担当(?:していただく|する|いただく)?(?:の|時間|枠|時間帯)?は|入っていただく(?:の|枠|時間)?は|お願い(?:する|したい)(?:の|時間帯|枠)は|先生の(?:枠|時間|担当)は|募集(?:する)?(?:枠|時間帯)は)[^。\d]{0,6}` + clock + `(?:~|-|から|より)(?:翌)?` + clock},
	{says: rules.SaysHours, not: notHours, read: hoursOfDay,
		find: clock + `(?:~|-|から|より)(?:翌)?` + clock + `(?:まで)?(?:の|で|に|が)(?:夜間|深夜|日中)?(?:の)?(?:枠|コマ|シフト|夜診|時間帯|診療|外来|勤務)?(?:に|を|で)?(?:必ず)?(?:入っていただ|担当(?:し|いただ)|勤務(?:し|いただ)|お願いし|働いていただ|診療していただ|従事)`},
	{says: rules.SaysCore, read: hoursOfDay, not: `ない|なし|休憩`, find: `コアタイム(?:は|が|:)` + clock + `(?:~|-|から|より)` + clock},
	{says: rules.SaysCore, read: hoursInEnglish, not: `\bno\b|\bnot\b`, find: `\bcore (?:time|hours) (?:is|are|runs?)(?: from)? (\d{1,2})(?::(\d\d))? ?(a\.?m\.?|p\.?m\.?)?,? ?(?:to|-|until|till) (\d{1,2})(?::(\d\d))? ?(a\.?m\.?|p\.?m\.?)?`},

	{says: rules.SaysBreak, read: restMinutes, not: notBreak,
		find: `休憩(?:時間)?(?:は|が|:|として)(?:1日|途中に|昼に|お昼に|毎日|全員)?(?:計|合計)?(\d{1,3})(分|時間)(?:間)?(半)?(?:です|。|、|あり|とな|\z|を|で)|(\d{1,3})(分|時間)(?:間)?(半)?の(?:昼)?休憩(?:が|を|は|時間)(?:あり|はさ|挟|取|と|設|いただ|ござい|です)`},
	{says: rules.SaysBreak, open: true, read: noRest, not: notBreak + `|終わ(り|れ)|続け(て|ることは)|ありませんか|連続勤務`, find: `休憩(時間)?(は|も)(一切)?(なし|ありません|とれません|取れません|ございません|設けて(い|お)?(り)?ません)|休憩(時間)?なし(で|の|です)`},
	{says: rules.SaysBreak, read: restInEnglish, not: `patients?|between|every|if |longer|shifts? (of|over)|screen`,
		find: `\b(?:break|lunch break|rest break) (?:is|of|lasts) (one|two|\d{1,3})[ -](hour|minute)s?\b|\b(?:an?|one) (one|\d{1,3})[ -](hour|minute) (?:lunch |rest )?break\b|\b(?:there is|with) (?:an?) (one|\d{1,3})[ -](hour|minute) (?:lunch |rest )?break\b`},
	{says: rules.SaysNightsOnly, find: `(勤務|診療|シフト|業務|稼働|枠|勤務時間|時間帯)(時間)?(は|が)(すべて|全て)?(夜間|夜|深夜|夜勤)(帯)?(の)?(み|だけ)|夜間(のみ|だけ)(の)?(勤務|診療|募集|求人|シフト|お仕事|業務)(です|とな|を)|夜勤専(従|任)|\b(nights? only|night shifts only|only (at night|night shifts))\b`, not: `も|以外|オンコ(ー)?ル`},
	{says: rules.SaysDaytimeOnly, find: `(勤務|診療|シフト|業務|稼働|枠|時間帯)(時間)?(は|が)(すべて|全て)?(平日)?(の)?(日中|日勤|昼間)(帯)?(の)?(み|だけ)|(平日)?(の)?(日中|日勤)(のみ|だけ)(の)?(勤務|診療|募集|求人|シフト|お仕事)(です|とな)|夜間(帯)?の(勤務|診療|枠|シフト)は(ありません|なし)|\b(daytime only|weekday daytime only|no (night|evening) (work|shifts))\b`, open: true, not: `オンコ(ー)?ル|当直`},
	{says: rules.SaysWeekends, not: notRest,
		find: `(土日(祝)?|土・日|土曜(日)?(と|・|、|や|および)日曜(日)?|週末|土曜(日)?|日曜(日)?|祝日)(も|は|に|の|とも|は必ず|も必ず)(?:毎週|必ず|交代で|通常どおり|平日同様)?[^。、なま]{0,8}(勤務|出勤|出社|診療|担当|稼働|従事|業務|働い|対応|開催)([^。、なま]{0,10}(いただ|お願い|あり(ます|。|、|\z)|必須|必要です)|です|\z)`},
	{says: rules.SaysWeekends, not: notRest,
		find: `(土曜(日)?|日曜(日)?|土日(祝)?|週末|祝日)の(午前|午後|朝|日中|夜|夜間|枠|診療|シフト|勤務)(中)?(も|に|は|にも)[^。、なまが]{0,8}(お願いし(ます|たい)|お願いいたし|入って(いただ|くだ)|担当して(いただ|くだ)|勤務して(いただ|くだ))`},
	{says: rules.SaysWeekends, in: "title", not: `休|なし|以外|応相談|ない|不問|選|または|も可|ok|平日`,
		find: `(土日(祝)?|週末|土曜|日曜)(の)?(勤務|診療|出勤|あり|必須|限定|のみ|専従)`},
	{says: rules.SaysDayHours, not: `以内|まで|上限|最大|最長|合計|から|未満|休憩|睡眠|インタ(ー)?バル|平均|患者|超|うち|連続|残業|研修|講座|会議`, read: openings,
		find: `1日(?:の勤務(?:時間)?は|の労働時間は|あたり|に|は)?(\d{1,2})時間(?:の)?(?:勤務|シフト|診療|労働|拘束|働|です)(?:です|とな|をお願い|して(?:いただ|くだ)|いていただ|いただ|を|。|、|\z)`},
	{says: rules.SaysWeekends, not: notRest, find: `\bwork(ing)? (every|on|each) (weekend|saturday|sunday)s?\b|\bweekend (work|sessions?|shifts?|duty) (is|are) (mandatory|required|compulsory|expected)|\bevery (saturday|sunday|weekend) (is|you)\b`, may: true},
	{says: rules.SaysNoWeekends, open: true, not: `代休|第\d|月\d|事務|電話|外来は|本院|だけ|窓口|日勤|日中`,
		find: `(土日(祝(日)?)?|土・日(・祝)?|週末)(は|も|が|の)?(完全に|すべて|全て|必ず)?(お?休み(です|。|、|\z|と|を)|休日(です|。|、|\z|と)|休診(です|。|、|\z)|勤務(は|が)?(ありません|なし|一切)|出勤(は|が)?(ありません|なし)|診療(は|を)(行いません|ありません|し(て(い|お)?(り)?)?ません))|完全週休(二|2)日(制)?[^。]{0,4}土日`},
	{says: rules.SaysNoWeekends, open: true, find: `\bno (weekend|saturday|sunday) (work|sessions?|shifts?|slots?|duty)\b|\bweekends (are )?(off|free)\b|\bnever work\w* (on )?weekends\b`, not: `some|nurses`},
	{says: rules.SaysYearlyOff, find: `年間休日(?:数)?(?:は|が|:|約)?(\d{2,3})日`, not: `前年|平均`},
	{says: rules.SaysYearlyOff, find: `年間(?:の)?(?:総)?休日(?:数)?は[^。、\d]{1,16}(\d{2,3})日`, not: `前年|平均`},
	{says: rules.SaysYearlyOff, find: `\b(\d{2,3}) (?:days off|holidays) (?:a|per|each) year`},

	{says: rules.SaysNoOvertime, open: true, not: notOvertime + `|少な|ほぼ|ほとんど|基本|日(は|も)|帰れ|手当|代(は|の)|時間外の(対応|呼び出し|連絡|電話|オンコ|問い合わせ|診療)`,
		find: `(残業|時間外(労働|勤務|業務)?|超過勤務)(時間)?(は|も|が|の|を)?(一切|いっさい|まったく|全く|基本的に)?(発生(は|し)?)?(ありません|ございません|なし|無し|ゼロ|0時間|発生しません|(お願い)?(いた|し)しません|ない(です|。|、|\z|職場|仕事)|させません|求めません)`},
	{says: rules.SaysNoOvertime, open: true, find: `\b(there is |with |involves |has )?(no|zero) overtime\b|\bovertime is (never|not) (required|expected|needed|asked)|\bwithout (any )?overtime\b`, not: `overtime (pay|allowance|premium)|nurses|no overtime for|\b(takes in|includes?|contains?|counts?|covers?) no overtime`},
	{says: rules.SaysOvertime, may: true, not: notOvertime,
		find: `(?:残業|時間外(?:労働|勤務|業務)?|超過勤務)(?:時間)?(?:は|も|が|:)?(?:月に|月平均|ひと月に|1か月に|月間|月|平均|月あたり)(?:約|平均)?(\d{1,3})(?:~\d{1,3})?時間`, read: overtimeHours},
	{says: rules.SaysOvertime, may: true, not: notOvertime + `|ほとんど|手当|場合`,
		find: `(?:残業|時間外(?:労働|勤務)|超過勤務)(?:は|も|が)(?:毎月|毎日|日常的に|恒常的に|ほぼ毎日|常時)(?:あり|発生|生じ)`},
	{says: rules.SaysOvertime, may: true, not: `nurses|fixed|included`,
		find: `\b(?:expect |about |around )(?:[a-z]+|\d{1,3}) to (ten|twelve|fifteen|\d{1,3}) hours? of overtime (?:a|per|each) month`, read: openings},
	{says: rules.SaysOvertime, may: true, not: `nurses|fixed|included`,
		find: `\b(?:about |around |some |roughly |up to |average of )?(\d{1,3}) hours? of overtime (?:a|per|each) month|\bovertime (?:is |averages |of )(?:about |around |roughly )?(\d{1,3}) hours? (?:a|per|each) month`},
}

const notOvertime = `固定|みなし|定額|含(む|み|ん)|超え(た|る)|上限|面談|面接|労働者|従業員|削減|以内|割増|超過分|込`

// englishNumbers are small numbers as English spells them; tens are in digits
// by the fold.
var englishNumbers = map[string]float64{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15}

// counted returns the first group of a match that is a number, in digits or in English.
func counted(sentence string, at []int) (float64, bool) {
	for i := 2; i+1 < len(at); i += 2 {
		if at[i] < 0 {
			continue
		}
		word := sentence[at[i]:at[i+1]]
		if n, ok := englishNumbers[word]; ok {
			return n, true
		}
		if n, err := strconv.ParseFloat(word, 64); err == nil {
			return n, true
		}
	}
	return 0, false
}

// daysAWeek reads days a week; until is 7 when they are the least.
func daysAWeek(sentence string, at []int) (number, until float64, ok bool) {
	n, ok := counted(sentence, at)
	words := sentence[at[0]:at[1]]
	if strings.Contains(words, "以上") || strings.Contains(words, "least") || strings.Contains(words, "minimum") ||
		strings.HasPrefix(sentence[at[1]:], "から") {
		until = 7
	}
	return n, until, ok
}

// everyWeekday is five days a week.
func everyWeekday(string, []int) (number, until float64, ok bool) { return 5, 0, true }

// openings reads how many are sought.
func openings(sentence string, at []int) (number, until float64, ok bool) {
	n, ok := counted(sentence, at)
	return n, 0, ok
}

// restMinutes reads the minutes of a break.
func restMinutes(sentence string, at []int) (minutes, until float64, ok bool) {
	for _, first := range []int{1, 4} {
		n := value(group(sentence, at, first))
		if n == 0 {
			continue
		}
		if group(sentence, at, first+1) == "時間" {
			n *= 60
		}
		if group(sentence, at, first+2) != "" {
			n += 30
		}
		return n, 0, true
	}
	return 0, 0, false
}

// noRest is a break of no minutes.
func noRest(string, []int) (minutes, until float64, ok bool) { return 0, 0, true }

// restInEnglish reads the minutes of a break in English.
func restInEnglish(sentence string, at []int) (minutes, until float64, ok bool) {
	n, ok := counted(sentence, at)
	if strings.Contains(sentence[at[0]:at[1]], "hour") {
		n *= 60
	}
	return n, 0, ok
}

// overtimeHours reads hours of overtime, the most of a range.
func overtimeHours(sentence string, at []int) (hours, until float64, ok bool) {
	n, ok := counted(sentence, at)
	if i := strings.Index(sentence[at[0]:at[1]], "~"); ok && i >= 0 {
		to := strings.TrimRight(sentence[at[0]+i+1:at[1]], "時間")
		if most, err := strconv.ParseFloat(to, 64); err == nil {
			n = most
		}
	}
	return n, 0, ok
}

// group returns a group of a match, "" for none.
func group(sentence string, at []int, i int) string {
	if 2*i+1 >= len(at) || at[2*i] < 0 {
		return ""
	}
	return sentence[at[2*i]:at[2*i+1]]
}

// hoursOfDay reads two times of the day: hour, minutes and the half behind 時,
// twice.
func hoursOfDay(sentence string, at []int) (from, to float64, ok bool) {
	return between(minuteOf(sentence, at, 1), minuteOf(sentence, at, 4))
}

func minuteOf(sentence string, at []int, first int) float64 {
	minutes := 60*value(group(sentence, at, first)) + value(group(sentence, at, first+1))
	switch part := group(sentence, at, first+2); {
	case part == "半":
		minutes += 30
	case part != "":
		minutes += value(strings.TrimSuffix(part, "分"))
	}
	return minutes
}

// between returns two times of the day that differ.
func between(from, to float64) (float64, float64, bool) {
	const day = 24 * 60
	if to > day && to <= day+12*60 {
		to -= day // 25時
	}
	return from, to, from != to && from >= 0 && from < day && to >= 0 && to <= day
}

// hoursInEnglish reads two times of the day with a.m. and p.m.
func hoursInEnglish(sentence string, at []int) (from, to float64, ok bool) {
	half := func(first int) float64 {
		hour := value(group(sentence, at, first))
		switch part := group(sentence, at, first+2); {
		case strings.HasPrefix(part, "p") && hour < 12:
			hour += 12
		case strings.HasPrefix(part, "a") && hour == 12:
			hour = 0
		}
		return 60*hour + value(group(sentence, at, first+1))
	}
	return between(half(1), half(4))
}
