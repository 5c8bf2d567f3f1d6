package claims

import "github.com/enkaku/enkaku/models/rules"

// Gifts, promises, fees and things sold under cover of a job, as frames of two
// things said in one sentence.
var moneyConcepts = []frame{
	{kind: rules.ClaimGift, open: true,
		find: `(お)?祝(い)?(の)?(金|品|キャンペーン|ギフト)|祝金|支援金|キャッシュバック|ギフト|アマギフ|商品券|クオカ|quo|ポイント|電子マネ|図書カ|旅行券|食事券|金券|謝礼|報奨金|感謝金|インセンティブギフト|特典|景品|プレゼント|現金|(最新の)?(パソコン|タブレット|スマホ|スマートフォン|ipad|iphone|ノートpc)|\d[\d,]*(万)?円(分)?`,
		with: `({hire}|登録|先着|当サイト|当社(を)?(から|経由|通)|弊社(を)?(から|経由|通)|このサイト|会員)[^。]{0,30}(プレゼント|進呈|謹呈|差し上げ|さしあげ|贈|もらえ|お包み|包ませ|お届け|もれなく|当た(る|り)|お渡し|進ぜ|還元|特典|キャンペーン|謝礼|受け取れ|アマギフ|ギフト)|(プレゼント|進呈|差し上げ|贈呈|お渡し)[^。]{0,20}({hire}|登録)`,
		not:  `貸与|貸し|お貸し|単位|慶弔|出産|結婚|弔|見舞|年会費|専門医|患者|利用者|受講者|参加者に|住民|アンケート|交通費|旅費|永年|勤続|行(って|い)ません|ありません|しません|いたしません|渡すことは|賃金|雇用契約に|抽選|賞与`},
	{kind: rules.ClaimGift, open: true, find: `(友(人|達|だち)|知人|知り合い|同僚|お仲間|後輩|先輩|お知り合い)[^。]{0,16}(紹介|誘|連れ|お声がけ)`, with: `\d|謝礼|報奨|お礼|ポイント|ギフト|特典|進呈|差し上げ|プレゼント`, not: `患者|主治医|ありません|しません`},
	{kind: rules.ClaimGift, open: true, find: `\b(gifts?|rewards?|cash|vouchers?|points|referral|bonus(es)?|laptop|ipad|jpy|yen|\$|usd|€)\b`,
		with: `\b(hired|placed|introduced) (through|by|via) (us|our)\b[^.]{0,40}\b(get|receive|payment|money|gift|bonus|thank)|\b(refer(s|red|ral)?|introduc\w+|recommend\w*|sign (up )?with us|register(s|ed|ing)?|joining gift|through us|via us|apply(ing)? (through|via|with) us)\b[^.]{0,40}\b(earn|get|receive|gift|reward|bonus|cash|points|voucher|free|paid)|\b(gift|reward|bonus|cash|voucher|points|receive|earn)\b[^.]{0,30}\b(refer|introduc|register|sign[- ]?up|when you join|through us|via us|registering)`,
		not:  `patients?|letters?|no (gift|referral|bonus)|referral (letter|doctor)|registration fee|fee of`},
	{kind: rules.ClaimSignOn, find: `(入職|入社|勤務開始|着任|就業|契約|採用|雇入れ|初日|赴任|就任)[^、。]{0,10}(一時金|支度金|準備金|奨励金|ボーナス|特別手当|応援金|契約金|祝金)`, not: `退職|制度|賞与は|実費|就業規則による|ありません`},

	{kind: rules.ClaimIncome, open: true,
		find: `\d[\d,.]*(億|千万|百万|万)円?(以上|超え?|超)?[^。]{0,4}(も|の({doctor})(も|が)|は|を|稼|プレイヤ|可)?[^。]{0,8}(夢では|可能|多数|続出|います|いらっしゃ|稼|目指せ|狙え|固い|堅い|確実|楽に|手に|突破|達成|現実|届き|見込め|得られ)`,
		with: `年収|月収|収入|月|年|日収|年俸|稼`, not: `週に?\d+|月に?\d+(~\d+)?(件|日|時間|コマ)|\d+時間|\d+件|\d+コマ|実績|手当を含|患者|利用者|補助|研究費|予算|売上|助成`},
	{kind: rules.ClaimSuperlative, open: true, find: `(日本|国内|世界|業界|県内|全国|都内|地域|アジア|当地|市内)(の中)?で(最も|一番|もっとも|いちばん|唯一|随一|初めて|ここだけ|最高|最大)|(業界|日本|国内|世界)(屈指|最高|最大|最強|初|唯一|トップ|ナンバ|水準を上回|を代表)|(一番|最も|もっとも)(選ばれ|支持され|稼げ|人気の|信頼され|高い報酬|高い時給|満足)|(誰に(も|でも)|すべての(先生|医師)に)(満足|稼)|(だれ|誰|どなた)(で)?も[^。]{0,10}(稼|高収入|成功|収入)|間違いな(く|し)[^。]{0,14}(満足|稼|収入|理想|職場|待遇)|(満足|成功|高収入|採用)(を|は)?(100%|必ず|確実)|100%[^。]{0,6}(満足|採用|成功|稼)|ほかでは(得|あり得|真似|実現)|他(社|院)の追随|群を抜|抜きん出|ずば抜け|飛び抜け|頭一つ|右に出る|どこにも負け|引けを取ら|追随を許|(当社|うち|当院|弊社|当クリニック)(のほかに|しか|だけ(です|しか))[^。]{0,12}|ほかに(は)?見当たり(ません|ない)`,
		not: `死因|疾患|病気|職業病|多い|がん|罹患|感染|患者数|原因|薬|臓器|死亡`},
	{kind: rules.ClaimSuperlative, open: true, find: `\b(everyone|anyone|all (of our )?(doctors|physicians|reviewers|members))\b[^.]{0,20}\b(earns?|makes?|gets?)\b[^.]{0,20}(million|\d|thousand)|\bguarantee[ds]?\b[^.]{0,30}\b(pay|income|highest|best|salary|earn|success|satisf)|\b(most|highest|best)\b[^.]{0,14}\b(trusted|paid|pay|rated|popular|admired|salary|salaries)\b|\bbetter (pay|paid|conditions) than\b|\bnobody pays more|\bworld'?s (best|leading|largest|first|number)|\bunlimited (income|earning)|\b(not|never|nowhere)\b[^.]{0,16}\b(better|higher|more generous)\b[^.]{0,14}\b(pay|rates?|salary|conditions)|\b(better|higher) (pay|rates?)\b[^.]{0,16}\b(anywhere|nobody|no other)`,
		not: `guaranteed (minimum|hours|slots)|patients? (trust|care)|best (practice|known)|not guarantee|cannot guarantee`},
	{kind: rules.ClaimFigure, open: true, find: `(離職|退職|辞めた)(率|者|人|医師)?[^。]{0,6}(0|ゼロ|なし|いません)|(満足|推薦|継続|定着)[^。]{0,10}(\d+(\.\d+)?%|\d割|全員|100)|(全員|\d割|\d+%)[^。]{0,8}(満足|おすすめ|推薦|続けて)`, not: `\d{4}年(度)?.{0,16}(実績|調査|時点|アンケ|集計)|出典|患者|利用者|回答\d|n=`},

	{kind: rules.ClaimScheme, open: true, find: `(ネットワークビジネス|マルチ|未公開株|株式|自社株|仮想通貨|暗号資産|投資|不動産|マンション|情報商材|fx|保険商品|ファンド)`, with: `出資し?て|(購入|出資|加入|参加|出席|入会|契約|申し?込|保有|説明会|セミナ)[^。]{0,14}(条件|必須|必要|前提|義務|お願い|いただき|いただく|もらい)`, not: `持株会(に|へ)?(加入)?でき|勧誘は|ありません|しません|任意|資料(の|に|を)|社会保険|健康保険|賠償`},
	{kind: rules.ClaimScheme, open: true, find: `(荷物|小包|現金|書類|カード|お金)(を)?[^。]{0,8}(受け取|転送|運|届け)[^。]{0,10}(だけ|のみ|仕事|副業|作業|バイト)|口座(を|の)[^。]{0,8}(貸|提供|譲|使わせ|開設)|会員を?(増や|紹介|勧誘|集め)[^。]{0,14}(報酬|収入|入る|もらえ)|(名義|スマホ|携帯)(を)?(貸す|契約する)だけ|\b(activation|starter|unlock|training|access) fee\b|\bpay\b[^.]{0,20}\bto (start|unlock|join|access)|\brecruit (other )?(members|doctors)\b[^.]{0,20}(earn|commission)|\b(receive|forward) (parcels|packages|money)`, not: `患者|検体|資料を`},
	{kind: rules.ClaimPaidInKind, open: true, find: `(仮想通貨|暗号資産|ビットコイン|イーサ(リアム)?|usdt|usdc|トークン|nft|ステーブルコイン)`, with: `{pay}|支払|支給|受け取|お渡し|送金`, not: `購入|条件|暗号化|研究|講座|投資の(話|勧誘)`},
	{kind: rules.ClaimSideOffer, open: true, find: `(推薦|推奨|お墨付き|推し|おすすめ)(文|コメント|の言葉|人|者|の声)?[^。]{0,12}(いただ|お願い|載せ|掲載|使|書)|(節税|資産(運用|形成)|不動産|マンション|保険(商品|の見直し)?|投資(信託)?|開業資金|ローン)[^。]{0,16}(ご?案内|ご?紹介|ご?提案|相談会|説明会|勧め|お勧め|アドバイス)|\b(tax[- ]saving|real estate|investment|insurance)\b[^.]{0,20}\b(offers?|to doctors|seminars?|opportunit\w+|products?|advice|deals?)|\b(partner|sponsor)\b[^.]{0,20}\boffers?\b[^.]{0,20}(tax|real estate|invest|insurance)`,
		not: `勧誘は|しません|ありません|社会保険|健康保険|投資家|推薦状|紹介状|学会|治療|検診|受診|薬剤|確定拠出`},

	{kind: rules.ClaimFee, find: `(登録|応募|エントリ|審査|選考|面談)[^。]{0,16}(実費|費用|料金|\d[\d,]*円)[^。]{0,10}(お願いして|お願いいた|お預かり|いただ|頂戴|申し受け|ご負担)|(登録|紹介|応募|入会|会員|仲介|事務|システム|利用|選考|審査|面談|教材|受講|研修|サポート|マッチング)(手数)?(料|費|金)[^。]{0,26}(頂戴|いただき|いただく|お振り?込|振り込んで|納め|ご負担|自己負担|申し受け|申し受ける|お支払いください|支払って|差し引|天引|徴収|請求|必要です|かかります)|会費[^。]{0,16}(ご負担|いただ|頂戴|お支払い|かかり)|(先生|登録|入社前|入職前|応募者)[^。]{0,20}(自己負担で|自費で)[^。]{0,10}(振り込|支払|お支払い)`,
		not: `会社が(負担|支払)|当院が|病院が|学会|医師会|法人が負担|センタが負担|患者|受講(者|料は会社)|補助|源泉|(病院|会社|企業|求人側)(から|に)(のみ)?(いただ|頂戴|請求)|時給|報酬から|利用者|住民`},
	{kind: rules.ClaimFee, find: `(予約金|申込金|手付金|前金|着手金|入会金|保証料|教材費|テキスト代|白衣代|ユニフォーム代|機材費|検定料|認定料|発行料)[^。]{0,20}(お支払いいただ|支払って|ご負担|負担し|頂戴|いただ|申し受け|振り込|納め|お願い)`, not: `会社が|当院が|法人が|センタが|補助|当社が|患者|受講者`},
	{kind: rules.ClaimFee, find: `(先生|ご?登録|ご?応募|エントリ|面談)(に|の|から|する|いただ|時|の際|には)[^。]{0,24}[\p{Han}ァ-ヺー]{1,8}(費|料|金)(が|を|として|は)[^。]{0,14}(かかり|かかる|いただ|頂戴|必要|ご負担|お支払いくだ|納め|振り込)`, past: `患者さん(から|に|の)[^。]*`, not: `交通費|通信費|学会費|報酬|謝金|講師料|委託料|監修料|当院が|会社が|法人が|当社が|センタが|支給|補助|患者|税|いただきません|かかりません|祝い金|宿泊|研究費`},
	{kind: rules.ClaimFee, find: `\b(registration|application|placement|membership|admin\w*|processing|training|introduction|activation|background[- ]check) (fee|charge|cost)s?\b[^.]{0,40}\b(payable|charged|deducted|due|required|covered|borne|paid|apply|applies)( by| from| to)?\b[^.]{0,14}(candidates?|applicants?|doctors?|you|physicians?|salary|first)`, not: `no (registration|application|placement|membership)|paid by the (employer|company|clinic|client)|covered by (us|the (employer|company))`},
	{kind: rules.ClaimPapers, open: true, find: `(免許証|免許|医籍|身分証|運転免許|パスポート|旅券|マイナンバ|個人番号|口座|通帳|住民票|印鑑証明|クレジットカ|在留カード|保険証)[^。]{0,24}(送|提出|写し|コピ|知らせ|アップロ|画像|写真|ご用意|記入|入力|教え|登録|添付)`, with: `応募|エントリ|申し?込|(登録|面談|選考|面接|審査|採用|契約)(の)?(前|時|段階|に先|にあた|の際|フォーム)|まず|最初に|事前に`, not: `採用(が)?(決|後)|内定後|入職後|契約後|入社後|入社時|登録証|医師免許(を|が)(お持ち|必要)|確認します`},
	{kind: rules.ClaimPapers, open: true, find: `(免許証|免許状|資格証|医籍登録証|身分証|パスポート|印鑑|通帳|キャッシュカード)[^。]{0,10}(原本|実物|本紙|現物)?[^。]{0,10}(保管し|お預か|預か|預け)`, not: `確認し|返却|その場で|写し|コピ|しません|ありません|金庫に保管した資料`},
	{kind: rules.ClaimPapers, open: true, find: `\b(passport|driver'?s licen[cs]e|medical licen[cs]e|bank (details|account|statement)|my ?number|id card|identity card|credit card)\b`, with: `\b(send|submit|upload|e-?mail|provide|attach)\b[^.]{0,50}\b(before|when (you )?apply|with (your )?application|first contact|to apply|at the time of application)|\b(keep|hold|retain)s?\b[^.]{0,20}\boriginals?`, not: `after (hiring|the offer|you join|signing)|once (hired|the offer)`},
	{kind: rules.ClaimDeposit, open: true, find: `(保証金|預り金|預かり金|供託金|デポジット|敷金|積立金|担保)[^。]{0,24}(預|いただ|頂戴|差し入れ|お支払い|納め|必要|天引|控除|申し受け)`, not: `ありません|不要|いただきません|いただくことは`},
	{kind: rules.ClaimPurchase, open: true, find: `(機材|機器|端末|モニタ|パソコン|pc|ソフト|ライセンス|教材|制服|白衣|備品|デスク|カメラ)[^。]{0,26}(購入|買|お求め|リース)`, with: `(から|指定|当社|弊社|自費|自己負担|実費で)[^。]{0,20}(購入|買|お求め|リース)`, not: `不要|必要(は)?ありません|しません|貸与|補助|会社が|センタが|当社が(購入|用意)`},
}
