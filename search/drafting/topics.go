package drafting

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search/japanese"
)

// topic is what a label or a heading announces.
type topic string

// The topics of labels.
const (
	topicTitle     topic = "title"
	topicDuties    topic = "duties"
	topicPlace     topic = "place"
	topicHours     topic = "hours"
	topicPay       topic = "pay"
	topicNeeds     topic = "needs"
	topicWelcome   topic = "welcome"
	topicForm      topic = "form" // of work or contract
	topicTerm      topic = "term" // of the contract
	topicProbation topic = "probation"
	topicInsurance topic = "insurance"
	topicHolidays  topic = "holidays"
	topicEquipment topic = "equipment"
	topicSelection topic = "selection"
	topicHeadcount topic = "headcount"
	topicCommute   topic = "commute"
	topicSmoking   topic = "smoking"
	topicPayment   topic = "payment" // when pay is paid
	topicApply     topic = "apply"
	topicContact   topic = "contact"
	topicStaff     topic = "staff" // how many work there
	topicVisit     topic = "visit"
	topicOnline    topic = "online"
	topicDeadline  topic = "deadline"
	topicCases     topic = "cases"
	topicEmergency topic = "emergency"
	topicCover     topic = "cover" // against claims of malpractice
	topicOvertime  topic = "overtime"
	topicBreak     topic = "break"
	topicRetire    topic = "retire"
	topicRights    topic = "rights"
	topicUntil     topic = "until"
	topicAsOf      topic = "as_of"
	topicPitch     topic = "pitch" // what an agency says of itself
	topicFacts     topic = "facts" // of several kinds: 条件, 待遇
	topicMinutes   topic = "minutes"
	topicBonus     topic = "bonus"
	topicRaise     topic = "raise"
	topicExtra     topic = "extra"
	topicHarass    topic = "harassment"
	topicCare      topic = "care"
	topicEnd       topic = "end"
	topicSafety    topic = "safety"
	topicHazard    topic = "hazard"
	topicOther     topic = "other" // known to be about none of these
)

// labels are the words by which texts name the topics, parted by spaces; "_" is
// a space inside one.
var labels = map[topic]string{
	topicTitle:     `募集医師 求人の名称 募集の名称 vacancy job_opening re fw fwd 転送 職種 職位 件名 募集職種 ポジション ポジション名 求人名 求人タイトル タイトル 募集タイトル 案件名 position job_title title role subject`,
	topicDuties:    `what_is_it what_will_i_do what_would_i_do what_is_the_job what_is_the_work what's_the_job what_does_it_involve what_it_involves 何をする 何をするか 何をお願いするか モダリティ 対象画像 読影対象 読影画像 対象モダリティ modalities お願いする内容 お手伝いいただくこと していただくこと ご依頼 ご依頼の内容 業務の概要 業務概要 仕事の概要 お仕事の概要 担当いただくこと what_you_do purpose_of_the_position purpose_of_the_role job_purpose role_purpose position_summary role_summary day_to_day in_this_role what_the_job_is the_assignment assignment your_tasks your_responsibilities main_duties key_tasks tasks the_work 職務の内容 your_work job 仕事 作業 作業内容 お仕事 仕事内容 お仕事内容 仕事の内容 業務 業務内容 職務内容 職務 内容 依頼内容 ご依頼内容 依頼業務 委託業務 委託内容 お願いしたいこと お願いすること 依頼すること お願いしたい業務 どんなお仕事 どんなお仕事? どんな仕事 主な業務 具体的な業務 担当業務 業務詳細 やること summary responsibilities duties what_you'll_do what_you_will_do you_will the_role the_work scope scope_of_work your_role job_description key_responsibilities what_you_do about_the_role about_the_job the_job`,
	topicPlace:     `where_is_it where_do_i_work where_would_i_work どこで どこ 場所・環境 勤務地・場所 作業の場所 お仕事の場所 診療の場所 where_you_work place_of_work work_place 事業場 訪問先企業 place 所在 場所 勤務地 就業場所 勤務場所 作業場所 業務場所 実施場所 事業場所在地 所在地 働く場所 勤務先 就業の場所 開催場所 訪問先 location where workplace work_location`,
	topicHours:     `when_is_it when_do_i_work when_would_i_work いつ お時間 時間・曜日 勤務時間・曜日 曜日と時間 曜日・時間帯 日数・時間 担当時間 担当枠 診療枠 勤務枠 所定労働時間 所定時間 時間数 your_hours working_time working_days days_and_hours days_&_hours when_you_work time_required shift_pattern shift 週所定労働日数 time working_pattern 時間 勤務時間 就業時間 勤務時間帯 時間帯 日時 勤務日 勤務日時 曜日 勤務曜日 曜日・時間 稼働 稼働時間 開催 稼働日 シフト 診療時間 働き方 勤務形態 勤務体系 勤務日数 勤務 日程 実施日 スケジュール 労働時間 始業・終業 hours schedule working_hours when shifts availability time_commitment commitment`,
	topicPay:       `how_much how_much_do_you_pay what_do_you_pay what_does_it_pay what_you_earn what_you_get_paid いくら おいくら お礼 ご謝礼 対価 フィー 手取り お支払いする額 お支払い額 what_we_pay we_pay your_pay the_pay honorarium fee_schedule rate_card rate_of_pay earnings money 基本料 報酬等 retainer お支払額 支払額 unit_price price comp 待機料 基本給 日当 日額 講師料 監修料 原稿料 出演料 相談料 読影料 判読料 時間単価 時給単価 1件あたり 1件 1枚あたり 1本あたり 1記事あたり pay_range salary_range base_salary annual_salary hourly_rate pay_&_benefits compensation_&_benefits compensation_and_benefits 給与 給料 報酬 ご報酬 賃金 年収 想定年収 時給 日給 月給 年俸 月額 単価 報酬額 謝礼 謝金 委託料 顧問料 お給料 報酬・待遇 給与・待遇 料金 compensation pay salary rate rates fee fees remuneration pay_rate`,
	topicNeeds:     `what_do_i_need what_do_you_need who_are_you who_we_look_for who_we_are_looking_for who_we_want who_you_are whom_we_look_for who_can_do_it どんな先生 どんな方 求める方 対象の先生 応募できる方 ご応募いただける方 こんな先生に お願いしたい先生 募集対象 必要な資格・経験 we_ask we_ask_for who_can_apply profile candidate_profile your_profile what_you_need what_you'll_bring what_you_bring you'll_need credentials licensing licensure experience background your_background you_must_have must_have you 必須資格 what_we_are_looking_for what_we_look_for who who_we_need who_we_are_looking_for about_you 先生の条件 license licence licenses 資格 応募資格 応募条件 必須 必須条件 必須要件 必要な免許・資格 免許・資格 必要資格 資格要件 対象 対象者 条件・資格 求める人材 求める経験 要件 応募要件 必要な経験 ご経験 経験 参加条件 資格・経験 免許 requirements must_have must_haves qualifications what_we_need who_you_are you_have required essential minimum_qualifications eligibility you_bring`,
	topicWelcome:   `なお可 あると嬉しい あれば嬉しい 望ましい条件 歓迎する経験 あると嬉しい資格 good_to_have ideal ideally helpful a_plus 歓迎 歓迎条件 歓迎要件 歓迎スキル 尚可 優遇 優遇条件 あれば尚可 nice_to_have preferred plus desirable bonus_points`,
	topicForm:      `what_do_i_sign what_you_sign how_are_you_engaged 契約のかたち ご契約の形 ご契約形態 雇用契約 関係 classification employment_status contract_form legal_form 契約の種類 立場 the_engagement 雇用のかたち 雇用の形態 任用形態 雇用の形 働き方の形 身分 雇用区分 雇用形態 契約形態 雇用 契約 契約の形 契約種別 形態 就業形態 採用形態 契約区分 ご契約 employment_type contract contract_type engagement type employment status`,
	topicTerm:      `ご契約期間 委嘱の期間 任用の期間 契約の期間 contract_length length_of_contract length term_of_contract dates contract_term initial_term 任用期間 委嘱期間 嘱託期間 雇用期間 契約期間 期間 任期 契約期間・更新 委託期間 更新 契約の更新 契約更新 contract_period term duration period start start_date 開始日 勤務開始日 勤務開始 入職日 開始時期 契約開始 業務開始 開始`,
	topicProbation: `試用期間の有無 trial_period 試用期間 試用 probation introductory_period`,
	topicInsurance: `加入する保険 社会保険の適用 social_insurance insurances statutory_insurance 社保等 健康 厚生 労災 労災保険 雇用保険 健康保険 健保 厚生年金 厚生年金保険 社会保険等 加入保険 社会保険 保険 社保 各種保険 insurance`,
	topicHolidays:  `お休みの日 休日等 days_off vacation annual_leave pto 土日祝 土日 休日 休日・休暇 休暇 休み お休み holidays time_off leave`,
	topicEquipment: `with_what what_with what_do_i_use what_you_use tools_and_kit 使うもの お使いいただくもの ご用意いただく物 必要なご準備 通信回線 インターネット ネット回線 ネット環境 kit hardware we_bring we_supply we_give what_you'll_use equipment_&_it it_equipment パソコン ノートpc what_we_provide 使用する機器 自己負担 pc お持ちいただくもの ご持参いただくもの お貸しするもの 貸与するもの gear 環境 機材 機器 設備 必要機材 機器・環境 作業環境 業務環境 it環境 使用機器 使用機材 ご用意いただくもの 必要なもの 貸与 貸与物 通信環境 端末 貸与品 準備物 equipment tech technology setup tools`,
	topicSelection: `決まるまで 決め方 選び方 開始までの流れ ご応募から開始まで ご応募の流れ how_we_choose how_we_hire what_happens_next recruitment_process interviews interview steps 選考 選考方法 選考プロセス 選考フロー 選考の流れ 応募方法・選考 採用までの流れ 応募後の流れ 採用フロー selection process selection_process hiring_process interview_process next_steps`,
	topicHeadcount: `seats 枠数 募集数 number_of_posts number_wanted posts_available 人員 募集 採用人数 募集人数 募集人員 採用予定人数 募集枠 人数 定員 採用予定 openings positions headcount number_of_openings vacancies`,
	topicCommute:   `commuting 交通費 通勤手当 通勤費 旅費 travel`,
	topicSmoking:   `受動喫煙対策 受動喫煙 喫煙 受動喫煙防止措置 受動喫煙防止 smoking`,
	topicPayment:   `報酬の支払 支払 お支払い 支払い 支払日 支払方法 お支払 支払条件 支払サイト 締め・支払い 締日・支払日 締日 給与支払 賃金支払 支払期日 payment payment_terms paid invoicing`,
	topicApply:     `応募 応募方法 応募先 応募フォーム エントリー お申込み 申込 申込方法 応募はこちら apply how_to_apply application to_apply`,
	topicContact:   `お問い合わせ お問合せ 問い合わせ 問合せ先 問い合わせ先 お問い合わせ先 連絡先 担当 担当者 採用担当 運営 運営会社 会社 会社名 企業名 法人名 法人 施設名 施設 医療機関名 掲載元 募集者 委託者 発注者 会社概要 contact questions about_us company employer client tel fax email mail hp`,
	topicStaff:     `従業員 社員 従業員数 労働者数 社員数 事業場の従業員数 事業場規模 対象人数 規模 事業場の規模 事業場人数 headcount_of_site`,
	topicVisit:     `来社 来所 ご来社 ご来院 ご訪問 出勤日 来ていただく日 お越しいただく日 おいでいただく日 来院日 対面での業務 出社・出張 in_person in_the_office on_site オフィス勤務 訪問頻度 訪問 出社 出社頻度 来社頻度 出勤 出勤頻度 来院 出社日 訪問日 訪問回数 巡視 職場巡視 onsite on-site office_days attendance site_visits`,
	topicOnline:    `オンライン対応 オンライン リモート リモート対応 リモートワーク 在宅 在宅勤務 リモート可否 テレワーク remote`,
	topicDeadline:  `お戻し 回答まで レポート提出 レポートの期限 turn-around reporting_time due turnaround_times 期限 納期 締切 締め切り 〆切 〆切り 返却期限 レポート返却 読影期限 回答期限 tat turnaround turnaround_time deadline deadlines`,
	topicCases:     `分量 量 仕事量 作業量 ボリューム感 1か月の件数 workload caseload expected_volume case_volume 件数 本数 想定件数 月間件数 ボリューム 依頼件数 件数の目安 volume`,
	topicEmergency: `もしものとき 急変 急変時の体制 safety_net in_an_emergency emergencies backup 急変時 急変時対応 緊急時 急変時の対応 緊急時対応 緊急時の対応 救急対応 バックアップ emergency`,
	topicCover:     `賠償責任 liability liability_insurance malpractice_cover 医賠責保険 賠償保険 医師賠償保険 医師賠償責任保険 賠償責任保険 損害保険 医賠責 malpractice malpractice_insurance indemnity`,
	topicOvertime:  `時間外 残業 所定外労働 所定外 時間外労働 残業時間 時間外勤務 overtime`,
	topicBreak:     `休憩 休憩時間 breaks`,
	topicRetire:    `定年 定年制 定年年齢`,
	topicRights:    `成果物の権利 できたものの権利 成果物 著作物の扱い ownership copyright credit rights 権利 著作権 知的財産 知的財産権 権利関係 成果物の権利 権利の帰属 クレジット ip intellectual_property`,
	topicUntil:     `募集の締切 お返事の期限 apply_before applications_by applications_close deadline_for_applications closes 受付期間 紹介期限 募集締切日 応募締切日 応募締切 募集期限 募集締切 紹介期限日 締切日 応募期限 掲載期限 掲載終了日 募集期間 有効期限 掲載終了 掲載期間 closing_date apply_by application_deadline valid_through`,
	topicAsOf:      `このページの最終更新 最新更新 last_reviewed page_updated date_of_issue 公開 更新日 公開日 掲載日 受付年月日 受付日 情報更新日 作成日 掲載開始日 最終更新日 最終更新 登録日 posted date_posted updated last_updated`,
	topicPitch:     `弊社から 弊社より 当社より 当社について エージェントより コンサルタントより キャリアアドバイザーより 弊社サービス 会社紹介 コンサルタントからのコメント about_our_agency`,
	topicFacts:     `進め方 仕事の進め方 お仕事の進め方 作業の進め方 業務の進め方 募集領域 対象領域 担当領域 領域 診療科 診療科目 科目 募集科目 募集診療科 対象診療科 標榜科 専門科 specialty specialties 条件 待遇 福利厚生 備考 その他 補足 募集要項 勤務条件 労働条件 諸条件 契約条件 what_you_get what_we_offer benefits details the_details terms good_to_know notes we_offer`,
	topicMinutes:   `所要時間 所要時間の目安 目安時間 1件あたりの時間 作業時間 作業時間の目安`,
	topicBonus:     `賞与 ボーナス bonus`,
	topicRaise:     `昇給の有無 salary_review pay_rises raises 昇給`,
	topicExtra:     `手当 諸手当 インセンティブ 加算 超過`,
	topicHarass:    `ハラスメント ハラスメントの相談 harassment harassment_contact ハラスメント相談 ハラスメント相談窓口 ハラスメント窓口 相談窓口`,
	topicCare:      `育児・介護の相談 育児や介護への配慮 family_care 育児・介護への配慮 育児介護への配慮 育児介護等への配慮 育児介護 育児・介護`,
	topicEnd:       `途中でおやめになるとき おやめになるとき おやめになる場合 契約を終えるとき 契約の終了 途中解約 ending_the_contract leaving notice_period ending_it exit 解約 中途解約 契約解除 解除 解約予告 termination notice`,
	topicSafety:    `safety 支援体制 サポート サポート体制 技術サポート 安全管理 体制 support`,
	topicHazard:    `有害業務 有害業務の有無`,
	topicOther:     `マイカー通勤 転勤 転勤の可能性 転勤の有無 学歴 36協定における特別条項 who_we_are about_the_company 媒体 掲載 掲載媒体 募集背景 背景 案件no 案件番号 job_id 求人番号 管理番号 求人id アクセス 最寄駅 最寄り駅 設立 資本金 事業内容`,
}

// topicOfLabel is the table of labels by their plain form.
var topicOfLabel = sync.OnceValue(func() map[string]topic {
	table := map[string]topic{}
	for t, words := range labels {
		for word := range strings.FieldsSeq(words) {
			table[plainLabel(strings.ReplaceAll(word, "_", " "))] = t
		}
	}
	return table
})

// asides are signs and words of a label that do not change what it announces.
var asides = japanese.Pattern(`\(.*?\)|[\[\]「」<>【】/*]|について$|の目安$|^(?:ご|お)|です$|は$|[:?!.]+$`)

// plainLabel is a label in the form in which it is looked up.
func plainLabel(label string) string {
	label = strings.ReplaceAll(japanese.Normalise(label), "_", " ")
	if japanese.IsJapanese(label) {
		label = strings.ReplaceAll(label, " ", "") // 職　種
	}
	return strings.TrimSpace(asides.ReplaceAllString(strings.TrimSpace(asides.ReplaceAllString(label, "")), ""))
}

// topicOf returns what a label announces, and false for one that is not known.
func topicOf(label string) (topic, bool) {
	plain := plainLabel(label)
	if t, ok := topicOfLabel()[plain]; ok {
		return t, true
	}
	if t, ok := topicOfLabel()[firstOf(plain)]; ok {
		return t, true
	}
	longest := 14
	if !japanese.IsJapanese(plain) {
		longest = 36
		words := append([]string{""}, strings.Fields(plain)...)
		if t, ok := topicOfLabel()[words[len(words)-1]]; ok && len(words) < 5 && !alsoSought.MatchString(plain) {
			return t, true // minimum requirements, your schedule
		}
	}
	if utf8.RuneCountInString(plain) > longest {
		return "", false
	}
	for _, s := range stems {
		if s.words.MatchString(plain) {
			return s.topic, true
		}
	}
	first, second, _ := strings.Cut(plain, "と") // 量と時間
	if t, ok := topicOfLabel()[first]; ok && topicOfLabel()[second] != "" {
		return t, true
	}
	return "", false
}

// exactTopic is topicOf of a word that may as well begin a sentence: it has to
// be a label whole.
func exactTopic(label string) (topic, bool) {
	plain := plainLabel(label)
	t, ok := topicOfLabel()[plain]
	if _, bare, article := strings.Cut(plain, " "); !ok && article && articled.MatchString(plain) {
		t, ok = topicOfLabel()[bare] // The money
	}
	return t, ok
}

// articled is a label in English with an article or a pronoun before it.
var articled = japanese.Lazy(`^(?:the|your|our) [a-z]+$`)

// stems are words that tell the topic of a longer label.
var stems = []struct {
	topic topic
	words *japanese.Expr
}{
	{topicPitch, japanese.Pattern(`(?:コンサルタント|エージェント|アドバイザ|弊社|当社)(?:より|から|の一言|コメント)|担当者より`)},
	{topicPayment, japanese.Pattern(`支払|振込|締日|締切日$|お?支払`)}, {topicSelection, japanese.Pattern(`選考|面接(?:回数|方法)|採用まで`)},
	{topicHarass, japanese.Pattern(`ハラスメント|harassment|misconduct|speak(?:ing)? up`)}, {topicCare, japanese.Pattern(`育児|介護(?:の|と|や|へ|等|で)`)},
	{topicWelcome, japanese.Pattern(`歓迎|望ましい|尚可|優遇|あると|preferred|nice`)}, {topicEmergency, japanese.Pattern(`急変|緊急`)},
	{topicEquipment, japanese.Pattern(`^we (?:provide|supply|lend|send)$`)}, {topicCover, japanese.Pattern(`賠償|malpractice`)}, {topicSmoking, japanese.Pattern(`喫煙`)}, {topicProbation, japanese.Pattern(`試用`)},
	{topicBreak, japanese.Pattern(`休憩`)}, {topicOvertime, japanese.Pattern(`時間外|残業|所定外`)}, {topicInsurance, japanese.Pattern(`保険等|加入保険|社会保険`)},
	{topicCommute, japanese.Pattern(`交通費|通勤`)}, {topicTitle, japanese.Pattern(`募集(?:ポジション|職種|名)`)},
	{topicDuties, japanese.Pattern(`(?:業務|仕事|職務|依頼)(?:の)?(?:内容|変更)|業務の|(?:の|時)業務$`)}, {topicPlace, japanese.Pattern(`勤務地|(?:就業|勤務|作業|稼働|業務|診療|実施|活動|従事)(?:する|の)?場所|^(?:働く|行う)場所|^(?:work|working) (?:location|place)`)},
	{topicHours, japanese.Pattern(`勤務(?:時間|日|曜日)|就業時間|診療(?:時間|日)|開催`)}, {topicForm, japanese.Pattern(`(?:雇用|契約|就業)形態`)},
	{topicTerm, japanese.Pattern(`(?:雇用|契約|委託)期間|開始(?:日|時期)`)}, {topicHeadcount, japanese.Pattern(`(?:予定)?人数$|(?:募集|採用)(?:人数|人員|枠|予定|数$|定員)`)},
	{topicNeeds, japanese.Pattern(`資格|応募(?:条件|要件)|必須|要件|requirements|qualifications`)}, {topicRights, japanese.Pattern(`著作権|権利`)},
	{topicUntil, japanese.Pattern(`(?:応募|募集|紹介|掲載|申込|申し込み|エントリー|受付)(?:の)?(?:期限|締切|締め切り|〆切|期日)`)}, {topicDeadline, japanese.Pattern(`納期|(?:回答|返却|提出|作業)期限`)},
	{topicEquipment, japanese.Pattern(`機材|機器|設備|貸与|支給品|通信環境|(?:用意|準備|持参)(?:いただく|する|が必要な)?(?:もの|物|環境)|必要(?:な)?(?:もの|物|環境)|equipment`)}, {topicApply, japanese.Pattern(`応募(?:フォーム|方法|先)`)},
	{topicPay, japanese.Pattern(`報酬|給与|賃金|謝礼|単価|講師料|年俸|年収|compensation|pay$`)}, {topicHolidays, japanese.Pattern(`休日|休暇`)},
	{topicTerm, japanese.Pattern(`^(?:契約(?:の)?)?更新(?:の有無|の可能性|(?:の)?上限|回数|(?:の)?(?:判断)?基準|の条件|条件)`)}, {topicStaff, japanese.Pattern(`従業員|労働者数|社員数|事業場(?:の)?(?:規模|人数)`)},
	{topicEnd, japanese.Pattern(`解約|(?:おやめ|やめる|辞める|終える|契約(?:の|が)終わ)`)}, {topicAsOf, japanese.Pattern(`時点$|(?:最終|情報)更新$|(?:更新|掲載|公開|受付)(?:年月)?日`)},
}

// firstOf is the first of two words that a label joins: 給与・待遇, pay & perks.
func firstOf(label string) string {
	if i := strings.IndexAny(label, "・&、/"); i > 0 {
		return strings.TrimSpace(label[:i])
	}
	return label
}
