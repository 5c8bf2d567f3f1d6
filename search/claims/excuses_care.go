package claims

import "github.com/enkaku/enkaku/models/rules"

// denies is what stands behind words that the sentence says are not done.
const denies = `\A[^。、]{0,8}は(受け付けて|お受けして|受けて|認めて|扱って|応じて)(い|お)(り)?ません|\A[^。]{0,26}(こと(は|が|も)(なく|ない)|こと(は|が|も)(決して|一切|絶対に|まず)?(して(い|お)?(り)?ません|あり(え)?ません|ございません|できません|しません|せず)|場面は(ありません|ございません)|(に|には|の(申込み|依頼|求め)には)(は)?応じ(て(い|お)?(り)?)?ません|(は|を|の(利用|接続|回答)は)?(ご?遠慮|お断り|お控え|控えて|避けて)|禁止|中断|中止(し|する)|対象外|扱って(い|お)?(り)?ません|認めて(い|お)?(り)?ません|使わない|含みません|含まれません|ではありません|わけではありません|誤り|のは違反)`

// refuses is an English denial before the words.
const refuses = `\b(do not|don't|does not|never|cannot|must not|may not|no longer|without|not to|nor|is not|are not|isn't|aren't|refuse to|decline to)\b[^.,]{0,30}\z`

// careExcuses take back what is said of care, advice and adverts to patients.
var careExcuses = []excuse{
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly, rules.ClaimNoExam, rules.ClaimCertificateFalse, rules.ClaimCertificateQuick,
		rules.ClaimNotDoctor, rules.ClaimAIDiagnosis, rules.ClaimPublicPlace, rules.ClaimFirstVisitDrug,
		rules.ClaimAbroad, rules.ClaimDrugsAbroad, rules.ClaimFirstVisitOpen, rules.ClaimDiet},
		behind: denies, before: refuses},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly},
		not: `補いながら|ビデオで診察|求められ|たり[^。]{0,6}しないよう|専用の画面に|顔を見(ながら|て)|(診察|処方|診療)は(必ず|すべて|あくまで)[^。]{0,10}(ビデオ|映像|画面)|朝会|会議|勉強会|打ち合わせ|ビデオ診察の枠|映像(に|へ)切り替|(音声|電話)(だけ)?に(なった|切れた|途切れ)`},
	{kinds: []rules.ClaimKind{rules.ClaimAIDiagnosis},
		not: `必ず(ご)?(確認|医師)|(押す|送る|出す)前に[^。]{0,20}確認|医師が(必ず|自ら|一から)`},
	{kinds: []rules.ClaimKind{rules.ClaimEmergencyPill},
		not: `研修(を|の)?(終え|修了|受け(た|て(いる|いた|い?ま)))|(当番|専任|別の)医|引き継|completed|extra course|trained|certified`},
	{kinds: []rules.ClaimKind{rules.ClaimFirstVisitDrug, rules.ClaimDiet},
		behind: `\A[^。、]{0,16}(しません|出しません|できません|ません|ない方針|ず、)`,
		not:    `登録医|対面で(開始|始め|処方)|安定(期|した)|(取り)?扱いません|来院していただ`},
	{kinds: []rules.ClaimKind{rules.ClaimAttendance},
		not: `対面での診察を経|登録医(が|は)|検査を(して|受け)|新患には|薬が要るとき|(か|または)(、)?(当院|オフィス|事務所)の|つながらない(とき|場合)`},
	{kinds: []rules.ClaimKind{rules.ClaimSuperlative}, round: `(枠|件数|時間|人数)(を|が)?倍に増`, behind: `\A(はせ|せ|は?しま|は?でき|は?いたしま|は控え)`},
	{kinds: []rules.ClaimKind{rules.ClaimDiagnosis},
		not:    `(求め|頼ま|言わ|聞か|せがま|迫ら|尋ね|問わ)(られ|れ)(て|た|る|まし)|(てほしい|してほしい|たい)(と|という)[^。]{0,10}(言|希望|頼|声|場合|とき|方|要望)|自分で調べ|期待して|(を|の)?(続け|受け|し)ながら(働|暮|勤)|試験|模試|」という(言葉|語|表現)|たり[^。]{0,6}しないよう|一般的な(注意|説明|情報|助言)|注意点|部門とは|分かれて(い|お)|問題(を|の)(作|監修)|国試|教材|改良|顧問の仕事|在籍する(先生|医師)|先生からは|(ある|たい)先生(に|へ)は|囲む(作業)?|印を付|授業|小学生|中学生|正しい飲み方|だけの毎日|疲れた(先生|方)|(担当医|かかりつけ医|専門医|治療医|主治医|医療機関|受診先|通院先|病院)(が|の(もと|判断)(で|に))(行|決|担|診|判断|処方|調整)|元の病院|(主治医|かかりつけ(医)?|通院先|医療機関|薬剤師)(に|へ)(ご?相談|お?尋ね|確認|つな|お?聞き|ご?案内|引き継)|(病名|診断名|診断|薬|処方|量|治療)には(触れ|踏み込|言及)|(映画|ドラマ|小説|漫画|ゲーム|歴史|システム|機械|サーバ|設備|経営|組織|建物|車両|画面)(の|を)[^。]{0,8}(診断|治療|処方)|経営診断|(性格|適性|企業|老朽|耐震|ストレス)診断|処方(的|言語)|already been|their own (doctor|physician)|treating (doctor|physician)`,
		here:   `お?控え(いただ|くだ|る)|(こと|の)は(せず|しません)|(下|行わ|出さ|決め|触れ|付け|つけ|勧め|すすめ)(ず|ません)`,
		behind: denies, before: refuses},
	{kinds: []rules.ClaimKind{rules.ClaimPatientAd},
		not:    `審査|(結果|画像)を(読影|判定)|教材|改良|顧問の仕事|在籍する(先生|医師)|先生からは|(ある|たい)先生(に|へ)は|囲む(作業)?|印を付|(広告|表現|表示|原稿|記事|文言|言い回し|コピ(ー)?|文案)(の|を|は|に|が)?[^。]{0,16}(点検|審査|チェック|直|削除|使わ|避け|禁じ|確認|監修|指摘|修正|見直)|使わない(決まり|方針|ルール)|といった(表現|言い回し|文言)|ガイドライン|指針|応募(を|の)(お考え|方|希望)|医師の方へ|(権威|名医)ではなく|さえぎら|振り返り|カンファ|話し合|(窓口|受診先|医療機関)の?(連絡|探し|案内)|お使いください|(産業医|医師|先生|職員|スタッフ)の満足|病院名|薬機法|景品表示|(健診|検診|接種)(会場|当日|の時期)`,
		behind: denies},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly, rules.ClaimNoExam},
		not: `(お?申し?出|ご?要望|ご?希望|ご?依頼)に(は|対して)|(静脈|動脈|末梢|輸液|点滴)ライン`},
	{kinds: []rules.ClaimKind{rules.ClaimAbroad, rules.ClaimDrugsAbroad},
		not: `(発送|配送|郵送|送付|診療|診察)(は|を)[^。、]{0,6}(行って|承って|お受けして|行い|いたし|し)(い|お)?(り)?ません`},
	{kinds: []rules.ClaimKind{rules.ClaimFirstVisitOpen},
		not: `(確かめ|確認し)てから|(受ける|お受けする|診る)か(どうか)?を?(決め|判断)`},
	{kinds: []rules.ClaimKind{rules.ClaimAIDiagnosis},
		not: `\b(you|doctors?|physicians?) (make|makes|decide|decides|write|sign|reach)s? (the|every|each|all)\b`},
	{kinds: []rules.ClaimKind{rules.ClaimCertificateFalse, rules.ClaimCertificateQuick},
		behind: `\A[^。、]{0,4}(る)?こと(も|が)あ`},
	{kinds: []rules.ClaimKind{rules.ClaimDiagnosis},
		not: `処方した(先生|医師|医療機関|病院)(へ|に|へ?の)|(架空|模擬|仮想)の?(症例|患者|カルテ)|言語モデル|についての制度`},
	{kinds: []rules.ClaimKind{rules.ClaimPatientAd},
		not:    `\b(orientation|training|onboarding|induction)\b[^.]{0,14}\bfree\b|\b(publish|make|offer|use|claim|show)(es|s)? no\b|(待機|オンコ(ー)?ル|当直|読影|面談|講演)(料|手当)?(は|が)?1回`,
		behind: `\A[^。、]{0,8}(は|を)(設けて|用意して|行って|載せて|掲げて)(お|い)(らず|りません|ません|ない)`,
		round:  `患者(さん|さま|様)?の声(が|は)(途切|聞こ|届か|小さ|割れ|遠)`},
	{kinds: []rules.ClaimKind{rules.ClaimFigure},
		round: `(定着|離職|継続勤務|休暇取得|取得|出席|受講)率`},
	{kinds: []rules.ClaimKind{rules.ClaimSuperlative},
		not: `\b(check|review|screen|audit|flag)\w*\b[^.]{0,20}\b(advertisements?|ads|adverts|claims|copy|leaflets?)\b`},
}
