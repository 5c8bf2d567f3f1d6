package claims

import "github.com/enkaku/enkaku/models/rules"

// originFrames are frames of mother tongue and where one comes from.
var originFrames = []frame{
	{kind: rules.ClaimStatus, open: true, here: `patients?|callers?|not limited|no need`,
		find: `\bonly japanese (nationals?|citizens?)\b|\bjapanese (nationals?|citizens?) (only|may apply|are (sought|wanted|accepted|considered))\b`},
	{kind: rules.ClaimNative, open: true, find: `(ネイティブ|母語|母国語|第一言語|生まれながら|生粋の|日本語話者)`, with: `に限|のみ|だけ|条件|必須|限定|求め|応募でき|方を(希望|募集)|こと(が|を)|前提`, past: `ネイティブ(レベル|並み|相当|と同等|級|チェック|に近い)`, not: `校正|チェックし|レベル|同等|相当|{open}|利用者|患者|相談者|必要は?ありません|でなくて`},
	{kind: rules.ClaimNative, open: true, find: `\b(native[- ](english|japanese)?[- ]?speak(er|ers|ing)|mother tongue|first language|native (english|japanese))\b`, with: `\b(must|only|required|wanted|need(ed)?|applicants?|candidates?)\b`, past: `native[- ]level|near[- ]native`, not: `do not need|need not be|not (need|have) to be|proofread|edit|reviewed by|checked by|or equivalent|whatever|on the team|regardless|users|patients`},
	{kind: rules.ClaimNative, open: true, find: `(訛り|なまり|アクセント|方言|お国言葉)[^。]{0,6}(ない|なく|なし|出ない|ず)|標準語[^。]{0,10}(限|のみ|話せる|条件|必須|求め)|\b(no|without( a| any)?) (foreign|regional|strong|noticeable|heavy) accents?|accent[- ]free`, not: `患者|{open}|構いません|かまいません|ことも(ない|なく)|心配`},
	{kind: rules.ClaimNative, open: true,
		find: `(後|あと)から(日本語|英語)を(覚え|学|習)[^。]{0,6}(先生|方|人)は[^。]{0,30}(断り|遠慮|不可)|第二言語の(先生|方|医師)[^。]{0,10}(紹介|応募|採用)[^。]{0,6}(でき|し|いただけ)(ない|ません)|[ァ-ヺ]{3,}生まれの(先生|医師)(を|に限)|(か国|国)のパスポ(ー)?トが(必要|条件|必須)|(アクセント|訛り|なまり)が[^。]{0,10}(聞こえ|出た|残)[^。]{0,14}(終了|不採用|対象外)|小中高を(出|卒業し)た(先生|方|医師)(でない|以外|に限|のみ)|原語話者(だけ|のみ)|\bdoctors from [^.]{0,50}\bnobody else\b|\bnon-native speakers are asked not\b|\btrue native\b|\bnative-born speakers (will be|are) (paid|preferred)`},
	{kind: rules.ClaimNative, open: true, find: `(母語|母国語|訛り|ネイティブか|発音)` + byWhat, not: sameForAll},
	{kind: rules.ClaimNative, open: true, find: `{tongue}`, with: `({drawn})|({barred})`, not: `{tongueothers}`, here: `患者(さん)?(の|を|から|は|も|へ|向け|に対)|利用者|相談者|受診|従業員|生徒|実習生|健診`},
	{kind: rules.ClaimNative, open: true, find: `{sound}`, with: `({barred})|(のない|なし|ない|なく|抜けた|きれいな|正しい|正統|並みの|標準|必須|のみ|だけ|限定|限|条件|できること|であること|優先|歓迎|希望|望まし|求め)`, not: `{tongueothers}|{indiff}|意味`, here: `患者(さん)?(の|を|から|へ|向け|に対)|利用者|相談者|受診|従業員|生徒|高齢|聞き取れ|支え|研究|データ|認識|聞き取りやすい速さ`},
	{kind: rules.ClaimNative, open: true,
		find: `\b(native(s| speaker\w*)?|mother[- ]tongue|first language|born[- ]and[- ]bred|grown? up|grew up|raised|household|by birth|accents?|pronunciation|dialect|intonation|blond\w*|blue[- ]eyed|caucasian|white|asian|western|foreign|european|african|black|brazilians?|londoners?|americans?|british|chinese|koreans?|looking|faces?|complexion|skin|appearance|surname|names?|returnee|international school|bilingual from|educated abroad|from childhood|from birth)\b`,
		with: `\b(prefer\w*|preference|only|must|should have|should be|insist\w*|not suitable|unsuitable|essential|given preference|suit\w*|would (suit|be ideal)|ideal|no interview|not (be )?(accepted|considered)|mandatory|required|may apply|hire accordingly|confuse\w*|for the (channel|camera|video|course)|without any|or no|no (foreign|regional|strong)|looking for|wanted|need not)\b`,
		not:  othersEn + `|patients|callers?|native[- ]level|near[- ]native|proofread|polish\w*|edit(s|or|ed)|interpreter|whatever|regardless|non-native speakers are|welcome|licen[cs]e|experience|plus|hospital|meetings|any country|script|skin (cancer|lesion|condition|disease)|looks? (after|at|forward|for a (quiet|private))|may keep|blood|black[- ]and|white (cell|paper|coat)`},
	// Language and looks in place of skill.
	{kind: rules.ClaimNative, find: `(ネイティブ(の(方|医師|先生)|スピーカー|話者)?|母語(が|話者|とする)|母国語(が|として|とする))…({strict}|求め|に限|応募でき)|native[- ]?(english|japanese|level)?[- ]?speakers?\b.{0,16}\b(only|required|must|wanted|preferred)|must be (a )?native|(mother tongue|first language).{0,16}(must|only|required)|only native`,
		past: `ネイティブ(レベル|並み|相当|と同等|級|チェック|に近い)|native[- ]level`, not: `proofread|checked by|reviewed by|colleagues|校正|チェックし|レベル|or equivalent|問(い|わ)|不問`, open: true},
	{kind: rules.ClaimNative, find: `(訛り|なまり|アクセント|方言)(の|が|は)?‥(ない|なし|なく|ある({doctor}).{0,6}(不可|遠慮))|標準語…(話せ|限|必須|{doctor})|(accent[- ]free|without (an |any )?(foreign |regional )?accent|neutral accent|no (foreign |strong )?accents?)`, not: `患者|問(い|わ)|不問|構いません|かまいません`, open: true},
	{kind: rules.ClaimNative, open: true,
		find: `(日本|英語)(語)?(が|を|で)?[^。]{0,6}(生まれ|育|母)|母語|母国語|ネイティブ|第一言語|話して育|聞こえない|外国人(風|っぽい|らしい|訛り)|訛り|なまり|方言|お国言葉|ご当地|土地の|地元の言葉|[\p{Han}]{1,4}の(言葉|ことば)|[\p{Han}]{2}弁(で|が|を|に|の)|標準語|東京の言葉|片言|カタコト|たどたどし|発音`,
		with: `務まり(ません|ない)|でなければ|以外|限|のみ|だけ|お断り|{turned}|条件|必須|求め|前提`, past: `ネイティブ(レベル|並み|相当|と同等|級|チェック|に近い)`, not: `校正|チェックし|レベル|同等|相当|必要は|利用者|相談者|必要は?ありません|でなくて|国籍|日本人|に限らず`},
	{kind: rules.ClaimNative, open: true,
		find: `\b(gr[eo]w(n|ing)? up (speaking|with)|raised speaking|spoken? (english|japanese) (at home|since|from) (birth|childhood)?|speaking (english|japanese) (at home|since (birth|childhood)|from (birth|childhood))|native (ear|fluency|tongue|speak\w*)|mother tongue|first language|born (in)?to (the language|english)|sounds? (foreign|native|like a foreigner)|foreign[- ]sounding|learn(ed|t)? (english|japanese)|second language|broken (english|japanese)|accents?)\b`,
		with: `\b({seeken}|{turneden}|no|without|free)\b`, past: `native[- ]level|near[- ]native`, not: `do not need|need not be|not (need|have) to be|proofread|edit|reviewed by|checked by|or equivalent|whatever|no difference|not matter|on the team|regardless|users|patients|any accent|all accents|no problem`},
	{kind: rules.ClaimNative, open: true,
		find: `\b(have to|has to|must|should|need to) (come|hail|be) from (the )?(us\b|uk\b|u\.s\.|united|canada|australia|england|america|ireland|new zealand|an english)`},
	{kind: rules.ClaimNative, open: true,
		find: `(帰化|国籍を取得|日本に移住)(した|された|し|なさった)[^。]{0,20}(対象外|お断|不可|遠慮|見送|できません)`},
}

// originGuards are what is no such claim.
var originGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimNative}, // a level, not a birth
		like: `(ネイティブ|母語|母国語|第(1|一)言語)(の)?(話者|スピ(ー)?カ(ー)?|の方|者)?(に)?(レベル|並み|並の|相当|同等|級|と(同じ|同等|同程度|変わら|遜色|遜色の)[^。、]{0,8}(程度|水準|速さ|力|レベル|読み書き|会話|文章|日本語|英語|ない|なく|の)|に(近い|準じ|匹敵))[^。、]{0,12}|` +
			`\b(native|mother[- ]tongue|first[- ]language)[- ](standard|level|quality|fluency)|\bmother[- ]tongue standard|\bnative-like\b`},
	{kinds: []rules.ClaimKind{rules.ClaimNative}, round: `name[- ]only`},
	{kinds: []rules.ClaimKind{rules.ClaimNative, rules.ClaimStatus},
		back: `(母語|母国語|国籍|出身|訛り|なまり|アクセント|発音|方言|外見|見た目|どの国|育った国|学んだ場所|経緯)[^。、]{0,12}(は|を|に|も|が|まで|か)?[^。]{0,10}(問いません|問わず|問わない|不問|見ません|見ておりません|尋ねません|聞きません|影響しません|関係(は)?(ありません|なく)|(評価|選考|採否|判断)(の)?(対象|基準|材料)?(に|と)(は)?(しません|して(い|おり)ません|なりません)|構いません|かまいません|差し支え|気にし(ません|ない)|心配(は|なく|い))|(ネイティブ|母語話者|帰国子女)(である必要[^。]{0,8}(ません|ない|なく)|でなくて?(も|よ|構)|並みでなくて?(も|よ)|並みに[^。]{0,8}なくて(も|よ)|以外の[^。]{0,6}も|ではない(先生|方)も)|(求め|尋ね|聞く|問う)(る)?(こと|つもり)は(一切)?(あり|ござい|し)ません|(という|といった|とする|のような)(募集|条件|指定|制限)[^。]{0,14}(ません|ない)|(方|先生|医師|者|語|育ち|人|国)(も|でも)[^。、]{0,8}(働いて|在籍|活躍|歓迎|応募|務まり|同じ)|でも[^。、]{1,8}でも、|ふだんの言葉|字幕が付|の方も英語の方も`},
	{kinds: []rules.ClaimKind{rules.ClaimNative},
		like: `(クラウド|デジタル|ai|モバイル)ネイティブ|ネイティブアプリ|広告|自然言語|(ネイティブ|母語話者|英語を母語とする|日本語ネイティブ|標準語で話す[^、。]{0,8})(の)?[^、。先医応募採]{0,6}(医療事務|看護師|通訳|編集者?|翻訳者?|校正者?|講師が|教員|教師|アナウンサー|スタッフが|職員|事務|技術者|英会話|話者の(翻訳|通訳|監修)|チェック|による)|(訛り|なまり|方言|母語|発音|アクセント)(の強い|が強い|のある|で話す|が異なる|の違う|でない|しか)[^、。先医応募採]{0,10}(患者|高齢|利用者|受診|相談|住民|方に(は|も)|方の声|方から|児童|従業員|生徒|実習生|留学生)|(方言|標準語|訛り|なまり|アクセント|音声)(の|と|や)[^、。]{0,10}(研究|辞書|音声|データ|収集|認識|モデル|字幕)`,
		back: `\b(non-native|second-language) speakers are welcome|not at your accent|accents? (is|are|does|do) (not|no|fine)|keep your (regional )?(dialect|accent)|any accent|joins? the call|polishes|proofreads?|the (nurse|interpreter|editor|voice actor|narrator) (is|who)|interpreter|callers?|patients?|users?|no matter where|need not be|not (need|have) to be|is enough|no background|from any country|whatever your`},
	{kinds: []rules.ClaimKind{rules.ClaimNative},
		back: `\b(neither|none|it|this|that) (has|have|needs?) to be\b|\bneeds? not be\b`},
	{kinds: []rules.ClaimKind{rules.ClaimNative},
		back: `母語(や|は|も)[^。]{0,8}(選考|採否|評価)に(は)?関係|(なまり|訛り|発音|母語)を評価すること|(母語と|ネイティブの)[^。]{0,3}(する)?(社員|編集|校正)[^。]{0,12}(読み直|直し|確認|校正)|\bfirst language does not matter`},
	{kinds: []rules.ClaimKind{rules.ClaimNative},
		like: `患者さんの(方言|なまり|訛り|発音)(は|が)[^。、]*`},
	{kinds: []rules.ClaimKind{rules.ClaimNative},
		like: `母語とする(校閲|編集|校正|翻訳|社員|担当|通訳)`},
	{kinds: []rules.ClaimKind{rules.ClaimNative},
		like: `方言に慣れない|(訛り|なまり|癖|方言)は(お?気になさら|気にし)ない|\bany first language\b[^.]*|\blearned english as adults\b`},
	{kinds: []rules.ClaimKind{rules.ClaimNative},
		back: `\bplay(s)? no part\b`},
	{kinds: []rules.ClaimKind{rules.ClaimNative},
		back: `(母語|母国語|ネイティブ)(とする)?(方|話者)?と(同じ|同等|同程度|変わらない)[^。]{0,30}(できる|こと|会話力|レベル|程度)|または(jlpt|日本語能力試験|n1|n2|同等)`},
}
