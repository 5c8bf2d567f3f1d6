package claims

import "github.com/enkaku/enkaku/models/rules"

// fromHome are words with which a sentence leaves the place to the doctor.
const fromHome = `ご?自宅|お宅|在宅|リモ(ー)?ト(可|でも|から)|オンライン|画面越し|zoom|ビデオ|テレワ|どこ|お好き|任意|場所を問|選べ|構いません|かまいません|自由|希望(者|の方|すれば|があれば)|だけでも|でも可`

// noneOf denies attendance behind or before the words.
const noneOf = `ありません|ございません|ません。?\z|なし|ない(。|です|ため|ので)|不要|要りません|いりません|ゼロ|廃止|免除|引き払|伴いません|求めません`

// What work from home asks of a doctor in person.
var placesRemote = []frame{
	{kind: rules.ClaimAttendance, open: true,
		find: `({placed})(は|が|も|、|:| |に|を)…({house})|(就業|勤務|業務)(の|を行う)?場所[^。、]{0,8}({house})`,
		not:  fromHome + `|` + noneOf + `|{othersdo}|{otherpost}|患者|本社(は|が)|登記|所在地`},
	{kind: rules.ClaimAttendance, open: true,
		find: `(指定(の|した|する)?|当社(の|が)?|当院(の|が)?|弊社(の|が)?|院内(の)?|社内(の)?|専用(の)?|所定の|会社の)…(部屋|室|端末|回線|席|ブース|場所|ネットワ(ー)?ク|パソコン|機器|モニタ)(\([^)]{0,12}\))?(から|で|に)?(のみ|でのみ|だけ|に限|しか)…(られます|ります|接続|診療|読影|勤務|作業|対応|ログイン|仕事|閲覧|つな|でき|使え)`,
		not:  fromHome + `|{othersdo}|貸与`},
	{kind: rules.ClaimAttendance, open: true,
		find: `({hands})…(お願い|担当|ござい|あり(ます|。)|入って|入る|入り|行(って|い|う)|同行|加わ|対応|出(て|る|ます)|受け持|こな|月に?\d|週に?\d|毎月|毎週|年に?\d|\d件|\d回|に乗(り|って)|する日|の日(は|も|が)|いただ|必須|含み|含まれ|付き|つき)|(月に?\d回?|週に?\d回?|毎月|毎週|隔週|土曜|日曜|週末)…({hands})(も|を|が|に|の同行|へ|で|、)`,
		not:  `{othersdo}|` + noneOf + `|遠隔(回診|当直|読影)|記録|画像|動画|報告|質問|相談|読影|資料|予約|経験|希望|[^訪]問診|結果|判定|講|論文|データ|レビュ|監修|助言|コンサル|支援|説明|{otherpost}|提携|つな(ぎ|い)|受けた(方|人)|ご?案内|電話|後の|前の|待機|薬|指示|に通う|通院`, here: `オンライン|画面|ビデオ|リモ(ー)?ト`},
	{kind: rules.ClaimAttendance, open: true,
		find: `(お?宅|患家|ご家庭|居宅|施設|学校|会場|工場|現場|バス|検診車|老人ホ(ー)?ム|病室|ベッドサイド|枕元)(に|へ|を|で|の)…(上が|伺|訪|入って|回|診察|採血|処置|聴診|乗|赴|出向|検診|健診)…(日|こと|ます|いただ|お願い|毎|機会|業務)`,
		not:  `{othersdo}|` + noneOf + `|オンライン|画面|映像|遠隔|質問|経験|動画|訪問看護|先生のご?自宅|別の`},
	{kind: rules.ClaimAttendance, open: true,
		find: `(実地|現地|集合|対面|院内|泊まり込み|宿泊|合宿|oj?t)(での|の|で|に)?…(研修|オリエンテ|訓練|実習|見習い|引き継ぎ)|(研修|オリエンテ|慣れるまで|独り立ち|最初の|はじめの|初めの|(契約|入職|採用|入社|開始)(後|から)[^。]{0,8})…({house})(で|に|へ|にて)…(教え|覚え|並ん|滞在|座|学|過ごし|一緒|お越し|来て|研修|受け|通|勤務|詰め|泊ま)`,
		not:  fromHome + `|` + noneOf + `|{othersdo}|{otherpost}|任意|修了した|動画|研修医|資料`},
	{kind: rules.ClaimAttendance, open: true,
		find: `定期(代|券)(は|を|も)…(支給|前渡|お渡し|負担|購入|精算|全額)|(通勤|交通|出社|出勤)(手当|費)…(日数|回数|定期|毎回|往復|1日|一日|出勤|出社|勤務日|か月分|上限|実費)`, with: `(オフィス|院内|現地|出社|出勤|来院|来社|通勤|勤務)(勤務)?(日数|回数|日)(に|分|を|ごと)|定期(券|代)|か月定期|毎回|毎日|月\d回分|通勤日`,
		not: `場合|希望|あれば|とき|任意|学会|` + noneOf + `|対象外|{othersdo}`},
	{kind: rules.ClaimAttendance, open: true,
		find: `(隔月|毎月|毎週|隔週|年に?\d回?|月に?\d回?|四半期)[^。、]{0,10}(に|へ|で)(集ま|集合|合流|顔をそろえ|落ち合)|(合宿|社員旅行|研修旅行|キックオフ|式典|対面会議|総会)…(必須|義務|必ず|全員参加|原則参加)|({meeting})…({house})(で|に|へ|にて|内で|近くの?)…(開|行|全員|出席|参加|集|お願い|実施|あり|必須|義務|開催|(20|1\d)時)|({house})(で|に|にて)(の)?…({meeting})…(出席|参加)…(必須|義務|必要|条件|いただ|お願い|全員|原則)|({meeting})…(出席|参加)…(必須|義務|必要|条件|全員)…({house})|({meeting})…({house})(にて|で|のみ)(、|。|です|\z)`,
		not:  fromHome + `|{othersdo}|` + noneOf + `|配信|録画|任意|見学|web|資料|議事|オンラインで`},
	{kind: rules.ClaimAttendance, open: true,
		find: `(リモ(ー)?ト|オンライン|画面越し|ビデオ|web|遠隔|zoom|在宅|自宅)(で|から|での|からの)?…(参加|出席|受講|同席)…(ません|不可|ない|お断り|認め|できな|ご遠慮|対象外|設けて|用意が?な)`,
		not:  `{othersdo}|対面では|お越し(は|の)|来院は|見学`, with: `参加|出席|受講`},
	{kind: rules.ClaimAttendance, open: true,
		find: `({someday})…(出社|院内|通勤|対面|オフィス|現地|来院|来社|常駐|病院|クリニック|通って|事務所)(勤務|診療|外来|業務)?…(移|切り?替|変(わ|更)|戻|なり|なって|お願い|増や|始め|加わ|いただ|可能性|つもり|予定|検討)`,
		not:  `{othersdo}|` + noneOf + `|在宅(に|へ)(移|切|戻)|リモ(ー)?ト(に|へ)|選べ|希望(者|する|すれば)|ご本人|{otherpost}|変わりません|移行しました|患者|減らし`},
	{kind: rules.ClaimAttendance, open: true,
		find: `(持参|お持ち(いただ|くだ|込み)|持って(来|き|くる|お越し)|ご?返却|受け取り|引き取り|点検|押印|署名|捺印|サイン|更新手続|手続き|原本|提示|健康診断|採寸|写真撮影|検温|棚卸し)…({house}|当社|弊社|当院|会社|院内|社内)(まで|へ|に|で|にて)…(お?越し|来て|来社|来院|お?立ち寄|お持ち|持参|出向|提示|見せ)|({house}|当社|弊社|当院|会社)…(まで|へ|に)(お持ち|持参|ご?返却|届けに|お?立ち寄)|(署名|押印|作業|閲覧|確認|入力|記載|接続|ログイン|検体|保管)…(院内|社内|当院|会社|所内|施設内|オフィス|事務所|読影室)(で|に|から)(しか|のみ|だけ|に限)|(年に?\d|毎年|月に?\d|毎月|週に?\d|毎週|四半期|半年)(度|回|一度|1度|一回)?…(ご?来社|ご?来院|ご?来所|お立ち寄り)`,
		not:  `郵送|宅配|返送|着払い|送料|集荷|オンラインで|` + noneOf + `|{othersdo}|{otherpost}|選べ|任意`},
	{kind: rules.ClaimAttendance, open: true,
		find: `(在宅|リモ(ー)?ト|自宅|テレワ(ー)?ク)(勤務)?(が|を)?(中心|メイン|主体|多め|併用|ベ(ー)?ス|寄り|[5-9]割|\d\d%)|(オフィス|院内|病院|出社|通勤|現地|対面)[^。、]{0,4}([1-5]割|[1-5]0%)|(隔週|毎週|週に?\d|月に?\d|[月火水木金土日]曜)(日|回)?(は|で|のみ|だけ|に)?[^。、]{0,4}({house}|院内|社内|対面|現地)(勤務|枠|出社|外来|シフト)`,
		not:  `{othersdo}|{otherpost}|` + noneOf + `|患者|オンライン(外来|枠)`, in: "title. summary. description"},
	{kind: rules.ClaimAttendance, open: true,
		find: `\b(meet(s|ing)?|gather(s|ing)?|attend(s|ance)?|assembl\w+|convene[sd]?|fly (in|out|over)|travel(s|ling)?|trip|drive|commut\w+|report(ing)? (to|at)|sit(ting)? (in|at|with)|come(s)? (to|in|over|down)|visit(s|ing)?|drop(ping)? (by|in)|stay(ing)?|based (at|in)|located (at|in)|station(ed)?|on[- ]call (at|in))\b[^.]{0,40}\b(in person|face[- ]to[- ]face|office|hospitals?|clinics?|premises|building|headquarters|campus|venue|day|required|mandatory|compulsory|tokyo|osaka|kyoto|nagoya|fukuoka|sapporo|yokohama|chiba|sendai|kobe)\b`,
		with: `\b(must|require[sd]?|mandatory|compulsory|ask(ed)?|expect(ed)?|need(ed|s)?|have to|has to|will|obligatory|every|each|twice|times|monthly|weekly|quarterly|yearly|days?)\b`,
		not:  `\b(no|not|never|optional|without|need not|free to|voluntary|if you (like|wish|want)|patients?|nurses?|engineers|reviewers|online|by video|remotely|virtual|our staff|local|another|other|anywhere|from home)\b`},
	{kind: rules.ClaimAttendance, open: true,
		find: `\b(must|only|all|has to|have to|may only|can only)\b[^.]{0,40}\b(from|in|at|on) (our|the|a) [\w -]{0,20}(reading room|room|premises|office|building|site|clinic|hospital|cent(er|re)|booth|lab)\b|\bnot from home\b|\b(may|can|must|do) ?not leave (the|our) (building|premises|office|site|hospital|clinic)|\b(home|hybrid)[- ]?(and|/|\+|plus|mostly|first)\b[^.]{0,20}\b(office|site|hospital|clinic)\b|\bon[- ]?site (day|shift|training|week|session)s?\b|\bhybrid (work|role|job|post|schedule)\b`,
		not:  `\b(no|never|without|patients?|optional|need not|other (roles|teams))\b`},
	{kind: rules.ClaimAttendance, open: true,
		find: `\b(vaccinat\w+|immuni[sz]ation|home visits?|house calls?|ward rounds?|endoscop\w+|blood draws?|night duty|procedures|bedside|school (health )?checks?|health checks? at)\b[^.]{0,40}\b(part of|includ\w+|required?|every|weekly|monthly|you (will|do|make|perform|join)|duties)\b|\byou (will )?(join|do|make|perform|attend|assist (with|at))\b[^.]{0,24}\b(ward rounds?|home visits?|house calls?|vaccinat\w+|endoscop\w+|procedures|health checks?)\b`,
		not:  `\b(no|not|never|without|nurses?|patients?|local|by video|online|remote(ly)?|records|history|reports?)\b`},
	{kind: rules.ClaimNoHome, open: true,
		find: `(ご?自宅|在宅|家|外部|社外|院外)(から|で)(の)?(アクセス|接続|作業|閲覧|勤務|読影|診療)?(は|も|が)?…(できず|でき(ません|ない)|不可|お断り|認めず|認めて(い|お)?(り)?ません|禁止)…[^。]{0,20}({house})(を|に|で|へ)`,
		not:  `患者|録画|印刷|{othersdo}|出(社|勤)できない|看病|介護`},
}

// partly is a clause that says of some days, tasks or people that nobody comes.
const partly = `希望の(方|先生)に|のほか|以外の日|ほぼ|実質|ほとんど|職種|部署|別の|ではありません|ではなく|ではない|利用者|相談者|受診者|面接|選考|見学|[月火水木金土]曜|日曜|巡視|委員会|月に?\d|週に?[1-4]|[2-9]回|\d\d回|1回(は|だけ|のみ|の|ほど|程)|研修(中|期間)|か月(後|目)|初回|転勤|移住|引っ越し|転居|講座|転院|移動中|代診|当直|夜間|オンコ(ー)?ル|(在宅|出社)の日|半日|ものの|ですが、|面談は|出勤前`

// What partly remote work promises as if nobody ever came.
var placesHome = []frame{
	{kind: rules.ClaimNoAttendance, open: true,
		find: `({whole})(を|は|が|とも|も|、|の(業務|仕事|勤務|日))?[^。、]{0,14}({athome})(で|から|勤務|ワ(ー)?ク|のみ|だけ|に|です|可|と|率|によ|越し|。|$|♪|\)|】)|({athome})(勤務)?(で|から|だけで|のみで|率)?(は|が|:|=|、)?[^。、]{0,8}({whole})|({athome})(で|から|だけ|のみ)?[^。、]{0,6}({solely})`,
		not:  `のほか|以外は|を除|在留|{otherpost}`, here: partly + `|面談(は|も|を)|委員会|相談可|を目指|資料|手続き|データ|保存|暗号|講義は|録画|会議(は|も)|選考|やりとり|問い合わせ`},
	{kind: rules.ClaimNoAttendance, open: true,
		find: `({house}|会社|事務所|建物|扉|玄関|門|職場)(の[^。、]{0,6})?(へ|に|まで|を|の|で)?…({travel})…({nil})|({travel})…(機会|必要|義務|こと|日|場面|予定|用事|回)(は|も|が|すら|さえ)?…({nil})|({nil})…({travel})(せ|なく|ずに|ことなく|わず|わなく|かず|かなく|ません|しません)|(会社|職場|事務所|院)(に|へ)?(来|行か|通わ)(なくて|なく|ないで|ずに)|(出勤|出社|通勤|来社|来る|通う)(した|する|している)?(先生|人|者|医師|方)(は|も|が)…(いません|おりません|いない|誰も|一人も)|(電車|通勤|満員電車|ラッシュ)(とは|から|と|が|も)?…({nil})`,
		past: `(出社|出勤|通勤|来社|対面|訪問|来院)(し|の|が)?(ない|なし)(の)?(日|週|とき|月|場合|曜日)|(当直|オンコール|呼び出し|夜間|急な|時間外の)[^。]{0,6}(出社|出勤|訪問)|訪問(看護|診療|介護)`,
		not:  `のほか|以外は|を除|在留|{otherpost}|{othersdo}`, here: partly + `|データ|個人情報|録画|資料|保存|持ち出|禁止|不在|医療機関(は|の)|受診|時間外|残業|休日`},
	{kind: rules.ClaimNoAttendance, open: true,
		find: `(自宅|お宅|おうち|うち|家|在宅)(以外|の外)(で|に|の場所)[^。、]{0,14}({nil})|(ほか|他|別)の場所(へ|に|で)の?[^。、]{0,10}({nil})|(上京|移動|外出|出張)[^。、]{0,14}({nil})|(働く|勤務|仕事|就業)(する)?(場所|先)(は|が|:)[^。、]{0,10}({athome})(だけ|のみ|に限|です|。|$)|(机|席|職場|勤務先)は[^。]{0,8}(ご?自宅|家)に(しか|だけ|のみ)|(出社|出勤)(を|は|が)[^。、]{0,8}(確かめ|確認|チェック|数え|見張)[^。]{0,6}(いません|ません|ない)|最後に[^。]{0,8}(会社|事務所|オフィス)(へ|に)[^。]{0,4}(来た|出た)|対面(の)?(日|勤務|診療|業務|枠)(は|も|を)?[^。、]{0,6}(設け|ござい|あり|廃止|なくし)[^。、]{0,4}(ず|ません|まし|て)`,
		not:  `のほか|を除|{otherpost}|{othersdo}`, here: partly},
	{kind: rules.ClaimNoAttendance, open: true,
		find: `\b(every|each|all|any|whole|entire\w*|100 ?%|hundred percent|completely|fully|always|start to finish|end to end|throughout|seven days|permanent(ly)?|no exceptions?)\b[^.]{0,60}\b(from|at) (your )?(own )?home\b|\bwork from home\b[^.]{0,20}\b(100 ?%|always|every|no exceptions?|all|full[- ]time|permanent\w*)|\b100 ?% (work[- ]from[- ]home|wfh|home|remote|online)\b|\bremote\b[^.]{0,30}\b(start to finish|end to end|throughout|all the (time|way)|every day|without exception|no exceptions?|including (onboarding|training|meetings)|forever|for good|permanently)\b|\b(never|no need to|not once|don't (have|need) to|won't (have|need) to|you (will|can) never)\b[^.]{0,30}\b(set foot|visit|see (the|our)|come|go|travel|commute|show up|turn up|meet in person)\b|\b(nobody|no one|no doctor)\b[^.]{0,16}\b(goes|comes|travels|commutes)\b[^.]{0,12}(office|in\b|work)|\bremote\b[^.]{0,16}\b(every|each) day\b|\bwfh\b[^.]{0,16}\b(only|all|100|full)`,
		not:  `other (roles|teams|posts)|not (fully|100%|completely|entirely) remote|(home|remote|on other|those|these|online) days|almost|nearly|practically|\bexcept\b|apart from|other than|patients?|besides|half-day|once|week(?:s|ly)?\b[^.]{0,10}on|month|hybrid|our (data|it|engineering|research) team|if you|vacancy|on another page|listed (on|under)`},
	{kind: rules.ClaimNearlyRemote, open: true,
		find: `(ほぼ|ほとんど|めったに|滅多に|実質|事実上|原則|基本(的に)?|大半|たまに|まず|あまり)[^。、]{0,14}({commuting})[^。、]{0,14}(ません|ない|なし|ゼロ|不要|自由|形だけ|まれ)|({commuting})[^。、]{0,10}(ほぼ|ほとんど|めったに|滅多に|実質|形だけ|名目|まれ)[^。、]{0,12}|({commuting})…(建前|形式上|書類上|一応|名目上|ことになって(い|お))`,
		not:  `{othersdo}|{otherpost}|` + undecided + `|患者|職種|部署|ではありません`},
}
