package claims

import "github.com/enkaku/enkaku/models/rules"

// Where the work happens and what an occupational physician does there, as
// frames of two things said in one sentence.
var placeConcepts = []frame{
	{kind: rules.ClaimNoAttendance, open: true,
		find: `(現地|工場|オフィス|クリニック|会社|事業場|大阪|東京|事務所|病院)(に|へ|まで)[^。、]{0,6}(来て|来る|来|行って|行く|行か|出て|出る|お越し|足を運|通)[^。、]{0,12}(ありません|なくて|ません|ない|不要|ゼロ|なし)|(出社|出勤|来社|来院|来所|通勤|登院|お越し|訪問)[^。、]{0,22}(必要(は|が|も)?(まったく|一切|全く)?(ありません|ない|なし|ございません)|不要|要りません|いりません|ゼロ|一切なし|機会(は|も)?(ありません|ない|なし|ゼロ)|(いただく|する)ことは(まったく|一切)?(ありません|ない)|しなくて|かどうかは(自由|任意|お任せ)|(は|も)?(任意|自由)(です|とし|に)|求めません|お願いしません|ありません)`,
		past: `(出社|出勤|通勤|来社)(し|の|が)?ない(日|週|とき|月|場合|曜日)|(当直|オンコール|呼び出し|夜間|急な|時間外の)[^。]{0,6}(出社|出勤|訪問)|訪問(看護|診療|介護)`,
		not:  `ほぼ|実質|ほとんど|{notime}|職種|部署|エンジニア|営業|他の|ほかの|別の|患者|利用者|面接|選考|見学|[月火水木金土日](曜|・|、|と|に)|巡視(日)?(は|の|以外)|委員会|健診|月1|週\d|\d回|研修|か月(後|目)|本院|初回|転勤|移住|引っ越し|転居|出勤前|講座|転院|移動中|代診|保健師`},
	{kind: rules.ClaimNoAttendance, open: true,
		find: `(すべて|全て|全部|丸ごと|一切|完全に|どの業務も)[^。]{0,10}(自宅|在宅|家|リモート|オンライン)(で|から|だけで)[^。]{0,6}(完結|済|行え|でき|働)|(自宅|在宅|家|リモート|オンライン)(だけ|のみ)?で(すべて|全て|全部)?[^。]{0,6}(完結|済みます|済む|終わ)|フルリモ|全日(在宅|リモート)|完全(に)?(在宅|リモート|テレワーク)|(通勤|出社|出勤)(ゼロ|なし|不要|0)|100%(在宅|リモート|テレワーク)|在宅(のみ|オンリー|だけ)`,
		not:  `ほぼ|実質|ほとんど|{notime}|職種|部署|エンジニア|営業|他の|ほかの|別の|ではありません|ではなく|ではない|患者|面接|選考|面談は|[月火水木金土日](曜|・|、|と|に)|巡視|委員会|月1|週\d|\d回|か月(後|目)|本院|初回|相談可|を目指|研修|資料|手続き|年(後|目)|出勤(し|なし)?(の)?日`},
	{kind: rules.ClaimNoAttendance, open: true,
		find: `\b(office|clinic|site|commut\w+|on[- ]site|in person|travel(ling)?)\b[^.]{0,24}\b(never|not|no longer|isn't|aren't)\b[^.]{0,12}\b(required|needed|necessary|expected|asked)|\b(never|no need to|not? (ever )?(need|have|required|expected) to)\b[^.]{0,20}\b(on[- ]?site|come (to|in)|commute|office|travel|attend in person|leave (your )?home|set foot)|\bwork (entirely|only|exclusively|solely|100%) (from|at) home|\bfrom anywhere\b[^.]{0,30}\b(never|always|every day)|\b(fully|100%|completely|entirely|totally) (remote|home[- ]based|online|virtual)\b`,
		not:  `other (roles|teams|posts)|not (fully|100%|completely|entirely) remote|(home|remote|on other|those) days|almost|nearly|virtually|practically|except|apart from|other than|reviewers|engineers|patients`},
	{kind: rules.ClaimNearlyRemote, open: true, find: `(出社|出勤|来社|来院|通勤|現地|オフィス)(の)?(頻度|回数|日数|日)?(は|を|が)?[^。]{0,16}(状況(を見て|に応じ|次第|による)|柔軟に|相談(のうえ|して|で|に応じ)|都度|適宜|未定|応相談|そのとき|決まって(い)?ません|変わり)`, not: `曜日(は|を)|時間(は|を)|固定|開始時刻`},
	{kind: rules.ClaimNearlyRemote, open: true, find: `(実質|事実上|ほぼ|ほとんど|限りなく|基本|原則)[^。]{0,8}(フルリモ|完全在宅|完全リモ|在宅(のみ|だけ)|出社(なし|ゼロ|不要|しません|しない)|リモートです)`, not: `ではありません`},
	{kind: rules.ClaimNoHome, open: true, find: `(ご?自宅|在宅|家)(で|から|では|での|からの|から(は|も))?[^。、]{0,8}(接続|読影|勤務|作業|業務|診療|就業|対応)?(は|も|を|が)?[^。、]{0,8}(認め(て)?(は)?(い|お)?(り|ら)?(ませ|ず|ない|れま)|できません|できない|できず|不可|禁止|お断り|ご遠慮|対象外|いただけません|お受けでき)`, not: `患者|録画|録音|保存|印刷|持ち帰り`},
	{kind: rules.ClaimHome, open: true, find: `(ご?自宅|家|お好きな場所|好きな場所|どこ(か)?|お手元|カフェ|自室|任意の場所)(から|で|でも|からで|にいながら)[^。]{0,16}(つな|参加|接続|面談|働|勤務|対応|相談)[^。]{0,10}(ます|可|ok|だけ|構いません|かまいません|できます|です)`, not: `患者|準備|資料|ませ(ん|ず)|できません|閲覧|利用者|ご家族`},
	{kind: rules.ClaimMayAttend, open: true, find: `(必要|状況|場合|都合|要請|繁忙|依頼|業務|会社の(判断|都合)|指示)[^。]{0,10}(応じ|より|よって|次第|あれば|とき|際|合わせ|生じ|よっては)[^。]{0,26}(お越し|来て|来社|来院|出社|出勤|来所|現地|オフィス|対面|通勤|集ま)`, not: `患者|別の|職種|地元|紹介|案内|受診`},

	// An appointed physician who never comes.
	{kind: rules.ClaimNoRounds, open: true, find: `(選任|産業医|巡視|届出)`, with: `(来社|訪問|お越し|出社|来て|来所|巡視|会社に|事業場に|足を運)[^。]{0,16}(ありません|不要|要りません|いりません|なし|ゼロ|必要ない|しなくて|ない|任意|省略|免除)|(巡視|見回り)[^。]{0,30}(代わ|任せ|代行|代え|替え|(画面|カメラ|ビデオ|レンズ|モニタ)越し|動画|映像|カメラ|写真|オンライン|遠隔|リモート|済ませ|署名|押印|サイン)|巡視[^。]{0,8}(年に?[1-3]回|半年に|四半期|3か月に)`,
		past: `巡視(の|が)?ない(週|日|月|回)|委員会(は|に)来社(は)?不要|巡視(の|が|に|で)?(日程|後|あと|前|結果|記録|気づ|同行|当日|予定)`,
		not:  `その(医師|産業医)|別の(医師|先生|産業医)|現場で|オンライン面談|面談(は|を|に)(すべて|全て)?オンライン|委員会は|委員会も|委員会に|産業医(に|へ)(相談|報告|つな)|同行|しながら|とは別の|の経験|選任なし|選任はありません|ほかの医師`},
	{kind: rules.ClaimNoRounds, open: true, find: `(報告書|記録|議事録|書類)[^。]{0,24}(署名|押印|サイン|捺印|ハンコ)(だけ|のみ)`, not: `診断書の`},
	{kind: rules.ClaimInName, open: true, find: `(名義|名前|お名前|籍|資格|免許)(だけ|のみ|を)?[^。]{0,8}(貸|お借り|借り|置い|使わせ|拝借)|(選任|届出|届け出|就任)[^。]{0,16}(だけ|のみ|が目的|形だけ|名目|形式|書類上)|(実務|業務|実働|仕事)(は)?(ほぼ|ほとんど|一切)?(ありません|なし|ゼロ|不要)`,
		with: `産業医|選任|届|名義|名前|籍|医師|資格`, not: `氏名(の)?表示|検索|診療の業務は|臨床|診療業務|処方|診断|診療(は|行為)|夜間|当直|時間外|残業|貸与`},
	{kind: rules.ClaimNoTraining, unit: "occupational", open: true, find: `(産業医|認定産業医|資格|研修|講習|要件|単位)[^。]{0,20}(不要|なくて|いりません|要りません|問いません|問わず|必要(は)?ありません|免許だけ|免許のみ|免許があれば)`, with: `産業医|資格`, not: `専門医|経験(は|も|者)|専門(医)?(の)?資格|試用|国籍|診療科|登録(は|料)`},
	{kind: rules.ClaimAppointed, open: true, find: `産業医`, with: `(選任|届)[^。]{0,14}(届|出し|行い|提出|し(て|ます)|いただ)|として(登録|名を|届|署名)|兼ね|兼務`, not: `別の|ほかの|他の医師|選任なし|選任は(ありません|別)|不要|相談|報告|連携|しながら|経験|資格|保健師|嘱託産業医(の)?経験`},
	{kind: rules.ClaimAppointed, open: true, find: `\b(registered|appointed|named|nominated|listed|serve|act)\b[^.]{0,24}\b(occupational|industrial|company) (health )?(physician|doctor)`, not: `another|other (doctor|physician)|no appointment|not (be )?appointed`},
}
