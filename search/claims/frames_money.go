package claims

import (
	"github.com/enkaku/enkaku/models/rules"
)

// Gift money and gifts to people who look for work (domain: placement permits
// since 2025, media since April 2025).
var giftFrames = []frame{
	{kind: rules.ClaimGift, find: `(入職|入社|採用|転職|就職|内定|成約|就業|登録|面談|応募)?(お)?祝い?金|転職支援金|入社支援金|就職支援金|お祝いの?(品|ギフト|ポイント|カード|商品券)|キャッシュバック|紹介(特典|キャンペーン|ボーナス)|((お)?(友達|友人|知り合い|同僚|知人|お仲間)|医師仲間|先生)(を|の|も|が)?[^、。]{0,8}紹介[^。]{0,16}({goods}|\d[\d,]*万?(円|ポイント)|謝礼|報奨|お礼)`,
		not: `運動会|社内(イベント|大会)|優勝|慶弔|結婚|出産|弔|見舞金|お祝い金は会社|行(い|って)(い|お)?(り)?ません|(こと|もの)は(一切)?(ありません|ない|しません)`},
	{kind: rules.ClaimGift, find: `({hire})[^。]{0,24}({goods})[^。]{0,14}({give}|$)|({goods})[^。]{0,16}({give})[^。]{0,12}({hire})|({hire})[^。]{0,20}(プレゼント|進呈|贈呈)`,
		not: `貸与|交通費|旅費|単位|講座|患者|利用者から|専門医|福利厚生|慶弔|カフェテリア|年次|相談者|アンケート`},
	{kind: rules.ClaimGift, find: `(referral|sign[- ]?up|registration|application|interview) (bonus|gift|reward|cash|fee|points)|gift (card|certificate|voucher)s?|cash ?back|\bvouchers?\b|(free|new) (ipad|iphone|tablet|laptop|phone)s? (to|for|when|if|on)|(refer|introduce|recommend) (a |your )?(friend|colleague|doctor)s?\b.{0,30}(earn|get|receive|rewards?|points|yen|jpy|usd|\d)|(points|gifts?|cash|rewards?) (for|when you|if you) (regist|sign|apply|join|refer)|congratulatory (money|payment|bonus|gift)`,
		not: `patients?|no (gift|referral)`},
	{kind: rules.ClaimSignOn, unit: "agency", find: `(welcome|joining|sign(ing)?[- ]?on|starting|placement|hiring) (bonus|payment|money)[^.]{0,40}(we place|through us|our agency|via us|placed by us)|(当社|弊社|当サイト|紹介会社|エージェント)(経由|を通じ|から|より|が)[^。]{0,24}(支度金|準備金|一時金|契約金|奨励金|協力金|ボーナス|謝礼|応援金|活動資金)`},
	{kind: rules.ClaimSignOn, find: `(入職|入社|勤務開始|着任|就業|契約|採用|開始|雇入れ|初日|転職)[^、。]{0,16}(一時金|支度金|準備金|奨励金|ボーナス|特別手当|応援金|契約金)|支度金|サインオン|契約金|(welcome|joining|sign(ing)?[- ]?on|starting|hiring|relocation) (bonus|payment)`,
		not: `退職|一時金制度|賞与は|実費|就業規則による(赴任|転居)`},

	// Other things sold under cover of a job.
	{kind: rules.ClaimScheme, find: `(健康食品|サプリ(メント)?|化粧品|水|商材|商品)[^。]{0,12}(販売組織|紹介報酬|ネットワークビジネス|連鎖|代理店|会員を(増や|集め))|ネットワークビジネス|マルチ商法|mlm|販売組織|(下に)?会員を(増や|紹介)し[^。]{0,10}(報酬|収入)|multi-?level|network marketing|pyramid|downline`},
	{kind: rules.ClaimScheme, find: `(投資|不動産|マンション|仮想通貨|暗号資産|保険|fx|先物|外貨|セミナ|情報商材|株式|ビットコイン|nft)[^。]{0,18}(参加|購入|加入|申込|申し込み|契約|口座開設|受講)(が|は|を|も|いただ|して|する)?[^。]{0,10}(条件|必須|いただき|前提|必要|お願い|応募資格|義務)`, not: `保険診療|社会保険|健康保険|賠償(責任)?保険|雇用保険|医師会|研修の受講`},
	{kind: rules.ClaimScheme, find: `日払い[^。]{0,6}手渡し|手渡し[^。]{0,6}日払い|(荷物|現金|書類|カード|お金)?(の)?(を)?受け取(り|る)(作業|だけ|のみ|代行)|運ぶだけ|高額[^。]{0,6}(案件|即日|バイト)|即日[^。]{0,4}(高額|現金)|口座を(貸|お貸し|提供)|闇バイト|ホワイト案件|受け子|(invest|deposit|pay) (\d[\d,]*|jpy|usd|\$|¥|an?|the)[^.]{0,20}(to )?(unlock|start|access|join|receive|activate)|unlock[^.]{0,20}(higher|paid|premium)`},
	{kind: rules.ClaimPaidInKind, find: `({pay}|一部|支払い|お支払い)[^。]{0,14}(ビットコイン|暗号資産|仮想通貨|usdt|トークン|イーサリアム|ポイント|商品|現物|商品券|自社製品|nft)(で|に|の(形|支給)|\()|(暗号資産|仮想通貨|ビットコイン)[^。]{0,8}(支給|支払|お支払い)|(paid|payment|salary|wages?|fees?) (is |are )?(made )?(partly )?(in|with) (bitcoin|crypto\w*|usdt|tokens?|gift cards?|ethereum)`, not: `暗号化|カフェテリア|福利厚生`},
	{kind: rules.ClaimSideOffer, find: `(サプリ(メント)?|健康食品|商品|製品|化粧品|クリニック|機器)[^。]{0,14}(推薦|お名前で(推|紹介)|推奨コメント|お墨付き|広告塔|pr|宣伝)(し|を|文|いただ)?|お名前(で|を使)[^。]{0,14}(推薦|推奨|宣伝|紹介)|(節税|不動産|マンション|投資|保険商品|資産運用|資産形成|開業ローン|fx|仮想通貨|暗号資産)[^。]{0,14}(ご?案内|ご?紹介|提案|説明会|相談会|セミナ|営業)|(endorse|promote) (our |a |the )?(supplements?|products?|cosmetics?)|(tax|real estate|investment) (seminar|offers?|opportunit\w+)`, not: `投資家|確定拠出|ストックオプション|患者|読影|薬剤の|経験|学会|講座で扱`},

	// Fees and papers.
	{kind: rules.ClaimFee, find: `(登録料|入会金|年会費|会費|紹介料|紹介手数料|事務手数料|手数料|仲介料|応募料|選考料|受験料|面談料|マッチング料|システム登録料|利用登録料)[^。]{0,20}(頂戴|いただき|お振り?込|お支払いください|ご負担|お納め|ご請求|請求し|申し受け|必要|かかり|円)|(振り?込|納め)[^。]{0,10}(うえ|上で|後に)[^。]{0,8}応募|(registration|application|placement|membership|admin(istration)?|processing) fee[^.]{0,24}(required|must|payable|to be paid|charged|of \d|jpy|yen|usd)|pay (a|the|our) (registration|placement|application|processing) fee`,
		not: `会社が(負担|支払)|当院が|病院が|紹介手数料は(病院|会社|求人|雇用主|採用)|補助|学会|医師会|負担(し|いた)ます|法人が負担|センタが負担|employer pays|paid by the employer|患者|受講料は会社`},
	{kind: rules.ClaimDeposit, find: `(保証金|預り金|預かり金|供託金|デポジット|敷金|積立金)[^。]{0,18}(お預かり|いただ|預け|差し入れ|お支払い|納め|必要|円|天引|控除)|deposits? (of|is required|must|from)|security deposit`},
	{kind: rules.ClaimPapers, find: `(免許証|資格証|医籍|身分証|パスポート|鍵|印鑑|通帳|キャッシュカード|年金手帳|マイナンバー?(カード)?)[^。]{0,12}(原本|を|の)?[^。]{0,12}(お?預かり|預かる|預け|保管します|留め置)|hold (your )?(original|licence|passport)|keep (your )?original`, not: `採用(が決ま|後|の際)?.{0,6}確認|返却し|その場で`},
	{kind: rules.ClaimPapers, find: `(応募|エントリ|登録|面談前|申込|選考|お申し込み)[^。]{0,12}(の際|時|前|に|と同時|のとき)[^。]{0,16}(免許証|身分証|運転免許|パスポート|マイナンバ|口座|通帳|住民票|健康保険証|印鑑証明|クレジットカ)[^。]{0,16}(送|提出|写し|コピ|知らせ|アップロ|画像|写真|ご用意|記入|登録)|(send|submit|upload|e-?mail) (us )?(a )?(copy|scan|photo|picture)s? of (your )?(passport|id|identity|licen[cs]e|driver|bank|card)|(bank account|my ?number|passport) (number|details?)[^.]{0,20}(when|with|before|to) (you )?(apply|application|interview)`,
		not: `採用(が)?決|採用後|内定後|入職後|契約後|入社後|after (hiring|the offer)|確認します`},
	{kind: rules.ClaimPurchase, find: `(機材|機器|端末|モニタ|パソコン|pc|ソフト|システム|教材|制服|白衣|キット|商品|備品|テキスト|マニュアル)[^。]{0,20}(購入し?(て)?(いただ|ください|が条件|が必要|をお願い|必須)|買い取|買って(いただ|ください)|ご購入|お買い上げ|リース契約(して|を結)|自己負担で(購入|用意))|(purchase|buy) (the |our |your own )?(equipment|kit|devices?|software|materials)[^.]{0,16}(from us|from our)|must (buy|purchase)`},
	{kind: rules.ClaimDeduct, find: `(利用料|使用料|手数料|システム(料|費)|端末(料|代|費)|機器(料|代)|教育費|研修費|管理費|会費|通信費|保険料|ロイヤリティ|マージン|固定費|キャンセル料)[^。]{0,24}(差し引|差引|控除|天引|相殺|引かせ|引いた)|({pay})(から|より)[^。]{0,24}(差し引|差引|控除|天引|相殺|引かせ)|(deduct(ed)?|withh(o|e)ld|subtract(ed)?)\b[^.]{0,30}(from (your )?(pay|fee|salary|wage|rate)|(usage|system|platform|licen[cs]e|admin) fee)`,
		not: `源泉|社会保険料|所得税|税金|法定|住民税|withholding tax|income tax`},
}

// Promises about earnings and comparisons with others.
var promiseFrames = []frame{
	{kind: rules.ClaimSuperlative,
		find: `日本一|世界一|(業界|地域|県内|国内|全国|都内|西日本|東日本|関東|関西)(一(の|番|を|で|位|$|、)|1(の|位|番)|初の|最(大|高|多|安|速|良)|トップ|随一|no|屈指)|no\.?1|ナンバー?ワン|最高(の|水準|峰|レベル|クラス|額|級|ランク|待遇)|最大級|最高級|トップ(クラス|レベル|水準|ランク)|随一|屈指|他社(より|に負け|には(ない|負け)|では(あり得|得られ|実現)|を(上回|圧倒))|他(の)?(院|社|クリニック|病院|求人|会社)(より|では|には|と比べ)[^。]{0,8}(高|良|負け|ない|楽|得)|どこ(より|にも)|比較にならない|圧倒的|破格|類を見ない|唯一無二|絶対に?(稼|儲|採用|損|後悔|満足|働き)|必ず(稼|儲|採用|収入|高収入|満足|受か|増え|ご満足)|確実に(稼|儲|収入|高収入|採用|増え)|100%(採用|内定|稼|満足|お約束)|誰(でも|もが)[^。]{0,8}(稼|儲|高収入|簡単に)|(楽|ラク)(し|に|々)(て)?[^。]{0,6}(稼|儲|高収入|収入|お金)|簡単に(稼|儲|高収入)|すぐに?(稼|儲)|稼げ|稼ぎ放題|稼ぎ(やす|まく)|儲か|荒稼ぎ|不労所得|夢のような|(高収入|高給|収入|採用|高単価|昇給|年収|月収)[^。]{0,6}(を)?(保証|確約|確実|お約束|約束)|({pay})[^。]{0,8}(お約束|約束|確約)し|日本唯一|唯一の(クリニック|会社|サービス|病院|企業)|究極|ベスト(な職場|クリニック)|誰もが(うらやむ|憧れ)|理想の職場no`,
		past: `(死因|疾患|原因|死亡|要因)[^。]{0,6}第?1位|no\.?\d+(から|~|を|の手順|まで|-)|(手順書|様式|資料|文書|症例|別紙|ページ)no\.?\d*|最高(血圧|裁|経営|責任|技術|医療責任)|誰でも(使え|参加|受け|利用|相談)|世界一周`,
		not:  `患者さん(の|が)(満足|評価)を最`},
	{kind: rules.ClaimFigure, find: `(満足度|定着率|離職率|継続率|リピート率|採用率|内定率|復職率|成功率|推奨度|支持率)(は|が|も|:|、|で)?[^。]{0,8}(\d+(\.\d+)?(%|割|点|位)|no|ゼロ|トップ|高)|\d+(\.\d+)?%(の|以上の|近くの)?({doctor})?(が|も|に)[^。]{0,6}(満足|おすすめ|継続|推薦|支持|選ば)|\d+% of (our )?(doctors|physicians|staff|members)[^.]{0,24}(satisf|recommend|stay|happy)|(satisfaction|retention) (rate|score)s?\b[^.]{0,16}\d`,
		not: `\d{4}年(度)?.{0,16}(実績|調査|時点|アンケ|集計)|出典|社内調査\(|回答\d|n=\d|survey (of|in)|source:`},
	{kind: rules.ClaimIncome, find: `(年収|月収|日収|収入|年俸|月給|月|年)(は|が|で|に)?[^。\d]{0,6}(\d[\d,.]*)(億|千万|百万|万)?円?[^。]{0,8}(可能|も可|以上可|も夢|目指せ|稼|いけ|実現|超え|モデル|狙え|見込め|得られ|保証|手に入|(は)?(固い|堅い|確実|間違いな|余裕))|(年収|月収|収入|報酬|給与)(の)?(例|モデル|シミュレ)|(earn|make|income of|earnings of)[^.]{0,10}(up to|as much as|over|more than)[^.]{0,6}(jpy|usd|¥|\$)?\s?\d[\d,.]*|(income|earnings|salary) example`,
		not: `週に?\d+(\.\d+)?(日|時間|コマ)|月に?\d+(~\d+)?(件|日|時間|コマ)|\d+時間|\d+件|\d+コマ|実績|勤務の場合|手当|hours? (a|per) (week|month)|cases (a|per)|患者|利用者`},
	{kind: rules.ClaimSuperlative, find: `\b(the )?best\b[^.]{0,30}(clinic|hospital|employer|company|pay|place|job|team)|best[- ]in[- ](class|japan|the country)|\b(number|no\.?) ?(one|1)\b|#1|(the )?(leading|top|largest|biggest|most trusted)\b[^.]{0,24}\bin (japan|asia|the country|the world|the industry)|unrivall?ed|unbeatable|unmatched|second to none|unparallell?ed|guarantee(d|s)?\b[^.]{0,16}(income|earnings|earn|salary|hire|success)|(income|earnings) (is |are )?guaranteed|easy money|get rich|effortless(ly)? (income|earn)|(highest|best)[- ](pa(y|id)|rates?)|(better|higher|more)\b[^.]{0,12}\bthan (any|every|all|our|other|the) (other |competitor)|top[- ](paying|ranked)|anyone can earn|dream job`,
		past: `no\.?\d+(から|~|を|の手順|まで|-|,| to| and)|(step|document|form|case|section) no\.? ?\d+|best (practices?|supportive|interests?|evidence|known|suited|time)`, not: `do (their|your|our) best`},
}
