package reading

import "github.com/enkaku/enkaku/search"

// Words that mean the same as others, in texts and as values.

// sameWords are words of running text that mean the same.
var sameWords = [][]string{
	{"花粉症", "hay fever", "アレルギー性鼻炎"}, {"心不全", "HF", "heart failure"}, {"心房細動", "AF", "atrial fibrillation"}, {"高血圧", "HT", "HTN", "hypertension"}, {"脂質異常", "脂質異常症", "高脂血症", "DL", "dyslipidemia"},
	{"当番", "電話番", "電話当番", "当番医", "宅直"},
	{"かぜ", "風邪", "感冒"}, {"発熱", "fever"}, {"予防接種", "ワクチン", "vaccination", "vaccine"},
	{"乳幼児", "赤ちゃん", "infant"}, {"妊産婦", "妊婦"}, {"大腸がん", "colorectal cancer"}, {"胃がん", "gastric cancer"}, {"肺がん", "lung cancer"},
	{"在宅酸素", "HOT"}, {"血圧計", "blood pressure monitor"},
	{"訪問看護", "訪問看護師", "訪看", "訪看さん", "visiting nurse"}, {"看護師", "ナース", "nurse"}, {"保健師", "public health nurse"},
	{"論文", "paper"}, {"プロトコル", "プロトコール", "protocol"}, {"査読", "peer review"}, {"初診", "first visit"}, {"対面", "対面診療", "in-person", "face to face"},
	{"電話", "phone", "telephone"}, {"チャット", "chat"}, {"ビデオ", "video", "ビデオ通話"}, {"アプリ", "app"},
	{"メンタル不調", "メンタルヘルス不調"}, {"ストレス", "stress"}, {"長時間労働", "過重労働"}, {"パソコン", "PC"}, {"肺結節", "lung nodule"},
	{"頭部", "brain"}, {"体幹部", "体幹", "trunk"}, {"交通費", "travel expenses"}, {"社会保険", "社保", "social insurance"}, {"残業", "時間外労働", "overtime"}, {"賞与", "ボーナス", "bonus"}, {"有給", "有給休暇", "有休", "年休"}, {"残業代", "残業手当", "時間外手当", "時間外割増", "割増賃金", "overtime pay"}, {"深夜手当", "夜間手当", "深夜割増", "深夜加算", "夜勤手当"}, {"扶養内", "扶養範囲内", "扶養の範囲内", "扶養の範囲", "扶養"}, {"出張", "business trip"}, {"転勤", "relocation"},
	{"匿名", "匿名可", "匿名OK", "無記名", "ペンネーム", "anonymous"},
	{"賠償責任保険", "医師賠償責任保険", "医師賠償保険", "賠償保険", "医賠責", "医賠責保険", "malpractice insurance", "professional indemnity"}, {"日払い", "即日払い", "週払い", "当日払い", "翌日払い"},
	{"ストックオプション", "株式報酬", "stock options", "stock option", "equity"},
	{"薬局", "pharmacy"}, {"睡眠薬", "眠剤"}, {"自己注射", "self-injection"}, {"禁煙", "smoking cessation"},
}

// alsoSaid adds words to values; a word may stand at several.
var alsoSaid = []struct {
	value value
	words []string
}{
	{value{search.ColSpecialty, "rehabilitation", 1}, []string{"rehabilitation", "rehab", "リハビリテーション", "physiatrist", "リハビリ科", "リハビリ医", "リハ医", "physical medicine"}},
	{value{search.ColSpecialty, "respiratory_medicine", 1}, []string{"pulmonologist", "respiratory", "respirology", "呼吸器科", "喘息", "asthma"}},
	{value{search.ColSpecialty, "hematology", 1}, []string{"hematologist", "haematologist", "血液科"}},
	{value{search.ColSpecialty, "nephrology", 1}, []string{"nephrologist", "kidney", "腎臓科", "腎臓内科医"}},
	{value{search.ColSpecialty, "rheumatology", 1}, []string{"rheumatologist", "リウマチ科", "膠原病内科", "リウマチ内科", "関節リウマチ"}},
	{value{search.ColSpecialty, "allergy", 1}, []string{"allergist", "allergology", "アレルギー内科"}},
	{value{search.ColSpecialty, "hepatology", 1}, []string{"hepatologist", "liver"}},
	{value{search.ColSpecialty, "anesthesiology", 1}, []string{"anesthesiologist", "anaesthesiologist", "anesthetist", "麻酔科医", "anesthesia"}},
	{value{search.ColSpecialty, "geriatrics", 1}, []string{"geriatrician", "geriatric", "elderly", "高齢者医療"}},
	{value{search.ColSpecialty, "obgyn", 1}, []string{"obstetrician", "gynaecologist", "ob-gyn"}},
	{value{search.ColSpecialty, "orthopedics", 1}, []string{"orthopedist", "orthopedic", "orthopaedic", "orthopedic surgeon", "orthopedic surgery", "整形外科医"}},
	{value{search.ColSpecialty, "plastic_surgery", 1}, []string{"形成外科医", "reconstructive surgery"}},
	{value{search.ColSpecialty, "neurosurgery", 1}, []string{"脳神経外科医", "脳卒中外科", "brain surgeon"}},
	{value{search.ColSpecialty, "cardiovascular_surgery", 1}, []string{"心臓外科", "血管外科", "cardiac surgery", "cardiac surgeon", "heart surgeon"}},
	{value{search.ColSpecialty, "gastroenterology", 1}, []string{"消化器内科医", "過敏性腸症候群", "ibs"}},
	{value{search.ColSpecialty, "radiation_oncology", 1}, []string{"radiation oncologist", "放射線治療医", "放射線治療科"}},
	{value{search.ColSpecialty, "infectious_disease", 1}, []string{"感染症科", "infection control", "infectious"}},
	{value{search.ColSpecialty, "urology", 1}, []string{"泌尿器科医", "urological"}},
	{value{search.ColSpecialty, "neurology", 1}, []string{"脳神経内科医", "parkinson", "パーキンソン病", "てんかん", "epilepsy"}},
	{value{search.ColSpecialty, "perinatal", 1}, []string{"助産", "産後", "postpartum", "maternity", "新生児科"}},
	{value{search.ColSpecialty, "clinical_laboratory", 1}, []string{"laboratory medicine", "検査科", "臨床検査医"}},
	{value{search.ColSpecialty, "genetics", 1}, []string{"遺伝", "遺伝診療", "genetic counselling", "genetic counseling", "genetics"}},
	{value{search.ColSpecialty, "smoking_cessation", 1}, []string{"quit smoking", "smoking cessation"}},
	{value{search.ColWork, "online_care", 1}, []string{"remote consultation", "video consult", "tele-clinic", "virtual clinic", "e-clinic", "オンライン処方"}},
	{value{search.ColWork, "second_opinion", 1}, []string{"second opinions", "セカンドオピニオン外来", "SO外来", "セカンド オピニオン"}},
	{value{search.ColWork, "mental_health_support", 1}, []string{"counseling", "カウンセリング", "オンラインカウンセリング", "メンタル相談", "EAP"}},
	{value{search.ColWork, "occupational_health", 1}, []string{"workplace health", "産業医契約", "顧問産業医", "職域", "stress check"}},
	{value{search.ColWork, "pharmacovigilance", 1}, []string{"副作用症例", "因果関係評価", "個別症例", "シグナル検出", "ICSR", "case assessment", "safety physician"}},
	{value{search.ColWork, "medical_consultation", 1}, []string{"medical chat", "医療チャット", "電話医療相談", "救急相談", "#7119"}},
	{value{search.ColWork, "remote_specialist_advice", 1}, []string{"遠隔支援", "遠隔助言", "遠隔コンサル", "遠隔コンサルト", "テレコンサル", "DtoDtoP", "specialist advice", "teleconsult"}},
	{value{search.ColWork, "ai_diagnosis_support", 1}, []string{"ラベル付け", "タグ付け", "labelling", "labeling", "image labeling"}},
	{value{search.ColWork, "content_salon", 1}, []string{"medical reviewer", "コラム執筆", "動画監修", "youtube", "オンラインサロン", "医療コラム", "インスタ", "インスタグラム", "ポッドキャスト", "TikTok"}},
	{value{search.ColWork, "health_education", 1}, []string{"講演会", "勉強会講師", "health guidance", "health lecture"}},
	{value{search.ColWork, "global_knowledge_platform", 1}, []string{"論文校閲", "校閲", "proofreading", "journal reviewer"}},
	{value{search.ColLifeFit, "training_period", 1}, []string{"同席研修", "オリエンテーション", "onboarding"}},
	{value{search.ColLifeFit, "weekend_off", 1}, []string{"週休2日", "完全週休2日", "土日祝休"}},
	{value{search.ColEmployment, "full_time", 1}, []string{"正規", "常勤医師", "full time", "fulltime"}},
	{value{search.ColSchedule, "deadline_based", 1}, []string{"納期", "締切", "deadline", "turnaround"}},
	{value{search.ColLicence, "us_license", 1}, []string{"US license", "US licence", "US medical license", "US medical licence", "american medical license", "american license", "米国医師免許", "アメリカ医師免許", "米国の医師免許", "アメリカの医師免許", "USの医師免許", "米国免許", "アメリカの免許", "米国の免許", "米国ライセンス", "アメリカのライセンス", "US州免許", "州の医師免許"}},
	{value{search.ColLicence, "other_foreign_license", 1}, []string{"foreign license", "foreign licence", "foreign medical license", "foreign medical licence", "overseas license", "overseas medical license", "外国医師免許", "外国の医師免許", "海外の医師免許", "海外医師免許"}},
	{value{search.ColLicence, "us_license", .9}, []string{"foreign license", "foreign licence", "foreign medical license", "foreign medical licence", "overseas license", "overseas medical license", "外国医師免許", "外国の医師免許", "海外の医師免許", "海外医師免許"}},
	{value{search.ColLicence, "uk_license", 1}, []string{"UK license", "UK licence", "英国医師免許", "イギリス医師免許"}},
	{value{search.ColLicence, "jp_medical_license", 1}, []string{"medical license", "medical licence", "japanese medical license", "japanese license", "japanese licence", "japanese medical licence", "日本の医師免許"}},
	{value{search.ColLicence, "jsoh_specialist", 1}, []string{"産衛専門医", "産業衛生学会専門医"}},
	{value{search.ColLicence, "gcp_training", 1}, []string{"GCP", "GCP研修"}},
	{value{search.ColEquip, "hpki_signing", 1}, []string{"HPKI", "電子処方箋", "e-prescribing", "e-prescription"}},
	{value{search.ColLifeFit, "peer_support", 1}, []string{"症例検討会", "症例検討", "case conference", "peer support"}},
	{value{search.ColSchedule, "weekday_daytime", 1}, []string{"午前", "午前中", "午後", "昼", "day shift"}},
	{value{search.ColSchedule, "night", 1}, []string{"17時以降", "18時以降", "19時以降", "20時以降", "18時から", "19時から", "20時から", "after 5pm", "after 6pm", "after work"}},
	{value{search.ColLang, "zh", 1}, []string{"mandarin", "北京語", "中文"}},
	{value{search.ColModality, "mri", 1}, []string{"磁気共鳴", "MR"}},
	{value{search.ColModality, "endoscopy", .8}, []string{"大腸カメラ", "colonoscopy", "gastroscopy"}},
}

// narrower words are evidence of a wider one in a text, not the other way round.
var narrower = []struct {
	word string
	also []string
}{
	{"チャット", []string{"LINE", "チャット相談", "LINE相談"}},
	{"保険", []string{"生命保険", "損害保険", "保険会社"}},
	{"がん", []string{"乳がん", "大腸がん", "胃がん", "肺がん", "がん患者", "がん治療", "癌種"}},
	{"cancer", []string{"乳がん", "大腸がん", "胃がん", "肺がん", "がん", "breast cancer"}},
	{"予防接種", []string{"インフルエンザワクチン"}},
	{"健康診断", []string{"定期健康診断", "定期健診"}},
}
