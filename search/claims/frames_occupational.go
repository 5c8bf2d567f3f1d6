package claims

import "github.com/enkaku/enkaku/models/rules"

// unlawfulNot is a sentence that says of what the law forbids that it is not done.
const unlawfulNot = `(お断り|禁止|違法|法律違反|違反(です|となる|になる)|許されません|応じません|お受けして(い)?ません|扱って(い|お)?(り)?ません|ではありません|わけでは(ありません|ない)|代え(ません|られません|られない)|できません|できない(ため|ので|決まり)|しないでください|経験|講座|講義|教材|研修動画|学習動画|記事|監修)`

// byScreen are tasks of an occupational physician that may be done from home.
const byScreen = `面談(は|を|も|のみ|だけ|中心)|面接指導(は|を|も|のみ|だけ)|委員会(は|を|も|に)|就業判定(は|を|も)|意見書の(作成|下書き)|講話|ストレスチェック(は|の|を)|選任(なし|はなく|を伴(わ|う仕事では)|は(ありません|しません|行いません|別))|50人未満|五十人未満`

// occupationalFrames are frames of occupational physicians.
var occupationalFrames = []frame{
	// An appointed physician who never comes.
	{kind: rules.ClaimNoRounds, open: true, find: `(選任|産業医|巡視|届出|労基署|労働基準監督署|職場(を|の)?(見て回|見回|視察|点検)|現場(を|の)(見て回|見回))`, with: `(見て回|見回)[^。]{0,30}(写真|動画|映像|画面|代わり|代行|足り|不要|任せ)|(届|書類)[^。]{0,20}(名前|氏名|記名)[^。]{0,16}(十分|だけ|のみ|足り)|(来社|訪問|お越し|出社|来て|来所|巡視|会社に|事業場に|足を運)[^。]{0,16}(ありません|不要|要りません|いりません|なし|ゼロ|必要ない|しなくて|ない|任意|省略|免除)|(巡視|見回り)[^。]{0,30}(代わ|任せ|代行|代え|替え|(画面|カメラ|ビデオ|レンズ|モニタ)越し|動画|映像|カメラ|写真|オンライン|遠隔|リモート|済ませ|署名|押印|サイン)|巡視[^。]{0,8}(年に?[1-3]回|半年に|四半期|3か月に)`,
		past: `巡視(の|が)?ない(週|日|月|回)|委員会(は|に)来社(は)?不要|巡視(の|が|に|で)?(日程|後|あと|前|結果|記録|気づ|同行|当日|予定)`,
		not:  `その(医師|産業医)|別の(医師|先生|産業医)|現場で|オンライン面談|面談(は|を|に)(すべて|全て)?オンライン|委員会は|委員会も|委員会に|産業医(に|へ)(相談|報告|つな)|同行|しながら|とは別の|代えません|の経験|選任なし|選任はありません|ほかの医師`},
	{kind: rules.ClaimNoRounds, open: true, find: `(報告書|記録|議事録|書類)[^。]{0,24}(署名|押印|サイン|捺印|ハンコ|確認の印|印)(だけ|のみ)`, not: `診断書の`},
	{kind: rules.ClaimNoRounds, open: true,
		find: `(バ(ー)?チャル|仮想|\bvr)の?巡視|(ご?訪問|巡視)(は|を)[^。]{0,4}省略して|(半年(に|ごと)|四半期|年に?[1-4]回|[3-9]か月に)[^。]{0,14}(工場|職場|現場|事業場)(を|の)[^。]{0,4}(見|回|巡)|巡視(は|を)[^。]{0,6}(半年|年に?[1-4]回|[3-9]か月に|1回きり|1度きり)|` +
			`産業医\(巡視(なし|不要|免除)|(写真|動画|映像)だけで判断[^。]{0,10}(現場|職場)|もって[^。]{0,10}巡視と(いた|し|みな)`,
		not: `別の|他の|ほかの|専属の|代えません|なりません`},
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
	{kind: rules.ClaimNoRounds, open: true, find: `(歩い|回っ|見|行っ)た(こと|もの)に(して|し、)|(現場|職場|工場)を(歩|回|見)[^。]{0,12}(昔|過去|不要|要りません)`, not: `患者`},
	// An appointed physician who never comes.
	{kind: rules.ClaimNoRounds, open: true,
		find: `(巡視|見回り|見て回|職場を(見|回)|現場を(見|回)|巡回|ラウンド|点検|視察)[^。]{0,40}(代わ|替わ|替え|代え|代行|代理|代役|任せ|お任せ|肩代わり|済ませ|済み|足り|十分|不要|なし|なく|免除|省略|省い|写真|動画|映像|録画|カメラ|ビデオ|画面|レンズ|スマホ|ドローン|オンライン|遠隔|リモート|バーチャル|中継|ライブ|書面|報告書|チェック(表|リスト)|署名|押印|サイン|印を|判を|ハンコ|しません|しない|行わ(ない|ず)|必要(は)?(あり|ない)|要りません|いりません|求め(ません|ない)|任意|自由|気が向|数年|年に?[1-3]度|年に?[1-3]回|半年|四半期)`,
		with: `産業医|選任|巡視|届|労基|監督署|工場|職場|事業場|現場|安全衛生|衛生`,
		past: `巡視(の|が)?ない(週|日|月|回)|委員会(は|に)来社(は)?不要|巡視(の|が|に|で|を)?(日程|後|あと|前|結果|記録|気づ|同行|当日|予定|終え)|2か月に1(回|度)`,
		not:  `その(医師|産業医)|別の(医師|先生|産業医)|面談(は|を|に)(すべて|全て)?オンライン|委員会(は|も|に)|産業医(に|へ)(相談|報告|つな)|同行|とは別の|の経験|選任なし|選任はありません|ほかの医師|対面で巡視|現地で(行|巡)|法令|リモートでは(でき|認め)|画面(越し|で)では|代えません|代えられ|代わりにはなり|省略(は)?(でき|し)ません|必ず`},
	{kind: rules.ClaimNoRounds, open: true, find: `\b(rounds?|site (visits?|inspections?|tours?)|walk-?throughs?|workplace (visits?|inspections?|rounds?)|inspections?|factory (visits?|tours?))\b[^.]{0,50}\b(video|film\w*|photos?|pictures?|camera|drone|live[- ]?stream\w*|online|remote(ly)?|virtual(ly)?|from (home|your desk|a screen)|on screen|instead|delegat\w+|on your behalf|in your place|nurse|staff|waived?|skip\w*|not (needed|required|necessary|expected)|unnecessary|dispens\w+|optional|none|sign(ed|ing)?|signature|stamp|once a year|twice a year)\b|\b(no|never|without|skip)\b[^.]{0,16}\b(rounds|site visits?|inspections|walk-?throughs?)\b`, not: `cannot be|in person|another physician|interviews? (are|is)|must be|required by law|by video is not|clinical site|monitoring|investigator|trial|sites?' `},

	{kind: rules.ClaimInName, open: true, find: `(名義|名前|お名前|籍|資格|免許)(だけ|のみ|を)?[^。]{0,8}(貸|お借り|借り|置い|使わせ|拝借)|(選任|届出|届け出|就任)[^。]{0,16}(だけ|のみ|が目的|形だけ|名目|形式|書類上)|(実務|業務|実働|仕事)(は)?(ほぼ|ほとんど|一切)?(ありません|なし|ゼロ|不要)`,
		with: `産業医|選任|届|名義|名前|籍|医師|資格`, not: `氏名(の)?表示|検索|診療の業務は|臨床|診療業務|処方|診断|診療(は|行為)|夜間|当直|時間外|残業|貸与`},
	{kind: rules.ClaimInName, open: true,
		find: `名義(だけ|のみ|貸|を(お借り|貸)|上の)|(お)?名前(だけ|のみ|を(お貸し|お借り|貸|使わせ))|籍だけ|(選任|管理者|院長)[^。]{0,8}(形だけ|形式的|書類上|名ばかり)|(in )?name only|lend (us )?(your|their) name|use (of )?your name`,
		not:  `氏名表示|お名前だけでも|名前だけで検索`},
	{kind: rules.ClaimInName, open: true,
		find: `書類に(載せ|名前を)[^。]{0,8}(医師|先生)|形だけの(産業医|選任)|(来て|訪問して|出席して)(い)?ると(答|伝え|書い)|就任済みと(伝|届|報告)`,
		not:  `しません|お断り|なりません`},
	{kind: rules.ClaimInName, open: true,
		find: `({whennot})…({paper})|({paper})…({whennot})|\b(minutes|records?|sheets?)\b[^.]{0,40}\b(whether or not|never took place|did not)\b|({paper})(に|を|へ)…(押し|押す|捺|書い|記入|署名|サイン|いただく|する)…(だけ|のみ)`,
		not:  unlawfulNot + `|{otherpost}|未記入|面談の記録を(まとめて)?確認|読影|届け出|健診を受けて`, with: `巡視|訪問|面談|面接|委員会|社員|議事|日報|署名|印|出席|attend|minutes|round|visit|interview`},
	{kind: rules.ClaimInName, open: true,
		find: `(名簿|書類|届|表札|組織図|看板)に(名前(が|だけ))?(載る|載せる|載って(い)?る|ある)(だけ|のみ)|(名義(料|貸し|借り|だけ|人)|名前(だけ|のみ|代|料)|(お?名前|免許(証)?|登録(番号)?|資格証?|認定証)(を)?(お?貸し|お借り|拝借|使わせ|置かせ|載せ|掲げ|掲示|並べ)|別名義|他人名義|他の(医師|先生)の名(義|前)|(医師|先生)(の)?名義で|名目上の?(産業医|管理者|院長)|(書類|紙|名簿|届|登録|形式)(の)?上(だけ|のみ|の産業医|は産業医)|何もしなくて|じつむは|実務は(ない|なく|ありません|なし)|仕事は(何も)?(ない|ありません|なし))`,
		with: `産業医|選任|管理医師|管理者|院長|名義|名前|届|労基|監督署|登録|医師|先生|診療|勤務`,
		not:  unlawfulNot + `|氏名(の)?表示|検索|夜間|当直|端末|口座(名義|の)|名義(人|変更|の口座|は法人)|変更|診療の?実務|残業|公開|実名|論文|共著|仮名|選任(なし|はなく)`},
	{kind: rules.ClaimInName, open: true, find: `\b(only|just|merely|simply) (need |want |use |require )?(your|the|a) (name|licen[cs]e|registration|signature|stamp)\b|\b(lend|rent|borrow|loan)\b[^.]{0,16}\b(your|a|the) (name|licen[cs]e|registration|title)\b|\b(on paper|in name)( only|,| and)|\bno (actual|real) (work|duties)\b|\bnever (need|have) to (meet|visit|see)\b[^.]{0,20}\b(staff|workers|site|employees|office)\b|\bunder (another|a different|someone else's) (doctor's |physician's )?name\b`, not: `not |never (lend|rent|ask)|forbidden|illegal`},
	{kind: rules.ClaimInName, open: true, find: `(監督署|労基署|役所|届け?出?)[^。]{0,24}(お?名前|氏名)[^。]{0,16}(載|あれば|貸|いただけ|使|だけ)`, not: `別の|既に|すでに|選任なし|経験`},
	{kind: rules.ClaimInName, open: true,
		find: `(名義|お?名前|氏名|籍|資格|免許(証)?|肩書)(だけ|のみ|を|の)?[^。]{0,12}(貸|お借り|借り|置い|使わせ|拝借|載せ|登録(だけ|のみ)|掲げ|貸与|提供|あれば|いただければ)|(選任|届け?出?|就任|登録|書類|体裁|形|管理者|院長)[^。]{0,16}(だけ|のみ|が目的|形だけ|名目|形式(的|上)?|書類上|建前|ため|上(だけ|のみ))[^。]{0,20}|(実務|業務|実働|仕事|お手間|ご負担)(は|も)?[^。]{0,8}(ありません|なし|ゼロ|不要|ございません|発生しません)|名ばかり|ペーパー産業医|幽霊|(サイン|署名|押印|捺印|判子|ハンコ|印鑑?)(を|に)?(いただく|して(いただく)?|する|押す|くださる)?だけ|(届け?出?|書類|登録)(上|のうえ)(は|では|だけ)`,
		with: `産業医|選任|監督署|労基署|名義|管理者|院長|名ばかり`,
		not:  `氏名(の)?表示|検索|臨床|診療(の)?業務|処方|診断|診療|夜間|当直|時間外|残業|機器|端末|面談だけ|面談のみ|委員会|選任(なし|はありません)|相談|資格(を|が)(お持ち|必要)|経験|認定`},

	{kind: rules.ClaimAppointed, open: true, find: `産業医`, with: `(選任|届)[^。]{0,14}(届|出し|行い|提出|し(て|ます)|いただ)|として(登録|名を|届|署名)|兼ね|兼務`, not: `別の|ほかの|他の医師|医師は(既に|すでに)|選任なし|選任は(ありません|別)|不要|相談|報告|連携|しながら|経験|資格|保健師|嘱託産業医(の)?経験`},
	{kind: rules.ClaimAppointed, open: true, find: `\b(registered|appointed|named|nominated|listed|serve|act)\b[^.]{0,24}\b(occupational|industrial|company) (health )?(physician|doctor)`, not: `another|other (doctor|physician)|no appointment|not (be )?appointed`},
	{kind: rules.ClaimAppointed,
		find: `産業医[^。、]{0,12}(として)?(選任し|に選任|の選任|選任と|として届|就任|を兼ね|も兼ね|兼務|を引き受け)|(産業医|医師)\(?選任|選任(の)?産業医|副産業医|(当社|弊社|会社|当院|当法人)の産業医(も|を|として)|労基署(へ|に)[^。]{0,8}(届|選任)|appointed (as )?(the |an |our )?(company |industrial )?(occupational|industrial|company) (health )?(physician|doctor)|(occupational|industrial) (health )?physician[^.]{0,10}\(?appointed`,
		not:  `別の(医師|先生|産業医)|医師は(既に|すでに)|ほかの|選任なし|選任はありません|選任を?伴わ|不要|産業医に(相談|報告|つな)|no appointment|産業医をしながら|と連携|産業医の経験`},
	{kind: rules.ClaimAppointed, open: true,
		find: `産業医|衛生管理者を`, with: `(選任|届|監督署|労基署)[^。]{0,20}(届|出し|出させ|行い|提出|し(て|ます)|いただ|させ|お名前)|として(も)?(登録|名を|届|署名|選任|お名前|ご?就任|任命|動いて)|兼ね|兼務|兼任|引き受け|担って|務めて|お務め`,
		not: `別の|ほかの|他の医師|選任なし|選任は(ありません|別)|不要|相談|報告|連携|しながら|経験|資格|保健師|現役|既に|すでに|医師は|先生も|方も|歓迎`},
	{kind: rules.ClaimAppointed, open: true, find: `\b(registered|appointed|named|nominated|listed|serve|act|on record|sign|notified|filed|put down|designated|double)\b[^.]{0,40}\b(occupational|industrial|company|works|statutory) (health )?(physician|doctor)`, not: `another|other (doctor|physician)|no appointment|not (be )?(appointed|registered|act|serve)|experience|never`},

	{kind: rules.ClaimUnappointed, open: true, find: `専属が必要[^。]{0,24}(嘱託|抑え|費用)|産業医(は|が)[^。]{0,6}(空席|不在)(の|です)`, not: `別の|面談先`},
	{kind: rules.ClaimUnappointed, open: true,
		find: `\b(never|not|no plans? to|do not|don't)\b[^.]{0,24}\b(regist\w+|appoint\w*|report)\b[^.]{0,16}\b(physician|doctor)\b|産業医(の選任|の届け?出?)?(は|を|も)?…(選任|置|届け?出?|雇|契約|探)(は|を|も)?[^。、]{0,4}(せず|せずに|かず|かない|しない|しません|いません|出さず|出さない|して(い)?ません|必要(は)?(ない|ありません)|わず|不要|見送|先送り|後回し)|(届け?出?|選任)(は|を|も)?(し(ません|ない|て(い)?ません)|せず|出さず|しないまま)|(49|四十九)(名|人)(に|と|以下に)[^。]{0,12}(見せ|報告|調整|装|抑え|する|して)`,
		with: `physician|doctor|代わり|代用|代替|アプリ|チャット|相談医|顧問医|面談医|法令対応|こっそり|ごまか|見せ|実際は|方針|済ませ|50(名|人)|[5-9]\d(名|人)|\d{3,}(名|人)|超え|義務|指摘|ばれ|監督署`,
		not:  unlawfulNot + `|50人未満|49人以下(の|で)|選任義務(は|の)(ない|ありません)|別の(産業医|医師)|選任済|他の事業場|助言|支援`},

	{kind: rules.ClaimSizeDue, unit: "", open: true,
		find: `([1-9]\d{3,}|[1-9]\d?,\d{3})(?:名|人|余名|余人|人超|名超| (?:staff|workers|employees|people))`,
		with: `(非常勤|嘱託|月に?\d+(回|時間|日)|週に?(\d|半)|半日|1名(だけ|のみ|で|しか)|1人(だけ|のみ|で|しか)|お?一人|専属(は|を)?(置か|なし|不要|いません)|兼務|だけ(の体制|で)|part-time|one (appointed )?(physician|doctor)|visiting|half a day|hours a month|days? a month)`,
		not:  `専属(産業医|の産業医)?(を|が|は)?(別に|ほかに|\d|在籍|募集|として|で)|専属産業医(が|と|の(下|指導|補佐))|健診(受診|の)|受診者|会員|登録者|グル(ー)?プ全体|全国で|全社で|拠点合わせ|合計|円|件|枚|症例|dedicated physician|full-time physician`},
	{kind: rules.ClaimSizeDue, open: true, find: `([3-9],\d{3}|[3-9]\d{3}|\d{2},\d{3})(?:名|人)`, with: `(1名|1人|お?一人|一名)(だけ|のみ|で|しか|が)|\bone\b`, not: `健診|会員|登録|円|件`},
	{kind: rules.ClaimSizeDue, unit: "hazardous", open: true,
		find: `([5-9]\d{2}|[1-9]\d{3,}|[1-9],\d{3})(?:名|人)`, with: `有害|深夜業|放射線業務|特定業務|化学物質|鉛|粉じん|石綿|高温`,
		not: `専属(産業医|の産業医)?(を|が|は)?(別に|ほかに|\d|在籍|募集|として|で)|健診(受診|の)|受診者|うち有害業務は(なし|0)`},

	{kind: rules.ClaimHeadcount, find: `(?:従業員|社員|職員|労働者)(?:数)?(?:は|が|約|およそ|合わせて|、)*(\d[\d,]*)(?:名|人)|(\d[\d,]*)(?:名|人)(?:規模)?の(?:従業員|社員|労働者|事業場|工場|会社)|(?:site of|employs?|for) (\d[\d,]*) (?:staff|employees|workers)`},
}

// occupationalGuards are what is no such claim.
var occupationalGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimNoRounds, rules.ClaimInName},
		behind: `\A[^。]{0,10}(求めません|求めない)`,
		back:   `(任せ|代え|替え|省|済ま)[^。、]{0,8}(こと(は|が)[^。、]{0,6}でき(ません|ない)|られません|られない|わけには)|(お断り|扱って(い|お)?(り)?ません|応じ(て)?(い)?(ません|ない)|お受けして(い|お)?(り)?ません|禁止|違法|許され|行いません|ではありません|にはあたりません|してはいけません|認めて(い)?ません|あってはな)|{otherpost}|学習動画|教材|講座|講義|研修動画|巡視は(本社|別の|専属|選任(の|済み|され)|現地の|ほかの|他の|地元の)[^。]{0,12}(産業医|医師)が|選任(なし|はなく|を伴(わ|う仕事では)|は(行い|し)ません|しない)|(訪問|巡視)(は|を)?(2|二)か月に(1|一)|巡視(は|を)(隔月|毎月|2か月|必ず|現地|対面)|\b(not|never|no) (appoint|accept|replace|allowed)|must be done in person`,
		here:   `面談(のみ|だけ)(を|の(担当|契約|募集|業務|お仕事))|(報告|記録)(は|を)[^。、]{0,10}(清書|下書き|まとめ)|ことはありません|(月|週)(は|には)`},
	{kinds: []rules.ClaimKind{rules.ClaimNoRounds, rules.ClaimInName},
		back:  `代わりの(選任)?(産業医|医師|先生)が|(要望|ご?相談|希望|お尋ね)(に|には|が|は)[^。]{0,20}(できない|お断り|できません)|\b(cannot|can't|must not|may not) be (done|made|replaced|held)`,
		here:  `だけ(を)?(手伝|担当|お願い|引き受|代行)`,
		round: `巡視の(報告|記録|所見|指摘|結果)[^。、]{0,24}|(巡視|訪問)の(省略|代行|免除)(は|を)(いたし|し|行い|認め)(て(い|お)?(り)?)?ません`},
	{kinds: []rules.ClaimKind{rules.ClaimAppointed},
		back: `(選任|届け?出?)(は|を)?[^。、]{0,10}(行い|いたし|し|お願いし)(ません|ない)|(選任|届出)(は|には)(本社|別|専属|他|ほか)|\b(not|never|nor)\b[^.]{0,12}(appoint|register|act)`},
	{kinds: []rules.ClaimKind{rules.ClaimSizeDue},
		behind: `\A(未満|以下|に満たない|までの)`},
	{kinds: []rules.ClaimKind{rules.ClaimAppointed},
		like: `産業医の(お?仕事|業務)(と|の)[^。、]{0,6}(並行|かたわら|合間|ほか)`,
		back: `別(の|に)(医師|先生|産業医|選任)|選任(の)?産業医(へ|に|と|が|から)`},
	{kinds: []rules.ClaimKind{rules.ClaimNoRounds},
		like: `巡視の(詳しい|詳細な|具体的な)?(順路|経路|日程|日時|回数|時間|場所|前後|あと|後)`},
	{kinds: []rules.ClaimKind{rules.ClaimInName},
		back: `(後から|後日|あとで|事後に)[^。]{0,8}(意見|コメント|確認)`},
	{kinds: []rules.ClaimKind{rules.ClaimInName},
		like: `届出だけで済|架空の|書類は[^。]{0,14}だけが拝見`},
	{kinds: []rules.ClaimKind{rules.ClaimAppointed},
		like: `嘱託産業医の先生方`},
}
