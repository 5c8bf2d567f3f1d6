package claims

import "github.com/enkaku/enkaku/models/rules"

// Frames of two things said in one sentence in any order: people of one sex or
// age, and that they are sought or turned away.
var personConcepts = []frame{
	{kind: rules.ClaimSex, open: true, find: `{sexword}`, with: `{choose}|{decline}`, past: `{sexothers}`,
		not: `{open}|{onlyothers}|均等法|ポジティブ|積極的改善|男女(とも|共|各|を?問|不問|どちら|いずれ|両|平等|差)|女性.*男性.*(在籍|所属|勤務|活躍|働)|男性.*女性.*(在籍|所属|勤務|活躍|働)|産休|育休|手当|(女性|男性|女医|ママ)[^、]{0,12}(に人気|が多|が活躍|が多数|も活躍)|お越しの`},
	{kind: rules.ClaimSex, open: true, find: `(女性|男性|女|男|ママ|主婦)(の|である)?(産業医|読影医|内科医|精神科医|専門医|相談医|講師|医師|先生|ドクタ)`, with: `募集|採用|補充|担当|お願い|来て|枠|応募|ほしい|欲しい|探|求|限|増員|お任せ`, past: `{sexothers}`,
		not: `{open}|{onlyothers}|均等法|ポジティブ|男女|患者|利用者|相談者|在籍|\d+(名|人|割|%)|活躍|多い|多く|比率|も(男性|女性)|どちら`},
	{kind: rules.ClaimSex, open: true,
		find: `\b((wo)?m[ae]n|(fe)?males?|lad(y|ies)|gentlem[ae]n|mothers?|moms?|mums?|housewi\w+|girls?|guys?|boys?)\b`,
		with: `\b(prefer\w*|only|suit(s|ed)?|ideal\w*|need not|welcome|priorit\w+|wanted|looking for|seek\w*|hir(e|ing)|recruit\w*|favou?r\w*|reserved|restricted|must be|should be|first choice|apply|applicants?|candidates?|exclusively)\b`,
		past: `mother tongue|\b(wo)?men'?s (health|medicine|clinic|hospital|care|wellness|services|cancer)|\b(fe)?male (and (fe)?male )?(patients?|users?|callers?|clients?|infertility|health|employees?|participants?)`,
		not:  `any gender|all genders|every gender|regardless|(wo)?men and (wo)?men|(fe)?male and (fe)?male|(wo)?men or (wo)?men|both sexes|patients?|participants|trial|enrol|users|callers|breast|prostate`},
	{kind: rules.ClaimSexPresent, open: true,
		find: `(女性|女医|ママ|主婦|お母さん|男性)(の)?(医師|先生|スタッフ|さん)?(が|も|は|に|の)?[^。]{0,14}(活躍|多数|大勢|人気|中心の|[5-9]割|[5-9]\d%|過半|半数|ほとんど|ばかり|多い|多く|働きやすい|輝)|(医師|先生)の[^。]{0,4}(\d割|\d\d%|半数|過半数)[^。]{0,4}(女性|男性)`,
		past: `{sexothers}`, not: `男性.*女性|女性.*男性|{onlyothers}|患者|利用者|相談者|受診者|更年期|質問|{decline}|限定|優先|優遇|のみ`},

	{kind: rules.ClaimAge, open: true, find: `{ageword}`, with: `{choose}|{decline}|活躍|歓迎|多い職場`,
		past: `[2-7]0代(から|~|-)[2-7]0代|若手(から|と)(ベテラン|シニア)|{teaches}|若手(医師|職員|研究者)?(へ|への|を|の|に|と)(助言|指導|教育|育成|支援|相談|教え|サポ|相手|共有|も学)`,
		not:  `{open}|{onlyothers}|年齢(は|を|に)?(不問|問|関)|患者|利用者|受診者|健診|検診|相談者`},
	{kind: rules.ClaimAge, open: true, find: `年齢|\d\d(歳|才)?を|\d\d(歳|才)|ご高齢|定年を(過ぎ|超え|迎え)`, with: `年齢[^。]{0,14}\d\d(歳|才)?を(超え|過ぎ|上回)|\d\d(歳|才)?を(超え|過ぎ|迎え|上回)[^。]{0,20}({decline})|\d\d(歳|才)[^。]{0,12}(より|以上に)(若|年下|下の)[^。]{0,10}({choose}|方|先生)|\d\d(歳|才)[^。]{0,20}({decline})|年齢(に|が|を|の|で|により|によって)[^。]{0,20}({decline})|(高齢|定年を(過ぎ|超え|迎え))[^。]{0,20}({decline})|(年齢|歳の若い|歳の近い)[^。]{0,10}(順|若い方|考慮)`,
		not: `{open}|{onlyothers}|定年[^。]{0,12}\d\d(歳|才)[^。]{0,6}(再雇用|まで)|患者|例外事由|利用者`},
	{kind: rules.ClaimAge, open: true, find: `({ageword}|\d\d(歳|才)(前|前後|台|代))(半ば|前半|後半)?(の|で|くらいの|ぐらいの)({doctor})`, with: `来て|お願い|募集|採用|探|求|歓迎|応募|枠|ほしい|欲しい|お待ち|向け|対象|お任せ|担当`, past: `[2-7]0代(から|~|-)[2-7]0代|{teaches}`, not: `{open}|{onlyothers}|患者|利用者|受診者|(先生|医師|方)も|在籍|受講者`},
	{kind: rules.ClaimAge, open: true, find: `((昭和|平成|令和|西暦)(元|\d{1,2})|(19|20)\d\d)(年|年代|年度)?[^。]{0,8}(以降|以後|以前|より後|から)?(に|の)?[^。]{0,4}(生まれ|出生|誕生)|(昭和|平成)生まれ`, not: `患者|利用者|{onlyothers}|住民`},
	{kind: rules.ClaimAge, open: true,
		find: `\b(between|from)? ?(the ages? of )?\d\d (and|to|-) \d\d( years)?( old| of age)\b|\b(aged?|ages) (between )?\d\d ?(-|to|and|or) ?(\d\d|under|below|younger)|\b(no one|nobody|anyone|applicants?|candidates?|doctors?|physicians?)\b[^.]{0,20}\b(over|above|under|below|past|older than|younger than)\b (the age of )?(\d\d|thirty|forty|fifty|sixty)\b|\bin (his|her|your|their) (early |late |mid-?)?(twenties|thirties|forties|fifties|\d0s)|\b(young|youthful|younger)\b[^.]{0,30}\b(doctors?|physicians?|candidates?|applicants?|talent|people|minds?|team members?)\b[^.]{0,24}|\bage (restriction|requirement|ceiling)`,
		not:  `patients?|children|users?|participants?|callers?|subjects|volunteers|teach|mentor|train|supervis|regardless|any age|minutes|protocol|no age|population|adults|study|cohort|inclusion`},
	{kind: rules.ClaimAgeProxy, open: true, find: `(卒業|修了|免許|国家試験|国試|研修|卒後|入局|医学部を出)`, with: `(卒業|修了|取得|合格|国家試験|国試|研修|卒後|入局|出)(後|から|して|以来)?[^。]{0,8}\d{1,2}年(目)?(以内|まで|未満|以下|くらい|程度|に満たない)|(19|20)\d\d年(以降|以後)[^。]{0,10}(卒|修了|取得|合格|免許)`,
		not: `患者|利用者|以上|研修医の指導|{teaches}`},
	{kind: rules.ClaimAgeProxy, open: true, find: `\b(recent|new|fresh|newly)\b[^.]{0,14}\b(graduates?|qualified|licensed)|\bgraduated (after|since|within)|\bwithin \w+ years of (graduat|qualif|licen)`, not: `regardless|also welcome|training for`},
	{kind: rules.ClaimAgeOlder, open: true, find: `(シニア|ベテラン|定年後|退職後|リタイア|引退(後|され)|セカンドキャリア|第二の人生|人生経験)[^。]{0,8}({doctor}|世代|層|の方)?[^。]{0,10}(歓迎|活躍|募集|優遇|積極|限定|ぴったり|最適|向け|お待ち|多数)`,
		not: `{open}|若手(から|と|も)|幅広い|[2-7]0代|が(指導|教え|支え)`},
}

// What may be no condition and no question, and that it is one.
var statusConcepts = []frame{
	{kind: rules.ClaimStatus, open: true, find: `(保育園|幼稚園|学童|お迎え|授乳|子守|親の介護|家事)`, with: `{decline}`, not: `{open}|{statusothers}|患者|利用者`},
	{kind: rules.ClaimStatus, open: true, find: `{status}`, with: `{decline}`, not: `{open}|{statusothers}|{onlyothers}|ことはありません|の(相談|診療|診断|面談)`},
	{kind: rules.ClaimStatus, open: true,
		find: `(国籍|日本人|外国人|外国籍|帰化|人種|民族|出身地?|ご出身|生まれ|育ち|未婚|独身|既婚|独り身|シングル|単身者|子育て中|お子さん|子ども|宗教|信仰|信者|政党|組合|障害|持病|健康状態|精神疾患|既往)[^。、]{0,14}({doctor}|者|こと|人)?(に|を|が|の|で|と)?[^。、]{0,6}(限|のみ|優先|優遇|歓迎|条件|必須|望まし|希望し|求め|採用し)`,
		not:  `{open}|{statusothers}|{onlyothers}|医師免許(を|が)|大学|医学部|医局|医大|学部|高校`},
	{kind: rules.ClaimStatus, open: true,
		find: `(いない|ない|持たない|なしの|無い)(方|先生|医師|こと|人)(を|に|が|で|の)`, with: `(お子さん|子ども|扶養|結婚|妊娠|出産|家族|持病|既往|障害|信仰|宗教|組合|通院|介護)[^。、]{0,16}(いない|ない|持たない|なし|無い)(方|先生|医師|こと|人)`,
		not: `{open}|患者|利用者|従業員|相談者|経験|免許|診断を`},
	{kind: rules.ClaimStatus, open: true, find: `{status}|(支持|信仰)する`, with: `(面接|面談|選考|応募|履歴書|採用|内定|入職|入社|登録|エントリ)(時|前|の前|の際|で|では|に|に際し|書|とき|票|シート|カード)*[^。]{0,30}({ask}|話して|教え|述べ)|({ask})[^。]{0,12}(面接|面談|選考|採用)`,
		past: `持病(の|が)?薬|(聞き?|伺い?|尋ね|質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|健康診断|通院中の(患者|方)|(ことは|は)?(お)?(聞|尋ね|伺|質問)[^。、]{0,6}(しません|ません|ない)`, not: `{open}|患者|従業員|相談者|利用者|在留資格|休職|復職|配慮が必要|就業上|緊急連絡|住宅手当|健康相談|面接指導|ことはありません`},
	{kind: rules.ClaimStatus, open: true, find: `(身元|身辺|素行|家庭|思想|信用)(の)?(調査|照会|チェック)|興信所|探偵|戸籍|住民票|(hiv|肝炎|妊娠|血液|遺伝子|薬物|性病)(の)?(検査|陰性)[^。]{0,16}(提出|受け|必須|条件|証明|求め|いただ)`, with: `採用|内定|応募|選考|面談|面接|入職|入社|提出|条件|調査|→`,
		not: `患者|従業員|治験|利用者|診療|データ|健診結果|法定|読影|行いません|しません|求めません|ありません`},
	{kind: rules.ClaimStatusHint, open: true, find: `(ご?家庭|ご?家族|育児|介護|子育て|私生活|プライベート|家の)(や[^、。]{0,6})?(の)?(事情|都合|状況|負担|用事)?`, with: `縛られ|左右され|仕事(を|が)(最優先|第一|優先)|最優先に|犠牲|制約(が|の)?(ない|なく|なし)|身軽|いつでも(出勤|対応|動け)|影響(を受け|され)(ない|ず)`, not: `患者|利用者|ずに働け|なく働け|両立|従業員|を最優先に(して|考え)`},
	{kind: rules.ClaimSchool, open: true, find: `(大学|医学部|医大|学閥|同窓|母校|旧帝|国公立|医局)[^。、]{0,14}(出身|卒|出た|出の|ご?在籍)[^。、]{0,12}`, with: `優遇|優先|歓迎|限|のみ|条件|望まし|希望|求め|採用|対象`, not: `{open}|患者|医師の紹介|も歓迎|在籍しています`},

	{kind: rules.ClaimStatus, open: true,
		find: `\b(histor(y|ies) of (depression|mental|psychiatric|illness|cancer|sick)|disabilit(y|ies)|disabled|chronic (illness|disease|condition)s?|pregnan(t|cy)|children|dependents?|married|unmarried|single|divorced|religio\w+|faith|church|union|political|nationalit(y|ies)|citizens?(hip)?|nationals?|foreigners?|non-japanese|hiv|hepatitis)\b`,
		with: `\b(not be (considered|accepted|hired|eligible)|cannot|can not|preferred|only|need not apply|not eligible|must (not )?(be|have|hold|disclose|declare|tell)|will be asked|are asked|excluded|no |required to (disclose|declare)|priority|without|favou?red|restricted to)\b`,
		not:  `patients?|trials?|participants?|regardless|every|of any|all nationalities|experience|employees|protocol|users|callers|licen[cs]e|single (page|item|case|session|day|reader)|children'?s|discriminat|and callers`},
	{kind: rules.ClaimStatus, open: true, find: `\b(start(ing)? a family|have (kids|children|babies)|(get|getting) (married|pregnant)|child(ren)? at home|maternity|school pick-?up)\b`, with: `\b(not|rather|avoid|never|cannot|unsuitable|unfortunately|prefer)\b`, not: `patients?|leave|regardless|support|whether`},
	{kind: rules.ClaimStatus, open: true,
		find: `\b(born|raised|grew up|come|comes|coming|came|originate|from) (and raised )?(in|from)? ?(the )?(us|usa|u\.s\.|uk|u\.k\.|united (states|kingdom)|america|north america|europe|europa|australia|canada|japan|asia|english-speaking countr\w+|western countr\w+)\b`,
		with: `\b(must|only|applicants?|candidates?|should|required|consider|preferred)\b`, not: `patients?|experience|licen[cs]e|regardless|references|degree|based|clients?|travel|colleagues|trial|data|reside|live|work from|connect from`},
	{kind: rules.ClaimStatus, open: true, find: `(金髪|青い目|目の色|髪の色|肌|顔(立ち|つき|だち)|外見|容姿|見た目|ルックス|ハーフ|身長|体重|体型|スタイル|西洋人|欧米人|白人|美人|イケメン)`, with: `{choose}|{decline}`, not: `患者|症状|美容|診療|{open}|皮膚|相談|検査|データ`},
	{kind: rules.ClaimStatus, open: true, find: `(日本|英語圏|欧米|海外|米国|英国|北米|[\p{Han}]{1,4}(県|市|町|村|区))(で)?(生まれ|育ち|育った|出身|ご出身)[^。、]{0,10}(方|先生|者|医師)?(に|を|の|で)?(限|のみ|優先|優遇|歓迎|条件|希望)`, not: `{open}|患者|経験|利用者`},
	{kind: rules.ClaimNative, open: true, find: `(ネイティブ|母語|母国語|第一言語|生まれながら|生粋の|日本語話者)`, with: `に限|のみ|だけ|条件|必須|限定|求め|応募でき|方を(希望|募集)|こと(が|を)|前提`, past: `ネイティブ(レベル|並み|相当|と同等|級|チェック|に近い)`, not: `校正|チェックし|レベル|同等|相当|{open}|利用者|患者|相談者|必要は?ありません|でなくて`},
	{kind: rules.ClaimNative, open: true, find: `\b(native[- ](english|japanese)?[- ]?speak(er|ers|ing)|mother tongue|first language|native (english|japanese))\b`, with: `\b(must|only|required|wanted|need(ed)?|applicants?|candidates?)\b`, past: `native[- ]level|near[- ]native`, not: `do not need|need not be|not (need|have) to be|proofread|edit|reviewed by|checked by|or equivalent|whatever|on the team|regardless|users|patients`},
	{kind: rules.ClaimNative, open: true, find: `(訛り|なまり|アクセント|方言|お国言葉)[^。]{0,6}(ない|なく|なし|出ない|ず)|標準語[^。]{0,10}(限|のみ|話せる|条件|必須|求め)|\b(no|without( a| any)?) (foreign|regional|strong|noticeable|heavy) accents?|accent[- ]free`, not: `患者|{open}|構いません|かまいません|ことも(ない|なく)|心配`},
}
