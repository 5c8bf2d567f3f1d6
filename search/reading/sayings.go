package reading

import (
	"github.com/enkaku/enkaku/search/japanese"
	"strings"
)

// bareNone is a denial of one character at the end of a word: 訪問無.
var bareNone = japanese.Lazy(`([\p{Han}\p{Katakana}ー]{2,})無(?:[ 　]|$)`)

// shortHours are hours of one character that are excluded: 夜以外.
var shortHours = japanese.Lazy(`(夜|朝|昼|晩)(以外|を除)`)

// unnamed is work that is not signed: 名前出さなくていい監修.
var unnamed = japanese.Lazy(`(?:名前|氏名|実名|本名|顔出し|顔写真|顔)(?:や顔)?(?:を|は|が)?(?:したくない|出したくない|嫌|いや|無理|出さ(?:ない|なくて(?:も)?(?:いい|よい|良い)?|ず(?:に)?)|出し?(?:なし|不要|NG|ng)|出ない|伏せ(?:て|る)|隠して|非公開|なし|不要|NG|ng|無し|したくない)(?:の|で|済む)?`)

// childIll is that one's child falls ill and one has to leave: who types it
// looks for somebody to take over.
var childIll = japanese.Lazy(`(?:子ども|子供|こども|子|娘|息子)(?:が|の)?(?:急[にな])?(?:熱|発熱|病気|風邪|急病|体調)(?:を|が)?[^ 　]{0,6}?(?:でも|で|とき(?:に|は)?|時(?:に|は)?|たら|ら|に)(?:も)?(?:休め(?:る|て)?|抜け(?:られ)?る|帰れる|対応できる|代わって(?:くれる|もらえる))`)

// Ways to say two things that words of the lexicon say: that one has not done
// the work before, and that one does not want to be at home.
var (
	neverDone = japanese.Lazy(`(?:の|は)?経験(?:が|は|も)?(?:ゼロ|0|皆無|ありません|ないです|無いです)(?:だけど|ですが|でも)?|(?:は|を)?(?:やった|した|経験した|携わった)(?:こと|経験)(?:が|は|も)?(?:ない|無い|なし)(?:けど|けれど|が|人|医師|の)?`)
	notHome   = japanese.Lazy(`(^|[ 　])(?:お?家|おうち|うち)(じゃな|ではな|でな|以外|は無理|は嫌|はng|はNG)`)
)

// Things said in ways that other words of the lexicon say shorter: of whom one
// is not (産婦人科医じゃないけどピル), where one does not want to go (院内はイヤ,
// 教室行かなくていい講師), and that no other language is spoken.
var (
	notOfThem = japanese.Lazy(`[\p{Han}・]{2,8}(?:専門)?医(?:師)?(?:じゃ|では|で)(?:ない|ありません)(?:けれども?|けど|ですが|が)(?:できる|出来る)?`)
	notThere  = japanese.Lazy(`(?:院内|病院|クリニック|診察室|教室|校舎|会社|職場|オフィス|現地|現場)(?:へは|には|へ|に|まで|は|が)?(?:行かなくて(?:も)?(?:いい|よい|良い|OK|ok|済む)|通わなくて(?:も)?(?:いい|よい|良い|済む)|行かない|行きたくない|通いたくない|行かず(?:に)?|イヤ|いや|嫌)(?:の|で)?`)
	oneTongue = japanese.Lazy(`日本語(?:だけ|のみ|オンリー)(?:で|の)?(?:働ける|できる|出来る|いい|OK|ok|可|大丈夫)?`)
	// how strongly one says no is no word of the question
	strongly = japanese.Lazy(`(?:絶対に?|ぜったいに?|本当に|ほんとに|ほんとうに|どうしても|ぜんぜん|全然|まったく|全く)((?:い|イ)(?:や|ヤ)|嫌|無理|むり|ムリ|だめ|ダメ|駄目|やだ|ヤダ|した(?:く|ない)|しない|NG|ng|でき|出来|話せ|はなせ|使わ|つかわ|な[いし]|いらな|不要)`)
	shortEra = japanese.Lazy(`\b[Rr]([1-9]\d?)[./・]([1-9]|1[0-2])(?:から|以降|入職|入社|開始|スタート|\b|$)`)
)

// More of them: with patients one does not want to speak, and a duty that is
// denied without a particle (オンコールない内科).
var (
	noTalk  = japanese.Lazy(`(?:(?:患者|相談者|契約者|利用者|受診者|被害者|被験者|従業員|社員)(?:さん)?|ご?家族|客|人)(?:と|とは|とも)(?:直接)?(?:話|はな|会話|喋|しゃべ|対面)(?:(?:す|をする|る)?の?(?:は|が)?(?:やだ|嫌|いや|イヤ|無理|苦手|しんどい|つらい|ng)|したくない|さない|さなくて(?:も)?(?:いい|よい|済む)?|りたくない|らない|らなくて(?:も)?(?:いい|よい|済む)?|し?たくない|しない|しなくて(?:も)?(?:いい|よい|済む)?)(?:の|やつ|仕事)?|(?:患者|相談者|従業員|社員|職員)(?:さん)?(?:と|に|とは|には)(?:直接)?(?:会わ(?:ない|ず(?:に)?|なくて(?:も)?(?:いい|よい|済む)?)|会いたくない)(?:の|やつ|仕事)?`)
	plainNo = japanese.Lazy(`(オンコール|当直|夜勤|残業|呼び出し|呼出|出社|出勤|通勤|転勤|出張|待機|夜診|往診|訪問|出動|面談|電話|外来|病棟|手術|処置|手技|対面|会議|ノルマ|夜間)(?:ない|無い)(?:とこ(?:ろ)?|の|やつ|所|仕事)?(?:で|が(?:いい|良い))?`)
)

// And more: a denial of all else is a demand (読影以外は無理), what need not be is
// none (完全在宅じゃなくてもいい), and なら is no place (たまに出社ならOK).
var (
	onlyThat = japanese.Lazy(`([\p{Han}\p{Katakana}ー]+(?:なし|可|あり|ok)?)(?:以外|いがい|じゃないと|でないと|じゃなきゃ|でなければ)(?:は|だと|では)?(?:無理|むり|ムリ|嫌|いや|イヤ|だめ|ダメ|駄目|ng|できない|働けない|働けません|困る|困ります)`)
	notBound = japanese.Lazy(`(?:完全|フル)?(?:在宅|リモート|テレワーク)(?:じゃ|で)?なくても?(?:いい|良い|よい|ok|大丈夫|可能?|構わない|かまわない)`)
	directly = japanese.Lazy(`直接(?:募集|掲載)(?:の(?:求人|仕事)|だけ|のみ)?`)
	noAgency = japanese.Lazy(`(?:人材)?紹介(?:会社|業者)(?:経由|から)?(?:は|が|の)?(?:いや|イヤ|嫌|無理|なし|ng|以外|いがい|抜き|じゃない|ではない)`)
	ifSo     = japanese.Lazy(`なら(ok|いい|良い|大丈夫|可|在宅|できる|働ける)`)
)

// Amounts without their unit: pay of few figures by the year, the month or the day is in 万, pay by the hour in yen.
var (
	bareRange = japanese.Lazy(`(年収|年俸)(\d{3,4})[〜~～-](\d{3,4})($|[ 　])`)
	bareYear  = japanese.Lazy(`((?:年収|年俸)\d{3,4}|(?:月給|月収)\d{2,3}|(?:日給|日当)\d{1,2})(くらい|ぐらい|程度|以上|から)?($|[ 　])`)
	bareHour  = japanese.Lazy(`(?:1|一)時間(?:で|に)?(\d{4,6})(くらい|ぐらい|程度|以上)?($|[ 　])`)
)

// noBoard, noPhone and nightWork are said in ways of their own.
var (
	noBoard   = japanese.Lazy(`\b(?:without|no|not) board(?:s|[ -]cert\w*)?\b`)
	noPhone   = japanese.Lazy(`\bno (?:tele)?phones?(?: calls?| work| duty)?\b,?`)
	nightWork = japanese.Lazy(`夜勤務($|[ 　])`)
)

// eitherWord are two words with or between them and no space: マンモまたは胃部.
var eitherWord = japanese.Lazy(`([^ 　])(または|又は|もしくは|若しくは|あるいは)([^ 　])`)

// cannotDo is a duty that one cannot do: 夜勤できない.
var cannotDo = japanese.Lazy(`(オンコール|当直|夜勤|残業|呼び出し|待機|夜診)(?:は|が)?(?:できない|出来ない|できません|出来ません)(?:の|人|で|が)?`)

// nightHours are hours behind the word that says that they are at night: 夜だけ 9時から11時.
var nightHours = japanese.Lazy(`夜(?:だけ|のみ|限定|に|の)?[ 　]+(\d{1,2}(?::\d\d|時))`)

// Amounts in kana (月40まん), the rest of the week at home (週2通勤 あとは家), any
// specialty (科問わず).
var (
	manInKana  = japanese.Lazy(`(\d)(?:まん|マン)(?:えん|円)?`)
	restAtHome = japanese.Lazy(`(?:あとは|後は|残りは|ほかは|それ以外は)(?:お?家|うち|自宅|在宅|リモート)(?:で|が(?:いい|良い))?`)
	many       = japanese.Lazy(`(?:が)?(?:多い|おおい)(?:とこ(?:ろ)?|職場|クリニック|会社)?(?:$|[ 　])`)
	untilDay   = japanese.Lazy(`(?:20\d\d|(?:令和|R)\d{1,2})[/年.-](\d{1,2})[/月.-]\d{1,2}日?まで`)
	noRounds   = japanese.Lazy(`(?:巡視|じゅんし)(?:に|は|とか)?(?:行かない|行かなくて(?:も)?(?:いい|よい)|行きたくない|いかない|しない|なし|無し|いや|嫌)(?:の)?`)
	noMeeting  = japanese.Lazy(`会わ(?:ない|ず(?:に)?|なくて(?:も)?(?:いい|よい)?)(?:で)?[、 　]?(?:話さ(?:ない|ず(?:に)?)|しゃべらない)(?:の|で)?`)
	anyField   = japanese.Lazy(`(?:診療)?科(?:目)?(?:は|を)?(?:問わず|問わない|問いません)`)
)

// partsInLatin are the parts of a day, and the word each is.
var partsInLatin = map[string]string{"asa": "朝", "hiru": "昼", "yoru": "夜", "gozen": "午前", "gogo": "午後", "yuugata": "夕方", "yugata": "夕方"}

// dayInKana is a day of the week in hiragana, as a word of its own: すいよう.
var dayInKana = japanese.Lazy(`(^|[ 　])((げつ|か|すい|もく|きん|ど|にち)よう(?:び)?)($|[ 　]|だけ|のみ|の|は|が|以外)`)

var daysInKana = map[string]string{"げつ": "月", "か": "火", "すい": "水", "もく": "木", "きん": "金", "ど": "土", "にち": "日"}

// latinPart is a part of a day in Latin letters: asa naika.
var latinPart = japanese.Lazy(`\b(?:asa|hiru|yoru|gozen|gogo|yuugata|yugata)\b`)

// dutyAtNight is a duty of the night that is denied: 夜間の呼び出しなし asks for no
// work at night.
var dutyAtNight = japanese.Lazy(`(?:夜間?|深夜|夜中)(?:の|に|は)?(呼び出し|呼出し?|オンコール|電話|当番|待機|往診|当直|コール)(なし|ナシ|無し|がない|のない|はない|不要|ゼロ|いや|嫌|無理|NG|ng)`)

// unreached is a place to which one does not want to go, without a particle:
// 池袋通うのは無理.
var unreached = japanese.Lazy(`([\p{Han}\p{Katakana}ー]{2,8}?)(?:まで|に|へ)?(?:通うの?|通勤(?:する)?の?|通い|行くの?)(?:は|が|も)?(?:無理|むり|ムリ|嫌|いや|イヤ|難しい|きつい|できない|だめ|ダメ|ng|NG)`)

// mostlyHome is work that is done at home but for days that are rare.
var mostlyHome = japanese.Lazy(`(?:ほぼ|ほとんど|基本(?:的に)?(?:は)?|大体|だいたい|ほぼほぼ)(?:完全|フル)?(?:在宅|リモート|テレワーク)(?:勤務|ワーク)?|(?:リモート|テレワーク)(?:勤務|ワーク)?(?:が|を)?(?:中心|メイン|主体|ベース|基本)(?:の|で)?|在宅(?:勤務|ワーク)?(?:が|を)?(?:メイン|主体|ベース|基本)(?:の|で)?`)

// saying is a way to say something, and the words of the lexicon for it.
type saying struct {
	said  expression
	means string
}

type expression interface {
	ReplaceAllString(text, means string) string
	ReplaceAllStringFunc(text string, means func(string) string) string
}

// clued is an expression that says nothing in texts that hold none of some
// characters: most texts are not searched through.
type clued struct {
	clues string
	expression
}

func (c clued) ReplaceAllStringFunc(text string, means func(string) string) string {
	if !strings.ContainsAny(text, c.clues) {
		return text
	}
	return c.expression.ReplaceAllStringFunc(text, means)
}

// sayings are read before forms of legal persons are taken out, laterSayings
// behind them.
var (
	sayings = []saying{
		{clued{"し", onlyThen}, "${1}だけ "}, {clued{"初はビ", beginner}, " 未経験 "}, {clued{"教フサ導見聞相先上仲人", guided}, " 研修あり "}, {clued{"会ミ", noMeetings}, " 会議は不要 "}, {clued{"年", aYear}, "年収${1}万"}, {clued{"手額税総最少平約おだ大ざでせ", aboutPay}, "$1"}, {clued{"月", aMonth}, "月$1"}, {clued{"しゃ喋話会誰コ口人", quietly}, " 話さない仕事 "}, {clued{"賠保", coveredByThem}, " 賠償責任保険 "}, {clued{"保", insuredThere}, " 社会保険 "}, {clued{"払金もう振", paidAtOnce}, " 日払い "}, {clued{"時", lengthBetween}, "$1$2"},
		{clued{"海外国", livesAbroad}, " 海外在住 "}, {clued{"判面支読診", wordBetween}, "$1$3 $2 "}, {clued{"週", oneSlot}, "週1回"}, {clued{"顔", unless{faceless, signedWork}}, " 顔出し不可 "},
		{manInKana, "${1}万"}, {clued{"家う宅完出通", allAtHome}, " 完全在宅 "}, {clued{"家う", inHome}, "$1 在宅 "}, {clued{"つ悪", sickOfIt}, " 妊娠中 "}, {clued{"株", paidInShares}, " ストックオプション "}, {restAtHome, " 一部在宅 "}, {anyField, " 科目不問 "}, {untilDay, "${1}月末まで"}, {noRounds, " 訪問なし "}, {noMeeting, " 話さない仕事 "}, {many, " "},
		{spaced, "$1$2 "}, {byNoon, " 13時まで "}, {notFrom, " ${1}時まで "}, {notTill, " ${1}時以降 "}, {byFetching, " 日中 "}, {goesThere, " ${1}${2}日出社 "}, {clued{"産", noDutyPaper}, " 産業医資格なし "}, {clued{"科", noFieldPaper}, " $1 専門医なし "}, {clued{"医", noDoctorsOwn}, " ${1}${2}なし "}, {clued{"医資免", noPaper}, " ${1}なし "}, {workingWeek, "平日"}, {underStress, " 高ストレス者面談 "}, {atSchool, " 医学教育 "}, {noAgency, " 紹介業者以外 "}, {directly, " 紹介業者以外 "}, {strongly, "$1"}, {clued{"攻研修ジ", trainee}, "専門医なし $1 $2 "}, {clued{"研", justTrained}, " 医師3年目 "}, {clued{"研", intern}, "専門医なし 臨床研修修了なし 2年目でも 研修医 $1 "}, {mostlyHome, " 在宅 出社週1回くらい "}, {shortHours, "$1 $2"}, {neverDone, " 未経験 "}, {cannotSpeak, " ${1}不要 "},
		{notHome, "${1}在宅$2"}, {notOfThem, " 専門医なし "}, {notThere, " 完全在宅 "}, {oneTongue, " 英語不要 "},
		{shortEra, " 令和${1}年${2}月開始 "},
	}
	laterSayings = []saying{{clued{"出通勤診当仕対", noWorkThen}, "$1$2"}, {bareRange, "${1}${2}万~${3}万円$4"}, {bareYear, "${1}万円$2$3"}, {bareHour, "時給${1}円$2$3"}, {noBoard, " 専門医なし "}, {noPhone, " 電話なし "}, {nightWork, "夜間$1"}, {eitherWord, "$1 $2 $3"}, {nightHours, "夜$1"}, {onlyThat, "$1 "}, {notBound, " 可能 "}, {ifSo, " $1"}, {noTalk, " 話さない仕事 "}, {plainNo, " ${1}なし "}, {cannotDo, " ${1}なし "}, {unnamed, "匿名 "}, {childIll, " 急な休み "}, {namedCare, "$1 $2"}, {excepting, "except "}, {dutyAtNight, " ${1}なし "}, {unreached, " ${1}以外 "}}
)

// said is a piece of what was typed, and the words it was read as.
type said struct{ typed, means string }

// shorter puts the words of the lexicon in the place of what is said in other
// ways, and remembers what was.
func (r *reader) shorter(text string, ways []saying) string {
	for _, w := range ways {
		text = w.said.ReplaceAllStringFunc(text, func(typed string) string {
			means := w.said.ReplaceAllString(typed, w.means)
			r.said = append(r.said, said{strings.TrimSpace(typed), means})
			return means
		})
	}
	return text
}

// latin writes the parts of a day that are typed in Latin letters.
func (r *reader) latin(text string) string {
	text = dayInKana.ReplaceAllStringFunc(text, func(typed string) string {
		m := dayInKana.FindStringSubmatch(typed)
		r.said = append(r.said, said{strings.TrimSpace(m[2]), daysInKana[m[3]] + "曜"})
		return m[1] + daysInKana[m[3]] + "曜" + m[4]
	})
	text = partInKana.ReplaceAllStringFunc(text, func(typed string) string {
		m := partInKana.FindStringSubmatch(typed)
		r.said = append(r.said, said{strings.TrimSpace(m[2]), partsInKana[m[2]]})
		return m[1] + partsInKana[m[2]] + m[3] + m[4]
	})
	return latinPart.ReplaceAllStringFunc(text, func(typed string) string {
		r.said = append(r.said, said{typed, partsInLatin[typed]})
		return partsInLatin[typed]
	})
}
