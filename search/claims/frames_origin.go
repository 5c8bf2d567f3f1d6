package claims

import "github.com/enkaku/enkaku/models/rules"

// byLaw is what the law lets ask or limit.
const byLaw = `在留資格|均等法|ポジティブ|積極的改善|例外事由|定年|再雇用|キャリア形成`

// What may be no condition and no question of a doctor.
var familyStatus = []frame{
	{kind: rules.ClaimStatus, open: true, find: `{birth}|{household}|{belief}|{ailment}`, with: `({barred})|{firmly}`,
		past: `免許(証)?(を|の)お持ち|慶弔|{healthwork}`, not: byLaw, here: ofOthersStatus},
	{kind: rules.ClaimStatus, open: true, find: `{birth}|{household}|{belief}|{ailment}|{private}`, with: `({papers})[^。]{0,40}({atentry})|({atentry})[^。]{0,50}({papers})`,
		past: `持病(の|が)?薬|緊急連絡|{healthwork}`, not: byLaw, here: ofOthersStatus},
	{kind: rules.ClaimStatus, open: true, find: `{probe}`, with: `{atentry}|{barred}|{firmly}|(いた|させていただき)(し)?ます|同意|拝見|持参|提出|添え`, not: byLaw + `|(行(って|い)|して|求めて|いたし)(い|おり)?ま?せん|ありません|不要`, here: ofOthersStatus},
	{kind: rules.ClaimStatus, open: true, find: `({birth}|{household}|{belief}|{ailment})[^。、]{0,12}(方|先生|医師|人|者|家庭|世帯)(に|を|が|は|の|だけ|のみ|、|限|歓迎|大歓迎|優先|優遇|限定|ng|不可|急募|希望)`, with: `({drawn})|({barred})`,
		past: `免許(証)?(を|の)お持ち|{healthwork}`, not: byLaw + `|も(歓迎|応募|働|在籍)`, here: ofOthersStatus},
	{kind: rules.ClaimStatus, open: true, find: `({birth}|{household}|{belief}|{ailment})[^。、]{0,16}(ない|なし|いない|持たない|ゼロ|経験(が|の)ない)(こと|方|先生|医師|者|人)?(が|を|に|の)?(必須|条件|優先|優遇|のみ|限|望ま|歓迎|。|\z|です|であること|こと)`, past: `{healthwork}`, not: byLaw + `|(問|構い|かまい)|でも|も応募`, here: ofOthersStatus},
	{kind: rules.ClaimStatusHint, open: true,
		find: `(ご?家庭|ご?家族|育児|介護|子育て|家事|看病|お迎え|私生活|プライベート|身の回り|お子さん|送り迎え|学校行事|保育園)[^。]{0,20}(休(ま|む|み)|抜け|欠勤|早退|遅刻|事情|都合|制約|心配|協力|理解|負担|しわ寄せ|振り回)`,
		with: `ない(先生|方|医師|人|こと)|(一切|全く|まったく)(ない|なく)|困|(得られ|前提|に限|優先|望まし|希望|お願い|求め|条件)`, not: `患者|利用者|両立|無理なく|代わ(る|り)|交代|安心|支援|配慮|従業員|休暇|休業|ことが?でき|かまいません|差し支えない|取得|相談|寄り添|どのような|体制|補助|保育室`},
	{kind: rules.ClaimSchool, open: true, find: `{school}`, with: `({drawn})|({barred})`, not: `{indiff}|患者|在籍し|働いて|連携|共同研究|講座|検討会|派遣(は|元)|かかわらず|関わらず|も歓迎|参加でき|寄附|の紹介|大学病院(で|の|に|と)|名誉教授|教授が|論文`, here: `(在籍|所属)する(職員|医師)`},
	{kind: rules.ClaimStatus, open: true,
		find: `\b(foreign(ers?|[- ]born)?|immigrants?|expats?|nationals?|citizens?|nationality|passport|born (in|and raised)|raised in|ancestr\w+|descent|race|ethnic\w*|unmarried|married|single|divorced|childless|kids?|children|toddlers?|bab(y|ies)|pregnan\w+|expecting|maternity|family plans|spouse|husband|wife|parents'?|relig\w+|faith|church|atheist|believers?|union|political|newly-?weds?|party|vote (for|in)|activis\w+|party|strike|depress\w+|mental(ly)?|psychiatric|chronic|disabilit\w+|disabled|wheelchair|hearing aids?|hiv|hepatitis|sti|drug test|genetic|credit (check|record|history)|criminal record|home visit|background check|private detective|neighbou?rs?|gay|lesbian|transgender|lgbt\w*|sexual orientation|gender identity|family background|home address map)\b`,
		with: `\b(turn(ed|s)? (down|away)|rather not|not (take|hire|accept|employ|consider)|cannot be (taken|hired|considered|accepted)|cannot (take|hire|accept)|no(t)? (accepted|considered|eligible|welcome)|only|preferred|must (be|have|submit|not|reveal|disclose|declare|state)|submit|hand in|enclose|together with your (cv|application)|before (the )?(offer|hiring|interview|we hire)|part of (the|our) (selection|hiring|recruitment|screening)|(is|are) required|will be (asked|checked|visited|excluded|rejected)|we (check|ask|visit|exclude|avoid|screen)|screen(ed)? out|ruled out|need not|free (from|of))\b`,
		not:  othersEn + `|patients|leave|discriminat|allowance|after the offer|licen[cs]e (is|only)|experience (in|with)|support|no obstacle|welcome|may apply|can apply|never|we do not|does not|no background|third part|single (page|item|case|day|session)|callers?`},
}

// byWhat is that pay or what is offered depends on what stands before.
const (
	byWhat     = `[^。、]{0,6}(により|によって|次第で|に応じて?|で|別に|ごとに)(は|、)?[^。]{0,14}(時給|給与|給料|月給|年俸|報酬|単価|待遇|採否|枠数|コマ数)[^。]{0,10}(変わり|変わる|異な|違い|違う|差(が|を)|決まり|決めて|上下)`
	sameForAll = `変わりません|ません|ない|同じ|問わ|かかわらず|関わらず|患者|保険料|給付`
)

// Pay that depends on what may be no condition.
var familyPayBy = []frame{
	{kind: rules.ClaimSchool, open: true, find: `(出身(大学|校|医局|学部)|学歴|卒業(大学|校)|偏差値|学閥)` + byWhat, not: sameForAll},
	{kind: rules.ClaimStatus, open: true, find: `(国籍|出身(地|国)?|婚姻|既婚か|家族構成|お子さんの有無|宗教|信条)` + byWhat, not: sameForAll},
	{kind: rules.ClaimNative, open: true, find: `(母語|母国語|訛り|ネイティブか|発音)` + byWhat, not: sameForAll},
	{kind: rules.ClaimAge, open: true, find: `(年齢|年代|生年月日)` + byWhat, not: sameForAll},
	{kind: rules.ClaimSex, open: true, find: `(性別|男女)` + byWhat, not: sameForAll},
}

// ofOthersStatus is a clause of patients and workers, of law and of leave.
const ofOthersStatus = `{indiff}|患者(さん)?(の|を|から|は|も|へ|向け)|利用者|相談者|受診者|従業員|社員の|被験者|住民|参加者|受講|園児|児童|生徒|お子さんの(相談|健診|病気)|健診|検診|セミナ|問診|受診|症状|疾患|制度|両立|配慮|在留|就労|復帰|復職|相談|診療|治療(を|の)?(説明|方針)|就業判定|面接指導|手当|休暇|休業|支援|配偶者の(出産|転勤)|でも|中抜け|看護師|保健師|受付が|事務が|通訳|職員の|データ|機器|検査で|陽性だった|ワクチン|流行|減らせ|通院先|の方が(中心|対象|多|ほとんど)|を対象に|死因|留学生|赴任|会長|運営|法人(で|が|の)|職員の|学会|患者会`

// Language by birth, looks and sound in place of skill.
var familyNative = []frame{
	{kind: rules.ClaimNative, open: true, find: `{tongue}`, with: `({drawn})|({barred})`, not: `{tongueothers}`, here: `患者(さん)?(の|を|から|は|も|へ|向け|に対)|利用者|相談者|受診|従業員|生徒|実習生|健診`},
	{kind: rules.ClaimNative, open: true, find: `{sound}`, with: `({barred})|(のない|なし|ない|なく|抜けた|きれいな|正しい|正統|並みの|標準|必須|のみ|だけ|限定|限|条件|できること|であること|優先|歓迎|希望|望まし|求め)`, not: `{tongueothers}|{indiff}|意味`, here: `患者(さん)?(の|を|から|へ|向け|に対)|利用者|相談者|受診|従業員|生徒|高齢|聞き取れ|支え|研究|データ|認識|聞き取りやすい速さ`},
	{kind: rules.ClaimStatus, open: true, find: `{looks}`, with: `({drawn})|({barred})|採用|演じ`, not: `{tongueothers}|{indiff}|患者(さん)?(の|を|から|へ)|症状|診断|皮膚がん|病変|検査|所見|画像|データ|美容(医療|外科|皮膚)|ai|問わ`, here: `利用者|相談|健診`},
	{kind: rules.ClaimStatus, open: true, find: `{land}`, with: `({barred})|(だけ|のみ|に限|限定|優先|優遇|歓迎|条件|必須|希望|求め|募集|急募|採用|であること|のこと|採(り|る|用)|見送)`, not: `{tongueothers}|{indiff}|免許|留学(の)?経験|勤務(した)?経験|で(の)?(臨床|診療|勤務)|指針|論文|学会|時差|本社|会議|病院(と|の)|患者|利用者`, here: `患者|利用者|相談者|受診|従業員|児童|住民|技術者|駐在|旅行者|編集|通訳|看護師|講師が|出身(の)?(大学|校|医局)|経験`},
	{kind: rules.ClaimNative, open: true,
		find: `\b(native(s| speaker\w*)?|mother[- ]tongue|first language|born[- ]and[- ]bred|grown? up|grew up|raised|household|by birth|accents?|pronunciation|dialect|intonation|blond\w*|blue[- ]eyed|caucasian|white|asian|western|foreign|european|african|black|brazilians?|londoners?|americans?|british|chinese|koreans?|looking|faces?|complexion|skin|appearance|surname|names?|returnee|international school|bilingual from|educated abroad|from childhood|from birth)\b`,
		with: `\b(prefer\w*|preference|only|must|should have|should be|insist\w*|not suitable|unsuitable|essential|given preference|suit\w*|would (suit|be ideal)|ideal|no interview|not (be )?(accepted|considered)|mandatory|required|may apply|hire accordingly|confuse\w*|for the (channel|camera|video|course)|without any|or no|no (foreign|regional|strong)|looking for|wanted|need not)\b`,
		not:  othersEn + `|patients|callers?|native[- ]level|near[- ]native|proofread|polish\w*|edit(s|or|ed)|interpreter|whatever|regardless|non-native speakers are|welcome|licen[cs]e|experience|plus|hospital|meetings|any country|script|skin (cancer|lesion|condition|disease)|looks? (after|at|forward|for a (quiet|private))|may keep|blood|black[- ]and|white (cell|paper|coat)`},
}
