package claims

import "github.com/enkaku/enkaku/models/rules"

// Whose sentence it is when it is nobody's who is sought: patients, colleagues,
// those whom a doctor teaches, and all of a kind alike.
const (
	wholly   = `{onlyothers}|在留資格|男女([^比]|$)|均等法|ポジティブ|積極的改善|例外事由|定年|再雇用|キャリア形成`
	ofOthers = `{open}|患者|利用者|相談者|受診者|従業員|社員の|被験者|住民|参加者|会員|受講|園児|児童|生徒|学生|お子さんの|健診|検診|講座|講演|セミナ|問診|受診|症状|疾患|外来|制度|休暇|手当`
	othersEn = `patients?|participants?|trials?|enrol|users|callers|clients' |employees|population|regardless|whatever|any (gender|sex|age)|all (genders|ages)|every|both sexes|(wo)?men (and|or) (wo)?men|cohort|study|protocol|children|survey|readers`
)

// People of one sex, age, origin or family, and that they are sought or turned
// away, in any of the words of seek and turned.
var widerPerson = []frame{
	{kind: rules.ClaimSex, open: true, find: `(女性|男性|女子|男子|女|男)(の)?(先生|医師|ドクタ|産業医|講師)|女医`, with: `{seek}|{turned}`, past: `{sexothers}`,
		here: `(女性|男性|女医|医師|先生)(を|が)?[^、]{0,6}(ご?希望|指名|選べ|選択|選ぶ|つ(か|き)|在籍|所属|勤務|働|活躍|多|\d)|同席|男女|均等法|どちら|も(在籍|活躍|働|多)|受診|\d+(名|人|割)|比率|学会|支援|も男|も女|性別`, not: `(患者|相談者|利用者)(さん)?(が|から)[^。]{0,12}(希望|指名|選)|男女(とも|を|共|不問|の)|均等法|ポジティブ|積極的改善`},
	{kind: rules.ClaimAge, open: true, find: `\bage[sd]?( range| group)?:? ?(of )?\d\d ?(-|~|to|–) ?\d\d|年齢(層)?(は|:|の目安は|の希望は)?[^。]{0,6}\d\d(歳|才)?(~|-|から)\d\d`, not: `{onlyothers}|patients?|participants?|cohort|population|患者|利用者|従業員|受講|対象者|adults|study|protocol|volunteers|children|callers|users`},
	{kind: rules.ClaimSex, open: true, in: "title.",
		find: `\b(female|male|lady|wom[ae]n|men|man|mothers?|mums?|moms?)\b`, with: `physicians?|doctors?|radiologists?|psychiatrists?|p?a?ediatricians?|internists?|reviewers?|specialists?|advis|readers?|lecturers?`,
		past: `(fe)?male (patients?|health|infertil\w+)|(wo)?men'?s`},
	{kind: rules.ClaimSex, open: true, in: "title. summary.", find: `女医|(女性|男性|女子|男子|ママ|パパ|主婦|母親|父親|お母さん|お父さん)(の)?(医師|先生|産業医|読影医|相談医|講師|内科医|精神科医|顧問|専門医|担当)`, not: `男女|を支え|活躍推進|患者|と組`},
	{kind: rules.ClaimAge, open: true, in: "title. summary.", find: `(若手|若い|ヤング|シニア|中高年|[2-7]0代|年配|ベテラン世代)(の|向け)?({doctor})|\b(young|younger|junior-age|senior-age|retired|under \d\d|over \d\d)\b[^|]{0,20}\b(physicians?|doctors?|specialists?|readers?|reviewers?)`, not: `幅広い|患者|{teaches}|問わ|支え|教育|指導|研修`},
	{kind: rules.ClaimSex, open: true,
		find: `{sexword}|(女|男)の人|殿方|メンズ|ガールズ|ボーイズ|おじさま|お姉さま|マダム|(母|父|妻|夫|女|男)(である|として|ならでは|らし|手の)|同じ女|同じ男|お姉さん|お兄さん|(女|男)所帯|(女|男)っ気|紅一点|黒一点|(女|男)(の園|社会|盛り)`,
		with: `{seek}|{turned}`, past: `{sexothers}|(女性|男性)(の|向け)?(管理職|活躍推進|起業|更衣|トイレ|用|目線の講)|女性特有|男性特有`,
		not: wholly, here: ofOthers + `|男女|均等法|ポジティブ|積極的改善|性別|産休|育休|在籍|(女性|男性)[^、]{0,8}(に人気|が多|が活躍|が多数|も活躍)`},
	{kind: rules.ClaimSex, open: true,
		find: `\b((wo)?m[ae]n|(fe)?males?|lad(y|ies)|gentlem[ae]n|mothers?|moms?|mums?|fathers?|dads?|housewi\w+|girls?|guys?|boys?|feminine|masculine)\b`,
		with: `\b({seeken}|{turneden})\b`, past: `mother tongue|\b(wo)?men'?s (health|medicine|clinic|hospital|care|wellness|services|cancer)|working (mothers?|parents)`,
		not: othersEn + `|gender|breast|prostate|pregnan|menopaus|infertil|maternal`},

	{kind: rules.ClaimAge, open: true,
		find: `{ageword}|老眼|孫|若者|青年|ミドル世代|年かさ|年の頃|お歳|お年の|高齢|老練|生まれ年|ご年齢|何歳|[2-7]0過ぎ|(昭和|平成)[^。]{0,8}生まれ|元気な(世代|年代)|体力の?(ある|盛り)|働き盛り|年齢(が|は|的|で|を|に)`,
		with: `{seek}|{turned}`,
		past: `[2-3]0代(から|~|-)[6-8]0代|{teaches}|若手(から|と)(ベテラン|シニア)|若手(の)?(医師|職員|研究者|看護師|社員|スタッフ)?(へ|への|を|の|に|と)(助言|指導|教育|育成|支援|相談|教え|サポ|相手|共有|も学|メンタル)|高齢(の方|の)?(向け|化|期|社会|世帯|ドライバ)|高齢者`,
		not:  wholly, here: ofOthers + `|年齢(を|に|は)?(問|不問|関)|年齢(の|による)?制限(は|を)?(設けて|なし|あり?ません)|定年|再雇用|例外事由|号の?イ|キャリア形成|年齢や|も\d0代|同じ条件`},
	{kind: rules.ClaimAge, open: true,
		find: `(?:\d\d(?:歳|才)|\b[2-7]0(前後|前半|後半|半ば)|満\d\d|(?:[2-7][05])(?:に|を)(?:なる|なった|迎え|過ぎ|超え|達し|届))`,
		with: `達して(い)?ない|達しない|届(いて)?(い)?ない|届かない|(なる|迎える)前|より(も)?(若|年|上|下)|若い|まで(の|に|を|が|です)|以下|未満|{turned}|過ぎ(た|て|る)|超え(た|て|る)|(を|が)?(想定|目安|上限|めど|理想)`,
		not:  wholly, here: ofOthers + `|定年|再雇用|例外事由|キャリア形成|号|年収|年齢(を|に|は)?(問|不問)`},
	{kind: rules.ClaimAge, open: true,
		find: `\b(past|over|above|under|below|beyond|turned|reached|turning|not yet|older than|younger than|up to|before|after|still) (the age of |their |his |her |your |in )*\b[3-7][05]\b|\b(thirties|forties|fifties|sixties|seventies|twenties|thirtysomething|middle[- ]aged|elderly|grey[- ]haired|retirement age|generation [xyz]|gen[- ][xyz]|millennials?|baby boomers?|youngsters?|younger generation|young|youthful|younger|older)\b`,
		with: `\b({seeken}|{turneden})\b`, past: `\d\d (minutes|hours|days|weeks|km|cases|patients|staff|people|%|percent|yen|years of (experience|practice))`,
		not: othersEn + `|experience|minutes|hours|days|yen|jpy|cases|teach|mentor|train|supervis|advis|no age|staff|adults|more than|slides|centres|sites|pages|people with|support`},
	{kind: rules.ClaimAgeProxy, open: true,
		find: `(免許|国家試験|国試|研修|卒業|卒後|医師(に|と)なって|医師歴|臨床)[^。]{0,14}(\d{1,2}|数|間も)年?[^。]{0,6}(以内|まで|未満|以下|くらい|足らず|に満たない|間も?ない|浅い|ほやほや)|(まだ)?(経験|キャリア)(の|が)浅い(方|先生|医師)[^。]{0,8}(に限|のみ|限定|優先)|体力(が|に)(自信|余裕)|徹夜|若さ`, with: `{seek}|{turned}`, not: wholly, here: ofOthers + `|必要はありません`},

	{kind: rules.ClaimStatus, open: true,
		find: `{status}|国の方|ビザ|永住|母国|アジア(系|の方)|中国|韓国|欧米|血(を|の|が)|きょうだい|兄弟|ゆかり|縁故|地縁|地元(の|に|で|出身|育)|家業|家系|家格|実家|保育園|幼稚園|学童|お迎え|パスポート|旅券|信心|キリスト|クリスチャン|洗礼|仏教|仏門|イスラ|神道|檀信徒|(圏|系|人)(以外)?の(ご出身|方|先生)|圏(以外)?の|お寺|教会|神社|団体|後援会|身寄り|乳児|身重|身ご?もっ|お腹に|産む|産み|産む予定|ご懐妊|懐妊|不妊治療|更年期|車(い|椅)す|補聴器|色覚|聴覚|視覚障|透析|うつ|心の病|心を病|メンタル(の|面|で|に|不)|精神的な不調|体調を崩|体の弱|病弱|病気(が|を|の|で)|病(を|に)|休職(歴|した|された|の経験)|手帳|遺伝|感染症の|キャリアの方|血液型|星座|離婚|再婚|恋人|同棲|所帯持ち|家庭(持ち|をお持ち|のある)|世帯主|子だくさん|お子さん|赤ちゃん|小さな子|育児|子育て|介護`,
		with: `{turned}|(ご出身|系|圏)[^。]{0,20}({seek})|(方|先生|医師|人|者)(だけ|のみ|に限|を(優先|優遇|歓迎|希望|採))|に限(り|ら|定)|お持ちの(先生|方)(だけ|のみ|が対象)|優先(して|的)|優遇|(が|を)(条件|前提)`,
		past: `免許(証)?(を|の)お持ち|慶弔|(子育て|介護|育児|家庭)(や[^、。]{0,6})?(と|との|中の|中でも|の合間|休業|休暇|支援|に合わせ|に配慮|で(離れ|休)|のため|が理由|を理由)|医局|大学|診断書|うつ病|休職`,
		not:  wholly, here: ofOthers + `|両立|配慮|在留資格|就労|支援|復帰|復職|相談|診療|治療|面接指導|理由に|応募いただけます|も(応募|歓迎|勤務|働)|かかわ|でも|中抜け|休めます|ことはありません|ウェアラブル|機器|データ|感染対策|予防|{statusothers}`},
	{kind: rules.ClaimStatus, open: true,
		find: `ご?結婚|ご?婚約|お相手|配偶者|ご主人|旦那|奥さ|お子さん|子ども(が|の|は)|ご?家族(構成|の(こと|職業|勤め|仕事|健康|収入|国籍)|について)|ご?両親|ご?実家|きょうだい|兄弟|ご?妊娠|出産の?予定|信仰|宗教|支持(する|政党)|政党|団体|思想|信条|持病|病歴|既往|通院|障害|国籍|本籍|出身地|ご出身|生い立ち|血液型|家業|住まいの(種類|状況)|持ち家|家計|借金|ご?家庭`,
		with: `({asks})[^。]{0,24}({applying})|({applying})[^。]{0,40}({asks})|あらかじめ[^。]{0,14}({asks})|({asks})[^。]{0,6}(います|いただきます|ください|ております|させて)`,
		past: `持病(の|が)?薬|緊急連絡|通院(中の患者|している患者)|(聞き?|伺い?|尋ね|お?質問)(は|も)?(し|いたし)?(て)?(い|お)?(り)?ません|健康診断|お(聞き|尋ね|伺い)(は|も)?(し|いたし)ません|求め(て)?(い)?ません|出身(大学|医局)`,
		not:  wholly, here: ofOthers + `|ません|ない|ご希望|診療|復職|面接指導|配慮|ご本人の希望|在留資格|就業判定`},
	{kind: rules.ClaimStatus, open: true,
		find: `\b(japanese (blood|descent|born|nationals?|parents?|citizens?|people|passports?)|blood|ancestry|descent|green card|passport holders?|nationalit\w+|citizens?(hip)?|immigrants?|foreigners?|foreign[- ]born|migrants?|race|ethnic\w*|religio\w+|faith|worship|church|mosque|temple|pray(er|ing)?|belief|political\w*|party|union|activis\w+|married|marriage|unmarried|single|divorced|spouse|husband|wife|parents?|siblings?|family|families|children|kids|toddlers?|babies|baby|pregnan\w*|expecting|mother(hood)?|childcare|caregiv\w+|illness\w*|disease|disabilit\w+|disabled|wheelchair|depress\w+|mental health|burn[- ]?out|sick leave|health (history|condition|problems?|issues?)|medical condition|medication|hiv|sexual orientation|gay|lesbian|transgender|criminal)\b`,
		with: `\b((we|our client|the (client|employer|clinic))( \w+)? (cannot|can't|will not|won't|do not|don't|only|prefer|avoid|need to know|ask|want to know|would like to know|stick|unable))\b|\b(tell|let) us\b|\b(state|disclose|declare|mention|share|list|describe|indicate)\b[^.]{0,30}\b(you|your|whether|any)\b|\b(only|must be|must have been|need not|not be (considered|accepted|hired|shortlisted)|applicants? (with|who)|candidates? (with|who)|doctors (with|who))\b[^.]{0,60}\b(apply|considered|accepted|hired|shortlisted|excluded|need not|preferred|only|ruled)\b|\b(asked|questions?) (about|on|whether)\b|\bwill (ask|check|enquire|look into)\b|\bpreference (is )?(given )?(to|for)\b`,
		not:  othersEn + `|leave|discriminat|does not matter|no questions|never ask|not ask|do not ask|licen[cs]e|experience|support|flexib|family medicine|welcome|conflict|interests?|single (point|page|case|item)|third part|work party|health data|reports?|chart|clinical|question sets?|answers?`},

	{kind: rules.ClaimNative, open: true,
		find: `(日本|英語)(語)?(が|を|で)?[^。]{0,6}(生まれ|育|母)|母語|母国語|ネイティブ|第一言語|話して育|聞こえない|外国人(風|っぽい|らしい|訛り)|訛り|なまり|方言|お国言葉|ご当地|土地の|地元の言葉|[\p{Han}]{1,4}の(言葉|ことば)|[\p{Han}]{2}弁(で|が|を|に|の)|標準語|東京の言葉|片言|カタコト|たどたどし|発音`,
		with: `務まり(ません|ない)|でなければ|以外|限|のみ|だけ|お断り|{turned}|条件|必須|求め|前提`, past: `ネイティブ(レベル|並み|相当|と同等|級|チェック|に近い)`, not: `校正|チェックし|レベル|同等|相当|必要は|利用者|相談者|必要は?ありません|でなくて|国籍|日本人|に限らず`},
	{kind: rules.ClaimNative, open: true,
		find: `\b(gr[eo]w(n|ing)? up (speaking|with)|raised speaking|spoken? (english|japanese) (at home|since|from) (birth|childhood)?|speaking (english|japanese) (at home|since (birth|childhood)|from (birth|childhood))|native (ear|fluency|tongue|speak\w*)|mother tongue|first language|born (in)?to (the language|english)|sounds? (foreign|native|like a foreigner)|foreign[- ]sounding|learn(ed|t)? (english|japanese)|second language|broken (english|japanese)|accents?)\b`,
		with: `\b({seeken}|{turneden}|no|without|free)\b`, past: `native[- ]level|near[- ]native`, not: `do not need|need not be|not (need|have) to be|proofread|edit|reviewed by|checked by|or equivalent|whatever|no difference|not matter|on the team|regardless|users|patients|any accent|all accents|no problem`},
}
