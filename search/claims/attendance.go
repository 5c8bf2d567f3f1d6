package claims

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/japanese"
)

// What is said about coming in person.
var (
	coming    = compile(`{come}|\bdays? (a|per|each|every) (week|month|fortnight) (in|at) (our|the|its)\b[^.,;]{0,30}\b(rooms?|offices?|clinic|hospital|ward|site|cent(re|er)|building|department|headquarters|lab|studio|campus|school|factory|plant)\b|毎(日|週|月|朝)[^。、]{0,8}通勤|(壇上|舞台|会館|ホール)[^。、]{0,10}(です|で|に)|(飛行機|新幹線|航空券|宿|切符)(は|を)?[^。、]{0,10}(手配|用意|お?取り)(し|いた)|お?顔を(見せ|出し|そろえ|揃え)[^。、]{0,4}(いただ|もら|くだ)|机を並べ|席に着いて|(デスク|机|席)につ(いて|く)|({site})(で|へ|に|まで|にて)[^。、]{0,14}(いただ|お願い|ください|入って|詰め)|({site})(の)?[^。、]{0,8}(で|へ|に|にて)(の)?[^。、]{0,12}(勤務|業務|作業|診療し|診察|集ま|集合|参加|出席|常駐|対面|働いて|働き|顔|立ち会|会議|検討会|外来|診療を)|顔を出し|({site})の(外来|病棟|当直)(も|を|に|で)|患者(さん|さま|様)?の(ところ|元|もと|家|いる場所)(まで|へ|に|を)[^。]{0,10}(診に|行っ|行き|伺|訪|回)|診に(行き|行っ|行く|伺)|(京都|仙台|大阪|東京|横浜|札幌|福岡|名古屋|広島|神戸)(で|での|に)?(勤務|出社|出勤)|(お宅|患家|ご家庭|居宅|施設)(を|へ|に)?[^。]{0,14}(回る|回り|回っ|伺|訪問|巡回)|\b(at|in|to) (the |our |a )?[\w' -]{0,24}\b(office|clinic|hospital|lab(oratory)?|centre|center|headquarters|site)\b|\bon[- ]?site\b|in[- ]person (days?|work|attendance|shifts?)|\bcome in\b|home visits?|({spot})(の|で|へ|に|まで|にて|を|が)?[^。、患]{0,16}({go})[^。、患]{0,14}({oblige})|({go})[^。、]{0,8}({spot})[^。、]{0,10}({oblige})|\b(join|meet|sit|gather|see|be|work|spend|present|report|turn up|show up|drop by|pop in|travel|commute|attend|expected|required|asked)\b[^.]{0,40}\b(around (a|the|one) table|in (the )?(flesh|shibuya|shinjuku|tokyo|osaka|kyoto|yokohama|chiyoda|sendai|nagoya|kobe|kawasaki|shinagawa)|at (our|the) [\w -]{0,20}(desk|ward|premises|building|hq|headquarters|campus|venue|studio)|under (our|one) roof|face[- ]to[- ]face|physically|on the ward|our (premises|building|hq|office|desk|campus|ward|rooms?))\b`)
	byOthers  = compile(`(院長|副院長|所長|センタ長|代表|教授|技師|常勤医|事務長?|職員|社員|エンジニア|会社の(者|人)|担当者|看護部|家族|患者さん|利用者さん|住民|研修医|学生|当院|[\p{Han}ァ-ヺ]{0,6}(チー?ム|班|部門))(は|が|も)[^、。]{0,24}|({doctor})(も|が)(い|多|ほとんど|中心|\d)|急変時|緊急時|悪化(時|したとき|の際)|に出勤している|に勤める|勤務する技師|来られない|来る必要(は|が)?(ありません|なく|ない)|engineers|our (staff|nurses|team)\b[^.]{0,12}(work|come)|患者さんが|患者が|患者(さん|さま|様)?に(は|も)?[^。、]{0,24}(案内|紹介|お?伝え|お?願い)|別の(講師|医師|担当|者|スタッフ)|ほかの(職種|医師|講師)|他の(職種|医師|講師)|看護(師(が|は|も|の|・|や|、|による)|ステ)|保健師が|事務(員|スタッフ)が|スタッフが|利用者が|通院中|受診者|当番医が|地元の|見守|対面(診療|診察|の診療)?(へ|に|と)(の)?(切り?替|紹介|案内|移|つな|誘導|引き継|組み合わせ|回(し|す)|委ね|任せ)|対面(診療|診察)の(受け皿|受け入れ先|紹介先|予約は)|対面(診療|診察)?が必要|常勤の(医師|先生)(は|が|も)|(診療|勤務)の求人|colleagues? (sees?|meets?|visits?)|対面での受診|出(社|勤)前|通勤時間|通勤中|出勤途中|通勤手当|院内(カンファ(レンス)?(の|は|で|を|資料|記録)|電子|ネットワ|基準)|(another|other|different) (team|doctor|physician|lecturer|role|post)s?|nurses? |patients? (come|visit|attend)|手続き`)
	atWill    = compile(`かどうか(は|を|も)|任意|見学|希望(者|の方|すれば|され|があれば|に応じ)|できます|も可|可能|選べ|自由|構いません|かまいません|(または|か)(オンライン|画面共有|リモート|web)|(オンライン|画面共有|リモート|web)(でも|または|か|参加|に替|に代|に振り替)|替える|代え(られ|る)|optional|if you (like|wish|prefer)|\bmay\b|\bcan\b|welcome to|or (online|remotely|by video)|voluntary|by choice`)
	atFirst   = compile(`最初|初回|初期|入社時|入職時|はじめ|開始時|導入研修|オリエンテ|研修(は|を|の|で|期間)|first (day|week|month|two|three|few)|onboarding|orientation|induction|initial`)
	inGeneral = compile(`足を運べば|(だけ|のみ)[^。、]{0,6}(十分|足り|結構)|(出社|出勤|来社|来院|通勤|オフィスに来る|来所|訪問|現地に行く|足を運ぶ|(工場|会社|オフィス|現地|院内|事務所)(へ|に)(行く|来る|出る))(の)?(は|の頻度は|の回数は|日は|頻度は)|お越しいただくのは|実際(の|は)|(attendance|office days?|on[- ]?site days?) (is|are)|come (in|to the office) (only )?`)
	online    = compile(`オンライン(で|の|検討会|会議|面談|交流|症例)|画面越し|ビデオ(で|会議)|web会議|リモートで|自宅待機|by video|online (meeting|call)|(video|conference) call`)
)

// A rhythm is how often something happens, with how many times a year that is.
type rhythm struct {
	*japanese.Expr
	times float64 // a year, for each one that the first group counts
}

var rhythms = []rhythm{
	{japanese.Lazy(`(?:2|二)週(?:間)?(?:に|ごとに)(?:1|一)|every (?:other|second) (?:week|mon|tues|wednes|thurs|fri|satur|sun)|(?:once|one day) (?:a|per|each|every) fortnight|fortnightly|every two weeks|bi-?weekly`), 26}, {japanese.Lazy(`twice a (?:month)`), 24},
	{japanese.Lazy(`第[1-5](?:週)?(?:[・、,と]|及び)第?[1-5](?:週)?の?[月火水木金土日]`), 24}, {japanese.Lazy(`第[1-5](?:週の?)?[月火水木金土日]`), 12},
	{japanese.Lazy(`[月火水木]曜日?から[火水木金土]曜日?まで(?:の)?(\d)日`), 52},
	{japanese.Lazy(`(?:\A|[^\p{Han}])[月火水木金土日][・と、]?[月火水木金土日][・と、]?[月火水木金土日](?:曜日?)?(?:は|に)`), 156},
	{japanese.Lazy(`年に?(?:数|何)(?:回|度|日)`), 4}, {japanese.Lazy(`隔月|2か月に`), 6}, {japanese.Lazy(`四半期|3か月に`), 4}, {japanese.Lazy(`半年(?:に|ごと)|6か月に`), 2},
	{japanese.Lazy(`月に?(?:数|何)(?:コマ|回|度|日)`), 36}, {japanese.Lazy(`週に?(?:数|何)(?:コマ|回|度|日)`), 150},
	{japanese.Lazy(`週に?(\d)(?:~\d)?(?:日|回|度|$|[^\d時コ件])`), 52}, {japanese.Lazy(`月に?(\d{1,2})(?:~\d{1,2})?(?:日|回|度|$)`), 12},
	{japanese.Lazy(`年に?(\d{1,2})(?:~\d{1,2})?(?:日|回|度)`), 1}, {japanese.Lazy(`隔週|2週間に(?:1|一)`), 26},
	{japanese.Lazy(`[2-4]日に(?:1|一)`), 120}, {japanese.Lazy(`(?:1|一)週間に(?:1|一)`), 52},
	{japanese.Lazy(`毎日|平日は|連日|毎朝|常駐`), 250}, {japanese.Lazy(`毎週|[月火水木金土日]曜|1週間に`), 52}, {japanese.Lazy(`毎月|月例|第\d(?:週|[月火水木金土日])|1か月に`), 12}, {japanese.Lazy(`毎年|年次`), 1},
	{japanese.Lazy(`(\d) days? (?:a|per|each|every) week|(?:a|per|each) week (\d)`), 52}, {japanese.Lazy(`every (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:once|one day) (?:a|per|each) week|weekly|every week|(?:mon|tues|wednes|thurs|fri)days`), 52},
	{japanese.Lazy(`(?:once|one day) (?:a|per|each) month|monthly|every month`), 12}, {japanese.Lazy(`(\d) (?:days?|times) (?:a|per|each) month`), 12},
	{japanese.Lazy(`(?:once|one day) (?:a|per|each) quarter|quarterly|every quarter`), 4}, {japanese.Lazy(`(?:once|twice|two days|one day) (?:a|per|each) year|yearly|annual`), 1}, {japanese.Lazy(`every day|daily|each day`), 250},
}

var englishCount = strings.NewReplacer("one day", "1 day", "two ", "2 ", "three ", "3 ", "four ", "4 ", "five ", "5 ",
	"twice a", "2 days a", "twice per", "2 days per")

// ofWeek are days on site of a week of more days: 週4日のうち2日は.
var ofWeek = japanese.Lazy(`週に?\d日(?:間|勤務)?(?:の)?(?:うち|内)(?:の)?(\d)日`)

// TimesAYear returns how often a clause of normalised text says something
// happens, in times a year; 0: it does not say.
func TimesAYear(clause string) float64 {
	clause = ofWeek.ReplaceAllString(englishCount.Replace(clause), "週${1}日")
	for _, r := range rhythms {
		m := r.FindStringSubmatch(clause)
		if m == nil {
			continue
		}
		n := 1.0
		for _, group := range m[1:] {
			if v, err := strconv.ParseFloat(group, 64); err == nil {
				n = v
			}
		}
		if r.times == 52 && n == 1 {
			if days := weekdaysIn(clause); days > 1 {
				n = float64(days)
			}
		}
		return r.times * n
	}
	return 0
}

var weekday = japanese.Lazy(`[月火水木金土日](?:曜|・|と|、)`)

func weekdaysIn(clause string) int {
	if !strings.Contains(clause, "曜") {
		return 0
	}
	return len(weekday.FindAllString(clause, -1))
}

// attendance reads from a sentence what it says about coming in person. The
// claim's Number is how many times a year, 0 when it is not said; its Unit is
// "first" for the first days, "all" when the sentence says how often one comes
// at all, else "".
func attendance(f *folded, t said, from int, looked *sentence) []rules.Claim {
	field, sentence := t.field, looked.text
	if c, ok := attendanceOf(field, looked.own.text); ok {
		c.Passage = f.passage(from, from+len(sentence))
		return []rules.Claim{c}
	}
	if !coming.may(looked.own) || !comesIn(field, sentence) {
		return nil
	}
	var out []rules.Claim
	for _, at := range coming.FindAllStringIndex(looked.own.text, 6) {
		clause, before := clauseAt(sentence, at[0], at[1])
		if onCamera.MatchString(sentence[at[0]:]) || denied(sentence[at[1]:]) || noneBefore.MatchString(sentence[:at[0]]) || byOthers.holds(clause) ||
			atWill.holds(clause) || conditional.MatchString(clause) && atWill.holds(sentence) ||
			byOthers.holds(sentence) && !strings.Contains(sentence, "いただ") ||
			guarded(rules.ClaimAttendance, sentence, at) {
			continue
		}
		times := TimesAYear(atHome.ReplaceAllString(clause, ""))
		if times == 0 && before != "" && !home.MatchString(before) {
			times = TimesAYear(elsewhereDays.ReplaceAllString(before, ""))
		}
		c := rules.Claim{Kind: rules.ClaimAttendance, Field: field, Number: times,
			Passage: f.passage(from+at[0], from+at[1]), Odds: t.odds(looked, at)}
		switch {
		case atFirst.holds(sentence):
			c.Unit = "first"
			if atWill.holds(sentence) {
				continue
			}
		case inGeneral.holds(sentence):
			c.Unit = "all"
		}
		if online.holds(clause) && times > 0 && !strings.Contains(clause, "出社") {
			continue
		}
		out = append(out, c)
		break
	}
	return out
}

// onceHired is said of the time after the selection, in its field as well.
var onceHired = japanese.Lazy(`(入職|入社|採用|内定|契約|勤務開始|着任|就業)(された|した|が決まった|決定)?(後|のち|したら|すると)|` +
	`\b(after|once) (you (join|start)|joining|starting|being hired|hire|the contract)|\bfirst (week|month|day)s? of (the )?(training|work|job)`)

// comesIn reports whether words of a field about coming in person are about the
// doctor who is sought. The others say where the place is or how one is chosen.
func comesIn(field, sentence string) bool {
	return (field != "terms.selection" || onceHired.MatchString(sentence)) && !strings.HasPrefix(field, "terms.workplace.") && !strings.HasPrefix(field, "terms.smoking") &&
		field != "onsite.place" && (field == "safety.tech_support" || !hasPrefix(field, reportFields))
}

// seldom returns how many times a year a sentence says something happens where
// that is once or twice, else 0.
func seldom(sentence string) float64 {
	if n := TimesAYear(sentence); n <= 2 {
		return n
	}
	return 0
}

// firstDays is the unit of attendance in the first days.
func firstDays(sentence string) string {
	if atFirst.holds(sentence) {
		return "first"
	}
	return ""
}

// conditional is a clause that only says when something else holds.
var conditional = japanese.Lazy(`(際|とき|場合|折|時)(は|に|には)?$`)

// onCamera is a face that is shown in a video, not brought along.
var onCamera = japanese.Lazy(`\A(お?顔)を?(出|見せ|映|示)(し|せ|す|して)?(て|ながら|た)?(い)?[^。、]{0,4}(お?話|話|お?聞|説明|診|対話|名乗|会話|応対|いただ(き|く)(お?話|診))`)

// noneBefore is a denial in English right before the words it denies.
var noneBefore = japanese.Lazy(`\b(no|not|never|without|zero|any|nor)\s+(\w+\s+)?$`)

// atHome is how often one stays at home, which English says beside how often one
// comes and without a comma that the reader splits at.
var atHome = japanese.Lazy(`\b(?:one|two|three|four|five|\d) days? (?:a|per|each) week (?:(?:are|is|you work) )?(?:from|at) home\b|` +
	`\b(?:from|at) home (?:for |on )?(?:one|two|three|four|five|\d) days? (?:a|per|each) week\b`)

// elsewhereDays is how often one works for somebody else.
var elsewhereDays = japanese.Lazy(`週に?\d(日|回)(の|は)?(外勤|研究|兼業|副業|他院)`)

var home = japanese.Lazy(`在宅|自宅|home`)

// clauseAt returns the clause of a sentence around a stretch, and the one before.
func clauseAt(sentence string, start, end int) (clause, before string) {
	from, to := 0, len(sentence)
	if i := strings.LastIndex(sentence[:start], "、"); i >= 0 {
		from = i + len("、")
		head := sentence[:i]
		before = head
		if j := strings.LastIndex(head, "、"); j >= 0 {
			before = head[j+len("、"):]
		}
	}
	if i := strings.Index(sentence[end:], "、"); i >= 0 {
		to = end + i
	}
	for _, bracket := range "()" {
		if i := strings.LastIndexByte(sentence[:start], byte(bracket)); i >= from {
			from = i + 1
		}
		if i := strings.IndexByte(sentence[end:], byte(bracket)); i >= 0 {
			to = min(to, end+i)
		}
	}
	return sentence[from:to], before
}

var (
	fares   = japanese.Lazy(`毎回|往復|定期(代|券)|通勤定期|毎月|毎日|毎週|each (visit|trip|day)|commuter pass|season ticket|round trip`)
	ifEver  = japanese.Lazy(`場合|とき|ときは|際|あれば|希望|学会|研修|オンボ|初回|最初|なし|ありません|if |when |optional`)
	homeDay = japanese.Lazy(`(在宅|リモート|自宅)(勤務|での勤務|の日|からの勤務)?(は|が|できるのは)[^。、]{0,6}(週|月|年)に?(\d)(日|回|度)(まで|のみ|だけ|に限|が上限|以内)`)
	place   = compile(`{spot}`)
	travels = japanese.Lazy(`訪ね(て|る)|訪問して|出張|巡回|現地(で|開催|勤務)|常駐|院内勤務|会場(で|に)|出社|出勤|on[- ]?site|in[- ]person`)
)

// attendanceOf reads attendance from what a field says in few words: how often
// one is at a place of work, fares of every trip, or how rarely one stays at home.
func attendanceOf(field, sentence string) (rules.Claim, bool) {
	c := rules.Claim{Kind: rules.ClaimAttendance, Field: field}
	switch {
	case field == "pay.commute":
		c.Number = 12
		return c, fares.MatchString(sentence) && !ifEver.MatchString(sentence)
	case field == "terms.place" || field == "terms.workplace.initial":
		c.Number = TimesAYear(sentence)
		return c, c.Number > 0 && place.holds(sentence) && !ifEver.MatchString(sentence)
	}
	if at := travels.FindStringIndex(sentence); strings.HasPrefix(field, "title.") && at != nil {
		return c, !denied(sentence[at[1]:]) && !ifEver.MatchString(sentence) && !byOthers.holds(sentence)
	}
	if m := homeDay.FindStringSubmatch(sentence); m != nil {
		days := map[string]float64{"週": 52, "月": 12, "年": 1}[m[4]] * value(m[5])
		c.Number = max(0, workdays-days)
		return c, true
	}
	return c, false
}

// workdays is how many days a year are worked full time.
const workdays = 250
