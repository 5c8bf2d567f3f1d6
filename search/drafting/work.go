package drafting

import (
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// workWord are the words for one kind of work.
type workWord struct {
	work  vocab.WorkType
	words *japanese.Expr
}

// workWords are the words by which adverts name each kind of work. They are
// stricter than the synonyms of the vocabulary, which answer questions: a word
// here means that this is the work offered.
var workWords = []workWord{
	{vocab.WorkSecondOpinion, japanese.Pattern(`セカンドオピニオン|second[- ]opinion`)},
	{vocab.WorkCheckupJudgement, japanese.Pattern(`(?:健診|健康診断|人間ドック)(?:の)?(?:結果)?の?(?:総合)?判定|ネット判定`)},
	{vocab.WorkTeleICU, japanese.Pattern(`遠隔icu|tele-?icu|eicu|遠隔集中治療`)},
	{vocab.WorkECGReading, japanese.Pattern(`(?:心電図|ホルター)[^。]{0,8}(?:判読|解析|読影)|(?:ecg|holter) (?:reading|interpretation)`)},
	{vocab.WorkPathologyReading, japanese.Pattern(`遠隔病理|病理(?:画像)?(?:の)?(?:遠隔)?診断|病理医|病理(?:組織)?標本の診断|デジタルパソロジ|バーチャルスライド|telepathology|digital pathology`)},
	{"pharmacovigilance", japanese.Pattern(`ファーマコビジランス|安全性評価|副作用症例|pharmacovigilance|drug safety`)},
	{"insurance_medicine", japanese.Pattern(`医務査定|査定医|社医|レセプト(?:の)?(?:審査|点検)|審査医|medical underwriting|utili[sz]ation review`)},
	{"medical_teaching", japanese.Pattern(`医学生|看護学校|国家試験対策|国試対策|医学教育|medical (?:school|students)`)},
	{vocab.WorkTeleradiology, japanese.Pattern(`眼底[^。]{0,14}(?:判定|読影|判読)|(?:ct|mri?|画像|x線)[^。、]{0,6}読影|読影(?:の(?:お願い|募集|依頼|条件|お手伝い)|$|\(|医|業務|端末|依頼|の?お仕事|いただ|を|レポ|センタ|室)|遠隔読影|在宅読影|遠隔画像診断|画像診断|teleradiolog|radiolog(?:y|ist)`)},
	{vocab.WorkOccupationalHealth, japanese.Pattern(`産業医|面接指導|高ストレス者|ストレスチェック|長時間労働者|産業保健|occupational (?:health|physician)|sangyoi`)},
	{vocab.WorkAIDiagnosis, japanese.Pattern(`image grading|grad(?:e|ing) (?:each |of )?images?|アノテーション|教師データ|ラベリング|画像ai|診断支援ai|ai診断|annotat(?:e|ion|or)|labell?ing of|\blabel [^.]{0,30}(?:videos?|images?|frames?)\b|ground truth`)},
	{vocab.WorkAIInterview, japanese.Pattern(`ai問診|問診ai|\bai[^.,]{0,14} interviews?\b|interviews? the ai|生成ai|llm|大規模言語モデル|対話ai|プロンプト|clinical ai|model (?:answers|responses|outputs)|ai trainer|ai (?:reviewer|evaluator)|chatbot|language models?`)},
	{vocab.WorkContent, japanese.Pattern(`記事[^。、]{0,6}監修|医学監修|(?:教材|テキスト|書籍|原稿|eラーニング)[^。、]{0,10}(?:執筆|監修|作成)|監修コメント|医療コラム|(?:コラム|原稿)(?:の)?(?:監修|チェック)|監修(?:・|と)執筆|医療記事|医師監修|記事(?:の)?執筆|コンテンツ監修|動画(?:の)?監修|監修医|medical (?:writer|writing|editor)|content review|editorial`)},
	{vocab.WorkConsultation, japanese.Pattern(`医療相談|健康相談|チャット相談|電話相談|(?:オンライン|ビデオ|チャット|メール)[^。、]{0,8}相談(?:医|員|を|に|の|対応|窓口|$)|(?:ビデオ|チャット)(?:・|&|/|、)?(?:ビデオ|チャット)相談|(?:answer|respond to)[^.]{0,30}questions? from|counsel+ing line|advice line|オンライン相談|救急相談|電話での[^。、]{0,4}相談|医師相談|相談医|health advice|ask[- ]a[- ]doctor|medical q&a`)},
	{vocab.WorkSpecialistAdvice, japanese.Pattern(`d ?to ?p ?with ?[nd]|d ?to ?d|遠隔コンサル|e-?consult|tele-?consult|ビデオ通話で診察に加わ|診療サポート医|専門医による助言|(?:看護師|若手医師|主治医|かかりつけ医|現場の医師|研修医)[^。]{0,24}(?:助言|アドバイス)|オンライン支援医|(?:ビデオ通話|オンライン|電話)で(?:の)?(?:助言|アドバイス)|遠隔診療支援|オンライン助言|遠隔助言|specialist advice`)},
	{"mental_health_support", japanese.Pattern(`メンタルヘルス|カウンセリング|精神療法|復職支援|telepsychiatry|remote psychiatrist|behavioral health|mental[- ]health`)},
	{vocab.WorkOnlineCare, japanese.Pattern(`オンライン(?:での|相談・)?診療|オンライン\p{Han}{0,5}科(?:$|[^\p{Han}])|オンライン診察|遠隔診療(?:$|[^支])|ビデオ診療|(?:ビデオ|テレビ電話|画面越し)[^。、]{0,12}(?:診療|診察)|オンラインクリニック|オンライン(?:での)?(?:再診|初診|外来)|オンライン[^。、]{0,6}外来|\baga\b|\bed[/・]?オンライン|オンライン(?:の)?先生|tele(?:health|medicine)|(?:by|via|over|through)(?: secure)? video|virtual (?:[a-z]+ )?(?:care|visits?|practice|clinic)|video (?:and phone )?visits?|online (?:care|consultations?|clinic)`)},
	{vocab.WorkChronicCare, japanese.Pattern(`慢性疾患|生活習慣病|chronic (?:disease|care|follow|conditions?)`)},
	{"wearable_data_monitoring", japanese.Pattern(`ウェアラブル|遠隔モニタリング|持続血糖|wearable|remote (?:patient )?monitoring`)},
	{"medical_consulting", japanese.Pattern(`メディカルドクター|メディカルアドバイザー|メディカルアフェアーズ|製薬|治験|医療コンサル|msl|medical (?:director|affairs|monitor|advisor)|utilization (?:review|management)|physician reviewer|pharmacovigilance|安全性評価`)},
	{"telehealth_system_development", japanese.Pattern(`symptom check(?:er|ing)?\b|\bproduct calls?\b|medical software|仕様レビュー|(?:アプリ|プロダクト|システム|サービス)[^。]{0,12}(?:監修|開発)|仕様(?:について|書)|要件定義|プロダクト医師|開発協力|電子カルテの?開発|product physician|clinical informatics|clinical safety`)},
	{"startup_collaboration", japanese.Pattern(`スタートアップ|ベンチャー|startup|chief medical officer|ドクターアドバイザー`)},
	{"business_development", japanese.Pattern(`事業開発|新規事業|business development`)},
	{vocab.WorkHealthEducation, japanese.Pattern(`健康講座|ウェビナー|オンラインセミナー|健康セミナー|オンライン講座|市民講座|セミナー講師|保健指導|健康教育|webinar|patient education|health education`)},
	{"prevention_outreach", japanese.Pattern(`啓発|予防医療|がん検診の|health promotion|awareness`)},
	{"global_knowledge_platform", japanese.Pattern(`医療翻訳|翻訳監修|査読|症例共有|medical translation|translation`)},
	{"international_research", japanese.Pattern(`共同研究|臨床研究|疫学研究|国際プロジェクト|global health|clinical research|epidemiolog`)},
	{"remote_robotics", japanese.Pattern(`遠隔手術|手術支援ロボット|医療ロボット|surgical robot|telesurgery`)},
}

// Weights of where a kind of work is named.
const (
	inTitle  = 4
	inDuties = 3
	inNeeds  = 2
	enough   = 3
)

// offer ends the name of what a sentence hands on.
var offer = japanese.Pattern(`(?:の|\))(?:条件|募集|求人|案件|ご?依頼|お?願い|件)(?:を|で|の|です|に|、|に(?:ついて|関して))`)

// readWork reads the kind of work: the one named in the most telling places.
func readWork(b *builder) {
	type named struct {
		at     []int
		s      sentence
		score  int
		duties bool
	}
	found := map[vocab.WorkType]*named{}
	for _, s := range b.body() {
		weight := 1
		switch {
		case b.isTitle(s) || s.topic == topicTitle || s.line == b.page.lines[0]:
			weight = inTitle
		case s.topic == topicDuties || s.topic == "" && (duty.MatchString(s.text) || offer.MatchString(s.text)):
			weight = inDuties
		case s.topic == topicNeeds || s.topic == topicPay || s.topic == topicEquipment || s.topic == topicForm:
			weight = inNeeds
		case s.topic == topicWelcome:
			continue
		}
		for _, w := range workWords {
			at := affirmed(w.words, s)
			if at == nil {
				continue
			}
			n := found[w.work]
			if n == nil {
				n = &named{at: at, s: s}
				found[w.work] = n
			}
			n.score += weight
			n.duties = n.duties || weight >= inDuties
		}
	}
	var best, second vocab.WorkType
	for _, w := range workWords {
		n := found[w.work]
		switch {
		case n == nil || n.score < enough:
		case best == "" || n.score > found[best].score:
			best, second = w.work, best
		case second == "":
			second = w.work
		}
	}
	if best == "" && len(found) == 1 {
		for best = range found { // the only kind of work that the text names
		}
	}
	if best == "" {
		return
	}
	sure := Likely
	if found[best].duties {
		sure = Stated
	}
	b.put("work.primary", sure, found[best].s, found[best].at, string(best))
	if chronic := found[vocab.WorkChronicCare]; best == vocab.WorkOnlineCare && chronic != nil {
		b.put("work.secondary", Likely, chronic.s, chronic.at, string(vocab.WorkChronicCare))
	}
}
