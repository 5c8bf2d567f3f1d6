package claims

import "github.com/enkaku/enkaku/models/rules"

// feeNot are sentences in which doctors pay nothing, or others pay.
const feeNot = `請求することはありません|かかりません|かからない|いただき(は)?ません|いただくことは|頂戴していません|必要(は)?ありません|不要|無料(で)?(取|使|受)|ことは(ありません|ございません|し(て(い)?)?ません)|求人側|求人者|(病院|企業|会社|法人|当社|当院|採用側|依頼企業|施設|自治体|研究費)(が|は|から)(のみ)?(いただ|頂戴|支払|負担|払|持|手配|納め)|(会社|当社|当院|法人|病院|当法人)(の)?(負担|持ち|払い)|補助|支給|患者|会員の|受診者|利用者|入居者|住民|参加企業|受講生|受講者|学費で|任意|希望者|上乗せ|講師料は|返送料|無償|貸与|貸出|健診の|審査委員会|自己負担金|なくした病院|先生のご負担はゼロ|ご負担はありません|お支払いします|支払います|入院|記事|源泉|連絡が来たら|時給|報酬(は|を|に)`

const papersNot = `内定|採用(が)?決|入職(後|の(手続|際|日|週))|入職手続|契約を(結んだ|交わ)|採用(の)?(決定|前日)|求め(る)?(こと)?(は)?(い|し|いたし|あり)?ません|ことはなく|ことは(ありません|いたしません)|いたしません|お返しします|返却|目の前|その場で|裁断|廃棄|患者|会員|受診者|カルテの|サ(ー)?バ|ご本人が保管|お尋ねする|当院のもの|届けてくだ|勤務(の|が)開始|支払いが始まる前に|支払調書|任意|しません`

// feesFrames are frames of money and papers asked from applicants.
var feesFrames = []frame{
	{kind: rules.ClaimFee, find: `(登録|応募|エントリ|審査|選考|面談)[^。]{0,16}(実費|費用|料金|\d[\d,]*円)[^。]{0,10}(お願いして|お願いいた|お預かり|いただ|頂戴|申し受け|ご負担)|(登録|紹介|応募|入会|会員|仲介|事務|システム|利用|選考|審査|面談|教材|受講|研修|サポート|マッチング)(手数)?(料|費|金)[^。]{0,26}(頂戴|いただき|いただく|お振り?込|振り込んで|納め|ご負担|自己負担|申し受け|申し受ける|お支払いください|支払って|差し引|天引|徴収|請求|必要です|かかります)|会費[^。]{0,16}(ご負担|いただ|頂戴|お支払い|かかり)|(先生|登録|入社前|入職前|応募者)[^。]{0,20}(自己負担で|自費で)[^。]{0,10}(振り込|支払|お支払い)`,
		not: `会社が(負担|支払)|当院が|病院が|学会|医師会|法人が負担|センタが負担|患者|受講(者|料は会社)|補助|源泉|(病院|会社|企業|求人側)(から|に)(のみ)?(いただ|頂戴|請求)|時給|報酬から|利用者|住民`},
	{kind: rules.ClaimFee, find: `(予約金|申込金|手付金|前金|着手金|入会金|保証料|教材費|テキスト代|白衣代|ユニフォーム代|機材費|検定料|認定料|発行料)[^。]{0,20}(お支払いいただ|支払って|ご負担|負担し|頂戴|いただ|申し受け|振り込|納め|お願い)`, not: `会社が|当院が|法人が|センタが|補助|当社が|患者|受講者`},
	{kind: rules.ClaimFee, find: `(先生|ご?登録|ご?応募|エントリ|面談)(に|の|から|する|いただ|時|の際|には)[^。]{0,24}[\p{Han}ァ-ヺー]{1,8}(費|料|金)(が|を|として|は)[^。]{0,14}(かかり|かかる|いただ|頂戴|必要|ご負担|お支払いくだ|納め|振り込)`, past: `患者さん(から|に|の)[^。]*`, not: `交通費|通信費|学会費|報酬|謝金|講師料|委託料|監修料|当院が|会社が|法人が|当社が|センタが|支給|補助|患者|税|いただきません|かかりません|祝い金|宿泊|研究費`},
	{kind: rules.ClaimFee, find: `\b(registration|application|placement|membership|admin\w*|processing|training|introduction|activation|background[- ]check) (fee|charge|cost)s?\b[^.]{0,40}\b(payable|charged|deducted|due|required|covered|borne|paid|apply|applies)( by| from| to)?\b[^.]{0,14}(candidates?|applicants?|doctors?|you|physicians?|salary|first)`, not: `no (registration|application|placement|membership)|paid by the (employer|company|clinic|client)|covered by (us|the (employer|company))`},
	{kind: rules.ClaimFee, open: true, find: `(報酬|給与|給料|月給|月収|初月|賃金)(の(うち|中))?(から|の)[^。]{0,20}(\d割|\d+%|\d[\d,]*(万|千)?円)[^。]{0,12}(頂|いただ|頂戴|申し受け|納め|お支払い(くだ|いただ))|(教材|テキスト|キット|セット|登録証|バッジ)[^。]{0,10}\d[\d,万千]*円(が|を|の)?(必要|かか|ご?用意|お?支払い(が|くだ|いただ)|ご?購入)`, not: feeNot + `|お渡し|加算|社会保険|住民税|寄付`},
	{kind: rules.ClaimFee, open: true, find: `\b(job seekers|applicants|candidates|doctors|physicians|you)\b[^.]{0,30}\b(asked|required|need|must|have|expected) (to )?(pay|transfer|remit|deposit|buy)\b|\bpay (a|an|our|the) [^.]{0,18}\b(fee|deposit|charge)\b`, not: `no |never|not |patients?|members?|hospital pays|we pay|company pays|employers? pay|clinic pays`},
	{kind: rules.ClaimFee, open: true, find: `({charge})[^。]{0,34}({takenfrom})`, with: `{seeking}`, not: feeNot + `|解約|違約|退職|キャンセル`},
	{kind: rules.ClaimFee, open: true, find: `(ただし|但し|※|なお)、?(初回|事務|登録|手続|システム)[^。]{0,10}(費|料|代|手数料)[^。]{0,4}\d[\d,]*円|(利用料|使用料|手数料|登録料|紹介料)[^。]{0,6}(は|を)?(医師|先生|ご?本人|応募者)(の)?(ご)?負担(です|とな|と(し|いた)|\(|。|$)|(事務局|採用担当|理事長|院長|紹介者|担当者|仲介者)へ(の)?(お礼|心付け|謝礼|挨拶料|ご?挨拶)[^。]{0,20}(包|渡|払|用意|持参)`, not: feeNot},
	{kind: rules.ClaimFee, open: true, find: `({seeking})[^。]{0,40}({charge})[^。]{0,12}\d[\d,]*(万|千)?\d*円|({seeking})[^。]{0,30}\d[\d,]*(万|千)?\d*円[^。]{0,10}(前払い|先払い|前納|先に|入金)|({charge})[^。]{0,16}(\d[\d,]*(万|千)?\d*円|¥ ?\d[\d,]*)[^。]{0,14}(前払い|先払い|前納|入金|未納|振り?込)|要?事前入金|(世話|紹介|口利き|斡旋|仲介)(代|料|賃)[、は]?[^。]{0,8}\d`, not: feeNot},
	{kind: rules.ClaimFee, open: true, find: `(有料|月額|月謝|年会費|上位|プレミアム|ゴールド|vip)[^。]{0,10}(会員|プラン|コ(ー)?ス|メンバ|セミナ|講座|スク(ー)?ル|試験|検定|研修|登録)[^。]{0,30}(なると|加入|どうぞ|受け(て|る)|合格|優先|修了|入ると|開き|閲覧|申し?込|限定|必要|要り|へ)|(優先(的に)?|先に)[^。]{0,14}(案件|仕事|枠)[^。]{0,24}(プラン|有料|月額|課金|会員)|(スク(ー)?ル|講座|養成|セミナ|塾)[^。]{0,20}(受講料|月謝|参加費|自費|\d[\d,]*(万|千)?円)[^。]{0,30}(修了|採用|受けて|参加|必要|かか|入って|自費)|(参加費|受講料|月謝)[^。]{0,14}(かかり|必要|いただ|自費|負担)|(スク(ー)?ル|塾|講座)[^。]{0,10}月謝|(購入|受講|課金|加入)した(方|先生)(から|に)[^。]{0,10}(順|優先)[^。]{0,12}(仕事|案件|枠)|(無料|ゼロ円|0円)[^。]{0,12}(ただし|※|但し|ですが)[^。]{0,20}(費|料|代)[^。]{0,6}\d`, with: `採用|入職|着任|仕事|案件|応募|求人|お渡し|修了|オリエンテ|契約|枠|登録|医になる`, not: feeNot},
	{kind: rules.ClaimFee, open: true, find: `(仲介|紹介|斡旋|人材)[^。]{0,14}(支払い|費用|手数料|料|かかった)[^。]{0,20}(半分|折半|一部|負担|先生|医師)[^。]{0,14}(出して|負担|折半|お願い|もら|です|いただ)|(採用|入職|入ら|決ま)[^。]{0,16}(先生|方|医師)(に|は|から|と)[^。]{0,20}(寄付|寄附|協賛|一口|カンパ|お布施|心付け|謝礼)|(寄付|寄附|協賛)(金)?(の)?お願い[^。]{0,24}(採用|入職|決ま|先生)`, not: feeNot},
	{kind: rules.ClaimFee, open: true, find: `\b(fee|charge|commission|deposit|\d+ ?(usd|yen|jpy|dollars)|percent|%)\b[^.]{0,50}\b(charged to the (doctor|candidate|applicant)|(doctor|candidate|applicant|you) (pays?|owes?)|applies|up ?front|in advance|of your first|to unlock|per shift|payable)\b|\b(you|doctors?|applicants?|candidates?) pays?\b[^.]{0,40}\b(usd|yen|jpy|fee|charge|each batch|unlock)\b|\bcharged to the (doctor|applicant|candidate)\b|\b(takes?|keeps?|charges?)\b[^.]{0,20}\b(percent|%)[^.]{0,20}\b(your|first)\b`, not: `patients?|members? \d|no fee|nothing|never|we cover|pays our|job seekers pay none|not charged|withholding|is ours|in your favou?r|an hour|charges members|added in`},
	{kind: rules.ClaimFee, open: true,
		find: `\bannual membership of\b|(手数料|紹介料|登録料|仲介料)[^。]{0,16}(入職|応募|就職|採用)(される|した|する)?(先生|医師|方)の(お支払い|支払い|ご?負担)|有料[^。]{0,10}\)?に?(お入り|加入|ご契約)の(方|先生)(が|のみ|だけ)[^。]{0,6}(対象|応募)|入会(金|キン|費)は(別途|後日)|(ランク|枠|順位)[^。]{0,20}(費用|料|代)を(払う|支払う)ほど|(枠|権利)[^。]{0,10}オ(ー)?クション`,
		not:  `患者|ありません|いたしません|企業|病院(が|から)|学会`},
	// Fees and papers.
	{kind: rules.ClaimFee, find: `(登録料|入会金|年会費|会費|紹介料|紹介手数料|事務手数料|手数料|仲介料|応募料|選考料|受験料|面談料|マッチング料|システム登録料|利用登録料)[^。]{0,20}(頂戴|いただき|お振り?込|お支払いください|ご負担|お納め|ご請求|請求し|申し受け|必要|かかり|円)|(振り?込|納め)[^。]{0,10}(うえ|上で|後に)[^。]{0,8}応募|(registration|application|placement|membership|admin(istration)?|processing) fee[^.]{0,24}(required|must|payable|to be paid|charged|of \d|jpy|yen|usd)|pay (a|the|our) (registration|placement|application|processing) fee`,
		not: `会社が(負担|支払)|当院が|病院が|紹介手数料は(病院|会社|求人|雇用主|採用)|補助|学会|医師会|負担(し|いた)ます|法人が負担|センタが負担|employer pays|paid by the employer|患者|受講料は会社`},
	{kind: rules.ClaimFee, open: true, find: `(席料|場所代|茶菓代|紙代|印紙代|顔合わせ料|お引き合わせ|引き合わせ)[^。]{0,40}(預か|頂戴|いただき|納め|お持ち)|(お?札|\d円|万円)[^。、]{0,10}お?預か(り|る)`, here: `患者|当社が|当院が|ありません|支給|検体`},
	{kind: rules.ClaimFee, open: true,
		find: `(先生|医師|応募者|候補者|ご自身|ご本人|登録者|メンバ)(に|から|には|からは|からも|の|へ)?[^。]{0,24}(頂戴|いただき|いただいて|いただく|申し受け|お納め|納め|ご負担|お?振り?込|お支払い(を|いただ|くだ)|請求)|(はじめ|最初|開始前|登録|応募|契約|採用|入職|入社|成約|面談|研修)[^。]{0,20}(代|料|費|金|\d[\d,]*(万)?円|実費|割|%)[^。]{0,14}(頂戴|いただき|いただいて|いただく|申し受け|お納め|納め|ご負担|お?振り?込|払って|払い込|お支払い(を|いただ|くだ)|請求(し|さ|い)|かかり)`,
		with: `(登録|準備|システム|審査|事務|手数|紹介|仲介|入会|会員|教材|講習|研修|受講|マッチング|エントリ|申込|面談|サポート|保証|初期|加入|発行|掲載|斡旋|広告|テキスト|アカウント|id|証明|検定|認定)[^。、]{0,4}(代|料|費|金)|成約|報酬の(\d割|\d+%|1部|一部)|月収の|年収の|初月の|給与の\d`,
		past: `(交通費|通信費|旅費|研修費|学会費|年会費|保険料|受講料|教材費)(は|を|も)?(全額|当社|当院|会社|法人|実費)`,
		not:  `交通費|通信費|学会|支給|補助|負担(し|いた)ます|当社が|当院が|会社が|法人が|センタが|患者|受講者|住民|税|いただきません|かかりません|ありません|利用者|求人(側|企業|者)|企業から|病院から|雇用主から|無料|不要|講師料|監修料|読影料|源泉|時間を|ご協力いただ`},
	{kind: rules.ClaimFee, open: true, find: `\b(you|doctors?|candidates?|applicants?|physicians?|members?)\b[^.]{0,20}\b(pay|pays|owe|owes|cover|covers|transfer|bear|are charged|is charged|are billed|contribute|remit)\b[^.]{0,40}\b(fee|charge|commission|cost|jpy|yen|\d+ ?%|percent|deposit|membership|set-?up|share of)|\b(commission|percentage|cut|share|fee)\b[^.]{0,30}\b(from|of|by|out of) (the |your )?(doctor|candidate|applicant|first (month|salary|pay)|you)`, here: `no |not|never|patients?|employer pays|paid by the|refund|we cover|we pay|equity|authors?|tax`},

	{kind: rules.ClaimDeposit, open: true, find: `(保証金|預り金|預かり金|供託金|デポジット|敷金|積立金|担保)[^。]{0,24}(預|いただ|頂戴|差し入れ|お支払い|納め|必要|天引|控除|申し受け)`, not: `ありません|不要|いただきません|いただくことは`},
	{kind: rules.ClaimDeposit, open: true, find: `(保証金|預り金|預かり金|人質|担保|敷金|社内預金|積立|予約金)[^。]{0,24}(\d[\d,]*(万|千)?円?[^。]{0,10}(お願い|です|いただ|必要|。|$)|お願い|全員加入|回し)|(給与|給料|報酬|月給)(の|から)[^。]{0,8}(\d割|\d+%|一部)[^。]{0,14}(預か|積立|社内預金|留保)`, not: feeNot + `|任意|希望者|財形`},
	{kind: rules.ClaimDeposit, find: `(保証金|預り金|預かり金|供託金|デポジット|敷金|積立金)[^。]{0,18}(お預かり|いただ|預け|差し入れ|お支払い|納め|必要|円|天引|控除)|deposits? (of|is required|must|from)|security deposit`},
	{kind: rules.ClaimDeposit, open: true, find: `(保証|担保|前払い|預|供託|積立)[^。]{0,10}(金|として)?[^。]{0,16}\d[\d,]*(万)?円[^。]{0,16}(預|いただ|頂戴|納め|差し入れ|お支払い|振り込|申し受け|積み)|(担保|保証(金|料)?|預け|お預け|差し入れ)(として)?[^。]{0,16}\d[\d,]*(万)?円|(預け|お預け|差し入れ)[^。]{0,6}(いただ|ください|もら)[^。]{0,20}(お金|現金|円|金)`, here: `ありません|不要|いただきません|患者|最低保証|保証します`},

	{kind: rules.ClaimPurchase, open: true, find: `(機材|機器|端末|モニタ|パソコン|pc|ソフト|ライセンス|教材|制服|白衣|備品|デスク|カメラ)[^。]{0,26}(購入|買|お求め|リース)`, with: `(から|指定|当社|弊社|自費|自己負担|実費で)[^。]{0,20}(購入|買|お求め|リース)`, not: `不要|必要(は)?ありません|しません|貸与|補助|会社が|センタが|当社が(購入|用意)`},
	{kind: rules.ClaimPurchase, open: true, find: `({goodsbuy})[^。]{0,40}(買って|買うて|買い取|お買い(求め|上げ)|購入(して|いた|が|を(お願|条件))|引き取|お求め(いただ|くだ)|自費|契約して)(い|も|く|と|、|が|で|に|いただ)?`, not: `必要(は)?(ありません|ない|なし)|不要|献本|ことは(ありません|ございません)|会社が|患者|貸|売り込み|支払いは会社|しません|補助|求め(て)?(い)?ません|勧め`},
	{kind: rules.ClaimPurchase, open: true,
		find: `(条件|前提|要件)(として|に)[^。]{0,20}(ソフト|システム|教材|マニュアル|アプリ|端末)[^。]{0,14}円で?(ご)?(契約|購入)|(マニュアル|教材|ソフト|端末|機器)[^。]{0,10}の購入が[^。]{0,10}(前提|条件|要件)`,
		not:  `(当社|会社|法人|病院|当院)(が|で)|患者`},
	{kind: rules.ClaimPurchase, open: true, find: `(機材|機器|端末|モニタ|ディスプレイ|パソコン|pc|ソフト|ライセンス|教材|制服|白衣|ユニフォ|備品|カメラ|ヘッドセット|マイク|テキスト|教本|キット|アプリ|ワークステ)[^。]{0,24}(買|購入|お求め|お買い|リース|借り上げ|調達|分割払い|お支払い)`,
		with: `当社|弊社|指定|うち|こちら|自費|自己|ご自身|先生|決まり|必須|条件|前提|いただ|ください|もら`, here: `不要|必要(は)?(ありません|ない)|しません|貸与|補助|(会社|センタ|当社|当院|法人|病院)(が|で)(購入|用意|買|負担|手配)|支給|参考|患者|助言|選定|検討`},

	{kind: rules.ClaimPapers, open: true, find: `(免許証|免許|医籍|身分証|運転免許|パスポート|旅券|マイナンバ|個人番号|口座|通帳|住民票|印鑑証明|クレジットカ|在留カード|保険証)[^。]{0,24}(送|提出|写し|コピ|知らせ|アップロ|画像|写真|ご用意|記入|入力|教え|登録(し|いただ|くだ|の上|のうえ|願)|添付)`, with: `応募|エントリ|申し?込|(登録|面談|選考|面接|審査|採用|契約)(の)?(前|時|段階|に先|にあた|の際|フォーム)|まず|最初に|事前に`, not: `採用(が)?(決|後)|内定後|入職後|契約後|入社後|入社時|登録証|医師免許(を|が)(お持ち|必要)|確認します`},
	{kind: rules.ClaimPapers, open: true, find: `(免許証|免許状|資格証|医籍登録証|身分証|パスポート|印鑑|通帳|キャッシュカード)[^。]{0,10}(原本|実物|本紙|現物)?[^。]{0,10}(保管し|お預か|預か|預け)`, not: `確認し|返却|その場で|写し|コピ|しません|ありません|金庫に保管した資料`},
	{kind: rules.ClaimPapers, open: true, find: `\b(passport|driver'?s licen[cs]e|medical licen[cs]e|bank (details|account|statement)|my ?number|id card|identity card|credit card)\b`, with: `\b(send|submit|upload|e-?mail|provide|attach)\b[^.]{0,50}\b(before|when (you )?apply|with (your )?application|first contact|to apply|at the time of application)|\b(keep|hold|retain)s?\b[^.]{0,20}\boriginals?`, not: `after (hiring|the offer|you join|signing)|once (hired|the offer)`},
	{kind: rules.ClaimPapers, open: true, in: "terms.selection",
		find: `\A[^→、。]{0,6}({idpaper}|免許証)[^→。]{0,24}(画像|写真|写し|コピ|スキャン)[^→。]{0,12}(送|提出|添付|アップロ)[^→。]{0,8}(→|、|。)`, not: papersNot},
	{kind: rules.ClaimPapers, open: true, find: `({idpaper})[^。]{0,40}(頂戴|お預かり|預か|いただ(き|いて)|送|写し|添付|添えて|アップロ|入力|知らせ|教えて|お?見せ|提示|提出|お答え(し|でき)|記入|貸し)`, with: `応募|問い合わせ|エントリ|登録|(面談|面接|選考|契約)(の)?(前|時|際|段階)|事前に|先に|まず|最初に|早くするため|代行|管理用|求人の詳細|段階`, not: papersNot},
	{kind: rules.ClaimPapers, open: true, find: `({idpaper})[^。]{0,20}(添付|提出|提示)(し)?(ない|の(ない|無い)|がない)[^。]{0,24}(お答え(し|でき)|応じ|受け付け|進め|お断り)`, not: papersNot},
	{kind: rules.ClaimPapers, open: true, find: `(暗証番号|パスワ(ー)?ド|ログイン(の)?情報|ネットバンキング|インタ(ー)?ネットバンキング|秘密の質問|ワンタイム|カ(ー)?ドの(裏|番号))[^。]{0,30}(教えて|お?知らせ|預か|入力して|入力(を)?(お願|いただ)|送|共有)|(口座|通帳|カ(ー)?ド|名義)(を|の)?[^。]{0,16}(貸して|お貸し|譲って|預けて|使わせ)`, not: papersNot + `|初日にお渡し|患者`},
	{kind: rules.ClaimPapers, open: true, find: `(免許証|免許状|パスポ(ー)?ト|旅券|在留カ(ー)?ド|登録証|認定証|ほんもの|原本|本物|現物)[^。]{0,24}(管理する|預か|お預け|保管(し|する|いた)|金庫|手元に置|持ってきて[^。]{0,10}ください|留め置|辞めるときに)`, not: papersNot},
	{kind: rules.ClaimPapers, open: true, find: `\b(passport|residence card|id card|medical licen[cs]e|bank account|my ?number|credit card|pin)\b[^.]{0,50}\b(application form|stays?|company safe|kept|until the contract ends|upload|in advance|to apply|job details)\b|\b(upload|include|send|give|enter|hand over|surrender)\b[^.]{0,40}\b(passport|residence card|id card|both sides|bank account|my ?number|credit card|pin number)\b`, not: `after (the )?(contract|hiring|offer|you join)|once (hired|the)|never|not |collected after|patients?`},
	{kind: rules.ClaimPapers, open: true,
		find: `\b(must|need to|have to) (post|mail|send|upload|submit)\b[^.]{0,14}\bcop(y|ies) of\b[^.]{0,20}\b(licen[cs]e|passport)\b[^.]{0,30}\bbefore\b|(個人番号|マイナンバ(ー)?|12桁の番号)[^。]{0,40}(書いて|お?伝え|お?知らせ|送って)[^。]{0,6}(ください|くだ|いただ)|\b(card number|pin)\b[^.]{0,40}\bbefore\b|(認定証|免許証|資格証|通帳|印鑑|実印)[^。]{0,14}(返却|お返し)まで|(合い?鍵|実印|通帳|キャッシュカ(ー)?ド)[^。]{0,24}(渡し|預け)(て|いただ)|(今|現在)[^。]{0,4}(の)?(勤務先|職場)の[^。]{0,10}パスワ(ー)?ド`,
		not:  `ないで|ことは(ありません|いたしません)|(入職|採用|入社|契約)後|年末調整|詐欺|注意`},
	{kind: rules.ClaimPapers, find: `(免許証|資格証|医籍|身分証|パスポート|鍵|印鑑|通帳|キャッシュカード|年金手帳|マイナンバー?(カード)?)[^。]{0,12}(原本|を|の)?[^。]{0,12}(お?預かり|預かる|預け|保管します|留め置)|hold (your )?(original|licence|passport)|keep (your )?original`, not: `採用(が決ま|後|の際)?.{0,6}確認|返却し|その場で`},
	{kind: rules.ClaimPapers, find: `(応募|エントリ|登録|面談前|申込|選考|お申し込み)[^。]{0,12}(の際|時|前|に|と同時|のとき)[^。]{0,16}(免許証|身分証|運転免許|パスポート|マイナンバ|口座|通帳|住民票|健康保険証|印鑑証明|クレジットカ)[^。]{0,16}(送|提出|写し|コピ|知らせ|アップロ|画像|写真|ご用意|記入|登録)|(send|submit|upload|e-?mail) (us )?(a )?(copy|scan|photo|picture)s? of (your )?(passport|id|identity|licen[cs]e|driver|bank|card)|(bank account|my ?number|passport) (number|details?)[^.]{0,20}(when|with|before|to) (you )?(apply|application|interview)`,
		not: `採用(が)?決|採用後|内定後|入職後|契約後|入社後|after (hiring|the offer)|確認します`},
	{kind: rules.ClaimPapers, open: true, find: `(原本|実物|現物|本紙)[^。]{0,24}(金庫|保管|預|お預か|留め置|手元|お渡し)|(免許|認定|登録|資格)(証|状|票)[^。]{0,20}(金庫|お?預か|預け|留め置)|\boriginals?\b[^.]{0,40}\b(stays?|kept|keep|hold|held|retain\w*|safe|hand(ed)? over|deposit\w*|surrender)|\b(keep|hold|retain)\w*\b[^.]{0,24}\b(originals?|passport|your (medical )?licen[cs]e)\b`, not: `お返し|目の前|確かめ|確認|返却|その場|写し|拝見|検体|画像|標本|資料の|記録の|データ|until checked|returned|shown|copy`},
	{kind: rules.ClaimPapers, open: true,
		find: `\b(attach|send|e-?mail|upload|enclose)\b[^.]{0,16}\b(scan|copy|photo|picture|image)s? of your (passport|licen[cs]e|residence card|my number|bank)`},
	{kind: rules.ClaimPapers, open: true,
		find: `(登録票|免許証|免状|修了証)[^。]{0,10}(は|を)?原本を[^。]{0,14}(金庫|保管|預か)`},
	{kind: rules.ClaimPurchase, open: true,
		find: `(買い取って|買取って|お買い求め|ご購入)(いただ|くだ)`},
	{kind: rules.ClaimPapers, open: true,
		find: `(口座番号|身分証|免許証|通帳|マイナンバ(ー)?|パスポート)[^。→]{0,10}(画像|写真|コピ(ー)?|写し)?(を|の)?(送信|送付|提出|アップロ(ー)?ド)(→|、)[^。]{0,4}(院長|面談|書類|オンライン|代表)`,
		in:   "terms.selection"},
}

// feesGuards are what is no such claim.
var feesGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimFee}, back: `求人側の|(企業|病院|会社|法人)(が|から)(のみ)?(頂戴|納め|支払|負担)|追加報酬|報酬があります|講師の(先生|方)(に|へ)は|お渡しします`},
	{kinds: []rules.ClaimKind{rules.ClaimPapers}, back: `\b(do not|don't|never) (send|include|attach|e-?mail|share)\b|(送|添付|記載|同封)(ら|し)ないで`},
	{kinds: []rules.ClaimKind{rules.ClaimPapers}, back: `(求める|お預かりする|お尋ねする|保管する|いただく)(こと)?は[^。]{0,6}(ありません|いたしません|なく|ない)|カルテの原本|(入職|採用|契約|入社)(後|の(あと|手続))[^。]{0,14}(お預かり|提示|提出|お?知らせ)|目の前で|その場でお返し|依頼をすることは`},
	{kinds: []rules.ClaimKind{rules.ClaimFee},
		back: `(会社|当院|法人|当社|弊社|病院|企業様?|求人者)(が|から|より|の負担で)[^。、]{0,12}(負担|支払|いただ|お支払)|お支払いいただくものは`},
	{kinds: []rules.ClaimKind{rules.ClaimPapers},
		back: `(当日|その場|すぐ)[^。]{0,6}お?返|お返し|返却し|handed back|one click`},
	{kinds: []rules.ClaimKind{rules.ClaimDeposit},
		back: `handed back`},
	{kinds: []rules.ClaimKind{rules.ClaimPapers},
		back: `(入社|採用|入職)(の)?(手続き|後)の(際|とき|時)に|その場でお返し`},
	{kinds: []rules.ClaimKind{rules.ClaimFee},
		like: `選任することはできません|利害関係のない`},
	{kinds: []rules.ClaimKind{rules.ClaimFee},
		like: `(国民健康保険|国民年金|健康保険|年金|確定申告)(と|や|、)?[^。]{0,10}の手続き?は`},
	{kinds: []rules.ClaimKind{rules.ClaimFee},
		like: `\bsame rate applies\b[^.]*`},
}
