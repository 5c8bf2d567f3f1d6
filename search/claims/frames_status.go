package claims

import "github.com/enkaku/enkaku/models/rules"

// byLaw is what the law lets ask or limit.
const byLaw = `在留資格|均等法|ポジティブ|積極的改善|例外事由|定年|再雇用|キャリア形成`

// byWhat is that pay or what is offered depends on what stands before.
const (
	byWhat     = `[^。、]{0,6}(により|によって|次第で|に応じて?|で|別に|ごとに)(は|、)?[^。]{0,14}(時給|給与|給料|月給|年俸|報酬|単価|待遇|採否|枠数|コマ数)[^。]{0,10}(変わり|変わる|異な|違い|違う|差(が|を)|決まり|決めて|上下)`
	sameForAll = `変わりません|ません|ない|同じ|問わ|かかわらず|関わらず|患者|保険料|給付`
)

// ofOthersStatus is a clause of patients and workers, of law and of leave.
const ofOthersStatus = `{indiff}|患者(さん)?(の|を|から|は|も|へ|向け)|利用者|相談者|受診者|従業員|社員の|被験者|住民|参加者|受講|園児|児童|生徒|お子さんの(相談|健診|病気)|健診|検診|セミナ|問診|受診|症状|疾患|制度|両立|配慮|在留|就労|復帰|復職|相談|診療|治療(を|の)?(説明|方針)|就業判定|面接指導|手当|休暇|休業|支援|配偶者の(出産|転勤)|でも|中抜け|看護師|保健師|受付が|事務が|通訳|職員の|データ|機器|検査で|陽性だった|ワクチン|流行|減らせ|通院先|の方が(中心|対象|多|ほとんど)|を対象に|死因|留学生|赴任|会長|運営|法人(で|が|の)|職員の|学会|患者会`

// statusFrames are frames of family, health, belief and what else may be no condition.
var statusFrames = []frame{
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
	{kind: rules.ClaimStatus, open: true,
		find: `在留カ(ー)?ド[^。]{0,16}(見合わせ|お断り|不可|遠慮)|(政治連盟|後援会|政党|宗教団体)への(加入|入党|入会)が[^。]{0,8}(要件|条件|前提)|家庭を持って(落ち着|い)[^。]{0,10}(先生|医師|方)|(出産|妊娠|結婚)を(控え|先送り|見送)て?(いただ|くだ|もら)|(家庭|育児|介護)の(都合|事情)による(欠勤|休み|早退)をしない|ガ・?イ・コ・ク・ジ・ン`},
	{kind: rules.ClaimStatus, open: true,
		find: `\b(state|tell us|indicate|list)\b[^.]{0,12}\b(marital status|number of children)|\bonly practi[sc]ing (christians?|muslims?|buddhists?|catholics?)|\bfamily register\b[^.]{0,60}\binterview|\bparty do you vote\b|\bno (caregivers|carers)( please)?\b`},
	{kind: rules.ClaimStatus, open: true, find: `白人の?(医師|先生)|(目鼻立ち|顔立ち|肌の色)が(西洋|欧米|東洋|アジア|白)[^。]{0,8}(先生|医師)`},
	{kind: rules.ClaimStatus, open: true, find: `{birth}|{household}|{belief}|{ailment}`, with: `({barred})|{firmly}`,
		past: `免許(証)?(を|の)お持ち|慶弔|{healthwork}`, not: byLaw, here: ofOthersStatus},
	{kind: rules.ClaimStatus, open: true, find: `{birth}|{household}|{belief}|{ailment}|{private}`, with: `({papers})[^。]{0,40}({atentry})|({atentry})[^。]{0,50}({papers})`,
		past: `持病(の|が)?薬|緊急連絡|{healthwork}`, not: byLaw, here: ofOthersStatus},
	{kind: rules.ClaimStatus, open: true, find: `{probe}`, with: `{atentry}|{barred}|{firmly}|(いた|させていただき)(し)?ます|同意|拝見|持参|提出|添え`, not: byLaw + `|(行(って|い)|して|求めて|いたし)(い|おり)?ま?せん|ありません|不要`, here: ofOthersStatus},
	{kind: rules.ClaimStatus, open: true, find: `({birth}|{household}|{belief}|{ailment})[^。、]{0,12}(方|先生|医師|人|者|家庭|世帯)(に|を|が|は|の|だけ|のみ|、|限|歓迎|大歓迎|優先|優遇|限定|ng|不可|急募|希望)`, with: `({drawn})|({barred})`,
		past: `免許(証)?(を|の)お持ち|{healthwork}`, not: byLaw + `|も(歓迎|応募|働|在籍)`, here: ofOthersStatus},
	{kind: rules.ClaimStatus, open: true, find: `({birth}|{household}|{belief}|{ailment})[^。、]{0,16}(ない|なし|いない|持たない|ゼロ|経験(が|の)ない)(こと|方|先生|医師|者|人)?(が|を|に|の)?(必須|条件|優先|優遇|のみ|限|望ま|歓迎|。|\z|です|であること|こと)`, past: `{healthwork}`, not: byLaw + `|(問|構い|かまい)|でも|も応募`, here: ofOthersStatus},
	{kind: rules.ClaimStatus, open: true,
		find: `\b(foreign(ers?|[- ]born)?|immigrants?|expats?|nationals?|citizens?|nationality|passport|born (in|and raised)|raised in|ancestr\w+|descent|race|ethnic\w*|unmarried|married|single|divorced|childless|kids?|children|toddlers?|bab(y|ies)|pregnan\w+|expecting|maternity|family plans|spouse|husband|wife|parents'?|relig\w+|faith|church|atheist|believers?|union|political|newly-?weds?|party|vote (for|in)|activis\w+|party|strike|depress\w+|mental(ly)?|psychiatric|chronic|disabilit\w+|disabled|wheelchair|hearing aids?|hiv|hepatitis|sti|drug test|genetic|credit (check|record|history)|criminal record|home visit|background check|private detective|neighbou?rs?|gay|lesbian|transgender|lgbt\w*|sexual orientation|gender identity|family background|home address map)\b`,
		with: `\b(turn(ed|s)? (down|away)|rather not|not (take|hire|accept|employ|consider)|cannot be (taken|hired|considered|accepted)|cannot (take|hire|accept)|no(t)? (accepted|considered|eligible|welcome)|only|preferred|must (be|have|submit|not|reveal|disclose|declare|state)|submit|hand in|enclose|together with your (cv|application)|before (the )?(offer|hiring|interview|we hire)|part of (the|our) (selection|hiring|recruitment|screening)|(is|are) required|will be (asked|checked|visited|excluded|rejected)|we (check|ask|visit|exclude|avoid|screen)|screen(ed)? out|ruled out|need not|free (from|of))\b`,
		not:  othersEn + `|patients|leave|discriminat|allowance|after the offer|licen[cs]e (is|only)|experience (in|with)|support|no obstacle|welcome|may apply|can apply|never|we do not|does not|no background|third part|single (page|item|case|day|session)|callers?`},
	{kind: rules.ClaimStatus, open: true, find: `(国籍|出身(地|国)?|婚姻|既婚か|家族構成|お子さんの有無|宗教|信条)` + byWhat, not: sameForAll},
	{kind: rules.ClaimStatus, open: true, find: `{looks}`, with: `({drawn})|({barred})|採用|演じ`, not: `{tongueothers}|{indiff}|患者(さん)?(の|を|から|へ)|症状|診断|皮膚がん|病変|検査|所見|画像|データ|美容(医療|外科|皮膚)|ai|問わ`, here: `利用者|相談|健診`},
	{kind: rules.ClaimStatus, open: true, find: `{land}`, with: `({barred})|(だけ|のみ|に限|限定|優先|優遇|歓迎|条件|必須|希望|求め|募集|急募|採用|であること|のこと|採(り|る|用)|見送)`, not: `{tongueothers}|{indiff}|免許|留学(の)?経験|勤務(した)?経験|で(の)?(臨床|診療|勤務)|指針|論文|学会|時差|本社|会議|病院(と|の)|患者|利用者`, here: `患者|利用者|相談者|受診|従業員|児童|住民|技術者|駐在|旅行者|編集|通訳|看護師|講師が|出身(の)?(大学|校|医局)|経験`},
	// Nationality and descent.
	{kind: rules.ClaimStatus, find: `(国籍|日本人|外国人|外国籍|日本国籍|在日|帰化|人種|民族|肌の色|母国(が|は|の))…({strict}|歓迎|であること|の方を(希望|求|募集)|のみ)|(応募|採用)…(日本人|日本国籍)…(限|のみ|だけ|対象|条件)`,
		not: `(聞き?|伺い?|尋ね|質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|問(い|わ)|不問|関係(なく|ありません|なし)|患者|在留資格|就労(資格|ビザ)|通訳|多国籍|制限(は)?(ありません|なし)|も(歓迎|応募|活躍)|受診|(外国人|外国籍)の(診療|対応)|死因`, open: true},
	{kind: rules.ClaimStatus, find: `(日本人|日本国籍(を持つ|をお持ち|を有する)?)(の)?({doctor})(に|を|の|で)?‥({strict}|限り)`,
		not: `(聞き?|伺い?|尋ね|質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|問(い|わ)|不問|限(り|定)?(し)?(は)?(ま)?せん|限らず|日本人の患者`, open: true},
	{kind: rules.ClaimStatus, find: `(出身地|出生地|本籍|戸籍|家系|血筋|地元出身|地元の({doctor})|(県|府|道|都|市|町)内出身|生い立ち)…({strict}|{ask}|歓迎|を(希望|求))|({doctor})は地元|ご?両親(とも|が|の国籍|の出身)…(日本|国籍|限|条件|必須)`,
		not: `(聞き?|伺い?|尋ね|質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|問(い|わ)|不問|関係(なく|ありません|なし)|患者|利用者`, open: true},
	// Family, marriage, pregnancy.
	{kind: rules.ClaimStatus, find: `(お子さん|子ども|乳幼児|小さな子|未就学児)(の|が|は|を)?(い(ない|る)|ある|のいない|お持ちでない|持たない|なし)[^、。]{0,10}({doctor}|希望|条件|限|優先|優遇|こと)|(妊娠|出産|結婚|産休|育休|産前産後)(の|や|・|、|取得の)?[^、。]{0,4}(予定|可能性|希望|計画)(が|は|の)?[^、。]{0,4}(ない|なし|ある|お持ちでない|無)|妊娠中の({doctor})…(不可|遠慮|対象外|応募でき|お断り)|(妊娠|結婚|出産)(の)?(予定|希望|有無)[^、。]{0,6}({ask})`,
		not: `患者|利用者|相談者|問(い|わ)|不問|も歓迎|も応募|活躍|在籍|両立|も(働|勤務)`, open: true},
	{kind: rules.ClaimStatus, find: `(結婚|妊娠|出産|産休|育休)(され|した|し|を)?(た)?(や(妊娠|出産|結婚))?(の)?(際|とき|時|場合|機に)(は|に|には)?…(契約|雇用|勤務)?(は|を|が)?‥(終了|解除|解約|打ち切|満了|退職|更新し(ない|ません))`,
		not: `患者|利用者|相談者|休業|ことはありません`, open: true},
	{kind: rules.ClaimStatus, find: `(結婚(する)?前|婚姻前|婚約中|未婚|独身|独り身|お子さん(が|の)(い)?ない|子ども(が|の)いない|扶養(家族|親族)の(い)?ない|身軽)(の|な)?(医師|先生|方|人)(から|を|に|の(中から|順に))[^。、]{0,10}(先に|優先|採り|採ります|採用|選び|決め|声を(かけ|掛け)|迎え)`, not: `患者|利用者|相談者`},
	{kind: rules.ClaimStatus, find: `(未婚|独身|既婚|独り身|単身)(の)?({doctor}|者)?(を|に|の)?‥(歓迎|優遇|限|希望|のみ|優先|求|募集|条件|対象|望)|(婚姻|配偶者|結婚|扶養)(歴|の有無|の予定|状況|家族)…({ask})`,
		not: `手当|制度|寮|問(い|わ)|不問|患者|健康保険`, open: true},
	{kind: rules.ClaimStatus, find: `(家族構成|ご?家族(の|について)(職業|構成|収入|学歴|健康|状況|勤務先|事情)?|ご?両親の(職業|健康|収入)|親(御さん)?の職業|家庭(環境|の(状況|事情))|扶養家族|住まいの状況|住居の|間取り|資産|借入|借金|生活環境|支持政党|信条|信仰|宗教|思想|愛読書|尊敬する人物|人生観|購読(紙|新聞)|学生運動|労働組合|組合(へ)?の加入|政治的?な?(立場|信条|考え)|前科|犯罪歴)…({ask})`,
		not: `患者|(聞き?|伺い?|尋ね|質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|ご?家族から|からの質問|質問(も|が)(あり|届|多)|休職|従業員|相談者|配慮|問(い|わ)|不問|関係(なく|ありません|なし)|緊急連絡|利用者|手当`, open: true, past: `(伺|聞|質問|確認|尋ね)[^、。]{0,8}(ません|ない)`},
	// Belief.
	{kind: rules.ClaimStatus, find: `(信仰|宗教|信条|教義|政党|支持|思想|労働組合|組合|理念への信仰)[^、。]{0,10}(賛同|加入して(い)?ない|加入していない|支持して(い)?(いる|ない|いない)|入って(い)?ない|信じ|({strict}))|(信者|クリスチャン|仏教徒|党員)…({strict}|歓迎|優遇)|(組合員|労働組合)…(でない|いない|限|条件)`,
		not: `(聞き?|伺い?|尋ね|質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|問(い|わ)|不問|自由|患者|配慮|尊重|関係(なく|ありません|なし)`, open: true},
	// Health.
	{kind: rules.ClaimStatus, find: `(持病|既往|病歴|通院|障害|精神疾患|うつ|メンタル(ヘルス)?不調|慢性疾患|服薬)(歴)?(や|の|が|を|・|、)?[^、。]{0,10}(ない({doctor}|こと|健康)|お断り|不可|応募でき|応募は|ご?遠慮|対象外|なし(の|に)|採用(でき|しま|し)|(を|の)(申告|提出|告知)|で?ないこと)|障害者(の)?(応募|採用)…(不可|でき|行って)`,
		not: `患者|従業員|受診者|就業|配慮|合理的|も応募|応募いただけます|雇用率|診療|任意|利用者|問(い|わ)|不問|相談|も歓迎`, open: true},
	{kind: rules.ClaimStatus, find: `(hiv|エイズ|肝炎|梅毒|血液|妊娠|性感染症|遺伝子|色覚|薬物|尿)…(検査|検査結果|陰性)…(提出|必須|条件|確認|いただ|受け|証明)`,
		not: `患者|従業員|受診|診療|読影|治験|健診結果|定期健康診断|利用者|経験|trial`},
	{kind: rules.ClaimStatus, find: `興信所|身元調査|身辺調査|素行調査|家庭調査|戸籍(謄本|抄本)|(探偵|調査会社)…調査`},
	// English.
	{kind: rules.ClaimStatus, find: `\b(japanese|chinese|korean|american|british|asian|eu|local) (nationals?|citizens?|citizenship|people|passport holders?)\b.{0,16}(only|preferred|required|must|priority)|must (be|hold) (a |an )?(japanese|eu|us) (nationals?|citizens?|citizenship|passport)|(foreigners?|non-japanese|foreign nationals)\b.{0,16}(not|need not|cannot|no )|no foreigners`,
		not: `regardless|patients?`, open: true},
	{kind: rules.ClaimStatus, find: `(should|must) be (single|unmarried|childless|healthy and|married)|\b(single|unmarried|childless|married) (doctors?|applicants?|candidates?|people|persons?)\b.{0,12}(preferred|only|welcome|wanted)|without (any )?(dependents?|dependants?|children|family (obligations|commitments|ties))|no (children|dependents|dependants|family (commitments|obligations))|(not|never|no plans? to) (be |become |get )?(pregnant|marry|have children)|plans? to (become pregnant|have children|get married|marry)`,
		not: `regardless|patients?|whether or not|welcome doctors of every`, open: true},
	{kind: rules.ClaimStatus, find: `\b(christians?|buddhists?|muslims?|catholics?|believers?|faith|religio(n|us)|political (views?|party|beliefs?)|party members?|trade unions?|union members?(hip)?)\b.{0,24}\b(only|preferred|required|must|disclose|share|state|not be|need not|will be asked)\b|must (not )?(share|be a member|belong).{0,16}(faith|religion|union|party|belief)`,
		not: `regardless|every|any |all faiths|patients?`, open: true},
	{kind: rules.ClaimStatus, find: `(disabled|disabilit(y|ies)|chronic (illness|disease|condition)s?|mental (illness|health history)|medical history|health problems?)\b.{0,20}(cannot|can not|not be|need not|must be declared|will be asked|excluded|not eligible|must (submit|disclose))|(no|without|free of|free from) (any )?(disabilit|chronic|history of (mental|psychiatric)|pre-?existing|medical condition)|(hiv|hepatitis|pregnancy|blood|genetic) tests? (results? )?(is |are )?(required|must|needed)`,
		not: `patients?|trials?|experience|employees?`, open: true},
	{kind: rules.ClaimStatus, find: `(of|with) (japanese|western|european|asian) (descent|origin|blood|parents?|ancestry)|background (investigation|check)s? (on|of|into) (your |the )?(family|relatives)|parents?'? (occupation|nationality)`, open: true},
	{kind: rules.ClaimStatus, find: `(英語圏|欧米|西洋|海外|アジア|北米|英国|米国|アメリカ|日本)(の)?(出身|生まれ|育ち)(者|の({doctor}))?(に|を|の|で)?‥({strict}|に限)|(from|born in|raised in|grew up in) (an )?(english[- ]speaking|western|native[- ]english|european|asian)( \w+)? countr\w+`,
		not: `患者|経験|留学|問(い|わ)|不問|patients?|experience`, open: true},
	{kind: rules.ClaimStatus, find: `(欧米人|白人|外国人|日本人|ハーフ|西洋人|アジア人)(に見え|風の|らしい(外見|容姿|顔|{doctor})|の(外見|容姿|見た目|風貌))|(容姿|外見|ルックス|見た目|顔立ち|身長|体型|スタイル)(の|が|を|に|も)?[^、。]{0,8}(重視|端麗|限|条件|選考|優れ|良い|自信|整った)|good[- ]looking|attractive (appearance|looks?)|(western|foreign|caucasian|asian)[- ]looking|looks? (western|foreign|caucasian|asian)`, not: `患者|症状|美容`, open: true},
	{kind: rules.ClaimStatus, open: true,
		find: `{status}|国の方|ビザ|永住|母国|アジア(系|の方)|中国|韓国|欧米|血(を|の|が)|きょうだい|兄弟|ゆかり|縁故|地縁|地元(の|に|で|出身|育)|家業|家系|家格|実家|保育園|幼稚園|学童|お迎え|パスポート|旅券|信心|キリスト|クリスチャン|洗礼|仏教|仏門|イスラ|神道|檀信徒|(圏|系|人)(以外)?の(ご出身|方|先生)|圏(以外)?の|お寺|教会|神社|団体|後援会|身寄り|乳児|身重|身ご?もっ|お腹に|産む|産み|産む予定|ご懐妊|懐妊|不妊治療|更年期|車(い|椅)す|補聴器|色覚|聴覚|視覚障|透析|うつ|心の病|心を病|メンタル(の|面|で|に|不)|精神的な不調|体調を崩|体の弱|病弱|病気(が|を|の|で)|病(を|に)|休職(歴|した|された|の経験)|手帳|遺伝|感染症の|キャリアの方|血液型|星座|離婚|再婚|恋人|同棲|所帯持ち|家庭(持ち|をお持ち|のある)|世帯主|子だくさん|お子さん|赤ちゃん|小さな子|育児|子育て|介護`,
		with: `{turned}|(ご出身|系|圏)[^。]{0,20}({seek})|(方|先生|医師|人|者)(だけ|のみ|に限|を(優先|優遇|歓迎|希望|採))|に限(り|ら|定)|お持ちの(先生|方)(だけ|のみ|が対象)|優先(して|的)|優遇|(が|を)(条件|前提)`,
		past: `(出|下|吐|喀|採|輸|献|貧|止|充|溢|流|鼻|脱)血|免許(証)?(を|の)お持ち|慶弔|(子育て|介護|育児|家庭)(や[^、。]{0,6})?(と|との|中の|中でも|の合間|休業|休暇|支援|に合わせ|に配慮|で(離れ|休)|のため|が理由|を理由)|医局|大学|診断書|うつ病|休職`,
		not:  wholly, here: ofOthers + `|両立|配慮|在留資格|就労|支援|復帰|復職|相談|診療|治療|面接指導|理由に|応募いただけます|も(応募|歓迎|勤務|働)|かかわ|でも|中抜け|休めます|ことはありません|ウェアラブル|機器|データ|感染対策|予防|{statusothers}`},
	{kind: rules.ClaimStatus, open: true,
		find: `\b(japanese (blood|descent|born|nationals?|parents?|citizens?|people|passports?)|blood|ancestry|descent|green card|passport holders?|nationalit\w+|citizens?(hip)?|immigrants?|foreigners?|foreign[- ]born|migrants?|race|ethnic\w*|religio\w+|faith|worship|church|mosque|temple|pray(er|ing)?|belief|political\w*|party|union|activis\w+|married|marriage|unmarried|single|divorced|spouse|husband|wife|parents?|siblings?|family|families|children|kids|toddlers?|babies|baby|pregnan\w*|expecting|mother(hood)?|childcare|caregiv\w+|illness\w*|disease|disabilit\w+|disabled|wheelchair|depress\w+|mental health|burn[- ]?out|sick leave|health (history|condition|problems?|issues?)|medical condition|medication|hiv|sexual orientation|gay|lesbian|transgender|criminal)\b`,
		with: `\b((we|our client|the (client|employer|clinic))( \w+)? (cannot|can't|will not|won't|do not|don't|only|prefer|avoid|need to know|ask|want to know|would like to know|stick|unable))\b|\b(tell|let) us\b|\b(state|disclose|declare|mention|share|list|describe|indicate)\b[^.]{0,30}\b(you|your|whether|any)\b|\b(only|must be|must have been|need not|not be (considered|accepted|hired|shortlisted)|applicants? (with|who)|candidates? (with|who)|doctors (with|who))\b[^.]{0,60}\b(apply|considered|accepted|hired|shortlisted|excluded|need not|preferred|only|ruled)\b|\b(asked|questions?) (about|on|whether)\b|\bwill (ask|check|enquire|look into)\b|\bpreference (is )?(given )?(to|for)\b`,
		not:  othersEn + `|leave|discriminat|does not matter|no questions|never ask|not ask|do not ask|licen[cs]e|experience|support|flexib|family medicine|welcome|conflict|interests?|single (point|page|case|item)|third part|work party|health data|reports?|chart|clinical|question sets?|answers?`},

	{kind: rules.ClaimStatusHint, open: true, find: `(ご?家庭|ご?家族|育児|介護|子育て|私生活|プライベート|家の)(や[^、。]{0,6})?(の)?(事情|都合|状況|負担|用事)?`, with: `縛られ|左右され|仕事(を|が)(最優先|第一|優先)|最優先に|犠牲|制約(が|の)?(ない|なく|なし)|身軽|いつでも(出勤|対応|動け)|影響(を受け|され)(ない|ず)`, not: `患者|利用者|ずに働け|なく働け|両立|従業員|を最優先に(して|考え)`},
	{kind: rules.ClaimStatusHint, open: true,
		find: `(ご?家庭|ご?家族|育児|介護|子育て|家事|看病|お迎え|私生活|プライベート|身の回り|お子さん|送り迎え|学校行事|保育園)[^。]{0,20}(休(ま|む|み)|抜け|欠勤|早退|遅刻|事情|都合|制約|心配|協力|理解|負担|しわ寄せ|振り回)`,
		with: `ない(先生|方|医師|人|こと)|(一切|全く|まったく)(ない|なく)|困|(得られ|前提|に限|優先|望まし|希望|お願い|求め|条件)`, not: `患者|利用者|両立|無理なく|代わ(る|り)|交代|安心|支援|配慮|従業員|休暇|休業|ことが?でき|かまいません|差し支えない|取得|相談|寄り添|どのような|体制|補助|保育室`},
	{kind: rules.ClaimStatusHint, find: `(ご?家庭|ご?家族|育児|介護|子育て|私生活|プライベート)(の)?(事情|都合|状況|負担)?…(左右され|影響(され|を受け)|制約(され|の|が)|支障(の)?(な|が)|優先し(ない|すぎ)|犠牲|に縛られ|より仕事)|(残業|休日|急な(呼び出し|出勤))…(制約のない|いとわない|厭わ)|心身ともに健康(な|で|であ)|健康な({doctor})(に限|のみ|を|限定)|フットワークの軽い独身`, not: `患者|利用者|なく働け|両立`, open: true},

	{kind: rules.ClaimStatusHint, open: true,
		find: `(育児|介護|子育て|家庭|ご?家族|お子さん|子ども)[^。]{0,8}(理由|都合|事情|ため|せい)[^。]{0,14}(変え|変更し|ずら|休|早退|遅刻|欠勤|抜け|断|空け)[^。]{0,8}(ない|なく|少ない|しない)[^。、]{0,10}({doctor}|方|人)`,
		with: `理想|望|希望|求|募集|歓迎|優先|ほしい|欲しい|ふさわ|向いて|適|お願い|限|対象`, not: `不利|構いません|かまいません|支障|患者|利用者|従業員|会員|両立`},

	{kind: rules.ClaimSchool, open: true, find: `(大学|医学部|医大|学閥|同窓|母校|旧帝|国公立|医局)[^。、]{0,14}(出身|卒|出た|出の|ご?在籍)[^。、]{0,12}`, with: `優遇|優先|歓迎|限|のみ|条件|望まし|希望|求め|採用|対象`, not: `{open}|患者|医師の紹介|も歓迎|在籍しています`},
	{kind: rules.ClaimSchool, open: true, find: `{school}`, with: `({drawn})|({barred})`, not: `{indiff}|患者|在籍し|働いて|連携|共同研究|講座|検討会|派遣(は|元)|かかわらず|関わらず|も歓迎|参加でき|寄附|の紹介|大学病院(で|の|に|と)|名誉教授|教授が|論文`, here: `(在籍|所属)する(職員|医師)`},
	{kind: rules.ClaimSchool, open: true, find: `(出身(大学|校|医局|学部)|学歴|卒業(大学|校)|偏差値|学閥)` + byWhat, not: sameForAll},
	// School.
	{kind: rules.ClaimSchool, find: `(国公立|国立|私立|旧帝|有名|特定の|本学|一流|[\p{Han}ァ-ヺ]{1,8})(の)?(大学|医学部|医大)(の)?(医学部)?(の|を)?(出身(者|の({doctor}))?|卒(業生|業者|業の({doctor})|の({doctor}))?|出の({doctor}))(に|を|の|で)?‥({strict}|歓迎)|(学歴|出身(大学|校|医局)|偏差値)…(重視|限定|優先|優遇|条件とし|{ask})|(graduates? of|from) (national|top|elite|certain|ivy league) (universit|medical school)\w*.{0,12}only`,
		not: `(聞き?|伺い?|尋ね|質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|問(い|わ)|不問|関係(なく|ありません|なし)|患者`, open: true},
	{kind: rules.ClaimStatusHint, open: true,
		find: `(育児|介護|お子さん|家庭|ご家族)[^。]{0,12}(ない|少ない|軽い)(ほう|方)が[^。]{0,20}(なじ|馴染|向|合|続け|働き|助か)`},
	{kind: rules.ClaimStatus, open: true,
		find: `(結婚|婚姻|扶養|配偶者)[^。]{0,24}(先生|医師|方)(が|は|を)?(対象|条件|限|募集|歓迎)`},
	{kind: rules.ClaimStatusHint, open: true,
		find: `(家|家庭|家事|お子さん|育児)のこと(は|を)[^。]{0,10}(任せ|預け|頼め)[^。]{0,20}(方|先生|医師)`},
	{kind: rules.ClaimStatus, open: true,
		find: `お子さんのいらっしゃらない(方|先生)|お子さんがいらっしゃらない(方|先生)`},
	{kind: rules.ClaimStatus, open: true, find: `(hiv|エイズ|肝炎|梅毒|血液|妊娠|性感染症|性病|遺伝子|色覚|薬物|尿)(の)?(と[^。]{0,8})?検査[^。]{0,14}(結果|票|証明|報告)[^。]{0,8}(送付|郵送|送って|送り|添付|アップロ(ー)?ド|持参|見せ)`, not: `患者|受診者|利用者|検体`},
	{kind: rules.ClaimStatus, open: true, find: `(近所|近隣|ご近所|周囲|地元|前職|以前の職場)[^。]{0,10}評判[^。]{0,6}(確か|確認|調|うかが|伺|聞|尋ね|当た)|戸籍[^。]{0,16}(確か|調|確認|取り寄せ)`, not: `患者|ではありません|ことはありません|しません`},
	{kind: rules.ClaimStatus, open: true, find: `(大きな病気|精神科|心療内科|メンタル|通院|入院|手術|休職|持病|既往)[^。]{0,20}(した|かかった|通った|受診をした|受けた|経験した)(こと|経験|歴)の?(が|は)?ない(先生|方|医師|人)(だけ|のみ|に限|を採用|を求|を希望|の応募)`, not: `患者`},
	{kind: rules.ClaimStatus, open: true, find: `(未就学児|乳幼児|乳児|幼児|小学生|小さい子|お子さん|子ども|子育て中)[^。]{0,12}(育てて|のいる|がいる|いらっしゃる|お持ち|をお持ち|の)[^。]{0,6}(先生|方|医師)[^。]{0,10}(応募|申し込み)?[^。]{0,10}(見合わせ|ご?遠慮|お断り|控えて|ご縁がな|対象外)`, not: `ことはありません|せん。`},
}

// statusGuards are what is no such claim.
var statusGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint, rules.ClaimNative}, round: `\bhear(d|s)? (back )?from us\b|\b(letter|mail|reply|answer|call) from us\b`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus},
		back: `(画面が見え|声(が|も)(届か|聞こえ|漏れ|入ら))|(前任|選任|担当|現任)の(医師|先生)が(産休|育休|休職|休業|休暇)`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint, rules.ClaimNative},
		like: `(級|点|スコア|資格|免許|証|証明書|経験|認定|専門医|n[1-3]|c[12])を?お?持ちの(方|先生|医師)|[\p{Han}ァ-ヺ]{0,8}出身の(声優|俳優|役者|ナレ(ー)?タ(ー)?|通訳|職員|スタッフ|看護師|モデル|編集者)|(出身地|郷里|ふるさと|故郷)の(方言|言葉|味|料理|話)|` +
			`(認知症|依存症|糖尿病|うつ病?|がん|難病|発達障害)(専門(の)?(医師?|外来)?|の(方|患者さん|人)(の|を|に|と|が)?)|障害(者|のある方)(の|から)(の)?ご?応募(を|も)[^。、]{0,6}(待ち|歓迎)|(高ストレス者|対象者|労働者|社員|従業員|受診者|被保険者)の(通院|服薬|既往|病歴|家族)[^。、]{0,8}`,
		back: `\(c[12]\)|cefr|c[12](以上|レベル|程度|相当)`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint, rules.ClaimSchool},
		like: `(ご?本人|患者|利用者|受診者|従業員|社員|相談者|労働者|会員)(さん)?の(国籍|家族|妊娠|出身|宗教|信仰|障害|既往|持病|病歴)[^、。]{0,10}|扶養(控除|親族|手当|の範囲|に入|内|から外|者の|異動)[^、。]{0,8}|被扶養者|独身寮|家族寮|(患者|利用者|受診者|相談者|ご?本人)(さん)?(と|や|・|、|および)(その|の)?ご?家族|(結婚|出産)(お)?祝|配偶者(手当|の(出産|転勤|扶養|看護))|家族(手当|寮|休暇|割|会|の(介護|看護|看病|同行|転勤|体調|通院))|労働組合(と|に(よる|加入は自由))|組合(健保|員(と|の|が|やその))|(生活|共済|協同|健康保険|職員|健保)組合|hours (above|over|beyond) \d+|ハーフ(マラソン|サイズ|タイム|リンパ)|障害者(雇用|支援|就労|施設|スポーツ|総合)|(診断書|意見書|紹介状|手帳)の書き方|戸籍(や|・)住民票の(異動|手続)`,
		back: `(求め|尋ね|聞く|問う|伺う|断る|外す)(る)?(こと|つもり)は(一切)?(あり|ござい|し)ません|も[^。]{0,14}も、[^。]{0,20}(同じ|同様|変わら|等しく)|(働け|勤務でき|続けられ)ます\z|\((採用|内定|入職)(の)?(決定)?後\)|こと(が|も)でき(ます|る)|(欄|項目)(は|を|も)[^。、]{0,10}(設け|あり|置|ござ)[^。、]{0,4}(ない|ません|ず)|(看護師|受付|事務|通訳|保健師|薬剤師|職員|担当者?|主治医|人事|相談員|ソーシャルワーカー)が[^。]{0,12}(聞|伺|確認|行|受け|共有|手続|尋ね)|(採用|内定|入職|入社|雇用契約|契約)(が|を)?(の)?(決定|決め|締結|決まっ)?(た)?(後|あと|のち|てから|たあと|た後)[^。]{0,30}(いただ|取得|確認|拝見|お知らせ|提出|行|手続|お願い)|(提出|記入|記載|申告|報告|回答|検査)[^。、]{0,10}(不要|いりません|要りません|必要(は)?(あり|ござい)?(ません|ない)|求め(ません|ない|ること|ており?ません)|ありません|任意)|(採否|選考|合否|評価|処遇|採用)(に|と|の結果に|を)[^。、]{0,8}(関係(は)?(あり|な)|関わり|影響|左右|反映|用い|使い)[^。、]{0,8}(ません|ない|なく)|(調査|照会|聞き込み|利用|検査|確認|質問|提出)[^。、]{0,12}(行って|して|行い|いたし|しては|求めて|実施して)[^。、]{0,4}(ません|ない|おらず)|を問わず|(国籍|性別|出身|信条|有無|年齢|家族|立場|卒業校|入局)[^。、]{0,4}に(かかわ|関わ)らず|(は|を|も)(問いません|問わない|不問)|(話題|評価|選考|採否|判断)(の)?(対象|基準|材料)?(に|と)(は)?(しません|しておりません|していません|なりません)|(依頼|団体|会社|勧誘|営業)(から|の|は|を)[^。]{0,10}(受け|行って|関わり)[^。]{0,6}ません|(うかが|伺|尋ね|聞き|お聞き|お尋ね)[^。、]{0,10}(いません|ません|ないこと|ない方針|ません|わない)|(理由|こと)(に|で)[^。]{0,14}(不採用|お断り|断る|不利|差)[^。]{0,12}(ません|ない)|もお?(応募|活躍|在籍|働|勤務|歓迎|参加|対象)|(歓迎|在籍)[^。]{0,6}(してい|しております)\z|任意です|自由です|さまざまです|無理なく|差し支えない|代わ(る|り)(の|に|ので|体制)|見守|支える(事業|相談)|法定|番号法|入管法|労働安全衛生法|雇入時|休暇|控除|年末調整|助成|補助|保育室|託児|区別なく|と?同じ(枠|条件)|を説明する(動画|講座|記事|資料)|手紙|結果を説明|(代替|代わり|代理|補充|戻るまで|復帰まで|取得者)|調整(し|いた)|中抜け`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint}, // who is near the doctor at work
		back: `(ご?家族|同居(人|の方)?|お子さん)(の|が|に|から|には)?[^。]{0,6}(出入り|立ち入|入ら(ない|れない)|聞こえ|聞かれ|映ら|映り込|見え(ない|ません)|目に触れ|いない(部屋|個室|時間|場所))`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint}, back: `\b(patients?|callers?|users?|participants?|staff members?|employees|readers|no obstacle|may apply|are welcome|can apply|not needed|no need|entirely your own|after the offer|as (the )?(immigration )?law|regardless|no background|never asked|not asked|does not matter|makes no difference|allowance|accommodat\w+|support(s|ed)?|we do not ask|shifts can be|countries, mostly)\b`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus}, back: `扶養から外れ|扶養(の|に関する)(手続|届)`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint},
		like: `(通院|治療|療養|入院|服薬|受診|闘病|休職)中の(方|患者さん?|従業員|社員|利用者)(の|に|へ|を|が|から|には|で)[^。、]{0,14}(再診|診|対面|オンライン|処方|相談|面談|フォロー|年齢|支援|復職|連絡|案内)|妊娠(の可能性(が|の)?ある|中の|している)(方|患者さん?)?(や|に|へ|には|は)[^。]{0,20}(薬|検査|授乳|投与|処方|接種|確)|(外国語|[\p{Han}ァ-ヺ]{2,}語)(の|が話せる)?(医療)?通訳|(中国|韓国|タイ|ドイツ|フランス|ポルトガル|スペイン|ベトナム|ロシア)語|休職(の|に関する|中の|者の)(診断書|書類|手続|証明|方|社員|従業員|相談|判断)`,
		back: `(伺|尋ね|お?聞|問|た?ずね)(わ|か)?ず(、|に|。|\z)|plays? no part|\b(what|which) (adjustments?|support)\b`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint, rules.ClaimSchool},
		back: `\A[^先応採募候選求]*(患者|受診者|利用者|相談者|会員|従業員|社員|受講者|被験者|親御|保護者|お子さん|ご家族|訪問先|(質問|相談)を(送る|寄せる|くださる)方|受診される方|来院される方|入居者|住民)(さん|さま|様)?(の方|の多く|の大半)?(は|が|に(は)?|も|から|では)[^先応採募候選求]*\z|(伺い|伺う|尋ねる)[^。]{0,20}会社(に|へ)は|(打ち明ける|悩む|抱える)患者`,
		like: `(通院中|療養中|受診中|治療中)の方に(は|も)[^。]*|団体(名|保険|扱い|割引|長期)|(所得補償|就業不能|障害所得)[^。、]{0,6}保険|加入の有無を[^。]{0,10}(条件に|問う|尋ねる)(する)?ことは|(国籍|信条|家族)[^。]{0,16}(伺う|尋ねる|お聞きする)ことは`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint},
		like: `(お子さんのいる方|介護をしている方|休職から復帰される方)[^。]{0,40}(参加|働い|在籍|活躍)して|(ご?家族|お子さん)だけの面談|資格をお持ちの方|[\p{Han}ァ-ヺ()]{4,}をお持ちの方|\boverseas passport\b|\bafter (an|the) offer\b`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint, rules.ClaimSchool},
		back: `(お?尋ね|伺|確認|お?聞き|質問|記載|記入)[^。、]{0,8}(こと|必要)(は|も)(一切)?(なく|あり|ござい|ない)|(条件|材料|基準|理由)に(は)?(しません|しない|いたしません|して(い|お)(り)?ません)|\bwithout regard to\b|\bnone of these\b|である必要は(なく|あり|ない)`,
		like: `(先生|医師)は対象外|\bonly party to\b|事情は伝え(ません|ない)|医療救護班[^。]*|[\p{Han}]{3,}を(あわせて)?お持ちの方が\d`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint, rules.ClaimSchool},
		like: `(妊娠中|授乳中)[^。、]{0,6}の方に(は)?|(本籍|家族|国籍)の欄は(不要|ありません|設け)|外国籍の(先生|医師|方)にも|通える範囲にお住まい|妊娠の希望について|\bchildcare or other care\b`,
		back: `(についてのご?質問|質問を)[^。]{0,6}受ける|応募の条件ではなく`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint},
		back: `\b(children|minors|kids|infants) (aged?|under|below|up to|\d)\b[^.]{0,60}\b(visit|consult|guardian|parent|seen|accompan|session|appointment|treat)`},
	{kinds: []rules.ClaimKind{rules.ClaimSchool},
		back: `(選考|採用|評価)(で|に|には|では)?(は)?(見|問い|考慮し|関係|影響し|使い|触れ)(ません|ない)|(見|問い|うかがい|伺い)ません\z`},
}
