package claims

import "github.com/enkaku/enkaku/models/rules"

// Pay: what is in it, what is not paid, what is taken back, what is decided
// later, as frames of two things said in one sentence.
var payConcepts = []frame{
	{kind: rules.ClaimFixedOvertime, find: `(残業|時間外|居残り|超勤)[^。]{0,14}(見越し|想定し|加味し|考慮し)た[^。]{0,6}(金額|額|年俸|給与|設定)|(残業|時間外|深夜|割増|超過勤務|休日出勤)(の)?(代|手当|分|割増分|労働分|賃金|割増)?[^。]{0,16}(含|込|コミ|織り込|内包|内数|組み入れ|組み込|入って|入った|(初めから|あらかじめ|すでに)?(乗せて|のせて|入れて|見込んで|含めて)(あり|い)|まかな|カバ(ー)?し|充当|包括)|(定額|固定|みなし|見込み?)(の)?(残業|時間外|超勤)`,
		not: `含みません|含まない|含まれ(ません|ない)|別途|別に|除(く|き|いた)|とは別|上乗せ|制度はありません|固定残業代の`},
	{kind: rules.ClaimFixedOvertime, find: `\b(overtime|extra hours|additional hours|late hours)\b[^.]{0,30}\b(included|part of|covered|built into|inclusive|factored|absorbed|already)\b|\b(salary|pay|rate|wage)s?\b[^.]{0,14}\b(covers?|includes?|already includes|is inclusive of|takes account of)\b[^.]{0,20}\b(overtime|extra hours)`,
		not: `not included|paid (separately|on top|in addition)|does not include|on top`},
	{kind: rules.ClaimNoOvertimePay, open: true, find: `(残業|時間外|超過|割増|深夜|超えた時間|超える残業|延長した)[^。]{0,22}(支払い?|支給|手当|代|賃金|対価|請求)[^。]{0,8}(ありません|ない|なし|しません|いたしません|出ません|出ない|つきません|付きません|発生しません|対象外|認めません|できません)|(残業|居残り|時間外)[^。]{0,10}(しても|しようと|多くても)[^。]{0,14}(増え|変わ|加算|追加|上がり)[^。]{0,4}(ません|ない)|(残業|時間外)(代|手当)(ゼロ|ゼロ円)|\bovertime\b[^.]{0,20}\b(unpaid|not (be )?(paid|compensated|remunerated))`,
		not: `固定残業(代|手当)?は(ありません|なし)|みなし残業[^。]{0,6}(ありません|なし)|別途|残業(は|が|も)?(ほぼ|ほとんど|基本|原則|一切)?(ありません|なし|ない)|ことはありません|サービス残業はありません|満たない|無給の研修や`},
	{kind: rules.ClaimManager, open: true, find: `(管理監督者|管理職|役職者|監督者)[^。]{0,16}(扱い|として|とな|に当た|に該当|待遇|の立場|のため)`, with: `残業|時間外|割増|労働時間`},
	{kind: rules.ClaimUnpaid, open: true,
		find: `ノーギャラ|ご?奉仕(で|として)|ご?厚意で|善意で|ギャラ(は|が)?(なし|ありません|出ません)|無給|無報酬|手弁当|ただ働き|タダ(働き|で)|無休手当|ボランティア(で|として|扱い|になり)|({pay}|手当|対価|謝礼|ギャラ|講師料|監修料)(は|が|も|の|を)?[^。、]{0,12}(支払われ|支払い?(は)?(いたし|し)?(て(い|お))?|(出|つか|発生し|支払わ)ない|支給(は)?(いたし|し|され)?|発生|対象|出|つき|付き)(ません|りません|ない|なし|外|時間|ておりません|になりません|となりません|にはなりません|ありません)|(謝礼|謝金|報酬|給与|賃金|手当|対価|講師料|監修料|読影料|日当)(は|も)?(なし|無し)(で|の|と|に|です)|({pay})(の)?(計算|対象|算定|集計)(に|から|には)[^。]{0,6}(入り|入れ|含(み|め|まれ)|なり|外れ|外し|除)`,
		past: `(休憩|昼休み|中抜け|欠勤|休職|通勤)[^。、]{0,14}無給|(無給|無報酬|無償|ただ働き|タダ働き)(の)?[^。、]{0,14}(ありません|ない|なし|ことは|行って|にはなり)|残業(代|手当)|時間外手当|固定残業|賞与|退職金|通勤手当|住宅手当|家族手当|みなし残業|深夜手当|待機手当`,
		not:  `任意|自由参加|参加は自由|祝い金|紹介の|満足|納得|成果|検収|合格|不採用|誤り|中止|源泉|なく|診療報酬|請求書|月も`},
	{kind: rules.ClaimUnpaid, open: true, find: `(研修|講習|引き継ぎ|準備|会議|カンファ|検討会|記録|記載|待機|待ち|予習|資料|打ち合わせ|朝礼|移動|着替え|待つ)(の)?(時間|期間)?[^。]{0,24}((勤務|労働|就業)(時間)?(に|とは|には)?(含み|含まれ|算入|数え|みなし|カウント|なり|入り|扱い)(ません|ない|されません)|(勤務|労働)時間(の)?外(と|に)|(時給|賃金|給与|報酬)(は)?(なし|対象外|の対象外))`, not: `休憩|任意|自由|通勤時間|含みます|数えます`},
	{kind: rules.ClaimUnpaid, open: true, find: `\b(unpaid|without (pay|compensation|remuneration)|not (be )?(paid|remunerated|compensated)|for free|no (pay|fee|compensation))\b[^.]{0,30}`, with: `\b(training|sessions?|work|trial|meetings?|shift|hours|week|day|preparation|test|sample|task|orientation|onboarding|probation|reports?)\b`, not: `unpaid leave|no unpaid|never unpaid|fee for (candidates|applicants|doctors)|optional|not unpaid|if (you|the)|overtime|without pay cuts`},

	{kind: rules.ClaimPenalty, find: `(退職|辞め|離職|解約|中途|途中で|早期|年以内|か月以内|年未満|か月未満|半年|期間満了前|無断|欠勤|遅刻|早退|シフト(に|を)|キャンセル|ドタキャン|返却(が|の)|納期|ミス|破損|壊し|紛失|更新(を|し)|辞退|たたず)[^。]{0,30}(違約|罰(則|金)?|ペナルティ|制裁|返還|返納|返金|返して|お?戻し|返済|戻して|返上|補填|埋め合わせ|払い戻|弁償|賠償|頂戴|申し受け|負担して|ご負担|請求|天引|差し引|徴収|支払いを(求め|お願い)|お支払い(を|いただ|して)|払って|(費用|手数料|紹介料|金額|額|相当)[^。]{0,10}いただき)`,
		not: `主催者|当社(の)?都合|当院(の)?都合|依頼元の都合|お?支払い(し|いた)ます|補償|いただきません|求めません|請求しません|ありません|なく|源泉|交通費(は|の)|給与(を|は)(翌|締)|当院が負担|会社が負担|当社が負担|法人が負担|患者|会社と|病院と|当社と|紹介手数料の返還は|無給|研修期間`},
	{kind: rules.ClaimPenalty, open: true, find: `(退職|辞める|離職|契約の?解除)(こと)?(は|を|が|に(は)?)?[^。]{0,18}(できません|できない|認め(ません|られません|ない)|不可|禁止|応じ(ません|られません|かね)|許可(を|が)(得|必要|いただ)|承認(を|が)(得|必要))|(許可|承認|同意)(を|が)?[^。]{0,8}(ない|なければ|得た|なく)[^。]{0,10}(退職|辞め)`, not: `副業|患者|ことは(でき|ありません)|制限(は)?ありません|いつでも`},
	{kind: rules.ClaimPenalty, open: true, find: `\b(fine|penalty|penalties|charge|compensation|damages|repay\w*|pay back|reimburse|forfeit\w*)\b`, with: `\b(if|when|should|in case)\b[^.]{0,16}\b(you|doctor|physician)s?\b[^.]{0,16}\b(leave|resign|quit|late|absent|cancel|terminate|miss)|\b(leav\w+|resign\w*|quit\w*|late|absence|cancel\w*)\b[^.]{0,30}\b(fine|penalty|repay|charge)`, not: `no (penalt|fine|charge)|without penalt|not (be )?(charged|fined)`},
	{kind: rules.ClaimLossOnDoctor, open: true, find: `(損害|賠償|事故|訴訟|過誤|クレーム|トラブル)[^。]{0,20}(自己負担|自費|(先生|医師|担当医|受託者|本人|個人)(の|が|に)?(自己|全額|すべて|個人)?[^。]{0,6}(負担|責任|賠償|負))`, not: `保険料|加入|会社が|法人が|センタが|求め(ません|る(こと)?は)|ありません|しません|病院が|責任の範囲|包括|含む`},
	{kind: rules.ClaimNoPayIfUnhappy, open: true, find: `(満足|納得|合格|基準|採用|検収|品質|成果|効果|評価|期待|誤り|ミス|不備|不採用)[^。]{0,30}(報酬|対価|謝金|料|支払|単価|顧問料|代金)[^。]{0,14}(なし|ません|ない|減額|減ら|カット|返金|返還|ゼロ|半額)`, not: `かかわらず|関わらず|減額(は|し)(ません|ない|ありません)|全額|問わず|あっても(報酬|全額)`},
	{kind: rules.ClaimNoPayIfUnhappy, open: true, find: `(中止|キャンセル|延期|都合で)[^。]{0,20}(報酬|対価|謝金|料|支払|講師料)[^。]{0,12}(なし|ありません|しません|支払われません|発生しません|出ません)`, not: `先生の都合|ご自身の都合`},
	{kind: rules.ClaimPayLater, open: true,
		find: `({pay}|金額|手当|委託料|顧問料|講師料|ギャラ)(は|が|等は|額は|については|の(額|詳細|水準)は?|:|・|、)?[^。]{0,24}(個別に|ケースごと|人によ|見て(から)?|拝見して|見たうえ|確認(して|後|のうえ)|いくら(に|か|です)|(お会い|会っ|お目にかか|お話し)[^。]{0,4}てから|(採用|入職|入社|契約書?|登録|面談|面接|応募|内定|勤務開始|入社日|初日)(を(交わす|結ぶ)|締結)?(の)?(後|とき|際|時|の際|のとき|いただいた(方|後))(に|で|、)?|のちほど|後ほど|後で|改めて|あらためて|その都度|都度|追って|別途|後日)[^。]{0,18}(お話|提示|相談|連絡|お伝え|お知らせ|案内|説明|決め|決定|算定|協議|開示)`,
		not:  `範囲|幅の中|レンジ|昇給|日程|賞与|ありません|患者|相談料|インセンティブ|医療相談|健康相談|見直し|改定|上乗せ|支払|振り込|明細`},
	{kind: rules.ClaimPayLater, open: true, find: `({pay})(は|の額は|については)?[^。]{0,14}(交渉|折り合い|ご?希望(額)?を(伺|お聞)|腕(次第|しだい)|実力(次第|しだい|を見)|働きぶり|ご相談ください|ご相談に応じ)`, not: `範囲|幅の中|昇給|日程|相談料|患者|健康相談|医療相談`},
	{kind: rules.ClaimPayLater, open: true, find: `(掲載|表示|記載|上記|提示)(の|され(た|ている)|している)?({pay}|金額|額|条件)[^。]{0,16}(一例|目安|上限|参考|例(です|に)|仮の|実際と|異なり|とは限|変わり|変動)|実際の({pay}|支給額|金額)[^。]{0,16}(下がる|下回|低く|異な|違|決)`, not: `範囲内`},
	{kind: rules.ClaimPayLater, open: true, find: `\b(rate|pay|salary|fee|wage|compensation|remuneration)s?\b[^.]{0,40}\b(confirmed|decided|fixed|told|disclosed|agreed|discussed|announced|shared|negotiated|set|determined|revealed)\b[^.]{0,24}\b(later|after|at the interview|during|once|upon|on)\b`, not: `within the|range|in writing before|decided yearly|reviewed|each month|paid on`},
	{kind: rules.ClaimDeduct, open: true, find: `(先生|医師)(から|に|には|からは)[^。]{0,20}\d[\d,]*(万)?円[^。]{0,10}(差し引|頂戴|徴収|請求|負担|申し受け|天引|いただきます)`, not: `お支払いします|支給|ありません|ません$|寄付|加算|手当|貸与`},
	{kind: rules.ClaimDeduct, open: true, find: `(利用|使用|システム|手数|端末|機器|管理|会|アプリ|プラットフォ|運営|サーバ|ライセンス)(料|費|代|手数料)?[^。]{0,30}(差し引|差引|控除|天引|相殺|引かせ|引いた|ご負担いただき)|報酬(の\d+%|から\d+%)[^。]{0,10}(控除|差し引|いただき|頂戴)`, not: `源泉|社会保険|税|法定|会社が負担|しません|ありません|当社が負担|患者|利用者が`},
}
