package reading

import "github.com/enkaku/enkaku/search"

// lifeWords are those for when one works, for one's life, languages, papers, and for
// who pays and posts.
var lifeWords = []wordRow{
	// When.
	{[]string{"夜間", "夜", "夜勤", "夜中", "深夜", "準夜", "夕方", "夜だけ", "夜診", "夕診", "仕事帰り", "仕事後", "仕事終わり", "勤務後", "本業のあと", "平日夜", "平日夜間", "平日の夜", "平日夕方", "寝かしつけ後", "夕飯後", "夕食後", "晩", "夜ご飯の後", "after dinner", "寝かしつけの後", "子どもが寝た後", "子供が寝た後", "子どもが寝てから", "子供が寝てから", "after bedtime", "weeknight", "weekday evening", "weekday night", "night", "evening", "nighttime", "late night", "after hours", "overnight"}, []value{{search.ColSchedule, "night", 1}}},
	{[]string{"当直", "night duty", "night shift", "宿直", "日当直"}, []value{{search.ColSchedule, "night", 1}}},
	{[]string{"土日", "土日祝", "週末", "休日", "祝日", "土曜", "日曜", "土曜日", "日曜日", "土日だけ", "weekend", "saturday", "sunday", "holidays"}, []value{{search.ColSchedule, "weekend", 1}}},
	{[]string{"平日", "日勤", "日中", "平日日中", "昼間", "平日昼", "weekday", "daytime", "9時5時", "business hours"}, []value{{search.ColSchedule, "weekday_daytime", 1}}},
	{[]string{"朝", "早朝", "朝だけ", "朝活", "朝早い", "朝早く", "朝早め", "朝の早い", "早い時間", "early morning", "morning"}, []value{{search.ColSchedule, "early_morning", 1}}},
	{[]string{"好きな時間", "自由な時間", "時間自由", "時間は自由", "時間が自由", "好きな時に", "好きなときに"}, // one's own, more than a flexible day
		[]value{{search.ColSchedule, "flex", .9}, {search.ColSchedule, "deadline_based", 1}, {search.ColSchedule, "self_declared_shift", 1}}},
	{[]string{"フレックス", "裁量", "flex", "flexible", "flexible hours", "flextime"}, []value{{search.ColSchedule, "flex", 1}, {search.ColSchedule, "self_declared_shift", .5}, {search.ColSchedule, "deadline_based", .5}}},
	{[]string{"自分のペース", "マイペース", "own pace", "at my own pace"}, []value{{search.ColLifeFit, "own_pace", 1}, {search.ColSchedule, "flex", .6}}},
	{[]string{"短時間", "時短", "数時間", "1日2時間", "1時間", "2時間", "3時間", "1時間だけ", "2時間だけ", "two hours", "one hour", "短時間勤務", "short hours", "short shift", "few hours"}, []value{{search.ColSchedule, "short_time", 1}, {search.ColLifeFit, "short_slots", .7}}},
	{[]string{"スキマ時間", "隙間時間", "すき間時間", "スキマ", "隙間", "空き時間", "空いた時間", "spare time"}, []value{{search.ColSchedule, "short_time", 1}, {search.ColLifeFit, "short_slots", 1}}},
	{[]string{"シフト自由", "自由シフト", "シフト提出", "自己申告", "自己申告シフト", "自由出勤", "self-scheduled", "choose your shifts"}, []value{{search.ColSchedule, "self_declared_shift", 1}}},
	{[]string{"オンコール", "待機", "自宅待機", "オンコール待機", "呼び出し", "on call", "oncall", "standby"}, []value{{search.ColSchedule, "on_call", 1}}},

	// Work done alone, in one's own time.
	{[]string{"人と話さない", "人と話さなくて", "話さなくていい", "話さない仕事", "会話なし", "対人なし", "黙々", "黙々と", "コツコツ", "一人で完結", "no talking", "without talking"},
		[]value{{search.ColWork, "teleradiology", 1}, {search.ColWork, "ai_diagnosis_support", 1}, {search.ColWork, "content_salon", .8}, {search.ColWork, "ai_interview_support", .8}, {search.ColWork, "global_knowledge_platform", .8},
			{search.ColWork, "checkup_judgement", .8}, {search.ColWork, "ecg_reading", .8}, {search.ColWork, "pathology_reading", .8}, {search.ColWork, "pharmacovigilance", .7}}},

	// Life.
	{[]string{"育児", "子育て", "育児中", "授乳しながら", "授乳中でも", "子供を預け", "子どもを預け", "子供を預けて", "子どもを預けて", "子供がいる", "子どもがいる", "子どもを見ながら", "子供を見ながら", "子連れ", "小さい子ども", "子どもが小さい", "子供が小さい", "幼児", "乳児がいる", "small children", "young children", "kids", "子育て中", "育児と両立", "育児両立", "保育園", "お迎え", "ママ", "ママ医師", "パパ", "childcare", "child care", "parent", "working parent", "moms", "寝ている間", "赤ちゃんが寝ている間", "子どもが寝ている間", "子供が寝ている間", "昼寝の間", "昼寝中", "寝かしつけ", "nap time"}, []value{{search.ColLifeFit, "childcare", 1}}},
	{[]string{"育休中", "育休明け", "育児休業中", "産休明け", "産休中", "育休", "産休", "maternity leave", "parental leave"},
		[]value{{search.ColLifeFit, "childcare", 1}}},
	{[]string{"急な休み", "急な欠勤", "急な発熱", "急に休", "当日休", "当日欠勤", "発熱で休", "熱で休", "熱が出ても", "代わりがい", "代わりの医師", "休んでも代わり", "sudden absence", "call in sick", "sick child"}, []value{{search.ColLifeFit, "sudden_absence_cover", 1}}},
	{[]string{"介護", "親の介護", "介護中", "介護と両立", "介護両立", "elder care", "eldercare"}, []value{{search.ColLifeFit, "eldercare", 1}}},
	{[]string{"当直なし", "夜勤なし", "夜間・当直なし", "当直免除", "no night duty", "no night shift"}, []value{{search.ColLifeFit, "no_night_duty", 1}}},
	{[]string{"夜間なし", "夜間対応なし", "夜間の対応なし", "夜間勤務なし", "夜なし", "no night", "no night work", "no evening"}, []value{{search.ColLifeFit, "no_night_duty", 1}, {search.ColSchedule, "night", -1}}},
	{[]string{"オンコールなし", "呼び出しなし", "オンコール対応なし", "待機なし", "オンコールフリー", "オンコール免除", "no on call", "no call", "without on-call"}, []value{{search.ColLifeFit, "no_on_call", 1}, {search.ColSchedule, "on_call", -1}}},
	{[]string{"土日休み", "土日祝休み", "カレンダー通り", "週末休み", "土日なし", "weekends off", "no weekends"}, []value{{search.ColLifeFit, "weekend_off", 1}, {search.ColSchedule, "weekend", -1}}},
	{[]string{"ブランク", "ブランク可", "ブランクあり", "復職", "復帰", "職場復帰", "career break", "returning to work"}, []value{{search.ColLifeFit, "career_break_ok", 1}}},
	{[]string{"副業", "兼業", "副業バレない", "バレない", "ダブルワーク", "Wワーク", "バイト可", "副業可", "兼業可", "副業OK", "外勤可", "外勤OK", "外勤できる", "外勤日", "外勤日あり", "side job", "side hustle", "second job"}, []value{{search.ColLifeFit, "side_job_ok", 1}}},
	{[]string{"地方在住", "地方", "地方に住んで", "田舎", "島", "離島在住", "island", "地方から", "地方でも"}, []value{{search.ColLifeFit, "live_anywhere", 1}, {search.ColRemote, "full_remote", .6}}},
	{[]string{"居住地不問", "引越し不要", "引っ越し不要", "転居不要", "転居なし", "引越しなし", "no relocation", "全国", "全国どこでも", "どこでも", "どこからでも", "移住", "anywhere in japan", "anywhere", "nationwide", "live anywhere"}, []value{{search.ColLifeFit, "live_anywhere", 1}}},
	{[]string{"海外在住", "留学中", "海外留学中", "海外に住んで", "海外に住んでても", "海外に住んでいても", "海外に住みながら", "海外に住む", "海外で暮らし", "海外暮らし", "海外移住", "国外から", "国外在住", "海外から", "海外可", "海外在住可", "海外赴任", "帯同", "駐在", "シンガポール", "アメリカ", "米国", "イギリス", "英国", "オーストラリア", "カナダ", "ドイツ", "フランス", "タイ", "香港", "台湾", "韓国", "ヨーロッパ", "欧州", "singapore", "usa", "america", "australia", "canada", "germany", "london", "new york", "bangkok", "hong kong", "taiwan", "europe", "abroad", "overseas", "outside japan", "living abroad"}, []value{{search.ColLifeFit, "overseas_living_ok", 1}}},
	{[]string{"ハワイ", "ロサンゼルス", "サンフランシスコ", "シアトル", "ニューヨーク", "ロンドン", "パリ", "ベルリン", "シドニー", "メルボルン", "バンクーバー", "トロント",
		"ドバイ", "バンコク", "ジャカルタ", "クアラルンプール", "マレーシア", "インドネシア", "ベトナム", "フィリピン", "ニュージーランド", "スイス", "イタリア", "スペイン", "オランダ", "上海", "北京",
		"ソウル", "台北", "インド", "hawaii", "sydney", "paris", "berlin", "dubai", "vancouver", "toronto", "los angeles", "san francisco", "malaysia",
		"vietnam", "indonesia", "philippines", "new zealand", "switzerland", "shanghai", "seoul"}, []value{{search.ColLifeFit, "overseas_living_ok", 1}}},
	{[]string{"未経験", "未経験可", "未経験OK", "初心者", "経験不問", "研修あり", "研修制度", "no experience", "beginner", "training provided"}, []value{{search.ColLifeFit, "training_period", 1}}},
	{[]string{"妊婦", "妊娠", "pregnancy"}, []value{{search.ColLifeFit, "low_infection_risk", 1}, {search.ColSpecialty, "perinatal", .8}}},
	{[]string{"妊娠中", "妊娠中でも", "pregnant", "while pregnant"}, []value{{search.ColLifeFit, "low_infection_risk", 1}, {search.ColRemote, "full_remote", .7}}},
	{[]string{"持病"}, []value{{search.ColLifeFit, "low_infection_risk", 1}}},

	// Languages and skills.
	{[]string{"英語", "english", "英語で働く", "外資", "english speaking", "bilingual", "バイリンガル"}, []value{{search.ColLang, "en", 1}, {search.ColLifeFit, "english_work", 1}, {search.ColSkill, "english_business", .7}, {search.ColSkill, "english_clinical", .7}}},
	{[]string{"データ分析", "統計", "python", "data analysis", "statistics", "データサイエンス"}, []value{{search.ColSkill, "data_analysis", 1}}},

	// Licences.
	{[]string{"専門医", "board certified", "機構専門医"}, []value{{search.ColLicence, "board_certified", 1}, {search.ColLicence, "society_certified", .7}}},
	{[]string{"認定産業医", "日医認定産業医", "日本医師会認定産業医", "産業医資格"}, []value{{search.ColLicence, "jma_occupational", 1}}},
	{[]string{"指定医", "精神保健指定医", "精神保健指定"}, []value{{search.ColLicence, "designated_psychiatrist", 1}}},
	{[]string{"マンモ", "マンモグラフィ", "MMG", "mammography", "mammogram"}, []value{{search.ColModality, "mammography", 1}, {search.ColLicence, "mammography_reader", .8}}},
	{[]string{"内視鏡", "胃カメラ", "消化器内視鏡", "endoscopy"}, []value{{search.ColSpecialty, "gi_endoscopy", 1}, {search.ColModality, "endoscopy", .9}}},
	{[]string{"病理", "病理医", "病理診断科", "pathology", "pathologist"}, []value{{search.ColSpecialty, "pathology", 1}, {search.ColModality, "pathology_slide", .8}}},
	{[]string{"胸部X線", "胸部レントゲン", "胸部X線読影", "chest x-ray", "chest xray", "CXR"}, []value{{search.ColModality, "chest_xray", 1}, {search.ColModality, "xray", .5}}},
	{[]string{"X線", "レントゲン", "一般X線", "x-ray", "xray"}, []value{{search.ColModality, "xray", 1}, {search.ColModality, "chest_xray", .9}}},
	{[]string{"心電図", "ECG", "EKG"}, []value{{search.ColModality, "ecg", 1}}},
	{[]string{"エコー", "超音波", "ultrasound", "echo"}, []value{{search.ColModality, "ultrasound", 1}, {search.ColWork, "teleradiology", ifNone}}},
	{[]string{"PET", "核医学", "nuclear medicine"}, []value{{search.ColModality, "nuclear", 1}, {search.ColWork, "teleradiology", ifNone}}},
	{[]string{"がん検診"}, []value{{search.ColWork, "prevention_outreach", .8}, {search.ColSpecialty, "checkup", .8}}},

	// Who pays, who posts.
	{[]string{"診療以外", "臨床以外", "非臨床", "臨床をやめ", "臨床をやめて", "臨床を離れ", "臨床を離れて", "臨床を辞め", "臨床を辞めて", "no clinical work", "no clinical care", "leaving clinical practice", "leave clinical practice", "non-clinical", "nonclinical", "no clinical duties", "no patient care", "患者を診ない", "患者さんを診ない", "臨床に疲れ", "臨床に疲れた", "臨床から離れ"}, []value{{search.ColCare, "none", 1}}},
	{[]string{"自由診療", "自費", "自費診療", "self-pay", "private pay"}, []value{{search.ColCare, "self_pay", 1}, {search.ColCare, "both", .8}}},
	{[]string{"保険診療", "保険", "insured care"}, []value{{search.ColCare, "insured", 1}, {search.ColCare, "both", .8}}},
	{[]string{"自治体", "市役所", "保健所", "行政", "local government", "municipality"}, []value{{search.ColPoster, "local_government", 1}}},
	{[]string{"大学", "大学病院", "university"}, []value{{search.ColPoster, "university", 1}}},
	{[]string{"雇用", "雇用契約", "直接雇用", "被雇用", "雇われ", "雇われたい", "雇ってほしい", "as an employee"}, []value{{search.ColEmployment, "full_time", 1}, {search.ColEmployment, "part_time", 1}, {search.ColEmployment, "regular_part_time", 1}, {search.ColEmployment, "spot", .9}}},
	{[]string{"紹介会社", "人材紹介会社", "紹介業者", "人材会社", "エージェント", "仲介", "仲介業者", "agency", "recruiter", "middleman"}, []value{{search.ColPoster, "agency", 1}}},
	{[]string{"会社員", "サラリーマン", "会社勤め"}, []value{{search.ColEmployment, "full_time", 1}}},
	{[]string{"企業", "会社", "一般企業", "company", "corporate"}, []value{{search.ColPoster, "company", 1}}},
	{[]string{"病院", "クリニック", "医療機関", "診療所", "hospital", "clinic", "medical institution"}, []value{{search.ColPoster, "medical_institution", 1}}},
}
