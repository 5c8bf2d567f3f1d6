package claims

import "github.com/enkaku/enkaku/models/rules"

// termExcuses take back what is said of ways around the board, of dispatch and
// of the contract.
var termExcuses = []excuse{
	{kinds: []rules.ClaimKind{rules.ClaimAttendance},
		round: `出勤(扱い|日?とみなし|したものと)|お使いいただけ|(免許証|認定証|登録票|原本)[^。]{0,24}お?見せ(ください|いただ)`},
	{kinds: []rules.ClaimKind{rules.ClaimDispatch}, round: `(書|国|戸|在|本)籍`},
	{kinds: []rules.ClaimKind{rules.ClaimDispatch},
		behind: `\A[^。]{0,10}(させません|しません|(い|お)(り)?ません|使いません|禁止)`,
		not:    `派遣(契約|事業)?(は|を)(扱って|行って)(い|お)?(り)?ません|廃止届|ご注意|かたる|派遣ですか」|派遣会社を介さ|(看護師|医療事務|通訳|技術者|事務員?|保健師|薬剤師|エンジニア)[^。]{0,16}派遣|派遣(の|会社の)?(看護師|医療事務|事務|技術者|方(に|の))|派遣(の)?(スタッフ|社員|労働者)(に|の[^。]{0,10}(健康|面談|方|不調|相談|予防|疲労|腰痛|けが|安全)|や|と[^し]|が(受付|入)|は対象|向け|を対象|も(対象|含))|ことは(ございません|ありません)|派遣されて|派遣会社(は|を)(使|利用)|(受付|事務|清掃|看護|夜間受付)は(全員)?派遣|海外(へ|に)派遣|派遣される(職員|社員|隊員)|派遣元責任者|派遣切り|講師派遣|dmat|(当社|当院|当法人|同じ法人)の(部長|医長|院長|上長|診療部)(が|から)|指示も当(社|院)|人材派遣会社の[^。]{0,12}(社員|産業医|本社)|派遣先で(体調|けが|不調|働く(社員|従業員))|(社員|労働者|スタッフ)の健康管理|temporary staff and|dispatched workers of|ではなく、(直接|当院|当法人)|以前(営|行)|dispatcher`},
	{kinds: []rules.ClaimKind{rules.ClaimMessenger, rules.ClaimAroundBoard, rules.ClaimMessengerStep, rules.ClaimQR},
		not:   `ことは(一切)?(ございません|ありません)|では(応募|ご?連絡)(を|は)?(受け付けて|受けて|お受けして)(い|お)?(り)?ません|なりすまし|通報|勧誘が?あった|受講者は|(エコ(ー)?|mri|t2|nst)[^。]{0,10}シグナル|ラインナップ|製造ライン|\bwe never\b`,
		round: `(自治体|相談|市|町|県|国)の?(line|ライン)(窓口|相談)|アカウント(の|を)(発行|作成|登録|用意)|ラインナップ|(製造|生産)ライン|シグナルについて`},
	{kinds: []rules.ClaimKind{rules.ClaimService, rules.ClaimEitherContract},
		not: `(当直帯|翻訳者|読影医が|構内請負|社労士|企業の相談|議論する場|労働者性)|言われる心配|求めることはなく|切り?替えは予定|請負の方は含`},
	{kinds: []rules.ClaimKind{rules.ClaimEmployment, rules.ClaimPermanent, rules.ClaimEitherContract},
		not: `(面談|健診|対象|相談)(の対象)?は[^。]{0,14}(正社員|契約社員|社員)|工場の正社員|翻訳者が`},
	{kinds: []rules.ClaimKind{rules.ClaimLikeEmployee},
		not: `(届け?出?|許可|承認|連絡)[^。]{0,6}(要りません|いりません|不要|必要(は)?(ない|ありません))|適用(せず|しない|されない|しません)`},
	{kinds: []rules.ClaimKind{rules.ClaimInvoice},
		not: `患者(さん)?への請求書|医事課`},
	{kinds: []rules.ClaimKind{rules.ClaimNotDoctor},
		not: `診療は[^。]{0,8}医師だけ`},
	{kinds: []rules.ClaimKind{rules.ClaimUnnamed},
		not: `開示して|公開して(い|お)?(り)?ます`},
	{kinds: []rules.ClaimKind{rules.ClaimUnpaid},
		round: `(通勤|住宅|扶養|家族|皆勤|出張|赴任)手当(の)?(支給|設定)?(は|も)?[^。]{0,8}(ありません|ございません)|optional and not paid`},
	{kinds: []rules.ClaimKind{rules.ClaimPhone},
		round: `(総務|人事|労務|採用(係|課|窓口)|受付|事務局|本社|代表電話|医事課|相談窓口|社外窓口|直通は|固定電話|hr office|hotline|front desk|ハラスメント)[^。]{0,24}0(120|800|[1-9]\d{0,3})[-(]?\d{1,4}[-)]?\d{3,4}`},
}
