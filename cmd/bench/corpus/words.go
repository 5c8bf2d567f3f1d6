package corpus

// What the adverts of Search are written with.
var surnames = []string{"青葉", "見本", "若草", "緑が丘", "白樺", "朝日", "つばさ", "みなと", "桜台", "光風", "すずかけ", "北斗", "清流", "銀杏",
	"あおぞら", "花水木", "みらい", "高砂", "千歳", "松風"}

var institutions = []string{"クリニック", "病院", "診療所", "メディカル", "ヘルスケア株式会社", "健診センター", "画像診断センター", "医療法人", "総合病院",
	"内科医院", "こころの診療所", "小児科医院"}

var hooks = []string{"完全在宅・土日のみ可", "週1日から", "夜間帯の枠を募集", "経験不問・研修あり", "高時給・急募", "1日2時間から", "月1回は出勤", "副業歓迎",
	"ブランク可", "英語を生かす", "立ち上げメンバー", "当直なし"}

var hooksEN = []string{"fully remote", "weekends only", "evening shifts", "training provided", "two hours a day",
	"side job welcome", "part time", "flexible hours"}

var items = []string{"電子カルテ", "専用端末", "通信費", "予約枠", "診療録", "紹介状", "検査結果", "問診票", "同意書", "処方", "服薬指導", "画像データ",
	"心電図", "健診結果", "意見書", "議事録", "動画教材", "症例", "研修資料", "手順書"}

var tasks = []string{"初診の相談", "再診", "経過観察", "生活習慣病の管理", "面談", "読影と報告書の作成", "術後の経過の確認", "健康相談への回答", "記事の監修", "講演",
	"データの確認", "プロトコルの評価", "患者説明", "多職種との会議", "睡眠の相談", "花粉症の診察", "皮膚疾患の写真判定", "禁煙支援", "頭痛の相談", "更年期の相談", "発達の相談",
	"不眠の治療", "糖尿病の指導", "高血圧の治療", "ワクチンの相談"}

var tools = []string{"ビデオ通話", "チャット", "電話", "クラウド", "仮想端末", "二要素認証", "自動文字起こし", "予約システム", "翻訳支援", "遠隔聴診器"}

var sentences = []string{
	"{spec}の患者さまを対象に、{tool}で{task}を行っていただきます。",
	"1時間あたり{n}名ほどで、{item}の準備は事務スタッフが受け持ちます。",
	"ご自宅の個室から{tool}を使い、{task}を担当していただく{work}の仕事です。",
	"勤務は週{n}コマから相談でき、急な発熱などのときは当番の医師が代わります。",
	"{item}と{item}は法人が貸与し、{tool}の使い方は最初の2回で説明します。",
	"{task}のほか、{task}に関わる機会もあります。",
	"月に1回の症例検討会があり、{spec}の専門医に相談できます。",
	"報酬は実働に応じて支払い、{item}に関わる時間も含みます。",
	"経験年数{n}年以上の方を想定していますが、意欲のある方は歓迎します。",
	"対面診療が必要な場合は、提携する{n}施設のいずれかに紹介します。",
	"{tool}で困ったときは、診療時間中いつでも担当者が対応します。",
	"夜間や週末の枠が不足しており、{task}を中心にお願いします。",
	"個人情報は暗号化し、{item}を私物の端末に保存することはありません。",
	"チームは医師{n}名、看護師と事務で構成され、{task}を分担しています。",
	"開始前に{item}の確認と{tool}の接続試験を行います。",
	"地方にお住まいの方も多く、{task}を通じて地域の医療を支えています。",
	"{work}の立ち上げから関わり、{item}の改善にも意見を出していただけます。",
	"契約期間は{n}か月で、更新の条件は{item}に明記します。",
	"海外在住の方は時差を考え、{tool}での{task}をお願いすることがあります。",
	"質を保つため、{item}は二人の医師が確認します。",
	"休診日や学会の予定は事前に共有し、{task}の枠を調整します。",
	"未経験の方には{n}時間の研修を行い、{tool}での同席から始めます。",
	"資格の更新に必要な単位の取得を支援し、{item}の費用を補助します。",
	"応募のあとは書類を確認し、{tool}で30分ほどお話しします。",
}

var sentencesEN = []string{
	"You will see patients by video for {spec} and write the record in our system.",
	"About {n} patients an hour, with a coordinator who prepares the forms.",
	"The work is {work}, done from a private room at home.",
	"Shifts can be chosen from {n} slots a week and swapped with colleagues.",
	"A case conference is held once a month with board-certified physicians.",
	"A laptop, a headset and secure access are provided by the clinic.",
	"If a patient needs to be seen in person, one of {n} partner clinics takes over.",
	"Candidates with {n} years of experience are preferred; training is provided.",
	"Reports are read by two physicians before they are sent.",
	"We pay for actual hours, including the time for documentation and meetings.",
}
