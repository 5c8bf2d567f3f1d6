package vocab

// LifeFits are the ways work fits the life of a doctor, in neutral words:
// adverts may not prefer a sex or an age.
var LifeFits = NewVocabulary[LifeFit]([]Term{
	{Key: "childcare", Label: Text{JA: "育児と両立", EN: "Fits childcare"}, Synonyms: []string{
		"子育て", "保育園", "お迎え", "時短",
	}},
	{Key: "eldercare", Label: Text{JA: "介護と両立", EN: "Fits elder care"}, Synonyms: []string{
		"親の介護", "介護",
	}},
	{Key: "no_commute", Label: Text{JA: "通勤なし", EN: "No commute"}, Synonyms: []string{
		"通勤不要", "移動なし",
	}},
	{Key: "no_night_duty", Label: Text{JA: "夜間・当直なし", EN: "No night duty"}, Synonyms: []string{
		"当直なし", "夜勤なし",
	}},
	{Key: "no_on_call", Label: Text{JA: "オンコールなし", EN: "No on-call"}, Synonyms: []string{
		"オンコールなし", "呼び出しなし",
	}},
	{Key: "weekend_off", Label: Text{JA: "土日祝休み", EN: "Weekends off"}, Synonyms: []string{
		"土日休み", "カレンダー通り",
	}},
	{Key: "career_break_ok", Label: Text{JA: "ブランク可", EN: "Career break OK"}, Synonyms: []string{
		"ブランク", "復職", "復帰",
	}},
	{Key: "side_job_ok", Label: Text{JA: "副業・兼業可", EN: "Side job OK"}, Synonyms: []string{
		"副業", "兼業", "ダブルワーク", "バイト可",
	}},
	{Key: "live_anywhere", Label: Text{JA: "全国どこでも", EN: "Live anywhere in Japan"}, Synonyms: []string{
		"地方在住", "居住地不問", "移住",
	}},
	{Key: "overseas_living_ok", Label: Text{JA: "海外在住可", EN: "Overseas living OK"}, Synonyms: []string{
		"海外赴任", "帯同",
	}},
	{Key: "short_slots", Label: Text{JA: "短い枠で働ける", EN: "Short slots"}, Synonyms: []string{
		"スキマ", "1時間から",
	}},
	{Key: "sudden_absence_cover", Label: Text{JA: "急な欠勤の代行体制", EN: "Cover for sudden absence"}, Synonyms: []string{
		"代診", "バックアップ",
	}},
	{Key: "low_infection_risk", Label: Text{JA: "感染リスクを抑えたい方", EN: "Lower infection exposure"}, Synonyms: []string{
		"妊娠中", "持病 (do not show these words)",
	}},
	{Key: "peer_support", Label: Text{JA: "医師同士の相談の場", EN: "Peer support"}, Synonyms: []string{
		"症例相談", "チーム医療", "定例会",
	}},
	{Key: "training_period", Label: Text{JA: "研修・同席あり", EN: "Onboarding support"}, Synonyms: []string{
		"未経験可", "研修制度",
	}},
	{Key: "skill_growth", Label: Text{JA: "学びながら働く", EN: "Skill growth"}, Synonyms: []string{
		"専門医更新", "学会補助",
	}},
	{Key: "own_pace", Label: Text{JA: "自分のペース", EN: "Own pace"}, Synonyms: []string{
		"マイペース",
	}},
	{Key: "english_work", Label: Text{JA: "英語で働く", EN: "Work in English"}, Synonyms: []string{
		"英語", "外資",
	}},
	{Key: "accommodation", Label: Text{JA: "合理的配慮の相談可", EN: "Accommodation available"}, Synonyms: []string{
		"障害", "配慮",
	}},
	{Key: "local_contribution", Label: Text{JA: "地域医療に貢献", EN: "Helps under-served areas"}, Synonyms: []string{
		"地域貢献", "医師不足",
	}},
})

// SafetyItems are the disclosures that make remote medicine safe to take on.
var SafetyItems = NewVocabulary[SafetyItem]([]Term{
	{Key: "emergency_backup", Label: Text{JA: "急変時の受け入れ先・手順", EN: "Emergency path"}},
	{Key: "inperson_referral", Label: Text{JA: "対面診療への切替先", EN: "In-person referral"}},
	{Key: "malpractice_cover", Label: Text{JA: "医師賠償責任保険の負担者", EN: "Malpractice cover: employer / doctor / both"}},
	{Key: "responsibility_scope", Label: Text{JA: "医療上の責任の範囲", EN: "Scope of responsibility"}},
	{Key: "tech_support", Label: Text{JA: "技術サポート窓口と時間", EN: "Technical support hours"}},
	{Key: "peer_meeting", Label: Text{JA: "定例会・症例相談の頻度", EN: "Peer-meeting cadence"}},
	{Key: "records_access", Label: Text{JA: "過去の診療記録の閲覧方法", EN: "Access to past records"}},
	{Key: "double_check", Label: Text{JA: "二重確認・品質管理", EN: "Double reading / QA"}},
	{Key: "complaint_handling", Label: Text{JA: "患者からの苦情の一次対応者", EN: "Who handles complaints"}},
})
