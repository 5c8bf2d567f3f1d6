package claims

import "github.com/enkaku/enkaku/models/rules"

// unlawfulNot is a sentence that says of what the law forbids that it is not done.
const unlawfulNot = `(お断り|禁止|違法|法律違反|違反(です|となる|になる)|許されません|応じません|お受けして(い)?ません|扱って(い|お)?(り)?ません|ではありません|わけでは(ありません|ない)|代え(ません|られません|られない)|できません|できない(ため|ので|決まり)|しないでください|経験|講座|講義|教材|研修動画|学習動画|記事|監修)`

// byScreen are tasks of an occupational physician that may be done from home.
const byScreen = `面談(は|を|も|のみ|だけ|中心)|面接指導(は|を|も|のみ|だけ)|委員会(は|を|も|に)|就業判定(は|を|も)|意見書の(作成|下書き)|講話|ストレスチェック(は|の|を)|選任(なし|はなく|を伴(わ|う仕事では)|は(ありません|しません|行いません|別))|50人未満|五十人未満`

// Where an occupational physician does less than the law asks.
var placesRounds = []frame{
	{kind: rules.ClaimNoRounds, open: true,
		find: `({rounds})(は|を|の|も|に|が|記録|(時|日|分))?…({lens})(で|にて|から|を|越し|による|に|の|だけ|を通|及び|と|\.|\z)…(実施|行|済|代|替|確認|足り|十分|完結|歩き|お送り|送|ご覧|見|参加|結構|かまいません|構いません|ok|可|お願い|いただ|\z|\.)|(現場|職場|工場|作業場)(の(様子|状況|中))?(は|を)?…({lens})…(十分|足り|結構|済|だけ)|({lens})(で|にて|から|を|越し|による)…({rounds})(を|は|と|に|も)?…(実施|行(い|う|って)|済|代|替|兼ね|みなし|いただ|完了|としま|します|ok|可|\z)|\b(inspect\w*|walk (through|around)|tour|rounds?)\b[^.]{0,40}\b(by|via|through|over|using|on) [\w -]{0,12}(webcam|video|camera|photos?|drone|screen|live ?stream|phone|zoom|teams)\b|\b(remote|virtual|video|online) (rounds?|inspections?|walk-?throughs?|site visits?)\b`,
		past: `(巡視|見回り)の(前|後|日|際|とき)|巡視(の|が|に|で|を)?(日程|後|あと|前|結果|気づ|同行|当日|予定|終え)`,
		not:  unlawfulNot + `|自ら|現地で(行|巡)|お越し|(事前|下見|補助|参考|共有)(に|の|と)|面談(は|を|に|も)|委員会(は|も|に)|2か月に1(回|度)(は)?(お|来|現)|{otherpost}|必ず|対面で|しながら、`},
	{kind: rules.ClaimNoRounds, open: true,
		find: `({rounds})…({deputy})|({deputy})…(現場|職場|工場|巡視|見回り|事業場)(を|の|は|に)?[^。、]{0,10}(見|歩|回|確認|点検|巡視|行|して|します|する)|\b(walks?|tours?|inspects?)\b[^.]{0,24}\b(for you|on your behalf|instead of you)\b`,
		past: `(巡視|見回り)の(前|後|日|際|とき)|巡視(の|が|に|で)?(日程|後|あと|前|結果|気づ|同行|当日)`,
		not:  unlawfulNot + `|同行|日程|案内|ご?一緒|付き添|下書き|準備|しながら|{otherpost}|選任(なし|はなく)|自ら|地元の産業医が|本社の産業医が|現地の産業医が|産業医(に|へ)(報告|相談)|週次|週1|毎週|災害時|必ず(先生|医師|ご自身)`},
	{kind: rules.ClaimNoRounds, open: true,
		find: `({rounds})(とか|など|なんて|は|も|を|の|という)?…(ナシ|なし|免除|省略|不要|要りません|いりません|しません|しない|行いません|行わない|やりません|求めません|認めて(い|お)?(り)?ません|認めません|見せない|見せません|拒否|断り|気にせず|忘れて|ゼロ|(は|を)?(抜き|飛ば)|誰も行って|形だけ|名目|書類上|任意|自由|(誰|だれ)も(見|回|行))|(誰|だれ)も[^。、]{0,6}({rounds})[^。、]{0,8}(ません|ない)`,
		with: `{oh}|選任|巡視|届|工場|職場|事業場|現場|事故|労災|災害|漏れ`,
		past: `巡視(の|が)?(ない|なし)(の)?(週|日|月|回)|(巡視|訪問)(の)?(日程|後|あと|前|結果|気づ|当日)`,
		not:  unlawfulNot + `|選任(なし|はなく|を伴|は(ありません|しません|行いません|別))|{otherpost}|(別|ほか|他|本社|専属|現地|地元)の(産業医|医師)(が|は)|面談のみ|50人未満`},
	{kind: rules.ClaimNoRounds, open: true,
		find: `(工場|現場|社屋|事業場|構内)(内)?(に|へ)(は)?(一度も)?入ら(ず|ない|なくて)|(お住まい|住んだ|遠方に?いた|離れた)(まま|土地から|ところから)…({oh})…({holds})|({oh})…({athome}|家から出|出向くことなく|行かずに|足を運(ばず|ぶことなく)|離島|海外|来(なくて|ずに)|会わずに|入らず|名刺だけ)…({holds})|({athome}|家から出|出向くことなく|行かずに|足を運(ばず|ぶことなく)|来(なくて|ずに)|会わずに)…({oh})(として|を|に|の)?…({holds})|(来(て|る|社)|訪問|お?越し|出向|顔を出|足を運)(いただく|する|くる|す|ぶ|して)?(のは|は|こと(は|も)|日(は|も))?…(のみ|だけ|ありません|ません|なし|ゼロ|不要|一度も|3年に|(\d|数)年に)`,
		with: `{oh}`,
		not:  unlawfulNot + `|` + byScreen + `|{otherpost}|毎月|2か月に|巡視(は|を|だけ|のみ|の(ため|日|際))|委員会|健康相談|相談(を|に|の|窓口)|質問|面談(で|に|担当)|企業の産業医と|保健師|研修|認定`},
	{kind: rules.ClaimNoRounds, open: true,
		find: `({rounds}|訪問|来社|お越し|出向)(は|を|も|の(頻度|回数)(は)?|いただく(のは)?|して(いただく)?(のは)?)?…((\d|数)年に(1|一)?[度回]|年に?[1-3][度回]|年に?(一|1|二|2|三|3)度|半年(に|ごと)|四半期(に|ごと)|3か月に|4か月に|6か月に|決算期|年度末|創立|開設時のみ|初回(の|は)?[^。]{0,6}(のみ|だけ)|最初の(1|一)回(のみ|だけ)|気が向)`,
		with: `{oh}|選任|巡視|慣例|事業場|工場`,
		not:  unlawfulNot + `|委員会|健診|面談(は|を)|研修|講話|学会|2か月に1|毎月|{otherpost}`},
	{kind: rules.ClaimInName, open: true,
		find: `({whennot})…({paper})|({paper})…({whennot})|\b(minutes|records?|sheets?)\b[^.]{0,40}\b(whether or not|never took place|did not)\b|({paper})(に|を|へ)…(押し|押す|捺|書い|記入|署名|サイン|いただく|する)…(だけ|のみ)`,
		not:  unlawfulNot + `|{otherpost}|未記入|面談の記録を(まとめて)?確認|読影|届け出|健診を受けて`, with: `巡視|訪問|面談|面接|委員会|社員|議事|日報|署名|印|出席|attend|minutes|round|visit|interview`},
	{kind: rules.ClaimInName, open: true,
		find: `(名簿|書類|届|表札|組織図|看板)に(名前(が|だけ))?(載る|載せる|載って(い)?る|ある)(だけ|のみ)|(名義(料|貸し|借り|だけ|人)|名前(だけ|のみ|代|料)|(お?名前|免許(証)?|登録(番号)?|資格証?|認定証)(を)?(お?貸し|お借り|拝借|使わせ|置かせ|載せ|掲げ|掲示|並べ)|別名義|他人名義|他の(医師|先生)の名(義|前)|(医師|先生)(の)?名義で|名目上の?(産業医|管理者|院長)|(書類|紙|名簿|届|登録|形式)(の)?上(だけ|のみ|の産業医|は産業医)|何もしなくて|じつむは|実務は(ない|なく|ありません|なし)|仕事は(何も)?(ない|ありません|なし))`,
		with: `産業医|選任|管理医師|管理者|院長|名義|名前|届|労基|監督署|登録|医師|先生|診療|勤務`,
		not:  unlawfulNot + `|氏名(の)?表示|検索|夜間|当直|端末|口座(名義|の)|名義(人|変更|の口座|は法人)|変更|診療の?実務|残業|公開|実名|論文|共著|仮名|選任(なし|はなく)`},
	{kind: rules.ClaimInName, open: true, find: `\b(only|just|merely|simply) (need |want |use |require )?(your|the|a) (name|licen[cs]e|registration|signature|stamp)\b|\b(lend|rent|borrow|loan)\b[^.]{0,16}\b(your|a|the) (name|licen[cs]e|registration|title)\b|\b(on paper|in name)( only|,| and)|\bno (actual|real) (work|duties)\b|\bnever (need|have) to (meet|visit|see)\b[^.]{0,20}\b(staff|workers|site|employees|office)\b|\bunder (another|a different|someone else's) (doctor's |physician's )?name\b`, not: `not |never (lend|rent|ask)|forbidden|illegal`},
	{kind: rules.ClaimSizeDue, unit: "", open: true,
		find: `([1-9]\d{3,}|[1-9]\d?,\d{3})(?:名|人|余名|余人|人超|名超| (?:staff|workers|employees|people))`,
		with: `(非常勤|嘱託|月に?\d+(回|時間|日)|週に?(\d|半)|半日|1名(だけ|のみ|で|しか)|1人(だけ|のみ|で|しか)|お?一人|専属(は|を)?(置か|なし|不要|いません)|兼務|だけ(の体制|で)|part-time|one (appointed )?(physician|doctor)|visiting|half a day|hours a month|days? a month)`,
		not:  `専属(産業医|の産業医)?(を|が|は)?(別に|ほかに|\d|在籍|募集|として|で)|専属産業医(が|と|の(下|指導|補佐))|健診(受診|の)|受診者|会員|登録者|グル(ー)?プ全体|全国で|全社で|拠点合わせ|合計|円|件|枚|症例|dedicated physician|full-time physician`},
	{kind: rules.ClaimSizeDue, open: true, find: `([3-9],\d{3}|[3-9]\d{3}|\d{2},\d{3})(?:名|人)`, with: `(1名|1人|お?一人|一名)(だけ|のみ|で|しか|が)|\bone\b`, not: `健診|会員|登録|円|件`},
	{kind: rules.ClaimSizeDue, unit: "hazardous", open: true,
		find: `([5-9]\d{2}|[1-9]\d{3,}|[1-9],\d{3})(?:名|人)`, with: `有害|深夜業|放射線業務|特定業務|化学物質|鉛|粉じん|石綿|高温`,
		not: `専属(産業医|の産業医)?(を|が|は)?(別に|ほかに|\d|在籍|募集|として|で)|健診(受診|の)|受診者|うち有害業務は(なし|0)`},
	{kind: rules.ClaimUnappointed, open: true,
		find: `\b(never|not|no plans? to|do not|don't)\b[^.]{0,24}\b(regist\w+|appoint\w*|report)\b[^.]{0,16}\b(physician|doctor)\b|産業医(の選任|の届け?出?)?(は|を|も)?…(選任|置|届け?出?|雇|契約|探)(は|を|も)?[^。、]{0,4}(せず|せずに|かず|かない|しない|しません|いません|出さず|出さない|して(い)?ません|必要(は)?(ない|ありません)|わず|不要|見送|先送り|後回し)|(届け?出?|選任)(は|を|も)?(し(ません|ない|て(い)?ません)|せず|出さず|しないまま)|(49|四十九)(名|人)(に|と|以下に)[^。]{0,12}(見せ|報告|調整|装|抑え|する|して)`,
		with: `physician|doctor|代わり|代用|代替|アプリ|チャット|相談医|顧問医|面談医|法令対応|こっそり|ごまか|見せ|実際は|方針|済ませ|50(名|人)|[5-9]\d(名|人)|\d{3,}(名|人)|超え|義務|指摘|ばれ|監督署`,
		not:  unlawfulNot + `|50人未満|49人以下(の|で)|選任義務(は|の)(ない|ありません)|別の(産業医|医師)|選任済|他の事業場|助言|支援`},
	{kind: rules.ClaimNoTraining, unit: "occupational", open: true,
		find: `(資格|要件|研修|講習|認定|単位|certificate|qualification|training)(の|が|は|を|も)?[^。]{0,20}(ない(医師|先生|方)|なくて|持たない|後回し|あとで|いつか|そのうち|名目|確認しません|不問|問いません|不要|見ません|no\b|未取得|後から|needed|required|necessary)|(研修医|専攻医|資格のない(医師|先生)|any licen[cs]ed (doctor|physician)|免許(さえ|だけ))…({oh}|選任)|\b(with or without|whether or not)\b[^.]{0,30}\b(course|certificate|qualification|training)|\bno [\w -]{0,24}(certificate|qualification|training) (is )?(needed|required|necessary)\b`,
		with: `{oh}|選任|要件|認定|appointed`,
		not:  unlawfulNot + `|専門医|経験(は|も|者|が)|試用|国籍|診療科|登録(は|料)|支援し|補助|取得(を|の)?(支援|希望|予定)|選任され(ません|ない)|選任(なし|はなく|を伴)|相談医(は|の)|読影|必(ず|須)`},
	{kind: rules.ClaimTextOnly, open: true,
		find: `(長時間労働|面接)(者)?(の|は|も)?(面接|面談)?(は|を)?…(電話|音声|メ(ー)?ル|チャット)(一本|1本)|(面接指導|面談|高ストレス者|長時間労働者)(は|を|も|の|に)?…(音声|電話|チャット|メ(ー)?ル|問診票|書面|アンケ(ー)?ト|書類|フォ(ー)?ム|文字)(だけ|のみ|の(往復|やりとり|やり取り)(で|だけ)|で(終わ|済|代|行|完結|十分|足)|の提出|に代|と)|(面接指導|高ストレス者|長時間労働者)…(話す(必要|こと)|顔を見|会う|面談)[^。]{0,8}(ありません|ない|せず|ず|なく|不要)|対面(で|で?の)(面接指導|面談)…(応じ|認め|行わ|お断り|できな|しない)(ない|ません|られ|契約|\z)?|(面接指導|face-to-face interview\w*)…(音声|audio|phone) only`,
		with: `面接指導|高ストレス|長時間|意見書|医師から(の)?求め|interview`,
		not:  `対面(で|に)(も|切り替|変更|行)|ビデオ(通話)?(で|に)|(音声|電話)(だけ|のみ)(では|の(面接指導|面談)は)|ことは(ありません|しません|できません)|行いません|認めて(い)?ません|予約|日程|事前|案内|アンケ(ー)?トの(集計|結果)|必要に応じ|画面`},
}
