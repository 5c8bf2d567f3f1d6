package reading

// Which words of the lexicon are no evidence in a text, or another than they are
// when they are typed.

// weakEvidence are words of a vocabulary that stand in adverts with other
// meanings: they are understood when typed but never looked for as text in
// the place of another word.
var weakEvidence = []string{
	"海外から", "海外可", "国外から", "abroad", "overseas", "留学中", "海外留学中",
	"multinational trial", "多国籍試験", "国際共同試験", "画像", "画像系", "画像関係", "imaging", "査定", "審査",
	"心臓", "heart", "胃", "腸", "stomach", "肺", "lung", "脳", "骨", "関節", "耳", "鼻", "のど", "喉", "2時間", "1時間", "3時間", "助言", "シンガポール", "アメリカ", "米国", "イギリス", "英国", "オーストラリア", "カナダ", "ドイツ", "フランス", "タイ", "香港", "台湾", "韓国", "ヨーロッパ", "欧州", "singapore", "usa", "america", "australia", "canada", "germany", "london", "new york", "bangkok", "hong kong", "taiwan", "europe", "訪問", "目", "眼", "精神", "整形", "形成", "代謝", "血液", "腎臓", "肝臓", "内分泌", "朝", "夜", "スキン", "パート", "統計", "指導", "配慮", "障害", "介護", "遺伝", "高齢者", "感染制御", "ピル", "美容", "小児", "がん", "cancer", "睡眠", "不眠", "頭痛", "救急",
	"全国", "全国どこでも", "地方在住", "地方から", "地方でも", "地方に住んで", "移住", "どこでも", "どこからでも", "地方", "田舎", "島", "離島在住", "island", "anywhere", "nationwide", "育休", "産休中", "幼児", "kids", "occupational",
	"子ども", "子供", "こども", "お子さん", "children", "保険会社", "生命保険", "損害保険", "生保", "損保", "insurer", "講義", "医学生", "PV", "総合判定", "underwriting", "ICU",
	"リテラシー", "コミュニケーション", "端末", "個室", "有線", "マイク", "企画力", "所見", "相談", "面談", "意見書", "研究", "再診", "啓発", "指導医", "同席", "登壇", "カルテ", "AI", "データ分析", "診断医", "screening", "emergency", "mental", "research", "development", "product", "プロダクト", "consultation", "consult", "advice", "language model", "guideline", "prevention", "awareness", "lecture", "follow-up", "advisor", "eye", "skin", "children", "sleep", "remote reading", "contract", "parent", "pregnancy", "検診", "外勤", "漢方", "麻酔", "禁煙", "心臓内科", "ホルモン", "甲状腺", "アレルギー", "感染症", "腫瘍", "病理",
	"企業", "会社", "大学", "病院", "クリニック", "診療所", "医療機関", "hospital", "clinic", "university", "company", "corporate", "行政", "保健所", "自治体", "保険",
}

// valueOnly are words that are decided by the values alone: as text they stand
// in adverts of every kind.
var valueOnly = []string{
	"心臓", "heart", "胃", "腸", "stomach", "肺", "lung", "脳", "骨", "関節", "耳", "鼻", "のど", "喉", "シンガポール", "アメリカ", "米国", "イギリス", "英国", "オーストラリア", "カナダ", "ドイツ", "フランス", "タイ", "香港", "台湾", "韓国", "ヨーロッパ", "欧州", "singapore", "usa", "america", "australia", "canada", "germany", "london", "new york", "bangkok", "hong kong", "taiwan", "europe", "訪問", "相談", "面談", "意見書", "研究", "research", "病院", "クリニック", "診療所", "医療機関", "hospital", "clinic", "企業", "会社", "company", "corporate", "medical institution", "mental", "prevention", "講演",
	"統計", "指導", "配慮", "障害", "開発", "development", "product", "consultation", "consult", "advice", "contract", "parent", "復職", "復帰", "移住", "介護", "保険", "ブランク", "地方", "田舎", "島", "離島在住", "island", "地方在住", "地方から", "地方でも", "地方に住んで", "育休", "幼児", "kids", "妊娠", "どこでも", "全国", "anywhere", "abroad", "overseas", "海外在住", "海外から", "海外可", "海外在住可", "海外赴任", "帯同", "駐在", "outside japan", "living abroad", "overseas living ok", "未経験", "初心者", "リテラシー", "コミュニケーション", "個室", "端末", "所見",
}

// sayingsOfHours are words that say more than the hours they stand for: adverts of
// other hours say them of themselves.
var sayingsOfHours = []string{"スキマ時間", "隙間時間", "すき間時間", "スキマ", "空き時間", "空いた時間", "仕事帰り", "仕事後", "仕事終わり", "寝かしつけ後",
	"寝かしつけの後", "夕食後", "夕飯後", "子どもが寝た後", "子供が寝た後", "自由シフト", "シフト自由", "シフト提出", "好きな時間", "自由な時間", "時間自由", "時間は自由", "時間が自由"}

// unlisted are words of the vocabularies that mean two things at once, or
// nothing certain: they are read from their parts instead.
var unlisted = []string{
	"診療なし", // read as 診療 and a denial: 対面診療なし is another thing
	"小児相談", "スポット産業医", "健診読影", "マンモ読影", "リポート作成", "DR", "NS", "R", "ID", "Path", "PM", "医師相談", "外国医師", "CAD", "博士", "EM", "ER",
}

// otherSenses are words that stand for a value and mean something else as
// often: they are searched as words, and the value only orders the answers.
var otherSenses = []string{
	// Where one lives, or where the work is: ハワイ在住 is the first.
	"ハワイ", "ロサンゼルス", "サンフランシスコ", "シアトル", "ニューヨーク", "ロンドン", "パリ", "ベルリン", "シドニー", "メルボルン", "バンクーバー", "トロント",
	"ドバイ", "バンコク", "ジャカルタ", "クアラルンプール", "マレーシア", "インドネシア", "ベトナム", "フィリピン", "ニュージーランド", "スイス", "イタリア", "スペイン", "オランダ", "上海", "北京",
	"ソウル", "台北", "インド", "hawaii", "sydney", "paris", "berlin", "dubai", "vancouver", "toronto", "los angeles", "san francisco", "malaysia",
	"vietnam", "indonesia", "philippines", "new zealand", "switzerland", "shanghai", "seoul",
	"当直", "宿直", "日当直", "手術", "執刀", "オペ", "離島", "離島医療", "へき地", "僻地", "へき地医療", "僻地医療", "地域医療", "医師不足", "医師偏在", "rural"}
