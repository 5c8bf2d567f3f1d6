package claims

import "github.com/enkaku/enkaku/models/rules"

// hintPlaceNot is a sentence about other people's coming, or a denial.
const hintPlaceNot = `{othersdo}|{otherpost}|任意|希望(者|の方|すれば)|ありません|不要|患者さん|看護師|技師|来(られ|なくて)|なし|場合|ときは`

// hintPlace are coming and staying away told without the usual words.
var hintPlace = []frame{
	{kind: rules.ClaimAttendance, open: true,
		find: `({rhythm}|月に?1回|\d+(日|週間|か月)おきに?)(は|だけ|の|に)?[^。、]{0,4}(本部|本社|支社|分室|資料室|読影室|事務所|医局)(で|に|へ|にて)[^。]{0,12}(勤務|作業|仕事|打ち|いただ|過ご)|持ち出せ(ない|ません)[^。]{0,14}室で|患者宅(へ|に|まで)[^。]{0,8}(向か|行|駆け|伺)|` +
			`(契約先|事業場|工場|施設|顧客)(企業|先)?を(訪ね|訪問し|回っ)て|対面(oj?t|での引き継ぎ|実習)[^。]{0,6}(必須|必ず)|(来院|来社|出社|出勤)時の(タクシ(ー)?|交通|駐車)|(で|は)[^。、]{0,4}(1泊|泊まり)[^。、]{0,4}(合宿|研修)|(在宅(ワ(ー)?ク)?|リモ(ー)?ト)\+[^。]{0,4}週に?\d`,
		not: hintPlaceNot},
	{kind: rules.ClaimAttendance, open: true, find: `\b(expect|have|need|required|asked) to commute\b`},
	{kind: rules.ClaimMayAttend, open: true, find: `\b(may|might|could|sometimes) (also )?(call|bring|summon) you (in|into|to)\b`},
	{kind: rules.ClaimNoAttendance, open: true,
		find: `週[4-7]日(とも|すべて|全部|全て)(に|、)?[^。]{0,4}({athome})|[^宅ト]勤務日は(まるごと|丸ごと|すべて)[^。]{0,4}({athome})|\A勤務日は(まるごと|丸ごと|すべて)[^。]{0,4}({athome})|通勤時間:?(0|ゼロ)分|誰も(来て|出社して)(い|お)?(り)?ません|家から出たくない|出なくて(いい|よい)ので|` +
			`(来院|出社|来社|訪問)の有無[^。]{0,14}求めて(い|お)?(り)?ません|(事務所|オフィス|院内)に(席|机)は(なく|ありません)|行かなくて(いい|よい)(」)?(お)?(仕事|求人)|nothing requires you to (travel|come|visit)|remote[- ]always|(visit|attendance|office days?)\b[^.]{0,20} can be ignored`,
		not: hintPlaceNot + `|在宅の日|リモ(ー)?トの日`},
}

// hintRounds are physicians of workplaces in name alone or without rounds.
var hintRounds = []frame{
	{kind: rules.ClaimNoRounds, open: true,
		find: `(バ(ー)?チャル|仮想|\bvr)の?巡視|(ご?訪問|巡視)(は|を)[^。]{0,4}省略して|(半年(に|ごと)|四半期|年に?[1-4]回|[3-9]か月に)[^。]{0,14}(工場|職場|現場|事業場)(を|の)[^。]{0,4}(見|回|巡)|巡視(は|を)[^。]{0,6}(半年|年に?[1-4]回|[3-9]か月に|1回きり|1度きり)|` +
			`産業医\(巡視(なし|不要|免除)|(写真|動画|映像)だけで判断[^。]{0,10}(現場|職場)|もって[^。]{0,10}巡視と(いた|し|みな)`,
		not: `別の|他の|ほかの|専属の|代えません|なりません`},
	{kind: rules.ClaimInName, open: true,
		find: `書類に(載せ|名前を)[^。]{0,8}(医師|先生)|形だけの(産業医|選任)|(来て|訪問して|出席して)(い)?ると(答|伝え|書い)|就任済みと(伝|届|報告)`,
		not:  `しません|お断り|なりません`},
	{kind: rules.ClaimUnappointed, open: true, find: `専属が必要[^。]{0,24}(嘱託|抑え|費用)|産業医(は|が)[^。]{0,6}(空席|不在)(の|です)`, not: `別の|面談先`},
}

// hintVideo are care by video without what it needs.
var hintVideo = []frame{
	{kind: rules.ClaimTextOnly, open: true,
		find: `(メッセ(ー)?ジ|チャット|文字)[^。]{0,10}(往復|やり取り)[^。]{0,8}(初診|診察|診療)が(終|完了|済)|声だけで(診|初診)|カメラ(付き)?[^。]{0,10}(なくても|持たなくても|お持ちでなくても)[^。]{0,10}診`},
	{kind: rules.ClaimFirstVisitDrug, open: true,
		find: `初診での(薬|処方)[^。]{0,8}(決まり|制限|制約|縛り)(は|を)?[^。]{0,4}(設けて|ありません|なし)|(紹介状|記録)[^。]{0,8}ない[^。]{0,10}(1回目|初診|初回)[^。]{0,12}処方`, not: `処方(は)?(しません|できません)`},
	{kind: rules.ClaimCertificateFalse, open: true,
		find: `(病名|診断名)[^。]{0,12}選んだ[^。]{0,14}診断書|日付を?(さかのぼ|遡)[^。]{0,8}(診断書|証明書)|診断書[^。]{0,10}(さかのぼ|遡)`, not: `断って|お断り|ません(。|\z)|できない`},
	{kind: rules.ClaimNoTraining, open: true, find: `研修(は|を)[^。]{0,4}受けた(ことに|ものと)`, not: `なりません|できません`},
	{kind: rules.ClaimNoInstitution, open: true, find: `(クリニック|医療機関|病院)の(名前|名称)は[^。]{0,8}(知らせ|出し|伝え)(ません|ない|ず)|先生の個人名で`, not: `応募`},
	{kind: rules.ClaimPublicPlace, open: true, find: `運転(の合間|中)(に|の)[^。]{0,10}(診|相談)`, not: `禁止|不可|避け|患者|ません`},
	{kind: rules.ClaimNoIdentity, open: true, find: `(先生|医師|担当医)のお?(名前|氏名)(も|は|を)[^。]{0,8}(伏せ|名乗ら|明かさ)`, not: `しません|なりません`},
	{kind: rules.ClaimNoSafeguard, unit: "backup", open: true, find: `対面[^。]{0,12}(医療機関|受け皿|連携先)[^。]{0,4}用意して(い|お)(らず|りません|ません)`},
	{kind: rules.ClaimNoSafeguard, unit: "records", open: true,
		find: `(カルテ|検査結果|前回の処方|診療録|既往)[^。]{0,14}(見られません|見られない|閲覧でき(ない|ません))[^。]{0,20}(診|判断)`, not: `(場合|とき)は|紹介`},
	{kind: rules.ClaimNoSafeguard, unit: "filing", open: true, find: `届出?(の|は)[^。]{0,6}準備中[^。]{0,24}(診|始|開始)|受理を待たず`, not: `後に(開始|始め)|してから`},
	{kind: rules.ClaimAbroad, open: true, find: `\bwork from [^.]{0,30}\b(treat|see|examine) patients in japan`},
}

// hintAdviceNot is a sentence about somebody else's diagnosis, or a denial.
const hintAdviceNot = `主治医|医療機関(で|に|へ|を)|かかりつけ|しません|行いません|いません|ありません|できません|画像|健康診断|試験|教材|研究|お断り|せず|ず、|では(ない|なく)|ない(ため|ので|決まり)`

// hintAdvice are diagnosis and treatment inside advice, and adverts to patients.
var hintAdvice = []frame{
	{kind: rules.ClaimDiagnosis, open: true,
		find: `必ず(診断名|病名|診断)を|(薬|服用|合わせ|わせが悪ければ)[^。]{0,8}(中止)(を|よう)[^。]{0,4}(命|指示)|(会員|相談者|利用者|登録者)を(継続的に|引き続き)?(治療|診察|診療|診断)し|(あなた|参加者|会員|相談者)の(病気|病名)を(医師が)?(診断|判定|特定)|(発病|発症|罹患)を(断定|確定|断言)|` +
			`診断書を[^。]{0,12}(作成し|書いて|出して|発行し)|検査(の)?(指示書|オ(ー)?ダ(ー)?)を(発行|出|切)|治療の(開始|方針|変更|中止)(も|を)[^。]{0,8}(決め|判断)|処方(箋|せん)(を|も)(お?渡し|発行|出し|付け)|(診察|診療)と(は)?(変わり|違い)(ません|は(ない|ありません)|がない)|診断もできる|確定診断(!|まで|を(お願い|して|担当|行))|` +
			`({illness})[^。]{0,2}です(って|と)(言う?て|言って|告げて)|処方(内容)?の(変更|追加|中止)(も|を|まで)[^。]{0,8}(判断|決め|指示)`,
		not: hintAdviceNot},
	{kind: rules.ClaimDiagnosis, open: true, find: `医療行為にあたる[^。]{0,10}(制限|禁じ|止め)[^。]{0,6}(ません|いない)|(診察|診療)と(は)?変わりません`},
	{kind: rules.ClaimDiagnosis, open: true, find: `\b(real|actual|definite|firm) diagnos(is|es)\b|\bcome with a (new )?prescription`, not: `\b(not|never|no)\b`},
	{kind: rules.ClaimPatientAd, open: true,
		find: `(通われて|通って|受診されて)(い|く)(る|だ)[^。]{0,6}(方|患者)[^。]{0,4}の声|患者(さん|様|さま)?(へ)?の?インタビュ(ー)?|かんじゃ(さま|さん)の ?こえ|リンク[^。]{0,6}から[^。]{0,6}(診察|受診)[^。]{0,6}(申|予約)|(診療|診察|治療|施術)を(受けてみたい|受けたい)方(も|は)[^。]{0,24}(ご?連絡|応募|フォ(ー)?ム)|` +
			`治験(の)?(ボランティア|モニタ(ー)?)[^。]{0,16}(登録|申し|応募)|再発(率)?(ゼロ|0)の|\d錠\d+円|(当院|自社|弊社)?独自の「[^」]+」(資格|認定)|(モデル|芸能人|俳優|タレント|選手)(が|も)[^。]{0,4}(愛用|通う|おすすめ)[^。]{0,8}(点滴|治療|注射|施術|薬)|` +
			`\((届出なし|未届)|\b(in-house|our own)( in-house)? (title|certification|qualification)`,
		not: `審査|点検|添削|監修|研究|確認`},
}
