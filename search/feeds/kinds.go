package feeds

import (
	"github.com/enkaku/enkaku/search/japanese"
)

// Kind is what a source field holds.
type Kind string

// The kinds that are read in a way of their own.
const (
	Ignored     Kind = "ignored"
	Ref         Kind = "ref"
	Status      Kind = "status"
	Title       Kind = "title"
	Employer    Kind = "employer"
	Contact     Kind = "contact"
	Address     Kind = "address" // of the employer
	Pref        Kind = "pref"
	City        Kind = "city"
	Workplace   Kind = "workplace"
	PublishAt   Kind = "publish_at"
	InfoAsOf    Kind = "info_as_of"
	ValidTo     Kind = "valid_through"
	Description Kind = "description"
	Notes       Kind = "notes"
	Category    Kind = "category"
	Employment  Kind = "employment"
	Contract    Kind = "contract"
	Remote      Kind = "remote"
	Area        Kind = "area" // where applicants may live
	Hours       Kind = "hours"
	HoursFrom   Kind = "hours_from"
	HoursTo     Kind = "hours_to"
	Days        Kind = "days"
	Pay         Kind = "pay"
	PayUnit     Kind = "pay_unit"
	PayMin      Kind = "pay_min"
	PayMax      Kind = "pay_max"
	PayValue    Kind = "pay_value"
	Currency    Kind = "currency"
	Tax         Kind = "tax"
	TermType    Kind = "term_type"
	Term        Kind = "term"
	TermFrom    Kind = "term_from"
	TermTo      Kind = "term_to"
	Dispatch    Kind = "dispatch"
	Transfer    Kind = "transfer"
	Holidays    Kind = "holidays"
	DaysOff     Kind = "days_off"
	Overtime    Kind = "overtime"
	OvertimeAvg Kind = "overtime_avg"
	Headcount   Kind = "headcount"
	Insurance   Kind = "insurance"
	Site        Kind = "site_headcount"
	ApplyURL    Kind = "apply_url"
	Experience  Kind = "experience"
)

// row says what a kind feeds and by which headings it is known.
type row struct {
	kind   Kind
	fields []string // of the advert, or ref, status, employer.name … outside it
	ja, en string   // the label under which the value is laid out; "" for none
	unit   string   // that a bare number is given
	heads  *japanese.Expr
}

func heads(expr string) *japanese.Expr { return japanese.Pattern(expr) }

// table lists the kinds, those with the more telling headings first: the first
// that fits a heading takes it.
var table = []row{
	{kind: Ignored, heads: heads(`^(?:事業内容|(?:会社|企業|法人|施設|病院)(?:の)?(?:概要|紹介|案内|特[長徴]|情報)|(?:企業|会社|法人|施設|医療機関|事業所|顧客|職種|職業|エリア|店舗|媒体|産業|業種|state|city|country|company|client|employer|region)(?:.*)?(?:番号|no\.?|コ[ーー]?ド|id|code)|(?:従業員|社員)数企業全体|企業全体.*|担当(?:者|ca|営業)?(?:名)?|ca|営業(?:担当)?|コーディネータ|社内.*|内部.*|.*社内用.*|.*メモ(?:欄)?|pv数?|閲覧数|応募(?:者)?数|職業分類.*|産業分類.*|事業所番号|法人番号|.*再雇用.*|.*マイカ.*|.*年齢.*|週休.*日制?|.*最寄.*駅.*|アクセス|国|country|.*\.country|addresscountry|url|link|.*sameas|.*logo|image|thumbnail|.*directapply|publisher.*|lastbuilddate|.*industry|author|.*\.name\.lang|identifier\.name|.*紹介手数料.*|手数料.*|fee率|優先度|ランク|no。?行|sourceurl|掲載url|求人url|詳細url|canonical|expectedjobcount|companyid|posterid|comments?|.*電話番号?|tel|fax)$`)},
	{kind: Ref, fields: []string{"ref"}, heads: heads(`^(?:(?:求人|案件|管理|整理|受付|募集|オーダ|ジョブ|ポジション|原稿)(?:管理)?(?:no\.?|番号|id|コ[ーー]?ド)|no\.?|番号|id|about|guid|ref(?:erence)?(?:(?:number|no|id|code)\.?)?|(?:job|order|requisition|req|position|posting|vacancy|partnerjob|external)\.?(?:id|no\.?|number|ref(?:erence)?|code)|identifier(?:\.value)?|jobref(?:erence)?)$`)},
	{kind: Status, fields: []string{"status"}, heads: heads(`^(?:.*ステイタス|ステ[ーー]?タス|状態|状況|(?:案件|求人)(?:の)?(?:状況|状態|ステ[ーー]?タス|フラグ)|(?:募集|掲載|公開|進捗)(?:の)?(?:状況|状態|ステ[ーー]?タス|区分|フラグ)|(?:job)?status|is(?:active|open|published)|active|進捗|募集中(?:か)?|公開|掲載中?)$`)},
	{kind: PublishAt, fields: []string{"publish_at"}, heads: heads(`^(?:date|pubdate|dateposted|posted(?:at|on|date)?|published(?:at|on)?|publish(?:date|at)|(?:掲載|公開|募集)開始(?:年月)?日時?|掲載(?:年月)?日|公開(?:年月)?日時?|dc:date|listdate|opendate|created(?:at)?)$`)},
	{kind: ValidTo, fields: []string{"terms.valid_through"}, heads: heads(`^(?:expir(?:ation|y|es)(?:date|at|on)?|validthrough|validto|closingdate|closes?(?:at|on)?|deadline|applyby|applicationdeadline|(?:募集|応募|掲載|公開|紹介|受付|エントリ|申込)(?:の)?(?:終了|期限|締切|締め切り|〆切|満了|期日)(?:予定)?(?:年月)?(?:日)?|締切(?:日)?|〆切(?:日)?|有効期限(?:年月)?日?|掲載期間(?:終了)?|掲載(?:は|期限)?まで)$`)},
	{kind: InfoAsOf, fields: []string{"terms.info_as_of"}, heads: heads(`^(?:(?:最終)?(?:更新|受付|登録|作成|確認|情報|受理)(?:年月)?(?:日時?|更新日)?|情報(?:の)?(?:時点|更新日)|(?:最終)?更新年月日|updated(?:at|on|date)?|lastupdated?|lastmodified|modified(?:at)?|dc:modified|asof)$`)},
	{kind: Employer, fields: []string{"employer.name"}, heads: heads(`^(?:(?:事業所|事業者|会社|企業|法人|施設|医療機関|病院|クリニック|クライアント|顧客|求人者|募集者|取引先|依頼元|依頼主|掲載企業|採用企業|勤務先)(?:の)?(?:名(?:称)?|法人名)?|(?:company|client|employer|organi[sz]ation|facility|hospital|clinic)(?:\.?name)?|hiringorganization(?:\.name)?)$`)},
	{kind: Contact, fields: []string{"employer.contact"}, heads: heads(`^(?:e?mail|.*メ[ーー]?ルアドレス|連絡先.*|問い?合わ?せ先?|contact.*|posteremail|applicationemail|採用担当.*)$`)},
	{kind: ApplyURL, fields: []string{"apply.url"}, ja: "応募フォーム", en: "Apply", heads: heads(`^(?:応募(?:フォ[ーー]?ム|url|先url|ペ[ーー]?ジ).*|エントリ(?:フォ[ーー]?ム|url).*|(?:job:)?apply(?:_?url|link)?|applicationurl|applicationform)$`)},
	{kind: Title, fields: []string{"title.ja"}, heads: heads(`^(?:(?:求人|案件|募集|仕事|ポジション|掲載|広告|公開|表示)(?:の)?(?:名(?:称)?|タイトル|件名|見出し)|職種(?:名)?|募集職種(?:名)?|タイトル|件名|見出し|ポジション|役職(?:名)?|(?:job|position|role|posting|ad|advert|vacancy)?\.?(?:title|headline)|position|role|jobname|name)$`)},
	{kind: Dispatch, fields: []string{"terms.dispatch"}, heads: heads(`^(?:派遣.*|.*派遣(?:・|か|の|/)?請負.*|就業形態区分)$`)},
	{kind: TermType, fields: []string{"terms.term.type"}, ja: "雇用期間", heads: heads(`^.*(?:期間(?:の)?定め|有期(?:・|/)?無期|無期(?:・|/)?有期).*$`)},
	{kind: TermFrom, fields: []string{"terms.term.from"}, heads: heads(`^(?:(?:雇用|契約|委託)?(?:期間)?(?:の)?(?:開始|始期|自)(?:年月)?(?:日)?|(?:雇用|契約|入職|入社|就業|勤務|業務)(?:期間)?開始(?:年月)?(?:日)?|contract(?:start|from)|startdate|jobstartdate)$`)},
	{kind: TermTo, fields: []string{"terms.term.to"}, heads: heads(`^(?:(?:雇用|契約|委託)(?:期間)?(?:の)?(?:終了|満了|終期|至)(?:年月)?(?:日)?|contract(?:end|to)|enddate)$`)},
	{kind: Term, fields: []string{"terms.term.from", "terms.term.to"}, ja: "契約期間", en: "Term", heads: heads(`^(?:(?:雇用|契約|委託)期間|任期|(?:contract)?(?:duration|period|term))$`)},
	{kind: "renewal", fields: []string{"terms.renewal.policy", "terms.renewal.criteria"}, ja: "契約の更新", en: "Renewal", heads: heads(`^(?:契約(?:の)?更新.*|更新(?:の)?(?:可能性|有無|条件|基準)|renewal)$`)},
	{kind: "probation", fields: []string{"terms.probation.has", "terms.probation.months", "terms.probation.terms"}, ja: "試用期間", en: "Probation", unit: "ヶ月", heads: heads(`^(?:試用.*|.*トライアル期間.*|probation.*)$`)},
	{kind: Transfer, fields: []string{"terms.workplace.change"}, heads: heads(`^(?:転勤.*|就業場所(?:の)?変更.*|勤務地(?:の)?変更.*)$`)},
	{kind: "work_change", fields: []string{"terms.work.change"}, ja: "業務の変更の範囲", heads: heads(`^.*(?:業務|仕事|職務)(?:内容)?(?:の)?変更.*$`)},
	{kind: DaysOff, fields: []string{"terms.holidays"}, unit: "日", heads: heads(`^年間休日.*$`)},
	{kind: Holidays, fields: []string{"terms.holidays"}, ja: "休日", en: "Holidays", heads: heads(`^(?:休日.*|休暇.*|お?休み|定休日|holidays?|timeoff|leave)$`)},
	{kind: "break", fields: []string{"terms.hours.break_minutes"}, ja: "休憩時間", en: "Break", unit: "分", heads: heads(`^(?:休憩.*|breaks?(?:minutes)?)$`)},
	{kind: OvertimeAvg, fields: []string{"terms.hours.overtime.avg_hours"}, unit: "時間", heads: heads(`^(?:月?平均(?:時間外|残業).*|(?:時間外|残業)(?:労働)?(?:時間)?(?:の)?(?:月)?平均.*|平均残業.*|(?:残業|時間外)時間.*)$`)},
	{kind: Overtime, fields: []string{"terms.hours.overtime.has"}, ja: "時間外労働", en: "Overtime", heads: heads(`^(?:時間外.*|残業.*|所定外.*|overtime.*)$`)},
	{kind: HoursFrom, fields: []string{"terms.hours.patterns"}, heads: heads(`^(?:(?:始業|就業開始|勤務開始|開始)(?:時刻|時間|時)|(?:勤務|就業)時間(?:\(?(?:開始|自|from|から)\)?)|始業|starttime|from)$`)},
	{kind: HoursTo, fields: []string{"terms.hours.patterns"}, heads: heads(`^(?:(?:終業|就業終了|勤務終了|終了)(?:時刻|時間|時)|(?:勤務|就業)時間(?:\(?(?:終了|至|to|まで)\)?)|終業|endtime|to)$`)},
	{kind: PayUnit, fields: []string{"pay.unit"}, heads: heads(`^(?:(?:賃金|給与|報酬|支払|支給|給料)(?:の)?(?:形態|区分|種別|種類|単位|体系|タイプ)|単位|.*unittext|(?:pay|salary|rate)(?:unit|period|type|frequency|interval)|(?:.*\.)?(?:unit|period|interval))$`)},
	{kind: PayMin, fields: []string{"pay.min"}, heads: heads(`^(?:(?:賃金|給与|報酬|金額|給料|年俸|年収|月給|時給|日給|単価|月額|支給額|謝礼)(?:額)?(?:の)?(?:下限|最低|最小|min|from|から|自)(?:額)?|(?:最低|下限)(?:賃金|給与|報酬|金額|額|時給|単価)?|(?:.*\.)?minvalue|(?:.*\.)?(?:min|from|lower)|(?:pay|salary|rate|wage|compensation)\.?(?:min(?:imum)?|from|low)|min(?:imum)?(?:pay|salary|rate|wage))$`)},
	{kind: PayMax, fields: []string{"pay.max"}, heads: heads(`^(?:(?:賃金|給与|報酬|金額|給料|年俸|年収|月給|時給|日給|単価|月額|支給額|謝礼)(?:額)?(?:の)?(?:上限|最高|最大|max|to|まで|至)(?:額)?|(?:最高|上限)(?:賃金|給与|報酬|金額|額|時給|単価)?|(?:.*\.)?maxvalue|(?:.*\.)?(?:max|upper)|(?:pay|salary|rate|wage|compensation)\.?(?:max(?:imum)?|to|high)|max(?:imum)?(?:pay|salary|rate|wage))$`)},
	{kind: Currency, fields: []string{"pay.currency"}, heads: heads(`^(?:通貨|(?:.*\.)?currency|salarycurrency|paycurrency)$`)},
	{kind: PayValue, fields: []string{"pay.min", "pay.max"}, heads: heads(`^(?:basesalary\.value(?:\.value)?|basesalary|(?:pay|salary|rate)\.?(?:amount|value)|(?:給与|報酬|賃金|支給)(?:金)?額|金額|単価)$`)},
	{kind: Tax, fields: []string{"pay.tax"}, heads: heads(`^(?:.*消費税.*|.*税区分|税(?:区分|種別|扱い|込|抜|別)?.*|tax.*)$`)},
	{kind: "commute", fields: []string{"pay.commute"}, ja: "通勤手当", en: "Travel", heads: heads(`^(?:通勤(?:手当|費).*|交通費.*|旅費.*|commut.*|travel.*)$`)},
	{kind: "closing_day", fields: []string{"pay.closing_day"}, ja: "賃金締切日", heads: heads(`^(?:(?:賃金|給与|報酬|請求)?(?:の)?(?:締切?日|締め日?|〆日?|締切))$`)},
	{kind: "pay_day", fields: []string{"pay.pay_day"}, ja: "賃金支払日", en: "Payment", heads: heads(`^(?:(?:賃金|給与|報酬)?(?:の)?(?:支払い?|支給|振込)(?:日|期日|サイト|時期)|payday|paymentdate|paymentterms?)$`)},
	{kind: "raise", fields: []string{"pay.raise"}, ja: "昇給", en: "Raise", heads: heads(`^(?:昇給.*|raise)$`)},
	{kind: "bonus", fields: []string{"pay.bonus"}, ja: "賞与", en: "Bonus", heads: heads(`^(?:賞与.*|ボ[ーー]?ナス.*|bonus)$`)},
	{kind: "allowances", fields: []string{"pay.allowances"}, ja: "諸手当", heads: heads(`^(?:諸?手当.*|allowances?)$`)},
	{kind: Insurance, fields: []string{"terms.insurance.health", "terms.insurance.pension", "terms.insurance.accident", "terms.insurance.employment"}, ja: "加入保険", en: "Insurance", heads: heads(`^(?:(?:加入)?(?:社会)?保険(?:等|加入|の加入|完備)?.*|社保.*|労災.*|雇用保険.*|健康保険.*|厚生年金.*|各種保険)$`)},
	{kind: "benefits", fields: []string{"terms.insurance.health", "terms.insurance.pension", "pay.commute"}, ja: "待遇", en: "Benefits", heads: heads(`^(?:.*福利厚生.*|待遇.*|(?:job)?benefits?|perks)$`)},
	{kind: "retire", fields: []string{"terms.retire_age"}, ja: "定年", unit: "歳", heads: heads(`^(?:定年.*|retire.*)$`)},
	{kind: "smoking", fields: []string{"terms.smoking.measure", "terms.smoking.note"}, ja: "受動喫煙対策", en: "Smoking", heads: heads(`^(?:.*喫煙.*|.*禁煙.*|smoking.*)$`)},
	{kind: Headcount, fields: []string{"terms.headcount"}, ja: "募集人数", en: "Openings", unit: "名", heads: heads(`^(?:(?:採用|募集|予定)(?:予定)?(?:人数|人員|数|枠)|人数|定員|headcount|(?:numberof)?(?:openings|positions|vacancies)|totaljobopenings)$`)},
	{kind: "selection", fields: []string{"terms.selection"}, ja: "選考方法", en: "Selection", heads: heads(`^(?:選考.*|面接.*|採用(?:方法|フロ[ーー]?|プロセス)|selection.*|interview.*)$`)},
	{kind: "onsite", fields: []string{"onsite.frequency"}, ja: "出社頻度", en: "Onsite", heads: heads(`^(?:(?:出社|来社|訪問|来院|出勤)(?:の)?(?:頻度|回数|日数?|有無)?|onsite(?:days|frequency)?|officedays)$`)},
	{kind: Remote, fields: []string{"remote"}, heads: heads(`^(?:.*(?:在宅|リモ[ーー]?ト|テレワ[ーー]?ク).*|joblocationtype|remote(?:type|status|level|work)?|isremote|workplacetypes?|telecommut.*|workmodel|workarrangement|locationtype)$`)},
	{kind: Area, fields: []string{"locations", "living_prefs"}, ja: "お住まい", heads: heads(`^(?:applicantlocationrequirements.*|居住(?:地|条件).*|応募可能地域|対象地域)$`)},
	{kind: Workplace, fields: []string{"onsite.pref", "onsite.place", "terms.workplace.initial"}, ja: "勤務地", en: "Location", heads: heads(`^(?:(?:就業|勤務|作業|業務)(?:の)?(?:場所|地|先住所|地住所)(?:住所|所在地|詳細)?|勤務エリア|エリア|joblocation(?:\.address)?|joblocation\.name|(?:work)?(?:location|place|site)(?:address)?|worksite)$`)},
	{kind: Pref, fields: []string{"onsite.pref"}, heads: heads(`^(?:(?:勤務(?:地)?|就業(?:場所|先)?)?(?:の)?都道府県(?:名)?|state|region|prefecture|県|(?:.*\.)?addressregion)$`)},
	{kind: City, fields: []string{"onsite.place"}, heads: heads(`^(?:(?:勤務(?:地)?|就業)?(?:の)?市区?町?村?(?:名|郡)?|(?:勤務(?:地)?|就業(?:場所)?)?(?:の)?市区町村(?:名)?|city|town|(?:.*\.)?addresslocality)$`)},
	{kind: Address, fields: []string{"employer.address"}, heads: heads(`^(?:(?:(?:本社|事業所|会社|法人|施設|医療機関|企業)(?:の)?)?(?:所在地|住所|郵便番号)|address|street(?:address)?|postalcode|zip(?:code)?|(?:.*\.)?(?:streetaddress|postalcode)|hiringorganization\.address)$`)},
	{kind: "licences", fields: []string{"licences.required", "licences.any_of"}, ja: "応募資格", en: "Requirements", heads: heads(`^(?:(?:必要な)?(?:応募)?(?:免許|資格)(?:・資格|・免許|要件|条件|等)?|必要(?:な)?(?:免許|資格).*|必須(?:条件|要件|資格|スキル|免許)?|応募(?:資格|条件|要件).*|求める(?:人材|資格|条件|要件).*|qualifications?(?:\.name)?|requirements?|licen[sc]es?|credentials?|educationrequirements.*|musthaves?)$`)},
	{kind: "preferred", fields: []string{"licences.preferred", "skills.preferred"}, ja: "歓迎条件", en: "Preferred", heads: heads(`^(?:歓迎.*|尚可.*|優遇.*|あれば尚可|preferred.*|nicetohaves?|desirable)$`)},
	{kind: Experience, fields: []string{"licences.note"}, ja: "必要な経験", en: "Experience", heads: heads(`^(?:(?:必要な|求める)?(?:臨床)?経験(?:等|年数|要件)?.*|experience.*|skills?)$`)},
	{kind: "languages", fields: []string{"languages", "skills.required"}, ja: "言語", en: "Languages", heads: heads(`^(?:言語.*|語学.*|languages?|workinglanguages?)$`)},
	{kind: "specialties", fields: []string{"specialties"}, ja: "診療科", en: "Specialty", heads: heads(`^(?:(?:募集|対象|担当|希望)?(?:診療科目?|科目|標榜科|専門科?|専門領域|専門分野)(?:目|名)?|special(?:ty|ties|ity)|department|medicalspecialty|occupationalcategory)$`)},
	{kind: "equipment", fields: []string{"equipment.work_pc"}, ja: "貸与", en: "Equipment", heads: heads(`^(?:.*(?:貸与|機材|機器|端末|支給品|設備|通信環境|pc).*|equipment.*)$`)},
	{kind: "cover", fields: []string{"safety.malpractice_cover"}, ja: "賠償保険", heads: heads(`^.*賠償.*$`)},
	{kind: Site, fields: []string{"regulatory.oh.site_headcount"}, ja: "従業員数", unit: "名", heads: heads(`^(?:(?:事業場(?:の)?)?(?:従業員|労働者|社員|対象)(?:人)?数|事業場規模|employees)$`)},
	{kind: "rounds", fields: []string{"regulatory.oh.rounds"}, ja: "職場巡視", heads: heads(`^(?:職場)?巡視.*$`)},
	{kind: "cases", fields: []string{"pay.cases_per_month.min", "pay.cases_per_month.max"}, ja: "件数", en: "Volume", heads: heads(`^(?:(?:想定|月間|依頼|予定)?件数.*|本数|volume)$`)},
	{kind: "minutes", fields: []string{"pay.minutes_per_case.min", "pay.minutes_per_case.max"}, ja: "所要時間", unit: "分", heads: heads(`^(?:.*所要時間.*|1件(?:あたり)?(?:の)?時間.*)$`)},
	{kind: "deadline", fields: []string{"turnaround_hours", "schedules"}, ja: "納期", en: "Turnaround", heads: heads(`^(?:納期.*|(?:返却|回答|提出)期限|tat|turnaround.*)$`)},
	{kind: "rights", fields: []string{"terms.ip_and_credit"}, ja: "著作権", heads: heads(`^.*(?:著作権|知的財産|権利).*$`)},
	{kind: "modalities", fields: []string{"regulatory.modalities"}, ja: "モダリティ", heads: heads(`^(?:モダリティ.*|撮影種別|検査種別|modalit.*)$`)},
	{kind: "care_payment", fields: []string{"regulatory.care_payment"}, ja: "診療区分", heads: heads(`^(?:保険(?:・|/)?自(?:由|費).*|自由診療.*|保険診療.*|診療区分)$`)},
	{kind: Contract, fields: []string{"employment", "contract"}, ja: "契約形態", en: "Contract", heads: heads(`^(?:契約(?:形態|区分|種別|種類|の形|類型|方法)?|contract(?:type)?)$`)},
	{kind: Employment, fields: []string{"employment", "contract"}, ja: "雇用形態", en: "Employment type", heads: heads(`^(?:(?:雇用|勤務|就業|採用|働き方|就労)(?:の)?(?:形態|区分|種別|種類|体系|形|タイプ)|常勤(?:・|/|or)?非常勤(?:区分)?|(?:job|employment|position|work|contract)\.?types?|employment|engagement(?:type)?|schedule)$`)},
	{kind: Days, fields: []string{"schedules", "week"}, ja: "勤務曜日", en: "Days", heads: heads(`^(?:(?:勤務|稼働|就業)?(?:曜日|日数?|日程)|(?:週)?勤務日数|days?|workdays)$`)},
	{kind: Hours, fields: []string{"terms.hours.patterns"}, ja: "勤務時間", en: "Hours", heads: heads(`^(?:(?:就業|勤務|労働|稼働|診療|業務)(?:の)?(?:時間|日時)(?:帯)?\d*(?:\(\d+\))?|.*曜日.*時間.*|.*時間.*曜日.*|(?:日時|時間帯?|シフト|勤務シフト|スケジュ[ーー]?ル)|work(?:ing)?hours|hours|shifts?|scheduledetails?)$`)},
	{kind: Pay, fields: []string{"pay.unit", "pay.min", "pay.max"}, ja: "給与", en: "Compensation", heads: heads(`^(?:(?:給与|給料|報酬|賃金|年収|年俸|月給|時給|日給|月額|謝礼|謝金|条件\(?報酬\)?|待遇\(?給与\)?|想定年収|委託料|お?給与|単価)(?:条件|等|・待遇|例|詳細|額|目安|\(.*\))?|salary.*|pay|wage|compensation.*|remuneration|rate|fee)$`)},
	{kind: "duties", fields: []string{"description", "terms.work.initial"}, ja: "仕事の内容", en: "Duties", heads: heads(`^(?:(?:仕事|業務|職務|作業|募集|依頼)(?:の)?(?:内容|詳細|概要)(?:詳細)?|responsibilities|duties|jobduties)$`)},
	{kind: "work", fields: []string{"work.primary", "regulatory.care_payment"}, ja: "業務", en: "Work", heads: heads(`^(?:業務(?:種別|区分|カテゴリ|分類|タイプ)?|(?:案件|仕事|求人)(?:の)?(?:種別|種類|カテゴリ|区分|分類|ジャンル)|ジャンル|worktypes?|function|jobfunction|service)$`)},
	{kind: Category, fields: []string{"employment", "specialties"}, heads: heads(`^(?:category(?:\.term)?|categories|カテゴリ|タグ|tags?|keywords?|dc:subject|industrycode)$`)},
	{kind: Description, fields: []string{"description", "terms.work.initial"}, heads: heads(`^(?:(?:job)?description|content(?::encoded)?|summary|body|details?|本文|詳細|概要|求人詳細|案件詳細|原稿|text|abstract|求人内容|案件内容|紹介文|内容)$`)},
	{kind: Notes, fields: []string{"description"}, heads: heads(`^(?:備考.*|特記.*|補足.*|その他.*|コメント.*|おすすめポイント|アピ[ーー]?ル.*|pr.*|ポイント|条件(?:等|・備考)?|notes?|remarks?|additional(?:info(?:rmation)?)?|特徴|こだわり.*|メッセ[ーー]?ジ|incentivecompensation|specialcommitments)$`)},
}
