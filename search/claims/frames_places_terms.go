package claims

import "github.com/enkaku/enkaku/models/rules"

// contactNot is a sentence about other people's ways of speaking to each other,
// or one that says that nobody is reached that way.
const contactNot = `患者|利用者|受講者|参加者|視聴者|住民|従業員|ご家族|妊婦|会員|中高生|高齢の|社内|職員(どうし|同士|の|専用)|スタッフ間|業務連絡|院内|チ(ー)?ム内|カルテ|電子|処方|症例検討|勉強会|広報|原稿|投稿|監修|評価し|試験|画面(に|の)表示|依存|外来|診察|面談は法人|貸与|受け付けて(い|お)?(り)?ません|受けて(い|お)?(り)?ません|ございません|求めること(は|が)(あり|ござ)|ことは(一切)?(ありません|ございません)|いたしません|しません|使いません|用いません|行って(い|お)?(り)?ません|なりすまし|ご注意|詐欺|通報|見かけ|勧誘|ではなく、?(この|当|本)?(サイト|ボ(ー)?ド|掲示板|応募)|\b(never|not|no longer|do not|don't)\b [^.]{0,20}(recruit|contact|ask|use|reply|answer)|patients?`

// Ways around the board.
var placesContact = []frame{
	{kind: rules.ClaimMessenger, open: true,
		find: `({messenger})(の|を|で|へ|に|から|と|や|・|のみ|より|または|にて|は|が|→|\(|:|用の)?…({reaches})|({reaches})…({messenger})(の(通話|電話|ト(ー)?ク|サ(ー)?バ(ー)?)|で|に|へ|から|まで|のみ|を|にて|\.|\z)`,
		past: `ガイドライン|オンライン|オフライン|ホットライン|ベ(ー)?スライン|パイプライン|ラインナップ|ライン(業務|作業|管理職|ケア|長)|(line|ライン)works|(生産|製造|基準|判断|第一|ファ(ー)?スト|セカンド)(・)?ライン|line ?works|(危険|安全性|高|低|の)シグナル(を|に|が|検出|について)?|safety signals?|x(線|軸|-?ray|-rays?)|\bdm(患者|外来|合併|\(糖尿)|(first|second|third)-line|slack(off|er)?|会員登録アカウント|アカウント(管理|を発行|は当社)|on-?line|signal(s)? (in|of|detection)`,
		not:  contactNot + `|オンライン会議|teams|zoom`},
	{kind: rules.ClaimMessenger, open: true,
		find: `(友だち|友達)(追加|登録)|\b(private|direct) messages?\b[^.]{0,40}\b(account|details|job|us)\b|(個人|私用|プライベ(ー)?ト)の?(アドレス|メ(ー)?ル|携帯|ケ(ー)?タイ|スマホ|番号|アカウント)(まで|へ|に|宛|で|から)|(非通知|0[5789]0の番号)(で|から)…(かか|掛か|電話)|(電話番号|番号|\bid\b|連絡先)(を|は|が)…(プロフィ(ー)?ル|画像|記事|ブログ|\bnote\b|ロゴ)|(プロフィ(ー)?ル|画像|記事|ブログ|\bnote\b)(に|の)…(連絡先|電話番号|アドレス|\bid\b)`,
		not:  contactNot},
	{kind: rules.ClaimAroundBoard, unit: "asked", open: true,
		find: `(この|当|本|こちらの|求人|応募)?({board})(を|は|の|から|には|で)?…({around})…({spoken})|({around})…({board})…({spoken})|(直接|じかに|直)(の)?(やり取り|やりとり|つながり|つながっ|応募|連絡|電話|メ(ー)?ル|お?申し?込み?)…(いただ|くだ|先生|ご希望|方|優遇|上乗せ|お願い|可|どうぞ)|(携帯|ケ(ー)?タイ|電話|メ(ー)?ル|院長|担当(者)?)(に|へ|まで)(直接|じかに|直)|\b(do not|don't|never) (apply|reply|write|answer|respond) (here|through|via|on this|by this)|(公式|自社|当院|当社|弊社|法人)(の)?(サイト|ホ(ー)?ムペ(ー)?ジ|hp)(から|で|より)(直接|じかに|直)…(応募|申し?込|エントリ|連絡)|メッセ(ー)?ジ機能(は|を)…使(って|い|わ)[^。]{0,6}(ません|ない)|(外部|外|別|ほか)の(チャット|連絡(手段|方法|先)|アプリ|ペ(ー)?ジ)…(お知らせ|案内|移|お願い|教え|お伝え|話し)|(応募ボタン|応募フォ(ー)?ム|「応募する」|応募する)(は|を|」|ではなく|から)…(押さ(ない|ず)|使わ(ない|ず)|ではなく|からではなく|お控え)|\b(skip|bypass|avoid|leave|go around|forget|don't use|do not use)\b[^.]{0,24}\b(board|site|platform|website|form)('s)?\b|\b(reach|contact|call|e-?mail|write to|message|text) (me|us|our \w+|the \w+) (directly|privately|personally|in person)\b`,
		not:  contactNot + `|(この|当|本)(求人)?サイトの(メッセ(ー)?ジ|応募)(から|で|をご利用)|主治医|事業部|契約は|直接雇用|直接(結|契約)|直接契約|上司|からのご?応募(は|も)?(受|お)|迷惑|運営窓口に|派遣会社を介さ|紹介会社を介さ|読影|結果|所見|現場|産業医と`},
	{kind: rules.ClaimHiddenMail, open: true,
		find: `(ゼロ|ぜろ|れい|まる|マル|○|〇|◯)[・、 \-]{0,2}(きゅ(ー|う)|キュ(ー|ウ)|はち|ハチ|なな|ナナ|ご(ー|お)?|ゴ(ー|オ)?|九|八|七|いち|イチ|に|さん|よん|ろく)[・、 \-]{0,2}(ゼロ|ぜろ|れい|まる|マル|○|〇|◯|いち|イチ|に|さん|よん|\d)|((ゼロ|ぜろ|れい|まる|マル|いち|イチ|に|ニ|さん|サン|よん|ヨン|ご|ゴ|ろく|ロク|なな|ナナ|はち|ハチ|きゅう|キュ(ー|ウ))[・、 の-]{0,2}){6,}|(ごー|ゴー|ゼロ|ぜろ|まる|いち|イチ|ニ(ー)?|さん|サン){4,}|0[八七九五]0|[〇零○][八七九五8795][〇零○0]|0 ?[5789] ?0[^\d。]{1,10}\d ?\d ?\d ?\d|0[5789][○〇◯✕×x*][-(]?\d|(番号|電話|携帯|ケ(ー)?タイ|ダイヤル)…(分けて|つづけて|続けて|順に|伏せ|下4桁|四桁目|4桁目|先頭|頭に|読み替え|逆から|足して|引いて)|(お?掛け|かけ|ダイヤル)…(○は|〇は|順に)`,
		not:  contactNot + `|緊急|119|110|契約番号|症例番号|試験|受付番号|登録番号`},
	{kind: rules.ClaimHiddenMail, open: true,
		find: `(宛て?先?|宛て?名?|アドレス|メ(ー)?ル|お申し込み|送り先|連絡|履歴書|@|＠)…(★|☆|◎|●|■|#|♪|記号|あっと|アット|まるあ|まるエ(ー)?|小なり|猫|星印|\(a\)|\[a\])…(gmail|yahoo|hotmail|outlook|icloud|ドット|てん|点|dot|example|置き?換え|読み?替え|\.|お送り|に)|[a-z0-9]{2,} ?(\(a\)|\[a\]|\(at\)|\[at\]|あっとま(ー)?く|アットマ(ー)?ク|あっと|アット|★|☆|◎|#|＠＠|@@) ?[a-z0-9-]{2,}|(@|＠|アット(マ(ー)?ク)?|星印|記号|スペ(ー)?ス|空白|余分な)(を|は)…(削除|消し|1つ|一つ|ひとつ|半角|置き?換え|読み?替え|取って|詰め)|(無料|フリ(ー)?)メ(ー)?ル(の)?(ドメイン|アドレス|\(|宛|へ|に)|(つなげ|くっつけ|足し|並べ)(て|ると)…(ドメイン|アドレス|届き|メ(ー)?ル)|(spaces?|dots?|signs?|letters?) (removed|stripped|replaced)|stands for the (usual )?(sign|symbol)|[a-z0-9]+ ?(\(at\)|\[at\]| at ) ?[a-z0-9-]+ ?(\(dot\)|\[dot\]| dot ) ?[a-z]{2,}`,
		not:  contactNot},
	{kind: rules.ClaimHiddenMail, open: true,
		find: `(bit|tinyurl|cutt|t|lin|goo|is|ow|rb)(点|てん|ドット|dot| dot |\(\.\)|\[\.\]|どっと) ?(ly|co|com|ee|gl|gd|me|gy)|(ドット|点|てん)(com|jp|net|org|ly|コム|ネット|ジェ(ー)?ピ(ー)?)|(スラッシュ|すらっしゅ)(、|。| )?[a-z0-9]|(検索窓|アドレスバ(ー)?|url欄)(に|へ)…(打ち込|入力|貼)|そのまま打ち込`,
		not:  contactNot},
	{kind: rules.ClaimQR, open: true,
		find: `(絵柄|図柄|コ(ー)?ド|四角い(模様|マ(ー)?ク|絵|記号)|\bqr\b|バ(ー)?コ(ー)?ド|モザイク(状)?の(模様|絵)|白黒の(模様|四角))(を|に|から|へ)?…(かざ|読(み|ん|む)|スキャン|撮|アクセス|カメラ|スマホ)…(応募|登録|担当|ください|連絡|つなが|完了|ペ(ー)?ジ|個人情報|へ|進)|\bscan\b[^.]{0,24}\b(code|square|picture|image)|(かざし|スキャンし|カメラで読)…(応募|登録|担当|連絡|つなが)`,
		not:  contactNot + `|診察券|処方せん|薬局|受付(で|機)|ログイン|入室`},
}

// dispatchNot is a sentence about the dispatch of others, or one that says that
// there is none.
const dispatchNot = `ではなく|ではありません|ありません|ことは(なく|ない)|扱って(い|お)?(り)?ません|行って(い|お)?(り)?ません|しません|廃止|ご注意|かたる|ですか」|介さず|(看護師|医療事務|通訳|技術者|事務員|保健師|薬剤師|エンジニア)(を|が|は|も|の|に|にも|から|へ)|(労働者|社員|従業員|スタッフ)(の健康|の面談|にも|からの相談|に講話)|雇用主(である|は|が)(当|同)?(病院|医療法人|クリニック|当院|法人)|派遣(の|スタッフ|社員|労働者)…(健康|面談|講話|相談|健診|担い|入り)|システム会社|派遣先で体調|主治医|直接(雇用(です|し|の)|契約(し|です|を))|当院の職員|裁量|対等|自由|紹介(だけ|のみ)|紹介を行い|助言を|\b(no|not|never|nor)\b`

// Doctors employed by one and ordered about by another.
var placesDispatch = []frame{
	{kind: rules.ClaimDispatch, open: true,
		find: `({client})(の|側|が|から|より|に|で|は|も)?…({orders})|({orders})(系統)?(は|も|が)?…({client})[^。]{0,16}(出|来|飛|受け|準じ|仰|任|もら)`,
		with: `({hirer})[^。]{0,30}({payroll})|({payroll})[^。]{0,24}({hirer})|社員である|料金をいただ|(給与|給料|支払元|雇用主|籍|雇用)(は|の|元は)[^。、]{0,10}(人材|会社|当社|弊社|別)|お給金|お給料|人を出し|請け?負|再委託|二次請け|受託`,
		not:  dispatchNot},
	{kind: rules.ClaimDispatch, open: true,
		find: `(医師|先生|社員|常勤医|人員|要員|ドクタ(ー)?)(を|が)?…({client})(に|へ|の|で)?…({sent})|({client})(に|へ|の)…(医師|先生|社員|人員|要員)?(を|が)?…({sent})(い|て|る|ます|ん|こと|要員|料|、|。)|(料金|派出料|派遣料|人件費)(は|を|が)?…({client})…(頂戴|いただ|折半|請求|払)`,
		with: `当社|弊社|当法人|当グル(ー)?プ|自社|私ども|人材|会社|自院|医局代わり|雇った|採用した|社員医師|商売|ビジネス|サ(ー)?ビス|抱え|預か|入社|有償|時給`,
		not:  dispatchNot + `|代診|当院の(別|他)の?|分院|同じ法人|系列|グル(ー)?プ内|資料|画像|結果|報告|検体|機器|医療機器|紹介状|講師|動画`},
	{kind: rules.ClaimDispatch, open: true,
		find: `(医師|短期|スポット|夜間|日勤|オンコ(ー)?ル(だけ)?の?|健診|皮膚科|内科|外科|美容|在宅|へき地|単発|週末|登録型|常用型)(の|への)?(医師)?派遣(可|ok|求人|勤務|も|で|です|です。|の(お仕事|求人|先生|形)|から|会社に登録|事業|部門|料金|があり|となり|、|。|\z)|派遣(求人|部門|勤務|料金|登録|契約で|社員として|スタッフとして|からスタ(ー)?ト|終了後|期間(は|終了|の後)|先(は|の病院|のクリニック|の施設|の院長))|スタッフ派遣|紹介予定(派遣|方式)|\bhaken\b|\b(on loan|loaned|lent|seconded|placed|sent)\b[^.]{0,24}\b(to|at|by)\b[^.]{0,24}\b(hospitals?|clinics?|facilit(y|ies)|clients?)\b|\b(employed|hired|paid) by (our|the) (company|firm|agency)\b[^.]{0,40}\b(instructions?|orders?|supervis\w+|hospital|client)\b|\b(client|hospital|facility|clinic|company)('s)? [\w ]{0,16}(supervises|instructs|directs|tells) you\b|\bfollow (whatever|what|the (orders|instructions))[^.]{0,16}(its|client|hospital|hr)\b`,
		not:  dispatchNot},
	{kind: rules.ClaimDispatch, open: true,
		find: `(勤め先|所属|籍|名刺|入職先|雇用主|勤務先)…(病院|クリニック|当社|弊社|人材|会社)…(給与|給料|支払|指示|監督|管理|命令)…(人材|会社|当社|弊社|病院|クリニック|先方)|(給料|給与|報酬)(は|の)?…(当社|弊社|人材[^。、]{0,6}会社)(から|が|負担|持ち)?…(指示|指図|命令|監督)(は|を)?…({client})|(二段構え|二重の(上司|指揮)|人出し|人貸し|人を出して[^。]{0,6}(手数料|料金)|(人材|医師)(の)?プ(ー)?ル(に|へ)|rents? you out|派遣を経て|派遣(期間)?の(後|あと)(に|は)|お体をお借り|医師プ(ー)?ル|医師を(お)?貸し)`,
		not:  dispatchNot},
	{kind: rules.ClaimDispatch, open: true,
		find: `(契約先|提携先|客先|先方|派遣先|出向先|受入先|受け入れ先|発注(元|会社)|元請け|よその(病院|医院|クリニック))…({orders})(に|の|で|を|が|は|も)?…(いただ|くだ|ます|従|働|診|動)|(当社|弊社|会社|私たち)(が|は)…({client})から…(受け取|いただ|頂戴|もら)[^。]{0,16}(先生|医師)(に|へ)|\b(second|loan|lend|supply|hire out|place) (our |the |its )?(physicians?|doctors?|staff|you) (out )?(to|at|with|in)\b|\b(hospitals?|clinics?|clients?) pays? (us|our (firm|company))\b`,
		not:  dispatchNot + `|(指示|依頼)(書|票|内容)|当社から(依頼|お伝え)|要望は当社|窓口`},
}

// serviceNot is a sentence about other people's contracts, or one that denies.
const serviceNot = `偽装請負と?(に|なら)|とならない|(に)?あたらない(よう|範囲)|(当直帯|翻訳者|読影医|構内|デザイナ|ライタ|社労士|通訳|清掃|協力会社|他の(医師|先生)|企業の相談|委託先の(会社|業者|企業)|業者)[^。]{0,14}(が|の|は|に)|心配は(ありません|ございません)|求めることは(なく|ありません)|予定して(い|お)?(り)?ません|議論|助言を求め|切り?替え(は|を)[^。]{0,6}(ありません|予定)|労働者性|相談(は|を)社労士`

// Contracts that are called what they are not.
var placesDisguised = []frame{
	{kind: rules.ClaimLikeEmployee, unit: "same", open: true,
		find: `({service})[^。]{0,60}({binds}|{pretext})|({binds}|{pretext})[^。]{0,60}({service})`,
		not:  serviceNot + `|自由|断って(も|いただ)|見送って|義務は(なく|ありません)|任意|裁量|choose your own|refuse any|whenever you like`},
	{kind: rules.ClaimLikeEmployee, unit: "same", open: true,
		find: `((主任|師長|上長|上司|リ(ー)?ダ(ー)?|部長|センタ長|マネ(ー)?ジャ(ー)?|会社|当社|本部)(の|が|に|から)…(承認|許可|指示|命令|指図|割り振|評価)|打刻|タイムカ(ー)?ド|勤怠|終日拘束|辞令|点呼|日報|シフト表|勤務表)…[^。]{0,30}(断れ|断る(と|場合)|拒|辞退|必ず(入|応じ|受け)|認めて(い|お)?(り)?ません|認めません|契約(終了|解除)|固定|待機|承認|義務|減点|提出|指図|従わ)`,
		not:  serviceNot + `|自由|断って(も|いただ)|任意|ありません(。|ので)?\z|従業員の|患者|会議|企業の|雇用(契約|です)|職員として|労働契約|年休|有給`},
	{kind: rules.ClaimService, open: true,
		find: `({service})[^。]{0,60}({binds}|{pretext})|({binds}|{pretext})[^。]{0,60}({service})|(社員|職員|労働者|従業員|雇用)では(なく|ない|ありません)…(委託|請負|外部|外注|登録|事業者|確認書|契約)|(労働契約|雇用契約)(は|を)?(結び|締結(し|いた)|交わ)(ません|しません|ない|さない)|(給与|賃金|給料)(は|」は|とは)…(委託(料|報酬)|外注費|事業所得|報酬として)|(外注(加工)?費|事業所得|売上|業務委託料)(として|で|扱い|に)…(計上|処理|お?支払|申告|お出し|受け取|受領)|(労働者|雇用)(で|に)?(は)?(ない|該当しない|あたらない)こと(の|を)…(確認書|同意書|誓約|署名)|常勤(医)?…(業務)?委託に(切り?替|変更)|(委託|請負)に(切り?替え|変え)て…(募集|お願い|採用)|(カムフラ|名目(上|だけ)|形(だけ|の上|のうえ))…(委託|請負|雇用)|(先生|医師|全員|皆さん)[^。]{0,20}(委託|請負)(に)?して(い|お)?(り)?ます`,
		not:  serviceNot},
	{kind: rules.ClaimEmployment, open: true,
		find: `\bstaff as (vendors?|contractors?|freelancers?)|({staffed})[^。]{0,40}({billed})|({billed})[^。]{0,40}({staffed})|(労働者|雇用)(で|に)?(は)?(ない|該当しない|あたらない)こと(の|を)…(確認書|同意書|誓約|署名)`,
		not:  serviceNot + `|患者|医事課|事務局が|税理士|不要|ありません。?\z|内税|税込|(雇用|給与)ではな|職員が作成|contractors?\b`},
	{kind: rules.ClaimInvoice, open: true,
		find: `(源泉徴収票|給与明細|年末調整|雇用保険証)(は|を|も)?…(出(ません|さない|ない)|発行し(ません|ない)|行い?ません|ありません|なし|お渡しし(ません|ない))|(請求書|インボイス|屋号(入り)?)…(勤務医|常勤|社員|職員|アルバイト|給与|ご用意|届き次第|提出)|(アルバイト|社員|常勤|職員|給与|勤務医)…(外注|請求書|事業所得|インボイス|屋号|売上として)|\b(employees?|staff|wages?|salar\w+)\b[^.]{0,40}\b(invoice|no (income )?tax (is )?withheld|consumption tax)\b`,
		not:  serviceNot + `|患者|医事課|事務局が|税理士|ありません。?\z|contractors?\b`},
	{kind: rules.ClaimEitherContract, open: true,
		find: `\b(wage|salary) or (a )?fee\b|(労働者|雇用|勤務医|常勤医|社員|職員|給与所得|雇われ|雇い|労働契約|wages?|employ\w+|salary)(として|で|る形|か|でも|と|も|契約)?[^。]{0,16}(委託|請負|請け負|独立した事業者|事業所得|フリ(ー)?ランス|個人事業|準委任|\bfees?\b|contractor|freelanc\w+|invoice)[^。]{0,30}({eitherway})|(委託|請負|請け負|事業所得|フリ(ー)?ランス|個人事業|準委任)(として|で|る形|か|でも|と|も|契約)?[^。]{0,16}(雇用|勤務医|常勤医|社員|職員|給与所得|雇われ|雇い|労働契約)[^。]{0,30}({eitherway})`,
		not:  serviceNot + `|ではなく|迷う企業|別の求人`},
	{kind: rules.ClaimOtherThanShown, open: true,
		find: `(正社員|正職員|常勤|正規|無期|定年まで|期間の定めのない|終身雇用|労働契約|雇用)[^。]{0,40}(半年(単位|ごと|契約)|雇用期間\d+か月|(中身|実際)は[^。]{0,8}か月(の契約)?|日々雇用|有期と|結び直し|上限\d年|契約社員のまま|半年(単位|ごと|契約)|\d+か月(限り|契約|ごと|単位)|更新の有無|期間限定|繁忙期|有期|の表示は|名ばかり|集客上|表示上|呼び名)`,
		not:  `有期(の)?(方|職員)(も|から)|登用(あり|制度)|更新後|育休|産休|研修期間|非常勤|医師の募集|雇用です`},
}

// What is said in two sentences: who employs and who orders, how the contract
// is called and what it asks.
var placesPairs = []frame{
	{kind: rules.ClaimDispatch, open: true, pair: true,
		find: `((人材|派遣|仲介)[^。]{0,8}会社|(弊社|当社|私たち)(が|は|で|の)[^。]{0,12}(雇|社員|給与|給料|採用)|三者契約)[^。]{0,30}。[^。]{0,40}((病院|医院|クリニック|診療所|施設|先方|現地|客先|取引先|受入先)(の|側|が|に|から)?[^。]{0,20}(指示|指図|命令|指揮|采配|監督|勤務表に組|言うとおり|準じ)|(指示|指図|命令|指揮)(系統)?(は|も)[^。]{0,6}(病院|医院|クリニック|診療所|施設|先方|客先|取引先|受入)[^。]{0,12}(出|準じ|受け|から))`,
		not:  dispatchNot},
	{kind: rules.ClaimLikeEmployee, unit: "same", open: true, pair: true,
		find: `(業務委託|請負|準委任|個人事業主|フリ(ー)?ランス|委託)(契約|医|医師|の先生(方)?|として|での?|の(お仕事|ご?契約|募集))?[^。]{0,14}。[^。]{0,80}({binds})|({binds})[^。]{0,60}。[^。]{0,24}(業務委託|請負|準委任|個人事業主|フリ(ー)?ランス|委託)(契約)?(です|になります|となります|での|\z)`,
		not:  serviceNot + `|自由|断って|見送って|任意|裁量|不利|構いません|かまいません|決めて(いただ|くだ)|ご自身で(選|決)|患者|編集|従業員|企業の|ありません`},
	{kind: rules.ClaimOtherThanShown, open: true, pair: true,
		find: `(正社員|正職員|終身雇用|無期雇用|常勤)[^。]{0,16}。(ただし|なお|もっとも|実際は|ただ)[^。]{0,20}(半年|結び直|上限\d年|\d+か月|一年ごと|1年ごと|有期|更新の有無)`,
		not:  `試用|研修|賞与|育休`},
}
