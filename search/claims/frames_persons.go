package claims

import "github.com/enkaku/enkaku/models/rules"

// termWords are conditions that may not differ by sex or age.
const termWords = `時給|給|報酬|単価|謝礼|年俸|採用|募集|試用|契約|雇用|配属|定年|昇給|賞与|手当|待遇|勤務|常勤|当直|夜勤|休暇|枠|定員|人員|研修`

// People of one sex, by the families of personWords.
var familySex = []frame{
	{kind: rules.ClaimSex, open: true, find: `{sexes}`, with: `({drawn})|({barred})`, past: `{sexothers}`,
		not:  wholly,
		here: `(女性|女医|男性|ママ|主婦)[^、]{0,8}(に人気|が多|が活躍|が多数|も活躍|が中心|中心の|が生き生き|が輝)|在籍|所属|活躍して|働いて|(女性|男性|女医|医師|先生)[^、]{0,4}\d(名|人|割)|\d(名|人|割)の(女性|男性)|学会|支援(する|し)|健診|検診|講座|セミナ|患者(さん)?(の|を|から|へ|向け)|相談者|利用者|受診|外来|休暇|手当|育休|産休|産後|寮|症状|医療|疾患|疾病|貧血`},
	{kind: rules.ClaimSex, open: true,
		find: `(応募資格|応募条件|採用条件|資格|対象|条件|要件|性別|希望|求める(方|人物|人|医師))[^。、]{0,4}(:|は|として)[^。]{0,20}(女性|男性|女医|女|男)(の(方|医師|先生)|医師)?(です|のみ|に限る|限定|希望)?[^。、]{0,4}\z`, past: `{sexothers}`},
	{kind: rules.ClaimSex, open: true,
		find: `(男性?|女性?)(の)?(先生|医師|方)?(が|は|には|の方は|:|/)?[^。、]{0,12}(\d|常勤|正職員|正社員|非常勤|パート|夜|日中|昼|外来|病棟|当直|委託|有期|無期|主任|補助|アシスタント)[^。]{0,18}(男性?|女性?)(の)?(先生|医師|方)?(が|は|には|の方は|:|/)?[^。、]{0,12}(\d|若干|常勤|正職員|正社員|非常勤|パート|夜|日中|昼|外来|病棟|当直|委託|有期|無期|主任|補助|アシスタント)`,
		with: termWords, not: `男性?([^女]{0,14})男性|在籍|構成|体制|現在|患者|利用者|受診|基準値|腹囲|取得率|症例|被験者|参加者|アルコール|正常値`},
	{kind: rules.ClaimSex, open: true, find: `(女性|女|男性|男|母親|母|父親)(らしい|らしさ|ならでは|特有の(気|感|柔|優|強)|の感性|の視点|目線|の感覚|の気配り|の細やか|の(優|柔)|の強さ|の体力|っぽい|のような|の包容力|の目線)`,
		with: `先生|医師|医の方|方(を|に|が|、|。|\z)|人材|{drawn}`, past: `{sexothers}`, not: `患者(さん)?(の|を|から|へ|向け)|読者|利用者|商品|健康課題|記事`},
	{kind: rules.ClaimSex, open: true, find: `(医師|医|先生)\((男|女)(性)?(のみ|限定|希望|医)?\)|男女\d(名|人)ずつ|\A(女性|男性)(の(先生|医師|方))?で(お願い|\z)|(結婚|出産|産休|育休|生理|化粧|髭|力仕事|夜道)[^。]{0,24}(性別|異性|同性|男|女)`, with: `({drawn})|({barred})|意思|意向|{papers}|ずつ|\((男|女)|で\z`, not: `質問|服薬|患者さん|休暇|制度|取得|従業員|相談`},
	{kind: rules.ClaimSex, open: true, find: `(女性|男性|女医|男)の?(方|先生|医師)?(は|には|にのみ|にだけ|へは)[^。]{0,24}({papers})`, with: `面接|面談|応募|採用|選考|予定|意思|意向`, not: `患者|利用者|従業員|受診|問診|講座`},
	{kind: rules.ClaimSex, open: true, in: "description title. summary. terms.selection",
		find: `\b((wo)?m[ae]n|(fe)?males?|lad(y|ies)|gentlem[ae]n|mothers?|moms?|mums?|mummies|fathers?|dads?|housewi\w+|homemakers?|girls?|guys?|boys?|sisters?|bro(ther)?s?|grandm\w+|feminine|masculine|motherly|fatherly|womanly|manly)\b`,
		with: `\b(perfect|great|good|dream|right|made|tailored|designed|suitable|suited|wonderful|lovely|natural)( \w+){0,2} for\b|\b({seeken}|{turneden})\b|\b(call(ing)?|wanted|need(s|ed)?|come (and )?join|join (us|our)|first pick|first refusal|priority|to stay|keep it so|have always had|mean to)\b|\b(rate|pay|salary|fee|hourly|jpy|yen|probation|retire\w*)\b.{0,40}\bfor (wo)?men\b.{0,30}\bfor (wo)?men\b`,
		not:  othersEn + `|mother tongue|patients|equal|leave|pregnan|women's|men's|alike|shared`},
	{kind: rules.ClaimSex, open: true, find: `\b(the (successful|ideal|right) (candidate|applicant|doctor)|the doctor we (hire|seek|want)|this (post|position|role))\b[^.]{0,40}\b(he|she|his|her|him)\b|\A(he|she) (will|should|must|reports)\b[^.]{0,60}\b(report|post|position|role|director|supervis|on[- ]call|apply)`, not: `he or she|she or he|his or her|her or his|he/she|patients?|nurse|you\b`},
}

// Ages and generations.
var familyAge = []frame{
	{kind: rules.ClaimAge, open: true, find: `{eras}`, with: `({drawn})|({barred})`,
		past: `[2-3]0代(から|~|-|も)[5-9]0代|{teaches}|若手(から|と)(ベテラン|シニア|指導)|高齢者`,
		not:  wholly + `|号の?(イ|ニ|二)`,
		here: ofOthers + `|在籍|活躍して|幅広い|若年(発症|性)|世帯|施設|登山|働く人|従業員|被保険者|高血圧|糖尿病|認知症|骨|筋|突然死|読影|心電図|記事|動画|教材|助成|財団|研究者|マネ(ー)?ジャ|看護師|保健師|社員|若手(が|に)|更新`},
	{kind: rules.ClaimAge, open: true, find: `(上|下)は[2-7]\d|年齢[^。、\d]{0,8}[2-7]\d[^。\d]{0,3}(歳|才)?[^。\d]{0,3}(まで|以下|未満|以内|迄|超|以上|越え|オーバー)|[2-7]\d(歳|才)?(超|越え|オーバー)(は|の(方|先生|医師)|で|、)|[2-7]\d(歳|才)?(まで|以下|未満)(ok|可|限定|希望|歓迎)|\b[2-7]\dy/?o|(~|〜)[2-7]\d(歳|才|y|代)?[^。\d]{0,3}(まで|以下|可|限定)|\b[uo][-・ ]?[2-7][05]\b|アンダ(ー)?[2-7]\d|オーバ(ー)?[2-7]\d|[2-7]\dアンダ|(さん|よん|ご|ろく|なな)じゅっ?う?(歳|さい|だい|代)`,
		not: `{onlyothers}|患者|利用者|受診|分|従業員|年収|人(まで|以下)|号の?(イ|ニ)`},
	{kind: rules.ClaimAge, open: true, find: `年齢(を|で|が|に|により|によって|の(高|低|若|近)[^。、]{0,6})[^。]{0,16}(点数|順位|配点|ふるい|絞|足切り|並べ|減点|加点|確認|高い方は|低い方から|近い方)|(?:19|20)\d\d年に[^。]{0,10}(生|学生|児|入学|成人)|(西暦|昭和|平成)[^。]{0,6}\d+年[^。]{0,10}(学生|小学|中学|成人|二十歳)`, with: `({drawn})|({barred})|選考|世代|募|コマ|採用|→`, not: `患者|利用者|従業員|受講` + `|骨年齢|血管年齢|年齢階級`},
	{kind: rules.ClaimAge, open: true, find: `(?:生まれ|生を受け|物心|育っ)[^。]{0,16}(ネット|スマホ|パソコン|sns|ai|デジタル|ファミコン|テレビゲーム|携帯)[^。]{0,16}|(人生|先|将来|未来)(は|が|の|も)?[^。]{0,6}(これから|長い|ある|豊か)[^。]{0,4}(の)?(先生|方|医師|人材)|学生(に|と)[^。]{0,8}(間違|見え|見紛)|まだ(まだ)?(若|青|これから|先)`, with: `({drawn})|({barred})`, here: ofOthers + `|患者`},
	{kind: rules.ClaimAgeProxy, open: true, find: `{graduated}`,
		with: `((平成|昭和|令和|西暦)?(元|\d{1,4})年(度|卒|次)?(\d+月)?(以降|以後|以前|より(後|前)|から|卒))|\d{1,2}年(目)?[^。、\d]{0,6}(を?超えない|以内|未満|まで|に満たない|以下|年代に|経って?いない|も経た|たたない)|間もない|間もなく|日が浅|ばかりの|直後の|ほやほや|したての|出たて|数年の|数年以内`,
		not:  `患者|利用者|以上(の)?(先生|方|経験|が|を)|研修医の指導|{teaches}|論文|創業|開院|保存|記念|契約|更新|認定を受けた|学会発表|も応募|も歓迎|かかわらず|問(い|わ)|年(の)?(夏|秋|冬|春)に|前任|代表|院長|なるまで`,
		here: `経験(は|が|を)?\d|ばかりの(先生|方)(も|でも)`},
	{kind: rules.ClaimAgeOlder, open: true, find: `(定年|引退|リタイア|還暦|古希|現役引退)(後|前|間近|目前|を(迎え|過ぎ|控え)|した|された)?[^。]{0,10}(先生|医師|ドクタ|方|世代)`, with: `({drawn})|({barred})|こそ`, not: `{open}|定年(は|が)?(満)?\d|制度|再雇用|患者|利用者|先生も|方も|医師も|退職(した|する|に伴)|後任|補充|従業員|社員|相談`},
	{kind: rules.ClaimAge, open: true, find: `定年(前|間近|目前|を控え|まで(の|に)(年数|時間|余裕))[^。]{0,10}(先生|医師|方|人)`, with: `限|のみ|だけ|{barred}|対象|条件`, not: `患者|従業員|社員`},
	{kind: rules.ClaimAge, open: true,
		find: `\b(seniors?|juniors?|elders?|elderly|retire(d|es)|pensioners?|veterans?|youth(ful)?|youngsters?|young(er|est)?|older|old|mature|aging|ageing|grey[- ]hair(ed)?|middle[- ]aged|millennials?|gen(eration)?[- ][xyz]|zoomers?|boomers?|digital[- ]natives?|overage|underage|over-?age|(under|over)-?[2-7]\d|[ou]-?[2-7]\d|[2-7]\d ?\+|\d\d and (above|over|below|under|up|younger|older)|(between|from) [2-7]\d (and|to) [2-7]\d|age (group|bracket|band|range|window|profile|limit|cap)|(20|30|40|50|60)s|twenty-?somethings?|thirty-?somethings?|grandfather\w*|grandmother\w*|twilight|early[- ]career|prime of life|fresh (out of|from)|straight (out of|from)|just out of)\b`,
		with: `\b(we are after|need not apply|not apply|only|alone|prefer\w*|ideal\w*|wanted|sought|looking for|we want|screened? out|rejected|excluded|this one is for you|first|priority|favou?red|limit|cap|maximum|max|required|must|welcome|perfect|suit\w*|join us|please|say \d\d)\b`,
		not:  othersEn + `|experience|minutes|hours|days|yen|jpy|cases|slots|patients|teach|mentor|train(ing|ee)? |supervis|advis|staff|adults|nurses?|no age|years ago|founded|senior (manager|house officer)|exception|retirement age|old (data|records|films|system)`},
	{kind: rules.ClaimAge, open: true, find: `\b(passed|graduated|qualified|licen[cs]ed|obtained)\b[^.]{0,40}\b(within|in the (last|past)|less than|no more than|not more than|after (19|20)\d\d|since (19|20)\d\d|before (19|20)\d\d)\b`, with: `\b(only|must|may apply|need not|eligible|preferred|required|considered|candidates?|applicants?)\b`, not: `years of experience|regardless|patients`},
}
