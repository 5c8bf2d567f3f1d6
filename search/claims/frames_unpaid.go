package claims

import "github.com/enkaku/enkaku/models/rules"

// Work that is not paid, and what is taken back from whoever leaves or errs.
var unpaidFrames = []frame{
	{kind: rules.ClaimUnpaid, open: true, find: `\bwages? (begin|start)s? (on the start date only|only (on|after|once|when))|\b(mandatory|required|compulsory)\b[^.]{0,30}\b(outside|not|unpaid|own time)\b[^.]{0,16}(paid|time|hours)`, not: `\b(on|in|during|inside|within) paid`},
	{kind: rules.ClaimUnpaid, open: true, find: `({tasks})[^。]{0,44}({nopay})`, not: unpaidNot, here: unpaidHere},
	{kind: rules.ClaimUnpaid, open: true, find: `({nopay})[^。]{0,30}({tasks})[^。]{0,24}(お願い|いただ|もら|ください|くだされ|応じ|参加|担当|提出|→|作業|本|件|枚)`, not: unpaidNot, here: unpaidHere},
	{kind: rules.ClaimUnpaid, open: true,
		find: `(時給|給与|給料|賃金|報酬|お金|手当|お支払い)(が|を|に|の|は)?[^。]{0,14}(付く|つく|出る|なる|出し|発生|始ま|計算|お出し|支払)[^。]{0,10}(のは|時点|段階)?[^。]{0,24}(終わってから|終わった(後|あと)|開けてから|明けてから|以降|後から|してから|だけ(計算|で|です|に|、)|あいだだけ|間だけ|間(だけ)?計算|診察枠だけ|時点から|ときから)|(給与|時給|賃金|給料|報酬)は[^。]{0,14}(採用後|本採用後|独り立ち|契約後|合格後|研修後|開始後)(から|に)|(それまで|あいだ|間|期間)(は|中は)[^。]{0,10}(実費|交通費|食事代|昼食代|お気持ち)[^。]{0,8}(のみ|だけ)|(時給|給与|賃金|給料|報酬|支払い)(は|が|を)?[^。]{0,6}(止ま|止め|ストップ|カウントされ)[^。]{0,3}(ます|る|ません)`,
		not:  unpaidNot, here: unpaidHere},
	{kind: rules.ClaimUnpaid, open: true,
		find: `(修正|差し替え|直し|やり直し|書き直し|再読影|再作成|追加(の)?(質問|依頼|対応|作業)|問い合わせ)[^。]{0,30}(料|報酬|単価|謝金|範囲)[^。]{0,14}(際限なく|無制限|何度でも|何回でも|上限なく|すべて含|込み|のうち)|(際限なく|無制限に|何度でも|何回でも|件数の上限なく|納得(する|いく)まで)[^。]{0,20}(対応|応じ|修正|直し|お付き合い|やり直)|成果物(は|を)[^。]{0,30}(無償|無料|タダ)(で)?(使|利用|いただ|掲載)`,
		not:  unpaidNot, here: unpaidHere},
	{kind: rules.ClaimUnpaid, open: true,
		find: `\b(trial|first articles?|shadow|training|shadowing|handover|orientation|onboarding|probation\w*|first (week|month|days?|cases?|sessions?)|test|sample|notes|charting|standby|waiting|meetings?|preparation|revisions?|before your start date|prep)\b[^.]{0,70}\b(only (travel|expenses|meals|transport\w*)|wages? (begin|start)s? ((only )?on |only )|wages? (begin|start)s? on|outside paid|paid only (after|from|once)|not wages|not (a )?salary|is on us|your own time|no one pays|is a favou?r|counts? as (volunteer|learning)|do(es)? not count|unpaid|without pay|at no pay|no pay|for exposure|exposure only|for free|free of charge|expenses only)\b`,
		here: `unpaid leave|never|no unpaid|not unpaid|we never|optional|is paid|are paid`},
}

// unpaidNot are sentences in which work is paid, or something else is free.
const unpaidNot = `無給ではな|無給(期間|の期間|研修|の研修|の時間)[^。]{0,10}(設け|ありません|ない|なし)|通常(と|どおり)|満額|同額|同じ(単価|時給|額|報酬)|賃金が出|時給を(付け|支)|お支払いします|支払います|お支払いの対象です|支給(します|いたします)|を支給|時間給を|給料は減り|無料(で)?(使え|受け|受講|利用|配|公開|視聴|参加|講習)|参加費|聴講|受講料|会員(さん|さま|の)|患者さん(への|には|は|の)|(無償|無料)(で)?(公開|貸|提供)|休憩|昼休み|欠勤|休職|休業|任意|自由|有志|義務ではあり|求め(る|て)?(こと)?(は|い)?(あり|い)?ません|させ(ません|ない)|病気|賞与|退職金|交通費(は|の支給|を)|通勤|引っ越し|祝日|休診|お引き受けのない|出来高|職員は|従業員|社員|連載|記事の医学|災害時|特別休暇|減額(は)?(なく|せず|しま)|ことは(ありません|ございません)|(勤務|業務)(時間)?(とし|に)(て)?(扱|含|数え(ます|て)|認)|業務として扱|新たな1件|追加(の謝金|で(お)?支払)|設けて(い|お)(り)?ません|不要です|不要。|業務はお願いしません|ノルマ|ことなく|見学会は無料|変わり(ません|ない)|減り(ません|ない)|下がり(ません|ない)|影響|下回|差は|問わず|かかわらず|全額が支払|残業代は含まれて|残業代は含みません|関係(は)?(あり|し)ません|の講師の先生|講師の先生には|割増で支払|含まれ、残業|時給の計算には入りません$|裁判|カウンセリング|診察料|初診`

const unpaidHere = `任意|自由|有給|時給に含|給与に含|含めて計算|計算に入れ|講師料は1|\d円|\d万|補助|制度`

var penaltyFrames = []frame{
	{kind: rules.ClaimPenalty, open: true, find: `({quits})[^。]{0,50}({givesback})`, not: penaltyNot, here: penaltyHere},
	{kind: rules.ClaimPenalty, open: true,
		find: `(費用|費|代|料|金|円|手数料|課金|補助|奨学金)[^。]{0,30}(\d年|\d+か月|満期|満了|お礼奉公|勤続|在籍)[^。]{0,24}(免除|返|請求|負担|帳消し|ちゃら)|(給与|給料|賃金|報酬|月給|時給|手当)[^。]{0,20}(積み?立て|預り金|預かり|預か|留保|保留|プ(ー)?ル)[^。]{0,40}(退職|辞め|勤め上げ|\d年|円満|満了|達成|だけ|返金|渡)|(最低|少なくとも)\d+(年|か月)[^。]{0,14}(勤務|勤め|在籍|働)[^。]{0,10}(必要|義務|約束|いただ)[^。]{0,30}(満たない|短い|未満|破)?`,
		with: `返|免除|請求|負担|円満|勤め上げ|退職|辞め|満了|だけ|帳消し|短ければ|満たない|違約`, not: penaltyNot, here: penaltyHere},
	{kind: rules.ClaimPenalty, open: true,
		find: `(お返しくだ|返していただきます|返してもら|お戻しくだ|ご返金くだ|返納(して|いただ))`, with: `費用|(研修|受講|引っ越し|採用|旅|交通|学会)費|受講料|手数料|円|代金|手当|補助金|支度金|謝金|奨学金`, not: penaltyNot + `|ノ(ー)?ト|pc|端末|カ(ー)?ド|貸与|機器`},
	{kind: rules.ClaimPenalty, open: true, find: `(給与|給料|賃金|報酬|月給)の?[^。]{0,8}(\d割|\d+%|一部)[^。]{0,10}(預|積み?立|留保|保留)|(働いた分|未払い分|最終月の給与|最後の給与)[^。]{0,24}(相殺|没収|支給(が|は)ありません|お支払いしません|払いません|放棄)|(より遅い|過ぎた)もの(は|を)無効|勤務を続ける義務`, not: `ことはありません|社会保険|税|財形|持株`},
	{kind: rules.ClaimPenalty, open: true,
		find: `(退職|辞意|辞める|離職|お辞め|辞職|退任|辞任|離任|契約(の)?(解除|終了)|解約)[^。]{0,26}(受け付け(ません|ない)|審査|却下|無効|認め(ません|ない|られ|でき)|できません|できない|応じ(ません|られ|かね)|許(し|され)|義務があり|不可|禁止|保留とし|お?預かり|聞き入れ|諦め|あきらめ|御法度|ご法度)`,
		not:  `副業|患者|制限(は)?ありません|いつでも|ことはありません|引き止め|妨げ|従業員|社員の|相談`},
	{kind: rules.ClaimPenalty, open: true,
		find: `\b(resignations?|quit(ting)?|leav(e|ing)|resign(ing)?)\b[^.]{0,40}\b(is not accepted|not (be )?(accepted|allowed|permitted)|until|under any circumstances|refused|forbidden|prohibited|impossible|needs? (our )?(approval|consent))\b|\b(may|can|must) ?not (quit|resign|leave)\b`,
		not:  `parental|maternity|annual leave|sick leave|paid leave|patients?|at any time`},
	{kind: rules.ClaimPenalty, open: true, find: `\b(costs? you|reimburse|repay|charged?)\b[^.]{0,40}\b(yen|jpy|usd|recruitment|training|costs|fees?)\b[^.]{0,40}\b(depart|leave|quit|resign|first year|missed|late)|\b(missed|late|absen\w+|cancel\w+)\b[^.]{0,30}\bcosts? you\b[^.]{0,14}\d`, here: `no |never|not |members?|patients?|we (repay|reimburse)|travel`},
	{kind: rules.ClaimPenalty, open: true,
		find: `\b(quit(ting)?|leav(e|es|ing)|resign\w*|stay less|less than|early|within|before|terminat\w+|break(ing)?|another job|miss(ed|ing)?|late|cancel\w*|breach)\b[^.]{0,60}\b(claw(ed|s)? back|contract-break fee|your debt|you owe|owes? us|fee equal to|repaid?|pay(s)? (us )?back|reimburse[sd]?|forfeit\w*|refund us|deducted|docked|your expense|pay the difference|surcharge|lose (a|your|the) )\b|\b(claw(ed|s)? back|contract-break fee|your debt|you owe|owes? us|forfeit\w*|repaid?|break(age)? fee|exit fee|leaving fee)\b[^.]{0,60}\b(quit(ting)?|leav(e|es|ing)|resign\w*|stay less|less than|early|within|before|terminat\w+|late)\b`,
		here: `no |never|not |in your favou?r|patients?|we pay|parental|annual leave|losing`},
	{kind: rules.ClaimPenalty, open: true,
		find: `(他院|他社|ほか(の|で)|別の(会社|病院)|競合|よそ)[^。]{0,24}(仕事|勤務|契約|収入|働)[^。]{0,30}(納めて|支払|没収|違約|罰|渡して|差し出|賠償|いただ(き|いて)(ます|い))|(引き受け|請け負)[^。]{0,20}(取り消|辞退|お断り|やめ)[^。]{0,30}(倍|罰|円|負担|条件)|(求人|紹介|採用)[^。]{0,12}(費用|課金|手数料|コスト|広告費)[^。]{0,30}(転嫁|医師(に|へ|が)|先生(に|へ|が|の)(ご)?負担|退職した)`,
		with: `円|料|金|額|費|罰|違約|倍|全額|課金|負担|没収`, not: penaltyNot},
	{kind: rules.ClaimLossOnDoctor, open: true,
		find: `(訴え|訴訟|裁判|医療事故|事故|誤診|誤読|見落とし|過失|損害|賠償|クレ(ー)?ム|苦情|和解)[^。]{0,40}(本人|先生|医師|個人|自腹|自己責任|ご自身|ご自分|担当医|執筆者|受託者)[^。]{0,24}(払|補償|負担|賠償|解決|責任|引き受け|かぶ|被)|(損害|損失|賠償)[^。]{0,30}(全額|すべて|一切|過失の程度(に)?(よらず|かかわらず)|過失(が)?なく|無過失)[^。]{0,20}(賠償|補償|負担|誓約|払)|(自腹|身銭|ポケットマネ)[^。]{0,10}(解決|対応|処理|負担|お願い|で)|(当院|会社|当社|病院|法人|弊社)(は|では)[^。]{0,20}(責任|責め)(を)?(一切)?(を|は)?(負わ|負いま|取りま|取ら|持ちま)`,
		not:  `法人が|保険で|保険料|保険と|保険(を|に)|加入|病院が(持|責|負)|当社が|当院が(負|持)|会社が(負|持)|請求(は)?(行き|し|いた)|調査|裁判例|ありません|ことは|故意|重大な過失|責任の範囲|患者|問うことはな`},
	{kind: rules.ClaimLossOnDoctor, open: true, find: `(紛争|訴え|トラブル|クレ(ー)?ム|苦情|訴訟|事故)[^。]{0,16}(先生|医師|ご?自身|個人|ご?本人)[^。]{0,8}(で|が)[^。]{0,6}(解決|対応|処理|収め)[^。]{0,20}(関与|責任|関知|負い|ください|いただ)`, not: `保険|弁護士|窓口|ことはありません|一緒`},
	{kind: rules.ClaimPenalty, open: true, find: `\b(leav(e|ing)|quit\w*|resign\w*|miss(ed|ing)?|late)\b[^.]{0,40}\b(los(e|ing)|forfeit\w*|without)\b[^.]{0,20}\b(pay|bonus|wages|salary|earnings)\b`, here: `no |never|not |patients?|paid leave|annual`},
	{kind: rules.ClaimLossOnDoctor, open: true,
		find: `\b(loss(es)?|liabilit(y|ies)|legal costs|claims|settlements?|damages|lawsuits?|malpractice)\b[^.]{0,50}\b(yours? to pay|borne by (the )?(individual|doctor|you)|(is|are) yours|at your (own )?(cost|risk)|on the doctor|out of your|individual doctor)\b|\b(accepts?|takes?|assumes?|has) no (liability|responsibility)\b`,
		not:  `insur|not borne|patients? (accept|take)`},
}

// penaltyNot are sentences in which nothing is taken, somebody else pays, or
// penalties are what the work is about.
const penaltyNot = `当院が(持|負|払|引き)|病院が(持|負|払|引き)|(法人|会社|当社|事務局|センタ)(が|は)(持ち|持つ|負担し|払い切|払います|払い、|支払います|引き受け)|請求(は)?(ゼロ|しません|いたしません|ありません|した例)|請求(を)?し(た例|ない)|いただくこと(は|も)|返す必要|必要(は)?ありません|設けて(い|お)?(り)?ません|置いて(い|お)?(り)?ません|付けて(い|お)?(り)?ません|(こと|違約金(など)?(の)?(定め|条項|規定)?|ペナルティ|罰金|罰則|請求|負担|費用|縛り|不利益|制限|ノルマ|受講料)(は|も)?(一切|まったく)?(ありません|ございません)|かかりません|引き止めたり|never triggers|\bno fines?\b|at our cost|in your favou?r|patients who|生じません|無料です|費用なし|問題ありません|(請求|お願い|徴収|減額|控除|要求|問い|お断り|求め)(は|を|し)?(たり)?(は)?いたしません|たりはいたしません|ことはなく|(は|も)なく|(請求|返還を求め)(は)?せず|減額はせず|(補償|補填)します|(全額|補償金)を?お渡しし|お支払いします|支払います|支給(し|いた)|先生に支払|医師へ支払|全額をお渡し|影響しません|従業員の|社員と|社員の|会員が|患者(さん)?(が|側|の(支払|キャンセル|遅刻|都合|治療|自己))|(遅刻|欠勤|キャンセル)した患者|受診者|いただき(は)?ません|治療費|入居者|題材|裁判例|調査の|研究|影響を調べ|連載|事例|学ぶ|保険会社|法律|刑法|弁護士|ひな型|回線|立て替え|奨学金の返済を支援|貸与|お返しすること|休業手当|源泉|月末締め|求め(て(い|お)(り)?)?ません|気がねなく|欠勤(された|した)?[^。]{0,6}の分は[^。]{0,8}差し引|返還(の)?(義務)?(は|も)(ありません|ない|不要)|求め(て)?(い)?ません|されても、|しても費用|(辞退|退職)(は|も)?(いつでも)?自由|不利益は|(精算|費用|理由)(は|の説明も)?不要`

const penaltyHere = `補償|保険|休業手当|当院の都合|事務局が|ご連絡|ご一報|お知らせくだ|予告|書面かメ`
