package claims

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search/japanese"
)

// How names of institutions look. Most end in what they are (病院, 大学, Hospital); some
// that everybody knows do not, and are listed.

// institutionEnds are the ends of names of institutions, longest first.
const institutionEnds = `(?:大学|医科大|医大)(?:医学部)?(?:[附付]属)?(?:\p{Han}{0,4}(?:病院|医療センタ(?:ー)?|クリニック|医院))|` +
	`(?:大学|医科大|医大)(?:医学部)?[附付]属\p{Han}{0,6}センタ(?:ー)?|病院(?:機構)?|クリニック|医院|診療所|大学|医大|` +
	`(?:医療|がん|癌|研究|循環器病?|こども|小児|母子|周産期|救命救急)センタ(?:ー)?(?:[附付]属)?(?:病院)?`

// bodies are names, and short forms of names, that do not end in what they are: bodies of
// the state and their centres, groups of hospitals that everybody knows.
const bodies = `国(?:がん|癌癌)|国循|(?:日本)?赤十字(?:社)?|日赤|済生会|徳洲会|厚生連|民医連|聖隷(?:福祉事業団)?|` +
	`国立病院機構|国立大学病院機構|地域医療機能推進機構|労働者健康安全機構|国家公務員共済組合連合会|` +
	`(?:厚生労働|厚労|文部科学|文科|防衛|法務|外務|環境|総務|財務|経済産業|経産|農林水産|国土交通)省|こども家庭庁|デジタル庁|消防庁|警察庁|内閣府|` +
	`\p{Han}{0,3}(?:県庁|府庁|道庁|都庁|市役所|区役所)|\bnho\b|\bjcho\b|\bnhs\b|\bmayo\b|johns hopkins`

// named is a name of an institution as it stands in a folded text.
const named = `[\p{Han}\p{Hiragana}\p{Katakana}ー々ヶa-z&・']{1,20}?(?:` + institutionEnds + `)|` + bodies

var (
	institutionName = japanese.Lazy(named)
	institutionEnd  = japanese.Lazy(`(?:` + institutionEnds + `)\z`)
	knownBody       = japanese.Lazy(bodies)

	// mayName is what a text holds that names an institution.
	mayName = []string{"病院", "クリニック", "医院", "診療所", "大学", "医大", "センタ", "国がん", "国循", "赤十字", "日赤", "済生会", "徳洲会",
		"厚生連", "民医連", "聖隷", "機構", "連合会", "省", "庁", "内閣府", "役所", "nho", "jcho", "nhs", "mayo", "hopkins"}

	// plainParts are parts of names that say of which kind an institution is and not
	// which it is: 地域の基幹病院, オンラインクリニック.
	plainParts = japanese.Lazy(`国公立|国立|公立|私立|[都道府県市町村区]立|[都道府県市町村区]内|総合|一般|専門|単科|基幹|中核|拠点|地域|地方|地元|近隣|近所|近く|最寄り?|各地|全国|国内|海外|外国|米国|英国|アメリカ|アジア|関東|関西|東北|九州|四国|首都圏|離島|へき地|山間部?|島の|急性期|回復期|慢性期|療養型?|救急|夜間|休日|当番|当直|健診|検診|人間ドック|ドック|読影|画像|診断|遠隔|在宅|訪問|往診|診療|医療|看護|介護|オンライン|オンデマンド|ビデオ|専用|自由診療|自費|保険|美容|形成|整形|皮膚|内科|外科|小児|産婦人?|産科|婦人|眼科|耳鼻|咽喉|泌尿器?|精神|心療|神経|循環器|呼吸器|消化器|消化管|胃腸|腎臓?|透析|糖尿病|内分泌|代謝|血液|腫瘍|がん|癌|緩和|リハビリ(?:テ(?:ー)?ション)?|麻酔|放射線|病理|救命|集中治療|不妊治療|不妊|生殖|アレルギ(?:ー)?|睡眠|禁煙|頭痛|発達|認知症|もの忘れ|肛門|乳腺|甲状腺|スポ(?:ー)?ツ|女性|男性|レディ(?:ー)?ス|メンズ|こども|子ども|外来|病棟|有床|無床|多床|大規模|中規模|小規模|大手|中小|小さな|大きな|有名|人気|新規|新設|開業|開院|個人|法人|社内|企業|附属|付属|関連|系列|傘下|グル(?:ー)?プ|連携|提携|協力|契約|依頼|委託|紹介|受入|受け入れ|導入|登録|勤務|配属|所属|派遣|出向|運営|複数|多数|以上|以内|未満|医師|先生|産業|労災|臨床|研修|研究|教育|治験|大学|医科|医学|薬科|歯科|福祉|女子|短期|出身|その|この|あの|どの|わが|うち|ほか|または|および|など|そば|おもな|主な|非?常勤|月曜|火曜|水曜|木曜|金曜|土曜|日曜|土日|平日|毎週|毎月|隔週|募集|求人|急募|新着|完全|フルリモ(?:ー)?ト|リモ(?:ー)?ト|フル|自宅|から|にて|web|icu`)

	// plainSingle is what says so alone: 当院, 某病院.
	plainSingle = `当本分新旧元同自貴先院型系的制内中医県都町村島大小他各某別科前後上下一二三四五個社名人ののがをにはへとや`
)

// nameAt is a name of an institution with its place in a folded text.
type nameAt struct {
	from, to int
	name     string // as it was written
	spoken   bool   // 私たち…: who writes says that it is theirs
}

// namesIn returns the names of institutions in a stretch of a text that say which one it
// is.
func namesIn(f *folded, from, to int) (out []nameAt) {
	text := strings.ReplaceAll(f.text[from:to], "がん", "癌癌") // of equal length; its が is no particle
	for _, at := range institutionName.FindAllStringIndex(text, 6) {
		start := at[0]
		n := nameAt{to: from + at[1]}
		word := text[at[0]:at[1]]
		if !knownBody.MatchString(word) || institutionEnd.MatchString(word) {
			cut := lastParticle(word)
			start, word = start+cut, word[cut:]
			if self := speaksSelf.FindStringIndex(word); self != nil {
				start, word, n.spoken = start+self[1], word[self[1]:], true
			}
			if institutionName.FindString(word) == "" || !tellsWhich(strings.ReplaceAll(word, "癌癌", "がん")) {
				body := knownBody.FindStringIndex(text[at[0] : at[0]+cut])
				if body == nil {
					continue
				}
				start, n.to = at[0]+body[0], from+at[0]+body[1] // 日本赤十字社の病院
			}
		}
		n.from = from + start
		n.name = written(f, n.from, n.to)
		out = append(out, n)
	}
	return out
}

// lastParticle returns where the last word of a name begins that particles join. A single
// character behind one belongs to what is before it: 虎の門病院.
func lastParticle(word string) int {
	cut := afterParticle.FindStringIndex(word)
	if cut == nil {
		return 0
	}
	if _, last := utf8.DecodeLastRuneInString(word[:cut[1]]); oneSign(word[cut[1]:]) && last < cut[1] {
		if cut = afterParticle.FindStringIndex(word[:cut[1]-last]); cut == nil {
			return 0
		}
	}
	return cut[1]
}

// speaksSelf begins a name as its own: 私たち神奈川県立こども医療センター.
var speaksSelf = japanese.Lazy(`\A(?:私たち|私達|私ども|わたしたち|我々|われわれ|当方|弊社|こちら)(?:は)?`)

// written is how a name was written, without words before it.
func written(f *folded, from, to int) string {
	passage := f.passage(from, to)
	if words := strings.Fields(passage); len(words) > 1 {
		if last := words[len(words)-1]; japanese.IsJapanese(last) && utf8.RuneCountInString(last) > 4 {
			return last
		}
	}
	return passage
}

var (
	// afterParticle ends before the last word of a name that particles join.
	afterParticle = japanese.Lazy(`\A.*[\p{Han}\p{Katakana}ーa-z](?:の|で|が|を|は|に|へ|や|と|から|より|する|した|な|も|にて|との)|\A.*(?:にある|である|という|ような|された|している|いる|った)|\A[のでがをはにへやとも]|\A(?:このたび|この度|今回|現在)`)

	// nationalCentre is a national centre, whose name is all of plain parts.
	nationalCentre = japanese.Lazy(`国立(?:がん|循環器病|国際医療|成育医療|精神・?神経医療|長寿医療|健康危機|感染症)[\p{Han}・]{0,8}センタ(?:ー)?|病院機構`)

	// regionalUniversity is a university that is named by its region alone.
	regionalUniversity = japanese.Lazy(`(?:\A|[^のはがをにでと])(?:北海道|東北|関東|関西|九州|四国)大学`)

	// bigPlaces are places whose name before that of a clinic tells a branch.
	bigPlaces = japanese.Lazy(`\A(?:東京|大阪|京都|横浜|名古屋|札幌|仙台|福岡|神戸|広島|川崎|埼玉|大宮|千葉|新宿|渋谷|池袋|銀座|品川|上野|秋葉原|梅田|難波|心斎橋|天神|博多|沖縄|那覇)\z`)

	// describes ends with a verb or an adjective: 訪問看護を行うクリニック.
	describes = japanese.Lazy(`(?:\p{Han}[うるくすつむぶぬたいけれせ]|ある|いる|できる|[しっいえれけめべき]た|んだ|する|れる|せる|ない|たい|すい|しい|という|された|だった)\z`)
)

// oneSign reports whether a name has a single character before its end.
func oneSign(name string) bool {
	return utf8.RuneCountInString(strings.TrimSuffix(name, institutionEnd.FindString(name))) == 1
}

// tellsWhich reports whether a name says more than of which kind an institution is.
func tellsWhich(name string) bool {
	if nationalCentre.MatchString(name) || regionalUniversity.MatchString(name) {
		return true
	}
	end := institutionEnd.FindString(name)
	rest := strings.Trim(plainParts.ReplaceAllString(strings.TrimSuffix(name, end), ""), "・&'ー々ヶ ")
	switch utf8.RuneCountInString(rest) {
	case 0:
		return false
	case 1:
		return !strings.Contains(plainSingle, rest)
	}
	if describes.MatchString(rest) {
		return false
	}
	branch := end == "クリニック" || end == "診療所" || end == "医院"
	return !branch || !bigPlaces.MatchString(rest)
}
