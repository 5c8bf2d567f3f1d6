package claims

import "github.com/enkaku/enkaku/models/rules"

// labelSayings are ways to deny a label that an advert carries, and a field
// that asks for a text.
var labelSayings = []saying{
	{says: rules.SaysOnCall, not: notCall,
		find: `(オンコ(ー)?ル|呼び出し)(の)?(当番|対応|待機)?(は|が|も|を|に)?(月|週)に?(\d{1,2}(~\d{1,2})?|数)(回|日|度)[^。、]{0,6}|(月|週)に?(\d{1,2}(~\d{1,2})?|数)(回|日|度)(程度|ほど)?の?(夜間)?(の)?(オンコ(ー)?ル|呼び出し)(の)?(当番|対応|待機)?(が|に|を|は|も)?(あり(ます|。|、|\z)|入って|お願い|担当|ございます|対応)|` +
			`(オンコ(ー)?ル)(の)?(当番|対応|待機)?(が|も)?(あり(ます|。|、|\z|\()|有り?(。|、|\z)|ございます|必須|必要です|に入っていただ|をお願い|を担当(し|いただ))`},
	{says: rules.SaysOnCall, not: `nurses|staff|abroad|local|\bno\b|\bnot\b`, find: `\b(on[- ]call) (duty|duties|shifts?|rota|nights?|work) (is|are|once|twice|every|\d)|\byou (will|must|are) (also )?(be |take )?on[- ]call\b|\bon[- ]call (is )?(required|mandatory|expected)\b`, may: true},
	{says: rules.SaysOnCall, not: notCall, find: `(夜間|休日|時間外|深夜)(と|や|・|も|の)?(休日|夜間)?(の)?(緊急)?(の)?(電話|呼び出し|連絡)(も|を|に|にも)[^。]{0,14}(当番|交代|輪番|先生)(で|に|が|制で)[^。]{0,10}(受けて|対応し|出て|応じて|お受け)(いただ)`},
	{says: rules.SaysOnCall, not: notCall,
		find: `(夜間|深夜|休日|時間外)(や(休日|夜間))?の(呼び出し|オンコ(ー)?ル|緊急(の)?(連絡|対応))(に|も|にも)[^。、ま]{0,8}(対応し|応じて?|出て|入って|お願い)(て)?(いただ|お願い|し(ます|て)|いたし)`},
	{says: rules.SaysNoOnCall, open: true, all: true, not: `時間外の(呼び出し)|別契約|常勤|手当|当番日以外|勤務日以外|以外`, find: `(オンコ(ー)?ル|夜間(の)?待機|自宅待機|待機当番)(や|・|、|と|も)?(の)?(呼び出し|当番|待機|対応)?(は|も|の|が)?(一切|まったく)?(ありません|ございません|なし(です|。|、|\z)|お願いしません|求めません)|\b(no|without) on[- ]call\b|\bnever on[- ]call\b`},
	{says: rules.SaysNightDuty, not: notCall + `|明け`,
		find: `(当直|夜勤|宿直)(は|が|も|を|に)?(月|週)に?(\d{1,2}(~\d{1,2})?|数)(回|日)|(月|週)に?(\d{1,2}(~\d{1,2})?|数)(回|日)(程度|ほど)?の?(当直|夜勤|宿直)(が|に|を|は|も)?(あり(ます|。|、|\z)|入って|お願い|担当|ございます)|(当直|夜勤|宿直)(勤務|業務)?(が|も)?(月\d回)?(あり(ます|。|、|\z|\()|有り?(。|、|\z)|ございます|必須|必要です)|(当直|夜勤|宿直)(に|を|も)(入って|担当し?て?)(いただ|お願い)`},
	{says: rules.SaysNightDuty, not: `\bno\b|\bnot\b|nurses|welcome`, find: `\byou (?:will )?(?:take|have|do|cover|work) (?:one|two|three|four|\d) night (?:duties|shifts?) (?:a|per|each) (?:month|week)\b|\bnight duty (?:once|twice|\w+ times) (?:a|per|each) (?:month|week)\b`, may: true},
	{says: rules.SaysNightDuty, not: `\bno\b|\bnot\b|nurses`, find: `\bnight (duty|duties|shifts?) (is|are) (required|mandatory|expected)\b|\b(one|two|three|four|\d) night (duties|shifts?) (a|per|each) (month|week)\b|\bincludes night (duty|duties|shifts?)\b`, may: true},
	{says: rules.SaysNeverOnSite, open: true, in: payFields + " life_fit.no_commute", not: stayAway + `|` + partly + `|休日|土日|祝|週末|時間外|急な|呼び出し|緊急|応援|` + otherFolk,
		find: `(出社|出勤|来社|来院|来所|通勤|登院|(工場|会社|オフィス|クリニック|病院|事業場|通院先)への(出社|出勤|通勤))(は|も|の必要は|の必要も|していただく(こと|必要|日)は|する(こと|必要|日)は)(、)?(一切|いっさい|まったく|全く|一度も|1度も)*(必要)?(ありません|ございません|不要(です|。|\z)|なし(です|。|\z)|ゼロ(です|。|、|\z)|ない(です|お?仕事|求人|勤務))|` +
			`(完全|フル)(在宅|リモ(ー)?ト|テレワ(ー)?ク)(勤務)?(です|の(お仕事|求人|勤務|ポジション)(です|。|\z)|(です)?で、)`},
	{says: rules.SaysNeverOnSite, open: true, in: payFields, not: `\b(patients?|engineers|reviewers|nurses|almost|nearly|except|apart from|other than|days|weeks|training|interview)\b`,
		find: `\byou (never|do not|will never) (ever )?(have to|need to) (come|travel|commute|go)( in)? to (the|our) (office|clinic|hospital|site)\b|\b(there are|with) no office days\b|\b(the|this) (job|post|role|work) is (100%|fully|entirely|completely) remote\b`},
	{says: rules.SaysNoSideJob, open: true, not: notSide,
		find: `(副業|兼業|ほかの仕事|他の仕事|掛け持ち|かけもち|アルバイト|外勤|他院での(勤務|診療))(・兼業|や兼業|・副業)?(は|も|を|の|での勤務は)?(原則)?(一切)?(禁止|不可|でき(ません|ない)|認め(て(い|お)?(り)?ません|ません|られません|ない)|ご?遠慮|お断り|お?控え|しないで|禁じ)`},
	{says: rules.SaysNoSideJob, open: true, not: `competitor|rival`, find: `\b(other|second|side|outside) (jobs?|work|employment|clinical work) (is|are) (not (allowed|permitted|possible)|prohibited|forbidden)\b|\bno (other|second|side|outside) (jobs?|work|employment)\b|\bexclusive(ly)? (to|for) us\b|\bmust not (hold|have|take) (any )?(other|second|side)\b`},
	{says: rules.SaysNoSupport, in: "life_fit.", open: true, not: `不安|心配|制限|上限|参加費|費用|負担|残業|当番|義務|必要|呼び出し|ノルマ|枠は?|不利`,
		find: `(配慮|支援|サポ(ー)?ト|制度|対応|代診|代わりの?(医師|先生)?|実績|用意|休暇|研修|教育|補助|交流|相談(先|相手)?|機会|引き継ぎ|引継ぎ|カンファレンス|勉強会|時短|短時間勤務|仕組み|体制)(は|も|が|の用意は|はとくに|は特に)?(一切|特に|とくに|現在)?(ありません|ございません|なし(です)?(。|\z)|行って(い|お)?(り)?ません|して(い|お)?(り)?ません|いたしません|設けて(い|お)?(り)?ません|いません|しません|ない(。|\z))`},
	{says: rules.SaysNoSupport, in: "life_fit.", open: true, find: `^\W*(no|none|not) (\w+ ){0,3}(support|cover|leave|training|consideration|help|allowance|meetings?|possible|available|offered|provided)\b|\b(is|are) not (offered|provided|available|possible|given)\b`, not: `no (limit|cost|fee)`},
	{says: rules.SaysNoPolicy, in: "regulatory.prescribing_policy regulatory.identity_flow terms.renewal.criteria", open: true,
		find: `(方針|基準|規定|ル(ー)?ル|取り決め|手順|判断基準|定め)(は|も|を|が)?(特に|とくに|一切)?(ありません|ございません|なし(です)?(。|\z)|定めて(い|お)?(り)?ません|設けて(い|お)?(り)?ません|決めて(い|お)?(り)?ません|ない(。|\z))|(本人)?確認(は|を)?(特に|とくに)?(行いません|行って(い|お)?(り)?ません|しません|して(い|お)?(り)?ません|不要)|\bno (policy|rules?|criteria|procedure|check\w*)\b`,
		not:  `初診|再診|不明な|処方`},
	{says: rules.SaysByTelephone, in: "title. summary. description terms.work.initial",
		find: `(診察|診療|初診|再診|処方)は、?(すべて|全て|主に|原則|基本的に)?(お)?(電話|音声通話|チャット|メ(ー)?ル|テキスト)(のみ|だけ)?(で|により|によって)(、)?(行い(ます|\z)|行って(い|お)(り)?ます|実施し(ます|て(い|お))|済ませ(ます|て(い|お))|お願いし(ます|て(い|お))|完結し(ます|て(い|お)))`,
		not:  `ビデオ|映像|カメラ|画面|対面|予約|つながらない|切れ|とき|前に|のあと|後に|主治医|相談`},
	{says: rules.SaysNoConsent, open: true, not: `匿名(化|加工)?情報|倫理|オプトアウト|ことは(ない|あり)|ません|架空|合成`,
		find: `同意(を|は)?(とら|取ら|得|いただか|もらわ|求め)ず(に)?[^。]{0,10}(患者|受診者|利用者|相談者)(さん)?の?[^。、]{0,10}(データ|情報|記録|画像|カルテ|録画)[^。、]{0,12}(使い|使って|利用し|提供し|集め|収集し|共有し)|(患者|受診者|利用者|相談者)(さん)?の?[^。、]{0,10}(データ|情報|記録|画像|カルテ|録画)(を|は)[^。]{0,16}同意(なし|なく|(を|は)?(とら|取ら|得|いただか|もらわ)ず)(に|で)?[^。、]{0,14}(使い|使って|利用し|提供し|集め|収集し|共有し)`},
	{says: rules.SaysNoReading, open: true, not: `患者`,
		find: `(二重(の)?(チェック|確認|読影)|ダブル(チェック|読影|リ(ー)?ディング)|二次読影|2次読影)(は|を|も|の体制は)?(一切)?(ありません|ございません|なし(。|、|\z|です)|行(い|って)(い|お)?(り)?ません|し(て(い|お)?(り)?)?ません|ない)|\bno (second|double) (read(er|ing)?|check)\b`},
}

const (
	notCall = `ない|ありません|なし|ません|地元|当番医|看護師|保健師|別の医師|他の医師|ほかの医師|常勤医|院長|任意|希望|別契約|手当|料|患者|からの呼び出し|受け持つ|一次対応`
	notSide = `競合|製薬|同業|就業時間中|勤務時間中|時間内|業務時間|研修医|公務員|勤務先|利益相反|を除(き|く)|以外`
)
