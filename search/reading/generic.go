package reading

import "github.com/enkaku/enkaku/search"

// Words that demand nothing: those that only order the answers, those that tell
// nothing, and those that only keep shorter ones from being found in them.

// wishWords filter nothing, but a job whose text says them comes first.
var wishWords = []string{"昼休み", "短期", "短期間", "短期の仕事", "曜日", "日数", "回数", "時間帯",
	"研修医", "専攻医", "専修医", "レジデント", "後期研修医", "resident", "fellow", "若手", "シニア", "ベテラン", "定年後", "毎週", "毎月", "臨床", "診療行為", "修了", "患者さん", "話す", "オンライン", "online", "連携", "協力", "作成",
	"単価", "1件", "1コマ", "時給", "日給", "月給", "月額", "年俸", "年収", "日当", "歩合", "資格", "免許", "判定", "時間",
	"支援", "評価", "処方", "サポート", "分析", "外来", "診察", "問診", "治療", "初診", "患者", "企画", "運営", "チーム", "アプリ", "システム",
	"schedule", "duty", "hour", "week", "day", "shift", "firm", "live", "living", "data", "article", "project", "program", "interview", "license", "licence", "level", "clinical", "based",
	"evaluation", "support", "prescription", "review", "reviewer", "visit", "patient", "experience", "team", "app", "expert",
}

// leanings are words that filter nothing but lean to a value: on a board where
// all is online オンライン demands nothing, yet a visit is what it most often is.
var leanings = []struct {
	words  []string
	values []value
}{
	{[]string{"女医", "女医さん", "女性医師"}, []value{{search.ColLifeFit, "childcare", .1}}}, // no advert asks for a sex; many who type it have a family
	{[]string{"オンライン", "online", "診療", "診察"}, []value{{search.ColWork, "online_care", .3}}},
	{[]string{"放射線科", "放射線科医", "radiologist", "radiology"}, []value{{search.ColWork, "teleradiology", .2}}},
	{[]string{"外来"}, []value{{search.ColWork, "online_care", .3}, {search.ColWork, "second_opinion", .3}}},
}

// genericWords stand in so many questions on a board for doctors' remote work
// that they tell nothing: they filter nothing.
var genericWords = []string{
	"株式会社", "有限会社", "合同会社", "医療法人", "医療法人社団", "社会医療法人", "社団法人", "一般社団法人", "公益社団法人", "財団法人", "一般財団法人", "公益財団法人", "社会福祉法人", "学校法人", "独立行政法人", "法人",
	"応募可", "応募可能", "応募できる", "やりたい", "やってみたい", "ほしい", "欲しい", "選べる", "教えて", "ちょうど", "ありますか", "ないかな", "ありませんか", "ところ", "くらい", "ぐらい", "程度", "以内",
	"応相談", "要相談", "相談可", "相談可能", "相談の上", "相談のうえ", "相談に応じ", "相談に応じます", "ご相談ください", "相談ください", "相談次第", "相談したい", "面談で決定", "面談の上", "面談時", "面談のうえ",
	"はじめたい", "始めたい", "スタートしたい", "始められる", "はじめられる", "女医", "女医さん", "女性医師", "男性医師", "来月", "再来月", "今月", "来年", "今年", "来春", "いくら", "どのくらい", "どれくらい", "いつ", "どこ", "どんな", "なに", "だれ",
	"医師", "ドクター", "先生", "医者", "求人", "募集", "仕事", "お仕事", "転職", "勤務", "座り仕事", "座り", "座って", "デスクワーク", "業務", "案件", "採用", "就職", "求職", "職", "働く", "働き方", "働きたい", "働ける", "目指したい", "活かしたい", "生かしたい", "活かす", "生かす", "活かせる", "生かせる", "学びたい", "関わりたい", "携わりたい", "始めたい", "続けたい",
	"仕事探し", "求人情報", "急募", "募集中", "おすすめ", "人気", "高収入", "高額", "高時給", "好条件", "希望", "可", "可能", "ok", "大丈夫", "夜勤明け", "夜勤あけ", "当直明け", "よむ", "読む", "あり", "有り", "有", "限定", "だけ", "のみ", "中心", "メイン", "系", "関連", "歓迎", "できる", "したい", "について",
	"探す", "探し", "探しています", "一覧", "情報", "サイト", "在住", "住み", "科目", "診療科", "勤務地", "職種", "雇用形態", "給与", "報酬", "給料", "以外", "ネット", "日本", "医療", "診療", "専門", "経験", "担当", "対応", "以上", "から", "医療職", "医師求人", "医師募集", "医師転職", "ドクターバイト",
	"doctor", "doctors", "physician", "physicians", "job", "jobs", "work", "working", "position", "positions", "vacancy", "vacancies", "career", "careers", "hiring", "hire", "recruit", "recruitment", "opportunity", "opportunities", "role", "roles", "japan", "japanese", "md", "dr", "wanted", "looking", "seeking", "required", "require", "needed", "necessary", "friendly", "available", "only", "care", "medical", "medicine", "specialist", "best", "new",
}

// guardWords are ordinary words that hide shorter ones, and common words of
// adverts that the morphological analyser would cut apart.
var guardWords = []string{
	"医院", "医学", "医学部", "厚労省", "厚生労働省", "医系技官", "多言語", "不定休", "固定給", "日払い", "医局", "医師会", "病棟", "病床", "専門医療", "診断", "診察", "治療", "患者", "患者さん", "事業場", "事業所", "従業員",
	"項目", "目的", "目安", "注目", "目線", "科目", "面接", "形成的", "代謝異常", "精神保健福祉士", "精神保健", "心理士", "公認心理師", "臨床心理士", "指導員", "介護休暇", "介護施設", "配慮事項", "障害者", "障害年金", "障害福祉",
	"会議", "会議なし", "朝食", "今夜", "昨夜", "夜間休日", "目標", "遺伝子", "統計局", "医療事務", "医事", "看護", "薬剤師", "検査技師", "放射線技師", "放射線技術", "臨床検査技師", "作業療法士", "理学療法士", "救急車", "救急搬送", "救急外来", "救急病院",
	"ケア", "スタッフ", "チーム", "システム", "サービス", "サポート", "プラットフォーム", "センター", "データ", "レポート", "モニター", "ユーザー", "メーカー", "スキンケア", "パートナー", "リハーサル", "セミナー", "コース", "プログラム", "ホーム", "フォロー", "マネジメント", "ヘルスケア", "ヘルス", "ソフトウェア", "ソフト", "ミーティング", "カンファレンス",
	"東京都", "京都府", "東京大学", "京都大学", "東京湾", "京浜", "大阪大学", "福岡大学", "福島大学", "山口大学", "和歌山大学",
	"週休", "週末明け", "平日休み", "休日出勤", "祝日法", "単発的", "定期的", "定期便", "定期券", "定期健診", "定期健康診断", "保険証", "保険料", "社会保険", "雇用保険", "労災保険", "厚生年金", "健康保険", "賠償責任保険", "医師賠償責任保険",
	"時給", "日給", "月給", "月額", "年俸", "年収", "日当", "単価", "1コマ", "コマ", "1件",
	"大学院", "企業内", "研究会", "研究所", "研究者", "相談室", "相談員", "相談窓口", "相談会", "育児休業", "育児休暇", "産休", "育休",
}
