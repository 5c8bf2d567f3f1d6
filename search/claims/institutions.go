package claims

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/japanese"
)

// A name of an institution in a title says whose the job is: 見本国際病院
// オンライン診療医. In other texts it is only named, unless they say that it
// recruits, employs or is who speaks. Whose name it is the rules decide.

// institutionEnds are the ends of names of institutions, longest first.
const institutionEnds = `(?:大学|医科大|医大)(?:医学部)?(?:[附付]属)?(?:\p{Han}{0,4}(?:病院|医療センタ(?:ー)?|クリニック|医院))|` +
	`(?:大学|医科大|医大)(?:医学部)?[附付]属\p{Han}{0,6}センタ(?:ー)?|病院|クリニック|医院|診療所|大学|医大|` +
	`(?:医療|がん|癌|研究|循環器病?|こども|小児|母子|周産期|救命救急)センタ(?:ー)?`

// named is a name of an institution as it stands in a folded text.
const named = `[\p{Han}\p{Hiragana}\p{Katakana}ー々ヶa-z&・']{1,20}?(?:` + institutionEnds + `)`

var (
	institutionName = japanese.Lazy(named)

	// mayName is what a text holds that names an institution.
	mayName = []string{"病院", "クリニック", "医院", "診療所", "大学", "医大", "センタ"}

	// plainParts are parts of names that say of which kind an institution is and not
	// which it is: 地域の基幹病院, オンラインクリニック.
	plainParts = japanese.Lazy(`国公立|国立|公立|私立|[都道府県市町村区]立|[都道府県市町村区]内|総合|一般|専門|単科|基幹|中核|拠点|地域|地方|地元|近隣|近所|近く|最寄り?|各地|全国|国内|海外|外国|米国|英国|アメリカ|アジア|関東|関西|東北|九州|四国|首都圏|離島|へき地|山間部?|島の|急性期|回復期|慢性期|療養型?|救急|夜間|休日|当番|当直|健診|検診|人間ドック|ドック|読影|画像|診断|遠隔|在宅|訪問|往診|診療|医療|看護|介護|オンライン|オンデマンド|ビデオ|専用|自由診療|自費|保険|美容|形成|整形|皮膚|内科|外科|小児|産婦人?|産科|婦人|眼科|耳鼻|咽喉|泌尿器?|精神|心療|神経|循環器|呼吸器|消化器|消化管|胃腸|腎臓?|透析|糖尿病|内分泌|代謝|血液|腫瘍|がん|癌|緩和|リハビリ(?:テ(?:ー)?ション)?|麻酔|放射線|病理|救命|集中治療|不妊治療|不妊|生殖|アレルギ(?:ー)?|睡眠|禁煙|頭痛|発達|認知症|もの忘れ|肛門|乳腺|甲状腺|スポ(?:ー)?ツ|女性|男性|レディ(?:ー)?ス|メンズ|こども|子ども|外来|病棟|有床|無床|多床|大規模|中規模|小規模|大手|中小|小さな|大きな|有名|人気|新規|新設|開業|開院|個人|法人|社内|企業|附属|付属|関連|系列|傘下|グル(?:ー)?プ|連携|提携|協力|契約|依頼|委託|紹介|受入|受け入れ|導入|登録|勤務|配属|所属|派遣|出向|運営|複数|多数|以上|以内|未満|医師|先生|産業|労災|臨床|研修|研究|教育|治験|大学|医科|医学|薬科|歯科|福祉|女子|短期|出身|その|この|あの|どの|わが|うち|ほか|または|および|など|そば|おもな|主な|非?常勤|月曜|火曜|水曜|木曜|金曜|土曜|日曜|土日|平日|毎週|毎月|隔週|募集|求人|急募|新着|完全|フルリモ(?:ー)?ト|リモ(?:ー)?ト|フル|自宅|から|にて|web|icu`)

	// plainSingle is what says so alone: 当院, 某病院.
	plainSingle = `当本分新旧元同自貴先院型系的制内中医県都町村島大小他各某別科前後上下一二三四五個社名人ののがをにはへとや`

	// beforeName ends what stands before a name that is only named: 契約先の…, 元…
	beforeName = japanese.Lazy(`(?:契約|提携|連携|協力|依頼|委託|関連|系列|紹介|導入|取引|搬送|受診|通院|主治医の?いる|近隣|最寄り?|例|以前|前職|もと|元|現|旧)(?:先|元|医療機関)?(?:の|は|が|:|\()?\z`)

	// behindName begins what stands behind a name that is only named: …出身の医師が
	// 監修, …の近く.
	behindName = japanese.Lazy(`\A(?:様|さま|さん)?[」』)]?(?:など|等|ほか|や[^。、]{1,14}|・[^。、]{1,14})?(?:` +
		`(?:に|で)?(?:お)?(?:勤め|勤務)(?:の|中|医|先|経験|し|を)|出身|(?:を)?卒|ob\b|og\b|名誉教授|教授|准教授|(?:の|で)?(?:医師|専門医|教授)?(?:が|に|による|の|など(?:が|の))?(?:監修|助言|指導)|` +
		`(?:の|に|から)?(?:すぐ)?(?:近く|近隣|近い|近郊|隣|そば|向かい|徒歩|目の前|至近|ほど近)|前(?:駅|の|店)|駅|通り|から(?:徒歩|の(?:紹介|依頼|受託|画像|委託|患者|転職)|紹介|依頼|委託)|` +
		`と(?:の|も|は)?[^。、]{0,10}(?:連携|提携|協力|共同|協働|両立|兼業|掛け持ち|結ぶ|つなぐ|組)|(?:に|へ|との)?(?:連携|提携|協力|共同|導入|関連|系列)|` +
		`(?:に|へ)(?:在籍|在職|所属|通)|(?:の|での?)?(?:臨床)?(?:経験|実績|診療経験|勤務経験|研修|研修医|修了|医局|同門)|発(?:の)?(?:ベンチャ|スタ|企業)|認定|方式|の(?:先生|方|医局|患者|画像|症例|論文|ガイドライン|指針|研究|データ|統計|ホ(?:ー)?ムペ|サイト)|` +
		`(?:を|へ|に)(?:支援|サポ|支え|受診|紹介|搬送|つな)|向け|以外|レベル|級|並み|などの?(?:勤務|出身|常勤)|勤務医)`)
)

// presents are ways of a text to say that an institution recruits, employs or speaks.
var presents = japanese.Lazy(`(?:当院|当クリニック|当病院|当センタ(?:ー)?|当施設|当法人|当社|弊社|私たち|私ども|こちら|本求人|この求人|求人元|募集元|採用元|募集者|雇用主|雇い主|就業先|勤務先|所属(?:先)?|配属先|診療先|募集施設|募集医療機関|医療機関名|施設名|病院名)(?:は|が|:|=|となるのは|、)、?(?:[^。、]{0,6}(?:の|にある))?(` + named + `)(?:です|であり|で(?:あり)?、|でございます|と(?:なり|申し)|として|の(?:募集|求人|採用|オンライン|遠隔)|。|\z|\()|` +
	`(` + named + `)(?:が|は|では|で|にて|の)、?[^。、]{0,20}(?:募集し|募集中|募集です|募集を|採用し|採用です|採用を|求人です|お迎えし|を求めて|お探しし|を探して|公募)|` +
	`(` + named + `)(?:の|における)(?:オンライン診療|遠隔診療|オンライン外来|遠隔外来|外来|在宅|読影|診療)[^。、]{0,10}(?:を担当して|に従事して|をお任せ|を担って|をお願い)(?:いただ|くだ|し)|` +
	`(` + named + `)の(?:医師|職員|医員|常勤医|非常勤医|一員)(?:として|となり)[^。、]{0,20}(?:働|勤務|診|担当|加わ|お迎え|採用|活躍)|(?:\A|。)(` + named + `)(?:です|の(?:求人|募集|採用)(?:です|ペ(?:ー)?ジ|情報))`)

// institutions adds the names under which a text seeks doctors.
func institutions(out []rules.Claim, f *folded, field string) []rules.Claim {
	say := func(name string) {
		out = append(out, rules.Claim{Kind: rules.ClaimInstitution, Field: field, Unit: name, Passage: name})
	}
	title := strings.HasPrefix(field, "title.")
	if title || strings.HasPrefix(field, "summary.") {
		for _, name := range englishInstitutions(f.raw) {
			say(name)
		}
	}
	if !containsAny(f.text, mayName) {
		return out
	}
	if !title {
		for _, m := range presents.FindAllStringSubmatchIndex(f.text, 4) {
			for i := 2; i < len(m); i += 2 {
				if m[i] >= 0 && !beforeName.MatchString(f.text[:m[i]]) {
					if name := properName(f, m[i], m[i+1]); name != "" {
						say(name)
					}
				}
			}
		}
		return out
	}
	for _, m := range institutionName.FindAllStringIndex(f.text, 4) {
		if beforeName.MatchString(f.text[:m[0]]) || behindName.MatchString(f.text[m[1]:]) {
			continue
		}
		if name := properName(f, m[0], m[1]); name != "" {
			say(name)
		}
	}
	return out
}

func containsAny(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

var (
	// afterParticle ends before the last word of a name that particles join.
	afterParticle = japanese.Lazy(`\A.*[\p{Han}\p{Katakana}ーa-z](?:の|で|が|を|は|に|へ|や|と|から|より|する|した|な|も|にて|との)|\A.*(?:にある|である|という|ような|された|している|いる|った)`)

	// nationalCentre is a national centre, whose name is all of plain parts.
	nationalCentre = japanese.Lazy(`国立(?:がん|循環器病|国際医療|成育医療|精神・?神経医療|長寿医療|健康危機|感染症)[\p{Han}・]{0,8}センタ(?:ー)?|国立病院機構`)
)

// properName returns the name of an institution at a place of a text as it was
// written, "" when nothing of it says which institution it is.
func properName(f *folded, start, end int) string {
	text := f.text[start:end]
	if at := nationalCentre.FindStringIndex(text); at != nil {
		return f.passage(start+at[0], end)
	}
	if at := afterParticle.FindStringIndex(text); at != nil {
		start, text = start+at[1], text[at[1]:]
	}
	at := institutionName.FindStringIndex(text)
	if at == nil || !tellsWhich(text) {
		return ""
	}
	passage := f.passage(start, end)
	if words := strings.Fields(passage); len(words) > 1 {
		if last := words[len(words)-1]; utf8.RuneCountInString(last) > 4 {
			return last
		}
	}
	return passage
}

// bigPlaces are places whose name before that of a clinic tells a branch.
var bigPlaces = japanese.Lazy(`\A(?:東京|大阪|京都|横浜|名古屋|札幌|仙台|福岡|神戸|広島|川崎|埼玉|大宮|千葉|新宿|渋谷|池袋|銀座|品川|上野|秋葉原|梅田|難波|心斎橋|天神|博多|沖縄|那覇)\z`)

// describes ends with a verb or an adjective: 訪問看護を行うクリニック.
var describes = japanese.Lazy(`(?:\p{Han}[うるくすつむぶぬたいけれせ]|ある|いる|できる|した|する|れる|せる|ない|たい|という|された|だった)\z`)

// tellsWhich reports whether a name says more than of which kind an institution is.
func tellsWhich(name string) bool {
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

var institutionEnd = japanese.Lazy(`(?:` + institutionEnds + `)\z`)

// Names in English, as they are written.
var (
	englishName = japanese.Lazy(`(?:(?:[A-Z][\p{L}\d.'’&-]*)\s+(?:of\s+|the\s+|and\s+|for\s+)*){1,6}(?:Hospital|Clinic|University|Medical Cent(?:er|re)|Cancer Cent(?:er|re)|Medical School|College)\b(?:\s+Hospital\b)?|University of [A-Z]\w+(?: Hospital)?`)

	englishPlain = japanese.Lazy(`(?i)\b(?:physicians?|doctors?|psychiatrists?|internists?|dermatologists?|radiologists?|p(?:a)?ediatricians?|directors?|specialists?|head|chief|staff|reader|support|online|remote|virtual|digital|video|tele\w*|home[- ]?\w*|visit|visiting|mental|women's|men's|general|community|local|rural|island|urban|our|the|a|an|partner|group|private|public|city|university|teaching|academic|acute|care|health|medical|family|internal|medicine|surgery|dental|eye|skin|sleep|diabetes|dialysis|fertility|cancer|cardiology|oncology|dermatology|psychiatry|pa?ediatrics?|radiology|imaging|travel|international|english(?:-speaking)?|japanese|evening|weekend|night|day|part|full|time|for|at|in|of|and|with|from|to|new|large|small|leading|tokyo|osaka|kyoto|yokohama|nagoya|sapporo|sendai|fukuoka|kobe|hiroshima|japan|hospital|clinic|center|centre|school|college)\b|[^\p{L}]`)

	englishAround = japanese.Lazy(`(?i)\b(?:graduates? of|alumni of|alumni from|near|close to|opposite|affiliated with|partners? (?:of|with)|(?:supervised|founded|advised) by|trained at|formerly at|ex-|images from|referr(?:als|ed) from|cooperat\w+ with|linked with|doctors (?:at|of|from|working at)|working at|employed at)\s+(?:the\s+)?\z`)
	englishOf     = japanese.Lazy(`(?i)\A(?:graduates?|alumni|images|scans|referrals?|partners?|doctors?|physicians?|patients?) (?:of|from|at) `)
	englishBehind = japanese.Lazy(`(?i)\A(?:'s|’s)?[\s-]*(?:graduates|alumni|trained|spin-?off|affiliat\w+|partner\w*|doctors welcome|staff welcome|physicians welcome|area|station)`)
)

// englishInstitutions returns the institutions that a text in English names as its own.
func englishInstitutions(raw string) (out []string) {
	if !containsAny(raw, []string{"Hospital", "Clinic", "University", "Cent", "College"}) {
		return nil
	}
	for _, at := range englishName.FindAllStringIndex(raw, 3) {
		name := raw[at[0]:at[1]]
		if englishPlain.ReplaceAllString(name, "") == "" || englishOf.MatchString(name) || englishAround.MatchString(raw[:at[0]]) || englishBehind.MatchString(raw[at[1]:]) {
			continue
		}
		out = append(out, strings.TrimSpace(name))
	}
	return out
}
