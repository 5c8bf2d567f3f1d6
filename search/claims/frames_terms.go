package claims

import (
	"github.com/enkaku/enkaku/models/rules"
)

// Pay: what is contained in it, what is not paid, what is decided later.
var wageFrames = []frame{
	{kind: rules.ClaimFixedOvertime,
		find: `(固定|みなし|定額|見込み|一律)(の)?(残業|時間外)(代|手当|分)?|(残業|時間外|深夜|休日)(代|手当|割増|労働分|勤務手当|の分|分|の手当)?(と深夜の分|や深夜)?(を|は|が|も|など)?[^。、]{0,12}(含み|含む|含んだ|含まれ|込み|織り込|内包|組み込|コミ)|overtime\b[^.]{0,30}(included|deemed|covered|built in|part of (the )?(base|salary|pay)|within)|(includes?|inclusive of|covers?) (all |any |fixed |night )?overtime`,
		not:  `含みません|含まない|含まれません|別途(支給|お支払い)|は別|別に支給|not included|paid (separately|on top|in addition)`},
	{kind: rules.ClaimFixedOvertimeHours, find: `(?:固定|みなし|定額)(?:の)?(?:残業|時間外)(?:代|手当|分)?[^。]{0,12}?(\d{1,3})時間|(\d{1,3})時間分の(?:固定|みなし|定額)?(?:の)?(?:残業|時間外)`, open: true},
	{kind: rules.ClaimManager, open: true, find: `管理監督者|(管理職|役職者)(として|扱い|待遇)[^。]{0,20}(残業|時間外)|(名ばかり)?管理職のため(残業|時間外)|exempt (employee|manager)|managerial (exemption|status)`},
	{kind: rules.ClaimNoOvertimePay, open: true, find: `(残業|時間外|割増|深夜)(代|手当|賃金|割増分)(は|が|の|も)?[^。]{0,10}(対象外|支給し(ません|ない)|出ません|ありません|つきません|支払(い)?(ません|われません)|発生しません|なし)|サービス残業|overtime (is )?(not|un)[- ]?paid|no overtime pay|no extra pay for overtime`, not: `残業(は|が)(ほぼ|ほとんど|基本)?(ありません|なし)|時間外(勤務|労働)は(ありません|なし)|固定残業(代)?は(ありません|なし)|別途支給|残業なし`},
	{kind: rules.ClaimDiscretionary, find: `裁量労働|(専門|企画)業務型|みなし労働(時間)?|(実際の)?(労働時間|勤務時間|働いた時間)に(かかわらず|関わらず|関係なく|よらず)[^。]{0,12}(一定|同じ|定額|固定|変わ)|discretionary (work|labou?r)|deemed (working )?hours`},
	{kind: rules.ClaimUnpaid,
		find: `無給|無報酬|ただ働き|タダ働き|手弁当|ノーペイ|({pay}|手当|対価)(は|が|も|の支払い|の支給)?[^。、]{0,8}(発生し(ません|ない)|出ません|出ない|支払(い)?(ません|われません|わない)|お支払いし(ません|ない)|支給し(ません|ない)|ありません|なし(です|と|$|で|\)|の)|つきません|付きません|いただけません)|(賃金|給与|報酬|時給)の?対象(外|になりません|とし(ません|ない)|とはなり)|(勤務|労働|就業)時間(に|には|と)(は)?[^。、]{0,4}(含み|含まれ|算入し|カウントし|数え|みなし|なり)(ません|ない)|unpaid|without (pay|payment|remuneration|compensation)|no (pay|payment|salary|wage|remuneration) (for|is|during|will)|(not|isn't|aren't|never) (be )?(paid|remunerated|compensated)|(volunteer|voluntary) basis|free of charge by (you|the doctor)`,
		past: `(休憩|昼休み|中抜け|欠勤|休職|移動|通勤)(時間|中|期間)?(は|を|も|が)?[^。、]{0,10}(無給|(勤務|労働|就業)時間(に|には)(は)?[^。]{0,4}(含み|含まれ)ません)|賞与(は|が)?(ありません|なし)|退職金(は|が)?(ありません|なし)|(待機|オンコール)(は|が)?なし|手当(は)?なし|交通費(は|の)[^。]{0,6}(なし|ありません)|unpaid leave|unpaid break|no pay gap`,
		not:  `(ただ|タダ)働き(は|が)(ありません|ない)|(無給|無報酬)の?[^。、]{0,12}(は|が|も)(一切)?(ありません|ない|行って|なし)|ことは(一切)?ありません|任意|自由参加|参加は自由|固定残業|残業代|時間外|深夜|祝い金|紹介の|never unpaid|no unpaid|not unpaid|満足`, open: true},
	{kind: rules.ClaimUnpaid,
		find: `((無償|無料|ボランティア)(で|の|に|にて|として|扱い)?|サービス(で|扱い|として))[^。、]{0,12}(お願い|対応|担当|行って|作業|課題|トライアル|お試し|試用|試験|修正|参加いただ|従事|勤務|していただ|いただきます|手伝)|(課題|試験|講座|修正|トライアル|読影|研修|お試し|作業|業務|回答|監修|講演)[^。、]{0,12}(\()?(無償|無料|ボランティア)(です|でお|\)|で(対応|行|実施)|と(します|なります)|$|→|、|扱い)|無償トライアル|free (trial|of charge|sample|work)[^.]{0,20}`,
		not:  `聴講|視聴|参加費|受講|貸与|貸し出|貸出|提供(し|され|いた)|受講でき|参加でき|住民は|受講は|利用でき|閲覧|使え|支給|(無償|無料)の[^。]{0,12}(ありません|ない|なし|行いません)|患者|利用者は|宿舎|教材|駐車|free of charge to (patients|users)|no free`},
	{kind: rules.ClaimPayLater, open: true,
		find: `({pay}|金額|手当|委託料|条件)(は|が|等は|額は|については|の(額|詳細)は|:|・|、)?[^。]{0,18}(応相談|要相談|ご?相談(のうえ|の上|で|に応じ|により|させ|ください|して)|面談(時|後|で|の(上|うえ|際)|にて|の結果)?(に|で|、)?[^。]{0,8}(決|提示|お伝え|お知らせ|相談|説明|案内)|後日|追って|別途(相談|お知らせ|提示|決|協議|ご?案内|ご?連絡)|未定|(入職|採用|契約|勤務開始|入社)(後|時|決定後)に[^。]{0,6}(決|提示|お知らせ|お伝え)|お問い合わせください|異なる場合|変動する場合|変更(と)?なる場合|下がる場合|(目安|上限|参考)(で|の(目安|金額))[^。]{0,14}(実際|面談|決)|経験(に|を)[^。]{0,8}(決定|相談)$)|表示の({pay})[^。]{0,12}(目安|上限|参考|例)|(rate|pay|salary|fee|wage|compensation|remuneration)s?\b[^.]{0,34}(negotiable|tbd|to be (decided|discussed|agreed|determined|confirmed|set)|set after|decided (at|after|in)|discussed (at|in|during)|depends on (the |your )?interview|indicative|told later|will be announced|upon request|on request)|(indicative|illustrative) (rate|pay|salary)|real rate`,
		not:  `(記載|表示|上記|掲載|提示|募集要項)(の)?(範囲|幅|額|レンジ|金額の)|範囲内|within the (stated|given|above|advertised)|(stated|advertised) range|昇給|日程|賞与|ありません$|患者|相談料|インセンティブ|相談業務|医療相談|健康相談`},
	{kind: rules.ClaimPenalty,
		find: `違約金|罰金|ペナルティ|損害賠償(の)?(額|予定|金)|(罰則|制裁)金|(減給|給与カット)[^。]{0,8}(します|いたします|とし)|(退職|辞め|途中|期間満了前|年以内|中途|辞退|離職|契約満了)[^。]{0,24}(返還|返して|返金|返納|弁償|お支払いいただ|ご負担|全額負担|賠償|請求)|(研修|教育|採用|紹介|引っ越し|支度)(費|費用|金|手数料|にかかった費用)[^。]{0,14}(返還|返して|返金|返納|弁償|全額|ご請求|請求)|(遅刻|欠勤|ミス|キャンセル|シフト変更)[^。]{0,14}\d[\d,]*万?円[^。]{0,8}(いただ|差し引|徴収|請求|減額|申し受け)|(pay|paid) back|repay\w*|reimburse (the|your|our) training|(penalt(y|ies)|fines?|liquidated damages)\b[^.]{0,24}(of|yen|jpy|usd|if|will|applies|charged|\d)|forfeit`,
		not:  `(主催者|当社|当院|依頼元|会社|センター|当法人)(の)?(都合|側)[^。]{0,24}(お?支払い(し|いた)ます|補償)|会社と|病院と|当社と|ありません|いただきません|発生しません|求めません|請求しません|no (penalt|fines?)|患者`},
	{kind: rules.ClaimPenalty, open: true, find: `(退職|辞める|辞め|離職|契約解除)(こと)?(は|を|が)?[^。]{0,10}(できません|認め(ません|ない|られません)|不可|禁止|お断り|応じ(ません|られません))|(後任|代わり|引き継ぎ)[^。]{0,14}(まで|なければ|ない限り)[^。]{0,8}(退職|辞め)|(cannot|may not|not allowed to) (resign|quit|leave) (until|before|unless|within)`},
	{kind: rules.ClaimLossOnDoctor, find: `(損害|賠償|事故|訴訟|クレーム|医療過誤|トラブル)[^。]{0,20}(すべて|全て|一切|全額|全責任)[^。]{0,14}(先生|医師|個人|受託者|ご自身|ご本人)[^。]{0,10}(負担|責任|負い|賠償)|(先生|医師|受託者|ご自身)(個人)?(が|の)[^。]{0,8}(全額|すべて|全責任|一切)[^。]{0,8}(負担|賠償|負)|(all|any) (loss(es)?|damages?|liabilit\w+|claims?)\b[^.]{0,24}(borne|paid|on|by) (by )?(the )?(doctor|physician|you|contractor)`},
	{kind: rules.ClaimNoPayIfUnhappy, open: true, find: `(満足|納得|合格|基準|採用|検収|品質)[^。]{0,14}(ない|なかった|いただけない|満たな|されな|至らな)[^。]{0,14}(報酬|支払|謝金|料金|お支払い)[^。]{0,10}(なし|ません|ない|できません|いたしかね|減額)|(減額|返品|受領拒否|やり直し)(する|をお願いする|していただく)?(こと|場合)(が|も)あ|(何度でも|無制限に?|納得(する|いく)まで)[^。]{0,14}(修正|やり直|無償|無料)|(not|no) pa(y|id|yment)[^.]{0,20}(not satisf|unsatisf|rejected|dissatisf)|unlimited (revisions|corrections)`},
}

// Form of contract, dispatch, insurance.
var contractFrames = []frame{
	{kind: rules.ClaimService, find: `(業務委託|委託契約|請負契約|準委任|個人事業主|フリーランス)(契約)?(として|での?|です|と(なり|し)|の契約|で契約|、|】|\)|\||契約|になります|募集|案件|のお仕事|の求人|形態)|(independent contractor|freelance (contract|basis|position)|self-employed)`, not: `業務委託(契約)?では(ありません|ない)|(業務委託|フリーランス|委託)の(医師|先生|スタッフ|専門家)(や|と|も|が)|協力|ほかの|経験|ではなく|or employment`},
	{kind: rules.ClaimEmployment, find: `(正社員|正職員|契約社員|雇用契約|直接雇用|社員|職員)(として|での?(採用|勤務|募集|契約)|です|と(なり|して)|を(結|締)|募集|採用)|雇用(し|いた)ます|(permanent|regular) (employee|staff|position)|employment contract`, not: `雇用契約では(ありません|ない)|社員(として)?の|社員が|社員と(まったく|同|変)|雇用ではな|経験|従業員|企業の|雇用関係|会社員として|産業医`},
	{kind: rules.ClaimPermanent, find: `正社員|正職員|(permanent|regular) (staff|position|employee|post)|終身雇用`, not: `正社員では|正職員では|登用|正社員が|正職員が|正社員と|正職員と`},
	{kind: rules.ClaimEitherContract, find: `(雇用|正社員|社員|パート|アルバイト)(契約)?(でも|または|又は|もしくは|あるいは|か|/|・|、|と)[^。、]{0,4}(業務)?委託|業務委託(契約)?(でも|または|又は|もしくは|あるいは|か|/|・|、|と)[^。、]{0,4}(雇用|正社員|社員|パート)|契約(の)?(形態|形)(は|を)[^。]{0,10}(選べ|選択|ご希望|応相談|相談)|(employment|employee) or (contract|contractor|freelance)|(contract|freelance) or employ`, not: `ではありません|別の求人|ではなく`},
	{kind: rules.ClaimLikeEmployee, unit: "same", find: `社員と(まったく|全く)?(同じ|同様|変わら|区別なく)|(実質|事実上)[^。]{0,8}(社員|雇用|従業員)|社員(並み|同様)の(勤務|働き|拘束)|(same|like) (as )?(an? |any |our )?(employee|permanent staff)s?`},
	{kind: rules.ClaimLikeEmployee, unit: "hours", find: `始業|終業|定時|(\d{1,2}(:\d\d|時)[^。]{0,4}(~|-|から|より)[^。]{0,4}\d{1,2}(:\d\d|時)[^。]{0,10}(固定|勤務|就業|必ず|常駐|席))|(毎日|1日)\d時間[^。]{0,14}(席|離れ|拘束|勤務|従事|稼働)|シフト(は|を)(当社|会社|弊社|依頼元|センター)[^。]{0,6}(組|決|指定|作)|朝礼|夕礼|日報|fixed (working )?hours|clock (in|out)`, not: `自由|任意|選べ|ありません|なし`},
	{kind: rules.ClaimLikeEmployee, unit: "refuse", open: true, find: `(拒否|辞退|お断り|断る|断り)(は|が|いただ|する)?(こと)?(は|が)?[^。]{0,4}(でき(ません|ない)|いただけません|不可|認め)|必ず(受け|お受け|対応)して|指名された[^。]{0,14}(お断り|断れ)|(cannot|may not) (refuse|decline)`},
	{kind: rules.ClaimLikeEmployee, unit: "attendance", find: `タイムカード|勤怠|出勤簿|打刻|(欠勤|休み|休む|休暇|遅刻|早退)[^。]{0,14}(承認|許可|届|申請)|上長の(許可|承認|指示)|time ?card|(absence|leave)[^.]{0,16}(approv|permission)`, not: `ありません|不要`},
	{kind: rules.ClaimLikeEmployee, unit: "orders", find: `(上長|上司|管理者|社員|会社|当社|担当者|マネージャ)(の|が|から)(指示|指揮|命令|監督)(に|を|のもと|し|で|・)?[^。]{0,10}(従|受け|働|し|で|業務|のもと|進め)|業務の(進め方|順番|手順)(は|を)[^。]{0,10}(指示|管理者|会社|当社)|指揮命令|under (the )?(direction|supervision|orders) of`, not: `ありません|なく|ない|受けません|不要`},
	{kind: rules.ClaimLikeEmployee, unit: "exclusive", open: true, find: `専業|(兼業|副業|他社|ほかの会社|他の会社|競合|ほかの(仕事|お仕事))[^。]{0,16}(禁止|不可|できません|控え|ご?遠慮|お断り|認め(ません|ない))|exclusive(ly)? (for|to) us|no other (work|clients|jobs)`, not: `(兼業|副業)(も)?(可|ok|自由|歓迎)`},
	{kind: rules.ClaimLikeEmployee, unit: "substitute", open: true, find: `(代理|代わりの(医師|先生|方|者)|代役|再委託|第三者)[^。]{0,14}(不可|禁止|認め(ません|ない)|できません|立てる)|no substitut|cannot (send|name) a substitute`},
	{kind: rules.ClaimInvoice, find: `請求書(に基づ|を(発行|提出|送|お送り)|払い|ベース)|源泉徴収(は|を)(行わ|行いません|しません|なし)|確定申告(は|を)[^。]{0,8}(ご自身|先生|各自)|(by|send|against|on) (monthly )?invoices?|no (tax )?withholding`},
	{kind: rules.ClaimDispatch,
		find: `(当社の|弊社の|登録型)?派遣(スタッフ|社員|医師|契約|労働|元|登録|として|での|で(の)?(勤務|お仕事|働)|という形|形態|の形)|労働者派遣|派遣(先|元)(の)?(病院|医療機関|企業|クリニック|で|へ)|派\d\d-\d{6}|(当社|弊社)(が|から)?[^。]{0,14}(雇用|給与|支払)[^。]{0,26}(病院|勤務先|企業|派遣先|クリニック|施設)の(指揮|指示|命令)|(給与|賃金)は(当社|弊社)[^。]{0,26}(病院|勤務先|企業|クリニック|施設|現場)の(指揮|指示|命令)|(病院|企業|施設)へ(お送り|派遣)(し|いた)|\b(as|become) (an? )?(temporary|temp|agency) (worker|staff|employee)s?\b|dispatch(ed)? (worker|staff|doctor|to)|seconded to`,
		past: `(講師|災害|専門家|応援|医療チーム|保健師|看護師|調査団)派遣|派遣(労働者|社員|スタッフ)(の(健康|面談|相談|方の)|を含|が|と(も|一緒|協|共)|も|から|へ)|派遣され(た|て(い)?る)(保健師|看護師|医師団|スタッフ|講師)|派遣(は|を)(行って|して)|紹介予定派遣`,
		not:  `派遣では(ありません|ない)|直接雇用です|自治体から派遣|dispatched by`},
	{kind: rules.ClaimDispatchToHire, find: `紹介予定派遣|temp[- ]to[- ]perm`},
	{kind: rules.ClaimClientOrders, find: `(当社|弊社)が(企業|病院|依頼元|顧客|取引先)(から|より)[^。]{0,14}(業務|仕事|案件)(を)?(受|請)[^。]{0,30}(担当者|企業|病院|顧客|先方|客先)[^。]{0,4}の(指示|指揮|命令)|(客先|顧客先|取引先|委託元|クライアント)(に)?(常駐|の指示|の指揮)|\bses\b(契約)?`},
	{kind: rules.ClaimNoSocialInsurance, open: true, find: `(社会保険|社保|健康保険|厚生年金)(と厚生年金|・厚生年金)?(に|には|は|の|へ)?[^。、]{0,8}(入らず|入らない|加入せ|加入し(ません|ない)|加入できません|加入(は)?ありません|なし|未加入|適用外|適用(は)?(ありません|なし)|対象外)|国民健康保険(で|に|への)?[^。]{0,8}(お願い|加入|ご自身|入)|国保(で|に)|no social insurance|without (social|health) insurance|(own|national) health insurance`, not: `週20時間(未満|以上)|ほかの勤務先|業務委託のため`},
	{kind: rules.ClaimNoAccidentInsurance, open: true, find: `労災(保険)?(は|の|に|も)?[^。、]{0,8}(適用外|適用(は|が)?(ありません|なし|されません)|なし|対象外|入り(ません|ない)|入って(い)?ま?せん|加入し(ません|ない)|ありません|使えません)|no (workers'?|accident|industrial accident) (compensation|insurance)`},
	{kind: rules.ClaimWeeklyHours, find: `週(?:の)?(?:所定)?(?:労働|勤務)?(?:時間)?(?:は|が|に|、|あたり|約)?(?:\d日[^。\d]{0,3}(?:週)?)?(\d{1,2}(?:\.\d)?)時間`, not: `以上となった|以上になった|以上の場合|満たない|未満|までです`},
}

// Conditions that a text states beside the fields.
var termFrames = []frame{
	{kind: rules.ClaimPaymentDays, find: `(?:支払|お支払い|入金|振込|報酬)[^。]{0,24}?(\d{2,3})日(?:後|以内|目)|(\d{2,3})日(?:後|以内|目)(?:に)?[^。]{0,8}(?:支払|お支払い|入金|振込)|pa(?:id|yment|y)[^.]{0,20}?(\d{2,3}) days`},
	{kind: rules.ClaimNoNotice, find: `(いつでも|予告なく|予告なし|即時に?|一方的に|即日)(で|に)?[^。]{0,8}(解除|解約|打ち切|終了|契約を終|解雇)|(terminat|cancel|end)\w*[^.]{0,24}(at any time|without (prior )?notice|immediately)|without notice`, not: `受託者から|先生から|医師から|either|重大な`},
	{kind: rules.ClaimOvertimeHours, find: `(?:月|月平均|毎月)(?:に)?(?:約|平均|およそ)?(\d{1,3})時間(?:ほど|程度|前後|以上|くらい)?の?(?:残業|時間外)|(?:残業|時間外)(?:時間|労働)?(?:は|が)?(?:月|平均|月平均|約|毎月)*(\d{1,3})時間`},
	{kind: rules.ClaimNoBreak, open: true, find: `(休憩|昼休み)(時間)?(は|が|を|も)?[^。、]{0,8}(ありません|なし|取れません|取れない|とれません|設け(ません|ず)|与えません|いただけません)|no (lunch )?breaks?|without (a )?breaks?`, not: `枠|コマ|短時間|\d時間の`},
	{kind: rules.ClaimNoLeave, open: true, find: `(有給(休暇)?|年休|年次休暇)(は|が|の|も)?[^。、]{0,8}(ありません|なし|取れません|取得できません|付与し(ません|ない)|付きません|つきません|対象外|与えません)|no paid (leave|holiday|vacation)`, not: `無給`},
}
