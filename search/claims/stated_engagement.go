package claims

import "github.com/enkaku/enkaku/models/rules"

// Words of cover, and what stands between its names and what is said of it.
const (
	socialCover = `((各種)?(社会|健康)保険|協会けんぽ|社保|各種保険|厚生年金(保険)?|健保|厚年|健康保険組合)((と|・|や|、|および|及び|/|,|&|も)?(各種|厚生年金(保険)?|健康保険|健保|厚年|雇用保険|雇用|労災(保険)?|労働保険|年金))*\)?(等|など)?`
	jobCover    = `(雇用保険|失業保険)`
	coverPart   = `(に|は|が|も|を|へ|の|には|については)?(も|すべて|全て|全員|全員が|きちんと|しっかり|もちろん|入職日から|初日から|ご)?`
	covered     = `(完備|(の)?被保険者(です|に(なり|なっ)|とな)|加入(です|し(ます|て(いただ|もら|働))|いたします|いただ|となり|あり|\)|。|\z|、)|あり(ます)?(。|、|\)|\(|\z|です)|有(り)?(。|、|\)|\(|\z)|適用(です|され|あり|し|。|\z|とな)|付き|つき|入っていただ|入ります|に?入れます|\(|を適用)`
	uncovered   = `(なし|無し|ありません|ございません|未加入|非加入|対象外|(へ|に)?(の)?(ご)?加入(は|が)?(せず|し(ません|ない)|いたしません|でき(ません|ない)|いただけません|なし|あり|ござい)|入りません|入れません|つきません|付きません|適用(は|が)?(なし|ありません|され(ません|ない)|外))`
	notOurCover = `患者|従業員|企業|国民健康保険|国保|介護|保険診療|任意継続|扶養|週\d+時間|月\d+時間|法(令|定|律)|満た|要件|対象(者|となる|に(は)?なる)|証|組合と|連携|審査|請求|相談|講座|記事|監修|制度|賠償`
)

// engagementSayings are ways to state the form of work, cover and kit.
var engagementSayings = []saying{
	{says: rules.SaysSocialCover, find: socialCover + coverPart + covered, not: notOurCover + `|労災(保険)?(のみ|だけ)|社会?保険?(:| |、|は)*(労災|雇用)(保険)?(は|が|も|のみ|だけ)?(、|・)?(雇用保険)?(あり|適用|加入|有)`},
	{says: rules.SaysSocialCover, not: notOurCover,
		find: `\b(enrol\w*|covered|coverage|register\w*) (in|by|under|with|for) [^.]{0,30}\b(social|health) insurance|\b(social|health) insurance\b[^.]{0,40}\b(is|are) (included|provided|covered|given)|\bfull social insurance\b|\bwith (full )?social insurance\b`},
	{says: rules.SaysNoSocialCover, open: true, find: socialCover + coverPart + uncovered, not: notOurCover},
	{says: rules.SaysNoSocialCover, open: true, not: notOurCover,
		find: `\b(social|health) insurance (is|are) not (included|provided|covered|available)|\bno (social|health) insurance\b|\bnot (be )?(enrolled|covered)\b[^.]{0,20}\b(social|health) insurance`},
	{says: rules.SaysEmploymentCover, find: jobCover + coverPart + covered, not: notOurCover},
	{says: rules.SaysEmploymentCover, find: `\b(enrol\w*|covered)\b[^.]{0,40}\bemployment insurance|\bemployment insurance\b[^.]{0,20}\b(is|are) (included|provided)`, not: notOurCover},
	{says: rules.SaysNoEmploymentCover, open: true, find: jobCover + coverPart + uncovered, not: notOurCover},
	{says: rules.SaysNoEmploymentCover, open: true, find: `\bno employment insurance\b|\bemployment insurance is not\b`},

	{says: rules.SaysKitLent, out: "safety.", not: notKit,
		find: `(pc|パソコン|ノ(ー)?トpc|端末|タブレット|機材)(一式|\d台|1人1台)?(は|を|も|の|が)?(\d台|1人1台|すべて|全て)?(当社|会社|法人|当院|クリニック|病院|センタ(ー)?|事務局|こちら)?(が|から|で|より)?(お)?(貸与|お?貸し|支給|ご?提供|ご?用意(し|いた|済)|無償貸|無料貸|お送り|お渡し|配布)(し|いた|です|あり|され|ま|。|、|\)|\z)`},
	{says: rules.SaysKitLent, out: "safety.", not: notKit,
		find: `\b(we|the (company|clinic|hospital|centre|center|employer))( will)? (lend|loan|provide|supply|send|issue)s? [^.]{0,30}\b(laptop|computer|pc|tablet)\b|\b(laptop|computer|pc)\b( is| will be)? (lent|loaned|provided|supplied|issued)\b`},
	{says: rules.SaysKitOwn, open: true, not: notKit,
		find: `(pc|パソコン|ノ(ー)?トpc|端末|機材|機器)(等|など)?(の|は|を)?(貸与|貸し出し|貸出(し)?|支給|提供|ご?用意|準備)(は|を|も)?(一切)?(ありません|ございません|なし|し(て)?(い|お)?(り)?ません|いたしません|行(って|い)(い|お)?(り)?ません|(行って|して)(い|お)?(り|ら)?な(い|く)|ない)|` +
			`(pc|パソコン|ノ(ー)?トpc|端末|機材|機器)(等|など)?(は|も|については|を)?(ご)?(自身|自分|自宅|各自|先生|私物|手持ち|お手持ち|医師|個人)(の|で|が|に)?[^。、]{0,16}(使い|使って|用意|準備|使用|ご利用|持参|お願い|負担|購入)`},
	{says: rules.SaysKitOwn, open: true, not: notKit,
		find: `(ご自身|ご自分|各自|私物|お手持ち|手持ち|個人)(の|で)?(お持ちの)?(pc|パソコン|ノ(ー)?トpc|端末)(を|で)[^。、]{0,12}(使い|使って|使用|用意|準備|ご利用|勤務|診療|作業)`},
	{says: rules.SaysKitOwn, open: true, not: notKit + `|\b(never|not|need not) (need|have) to\b|\b(need|have) not\b`,
		find: `\b(your|their) own (laptop|computer|pc|device|equipment)\b|\bbring your own (device|laptop|computer)\b|\b(we do not|no) (lend|provide|supply|laptops?|computers?)\b[^.]{0,20}\b(laptops?|computers?|pcs?|devices?|provided|lent)\b|\b(laptops?|computers?) (is|are) not (provided|lent|supplied)`},
	{says: rules.SaysKitLent, out: "safety.", not: notKit,
		find: `(pc|パソコン|ノ(ー)?トpc|端末)(一式)?(は|を|も)[^。]{0,24}(当社|会社|法人|当院|クリニック|病院|センタ(ー)?|事務局|機構)(が|から|で|より)[^。、]{0,8}(貸与|お?貸し|支給|ご?用意(し|いた)|お?送り|お?渡し|配布|ご?準備(し|いた)|発送|お?届け)`},
	{says: rules.SaysKitLent, out: "safety.", not: notKit,
		find: `\b(company|clinic|work|hospital) (laptop|computer|pc) (is|will be) (shipped|sent|given|issued|delivered|handed|lent|provided)\b|\b(laptop|computer) (is|will be) (shipped|sent|delivered) to you\b|\b(we|the (company|clinic|hospital)) (ship|send|give|hand|lend|issue)s? (you|each \w+|every \w+) (an? )?(\w+ )?(laptop|computer|pc)\b`},
	{says: rules.SaysKitLent, out: "safety.", not: notKit, find: `(pc|パソコン|ノ(ー)?トpc|端末)(を|は)(\d台|1人1台)?(ずつ)?(先生の|医師の)?(ご?自宅|お手元|先生)(へ|に|まで)[^。、]{0,6}お?(送り|届け|発送)(し|いた)`},
	{says: rules.SaysCameraOwn, open: true, not: `予備`, find: `(カメラ|マイク|ヘッドセット|webカメラ)((と|・|や|、)(カメラ|マイク|ヘッドセット))*(は|も|を)?(ご)?(自身|自分|各自|先生|医師|講師|個人)(で|が|に|の)?(の)?[^。、]{0,8}(用意|準備|購入|負担|持参|使い)`},
	{says: rules.SaysCameraLent, not: `予備`, find: `(カメラ|マイク|ヘッドセット|webカメラ)((と|・|や|、)(カメラ|マイク|ヘッドセット))*(は|も|を)?(当社|会社|法人|当院|クリニック|センタ(ー)?|事務局)?(が|から|で)?(お)?(貸与|貸し|支給|ご?用意(し|いた)|お?送り)(し|いた|です|ま|。|、|\z)`},
	{says: rules.SaysAgencyContracts, find: `(契約|雇用契約|委託契約|労働契約)(は|の相手(方|先)?は)(人材)?(紹介会社|紹介業者|エ(ー)?ジェント|派遣会社|人材会社|紹介元)(である当社|の当社)?(と|です|で、|とな|が相手)|(紹介会社|紹介業者|エ(ー)?ジェント|派遣会社|人材会社)(である当社)?(と|が|に)(の)?(雇用契約|委託契約|契約を|直接雇用)(を)?(結|交わ|締結|し(て|ます)|され)|\b(contract|employed|employment) (is )?(with|by) the (agency|staffing firm|recruiter)\b`, not: `病院と|クリニックと|紹介手数料|ではなく|紹介契約`},
	{says: rules.SaysReaderLent, find: `(読影(用)?(端末|ワ(ー)?クステ(ー)?ション|装置|機器)|ビュ(ー)?ワ(ー)?端末)(一式)?(は|を|も|の)?(当社|会社|センタ(ー)?|当院|こちら)?(が|から|で)?(お)?(貸与|貸し|支給|ご?用意(し|いた)|お送り)`},
	{says: rules.SaysReaderOwn, open: true, find: `(読影(用)?(端末|ワ(ー)?クステ(ー)?ション|装置|機器|モニタ(ー)?))(は|も|を)?(ご)?(自身|自分|各自|先生|医師)(の|で|が)?[^。、]{0,14}(使い|用意|準備|負担|購入)|読影(用)?(端末|ワ(ー)?クステ(ー)?ション)の?(貸与|貸し出し|支給)(は|を)?(ありません|なし|し(て)?(い|お)?(り)?ません)`},

	{says: rules.SaysFullTime, find: `((雇用|勤務|契約)(形態|区分|形式)|募集(職種|形態|区分))(は|:)[^。、非]{0,4}(常勤|フルタイム)|フルタイム(で|の)(の)?(ご)?(勤務|採用|雇用|募集)(です|とな|を|し|。|、|\z)|常勤(の)?(で|にて|として)?(の)?([\p{Han}ァ-ヺ]{0,8}(医師?|職|先生|勤務|ドクタ(ー)?|職員))?(を|の|として|での?)?(ご)?(募集|採用|お迎え|求人|迎え|求めて|勤務(です|とな|し|いただ|をお願い))`,
		not: notForm + `|非常勤`},
	{says: rules.SaysFullTime, find: `\b(this is|we offer|we are hiring|hiring|seeking|looking for) (an? )?full[- ]time\b|\bfull[- ]time (role|position|post|job|employment|contract|vacancy)\b|\b(employed|work|working|hired) full[- ]time\b`, not: `part[- ]time|not full|equivalent`},
	{says: rules.SaysPartTime, find: `((雇用|勤務|契約)(形態|区分|形式)|募集(職種|形態|区分))(は|:)[^。、]{0,4}(定期)?(非常勤|パ(ー)?ト|アルバイト)|(非常勤|パ(ー)?ト(タイム)?|アルバイト|スポット|単発)(の)?(として|で|にて)?(の)?([\p{Han}]{0,6}(医師?|職|先生|勤務|ドクタ(ー)?))?(を|の|として|での?)?(ご)?(募集|採用|お迎え|求人|迎え|求めて|勤務(です|とな|し|いただ|をお願い))`,
		not: notForm + `|(?:^|[^非])常勤`},
	{says: rules.SaysPartTime, find: `\b(this is|we offer|we are hiring|hiring|seeking|looking for) (an? )?part[- ]time\b|\bpart[- ]time (role|position|post|job|employment|contract|vacancy)\b|\b(employed|work|hired) part[- ]time\b|\b(role|position|post|job) is part[- ]time\b`, not: `full[- ]time|not part|other part`},
	{says: rules.SaysServiceContract, in: "title", not: `\?|雇用|以外|ではな|から|管理|への|相談|支援|監査|契約書`,
		find: `業務委託|準委任|請負|フリ(ー)?ランス|個人事業主`},
	{says: rules.SaysServiceContract, in: "title", not: `not|or employ|management|oversight`, find: `\b(service contract|independent contractor|freelance)\b`},
	{says: rules.SaysPermanentStaff, in: "title", not: notForm + `|短時間正|非正規|向け|登用|以外|相談|面談`, find: `(正社員|正職員)(の|・|\)|\||/|,|医|\z)`},
	{says: rules.SaysPermanentStaff, find: `(正社員|正職員|正規職員|正規雇用)(の)?(医師)?(として|での?|を|の)?(ご)?(の)?(採用|雇用|募集|お迎え|迎え|勤務|求人|入社|入職)`, not: notForm + `|短時間正|非正規`},

	{says: rules.SaysHeadcount, may: true, read: openings, not: notPosts, out: "terms.selection",
		find: `(募集|採用|求人|採用予定|募集予定)(人数|人員|定員|枠|数|予定人数|予定数)?(は|:|が|として|、|予定は|\s)?(合計|計|全部で|医師|若干|わずか|今回)?(\d{1,3})(名|人)(です|のみ|限り|だけ|を|の|と|。|、|程度|予定|まで|\)|\z)`},
	{says: rules.SaysHeadcount, may: true, read: openings, not: notPosts, out: "terms.selection",
		find: `(\d{1,3})(名|人)(の)?(医師|先生|方|ドクタ(ー)?|[\p{Han}]{0,4}医)?(のみ|だけ|限り)?(を|の)(新たに|同時に)?(募集|採用|お迎え|求人|増員)`},
	{says: rules.SaysHeadcount, may: true, read: openings, not: notPosts,
		find: `\b(?:hiring|looking for|seeking|recruiting|need|have|openings? for) (?:only |just |up to )?(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|\d{1,2}) (?:[a-z-]+ )?(?:physicians?|doctors?|openings?|positions?|posts?|reviewers?|radiologists?|vacanc\w+)\b`},
}

const (
	notKit   = `研修用|見学|練習|患者|利用者|希望者|故障|予備|スマ(ー)?トフォン|スマホ|タブレット(も|や|で)|閲覧|モニタ(ー)?(は|を|の)|ディスプレイ|カメラ|ヘッドセット|マイク|使うこと|使え(ません|ない)|使用(は|を)?(禁|不可|でき)|禁止|回線|検査|ロボット|ウェアラブル|腕時計|desk|\bnot use\b|must not`
	notForm  = `別の(求人|ペ(ー)?ジ|募集)|ほかの(求人|募集)|別途|も(募集|歓迎|採用)|および|並びに|または|いずれ|から(常勤|正)|への|向け|問わ|医師国保|直接雇用|雇用(促進|率|対策)|常勤換算|名体制|体制|面談|復職|支援|に代わ|不在`
	notPosts = `\d(名|人)[^。]*[^\d]\d+(名|人)|\d(~|-|から|、|または|か)\d{1,2}(名|人)|保健師|看護師|心理|職員|講師陣|チ(ー)?ム|在籍|体制|のうち|内訳|年間|毎年|累計|実績|応募|枠(あたり|に)|予約|患者|面談(は)?\d+(名|人)|社員|従業員|および|若干名|男性|女性|常勤\d|追加|増員予定|\bteam of\b|\bpatients?\b|\beach\b|\bper\b|\b(more|another|further|additional)\b`
)
