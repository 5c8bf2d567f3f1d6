package vocab

// Specialties are the 19 basic areas and 24 subspecialties of the Japanese
// Medical Specialty Board and the areas of practice outside of its system.
// A subspecialty names its usual basic area as Parent.
var Specialties = NewVocabulary[Specialty]([]Term{
	{Key: "internal_medicine", Label: Text{JA: "内科", EN: "Internal medicine"}, Kind: "basic", Synonyms: []string{
		"一般内科", "総合内科", "内科医", "ないか", "ナイカ", "IM", "internist", "physician (internal)",
	}},
	{Key: "pediatrics", Label: Text{JA: "小児科", EN: "Pediatrics"}, Kind: "basic", Synonyms: []string{
		"小児", "こども", "子ども", "子供", "小児科医", "しょうに", "Ped", "paediatrics", "pediatrician",
	}},
	{Key: "dermatology", Label: Text{JA: "皮膚科", EN: "Dermatology"}, Kind: "basic", Synonyms: []string{
		"皮フ科", "皮膚", "スキン", "ひふか", "Derm", "dermatologist",
	}},
	{Key: "psychiatry", Label: Text{JA: "精神科", EN: "Psychiatry"}, Kind: "basic", Synonyms: []string{
		"精神", "精神科医", "メンタル", "メンタルクリニック", "心療内科", "せいしんか", "Psy", "PSY", "psychiatrist",
	}},
	{Key: "surgery", Label: Text{JA: "外科", EN: "Surgery"}, Kind: "basic", Synonyms: []string{
		"一般外科", "外科医", "げか", "general surgery", "surgeon",
	}},
	{Key: "orthopedics", Label: Text{JA: "整形外科", EN: "Orthopedics"}, Kind: "basic", Synonyms: []string{
		"整形", "運動器", "せいけい", "Ortho", "orthopaedics",
	}},
	{Key: "obgyn", Label: Text{JA: "産婦人科", EN: "Obstetrics and gynecology"}, Kind: "basic", Synonyms: []string{
		"婦人科", "産科", "レディース", "女性診療科", "ピル", "さんふ", "OB/GYN", "OBGYN", "gynecology", "women's health",
	}},
	{Key: "ophthalmology", Label: Text{JA: "眼科", EN: "Ophthalmology"}, Kind: "basic", Synonyms: []string{
		"眼底", "がんか", "目", "Oph", "eye", "ophthalmologist",
	}},
	{Key: "otolaryngology", Label: Text{JA: "耳鼻咽喉科", EN: "Otolaryngology"}, Kind: "basic", Synonyms: []string{
		"耳鼻科", "耳鼻いんこう科", "頭頸部外科", "じびか", "ENT", "ORL",
	}},
	{Key: "urology", Label: Text{JA: "泌尿器科", EN: "Urology"}, Kind: "basic", Synonyms: []string{
		"泌尿器", "ひにょうき", "ED", "Uro", "urologist",
	}},
	{Key: "neurosurgery", Label: Text{JA: "脳神経外科", EN: "Neurosurgery"}, Kind: "basic", Synonyms: []string{
		"脳外科", "脳外", "脳神経", "のうげか", "NS", "neurosurgeon",
	}},
	{Key: "radiology", Label: Text{JA: "放射線科", EN: "Radiology"}, Kind: "basic", Synonyms: []string{
		"放科", "放射線", "読影", "画像診断", "ほうしゃせん", "Rad", "radiologist",
	}},
	{Key: "anesthesiology", Label: Text{JA: "麻酔科", EN: "Anesthesiology"}, Kind: "basic", Synonyms: []string{
		"麻酔", "ますい", "ペイン", "Anes", "anaesthesia",
	}},
	{Key: "pathology", Label: Text{JA: "病理", EN: "Pathology"}, Kind: "basic", Synonyms: []string{
		"病理診断科", "病理医", "遠隔病理", "デジタルパソロジー", "telepathology", "Path",
	}},
	{Key: "clinical_laboratory", Label: Text{JA: "臨床検査", EN: "Laboratory medicine"}, Kind: "basic", Synonyms: []string{
		"臨床検査科", "検査部", "clinical pathology", "lab medicine",
	}},
	{Key: "emergency_medicine", Label: Text{JA: "救急科", EN: "Emergency medicine"}, Kind: "basic", Synonyms: []string{
		"救急", "ER", "救命", "きゅうきゅう", "EM", "A&E",
	}},
	{Key: "intensive_care", Label: Text{JA: "集中治療", EN: "Intensive care"}, Parent: "emergency_medicine", Kind: "sub", Synonyms: []string{
		"集中治療科", "集中治療医", "集中治療専門医", "ICU", "critical care", "intensivist",
	}},
	{Key: "plastic_surgery", Label: Text{JA: "形成外科", EN: "Plastic surgery"}, Kind: "basic", Synonyms: []string{
		"形成", "けいせい", "PRS", "plastic surgeon",
	}},
	{Key: "rehabilitation", Label: Text{JA: "リハビリテーション科", EN: "Rehabilitation medicine"}, Kind: "basic", Synonyms: []string{
		"リハビリ", "リハ科", "リハ", "PM&R", "physiatry",
	}},
	{Key: "general_practice", Label: Text{JA: "総合診療", EN: "General practice"}, Kind: "basic", Synonyms: []string{
		"総合診療科", "総診", "家庭医", "家庭医療", "プライマリケア", "プライマリ・ケア", "GP", "family medicine", "primary care",
	}},
	{Key: "gastroenterology", Label: Text{JA: "消化器内科", EN: "Gastroenterology"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"消化器", "胃腸科", "消内", "GI",
	}},
	{Key: "cardiology", Label: Text{JA: "循環器内科", EN: "Cardiology"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"循環器", "循内", "心臓内科", "Cardio",
	}},
	{Key: "respiratory_medicine", Label: Text{JA: "呼吸器内科", EN: "Respiratory medicine"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"呼吸器", "呼内", "pulmonology",
	}},
	{Key: "hematology", Label: Text{JA: "血液内科", EN: "Hematology"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"血液", "血内", "haematology",
	}},
	{Key: "endocrinology_diabetes", Label: Text{JA: "内分泌代謝・糖尿病内科", EN: "Endocrinology and diabetes"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"糖尿病", "内分泌", "代謝", "DM", "糖内", "diabetology",
	}},
	{Key: "neurology", Label: Text{JA: "脳神経内科", EN: "Neurology"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"神経内科", "神内", "頭痛", "neurologist",
	}},
	{Key: "nephrology", Label: Text{JA: "腎臓内科", EN: "Nephrology"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"腎臓", "腎内", "透析", "dialysis",
	}},
	{Key: "rheumatology", Label: Text{JA: "膠原病・リウマチ内科", EN: "Rheumatology"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"リウマチ", "膠原病", "RA",
	}},
	{Key: "gi_surgery", Label: Text{JA: "消化器外科", EN: "Gastroenterological surgery"}, Parent: "surgery", Kind: "sub", Synonyms: []string{
		"消外", "GI surgery",
	}},
	{Key: "thoracic_surgery", Label: Text{JA: "呼吸器外科", EN: "Thoracic surgery"}, Parent: "surgery", Kind: "sub", Synonyms: []string{
		"呼外", "胸部外科",
	}},
	{Key: "cardiovascular_surgery", Label: Text{JA: "心臓血管外科", EN: "Cardiovascular surgery"}, Parent: "surgery", Kind: "sub", Synonyms: []string{
		"心外", "心血外", "CVS",
	}},
	{Key: "pediatric_surgery", Label: Text{JA: "小児外科", EN: "Pediatric surgery"}, Parent: "surgery", Kind: "sub", Synonyms: []string{
		"paediatric surgery",
	}},
	{Key: "vascular_surgery", Label: Text{JA: "血管外科", EN: "Vascular surgery"}, Parent: "surgery", Kind: "sub", Synonyms: []string{
		"vascular surgeon",
	}},
	{Key: "proctology", Label: Text{JA: "大腸・肛門外科", EN: "Colorectal surgery and proctology"}, Parent: "surgery", Kind: "sub", Synonyms: []string{
		"肛門外科", "肛門科", "大腸肛門科", "大腸外科", "colorectal surgery", "proctology",
	}},
	{Key: "breast_surgery", Label: Text{JA: "乳腺外科", EN: "Breast surgery"}, Parent: "surgery", Kind: "sub", Synonyms: []string{
		"乳腺", "乳がん", "breast",
	}},
	{Key: "diagnostic_radiology", Label: Text{JA: "放射線診断", EN: "Diagnostic radiology"}, Parent: "radiology", Kind: "sub", Synonyms: []string{
		"放射線診断専門医", "読影", "画像診断", "DR", "診断医",
	}},
	{Key: "radiation_oncology", Label: Text{JA: "放射線治療", EN: "Radiation oncology"}, Parent: "radiology", Kind: "sub", Synonyms: []string{
		"放射線腫瘍", "radiotherapy",
	}},
	{Key: "allergy", Label: Text{JA: "アレルギー", EN: "Allergy"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"アレルギー科", "花粉症",
	}},
	{Key: "infectious_disease", Label: Text{JA: "感染症", EN: "Infectious diseases"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"感染症内科", "ID", "感染制御",
	}},
	{Key: "geriatrics", Label: Text{JA: "老年科", EN: "Geriatrics"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"老年内科", "高齢者", "認知症",
	}},
	{Key: "medical_oncology", Label: Text{JA: "腫瘍内科", EN: "Medical oncology"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"がん薬物療法", "化学療法", "オンコロジー", "oncology",
	}},
	{Key: "endocrine_surgery", Label: Text{JA: "内分泌外科", EN: "Endocrine surgery"}, Parent: "surgery", Kind: "sub", Synonyms: []string{
		"甲状腺外科",
	}},
	{Key: "hepatology", Label: Text{JA: "肝臓内科", EN: "Hepatology"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"肝臓",
	}},
	{Key: "gi_endoscopy", Label: Text{JA: "消化器内視鏡", EN: "GI endoscopy"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"内視鏡", "胃カメラ", "endoscopy",
	}},
	{Key: "endocrinology", Label: Text{JA: "内分泌代謝内科", EN: "Endocrinology and metabolism"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"ホルモン", "甲状腺",
	}},
	{Key: "diabetology", Label: Text{JA: "糖尿病内科", EN: "Diabetology"}, Parent: "internal_medicine", Kind: "sub", Synonyms: []string{
		"糖尿病専門医", "diabetes",
	}},
	{Key: "neonatology", Label: Text{JA: "新生児科", EN: "Neonatology"}, Parent: "pediatrics", Kind: "sub", Synonyms: []string{
		"新生児医療", "NICU", "neonatologist",
	}},
	{Key: "spine_surgery", Label: Text{JA: "脊椎脊髄外科", EN: "Spine surgery"}, Parent: "orthopedics", Kind: "sub", Synonyms: []string{
		"脊椎外科", "脊髄外科", "spine surgeon",
	}},
	{Key: "psychosomatic", Label: Text{JA: "心療内科", EN: "Psychosomatic medicine"}, Kind: "practice", Synonyms: []string{
		"しんりょうないか", "心身症", "メンタルクリニック",
	}},
	{Key: "occupational_medicine", Label: Text{JA: "産業医学", EN: "Occupational medicine"}, Kind: "practice", Synonyms: []string{
		"産業医", "産業衛生",
	}},
	{Key: "public_health", Label: Text{JA: "公衆衛生", EN: "Public health"}, Kind: "practice", Synonyms: []string{
		"社会医学", "疫学", "MPH",
	}},
	{Key: "home_visit_medicine", Label: Text{JA: "在宅医療・訪問診療", EN: "Home-visit medicine"}, Kind: "practice", Synonyms: []string{
		"訪問診療", "在宅診療", "在宅医療", "往診", "home care",
	}},
	{Key: "checkup", Label: Text{JA: "健診・人間ドック", EN: "Health checkup"}, Kind: "practice", Synonyms: []string{
		"健康診断", "ドック", "検診", "健診医",
	}},
	{Key: "palliative_care", Label: Text{JA: "緩和ケア", EN: "Palliative care"}, Kind: "practice", Synonyms: []string{
		"ホスピス", "終末期",
	}},
	{Key: "aesthetic", Label: Text{JA: "美容皮膚科・美容医療", EN: "Aesthetic medicine"}, Kind: "practice", Synonyms: []string{
		"美容", "美皮", "美容外科",
	}},
	{Key: "contraception", Label: Text{JA: "低用量ピル・避妊", EN: "Contraception"}, Kind: "practice", Synonyms: []string{
		"ピル", "OC", "アフターピル", "緊急避妊",
	}},
	{Key: "mens_health", Label: Text{JA: "AGA・ED", EN: "Men's health"}, Kind: "practice", Synonyms: []string{
		"薄毛", "AGA", "ED",
	}},
	{Key: "weight_management", Label: Text{JA: "肥満・体重管理", EN: "Weight management"}, Kind: "practice", Synonyms: []string{
		"肥満外来", "ダイエット", "メディカルダイエット",
	}},
	{Key: "smoking_cessation", Label: Text{JA: "禁煙外来", EN: "Smoking cessation"}, Kind: "practice", Synonyms: []string{
		"禁煙",
	}},
	{Key: "sleep_medicine", Label: Text{JA: "睡眠", EN: "Sleep medicine"}, Kind: "practice", Synonyms: []string{
		"不眠", "SAS", "無呼吸",
	}},
	{Key: "child_psychiatry", Label: Text{JA: "児童精神", EN: "Child psychiatry"}, Kind: "practice", Synonyms: []string{
		"発達障害", "児童思春期",
	}},
	{Key: "reproductive", Label: Text{JA: "不妊・生殖医療", EN: "Reproductive medicine"}, Kind: "practice", Synonyms: []string{
		"不妊", "妊活",
	}},
	{Key: "perinatal", Label: Text{JA: "周産期・母子", EN: "Perinatal care"}, Kind: "practice", Synonyms: []string{
		"妊産婦", "新生児", "母子保健",
	}},
	{Key: "kampo", Label: Text{JA: "漢方", EN: "Kampo"}, Kind: "practice", Synonyms: []string{
		"東洋医学",
	}},
	{Key: "travel_medicine", Label: Text{JA: "渡航医学", EN: "Travel medicine"}, Kind: "practice", Synonyms: []string{
		"トラベルクリニック", "海外渡航",
	}},
	{Key: "clinical_pharmacology", Label: Text{JA: "臨床薬理", EN: "Clinical pharmacology"}, Kind: "practice", Synonyms: []string{
		"臨床薬理学", "clinical pharmacologist",
	}},
	{Key: "sports_medicine", Label: Text{JA: "スポーツ医学", EN: "Sports medicine"}, Kind: "practice", Synonyms: []string{
		"スポーツドクター", "スポーツ整形", "sports doctor",
	}},
	{Key: "genetics", Label: Text{JA: "臨床遺伝", EN: "Clinical genetics"}, Kind: "practice", Synonyms: []string{
		"遺伝カウンセリング",
	}},
	{Key: "pain_clinic", Label: Text{JA: "ペインクリニック", EN: "Pain clinic"}, Kind: "practice", Synonyms: []string{
		"疼痛",
	}},
	{Key: "international_patients", Label: Text{JA: "外国人患者対応", EN: "International patients"}, Kind: "practice", Synonyms: []string{
		"訪日外国人", "英語診療",
	}},
	{Key: "any_specialty", Label: Text{JA: "科目不問", EN: "Any specialty"}, Kind: "practice", Synonyms: []string{
		"科目不問", "診療科不問", "専門不問", "全科",
	}},
})
