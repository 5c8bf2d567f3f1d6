package claims

import "github.com/enkaku/enkaku/models/rules"

// penaltyNot are sentences in which nothing is taken, somebody else pays, or
// penalties are what the work is about.
const penaltyNot = `当院が(持|負|払|引き)|病院が(持|負|払|引き)|(法人|会社|当社|事務局|センタ)(が|は)(持ち|持つ|負担し|払い切|払います|払い、|支払います|引き受け)|請求(は)?(ゼロ|しません|いたしません|ありません|した例)|請求(を)?し(た例|ない)|いただくこと(は|も)|返す必要|必要(は)?ありません|設けて(い|お)?(り)?ません|置いて(い|お)?(り)?ません|付けて(い|お)?(り)?ません|(こと|違約金(など)?(の)?(定め|条項|規定)?|ペナルティ|罰金|罰則|請求|負担|費用|縛り|不利益|制限|ノルマ|受講料)(は|も)?(一切|まったく)?(ありません|ございません)|かかりません|引き止めたり|never triggers|\bno fines?\b|at our cost|in your favou?r|patients who|生じません|無料です|費用なし|問題ありません|(請求|お願い|徴収|減額|控除|要求|問い|お断り|求め)(は|を|し)?(たり)?(は)?いたしません|たりはいたしません|ことはなく|(は|も)なく|(請求|返還を求め)(は)?せず|減額はせず|(補償|補填)します|(全額|補償金)を?お渡しし|お支払いします|支払います|支給(し|いた)|先生に支払|医師へ支払|全額をお渡し|影響しません|従業員の|社員と|社員の|会員が|患者(さん)?(が|側|の(支払|キャンセル|遅刻|都合|治療|自己))|(遅刻|欠勤|キャンセル)した患者|受診者|いただき(は)?ません|治療費|入居者|題材|裁判例|調査の|研究|影響を調べ|連載|事例|学ぶ|保険会社|法律|刑法|弁護士|ひな型|回線|立て替え|奨学金の返済を支援|貸与|お返しすること|休業手当|源泉|月末締め|求め(て(い|お)(り)?)?ません|気がねなく|欠勤(された|した)?[^。]{0,6}の分は[^。]{0,8}差し引|返還(の)?(義務)?(は|も)(ありません|ない|不要)|求め(て)?(い)?ません|されても、|しても費用|(辞退|退職)(は|も)?(いつでも)?自由|不利益は|(精算|費用|理由)(は|の説明も)?不要`

const penaltyHere = `補償|保険|休業手当|当院の都合|事務局が|ご連絡|ご一報|お知らせくだ|予告|書面かメ`

// penaltiesFrames are frames of penalties and losses put on the doctor.
var penaltiesFrames = []frame{
	{kind: rules.ClaimPenalty, find: `(退職|辞め|離職|解約|中途|途中で|早期|年以内|か月以内|年未満|か月未満|半年|期間満了前|無断|欠勤|遅刻|早退|シフト(に|を)|キャンセル|ドタキャン|返却(が|の)|納期|ミス|破損|壊し|紛失|更新(を|し)|辞退|たたず)[^。]{0,30}(違約|罰(則|金)?|ペナルティ|制裁|返還|返納|返金|返して|お?戻し|返済|戻して|返上|補填|埋め合わせ|払い戻|弁償|賠償|頂戴|申し受け|負担して|ご負担|請求|天引|差し引|徴収|支払いを(求め|お願い)|お支払い(を|いただ|して)|払って|(費用|手数料|紹介料|金額|額|相当)[^。]{0,10}いただき)`,
		not: `主催者|当社(の)?都合|当院(の)?都合|依頼元の都合|お?支払い(し|いた)ます|補償|いただきません|求めません|請求しません|ありません|なく|源泉|交通費(は|の)|給与(を|は)(翌|締)|当院が負担|会社が負担|当社が負担|法人が負担|患者|会社と|病院と|当社と|紹介手数料の返還は|無給|研修期間`},
	{kind: rules.ClaimPenalty, open: true, find: `(退職|辞める|離職|契約の?解除)(こと)?(は|を|が|に(は)?)?[^。]{0,18}(できません|できない|認め(ません|られません|ない)|不可|禁止|応じ(ません|られません|かね)|許可(を|が)(得|必要|いただ)|承認(を|が)(得|必要))|(許可|承認|同意)(を|が)?[^。]{0,8}(ない|なければ|得た|なく)[^。]{0,10}(退職|辞め)`, not: `副業|患者|ことは(でき|ありません)|制限(は)?ありません|いつでも`},
	{kind: rules.ClaimPenalty, open: true, find: `\b(fine|penalty|penalties|charge|compensation|damages|repay\w*|pay back|reimburse|forfeit\w*)\b`, with: `\b(if|when|should|in case)\b[^.]{0,16}\b(you|doctor|physician)s?\b[^.]{0,16}\b(leave|resign|quit|late|absent|cancel|terminate|miss)|\b(leav\w+|resign\w*|quit\w*|late|absence|cancel\w*)\b[^.]{0,30}\b(fine|penalty|repay|charge)`, not: `no (penalt|fine|charge)|without penalt|not (be )?(charged|fined)`},
	{kind: rules.ClaimPenalty, open: true, not: penaltyNot,
		find: `守れなかった場合の(キャンセル|違約|解約)|(短期|早く|すぐ)(に|で)?(離れ|辞め|去)(る|た)?[^。]{0,24}(料|費)(を|は)[^。]{0,4}(精算|請求|お支払|返)|(落ち着く|見つかる|決まる)まで[^。]{0,8}(お?辞め|退職)(に)?[^。]{0,4}(なれ|でき|られ)(ない|ません)|(最後|最終月?)の(月の)?(給与|賃金|給料|報酬)[^。]{0,24}(カット|不支給|没収|支払いません)|\bwages\b[^.]{0,12}\bforfeited|違反金|自動で引き落とされ`},
	{kind: rules.ClaimPenalty, open: true, not: penaltyNot,
		find: `(ノルマ|目標|件数|下限)(に|を)?[^。]{0,10}(届かない|満たない|未達|不足|下回)[^。]{0,20}(円|割)を?[^。]{0,6}(いただ|お支払いいただ|徴収|納め)|(解約|違約|退職)金は免除(され|し|いたし)ません|退職後[^。]{0,24}(支払い?の?義務|違約)`},
	{kind: rules.ClaimPenalty,
		find: `違約金|罰金|ペナルティ|損害賠償(の)?(額|予定|金)|(罰則|制裁)金|(減給|給与カット)[^。]{0,8}(します|いたします|とし)|(退職|辞め|途中|期間満了前|年以内|中途|辞退|離職|契約満了)[^。]{0,24}(返還|返して|返金|返納|弁償|お支払いいただ|ご負担|全額負担|賠償|請求)|(研修|教育|採用|紹介|引っ越し|支度)(費|費用|金|手数料|にかかった費用)[^。]{0,14}(返還|返して|返金|返納|弁償|全額|ご請求|請求)|(遅刻|欠勤|ミス|キャンセル|シフト変更)[^。]{0,14}\d[\d,]*万?円[^。]{0,8}(いただ|差し引|徴収|請求|減額|申し受け)|(pay|paid) back|repay\w*|reimburse (the|your|our) training|(penalt(y|ies)|fines?|liquidated damages)\b[^.]{0,24}(of|yen|jpy|usd|if|will|applies|charged|\d)|forfeit`,
		not:  `(主催者|当社|当院|依頼元|会社|センター|当法人)(の)?(都合|側)[^。]{0,24}(お?支払い(し|いた)ます|補償)|会社と|病院と|当社と|ありません|いただきません|発生しません|求めません|請求しません|no (penalt|fines?)|患者`},
	{kind: rules.ClaimPenalty, open: true, find: `(退職|辞める|辞め|離職|契約解除)(こと)?(は|を|が)?[^。]{0,10}(できません|認め(ません|ない|られません)|不可|禁止|お断り|応じ(ません|られません))|(後任|代わり|引き継ぎ)[^。]{0,14}(まで|なければ|ない限り)[^。]{0,8}(退職|辞め)|(cannot|may not|not allowed to) (resign|quit|leave) (until|before|unless|within)`},
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
	{kind: rules.ClaimPenalty, open: true, find: `\b(leav(e|ing)|quit\w*|resign\w*|miss(ed|ing)?|late)\b[^.]{0,40}\b(los(e|ing)|forfeit\w*|without)\b[^.]{0,20}\b(pay|bonus|wages|salary|earnings)\b`, here: `no |never|not |patients?|paid leave|annual`},
	{kind: rules.ClaimPenalty, open: true, find: `(辞表|退職届|退職願)[^。]{0,24}(受け取|受理|預か|お受け)[^。]{0,8}(ない|ません|かね)|(去る|離れる|辞める|抜ける)[^。]{0,30}(円|費|金)(を|は)?[^。]{0,10}(置いて|お戻し|納め|返)`, here: `患者|ことは(あり|ござい)ません`},
	{kind: rules.ClaimPenalty, open: true,
		find: `(退職|辞め|お辞め|離職|解約|解除)[^。]{0,40}(損害金|損害額|賠償金|解約金|違約金|解約料|キャンセル料)|(通さ|介さ|直接)[^。]{0,20}契約[^。]{0,30}違約|(退職|辞め|お辞め|離職|解約|解除|中途|途中|早期|早く(に)?(辞|離)|年(たた|以内|未満|に満た|のうち|経た)|か月(以内|未満|に満た|たた)|半年|期間満了前|満了(を待たず|前)|無断|欠勤|お?休み|休む|休ん|遅刻|遅れ|早退|穴を|シフト(に|を)|キャンセル|ドタキャン|返却|納期|締め?切り|期限|ミス|誤り|見落と|見逃|破損|壊|紛失|なくし|更新(を|し)|辞退|クレーム|苦情|違反|守れ|ノルマ|目標(に|を)|件数に)[^。]{0,44}(違約|罰|ペナルティ|制裁|返還|返納|返金|返して|お?戻し|返済|戻して|返上|補填|埋め(て|合わ)|払い戻|弁償|賠償|引き(ます|いて|去)|引かせ|引かれ|差し引|天引|控除|減(額|俸|らし)|カット|徴収|請求|頂戴|いただき(ます|たい)|頂き(ます|たい)|申し受け|ご?負担|お支払い(を|いただ|くだ|し?て(いた|もら))|払って|支払っていた|支払う|支払いを|買い取|身銭)`,
		with: `円|費|料|金|代|額|給与|賃金|報酬|給料|手当|損|弁償|賠償|罰|違約|返|戻|ペナルティ|減|差し引|天引|差額|分を|穴|\d割|%|月分|か月分`,
		here: `主催者|(当社|当院|依頼元|会社|病院|センタ|法人|弊社)(の)?(都合|責任|側|が負担|が支払)|補償|ペナルティはな|罰則はな|貸与|返却いただ|いただきません|求め(て)?(い)?ません|請求(は)?しません|ありません|ございません|源泉|交通費|給与(を|は)(翌|締)|負担し(ます|て)|紹介手数料の返還は|無給|研修期間|有給|患者|締め日|日割|時間(に応じ|分(だけ|のみ)?(の|を)?(差|控))|しません|予告|30日前|お願いします。?$|ご連絡|代わり(の医師|に当番)|休憩|予約|請求書|お戻し(でき|のう)|全額(を)?お支払い|お知らせ|学会|健診|振り替え|保険|利用料はいただき`},
	{kind: rules.ClaimPenalty, open: true,
		find: `(お?辞め|退職|離職|契約(の)?(解除|終了)|抜け|去る)[^。]{0,24}(代わり|後任|後継|次の(先生|医師|方)|替わり)[^。]{0,24}(連れ|見つけ|探し|紹介|立て|必要|条件|用意|確保|決まる)|(後任|代わり|後継)[^。]{0,24}(連れ|見つ|探し|紹介|立て|確保|決ま)[^。]{0,14}(まで|なければ|ない(と|限り|うち)|から|条件)[^。]{0,14}(お?辞め|退職|抜け|勤め|残って|続けて|勤務)|(\d年|年季|最低|少なくとも)[^。]{0,14}(辞め(ら|ないで|て(いただけ|は))|退職(でき|いただけ|は)|お引き止め|拘束|縛)[^。]{0,8}(ません|ない|ん|こと|し)|(お?辞め|退職)(に)?(なる|する)?(こと)?(は|には|を)?[^。]{0,14}(許(し|され|可|しま)|認め|できない|できません|いただけません|お断り|ご遠慮|ご容赦|困ります)`,
		here: `患者|いつでも|自由|ことは(でき|ありません)|制限(は)?ありません|妨げ|引き継ぎ`},
	{kind: rules.ClaimPenalty, open: true,
		find: `\b(leave|leaving|resign\w*|quit\w*|walk(ing)? away|drop(ping)? out|terminat\w+|late|lateness|tardy|absen(t|ce)|miss(ed|ing)?|cancel\w*|no[- ]shows?|error|mistake|before (the )?(term|contract|end)|early exit|fall(ing)? short|break(ing)? (the|this) contract|lost|damage[ds]?)\b`,
		with: `\b(owe|owes|pay (us|back|the|a|for)|repay\w*|reimburs\w*|refund\w*|give back|return (the|your|all)|hand back|forfeit\w*|fine[ds]?|penalt\w+|deduct\w*|dock(ed)?|charge[ds]?|bill(ed)?|withh(e|o)ld|lose (your|the|any)|clawback|claw(ed)? back|compensate us|damages|cost(s)? you|make good|out of your (pay|salary|pocket))\b`,
		here: `no (penalt|fine|charge)|without penalt|not (be )?(charged|fined|deduct|owe)|never|patients?|full pay|we pay|paid leave|in charge|damages? insurance|cancelled by (us|the)|deadline|returns? rate|reports?|late(r|st)|fees? (is|are) paid|maternity|leave (is|may|can|of|and|for)|annual leave|parental|sick leave`},

	{kind: rules.ClaimLossOnDoctor, open: true, find: `(損害|賠償|事故|訴訟|過誤|クレーム|トラブル)[^。]{0,20}(自己負担|自費|(先生|医師|担当医|受託者|本人|個人)(の|が|に)?(自己|全額|すべて|個人)?[^。]{0,6}(負担|責任|賠償|負))`, not: `保険料|加入|会社が|法人が|センタが|求め(ません|る(こと)?は)|ありません|しません|病院が|責任の範囲|包括|含む`},
	{kind: rules.ClaimLossOnDoctor, open: true, not: penaltyNot,
		find: `(査定|減点|返戻|未収)[^。]{0,24}(医師|先生|ご自身)[^。]{0,10}(弁償|負担|補填|補てん)|(ご自身|ご家族|先生)[^。]{0,12}(資産|財産|貯金)で[^。]{0,6}(償|弁償|賠償)|保証人[^。]{0,30}(連帯して|上限なく|限度なく)`},
	{kind: rules.ClaimLossOnDoctor, find: `(損害|賠償|事故|訴訟|クレーム|医療過誤|トラブル)[^。]{0,20}(すべて|全て|一切|全額|全責任)[^。]{0,14}(先生|医師|個人|受託者|ご自身|ご本人)[^。]{0,10}(負担|責任|負い|賠償)|(先生|医師|受託者|ご自身)(個人)?(が|の)[^。]{0,8}(全額|すべて|全責任|一切)[^。]{0,8}(負担|賠償|負)|(all|any) (loss(es)?|damages?|liabilit\w+|claims?)\b[^.]{0,24}(borne|paid|on|by) (by )?(the )?(doctor|physician|you|contractor)`},
	{kind: rules.ClaimLossOnDoctor, open: true,
		find: `(訴え|訴訟|裁判|医療事故|事故|誤診|誤読|見落とし|過失|損害|賠償|クレ(ー)?ム|苦情|和解)[^。]{0,40}(本人|先生|医師|個人|自腹|自己責任|ご自身|ご自分|担当医|執筆者|受託者)[^。]{0,24}(払|補償|負担|賠償|解決|責任|引き受け|かぶ|被)|(損害|損失|賠償)[^。]{0,30}(全額|すべて|一切|過失の程度(に)?(よらず|かかわらず)|過失(が)?なく|無過失)[^。]{0,20}(賠償|補償|負担|誓約|払)|(自腹|身銭|ポケットマネ)[^。]{0,10}(解決|対応|処理|負担|お願い|で)|(当院|会社|当社|病院|法人|弊社)(は|では)[^。]{0,20}(責任|責め)(を)?(一切)?(を|は)?(負わ|負いま|取りま|取ら|持ちま)`,
		not:  `法人が|保険で|保険料|保険と|保険(を|に)|加入|病院が(持|責|負)|当社が|当院が(負|持)|会社が(負|持)|請求(は)?(行き|し|いた)|調査|裁判例|ありません|ことは|故意|重大な過失|責任の範囲|患者|問うことはな`},
	{kind: rules.ClaimLossOnDoctor, open: true, find: `(紛争|訴え|トラブル|クレ(ー)?ム|苦情|訴訟|事故)[^。]{0,16}(先生|医師|ご?自身|個人|ご?本人)[^。]{0,8}(で|が)[^。]{0,6}(解決|対応|処理|収め)[^。]{0,20}(関与|責任|関知|負い|ください|いただ)`, not: `保険|弁護士|窓口|ことはありません|一緒`},
	{kind: rules.ClaimLossOnDoctor, open: true,
		find: `\b(loss(es)?|liabilit(y|ies)|legal costs|claims|settlements?|damages|lawsuits?|malpractice)\b[^.]{0,50}\b(yours? to pay|borne by (the )?(individual|doctor|you)|(is|are) yours|at your (own )?(cost|risk)|on the doctor|out of your|individual doctor)\b|\b(accepts?|takes?|assumes?|has) no (liability|responsibility)\b`,
		not:  `insur|not borne|patients? (accept|take)`},
	{kind: rules.ClaimLossOnDoctor, open: true,
		find: `(損害|賠償|損(失|が|は|を|も)|事故|訴訟|裁判|過誤|クレーム|苦情|トラブル|ミス|見落とし|誤診|誤読|責め|責任)[^。]{0,34}(先生|医師|担当医|受託者|本人|個人|ご自身|読影医|委託先)[^。]{0,24}(負担|責任|賠償|負(い|って|う)|かぶ|被|引き受け|弁償|持って|自己|もち|持ち|お願い|処理|解決)|(先生|医師|担当医|受託者|本人|個人|ご自身)(が|に|の|で|お一人で)[^。]{0,24}(損害|賠償|訴訟|裁判|過誤|クレーム|損(失|は|を)|責め)[^。]{0,24}(負|引き受け|かぶ|被|弁償|支払|対応|責任|補)|自己責任`,
		here: `保険料|加入|会社が|法人が|センタが|当社が|求め(ません|る(こと)?は)|ありません|しません|病院が(責任|負)|責任の範囲|包括|含む|最終責任は|診断の責任|責任者|院長|故意|重大な過失|一切負い|免責|責任を負うのは(病院|当院)|しない|管理責任|医療機関が`},
	{kind: rules.ClaimLossOnDoctor, open: true, find: `\b(liab(le|ility)|loss(es)?|damages?|claims?|lawsuits?|malpractice|errors?|mistakes?|complaints?)\b[^.]{0,50}\b(you|doctor|physician|reviewer|contractor|reader)('s)?\b[^.]{0,30}\b(alone|own|personally|bear|bears|borne|shoulder\w*|responsib\w+|solely|entirely|cover|foot)\b|\b(you|doctors?|physicians?|readers?|contractors?)\b[^.]{0,24}\b(bear|bears|shoulder\w*|cover|carry|assume|take on|are (solely|personally|fully) (liable|responsible))\b[^.]{0,40}\b(liab\w+|loss(es)?|damages?|claims?|lawsuits?|errors?|risks?)`, here: `insurance|hospital (bears|keeps|is)|not (liable|bear)|no liability|we (bear|cover)`},
	{kind: rules.ClaimPenalty, open: true,
		find: `(辞め|退職|離職|契約を終え)[^。]{0,30}(書籍|研修|学会|教育|採用|引っ越し|紹介)[^。]{0,8}費[^。]{0,10}(弁済|返還|返金|お返し|返して|負担)`},
	{kind: rules.ClaimPenalty, open: true,
		find: `(書籍|研修|学会|教育|採用|引っ越し|紹介)[^。]{0,8}費[^。]{0,10}(弁済|返還|返金|お返し|返して)(する|いただ|し)`},
}

// penaltiesGuards are what is no such claim.
var penaltiesGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimPenalty, rules.ClaimLossOnDoctor, rules.ClaimDeduct, rules.ClaimNoPayIfUnhappy},
		like: `ペナルティ(キック|エリア|ゴ(ー)?ル)`,
		back: `(引(か|き)れ?|差し引(か|き)れ?|下げ|減らし|減額し)(ません|ない。|ること(は|も)(なく|ありません))|(引か|差し引か|減ら)(れ|さ)?(れ)?ること(は|も)(な|あり)|(そんな|そういった|そのような)(もの|こと|定め|決まり)は[^。]{0,8}(ありません|ない|ございません)|(委託者|発注者|当社|当院|会社|法人)(から|より)[^。]{0,12}(支払(う|い(いたし|し)?ます)|お渡しします)|患者(さん)?から(いただい|頂戴し|お支払い)|(罰金|違約金|示談|借金|損害賠償)[^。]{0,10}(悩み|不安|相談)を|\b(law[- ]school|case stud(y|ies)|short cases|textbook)\b`},
	{kinds: []rules.ClaimKind{rules.ClaimPenalty, rules.ClaimLossOnDoctor}, back: penaltyNot},
	{kinds: []rules.ClaimKind{rules.ClaimPenalty, rules.ClaimLossOnDoctor},
		back: `(パソコン|端末|ヘッドセット|機器|機材|備品|貸与品|社員証|鍵|pc|モニター|携帯(電話)?|スマートフォン|タブレット)(と|や|、|は|を|も|など)[^。]{0,30}(返し|返却|返還|お返し)|nothing is (charged|deducted|owed)|\bno (charge|penalty|fee|deduction)s?\b`},
	{kinds: []rules.ClaimKind{rules.ClaimPenalty, rules.ClaimLossOnDoctor},
		like:   `返却の加算|(会社|法人|病院)(と|が)[^。]{0,8}(当社|紹介会社)(の間|に支払|へ支払)[^。]*|採用した会社が[^。]*`,
		before: `\bno \z|\bno [\w, ]{0,30}\z|\bnothing has to be \z`},
}
