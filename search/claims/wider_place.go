package claims

import "github.com/enkaku/enkaku/models/rules"

// undecided is a matter that is settled from case to case.
const undecided = `状況|応じ|相談|次第|都度|そのつど|適宜|未定|柔軟|そのとき|その時|決まって(い)?ません|変わり|ご?希望を|話し合って|折り合|追って|検討|いずれ|おいおい`

// stayAway are words of a sentence in which it is said of something else, or
// of some days only, that nobody comes.
const stayAway = `希望の(方|先生)に|向きません|のほか|以外|ほぼ|実質|ほとんど|{notime}|職種(も|が)|部署|エンジニア|営業|他の|ほかの|別の|ではありません|ではなく|ではない|患者|利用者|相談者|受診者|面接|選考|見学|[月火水木金土日](曜|・|、|と)|巡視(日)?(は|の|以外)|委員会|健診|月に?1|週に?\d|\d回|研修|か月(後|目)|本院|初回|転勤|移住|引っ越し|転居|出勤前|講座|転院|移動中|代診|保健師|看護師|年に?\d|[2-9]日|\d\d日|1日(は|に|だけ|のみ|の|目|程|ほど|あ)|オンコール|当直|夜間|面談は|在宅の日|半日|もちろん|ものの|ですが、|必ず`

// Where the work happens and what an occupational physician does there.
var widerPlace = []frame{
	{kind: rules.ClaimNoAttendance, open: true, find: `(定期(券)?|革靴|スーツ|満員電車|電車|名刺入れ)(は|も|に|とは)?[^。、]{0,10}(要りません|いりません|不要|出番|縁|さよなら|乗らず|乗りません)|(景色|建物|席|玄関|門|床)(を)?[^。、]{0,10}(見|踏|くぐ|座)(ない|ず|ません|ら)`, not: `患者|画像|読影|診断|交通費|別の`},
	{kind: rules.ClaimNoRounds, open: true, find: `(歩い|回っ|見|行っ)た(こと|もの)に(して|し、)|(現場|職場|工場)を(歩|回|見)[^。]{0,12}(昔|過去|不要|要りません)`, not: `患者`},
	{kind: rules.ClaimInName, open: true, find: `(監督署|労基署|役所|届け?出?)[^。]{0,24}(お?名前|氏名)[^。]{0,16}(載|あれば|貸|いただけ|使|だけ)`, not: `別の|既に|すでに|選任なし|経験`},
	{kind: rules.ClaimNoAttendance, open: true,
		find: `(({spot})(へ|に|まで|を|の|で)?[^。、]{0,14}({go})|出社|出勤|通勤|来社|来院|来所|登院|移動|外出|満員電車|電車|マイカー|スーツ|対面)[^。、]{0,16}({never})|(一日|1日|1度|1回|一切)も?[^。]{0,12}({go})[^。、]{0,10}(ませ|ない|ず)|({go})日は(一日も|1日も|まったく|全く)?[^。、]{0,4}(ありません|ない|なし|ゼロ)|(出社|出勤|通勤|来社|来院)(は|から|とは|なんて)?[^。、]{0,8}(卒業|無縁|さよなら|解放|おさらば|過去)`,
		past: `(出社|出勤|通勤|来社|対面|訪問)(し|の|が)?(ない|なし)(の)?(日|週|とき|月|場合|曜日)|(当直|オンコール|呼び出し|夜間|急な|時間外の)[^。]{0,6}(出社|出勤|訪問)|訪問(看護|診療|介護)`,
		not:  `のほか|以外は|を除|在留`, here: stayAway + `|データ|個人情報|録画|資料|保存|持ち出|禁止|不在|医療機関(は|の)|受診`},
	{kind: rules.ClaimNoAttendance, open: true,
		find: `(すべて|全て|全部|丸ごと|まるごと|一切|完全に|どの業務も|何もかも|終日|毎日|年中|1年中|1年を通して|通年|ずっと|最初から最後まで|始めから終わりまで|フル(に|で)|オール|100%|10割|週5日(とも|すべて)?|5日とも)[^。]{0,16}(自宅|在宅|ご?家庭|家|リモート|オンライン|画面|パソコン|ネット|遠隔|書斎|リビング)(で|から|だけで|の中|の前|上|越し|で)?|(自宅|在宅|家|リモート|オンライン|画面(の)?(中|前|上|越し)|パソコン|遠隔|ネット|書斎)(の)?(で|だけ|のみ|1つ|一つ|ひとつ|1台|一台)[^。、]{0,10}(完結|済|終わ|片づ|片付|まかな|こなせ|足り|事足|回り|成り立)|フルリモ|オールリモ|出社ゼロ|フル在宅|完在|居ながらにして`,
		not:  `のほか|以外は|を除|在留`, here: stayAway + `|面談(は|も|を)|委員会|相談可|を目指|資料|手続き|データ|保存|暗号|講義は|録画|会議(は|も)|選考|やりとり|問い合わせ`},
	{kind: rules.ClaimNoAttendance, open: true,
		find: `\b(never|not once|no need to|without|not (have|need|required|expected|asked|obliged) to|won't (have to|need to|be asked to|see)|will not (have to|need to|be asked to|see)|no|zero|skip|forget|goodbye to|free from|needn't|at no (point|time)|not a single)\b[^.]{0,24}\b(office|building|clinic|site|on[- ]?site|commut\w+|train|travel\w*|premises|in person|desk|yokohama|tokyo|chiyoda|osaka|come in|attend\w*|set foot|visit|face[- ]to[- ]face|leav(e|ing) (your |the )?(home|house))\b|\b(kitchen table|sofa|couch|pyjamas|slippers|spare room|your (own )?(home|house|study|living room))\b[^.]{0,40}\b(all|every|entire\w*|whole|always|only|each|five|100)\b|\b(all|every|entire\w*|whole|always|only|each|100 ?%|100 percent)\b[^.]{0,40}\b(from|at|in) (your )?(own )?(home|house|kitchen|sofa|couch|spare room|living room|a distance|afar|wherever you (are|like))\b|\b(fully|100 ?%|completely|entirely|totally|wholly|purely|permanently|exclusively|all) (remote\w*|home[- ]based|online|virtual\w*|from home|off[- ]site|at a distance)\b|\bremote[- ]only\b|\bwork from anywhere\b`,
		not:  `other (roles|teams|posts)|not (fully|100%|completely|entirely) remote|(home|remote|on other|those|these|online) days|almost|nearly|virtually (all|no)|practically|except|apart from|other than|reviewers|engineers|patients|besides|half-day|once|week|month|days a|hybrid|without (notice|leaving the team)|patient|data|records?|files|first visit|no travel allowance|interview`},
	{kind: rules.ClaimNearlyRemote, open: true,
		find: `(出社|出勤|来社|来院|通勤|現地|オフィス|({spot})[^。、]{0,8}({go}))[^。、]{0,10}(頻度|回数|日数|曜日|かどうか|タイミング|ペース)(は|を|も|については)?[^。]{0,24}(` + undecided + `|決め|上司と)|(めったに|滅多に|たまに|ごくまれ|ごく稀|数える(ほど|程度)|名ばかり|形だけ|ほんの|気が向い)[^。]{0,20}({go}|出社|出勤|来社|来院)|(出社|出勤|来社|来院|通勤|({spot})[^。、]{0,6}({go}))[^。、]{0,14}(めったに|滅多に|たまに|ごくまれ|ごく稀|まれ|数える(ほど|程度)|ほとんど|ほぼ|形だけ|ほんの|実質)`,
		not:  `時間(は|を)|固定|開始時刻|患者|面談|選考|当直|夜間|オンコール|別の|代診|転勤|利用者`},
	{kind: rules.ClaimNearlyRemote, open: true,
		find: `(実質|事実上|ほぼ|ほとんど|限りなく|基本は|基本的に|原則(は|として)?|おおむね|概ね|大半は|9割|95%|99%)[^。、]{0,10}(フルリモ|完全在宅|完全リモ|在宅|リモート|自宅|家で|出社なし|画面)`,
		not:  `ではありません|患者|利用者|面談|委員会|会議|職種|部署|読影|の方|従業員|診療は`},
	{kind: rules.ClaimNoHome, open: true,
		find: `(ご?自宅|在宅|家|リモート|外部|院外|社外)[^。、]{0,16}(認め|許|でき|行え|いただけ|つなが|つなげ|接続|アクセス|開け|使え|働け|読め)(て)?[^。、]{0,6}(ません|ない|ず|かね|不可)|(ご?自宅|在宅|リモート)(で|から|勤務|読影|診療)[^。、・(]{0,14}(不可|禁止|お断り|ご遠慮|対象外|廃止|終了|取りやめ|やめ)|(読影|診療|作業|業務|勤務|相談|仕事)(は|を)?[^。、]{0,14}({spot})[^。、]{0,8}(に限|のみ|だけ|限定|でしか|に(来て|お越し|通って))|(でしか|以外で(は|の))[^。、]{0,14}(読影|診療|作業|業務|勤務|仕事|接続|ログイン)[^。、]{0,8}(ません|ない|不可)`,
		not:  `患者|録画|録音|保存|印刷|持ち帰り|資料|データ|カフェ|個人(の)?(端末|pc)|利用者|面談|暗号|共有`},
	{kind: rules.ClaimHome, open: true, find: `(お住まい|お部屋|部屋|書斎|リビング|お宅|ご?自宅|お手元の(pc|パソコン|端末))(の[^。、]{0,6})?(から|で)[^。、]{0,12}(つな|接続|参加|入って|働|勤務|結構|十分|可)`, here: `患者|利用者|家族|準備|資料|ません|できない|受診者|ではなく|相談者`},
	{kind: rules.ClaimMayAttend, open: true,
		find: `(必要|状況|場合|都合|要請|繁忙|忙し|混み|人手|人員|欠員|依頼|業務|会社|指示|要望|トラブル|障害|監査|行事|イベント|とき|際|折|週|月|時期)[^。]{0,24}({spot})?[^。]{0,10}({go})[^。]{0,14}(ことが(あ|ござ)|場合が(あ|ござ)|こともあ|場合もあ|可能性|かもしれ|ご了承|ご承知|お含み|ご協力|お声がけ|相談させ|可能な方)`,
		not:  `患者|別の|職種|地元|紹介|案内|受診|任意|希望(者|すれば)|自由|オンライン|リモート|見学|選べ|利用者|主治医|救急|講師が|移る|オンコール|電話|質問|画面`},
	{kind: rules.ClaimMayAttend, open: true, find: `\b(may|might|could|occasional\w*|from time to time|sometimes|now and then|if (needed|required|necessary|asked)|when (needed|required|necessary|asked)|at short notice|as (needed|required))\b[^.]{0,40}\b(office|on[- ]?site|in person|come (in|to|over)|attend|visit|travel|clinic|premises|headquarters|face[- ]to[- ]face)\b`, not: `patients?|online|optional|if you (like|wish|prefer)|voluntary|remote(ly)?|video|visit (notes|records|reports)|refer`},

	// An appointed physician who never comes.
	{kind: rules.ClaimNoRounds, open: true,
		find: `(巡視|見回り|見て回|職場を(見|回)|現場を(見|回)|巡回|ラウンド|点検|視察)[^。]{0,40}(代わ|替わ|替え|代え|代行|代理|代役|任せ|お任せ|肩代わり|済ませ|済み|足り|十分|不要|なし|なく|免除|省略|省い|写真|動画|映像|録画|カメラ|ビデオ|画面|レンズ|スマホ|ドローン|オンライン|遠隔|リモート|バーチャル|中継|ライブ|書面|報告書|チェック(表|リスト)|署名|押印|サイン|印を|判を|ハンコ|しません|しない|行わ(ない|ず)|必要(は)?(あり|ない)|要りません|いりません|求め(ません|ない)|任意|自由|気が向|数年|年に?[1-3]度|年に?[1-3]回|半年|四半期)`,
		with: `産業医|選任|巡視|届|労基|監督署|工場|職場|事業場|現場|安全衛生|衛生`,
		past: `巡視(の|が)?ない(週|日|月|回)|委員会(は|に)来社(は)?不要|巡視(の|が|に|で|を)?(日程|後|あと|前|結果|記録|気づ|同行|当日|予定|終え)|2か月に1(回|度)`,
		not:  `その(医師|産業医)|別の(医師|先生|産業医)|面談(は|を|に)(すべて|全て)?オンライン|委員会(は|も|に)|産業医(に|へ)(相談|報告|つな)|同行|とは別の|の経験|選任なし|選任はありません|ほかの医師|対面で巡視|現地で(行|巡)|法令|リモートでは(でき|認め)|画面(越し|で)では|代えません|代えられ|代わりにはなり|省略(は)?(でき|し)ません|必ず`},
	{kind: rules.ClaimNoRounds, open: true, find: `\b(rounds?|site (visits?|inspections?|tours?)|walk-?throughs?|workplace (visits?|inspections?|rounds?)|inspections?|factory (visits?|tours?))\b[^.]{0,50}\b(video|film\w*|photos?|pictures?|camera|drone|live[- ]?stream\w*|online|remote(ly)?|virtual(ly)?|from (home|your desk|a screen)|on screen|instead|delegat\w+|on your behalf|in your place|nurse|staff|waived?|skip\w*|not (needed|required|necessary|expected)|unnecessary|dispens\w+|optional|none|sign(ed|ing)?|signature|stamp|once a year|twice a year)\b|\b(no|never|without|skip)\b[^.]{0,16}\b(rounds|site visits?|inspections|walk-?throughs?)\b`, not: `cannot be|in person|another physician|interviews? (are|is)|must be|required by law|by video is not|clinical site|monitoring|investigator|trial|sites?' `},
	{kind: rules.ClaimInName, open: true,
		find: `(名義|お?名前|氏名|籍|資格|免許(証)?|肩書)(だけ|のみ|を|の)?[^。]{0,12}(貸|お借り|借り|置い|使わせ|拝借|載せ|登録(だけ|のみ)|掲げ|貸与|提供|あれば|いただければ)|(選任|届け?出?|就任|登録|書類|体裁|形|管理者|院長)[^。]{0,16}(だけ|のみ|が目的|形だけ|名目|形式(的|上)?|書類上|建前|ため|上(だけ|のみ))[^。]{0,20}|(実務|業務|実働|仕事|お手間|ご負担)(は|も)?[^。]{0,8}(ありません|なし|ゼロ|不要|ございません|発生しません)|名ばかり|ペーパー産業医|幽霊|(サイン|署名|押印|捺印|判子|ハンコ|印鑑?)(を|に)?(いただく|して(いただく)?|する|押す|くださる)?だけ|(届け?出?|書類|登録)(上|のうえ)(は|では|だけ)`,
		with: `産業医|選任|監督署|労基署|名義|管理者|院長|名ばかり`,
		not:  `氏名(の)?表示|検索|臨床|診療(の)?業務|処方|診断|診療|夜間|当直|時間外|残業|機器|端末|面談だけ|面談のみ|委員会|選任(なし|はありません)|相談|資格(を|が)(お持ち|必要)|経験|認定`},
	{kind: rules.ClaimNoTraining, unit: "occupational", open: true,
		find: `(産業医|認定|資格|研修|講習|要件|単位|学会)[^。]{0,26}(不要|なくて|いりません|要りません|問いません|問わず|必要(は)?(ありません|ない)|免許だけ|免許のみ|免許(さえ|が)あれば|まだ|未(取得|修了|受講)|これから|受けて(い)?ない|お持ちでない|お持ちで(は)?な|持たない|ない先生|ない方|なしで|後から|あとから|後日)`,
		with: `産業医|選任`, not: `専門医|経験(は|も|者|が)|試用|国籍|診療科|登録(は|料)|業務経験|支援し|補助|取得(を|の)?(支援|希望)|なしの方は選任され|相談`},
	{kind: rules.ClaimAppointed, open: true,
		find: `産業医|衛生管理者を`, with: `(選任|届|監督署|労基署)[^。]{0,20}(届|出し|出させ|行い|提出|し(て|ます)|いただ|させ|お名前)|として(も)?(登録|名を|届|署名|選任|お名前|ご?就任|任命|動いて)|兼ね|兼務|兼任|引き受け|担って|務めて|お務め`,
		not: `別の|ほかの|他の医師|選任なし|選任は(ありません|別)|不要|相談|報告|連携|しながら|経験|資格|保健師|現役|既に|すでに|医師は|先生も|方も|歓迎`},
	{kind: rules.ClaimAppointed, open: true, find: `\b(registered|appointed|named|nominated|listed|serve|act|on record|sign|notified|filed|put down|designated|double)\b[^.]{0,40}\b(occupational|industrial|company|works|statutory) (health )?(physician|doctor)`, not: `another|other (doctor|physician)|no appointment|not (be )?(appointed|registered|act|serve)|experience|never`},
}
