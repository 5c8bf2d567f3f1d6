package claims

import "github.com/enkaku/enkaku/models/rules"

// Conditions against labour law in words that the families of the other files
// do not hold.
var lawFrames = []frame{
	{kind: rules.ClaimUnpaid, open: true, not: unpaidNot,
		find: `(賃金|給与|時給|報酬|顧問料|単価)の(起算|発生|適用|計算)は[^。]{0,14}(契約日|始業|開始|\d+(件|本|枚|回)目)(以降|から)?|支給額は0円|(朝礼|会議|勉強会|検討会|ミ(ー)?ティング|申し送り|準備|着替え)[^。]{0,30}(全員(参加|出席)|必ず|必須)[^。]*(賃金|給与|手当|時給)(は|を|に)(付け|含め|出し)[^。]{0,6}(ません|ない)`},
	{kind: rules.ClaimUnpaid, open: true, not: unpaidNot,
		find: `(顧問料|報酬|委託料|原稿料|謝金|監修料|給与)は(いただかない|なしの)(形|こと)|(記事|原稿|所見|動画|画像|資料|症例)[^。]{0,10}を?[^。]{0,8}(無料|無償|無給|タダ)で[^。]{0,6}(書い|作っ|読ん|撮っ)て|(報酬|謝礼|謝金|給与)の?設定は(ござい|あり)ません|(作成|記入|記録)[^。]{0,30}(給与|手当|報酬)は別に(出し|支払い|お支払いし)(ません|ない)`},
	{kind: rules.ClaimUnpaid, open: true, not: unpaidNot,
		find: `(作り直し|やり直し|修正|書き直し|追加作業)[^。]{0,20}(費用|料金|報酬|代金)[^。]{0,6}請求(でき|し)(ない|ません)|(録画|録音|原稿|動画)[^。]{0,20}(販売|転載|再利用|使い回)[^。]{0,24}(追加の)?(お支払い|報酬|謝金)は(あり|ござい)ません|\b(hour|time|call|meeting|session|minutes)\b[^.]{0,30}\bnot counted as (working|paid)|\b(early|before your (shift|start))\b[^.]{0,40}\bpay (starts|begins)\b`},

	{kind: rules.ClaimPenalty, open: true, not: penaltyNot,
		find: `守れなかった場合の(キャンセル|違約|解約)|(短期|早く|すぐ)(に|で)?(離れ|辞め|去)(る|た)?[^。]{0,24}(料|費)(を|は)[^。]{0,4}(精算|請求|お支払|返)|(落ち着く|見つかる|決まる)まで[^。]{0,8}(お?辞め|退職)(に)?[^。]{0,4}(なれ|でき|られ)(ない|ません)|(最後|最終月?)の(月の)?(給与|賃金|給料|報酬)[^。]{0,24}(カット|不支給|没収|支払いません)|\bwages\b[^.]{0,12}\bforfeited|違反金|自動で引き落とされ`},
	{kind: rules.ClaimPenalty, open: true, not: penaltyNot,
		find: `(ノルマ|目標|件数|下限)(に|を)?[^。]{0,10}(届かない|満たない|未達|不足|下回)[^。]{0,20}(円|割)を?[^。]{0,6}(いただ|お支払いいただ|徴収|納め)|(解約|違約|退職)金は免除(され|し|いたし)ません|退職後[^。]{0,24}(支払い?の?義務|違約)`},
	{kind: rules.ClaimLossOnDoctor, open: true, not: penaltyNot,
		find: `(査定|減点|返戻|未収)[^。]{0,24}(医師|先生|ご自身)[^。]{0,10}(弁償|負担|補填|補てん)|(ご自身|ご家族|先生)[^。]{0,12}(資産|財産|貯金)で[^。]{0,6}(償|弁償|賠償)|保証人[^。]{0,30}(連帯して|上限なく|限度なく)`},

	{kind: rules.ClaimPayLater, open: true, not: laterNot, here: laterHere,
		find: `(お給料|給与|報酬|年俸|時給|単価|お金)(のこと|の額|のお?話)?は、?(まず|一度|まずは一度)[^。]{0,10}(お話|お会い|面談|相談)|(金額|給与|報酬|年俸)(を|は)[^。]{0,6}(詰め|すり合わせ|擦り合わせ)(ましょう|させ|ていき)|({payname})[^。]{0,30}(決まってから|掲載後|納品後|月末に)[^。]{0,16}(算定|計算|決め|査定)[^。]{0,20}(連絡|知らせ|初めて|分かる)|({payname})[^。]{0,20}(取締役会|理事会|役員会)で[^。]{0,4}決|(上乗せ|歩合|加算|手当)[^。]{0,8}いくら(か)?は[^。]{0,14}(決め|決ま)|悪いようには(いた)?しません|お会いしてからのお楽しみ`},
	{kind: rules.ClaimPayLater, open: true, not: laterNot, here: laterHere,
		find: `(当院|当社|会社|院長|弊社)が(適宜|その都度|都度|自由に|見て)[^。]{0,6}(決め|値付け|査定)|(手当|料|額|単価)(の額)?は(まだ)?(設定|決定|確定)して(い|お)(り)?ません|(想定|予定|目標|見込み)を下回(れ|っ)[^。]{0,16}(給与|報酬|時給|単価)を[^。]{0,10}(変更|見直|下げ)|(締め?日|締め?切り?日|支給日|支払日)[^。]{0,16}(面談|相談|個別)|(歩合|上乗せ|賞与|手当|昇給)[^。]{0,10}(気持ち|気分|胸三寸|さじ加減)|\b(rates?|pay|salary|fees?|amount)\b[^.]{0,30}\b(has|have) not (yet )?been (fixed|set|decided|agreed)|no formula is disclosed`},

	{kind: rules.ClaimFee, open: true,
		find: `\bannual membership of\b|(手数料|紹介料|登録料|仲介料)[^。]{0,16}(入職|応募|就職|採用)(される|した|する)?(先生|医師|方)の(お支払い|支払い|ご?負担)|有料[^。]{0,10}\)?に?(お入り|加入|ご契約)の(方|先生)(が|のみ|だけ)[^。]{0,6}(対象|応募)|入会(金|キン|費)は(別途|後日)|(ランク|枠|順位)[^。]{0,20}(費用|料|代)を(払う|支払う)ほど|(枠|権利)[^。]{0,10}オ(ー)?クション`,
		not:  `患者|ありません|いたしません|企業|病院(が|から)|学会`},
	{kind: rules.ClaimPapers, open: true,
		find: `\b(must|need to|have to) (post|mail|send|upload|submit)\b[^.]{0,14}\bcop(y|ies) of\b[^.]{0,20}\b(licen[cs]e|passport)\b[^.]{0,30}\bbefore\b|(個人番号|マイナンバ(ー)?|12桁の番号)[^。]{0,40}(書いて|お?伝え|お?知らせ|送って)[^。]{0,6}(ください|くだ|いただ)|\b(card number|pin)\b[^.]{0,40}\bbefore\b|(認定証|免許証|資格証|通帳|印鑑|実印)[^。]{0,14}(返却|お返し)まで|(合い?鍵|実印|通帳|キャッシュカ(ー)?ド)[^。]{0,24}(渡し|預け)(て|いただ)|(今|現在)[^。]{0,4}(の)?(勤務先|職場)の[^。]{0,10}パスワ(ー)?ド`,
		not:  `ないで|ことは(ありません|いたしません)|(入職|採用|入社|契約)後|年末調整|詐欺|注意`},
	{kind: rules.ClaimPurchase, open: true,
		find: `(条件|前提|要件)(として|に)[^。]{0,20}(ソフト|システム|教材|マニュアル|アプリ|端末)[^。]{0,14}円で?(ご)?(契約|購入)|(マニュアル|教材|ソフト|端末|機器)[^。]{0,10}の購入が[^。]{0,10}(前提|条件|要件)`,
		not:  `(当社|会社|法人|病院|当院)(が|で)|患者`},
}

// lawOffers are schemes, gifts and promises in other words.
var lawOffers = []frame{
	{kind: rules.ClaimScheme, open: true,
		find: `ディストリビュ(ー)?タ|アップライン|ダウンライン|(組織|人脈)づくりが本業|段階別ボ(ー)?ナス|愛用者を(増やす|広げ)|\bearn from everyone (below|under)|\bdownline|\b(receive|accept) (transfers|payments|money)\b[^.]{0,30}\b(own|personal) account|(nft|ト(ー)?クン|コイン|暗号資産|仮想通貨)[^。]{0,20}(所有|保有|お?持ち|購入)[^。]{0,24}(資格|条件|要件|だけ|のみ)|ステ(ー)?キング[^。]{0,14}(参加|預け)|航空機リ(ー)?ス|税金を減らしませんか|\btax[- ]saving (condo\w*|apartment|scheme|propert)`,
		not:  `被害|相談者|ありません|患者|依存|研究|疫学|フェリチン`},
	{kind: rules.ClaimSideOffer, open: true,
		find: `資産(形成|運用)(倶楽部|クラブ|サロン|の会)[^。]{0,16}(登録|入会|ご案内)|(証券|保険|不動産)(会社)?[^。]{0,14}担当(営業|者)が(つき|付き)|(自費|高額)[^。]{0,14}(コ(ー)?ス|プラン|検査|商品)を(売る|売り込む|勧める)のが(仕事|役目|目的)|\b(consultation|call|session)s? should end with an? (offer|sale|pitch)`,
		not:  `ありません|ことは|ないで`},
	{kind: rules.ClaimPaidInKind, open: true, find: `\d\s?btc\b|\bcrypto (points|tokens?|coins?)\b[^.]{0,20}\btrade`},
	{kind: rules.ClaimGift, open: true,
		find: `(商品券|旅行券|ギフトカ(ー)?ド|電子マネ(ー)?|モニタ(ー)?|タブレット|ヘッドホン)[^。]{0,24}(進呈|差し上げ|お渡し|プレゼント|お送り|全員に)`, with: `登録|契約した|面談だけ|お?決まりの|弊社|紹介(して)?くだ|ログイン|成約|応募`},
	{kind: rules.ClaimGift, open: true,
		find: `祝儀袋|キャリアサポ(ー)?ト金|移籍金|実質\d+万円(おトク|お得|オトク)|ポイントゲット|\bfirst[- ]shift gift|\bwin a trip\b|\bhired (via|through) [^.]{0,20}\b(draw|raffle|lottery)`},
	{kind: rules.ClaimIncome, open: true, find: `\btypical (monthly|annual|yearly)? ?income\b`, not: `x \d|×|based on|\(`},
	{kind: rules.ClaimFigure, open: true,
		find: `平均(年収|月収)は[\d,]+万円(です|となり|に達)|(正確さ|正診率|的中率|診断の精度)は?[^。]{0,4}\d+(\.\d+)?%|と(答え|回答し)た(先生|方|医師|患者さん)[^。]{0,4}\d+(\.\d+)?%`,
		not:  `年(度)?(の)?(実績|調査|時点|集計|平均)|論文|試験|研究|全国|国の|厚生労働省|厚労省|統計|モデル|aiの`},
	{kind: rules.ClaimSuperlative, open: true,
		find: `(将来|長期|安定)[^。]{0,10}収入を(お?約束|保証)(いた)?し(ます|て)|(近隣|周辺|ほか|他)の(医療機関|病院|クリニック|会社|事業者)より[^。]{0,12}(高い|優れ|上回)|寝転(び|が)[^。]{0,8}(収入|稼)|楽を?して[^。]{0,6}(収入|稼|お金)|\d+分で[\d,]*\d万円|おいしい案件|\beasiest money\b`,
		not:  `ません|という(相談|広告)|にご?注意|患者`},
}

// lawPersons turn away or favour by sex, age, status or origin.
var lawPersons = []frame{
	{kind: rules.ClaimSex, open: true, find: `専業(主婦|主夫)の(医師|先生|方)|(男性|女性)(は)?\d+年以上[^。]{0,6}(男性|女性)(は)?\d+年以上|\bpreference is given to (female|male|wom[ae]n|m[ae]n)\b`},
	{kind: rules.ClaimAge, open: true,
		find: `(生年|生まれ(年)?)が\d{4}年(以前|より前|以降|より後)|卒年が\d{4}年|第\d{2,3}回(以降|以前)の(国試|医師国家試験)|(体力|気力)に陰り|(息子|娘|お?子さん|孫)くらいの年齢の(医師|先生)|\b(twenty|thirty)-?somethings\b|\bdoctors our own age\b`,
		not:  `問い?ません|患者が|対象の健診|接種`},
	{kind: rules.ClaimStatus, open: true,
		find: `在留カ(ー)?ド[^。]{0,16}(見合わせ|お断り|不可|遠慮)|(政治連盟|後援会|政党|宗教団体)への(加入|入党|入会)が[^。]{0,8}(要件|条件|前提)|家庭を持って(落ち着|い)[^。]{0,10}(先生|医師|方)|(出産|妊娠|結婚)を(控え|先送り|見送)て?(いただ|くだ|もら)|(家庭|育児|介護)の(都合|事情)による(欠勤|休み|早退)をしない|ガ・?イ・コ・ク・ジ・ン`},
	{kind: rules.ClaimStatus, open: true,
		find: `\b(state|tell us|indicate|list)\b[^.]{0,12}\b(marital status|number of children)|\bonly practi[sc]ing (christians?|muslims?|buddhists?|catholics?)|\bfamily register\b[^.]{0,60}\binterview|\bparty do you vote\b|\bno (caregivers|carers)( please)?\b`},
	{kind: rules.ClaimNative, open: true,
		find: `(後|あと)から(日本語|英語)を(覚え|学|習)[^。]{0,6}(先生|方|人)は[^。]{0,30}(断り|遠慮|不可)|第二言語の(先生|方|医師)[^。]{0,10}(紹介|応募|採用)[^。]{0,6}(でき|し|いただけ)(ない|ません)|[ァ-ヺ]{3,}生まれの(先生|医師)(を|に限)|(か国|国)のパスポ(ー)?トが(必要|条件|必須)|(アクセント|訛り|なまり)が[^。]{0,10}(聞こえ|出た|残)[^。]{0,14}(終了|不採用|対象外)|小中高を(出|卒業し)た(先生|方|医師)(でない|以外|に限|のみ)|原語話者(だけ|のみ)|\bdoctors from [^.]{0,50}\bnobody else\b|\bnon-native speakers are asked not\b|\btrue native\b|\bnative-born speakers (will be|are) (paid|preferred)`},
	{kind: rules.ClaimStatus, open: true, find: `白人の?(医師|先生)|(目鼻立ち|顔立ち|肌の色)が(西洋|欧米|東洋|アジア|白)[^。]{0,8}(先生|医師)`},
}
