package claims

import (
	"strings"

	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/japanese"
)

// A name of an institution in a title says whose the job is: 見本国際病院
// オンライン診療医. In other texts it is only named, unless they say that it
// recruits, employs or is who speaks. Whose name it is the rules decide.

// institutions adds the names under which a text seeks doctors.
func institutions(out []rules.Claim, f *folded, field string, spans [][2]int) []rules.Claim {
	say := func(name string) {
		out = append(out, rules.Claim{Kind: rules.ClaimInstitution, Field: field, Unit: name, Passage: name})
	}
	title := strings.HasPrefix(field, "title.")
	for _, name := range englishInstitutions(f.raw, title || strings.HasPrefix(field, "summary.")) {
		say(name)
	}
	if !containsAny(f.text, mayName) || !japanese.IsJapanese(f.text) {
		return out
	}
	if title {
		for _, n := range namesIn(f, 0, len(f.text)) {
			if !beforeName.MatchString(f.text[:n.from]) && !behindName.MatchString(f.text[n.to:]) {
				say(n.name)
			}
		}
		return out
	}
	for i, span := range spans {
		for _, n := range namesIn(f, span[0], span[1]) {
			if speaksAs(f.text[span[0]:n.from], f.text[n.to:span[1]], n.spoken, i == 0 && field == "description") {
				say(n.name)
			}
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
	// beforeName ends what stands before a name that is only named: 契約先の…, 元…
	beforeName = japanese.Lazy(`(?:契約|提携|連携|協力|依頼|委託|関連|系列|紹介|導入|取引|搬送|受診|通院|主治医の?いる|近隣|最寄り?|例|以前|前職|もと|元|現|旧)(?:先|元|医療機関|病院|施設)?(?:の|は|が|:|\()?\z`)

	// behindName begins what stands behind a name that is only named: …出身の医師が
	// 監修, …の近く.
	behindName = japanese.Lazy(`\A(?:様|さま|さん)?[」』)]?(?:など|等|ほか|をはじめ|や[^。、]{1,14}|・[^。、]{1,14}|、[^。、はがを]{2,14}(?:など|等))?(?:[^。、]{0,4}(?:など|等))?(?:` +
		`(?:に|で)?(?:お)?(?:勤め|勤務)(?:の|中|医|先|経験|し|を|され)|(?:ご)?出身|(?:を)?(?:ご)?(?:卒|退職|退官|定年|辞め|離れ)|ob\b|og\b|名誉教授|教授|准教授|(?:の|で|に|が)?(?:医師|専門医|教授|専門家)?(?:が|に|による|の|など(?:が|の))?(?:監修|助言|指導)|` +
		`(?:の|に|から)?(?:すぐ)?(?:近く|近隣|近い|近郊|隣|そば|向かい|徒歩|目の前|至近|ほど近|周辺)|前(?:駅|の|店)|駅|通り|から(?:徒歩|の(?:紹介|依頼|受託|画像|委託|患者|転職|移籍)|紹介|依頼|委託|転職)|` +
		`と(?:の|も|は)?[^。、]{0,10}(?:連携|提携|協力|共同|協働|両立|兼業|掛け持ち|結ぶ|つなぐ|組)|(?:に|へ|との)?(?:連携|提携|協力|共同|導入|関連|系列)|` +
		`(?:に|へ)(?:在籍|在職|所属|通)|(?:の|での?)?(?:臨床)?(?:経験|実績|診療経験|勤務経験|研修|研修医|修了|医局|同門|指定|推奨|後援|公認)|で[^。、]{0,12}(?:経験|研鑽|学ん|働いた|働き|働く|勤め|修練|研修)|発(?:の)?(?:ベンチャ|スタ|企業)|認定|方式|(?:医学部|医局)?(?:の)?(?:同窓|同級|同期|後輩|卒業生|門下)|の[^。、]{0,6}(?:検討会|審議会|研究班|調査|施策|制度|補助|助成|様式|書式|届出|申請|手引き|建物|跡地|敷地)|の(?:先生|方|医局|患者|画像|症例|論文|ガイドライン|指針|研究|デ(?:ー)?タ|統計|資料|基準|通知|指定|認定|ホ(?:ー)?ムペ|サイト|事業を?受託)|` +
		`(?:を|へ|に)(?:支援|サポ|支え|受診|紹介|搬送|つな)|向け|以外|レベル|級|並み|などの?(?:勤務|出身|常勤)|勤務医|と(?:は)?(?:無関係|関係))`)
)

// What says that an institution recruits, employs or is who speaks.
var (
	// whoSpeaks ends with who speaks, behind which a name stands: 当院は….
	whoSpeaks = japanese.Lazy(`(?:当院|当クリニック|当病院|当センタ(?:ー)?|当施設|当法人|当社|当方|当科|当部|弊社|私たち|私達|私ども|わたしたち|我々|われわれ|本求人|この求人|本募集|この募集|求人元|募集元|採用元|募集者|雇用主|雇い主|就業先|勤務先|所属(?:先)?|配属先|診療先|募集施設|募集医療機関|医療機関名|施設名|病院名)` +
		`(?:となるの)?(?:は|が|、|:|=)、?(?:[^。、]{0,6}(?:の|にある))?\z`)

	// asSelf is what follows a name as whom one speaks.
	asSelf = japanese.Lazy(`\A(?:\)|」)?(?:の?[\p{Han}\p{Katakana}ー・のと]{1,22})?(?:です|であり|である|で(?:あり)?、|でございます|と(?:なり|申し)|として|\z|\()|\Aの(?:募集|求人|採用|オンライン|遠隔)|\Aの(?:病院|施設|診療所|医療機関)を(?:運営|経営)|\Aに属する|\Aが(?:運営|経営|開設|設置)|\Aは、`)

	// recruits is what follows a name that begins a sentence and seeks people in it.
	recruits = japanese.Lazy(`\A(?:の?[\p{Han}\p{Katakana}ー・]{1,12})?(?:では|が|は|にて|より)、?[^。]{0,48}(?:募集し|募集中|募集です|の募集|募集を|募集いた|採用し|採用する|採用です|採用を|求人です|お迎えし|を求めて|お探しし|を探して|公募)|\Aの[^。]{0,16}(?:の募集|募集|求人|採用)(?:です|ペ(?:ー)?ジ|情報|を)|` +
		`\A(?:に|の)(?:代わ(?:り|って)|代理(?:で|として)?|委託を受け)[^。]{0,8}(?:募集|採用|求人)`)

	// asksOthers is what an institution does that somebody else asks for: 厚生労働省が
	// 定めた研修を終えた方を募集.
	asksOthers = japanese.Lazy(`\A(?:では|が|は|の|にて)、?[^。、]{0,10}(?:実施|公表|作成|作っ|定め|指定|認定|推奨|主催|提供|発行|監修|示す|示した|開発|行う|行った|出し|委託し|依頼)`)

	// asItself is what follows a name that begins a text and speaks for itself.
	asItself = japanese.Lazy(`\A[」)]?(?:の?[\p{Han}\p{Katakana}ー・のと]{1,24})?(?:です|でございます|として、|の公式)|\A(?:は|、)[^。]{0,44}(?:病院|医院|施設|センタ(?:ー)?|機関|組織|大学|クリニック|団体|役所)(?:です|であり|で、|でございます|として)|\A(?:が|で|にて)(?:運営|経営|開設|設置)(?:し|す|を)|\Aに(?:属する|所属する)[^。、]{0,8}(?:病院|施設|診療所|センタ)|\A[」)]?(?:[\p{Han}\p{Katakana}ー・]{0,12})\z`)

	// ofItsStaff is what follows a name whose staff the doctor is to be.
	ofItsStaff = japanese.Lazy(`\Aの[^。、]{0,18}(?:医師|職員|医員|常勤医|非常勤医|一員|スタッフ)(?:として|となり|になって)[^。]{0,24}(?:働|勤務|診|読影|担当|加わ|お迎え|採用|活躍|行って|行い|参加|従事|あた|当た|対応)|` +
		`\Aの(?:分院|サテライト|附属施設)(?:です|として|であり)|\A(?:の[^。、]{0,14})?に(?:所属|在籍|入職|入局)し(?:ていただ|てもら|ます)|\A(?:と|が)(?:の)?(?:直接)?(?:雇用契約|契約)(?:を結|し)[^。]{0,8}(?:いただ|ます)|\A(?:の|における)(?:オンライン診療|遠隔診療|オンライン外来|遠隔外来|外来|在宅|読影|診療)[^。、]{0,10}(?:を担当して|に従事して|をお任せ|を担って|をお願い)(?:いただ|くだ|し)`)

	// unlike says that one is not it.
	unlike = japanese.Lazy(`関係(?:は|が|の)?(?:な|ありませ|ござ)|無関係|とは(?:別|異な|違)|では(?:な|ありませ|ござ)`)

	// opens is what may stand before the name with which a sentence begins.
	opens = japanese.Lazy(`\A[\s「『【(\[<■□◆◇●○★☆・]*(?:(?:このたび|この度|今回|現在|今春|はじめまして|突然ですが)、?)?\z`)
)

// speaksAs reports whether a sentence speaks as an institution, recruits for it or takes
// people into its staff; before and behind are what stands around its name, first says
// that the text begins with the sentence.
func speaksAs(before, behind string, spoken, first bool) bool {
	if behindName.MatchString(behind) || beforeName.MatchString(before) || unlike.MatchString(behind) {
		return false
	}
	switch {
	case ofItsStaff.MatchString(behind):
		return true
	case spoken:
		return true
	case whoSpeaks.MatchString(before):
		return asSelf.MatchString(behind)
	case !opens.MatchString(before):
		return false
	case recruits.MatchString(behind) && !asksOthers.MatchString(behind), strings.Contains(behind, "当省"), strings.Contains(behind, "当庁"):
		return true
	}
	return asItself.MatchString(behind) && (first || strings.HasPrefix(behind, "に属") || strings.HasPrefix(behind, "が運") || strings.HasPrefix(behind, "が開") || strings.Contains(behind, "です"))
}
