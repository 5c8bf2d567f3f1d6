package claims

import "github.com/enkaku/enkaku/models/rules"

// hoursNot are sentences about other people's hours, and ones that keep hours
// short.
const hoursNot = `従業員|社員|管理職|運転手|研修医|職員さん|工場|労働者|面接指導を|面談していただ|超えた方|研究|調査|題材|実績はありません|させない|した方|収めます|抑えます|枠を減らし|ことは(ありません|ない)|防ぐ|patients?|residents? working|staff who|講座|講師|受診`

const breakNot = `[1-6]時間(の)?(枠|だけ|勤務です|コマ|半)|[1-6]時間(ちょうど|半、|のため)|短い勤務|半日|夜間枠|運転手|従業員|社員|患者|必ず(60|1時間)|休みいただけ|自由です|取れなかった日|不要です|(18|19|20|21):00~2[1-3]|全員が休憩|やめました|止め|three-hour|two-hour|short|staff who|交代`

// hoursFrames are frames of hours, breaks and leave.
var hoursFrames = []frame{
	{kind: rules.ClaimLongHours, open: true, find: `残業ありき|サ(ー)?ビス残業(は)?(当たり前|前提|覚悟|あり)|持ち帰り残業|定時(で|に)(は)?(帰れ|上がれ|終われ)(ません|ない)|定時退社(は)?(でき|不可|難し|期待)|終わるまで(帰れ|帰ら)|寝る間|24時間(365日)?(いつでも)?[^。]{0,6}(連絡|対応|応答|呼び出し)[^。]{0,6}(必須|取れる|求め|お願い|いただ)|(オフ|休日|休み)の日も[^。]{0,14}(連絡|対応|返信|電話|ログイン)[^。]{0,8}(必須|いただ|お願い|求め)`, not: hoursNot + `|患者|当番|交代|窓口|ことは(ありません|ない)|さんの`},
	{kind: rules.ClaimLongHours, open: true, find: `(定時後|時間外|残業|終業後)[^。]{0,14}(記録|申告|申請|報告)(に|を|は)?[^。]{0,8}(残さない|しないで|なさらない|不要|控え)|(毎日|連日|いつも|毎晩)[^。]{0,10}(終電|深夜|日付が変わ)`, not: hoursNot},
	{kind: rules.ClaimLongHours, open: true, find: `(タイムカ(ー)?ド|打刻|退勤|勤怠|終業)[^。]{0,14}\d{1,2}時で(切|止め|打|押)|自主的な(活動|勉強|残業)とし|(上限|限度|制限)(は|を)?[^。]{0,6}(考えず|設けず|気に(し|せ)|忘れ|外し)[^。]{0,24}(働|勤務|方)|(1[6-9]|2\d|3\d)時間(を超える|以上の|近い|に及ぶ)(連続|勤務|当直|拘束)`, not: hoursNot},
	{kind: rules.ClaimLongHours, open: true, find: `(時間外|残業|居残|所定外)[^。]{0,20}100時間を切る|過労死(ライン|基準|水準)[^。]{0,20}(超|月|あり|覚悟|並み)|(36協定|三六協定|上限|労基法|労働時間)[^。]{0,16}(気にせず|気にしない|関係なく|無視|縛られ|問わず|なしで)|少なめ[^。]{0,20}[6-9]\d時間|(毎月|月)[^。\d]{0,4}([6-9]\d|1\d\d)時間(程度|ほど|くらい|前後)?(です|になり|残)|(帰れる|帰宅|終わる|退勤)[^。]{0,14}(2[1-4]時|深夜|終電|日付)|(終わらない|残った)(分|仕事|業務)?[^。]{0,14}(帰らず|お帰りにならず|続けて|残って)|毎(晩|日)[^。]{0,10}(\d\d時|深夜|終電)[^。]{0,6}まで(残|働|続)|(定時|17時|18時)[^。]{0,30}(たいてい|実際|いつも|ほぼ毎日)[^。]{0,14}(2[0-4]時|深夜|終電)`, not: hoursNot},
	{kind: rules.ClaimLongHours, open: true, find: `(連続|続けて|ぶっ通し|通しで)[^。]{0,8}(1[89]|2\d|3\d|4\d|[5-9]\d)時間|(\A|[^週月\d])(1[6-9]|2\d|3\d)時間(の)?(連続|ぶっ通し|通し|勤務|拘束|待機兼|シフト)|(連続|休憩なし|ぶっ通し)\d{2}時間|拘束(は)?(1[6-9]|2\d|3\d)時間|(1|一)日(に)?(1[4-9]|2\d)時間|(夜勤|当直|日勤|夜間対応|夜間)(明け|のあと|の後|後)[^。]{0,24}(休みは?(無|な)|そのまま|続けて|翌日も|翌朝も|日中の枠|通常どおり|日勤)|仮眠(は)?(なし|ありません|取れ)[^。]{0,20}|(退勤|終業|勤務)[^。]{0,14}次の(出勤|始業|勤務)[^。]{0,8}[1-7]時間(しか|だけ|未満)|インタ(ー)?バル[^。]{0,10}(なし|ありません|設けて(い)?ません)`, not: hoursNot + `|翌日は休|仮眠\d|交代`},
	{kind: rules.ClaimLongHours, open: true, find: `(記録|届け出|勤怠|打刻|タイムカ(ー)?ド|申告|帳簿)(上|は|を|の)?[^。]{0,30}(おさめ|収め|付け替え|止めて|止め、|抑え|少なく|しないで|切って|押してから|つけない|付けない|削|改め|書き換え)|(ほか|他院|よそ|副業|兼業|掛け持ち)[^。]{0,20}(時間|勤務)[^。]{0,20}(数え(ません|ない)|数えず|通算(し(ません|ない)|せず)|合算(し(ません|ない)|せず)|申告(は)?(不要|しないで|すると)|届け出(は)?(しないで|不要|なさらないで))|残業という扱い(は|を)?(し|いたし)ません|残業とは(呼び|み|見)ません`, not: `患者|従業員|いたしません。|ことは(ありません|いたしません)`},
	{kind: rules.ClaimLongHours, open: true, find: `\b(thirty|twenty-?four|2[0-9]|3\d|4[0-8])[- ]hour[s]?\b[^.]{0,20}\b(continuous|duty|shift|straight|stretch|consecutive)\b|\b(continuous|straight|consecutive)\b[^.]{0,14}\b(2\d|3\d|4[0-8]) hours|\bdo not (report|declare|log|record) (your )?hours|\bhours worked elsewhere\b[^.]{0,30}\b(not|ignored)|\bwe do not add\b|\bin practice\b[^.]{0,24}\b(\d{2,3}|eighty|sixty|ninety|hundred)\b|\bno limit (on|to) (the )?hours|\boff the record\b`, not: `patients?|staff who|residents working|research`},
	{kind: rules.ClaimLongHours, open: true, not: hoursNot,
		find: `所定のほかに1日[4-9]時間|時短[^。]{0,20}1[0-9]時間|(当直|夜勤)明けも(昼|夕方|夜|外来|そのまま)|休息の時間は取れ|週(7|8|9)\d時間、|24/7[^。]{0,30}呼び出し|交代要員(は)?(なし|いません)`},

	{kind: rules.ClaimNoBreak, open: true, find: `(休憩|昼休み|お昼)(時間|の時間)?(は|が|を|も)?[^。、]{0,10}(ありません|なし|取れ(ません|ない)|とれ(ません|ない)|設け(ません|ず|て(い)?ません)|いただけません|取らず|とらず|ございません)|\b(no|without( any)?) (lunch )?breaks?`, not: `枠|コマ|短時間|[2-5]時間の`},
	{kind: rules.ClaimNoBreak, open: true, find: `(休憩|昼休み)(中|時間中|時間)(も|に(も)?)[^。]{0,20}(応じ|対応|出て|電話を|待機|呼び出|受け)`, not: breakNot},
	{kind: rules.ClaimNoBreak, open: true, find: `(休憩|食事|昼食|昼休み)[^。]{0,20}(途切れ|空いた|手が空|暇な|余裕)[^。]{0,8}(とき|時|場合)?(だけ|のみ|に限)?`, not: breakNot},
	{kind: rules.ClaimNoBreak, open: true, find: `(休憩|昼休み|お?昼|昼食)[^。]{0,16}(ラッキ|運|取れれば|取れたら|とれたら|あれば|合間に|診ながら|しながら|画面の前で|返上|名ばかり)|\b(lunch|meals?|breaks?)\b[^.]{0,24}\b(while|at your (desk|screen)|between patients|if (you are lucky|time allows))\b`, not: breakNot},
	{kind: rules.ClaimNoBreak, open: true, find: `(休憩|昼休み|お?昼|昼食|食事|小休止|トイレ)(時間|の時間|に|の|は|も|中も|時も|以外)?[^。]{0,24}(電話番を|電話番も|待機し|応対|対応し|対応をお願い|認めて(い|お)?(り)?ません|離れること(は|が)|でき(ません|ない)|返上|設けて(い|お)?(り)?ません|ありません|あらへん|ない(です|と|。|$)|削|食べながら|ながら(食|と)|手が空いたら|充て)`, not: breakNot},
	{kind: rules.ClaimNoBreak, open: true, not: `[1-6]時間(の)?(枠|だけ|勤務|コマ|半|ちょうど)|短い|半日|夜間枠|従業員|社員|患者|枠の(あいだ|間)`,
		find: `(途中|合間|勤務中|診療中|その間|\d時間)(に|で|の|は|、)?[^。、]{0,8}((手|席|足|息|一息)(を|から)?[^。、]{0,4}(休め|止め|離れ|離れて|つけ|つく)[^。、]{0,4}|休む|小休止|ひと休みの?)(時間|間|暇|余裕)?(は|も|すら|さえ)(特に)?[^。、]{0,4}(設けて(い|お)?(り)?ません|ありません|ございません|取れません|用意して(い|お)?(り)?ません)|` +
			`休み(なし|なく|を挟まず|を取らず)(で|に)?(続け|通し|ぶっ通し|診療し|勤務し|働)[^。、]{0,8}(いただ|お願い|くだ|ます)`},
	{kind: rules.ClaimNoBreak, open: true, find: `\b(?:five|ten|fifteen|twenty|thirty) minutes (?:for|of) (?:lunch|break|rest)|\blunch at (?:your|the) (?:desk|screen)`, not: `on top|plus|twice`},
	{kind: rules.ClaimNoBreak, open: true, find: `\A[^。]{0,30}枠が詰まって[^。]{0,10}ありません|\A a\.?[^。]{0,20}(ありません|なしです)\([7-9]時間`},
	{kind: rules.ClaimNoBreak, open: true, not: breakNot,
		find: `枠に(休み|休憩)は(入れて|含めて)(い|お)(り)?ません|休憩を?(与えない|取らせない|取らない)(の)?が(慣例|普通|方針|習わし)|[七八九十][一二三]?時間(半)?(の)?勤務[^。]{0,6}休憩(は)?(二十|三十|四十|十)分|休憩(時間)?:?0?0:[0-3]\d|休憩という名の|休\s憩\s[無な]\s?し|(昼休み|休憩)ナシ`},
	{kind: rules.ClaimNoBreak, open: true, find: `(休憩|昼休み)(時間)?(は|が|を|も)?[^。、]{0,8}(ありません|なし|取れません|取れない|とれません|設け(ません|ず)|与えません|いただけません)|no (lunch )?breaks?|without (a )?breaks?`, not: `枠|コマ|短時間|\d時間の`},
	{kind: rules.ClaimNoBreak, open: true, find: `(休憩|昼休み|お昼|休み|昼食|息つく|中休み)(時間|の時間)?(は|が|を|も|なく|なし)?[^。、]{0,16}(ありません|なし(で|です|の)|取れ(ません|ない)|とれ(ません|ない)|設け(ません|ず|て(い)?ません)|いただけません|取らず|とらず|取らない|ございません|挟み?ません|挟まず|入れず|入れません|確保(は)?(でき|し)ません|暇(は|も)(なく|ありません))|(ぶっ通し|ぶっとおし|通しで|休みなく|休まず|ノンストップ|連続して?)[^。]{0,16}(勤務|働|診|\d時間|続け|担当)|\d時間(ぶっ通し|通し|連続|休みなし)|\b(no|without( any)?|skip\w*|straight through|non-?stop)\b ?(lunch |rest )?(breaks?|pause)?`, here: `枠|コマ|短時間|[2-5]時間(の|ぶっ|通し|連続)|^no|\bno\b|without|有給|夏休み|祝日|休日|連続休暇|接続|お休み|定休|休み(は|が)(カレンダ|年間)`},
	{kind: rules.ClaimNoBreak, open: true, find: `\b(no|without( any)?|skip(ped)? (the )?|unable to take|not enough time for) (lunch |rest |meal )?(breaks?|pause)|\bwork straight through|\bnon-?stop for|\bbreaks? (is|are) (not|rarely|seldom|never)`, here: `career break|breakfast|data`},

	{kind: rules.ClaimNoLeave, open: true, find: `(有給|有休|年休|年次(有給)?休暇)(休暇)?(は|が|の|も)?[^。、]{0,14}(ありません|なし|取れ(ません|ない)|取得(は)?でき(ません|ない)|付与(は)?(され|し|いたし)?(ません|ない|なし)|付きません|つきません|対象外|消化できない|使えません|認めません|ございません|ご?遠慮|お控え)|(有給|有休)[^。]{0,14}(遠慮|控えて)|\b(no|without|not (any )?) ?(paid|annual) (leave|holidays?|vacation)`, not: `無給|paid leave (is|are) (given|granted)`},
	{kind: rules.ClaimNoLeave, open: true, find: `(有給(休暇)?|有休|年休)[^。]{0,12}(使う|取る|取得する|使えば|取れば|取得)(と|方|人|先生)?[^。]{0,14}(影響|評価|昇給|賞与|更新|査定|肩身|白い目)[^。]{0,8}(し(ます|得)|され|下|響|対象|あり)|\b(paid )?(leave|holidays?|vacation)\b[^.]{0,30}\bonly after (one|two|three|\w+) years?`, not: `従業員|部署|響きません|影響(し|は)(ません|ない|あり)|加味しません`},
	{kind: rules.ClaimNoLeave, open: true, find: `(有給(休暇)?|有休|年休|休暇)[^。]{0,14}(入社|入職|勤続)?(1|2|3|[一二三])年(目|後|以上|たって)?[^。]{0,10}(から|経っ|勤め)[^。]{0,6}(使え|取れ|付与|もらえ|発生|認め)|(有給(休暇)?|有休|年休)[^。]{0,10}(取らない|使わない)[^。]{0,14}(伝統|方針|慣行|習慣|文化|暗黙|決まり|約束|前提)`, not: `従業員|部署|1年半後|繰り越`},
	{kind: rules.ClaimNoLeave, open: true, find: `(有給(休暇)?|有休|年休|年次(有給)?休暇|休暇)[^。]{0,34}(在職中は取れ|取れ(ません|ない)|お?付けして(い|お)?(り)?ません|のみ認め|だけ認め|お断り|審査|下げ|評価を|響き|減点|更新(を)?(し(て(い)?)?(ません|ない)|しない)|与え(ない|ません)|[^\d]0日|ゼロ|無し|買い取|認めて(い|お)?(り)?ません|理由(を|が)[^。]{0,8}(必要|審査|聞)|許可制|取る(方|人|と言)[^。]{0,20}(ません|ない)|申請(は|を)[^。]{0,10}(お?断り|却下|ご?遠慮))`, not: `従業員|部署|響きません|影響(し|は)|下げ(る)?(こと)?(は)?(ません|ない)|準委任|委託|依頼を受けない|夏休み|退職時の残|患者|ことはありません|翌年に繰り越|無給`},
	{kind: rules.ClaimNoLeave, open: true, find: `有休ゼロ|有給ゼロ|年休ゼロ|休暇を与え`, not: `従業員|部署|問題|患者`},
	{kind: rules.ClaimNoLeave, open: true, not: `患者|社員|従業員`,
		find: `(有休|年休|有給(休暇)?)[^。]{0,20}(取得|使っ|取っ)(し)?た(先生|医師|人)はい(ません|ない)|(有休|年休|有給休暇)の?対象(から)?(外|では)|(有休|年休|有給休暇)(も|は)[^。]{0,10}(有給には?して|認めて|付与して)(い|お)(り)?ません|(年休|有休)ナシ`},
	{kind: rules.ClaimNoLeave, open: true, find: `(有給(休暇)?|年休|年次休暇)(は|が|の|も)?[^。、]{0,8}(ありません|なし|取れません|取得できません|付与し(ません|ない)|付きません|つきません|対象外|与えません)|no paid (leave|holiday|vacation)`, not: `無給`},
	{kind: rules.ClaimNoLeave, open: true, find: `(有給|有休|年休|年次(有給)?休暇|休暇)(休暇)?(は|が|の|も|を|制度)?[^。、]{0,24}(ありません|なし(です|と|で|。)|取れ(ません|ない)|取らない|取った(方|先生|者)は|取得(は|も)?(でき|し)?(ません|ない|いません|実績(は|が)?(ない|ありません|なし))|付与(は)?(され|し|いたし)?(ません|ない|なし)|付きません|つきません|つかない|対象外|消化(は)?(でき|し)(ない|ません)|使え(ません|ない)|認め(ません|ない|られ)|ございません|ご?遠慮|お控え|お断り|設けて(い|お)?(り)?ません|付けて(い)?ません|付け(ません|ない)|つけて(い)?ません|なじま|想定して|前提で|期待|1年(間)?(は|後|たって|勤め))|\b(no|without|not (any )?|don't (count|rely) on|never|do not (count|rely|expect)( on)?|unpaid)\b[^.]{0,16}\b(paid|annual) (leave|holidays?|vacations?|time off)|\b(paid|annual) (leave|holidays?|vacations?|time off)\b[^.]{0,24}\b(not|never|isn't|unavailable|none|discouraged|frowned)`, here: `無給|paid leave (is|are) (given|granted)|not (reduce|affect)|慶弔|夏季|患者|従業員の|特別休暇|産休|育休|業務委託|委託のため|年次休暇の計画`},

	{kind: rules.ClaimFewDaysOff, open: true, find: `(?:休み|休日|公休|お休み)(?:は|が|も)?[^。\d]{0,8}(?:月に?|1か月に)([1-3])(?:日|回)|休み(?:は|が)?(?:ほぼ|ほとんど)?(?:ありません|なし|取れません)`, not: `有給|昼休み|夏休み|連続|追加|まで休|祝日`},
	{kind: rules.ClaimFewDaysOff, open: true, find: `\bdays? off\b[^.]{0,20}\b(one|two|three|1|2|3) (a|per|each|every) month|\b(one|two|three) days? off (a|per|each|every) month`, not: `additional|extra`},
	{kind: rules.ClaimFewDaysOff, open: true, find: `(休日|お?休み|公休|定休)(は|:|が|も)?[^。]{0,10}(第\d(・|と|、)?(第?\d)?(日|土|月|水)曜?(日)?(のみ|だけ)|隔週(の)?[^。]{0,6}(だけ|のみ)|お?盆と|正月(だけ|のみ|と)|(月|1か月)(に|で)?[1-3](~[1-3])?(日|回)|年末年始(だけ|のみ)|(2|二)週間に(1|一)|半月に|不定(。|期|で)|もらえ|取れ(ません|ない))|(1[0-9]|[2-9]\d|[7-9])連勤|連続(勤務|出勤)(は)?[^。]{0,6}([7-9]|[1-9]\d)日|([7-9]|1\d|2\d)日(間)?(働|勤務|連続|出勤)[^。]{0,10}(1日|一日|2日)(だけ)?(休|の休|お休)|(週7日|週に7日|毎日(勤務|働|出勤))[^。]{0,16}(いただ|もら|くださ|必須|お願い)|週に?7日(の)?(勤務|出勤)|(無休)[^。]{0,24}(先生|医師|常勤)[^。]{0,8}(定休|休み)[^。]{0,8}(ありません|なし|ない)|月に[1-3](~[1-3])?回は(取れ|休め)`, not: `患者|夏休み|週休|週\d日以上|交代で|代休|だけ働|\d+名|年間1\d\d|年間\d{3}|有給|祝日|毎日勤務でも|4週[48]|昼休み|日曜と|有休|社会保険|年金|保険`},
	{kind: rules.ClaimFewDaysOff, open: true, find: `\bone day off (a|per|every|each) (fortnight|two weeks|month|10 days|ten days)\b|\bevery day of the week\b|\bseven days a week\b|\b(no|without) (regular )?days? off\b|\b\d{2} (days|shifts) in a row\b|\bholidays are new year only\b`, not: `patients?|clinic is open|service runs|you choose`},
	{kind: rules.ClaimFewDaysOff, open: true, not: `患者|社員|従業員|職員の|のほか|(半日|午前)|このほか`,
		find: `年間休日[^。\d]{0,6}([1-4]\d|5[01])日|(二|2)週間に(一|1)度[^。]{0,10}(お?休み|休日)(と|です|に)|休みたい日は[^。]{0,10}(代診|代わり)[^。]{0,20}(探し|見つけ)`},
	{kind: rules.ClaimFewDaysOff, open: true, in: "terms.holidays", find: `\A(?:one|two|three|1|2|3) (?:\w+ )?(?:days?|sundays?|saturdays?|mondays?|weekends?)(?: off)? (?:a|per|each|every) month|\A月に?[1-3](?:日|回)(?:程度|のみ|だけ)?\z`},
	{kind: rules.ClaimFewDaysOff, open: true, find: `(?:休み|休日|公休|お休み|休暇)(?:は|が|も)?[^。\d]{0,14}(?:月に?|1か月に|ひと月に|毎月)[^。\d]{0,4}([1-3])(?:日|回)|(?:月に?|1か月に|ひと月に)([1-3])(?:日|回)(?:の|だけ|ほど|しか)[^。]{0,6}(?:休|お休)|休み(?:は|が)?(?:ほぼ|ほとんど|めったに)?(?:ありません|なし|取れません|とれません)|年中無休で(?:勤務|働)|休日(?:は|も)?(?:返上|なし|ありません)|(?:[67]|十)連勤`, here: `有給|昼休み|夏休み|連続休|追加|まで休|祝日|患者|休診|当院は年中無休|夜間休日の(呼び出し|対応)`},

	{kind: rules.ClaimOvertimeHours, find: `(?:残業|時間外)[^。\d]{0,14}?(?:月)?[^。\d]{0,6}?(\d{1,3})時間`, not: `\d時間分|含|固定|みなし|を超え(る|た)(残業|分)`},
	{kind: rules.ClaimOvertimeHours, find: `(?:残業|時間外|居残|所定外|超過勤務)[^。\d]{0,24}?(\d{2,3})(?:時間|h)|(\d{2,3})(?:時間|h)[^。\d]{0,14}(?:残業|時間外|居残|所定外|超過)|(?:月|毎月|ひと月)[^。\d]{0,10}(\d{3})時間[^。]{0,10}(?:労働|勤務|働|拘束)|\b(\d{2,3})(?: to \d{2,3})?\s?(?:h|hours?)\b[^.]{0,20}\b(?:overtime|extra|a month|/ ?mo)\b|\bot\b[^。]{0,40}?(\d{2,3})h|(\d{2,3})h\+?[^。]{0,2}/ ?mo|\b(\d{2,3})(?: to \d{2,3})? (?:extra|overtime|additional) hours`, not: hoursNot + `|含めて支給|固定|みなし|\d時間分|定額|以内|まで(です|に)|を上限|年間|annual|込み`, open: true},
	{kind: rules.ClaimOvertimeHours, find: `(?:月|月平均|毎月)(?:に)?(?:約|平均|およそ)?(\d{1,3})時間(?:ほど|程度|前後|以上|くらい)?の?(?:残業|時間外)|(?:残業|時間外)(?:時間|労働)?(?:は|が)?(?:月|平均|月平均|約|毎月)*(\d{1,3})時間`},
	{kind: rules.ClaimOvertimeHours, find: `(?:残業|時間外|居残|残って|超過|延長|遅くまで)[^。\d]{0,20}?(?:月)?[^。\d]{0,8}?(\d{1,3})時間|(?:月|ひと月|1か月|毎月)[^。\d]{0,8}?(\d{1,3})時間[^。]{0,12}(?:残業|時間外|居残|残って|超過|延長)|\b(\d{1,3}) hours?(?: of)? (?:overtime|extra)|\b(?:overtime|extra hours)\b[^.\d]{0,40}?(\d{1,3}) hours`, here: `\d時間分|含|固定|みなし|を超え(る|た)(残業|分)|従業員|社員の|面接指導|長時間労働`},

	{kind: rules.ClaimShortBreak, open: true, find: `(?:休憩|小休止|お?昼|昼の休み|休み|昼休み|一服|中休み|昼食|ひと息)[^。\d]{0,14}(\d{1,2})分|(\d{1,2})分(?:の|だけ|ほど|間)?(?:の)?(?:休憩|小休止|昼休み|休み|一服|仮眠)|\b(\d{1,2})[- ]minutes?\b[^.]{0,14}\b(?:for )?(?:lunch|break|rest)`, not: breakNot + `|1時間|60分|45分|\d時間の休憩|仮眠\d|交代で|回と|患者|早めて`},

	{kind: rules.ClaimWeeklyHours, find: `週(?:の)?(?:所定)?(?:労働|勤務)?(?:時間)?(?:は|が|に|、|あたり|約)?(?:\d日[^。\d]{0,3}(?:週)?)?(\d{1,2}(?:\.\d)?)時間`, not: `以上となった|以上になった|以上の場合|満たない|未満|までです`},
	{kind: rules.ClaimFewDaysOff, open: true,
		find: `\A(毎月)?第[1-5](・|、|と|および)?(第)?[1-5]?の?(日曜日?|土曜日?|[月火水木金]曜日?)(のみ|だけ)?(が)?(お?休み|休日)?[。]?\z|\A(お?休み(は)?|休日(は)?)?月[1-3](日|回)(のみ|だけ|程度)?[。]?\z`,
		in:   "terms.holidays"},
	{kind: rules.ClaimNoLeave, open: true,
		find: `(年休|有給|有休|年次有給休暇)(の付与|の取得|の制度)?(は|を)(して|行って|設けて|認めて)(い|お)(り)?ません|(年次有給休暇|有給休暇|年休|有休)が(付く|つく|与えられる|もらえる|発生する|出る)のは、?[^。]{0,12}([1-9]|一|二|三)年(を|が|以上|たっ|経)`},
	{kind: rules.ClaimNoLeave, open: true,
		find: `(入社|入職)(後|から)(\d|一|二|三)年(間)?は?[^。]{0,10}(有給|年休|年次有給休暇)[^。]{0,14}(取れ|取得でき|いただけ|使え|お取り)[^。]{0,6}(ません|ない)`},
	{kind: rules.ClaimNoBreak, open: true,
		find: `(お昼|昼食|昼休み|休憩)は[^。]{0,20}(食べながら|待機|画面の前|パソコンの前)`},
	{kind: rules.ClaimLongHours, open: true,
		find: `(呼び?出し|連絡|オンコ(ー)?ル)に(は)?24時間(対応|応じ)(できる|可能な)`},
}

// hoursGuards are what is no such claim.
var hoursGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimNoBreak, rules.ClaimShortBreak},
		back: `(休憩|昼休み)(時間)?中?(の|に)[^。、]{0,20}(は|も)(一切)?(あり|ござい|お願いし|いたし)ま?せん|(\A|[^\d時])[1-6]時間(の?勤務|なので|ですので|のため|だから|につき)|勤務は[^。]{0,6}[^\d][1-6]時間|(聴ける|見られる|読める)[^。]{0,10}(ラジオ|番組|動画|講座|体操|記事|教材)`},
	{kinds: []rules.ClaimKind{rules.ClaimNoBreak, rules.ClaimShortBreak}, back: breakNot + `|休憩なしで終わ|研修医|当番も?ありません|nobody is asked`},
	{kinds: []rules.ClaimKind{rules.ClaimFewDaysOff, rules.ClaimOvertimeHours, rules.ClaimLongHours},
		back: `体調を崩した(方|社員)|と訴える|(だった|であった)(頃|ころ|時代)[^。]*(いま|今|現在)|反省から|超え(ない|ていない|ている)か[^。]{0,12}(確認|確かめ|点検)|\b(workers|employees|staff) (who|whose)\b`},
	{kinds: []rules.ClaimKind{rules.ClaimOvertimeHours, rules.ClaimLongHours}, back: hoursNot + `|年間の(時間外|残業)|上限は年|on top|in full|excess|超過が出れば|base jpy`},
	{kinds: []rules.ClaimKind{rules.ClaimWeeklyHours}, back: `加入(し(ます|て)|となり|で(す|。|$)|いただき|になり)|\b(are|is) enrolled`},
	{kinds: []rules.ClaimKind{rules.ClaimNoBreak, rules.ClaimShortBreak},
		like: `休憩があり|\d+分の休憩(を|が)`},
	{kinds: []rules.ClaimKind{rules.ClaimLongHours, rules.ClaimOvertimeHours},
		like: `\d+時間以上の勤務となる場合`},
}
