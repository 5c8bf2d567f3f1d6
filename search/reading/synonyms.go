package reading

import (
	"slices"

	"github.com/enkaku/enkaku/search"
)

// What people type for a value that the vocabularies of package models do not
// hold. Which words mean the same stands in samewords.go, which are places in
// places.go, which mean nothing in generic.go, which are no evidence in texts
// in evidence.go. They are applied when a question is read; jobs are indexed as
// written.

// value names one value of a vocabulary by column and key. Weight 0 is 1; a
// negative one rules jobs with the value out.
type value struct {
	column search.Column
	key    string
	weight float32
}

// ifNone is the weight of a value that answers only when no job has the others
// or says the word.
const ifNone = .01

// wordRow are words that mean the same values.
type wordRow struct {
	words  []string
	values []value
}

// wordValues gives words to values. A word listed here has exactly these
// values, whatever the vocabularies say: it settles homonyms and words that
// mean several values or one narrowly.
var wordValues = slices.Concat(workWords, lifeWords)

// workWords are those for how remote work is, kinds of work, fields and contracts;
// lifeWords stand in synonyms_life.go.
var workWords = []wordRow{
	// Remote: 在宅 alone is work from home, of any degree.
	{[]string{"自宅", "自宅から", "自宅で", "自宅勤務", "家から", "家で", "おうちで", "work from home", "from home", "home based", "at home", "from my home"},
		[]value{{search.ColRemote, "full_remote", 1}, {search.ColRemote, "partial_remote", .8}}},
	{[]string{"在宅", "在宅勤務", "在宅ワーク", "在宅OK", "在宅可"}, // a home is no satellite
		[]value{{search.ColRemote, "full_remote", 1}, {search.ColRemote, "partial_remote", .8}}},
	{[]string{"リモート", "リモートワーク", "リモワ", "テレワーク", "遠隔", "遠隔勤務", "remote", "remote work", "telework", "remotely"},
		[]value{{search.ColRemote, "full_remote", 1}, {search.ColRemote, "partial_remote", .8}, {search.ColRemote, "satellite", .1}}},
	{[]string{"完全在宅", "フルリモート", "完全リモート", "フルリモ", "フル在宅", "在宅のみ", "家で働く", "おうち", "100% remote", "fully remote", "full remote", "WFH", "remote only"},
		[]value{{search.ColRemote, "full_remote", 1}}},
	{[]string{"家を空けられない", "家を離れられない", "家から出られない", "家を出られない", "外に出られない", "外出できない", "通えない", "通勤できない", "出社できない", "出勤できない", "cannot commute", "can't commute"},
		[]value{{search.ColRemote, "full_remote", 1}}},
	{[]string{"出勤なし", "出社なし", "出社不要", "出勤不要", "通勤なし", "通勤不要", "移動なし", "対面なし", "対面業務なし", "対面不要", "no commute", "no commuting", "no on-site", "no onsite", "no attendance", "no office days"},
		[]value{{search.ColOnsite, "none", 1}, {search.ColLifeFit, "no_commute", .9}, {search.ColOnsite, "onboarding_only", .5}}},
	{[]string{"訪問なし", "訪問不要", "現地訪問なし", "巡視なし", "来院なし", "来院不要", "来社なし", "no site visits", "no visits"}, // to patients, workplaces, the office
		[]value{{search.ColOnsite, "none", 1}, {search.ColOnsite, "onboarding_only", 1}, {search.ColSpecialty, "home_visit_medicine", -1}}},
	{[]string{"一部在宅", "ハイブリッド", "ハイブリッド勤務", "一部リモート", "在宅中心", "出社", "出社あり", "hybrid", "partly remote"},
		[]value{{search.ColRemote, "partial_remote", 1}}},
	{[]string{"在宅医療", "在宅診療", "訪問診療", "訪問", "往診", "訪問医療", "訪診", "在宅医", "訪問診療医", "在宅クリニック", "在宅専門", "在宅専門クリニック", "在宅患者", "在宅療養", "在宅療養支援診療所", "在支診", "在宅医療・訪問診療", "home care", "home visit", "home visit medicine", "house call"},
		[]value{{search.ColSpecialty, "home_visit_medicine", 1}}},

	// Work.
	{[]string{"オンライン診療", "オンライン診察", "遠隔診療", "遠隔医療", "ビデオ診療", "オンライン外来", "オンライン問診", "オンラインクリニック", "テレメディスン", "telemedicine", "telehealth", "online consultation", "virtual care", "video visit", "online care", "online medical care", "video consultation", "teleconsultation", "オン診", "電話診療", "遠隔診察"},
		[]value{{search.ColWork, "online_care", 1}, {search.ColWork, "chronic_care", .6}}},
	{[]string{"読影", "遠隔読影", "遠隔画像診断", "画像診断", "読影医", "遠隔読影医", "自宅読影", "在宅読影", "レポーティング", "teleradiology", "teleradiology reading", "radiology reading", "remote reading", "image reading", "読影バイト", "画像読影", "teleradiologist"},
		[]value{{search.ColWork, "teleradiology", 1}, {search.ColSpecialty, "diagnostic_radiology", .5}}},
	{[]string{"画像", "画像系", "画像関係", "imaging"}, []value{{search.ColWork, "teleradiology", 1}, {search.ColWork, "ai_diagnosis_support", .9}}},
	{[]string{"産業医", "産医", "産業保健", "occupational physician", "occupational health", "industrial physician", "company doctor", "OH physician", "OH doctor", "OH", "occ health", "occ med", "occupational doctor", "sangyoi", "企業医", "産業医業務", "occupational", "産業医活動"},
		[]value{{search.ColWork, "occupational_health", 1}, {search.ColSpecialty, "occupational_medicine", .5}}},
	{[]string{"就業判定", "衛生委員会", "職場巡視", "巡視", "長時間労働面談", "過重労働面談", "高ストレス面談", "ストレス面談", "高ストレス者面談", "高ストレス者", "産業医面談", "fitness for work", "safety committee", "workplace round"},
		[]value{{search.ColWork, "occupational_health", 1}}},
	{[]string{"健診判定", "健康診断判定", "健診結果判定", "健診結果の判定", "健診の判定", "健診判定医", "判定医", "総合判定", "ネット判定", "ドック判定", "checkup judgement", "health check judgement", "health check review"},
		[]value{{search.ColWork, "checkup_judgement", 1}, {search.ColWork, "occupational_health", ifNone}}},
	{[]string{"社医", "医務査定", "査定", "査定医", "医的査定", "引受査定", "支払査定", "保険医学", "社医業務", "insurance medicine", "medical underwriting", "underwriting", "underwriter"},
		[]value{{search.ColWork, "insurance_medicine", 1}, {search.ColWork, "medical_consulting", ifNone}}},
	{[]string{"レセプト審査", "レセプト点検", "レセ審査", "審査", "審査医", "保険審査", "診療報酬審査", "utilization review", "utilisation review", "claims review"},
		[]value{{search.ColWork, "insurance_medicine", 1}, {search.ColWork, "medical_consulting", ifNone}}},
	{[]string{"保険会社", "生命保険", "生命保険会社", "損害保険", "損害保険会社", "生保", "損保", "insurance company", "insurer"},
		[]value{{search.ColWork, "insurance_medicine", .9}, {search.ColWork, "medical_consulting", ifNone}}},
	{[]string{"ファーマコビジランス", "医薬品安全性", "安全性情報", "安全性評価", "副作用評価", "市販後安全対策", "PV", "PV医師", "pharmacovigilance", "drug safety"},
		[]value{{search.ColWork, "pharmacovigilance", 1}, {search.ColWork, "international_research", ifNone}, {search.ColWork, "medical_consulting", ifNone}}},
	{[]string{"医学教育", "医学生に教える", "医学生", "医学生への講義", "大学教員", "講義", "オンライン講義", "授業", "非常勤講師", "教える", "教えたい", "教える仕事", "国試対策", "国家試験対策", "予備校", "OSCE", "medical education", "medical teaching", "medical students", "teach medical students"},
		[]value{{search.ColWork, "medical_teaching", 1}, {search.ColWork, "health_education", .5}}},
	{[]string{"遠隔ICU", "tele-ICU", "teleICU", "eICU", "遠隔集中治療", "集中治療支援", "remote ICU", "remote intensive care"},
		[]value{{search.ColWork, "tele_icu", 1}, {search.ColWork, "remote_specialist_advice", ifNone}}},
	{[]string{"集中治療", "集中治療科", "集中治療医", "集中治療専門医", "ICU", "intensive care", "intensivist", "critical care"},
		[]value{{search.ColSpecialty, "intensive_care", 1}, {search.ColSpecialty, "emergency_medicine", ifNone}, {search.ColSpecialty, "anesthesiology", ifNone}}},
	{[]string{"心電図判読", "心電図の判読", "心電図読影", "心電図解析", "心電図の解析", "ホルター判読", "ホルター解析", "ホルター心電図解析", "ECG reading", "ECG interpretation", "holter reading", "EKG reading"},
		[]value{{search.ColWork, "ecg_reading", 1}, {search.ColModality, "ecg", .9}}},
	{[]string{"遠隔病理", "遠隔病理診断", "デジタルパソロジー", "デジタル病理", "バーチャルスライド", "病理診断", "telepathology", "digital pathology"},
		[]value{{search.ColWork, "pathology_reading", 1}, {search.ColSpecialty, "pathology", 1}, {search.ColModality, "pathology_slide", .8}}},
	{[]string{"再診", "再来", "オンライン再診", "再診外来", "継続診療", "follow-up"}, // of any online care
		[]value{{search.ColWork, "chronic_care", 1}, {search.ColWork, "online_care", .6}}},
	{[]string{"復職面談", "休職面談", "リワーク", "復職支援", "職場復帰支援", "return to work"},
		[]value{{search.ColWork, "mental_health_support", 1}, {search.ColWork, "occupational_health", .6}}},
	{[]string{"復職判定", "復職可否", "復職可否判断", "復職判断", "就業可否"}, []value{{search.ColWork, "occupational_health", 1}, {search.ColWork, "mental_health_support", .6}}},
	{[]string{"メンタル", "mental"}, []value{{search.ColSpecialty, "psychiatry", 1}, {search.ColSpecialty, "psychosomatic", .9}, {search.ColWork, "mental_health_support", 1}}},
	{[]string{"メンタルクリニック"}, []value{{search.ColSpecialty, "psychiatry", 1}, {search.ColSpecialty, "psychosomatic", .9}}},
	{[]string{"telepsychiatry"}, []value{{search.ColSpecialty, "psychiatry", 1}, {search.ColWork, "mental_health_support", .8}}},
	{[]string{"精神科", "精神科医", "精神", "psychiatry", "psychiatrist", "psychiatric", "psy"},
		[]value{{search.ColSpecialty, "psychiatry", 1}, {search.ColSpecialty, "child_psychiatry", .6}, {search.ColSpecialty, "psychosomatic", .5}}},
	{[]string{"心療内科", "診療内科", "心療内科医", "心身症", "psychosomatic", "psychosomatic medicine"},
		[]value{{search.ColSpecialty, "psychosomatic", 1}, {search.ColSpecialty, "psychiatry", .5}}},
	{[]string{"児童精神", "児童精神科", "児童思春期", "発達障害", "child psychiatry", "child psychiatrist", "adhd"},
		[]value{{search.ColSpecialty, "child_psychiatry", 1}}},
	{[]string{"相談", "相談医", "相談業務"}, []value{{search.ColWork, "medical_consultation", 1}, {search.ColWork, "second_opinion", .4}, {search.ColWork, "remote_specialist_advice", .4}}},
	{[]string{"医療相談", "健康相談", "遠隔健康医療相談", "オンライン医療相談", "オンライン健康相談", "チャット相談", "文字相談", "電話相談", "医師相談", "medical consultation", "health advice", "ask a doctor", "chat doctor", "medical advice", "chat consultation", "health consultation", "text consultation", "医療Q&A"},
		[]value{{search.ColWork, "medical_consultation", 1}}},
	{[]string{"意見書"}, []value{{search.ColWork, "second_opinion", 1}, {search.ColWork, "occupational_health", .4}}},
	{[]string{"面談"}, []value{{search.ColWork, "occupational_health", .8}, {search.ColWork, "mental_health_support", .8}}},
	{[]string{"助言", "遠隔での助言"}, []value{{search.ColWork, "remote_specialist_advice", 1}, {search.ColWork, "medical_consulting", .8}, {search.ColWork, "telehealth_system_development", .8}}},
	{[]string{"DtoPwithN", "D to P with N", "DtoP with N"}, []value{{search.ColWork, "remote_specialist_advice", 1}, {search.ColSpecialty, "home_visit_medicine", .8}}},
	{[]string{"DtoD", "D to D"}, []value{{search.ColWork, "remote_specialist_advice", 1}, {search.ColWork, "teleradiology", .4}}},
	{[]string{"AI", "人工知能", "artificial intelligence", "機械学習", "machine learning"},
		[]value{{search.ColWork, "ai_diagnosis_support", 1}, {search.ColWork, "ai_interview_support", 1}, {search.ColSkill, "ai_medicine_knowledge", .3}}},
	{[]string{"CDSS", "clinical decision support", "診断支援システム", "意思決定支援"}, []value{{search.ColWork, "ai_diagnosis_support", 1}}},
	{[]string{"医療AI", "medical AI"}, []value{{search.ColWork, "ai_diagnosis_support", 1}, {search.ColWork, "ai_interview_support", 1}}},
	{[]string{"生成AI", "LLM", "大規模言語モデル", "言語モデル", "ランゲージモデル", "large language model", "language model", "chatgpt", "チャットボット", "chatbot", "対話AI"},
		[]value{{search.ColWork, "ai_interview_support", 1}}},
	{[]string{"アノテーション", "annotation", "アノテ", "annotator"}, []value{{search.ColWork, "ai_diagnosis_support", 1}, {search.ColSkill, "annotation_skill", .7}}},
	{[]string{"医療機器", "医療機器プログラム", "プログラム医療機器", "SaMD", "medical device"}, []value{{search.ColWork, "ai_diagnosis_support", .8}, {search.ColWork, "telehealth_system_development", .8}, {search.ColWork, "remote_robotics", .8}}},
	{[]string{"DTx", "治療用アプリ", "治療アプリ", "digital therapeutics", "mHealth"}, []value{{search.ColWork, "telehealth_system_development", 1}, {search.ColWork, "wearable_data_monitoring", .5}}},
	{[]string{"PHR", "personal health record"}, []value{{search.ColWork, "wearable_data_monitoring", 1}, {search.ColWork, "telehealth_system_development", .8}}},
	{[]string{"CGM", "持続血糖"}, []value{{search.ColWork, "wearable_data_monitoring", 1}}},
	{[]string{"監修", "医師監修", "記事監修", "監修医", "コンテンツ監修", "medical review", "content review"}, []value{{search.ColWork, "content_salon", 1}}},
	{[]string{"医療監修"}, []value{{search.ColWork, "content_salon", 1}, {search.ColWork, "telehealth_system_development", .5}}},
	{[]string{"ライター", "医療ライター", "ライティング", "メディカルライター", "メディカルライティング", "書き物", "書きもの", "記事書く", "記事を書く", "文章を書く", "書く仕事", "コラム執筆", "medical writing", "medical writer", "執筆", "記事執筆"},
		[]value{{search.ColWork, "content_salon", 1}, {search.ColSkill, "medical_writing", .4}}},
	{[]string{"講師", "講座", "セミナー", "講演", "webinar", "lecturer", "speaker", "talks", "ウェビナー", "健康講座", "オンラインセミナー", "lecture"}, []value{{search.ColWork, "health_education", 1}}},
	{[]string{"アドバイザー", "adviser", "advisor"}, []value{{search.ColEmployment, "advisor", 1}, {search.ColWork, "medical_consulting", .8}}},
	{[]string{"コンサルタント", "consultant", "コンサル", "コンサルティング", "consulting"}, []value{{search.ColWork, "medical_consulting", 1}}},
	{[]string{"疫学", "epidemiology"}, []value{{search.ColSpecialty, "public_health", 1}, {search.ColWork, "international_research", 1}}},
	{[]string{"臨床研究", "clinical research"}, []value{{search.ColWork, "international_research", 1}, {search.ColSkill, "research_methods", .4}}},
	{[]string{"治験", "治験医師", "治験責任医師", "clinical trial", "国際共同治験", "国際共同試験", "多国籍試験", "multinational trial", "臨床試験", "臨床開発", "clinical development", "DCT", "decentralized trial", "decentralised trial", "分散型治験", "分散型臨床試験"}, []value{{search.ColWork, "international_research", 1}, {search.ColLicence, "gcp_training", .5}}},
	{[]string{"開発", "プロダクト", "プロダクト開発", "システム開発", "development", "product"}, []value{{search.ColWork, "telehealth_system_development", 1}, {search.ColWork, "business_development", .5}, {search.ColWork, "ai_diagnosis_support", .5}, {search.ColWork, "ai_interview_support", .5}}},
	{[]string{"consultation", "consult", "advice"}, []value{{search.ColWork, "medical_consultation", 1}, {search.ColWork, "online_care", .6}, {search.ColWork, "remote_specialist_advice", .5}, {search.ColWork, "second_opinion", .4}}},
	{[]string{"研究", "research"}, []value{{search.ColWork, "international_research", 1}, {search.ColSkill, "research_methods", .4}}},
	{[]string{"製薬", "pharma", "製薬企業", "製薬会社", "メディカルアフェアーズ", "medical affairs", "MSL", "メディカルサイエンスリエゾン"}, []value{{search.ColWork, "medical_consulting", 1}}},
	{[]string{"CMO", "chief medical officer", "医療責任者"}, []value{{search.ColWork, "startup_collaboration", 1}}},
	{[]string{"ベンチャー", "スタートアップ", "startup", "start-up", "ヘルステック", "health tech", "healthtech"},
		[]value{{search.ColWork, "startup_collaboration", 1}, {search.ColWork, "business_development", .6}}},
	{[]string{"EHR", "電子カルテ", "カルテ", "電カル", "EMR"}, []value{{search.ColSkill, "ehr_operation", .6}, {search.ColWork, "telehealth_system_development", .6}}},
	{[]string{"ロボット", "手術ロボット", "ロボット手術", "robot", "robotics", "医療ロボット", "遠隔操作", "遠隔手術"}, []value{{search.ColWork, "remote_robotics", 1}}},
	{[]string{"翻訳", "医療翻訳", "translation", "translator", "翻訳監修"}, []value{{search.ColWork, "global_knowledge_platform", 1}}},
	{[]string{"特定保健指導"}, []value{{search.ColWork, "health_education", 1}}},
	{[]string{"生活習慣病", "慢性疾患", "慢性疾患管理", "chronic disease", "chronic care"}, []value{{search.ColWork, "chronic_care", 1}}},
	{[]string{"遠隔モニタリング", "remote monitoring", "remote patient monitoring", "RPM", "モニタリング", "wearable"}, []value{{search.ColWork, "wearable_data_monitoring", 1}}},
	{[]string{"へき地", "僻地", "へき地医療", "僻地医療", "僻地支援", "無医地区", "under-served", "rural", "remote area"},
		[]value{{search.ColWork, "remote_specialist_advice", .9}, {search.ColLifeFit, "local_contribution", 1}}},
	{[]string{"離島", "離島医療"},
		[]value{{search.ColWork, "remote_specialist_advice", .9}, {search.ColLifeFit, "local_contribution", 1}}},
	{[]string{"地域医療", "医師不足", "医師偏在", "地域医療支援"},
		[]value{{search.ColWork, "remote_specialist_advice", .9}, {search.ColLifeFit, "local_contribution", 1}}},

	// Specialties.
	{[]string{"内科", "内科医", "一般内科", "internal medicine", "internist", "IM"},
		[]value{{search.ColSpecialty, "internal_medicine", 1}, {search.ColSpecialty, "general_practice", .4}}},
	{[]string{"総合内科"}, []value{{search.ColSpecialty, "internal_medicine", 1}, {search.ColSpecialty, "general_practice", .8}}},
	{[]string{"総合診療", "総合診療科", "総合診療医", "総診", "家庭医", "家庭医療", "プライマリケア", "プライマリ・ケア", "GP", "family medicine", "family doctor", "primary care", "general practice", "general practitioner"},
		[]value{{search.ColSpecialty, "general_practice", 1}}},
	{[]string{"皮膚科", "皮膚科医", "皮フ科", "皮膚", "スキン", "derm", "dermatology", "dermatologist", "teledermatology", "telederm", "skin"},
		[]value{{search.ColSpecialty, "dermatology", 1}, {search.ColSpecialty, "aesthetic", .4}}},
	{[]string{"美容", "美容皮膚科", "美容医療", "美皮", "美容外科", "美容外科医", "美容皮膚科医", "美容クリニック", "cosmetic", "aesthetic", "aesthetic medicine"}, []value{{search.ColSpecialty, "aesthetic", 1}}},
	{[]string{"眼", "眼科", "眼科医", "ophthalmology", "ophthalmologist", "oph", "eye", "目"}, []value{{search.ColSpecialty, "ophthalmology", 1}}},
	{[]string{"眼底"}, []value{{search.ColModality, "fundus", 1}, {search.ColSpecialty, "ophthalmology", .8}}},
	{[]string{"耳鼻科", "耳鼻咽喉科", "耳鼻いんこう科", "耳鼻科医", "耳鼻", "ENT", "ORL", "otolaryngology", "otolaryngologist"}, []value{{search.ColSpecialty, "otolaryngology", 1}}},
	{[]string{"放射線科", "放射線科医", "放射線", "放科", "radiology", "radiologist", "rad"}, []value{{search.ColSpecialty, "radiology", 1}, {search.ColSpecialty, "diagnostic_radiology", .9}, {search.ColWork, "teleradiology", .5}}},
	{[]string{"放射線診断", "放診", "放射線診断医", "放射線診断専門医", "診断専門医", "診断医", "diagnostic radiology", "diagnostic radiologist"}, []value{{search.ColSpecialty, "diagnostic_radiology", 1}, {search.ColSpecialty, "radiology", .6}}},
	{[]string{"糖尿病", "糖尿", "糖尿病内科", "糖尿病専門医", "糖内", "diabetes", "diabetology", "diabetologist", "DM"}, []value{{search.ColSpecialty, "diabetology", 1}, {search.ColSpecialty, "endocrinology_diabetes", 1}}},
	{[]string{"内分泌", "内分泌内科", "内分泌代謝内科", "endocrinology", "endocrinologist", "甲状腺", "ホルモン"}, []value{{search.ColSpecialty, "endocrinology", 1}, {search.ColSpecialty, "endocrinology_diabetes", 1}}},
	{[]string{"代謝"}, []value{{search.ColSpecialty, "endocrinology_diabetes", 1}, {search.ColSpecialty, "endocrinology", 1}}},
	{[]string{"循環器", "循環器内科", "循環器科", "循内", "心臓内科", "循環器内科医", "cardiology", "cardiologist", "cardio"}, []value{{search.ColSpecialty, "cardiology", 1}}},
	{[]string{"消化器", "消化器内科", "消内", "胃腸科", "消化器科", "gastroenterology", "gastroenterologist", "GI"}, []value{{search.ColSpecialty, "gastroenterology", 1}, {search.ColSpecialty, "gi_endoscopy", .5}}},
	{[]string{"脳神経内科", "神経内科", "神内", "脳内", "neurology", "neurologist"}, []value{{search.ColSpecialty, "neurology", 1}}},
	{[]string{"頭痛", "頭痛外来", "headache", "migraine", "片頭痛", "偏頭痛"}, []value{{search.ColSpecialty, "neurology", .9}}},
	{[]string{"脳神経外科", "脳外科", "脳外", "脳外科医", "neurosurgery", "neurosurgeon"}, []value{{search.ColSpecialty, "neurosurgery", 1}}},
	{[]string{"脳神経"}, []value{{search.ColSpecialty, "neurosurgery", 1}, {search.ColSpecialty, "neurology", 1}}},
	{[]string{"外科", "外科医", "一般外科", "surgery", "surgeon", "general surgery"}, []value{{search.ColSpecialty, "surgery", 1}}},
	{[]string{"産婦人科", "産婦人科医", "婦人科", "婦人科医", "産科", "産科医", "レディース", "女性診療科", "産婦", "OB/GYN", "OBGYN", "gynecology", "gynaecology", "obstetrics", "gynecologist", "women's health"},
		[]value{{search.ColSpecialty, "obgyn", 1}, {search.ColSpecialty, "perinatal", .5}}},
	{[]string{"ピル", "低用量ピル", "pill", "OC", "避妊", "アフターピル", "アフピル", "緊急避妊", "contraception", "ピル処方"}, []value{{search.ColSpecialty, "contraception", 1}, {search.ColSpecialty, "obgyn", .4}}},
	{[]string{"AGA", "薄毛", "hair loss"}, []value{{search.ColSpecialty, "mens_health", 1}}},
	{[]string{"ED"}, []value{{search.ColSpecialty, "mens_health", 1}, {search.ColSpecialty, "urology", .6}}},
	{[]string{"ダイエット", "肥満", "肥満外来", "メディカルダイエット", "GLP-1", "肥満・体重管理", "weight loss", "obesity", "weight management"}, []value{{search.ColSpecialty, "weight_management", 1}}},
	{[]string{"小児科", "小児科医", "小児", "こども", "子ども", "子供", "pediatrics", "paediatrics", "pediatrician", "paediatrician", "ped", "children"},
		[]value{{search.ColSpecialty, "pediatrics", 1}}},
	{[]string{"健診", "健康診断", "検診", "人間ドック", "ドック", "健診医", "checkup", "health checkup", "health screening", "screening"},
		[]value{{search.ColSpecialty, "checkup", 1}, {search.ColLicence, "ningen_dock", .4}}},
	{[]string{"睡眠", "不眠", "不眠症", "睡眠時無呼吸", "無呼吸", "SAS", "sleep", "sleep medicine", "insomnia"}, []value{{search.ColSpecialty, "sleep_medicine", 1}}},
	{[]string{"不妊", "妊活", "不妊治療", "生殖医療", "fertility", "infertility", "IVF"}, []value{{search.ColSpecialty, "reproductive", 1}}},
	{[]string{"がん", "cancer", "腫瘍内科", "腫瘍", "オンコロジー", "oncology", "oncologist", "化学療法", "がん薬物療法", "medical oncology", "腫内"},
		[]value{{search.ColSpecialty, "medical_oncology", 1}}},
	{[]string{"乳腺", "乳腺外科", "乳がん", "breast", "breast cancer", "breast surgery"}, []value{{search.ColSpecialty, "breast_surgery", 1}}},
	{[]string{"漢方", "東洋医学", "漢方外来", "kampo", "漢方医"}, []value{{search.ColSpecialty, "kampo", 1}}},
	{[]string{"ペイン", "ペインクリニック", "疼痛", "pain clinic", "pain medicine"}, []value{{search.ColSpecialty, "pain_clinic", 1}, {search.ColSpecialty, "anesthesiology", .5}}},
	{[]string{"救急", "救急科", "救命", "救急医", "emergency", "emergency medicine", "A&E", "emergency physician", "EM", "ER"}, []value{{search.ColSpecialty, "emergency_medicine", 1}}},
	{[]string{"緩和", "緩和ケア", "ホスピス", "終末期", "palliative", "palliative care", "hospice"}, []value{{search.ColSpecialty, "palliative_care", 1}}},
	{[]string{"公衆衛生", "社会医学", "public health"}, []value{{search.ColSpecialty, "public_health", 1}}},
	{[]string{"MPH"}, []value{{search.ColLicence, "mph", 1}, {search.ColSpecialty, "public_health", .5}}},
	{[]string{"訪日外国人", "外国人", "外国人患者", "外国人対応", "外国人患者対応", "international patients", "foreign patients", "英語診療", "expat"}, []value{{search.ColSpecialty, "international_patients", 1}, {search.ColSkill, "english_clinical", .7}}},
	{[]string{"渡航", "渡航医学", "海外渡航", "トラベルクリニック", "travel medicine", "travel clinic"}, []value{{search.ColSpecialty, "travel_medicine", 1}}},
	{[]string{"コロナ", "新型コロナ", "covid", "感染症", "感染症内科", "infectious disease", "ID specialist", "ID physician", "ID doctor"}, []value{{search.ColSpecialty, "infectious_disease", 1}}},
	{[]string{"認知症", "dementia", "もの忘れ"}, []value{{search.ColSpecialty, "geriatrics", 1}, {search.ColSpecialty, "neurology", .5}}},
	{[]string{"産業医学", "産業衛生", "産衛", "occupational medicine"}, []value{{search.ColSpecialty, "occupational_medicine", 1}, {search.ColWork, "occupational_health", .7}}},
	{[]string{"科目不問", "診療科不問", "専門不問", "専門科不問", "全科", "科不問", "any specialty"}, []value{{search.ColSpecialty, "any_specialty", 1}}},

	// Parts of the body stand for those who treat them.
	{[]string{"心臓", "heart"}, []value{{search.ColSpecialty, "cardiology", .9}, {search.ColSpecialty, "cardiovascular_surgery", .7}}},
	{[]string{"胃腸", "胃", "腸", "stomach"}, []value{{search.ColSpecialty, "gastroenterology", .9}, {search.ColSpecialty, "gi_surgery", .5}}},
	{[]string{"肺", "lung"}, []value{{search.ColSpecialty, "respiratory_medicine", .9}}},
	{[]string{"脳"}, []value{{search.ColSpecialty, "neurology", .9}, {search.ColSpecialty, "neurosurgery", .9}}},
	{[]string{"骨", "関節", "運動器"}, []value{{search.ColSpecialty, "orthopedics", .9}}},
	{[]string{"耳", "鼻", "のど", "喉"}, []value{{search.ColSpecialty, "otolaryngology", .9}}},
	{[]string{"乳房"}, []value{{search.ColSpecialty, "breast_surgery", .9}}},
	{[]string{"心の病", "こころの病", "心の不調", "こころの不調"}, []value{{search.ColSpecialty, "psychiatry", .9}, {search.ColSpecialty, "psychosomatic", .9}, {search.ColWork, "mental_health_support", .8}}},

	// Employment.
	{[]string{"バイト", "アルバイト", "パート", "パートタイム", "副業バイト", "医師バイト", "side gig", "moonlighting", "gig work"}, // said of any work beside the main one
		[]value{{search.ColEmployment, "part_time", 1}, {search.ColEmployment, "regular_part_time", 1}, {search.ColEmployment, "spot", 1}, {search.ColEmployment, "service_contract", .9}, {search.ColEmployment, "advisor", .5}}},
	{[]string{"非常勤", "非常勤医師", "part-time"},
		[]value{{search.ColEmployment, "part_time", 1}, {search.ColEmployment, "regular_part_time", 1}, {search.ColEmployment, "spot", .7}}},
	{[]string{"定期非常勤", "定期バイト", "定期", "レギュラー", "外勤", "regular part-time"}, []value{{search.ColEmployment, "regular_part_time", 1}}},
	{[]string{"嘱託"}, []value{{search.ColEmployment, "advisor", 1}, {search.ColEmployment, "service_contract", .9}}},
	{[]string{"業務委託", "委託", "フリーランス", "請負", "個人事業", "個人事業主", "準委任", "independent contractor", "contractor", "freelance", "freelancer", "service contract", "contract", "gig"},
		[]value{{search.ColEmployment, "service_contract", 1}, {search.ColEmployment, "advisor", .5}}},
	{[]string{"スポット", "単発", "単発バイト", "スポットバイト", "日雇い", "1回限り", "一回だけ", "spot", "one-off", "locum", "single day", "one day", "single session"}, []value{{search.ColEmployment, "spot", 1}}},

	{[]string{"残業代", "残業手当", "時間外手当", "時間外割増", "割増賃金", "overtime pay"}, []value{{search.ColEmployment, "full_time", ifNone}, {search.ColEmployment, "regular_part_time", ifNone}, {search.ColEmployment, "part_time", ifNone}}}, // of who is employed
	{[]string{"扶養内", "扶養範囲内", "扶養の範囲内", "扶養の範囲", "扶養"}, []value{{search.ColSchedule, "short_time", ifNone}, {search.ColEmployment, "regular_part_time", ifNone}, {search.ColEmployment, "part_time", ifNone}}},
	{[]string{"年末年始", "お正月", "正月", "お盆", "GW", "ゴールデンウィーク", "大型連休", "連休"}, []value{{search.ColSchedule, "weekend", ifNone}}},
	{[]string{"夏休み", "冬休み", "春休み"}, []value{{search.ColEmployment, "spot", ifNone}, {search.ColSchedule, "weekend", ifNone}}},
	{[]string{"賠償責任保険", "医師賠償責任保険", "医師賠償保険", "賠償保険", "医賠責", "医賠責保険", "malpractice insurance", "professional indemnity"}, // of any work
		[]value{{search.ColRemote, "full_remote", ifNone}, {search.ColRemote, "partial_remote", ifNone}, {search.ColRemote, "satellite", ifNone}}},
	{[]string{"固定給", "固定報酬", "月給制", "年俸制"}, []value{{search.ColEmployment, "full_time", ifNone}, {search.ColEmployment, "regular_part_time", ifNone}}},
	{[]string{"日払い", "日払いOK", "週払い", "即日払い", "当日払い", "前払い"}, []value{{search.ColEmployment, "spot", ifNone}}},
	{[]string{"深夜手当", "夜間手当", "深夜割増", "深夜加算", "夜勤手当"}, []value{{search.ColSchedule, "night", ifNone}}},
}
