package claims

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/japanese"
)

// An honest advert speaks of many people: nurses who come in, patients who are
// sent to a hospital, another post with another contract. What a clause says of
// them is no claim about the doctor who is sought. A clause is theirs when its
// subject is, and a subject named with は holds for the clauses that follow
// until the doctor is named or asked for something.

// asideKinds are the kinds of claims that are not read in clauses about others.
var asideKinds = map[rules.ClaimKind]bool{
	rules.ClaimAttendance: true, rules.ClaimMayAttend: true, rules.ClaimEmployment: true, rules.ClaimService: true,
	rules.ClaimPermanent: true, rules.ClaimEitherContract: true, rules.ClaimDispatch: true, rules.ClaimLikeEmployee: true,
}

const (
	// otherFolk are people who are not the doctor who is sought, by their work.
	otherFolk = `患者|利用者|受診者|相談者|受講者|参加者|聴講者|被験者|会員|入居者|住民|保護者|ご家族|親御|お子|従業員|社員|職員|会社員|看護師|看護職|相談員|指導員|編集者|薬剤師|保健師|助産師|技師|技術者|心理[士師職]|栄養士|療法士|事務(職|局|員|長|スタッフ)?|受付|秘書|通訳|補助員|研究員|` +
		`スタッフ|エンジニア|営業職?|企画職|管理者|衛生管理者|業者|配達員|店員|販売者|編集部?|開発チ(ー)?ム|院長|副院長|所長|理事長|教授|司会|担当者|登録者`
	// otherDoctors are doctors in another post, when the same sentence names this one.
	otherDoctors = `(常勤|正規|専属|嘱託|契約|派遣|非常勤|夜間専従|前任|後任|本院|病棟|外来|当直|社員である|社員の|雇用された)[\p{Han}ァ-ヺ]{0,6}(の)?(医師?|先生|産業医|読影医)`
)

// thisAdvertWords name the post of the advert.
const thisAdvertWords = `(この|本|今回の|こちらの)(求人|募集|ポスト|ポジション|職|枠|お?仕事|業務委託)|今回募集|こちらは|` +
	`\b(this|the present) (post|job|role|position|advert|listing|contract|vacancy|one)\b`

var (
	// aboutOthers is a clause whose subject is somebody else.
	aboutOthers = compile(`\d+名のうち(\d+名)?(は|が)|(在籍|所属|登録)(する|して(い|お)る|中の)?[^、。]{0,4}(医師?|先生|方)(の(多く|半数|大半|うち))?(は|が|も)|[\p{Han}]{1,6}(室長|部長|課長|局長)(は|が|も)|` +
		`(支社|支店|分院|本院|系列院|別館|関連会社|(他|ほか|別)の(事業場|拠点|病院|施設))の(産業医|医師|先生)(方)?(は|が|も|には|とは)|(受付|会計|事務|看護)(・|と|や)[^、。はが]{1,8}(は|が|も)|なのは[^。、]{0,8}(職員|社員|スタッフ|常勤の方)です|(` + otherFolk + `)(さん)?(向け)?の(定例)?(研修|会議|訓練|朝礼|勉強会|実習)(は|が|を|に|も)|` +
		`(医師?|先生|ドクタ(ー)?)([23456789]|\d\d+)名(は|が)[^、。]*て(い|お)(り)?ます|(` + otherFolk + `)(さん|さま|様)?(の(方|皆さん|多く|大半|うち|中|一部))?([23456789]|\d\d+)?名?(\([^)]{0,12}\))?(は|も|が|には|にも|では|から(は|の))|` +
		`(委託先|外注先|協力会社|保守会社|提携先|連携先|取引先|親会社|本社)の[\p{Han}ァ-ヺー]{1,10}(は|が|も|には)|(当番医|当直医|主治医|担当医|指導医|代診医|代診の当番医|提携先の医師|(別|ほか|他)の(医師|先生|講師|産業医))(は|も|が|には)`)

	// sentOn are patients by what ails them: 発熱が続く方は.
	sentOn = compile(`\A[^、。]{0,16}(発熱|熱|症状|痛み|発疹|検査|採血|入院|処置|急変|悪化|治療|縫合|受診|対面|診察|触診|緊急|危険)[^、。]{0,14}(方|人|患者|従業員)(さん)?(に|から)?(は|も)`)

	// ofOtherDoctors is a clause about doctors who have another post.
	ofOtherDoctors = compile(`(` + otherDoctors + `)(の方|ら)?([23456789]|\d\d+)?名?(は|も|が|には|にも)`)

	// thisPost is a clause about the post of the advert.
	thisPost = compile(thisAdvertWords + `|先生(に|は|の方は)|\byou (would|will) be\b`)

	// thisAdvert is a clause that names the advert itself.
	thisAdvert = compile(thisAdvertWords)

	// theDoctor is a clause in which the doctor who is sought is named.
	theDoctor = compile(`(先生|医師|ドクタ(ー)?|応募者|ご自身|貴方|あなた)(に|は|も|が|の|を|と|自身)|\b(you|your|reviewers?|physicians?|doctors?|contractors?)\b`)

	// asksOf is a clause by which somebody is asked for something.
	asksOf = japanese.Lazy(`お願い(し(ます|たく|たい)|いたし|する|です|できる|\z)|いただ|ください|必須|必要です|求め|条件`)

	// namesWhom ends a clause that only names whom the next ones are about.
	namesWhom  = japanese.Lazy(`(は|も|には|にも)\z`)
	namesWhen  = japanese.Lazy(`(とき|時|場合|際|日|回|折|中|後|前|ため)(に)?(は|も)\z`)
	hasSubject = japanese.Lazy(`[^にでと]は|[^すたまいる]が`)
	clauseEnds = japanese.Lazy(`、|;|:|\(|\)|, |\b(but|while|whereas|and (you|reviewers?|physicians?|doctors?|this)\b)`)

	// englishOthersFirst are English clauses about others.
	englishOthersFirst = japanese.Lazy(`\A\W*(and |while |but )?(our |the |a |an |most |all |some |several of our |two |three |local |field |project |visiting |other |salaried |hospital |clinic |full-time |part-time |outside )*` +
		`(nurses?|staff|managers?|engineers?|technicians?|technologists?|statisticians?|patients?|clients?|colleagues?|receptionists?|reception|sponsors?|coordinators?|pharmacists?|interpreters?|researchers?|assistants?|employees|users|callers|members|(other|another) (doctors?|physicians?|reviewers?))( \w+){0,4}? ` +
		`(is|are|was|were|do|does|will|would|may|can|must|who|at|in|on|of|from|come|comes|meet|meets|work|works|visit|visits|travel|travels|sit|gather|attend|attended|attends|see|sees|take|takes|receive|receives|get|gets|lead|help|handle|handles|send)\b`)
	englishOtherDoctors = japanese.Lazy(`\A\W*(and |while |but )?(our |the |other |two |three |all |some )*(permanent|salaried|full-time|employed|staff|contract|freelance|in-house)( staff| house)? (physicians?|doctors?|reviewers?|radiologists?|staff)\b`)

	// notThisJob says that what the sentence names is advertised elsewhere.
	notThisJob = compile(`(求人|募集|採用|公募|掲載|ポスト|後任|常勤|正社員|フルタイム|外来医)[^。]{0,16}(別に|別途|別の|別(ペ(ー)?ジ|サイト)|ほかの|他の)(に)?[^。]{0,8}(掲載|募集|求人|公募|出し|案内|ペ(ー)?ジ|ご覧|行(わ|い|って)|サイト|お?探し|応募先)|(別の|ほかの|他の|別に出している)[^。、]{0,8}(求人|ペ(ー)?ジ|掲載|募集|公募)(で|に|を|が|から)|(希望|お探し|望ま|興味)[^。]{0,14}(方|先生|医師)[^。]{0,14}別(に|の)[^。、]{0,16}(求人|募集|ポスト|枠)が(あり|ござい|出て)|この求人と(は)?(異な|別)|(の)?募集(は|を)(現在|今回)?[^。、]{0,6}(ありません|行って(い|お)?(り)?ません|ではありません|していません)|` +
		`\b(advertis\w+|listed|posted|recruited|offered|advert)\b[^.]{0,24}\b(separately|elsewhere|(on|through|in|with) (its|their|a|an|another|our|a different)( own| other| careers| separate)? (page|advert|listing|site))|\b(different|separate|another) (job|advert|post|listing|vacancy) with its own\b|\bnot (a )?part of this (advert|job|project|post|listing)\b|\bnone is offered here\b`)

	// wasBefore is a clause about what is over.
	wasBefore = japanese.Lazy(`\A(以前|かつて|昨年まで|これまで|従来|前任(者|の[\p{Han}]{1,6}))(は|も|の)[^。]*(ましたが|でしたが|ですが|たが)\z`)
)

// asideOf returns a sentence without its clauses about others, which are filled,
// and whether there were any. next is the other half of a sentence that a
// semicolon splits, "" for none.
func asideOf(text, next string) (string, bool) {
	spans := clausesOf(text)
	whose := clausesOthers(text, spans, (len(spans) > 1 || next != "") && thisPost.holds(text+next))
	var out []byte
	for i, at := range spans {
		topicOfTheirs := i+1 < len(spans) && whose[i+1] && !whose[i] &&
			namesWhom.MatchString(clauseText(text, at)) && hasSubject.MatchString(clauseText(text, spans[i+1])) && !theDoctor.holds(clauseText(text, at))
		if !whose[i] && !topicOfTheirs {
			continue
		}
		if out == nil {
			out = []byte(text)
		}
		for j := at[0]; j < at[1]; j++ {
			out[j] = '_'
		}
	}
	if out == nil {
		return text, false
	}
	return string(out), true
}

// clausesOthers says of each clause whether it is about others. apart is a sentence
// that names this post beside another.
func clausesOthers(text string, spans [][2]int, apart bool) []bool {
	out := make([]bool, len(spans))
	named, stays := false, false // others are named for all that follows, or until there is another subject
	for i, at := range spans {
		clause := clauseText(text, at)
		own := aboutOthers.holds(clause) || englishOthersFirst.MatchString(clause) || sentOn.holds(clause)
		otherDoctor := apart && (ofOtherDoctors.holds(clause) || englishOtherDoctors.MatchString(clause)) && !thisAdvert.holds(clause)
		switch {
		case own && asksOf.MatchString(clause) && theDoctor.holds(clause):
			named, stays = false, false
		case own, otherDoctor:
			out[i], stays = true, own
			named = own && namesWhom.MatchString(clause) && !namesWhen.MatchString(clause)
		case wasBefore.MatchString(clause):
			out[i] = true
		case theDoctor.holds(clause):
			named, stays = false, false
		default:
			stays = stays && !asksOf.MatchString(clause) && !hasSubject.MatchString(clause)
			out[i] = named || stays
		}
	}
	return out
}

func clauseText(text string, at [2]int) string { return strings.TrimSpace(text[at[0]:at[1]]) }

// clausesOf splits a sentence at its commas and at words that begin another half.
func clausesOf(text string) (spans [][2]int) {
	from := 0
	for _, at := range clauseEnds.FindAllStringIndex(text, -1) {
		if at[0] > from {
			spans = append(spans, [2]int{from, at[0]})
		}
		from = at[0]
		if c := text[at[0]]; c < 'a' || c > 'z' {
			from = at[1]
		}
	}
	if from < len(text) {
		spans = append(spans, [2]int{from, len(text)})
	}
	return spans
}

// elsewhereKinds are the kinds of claims that a sentence about another advert
// does not make.
var elsewhereKinds = map[rules.ClaimKind]bool{
	rules.ClaimEmployment: true, rules.ClaimService: true, rules.ClaimPermanent: true, rules.ClaimEitherContract: true,
}

// reported reports whether a claim only says whom one tells: the law asks for a
// contact in some fields, and one is reached there directly.
func reported(kind rules.ClaimKind, field, text string) bool {
	switch kind {
	case rules.ClaimAroundBoard, rules.ClaimTextOnly, rules.ClaimNoExam:
		return hasPrefix(field, []string{"terms.harassment_contact", "terms.care_consideration", "safety.complaint_handling"}) &&
			!applies.MatchString(text)
	case rules.ClaimDiagnosis:
		return field == "safety.responsibility_scope" && answersFor.holds(text)
	}
	return false
}

// applies speaks of applying.
var applies = japanese.Lazy(`応募|採用|求人|申し込|履歴書|\b(apply|applicants?|cv|resume|jobs?)\b`)

// reportFields say to whom one turns, as the law asks: their contacts are no way
// around the board, and the office in them is no place of work.
var reportFields = []string{"terms.harassment_contact", "terms.care_consideration", "safety.tech_support",
	"safety.complaint_handling", "safety.emergency_backup", "safety.inperson_referral"}

var (
	// mainPost is the post that an applicant has beside this one.
	mainPost = compile(`常勤先|本業(の|先|と)|主たる勤務先|(現在の|今の)(勤務先|お勤め先|職場)`)

	// sentToCare says that patients go where they are seen in person.
	sentToCare = compile(`(患者|利用者|相談者|受診者|の方)(さん|さま|様)?(に|は|には)[^。]*(クリニック|医院|病院|医療機関|診療所|提携先|外来)[^。]*(もら(い|う|って)|いただ|紹介|案内|診(る|ます|察し))`)
)

var (
	// englishPeople are words for whoever is sought, in a sentence in English.
	englishPeople = japanese.Lazy(`\b(you\w*|holders?|foreign\w*|pregnan\w*|religio\w*|ethnic\w*|gender|sex|passports?|visas?|we|our|us|candidates?|applicants?|doctors?|physicians?|reviewers?|team|people|persons?|persona\w*|m[ae]n|wom[ae]n|who|those|some(one|body)|any(one|body)|colleagues?|one|ones|staff|generation\w*|graduat\w*|career\w*|` +
		`years?|aged?|ages|old\w*|young\w*|senior\w*|junior\w*|veterans?|speakers?|natives?|citizens?|nationals?|fathers?|mothers?|parents?|married|single|he|she|his|her|they|them|their|born|blood|faith|health\w*|\d\ds|under|over|twenties|thirties|forties|fifties|sixties)\b`)

	// belongsHere says of this job where it belongs, beside something else that is named.
	belongsHere = japanese.Lazy(`(ます|です)が、[^。]{0,4}(こちら|この求人の(先生|医師)|この求人|本求人)は[^。]{0,20}(です|ます)\z|\bbut this (job|post|role|position) (belongs|is|stays)\b`)

	// nothingDue says that nothing is asked for, kept back or fined.
	nothingDue = japanese.Lazy(`(違約金|罰金|損害賠償|手数料|会費|登録料|ご?負担|減額|返還|返金|弁償|費用)[^。、]{0,14}(発生し|あり|ござい|いただき|求め|請求し|差し引き|かかり|いたし|お願いし)ません\z`)

	// isPaid says that something is paid for, and asks for nothing.
	isPaid = japanese.Lazy(`\A[^。円差引控除減負担]*(賃金|給与|給料|時給|報酬|手当|お給料)(が|は|も)(、)?(きちんと|別途|同じく|通常どおり)?(出ます|出る|発生します|支払われます|つきます|付きます)\z`)

	// guardsData is a rule for the safety of data, which binds whoever works with them.
	guardsData = japanese.Lazy(`\b(stored|saved|copied|photograph\w*|screenshots?)\b[^.]{0,40}\b(device|screen|computer|data|phone)|\b(device|screen|data)\b[^.]{0,30}\b(stored|photograph\w*|copied)|(画面|データ|画像|記録)[^。、]{0,10}(撮影|保存|持ち出)[^。、]{0,12}(禁|ません|ない|お控え|ご遠慮)`)

	// faceShown is a face that is shown on a screen.
	faceShown = japanese.Lazy(`(ビデオ|カメラ|画面|オンライン)[^。]{0,10}お?顔を?(出|見せ|映)`)
)

var (
	// taxes are words of taxes on pay.
	taxes = japanese.Lazy(`源泉徴収|乙欄|甲欄|年末調整|確定申告`)

	// includes says that some doctors are among those who work here.
	includes = compile(`(ない|しない|異なる|お持ちの)(先生|医師|方)も、?[^。]{0,24}(働いて|活躍して|在籍して|勤めて|診療して|歓迎し)(い|お)?(り)?ます`)

	// ampleHelp praises the help that is there, and compares it with nobody's.
	ampleHelp = japanese.Lazy(`\A[^。、]{0,8}(手厚い|充実した|整った)(支援|相談|教育|研修|バックアップ)?(の)?(体制|サポ(ー)?ト|支援|研修)(です|があります|が整って(い|お)(り)?ます|でお迎えします)\z`)

	// keepsPost says that the doctor keeps another post.
	keepsPost = japanese.Lazy(`\b(keep|hold|continue|stay in|go on with) your (\w+ ){0,2}(job|post|position|work)\b`)

	// keptPost says so in Japanese, and nothing else.
	keptPost = compile(`\A[^。、]{0,6}` + ownPost + `(での?|の)[^。、]{0,14}(続けて|継続して)(いただけ|かまい|構い)(ます|ません)\z|\A(いま|今|現在)の(病院|職場|勤務先|お勤め先|クリニック)を(辞め|離れ)(ずに|なくても?)[^。、]{0,8}(働け|続けられ|始められ|診療でき)ます\z`)

	// choosesSlots is how many slots of one job one chooses.
	choosesSlots = japanese.Lazy(`\A[^。、]{0,8}(週|月|1日)に?\d{1,2}(枠|コマ|回|日)(ほど|程度|以上)?(を|ずつ)?お?選(び|んで)(いただ|くだ)[^。、]{0,6}\z`)

	// noneHere says of overtime that others have it and this post does not.
	noneHere = japanese.Lazy(`(残業|時間外)[^。]{0,10}が、[^。、]{0,4}(非常勤|この求人|本求人)[^。]{0,10}(ありません|ございません)\z`)

	// inPerson says that the doctor and nobody else does the work.
	inPerson = japanese.Lazy(`\A(ご本人|先生ご自身|ご自身|ご本人様)(に|で|が)[^。、]{0,6}(読んで|読影して|診察して|診療して|書いて|作成して|回答して)(いただ|くだ)[^。、]{0,4}\z`)

	// patientsPay is how patients pay the institution.
	patientsPay = japanese.Lazy(`患者(さん|さま|様)?の(お?支払い?|お?会計|決済|自己負担|診察料)[^。、]{0,4}(は|を|も)`)

	// noSuchCare denies care by means that do not suit it.
	noSuchCare = compile(`(スマ(ー)?トフォン|スマホ|携帯(電話)?|タブレット|電話|チャット|音声|外出先|車内|屋外|カフェ)(だけ|のみ)?(で|から)の(診療|診察|処方|対応|接続)は[^。、]{0,6}(お願いして|行って|認めて|想定して|お受けして)(い|お)(り)?ません\z`)

	// ageGround is a bound of age with its exception of the law.
	ageGround = japanese.Lazy(`例外事由|[123]号の?[イロハニ]|長期勤続|勤続のなか|定年(を上限|の\d|が\d|は\d)`)

	// noGift is pay that is handed in another way, and a gift that is denied.
	noGift = japanese.Lazy(`(年俸|給与|賃金|報酬)(の)?一部を[^。]{0,14}(ボ(ー)?ナス|賞与)|(謝礼|特典|お?祝い金|ギフト|プレゼント)[^。]{0,16}(ご用意し|お渡しし|差し上げ|設け|あり|ござい)[^。]{0,4}(ません|ておりません|ていません)`)

	// ownPermit names the permit of an agency; whether it is its own, the claim of
	// permits tells.
	ownPermit = japanese.Lazy(`\d\d-ユ-\d{6}`)

	// mainNumber is the number of an institution's reception.
	mainNumber = japanese.Lazy(`(代表|受付)(番号|電話)`)

	// notFully says honestly that the work is not all remote.
	notFully = japanese.Lazy(`(毎日|すべて|完全|フル)(に)?(在宅|リモ(ー)?ト)(勤務|ワ(ー)?ク)?の?(職|仕事|求人|勤務)?では(なく|ありません)|\bnot (a )?fully remote\b`)

	// sidePosts is what an employer wants to know of work for others.
	sidePosts = japanese.Lazy(`(よそ|ほか|他|別)の(病院|医療機関|勤務先|職場|会社)[^。]{0,10}(働|勤務|兼業|副業)[^。]{0,20}(届け?出|承認|申請|許可|相談|申告)`)

	// answersFor says who answers for a diagnosis: the institution, or who treats.
	answersFor = compile(`診断の(最終(的な)?)?(責任|判断)(は|:)?[^。、]{0,6}(当院|当社|当法人|当センタ(ー)?|主治医|担当医|医療機関|病院|クリニック|依頼元)[^。、先]{0,12}\z`)
)

// looksAlike reports whether a sentence that reads like bad ones of a kind does
// so for words that are about somebody else or asked for by law.
func looksAlike(kind, field, text string) bool {
	switch kind {
	case "age", "sex", "status", "language":
		return taxes.MatchString(text) || kind == "age" && ageGround.MatchString(text) || (kind == "status" || kind == "language") && includes.holds(text) || !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) && !englishPeople.MatchString(text)
	case "gift":
		return noGift.MatchString(text)
	case "agency":
		return ownPermit.MatchString(text)
	case "bait":
		return belongsHere.MatchString(text)
	case "several_jobs":
		return choosesSlots.MatchString(text)
	case "superlative":
		return ampleHelp.MatchString(text) || field == "pay.volume_note"
	case "dispatch":
		return keepsPost.MatchString(text) || sidePosts.MatchString(text)
	case "penalty", "fees", "unpaid":
		return kind == "unpaid" && (patientsPay.MatchString(text) || noneHere.MatchString(text)) || nothingDue.MatchString(text) || isPaid.MatchString(text) || kind == "fees" && field == "safety.complaint_handling"
	case "contact":
		return hasPrefix(field, reportFields) || mainNumber.MatchString(text)
	case "partial_remote", "full_remote", "insurance", "disguised", "freelance", "hours":
		return strings.HasSuffix(kind, "_remote") && notFully.MatchString(text) || mainPost.holds(text) || keepsPost.MatchString(text) || inPerson.MatchString(text) || notThisJob.holds(text) || sentToCare.holds(text) || guardsData.MatchString(text) ||
			strings.HasSuffix(kind, "remote") && (field == "safety.inperson_referral" || field == "safety.emergency_backup")
	case "medical_ad", "online_care":
		return keptPost.holds(text) || kind == "online_care" && noSuchCare.holds(text) || sentToCare.holds(text) || sentOn.holds(text) || faceShown.MatchString(text)
	}
	return false
}
