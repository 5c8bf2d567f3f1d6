package claims

import "github.com/enkaku/enkaku/models/rules"

// What belongs to somebody else, to another post or to another time claims
// nothing of this job (decision 089). The guards here go by kinds: who does it,
// of which post it is said, and whether it is asked, offered or denied.

const (
	// ownPost is where the doctor works beside this job.
	ownPost = `(現在|今|いま|主に|本業で|ふだん|普段)(の)?(お?勤め|通って|通われて|勤務|勤めて|働いて|ご勤務)(し(て)?|され(て)?)?(の|いる|おられる|いらっしゃる|中の)?(病院|クリニック|医院|診療所|大学|勤務先|職場|医療機関|お?仕事)`

	// contrasted is work by which doctors of an institution are told apart.
	contrasted = `(読影|診療|産業医|面談|健診|訪問|訪問診療|病理|講師|監修|相談|オンライン|オンライン診療|外来|当直|夜間|常勤|非常勤|病棟|監査)`

	// specialClinic is a clinic named by its topic, which is held online as well.
	specialClinic = `(禁煙|女性の?健康|男性の?健康|もの忘れ|物忘れ|睡眠|不眠|頭痛|更年期|アレルギ(ー)?|花粉症|思春期|肥満|生活習慣病|セカンドオピニオン|漢方|薄毛|ピル|オンライン)(の)?(専門)?外来`

	// lentThing is what an employer lends.
	lentThing = `(パソコン|端末|ヘッドセット|機器|機材|備品|貸与品|社員証|鍵|pc|モニタ(ー)?|携帯(電話)?|スマ(ー)?トフォン|タブレット)`
)

// othersGuards are what is no claim of this job.
var othersGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimAttendance, rules.ClaimMayAttend},
		round: ownPost + `(での?|に|へ|の|を)[^。、]{0,16}(続け|継続|加入|辞め|両立|並行|そのまま)|自宅の[^。、]{0,4}回線[^。、]*|` +
			`(勉強会|カンファレンス|研修会|症例検討会|講演会|懇親会|見学会?)(に|へ|を)?(は|も)?[^。、]{0,8}(参加|出席|聴講|見学|お越し)(して)?(いただけ|でき|可能|自由|任意)|` +
			`(\A|[、。])((そのほか|また|さらに|ほかに)、?)?` + specialClinic + `(も|を|の)[^。、]{0,8}(担当|受け持|診|お願い)`,
		back: `(診察|検査|処置|対面|来院|注射|採血|接種|点滴)[^。、]{0,12}(必要|要す|要る|伴う)[^。、]{0,8}(ため|ので|もの|は)[^。]{0,12}(業務|お?仕事|担当|枠|範囲|求人)に(は)?(含|入)[^。、]{0,8}ません\z`,
		here: `(当院|当クリニック|当法人|本院|病院|当センタ(ー)?)(では|は)[^。、いただ]{0,16}(外来|健診|訪問診療|往診|病棟|救急|手術)(も|を|が|の診療も)?[^。、いただ]{0,8}(行って|設けて|開いて|して|開設して|持って|あり)(い|お)?(り)?ます`},
	{kinds: []rules.ClaimKind{rules.ClaimEitherContract, rules.ClaimService, rules.ClaimEmployment},
		back: contrasted + `(の|を担当する)(先生|医師)(方)?(と)?は[^。、]{0,16}((業務)?委託|請負|準委任)[^。、]{0,14}が、[^。、]{0,6}` + contrasted + `(の|を担当する)(先生|医師)(方)?(と)?は[^。]{0,14}雇用|` +
			contrasted + `(の|を担当する)(先生|医師)(方)?(と)?は[^。、]{0,16}雇用[^。、]{0,14}が、[^。、]{0,6}` + contrasted + `(の|を担当する)(先生|医師)(方)?(と)?は[^。]{0,14}((業務)?委託|請負|準委任)`},
	{kinds: []rules.ClaimKind{rules.ClaimEitherContract},
		back: `(以前|かつて|これまで|従来|昨年まで)(は)?[^。、]{0,24}(いた|だった|でした|いました)[^。]{0,24}(切り?替わり|切り?替え|変わり|移り|なり)ました\z`},
	{kinds: []rules.ClaimKind{rules.ClaimService, rules.ClaimEmployment},
		here: `(以前|かつて|これまで|従来|昨年まで)(は)?[^。、]{0,24}(いた|だった)(先生|医師|方)(も|は)`},
	{kinds: []rules.ClaimKind{rules.ClaimPenalty, rules.ClaimLossOnDoctor},
		back: lentThing + `(と|や|、|は|を|も|など)[^。円金費代料]{0,40}(返送|送り返|返却)(して)?(いただ|くだ|をお願い|します)`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus, rules.ClaimStatusHint, rules.ClaimNative},
		back: `(先生|医師|方)も、?[^。]{0,20}(働いて|活躍して|在籍して|勤めて|続けて|診療して|勤務して)(い|お)(り)?ます\z|母語(が|を|で|は|と)[^。、]{0,10}(ない|しない|異なる)[^。、]{0,6}(先生|医師|方)(も|は|の)[^。]{0,24}(歓迎|応募|応募でき|問題ありません|活躍|同じ)`},
	{kinds: []rules.ClaimKind{rules.ClaimOvertimeHours},
		here: `(事務|受付|看護師?|会計|技師)(の|職員の|スタッフの|職の)残業`},
	{kinds: []rules.ClaimKind{rules.ClaimSeveralJobs},
		round: `(週|月|1日|日)に?(\d+|[二三四五])(枠|コマ|回|日)(ほど|程度|以上)?(を|ずつ)?お?選(び|んで)`},
	{kinds: []rules.ClaimKind{rules.ClaimFigure}, behind: `\A\d*(日|か月|年|週|営業日|時間)(間)?(前|以上前|以内|まで)`},
	{kinds: []rules.ClaimKind{rules.ClaimTextOnly, rules.ClaimNoExam, rules.ClaimNotDoctor},
		round: `(処方|診断書|紹介状)の(案|下書き|原案|候補|たたき台)`},
	{kinds: []rules.ClaimKind{rules.ClaimNotDoctor},
		round: `(診察|診療|診断)(して|を)?(いただ|お願い)[^。、]*、[^。、]{0,10}(看護師|スタッフ|事務員?)が(問診|予診|聞き取り|受付|本人確認)(を)?(済|行|終え|と)`},
}
