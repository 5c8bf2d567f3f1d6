package claims

import "github.com/enkaku/enkaku/models/rules"

const (
	damageCover = `(医師)?(賠償(責任)?|医賠責|医療賠償|損害賠償責任)(の)?(保険)?`
	notDamage   = `勤務外|副業|他院|ほかの勤務|アルバイト先|外勤|患者|受講|別の|製品|サイバ|情報漏|火災|本業|診療以外|上乗せ|追加で|さらに`
	notLicence  = `運転|看護|薬剤|産業医|指定医|事務|受講|利用者|患者|読者|保険医|指導|宅建|開業|営業許可|英語|海外`
	notLanguage = `患者さんが|通訳|論文|文献|駐在|使うことが|資料|マニュアル|製品|画面|翻訳|家族|記事|講座|一部|歓迎|尚可|学べ|勉強|講師|母語|相談者|字幕|会議|\b(helpful|plus|advantage|welcome|papers?|articles?|interpreters?|documents?)\b`
	notYears    = `オンライン|遠隔|読影|画像|在宅|訪問|産業医|ai|アノテ|プログラ|事業|講師|監修|執筆|英語|治験|企業|起業|経営|指導|管理職|カルテ|システム|テレ|リモ(ー)?ト|相談|動画|配信|データ|研究|支援|マネジメント|内視鏡|手術|救急|` +
		`転職|アプリ|チャット|文字|診療科|分野|領域|科の|専門外|セカンド|面談|仕事|業務|働き方|専門|資格|この|その|当該|類似|同種|同様|看護|事務|\b(telemedicine|online|remote|trials?|research|industry|reading|teaching|programming|ai|annotation|business|similar|this)\b`
	notPractice = `オンライン診療|遠隔|読影|産業医|科の臨床|領域の|分野の|治験|研究|この|その|類似|同種|同様|看護|事務`
	notBoard    = `歓迎|優遇|尚可|取得(を|の|し|支援)|目指|症例|更新|在籍|連携|相談でき|紹介|二重|確認し|指導|院内|学会|更新|手当|加算|精神科(の)?専門医|産業(衛生|保健)|社会医学|総合診療専門医|ドック|いずれか|または|もしくは|か指導|または専門|でも可|\b(welcome|plus|preferred|helpful|or)\b|人間ドック|機構専門医制度`
)

// needSayings are ways to state what a doctor must bring, and who insures damage.
var needSayings = []saying{
	{says: rules.SaysNoLicence, open: true, all: true, not: notLicence,
		find: `(医師(の)?(免許|資格)(証)?|(?:^|[、。])免許|国家資格|医師であること)(は|が|も|を|の有無は|の有無を)?(一切|特に|まったく)?(不要|不問|必要(は|が)?(ありません|ございません|なし|なく|ない)|問いません|問わず|いりません|要りません|要求しません|条件ではありません)|` +
			`(医師(の)?(免許|資格)(を|が)?(お)?(持ちで(は)?ない|持っていない|持たない|がない|ない|のない|なし(で|の))|無資格(の)?|医師(では|で)ない)(者|方|人|スタッフ)?(も|でも|にも|が|で)[^。、]{0,20}(診療|診察|読影|応募|担当|勤務|働|問題|歓迎|かまい|構い|大丈夫|可)|医師(の)?(免許|資格)(が|は)?なくても[^。、]{0,16}(でき|可|問題|歓迎|かまい|構い|大丈夫|働|応募|担当)`},
	{says: rules.SaysNoLicence, open: true, all: true, not: `driv\w+|nurs\w+|foreign|additional|business`,
		find: `\b(no|without( an?)?) (medical |doctor's |physician's )?licen[cs]e( is| being)? (required|needed|necessary)\b|\b(medical )?licen[cs]e is not (required|needed|necessary)\b|\b(need not|do not need to|do not have to|don't need to) (be|hold|have) (an? )?(licen[cs]ed (doctor|physician)|medical licen[cs]e|doctor)\b`},
	{says: rules.SaysEnglish, not: notLanguage,
		find: `英語(力|での?(診療|面談|会話|対応|業務|相談|コミュニケ(ー)?ション)|の能力|の?スキル|能力|が(話せる|できる|使える)(こと|方|医師|先生)?|による(診療|対応))?(は|が|も)?(応募の|採用の)?(必須|必要(です|とな|。|、|\z|条件)|条件(です|とな|。|、|\z)|必修|不可欠|求め(ます|られます))|(面談|診療|業務|相談|会議|やり取り)(は|も)?(すべて|全て|原則として)?英語(で(行|実施|対応|お願い|す(。|、|\z))|です|のみ)`},
	{says: rules.SaysEnglish, find: `\b(english (is|fluency is|skills? (is|are))) (required|mandatory|essential|a must)\b|\b(fluent|business|clinical) english (is )?(required|essential)\b|\b(must|need to) (speak|be fluent in) english\b|\ball work is in english\b`, not: `not required`, may: true},
	{says: rules.SaysEnglish, all: true, not: `通訳|歓迎|尚可|海外(の|から)|論文|文献|会議|一部|医師が別|別の|希望`,
		find: `英語(で|にて|による)(の)?(診察|診療|面談|面接指導|配信|講義|講座|回答|相談|対応)(を)?(して|に応じて|を担当して|を行って|し|行って)?(いただ|お願い|担当(し|いただ))|(講座|面談|診療|相談|回答|報告書|業務|やりとり|やり取り)(は|も)(すべて|全て|原則|基本的に)英語(で|です|。)`},
	{says: rules.SaysNoEnglish, open: true, all: true, not: `患者|通訳が|英語の(資料|論文)|どちら|入るため|英会話`,
		find: `英語(力|の能力|の?スキル|能力|での?(診療|面談|会話|対応|業務)|は一切|を使う(こと|場面)|を使う業務)?(は|が|も|を)?(一切|いっさい|まったく|全く|特に)?(不要|必要(は|が)?(ありません|ございません|なし|なく|ない)|使いません|問いません|求めません|不問|ありません|いりません|要りません|使う(こと|場面)は(ありません|ない))`},
	{says: rules.SaysNoEnglish, open: true, all: true, find: `\bno english( \w+)? (is )?(required|needed|necessary)\b|\benglish( \w+){0,3} (is|are) not (required|needed|necessary|used)\b|\byou (do not|don't|will not) need english\b`},
	{says: rules.SaysJapanese, not: `or|either|welcome|plus`, find: `\b(japanese|fluent japanese|native[- ]level japanese|business japanese)( \w+){0,2} (is|are) (required|mandatory|essential|a must)\b|\bmust (speak|be fluent in) japanese\b`, may: true},
	{says: rules.SaysNoJapanese, open: true, all: true, find: `\bno japanese( \w+)? (is )?(required|needed|necessary)\b|\bjapanese( \w+){0,4} (is|are) not (required|needed|necessary|used)\b|\byou (do not|don't|need not) (need|speak|have to speak) (any )?japanese\b|日本語(力|の能力|での(会話|診療))?(は|が|も)?(一切)?(不要|必要(は)?(ありません|なく)|使いません|不問|問いません)`, not: `patients|外国人の患者`},

	{says: rules.SaysNoJapanese, open: true, all: true, not: `patients?`, find: `\bwithout (speaking|reading|knowing|any)( or (speaking|reading|writing))?( any)? japanese\b`},
	{says: rules.SaysNoYears, open: true, not: notPractice,
		find: `(臨床|医師として(の)?|医師)(の)?(経験|キャリア|臨床歴|医師歴|経験年数)(年数|の年数|の有無|の長さ)?(は|も|を|の|、)?(一切|いっさい|特に|まったく|全く)?(不問|問いません|問わず|問わない|いりません|要りません|必要(は)?(ありません|なし|なく)|不要)`},
	{says: rules.SaysNoYears, open: true, not: notYears,
		find: `(診療|実務|勤務)?(の)?(経験|キャリア|臨床歴|医師歴|経験年数|卒後年数)(年数|の年数|の有無|の長さ|者)?(は|も|を|の|、)?(一切|いっさい|特に|まったく|全く)?(不問|問いません|問わず|問わない|いりません|要りません|必要(は)?(ありません|なし|なく)|不要)`},
	{says: rules.SaysNoYears, open: true, not: notYears,
		find: `(完全)?未経験(者|の方|の先生|の医師|から|でも|も|・ブランク)?(も|でも|は|の方)?(可(。|、|\)|\z|能|です|・)|歓迎|大歓迎|ok|応募(でき|可)|かまいません|構いません|問題(あり|ご)|安心)|(初期(臨床)?研修|研修|専攻医)(を|修了|終了)?(終え|修了し|終了し)?(た)?(ばかり|直後|したて|すぐ)(の)?(方|先生|医師)?(も|でも)(ご?応募|歓迎|勤務|働け|可)|医師(免許)?1年目(から|でも|の)`},
	{says: rules.SaysNoYears, open: true, all: true, not: notYears,
		find: `\bno (prior |previous |clinical |medical |post-?graduate )*experience (is )?(required|needed|necessary|asked)\b|\b(clinical |medical )?experience (is )?not (required|needed|necessary|asked)\b|\bno experience necessary\b|\bfresh(ly)? (graduates?|out of training)\b[^.]{0,20}\b(welcome|apply)`},
	{says: rules.SaysYears, not: notYears + `|歓迎|尚可|または|目安|かつ|うち|\bor\b`, may: true,
		find: `(?:臨床|医師として(?:の)?|実務|医師)(?:の)?(?:経験|キャリア|経験年数|臨床歴)(?:が|は|を|で)?(?:通算|満)?(\d{1,2})年以上(?:の方|ある方|お持ちの方|の医師|の先生|の経験|が|を|の|で|あること|ある|:)?(?:に限り|限定|のみ|を対象|が対象|が(?:応募)?条件|が必須|必須|を条件|の応募|を募集|です|に限ら|を求め|が必要)`},
	{says: rules.SaysYears, may: true, not: notYears + `|または|うち`,
		find: `(?:臨床|医師として(?:の)?|実務|医師)(?:の)?(?:経験|キャリア|経験年数|臨床歴|歴)(?:が|は|を)?(?:通算|満)?(\d{1,2})年(?:以上)?(?:あれば|から)(?:ご)?(?:応募|可|お引き受け|勤務|働け|対象)`},
	{says: rules.SaysYears, may: true, read: openings, not: `trials?|research|industry|or more specialties|preferred|welcome`,
		find: `\b(?:at least |minimum (?:of )?)?(one|two|three|four|five|six|seven|eight|ten|\d{1,2})(?: or more)?(?:\+)? years(?: or more)? of (?:clinical |medical )?(?:experience|practice)(?: or more)? (?:is|are) (?:required|mandatory|essential)`},

	{says: rules.SaysBoard, not: notBoard,
		find: `(?:^|[^\p{Han}])専門医(の)?(資格|取得|認定)?(を|が|は|の)?(お?持ち(の方|である|の医師|の先生)?|保有|ある)?(者|の方|こと|医師)?(を|が|は|に|の)?(応募の|採用の)?(必須|条件(です|とな|。|、|\z)|限定|限り(ます|、|。|\z)|限らせ|必要(です|とな|。|、|\z|条件)|のみ(募集|応募|対象|の募集))`},
	{says: rules.SaysBoard, not: notNamedBoard,
		find: `[\p{Han}]{2,10}専門医(の)?(資格|認定)?(を|が|は|の|である)?(お?持ち|保有|ある|取得済み)?(の)?(者|方|こと|医師|先生)?(を|が|は|に|の|だけ(を|が)?|のみ(を|が)?)?(応募の|採用の)?(必須|条件(です|とな|。|、|\z|とし)|限定|限り(ます|、|。|\z)|限らせ|必要(です|とな|。|、|\z|条件)|のみ(募集|応募|対象|の募集|です|を)|だけ(を|が)(募集|対象|応募)|(を)?募集し?(て|ます)?限定|お願いする求人)|応募は[\p{Han}]{2,10}専門医(の方|の先生)?(のみ|だけ|に限)`},
	{says: rules.SaysBoard, may: true, not: `welcome|plus|preferred|helpful|\bor\b|not required`,
		find: `\bboard certification( in [a-z -]{3,30})? is (required|mandatory|essential|a must)\b|\bonly board[- ]certified [a-z]+ (may|can|should|need|are)\b|\bmust hold board certification\b`},
	{says: rules.SaysBoard, not: notBoard + `|not required|welcome`, find: `\bboard[- ]certifi\w+ (is|as a specialist is) (required|mandatory|essential|a must)\b|\bmust be board[- ]certified\b|\bboard[- ]certified (physicians?|specialists?|doctors?) only\b`, may: true},
	{says: rules.SaysNoBoard, open: true, all: true, not: notSpecialist,
		find: `専門医(の)?(資格|認定|取得|の有無|の資格の有無)*(は|が|を|も|の有無は|である(こと|必要)は)?(特に|一切)?(不問|問いません|問わず|不要|必要(は)?(ありません|なく|なし|ございません)|求めません|なくても|いりません|要りません|必須では(ありません|ない))|専門医(の)?(資格)?(を)?(お?持ちで(は)?ない|のない|がない|でない)(先生|方|医師)(にも|も|でも)(?:[^、。]{0,10})(応募|引き受け|勤務|働|歓迎|可|お願い)|専門医(で(は)?なくて|を(お)?持ちでな(い|く)|資格がなくて|がなくて)(も)?(方も|先生も)?(かまい|構い|応募|歓迎|問題|大丈夫|結構|可|勤務)?`},
	{says: rules.SaysNoBoard, open: true, all: true, find: `\bboard[- ]certification (is )?(not|isn't) (required|needed|necessary)\b|\bno board[- ]certification\b|\bneed not be board[- ]certified\b`},
	{says: rules.SaysOccupational, not: `歓迎|優遇|尚可|別の|産業医面談|が選任|経験|と連携|取得予定|いずれか|または`, find: `(認定)?産業医(の)?資格(は|が|を)?(お持ちで(あること|ある方)|保有)?(は|が)?(必須|必要(です|とな|。|、|\z)|条件(です|とな|。|、|\z))`},
	{says: rules.SaysNoPsychiatrist, open: true, all: true, find: `(精神保健)?指定医(の)?(資格)?(を|が)?(お)?(持ちでな(い|く)|お?持っていない|ない)(て)?(の)?(方|先生|医師)?(も|でも|にも)[^。、]{0,6}(応募|勤務|担当|歓迎|働|可)`},
	{says: rules.SaysNoPsychiatrist, open: true, all: true, find: `(精神保健)?指定医(の)?(資格)?(は|が|も|の有無は)?(特に|一切)?(不問|問いません|不要|必要(は)?(ありません|なし)|求めません|なくても|お持ちでなくて)`, not: `指定医の?(手当|業務)`},
	{says: rules.SaysNoOccupational, open: true, all: true, find: `(認定)?産業医(の)?(資格|認定|要件|研修)(は|が|も|の有無は)?(特に|一切)?(不問|問いません|不要|必要(は)?(ありません|なし)|求めません|なくても|お持ちでなくて)|産業医(資格)?(を|の資格を)(お)?持ちでな(い|く)(て)?(方|先生)?(も)(応募|可|歓迎|かまい|構い)`, not: `選任されない|面談のみ|補助`},
	{says: rules.SaysNoInsurance, open: true, all: true, find: `保険医(の)?(登録)(は|が|も)?(不要|必要(は)?(ありません|なし)|なくても)`},

	{says: rules.SaysDamageOwn, open: true, not: notDamage + `|負担(は|も)?(ありません|不要|なし)|必要(は|も)?(ありません|なし|ない)|不要`,
		find: damageCover + `(へ|に|は|には|の|への)?(ご)?(加入)?(は|も)?(、)?(各自|ご自身|個人|先生(ご自身)?|医師(個人|ご自身|本人)?|自己|受託者|ご本人)(で|が|に|の|にて)?[^。、]{0,12}(加入|お?入り|ご?負担|契約|手配|備え|ご?用意|お願い|自己負担)`},
	{says: rules.SaysDamageOwn, open: true, not: notDamage + `|必要(は|も|が)?(ありません|なし|ない|ございません)|不要|ない(方|先生|医師)|(いる|る)(方|先生|医師)も|そのまま`,
		find: `(各自|ご自身|個人|自費)(で|の)?(医師)?(賠償(責任)?保険|医賠責)(に|へ|を)[^。、]{0,6}(加入|入|契約|用意)|` + damageCover + `(料|の保険料)?(への加入)?(は|の費用は)(自己負担|ご負担|自費|先生の負担|医師負担|個人負担)`},
	{says: rules.SaysDamageOwn, open: true, not: `extra|on top|outside|other work|not need`,
		find: `\b(your|their) own (malpractice|liability|indemnity|professional)( \w+)? (insurance|cover|indemnity)\b|\b(malpractice|liability|indemnity)( insurance| cover)? (is|must be) (arranged|paid|bought|held) by (the |each )?(doctor|physician|contractor|you)|\b(malpractice|liability|indemnity)( insurance| cover)? is (your|the physician's|the doctor's) (own )?responsibility`},
	{says: rules.SaysDamageUncovered, open: true, not: notDamage + `|診療では|不要|対象外|診療(を|行為)`,
		find: damageCover + `(の|は|に|について|による)*(用意|準備|加入|補償|付保|手当て|カバ(ー)?|保険)?(は|が|も)?(一切)?(ありません|ございません|なし(。|、|\z|です)|して(い|お)?(り)?ません|いたしません|付いて(い|お)?(り)?ません|加入(し)?て(い|お)?(り)?ません|未加入)`},
	{says: rules.SaysDamageUncovered, open: true, find: `\bno (malpractice|liability|indemnity)( insurance| cover)?\b|\b(malpractice|liability|indemnity)( insurance| cover)? is not (provided|covered|included)|\b(clinic|company|we) (do|does) not (provide|cover|pay for) (malpractice|liability|indemnity)`, not: `no malpractice (cases|claims|history)`},
	{says: rules.SaysDamageCovered, not: notDamage,
		find: damageCover + `(に|へ|は|には|の)?(の加入は|の保険料は|の加入も)?(、)?(勤務医全員分を|包括で|当然)?(当社|当院|会社|法人|病院|クリニック|センタ(ー)?|当法人|機構|施設|当センタ(ー)?)(が|で|の|側で|契約)?(すべて|全額|包括で|一括で|包括的に|費用を)?(加入|契約|負担|カバ(ー)?|付保|手配|ご?用意|補償)(し|いた|済|です|あり|され|で|。|、|\z)`},
	{says: rules.SaysDamageCovered, not: `not|your own`,
		find: `\b(we|the (company|clinic|hospital|centre|center|employer))( will)? (covers?|provides?|pays? for|arranges?|holds?) (your |the |all )?(malpractice|liability|indemnity)|\b(malpractice|liability|indemnity)( insurance| cover)? is (provided|covered|paid|included)( by (us|the (company|clinic|hospital|centre|employer)))?`},
}

// notNamedBoard are words with which a specialist that is named is welcome, is
// one of several, or is somebody else.
const notNamedBoard = `歓迎|優遇|尚可|取得(を|の|し|支援)|目指|症例|更新|在籍|連携|相談でき|紹介|二重|確認し|指導医|院内|手当|加算|いずれか|または|もしくは|でも可|のほか|以外|別の|産業医面談|患者|問いません|不要|ありません|枠`

const notSpecialist = `指定医|精神科(の)?専門医|産業|内視鏡|社会医学|総合診療専門医|歓迎`
