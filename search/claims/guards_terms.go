package claims

import "github.com/enkaku/enkaku/models/rules"

// Sentences that lawful adverts write with the words of a claim about terms: it
// says that the thing does not happen, that somebody else pays it, or that it is
// what the work is about.
var termGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimPenalty, rules.ClaimLossOnDoctor}, back: penaltyNot},
	{kinds: []rules.ClaimKind{rules.ClaimUnpaid}, back: `無給ではな|無給(の)?期間[^。]{0,8}(設け|ありません|ない|なし)|(休憩|昼休み)[^。]{0,6}は(無給|賃金|給与|労働時間)|欠勤|休診|お引き受けのない|させ(ません|ない)|無給医|無料低額|減免|計算に(入れ|含め)(ます|て)|賃金ではあり|見学会は無料|サービス残業を(お願い|させ|求め)|残業代(は|を)?(含み|入って|含まれ)|所定労働に含|手当の漏れ|未定の手当|紹介(の)?(報酬|謝礼)|求めること|無償での手直し|無給の(お?手伝い|お願い)|残業代は含みません|関係(は)?(あり|し)ません|講師の(先生|方)(に|へ)は|勤務時間に含まれ|の1時間は休憩|ボランティアの医師団|\bnever (ask|expect)|notice, free of charge`},
	{kinds: []rules.ClaimKind{rules.ClaimOvertimeHours, rules.ClaimLongHours}, back: hoursNot + `|年間の(時間外|残業)|上限は年|on top|in full|excess|超過が出れば|base jpy`},
	{kinds: []rules.ClaimKind{rules.ClaimNoBreak, rules.ClaimShortBreak}, back: breakNot + `|休憩なしで終わ|研修医|当番も?ありません|nobody is asked`},
	{kinds: []rules.ClaimKind{rules.ClaimWeeklyHours}, back: `加入(し(ます|て)|となり|で(す|。|$)|いただき|になり)|\b(are|is) enrolled`},
	{kinds: []rules.ClaimKind{rules.ClaimNoSocialInsurance, rules.ClaimNoAccidentInsurance, rules.ClaimNoInsuranceDue}, back: coverNot + `|要件に届き|(入職|着任|勤務)(の)?(初日|日|時)から|週(\d|1\d)時間(勤務|の)|対象となる賃金|ことはなく|設けることは|加入を任意とする扱い|\boptional benefits|accident insurance applies`},
	{kinds: []rules.ClaimKind{rules.ClaimAge, rules.ClaimAgeMin, rules.ClaimAgeMax}, back: `(厚生年金|雇用保険|介護保険|健康保険|健保)[^。]{0,16}(加入|対象|保険料|入り)|elderly medical|overtime hours|hours above`},
	{kinds: []rules.ClaimKind{rules.ClaimStatus}, back: `扶養から外れ|扶養(の|に関する)(手続|届)`},
	{kinds: []rules.ClaimKind{rules.ClaimSideOffer, rules.ClaimScheme, rules.ClaimPaidInKind, rules.ClaimInName}, back: `加入は任意|売って(い|お)(り)?ません|(こと|依頼)(は|を[^。]{0,8}は)[^。]{0,6}(ありません|ございません|いたしません)|被害|詐欺|心のケア|誘われた|型の(図|表)|関係のない|制度を紹介する記事|旅行者|勧める場面は|募集して(い|お)(り)?ません|\bnever\b|\bno \w+ fee\b`},
	{kinds: []rules.ClaimKind{rules.ClaimFee}, back: `求人側の|(企業|病院|会社|法人)(が|から)(のみ)?(頂戴|納め|支払|負担)|追加報酬|報酬があります|講師の(先生|方)(に|へ)は|お渡しします`},
	{kinds: []rules.ClaimKind{rules.ClaimPapers}, back: `(求める|お預かりする|お尋ねする|保管する|いただく)(こと)?は[^。]{0,6}(ありません|いたしません|なく|ない)|カルテの原本|(入職|採用|契約|入社)(後|の(あと|手続))[^。]{0,14}(お預かり|提示|提出|お?知らせ)|目の前で|その場でお返し|依頼をすることは`},
	{kinds: []rules.ClaimKind{rules.ClaimDeduct, rules.ClaimPurchase}, back: `(当社|会社|法人|当院|求人者|病院)(が|で|の|は)?[^。]{0,4}(負担|払|持ち|名義)|欠勤(された|した)?[^。]{0,6}(日|時間|分)|手数料率は|\bnot deducted|アカウントで注文|業者にご注意|(当社|会社|法人|病院)が購入`},
	{kinds: []rules.ClaimKind{rules.ClaimPayLater}, back: `交渉が苦手|交渉の場|年俸とは別枠|給与とは別枠|配信日は未定|下がることはありません`},
	{kinds: []rules.ClaimKind{rules.ClaimNoPayIfUnhappy}, back: `影響(し|は)(ません|ありません)|下がりません|減りません|関係しません|ことは(ありません|いたしません|し(て(い)?)?ません)|\bno fees pass\b`},
	{kinds: []rules.ClaimKind{rules.ClaimNoNotice}, back: `打ち切ることは(ありません|いたしません)`},
	{kinds: []rules.ClaimKind{rules.ClaimPaymentMonths, rules.ClaimPaymentDays}, back: `公開は|改定|見直し|納品の\d+か月後になることもあ`},
	{kinds: []rules.ClaimKind{rules.ClaimFixedOvertime, rules.ClaimFixedOvertimeHours, rules.ClaimNoOvertimePay}, back: overtimeNot + `|営業日に(振り?込|お?支払)`},
	{kinds: []rules.ClaimKind{rules.ClaimDiscretionary, rules.ClaimManager}, back: `みなし(労働)?時間(は|が)?[^。]{0,6}\d|同意は任意|技術者|従業員|社労士|適用(は)?ありません`},
	{kinds: []rules.ClaimKind{rules.ClaimFigure, rules.ClaimIncome}, back: `離職票|退職金(は|が)?な(し|い)|営業日に(振り?込|お?支払)|裁判例|別に(支|お支)|手当\(|幅があり|で確定して`},
	{kinds: []rules.ClaimKind{rules.ClaimGift, rules.ClaimActsFor}, back: `(紹介の)?(謝礼|見返り)(も|は)(設けて|お出しして|お出しし)(い|お)?(り)?ません|求人の委託料`},
	{kinds: []rules.ClaimKind{rules.ClaimPatientAd, rules.ClaimSuperlative}, back: `(医師|先生)(の(時給|給与|報酬)|には(1件|1コマ|1回|時給|報酬))|職員は含みません|週休\d日は約束|(報酬|賃金|謝金)(の\d+%|全額)?を?[^。]{0,4}保証|診療の手当は`},
	{kinds: []rules.ClaimKind{rules.ClaimDispatch, rules.ClaimDispatchToHire},
		back: `派遣(で|での|による|の)?(勤務|就業|形態|契約|働き方|お仕事|求人)?(で)?(は|も)?(あり|ござい)ません|派遣ではな|\b(not|no) (an? )?(temp|agency|dispatch)`},
	{kinds: []rules.ClaimKind{rules.ClaimAroundBoard}, // applications stay here
		back: `(本|この)(求人)?サイト(の(応募)?(フオ(ー)?ム|フォ(ー)?ム|画面|ボタン)|から|上|内)`},
}
