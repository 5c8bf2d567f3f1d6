package vocab

// Prefs are the 47 prefectures by their JIS X 0401 codes, which also open
// placement permit numbers.
var Prefs = NewVocabulary[Pref]([]Term{
	{Key: "01", Label: Text{JA: "北海道", EN: "Hokkaido"}},
	{Key: "02", Label: Text{JA: "青森県", EN: "Aomori"}, Synonyms: []string{
		"青森",
	}},
	{Key: "03", Label: Text{JA: "岩手県", EN: "Iwate"}, Synonyms: []string{
		"岩手",
	}},
	{Key: "04", Label: Text{JA: "宮城県", EN: "Miyagi"}, Synonyms: []string{
		"宮城",
	}},
	{Key: "05", Label: Text{JA: "秋田県", EN: "Akita"}, Synonyms: []string{
		"秋田",
	}},
	{Key: "06", Label: Text{JA: "山形県", EN: "Yamagata"}, Synonyms: []string{
		"山形",
	}},
	{Key: "07", Label: Text{JA: "福島県", EN: "Fukushima"}, Synonyms: []string{
		"福島",
	}},
	{Key: "08", Label: Text{JA: "茨城県", EN: "Ibaraki"}, Synonyms: []string{
		"茨城",
	}},
	{Key: "09", Label: Text{JA: "栃木県", EN: "Tochigi"}, Synonyms: []string{
		"栃木",
	}},
	{Key: "10", Label: Text{JA: "群馬県", EN: "Gunma"}, Synonyms: []string{
		"群馬",
	}},
	{Key: "11", Label: Text{JA: "埼玉県", EN: "Saitama"}, Synonyms: []string{
		"埼玉",
	}},
	{Key: "12", Label: Text{JA: "千葉県", EN: "Chiba"}, Synonyms: []string{
		"千葉",
	}},
	{Key: "13", Label: Text{JA: "東京都", EN: "Tokyo"}, Synonyms: []string{
		"東京",
	}},
	{Key: "14", Label: Text{JA: "神奈川県", EN: "Kanagawa"}, Synonyms: []string{
		"神奈川",
	}},
	{Key: "15", Label: Text{JA: "新潟県", EN: "Niigata"}, Synonyms: []string{
		"新潟",
	}},
	{Key: "16", Label: Text{JA: "富山県", EN: "Toyama"}, Synonyms: []string{
		"富山",
	}},
	{Key: "17", Label: Text{JA: "石川県", EN: "Ishikawa"}, Synonyms: []string{
		"石川",
	}},
	{Key: "18", Label: Text{JA: "福井県", EN: "Fukui"}, Synonyms: []string{
		"福井",
	}},
	{Key: "19", Label: Text{JA: "山梨県", EN: "Yamanashi"}, Synonyms: []string{
		"山梨",
	}},
	{Key: "20", Label: Text{JA: "長野県", EN: "Nagano"}, Synonyms: []string{
		"長野",
	}},
	{Key: "21", Label: Text{JA: "岐阜県", EN: "Gifu"}, Synonyms: []string{
		"岐阜",
	}},
	{Key: "22", Label: Text{JA: "静岡県", EN: "Shizuoka"}, Synonyms: []string{
		"静岡",
	}},
	{Key: "23", Label: Text{JA: "愛知県", EN: "Aichi"}, Synonyms: []string{
		"愛知",
	}},
	{Key: "24", Label: Text{JA: "三重県", EN: "Mie"}, Synonyms: []string{
		"三重",
	}},
	{Key: "25", Label: Text{JA: "滋賀県", EN: "Shiga"}, Synonyms: []string{
		"滋賀",
	}},
	{Key: "26", Label: Text{JA: "京都府", EN: "Kyoto"}, Synonyms: []string{
		"京都",
	}},
	{Key: "27", Label: Text{JA: "大阪府", EN: "Osaka"}, Synonyms: []string{
		"大阪",
	}},
	{Key: "28", Label: Text{JA: "兵庫県", EN: "Hyogo"}, Synonyms: []string{
		"兵庫",
	}},
	{Key: "29", Label: Text{JA: "奈良県", EN: "Nara"}, Synonyms: []string{
		"奈良",
	}},
	{Key: "30", Label: Text{JA: "和歌山県", EN: "Wakayama"}, Synonyms: []string{
		"和歌山",
	}},
	{Key: "31", Label: Text{JA: "鳥取県", EN: "Tottori"}, Synonyms: []string{
		"鳥取",
	}},
	{Key: "32", Label: Text{JA: "島根県", EN: "Shimane"}, Synonyms: []string{
		"島根",
	}},
	{Key: "33", Label: Text{JA: "岡山県", EN: "Okayama"}, Synonyms: []string{
		"岡山",
	}},
	{Key: "34", Label: Text{JA: "広島県", EN: "Hiroshima"}, Synonyms: []string{
		"広島",
	}},
	{Key: "35", Label: Text{JA: "山口県", EN: "Yamaguchi"}, Synonyms: []string{
		"山口",
	}},
	{Key: "36", Label: Text{JA: "徳島県", EN: "Tokushima"}, Synonyms: []string{
		"徳島",
	}},
	{Key: "37", Label: Text{JA: "香川県", EN: "Kagawa"}, Synonyms: []string{
		"香川",
	}},
	{Key: "38", Label: Text{JA: "愛媛県", EN: "Ehime"}, Synonyms: []string{
		"愛媛",
	}},
	{Key: "39", Label: Text{JA: "高知県", EN: "Kochi"}, Synonyms: []string{
		"高知",
	}},
	{Key: "40", Label: Text{JA: "福岡県", EN: "Fukuoka"}, Synonyms: []string{
		"福岡",
	}},
	{Key: "41", Label: Text{JA: "佐賀県", EN: "Saga"}, Synonyms: []string{
		"佐賀",
	}},
	{Key: "42", Label: Text{JA: "長崎県", EN: "Nagasaki"}, Synonyms: []string{
		"長崎",
	}},
	{Key: "43", Label: Text{JA: "熊本県", EN: "Kumamoto"}, Synonyms: []string{
		"熊本",
	}},
	{Key: "44", Label: Text{JA: "大分県", EN: "Oita"}, Synonyms: []string{
		"大分",
	}},
	{Key: "45", Label: Text{JA: "宮崎県", EN: "Miyazaki"}, Synonyms: []string{
		"宮崎",
	}},
	{Key: "46", Label: Text{JA: "鹿児島県", EN: "Kagoshima"}, Synonyms: []string{
		"鹿児島",
	}},
	{Key: "47", Label: Text{JA: "沖縄県", EN: "Okinawa"}, Synonyms: []string{
		"沖縄",
	}},
})

// Languages are the working languages.
var Languages = NewVocabulary[Language]([]Term{
	{Key: "ja", Label: Text{JA: "日本語", EN: "Japanese"}},
	{Key: "en", Label: Text{JA: "英語", EN: "English"}},
	{Key: "zh", Label: Text{JA: "中国語", EN: "Chinese"}},
	{Key: "ko", Label: Text{JA: "韓国語", EN: "Korean"}},
	{Key: "vi", Label: Text{JA: "ベトナム語", EN: "Vietnamese"}},
	{Key: "pt", Label: Text{JA: "ポルトガル語", EN: "Portuguese"}},
	{Key: "es", Label: Text{JA: "スペイン語", EN: "Spanish"}},
})

// PosterKinds are the kinds of organisation that post.
var PosterKinds = NewVocabulary[PosterKind]([]Term{
	{Key: "medical_institution", Label: Text{JA: "医療機関", EN: "Medical institution"}},
	{Key: "company", Label: Text{JA: "企業・団体", EN: "Company"}},
	{Key: "agency", Label: Text{JA: "職業紹介事業者", EN: "Placement agency"}},
	{Key: "local_government", Label: Text{JA: "自治体", EN: "Local government"}},
	{Key: "university", Label: Text{JA: "大学・研究機関", EN: "University or research institute"}},
})

// CarePayments are who pays for the care.
var CarePayments = NewVocabulary[CarePayment]([]Term{
	{Key: "insured", Label: Text{JA: "保険診療", EN: "Insured care"}, Synonyms: []string{"insured"}},
	{Key: "self_pay", Label: Text{JA: "自由診療", EN: "Self-pay care"}, Synonyms: []string{"自費診療", "自費", "self-pay", "self pay"}},
	{Key: "both", Label: Text{JA: "保険診療・自由診療", EN: "Insured and self-pay care"}},
	{Key: "none", Label: Text{JA: "診療なし", EN: "No care"}},
})

// PayUnits are how doctors' pay is quoted.
var PayUnits = NewVocabulary[PayUnit]([]Term{
	{Key: "hourly", Label: Text{JA: "時給", EN: "per hour"}},
	{Key: "session", Label: Text{JA: "1コマ", EN: "per session"}},
	{Key: "daily", Label: Text{JA: "日給", EN: "per day"}},
	{Key: "per_case", Label: Text{JA: "1件", EN: "per case"}},
	{Key: "per_item", Label: Text{JA: "1本・1回", EN: "per article or lecture"}},
	{Key: "monthly_salary", Label: Text{JA: "月給", EN: "monthly salary"}},
	{Key: "monthly_retainer", Label: Text{JA: "月額", EN: "monthly retainer"}},
	{Key: "annual_salary", Label: Text{JA: "年俸", EN: "annual salary"}},
	{Key: "standby", Label: Text{JA: "待機料", EN: "standby fee"}},
})
