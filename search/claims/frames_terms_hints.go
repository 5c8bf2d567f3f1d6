package claims

import "github.com/enkaku/enkaku/models/rules"

// That an advert is not what it shows, or leads around the board. A person
// looks at each: none of these alone is sure.
var hintBait = []frame{
	{kind: rules.ClaimOtherThanShown, open: true,
		find: `(定員|充足|後任|候補者|採用枠)(に|が|は|の)?[^。]{0,8}(達し|決まって|決まった|内定|埋まっ)[^。]{0,10}(後|あと|ものの|おり、|ですが|が、)[^。]{0,30}(広告|求人|掲載|募集|応募|面談|公募|お?勧め)|` +
			`形式(上|的)(な|の|に)?(公募|募集|選考)|(公募|募集|選考)は形(だけ|式)|(今|現在|在籍中?)の(先生|医師)と入れ替え|採用枠(は|を)(設けて|用意して)(い|お)?(り)?ません|採用(する|の)(予定|つもり)(は|が)?(なく|ない|ありません)|` +
			`充足後の|後継案件|表示の(病院|求人|条件)に(は|も)|(終了|締め切)[^。]{0,16}応募[^。]{0,10}(押せ|可能|受け付け)|応募ボタン(は|を|が)[^。]{0,24}(登録|会員|別の)|応募(と|に)はなりません|見本ペ(ー)?ジ|別の求人を含め`,
		not: `取り下げ|次第|しだい|達した(ら|場合)|決まったら|終えたら|看護師|事務職|患者|差し替え|停止し`},
	{kind: rules.ClaimOtherThanShown, open: true,
		find: `(入札|落札|受注|開院許可|予算|助成金?|補助金)(が|を|に|でき)[^。]{0,10}(通れば|取れ(れば|たら)|とれれば|決まれば|できなければ|下りれば)[^。]{0,24}(ポスト|求人|席|仕事|案件|枠|募集)|` +
			`(募集欄|求人欄?|掲載|表示|見出し)の(日給|時給|単価|報酬|年収|年俸|給与|金額)は[^。]{0,14}(繁忙|最高|最も高い|上限)|載せた(の|金額|額)は(上限|最高)|下限にも届か|(募集|求人)(として|と)[^。]{0,6}(掲載|出して|載せ)[^。]{0,8}(が|けれど)、[^。]{0,4}(配属|勤務|実際|赴任)|` +
			`(求人|募集)から(お?入り|入って)[^。]{0,20}(のちに|後に|やがて|その後)[^。]{0,20}(変わ|移|切り)|(掲載|表示|募集)の?条件で(入っ|採用され|入職し|契約し)[^。]{0,8}(い(ない|ません)|おりません)|` +
			`の[^。]{0,10}(話題づくり|客寄せ|人寄せ)|ご?応募が?[^。]{0,8}(あって|いただいて)(から|初めて|はじめて)[^。]{0,20}(病院|クリニック|施設|受け入れ|勤務先)[^。]{0,12}(探|交渉|打診)|(自治体|行政|公的機関|国)の[^。]{0,8}ように(見せ|装)`,
		not: `患者|ご希望の場合`},
	{kind: rules.ClaimOtherThanShown, open: true,
		find: `\b(steer|redirect|point|mov|pass|divert)(ed|s|ing)? (you |applicants |them |candidates )?(on )?to (our |an|some )?other (clients?|jobs?|openings?|posts?)|\bclicking apply (registers|enrols|signs)|\bis not an application\b|` +
			`\b(do not|don't|no) (plan|intend|intention)( to| of)? hir|keeps? (our|the) (brand|name) visible|accepted by another (doctor|physician|candidate)`},
}

// hintContact are ways around the board that name no known service.
var hintContact = []frame{
	{kind: rules.ClaimMessengerStep, open: true,
		find: `\bline(ひとつ|1つ|だけ|のみ)で|緑色?の(ト(ー)?ク)?アプリ|\bl i n e\b|l\.i\.n\.e|オプチャ|オ(ー)?プンチャット|[^。]{0,4}消えるアプリ|履歴(は|が|も)残(りません|らない)|` +
			`\bid検索|(で|を)?id検索|(facebook|フェイスブック|インスタ\S{0,4}|instagram)(の)?(ペ(ー)?ジ|アカウント)?(のみ|だけ)|暗号化(された)?(チャット|アプリ|通話|メッセ)`,
		not: contactNot},
	{kind: rules.ClaimMessengerStep, open: true,
		find: `応募フォ(ー)?ム[^。]{0,20}(より|通すと|使うと)[^。]{0,24}電話|(書き込み|掲載|記載|連絡先)[^。]{0,10}(規制|書け|載せられ)[^。]{0,24}(検索|調べ|直接)|規約上[^。]{0,8}(書け|載せ)|` +
			`(私|担当者?|当方)?の?直通(番号|の番号|電話)を[^。]{0,10}(お?伝え|お知らせ)|メアドを(くだ|お?送|教)|(ジ(ー)?メ(ー)?ル|gメ(ー)?ル|gmail)で[^。]{0,30}付け`,
		not: contactNot},
	{kind: rules.ClaimQR, open: true,
		find: `(名刺|画像|写真|バナ(ー)?|ロゴ)[^。]{0,10}qr|\bqrを(読|スキャン|かざ)`, not: contactNot + `|受付`},
	{kind: rules.ClaimHiddenMail, open: true, find: `0( ?[/・:,*] ?\d){8,}`},
}

// hintServiceNot is a sentence about a change of contract or other people's.
const hintServiceNot = `なく|不要|要りません|改め|切り?替えま|移行|患者|自由|任意|断って(も|いただ)|転換|登用制度|を経た|定年後|再雇用|嘱託職員|防ぐ|いただけます|しない(決まり|方針)|いたしません|求めません|求めて(い|お)`

// hintDisguised are contracts called what they are not.
var hintDisguised = []frame{
	{kind: rules.ClaimLikeEmployee, unit: "same", open: true,
		find: `業務委託|委託(の|契約|医|医師|先生)|請負|フリ(ー)?の(先生|医師)|フリ(ー)?ランス|準委任|個人事業主`,
		with: `厳守|欠勤|(バイト|代診)(は)?不可|(兼業|副業)(は|も)[^。]{0,12}不可|他社(の)?案件[^。]{0,8}断|シフトは[^。]{0,8}決め|始末書|在席|常時カメラ|朝会(への)?(の)?参加が?必須|逐一|指図し|時間割どおり|稼働時間もこちら|(正規)?職員(と)?同様に|残業代は(つき|出)`,
		not:  hintServiceNot},
	{kind: rules.ClaimOtherThanShown, open: true,
		find: `(非常勤|常勤|パ(ー)?ト|アルバイト|正職員|勤務医)[^。]{0,30}(委託契約|開業届|個人事業主|請負|外部事業者|屋号)|(直接雇用|雇用)[^。]{0,24}(税務|税金)[^。]{0,14}(個人契約|委託|請負)`,
		not:  hintServiceNot},
	{kind: rules.ClaimOtherThanShown, open: true, pair: true,
		find: `(パ(ー)?ト|アルバイト|常勤|非常勤)(医師|医)?(\([^)]{0,8}\))?。開業届`, not: hintServiceNot},
	{kind: rules.ClaimOtherThanShown, open: true,
		find: `「?(正職員|正社員|常勤|正規)[^。]{0,24}(1年ごとの契約|1年契約|最長\d年|契約更新制|臨時職員|単発|1回きり|非常勤のまま|日雇)`, not: hintServiceNot},
	{kind: rules.ClaimOtherThanShown, open: true,
		find: `\bpermanent\b[^.]{0,30}(\w+-month contract|renewal not|but fixed[- ]term)|\bon paper\b[^.]{0,30}(self-employed|contractor|freelanc)|\b(same|exactly)\b[^.]{0,60}\b(employees|salaried)\b[^.]{0,40}(vendor|contractor|invoice|self-employed)`},
}

// hintDispatch are doctors employed by one and ordered about by another.
var hintDispatch = []frame{
	{kind: rules.ClaimClientOrders, open: true,
		find: `(当社|弊社|当センタ(ー)?|会社)が(給料|給与|報酬)[^。]{0,14}(払|支)[^。]{0,30}(院長|病院|クリニック|診療所)の(もと|下|指)|契約(する|を結ぶ)のは[^。]{0,12}(当|弊)[^。]{0,40}(決め|指示)[^。]{0,20}(病院|クリニック|受け入れ)|` +
			`雇用主(=|は)[^。、]{0,6}(当社|弊社)[、,]?[^。]{0,4}(使用者|指揮|指示)|(割り振り|段取り|指示|指図)(は|を)[^。]{0,4}(発注|依頼元|委託元|契約先|客先|先方)|雇用は人材会社|人材会社(の雇用|に雇用)`,
		not: dispatchNot},
	{kind: rules.ClaimDispatchToHire, open: true,
		find: `テンプ(to|ト)|最初は派遣|医師の派遣が(認め|でき|可能)|派遣(枠|可)(で|と|の|、)|派遣/(時|日|月)給|\(派遣\)|派遣の先生|派遣で(入|勤め)`, not: dispatchNot},
	{kind: rules.ClaimDispatchToHire, open: true,
		find: `\borders come from\b|\bobey the (client|hospital|clinic)|\bdispatched (physician|doctor)s? (is |are )?(wanted|needed|sought)|\bsit in the client`},
}

// hintJobs are several positions in one advert.
var hintJobs = []frame{
	{kind: rules.ClaimSeveralJobs, open: true,
		find: `全職種|一斉募集|[【\[(]a[】\])][^。]{0,20}[【\[(]b[】\])]|(医|監修|講師|面談)でも、[^。]{0,16}でも|(どの業務|どの仕事)に[^。]{0,10}(後)に(決め|選)|(求人|広告)(1|一)つで[^。]{0,6}つの|医/[\p{Han}ァ-ヺー]{1,8}医|科医(または|もしくは)[\p{Han}]{1,6}医|` +
			`求人 ?\d+件|甲の(仕事|職)[^。]{0,30}乙の|松プラン|(プラン|コ(ー)?ス)ごとに|(1|一)号案件|よりどりみどり|選び放題|(両社|\d社)(とも|で)[^。]{0,14}(医師|求人|応募|探)|(この|本)求人では[^。]{0,24}両方を?(扱|募)|` +
			`医に加え、[^。]{0,20}(アルバイト|補助|事務)[^。]{0,14}名`,
		not: `患者|別ペ(ー)?ジ|別の求人|ありません|しません|同じ(業務|仕事|時給|条件)`},
	{kind: rules.ClaimSeveralJobs, open: true,
		find: `どちらもここ|別の開設者|({trade})も医師も|医師も({trade})も|一括採用|\((常勤|委託|パ(ー)?ト|非常勤)\)、[^。]{0,14}\((常勤|委託|パ(ー)?ト|非常勤)\)|雇い主(の|が)(違|異)|左列[^。]{0,30}右列|(\d|[二三四五])つの(依頼|仕事|募集)を(一緒|まとめ|並べ)|` +
			`\brepresent (a dozen|several|many|\d+) (companies|clients|clinics|employers)|\bpick the employer|\b(agents|owners|nurses|assistants|students) (can|may) also apply|\bmedical students (are )?welcome|\bshare this page\b`,
		not: `患者|別ペ(ー)?ジ|別の求人|ありません|しません|patients`},
	{kind: rules.ClaimSeveralJobs, open: true, pair: true, find: `\b\w+ (role|post): [^.]{0,60}\. ?\w+ (role|post): `},
}
