package claims

import "github.com/enkaku/enkaku/models/rules"

// beforeStart is training that is taken before the work begins: those who have
// not had it yet are told when.
const beforeStart = `(開始|入職|勤務|初回)(日|時)?(まで|前)[^。]{0,16}(受講|受けて|修了)(いただ|し|して|が|を|は)`

// careNot is a clause or sentence in which care against the standard is not given.
const careNot = `(行わ|行い|行って(い|お)?|して(い|お)?|扱って(い|お)?|扱い|お受けして(い|お)?|受けて(い|お)?|出して(い|お)?|お出しして(い|お)?|認めて(い|お)?|応じて(い|お)?|お?願いして(い|お)?|決め|始め)(り)?(ません|ない(で|決まり|方針|こと))|ことは(ありません|ございません|できません|しません)|できません|できない(ため|ので|決まり)|不可|禁止|避け|お断り|ご?遠慮|お控え|控えて|対象外|中断|中止し|引き継|お断わり|にはあたりません|場面は(ありません|ない)|登録医が|講座|記事|学習|\b(do not|don't|does not|is not|are not|never|cannot|must not|may not|no longer)\b (treat|prescribe|diagnose|issue|allow|permit|accept|ship|send|see|offer|handle|start|give)`

// beforehand are sides of care that need no picture.
const beforehand = `予約|受付|健康相談|医療相談|問い合わせ|事前に|前日|前に|集め|あらためて|切り替え|連絡|お知らせ|通知|リマインド|所見|アノテ|正解|再接続|つなぎ直|主治医|読影|夜間|相談(窓口|員|に)|顔を見(ながら|て)|(必ず|診察は|あとは|その後|のち|うえで)[^。]{0,8}(ビデオ|映像|画面|カメラ)|専用の画面|配送状況|会計|説明|案内|服薬|飲み(方|合わせ)|副作用の(聞|確認)|薬剤師|カメラを?(つけ|オンに|入れ)て`

// notDone is a sentence that says of a thing that it is not done.
const notDone = `(行わ|行い|行って(い)?|して(い|お)?|い|扱って(い)?|扱い|お受けして(い)?|受けて(い)?|出して(い)?|出し|お出しし|認めて(い)?|応じて(い)?|お?願いして(い)?)(お)?(り)?(ません|ない|ず)|ありません|できません|不可|禁止|避け|お断り|ご遠慮|お控え|控えて|対象外`

// careFrames are frames of how online care is given: what is seen and asked,
// first visits, certificates.
var careFrames = []frame{
	{kind: rules.ClaimTextOnly, open: true,
		find: `(診察|診療|処方|投薬|薬|ピル|診断|診ます|診られ|受診|診ていただ)`,
		with: `(チャット|文字|テキスト|メール|メッセージ|ライン|line|電話|音声|通話|問診票?|フォーム|アンケート|写真|アプリ)[^。、]{0,14}(だけ|のみ|で(完結|済|終)|の(やりとり|やり取り|往復|送受信)(だけ)?で|で(診|処方|判断し))|(ビデオ|カメラ|映像|お?顔|動画|画面)[^。、]{0,10}(使わ(ず|ない)|オフ|なし|不要|切っ|映さ|映す必要(は)?(ありません|ない)|出さ|見せ(ず|ない)|見ず|必要ありません|つなが(ず|ない))|(対面|画面越し|ビデオ)[^。]{0,6}(診察|通話)?(なし|せず|なく)|(顔|お互いの顔|相手)(を|は|も)?(見|合わせ)[^。、]{0,6}(ず|ない|ません|なく|ことは(ありません|ない))|会わずに|(文面|文章|入力内容)(だけ|のみ)|(問診|フォーム|回答|アンケート)[^。]{0,14}(見て|読んで|もとに)[^。]{0,10}(そのまま|ボタン|だけ)[^。]{0,10}|ボタン(一|ひと|1)つ`,
		past: `訪問診|オンライン|ガイドライン|(ビデオ|映像|動画|テレビ|画面)(通話|電話)|電話番号|処方(後|薬|歴|箋の控え)|(薬|お薬)の(飲み方|相談|質問|配送|発送|在庫)|診療(録|報酬|時間|科|記録)|薬剤師|受診の(目安|相談)|電話相談`,
		not:  `予約|健康相談|医療相談|診断や処方(は|を)(行わ|しま)|問い合わせ|ビデオ(通話)?(で|に|へ|を)(必ず|切り替え|あらためて|診|行)|必ず(ビデオ|映像|画面)|ことはありません|行い?ません|行って(い|お)?(り)?ません|しません|読影|夜間|土日|質問|事前に|あらためて|画面で診|切り替え|連絡|再診後|再接続|つなぎ直し`},
	{kind: rules.ClaimTextOnly, open: true, find: `\b(text|chat|message|messaging|voice|phone|telephone|questionnaire|form|e-?mail|audio)\b`, with: `\b(prescri\w+|examin\w+|diagnos\w+|treat\w*|medicines?|drugs?|pills?)\b[^.]{0,60}\b(without|no video|only|alone|never)\b|\b(without|no video|only|alone|never)\b[^.]{0,60}\b(prescri\w+|examin\w+|diagnos\w+|medicines?|drugs?|pills?|see(ing)? (the|a|each) (doctor|patient|other))`, not: `no (diagnosis|prescription)|not (diagnose|prescribe)|booking|reminder|opinions and advice only|without (a )?diagnos|is not allowed|never (by|through|over) (chat|text|phone)`},
	{kind: rules.ClaimTextOnly,
		find: `(チャット|文字|テキスト|メール|メッセージ|line|電話|音声|通話|問診(票)?|フォーム|アンケート|アプリ入力|自動問診|写真)(の(入力|やりとり|やり取り|送信))?(のみ|だけ|で完結|で済|による|でも)(で|の|による|から|して)?[^。]{0,16}(診察|診療|診断|処方|薬|お薬|発送|受診|ピル)|(チャット|電話|メール|音声|テキスト|問診)(診療|診察|処方)(で|を|も|が)[^。]{0,8}(可|ok|対応|行|完結|担当|していただ)|(ビデオ|カメラ|顔|画面|映像)(通話)?(は|を|が)?(オフ|使わず|使わない|出さず|映さ|なし|不要|切っ|つなが)[^。]{0,20}(診|処方|ok|可|構いません|かまいません|対応|働)|顔出し(は)?(不要|なし|いりません|しなくて)|ビデオ通話(は|が)?(不要|なし|いりません|使わ)|(text|chat|message|voice|phone|telephone|questionnaire|form|e-?mail)[- ]?(only|based)?[^.]{0,14}(examination|visits?|care|prescri|diagnos|consultations? with prescription)|prescri(ption|be)[^.]{0,26}(after|by|through|via|from) (a |the )?(chat|text|phone|message|questionnaire|form|e-?mail)|no (video|camera)[^.]{0,16}(needed|required|necessary)|camera(s)? (can (be|stay)|stays?|is|are|may be) off|without (a )?(video|camera|seeing the patient)|video is not (needed|required)`,
		not:  `ビデオ(通話)?で診|予約|相談(のみ|に|への)|紹介状|相談への回答|処方後|処方は(行|し)|健康相談|問い合わせ|対応(する|します)のは|連絡(は|に)`, past: `訪問診|オンライン問診と|(ビデオ|映像|動画|テレビ|画面)(通話|電話)(による|での|で|を使|の|と)`},
	{kind: rules.ClaimTextOnly, open: true,
		find: `(メッセ(ー)?ジ|チャット|文字)[^。]{0,10}(往復|やり取り)[^。]{0,8}(初診|診察|診療)が(終|完了|済)|声だけで(診|初診)|カメラ(付き)?[^。]{0,10}(なくても|持たなくても|お持ちでなくても)[^。]{0,10}診`},
	{kind: rules.ClaimTextOnly, open: true,
		find: `(長時間労働|面接)(者)?(の|は|も)?(面接|面談)?(は|を)?…(電話|音声|メ(ー)?ル|チャット)(一本|1本)|(面接指導|面談|高ストレス者|長時間労働者)(は|を|も|の|に)?…(音声|電話|チャット|メ(ー)?ル|問診票|書面|アンケ(ー)?ト|書類|フォ(ー)?ム|文字)(だけ|のみ|の(往復|やりとり|やり取り)(で|だけ)|で(終わ|済|代|行|完結|十分|足)|の提出|に代|と)|(面接指導|高ストレス者|長時間労働者)…(話す(必要|こと)|顔を見|会う|面談)[^。]{0,8}(ありません|ない|せず|ず|なく|不要)|対面(で|で?の)(面接指導|面談)…(応じ|認め|行わ|お断り|できな|しない)(ない|ません|られ|契約|\z)?|(面接指導|face-to-face interview\w*)…(音声|audio|phone) only`,
		with: `面接指導|高ストレス|長時間|意見書|医師から(の)?求め|interview`,
		not:  `対面(で|に)(も|切り替|変更|行)|ビデオ(通話)?(で|に)|(音声|電話)(だけ|のみ)(では|の(面接指導|面談)は)|ことは(ありません|しません|できません)|行いません|認めて(い)?ません|予約|日程|事前|案内|アンケ(ー)?トの(集計|結果)|必要に応じ|画面`},
	{kind: rules.ClaimTextOnly, open: true,
		find: `(文字起こしされた|({texty})(で|を|から|に|の|が|だけ|のみ)|({voicy})(で|だけ|のみ|診療|口で|による|越し|の))(症状|訴え|内容|話)?(を|が)?[^。]{0,24}({rx})|(会話|話す|対話|面談|ビデオ|映像|画面|診察|顔合わせ|顔を見る)(は|を|も|こと|必要)?[^。]{0,10}(不要|なし|せず|ありません|なく|ない|いりません|要りません)[^。]{0,30}({rx})`,
		past: `訪問診(療|察)|オンライン|ガイドライン|(ビデオ|映像|動画|テレビ|画面)(通話|電話)|電話番号|処方(後|薬|歴|箋の控え)|(薬|お薬)の(飲み方|相談|質問|配送|発送|在庫|説明)|診療(録|報酬|時間|科|記録|内容)|ビデオ(診療|診察|通話)|(紹介状|画像|検査)(を|の)`,
		not:  careNot + `|` + beforehand},
	{kind: rules.ClaimTextOnly, open: true,
		find: `({voicy})(診療|診察|だけ|のみ|で)(の|が|を|で)?…(中心|完結|済|診|処方|主|ok|可)`,
		with: `診|処方|薬|treat|prescri`, past: `(ビデオ|映像|動画|テレビ|画面)(通話|電話)|電話番号`,
		not: careNot + `|` + beforehand},
	{kind: rules.ClaimTextOnly, open: true,
		find: `(カメラ|ビデオ|映像|画面|顔|お顔|姿|レンズ|webカメラ|ウェブカメラ|webcam|camera|video)(は|を|が|も)?[^。、]{0,10}({dark})|\b(keep|leave|turn|switch|have)\b[^.]{0,16}\b(webcam|camera|video)\b[^.]{0,8}\boff\b|\b(webcam|camera|video)s?\b[^.]{0,20}\b(off|not needed|not required|unnecessary|optional|stays? dark)\b`,
		with: `診|処方|薬|患者|すっぴん|寝ぐせ|patients?|visit|consult|prescri`,
		not:  careNot + `|` + beforehand + `|休憩|会議|朝会|面談|説明会|講座|待機|患者さんが[^。]{0,12}(使えない|つけられない|オフ)|なったら|(の|た)場合|カンファ|打ち合わせ|勉強会|meeting|between visits`},
	{kind: rules.ClaimTextOnly, open: true,
		find: `(声|音声|電話|通話|文字|文章|文面|チャット|メッセ|メール|テキスト|ライン|質問票|問診票?|回答|入力|フォーム|アンケート|写真|画像|アプリ|書き込み)[^。]{0,20}(だけ|のみ|一本|1本|オンリー|で(完結|済|終|足り|十分)|のやり(とり|取り)|の往復|を(見|読|拝見し|確認|チェック)(て|んで|して|し|るだけ|→|だけ)?|に目を通)[^。]{0,30}`,
		with: `(薬|お薬|処方|ピル|診察|診断|診療|診ます|診て|投薬|届く|発送)[^。]{0,30}(出|終|完|届|発送|送|ます|可|いただ|仕組み|流れ|だけ|できます)|(薬|お薬|処方|診察|診断|診療|診ます|診て)`,
		past: `訪問診|オンライン|ガイドライン|(ビデオ|映像|動画|テレビ|画面)(通話|電話)|電話番号|処方(後|薬|歴|箋の控え)|(薬|お薬)の(飲み方|相談|質問|配送|発送|在庫|説明)|診療(録|報酬|時間|科|記録)|薬剤師|受診の(目安|相談)|電話相談`,
		here: notDone + `|予約|健康相談|医療相談|問い合わせ|ビデオ(通話)?(で|に|へ|を)|必ず|読影|夜間|事前に|前に|あらためて|画面|切り替え|連絡|所見|アノテ|正解|再接続|つなぎ直|主治医|相談|映像`},
	{kind: rules.ClaimTextOnly, open: true,
		find: `(カメラ|ビデオ|映像|画面|顔|お顔|姿)[^。]{0,12}(つけ(ず|ない|なくて)|付けず|オフ|なし|切(っ|り)|映さ|使わ|出さ|見せ(ず|な)|見(ず|な)|不要|要りません|必要(は|が)?(あり|ない)|隠|つなが(ず|な))|(対面|ビデオ)[^。]{0,6}(なし|せず|なく)|会わず|顔を合わせ(ず|な|るこ)`,
		with: `診|処方|薬|患者`, here: `患者さんが[^。]{0,12}(使えない|つけられない|オフにし)|` + notDone + `|再接続|あらためて|待|休憩|会議|面談|説明会|講座`},
	{kind: rules.ClaimTextOnly, open: true,
		find: `\b(prescri\w+|medicines?|medication|drugs?|pills?|diagnos\w+|examin\w+|treat(ed|ment)|consult\w*|visits?|seen?)\b`,
		with: `\b(strength of|based on|from|after|by|via|through|over|just|only|alone|simply|merely|purely)\b[^.]{0,24}\b(web )?(forms?|questionnaires?|chats?|texts?|messages?|messaging|e-?mails?|phone|telephone|voice|audio|calls?|photos?|answers|survey|app)\b[^.]{0,30}\b(only|alone|no|nobody|without|never|enough|sufficient|go out|sent|issued|prescri\w+|diagnos\w+|decide|approve|click)|\b(nobody|no one|never|no need to|without|don't|not)\b[^.]{0,16}\b(turns? on|switch\w* on|use|uses|see|sees|show|look at|need)\b[^.]{0,12}\b(camera|video|face|patient|screen)`,
		here: `no (diagnosis|prescription)|not (diagnose|prescribe)|booking|reminder|advice only|without (a )?diagnos|is not allowed|never (by|through|over) (chat|text|phone)|never (done|given|issued|made)|records?|video (visit|call)s? (only|always)|by video|language model|patients? who`},

	{kind: rules.ClaimNoExam, open: true, find: `(診察|問診)(なし|せず|不要|を?(省略|行わず|しなくて))[^。]{0,12}(処方|薬|発送)|問診(票)?(のみ|だけ)(で|の)[^。]{0,6}(処方|薬|診断)|薬だけ[^。]{0,10}(処方|発送|お渡し|出|欲しい|希望)|(without|no) (an )?examination[^.]{0,16}(prescri|medic)`, not: `処方(は)?(行|し)(いません|ません)`},

	{kind: rules.ClaimFirstVisitDrug, find: `(初診|初回|初めて|1回目|はじめて|新患|新規)`, with: `{drug}|眠剤|ロヒプノール|レンドルミン|ルネスタ|ベルソムラ|ソラナックス|エチゾラム|ゾルピデム|トリアゾラム|ストラテラ|ビバンセ|モーラム|トラマドール|sleeping|psychotropic`, not: `処方(は|を)?(行わ|しま(せ)?ん|しない|せず|して(い)?ません|でき|行って(い)?ません)|出さ|扱わ|用いない|ありません|できません|7日|不可|禁止`},
	{kind: rules.ClaimFirstVisitDrug, open: true, find: `(初診|初回|新患|初めて)[^。]{0,30}(\d|数|半)(か月|週間|ヶ月)分`, not: `しません|できません|ありません|再診`},
	{kind: rules.ClaimFirstVisitDrug,
		find: `(初診|初回|初めて|1回目|はじめて)[^。]{0,26}({drug})|({drug})[^。]{0,22}(初診|初回|初めて|1回目|はじめて)|(first|initial|new)[- ](visits?|patients?|consultations?|appointments?)[^.]{0,40}({drug})|({drug})[^.]{0,40}(first|initial) (visit|consultation|appointment)`},
	{kind: rules.ClaimFirstVisitDrug, open: true,
		find: `初診での(薬|処方)[^。]{0,8}(決まり|制限|制約|縛り)(は|を)?[^。]{0,4}(設けて|ありません|なし)|(紹介状|記録)[^。]{0,8}ない[^。]{0,10}(1回目|初診|初回)[^。]{0,12}処方`, not: `処方(は)?(しません|できません)`},
	{kind: rules.ClaimFirstVisitDrug, open: true,
		find: `({newcomer})…[^。]{0,20}({strongdrug})|({strongdrug})[^。]{0,30}({newcomer})`,
		with: `処方|出|開始|スタ(ー)?ト|ok|可|対応|歓迎|いただ|お届|始め|渡|希望|prescri|start|available|give|ask`,
		not:  careNot + `|7日|安定期|再診のみ|来院し|対面|必要なら紹介|not |never|no |cannot`},
	{kind: rules.ClaimFirstVisitDrug, open: true, // medicine as it is ordered, whoever the patient is
		find: `(患者(さん|様)?|本人|相手|利用者)?(の|が)?(ご?希望|ご?要望|望み|注文|リクエスト|言い値|言う)(の)?(どおり|通り|まま|に沿って|に応じて|する薬を)[^。]{0,12}(処方|薬を(出|渡)|お出し|投薬)|\bprescri\w+\b[^.]{0,24}\b(as (requested|wished|ordered)|whatever (they|the patient) (wants?|asks?)|on request)`,
		not:  careNot + `|診察(のうえ|の結果)|必要(な|と)|医学的|適応|剤形|後発|ジェネリック|薬局`},
	{kind: rules.ClaimFirstVisitDrug, open: true,
		find: `初診|初回|初めて|はじめて|1回目|新患|新規|最初(の|から)|first[- ](visit|time|appointment|consult\w*)|new patients?`,
		with: `{drug}|眠り薬|眠れる薬|寝つき(を|の)[^。]{0,6}薬|安定剤|アモバン|マイスリ|リーゼ|ワイパックス|メイラックス|セルシン|ホリゾン|ユーロジン|サイレ|ベンザリン|ハルシ|エバミ|リスミ|ドラ(ー)?ル|デジレル|トラゾドン|向精神|依存性|benzos?|sedatives?|tranquilli[sz]ers?|zolpidem|stimulants?|ritalin|tramadol|codeine|controlled (drugs|substances)`,
		here: notDone + `|しません|処方しな|出さ|扱わ|7日|not |never|no |cannot`},
	{kind: rules.ClaimFirstVisitDrug, open: true, find: `(初診|初回|新患|初めて|はじめて)[^。]{0,40}(\d|数|半)(か月|週間|ヶ月|週)(分|ぶん)`, here: notDone + `|再診|1週間`},

	{kind: rules.ClaimFirstVisitDays, find: `(?:初診|初回|新患|初めて)[^。]{0,30}?(\d{1,3})日`, not: `以内|までに|前日|日以内に再診`},
	{kind: rules.ClaimFirstVisitDays, find: `(?:初診|初回|基礎疾患)[^。]{0,24}?(\d{1,3})日分`},
	{kind: rules.ClaimFirstVisitDays, open: true, find: `(?:初診|初回|初めて|はじめて|新患|最初)[^。]{0,40}?(\d{1,3})日(?:分|ぶん)`, here: `以内|までに|前日|日以内に再診`},

	{kind: rules.ClaimFirstVisitOpen, open: true, find: `初診`, with: `(制限|条件|紹介状|事前相談|記録)(は|が|も)?(なく|なし|ない|不要|せず)|(すべて|全て|全員|何でも|無条件|どなたでも)[^。]{0,12}(受け|診|対応|担当)|(精神療法|カウンセリング)[^。]{0,16}(オンライン|画面|承|受け|行)|初診(も|から|の方も)[^。]{0,14}(オンライン|お受け|承り|歓迎|担当し|ok)`, not: `事前(の)?相談を|過去の記録を|かかりつけ|対面で|行(う|い|って)(こと)?(は)?(ま?せん|ありません)|受け(て)?(い)?ません|できません|しません`},
	{kind: rules.ClaimFirstVisitOpen, find: `初診(の)?(患者さん)?(の方)?(も|を|から|でも|は)[^。]{0,14}(制限なく|制限なし|すべて|全て|何でも|無条件|オンラインで(お受け|受け|対応|診)|お受け|受け入れ|対応(し|可|いた)|担当し|診ていただ|歓迎)|(first visits?|new patients)[^.]{0,24}(without (limits?|restriction)|all (accepted|welcome)|are (accepted|welcome|seen))`, not: `事前(の)?相談|過去の記録|かかりつけ|対面で|紹介状`},
	{kind: rules.ClaimFirstVisitOpen, unit: "unlimited", open: true,
		find: `(初診|新患|初対面|初めての(方|患者)|はじめての(方|患者)|かかりつけ)[^。]{0,30}({firstopen})|({firstopen})[^。]{0,16}(初診|新患|初対面|初めて)|過去の(診療)?(情報|記録|診療録)(は|も)?[^。]{0,6}(取り寄せ|確認し|見)(ません|ない|ず)|\b(first visits?|new patients?|anyone)\b[^.]{0,30}\b(no (questions|records|conditions|referral)|unconditional\w*|without (any )?(records?|consultation|conditions?|referral))`,
		with: `診|受け|外来|相談|患者|初|visit|patients?`,
		not:  careNot + `|(かかりつけ|事前相談|記録|紹介状)(が|の)(ある|あれば|必要|確認)|を確認(し|の)|のみ(お受け|対象)|対面|しない限り|病院の初診|not |only with`},
	{kind: rules.ClaimFirstVisitOpen, open: true, find: `初診|新患|初めての(方|患者)`, with: `(制限|条件|紹介状|事前相談|記録|選別|断り)(は|が|も|を)?[^。]{0,4}(なく|なし|ない|不要|せず|問わず|つけず|設けず|無用)|(すべて|全て|全員|何でも|無条件|どなた|誰)(でも|も|を|の)?[^。]{0,12}(受け|診|対応|担当|歓迎|引き受け)|(精神療法|カウンセリング)[^。]{0,16}(オンライン|画面|承|受け|行)`, here: `事前(の)?相談(を|で|の)|過去の記録を|かかりつけ|対面で|` + notDone},

	{kind: rules.ClaimPace, find: `1時間(?:に|あたり|で|当たり)?(?:は)?[^。\d]{0,10}?(\d{2,3})(?:~\d+)?(?:名|人|件)`, unit: "an hour", not: `読影|枚|画像`},
	{kind: rules.ClaimPace, find: `(?:1|一|お?ひと)(?:件|人|名|り|枠)(?:あたり|当たり|は|に|につき|の診察)*(?:約|平均|わずか|最短|たった|数)?(\d{1,2})(?:~\d+)?分`, unit: "minutes", not: `読影|回答|胸部|画像|x線|所見|検査`},
	{kind: rules.ClaimPace, find: `1時間(?:に|あたり|で|当たり)?(?:約|平均|最大|およそ)?(\d{1,3})(?:~\d+)?(?:名|人|件|患者)`, unit: "an hour"},
	{kind: rules.ClaimPace, find: `(?:1件|1人|1名|1診察|1患者|診察(?:時間)?)(?:あたり|当たり|は|に)?(?:約|平均|わずか|最短)?(\d{1,2})(?:~\d+)?分`, unit: "minutes", not: `読影|回答|胸部|画像|x線|所見`},
	{kind: rules.ClaimPace, find: `(\d{1,3}) patients? (?:an|per|every|each) hour`, unit: "an hour"},
	{kind: rules.ClaimPace, unit: "seconds", find: `(?:1人|1件|1名|お一人|一人|患者さん1人|診察)[^。\d]{0,10}(\d{1,3})秒`, not: `読影|回答|画像|以内に(返|応答|接続)|遅|待`},
	{kind: rules.ClaimPace, unit: "an hour", open: true, find: `(?:毎時|時間あたり|時間当たり|1時間|一時間|60分)[^。\d]{0,14}(\d{2,3})(?:~\d+)?(?:名|人|件|患者)`, with: `診|処方|患者|外来`, not: `読影|枚|画像|従業員|受講|定員|質問|回答|以下|まで|超えません|上限|相談`},
	{kind: rules.ClaimPace, open: true, find: `(?:1時間|60分|半日|1コマ)(?:に|あたり|で|当たり|は|の)?[^。\d]{0,14}?(\d{2,3})(?:~\d+)?(?:名|人|件|患者)`, unit: "an hour", here: `読影|枚|画像|半日|コマ|従業員|受講|定員`},
	{kind: rules.ClaimPace, open: true, find: `(?:1件|1人|1名|1枠|おひとり|お一人|お1人|一人|患者さん|診察|診療)(?:の)?(?:患者さん|診察|診療|時間)?(?:あたり|当たり|は|に|につき|を|の診察)*(?:約|平均|わずか|最短|たった|ほんの|目安)?([1-3])(?:~[2-4])?分(?:ほど|程度|以内|で|が|です|を|くらい|前後)?`, unit: "minutes", here: `読影|回答|胸部|画像|x線|所見|検査|遅|待|前に|以内に(接続|返)|休憩`},
	{kind: rules.ClaimPace, open: true, find: `\b(\d{2,3}) (?:patients?|people|visits?|cases?|consultations?)\b[^.]{0,14}\b(?:an|per|every|each|in an|within an|in one) hour`, unit: "an hour", here: `reading|image|model|answers`},

	{kind: rules.ClaimCertificateFalse, open: true, find: `診断書`, with: `(希望|要望|注文|言い分|求め|指定|リクエスト|申し出)(の|に|さ)?[^。]{0,6}(どおり|通り|まま|沿っ|合わせ|応じ|する|病名|期間|内容|日数)|(本人|患者さん|相手)(が|の)[^。]{0,8}(ほしい|言|望|思)[^。]{0,8}(とおり|通り|まま|病名|期間|日数|内容)|診察(なし|せず|をせず|しなく|不要)`, not: `診察のうえ|必要なとき|応じません|しません|ありません`},
	{kind: rules.ClaimCertificateFalse, find: `診断書[^。]{0,30}(希望|要望|リクエスト|言われた|求め|指定|申告|本人の言う)[^。]{0,6}(通り|どおり|の|に(沿|合わせ|応じ)|された)[^。]{0,10}(病名|期間|内容|作成|記載|書|発行)|(希望|要望|指定)(の|する|される|された)(病名|期間|内容)[^。]{0,14}診断書|certificates?[^.]{0,30}(as (the )?(patient|client|customer)s? (wish|want|ask|request)|(whatever|any) (diagnosis|period)|to order)`},
	{kind: rules.ClaimCertificateFalse, open: true,
		find: `(病名|診断名)[^。]{0,12}選んだ[^。]{0,14}診断書|日付を?(さかのぼ|遡)[^。]{0,8}(診断書|証明書)|診断書[^。]{0,10}(さかのぼ|遡)`, not: `断って|お断り|ません(。|\z)|できない`},
	{kind: rules.ClaimCertificateFalse, open: true,
		find: `(希望|望み|要望|言い値)(に|の|どおり|通り)(沿|合わ)?[^。]{0,8}書類[^。]{0,10}(発行|作成|書)|({certificate})[^。]{0,30}({toorder})|({toorder})[^。]{0,30}({certificate})|(診察|面談|会|話)(は|を)?(して(い)?ない|せずに?|なし|しないで|っていない)[^。]{0,16}({certificate})|\b(certificates?|sick notes?|doctor's notes?)\b[^.]{0,40}\b(without|whatever|any (diagnosis|period|illness)|choice|as (asked|requested|wished)|on request|no questions)\b`,
		with: `書|出|発行|作成|署名|サイン|押印|記|送|仕上げ|期間|issue|sign|write|get|no `,
		not:  careNot + `|診察のうえ|必要なとき|経過を見|医学的|必要性|診断書だけを求め|応じ(ません|て(い)?ません)|希望者|主治医|not |never`},
	{kind: rules.ClaimCertificateFalse, open: true, find: `(病名|日数|休む期間)[^。]{0,20}(書い|押印|署名|サイン|判)[^。]{0,12}(だけ|のみ)|(書いてほしい|言うとおり|そのとおり|望みどおり|望むまま)[^。]{0,24}(病名|日数)`, not: `読影|レポート|応じません|しません`},
	{kind: rules.ClaimCertificateFalse, open: true, find: `診断書|休職の(書類|証明)|証明書|certificates?|sick notes?`,
		with: `(希望|要望|注文|言い分|求め|指定|リクエスト|申し出|ほしい|欲しい|望む|言われた|頼まれた)(の|に|さ|する|した|と)?[^。]{0,12}(どおり|通り|まま|沿|合わせ|応じ|病名|期間|内容|日数|文面|書|作|仕上げ|発行)|(本人|患者(さん)?|相手|依頼者)(が|の)[^。]{0,12}(ほしい|欲しい|言|望|思|希望|指定|頼)[^。]{0,14}|診察(なし|せず|をせず|しなく|不要|抜き|を省)|whatever|as (requested|ordered|wished|the patient (wants|asks|likes))|any (diagnosis|condition|period)|of (their|the patient's) choice|without (seeing|examin)|no (exam|visit)`,
		here: `診察のうえ|必要なとき|応じません|` + notDone + `|not |never|希望(者|される方|があれば|の方)|必要性|医学的`},

	{kind: rules.ClaimCertificateQuick, find: `(診断書|証明書|意見書)`, with: `(即日|当日中に(必ず)?|その場で|すぐ(に)?|即時|即発行|最短|数分|\d+分で|スピード|ワンクリック|希望(日|どおり)|あっという間)(で|に)?[^。]{0,10}(発行|作成|出|お渡し|送|書)|(発行|作成)[^。]{0,6}(即日|その場|すぐ|最短|\d+分)`, not: `必要なとき|診察のうえ|診察を経|職場|労基署|主治医へ|読影|セカンドオピニオン`},
	{kind: rules.ClaimCertificateQuick, find: `診断書[^。]{0,14}(即日|当日|すぐ|その場|最短|スピード|数分|\d+分|即時|即発行|即)|(即日|最短|当日|すぐに|\d+分で)[^。]{0,8}診断書|(same[- ]day|instant|on[- ]the[- ]spot|within minutes)[^.]{0,12}certificates?|certificates? (are |is )?(issued )?(on the spot|instantly|at once|the same day|in \d+ minutes)`},
	{kind: rules.ClaimCertificateQuick, open: true,
		find: `({certificate})[^。]{0,30}({speedy})|({speedy})[^。]{0,24}({certificate})|({certificate})(の)?(発行|作成|書き)(が|を)?(主業務|中心|メイン|専門|量産)`,
		with: `発行|作成|書|出|送|渡|pdf|申込|申し込|issue|hand|sign|get`,
		not:  careNot + `|診察のうえ|診察を経|お約束せず|経過を見|必要なとき|主治医|読影|セカンドオピニオン|\d日以内|職場|労基署|返信|質問|面談(後|の後)|産業医|not |never`},
	{kind: rules.ClaimCertificateQuick, open: true, find: `(診断書|証明書|意見書|休職届|certificates?|sick notes?)`,
		with: `即日|即座|即時|当日中|その(場|日)(で|のうち|に)|すぐ|速攻|スピード|最短|(\d+|数)(分|時間)(で|以内|もあれば|後|ほど)|ワンクリック|ボタン|お待たせし|instant\w*|on the spot|same[- ]day|within (minutes|an hour|the hour)|in (\d+|five|ten|a few) minutes|at once|immediately|straight away|while you wait`,
		here: `必要なとき|診察のうえ|診察を経|職場|労基署|主治医へ|読影|セカンドオピニオン|` + notDone + `|not |never|\d日以内`},

	{kind: rules.ClaimNoIdentity, open: true, find: `(本人|身元|身分|患者)(の)?確認[^。]{0,10}(省|略|なし|不要|行わ|行って(い)?ま(せ)|しません|せず|いたしません|必要ありません|求め(ず|ません))`},
	{kind: rules.ClaimNoIdentity, open: true, in: "regulatory.identity_flow", find: `\A(特に)?(省略|不要|なし|無し|しない|行わない|していません|しません|none|not needed)`},
	{kind: rules.ClaimNoIdentity, open: true, find: `(本人|身元|身分|資格)(の)?確認(は|を|も|手続き)?[^。]{0,6}(行いません|しません|不要|なし|省略|ありません|いりません|行わず|行っていません|求めません)|(no|without) (identity|id) (check|verification)|identity (is |will )?not (be )?(checked|verified)`},
	{kind: rules.ClaimNoIdentity, open: true, find: `(先生|医師|担当医)のお?(名前|氏名)(も|は|を)[^。]{0,8}(伏せ|名乗ら|明かさ)`, not: `しません|なりません`},
	{kind: rules.ClaimNoIdentity, open: true,
		find: `({idcard})(も|や|は|を|の|・|が)?[^。]{0,16}({unlooked})|(匿名|偽名|ニックネ(ー)?ム|仮名)(で|のまま)(の)?[^。]{0,10}(診|受診|処方|可|ok)|\b(anonymous|without (any )?(id|identification)|no id)\b[^.]{0,24}(visit|prescri|patient|treat)|(visit|prescri\w*|patients?|treat\w*)\b[^.]{0,24}\b(anonymous(ly)?|without (any )?(id\b|identification)|no id\b)`,
		with: `診|処方|患者|受診|流れ|visit|prescri|patient|treat`,
		not:  `質問|健康相談|アンケ|講座|匿名加工|匿名化|応募|先生の`},
	{kind: rules.ClaimNoIdentity, open: true, find: `(本人|身元|身分|患者|年齢|名前)(さん)?(の)?確認[^。]{0,16}(省|略|なし|不要|行わ|行って(い)?ま(せ)|しません|して(い)?ません|せず|いたしません|必要(は)?ありません|求め(ず|ません)|求めて(い)?ません|抜き|割愛|飛ば|スキップ|匿名)|匿名(で|のまま)[^。]{0,12}(診|受診|処方)|偽名|ニックネーム(で|のまま)[^。]{0,12}(診|受診|処方)`, here: `質問|相談|アンケ|講座`},

	{kind: rules.ClaimTextOnly, open: true,
		find: `カメラ(は|を)?(オフ|切った|切って|つけない|付けない|映さない)[^。]{0,8}(まま|でも|で(も)?(大丈夫|可|ok|結構|構い))`},

	{kind: rules.ClaimPace, open: true,
		find: `処方率[^。]{0,4}\d+%|読影は1件[12]分|1件[12]分以内(で|に)?(の)?(読影|読ん)`},

	{kind: rules.ClaimCertificateFalse, open: true,
		find: `会社(側)?に(不利|都合の悪い|不都合)[^。]{0,10}(意見書|意見|判定|所見)[^。]{0,10}(書か|出さ|避け)|(復職|休職|就業)(の判断)?を(遅らせ|認めない|引き延ば|早める)[^。]{0,8}(方向|よう)|(病名|病状|検査結果|面談の内容)を(人事|会社|上司)[^。]{0,6}に?(も)?(共有|報告|伝え|渡)(し|して|て)(いただ|くだ|ます|もら)`},

	{kind: rules.ClaimNoIdentity, open: true, in: "regulatory. description terms.", find: `(身元|本人|氏名|資格|身分|互い)[^。]{0,12}(確か|確認|照合|名乗)[^。]{0,10}(省い|省略|省き|割愛|しておりません|していません|行いません|行っていません|飛ばし|不要とし)`, not: `省かず|省略せず|ことはありません`},

	{kind: rules.ClaimInsured, open: true, find: `(健康保険|保険証|マイナ保険証|社会保険)(を|が|で)[^。]{0,6}(お?使い|使って|使う|使え|使わ(れ|な)|利用|提示|受診|確認して受診)`, with: `患者|受診|方|先生の診療`, not: `使わない|利用しな|加入|使えません|使いません|使わず|適用(外|されません)|従業員|スタッフ`},

	{kind: rules.ClaimFirstVisitOpen, open: true, find: `(はじめて|初めて|初診)[^。]{0,16}(紹介状|記録|情報|既往|診療録|データ|資料)[^。]{0,14}(にかかわらず|に関わらず|なしで|なくても|がなくても|を問わず)`},
}

// refuses is an English denial before the words.
const refuses = `\b(do not|don't|does not|never|cannot|must not|may not|no longer|without|not to|nor|is not|are not|isn't|aren't|refuse to|decline to)\b[^.,]{0,30}\z`

// careGuards are what is no such claim.
var careGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly, rules.ClaimNoExam},
		like: `(声|音声|電話|通話|文字|チャット|写真|メ(ー)?ル|問診票?)(だけ|のみ)(で|に(よる|て))?(の)?(診療|診察|処方|再診|初診)(は|も)[^。、]{0,8}(受け付け|お受けし|行っ|認め|扱っ|承っ|想定し)て(い|お)(り)?ません`},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly, rules.ClaimNoExam}, round: `(受診者|来場者|被験者|来院者|住民|患者(さん)?)の(写真|画像|データ|記録|標本)(だけ|のみ)?を(扱|読|見|分類|集め|印)`},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly, rules.ClaimNoExam, rules.ClaimCertificateFalse, rules.ClaimCertificateQuick,
		rules.ClaimNotDoctor, rules.ClaimAIDiagnosis, rules.ClaimPublicPlace, rules.ClaimFirstVisitDrug,
		rules.ClaimAbroad, rules.ClaimDrugsAbroad, rules.ClaimFirstVisitOpen, rules.ClaimDiet},
		behind: denies, before: refuses},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly},
		back: `補いながら|ビデオで診察|求められ|たり[^。]{0,6}しないよう|専用の画面に|顔を見(ながら|て)|(診察|処方|診療)は(必ず|すべて|あくまで)[^。]{0,10}(ビデオ|映像|画面)|朝会|会議|勉強会|打ち合わせ|ビデオ診察の枠|映像(に|へ)切り替|(音声|電話)(だけ)?に(なった|切れた|途切れ)`},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly, rules.ClaimNoExam},
		back: `(お?申し?出|ご?要望|ご?希望|ご?依頼)に(は|対して)|(静脈|動脈|末梢|輸液|点滴)ライン`},
	{kinds: []rules.ClaimKind{rules.ClaimFirstVisitDrug, rules.ClaimDiet},
		behind: `\A[^。、]{0,16}(しません|出しません|できません|ません|ない方針|ず、)`,
		back:   `登録医|対面で(開始|始め|処方)|安定(期|した)|(取り)?扱いません|来院していただ`},
	{kinds: []rules.ClaimKind{rules.ClaimFirstVisitOpen},
		back: `(確かめ|確認し)てから|(受ける|お受けする|診る)か(どうか)?を?(決め|判断)`},
	{kinds: []rules.ClaimKind{rules.ClaimCertificateFalse, rules.ClaimCertificateQuick},
		behind: `\A[^。、]{0,4}(る)?こと(も|が)あ`},
	{kinds: []rules.ClaimKind{rules.ClaimCertificateFalse, rules.ClaimCertificateQuick},
		back: `(希望|要望|求め|申し出|依頼)(だけ|のみ)で[^。]{0,14}(ません|ない)|所見に基づ|診察で[^。]{0,14}確かめ`},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly},
		like: `問診の(結果|回答)(は|を|が)[^。、]{0,6}(参考|画面|事前)`,
		back: `(映像|画面|ビデオ|通信|カメラ|回線)が(つながらない|つながりにくい|途切れた|切れた|途切れ|落ち|乱れ|切れ)[^。]{0,12}(取りやめ|中止|止め|延期|日を改め|再開|中断|切り替え|対面|やり直)`},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly},
		like: `入力までを|\bdo not recommend\b[^.]*`,
		back: `\bdo(es)? not make a diagnosis\b`},
	{kinds: []rules.ClaimKind{rules.ClaimCertificateFalse, rules.ClaimCertificateQuick, rules.ClaimNoExam},
		like: `診断書の作成(など)?で`},
	{kinds: []rules.ClaimKind{rules.ClaimCertificateQuick, rules.ClaimCertificateFalse},
		like: `「診断書[^」]*」(という|との)?(ご?要望|ご?希望|ご?相談)`},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly},
		like: `顔写真(付き)?(で|の)|診察を切り上げ|診察後の[^。]*アンケート`},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly},
		like: `つながってから診察|音声だけで[^。]{0,8}続けることは(しま|あり)|受診するとよい|受診の目安|患者さんの声は[^。]*`,
		back: `診断はできない`},
	{kinds: []rules.ClaimKind{rules.ClaimCertificateFalse, rules.ClaimCertificateQuick},
		back: `お受けできない|作成を頼まれた場合`},
	{kinds: []rules.ClaimKind{rules.ClaimFirstVisitDrug, rules.ClaimFirstVisitOpen},
		back: `向精神薬は初診では処方し|過去の記録を確かめてから`},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly},
		like: `(写真|画像)とビデオの両方|診断することは求め|対面の?(診療|診察|受診)を(お)?勧め`},
}
