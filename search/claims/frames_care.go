package claims

import (
	"github.com/enkaku/enkaku/models/rules"
)

// Occupational physicians.
var occupationalFrames = []frame{
	{kind: rules.ClaimAppointed,
		find: `産業医[^。、]{0,12}(として)?(選任し|に選任|の選任|選任と|として届|就任|を兼ね|も兼ね|兼務|を引き受け)|(産業医|医師)\(?選任|選任(の)?産業医|副産業医|(当社|弊社|会社|当院|当法人)の産業医(も|を|として)|労基署(へ|に)[^。]{0,8}(届|選任)|appointed (as )?(the |an |our )?(company |industrial )?(occupational|industrial|company) (health )?(physician|doctor)|(occupational|industrial) (health )?physician[^.]{0,10}\(?appointed`,
		not:  `別の(医師|先生|産業医)|医師は(既に|すでに)|ほかの|選任なし|選任はありません|選任を?伴わ|不要|産業医に(相談|報告|つな)|no appointment|産業医をしながら|と連携|産業医の経験`},
	{kind: rules.ClaimNoRounds, open: true,
		find: `(巡視|見回り)[^。]{0,30}(動画|映像|ビデオ|写真|カメラ|オンライン|リモート|遠隔|画面越し|(保健師|衛生管理者|看護師|担当者|人事|社員)が[^。]{0,8}(行|実施|回|務|代)|代わ|代行|代え|替え|不要|なし|省略|免除|行わ(ず|ない)|しません|ありません|必要ありません|任意)|(巡視|見回り)(は|を|も)?(しな|行わな|せず)|(rounds?|site visits?|inspections?)\b[^.]{0,24}(by (video|film|photo|camera)|not (needed|required|necessary)|replaced|remotely|online|waived|none|are done by)|no (rounds|site visits|workplace inspections)`,
		past: `巡視(の|が)?ない(週|日|月|回)|巡視(の|が|に|で)?(日程|後|あと|前|結果|記録|気づ|同行|当日|予定)`,
		not:  `その(医師|産業医)|別の(医師|先生|産業医)|巡視(日)?(は|を)?(工場|事業場|現地|出社)|対面で巡視|代えません|画面越しには`},
	{kind: rules.ClaimInName, open: true,
		find: `名義(だけ|のみ|貸|を(お借り|貸)|上の)|(お)?名前(だけ|のみ|を(お貸し|お借り|貸|使わせ))|籍だけ|(選任|管理者|院長)[^。]{0,8}(形だけ|形式的|書類上|名ばかり)|(in )?name only|lend (us )?(your|their) name|use (of )?your name`,
		not:  `氏名表示|お名前だけでも|名前だけで検索`},
	{kind: rules.ClaimHeadcount, find: `(?:従業員|社員|職員|労働者)(?:数)?(?:は|が|約|およそ|合わせて|、)*(\d[\d,]*)(?:名|人)|(\d[\d,]*)(?:名|人)(?:規模)?の(?:従業員|社員|労働者|事業場|工場|会社)|(?:site of|employs?|for) (\d[\d,]*) (?:staff|employees|workers)`},
}

// Care of patients by video.
var careFrames = []frame{
	{kind: rules.ClaimTextOnly,
		find: `(チャット|文字|テキスト|メール|メッセージ|line|電話|音声|通話|問診(票)?|フォーム|アンケート|アプリ入力|自動問診|写真)(の(入力|やりとり|やり取り|送信))?(のみ|だけ|で完結|で済|による|でも)(で|の|による|から|して)?[^。]{0,16}(診察|診療|診断|処方|薬|お薬|発送|受診|ピル)|(チャット|電話|メール|音声|テキスト|問診)(診療|診察|処方)(で|を|も|が)[^。]{0,8}(可|ok|対応|行|完結|担当|していただ)|(ビデオ|カメラ|顔|画面|映像)(通話)?(は|を|が)?(オフ|使わず|使わない|出さず|映さ|なし|不要|切っ|つなが)[^。]{0,20}(診|処方|ok|可|構いません|かまいません|対応|働)|顔出し(は)?(不要|なし|いりません|しなくて)|ビデオ通話(は|が)?(不要|なし|いりません|使わ)|(text|chat|message|voice|phone|telephone|questionnaire|form|e-?mail)[- ]?(only|based)?[^.]{0,14}(examination|visits?|care|prescri|diagnos|consultations? with prescription)|prescri(ption|be)[^.]{0,26}(after|by|through|via|from) (a |the )?(chat|text|phone|message|questionnaire|form|e-?mail)|no (video|camera)[^.]{0,16}(needed|required|necessary)|camera(s)? (can (be|stay)|stays?|is|are|may be) off|without (a )?(video|camera|seeing the patient)|video is not (needed|required)`,
		not:  `ビデオ(通話)?で診|予約|相談(のみ|に|への)|紹介状|相談への回答|処方後|処方は(行|し)|健康相談|問い合わせ|対応(する|します)のは|連絡(は|に)`, past: `訪問診|オンライン問診と|(ビデオ|映像|動画|テレビ|画面)(通話|電話)(による|での|で|を使|の|と)`},
	{kind: rules.ClaimNoExam, open: true, find: `(診察|問診)(なし|せず|不要|を?(省略|行わず|しなくて))[^。]{0,12}(処方|薬|発送)|問診(票)?(のみ|だけ)(で|の)[^。]{0,6}(処方|薬|診断)|薬だけ[^。]{0,10}(処方|発送|お渡し|出|欲しい|希望)|(without|no) (an )?examination[^.]{0,16}(prescri|medic)`, not: `処方(は)?(行|し)(いません|ません)`},
	{kind: rules.ClaimFirstVisitDrug,
		find: `(初診|初回|初めて|1回目|はじめて)[^。]{0,26}({drug})|({drug})[^。]{0,22}(初診|初回|初めて|1回目|はじめて)|(first|initial|new)[- ](visits?|patients?|consultations?|appointments?)[^.]{0,40}({drug})|({drug})[^.]{0,40}(first|initial) (visit|consultation|appointment)`},
	{kind: rules.ClaimFirstVisitDays, find: `(?:初診|初回|基礎疾患)[^。]{0,24}?(\d{1,3})日分`},
	{kind: rules.ClaimCertificateQuick, find: `診断書[^。]{0,14}(即日|当日|すぐ|その場|最短|スピード|数分|\d+分|即時|即発行|即)|(即日|最短|当日|すぐに|\d+分で)[^。]{0,8}診断書|(same[- ]day|instant|on[- ]the[- ]spot|within minutes)[^.]{0,12}certificates?|certificates? (are |is )?(issued )?(on the spot|instantly|at once|the same day|in \d+ minutes)`},
	{kind: rules.ClaimCertificateFalse, find: `診断書[^。]{0,30}(希望|要望|リクエスト|言われた|求め|指定|申告|本人の言う)[^。]{0,6}(通り|どおり|の|に(沿|合わせ|応じ)|された)[^。]{0,10}(病名|期間|内容|作成|記載|書|発行)|(希望|要望|指定)(の|する|される|された)(病名|期間|内容)[^。]{0,14}診断書|certificates?[^.]{0,30}(as (the )?(patient|client|customer)s? (wish|want|ask|request)|(whatever|any) (diagnosis|period)|to order)`},
	{kind: rules.ClaimAbroad,
		find: `(海外|国外|ハワイ|欧州|欧米|米国|アメリカ|ヨーロッパ|シンガポール|タイ|台湾|ドバイ|カナダ|オーストラリア|イギリス|ドイツ|世界中|どの国|外国|留学先|旅行先|赴任先|駐在)(に|から|で|や|など|の|在住|へ)[^。]{0,26}(先生|医師|ドクタ|お住まい|在住|現地|滞在)[^。]{0,20}(診療|診察|勤務|働|接続|ok|可|参加|応募)|(海外|国外|世界中|留学先|旅行先|赴任先)(から|でも|在住でも|にいながら|在住(の)?(まま|も)?)(の|も)?[^。]{0,10}(診療|診察|勤務|働|接続|可|ok|問題)|(doctors?|physicians?|you) (may |can |could )?(live|living|based|work|working|see patients|connect)[^.]{0,24}(abroad|overseas|in any country|from any(where in the)? (country|world)|outside japan)|(from|while) (abroad|overseas|outside japan|any country|anywhere in the world)[^.]{0,20}(see|treat|care|examin|consult|work)?`,
		not:  `患者さんは海外|海外の患者|海外(に|在住)の(方|患者)(へ|に|から)|住(ん)?で(い)?る患者|海外拠点|海外の(チーム|医療機関)|駐在員|学会|研究|旅行者|渡航|帰国|trips? abroad|travell?ers?|cannot|not possible|colleagues`},
	{kind: rules.ClaimDrugsAbroad, find: `(海外|国外|国際|海を越)[^。]{0,24}(薬|処方)[^。]{0,16}(送|配送|発送|郵便|届け|輸送)|(国際郵便|海外発送|ems|国際宅配|海外配送)[^。]{0,14}(薬|処方)|(薬|処方)[^。]{0,16}(海外|国外)[^。]{0,8}(送|配送|発送|郵)|(ship|send|mail|deliver)[^.]{0,20}(medicines?|drugs?|prescriptions?|medication)[^.]{0,20}(abroad|overseas|any country|outside japan|worldwide)`},
	{kind: rules.ClaimInsured, find: `保険(診療|適用|証|治療)(が|は|も|を|の|で)?[^。]{0,12}(中心|\d割|\d+%|扱|担当|対応|行|です|主|ほとんど|すべて)|(\d割|\d+%|大半|ほとんど|多く|すべて|主に)(は|が|を)?[^。]{0,6}保険診療|(under|covered by) (national |public )?health insurance|insured care`, not: `保険診療では(ありません|ない)|自費診療のみ|自由診療のみ`},
	{kind: rules.ClaimNoTraining, open: true, find: `(オンライン診療)?(の)?(厚労省の?)?(研修|講習|eラーニング)[^。]{0,12}(受けなくて|受講しなくて|未受講|未修了|不要|なくて(も)?|省略|免除|必要ありません|なしで|いりません|要りません)[^。]{0,14}|(no|without)( online[- ]care)? training (is )?(needed|required|necessary)?`, not: `初期研修|移行|済みの|専門研修|後期研修|修了済|無給|有給|` + beforeStart, in: "title. summary. description licences. terms.work. terms.selection regulatory. life_fit."},
	{kind: rules.ClaimNoInstitution, open: true, find: `(クリニック|医療機関|病院|施設|診療所)(に|には|へ)(は)?(属さ|所属(せ|し(ない|て(い)?ない|なく|ません))|籍を置かず)|(個人|先生ご?自身|自分)(の)?(アカウント|名義|id|アプリ)(で|から|を使)[^。]{0,12}(診|処方)|(医療機関|クリニック|病院)を(通さ|介さ|経由せ)|(not|without) (being )?(attached|belonging|affiliated|tied) to (any |a )?(clinic|hospital|institution)|personal account[^.]{0,14}(see|treat|prescribe|consult)|(own|personal) account[^.]{0,20}(patients|visits|consult)`},
	{kind: rules.ClaimNotDoctor, find: `(診察|診断|処方|問診と診察|診療)(は|を|も)?[^。]{0,12}(スタッフ|看護師|事務|オペレータ|カウンセラ|薬剤師|ai|無資格|アシスタント|コーディネータ)(が|に(任|よ))[^。]{0,14}(行|代|担当|済|任)|(スタッフ|看護師|事務員?|カウンセラ|オペレータ|アシスタント)が(診察|診断|処方|薬を(決|選))[^。]{0,10}(行|し|決|代)|(examination|diagnosis|prescrib\w*)[^.]{0,16}(by|done by) (our |the )?(staff|nurses?|assistants?|operators?)`, past: `(診療|診察|診断|処方)(の)?(前|後|中|時)(の|に|は|には)?|(診療|診察|処方)(の)?(予約|会計|受付|記録|準備)|(処方(箋|せん)?|診断書|薬)の(発送|郵送|送付|配送|fax|控え|管理)`,
		not: `別の(放射線)?(診断)?専門医|医師が(最終|確認して)|補助|訪問看護師が患者`},
	{kind: rules.ClaimPublicPlace, find: `(カフェ|喫茶|車内|車の中|電車|移動中|新幹線|公園|コワーキング|屋外|ロビー|外出先|旅先|空港|ファミレス|図書館|共有スペース|ラウンジ|通勤中)(や|・|、|から|で|でも|など)[^。]{0,26}(診療|診察|勤務|ok|可|対応|働|構いません|かまいません|接続|読影|相談|できます)|(café|cafe|coffee shop|train|car|park|airport|lounge|co-?working|library|on the (move|go))s?\b[^.]{0,30}(see patients|consult|work|visits?|examin|read|fine|ok|possible|allowed)|(see patients|consult|work|examine|visits?)[^.]{0,30}(from|in|on) (a |the |your )?(café|cafe|coffee shop|train|car|park|airport|lounge|library)`, not: `患者さんが|禁止|不可|避け`},
	{kind: rules.ClaimFirstVisitOpen, find: `初診(の)?(患者さん)?(の方)?(も|を|から|でも|は)[^。]{0,14}(制限なく|制限なし|すべて|全て|何でも|無条件|オンラインで(お受け|受け|対応|診)|お受け|受け入れ|対応(し|可|いた)|担当し|診ていただ|歓迎)|(first visits?|new patients)[^.]{0,24}(without (limits?|restriction)|all (accepted|welcome)|are (accepted|welcome|seen))`, not: `事前(の)?相談|過去の記録|かかりつけ|対面で|紹介状`},
	{kind: rules.ClaimPace, find: `1時間(?:に|あたり|で|当たり)?(?:約|平均|最大|およそ)?(\d{1,3})(?:~\d+)?(?:名|人|件|患者)`, unit: "an hour"},
	{kind: rules.ClaimPace, find: `(?:1件|1人|1名|1診察|1患者|診察(?:時間)?)(?:あたり|当たり|は|に)?(?:約|平均|わずか|最短)?(\d{1,2})(?:~\d+)?分`, unit: "minutes", not: `読影|回答|胸部|画像|x線|所見`},
	{kind: rules.ClaimPace, find: `(\d{1,3}) patients? (?:an|per|every|each) hour`, unit: "an hour"},
	{kind: rules.ClaimAIDiagnosis, find: `ai(が|で|による|の)(自動|判断|判定)?[^。]{0,8}(診断|処方|病名|治療方針|自動診断|診察)(し|する|を(行|下|決|出)|が(終|完了|決)|まで)|ai(が|で)[^。]{0,12}自動[^。]{0,10}(診断|処方)|(承認|確認)ボタンを押す|\bai (diagnoses|makes the diagnosis|decides|prescribes)|(just|only) (click|press|approve)`, not: `候補を示す|参考|医師が(行|最終|判断)|先生の判断|補助|支援ツール|評価|補助的`},
	{kind: rules.ClaimDiet, find: `(glp-?1|マンジャロ|リベルサス|オゼンピック|ウゴービ|ゼップバウンド|サクセンダ|メディカルダイエット|医療ダイエット|やせ薬|痩せ薬|食欲抑制)[^。]{0,30}(必ず|確実|絶対|簡単|問診|診察なし|即|すぐ|希望者|誰でも|痩せ|やせ|ダイエット|減量|痩身|美容|自由診療)|(必ず|確実に|絶対)[^。]{0,6}(痩せ|やせ)|(weight[- ]loss|slimming|diet)[^.]{0,20}(injections?|pills?|drugs?|glp)[^.]{0,24}(without|guarantee|anyone|on request|questionnaire)`, not: `糖尿病`},
	{kind: rules.ClaimNoIdentity, open: true, find: `(本人|身元|身分|資格)(の)?確認(は|を|も|手続き)?[^。]{0,6}(行いません|しません|不要|なし|省略|ありません|いりません|行わず|行っていません|求めません)|(no|without) (identity|id) (check|verification)|identity (is |will )?not (be )?(checked|verified)`},
	{kind: rules.ClaimEmergencyPill, open: true, find: `アフターピル|緊急避妊|ノルレボ|レボノルゲストレル|モーニングアフター|emergency contracepti|morning[- ]after`, not: `案内|紹介し|扱(い|って)?(い)?ません|行(い|って)(い)?ません|別の医師|他院`},
}

// Diagnosis and treatment inside work that has none, and advertising to patients.
var adviceFrames = []frame{
	{kind: rules.ClaimDiagnosis,
		find: `((症状|訴え|写真|相談内容|データ|結果|相談者)(から|を|に|の)[^。]{0,10})?(診断|病名|診断名|疾患名)(し|を(し|行|下|つけ|付け|伝|お伝え|決|特定|判断|告|確定|明言)|と(処方|投薬|治療)|まで|も|や(処方|治療|投薬))[^。]{0,16}(いただ|行|お願い|伝え|お伝え|対応|責任|担当|任せ|回答|ください|します|業務|ます|指示)|(処方(箋|せん)?|投薬|治療薬|薬)(の|を|も|まで|や)[^。]{0,8}(発行|指示|決め|処方|選|提案し|お伝え|伝え|変更を指示|出し|お願い|いただ)[^。]{0,8}|治療(方針)?(を|も|まで|の)(指示|決定|決め|行|開始)[^。]{0,10}|処方(も|まで|を)[^。]{0,6}(担当|お願い|行|いただ)|(diagnos(e|ing)|prescrib(e|ing)|tell (them|callers|users|people) which (drugs?|medicines?)|start treatment|treat the)\b`,
		past: `(主治医|医療機関|他院|病院)(の|による|で)(診断|治療|処方)|すでに診断|診断(を|が)(受け|つい|済)|診断済|健康診断|画像診断|診断専門医|診断(書|士|支援|精度|基準|結果|後|装置|機器|用途|学|科)|放射線診断|病名を選|「[^」]*」|薬の(変更|種類|飲み方|質問|情報|説明書)|所見`,
		not:  `主治医|(診断|処方|治療|投薬)[^。]{0,14}(行わ|行いません|しません|含みません|含まれません|ありません|いたしません|用いません|対象外|せず|ではな)|という(質問|相談|声)|no (diagnosis|prescription)|not (diagnose|prescribe)|without (diagnos|prescrib)|never (have|need) to|誤り|解説|一般向け|経験|に進む|意見(を|の|書)`},
	{kind: rules.ClaimPatientAd,
		find: `患者(さん|さま|様)?(から)?の(声|口コミ|体験談|体験記|感想|クチコミ|お礼の手紙):?|体験談|(口コミ|クチコミ)(評価|で)?[^。]{0,6}(高評価|星|\d|満点|no)|キャンペーン(中|実施|価格)?|(初診料|診察料|送料|相談料)(が)?無料|\d+%(オフ|off|引き|割引)|(期間|今だけ|先着)(限定)?[^。]{0,8}(割引|無料|お得|特典)|モニター(価格|募集|割)|(診察|診療|受診|ご?来院)?の?ご?予約(は|を)[^。]{0,8}(こちら|公式|サイト|ホームページ|アプリ|今すぐ|お電話)|受診(を|の)?(ご)?希望(の方)?(は|も)|(治療|施術|手術|術)(の)?前後(の)?(写真|画像|比較)|ビフォーアフター|症例写真(を|の)?(公開|掲載)|(治癒|完治|成功|有効|改善|治療成績|満足)率[^。]{0,6}\d|必ず(治|良くな|完治|効)|(aga|ピル|治療|脱毛|注射|ed|美容|薬|施術|ダイエット|矯正|点滴)[^。]{0,10}(月|1回|1本|初回|月額|1錠)?(は|が|も)?[^。\d]{0,4}\d[\d,]+円(から|~|で|、|です|と)|patient (reviews|testimonials|voices|stories)|before[- ]and[- ]after (photo|picture|image)s?|book (your|an?|a) (visit|appointment|consultation)|\d+% (off|discount)|(free|discounted) (first )?(consultation|visit|trial) (for patients|today|now)|(cure|success) rate[^.]{0,10}\d`,
		past: `(患者|相談者)(さん)?の声の(調子|ト|大き|張り|様子)|患者(さん)?の声(を|が|に)[^。、]{0,8}(聞|傾|届|耳|拾)|予約の(変更|確認|連絡|枠|管理)|採用キャンペーン|検診キャンペーン|啓発キャンペーン`,
		not:  `作業に含み|お祝い|入職|紹介キャンペーン|読影|データの|苦情|の対応は`},
	{kind: rules.ClaimPatientAd, find: `ゴッドハンド|神の手|名医|カリスマ|スーパードクター|伝説の|世界的(に)?(権威|名医)|第一人者|(国|厚生労働省|厚労省|政府|県|市|行政|消費者庁|内閣府)(が|の|に|から|より)[^。]{0,14}(認定|公認|推奨|お墨付き|指定)(さ|を|の|し|クリニック|施設)|(government|ministry|state)[- ](approved|endorsed|certified|recommended)|world[- ]famous (doctor|surgeon|physician)|miracle (doctor|surgeon)|godhand`, not: `健康経営|優良|学会(の|が|に)?認定|認定(産業医|専門医|医)|指定医|医師会認定|の研修|指定する研修`},
	{kind: rules.ClaimPatientAd, find: `患者(さん)?(も|を)[^。]{0,10}募集|(被験者|治験参加者|モニター|ボランティア|治験)(も|を|の)[^。]{0,8}(募集|登録|受付|歓迎|申し込)|(volunteers?|participants?|test persons|patients|subjects)\b[^.]{0,30}(welcome|sign up|wanted|needed|recruited|register|enrol)`, not: `別の(チーム|担当)|another team|task of|組み入れ|登録症例|担当し|recruitment is`},
}
