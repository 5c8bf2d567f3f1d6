package reading

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Denials that reach over a list, that deny a denial, and that say of an amount or
// a language how far it goes. Each is said in the words of the lexicon.

// duty is what is done, or how, when it may be denied beside another: 当直・オンコールなし.
const duty = `オンコール|当直|夜勤|残業|呼び?出し?|出社|出勤|通勤|転勤|出張|待機|夜診|往診|訪問|出動|面談|電話|ビデオ|通話|外来|病棟|手術|処置|手技|対面|会議|ノルマ|夜間|土日祝?|休日|祝日|週末|深夜|早朝|チャット|顔出し|実名|巡視|面接|録画|撮影|講演|登壇|営業`

// noEnd is how the last of a list is denied.
const noEnd = `(なし|無し|ナシ|無理|むり|ムリ|嫌|いや|イヤ|やだ|ng|だめ|ダメ|駄目|不可|不要|したくない|できない|出来ない|苦手|以外)`

var (
	// neitherNor are two things that are denied together: 電話もビデオも無理.
	neitherNor = japanese.Pattern(`([\p{Han}\p{Katakana}ーa-z]{1,8})も([\p{Han}\p{Katakana}ーa-z]{1,8})も(?:全部|両方|どちらも)?` + noEnd)
	// neitherNorIs is the same with a verb: 電話もビデオもない.
	neitherNorIs = japanese.Pattern(`([\p{Han}\p{Katakana}ーa-z]{1,8})も([\p{Han}\p{Katakana}ーa-z]{1,8})も(?:全部|両方)?(?:ない|無い|いらない|要らない|しない)(?:の|で|仕事)?`)
	// listDenied is a list of which the denial stands at the end: 電話・ビデオなし.
	listDenied = japanese.Pattern(`(` + duty + `)(?:・|、|/|や|とか|と|&)(` + duty + `)(?:とか|など)?(?:は|が|も)?` + noEnd)
	// needNotLack takes a denial back: 訪問なしじゃなくていい.
	needNotLack = japanese.Pattern(`[\p{Han}\p{Katakana}ー]{1,8}(?:なし|不可|禁止|ng|不要|以外|だけ|のみ)(?:じゃ|では|で)なくて(?:も)?(?:いい|よい|良い|ok|可|大丈夫|構わない|かまわない|平気)(?:です|の|で)?`)
	// notForbidden is allowed: 副業禁止じゃない.
	notForbidden = japanese.Pattern(`([\p{Han}\p{Katakana}ー]{1,6})(?:禁止|不可|ng)(?:じゃ|では|で)な(?:い|く(?:て)?|ければ(?:ok|いい|可|大丈夫))(?:の|とこ(?:ろ)?|やつ)?`)
	// ifNotSo is that all else will do: 自費じゃなければOK.
	ifNotSo = japanese.Pattern(`([\p{Han}\p{Katakana}ー]{1,8})(?:じゃ|では|で)(?:なければ|なきゃ|ないなら)(?:ok|いい|よい|良い|可|大丈夫|何でも(?:いい|ok)?|なんでも(?:いい|ok)?|やる|やりたい|できる)(?:です|の|で)?`)
	// exceptAllBut is what is left: 除く 日曜以外.
	exceptAllBut = japanese.Pattern(`(?:^|[ 　])(?:を)?除く[ 　]+([^ 　]{1,8})以外(?:$|[ 　])`)
	// needNotEarn is an amount that is not needed: 年1500万なくていい.
	needNotEarn = japanese.Pattern(`(\d万(?:円)?|\d円)(?:も|は|まで)?(?:なくて(?:も)?(?:いい|よい|良い|ok|大丈夫)|いらない|要らない|届かなくて(?:も)?(?:いい|よい))(?:ので|から|けど|です)?`)
	poorEnglish = japanese.Lazy(`\b(?:my )?english (?:is )?(?:not (?:so |very )?(?:good|fluent|great)|poor|weak|bad|no good)\b|\b(?:no|poor|little|without|bad at|not good at|can'?t speak|cannot speak|don'?t speak) english\b`)
	noPhones    = japanese.Lazy(`\bwithout (?:tele)?phones?(?: calls?| work| duty)?\b|\bno (?:calls|calling)\b`)
	noVisit     = japanese.Lazy(`\b(?:no|without) (?:site |office |workplace )?visit(?:s|ing)?\b`)
	atLeast     = japanese.Lazy(`\b(?:at least|minimum(?: of)?|min\.?|from) ?(¥|jpy )?(\d[\d,]*k?)(?: ?(?:yen|jpy))? ?(?:/|per|an|a) ?(?:h|hr|hour)\b`)

	// oneWorks beside the job: 週1外勤できる.
	worksBeside = japanese.Pattern(`週(?:に)?\d(?:日|回)?(?:の|は|で|だけ|くらい|ぐらい)?(?:外勤|副業|兼業|研究日|バイト|他院)(?:が|も|を|に)?(?:でき(?:る)?|出来る|可能?|ok|したい|あり|行ける|認め(?:られる|て))?(?:の)?`)
	// fetchedAtHour is the hour at which one fetches children: 保育園16時迎え.
	fetchedAtHour = japanese.Pattern(`(?:保育園|保育所|幼稚園|学童|学校|子ども|子供)?(?:の|が|は)?[ 　]?(?:(\d{1,2})時(?:半)?(?:に|の)?お?迎え|お?迎え(?:が|は|の)?(?:時間(?:が|は))?(\d{1,2})時)(?:に?行く|なので|だから|で|が(?:ある|あって))?`)
	notCommuting  = japanese.Pattern(`(^|[ 　])(?:通(?:わない|わなくて(?:も)?(?:いい|よい|済む)|いたくない|わずに?|勤しない)|行かなくて(?:も)?(?:いい|よい|済む))(?:の|で(?:できる|いい|済む)?)?`)
	closedThen    = japanese.Pattern(`([月火水木金土日])曜日?(?:は|が)?休診(?:日)?(?:なので|だから|で|の)?`)
	notOutside    = japanese.Pattern(`外出(?:は|が|も)?(?:×|無理|むり|ng|不可|したくない|できない|出来ない|なし|しない|しづらい|しにくい|難しい|きつい)(?:の|で|ので|から|けど)?`)
	visitsGo      = japanese.Pattern(`(?:なら)?(?:職場|会社|現地|企業)?(?:への)?訪問(?:も|は|が|なら)?(?:ok|可(?:能)?|できる|大丈夫|いい|行ける|あり(?:でも(?:いい|ok)?)?)`)
	atCompany     = japanese.Pattern(`産業医|嘱託|巡視|衛生委員会`)
	noPatients    = japanese.Pattern(`(?:患者(?:さん|様)?|対人)(?:への?|との|の)?(?:対応|応対|業務|接触|接客|コミュニケーション)(?:が|は|の|も)?(?:なし|ない|無し|不要|ゼロ|したくない|嫌|いや|無理|苦手)(?:の|で|お?仕事)*`)
	commuteWithin = japanese.Pattern(`通勤(?:時間)?(?:が|は)?(?:片道)?\d{1,2}(?:時間|分)(?:半)?(?:以内|まで|圏内|くらい|ぐらい)?(?:で|の)?`)
	// onlySoMuch is the most that one can do: 週2しか働けない, 月2回しか行けない.
	onlySoMuch    = japanese.Pattern(`(週|月)(?:に)?(\d{1,2})(日|回|コマ|時間|)しか(?:無理|むり|でき(?:ない|ません)|出来ない|働け(?:ない|ません)|入れ(?:ない|ません)|空いて(?:い?ない|ません)|やれない)(?:けど|ので|です|から)?`)
	onlyGoes      = japanese.Pattern(`(週|月|年)(?:に)?(\d{1,2})(日|回|)しか(?:行け(?:ない|ません)|通え(?:ない|ません)|出社できない|出勤できない)(?:けど|ので|です|から)?`)
	littleEnglish = japanese.Pattern(`(?:英語|中国語)(?:は|が|を|も)?(?:ちょっと|少し|すこし|多少)(?:だけ)?(?:なら|は)?(?:できる|出来る|話せる|わかる|ok|使える)?(?:$|[ 　])`)
	ifEnds        = japanese.Pattern(`([^ 　])なら(?:ば)?($|[ 　])`)
	noCallAtNight = japanese.Pattern(`(^|[ 　]|夜間?の?|深夜の?)(?:コール|電話当番|当番|宅直)(?:対応)?(?:は|が|も)?(?:なし|ナシ|無し|嫌|無理|ng|不要|したくない)`)
	cameraOff     = japanese.Pattern(`カメラ(?:は|を)?(?:オフ|off|なし|切って|つけない|つけず|不要)(?:で(?:も)?|の)?(?:できる|ok|いい)?|(?:音声|声)(?:だけ|のみ)(?:で|の)?(?:できる|ok|いい)?`)
	noSwitch      = japanese.Pattern(`夜間?(?:の|に|は)?(待機|呼び出し|呼出し?|オンコール|当番)(?:は|が|も)(無理|むり|ムリ|嫌|いや|イヤ|ng|だめ|ダメ|できない|したくない)`)
)

// ifIn is an expression that says nothing in texts that another one finds nothing
// in.
type ifIn struct{ said, other *japanese.Expr }

// ReplaceAllString puts other words in the place of what is said.
func (i ifIn) ReplaceAllString(text, means string) string {
	return i.said.ReplaceAllString(text, means)
}

// ReplaceAllStringFunc puts other words in the place of what is said in a text.
func (i ifIn) ReplaceAllStringFunc(text string, means func(string) string) string {
	if !i.other.MatchString(text) {
		return text
	}
	return i.said.ReplaceAllStringFunc(text, means)
}

// saidDenied are read before other sayings.
var saidDenied = []saying{
	{clued{"も", neitherNor}, " ${1}${3} ${2}${3} "}, {clued{"も", neitherNorIs}, " ${1}なし ${2}なし "},
	{clued{"な", needNotLack}, " "}, {clued{"禁不n", notForbidden}, " ${1}可 "}, {clued{"な", ifNotSo}, " ${1}以外 "}, {clued{"除", exceptAllBut}, " $1 "},
	{clued{"な届い要", needNotEarn}, "${1}以下 "},
	{clued{"e", poorEnglish}, " 英語不要 "}, {clued{"p", noPhones}, " 電話なし "}, {clued{"v", noVisit}, " 訪問なし "}, {clued{"mf", atLeast}, " 時給$1$2以上 "},
	{clued{"週", worksBeside}, " 外勤可 "}, {clued{"迎", fetchedAtHour}, " ${1}${2}時まで "}, {clued{"通行", notCommuting}, "${1}出社なし "}, {clued{"診", closedThen}, "${1}曜だけ "}, {clued{"夜", noSwitch}, " ${1}なし "},
	{clued{"し", onlySoMuch}, "${1}${2}${3}まで "}, {clued{"し", onlyGoes}, "${1}${2}回まで出社 "}, {clued{"語", littleEnglish}, " "}, {clued{"コ当宅", noCallAtNight}, "${1}オンコールなし "}, {clued{"カ声", cameraOff}, " ビデオなし "}, {clued{"な", ifEnds}, "$1$2"},
	{clued{"患対", noPatients}, " 話さない仕事 "}, {clued{"通", commuteWithin}, " "},
	{clued{"外", notOutside}, " 外出できない "}, {clued{"訪", ifIn{visitsGo, atCompany}}, " "},
}

// deniedSaid puts other words in the place of such denials. What means nothing then
// is shown as such.
func (r *reader) deniedSaid(text string) string {
	before := len(r.said)
	text = r.shorter(text, saidDenied)
	for _, s := range r.said[before:] {
		if strings.TrimSpace(s.means) == "" && s.typed != "" {
			r.note(s.typed, search.ReadGeneric, 0, vocab.Text{})
		}
	}
	return tooOften.ReplaceAllStringFunc(text, func(typed string) string {
		m := tooOften.FindStringSubmatch(typed)
		n, err := strconv.Atoi(m[2])
		if err != nil || n < 2 {
			return typed
		}
		means := " " + m[1] + strconv.Itoa(n-1) + cmp.Or(m[3], "日") + "まで "
		r.said = append(r.said, said{strings.TrimSpace(typed), means})
		return means
	})
}

// tooOften is more than one can do: 週2日以上は無理, 週3は無理.
var tooOften = japanese.Pattern(`(週|月)(?:に)?(\d)(日|回|コマ|)(?:以上)?(?:も)?(?:は|とか)?(?:無理|むり|ムリ|できない|出来ない|働けない|入れない|きつい|多い|嫌)(?:で|です)?`)

// denyList says the denial at the end of a list for each of it, unless the whole is a
// word of the board (夜間・当直なし).
func (r *reader) denyList(text string) string {
	return listDenied.ReplaceAllStringFunc(text, func(typed string) string {
		if _, known := r.a.lexicon.dict.Lookup(typed); known {
			return typed
		}
		means := listDenied.ReplaceAllString(typed, " ${1}${3} ${2}${3} ")
		r.said = append(r.said, said{typed, means})
		return means
	})
}

// attendsThere is going to a place that one names and denies: 東京出社なし.
var attendsThere = japanese.Pattern(`([\p{Han}\p{Katakana}ー]{2,5}?)(?:への?|に|まで|での?)?(出社|通勤|出勤|訪問)(なし|しない|不要|は無理|無理|ng|したくない)`)

// notGoingTo takes the place out of such words: who does not go to Tokyo goes
// nowhere.
func (r *reader) notGoingTo(text string) string {
	return attendsThere.ReplaceAllStringFunc(text, func(typed string) string {
		m := attendsThere.FindStringSubmatch(typed)
		if !r.namesPlace(m[1]) {
			return typed
		}
		r.said = append(r.said, said{strings.TrimSpace(typed), m[2] + "なし"})
		return " " + m[2] + "なし "
	})
}
