package vocab

// EmploymentTypes are the forms of work.
var EmploymentTypes = NewVocabulary[EmploymentType]([]Term{
	{Key: "full_time", Label: Text{JA: "常勤", EN: "Full-time"}, Synonyms: []string{
		"正社員", "正職員", "フルタイム", "常勤医", "permanent",
	}},
	{Key: "part_time", Label: Text{JA: "非常勤", EN: "Part-time"}, Synonyms: []string{
		"アルバイト", "バイト", "パート", "非常勤医師",
	}},
	{Key: "regular_part_time", Label: Text{JA: "定期非常勤", EN: "Regular part-time"}, Synonyms: []string{
		"定期バイト", "レギュラー", "外勤", "週1", "週一",
	}},
	{Key: "spot", Label: Text{JA: "スポット", EN: "Spot / one-off"}, Synonyms: []string{
		"単発", "単発バイト", "スポットバイト", "日雇い", "one-off", "locum",
	}},
	{Key: "service_contract", Label: Text{JA: "業務委託", EN: "Service contract"}, Synonyms: []string{
		"フリーランス", "委託", "請負", "個人事業", "独立業務請負", "contractor", "freelance",
	}},
	{Key: "advisor", Label: Text{JA: "顧問", EN: "Advisor / retainer"}, Synonyms: []string{
		"アドバイザー", "顧問医", "嘱託", "技術顧問", "retainer", "advisory",
	}},
})

// ContractNatures are what a contract is in law.
var ContractNatures = NewVocabulary[ContractNature]([]Term{
	{Key: "employment", Label: Text{JA: "雇用", EN: "Employment"}},
	{Key: "quasi_mandate", Label: Text{JA: "準委任", EN: "Quasi-mandate (service)"}},
	{Key: "contract_for_work", Label: Text{JA: "請負", EN: "Contract for work"}},
})

// RemoteLevels are how remote a job is by contract.
var RemoteLevels = NewVocabulary[RemoteLevel]([]Term{
	{Key: "full_remote", Label: Text{JA: "完全在宅", EN: "Fully remote"}, Synonyms: []string{
		"フルリモート", "完全リモート", "フル在宅", "自宅勤務", "在宅のみ", "家で働く", "おうち", "出勤なし", "WFH", "100% remote",
	}},
	{Key: "partial_remote", Label: Text{JA: "一部在宅", EN: "Partly remote"}, Synonyms: []string{
		"ハイブリッド", "一部リモート", "hybrid",
	}},
	{Key: "satellite", Label: Text{JA: "サテライト", EN: "Satellite office"}, Synonyms: []string{
		"サテライトクリニック", "サテライトオフィス", "読影センター", "拠点勤務", "satellite",
	}},
})

// OnsiteFrequencies are how often a doctor must be present, from never to weekly and more.
var OnsiteFrequencies = NewVocabulary[OnsiteFrequency]([]Term{
	{Key: "none", Label: Text{JA: "出勤なし", EN: "Never"}},
	{Key: "onboarding_only", Label: Text{JA: "導入研修のみ", EN: "Onboarding only"}},
	{Key: "first_months", Label: Text{JA: "最初の数か月のみ", EN: "First months only"}},
	{Key: "twice_yearly", Label: Text{JA: "年1〜2回", EN: "Once or twice a year"}},
	{Key: "quarterly", Label: Text{JA: "3か月に1回", EN: "Every three months"}},
	{Key: "bimonthly", Label: Text{JA: "2か月に1回", EN: "Every two months"}},
	{Key: "monthly", Label: Text{JA: "月1回", EN: "Once a month"}},
	{Key: "twice_monthly", Label: Text{JA: "月2〜3回(隔週など)", EN: "Two or three times a month"}},
	{Key: "weekly", Label: Text{JA: "週1回", EN: "Once a week"}},
	{Key: "several_weekly", Label: Text{JA: "週2回以上", EN: "Twice a week or more"}},
})

// OnsiteOf returns the frequency that so many days on site a year come to; ""
// for none.
func OnsiteOf(days float64) OnsiteFrequency {
	switch {
	case days >= 90:
		return OnsiteSeveralWeekly
	case days >= 40:
		return OnsiteWeekly
	case days >= 20:
		return OnsiteTwiceMonthly
	case days >= 10:
		return OnsiteMonthly
	case days >= 5.5:
		return OnsiteBimonthly
	case days >= 3:
		return OnsiteQuarterly
	case days > 0:
		return OnsiteTwiceYearly
	}
	return ""
}

// StartMonths are the months in which work begins.
var StartMonths = NewVocabulary[StartMonth]([]Term{
	{Key: "1", Label: Text{JA: "1月から", EN: "from January"}},
	{Key: "2", Label: Text{JA: "2月から", EN: "from February"}},
	{Key: "3", Label: Text{JA: "3月から", EN: "from March"}},
	{Key: "4", Label: Text{JA: "4月から", EN: "from April"}},
	{Key: "5", Label: Text{JA: "5月から", EN: "from May"}},
	{Key: "6", Label: Text{JA: "6月から", EN: "from June"}},
	{Key: "7", Label: Text{JA: "7月から", EN: "from July"}},
	{Key: "8", Label: Text{JA: "8月から", EN: "from August"}},
	{Key: "9", Label: Text{JA: "9月から", EN: "from September"}},
	{Key: "10", Label: Text{JA: "10月から", EN: "from October"}},
	{Key: "11", Label: Text{JA: "11月から", EN: "from November"}},
	{Key: "12", Label: Text{JA: "12月から", EN: "from December"}},
})

// AllowedLocations are the places a doctor may work from.
var AllowedLocations = NewVocabulary[AllowedLocation]([]Term{
	{Key: "home_japan", Label: Text{JA: "国内の自宅", EN: "Home in Japan"}},
	{Key: "private_room_japan", Label: Text{JA: "国内の個室(自宅以外も可)", EN: "Any private room in Japan"}},
	{Key: "satellite_site", Label: Text{JA: "指定のサテライト", EN: "Designated satellite office"}},
	{Key: "employer_site", Label: Text{JA: "雇用主・委託者の施設", EN: "Employer's site"}},
	{Key: "overseas_ok", Label: Text{JA: "海外からも可", EN: "Overseas as well"}},
})

// ScheduleTypes are when the work happens.
var ScheduleTypes = NewVocabulary[ScheduleType]([]Term{
	{Key: "weekday_daytime", Label: Text{JA: "平日日中", EN: "Weekday daytime"}, Synonyms: []string{
		"平日", "日勤", "9時5時",
	}},
	{Key: "night", Label: Text{JA: "夜間", EN: "Night"}, Synonyms: []string{
		"夜", "夜勤", "当直", "準夜", "深夜",
	}},
	{Key: "weekend", Label: Text{JA: "土日祝", EN: "Weekends and holidays"}, Synonyms: []string{
		"土日", "週末", "休日", "祝日", "土曜", "日曜",
	}},
	{Key: "on_call", Label: Text{JA: "オンコール", EN: "On call"}, Synonyms: []string{
		"待機", "自宅待機", "オンコール待機", "呼び出し",
	}},
	{Key: "flex", Label: Text{JA: "フレックス", EN: "Flexible"}, Synonyms: []string{
		"時間自由", "裁量", "自分のペース", "flexible",
	}},
	{Key: "short_time", Label: Text{JA: "短時間", EN: "Short hours"}, Synonyms: []string{
		"時短", "スキマ時間", "数時間", "1日2時間", "隙間時間",
	}},
	{Key: "self_declared_shift", Label: Text{JA: "自己申告シフト", EN: "Self-declared shifts"}, Synonyms: []string{
		"シフト自由", "自由シフト", "シフト提出",
	}},
	{Key: "deadline_based", Label: Text{JA: "納期制", EN: "Deadline-based"}, Synonyms: []string{
		"納期", "TAT", "翌診療日まで",
	}},
	{Key: "early_morning", Label: Text{JA: "早朝", EN: "Early morning"}, Synonyms: []string{
		"朝", "朝活",
	}},
})
