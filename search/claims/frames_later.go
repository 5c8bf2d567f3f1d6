package claims

import "github.com/enkaku/enkaku/models/rules"

// Pay that is decided later, by the other side, or not told.
var laterFrames = []frame{
	{kind: rules.ClaimPayLater, open: true, find: `(給与|給料|時給|報酬|年俸|月給|単価|謝金)(は|:|について(は)?)?(当社|当院|当法人|弊社|社内|法人|会社)(の)?(規定|規程|基準|内規)(による|によります|により(決定|決め)|に準|次第)|({payname})[^。]{0,14}(基準|条件|計算式|算定方法)(は|も)?[^。]{0,6}(社外秘|非公開|秘密|未定|公開して(い|お)(り)?ません)`, not: laterNot + `|抜粋|金額から変わ|別紙のとおり|お送り`},
	{kind: rules.ClaimPayLater, open: true, find: `({payname})[^。]{0,24}(面接|面談|会って|お会い|採用|入職|入社|内定|契約|登録|応募|着任|配属|開始|スタ(ー)?ト|初月|初回|終了|読影|納品|開催|検収|承認|審査|見学|試験|試用|最初の\d+か月|\d+か月の様子)[^。]{0,12}(後|時|席|際|とき|で|にて|から|うえ|様子)[^。]{0,14}(申し上げ|お?伝え|お?知らせ|お?教え|お?話|提示|開示|示し|明か|相談|決め|決ま|決定|算定|算出|判定|確定|交渉|すり合わせ|公表|こっそり)`, not: laterNot, here: laterHere},
	{kind: rules.ClaimPayLater, open: true, find: `(提示額|表示額|掲載額|記載額|金額|給与額)[^。]{0,12}(イメ(ー)?ジ|目標|仮|例|参考)[^。]{0,40}|実際(に)?(は|の)[^。]{0,12}(低く|下回|少な)[^。]{0,12}(方|こと|場合|人)|(市場価値|働きぶり|能力|実力|人物)(を|に|で)[^。]{0,10}(評価|査定|判断|よる|より|応じ)[^。]{0,12}(提示|決|\)|$)`, with: `{payname}|提示|額`, not: laterNot, here: laterHere},
	{kind: rules.ClaimPayLater, open: true, find: `({payname})[^。]{0,30}(毎月|毎回|その月ごと|月ごと)に?[^。]{0,8}(公表|発表|決め|見直|変わ|変動)|(締め日|支払(い)?(日|時期)|時期)[^。]{0,14}(決めて|決まって|定めて)(い|お)(り|ら)?(ません|ず|ない)|まとまったら[^。]{0,6}(払|支払)|(気になる|肝心の)[^。]{0,4}({payname})`, not: laterNot, here: laterHere},
	{kind: rules.ClaimPayLater, open: true, find: `\b({payen})\b:? ?(let's talk|ask|tbd|open|\?)|\bwe decide the (level|rate|amount|figure)|\b({payen})\b[^.]{0,24}\b(shown|listed|stated|advertised)\b[^.]{0,30}\b(target|example|estimate|guide|illustrat\w+|maximum)\b|\bactual (rate|pay|salary)\b[^.]{0,30}\b(fixed|set|decided|lower)\b`, not: laterNotEN},
	{kind: rules.ClaimPayLater, open: true, find: `({payname})[^。]{0,34}({unsettled}|{bythem})`, not: laterNot, here: laterHere},
	{kind: rules.ClaimPayLater, open: true, find: `({bythem}|{judging})[^。]{0,30}({payname})[^。]{0,16}(決|出し|示し|付け|提示|算|改定|変更|上げ下げ|下げ|お知らせ|お伝え|検討|記載(は|を)控)`, not: laterNot, here: laterHere},
	{kind: rules.ClaimPayLater, open: true, find: `({payname})[^。]{0,30}({judging})[^。]{0,16}(決|出し|示し|付け|提示|算|お知らせ|お伝え|検討|格付け|判定|変わ)`, not: laterNot, here: laterHere},
	{kind: rules.ClaimPayLater, open: true,
		find: `(掲載|記載|書いて?(あ|い)る?|書いた|掲示|表示|上(記|の)|ここ(に|の)|求人票)[^。]{0,10}({payname}|額|数字)[^。]{0,24}(仮の|仮です|仮置|目標|たたき台|叩き台|最初の(月|うち)だけ|例です|一例|低くなる|別の(数字|額)|変わる|下回る|ずれる|違う|あて(に|には)|理想|見込み)`,
		not:  laterNot, here: laterHere},
	{kind: rules.ClaimPayLater, open: true,
		find: `(最大|最高|上限|max|~|up to)[^。]{0,8}({payname})?[^。]{0,8}\d[\d,]*(万)?円?[^。]{0,24}(下限(は|も)[^。]{0,8}(ない|なし|ありません|決め|設け)|スタ(ー)?ト(の)?(額|は)|下げて(い)?く|査定|実額|非公表|始まりは|最初は)|(下限|最低額)(は|も)?[^。]{0,10}(決め|設け|定め|ありません|なし)`,
		here: `{otherscase}|件数|下限(は|の)?時給|最高血圧`},
	{kind: rules.ClaimPayLater, open: true,
		find: `(どこに|どの(辺|あたり|額|水準|段階)に?)(入る|当ては|なる|格付)[^。]{0,16}(採用後|入職後|面談|面接|査定|判定|配属|当社|こちら)|(振り?込(み)?日|支払(い)?(日|期日|時期)|お支払い(の)?(日|時期))[^。]{0,16}({unsettled}|その月|変わ|約束でき|約束(は)?でき|資金|状況を見|ずれ)|(払える|払えるよう|余裕(が|の)|お金が(入|でき|用意))[^。]{0,14}(タイミング|とき|時|次第|たら|月)[^。]{0,10}(払|支払)|資金(繰り|の(状況|都合)|が)[^。]{0,24}(支払|支給|調整|払)`,
		here: `{otherscase}|ありません|前の営業日|研究(資金|費)`},
	{kind: rules.ClaimPayLater, open: true,
		find: `(値段|給料|給与|報酬|時給|額|単価|謝礼)(は|を|が|の話は)?[^。]{0,12}(決めてへん|言いますわ|決めよ(か|う)|会うて(から|決)|会って決|話そ|聞いて(な|や)|まだや|そのうち)|【[^】]{0,8}({payname})[^】]{0,6}】[^。\d]{0,4}(ask|応相談|相談|未定|要確認|秘密|tbd|\?)|({payname})[:は]?(ask|tbd|tba)\b|(利益|売上|売り上げ|もうけ|儲け)[^。]{0,16}(還元|分け|配分|歩合)[^。]{0,4}(ます|し)`,
		here: `{otherscase}|\d%|\d割|\d円|給与とは別|年俸とは別`},
	{kind: rules.ClaimPayLater, open: true,
		find: `(率|割合|比率|式|どれくらい|いくら(出すか|か|になるか|払うか)|計算(方法|の仕方))[^。]{0,16}(は|を|が|で|:)[^。]{0,14}({unsettled}|決算|社内規程|後日|のちほど|(入職|入社|採用)後|その(都度|つど|たび)|依頼を送るたび|依頼(を|の)[^。]{0,6}たび)`,
		with: `{payname}|決算|後日|社内規程|お伝え|いくら`, here: `{otherscase}|保険料|税|講座の|ありません`},
	{kind: rules.ClaimPayLater, open: true, find: `(通過|終え|合格|採用|契約)(られ|し|され|た)?(た)?(方|先生|者)[^。]{0,6}(に|へ)(のみ|だけ)?[^。]{0,16}({payname})[^。]{0,10}(開示|公開|お?知らせ|お?伝え|提示)|給与明細[^。]{0,10}(で|にて)[^。]{0,8}(時給|単価|額|報酬|金額)[^。]{0,8}確認|({payname})[^。]{0,20}(規程|規定)[^。]{0,10}(によるとだけ|お答え|入職後|閲覧)|(支払額|額|時給|給料|給与|報酬|年俸|年収)[^。]{0,14}(その後(に)?|あとで|のちに|後から)(検討|決め|上げ下げ|調整|相談)|いくら(出す|払う|になる)か[^。]{0,24}(決め|分かって|わかって|見て)|(収支|経営|業績|売上|売り上げ|軌道)[^。]{0,14}(見え|乗っ|落ち着|安定|分かっ)[^。]{0,16}({payname})[^。]{0,10}(決め|出し|考え)|\A配属で決まり|\A[^。]{0,8}多くの方の額は非公`, not: `患者|診療報酬|住民|契約前に`},
	{kind: rules.ClaimPayLater, open: true, find: `\b({payen}|per case)\b[^.]{0,50}\b({unsettleden}|(we|the (company|clinic|editor|director)) (decides?|sets?|chooses?|adjusts?|determines?|fix(es)?|assigns?)|after (review|evaluation|an? assessment|the trial)|set case|decide the level|decided by|as we see fit)\b`, not: laterNotEN},
	{kind: rules.ClaimPayLater, open: true, find: `\b(we|the (company|clinic|editor|director)) (may|can|will|reserve the right to) (change|revise|lower|cut|adjust|reduce)\b[^.]{0,24}\b({payen})\b|\b({payen})\b[^.]{0,20}\b(may|can|will) be (changed|revised|lowered|cut|adjusted|reduced)\b`, not: laterNotEN},
}

// laterNot are sentences that bind pay, or are about somebody else's price.
const laterNot = `患者|自由診療|料金表|新製品|価格|薬価|参加料|参加費|利用料|住民|保険料率|見積もり|統計|研究|医療機関ごと|減らされ(る|ない)|範囲内|範囲で|幅の?(中|なか|内)|(表示|上記|記載)の幅|いずれかに|(一|いち)律|双方|合意を得|合意(を|が)(必要|条件)|契約書にも|書面で|全員(同じ|が)|上がる場合|増額|増し|ことはありません|ことは(いたし|し)(て(い|お)(り)?)?ません|尋ねる|約束(の|した)額|給与明細|インボイス`

// laterHere is a clause about a date, or pay that is stated.
const laterHere = `日程|日取り|面談日|曜日|テ(ー)?マ|機種|配信日|公開|開院|納品|実費|年俸とは別|(お)?支払い(は)?(毎|翌|月末|納品)|翌月(払い|末|に(お)?支払|の?\d)|毎月\d|締め|振込手数料|昇給(は毎|の幅)|基づ|計算式|\d円(です|から|~|。|を|と|に|の間)|\d万円(です|から|~|。|を|と|に|の間)|下限の|範囲|幅があり|段階|交渉によらず|変わりません|変わることは|金額から変わり|抜粋|交渉の場|(記載|上)の表|評価シ|専門医|診療報酬|医療相談|健康相談|電話相談|相談料は|待機(は|の)?(なし|ありません)`

const laterNotEN = `\b(range|band|within|reviewed|in writing|patients?|experience|by board|no change|fixed at|stays? the same|never|not change|does not|optional|invoice|raise|study|data|shift times)\b`
