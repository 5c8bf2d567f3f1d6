package claims

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
)

// Whose sentence it is when it is nobody's who is sought: patients, colleagues,
// those whom a doctor teaches, and all of a kind alike.
const (
	wholly   = `{onlyothers}|在留資格|男女([^比]|$)|均等法|ポジティブ|積極的改善|例外事由|定年|再雇用|キャリア形成`
	ofOthers = `{open}|患者|利用者|相談者|受診者|従業員|社員の|被験者|住民|参加者|会員|受講|園児|児童|生徒|学生|お子さんの|健診|検診|講座|講演|セミナ|問診|受診|症状|疾患|外来|制度|休暇|手当`
	othersEn = `patients?|participants?|trials?|enrol|users|callers|clients' |employees|population|regardless|whatever|any (gender|sex|age)|all (genders|ages)|every|both sexes|(wo)?men (and|or) (wo)?men|cohort|study|protocol|children|survey|readers`
)

// ageFrames are frames of ages sought or turned away, and the grounds that carry a limit.
var ageFrames = []frame{
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
	{kind: rules.ClaimAge, open: true,
		find: `(生年|生まれ(年)?)が(\d{4}|(昭和|平成)(\d{1,2}|元))年(以前|より前|以降|以後|より後|まで)|\b(year of birth|birth year|born in)\b:? ?(19|20)\d\d (or|and) (later|earlier|after|before)|卒年が\d{4}年|第\d{2,3}回(以降|以前)の(国試|医師国家試験)|(体力|気力)に陰り|(息子|娘|お?子さん|孫)くらいの年齢の(医師|先生)|\b(twenty|thirty)-?somethings\b|\bdoctors our own age\b`,
		not:  `問い?ません|患者が|対象の健診|接種`},
	{kind: rules.ClaimAge, open: true, find: `(年齢|年代|生年月日)` + byWhat, not: sameForAll},
	{kind: rules.ClaimAge, open: true, find: `{eras}`, with: `({drawn})|({barred})`,
		past: `[2-3]0代(から|~|-|も)[5-9]0代|{teaches}|若手(から|と)(ベテラン|シニア|指導)|高齢者`,
		not:  wholly + `|号の?(イ|ニ|二)`,
		here: ofOthers + `|在籍|活躍して|幅広い|若年(発症|性)|世帯|施設|登山|働く人|従業員|被保険者|高血圧|糖尿病|認知症|骨|筋|突然死|読影|心電図|記事|動画|教材|助成|財団|研究者|マネ(ー)?ジャ|看護師|保健師|社員|若手(が|に)|更新`},
	{kind: rules.ClaimAge, open: true, find: `(上|下)は[2-7]\d|年齢[^。、\d]{0,8}[2-7]\d[^。\d]{0,3}(歳|才)?[^。\d]{0,3}(まで|以下|未満|以内|迄|超|以上|越え|オーバー)|[2-7]\d(歳|才)?(超|越え|オーバー)(は|の(方|先生|医師)|で|、)|[2-7]\d(歳|才)?(まで|以下|未満)(ok|可|限定|希望|歓迎)|\b[2-7]\dy/?o|(~|〜)[2-7]\d(歳|才|y|代)?[^。\d]{0,3}(まで|以下|可|限定)|\b[uo][-・ ]?[2-7][05]\b|アンダ(ー)?[2-7]\d|オーバ(ー)?[2-7]\d|[2-7]\dアンダ|(さん|よん|ご|ろく|なな)じゅっ?う?(歳|さい|だい|代)`,
		not: `{onlyothers}|患者|利用者|受診|分|従業員|年収|人(まで|以下)|号の?(イ|ニ)`},
	{kind: rules.ClaimAge, open: true, find: `年齢(を|で|が|に|により|によって|の(高|低|若|近)[^。、]{0,6})[^。]{0,16}(点数|順位|配点|ふるい|絞|足切り|並べ|減点|加点|確認|高い方は|低い方から|近い方)|(?:19|20)\d\d年に[^。]{0,10}(生|学生|児|入学|成人)|(西暦|昭和|平成)[^。]{0,6}\d+年[^。]{0,10}(学生|小学|中学|成人|二十歳)`, with: `({drawn})|({barred})|選考|世代|募|コマ|採用|→`, not: `患者|利用者|従業員|受講` + `|骨年齢|血管年齢|年齢階級`},
	{kind: rules.ClaimAge, open: true, find: `(?:生まれ|生を受け|物心|育っ)[^。]{0,16}(ネット|スマホ|パソコン|sns|ai|デジタル|ファミコン|テレビゲーム|携帯)[^。]{0,16}|(人生|先|将来|未来)(は|が|の|も)?[^。]{0,6}(これから|長い|ある|豊か)[^。]{0,4}(の)?(先生|方|医師|人材)|学生(に|と)[^。]{0,8}(間違|見え|見紛)|まだ(まだ)?(若|青|これから|先)`, with: `({drawn})|({barred})`, here: ofOthers + `|患者`},
	{kind: rules.ClaimAge, open: true, find: `定年(前|間近|目前|を控え|まで(の|に)(年数|時間|余裕))[^。]{0,10}(先生|医師|方|人)`, with: `限|のみ|だけ|{barred}|対象|条件`, not: `患者|従業員|社員`},
	{kind: rules.ClaimAge, open: true,
		find: `\b(seniors?|juniors?|elders?|elderly|retire(d|es)|pensioners?|veterans?|youth(ful)?|youngsters?|young(er|est)?|older|old|mature|aging|ageing|grey[- ]hair(ed)?|middle[- ]aged|millennials?|gen(eration)?[- ][xyz]|zoomers?|boomers?|digital[- ]natives?|overage|underage|over-?age|(under|over)-?[2-7]\d|[ou]-?[2-7]\d|[2-7]\d ?\+|\d\d and (above|over|below|under|up|younger|older)|(between|from) [2-7]\d (and|to) [2-7]\d|age (group|bracket|band|range|window|profile|limit|cap)|(20|30|40|50|60)s|twenty-?somethings?|thirty-?somethings?|grandfather\w*|grandmother\w*|twilight|early[- ]career|prime of life|fresh (out of|from)|straight (out of|from)|just out of)\b`,
		with: `\b(we are after|need not apply|not apply|only|alone|prefer\w*|ideal\w*|wanted|sought|looking for|we want|screened? out|rejected|excluded|this one is for you|first|priority|favou?red|limit|cap|maximum|max|required|must|welcome|perfect|suit\w*|join us|please|say \d\d)\b`,
		not:  othersEn + `|experience|minutes|hours|days|yen|jpy|cases|slots|patients|teach|mentor|train(ing|ee)? |supervis|advis|staff|adults|nurses?|no age|years ago|founded|senior (manager|house officer)|exception|retirement age|old (data|records|films|system)`},
	{kind: rules.ClaimAge, open: true, find: `\b(passed|graduated|qualified|licen[cs]ed|obtained)\b[^.]{0,40}\b(within|in the (last|past)|less than|no more than|not more than|after (19|20)\d\d|since (19|20)\d\d|before (19|20)\d\d)\b`, with: `\b(only|must|may apply|need not|eligible|preferred|required|considered|candidates?|applicants?)\b`, not: `years of experience|regardless|patients`},
	{kind: rules.ClaimAge, find: `[2-7]0代(後半|前半|半ば)?(・[2-7]0代)?(の)?({doctor})?(を|が|に|は|の|も|で)?…(歓迎|活躍|限定|まで|向け|中心|以下|以上|募集|優遇|優先|採用|求め|希望|いただき|仲間|応募|対象|ほしい|最適)`, past: `([2-7]0代|若手|中堅)(の(先生|医師|方))?(から|まで)[^。]{0,6}[2-9]0代(の(先生|医師|方))?(まで)?|[2-7]0代の?(先生|医師|方)まで(幅広|多|さまざま|様々)`, not: `{others}|幅広い(年代|年齢|世代|年齢層)|年齢(を|は|に)?(問|不問|関)`},
	{kind: rules.ClaimAge, find: `若手(の)?({doctor})?(を|の|が|に|も)?…(限定|歓迎|募集|優先|優遇|積極|採用|求|活躍中|中心|希望|増員)|若い({doctor}|人|世代|力|うち|順)(を|の|が|に|から|も)?…(優先|歓迎|募集|採用|求|限|希望|活躍|優遇|必要|ほしい|順|面談)|(年齢の)?若い(方|順)から|アラサー?|アラフォー?|年齢(の)?(制限|上限)(が)?(あり|ございます|を設け)|年齢(により|によって|次第)…(選考|採用|お断り|判断)|(昭和|平成|令和|西暦)?(元|\d{1,4})年(\d+月)?(\d+日)?(以降|以後|以前|より後|より前)(に)?…(生まれ|出生|誕生)|\d{2,4}年代?生まれ|(同年代|同世代)(の)?{doctor}…(歓迎|募集)|若年層|若さ(あふれる|を)`,
		not: `若手から(ベテラン|シニア)|{teaches}|幅広い(年代|年齢|世代)|年齢(を|は|に)?(問|不問|関)|患者|利用者`},
	{kind: rules.ClaimAge, find: `\b(under|below|over|above|younger than|older than|up to|no older than|not older than|no more than|at most|maximum age( of| is)?|age limit( of| is)?:?|upper age( limit)?( of| is)?|aged)\s*(the age of )?\d\d\b(\s*(years|yrs|y/o|or)|\b)|\bin (your|their|his or her) (early |late |mid-?)?(20|30|40|50|twenties|thirties|forties|fifties)s?\b|born (in or )?(after|before|since|in) (19|20)\d\d|\b(young|youthful|younger) (doctors?|physicians?|candidates?|applicants?|professionals?|people|talent|colleagues?)|\bage limit\b`,
		past: `\d\d (minutes|hours|days|weeks|km|cases|patients|staff|people|%|percent|yen)`,
		not:  `patients?|children|users?|participants?|callers?|population|adults|study|advis|teach|mentor|support|train|supervis|no age limit|regardless of age|any age|cases|minutes`},
	{kind: rules.ClaimAge, open: true, find: `定年(が|に|まで)?…(近い|間近|近づいた|残り少ない)({doctor})?…(遠慮|お断り|不可|対象外|難し)|年齢を(確認|拝見|伺)(し|い)?…(遠慮|お断り|選考し|判断)`, not: `患者|利用者`},
	{kind: rules.ClaimAge, open: true, find: `\bage[sd]?( range| group)?:? ?(of )?\d\d ?(-|~|to|–) ?\d\d|年齢(層)?(は|:|の目安は|の希望は)?[^。]{0,6}\d\d(歳|才)?(~|-|から)\d\d`, not: `{onlyothers}|patients?|participants?|cohort|population|患者|利用者|従業員|受講|対象者|adults|study|protocol|volunteers|children|callers|users`},
	{kind: rules.ClaimAge, open: true, in: "title. summary.", find: `(若手|若い|ヤング|シニア|中高年|[2-7]0代|年配|ベテラン世代)(の|向け)?({doctor})|\b(young|younger|junior-age|senior-age|retired|under \d\d|over \d\d)\b[^|]{0,20}\b(physicians?|doctors?|specialists?|readers?|reviewers?)`, not: `幅広い|患者|{teaches}|問わ|支え|教育|指導|研修`},
	{kind: rules.ClaimAge, open: true,
		find: `(?:\d\d(?:歳|才)|\b[2-7]0(前後|前半|後半|半ば)|満\d\d|(?:[2-7][05])(?:に|を)(?:なる|なった|迎え|過ぎ|超え|達し|届))`,
		with: `達して(い)?ない|達しない|届(いて)?(い)?ない|届かない|(なる|迎える)前|より(も)?(若|年|上|下)|若い|まで(の|に|を|が|です)|以下|未満|{turned}|過ぎ(た|て|る)|超え(た|て|る)|(を|が)?(想定|目安|上限|めど|理想)`,
		not:  wholly, here: ofOthers + `|定年|再雇用|例外事由|キャリア形成|号|年収|年齢(を|に|は)?(問|不問)`},
	{kind: rules.ClaimAge, open: true,
		find: `\b(past|over|above|under|below|beyond|turned|reached|turning|not yet|older than|younger than|up to|before|after|still) (the age of |their |his |her |your |in )*\b[3-7][05]\b|\b(thirties|forties|fifties|sixties|seventies|twenties|thirtysomething|middle[- ]aged|elderly|grey[- ]haired|retirement age|generation [xyz]|gen[- ][xyz]|millennials?|baby boomers?|youngsters?|younger generation|young|youthful|younger|older)\b`,
		with: `\b({seeken}|{turneden})\b`, past: `\d\d (minutes|hours|days|weeks|km|cases|patients|staff|people|%|percent|yen|years of (experience|practice))`,
		not: othersEn + `|experience|minutes|hours|days|yen|jpy|cases|teach|mentor|train|supervis|advis|no age|staff|adults|more than|slides|centres|sites|pages|people with|support`},

	// Age, and the grounds that carry a limit.
	{kind: rules.ClaimAgeGround, unit: models.AgeGroundRetirement, open: true, find: `定年(年齢)?(が|は|を|:)?(満)?\d*(歳)?(と|に)?[^。]{0,10}(ため|により|なので|に伴い|上限|ので|につき|から|未満|に満たない)|例外事由(の)?(第)?1号(?:[^0-9]|$)|1号の事由|施行規則(第)?1条の3(の)?(第)?1項(第)?1号|retirement age`},
	{kind: rules.ClaimAgeGround, unit: models.AgeGroundCareer, open: true, find: `施行規則(第)?1条の3(の)?(第)?1項(第)?3号(の)?[イい]|(長期|継続)?(勤続|勤務|雇用)[^。]{0,10}キャリア(の)?形成|長期(的な?)?キャリア(の)?形成|3号(の)?イ|long[- ]term career (development|formation)`},
	{kind: rules.ClaimAgeGround, unit: models.AgeGroundSenior, open: true, find: `3号(の)?(二|ニ|に\))|高年齢者(等)?(の)?(雇用|就業|活躍)|60歳以上[^。]{0,16}雇用[^。]{0,6}促進|高齢者雇用`},
	{kind: rules.ClaimAgeGround, unit: models.AgeGroundLaw, open: true, find: `労働基準法(第)?6\d条|労基法(第)?6\d条|例外事由(の)?(第)?2号|施行規則(第)?1条の3(の)?(第)?1項(第)?2号|法令(の規定)?により`},

	{kind: rules.ClaimAgeMax, find: `(?:満)?(\d\d)(?:歳|才)‥(?:以下|まで|以内|前後|程度|くらい|ぐらい|位)`, unit: "to", past: ageOfRetirement, not: ageOfOthers},
	{kind: rules.ClaimAgeMax, find: `(?:満)?(\d\d)(?:歳|才)‥(?:未満|に満たない|より若い|より下)`, unit: "below", past: ageOfRetirement, not: ageOfOthers, open: true},
	{kind: rules.ClaimAgeMax, find: `年齢(?:の)?(?:上限|制限)‥(\d\d)|上限(?:年齢)?‥(\d\d)歳`, unit: "to", not: ageOfOthers},
	{kind: rules.ClaimAgeMax, find: `(?:満)?\d\d(?:歳|才)?(?:から|~|-|以上)(?:満)?(\d\d)(?:歳|才)`, unit: "range", past: ageOfRetirement, not: ageOfOthers},

	{kind: rules.ClaimAgeMin, find: `(?:満)?(\d\d)(?:歳|才)‥(?:以上|以降|を超え|より上|から)`, unit: "from", past: ageOfRetirement, not: ageOfOthers},

	{kind: rules.ClaimAgeProxy, open: true, find: `(卒業|修了|免許|国家試験|国試|研修|卒後|入局|医学部を出)`, with: `(卒業|修了|取得|合格|国家試験|国試|研修|卒後|入局|出)(後|から|して|以来)?[^。]{0,8}\d{1,2}年(目)?(以内|まで|未満|以下|くらい|程度|に満たない)|(19|20)\d\d年(以降|以後)[^。]{0,10}(卒|修了|取得|合格|免許)`,
		not: `患者|利用者|以上|研修医の指導|{teaches}`},
	{kind: rules.ClaimAgeProxy, open: true, find: `\b(recent|new|fresh|newly)\b[^.]{0,14}\b(graduates?|qualified|licensed)|\bgraduated (after|since|within)|\bwithin \w+ years of (graduat|qualif|licen)`, not: `regardless|also welcome|training for`},
	{kind: rules.ClaimAgeProxy, open: true, find: `{graduated}`,
		with: `((平成|昭和|令和|西暦)?(元|\d{1,4})年(度|卒|次)?(\d+月)?(以降|以後|以前|より(後|前)|から|卒))|\d{1,2}年(目)?[^。、\d]{0,6}(を?超えない|以内|未満|まで|に満たない|以下|年代に|経って?いない|も経た|たたない)|間もない|間もなく|日が浅|ばかりの|直後の|ほやほや|したての|出たて|数年の|数年以内`,
		not:  `患者|利用者|以上(の)?(先生|方|経験|が|を)|研修医の指導|{teaches}|論文|創業|開院|保存|記念|契約|更新|認定を受けた|学会発表|も応募|も歓迎|かかわらず|問(い|わ)|年(の)?(夏|秋|冬|春)に|前任|代表|院長|なるまで`,
		here: `経験(は|が|を)?\d|ばかりの(先生|方)(も|でも)`},
	{kind: rules.ClaimAgeProxy, find: `卒後\d+年(目)?‥(以内|まで|未満|以下)|(免許|国家試験|初期研修)‥(取得|合格|修了)(後|から)?…\d+年(以内|未満|まで)|\d{4}年(以降|以後)(に)?…(卒業|免許|取得|修了)|(医師歴|臨床経験|経験年数)‥\d+年(以内|まで|未満|以下)|デジタルネイティブ|スマー?トフォン世代|スマホ世代|第二新卒|新卒(の|に)…限|体力に自信|digital natives?|recent(ly)? (graduates?|qualified)|grew up with|new graduates?|gen(eration)? z|millennials?`, not: `患者|利用者|子ども`},

	{kind: rules.ClaimAgeOlder, open: true, find: `(シニア|ベテラン|定年後|退職後|リタイア|引退(後|され)|セカンドキャリア|第二の人生|人生経験)[^。]{0,8}({doctor}|世代|層|の方)?[^。]{0,10}(歓迎|活躍|募集|優遇|積極|限定|ぴったり|最適|向け|お待ち|多数)`,
		not: `{open}|若手(から|と|も)|幅広い|[2-7]0代|が(指導|教え|支え)`},
	{kind: rules.ClaimAgeOlder, open: true, find: `(定年|引退|リタイア|還暦|古希|現役引退)(後|前|間近|目前|を(迎え|過ぎ|控え)|した|された)?[^。]{0,10}(先生|医師|ドクタ|方|世代)`, with: `({drawn})|({barred})|こそ`, not: `{open}|嘱託|継続雇用|残れ|まで働|定年(は|が)?(満)?\d|制度|再雇用|患者|利用者|先生も|方も|医師も|退職(した|する|に伴)|後任|補充|従業員|社員|相談`},
	{kind: rules.ClaimAgeOlder, find: `シニア(層|世代)?(の)?({doctor})?(も|を|の|が)?‥(歓迎|活躍|募集|優遇|積極|限定)|(定年|退職)(退職)?後の?({doctor})…(歓迎|活躍|募集|優遇)|セカンドキャリア…(歓迎|募集)|ベテラン(の)?({doctor})?(を|も|の)?‥(歓迎|限定|優遇|募集)|(seniors?|retired|older|experienced older) (doctors?|physicians?)?\s?.{0,12}(welcome|preferred|wanted)|年配の({doctor})…(歓迎|募集)`, not: `若手から|年齢(を|は|に)?(問|不問|関)|幅広い(年代|年齢|世代)`},

	{kind: rules.ClaimExperience, find: `経験[^。、]{0,10}\d+年(以上)?[^。]{0,8}(必須|条件|求め|限|対象|必要|以上)|\d+年以上の[^。、]{0,10}経験|経験(者|が|を|の有無)[^。、]{0,8}(必須|条件|求め|限|のみ|歓迎|優遇)|(years|year) of (experience|practice)|experience (is )?(required|necessary)`, not: `(先生|医師|指導医)が(指導|担当)`},
	{kind: rules.ClaimAgeMax, open: true,
		find: `(?:年齢|入社時|入職時)[^。]{0,10}?(\d\d)(?:歳|才)を上限`,
		unit: "to"},
	{kind: rules.ClaimAge, open: true,
		find: `(還暦|古希)(前|まで|を迎える前|の手前)の?(方|先生|医師|ドクタ|に限)`},
	{kind: rules.ClaimAgeMax, open: true,
		find: `\bmaximum age\b[^.]{0,30}?\b(\d\d)\b`,
		unit: "to"},
	{kind: rules.ClaimAge, open: true, find: `\b(upper|maximum|lower|minimum) age( limit)?\b[^.]{0,24}\b(is|of|:)\b ?\d\d|\bage (cap|ceiling|limit) (is|of) \d\d`, not: `patients?|participants?|children|callers?|no (upper|age)|retire`},
	{kind: rules.ClaimAge, open: true, in: "title", find: `[2-6]0代(前半|後半|まで|以下|の|~\d0代)?[^。|]{0,6}(医師|先生|ドクタ(ー)?|女医)[^。|]{0,4}(求|募集|歓迎|限定|急募)|[2-6]0代(限定|歓迎|活躍)`, not: `患者|社員|従業員|会員|利用者`},
	{kind: rules.ClaimAgeProxy, open: true, not: `確認|照会|記載`,
		find: `(医籍|医師免許|登録)(の)?(登録)?番号[^。]{0,16}(から始ま|で始ま|台の|台以|より(後|前|新|大)|以降|以前|桁)[^。]{0,24}({doctor}|方)`},
	{kind: rules.ClaimAgeProxy, open: true, find: `\b(never known|grew up with|born into|can(no|')t remember) (life |a world |the world )?(without |before )?(the )?(internet|smartphones?|social media)\b|\bdigital natives?\b`, not: `patients?|users|children`},
}

// ageGuards are what is no such claim.
var ageGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimAge},
		like: `\b(workers|employees|patients|callers|users|parents|clients|members|customers|women|men|people you (see|meet|advise))\b[^.,]{0,14}\bin (their|the) (teens|twenties|thirties|forties|fifties|sixties|seventies|\d0s)`},
	{kinds: []rules.ClaimKind{rules.ClaimAge, rules.ClaimAgeMax, rules.ClaimAgeMin},
		like: `(若手|シニア|ベテラン)の(看護師|保健師|技師|薬剤師|職員|社員|スタッフ|研究者|エンジニア|助産師)|満?18歳未満の(深夜|夜間|労働|就業|者)`,
		back: `\bunder exception\b`},
	{kinds: []rules.ClaimKind{rules.ClaimAge, rules.ClaimAgeMax, rules.ClaimAgeMin, rules.ClaimAgeProxy, rules.ClaimAgeOlder},
		like: `お歳暮|hours (above|over|beyond) \d+|(年金|保険料?|介護保険|健康保険|医療制度|退職金|給付|再雇用|継続雇用|雇用延長|嘱託|勤務延長|定年|役職定年|健診|検診|受診率|助成|補助|ワクチン|接種)[^。、]{0,14}\d\d(歳|才)(以上|から|まで|以下|未満|以降|~\d\d(歳|才)?)?|上限\d\d歳\)|\d\d(歳|才)(以上|から|以下|未満|を超え(た|て)|まで|~\d\d歳)?(の)?[^、。先医募採]{0,10}(患者|受診|利用|相談|会員|職員|社員|従業員|被保険者|労働者|住民|入所|入居|方の(訪問|診療|看取)|お子|子ども|児童|生徒|学生|選手|女性|男性|層の|人口|ドライバ|登山|高齢者)|(シニア|若者|中高年|高齢者|若年層?|ミドル|[2-9]0代|\d\d歳以上|若い(女性|男性|世代|人|方))(の|に多い|に|が多い|を中心|を対象|層|世代)?(向け|中心|対象|限定|の健康|の孤独)[^、。先医募採応]{0,14}(サービス|アプリ|講座|会員|配食|見守り|住宅|施設|メディア|番組|雑誌|記事|教室|冊子|動画|教材|マンション|旅行|クラブ|事業|保険)|(シニア|ジュニア|若手)(マネージャ|マネジャ|ディレクタ|エンジニア|コンサル|研究者|社員|職員|看護師|スタッフ|リーダ|保健師|技師)|[2-6]0代の(院長|代表|スタッフ|看護師|担当者|理事長|部長|上司|同僚|職員)|若手を?(育て|支える|教え)|\d\d年の(歴史|実績)|デジタルネイティブ(世代)?の(中高生|若者|子ども|生徒|学生|患者)|若年(発症|性)`,
		back: `no upper|residents|(年齢|生まれ)(は|を)[^。]{0,12}(条件|要件|項目|基準)に(は)?(含め|入れ|し)[^。]{0,6}(ません|ない)|(どの|幅広い|あらゆる|すべての|全ての|いろいろな|さまざまな|いずれの)(年代|世代|年齢)|年代(を|は|に|も)?(問|不問|関係|関わ|かかわ)|年齢(は|を|に|も|や[^。]{0,10})?(一切|とくに|特に)?(問|不問|関係|かかわ|見ません|伺いません|尋ねません|聞きません)|年齢(による|の|で|を理由)(制限|条件|差|区別|線引き|足切り|減額|打ち切り|不利|選考|上限)[^。]{0,14}(ません|ない|なく|なし|せず)|[2-6]0代(から|の先生から|~|や|も)[^。]{0,10}[4-9]0代[^。]{0,20}(在籍|活躍|働|区別|問わ|まで幅)|年齢制限[^。]{0,16}(ません|ない|なし)|何歳(から|で)も|卒業(校|年)や[^。]{0,12}(かかわ|関わ|問)|(に限(る|り|定)|限定|のみ|優先|優遇|歓迎|まで|以下|上限|絞り込み|制限|条件)(する|して)?」?(という|といった|などの|のような|の)?[^。、]{0,14}(では(ござい|あり)?ません|ではない|(こと|もの|扱い|指定|条件|制限|区別|募集|決まり|絞り込み|線引き)(は|も|を)[^。、]{0,14}(ません|ない))[^。、が]{0,6}\z|[2-6]0代だから|(先生|医師)も(在籍|活躍し|働いて)|(も|でも)、[^。]{0,16}(区別|同じ|問わ)|診(る|て(い|お))|overtime|定年後の(先生|方|医師)も|exception (no|number|ground)|retirement age (is|of)|late-stage|as the law (provides|demands|requires)|(to|for|with|by|of) (people|patients|those|adults|residents|children|women|men) (aged|over|under|above|in their)|young (or|and) old|any age|all ages|no age|medical system|(社会保険|厚生年金|健康保険|雇用保険|介護保険|年金)(の|に|は|料)`},
	{kinds: []rules.ClaimKind{rules.ClaimAge, rules.ClaimAgeMin, rules.ClaimAgeMax}, back: `(厚生年金|雇用保険|介護保険|健康保険|健保)[^。]{0,16}(加入|対象|保険料|入り)|elderly medical|overtime hours|hours above`},
	{kinds: []rules.ClaimKind{rules.ClaimAge, rules.ClaimAgeMax, rules.ClaimAgeMin, rules.ClaimAgeOlder},
		like: `年齢による(有利|不利|優劣|差)|(通院中|受診|来院|相談|利用)(の|する|される)?(方|人|患者さん?)の年齢(は|層)[^。]*`,
		back: `有利(や|も)不利(は|も)[^。]{0,8}(なく|ありません|ない)|年齢(や|と)卒業年は`},
	{kinds: []rules.ClaimKind{rules.ClaimAge, rules.ClaimAgeMax, rules.ClaimAgeMin, rules.ClaimAgeOlder},
		back: `\A[^先医応採募候選求]*(患者|受診者|利用者|相談者|会員|従業員|社員|受講者|被験者|親御|保護者|お子さん|ご家族|訪問先|(質問|相談)を(送る|寄せる|くださる)方|受診される方|来院される方|入居者|住民)(さん|さま|様)?(の方|の多く|の大半)?(は|が|に(は)?|も|から|では)[^先医応採募候選求]*\z|\bover \d+ (active|completed)`,
		like: `平均年齢は?|\d\d歳(まで|以降)[^。]{0,6}(1年ごと|の?再雇用|継続雇用|雇用を?継続)|\d\d歳以上の方や[^。]{0,20}(疾患|症状|発熱)|(希望により|希望すれば|希望者は)[^。]{0,4}\d\d歳まで|年齢ではなく|何歳の方も|\d0代(の患者さん|の方)が(最も)?多`},
	{kinds: []rules.ClaimKind{rules.ClaimAge, rules.ClaimAgeMax, rules.ClaimAgeMin, rules.ClaimAgeProxy},
		like:  `\d\d歳以上のお宅|年齢の上限や下限(は|を)|(常勤医|医師|スタッフ|講師)は[^。]{0,6}卒後\d+年目?から\d+年目?まで[^。]*|年齢を選考の材料`,
		round: `64歳(以下|まで)`},
	{kinds: []rules.ClaimKind{rules.ClaimAge},
		like: `年齢(は|を|も)(一切|特に)?(考慮|勘案|加味|見)(は)?(しません|せず|して(い|お)(り)?ません|いたしません)`},
	{kinds: []rules.ClaimKind{rules.ClaimAge, rules.ClaimAgeMax, rules.ClaimAgeMin},
		like: `\d\d歳未満\)?の?(検査|患者|診療|画像|お子)|\d0代(や|、)\d0代の(画像|患者|検査|方の)|\d0代の(画像|データ|患者)|最高齢は[^。]*`,
		back: `\bto \d\d:\d\d\b|\b\d+ to \d+ (words|characters|minutes|pages)\b`},
	{kinds: []rules.ClaimKind{rules.ClaimAge, rules.ClaimAgeMin, rules.ClaimAgeMax, rules.ClaimAgeProxy},
		like: `\d\d歳以上の方には|\d\d歳未満の方や[^。]*|臨床経験\d年未満が[^。]*`},
}
