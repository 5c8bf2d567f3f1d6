package claims

import "github.com/enkaku/enkaku/models/rules"

// wages are words of pay for work, which is no gift.
const paidWork = `時給|日給|月給|年俸|給与|手当|賃金|1件|1コマ|1本|1回\d|交通費|旅費|委託料|監修料|読影料|講師料|謝金|原稿`

// Gifts and gift money, by the families of offerWords.
var familyGift = []frame{
	{kind: rules.ClaimGift, open: true, find: `{prize}`, with: `({joins})[^。]{0,50}({bestow})|({bestow})[^。]{0,40}({joins})|先生(全員|方全員|に(は|も)もれなく)`,
		not: `研修|受講|講座|検討会|患者|利用者|業務用|勤務に使う|端末を|読影用|手当に含|会計|決済|診療報酬|測定ポイント|要点|重要ポイント|ポイント(は|を)(三|整理|押さえ|説明)|応募ポイント|監修|記事|画面|アプリの|予約(枠|が|の)|ほうが`},
	{kind: rules.ClaimGift, open: true, find: `{prize}`, with: `({giver}|先着|抽選|もれなく|所有物|登録者)[^。]{0,40}({bestow})|({bestow})[^。]{0,14}({giver})`,
		not: `貸|返却(し|いただ|くだ|を)|研修|受講|講座|患者|利用者|業務用|勤務に使う|読影|監修|記事|画面|アプリ|健診|会員企業|加算(し|いた)ます。?\z|診療報酬|開発|端末`},
	{kind: rules.ClaimSignOn, find: `({bounty}|契約金|支援金)`, with: `({payer}|初月|初回給与|着任|就業規則|雇用契約書)[^。]{0,40}({joins}|{bestow}|お渡し)|({joins})[^。]{0,30}({payer})`, not: `{giver}|頂戴|求人側|いただいて(い|お)|患者|利用者|結婚|出産|退職|研究|講演|監修|賞与|還元`},
	{kind: rules.ClaimGift, open: true, find: `{bounty}`, with: `({giver}|登録者|会員)[^。]{0,40}({bestow}|\d)|({bestow})[^。]{0,20}({giver})|({joins})[^。]{0,40}({bestow}|\d)|({bestow})[^。]{0,20}({joins})`,
		not: `{payer}|患者|利用者|研究|治験|講演|監修|原稿|受講|講座|賞与|休暇|会社の業績|査定|健診|学会|診療報酬|調査(の|に)|出演|座談会(の|に)|交通費|助成|補助金|奨学金|研修`},
	{kind: rules.ClaimGift, open: true, find: `(手数料|取り分|収益|儲け|売上|売り上げ|年収の|利益|広告費|求人広告費|紹介料|報酬の一部|マージン)[^。]{0,30}(還元|バック|お?戻し|振り込み|振込|分配|山分け|キックバック|お渡し|お返し|半分)`, with: `先生|医師|応募|入職|成約|登録|ドクタ|口座|ご本人`, not: `患者|頂戴し|当院が負担|振込手数料|源泉|歩合|出来高`},
	{kind: rules.ClaimGift, open: true, find: `((エントリ|登録|応募|予約|アンケ(ー)?ト|追加)で|({joins})[^。]{0,16}(するだけ|だけ|いただくだけ|れば|たら|いただくと|すると|るごとに|るたび|ごとに|毎に|完了で|達成で|で(全員|もれなく|必ず|先着)|の?(御礼|お礼|お祝い|記念)(に|として|で)|した方に|た先生に))[^。]{0,16}\d[\d,]*(万|千)?(円|ポイント|pt|マイル|コイン)`, not: paidWork + `|報酬は|加算|支給(さ|し)ます。?\z|患者|講演|手数料|料金|かかり|ご負担`},
	{kind: rules.ClaimGift, open: true, find: `({giver}|サイト)(を)?(経由|限定|通じ)[^。]{0,30}(届き|届く|もらえ|進呈|差し上げ|プレゼント|当た|受け取れ|付いて)`, not: `求人情報|お知らせ|メ(ー)?ルが|連絡が|返信|書類|通知`},
	{kind: rules.ClaimGift, open: true, find: `({giver})[^。]{0,30}\d[\d,]*(万|千)?(円|%|や)`, with: `({joins})[^。]{0,60}({bestow}|\d)|お祝い|ご縁|名目|別途|先生の口座`, not: `時給|月給|年俸|給与(は|と|が)|委託料|監修料|読影料|交通費|旅費|貸与|患者|請求|頂戴|手数料(は|を)[^。]{0,8}(いただ|頂)|学会|保険|休暇|報酬(は|として|を)|単価`},
	{kind: rules.ClaimGift, open: true, find: `(友人|友達|友だち|知人|知り合い|同僚|後輩|先輩|同級生|同期|仲間|ご家族の医師|医師仲間|医局の|ほかの先生|他の先生|招待)[^。]{0,24}(紹介|誘|連れ|つな|招待|声|引き合わせ|推薦)`, with: `礼|謝|報酬|\d[\d,]*(万|千)?円|ポイント|ギフト|小遣い|特典|進呈|プレゼント|還元|金が|商品券|マネ`, not: `患者|主治医|紹介状|症例|相談に|礼儀|失礼`},
	{kind: rules.ClaimGift, open: true, find: `\bo-?iwai(-?kin)?\b|(転職|就職|新生活|入職|成約)(応援|奨励|お祝い)金`, not: `{payer}|ありません|ござい?ません|しません|なし`},
	{kind: rules.ClaimGift, open: true,
		find: `\b(placement fees?|agency fees?|gifts?|vouchers?|points|e-?money|cash|credits?|coupons?|tokens? of (thanks|appreciation)|rewards?|prizes?|raffle|draw|bonus(es)?|thank[- ]you (payment|money|gift)|(jpy|yen|¥|\$) ?\d[\d,]*|\d[\d,]* ?(yen|jpy)|tablets?|ipads?|laptops?|smart ?watch\w*|headphones|airpods|trip|hamper|book tokens?)\b`,
		with: `\b(share|part|portion|percentage|cut) of (our|the|your) [\w ]{0,20}fees? (with|to|back)|\btell (a|your) (friend|colleague)|for (each|every) (doctor|physician|friend|colleague) who (joins|starts|signs)|\b(made|paid|given) by (our|this|the) (agency|board|site|consultants?)\b|\b((hired|placed|introduced|found) (via|through|by) (our|this|the) (site|agency|board)|through us|via us|with us|register\w*|sign(ing)? up|apply|application|upload\w*|refer(s|red|ral|ring)?|introduc\w+|bring|invite\w*|friends?|colleagues?|interview with|we place|placed by|placement|once (hired|you start|they start)|stays?|who (start|join|sign|complete)s?|switch(ing)?|transfer bonus|join(ing)?|agency|consultants?|recruiters?|attend)\b[^.]{0,80}\b(get|gets|(is|are) given|earn|earns|receive|receives|win|collect|take(s)? home|yours|leave with|pay you|we pay|is made|is wired|free|reward\w*|bonus|gift|credit|wired|paid to every|enter|thank[- ]you)\b|\b(get|earn|receive|win|collect|claim)\b[^.]{0,60}\b(for each|for every|for (your|an?) (application|referral|interview|registration)|when you (register|apply|refer|sign up)|by (registering|referring|applying))\b`,
		not:  `patients?|no (gift|referral|bonus|reward)|referral letters?|(no|registration|membership) fees?|hourly|trial|cpd|academic|participants|hospital on day|lent|returned|salary|per (study|case|hour)`},
	{kind: rules.ClaimSignOn, open: true, find: `\b(sign[- ]?on|sign(ing)?|joining|welcome|starting|relocation|retention) (bonus|payment|grant|award|sum)\b`},
}

// What is promised beyond what anybody can keep or show.
var familyPromise = []frame{
	{kind: rules.ClaimSuperlative, open: true, find: `{matchless}`, not: `血圧|裁判|気温|死因|疾患|病気|がん|罹患|感染|原因|薬|臓器|患者数|学会で|受賞者|講座で|番号|症例番号|診察室|一覧|順位をうた|相談(で|は)|質問|最も多い|運動会|大会|選手|検査値|数値|体温|のうち1位|リスク要因`},
	{kind: rules.ClaimSuperlative, open: true, find: `({surely})[^。]{0,24}({wins})|({wins})[^。、]{0,24}({surely})`,
		not: `119|救急|本人確認|確認し|報告|連絡し|お読み|診断|処方|患者|利用者|従業員|受診|手技|感染|保険に|手順|個室|研修を|休憩|最低保証|条件です|備え|防|対策|発生時|に(関する|ついて)|保証(人|料|期間)|賠償|任意|負担(は)?(ありません|なし|ございません|は(法人|当院|会社))|費用|残業(は)?(ありません|なし|ゼロ)|手数料|自己負担|休日|有給|契約|取り除|残業(代|は)|訴訟(に|の)(対応|費用)|事故(の|が|は)(とき|際|起|発生|報告|調査|保険)`},
	{kind: rules.ClaimSuperlative, open: true, find: `{ease}`, not: `(楽|簡単)(な仕事|な業務)?(とは|では)[^。]{0,10}(ません|ない)|わけでは|患者|利用者|読者|生徒|操作(は|が)?簡単|簡単な(操作|英語|日本語|体操|運動|質問|自己|手続)|飲むだけ|広告の|医療事故|投資|詐欺|儲け話|誘われ|相談|トラブルの|被害|監修する記事|楽な姿勢|上限なし(に|で)?(働|休|取)|残業|発言|ストレスフリーな(環境|生活)の(研究|記事|講座)|減らす`},
	{kind: rules.ClaimSuperlative, open: true,
		find: `(他社|他院|他の|ほかの|よその?|余所の?|他所の?|大手|競合|ライバル|一般の|一般的な|相場|世間|平均|病院勤務|勤務医|健診バイト|当直バイト|医局|同業|[a-z]社|どの会社|どこの)[^。]{0,24}(より(も)?[^。]{0,12}(良|よ|い|高|優|上|勝|働き|安|厚|多|腕|稼|恵|充実|快適|良い条件)|(の|が|に対し|比)[^。]{0,8}(\d(\.\d)?|数|倍以|何)倍|に比べ[^。]{0,16}(倍|高|良|多|楽)|と比べ(て|、)?[^。]{0,20}(倍|半分|高|良|楽|圧倒)|に(は)?(まね|真似|マネ)(の)?でき|に(は)?(負け|劣り|引け|ひけ)|(を|と)(凌|上回|しの|圧倒)|を(見る|探す|比べる)[^。]{0,6}(必要|まで)(は|も)?(ない|ありません|な)|(は|を)?もう(見|探|調))|(比べる|検討する|迷う|探す)(必要|まで|こと)(すら|さえ|も|は)?(もない|ありません|なし|ない)|(うち|当社|当院|弊社)が(勝|一番|上)`,
		not:  `患者|検査|薬|標準治療|治療|診断|症例|病変|画像|リスク|発症|国内平均|全国平均|申しません|申し上げ|わけでは|経験|合う(かも|場合)|比較(し|する)(表|研究)|論文|疾患|年齢|死亡|罹患|多いため|指定感染`},
	{kind: rules.ClaimSuperlative, open: true, find: `[\p{Han}]{1,3}(県|市|都|府|道|区)(内|下)?(で)?(は|の)?(トップ|一番|いちばん|最大|最多|no\.?1|ナンバ|随一|屈指)|(を|に)(超え|上回|勝|まさ)る(求人|待遇|条件|職場|会社|仕事|単価)[^。]{0,12}(知りません|ありません|ない|存在)|(ほか|他|よそ)では[^。]{0,12}(満足|働|得ら|味わ|手に)[^。]{0,8}(ない|なくな|ません)|(クレ(ー)?ム|苦情|事故|トラブル|訴訟|失敗|退職|離職|辞め)[^。]{0,16}([1一]|ひと)(件|人|度|つ|名)も(ない|ありません|いません|おりません|起き)|(この|本)(求人|案件|機会|チャンス|募集|好機)(を|は)?[^。]{0,14}(逃(す|し|せば|したら)|見送(る|れば)|スルー)[^。]{0,14}(後悔|損|二度と|もう|次は)|(今|いま)(を)?逃(す|したら|せば)|(収入|お金|老後|将来)[^。]{0,10}(不安|心配|悩み)[^。]{0,8}(ゼロ|解消|消え|なくな|さよなら|無縁)`, not: `患者|相談(に|を)|従業員`},
	{kind: rules.ClaimFigure, open: true,
		find: `(満足|継続|定着|離職|退職|評価|評点|働きがい|やりがい|推薦|おすすめ|お勧め|紹介したい|合格|成功|採用|内定|リピート|再契約|ストレス|疲労|残業|休職者?|欠勤|クレーム|更新|紹介率|信頼|支持|回答)[^。]{0,24}(\d+(\.\d+)?%|\d(\.\d)?割|\d+(\.\d+)?点|\d+人(中|に)\d+人|全員|半分|半減|ゼロ|1/\d)|(\d+(\.\d+)?%|\d割|\d+人中\d+人|\d+人に\d+人|(9|8|7)割|九割|八割)[^。]{0,24}(満足|採用(さ|で)|入職|継続|定着|続け|評価|働きがい|推薦|おすすめ|お勧め|合格|リピート|減|改善|声|支持|喜|実感|辞め|納得)`,
		not:  `\d{4}年(度)?|年度|昨年|前年|調査時点|アンケ(ー)?ト|出典|集計|n=|実績\)|回答数|症例|病変|検診|健診|受診|患者の|割増|増し|時給|手当|最低保証|有給|休暇|昇給|賞与|更新(の|は)|契約|検査|感染|死亡|発症|飽和|ヘモグロ|湿度|確信|全身|血|薬|審査|勤務の(半分|\d割)|在宅(勤務)?(が|は|の)?\d割|退職金|退職から|離職票|離職から|残業(は|が)?(ゼロ|なし)|クレームの一次|全員(に|で|へ|が(集|参|見|読|受))|残業(代|の割)|業務の\d割|応対|要ります|必要|手数|会議`},
	{kind: rules.ClaimIncome, open: true,
		find: `\d[\d,.]*(億|千万|百万|万)円?[^。]{0,20}(先生|方|医師|ドクタ)(も|が|は)(い|おら|おり|いらっしゃ|複数|多|何人)|(年収|月収|月商|日収|年俸|報酬|月額報酬|収入|手取り|時給|月|年間?|1日で?|週)(に|で|が|は|に|で)?[^。\d]{0,8}\d[\d,.]*(億|千万|百万|万)(円)?`,
		with: `(これ|それ)が普通|当たり前|皆さん|みなさん|全員|モデル|(参考|例)(:|\)|】|として|までに)|の?(先生|方|医師|ドクタ|メンバ|仲間)(も|が)(い(ます|る)|いらっしゃ|おり|続出|多数|大勢)|になった(方|先生)|の?声(です|が|を|も)|得て(い|お)|稼(い|ぐ|げ|ぎ)|気づけば|いつの間に|狙え|夢(では|じゃ)|可能(です|!|な|。|\z)|達成|射程|見込め|続出|突破|到達|届(く|き|い)|手に(入|でき)|慣れれば|になります|頑張り次第|がんばり次第|だって|も夢|受け取って|トップ(の|は)|いちばん(読|稼|働)|一番(読|稼|働)`,
		not:  `実績\)|の実績|実額|平均|件数を|(週|月)\d+(日|コマ|件|時間)[^。]{0,20}場合|\d+(コマ|件|時間|日|回)[^。]{0,6}(×|の場合|として計算|で計算)|下限|助成|補助|研究費|予算|売上|患者|控除|税|扶養|上限額|保険料|届いた|届け出|届出|通勤|家賃|件数により|返済|手当|確定|税別|範囲|幅があ|通勤手当|休業`},
	{kind: rules.ClaimSuperlative, open: true,
		find: `\b(guarantee[ds]?|certain(ly)?|assured|sure to|always win|never (have to (worry|think)|worry|lose|regret|find a better)|no (risk|stress|effort)|zero (risk|stress|effort)|risk[- ]free|stress[- ]free|effortless(ly)?|without trying|the most [a-z]+ (contract|job|offer|terms|team|clinic|platform|employer)|\d+% satisf\w+|cannot fail|can't fail|(beats?|outpays?|outperforms?) (every|all|any)|anyone can|unlimited|limitless|sky[- ]high|unbeatable|unrival+ed|unmatched|unparalleled|second to none|world[- ]class|finest|greatest|number one|no\. ?1|#1|top[- ]rated|best[- ]in[- ]class|the best (job|pay|team|clinic|company|platform|conditions|place)|best[- ]paid|far (superior|better)|superior to|better than (any|all|every)|nobody (pays|offers|beats)|no (other|one else) (employer|board|hospital|company|clinic|agency|firm|can)|nowhere else|once[- ]in[- ]a[- ]lifetime|dream (job|income)|easy money|get rich|passive income|while you sleep|from your sofa|double your|triple your|life[- ]changing|perfect (job|work|team)|most (trusted|respected|popular|successful)|largest|leading|premier)\b`,
		with: `\b(pay|rates?|income|earn\w*|jobs?|team|doctors?|physicians?|radiologists?|firms?|agenc\w+|company|clinics?|hospitals?|platform|network|success|happy|satisf\w+|freedom|salary|money|work|you|we|our|do it)\b`,
		not:  `guaranteed (minimum|hours|slots|floor)|not (a )?guarantee|cannot guarantee|no guarantee|no claim|patients'|lesion|best practice|largest (lesion|share|number of patients)|leading cause|at most|vaccine|trial|do your best|best time|certain (cases|days|conditions|patients|drugs)|no stress test|stress[- ]?check|company may use|world health|not easy|leading to|leading the`},
	{kind: rules.ClaimIncome, open: true, find: `\b(earn(s|ed|ing)?|make(s)?|made|takes? home|pocket(s|ed)?|up to|as much as|income of|reach(es|ed)?)\b[^.]{0,20}(jpy|yen|¥|\$|usd) ?\d[\d,.]*( ?(million|m|k|thousand))?|\d[\d,.]* ?(million|m) (yen|jpy|a year)`, with: `\b(a (month|year|day|week)|per (month|year|day)|monthly|annual\w*|some of our|one of our|many of our|colleagues?|sofa|easily|last month|already)\b`, not: `hourly|per (case|study|hour)|support|subsid|allowance|patients?|average|range|refund|tax|slots?`},
}
