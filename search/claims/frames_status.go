package claims

import (
	"github.com/enkaku/enkaku/models/rules"
)

// What may not be a condition or asked: nationality, origin, family, belief,
// health (Employment Security Act art. 5-5 and its guidelines).
var statusFrames = []frame{
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
	{kind: rules.ClaimStatus, find: `(未婚|独身|既婚|独り身|単身)(の)?({doctor}|者)?(を|に|の)?‥(歓迎|優遇|限|希望|のみ|優先|求|募集|条件|対象|望)|(婚姻|配偶者|結婚|扶養)(歴|の有無|の予定|状況|家族)…({ask})`,
		not: `手当|制度|寮|問(い|わ)|不問|患者|健康保険`, open: true},
	{kind: rules.ClaimStatus, find: `(家族構成|ご?家族(の|について)(職業|構成|収入|学歴|健康|状況|勤務先|事情)?|ご?両親の(職業|健康|収入)|親(御さん)?の職業|家庭(環境|の(状況|事情))|扶養家族|住まいの状況|住居の|間取り|資産|借入|借金|生活環境|支持政党|信条|信仰|宗教|思想|愛読書|尊敬する人物|人生観|購読(紙|新聞)|学生運動|労働組合|組合(へ)?の加入|政治的?な?(立場|信条|考え)|前科|犯罪歴)…({ask})`,
		not: `患者|(聞き?|伺い?|尋ね|質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|ご?家族から|からの質問|質問(も|が)(あり|届|多)|休職|従業員|相談者|配慮|問(い|わ)|不問|関係(なく|ありません|なし)|緊急連絡|利用者|手当`, open: true, past: `(伺|聞|質問|確認|尋ね)[^、。]{0,8}(ません|ない)`},
	{kind: rules.ClaimStatusHint, find: `(ご?家庭|ご?家族|育児|介護|子育て|私生活|プライベート)(の)?(事情|都合|状況|負担)?…(左右され|影響(され|を受け)|制約(され|の|が)|支障(の)?(な|が)|優先し(ない|すぎ)|犠牲|に縛られ|より仕事)|(残業|休日|急な(呼び出し|出勤))…(制約のない|いとわない|厭わ)|心身ともに健康(な|で|であ)|健康な({doctor})(に限|のみ|を|限定)|フットワークの軽い独身`, not: `患者|利用者|なく働け|両立`, open: true},

	// Belief.
	{kind: rules.ClaimStatus, find: `(信仰|宗教|信条|教義|政党|支持|思想|労働組合|組合|理念への信仰)[^、。]{0,10}(賛同|加入して(い)?ない|加入していない|支持して(い)?(いる|ない|いない)|入って(い)?ない|信じ|({strict}))|(信者|クリスチャン|仏教徒|党員)…({strict}|歓迎|優遇)|(組合員|労働組合)…(でない|いない|限|条件)`,
		not: `(聞き?|伺い?|尋ね|質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|問(い|わ)|不問|自由|患者|配慮|尊重|関係(なく|ありません|なし)`, open: true},

	// Health.
	{kind: rules.ClaimStatus, find: `(持病|既往|病歴|通院|障害|精神疾患|うつ|メンタル(ヘルス)?不調|慢性疾患|服薬)(歴)?(や|の|が|を|・|、)?[^、。]{0,10}(ない({doctor}|こと|健康)|お断り|不可|応募でき|応募は|ご?遠慮|対象外|なし(の|に)|採用(でき|しま|し)|(を|の)(申告|提出|告知)|で?ないこと)|障害者(の)?(応募|採用)…(不可|でき|行って)`,
		not: `患者|従業員|受診者|就業|配慮|合理的|も応募|応募いただけます|雇用率|診療|任意|利用者|問(い|わ)|不問|相談|も歓迎`, open: true},
	{kind: rules.ClaimStatus, find: `(hiv|エイズ|肝炎|梅毒|血液|妊娠|性感染症|遺伝子|色覚|薬物|尿)…(検査|検査結果|陰性)…(提出|必須|条件|確認|いただ|受け|証明)`,
		not: `患者|従業員|受診|診療|読影|治験|健診結果|定期健康診断|利用者|経験|trial`},
	{kind: rules.ClaimStatus, find: `興信所|身元調査|身辺調査|素行調査|家庭調査|戸籍(謄本|抄本)|(探偵|調査会社)…調査`},

	// School.
	{kind: rules.ClaimSchool, find: `(国公立|国立|私立|旧帝|有名|特定の|本学|一流|[\p{Han}ァ-ヺ]{1,8})(の)?(大学|医学部|医大)(の)?(医学部)?(の|を)?(出身(者|の({doctor}))?|卒(業生|業者|業の({doctor})|の({doctor}))?|出の({doctor}))(に|を|の|で)?‥({strict}|歓迎)|(学歴|出身(大学|校|医局)|偏差値)…(重視|限定|優先|優遇|条件とし|{ask})|(graduates? of|from) (national|top|elite|certain|ivy league) (universit|medical school)\w*.{0,12}only`,
		not: `(聞き?|伺い?|尋ね|質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|問(い|わ)|不問|関係(なく|ありません|なし)|患者`, open: true},

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

	// Language and looks in place of skill.
	{kind: rules.ClaimNative, find: `(ネイティブ(の(方|医師|先生)|スピーカー|話者)?|母語(が|話者|とする)|母国語(が|として|とする))…({strict}|求め|に限|応募でき)|native[- ]?(english|japanese|level)?[- ]?speakers?\b.{0,16}\b(only|required|must|wanted|preferred)|must be (a )?native|(mother tongue|first language).{0,16}(must|only|required)|only native`,
		past: `ネイティブ(レベル|並み|相当|と同等|級|チェック|に近い)|native[- ]level`, not: `proofread|checked by|reviewed by|colleagues|校正|チェックし|レベル|or equivalent|問(い|わ)|不問`, open: true},
	{kind: rules.ClaimNative, find: `(訛り|なまり|アクセント|方言)(の|が|は)?‥(ない|なし|なく|ある({doctor}).{0,6}(不可|遠慮))|標準語…(話せ|限|必須|{doctor})|(accent[- ]free|without (an |any )?(foreign |regional )?accent|neutral accent|no (foreign |strong )?accents?)`, not: `患者|問(い|わ)|不問|構いません|かまいません`, open: true},
	{kind: rules.ClaimStatus, find: `(英語圏|欧米|西洋|海外|アジア|北米|英国|米国|アメリカ|日本)(の)?(出身|生まれ|育ち)(者|の({doctor}))?(に|を|の|で)?‥({strict}|に限)|(from|born in|raised in|grew up in) (an )?(english[- ]speaking|western|native[- ]english|european|asian)( \w+)? countr\w+`,
		not: `患者|経験|留学|問(い|わ)|不問|patients?|experience`, open: true},
	{kind: rules.ClaimStatus, find: `(欧米人|白人|外国人|日本人|ハーフ|西洋人|アジア人)(に見え|風の|らしい(外見|容姿|顔|{doctor})|の(外見|容姿|見た目|風貌))|(容姿|外見|ルックス|見た目|顔立ち|身長|体型|スタイル)(の|が|を|に|も)?[^、。]{0,8}(重視|端麗|限|条件|選考|優れ|良い|自信|整った)|good[- ]looking|attractive (appearance|looks?)|(western|foreign|caucasian|asian)[- ]looking|looks? (western|foreign|caucasian|asian)`, not: `患者|症状|美容`, open: true},
}
