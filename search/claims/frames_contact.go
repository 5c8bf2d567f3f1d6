package claims

import "github.com/enkaku/enkaku/models/rules"

// contactNot is a sentence about other people's ways of speaking to each other,
// or one that says that nobody is reached that way.
const contactNot = `患者|利用者|受講者|参加者|視聴者|住民|従業員|ご家族|妊婦|会員|中高生|高齢の|社内|職員(どうし|同士|の|専用)|スタッフ間|業務連絡|院内|チ(ー)?ム内|カルテ|電子|処方|症例検討|勉強会|広報|原稿|投稿|監修|評価し|試験|画面(に|の)表示|依存|外来|診察|面談は法人|貸与|受け付けて(い|お)?(り)?ません|受けて(い|お)?(り)?ません|ございません|求めること(は|が)(あり|ござ)|ことは(一切)?(ありません|ございません)|いたしません|しません|使いません|用いません|行って(い|お)?(り)?ません|なりすまし|ご注意|詐欺|通報|見かけ|勧誘|ではなく、?(この|当|本)?(サイト|ボ(ー)?ド|掲示板|応募)|\b(never|not|no longer|do not|don't)\b [^.]{0,20}(recruit|contact|ask|use|reply|answer)|patients?`

// contactFrames are frames of ways around the board.
var contactFrames = []frame{
	{kind: rules.ClaimMessenger,
		find: `(\bline\b|ライン|telegram|テレグラム|whatsapp|ワッツアップ|\bsignal\b|シグナル|wechat|微信|カカオ(トーク)?|kakao\w*|viber|discord|messenger|メッセンジャー|instagram|インスタ(グラム)?|twitter|\bx\b|facebook|フェイスブック|tiktok|sns|skype|wire)(アプリ|のdm|\(|・|や|で|へ|に|の|から|・telegram|にて|交換|追加|友だち|id|アカウント)?[^。]{0,16}(連絡|ご?応募|受付|やりとり|やり取り|お問い合わせ|追加|登録|id|メッセージ|dm|送|ください|お願い|行い|相談|エントリ|友だち|友達|面談の日程)|(連絡|応募|問い合わせ|やりとり|やり取り|ご?質問)[^。]{0,8}(は|を|先は|には)?(\bline\b|ライン|telegram|テレグラム|whatsapp|\bsignal\b|シグナル|wechat|カカオ|discord|messenger|instagram|インスタ|sns|dm|skype)|\bdm\b[^。]{0,8}(ください|お願い|から|にて|で)|(message|contact|text|dm|add|reach|write to) (us|me|our \w+|the \w+)\b[^.]{0,12}\b(on|via|by|at|through) (line|telegram|whatsapp|signal|wechat|instagram|discord|messenger|facebook|kakao\w*|viber)|\b(line|telegram|whatsapp|signal|wechat) (id|only|group)|ライン(の)?(id|交換)`,
		past: `ガイドライン|オンライン|ホットライン|ベースライン|ライン(業務|作業|管理職|ケア)|(line|ライン)works|生産ライン|line ?works|危険シグナル|シグナル検出|安全性シグナル|safety signals?|x(線|軸|-?ray)|\bdm(患者|外来|合併|コントロール|教室|・?ht|\(糖尿|で(通院|加療|治療|入院))`,
		not:  `患者(さん)?(に|へ|の|から|向け|宛)|利用者(に|へ|の|から)|社内|業務連絡|slack|チーム内|スタッフ間|予約のお知らせ|patients?`},
	{kind: rules.ClaimMessenger, open: true, // an account by its name: インスタ @name
		find: `(\bline\b|ライン|telegram|テレグラム|\bsignal\b|wechat|カカオ|discord|instagram|\binsta\b|\big\b|インスタ|twitter|ツイッター|\bx\b|threads|スレッズ|facebook|フェイスブック|\bfb\b|tiktok|ティックトック|sns)([^。@]{0,10}[^。@a-z0-9._%+-])?@[a-z0-9_.]{2,}|@[a-z0-9_.]{3,}[ (:の]{0,2}(\bline\b|telegram|テレグラム|instagram|インスタ|twitter|ツイッター|\bx\b|facebook|tiktok)`,
		past: `オンライン|ガイドライン|on-?line|x(線|軸|-?ray)`,
		not:  `患者(さん)?(に|へ|の|から|向け|宛)|利用者(に|へ|の|から)`},
	{kind: rules.ClaimMessenger, open: true,
		find: `({messenger})(の|を|で|へ|に|から|と|や|・|のみ|より|または|にて|は|が|→|\(|:|用の)?…({reaches})|({reaches})…({messenger})(の(通話|電話|ト(ー)?ク|サ(ー)?バ(ー)?)|で|に|へ|から|まで|のみ|を|にて|\.|\z)`,
		past: `ガイドライン|オンライン|オフライン|ホットライン|ベ(ー)?スライン|パイプライン|ラインナップ|ライン(業務|作業|管理職|ケア|長)|(line|ライン)works|(生産|製造|基準|判断|第一|ファ(ー)?スト|セカンド)(・)?ライン|line ?works|(危険|安全性|高|低|の)シグナル(を|に|が|検出|について)?|safety signals?|x(線|軸|-?ray|-rays?)|\bdm(患者|外来|合併|\(糖尿)|(first|second|third)-line|slack(off|er)?|会員登録アカウント|アカウント(管理|を発行|は当社)|on-?line|signal(s)? (in|of|detection)`,
		not:  contactNot + `|オンライン会議|teams|zoom`},
	{kind: rules.ClaimMessenger, open: true,
		find: `(友だち|友達)(追加|登録)|\b(private|direct) messages?\b[^.]{0,40}\b(account|details|job|us)\b|(個人|私用|プライベ(ー)?ト)の?(アドレス|メ(ー)?ル|携帯|ケ(ー)?タイ|スマホ|番号|アカウント)(まで|へ|に|宛|で|から)|(非通知|0[5789]0の番号)(で|から)…(かか|掛か|電話)|(電話番号|番号|\bid\b|連絡先)(を|は|が)…(プロフィ(ー)?ル|画像|記事|ブログ|\bnote\b|ロゴ)|(プロフィ(ー)?ル|画像|記事|ブログ|\bnote\b)(に|の)…(連絡先|電話番号|アドレス|\bid\b)`,
		not:  contactNot},
	{kind: rules.ClaimMessenger, open: true,
		find: `(緑色?の(吹き出し|アイコン)|吹き出しのアプリ|(カカオ|テレグラ|テレグ|シグナル|ワッツ|ウィーチャ|ライン|\bline\b|インスタ|メッセンジャ|スカイプ|\bskype\b|ディスコ|\bzalo\b|バイバ|スナチャ|エックス|ツイッタ|フェイスブック|\bsns\b|\bdm\b|ダイレクトメッセージ|カカトーク|kakao\w*|telegram|whatsapp|wechat|discord|messenger|instagram|\bsignal\b|viber|threads|tiktok))[^。]{0,24}(連絡|応募|返事|お返事|質問|やり(とり|取り)|友だち|友達|お友だち|追加|登録|つなが|繋が|受付|受け付|早い|どうぞ|送|くだ|ください|お願い|ご一報|一報|声(を)?(か|掛)け|メッセージ|申し?込|交換|検索|フォロ|問い合わせ|エントリ|面談|id\b)|(連絡|応募|返事|お返事|質問|やり(とり|取り)|面談|エントリ|問い合わせ|申し?込)[^。]{0,24}(カカオ|テレグラ|シグナルで|ワッツ|ウィーチャ|ラインで|\bline\b|インスタ|スカイプ|ディスコ|エックスの|ツイッタ|フェイスブック|\bsns\b|\bdm\b|telegram|whatsapp|wechat|discord|instagram|\bsignal\b)`,
		past: `ガイドライン|オンライン|ホットライン|ベースライン|パイプライン|タイムライン|ライン(業務|作業|管理職|ケア|で働)|(line|ライン)works|生産ライン|製造ライン|line ?works|危険シグナル|シグナル検出|安全性シグナル|safety signals?|on ?-?line|\bdm(患者|外来|合併|コントロール|教室|・?ht|\(糖尿|で(通院|加療|治療|入院))|in line with|first[- ]line|second[- ]line|line (of|manager|list)`,
		not:  `患者(さん)?|利用者|社内|業務連絡|slack|チーム内|スタッフ間|予約のお知らせ|従業員|読者|受講|自治体|相談|使い(は)?ません|使用しません|使って(い)?ません|行い?ません|行って(い)?ません|禁止|しないで|相談者|研究|投稿|記事|監修|not |never`},
	{kind: rules.ClaimMessenger, open: true, find: `\b(ping|message|text|dm|add|find|reach|write|contact|drop|hit|follow|chat with|talk to)\b[^.]{0,30}\b(on|via|by|at|through|over|using) (line|telegram|whatsapp|signal|wechat|instagram|discord|messenger|facebook|kakao\w*|viber|skype|x|twitter|linkedin)\b|\b(telegram|whatsapp|wechat|kakao\w*|viber|skype|discord|signal) (handle|account|id|number|name|group|chat|channel)\b|\bour (line|telegram|whatsapp|wechat|kakao\w*|discord)\b`, here: `patients?|users|not |never`},

	{kind: rules.ClaimMessengerStep, find: `\bline\b|ライン交換|telegram|テレグラム|whatsapp|\bsignal\b|wechat|カカオ|discord|instagram|インスタ|\bdm\b`, in: "terms.selection", past: `オンライン|on-?line`},
	{kind: rules.ClaimMessengerStep, open: true,
		find: `\bline(ひとつ|1つ|だけ|のみ)で|緑色?の(ト(ー)?ク)?アプリ|\bl i n e\b|l\.i\.n\.e|オプチャ|オ(ー)?プンチャット|[^。]{0,4}消えるアプリ|履歴(は|が|も)残(りません|らない)|` +
			`\bid検索|(で|を)?id検索|(facebook|フェイスブック|インスタ\S{0,4}|instagram)(の)?(ペ(ー)?ジ|アカウント)?(のみ|だけ)|暗号化(された)?(チャット|アプリ|通話|メッセ)`,
		not: contactNot},
	{kind: rules.ClaimMessengerStep, open: true,
		find: `応募フォ(ー)?ム[^。]{0,20}(より|通すと|使うと)[^。]{0,24}電話|(書き込み|掲載|記載|連絡先)[^。]{0,10}(規制|書け|載せられ)[^。]{0,24}(検索|調べ|直接)|規約上[^。]{0,8}(書け|載せ)|` +
			`(私|担当者?|当方)?の?直通(番号|の番号|電話)を[^。]{0,10}(お?伝え|お知らせ)|メアドを(くだ|お?送|教)|(ジ(ー)?メ(ー)?ル|gメ(ー)?ル|gmail)で[^。]{0,30}付け`,
		not: contactNot},

	{kind: rules.ClaimAroundBoard, open: true, find: `(掲載|求人|この|当|本)?(サイト|掲示板|媒体|サービス|プラットフォーム)[^。、]{0,10}(介さ|通さ|経由せ|使わ|からではなく|以外|ではなく)[^。]{0,24}(応募|連絡|電話|メール|申し?込)|(応募|連絡|申し?込み?)[^。]{0,10}(直接|じかに|個別に)[^。]{0,14}(メール|電話|携帯|フォーム|サイト|ください|お願い)`, not: `患者|主治医|社内|事業部|上司`},
	{kind: rules.ClaimAroundBoard, find: `(当|この|本)?サイト(を|は)(通さ|介さ|使わ|経由せ)|(サイト|掲示板|フォーム|本サービス)(からではなく|以外|外)(で|から)?[^。]{0,10}(応募|連絡|電話)|直接(お)?(電話|ご?連絡|メール|応募|携帯)|(bypass|outside|not through|instead of) (this|the) (site|board|website|platform)|(call|phone|e-?mail|contact) (us|me) directly`, not: `主治医|患者|事業部|社内|契約は|直接雇用|上司`},
	{kind: rules.ClaimAroundBoard, unit: "asked", open: true,
		find: `(この|当|本|こちらの|求人|応募)?({board})(を|は|の|から|には|で)?…({around})…({spoken})|({around})…({board})…({spoken})|(直接|じかに|直)(の)?(やり取り|やりとり|つながり|つながっ|応募|連絡|電話|メ(ー)?ル|お?申し?込み?)…(いただ|くだ|先生|ご希望|方|優遇|上乗せ|お願い|可|どうぞ)|(携帯|ケ(ー)?タイ|電話|メ(ー)?ル|院長|担当(者)?)(に|へ|まで)(直接|じかに|直)|\b(do not|don't|never) (apply|reply|write|answer|respond) (here|through|via|on this|by this)|(公式|自社|当院|当社|弊社|法人)(の)?(サイト|ホ(ー)?ムペ(ー)?ジ|hp)(から|で|より)(直接|じかに|直)…(応募|申し?込|エントリ|連絡)|メッセ(ー)?ジ機能(は|を)…使(って|い|わ)[^。]{0,6}(ません|ない)|(外部|外|別|ほか)の(チャット|連絡(手段|方法|先)|アプリ|ペ(ー)?ジ)…(お知らせ|案内|移|お願い|教え|お伝え|話し)|(応募ボタン|応募フォ(ー)?ム|「応募する」|応募する)(は|を|」|ではなく|から)…(押さ(ない|ず)|使わ(ない|ず)|ではなく|からではなく|お控え)|\b(skip|bypass|avoid|leave|go around|forget|don't use|do not use)\b[^.]{0,24}\b(board|site|platform|website|form)('s)?\b|\b(reach|contact|call|e-?mail|write to|message|text) (me|us|our \w+|the \w+) (directly|privately|personally|in person)\b`,
		not:  contactNot + `|(この|当|本)(求人)?サイトの(メッセ(ー)?ジ|応募)(から|で|をご利用)|主治医|事業部|契約は|直接雇用|直接(結|契約)|直接契約|上司|からのご?応募(は|も)?(受|お)|迷惑|運営窓口に|派遣会社を介さ|紹介会社を介さ|読影|結果|所見|現場|産業医と`},

	{kind: rules.ClaimQR, find: `(二次元|2次元|qr)(バー)?コード[^。]{0,16}(登録|応募|読み|アクセス|追加|から|ください|連絡)|(scan|use) (the|our|this) (qr|code)`, not: `患者|処方|受付`},
	{kind: rules.ClaimQR, open: true,
		find: `(絵柄|図柄|コ(ー)?ド|四角い(模様|マ(ー)?ク|絵|記号)|\bqr\b|バ(ー)?コ(ー)?ド|モザイク(状)?の(模様|絵)|白黒の(模様|四角))(を|に|から|へ)?…(かざ|読(み|ん|む)|スキャン|撮|アクセス|カメラ|スマホ)…(応募|登録|担当|ください|連絡|つなが|完了|ペ(ー)?ジ|個人情報|へ|進)|\bscan\b[^.]{0,24}\b(code|square|picture|image)|(かざし|スキャンし|カメラで読)…(応募|登録|担当|連絡|つなが)`,
		not:  contactNot + `|診察券|処方せん|薬局|受付(で|機)|ログイン|入室`},
	{kind: rules.ClaimQR, open: true,
		find: `(名刺|画像|写真|バナ(ー)?|ロゴ)[^。]{0,10}qr|\bqrを(読|スキャン|かざ)`, not: contactNot + `|受付`},

	{kind: rules.ClaimHiddenMail, find: `[a-z0-9][a-z0-9._-]*\s?[\(\[<{【]?(アットマーク|アット|@マーク|あっと|\bat\b|☆|★|◎|#|■)[\)\]>}】]?\s?[a-z0-9][a-z0-9.-]*\s?(\.|ドット|\(dot\)|\[dot\])\s?[a-z]{2,}`},
	{kind: rules.ClaimHiddenMail, open: true,
		find: `(ゼロ|ぜろ|れい|まる|マル|○|〇|◯)[・、 \-]{0,2}(きゅ(ー|う)|キュ(ー|ウ)|はち|ハチ|なな|ナナ|ご(ー|お)?|ゴ(ー|オ)?|九|八|七|いち|イチ|に|さん|よん|ろく)[・、 \-]{0,2}(ゼロ|ぜろ|れい|まる|マル|○|〇|◯|いち|イチ|に|さん|よん|\d)|((ゼロ|ぜろ|れい|まる|マル|いち|イチ|に|ニ|さん|サン|よん|ヨン|ご|ゴ|ろく|ロク|なな|ナナ|はち|ハチ|きゅう|キュ(ー|ウ))[・、 の-]{0,2}){6,}|(ごー|ゴー|ゼロ|ぜろ|まる|いち|イチ|ニ(ー)?|さん|サン){4,}|0[八七九五]0|[〇零○][八七九五8795][〇零○0]|0 ?[5789] ?0[^\d。]{1,10}\d ?\d ?\d ?\d|0[5789][○〇◯✕×x*][-(]?\d|(番号|電話|携帯|ケ(ー)?タイ|ダイヤル)…(分けて|つづけて|続けて|順に|伏せ|下4桁|四桁目|4桁目|先頭|頭に|読み替え|逆から|足して|引いて)|(お?掛け|かけ|ダイヤル)…(○は|〇は|順に)`,
		not:  contactNot + `|緊急|119|110|契約番号|症例番号|試験|受付番号|登録番号`},
	{kind: rules.ClaimHiddenMail, open: true,
		find: `(宛て?先?|宛て?名?|アドレス|メ(ー)?ル|お申し込み|送り先|連絡|履歴書|@|＠)…(★|☆|◎|●|■|#|♪|記号|あっと|アット|まるあ|まるエ(ー)?|小なり|猫|星印|\(a\)|\[a\])…(gmail|yahoo|hotmail|outlook|icloud|ドット|てん|点|dot|example|置き?換え|読み?替え|\.|お送り|に)|[a-z0-9]{2,} ?(\(a\)|\[a\]|\(at\)|\[at\]|あっとま(ー)?く|アットマ(ー)?ク|あっと|アット|★|☆|◎|#|＠＠|@@) ?[a-z0-9-]{2,}|(@|＠|アット(マ(ー)?ク)?|星印|記号|スペ(ー)?ス|空白|余分な)(を|は)…(削除|消し|1つ|一つ|ひとつ|半角|置き?換え|読み?替え|取って|詰め)|(無料|フリ(ー)?)メ(ー)?ル(の)?(ドメイン|アドレス|\(|宛|へ|に)|(つなげ|くっつけ|足し|並べ)(て|ると)…(ドメイン|アドレス|届き|メ(ー)?ル)|(spaces?|dots?|signs?|letters?) (removed|stripped|replaced)|stands for the (usual )?(sign|symbol)|[a-z0-9]+ ?(\(at\)|\[at\]| at ) ?[a-z0-9-]+ ?(\(dot\)|\[dot\]| dot ) ?[a-z]{2,}`,
		not:  contactNot},
	{kind: rules.ClaimHiddenMail, open: true,
		find: `(bit|tinyurl|cutt|t|lin|goo|is|ow|rb)(点|てん|ドット|dot| dot |\(\.\)|\[\.\]|どっと) ?(ly|co|com|ee|gl|gd|me|gy)|(ドット|点|てん)(com|jp|net|org|ly|コム|ネット|ジェ(ー)?ピ(ー)?)|(スラッシュ|すらっしゅ)(、|。| )?[a-z0-9]|(検索窓|アドレスバ(ー)?|url欄)(に|へ)…(打ち込|入力|貼)|そのまま打ち込`,
		not:  contactNot},
	{kind: rules.ClaimHiddenMail, open: true, find: `0( ?[/・:,*] ?\d){8,}`},

	{kind: rules.ClaimUnnamed, open: true, find: `(企業|会社|法人|病院|クリニック|施設|勤務先|雇用主|社|医療機関|クライアント)(名|の名称|の名前|の詳細|の情報)[^。]{0,16}(面談|面接|登録|応募|後|内定|お知らせ|お伝え|非公開|伏せ|明か|開示|ご案内|公開できません)|(社名|企業名|法人名|病院名|施設名|名称)(は|を)?(非公開|伏せ|ふせ|秘密|匿名|公開して)|(某|とある)[^。]{0,4}(大手|有名|上場|都内)?[^。、]{0,14}(企業|会社|病院|クリニック|法人|メーカ)|\b(employer|company|client|hospital|clinic)('s)?( name| identity)?\b[^.]{0,14}\b(disclosed|revealed|shared|told|confidential|undisclosed|anonymous|withheld)\b`, in: "title. summary. description", not: `取引先|契約病院|導入|実績|応募者(の)?(情報|名)|同意|to (the|our)|患者|(氏名|お名前)`},
	{kind: rules.ClaimUnnamed, find: `非公開求人|社名非公開|企業名非公開|名称非公開|(法人|病院|クリニック|企業|施設)名(は|を)?(非公開|伏せ|公開して(い|お)|ご?登録後|面談(時|後|で)|後日)|(大手|有名|某|上場)(の)?(ヘルスケア|医療|製薬|it|it系|クリニック|病院|企業|メーカー|商社|保険)?(企業|会社|グループ|病院|クリニック|メーカー)(の|で|様|\(社名)|(confidential|undisclosed|anonymous|stealth) (client|employer|company|hospital)|(leading|major) (company|hospital), name`, in: "title. summary. description", not: `取引|契約病院|導入|実績`},
	{kind: rules.ClaimUnnamed, open: true, in: prose, find: `(委託元|元請け|発注元|最終(の)?(発注|依頼|顧客)|依頼元|発注者|依頼者|お客|エンド企業|クライアント|誰のため|どこの(会社|病院))[^。]{0,24}(伏せ|知らなくても|知らせない|知らせず|お?(教え|答え)(は)?(でき|し|いたし)(ません|ない|かね)|お?明かし|秘密|非公開|匿名|お?伝え(でき|し)(ません|ない)|聞かないで|分からない(まま|仕組)|差し支え)|\b(do not|don't|never|cannot) (tell|disclose|say|reveal)\b[^.]{0,24}\b(who ordered|the client|client's name|end client)`, not: `製品名だけ|患者|匿名化|公開しています|一覧を|記載しました|病院名は|応募者|not disclose your`},
	{kind: rules.ClaimUnnamed, open: true, find: `(依頼主|発注元|依頼元|委託元)(について)?(は|を|の)[^。]{0,10}(お?伝えしない|明かさない|明かせません|伏せ|尋ねることは禁止)`},
	{kind: rules.ClaimAroundBoard, unit: "asked", open: true, in: "terms.selection",
		find: `お?電話(で|にて|による)(の)?(ご)?(応募|申し?込|エントリ|ご?連絡(ください|を|のうえ))|(?:^|[→。、])電話(応募|申し?込み?|エントリ(ー)?)|(に|へ)電話(して|し、?|で)(応募|申し?込|面談を予約)|(メ(ー)?ル|fax|ファックス|郵送)(で|にて)(の)?(ご)?(履歴書|職務経歴書|応募)[^→。]{0,6}(送|提出|応募|送付)?|(履歴書|職務経歴書)を[^→。]{0,8}(メ(ー)?ル|fax)(で|にて)|\b(call|phone|ring|text|e-?mail) (us|me|our \w+|the \w+)\b[^.;]{0,20}\b(to apply|first|to book|and apply)\b`,
		not:  `(この|当|本)(求人)?サイト(の|から|で)|応募フォ(ー)?ム|結果|採否|日程|後に|質問`},
	{kind: rules.ClaimAroundBoard, open: true,
		find: `(検索(窓|エンジン)?で|ネットで)[^。]{0,24}(調べ|検索|探し)[^。]{0,20}(応募|連絡|申し込)|個人(の)?line(へ|に)`},
}

// contactGuards are what is no such claim.
var contactGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimMessenger, rules.ClaimMessengerStep, rules.ClaimAroundBoard}, round: `\bwrites? (the|a|an|one) [a-z ]{0,16}(note|report|answer|summary)s?\b`},
	{kinds: []rules.ClaimKind{rules.ClaimMessenger, rules.ClaimMessengerStep},
		like: `(line|ライン|メッセンジャ(ー)?|sns)(や(メ(ー)?ル|電話))?(では(なく|ありません)|は(使わず|使い?ません|用いず|用いません))`},
	{kinds: []rules.ClaimKind{rules.ClaimMessenger, rules.ClaimAroundBoard, rules.ClaimMessengerStep, rules.ClaimQR},
		back:  `ことは(一切)?(ございません|ありません)|では(応募|ご?連絡)(を|は)?(受け付けて|受けて|お受けして)(い|お)?(り)?ません|なりすまし|通報|勧誘が?あった|受講者は|(エコ(ー)?|mri|t2|nst)[^。]{0,10}シグナル|ラインナップ|製造ライン|\bwe never\b`,
		round: `(自治体|相談|市|町|県|国)の?(line|ライン)(窓口|相談)|アカウント(の|を)(発行|作成|登録|用意)|ラインナップ|(製造|生産)ライン|シグナルについて`},
	{kinds: []rules.ClaimKind{rules.ClaimMessenger, rules.ClaimAroundBoard, rules.ClaimMessengerStep, rules.ClaimQR, rules.ClaimGift},
		back:  `\b(families|patients|users|parents|visitors|callers) (can |may |will )?(scan|use|join|add)\b|(グル(ー)?プ)?(ト(ー)?ク|チャット)(に|で)(悩|疲|困|傷)`,
		round: `(静脈|動脈|末梢|点滴|輸液|フェ(イ|ー)ス|フェ|アイ|ヘア|ボディ|タイム|デッド|ボ(ー)?ダ(ー)?|パイプ)ライン`},
	{kinds: []rules.ClaimKind{rules.ClaimAroundBoard}, // applications stay here
		back: `(本|この)(求人)?サイト(の(応募)?(フオ(ー)?ム|フォ(ー)?ム|画面|ボタン)|から|上|内)`},
	{kinds: []rules.ClaimKind{rules.ClaimUnnamed},
		back: `開示して|公開して(い|お)?(り)?ます`},
	{kinds: []rules.ClaimKind{rules.ClaimUnnamed},
		back: `(応募|面談|選考|契約)(の)?前に(開示|お?知らせ|お?伝え|公開|明示)`},
	{kinds: []rules.ClaimKind{rules.ClaimUnnamed}, back: `(面談|応募|選考)の前に|開示して|公開して`},
	{kinds: []rules.ClaimKind{rules.ClaimPhone},
		round: `(総務|人事|労務|採用(係|課|窓口)|受付|事務局|本社|代表電話|医事課|相談窓口|社外窓口|直通は|固定電話|hr office|hotline|front desk|ハラスメント)[^。]{0,24}0(120|800|[1-9]\d{0,3})[-(]?\d{1,4}[-)]?\d{3,4}`},
	{kinds: []rules.ClaimKind{rules.ClaimPhone},
		round: `(所在地|住所|address)[^。]{0,50}0([1-9]\d{0,3})[-(]?\d{1,4}[-)]?\d{3,4}`},
	{kinds: []rules.ClaimKind{rules.ClaimUnnamed},
		like: `\b(company|clinic|hospital|employer|agency) named (in|on|above|here)\b`},
	{kinds: []rules.ClaimKind{rules.ClaimMessenger, rules.ClaimMessengerStep, rules.ClaimAroundBoard, rules.ClaimQR},
		like:  `交換(する)?(こと)?は(一切)?(なく|ありません|できません|しません)`,
		round: `(基準|合格|警戒|安全|最低|目標|境界)の?ライン`},
	{kinds: []rules.ClaimKind{rules.ClaimHiddenMail},
		like: `番号の先頭|順に回る|当番医の順`},
	{kinds: []rules.ClaimKind{rules.ClaimAroundBoard, rules.ClaimMessenger, rules.ClaimMessengerStep},
		like: `直接応募された方は|\bnote like\b[^.]*`},
}
