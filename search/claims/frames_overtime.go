package claims

import "github.com/enkaku/enkaku/models/rules"

// overtimeNot are sentences in which overtime is paid beside, all parts of a
// fixed allowance stand, or it is about other people's overtime.
const overtimeNot = `固定残業(代)?(の)?(制度)?(は|も|を)?[^。]{0,10}(ありません|設けて(い)?ません|なく|採って(い)?ません)|別に(計算|支払|お支払|支給|お渡し)|別途|別です|とは別|追加でお支払|都度支給|全額(支給|を翌月)|精算します|足します|上回った時間|超過分は全額|含まない基本給|除く年俸|加えた額|含み?ません|含まれ(て(い)?)?(ません|ず|ない)|入って(い|お)(り)?ません|含める契約は|ことは(ありません|なく)|ことを理由に|(表示|請求|お願い)(は|を)?いたしません|させない|お願いすることは|任意|みなし労働時間(は|が)|みなし時間は|業務委託|準委任|委託の|監修料|従業員|社員の|導入している|面接指導|技術者|健康確保|運転者|対象に含め|対象です|範囲内で|届け出て|区別して|認めて支払|手当を支払|手当をつけて|記録していただ|申請できます|裁判例|みなし公務員|固定資産|社内講座|適用はありません|手当の漏れ|深夜の割増は支払|上限時間は設け|残業のない|残業(は|が)(ほぼ|ほとんど|原則)?(ありません|なし)|当番医|割増がつく|固定残業代はなく|みなし残業はありません|(割増|時間外手当|残業代|通常の賃金と割増)(は|を|も|で)?[^。]{0,6}(支払い?ます|支給します)|基本給[^。]{0,4}\d[^。]*\d+時間|\d+時間[^。]*基本給(は|\d)|労働時間とします|宿日直の許可|割増賃金は毎月精算|同額`

const overtimeHere = `交通費|通信費|住宅手当|指定医手当|昼休み60|研修の時間|移動時間|労働時間(に|と)(含|数)|所定労働に含|資料作成の時間|修正\d回分`

// overtimeFrames are frames of overtime.
var overtimeFrames = []frame{
	{kind: rules.ClaimFixedOvertime, find: `(残業|時間外|居残り|超勤)[^。]{0,14}(見越し|想定し|加味し|考慮し)た[^。]{0,6}(金額|額|年俸|給与|設定)|(残業|時間外|深夜|割増|超過勤務|休日出勤)(の)?(代|手当|分|割増分|労働分|賃金|割増)?[^。]{0,16}(含|込|コミ|織り込|内包|内数|組み入れ|組み込|入って|入った|(初めから|あらかじめ|すでに)?(乗せて|のせて|入れて|見込んで|含めて)(あり|い)|まかな|カバ(ー)?し|充当|包括)|(定額|固定|みなし|見込み?)(の)?(残業|時間外|超勤)`,
		not: `含みません|含まない|含まれ(ません|ない)|別途|別に|除(く|き|いた)|とは別|上乗せ|制度はありません|固定残業代の`},
	{kind: rules.ClaimFixedOvertime, find: `\b(overtime|extra hours|additional hours|late hours)\b[^.]{0,30}\b(included|part of|covered|built into|inclusive|factored|absorbed|already)\b|\b(salary|pay|rate|wage)s?\b[^.]{0,14}\b(covers?|includes?|already includes|is inclusive of|takes account of)\b[^.]{0,20}\b(overtime|extra hours)`,
		not: `not included|paid (separately|on top|in addition)|does not include|on top`},
	{kind: rules.ClaimFixedOvertime, open: true, not: overtimeNot,
		find: `(年俸|月給|固定給|日額|日給|月額)[^。]{0,10}(でまかなう|で賄う)|(終業時刻|定時|所定)を(過ぎ|超え)た分[^。]{0,24}(吸収され|込み)|始業前[^。]{0,20}(固定給|月給|年俸)の(範囲|中)|調整手当[^。]{0,14}(超勤|残業|時間外)手当(として)?の性格|(みなし|固定)分を(越え|超え)[^。]{0,24}(に限って|認めたとき)|残業が?なかったものと|定額手当[^。]{0,24}予告なく|(月給|年俸|給与)の中に入っているもの`},
	{kind: rules.ClaimFixedOvertime, open: true, find: `({late})[^。]{0,36}({inside})|({monthly})[^。]{0,20}({late})[^。]{0,20}({inside}|を?見込|足し|加え(た|ています)|の代わり)`, not: overtimeNot, here: overtimeHere},
	{kind: rules.ClaimFixedOvertime, open: true, find: `({monthly})[^。]{0,26}({inside})`, with: `{late}|コミコミ|全部入り`, not: overtimeNot, here: overtimeHere},
	{kind: rules.ClaimFixedOvertime, open: true, find: `(\d+時間働いても|何時間|いくら|何時まで|どれだけ|どんなに|何時に)[^。]{0,16}(働|残|帰|診|続|待機|勤務|超え|かか|でも)[^。]{0,20}({monthly}|額|手当|賃金|明細)?[^。]{0,14}(一定|同じ|変わ(り|ら)|一律|固定|打ち止め|追加(の)?(賃金|支払|手当)?(は|も)?(あり|生じ|な|し)|計算に入れ|一緒|増え)`, not: overtimeNot},
	{kind: rules.ClaimFixedOvertime, open: true, find: `\b(overtime|extra hours|longer hours|long hours|evening work|night work|premiums?|running over|late (work|hours|nights)|hours beyond|extra time)\b[^.]{0,60}\b(covered|built in(to)?|inside|inclusive|reflects?|reflected|priced in(to)?|included|part of|capped at (jpy|¥|\d+,)|unpaid|does not earn|not earn|no extra|waiver|exempt|absorbed|contains?|not specified)\b|\b(salary|wage|pay|package|rate|figure)\b[^.]{0,40}\b(contains?|meant to cover|already reflects|stays flat|covers? any (additional|extra)|flat wage|regardless of (how|hours)|no matter how)\b|\bwaiver of overtime|\bexempt from overtime|\b(no matter|however|regardless of how) (long|many hours|late)\b`, not: `paid on top|on top|excess is paid|any excess|in full|in addition|earn a night premium|are paid|is paid separately|overtime is not|keep their overtime|no overtime arises|scheduled hours only|separately|per report`},
	{kind: rules.ClaimFixedOvertime,
		find: `(固定|みなし|定額|見込み|一律)(の)?(残業|時間外)(代|手当|分)?|(残業|時間外|深夜|休日)(代|手当|割増|労働分|勤務手当|の分|分|の手当)?(と深夜の分|や深夜)?(を|は|が|も|など)?[^。、]{0,12}(含み|含む|含んだ|含まれ|込み|織り込|内包|組み込|コミ)|overtime\b[^.]{0,30}(included|deemed|covered|built in|part of (the )?(base|salary|pay)|within)|(includes?|inclusive of|covers?) (all |any |fixed |night )?overtime`,
		not:  `含みません|含まない|含まれません|別途(支給|お支払い)|は別|別に支給|not included|paid (separately|on top|in addition)`},
	{kind: rules.ClaimFixedOvertime,
		find: `(残業|時間外|居残り|超勤|超過|延長|深夜|夜間|割り?増し?|遅くまで|休日出勤|土日)[^。]{0,20}(込み|込ん|含|入って(い|お)|入った(額|金額|給与|年俸|月給|時給)|織り込|内数|うち(です|に)|ひっくるめ|まとめて|合算|一括|丸め|盛り込|加味|見越|吸収|包括|コミコミ|セット)|(年俸|月給|時給|給与|基本給|固定給|提示額|月額|年収)[^。]{0,16}(には|は|に)[^。]{0,20}(残業|時間外|居残り|超勤|深夜|割増)[^。]{0,14}(込|含|入っ|ぶん|分まで|まで(入|含))|(年俸|月給|給与|提示額|固定給)(の)?(うち|内|中)(です|に|とし|とな)|残業[^。]{0,10}\d{1,3}時間(ぶん|分)|(回っ|過ぎ|超え|延び|長引)[^。]{0,24}(見込み?済|織り込|込みで|含んで)|(\d時|定時|終業|時間)(を|後に|が)?[^。]{0,6}(過ぎ|超え|延び|長引)[^。]{0,30}(日給|月給|年俸|時給|給与|報酬|給料)(に|の)[^。]{0,8}(入って|含|込|うち|織り)`,
		here: `含みません|含まない|含まれ(ません|ない)|込みではな|別途|別に|除(く|き|いた)|とは別|上乗せ|制度はありません|患者|診療は|枠|シフト|ありません(。|$)|付き(ます)?|入って(いません|おりません)`},
	{kind: rules.ClaimFixedOvertime,
		find: `\b(overtime|extra hours|additional hours|late (hours|nights|work)|long(er)? (hours|days)|weekend work|night work)\b[^.]{0,50}\b(includ\w+|part of|covered|built in|inclusive|factored|absorbed|already|bundled|rolled|all-in|taken to be paid|baked|wrapped|no extra|same salary|within the)\b|\b(salary|pay|rate|wage|figure|package|annual)s?\b[^.]{0,24}\b(covers?|includes?|is inclusive|takes account|all-in|all-inclusive|lump)\b[^.]{0,30}\b(overtime|extra hours|hours you|however (long|many))|\ball[- ]in(clusive)?\b[^.]{0,10}\b(salary|figure|pay|package)`,
		here: `not included|paid (separately|on top|in addition)|does not include|on top|separate|excludes`},

	{kind: rules.ClaimFixedOvertimeHours, find: `(?:固定|みなし|定額)(?:の)?(?:残業|時間外)(?:代|手当|分)?[^。]{0,12}?(\d{1,3})時間|(\d{1,3})時間分の(?:固定|みなし|定額)?(?:の)?(?:残業|時間外)`, open: true},

	{kind: rules.ClaimNoOvertimePay, open: true, find: `(残業|時間外|超過|割増|深夜|超えた時間|超える残業|延長した)[^。]{0,22}(支払い?|支給|手当|代|賃金|対価|請求)[^。]{0,8}(ありません|ない|なし|しません|いたしません|出ません|出ない|つきません|付きません|発生しません|対象外|認めません|できません)|(残業|居残り|時間外)[^。]{0,10}(しても|しようと|多くても)[^。]{0,14}(増え|変わ|加算|追加|上がり)[^。]{0,4}(ません|ない)|(残業|時間外)(代|手当)(ゼロ|ゼロ円)|\bovertime\b[^.]{0,20}\b(unpaid|not (be )?(paid|compensated|remunerated))`,
		not: `固定残業(代|手当)?は(ありません|なし)|みなし残業[^。]{0,6}(ありません|なし)|別途|残業(は|が|も)?(ほぼ|ほとんど|基本|原則|一切)?(ありません|なし|ない)|ことはありません|サービス残業はありません|満たない|無給の研修や`},
	{kind: rules.ClaimNoOvertimePay, open: true, not: overtimeNot,
		find: `(固定|みなし)分からはみ出た[^。]{0,20}(ボランティア|サ(ー)?ビス|無給)|\bclassed as a manager\b|\b(charting|notes|paperwork|overtime)\b[^.]{0,40}\bcounts as self-?(development|study)`},
	{kind: rules.ClaimNoOvertimePay, open: true, find: `({late}|超過(した)?(時間|分)|超えた(分|時間)|以降の労働|(終わるまで|延びても|長引いて))[^。]{0,44}(サ(ー)?ビス|切り捨て|相殺|払いません|払わない|支払わない|支払いません|支給し(ません|ない)|出ません|出ない|対象から(外|は)|行って(い|お)?(り)?ません|請求しない|請求なさら|不要、?と|いりません|要りません|概念|考え方(は|を)|扱い(に|と)な|自己研鑽|計算に入れ|追加(は|も)な|追加(なし|は生じ)|上限に支払|打ち止め|考慮することが|精算は行|精算(は)?(し|いたし)ません|支払い?(は|を)?[^。]{0,4}(いたし|し|あり|ござい)(ません|ない)|押してから|申請しない|申請書(は|を)[^。]{0,8}(用意して|必要)|生じ(ません|ない)|残業になりません|設けて(い|お)?(り)?ません|別に出|つきません|付きません)`, not: overtimeNot, here: overtimeHere},
	{kind: rules.ClaimNoOvertimePay, open: true, find: `働き放題|(遅くな|延び|長引い|残|回|遅く帰|長く働い)(っ)?ても[^。]{0,16}(給与|給料|賃金|日給|時給|年俸|月給|お金|手当)[^。]{0,8}(変わり(ません|ない)|同じ|増え)`, not: overtimeNot},
	{kind: rules.ClaimNoOvertimePay, open: true, find: `(管理監督者|管理職|副院長|院長代理|役職|肩書き?|主任以上|マネ(ー)?ジャ(ー)?|部長)[^。]{0,34}(残業|時間外|割増|労働時間の規制)[^。]{0,24}(外れ|対象外|不要|出ません|行って(い)?ません|受けず|代わり|ありません|みなし|支給(し|は)|つきません)|裁量(労働)?(制)?(を採用|なので|のもと|ですので|のため)[^。]{0,40}(変わ|一緒|同じ|一律|追加|生じ)|(覚書|誓約|同意書|waiver)[^。]{0,30}(残業|時間外)|(残業|時間外)(代|手当)[^。]{0,16}(請求しない|いりません|放棄|求めない)[^。]{0,30}(条件|覚書|誓約|署名)`, not: overtimeNot},
	{kind: rules.ClaimNoOvertimePay, open: true, find: `(残業|時間外|割増|深夜)(代|手当|賃金|割増分)(は|が|の|も)?[^。]{0,10}(対象外|支給し(ません|ない)|出ません|ありません|つきません|支払(い)?(ません|われません)|発生しません|なし)|サービス残業|overtime (is )?(not|un)[- ]?paid|no overtime pay|no extra pay for overtime`, not: `残業(は|が)(ほぼ|ほとんど|基本)?(ありません|なし)|時間外(勤務|労働)は(ありません|なし)|固定残業(代)?は(ありません|なし)|別途支給|残業なし`},

	{kind: rules.ClaimManager, open: true, find: `(管理監督者|管理職|役職者|監督者)[^。]{0,16}(扱い|として|とな|に当た|に該当|待遇|の立場|のため)`, with: `残業|時間外|割増|労働時間`},
	{kind: rules.ClaimManager, open: true, find: `管理監督者|(管理職|役職者)(として|扱い|待遇)[^。]{0,20}(残業|時間外)|(名ばかり)?管理職のため(残業|時間外)|exempt (employee|manager)|managerial (exemption|status)`},

	{kind: rules.ClaimDiscretionary, find: `裁量労働|(専門|企画)業務型|みなし労働(時間)?|(実際の)?(労働時間|勤務時間|働いた時間)に(かかわらず|関わらず|関係なく|よらず)[^。]{0,12}(一定|同じ|定額|固定|変わ)|discretionary (work|labou?r)|deemed (working )?hours`},
	{kind: rules.ClaimManager, open: true,
		find: `\b(hired|employed|treated|classed|taken on) as (a |an )?(manager|managerial|supervisor)\b[^.]{0,24}\bno overtime`},
	{kind: rules.ClaimNoOvertimePay, open: true,
		find: `(超える|超えた|超過した)(残業|時間外|労働)[^。]{0,20}(固定残業代|みなし)[^。]{0,10}(ほか|以外|他)[^。]{0,10}(支給|支払い|手当)は?[^。]{0,4}(ありません|ない|なし|いたしません)`},
}

// overtimeGuards are what is no such claim.
var overtimeGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimFixedOvertime, rules.ClaimFixedOvertimeHours, rules.ClaimNoOvertimePay}, back: overtimeNot + `|営業日に(振り?込|お?支払)`},
	{kinds: []rules.ClaimKind{rules.ClaimManager}, back: `管理監督者(では(なく|あり)|に(は)?(あた|当た|該当)[^。]{0,4}(ない|ません|ず)|として(は)?扱(わ|って(い|お)(り)?ません))`},
	{kinds: []rules.ClaimKind{rules.ClaimDiscretionary}, back: `\b(\w+|\d+) deemed hours\b|deemed hours[^.]{0,30}paid separately`},
	{kinds: []rules.ClaimKind{rules.ClaimDiscretionary, rules.ClaimManager}, back: `みなし(労働)?時間(は|が)?[^。]{0,6}\d|同意は任意|技術者|従業員|社労士|適用(は)?ありません`},
	{kinds: []rules.ClaimKind{rules.ClaimManager},
		back: `管理監督者(として)?の?(扱い|立場|待遇)?では|管理監督者には`},
	{kinds: []rules.ClaimKind{rules.ClaimFixedOvertime, rules.ClaimFixedOvertimeHours},
		back: `(残業代|時間外手当|割増賃金)(は|を|が)?(含まれて|含んで|含ま|含み)(い|お)?(らず|ません|ない)`},
	{kinds: []rules.ClaimKind{rules.ClaimFixedOvertime, rules.ClaimFixedOvertimeHours, rules.ClaimNoOvertimePay},
		like: `\b(does not|doesn.t) contain\b[^.]*|\bcontains no\b[^.]*`,
		back: `固定残業代?の?制度は(設け|あり|採|ござ|用い|なし)`},
	{kinds: []rules.ClaimKind{rules.ClaimFixedOvertime, rules.ClaimFixedOvertimeHours},
		back: `(含めた|含む|含んだ)もので(は)?(ありません|はなく|ない)|割増(分)?を(含|加|付)[^。]{0,8}(翌月|支払)`},
	{kinds: []rules.ClaimKind{rules.ClaimManager},
		back: `\bnot (classed|treated|employed) as\b`},
	{kinds: []rules.ClaimKind{rules.ClaimFixedOvertime, rules.ClaimFixedOvertimeHours, rules.ClaimNoOvertimePay},
		like: `(固定残業代|みなし労働時間)(や|・|、)?(みなし労働時間|固定残業代)?の(制度|定め|扱い)(は|も)(なく|あり|ござい|設け)`,
		back: `(みなし|固定残業)[^。]{0,10}の(制度|定め)は(なく|ありません|ござい)`},
}
