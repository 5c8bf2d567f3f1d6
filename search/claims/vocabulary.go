package claims

import (
	"maps"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
)

// vocabulary names the sets of words from which frames are made.
var vocabulary = func() map[string]string {
	all := maps.Clone(conceptWords)
	maps.Copy(all, widerWords)
	maps.Copy(all, placesWords)
	maps.Copy(all, placesCareWords)
	maps.Copy(all, placesAdviceWords)
	maps.Copy(all, placesTermsWords)
	maps.Copy(all, termsWords)
	maps.Copy(all, plainWords)
	maps.Copy(all, personWords)
	maps.Copy(all, offerWords)
	return all
}()

// plainWords are the words of frames that are read in one order.
var plainWords = map[string]string{
	"doctor":  `医師|先生|医者|産業医|読影医|相談医|内科医|専門医|女医|方|人材|応募者|候補者|メンバ|スタッフ|仲間|講師`,
	"strong":  `先生|医師|応募|採用|募集|候補者|選考|経験|入職|入社|doctors?|physicians?|applicants?|candidates?|applicant`,
	"patient": `患者|受診|利用者|相談者|依頼者|会員|住民|従業員|社員|被験者|参加者|お子|子ども|小児|児童|家族|高齢者|妊婦|妊産婦|健診|検診|外来|接種|対象者|patients?|users?|callers?|employees?|children|families|participants?|trials?`,
	"want":    `歓迎|優遇|限定|に限|限り|のみ|だけ|優先|募集|希望|求め|求む|向け|お願いし|増員|積極|活躍でき|おすすめ|ぴったり|最適|採用し|採用を|採用枠|いただきたい|必須|条件|望ま|好ま|ならでは|らしい|枠|ほしい|欲しい|探し|お待ち|に適し|お任せ|対象|大事に|助かり`,
	"strict":  `に限|限定|のみ|だけ(の|が|に|で)|が?条件|優先|優遇|お断り|不可|ご?遠慮|(応募|採用)(は|が)?でき(ません|ない)|対象外|必須|限らせ|採用し(ません|ない|かねま)|望まし|望み`,
	"ask":     `伺|うかが|お?聞|尋ね|質問|確認|提出|記入|申告|調査|調べ|照会|お知らせ|記載|ヒアリング|開示|チェック|教えて|書いて|お書き|書き添え`,
	"hire":    `入職|入社|採用|転職|就職|応募|登録|面談|面接|勤務開始|勤務を開始|成約|内定|ご契約|紹介|友達|友人|知り合い|同僚|エントリ|経由|就業|着任|決ま`,
	"goods":   `ギフト|商品券|クオカ|quo|図書カ|ポイント|ipad|iphone|タブレット|amazon|アマゾン|記念品|特典|現金|旅行券|電子マネ|paypay|食事券|カタログ`,
	"give":    `プレゼント|進呈|差し上げ|さしあげ|贈呈|贈り|もらえ|付与|還元|たまり|たまる|貯ま|お渡し|お支払い|支給|受け取れ|用意し|当た`,
	"pay":     `お?給料|お代|ギャラ|時給|日給|月給|年俸|年収|給与|給料|賃金|報酬|単価|謝金|謝礼|基本給|日当|時間給|手取り`,
	"drug":    `デエビゴ|ベルソムラ|ルネスタ|レンドルミン|ロヒプノ|ソラナックス|エチゾラム|ゾルピデム|ブロチゾラム|フルニトラゼパム|アルプラゾラム|トリアゾラム|ロラゼパム|ジアゼパム|メチルフェニデート|ビバンセ|トラマドール|コデイン|向精神薬|睡眠薬|睡眠導入|眠剤|抗不安|安定剤|ベンゾ|麻薬|コンサー?タ|リタリン|デパス|ハルシオン|マイスリ|サイレー?ス|モルヒネ|オピオイド|adhd治療薬|psychotropic|sleeping (pill|tablet|drug)s?|hypnotics?|benzodiazepines?|opioids?|narcotics?`,
	"come":    `(工場|会社|オフィス|現地|院内|事務所)(へ|に)(行く|来る|出る)(のは|日は|機会は)|出向い(て|た)|赴い(て|た)|出てきて|外来に(入|出)|病棟に|回診|参集|来ていただ|来て(ください|もら|お手伝い)|いらして(いただ|くだ)|お運び|登壇|現地への訪問|外来(を|も|の)(担当|お願い|持っ|受け持)|顔を合わせ|集まって|出社|出勤|来社|来院|来所|登院|登庁|お越し|お集まり|常駐|出向|顔を出|足を運|来場|通って|通勤し|通っていただ|対面(の)?(で|での|に|診察|診療|勤務|対応|業務)|院内(で|での|勤務|に)|現地(で|での|勤務|へ)|(訪問診療|往診)(も|に(出|行|同行)|を(担当|お願い|行って|して)|へ|があり)`,
	"site":    `診察室|会議室|現場|スタジオ|教室|講堂|ブース|詰所|院|オフィス|センタ|研究所|本社|支社|クリニック|病院|事務所|会場|拠点|ラボ|工場|事業場|事業所|医院|診療所|研究室|実験室|本院|当院|社内|院内|所内|仙台|京都|大阪|東京|横浜|札幌|福岡|名古屋|神戸|広島|川崎|新宿|渋谷`,
	"sexed":   `(女性|男性|女子|男子|婦人)(の|で)?(医師|先生|医者|方|医|応募|産業医|読影医|講師|相談医|スタッフ|人材|メンバ|候補)|女医|男性医|(ママ|パパ|主婦|主夫|お母さん|お父さん|奥さま|奥さん|母親)(さん)?(の)?(医師|先生|方|女医|層|世代)?|女の先生|男の先生|女流|レディー?ス(の)?(医師|先生)?|紅一点`,
	"others":  `\A[^先医応採募候選]*(患者|受診|利用者|相談|依頼者|会員|住民|従業員|社員|被験者|参加者|お子|子ども|小児|児童|家族|高齢者|妊婦|健診|検診|外来|接種)[^先医応採募候選]*\z|(患者|利用者|お子さん|ご家族|相談者|受診者|従業員)(さん)?(の|から|が|は|を)`,
	"teaches": `(若手|若い(医師|先生))(の)?(医師|先生|スタッフ|職員)?(へ|への|を|の)?(助言|指導|教育|育成|支援|相談|教え|サポ|相手)`,
	"rhythm":  `毎週|毎月|毎日|毎朝|毎回|隔週|隔月|週に?\d|月に?\d|年に?\d|四半期|半年|\d+(日|週間|か月)に(1|一)?(度|回)|第\d|[月火水木金土日]曜|平日は?毎日|定期的`,
}

// allFrames are all frames, by what they speak of.
var allFrames = [][]frame{personFrames, statusFrames, giftFrames, promiseFrames, placeFrames, occupationalFrames,
	careFrames, adviceFrames, personConcepts, statusConcepts, moneyConcepts, payConcepts, placeConcepts, careConcepts,
	patientConcepts, termConcepts, honestyConcepts,
	placesRemote, placesHome, placesRounds, placesVideo, placesAdvice, placesAdverts,
	placesContact, placesDispatch, placesDisguised, placesPairs,
	widerPerson, widerMoney, widerPay, widerPlace, widerCare, widerPatient, widerTerms, widerHonesty,
	vagueFrames, laterFrames, unpaidFrames, penaltyFrames, feeFrames, sideFrames, hoursFrames, freelanceFrames, insuranceFrames,
	overtimeFrames, lawFrames, lawOffers, lawPersons, lawHours,
	wageFrames, contractFrames, contactFrames, honestyFrames, termFrames,
	familySex, familyAge, familyStatus, familyPayBy, familyNative, familyGift, familyPromise, familyBait, familyJobs,
	hintBait, hintContact, hintDisguised, hintDispatch, hintJobs, hintPlace, hintRounds, hintVideo, hintAdvice}

var personFrames = []frame{
	{kind: rules.ClaimSexAction, find: `均等法(第)?8条|ポジティブ・?アクション|積極的改善措置|(positive|affirmative) action`, open: true},
	{kind: rules.ClaimSex,
		find: `{sexed}…{want}|({want})‥{sexed}|女医.{0,10}({want})`,
		not:  `均等法(第)?8条|ポジティブ・?アクション|積極的改善措置|性別(や|を|は|に|も|・|、).{0,12}(問|不問|関係|関わ|限)|男女(とも|を?問わ|不問|共|両|どちら|いずれ|を?問い)|(希望|指名)(する|される|の|した)(患者|利用者|相談者|受診者|お子|方に)|(患者|利用者|受診者)…が…(希望|選べ|指名)`},
	{kind: rules.ClaimSex,
		find: `(女性|男性|女子|男子|レディー?ス?|主婦|主夫|ママ|お母さん)(の(方|人|応募|採用|増員|登用|力|感性|視点))?(を|が|に|は|も|の)?‥({want})`,
		past: `(女性|男性)((向け|専用|専門)?の?(外来|患者|科|疾患|特有|ホルモン|器|不妊|更年期|健康|悩み|相談|病気|がん|からだ|身体|利用|受診|会員|従業員|社員|ヘルス|医学|医療|アスリ|診療|疾病|クリニック|向け(サー?ビス|アプリ|講座|の講座|コンテンツ)|専門|相談者|ライフ|泌尿|内科|医師が3))`,
		not:  `均等法(第)?8条|ポジティブ・?アクション|性別(や|を|は|に|も|・|、).{0,12}(問|不問|関係|関わ|限)|男女(とも|を?問わ|不問|共|両|どちら|いずれ|を?問い)|患者さん(が|に|から|の)|利用者(が|に|から|の)|産休|育休|湿疹|希望(する|される|の|した)(患者|利用者|相談者|受診者|お子|方)`},
	{kind: rules.ClaimSex, find: `(男性?|女性?)(医師)?\d+(名|人).{0,6}(女性?|男性?)(医師)?\d+(名|人)…(募集|採用|予定|枠|定員)|募集(人数|人員|枠)?‥(男性?|女性?)\d+|男女(各|それぞれ)\d`, not: `在籍|働い|勤務して|所属|活躍|患者|利用者`},
	{kind: rules.ClaimSex,
		find: `\b(female|male|lady|woman|women|men|man|ladies|gentlem[ae]n|mothers?|mums?|moms?|housewi(fe|ves)|girls?|guys?|fathers?)\b.{0,26}\b(only|preferred|prioriti[sz]ed|priority|welcome|wanted|favou?red|sought|preference|encouraged|need not|ideal|suits?|please)\b|\b(looking for|seek(ing)?|want(ed|s)?|prefer(ably|red|ence)?( for)?|hir(e|ing)|recruiting|need(ed|s)?|ideally|open to|only)\b.{0,15}\b(female|male|lady|woman|women|men|man|mothers?|ladies|gentlem[ae]n)\b`,
		past: `\b(wo)?men'?s (health|medicine|clinic|hospital|care|wellness|services)|\b(fe)?male (patients?|users?|callers?|clients?|infertility|health|employees?)`,
		not:  `any gender|all genders|regardless of (sex|gender)|(both )?(women and men|men and women|male and female|female and male)|whatever (their|your) (sex|gender)|\btrials?\b|enrol|participants|cancer`},
	{kind: rules.ClaimSexPresent,
		find: `(女性|女の|ママ|主婦|男性)(の)?(医師|先生|スタッフ)?(が|も|は|の)?‥(多数|多く|大勢|中心に|中心の|活躍|ばかり)|(女性|男性)(医師|の先生|スタッフ)?(の)?(比率|割合)(が|は)?‥(高|\d)|(女性|男性)が多い(職場|チー?ム|環境)|(most|many) of our (doctors|physicians|team) are (women|men|mothers)`,
		past: `(女性|男性)((向け|専用|専門)?の?(外来|患者|科|疾患|特有|ホルモン|器|不妊|更年期|健康|悩み|相談|病気|がん|からだ|身体|利用|受診|会員|従業員|社員|ヘルス|医学|医療))`,
		not:  `男性.*女性|女性.*男性|患者|利用者|相談者|受診|質問|歓迎|優遇|限定|募集`},

	// Age, and the grounds that carry a limit.
	{kind: rules.ClaimAgeGround, unit: models.AgeGroundRetirement, open: true, find: `定年(年齢)?(が|は|を|:)?(満)?\d*(歳)?(と|に)?[^。]{0,10}(ため|により|なので|に伴い|上限|ので|につき|から|未満|に満たない)|例外事由(の)?(第)?1号(?:[^0-9]|$)|1号の事由|retirement age`},
	{kind: rules.ClaimAgeGround, unit: models.AgeGroundCareer, open: true, find: `(長期|継続)?(勤続|勤務|雇用)[^。]{0,10}キャリア(の)?形成|長期(的な?)?キャリア(の)?形成|3号(の)?イ|long[- ]term career (development|formation)`},
	{kind: rules.ClaimAgeGround, unit: models.AgeGroundSenior, open: true, find: `3号(の)?(二|ニ|に\))|高年齢者(等)?(の)?(雇用|就業|活躍)|60歳以上[^。]{0,16}雇用[^。]{0,6}促進|高齢者雇用`},
	{kind: rules.ClaimAgeGround, unit: models.AgeGroundLaw, open: true, find: `労働基準法(第)?6\d条|労基法(第)?6\d条|例外事由(の)?(第)?2号|法令(の規定)?により`},
	{kind: rules.ClaimExperience, find: `経験[^。、]{0,10}\d+年(以上)?[^。]{0,8}(必須|条件|求め|限|対象|必要|以上)|\d+年以上の[^。、]{0,10}経験|経験(者|が|を|の有無)[^。、]{0,8}(必須|条件|求め|限|のみ|歓迎|優遇)|(years|year) of (experience|practice)|experience (is )?(required|necessary)`, not: `(先生|医師|指導医)が(指導|担当)`},
	{kind: rules.ClaimAgeMax, find: `(?:満)?(\d\d)(?:歳|才)‥(?:以下|まで|以内|前後|程度|くらい|ぐらい|位)`, unit: "to", past: ageOfRetirement, not: ageOfOthers},
	{kind: rules.ClaimAgeMax, find: `(?:満)?(\d\d)(?:歳|才)‥(?:未満|に満たない|より若い|より下)`, unit: "below", past: ageOfRetirement, not: ageOfOthers, open: true},
	{kind: rules.ClaimAgeMax, find: `年齢(?:の)?(?:上限|制限)‥(\d\d)|上限(?:年齢)?‥(\d\d)歳`, unit: "to", not: ageOfOthers},
	{kind: rules.ClaimAgeMin, find: `(?:満)?(\d\d)(?:歳|才)‥(?:以上|以降|を超え|より上|から)`, unit: "from", past: ageOfRetirement, not: ageOfOthers},
	{kind: rules.ClaimAgeMax, find: `(?:満)?\d\d(?:歳|才)?(?:から|~|-|以上)(?:満)?(\d\d)(?:歳|才)`, unit: "range", past: ageOfRetirement, not: ageOfOthers},
	{kind: rules.ClaimAge, find: `[2-7]0代(後半|前半|半ば)?(・[2-7]0代)?(の)?({doctor})?(を|が|に|は|の|も|で)?…(歓迎|活躍|限定|まで|向け|中心|以下|以上|募集|優遇|優先|採用|求め|希望|いただき|仲間|応募|対象|ほしい|最適)`, past: `[2-7]0代から[2-9]0代`, not: `{others}|幅広い(年代|年齢|世代|年齢層)|年齢(を|は|に)?(問|不問|関)`},
	{kind: rules.ClaimAge, find: `若手(の)?({doctor})?(を|の|が|に|も)?…(限定|歓迎|募集|優先|優遇|積極|採用|求|活躍中|中心|希望|増員)|若い({doctor}|人|世代|力|うち|順)(を|の|が|に|から|も)?…(優先|歓迎|募集|採用|求|限|希望|活躍|優遇|必要|ほしい|順|面談)|(年齢の)?若い(方|順)から|アラサー?|アラフォー?|年齢(の)?(制限|上限)(が)?(あり|ございます|を設け)|年齢(により|によって|次第)…(選考|採用|お断り|判断)|(昭和|平成|令和|西暦)?(元|\d{1,4})年(\d+月)?(\d+日)?(以降|以後|以前|より後|より前)(に)?…(生まれ|出生|誕生)|\d{2,4}年代?生まれ|(同年代|同世代)(の)?{doctor}…(歓迎|募集)|若年層|若さ(あふれる|を)`,
		not: `若手から(ベテラン|シニア)|{teaches}|幅広い(年代|年齢|世代)|年齢(を|は|に)?(問|不問|関)|患者|利用者`},
	{kind: rules.ClaimAge, find: `\b(under|below|over|above|younger than|older than|up to|no older than|not older than|no more than|at most|maximum age( of| is)?|age limit( of| is)?:?|upper age( limit)?( of| is)?|aged)\s*(the age of )?\d\d\b(\s*(years|yrs|y/o|or)|\b)|\bin (your|their|his or her) (early |late |mid-?)?(20|30|40|50|twenties|thirties|forties|fifties)s?\b|born (in or )?(after|before|since|in) (19|20)\d\d|\b(young|youthful|younger) (doctors?|physicians?|candidates?|applicants?|professionals?|people|talent|colleagues?)|\bage limit\b`,
		past: `\d\d (minutes|hours|days|weeks|km|cases|patients|staff|people|%|percent|yen)`,
		not:  `patients?|children|users?|participants?|callers?|population|adults|study|advis|teach|mentor|support|train|supervis|no age limit|regardless of age|any age|cases|minutes`},
	{kind: rules.ClaimAge, open: true, find: `定年(が|に|まで)?…(近い|間近|近づいた|残り少ない)({doctor})?…(遠慮|お断り|不可|対象外|難し)|年齢を(確認|拝見|伺)(し|い)?…(遠慮|お断り|選考し|判断)`, not: `患者|利用者`},
	{kind: rules.ClaimAgeProxy, find: `卒後\d+年(目)?‥(以内|まで|未満|以下)|(免許|国家試験|初期研修)‥(取得|合格|修了)(後|から)?…\d+年(以内|未満|まで)|\d{4}年(以降|以後)(に)?…(卒業|免許|取得|修了)|(医師歴|臨床経験|経験年数)‥\d+年(以内|まで|未満|以下)|デジタルネイティブ|スマー?トフォン世代|スマホ世代|第二新卒|新卒(の|に)…限|体力に自信|digital natives?|recent(ly)? (graduates?|qualified)|grew up with|new graduates?|gen(eration)? z|millennials?`, not: `患者|利用者|子ども`},
	{kind: rules.ClaimAgeOlder, find: `シニア(層|世代)?(の)?({doctor})?(も|を|の|が)?‥(歓迎|活躍|募集|優遇|積極|限定)|(定年|退職)(退職)?後の?({doctor})…(歓迎|活躍|募集|優遇)|セカンドキャリア…(歓迎|募集)|ベテラン(の)?({doctor})?(を|も|の)?‥(歓迎|限定|優遇|募集)|(seniors?|retired|older|experienced older) (doctors?|physicians?)?\s?.{0,12}(welcome|preferred|wanted)|年配の({doctor})…(歓迎|募集)`, not: `若手から|年齢(を|は|に)?(問|不問|関)|幅広い(年代|年齢|世代)`},
}

// ageOfRetirement are ages of the employer's rules, which every advert states.
const ageOfRetirement = `定年(は|が|年齢|制|後|退職|:)*(満)?\d\d(歳|才)|(再雇用|継続雇用|雇用延長|勤務延長|嘱託)[^、。]{0,10}(満)?\d\d(歳|才)(まで|以降)?|(満)?\d\d(歳|才)(定年|まで(再雇用|継続雇用|雇用|勤務|働け|勤められ))`

// ageOfOthers is a sentence about the age of patients, not of the doctor.
const ageOfOthers = `{others}`
