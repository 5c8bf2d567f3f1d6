package vocab

// WorkTypes are the kinds of remote work a doctor does on this board.
var WorkTypes = NewVocabulary[WorkType]([]Term{
	{Key: "online_care", Label: Text{JA: "オンライン診療", EN: "Online medical care"}, Parent: "g_online_care", Clinical: ClinicalYes, Synonyms: []string{
		"オンライン診察", "遠隔診療", "遠隔医療", "ビデオ診療", "オンライン外来", "オンライン問診", "オンラインクリニック", "テレメディスン", "DtoP", "D to P", "telemedicine", "telehealth", "online consultation", "virtual care", "video visit",
	}},
	{Key: "chronic_care", Label: Text{JA: "慢性疾患のオンライン管理", EN: "Remote chronic-disease care"}, Parent: "g_online_care", Clinical: ClinicalYes, Synonyms: []string{
		"慢性疾患管理", "生活習慣病", "オンライン再診", "再診", "継続診療", "定期フォロー", "疾病管理", "CCM", "chronic disease management", "follow-up",
	}},
	{Key: "mental_health_support", Label: Text{JA: "メンタルヘルス支援", EN: "Mental-health support"}, Parent: "g_online_care", Clinical: ClinicalWithInstitution, Synonyms: []string{
		"メンタルヘルス", "メンタルケア", "こころの相談", "心の健康", "精神療法", "ストレス面談", "休職面談", "復職面談", "リワーク", "mental health", "counselling", "telepsychiatry",
	}},
	{Key: "second_opinion", Label: Text{JA: "セカンドオピニオン", EN: "Second opinion"}, Parent: "g_second_opinion", Clinical: ClinicalAdvice, Synonyms: []string{
		"セカオピ", "2ndオピニオン", "第二の意見", "意見書", "オンラインセカンドオピニオン", "second-opinion", "SO外来",
	}},
	{Key: "medical_consultation", Label: Text{JA: "医療相談", EN: "Medical consultation"}, Parent: "g_consultation", Clinical: ClinicalAdvice, Synonyms: []string{
		"健康相談", "遠隔健康医療相談", "オンライン健康相談", "チャット相談", "電話相談", "医師相談", "Q&A", "小児相談", "health advice", "ask a doctor", "chat doctor", "medical advice",
	}},
	{Key: "occupational_health", Label: Text{JA: "産業医", EN: "Occupational physician"}, Parent: "g_occupational", Clinical: ClinicalAdvice, Synonyms: []string{
		"嘱託産業医", "専属産業医", "スポット産業医", "産業保健", "健康経営", "ストレスチェック", "面接指導", "健康管理医", "企業医", "occupational health", "industrial physician", "company doctor", "OH physician", "sangyoi",
	}},
	{Key: "teleradiology", Label: Text{JA: "遠隔読影", EN: "Teleradiology reading"}, Parent: "g_teleradiology", Clinical: ClinicalYes, Synonyms: []string{
		"読影", "遠隔画像診断", "画像診断", "読影医", "自宅読影", "在宅読影", "レポーティング", "リポート作成", "健診読影", "マンモ読影", "胸部X線読影", "radiology reading", "remote reading", "image reading", "DtoD",
	}},
	{Key: "ecg_reading", Label: Text{JA: "心電図の判読", EN: "ECG reading"}, Parent: "g_teleradiology", Clinical: ClinicalYes, Synonyms: []string{
		"心電図判読", "心電図解析", "心電図読影", "ホルター心電図解析", "ホルター解析", "ECG interpretation", "Holter reading",
	}},
	{Key: "pathology_reading", Label: Text{JA: "遠隔病理診断", EN: "Remote pathology"}, Parent: "g_teleradiology", Clinical: ClinicalYes, Synonyms: []string{
		"遠隔病理", "デジタルパソロジー", "バーチャルスライド", "病理診断", "telepathology", "digital pathology",
	}},
	{Key: "checkup_judgement", Label: Text{JA: "健診判定", EN: "Health-check judgement"}, Parent: "g_occupational", Clinical: ClinicalAdvice, Synonyms: []string{
		"健診結果の判定", "健康診断判定", "総合判定", "ネット判定", "判定医", "checkup judgement", "health check review",
	}},
	{Key: "tele_icu", Label: Text{JA: "遠隔ICU", EN: "Tele-ICU"}, Parent: "g_consultation", Clinical: ClinicalYes, Synonyms: []string{
		"遠隔集中治療", "集中治療支援", "eICU", "remote ICU", "remote intensive care",
	}},
	{Key: "remote_specialist_advice", Label: Text{JA: "専門医による遠隔助言", EN: "Remote specialist advice (D to D)"}, Parent: "g_consultation", Clinical: ClinicalYes, Synonyms: []string{
		"遠隔コンサルテーション", "遠隔コンサルト", "DtoD", "D to D", "D to P with D", "D to P with N", "地域医療支援", "医師偏在", "僻地支援", "へき地", "tele-consult", "e-consult", "specialist hotline",
	}},
	{Key: "ai_diagnosis_support", Label: Text{JA: "AI診断支援", EN: "AI diagnosis support"}, Parent: "g_ai", Clinical: ClinicalAdvice, Synonyms: []string{
		"AI画像診断", "画像AI", "診断支援AI", "アノテーション", "ラベリング", "教師データ", "医療AI", "SaMD", "プログラム医療機器", "CAD", "annotation", "data labeling", "medical AI", "AI evaluation",
	}},
	{Key: "ai_interview_support", Label: Text{JA: "AI問診の監修・評価", EN: "AI medical-interview support"}, Parent: "g_ai", Clinical: ClinicalNo, Synonyms: []string{
		"AI問診", "問診AI", "対話AI", "生成AI評価", "LLM評価", "プロンプト監修", "症状チェッカー", "symptom checker", "LLM evaluation", "clinical prompt", "AI trainer",
	}},
	{Key: "wearable_data_monitoring", Label: Text{JA: "ウェアラブルデータの医学的評価", EN: "Wearable-data review"}, Parent: "g_ai", Clinical: ClinicalAdvice, Synonyms: []string{
		"ウェアラブル", "遠隔モニタリング", "RPM", "PHR", "スマートウォッチ", "CGM", "持続血糖", "心電図データ", "remote monitoring", "remote patient monitoring",
	}},
	{Key: "health_education", Label: Text{JA: "健康教育", EN: "Health education"}, Parent: "g_education", Clinical: ClinicalNo, Synonyms: []string{
		"健康講座", "ウェビナー", "オンラインセミナー", "講師", "保健指導", "患者教育", "市民講座", "webinar", "lecture", "patient education",
	}},
	{Key: "medical_teaching", Label: Text{JA: "医学教育・講義", EN: "Medical teaching"}, Parent: "g_education", Clinical: ClinicalNo, Synonyms: []string{
		"医学教育", "オンライン講義", "非常勤講師", "大学教員", "国試対策", "medical education", "medical school lecturer",
	}},
	{Key: "prevention_outreach", Label: Text{JA: "予防医療の啓発", EN: "Preventive-medicine outreach"}, Parent: "g_education", Clinical: ClinicalNo, Synonyms: []string{
		"予防医療", "啓発", "啓蒙", "検診啓発", "がん検診", "ワクチン啓発", "ヘルスプロモーション", "public health campaign", "prevention", "awareness",
	}},
	{Key: "content_salon", Label: Text{JA: "教育コンテンツ・オンラインサロン", EN: "Educational content / online salon"}, Parent: "g_education", Clinical: ClinicalNo, Synonyms: []string{
		"医師監修", "記事監修", "監修医", "医療記事", "医療ライター", "動画出演", "オンラインサロン", "メディカルライティング", "medical writing", "content review", "medical editor",
	}},
	{Key: "business_development", Label: Text{JA: "医療系企業での事業開発", EN: "Healthcare business development"}, Parent: "g_business", Clinical: ClinicalNo, Synonyms: []string{
		"事業開発", "BizDev", "新規事業", "企業医師", "医師社員", "ヘルスケア企業", "アライアンス", "business development", "in-house physician", "health-tech",
	}},
	{Key: "medical_consulting", Label: Text{JA: "医療コンサルティング", EN: "Medical consulting"}, Parent: "g_business", Clinical: ClinicalNo, Synonyms: []string{
		"コンサル", "コンサルタント", "アドバイザー", "エキスパートインタビュー", "医療経営", "メディカルアフェアーズ", "MSL", "製薬", "CRO", "メディカルドクター", "consultant", "advisor", "expert interview", "medical affairs", "pharma",
	}},
	{Key: "insurance_medicine", Label: Text{JA: "保険医学・診療報酬審査", EN: "Insurance medicine and utilization review"}, Parent: "g_business", Clinical: ClinicalNo, Synonyms: []string{
		"保険医学", "社医", "医務査定", "査定医", "レセプト審査", "審査医", "underwriting", "utilization review", "claims review",
	}},
	{Key: "pharmacovigilance", Label: Text{JA: "医薬品安全性(PV)", EN: "Pharmacovigilance"}, Parent: "g_business", Clinical: ClinicalNo, Synonyms: []string{
		"ファーマコビジランス", "安全性評価", "安全性情報", "副作用評価", "drug safety",
	}},
	{Key: "startup_collaboration", Label: Text{JA: "医療スタートアップとの協業", EN: "Startup collaboration"}, Parent: "g_business", Clinical: ClinicalNo, Synonyms: []string{
		"スタートアップ", "ベンチャー", "CMO", "医療責任者", "共同創業", "ヘルステック", "startup", "chief medical officer", "co-founder",
	}},
	{Key: "telehealth_system_development", Label: Text{JA: "遠隔医療システムの開発協力", EN: "Telehealth system development"}, Parent: "g_development", Clinical: ClinicalNo, Synonyms: []string{
		"開発協力", "プロダクト医師", "医療監修", "要件定義", "UX検証", "電子カルテ開発", "医療DX", "医師エンジニア", "product physician", "clinical informatics", "EHR", "clinical safety",
	}},
	{Key: "remote_robotics", Label: Text{JA: "遠隔操作ロボットの評価・助言", EN: "Remote-robotics advice"}, Parent: "g_development", Clinical: ClinicalNo, Synonyms: []string{
		"医療ロボット", "遠隔手術", "手術支援ロボット", "遠隔操作", "telesurgery", "surgical robot", "telerobotics",
	}},
	{Key: "international_research", Label: Text{JA: "海外との共同研究・国際プロジェクト", EN: "International research"}, Parent: "g_international", Clinical: ClinicalNo, Synonyms: []string{
		"共同研究", "国際保健", "グローバルヘルス", "国際共同治験", "臨床研究", "疫学", "global health", "clinical research", "clinical trial", "epidemiology",
	}},
	{Key: "global_knowledge_platform", Label: Text{JA: "国際的な医療知見の共有", EN: "Global knowledge sharing"}, Parent: "g_international", Clinical: ClinicalNo, Synonyms: []string{
		"知見共有", "症例共有", "査読", "翻訳監修", "医療翻訳", "peer review", "knowledge platform", "medical translation", "guideline",
	}},
})

// WorkGroups gather the work types into the facet shown to readers, in display order.
var WorkGroups = NewVocabulary[WorkGroup]([]Term{
	{Key: "g_online_care", Label: Text{JA: "オンライン診療", EN: "Online care"}},
	{Key: "g_occupational", Label: Text{JA: "産業医・産業保健", EN: "Occupational health"}},
	{Key: "g_teleradiology", Label: Text{JA: "遠隔読影・画像診断", EN: "Teleradiology"}},
	{Key: "g_consultation", Label: Text{JA: "医療相談・専門医の助言", EN: "Consultation and advice"}},
	{Key: "g_second_opinion", Label: Text{JA: "セカンドオピニオン", EN: "Second opinion"}},
	{Key: "g_ai", Label: Text{JA: "AI診断支援・データ", EN: "AI and data"}},
	{Key: "g_education", Label: Text{JA: "健康教育・啓発・監修", EN: "Education and content"}},
	{Key: "g_business", Label: Text{JA: "医療系企業・コンサル", EN: "Business and consulting"}},
	{Key: "g_development", Label: Text{JA: "遠隔医療システム開発", EN: "Telehealth development"}},
	{Key: "g_international", Label: Text{JA: "国際・研究", EN: "International and research"}},
})
