package claims

import "github.com/enkaku/enkaku/models/rules"

// attends are words that put the doctor on site for a part of the work.
const attends = `({rhythm})[^。、]{0,14}(出社|出勤|来社|来院|来所|通勤|お越し|集ま|顔を(出|合わ)|対面|現地|[\p{Han}ァ-ヺ]{2,8}(で|に)(お|過ごし|勤務|集|会))|(平日|[月火水木金土日]曜)(日)?(は|に|だけ)…(出社|出勤|来院|お越し|過ごし|{spot})|({spot})(で|にて)(行い|開き|開催|お願い|過ごし|診)|お越し(いただ|くだ)|(来院|出社|出勤)(を(お願い|伴)|いただ)|対面(と(の)?併用|カンファ)`

// placeExcuses take back what is said of coming and staying away.
var placeExcuses = []excuse{
	{kinds: []rules.ClaimKind{rules.ClaimNoAttendance, rules.ClaimNearlyRemote},
		not: `(のため|するため)の(来社|来院|出社)(は|も)|出向する?制度|(だけ|のみ)の(契約|方|場合)(でし|で|は)|{otherpost}|とは(言え|いえ|申せ|限り)(ません|ない)|(を|に)望む(患者|方)|on[- ]?site work is|全廃する|廃止する計画|on another page|listed (on|under)|\bif you (need|want|prefer|are looking)`,
		here: `(他法人|他院|ほかの施設|別の病院|関連病院)|(患者|利用者|相談者|受診者|被験者|妊婦|ご家族)(さん)?(が|は|の|に|も|には|を)|(社員|従業員|職員|会員)(が|は|の|に|も)|働き方の(社員|方|人)|(完全在宅|フルリモ(ー)?ト|完全リモ(ー)?ト|出社なし)の(枠|求人|募集|職種|ポジション)(は|が|なら|も)|(採用|入職|選考|面接|応募)(まで|前|時|が|の)|({trade}|チ(ー)?ム|部門|部)(は|が|も)|` +
			`(作成|書類|意見書|再診|レポ(ー)?ト|審査|申請|文書|カンファ|記録|相談|面談|会議|講義|打ち合わせ|研修|読影)(は|も|を|なら)(すべて|全て|全部|完全に|フル)?({athome})`,
		before: `\b(no one|nobody|none)\b[\w ]{0,20}\z|\b(interviews?|meetings?|selection|committees?|lectures?) (is|are) \z|\b(cannot|can't|do not|don't|not|unable to) (offer|promise|provide|have) (a |an )?\z|\bnot? (a |an )?\z|\b(isn't|never|hardly) (a |an )?\z|\b(our|the) [\w ]{0,16}(team|staff|engineers|group) (is|are|works?) \z|(日|週)(に|は|なら)?、?\z`,
		behind: `\A[^。、]{0,10}(にはでき(ません|ない)|不可|(への|に)(移行|変更|切り?替え|する|なる)[^。]{0,8}(ません|ない)|は(でき|対応|認め|予定)[^。]{0,10}(ません|ない)|ではありません|ではない|ではなく|では成り|とはなりません|の予定は|を(保証|約束)[^。]{0,8}(ません|ない)|は(難し|無理)|も検討)|\A[^。]{0,30}(ますが|ですが|ものの|一方|、)[^。]{0,16}(` + attends + `)|\A[^.]{0,30}\b(but|except|while|although)\b`,
		round:  `({go}|来院|出社|出勤|通勤)(し)?(ない|なし|日でない)(の)?(日|週|月|とき)|出社先|働く日は`},
	{kinds: []rules.ClaimKind{rules.ClaimNearlyRemote},
		not: `どちらの日|日も[^。]{0,16}(相談|連絡|同じ)|移転|(出社|勤務)先(が|は)`},
	{kinds: []rules.ClaimKind{rules.ClaimNoHome},
		round: `自宅(と|または|か[^ら]|や|・)|家族|在宅の日(は|も|には|分)|出(社|勤)できない`,
		not:   `(手当|交通費|食(堂|事)|補助|割増|支給|精算|実費)|(勤務|在宅)の日も|打刻|労働時間`},
	{kinds: []rules.ClaimKind{rules.ClaimHome},
		not: `advise by|dispatcher`},
	{kinds: []rules.ClaimKind{rules.ClaimAttendance, rules.ClaimMayAttend},
		not:   `{otherpost}|(治療|通院|受診|検査)は[^。]{0,12}(病院|クリニック|医療機関)で|設置は業者|業者(が|さんが)|\bphysicians come in\b|(お願い|強制|求め)(することは|る予定は)(ありません|ない)|(てみたい|たい)(方|先生)は|遠隔(回診|カンファ|当直)|\A[^。、]{0,14}(患者|利用者|相談者|受診者|妊婦|会員|従業員|社員|ご家族|の方|い方|必要な方)(さん)?(に|には|は|が|へ)…[^。]{0,30}(よう|と)?(お伝え|ご?案内|促し|お?勧め|紹介|もらい|いただく運用|求め)|\bthere is no need\b|\bno need to\b|\bfree to\b|nobody has to|no one has to|this (site|page|board|website)|\bnever by you\b|\b(our|the|many of our|most of our) (reviewers?|colleagues|staff|nurses?|local doctors?|partner doctors?|doctors) (work|come|visit|attend|go)|made by the local|by (the|a) local (doctor|physician|nurse)`,
		here:  `({trade}|技術者|業者|スタッフ|職員|主治医|担当医|当番医|院長|警備員|技師|家族|利用者|患者(さん)?|受診者)(は|が|も)[^。、]*|(来院|外出|通院|移動)(が|の)(難し|困難|負担|でき)|(を)?(望む|控える|終えた|予定の)(患者|方)|(集ま|通|出社|来)[^。、]{0,8}ていましたが|ましたが`,
		round: `遠隔の[^。]{0,8}(カンファ|回診)|院内に(掲示|貼|設置|置|ある|あり)|(通っ|来|出社し|集まっ)ていた|外来を続けながら|外来(の|を)(合間|終え)|院内で(振り返|共有|話し合|検討|統一|運用|決め)|院内(カンファレンス|感染|処方|基準|規程|web|ネット)|(来院|通院|入院)(が難し|困難|中の|歴|患者|時の)|訪問看護|オフライン|外来(患者|の患者|受診)`},
	{kinds: []rules.ClaimKind{rules.ClaimNoRounds, rules.ClaimInName},
		behind: `\A[^。]{0,10}(求めません|求めない)`,
		not:    `(任せ|代え|替え|省|済ま)[^。、]{0,8}(こと(は|が)[^。、]{0,6}でき(ません|ない)|られません|られない|わけには)|(お断り|扱って(い|お)?(り)?ません|応じ(て)?(い)?(ません|ない)|お受けして(い|お)?(り)?ません|禁止|違法|許され|行いません|ではありません|にはあたりません|してはいけません|認めて(い)?ません|あってはな)|{otherpost}|学習動画|教材|講座|講義|研修動画|巡視は(本社|別の|専属|選任(の|済み|され)|現地の|ほかの|他の|地元の)[^。]{0,12}(産業医|医師)が|選任(なし|はなく|を伴(わ|う仕事では)|は(行い|し)ません|しない)|(訪問|巡視)(は|を)?(2|二)か月に(1|一)|巡視(は|を)(隔月|毎月|2か月|必ず|現地|対面)|\b(not|never|no) (appoint|accept|replace|allowed)|must be done in person`,
		here:   `面談(のみ|だけ)(を|の(担当|契約|募集|業務|お仕事))|(報告|記録)(は|を)[^。、]{0,10}(清書|下書き|まとめ)|ことはありません|(月|週)(は|には)`},
	{kinds: []rules.ClaimKind{rules.ClaimSizeDue},
		behind: `\A(未満|以下|に満たない|までの)`},
	{kinds: []rules.ClaimKind{rules.ClaimNoTraining, rules.ClaimNoSafeguard},
		not: `(修了|受講)(後に|してから)|終えてから|読影だけ|(でき|入れ|始められ|担当でき)(ません|ない)|全員(に)?必(須|ず)|必ず(修了|受講)|(資格|研修)(は|が)[^。、]{0,8}(ですが、|が、)[^。]{0,10}(必須|必要)|という(先生|方|声)`},
	{kinds: []rules.ClaimKind{rules.ClaimAppointed},
		not: `(選任|届け?出?)(は|を)?[^。、]{0,10}(行い|いたし|し|お願いし)(ません|ない)|(選任|届出)(は|には)(本社|別|専属|他|ほか)|\b(not|never|nor)\b[^.]{0,12}(appoint|register|act)`},
	{kinds: []rules.ClaimKind{rules.ClaimNoAttendance, rules.ClaimNearlyRemote},
		not: `(期待|想像|誤解)され(る|ます|て)(と|い)|を?(お考え|ご希望|お望み)(でしたら|の(方|場合))[^。]{0,24}(ご?相談ください|ご?遠慮|ご?注意|合いません|向きません)|できますか[^。]{0,8}(できません|いいえ)|` +
			`(事務職?|職員|社員|他職種|スタッフ|技術職)(に)?は[^。]{0,16}(人|者|職員|社員)も|減らせ[^。]{0,10}なくなること|\bwent fully remote in\b|\breturned to\b`,
		here:   `手続き|(在宅|リモ(ー)?ト)の?(曜日|日|コマ|枠|週)(に|は|なら|であれば)`,
		behind: `\A」?[^。、]{0,4}(と|とは)(うた|謳|名乗|称|申し|書い)[^。、]{0,4}て?(は)?(い|お)?(り)?ません|\A[^。]{0,12}\?[^。]{0,6}(できません|いいえ)`,
		round:  `(呼び?出し|呼出)(による|での|で)(の)?(出勤|出社|来院)`},
	{kinds: []rules.ClaimKind{rules.ClaimAttendance, rules.ClaimMayAttend},
		not:  `強制ではあり|強制ではない|(休職|復職)[^。]{0,16}(出社|出勤|通勤)|とは(無関係|関わり(が|は)?(ない|ありません)|関係(が|は)?(ない|ありません))|\bused to be\b`,
		here: `(院内|常勤|現地|当番|地元|当直|担当)の?(医師|先生)が(行|担|診|回)|(当社|弊社|当院|担当|委託先)の(者|職員|社員)が|お近くまで`,
		round: `対面で(受診|診察を受け|診た|お会いした|診て(い|き))[^。、]{0,6}(患者|方|こと|ある|いる|る)|対面(の)?(外来|診療|診察|受診)(を|へ|に)(ご)?(案内|紹介|お?勧め|切り)|(管理者|院長|責任者|指導医)のもとで|` +
			`院内に[^。、]{0,6}(確保|用意|設け|置)|(来院|通院|受診)(の)?(きっかけ|動機|理由|経路|間隔)|オンライン[^。、]{0,8}外来`},
	{kinds: []rules.ClaimKind{rules.ClaimNoRounds, rules.ClaimInName},
		not:   `代わりの(選任)?(産業医|医師|先生)が|(要望|ご?相談|希望|お尋ね)(に|には|が|は)[^。]{0,20}(できない|お断り|できません)|\b(cannot|can't|must not|may not) be (done|made|replaced|held)`,
		here:  `だけ(を)?(手伝|担当|お願い|引き受|代行)`,
		round: `巡視の(報告|記録|所見|指摘|結果)[^。、]{0,24}|(巡視|訪問)の(省略|代行|免除)(は|を)(いたし|し|行い|認め)(て(い|お)?(り)?)?ません`},
}
