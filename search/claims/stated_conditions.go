package claims

import (
	"strings"

	"github.com/enkaku/enkaku/models/rules"
)

const (
	term     = `(雇用|契約|労働契約|委託|雇用契約|契約の|雇用の)(契約)?(期間)`
	notTerm  = `試用|研修|患者|顧客|転換|5年(を)?超|通算|利用契約|賃貸|保守|他社|申し?込|診療契約|サ(ー)?ビス|解約|中途|休職|育休|産休`
	notStart = `研修|システム|予約|講座は|提供開始|開院|開設|開業|リリ(ー)?ス|改定|改正|診療報酬|法|サ(ー)?ビス|退任|退職|募集(開始|を)|選考|面接|応募|締|掲載|稼働(する)?予定のシステム|育休|産休|も可|以降|新(病院|棟|クリニック)|システム|決算|年度|昇給|賞与`
	notSmoke = `患者|外来|禁煙(外来|指導|支援|治療)|喫煙(者|歴|率)|相談|講座|記事|対策(に|と)関|企業の|従業員|vap`
)

// conditionSayings are ways to state the term, its renewal, the trial and the
// measure against smoke.
var conditionSayings = []saying{
	{says: rules.SaysIndefinite, open: true, not: notTerm,
		find: term + `(に|の|は|には)?(定め|限り|期限|制限|上限)?(は|の|が)?(なし|ありません|ございません|無し|ない|設けて(い|お)?(り)?ません|定めません|定めていません)|無期(雇用|契約|の雇用|の契約)(です|で|とな|契約|。|、|\)|\z|として|の)|(終身|永年)雇用|期間の定め(の|は|が)?(ない|なし|ありません|無し)`},
	{says: rules.SaysIndefinite, find: `\b(permanent|open[- ]ended|indefinite)( (employment|full-time|part-time))? (contract|position|role|post|employment)\b|\bno (fixed )?(term|end date)\b|\bcontract is (permanent|open[- ]ended|indefinite)\b`, open: true, not: `not permanent|convert|residen|licen`},
	{says: rules.SaysFixedTerm, not: notTerm + `|無期`,
		find: `有期(雇用|契約|の雇用|の契約|労働契約)(です|で|とな|契約|。|、|\)|\z|として|の)|期間の定め(の|が)?ある(雇用|契約|労働)|契約社員(として|での?|を|の)(採用|募集|雇用)`},
	{says: rules.SaysFixedTerm, find: `\b(fixed|limited)[- ]term (contract|position|role|post|employment|appointment)\b|\btemporary (contract|position|role|post)\b`, not: `not`},
	{says: rules.SaysTermMonths, not: notTerm + `|更新期間|毎|最長|以内`, read: termMonths,
		find: `(?:雇用|契約|労働契約|委託|業務委託|当初)(?:契約)?(?:の)?期間(?:は|:|が)(?:原則|当初|最初の)?(\d{1,2})(年|か月)(?:間)?(?:です|で|。|、|とな|\)|\z|の|と|\()`},
	{says: rules.SaysTermMonths, not: notTerm + `|更新期間|毎|最長|以内|\d+年(ごと|毎)`, read: termMonths,
		find: `(\d{1,2})(年|か月)(?:間)?(?:の)?(?:有期|期間限定|期間の定めのある|限り)(?:の)?(?:雇用|契約|募集|勤務|採用)`},
	{says: rules.SaysTermMonths, read: termMonths, not: `trial|probation|renew(ed|able) (every|for)`,
		find: `\b(?:an? )?(one|two|three|four|five|six|twelve|\d{1,2})[ -](year|month)s?[ -](?:fixed[ -]term |limited[ -]term )?(?:contract|appointment|engagement)\b|\bcontract (?:is|runs|lasts)(?: for)? (one|two|three|six|twelve|\d{1,2}) (year|month)s?\b`},
	{says: rules.SaysTermMonths, in: "terms.period.note", not: `試用|解約|ごと|毎|見直|最低|以上|最長|通算`, read: termMonths,
		find: `\A[^。\d]{0,6}(\d{1,2})(年|か月)(?:間)?(?:です|で|。|、|の契約|契約|\(|\z)`},

	{says: rules.SaysStart, may: true, not: notStart, read: startMonth,
		find: `(?:勤務|就業|契約|業務|入職|入社|着任|就任|稼働|開始|就業開始|委託)(?:の)?(?:開始|スタ(?:ー)?ト)?(?:して)?(?:いただく|する)?(?:の|日|月|時期|予定日|予定)?(?:は|:|が)(?:(\d{4})年)?(?:来年)?(\d{1,2})月(?:\d{1,2}日|上旬|中旬|下旬|初日|1日付)?(?:付)?(?:です|から|より|を予定|予定|開始|とな|。|、|\)|\z|に|の予定|スタ)`},
	{says: rules.SaysStart, may: true, not: notStart, read: startMonth,
		find: `(?:(\d{4})年)?(\d{1,2})月(?:\d{1,2}日|上旬|中旬|下旬)?(?:付(?:け)?)?(?:から|より|に|で|スタ(?:ー)?ト)(?:の)?(?:ご)?(?:勤務|入職|入社|着任|就業|就任|採用|稼働|契約)(?:開始)?(?:とな|です|して(?:いただ|くだ)|をお願い|いただ|。|、|\z|の(?:募集|求人|先生|医師)|できる|を(?:予定|開始|始)|予定|開始)`},
	{says: rules.SaysStart, may: true, read: startMonth, not: `other|training|system|clinic (opens|opened)|enrol|or later|onwards|trial starts`,
		find: `\b(?:position|contract|work|job|role|post|employment|engagement|you)(?: will)? (?:starts?|begins?|commences?)(?: on| in| from)?(?: the)?(?: \d{1,2}(?:st|nd|rd|th)?)?(?: of)? (january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2},?)?(?: (\d{4}))?|\bstart(?:ing)? date(?: is|:)?(?: \d{1,2})? ?(january|february|march|april|may|june|july|august|september|october|november|december)(?: (\d{4}))?`},

	{says: rules.SaysNotRenewed, open: true, not: notRenewal + `|しない場合|免許|免許証|資格|\d年|\d回`,
		find: `(契約|雇用契約|雇用|委託)?(の)?更新(は|も|の予定は|を)?(一切|原則)?(ありません|ございません|なし|無し|行いません|行わない|いたしません|しません|ない(。|、|\z|契約|予定)|できません|予定して(い|お)?(り)?ません|不可)(?:[^場とこ]|\z)|期間満了(で|をもって|により)(必ず)?(終了|契約終了|雇止め|雇い止め)(です|とな|し|。|、|\z)`},
	{says: rules.SaysNotRenewed, open: true, find: `\bcontract (will|can|is) not (be )?(renewed|renewable|extended)\b|\bnot renewable\b|\bno (renewal|extension)\b|\bwithout (renewal|extension)\b`, not: `no renewal (cap|limit|fee)|licen`},
	{says: rules.SaysRenewed, may: true, not: notRenewal,
		find: `(契約|雇用契約|雇用)?(の|は)?(原則|毎年|1年ごとに|\d(年|か月)ごとに)?(自動更新|自動的に更新)(です|とな|され|し(ます|て)|いたします|。|、|\z|の|で)|更新(する可能性があ|することがあ|あり(ます|。|、|\z|\()|の可能性(が)?あ|の可能性あり)|(\d(年|か月)ごと|毎年|半年ごと)(に|の)?(契約を)?更新(し(ます|て)|いたします|とな|です|。|、|\z)`},
	{says: rules.SaysRenewed, may: true, find: `\b(contract|term) (is|will be|may be) (automatically )?(renewed|renewable|extended)\b|\bautomatic(ally)? renew\w*\b|\brenewable (contract|annually|yearly|every)\b`, not: `not|licen`},
	{says: rules.SaysRenewed, may: true, not: notRenewal, find: `(\d(年|か月)ごと|毎年|半年ごと)(に|の)?(契約(を|の)|雇用契約(を|の))?更新(し(ながら|、|て)|を(続|重|繰)|の(契約|有期))`},
	{says: rules.SaysAutoRenewed, not: notRenewal, find: `(契約|雇用契約|雇用)?(は|を)?(自動更新|自動(的に|で)(契約を|契約が)?更新)(です|とな|され|し(ます|て)|いたします|。|、|\z|で)`},
	{says: rules.SaysRenewsItself, not: notRenewal + `|まで|最長|以内|回`, find: `(契約|雇用契約|雇用)?(は|を)?(自動更新|自動(的に|で)(契約を|契約が)?更新)(です|とな|され|し(ます|て)|いたします|。|、|\z|で)`},
	{says: rules.SaysRenewsItself, find: `\b(contract|term) (is|will be) automatically (renewed|extended)\b|\brenews automatically\b`, not: `not|up to|until|maximum|at most`},
	{says: rules.SaysAutoRenewed, find: `\b(contract|term) (is|will be) automatically (renewed|extended)\b|\brenews automatically\b`, not: `not`},
	{says: rules.SaysRenewalYears, may: true, not: `無期|転換|免許|申し?込|超え|保存|保管|更新料`,
		find: `更新(?:の上限)?(?:は|の上限は|上限は|は通算で?|上限:|は合計)(?:通算|最長|最大|合計|通算で|合計で)?(?:契約期間)?(\d{1,2})年(?:まで|を上限|が上限|を限度|です|以内|。|、|\z|間)|(?:通算|最長|最大)(?:契約期間)?(?:で)?(?:は)?(\d{1,2})年(?:まで|を上限(?:に|として)?|を限度(?:に|として)?)(?:の)?(?:に|で)?(?:契約を)?(?:更新|です|と)`},
	{says: rules.SaysRenewalYears, may: true, read: openings, find: `\b(?:renew\w*|extend\w*|contracts?)[^.]{0,30}\b(?:up to|maximum of|at most|capped at|limited to) (one|two|three|four|five|six|\d{1,2}) years? in (?:total|all)|\b(?:renewals?|contracts?) (?:is|are) (?:capped|limited) (?:at|to) (?:a total of )?(one|two|three|four|five|six|\d{1,2}) years`},
	{says: rules.SaysRenewalTimes, may: true, not: `薬|処方|免許`,
		find: `更新(?:の上限|回数)?(?:は|の上限は|上限は|回数は)(?:最大|最長|合計|通算)?(\d{1,2})回(?:まで|を上限|が上限|を限度|です|のみ|限り|に限|。|、|\z)`},
	{says: rules.SaysRenewalTimes, may: true, not: `薬|処方|免許|システム|パスワ`,
		find: `更新(?:できるのは|可能回数は|できる回数は|は|の上限は|上限は|回数は|の回数は|は契約期間中)(?:最大|最長|合計|通算|原則)?(\d{1,2})回(?:まで|限り|に限り|を上限|のみ)?(?:と(?:し|な|定め)|です|。|、|\z|で終|に限)`},
	{says: rules.SaysRenewalTimes, may: true, read: renewals, not: `licen|passport|visa|prescription`,
		find: `\b(?:(?:can|may|will)(?: only)? be )?(?:renew(?:ed|able)|extended)\b[^.]{0,20}\b(?:no more than|at most|up to|a maximum of|only) (once|twice|one|two|three|four|five|\d{1,2})\b(?: more)?(?: times?| renewals?)?(?:$|[.,;) ])|\b(?:a )?maximum of (one|two|three|four|five|\d{1,2}) renewals?\b|\b(?:up to|at most|no more than) (one|two|three|four|five|\d{1,2}) renewals?\b|\brenewed (once|twice) only\b`},
	{says: rules.SaysNoRenewalCap, open: true, not: `薬|免許`,
		find: `更新[^。、]{0,10}(上限|制限|限度)(回数|年数)?(は|も|を|が|の)?(ありません|ございません|なし|無し|設けて(い|お)?(り)?ません|定めて(い|お)?(り)?ません|ない)|何(度|回)でも更新`},
	{says: rules.SaysNoRenewalCap, open: true, find: `\bno (cap|limit|ceiling|maximum) (on|to|for) (the )?(number of )?(renewals?|extensions?)\b|\bunlimited renewals?\b`},
	{says: rules.SaysRetirement, find: `定年(?:年齢)?(?:は|が|:|は満|満)?(\d{2})歳`, not: `再雇用|延長|以前|役職`},
	{says: rules.SaysNoRetirement, open: true, find: `定年(制|年齢)?(は|の定めは|も|が)?(ありません|ございません|なし|無し|設けて(い|お)?(り)?ません)`, not: `再雇用|役職`},

	{says: rules.SaysNoTrial, open: true, find: `(試用期間|試用|試し期間)(は|も|の|が|を)?(定め(は)?|設定(は)?)?(一切)?(ありません|ございません|なし|無し|設けません|設けて(い|お)?(り)?ません|ない(。|、|\z))`},
	{says: rules.SaysNoTrial, open: true, find: `\b(do not|don't|does not) (use|have|apply|set) (an? |any )?(probation|trial)( period)?\b`, not: `clinical trial|trials`},
	{says: rules.SaysNoTrial, open: true, find: `\b(no|without( a)?) (probation(ary)?|trial)( period)?\b`, not: `clinical trial|trials`},
	{says: rules.SaysTrial, may: true, read: trialMonths, not: notTrial,
		find: `試用期間(?:は|:|が|として|\()?(?:入職後|採用後|入社後|最初の|入職から)?(?:の)?(\d{1,2})(か月|年|週)(?:間)?(?:です|。|、|あり|とな|で|\)|\z|を|の|設け|\(|→|-|>)|(\d{1,2})(か月|年|週)(?:間)?(?:は|の|が|を)(?:の)?(?:試用期間)(?:です|が|とな|を|と|。|、|あり|\z|で)`},
	{says: rules.SaysTrial, may: true, not: notTrial, find: `試用期間(が|は|も)?(あり(ます|。|、|\z)|ございます|設けて(い|お)(り)?ます|設けます)`},
	{says: rules.SaysTrial, may: true, read: trialMonths, not: `clinical trial|trials`,
		find: `\b(?:probation(?:ary)?|trial)(?: period)? (?:is|of|lasts)(?: for)? (one|two|three|four|five|six|\d{1,2}) (month|week|year)s?\b|\b(one|two|three|four|five|six|\d{1,2})[ -](month|week|year)s?[ -](?:probation(?:ary)?|trial)(?: period)?\b|\bfirst (one|two|three|four|five|six|\d{1,2}) (month|week)s? (?:is|are) (?:a |on )?(?:probation|trial)`},
	{says: rules.SaysTrialUnpaid, open: true, find: `試用期間(中|の間|内)?(は|の|には)?(の)?(給与|賃金|報酬|時給|月給)?(は|が)?(、)?(本採用(後|時)?の|採用後の|通常の|正規の)?(無給|無報酬|無償|半額|減額|\d割|\d{2}%(です|を|の|とな))|試用期間(中|の間|内)?(は|の|には)?(の)?(給与|賃金|報酬|時給|月給)(は|が|の支給は|の支払いは|を)(ありません|なし|支払い(ません|はありません)|支給(しません|はありません)|出ません)`, not: `同額|10割|100%`},
	{says: rules.SaysTrialUnpaid, find: `試用期間(?:中|の間)?(?:は|の)(?:の)?(?:時給|日給|月給|給与|賃金|年俸)?(?:は|が)?(\d[\d,]*(?:\.\d+)?)(万|千)?円`, read: yenOf},
	{says: rules.SaysTrialUnpaid, open: true, find: `\b(probation(ary)?|trial)( period)? (is|are) unpaid\b|\bunpaid (probation(ary)?|trial)( period)?\b|\b(not paid|paid less|lower pay|reduced pay)\b[^.]{0,20}\b(probation|trial)`},

	{says: rules.SaysSmokingRoom, may: true, not: notSmoke + `|屋外|敷地外|ありません|撤去|廃止`,
		find: `喫煙(専用)?(室|ル(ー)?ム|ブ(ー)?ス|スペ(ー)?ス)(を|が|も|は)?(ご?利用|完備|設置|あり(ます|。|、|\z|\))|設け|ございます|使え|有り?(。|、|\z))`},
	{says: rules.SaysSmokingRoom, find: `\b(smoking|smokers') (room|lounge|area) (is available|indoors|inside|on site|for)\b|\b(has|have|there is) an? (indoor )?smoking (room|lounge)\b`, not: `outdoor|outside|no smoking room`},
	{says: rules.SaysSmokingPlace, not: notSmoke + `|敷地外|ありません|撤去|廃止`,
		find: `(敷地内|屋外|屋上|駐車場|玄関)(に|の|には)?[^。、]{0,6}喫煙(所|場所|スペ(ー)?ス|コ(ー)?ナ(ー)?|エリア)(を|が|も|は)?(あり|設け|設置|完備|ございます|ご利用|使え)|(敷地内|屋外)(で|での)の?喫煙(は)?(可|でき)`},
	{says: rules.SaysSmokingFree, not: notSmoke + `|不可|屋外|喫煙室|禁煙`, may: true,
		find: `(喫煙|たばこ|タバコ)(は|も|が|を)?(可(です|。|、|\z|能)|自由|ok|でき(ます|る)|認めて|構いません|かまいません|吸えます)`},
	{says: rules.SaysSmokingFree, find: `\bsmoking is (allowed|permitted|fine|ok)\b|\byou (can|may) smoke\b|\bsmoking allowed\b`, may: true, not: `not allowed|outside|outdoor|designated`},
	{says: rules.SaysNoSmoking, find: `(敷地内|屋内|館内|院内|社内|事務所内|施設内|建物内|室内)?(は|を|も)?(全面|完全|終日)?禁煙(です|とな|とし|。|、|\)|\z|を)`, not: notSmoke + `|分煙|喫煙(室|所)|希望`},
	{says: rules.SaysNoSmoking, find: `\b(smoke-free|no smoking|non-smoking)\b`, not: `patients|smoking room`},
	{says: rules.SaysNoMeasure, open: true, find: `(受動喫煙|喫煙)(の|防止|に対する|への)*(対策|措置)(は|を|も)?(特に|とくに|一切)?(行って(い|お)?(り)?ません|し(て(い|お)?(り)?)?ません|ありません|なし|講じて(い|お)?(り)?ません|取って(い|お)?(り)?ません|未実施)`, not: notSmoke},
}

const (
	notRenewal = `免許|資格|証|システム|ペ(ー)?ジ|記事|情報|薬|ソフト|カルテ|手順|サイト|上限|しない場合|更新料|認定`
	notTrial   = `延長|読影|サ(ー)?ビス|利用者|製品|無料|システム|過ぎ|終了後`
)

// renewals reads how often a contract is renewed; of years nothing is said.
func renewals(sentence string, at []int) (times, until float64, ok bool) {
	if strings.HasPrefix(strings.TrimLeft(sentence[at[1]:], " "), "year") || strings.HasSuffix(sentence[at[0]:at[1]], "year") {
		return 0, 0, false
	}
	for i := 1; 2*i+1 < len(at); i++ {
		switch group(sentence, at, i) {
		case "once":
			return 1, 0, true
		case "twice":
			return 2, 0, true
		}
	}
	return openings(sentence, at)
}

// termMonths reads the length of a contract in months.
func termMonths(sentence string, at []int) (months, until float64, ok bool) {
	n, ok := counted(sentence, at)
	if words := sentence[at[0]:at[1]]; strings.Contains(words, "年") || strings.Contains(words, "year") {
		n *= 12
	}
	return n, 0, ok
}

// trialMonths reads the length of a trial in whole months; of weeks nothing is said.
func trialMonths(sentence string, at []int) (months, until float64, ok bool) {
	words := sentence[at[0]:at[1]]
	if strings.Contains(words, "週") || strings.Contains(words, "week") {
		return 0, 0, true
	}
	return termMonths(sentence, at)
}

var englishMonths = map[string]float64{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
	"august": 8, "september": 9, "october": 10, "november": 11, "december": 12}

// startMonth reads a month and, where one is said, its year.
func startMonth(sentence string, at []int) (month, year float64, ok bool) {
	for i := 1; 2*i+1 < len(at); i++ {
		word := group(sentence, at, i)
		switch m, named := englishMonths[word]; {
		case named:
			month = m
		case len(word) == 4 && value(word) > 2000:
			year = value(word)
		case word != "" && month == 0:
			month = value(word)
		}
	}
	return month, year, month >= 1 && month <= 12
}

// yenOf reads an amount with its power.
func yenOf(sentence string, at []int) (yen, until float64, ok bool) {
	return value(group(sentence, at, 1)) * powers[group(sentence, at, 2)], 0, true
}
