package claims

import "github.com/enkaku/enkaku/models/rules"

// Overtime that pay is said to hold, or that nothing is paid for.
var overtimeFrames = []frame{
	{kind: rules.ClaimFixedOvertime, open: true, find: `({late})[^。]{0,36}({inside})|({monthly})[^。]{0,20}({late})[^。]{0,20}({inside}|を?見込|足し|加え(た|ています)|の代わり)`, not: overtimeNot, here: overtimeHere},
	{kind: rules.ClaimFixedOvertime, open: true, find: `({monthly})[^。]{0,26}({inside})`, with: `{late}|コミコミ|全部入り`, not: overtimeNot, here: overtimeHere},
	{kind: rules.ClaimFixedOvertime, open: true, find: `(\d+時間働いても|何時間|いくら|何時まで|どれだけ|どんなに|何時に)[^。]{0,16}(働|残|帰|診|続|待機|勤務|超え|かか|でも)[^。]{0,20}({monthly}|額|手当|賃金|明細)?[^。]{0,14}(一定|同じ|変わ(り|ら)|一律|固定|打ち止め|追加(の)?(賃金|支払|手当)?(は|も)?(あり|生じ|な|し)|計算に入れ|一緒|増え)`, not: overtimeNot},
	{kind: rules.ClaimFixedOvertime, open: true, find: `(固定|みなし|定額|見込み?)(の)?(時間外|残業|超勤|超過|割増)(代|手当|分|勤務|労働|制|時間)?|(残業|時間外)(代|手当)?(を)?みなし|({monthly})[^。]{0,12}(みなし|固定)[^。]{0,10}(残業|時間外)|(役割給|業務手当|医師手当|責任手当|役職手当|職務手当)[^。]{0,24}(残業|時間外|超過)[^。]{0,20}(代わり|見合い|対する|として|含|もの)`, not: overtimeNot + `|ありません|なく、|ない(。|$)`},
	{kind: rules.ClaimNoOvertimePay, open: true, find: `({late}|超過(した)?(時間|分)|超えた(分|時間)|以降の労働|(終わるまで|延びても|長引いて))[^。]{0,44}(サ(ー)?ビス|切り捨て|相殺|払いません|払わない|支払わない|支払いません|支給し(ません|ない)|出ません|出ない|対象から(外|は)|行って(い|お)?(り)?ません|請求しない|請求なさら|不要、?と|いりません|要りません|概念|考え方(は|を)|扱い(に|と)な|自己研鑽|計算に入れ|追加(は|も)な|追加(なし|は生じ)|上限に支払|打ち止め|考慮することが|精算は行|精算(は)?(し|いたし)ません|支払い?(は|を)?[^。]{0,4}(いたし|し|あり|ござい)(ません|ない)|押してから|申請しない|申請書(は|を)[^。]{0,8}(用意して|必要)|生じ(ません|ない)|残業になりません|設けて(い|お)?(り)?ません|別に出|つきません|付きません)`, not: overtimeNot, here: overtimeHere},
	{kind: rules.ClaimNoOvertimePay, open: true, find: `働き放題|(遅くな|延び|長引い|残|回|遅く帰|長く働い)(っ)?ても[^。]{0,16}(給与|給料|賃金|日給|時給|年俸|月給|お金|手当)[^。]{0,8}(変わり(ません|ない)|同じ|増え)`, not: overtimeNot},
	{kind: rules.ClaimNoOvertimePay, open: true, find: `(管理監督者|管理職|副院長|院長代理|役職|肩書き?|主任以上|マネ(ー)?ジャ(ー)?|部長)[^。]{0,34}(残業|時間外|割増|労働時間の規制)[^。]{0,24}(外れ|対象外|不要|出ません|行って(い)?ません|受けず|代わり|ありません|みなし|支給(し|は)|つきません)|裁量(労働)?(制)?(を採用|なので|のもと|ですので|のため)[^。]{0,40}(変わ|一緒|同じ|一律|追加|生じ)|(覚書|誓約|同意書|waiver)[^。]{0,30}(残業|時間外)|(残業|時間外)(代|手当)[^。]{0,16}(請求しない|いりません|放棄|求めない)[^。]{0,30}(条件|覚書|誓約|署名)`, not: overtimeNot},
	{kind: rules.ClaimFixedOvertime, open: true, find: `\b(overtime|extra hours|longer hours|long hours|evening work|night work|premiums?|running over|late (work|hours|nights)|hours beyond|extra time)\b[^.]{0,60}\b(covered|built in(to)?|inside|inclusive|reflects?|reflected|priced in(to)?|included|part of|capped at (jpy|¥|\d+,)|unpaid|does not earn|not earn|no extra|waiver|exempt|absorbed|contains?|not specified)\b|\b(salary|wage|pay|package|rate|figure)\b[^.]{0,40}\b(contains?|meant to cover|already reflects|stays flat|covers? any (additional|extra)|flat wage|regardless of (how|hours)|no matter how)\b|\bwaiver of overtime|\bexempt from overtime|\b(no matter|however|regardless of how) (long|many hours|late)\b`, not: `paid on top|on top|excess is paid|any excess|in full|in addition|earn a night premium|are paid|is paid separately|overtime is not|keep their overtime|no overtime arises|scheduled hours only|separately|per report`},
}

// overtimeNot are sentences in which overtime is paid beside, all parts of a
// fixed allowance stand, or it is about other people's overtime.
const overtimeNot = `固定残業(代)?(の)?(制度)?(は|も|を)?[^。]{0,10}(ありません|設けて(い)?ません|なく|採って(い)?ません)|別に(計算|支払|お支払|支給|お渡し)|別途|別です|とは別|追加でお支払|都度支給|全額(支給|を翌月)|精算します|足します|上回った時間|超過分は全額|含まない基本給|除く年俸|加えた額|含み?ません|含まれ(て(い)?)?(ません|ず|ない)|入って(い|お)(り)?ません|含める契約は|ことは(ありません|なく)|ことを理由に|(表示|請求|お願い)(は|を)?いたしません|させない|お願いすることは|任意|みなし労働時間(は|が)|みなし時間は|業務委託|準委任|委託の|監修料|従業員|社員の|導入している|面接指導|技術者|健康確保|運転者|対象に含め|対象です|範囲内で|届け出て|区別して|認めて支払|手当を支払|手当をつけて|記録していただ|申請できます|裁判例|みなし公務員|固定資産|社内講座|適用はありません|手当の漏れ|深夜の割増は支払|上限時間は設け|残業のない|残業(は|が)(ほぼ|ほとんど|原則)?(ありません|なし)|当番医|割増がつく|固定残業代はなく|みなし残業はありません|(割増|時間外手当|残業代|通常の賃金と割増)(は|を|も|で)?[^。]{0,6}(支払い?ます|支給します)|基本給[^。]{0,4}\d[^。]*\d+時間|\d+時間[^。]*基本給(は|\d)|労働時間とします|宿日直の許可|割増賃金は毎月精算|同額`

const overtimeHere = `交通費|通信費|住宅手当|指定医手当|昼休み60|研修の時間|移動時間|労働時間(に|と)(含|数)|所定労働に含|資料作成の時間|修正\d回分`
