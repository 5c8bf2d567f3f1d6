package claims

import (
	"github.com/enkaku/enkaku/models/rules"
)

// Ways around the board.
var contactFrames = []frame{
	{kind: rules.ClaimMessenger,
		find: `(\bline\b|ライン|telegram|テレグラム|whatsapp|ワッツアップ|\bsignal\b|シグナル|wechat|微信|カカオ(トーク)?|kakao\w*|viber|discord|messenger|メッセンジャー|instagram|インスタ(グラム)?|twitter|\bx\b|facebook|フェイスブック|tiktok|sns|skype|wire)(アプリ|のdm|\(|・|や|で|へ|に|の|から|・telegram|にて|交換|追加|友だち|id|アカウント)?[^。]{0,16}(連絡|ご?応募|受付|やりとり|やり取り|お問い合わせ|追加|登録|id|メッセージ|dm|送|ください|お願い|行い|相談|エントリ|友だち|友達|面談の日程)|(連絡|応募|問い合わせ|やりとり|やり取り|ご?質問)[^。]{0,8}(は|を|先は|には)?(\bline\b|ライン|telegram|テレグラム|whatsapp|\bsignal\b|シグナル|wechat|カカオ|discord|messenger|instagram|インスタ|sns|dm|skype)|\bdm\b[^。]{0,8}(ください|お願い|から|にて|で)|(message|contact|text|dm|add|reach|write to) (us|me|our \w+|the \w+)\b[^.]{0,12}\b(on|via|by|at|through) (line|telegram|whatsapp|signal|wechat|instagram|discord|messenger|facebook|kakao\w*|viber)|\b(line|telegram|whatsapp|signal|wechat) (id|only|group)|ライン(の)?(id|交換)`,
		past: `ガイドライン|オンライン|ホットライン|ベースライン|ライン(業務|作業|管理職|ケア)|(line|ライン)works|生産ライン|line ?works|危険シグナル|シグナル検出|安全性シグナル|safety signals?|x(線|軸|-?ray)|\bdm(患者|外来|合併|コントロール|教室|・?ht|\(糖尿|で(通院|加療|治療|入院))`,
		not:  `患者(さん)?(に|へ|の|から|向け|宛)|利用者(に|へ|の|から)|社内|業務連絡|slack|チーム内|スタッフ間|予約のお知らせ|patients?`},
	{kind: rules.ClaimMessenger, open: true, // an account by its name: インスタ @name
		find: `(\bline\b|ライン|telegram|テレグラム|\bsignal\b|wechat|カカオ|discord|instagram|\binsta\b|\big\b|インスタ|twitter|ツイッター|\bx\b|threads|スレッズ|facebook|フェイスブック|\bfb\b|tiktok|ティックトック|sns)([^。@]{0,10}[^。@a-z0-9._%+-])?@[a-z0-9_.]{2,}|@[a-z0-9_.]{3,}[ (:の]{0,2}(\bline\b|telegram|テレグラム|instagram|インスタ|twitter|ツイッター|\bx\b|facebook|tiktok)`,
		past: `オンライン|ガイドライン|on-?line|x(線|軸|-?ray)`,
		not:  `患者(さん)?(に|へ|の|から|向け|宛)|利用者(に|へ|の|から)`},
	{kind: rules.ClaimMessengerStep, find: `\bline\b|ライン交換|telegram|テレグラム|whatsapp|\bsignal\b|wechat|カカオ|discord|instagram|インスタ|\bdm\b`, in: "terms.selection", past: `オンライン|on-?line`},
	{kind: rules.ClaimAroundBoard, find: `(当|この|本)?サイト(を|は)(通さ|介さ|使わ|経由せ)|(サイト|掲示板|フォーム|本サービス)(からではなく|以外|外)(で|から)?[^。]{0,10}(応募|連絡|電話)|直接(お)?(電話|ご?連絡|メール|応募|携帯)|(bypass|outside|not through|instead of) (this|the) (site|board|website|platform)|(call|phone|e-?mail|contact) (us|me) directly`, not: `主治医|患者|事業部|社内|契約は|直接雇用|上司`},
	{kind: rules.ClaimQR, find: `(二次元|2次元|qr)(バー)?コード[^。]{0,16}(登録|応募|読み|アクセス|追加|から|ください|連絡)|(scan|use) (the|our|this) (qr|code)`, not: `患者|処方|受付`},
	{kind: rules.ClaimHiddenMail, find: `[a-z0-9][a-z0-9._-]*\s?[\(\[<{【]?(アットマーク|アット|@マーク|あっと|\bat\b|☆|★|◎|#|■)[\)\]>}】]?\s?[a-z0-9][a-z0-9.-]*\s?(\.|ドット|\(dot\)|\[dot\])\s?[a-z]{2,}`},
}

// Adverts that are something else than they seem, and agencies.
var honestyFrames = []frame{
	{kind: rules.ClaimBait, open: true,
		past: `(決まり|終了し|埋まり|達し)ましたら`,
		find: `(求人|募集|ポジション|案件|枠|採用)(は|が)?[^。]{0,6}(充足|終了し(た|て)|終了しま(した|す。登録)|埋ま|締め切(り|っ)まし|締切(り)?(済|まし)|決まりました|決まっています|定員に達しま|すでに|既に)[^。]{0,20}|(充足|終了|決定)しました|(似た|類似の|別の|他の|ほかの)(求人|案件|お仕事|ポジション)[^。]{0,12}(紹介|案内|提案)(し|いた|でき)[^。]{0,10}(登録|ます|ので)|(架空|サンプル|ダミー|見本用)の?求人|(position|vacancy|post|role|job) (has (already )?been|is|was) (already )?(filled|closed|taken)|(not|no) (a |an )?(real|actual|open) (position|vacancy|job)|we will show you (others|similar)|similar (jobs|positions|vacancies)[^.]{0,20}(register|sign up)`,
		not:  `しだい|次第|締め切ります|時点で|達したら|なり次第|埋まり次第|\bonce\b|\bafter\b|\bwhen\b|\buntil\b|別の求人に掲載|応募が集ま`},
	{kind: rules.ClaimOtherThanShown,
		find: `(実際|本当)(の|は)[^。]{0,16}(勤務地|勤務先|仕事|業務|条件|給与|場所|雇用主|会社)?[^。]{0,20}(別の|異なる|違う|変わる|変更)[^。]{0,14}(場合|こと|可能性|なり|です)|(勤務地|勤務先|業務|条件|雇用主)(は|が)?[^。]{0,14}(異なる|別の[^。]{0,10}と?なる|違う)(場合|こと|可能性)|(掲載|記載|表示)(の内容|の条件|内容|条件)?(と|は)[^。]{0,8}(異なる|違う|イメージ|一例)|(actual|real) (place|work|conditions|employer|job|location)\b[^.]{0,24}(differ|another|different|change)|may differ from (this|the) (advert|posting|listing)`,
		not:  `患者|画像|検査|別途協議`},
	{kind: rules.ClaimUnnamed, find: `非公開求人|社名非公開|企業名非公開|名称非公開|(法人|病院|クリニック|企業|施設)名(は|を)?(非公開|伏せ|公開して(い|お)|ご?登録後|面談(時|後|で)|後日)|(大手|有名|某|上場)(の)?(ヘルスケア|医療|製薬|it|it系|クリニック|病院|企業|メーカー|商社|保険)?(企業|会社|グループ|病院|クリニック|メーカー)(の|で|様|\(社名)|(confidential|undisclosed|anonymous|stealth) (client|employer|company|hospital)|(leading|major) (company|hospital), name`, in: "title. summary. description", not: `取引|契約病院|導入|実績`},
	{kind: rules.ClaimActsFor, find: `(公式|公認|指定|独占|唯一の|正規)(の)?(採用|求人|応募|募集)?(窓口|代理店|エージェント|パートナー)|(厚生労働省|厚労省|国|文部科学省|県|市|自治体|政府|医師会|ハローワーク|行政|総務省)(から|より|の|に)[^。、]{0,8}(委託|依頼|指定|認可|推薦)(を受け|さ|され)?[^。]{0,8}(求人|募集|採用|公的|事業者|窓口|案件)|公的な(求人|募集|採用)|(official|exclusive|sole|authori[sz]ed) (recruit\w*|hiring|agent|agency|partner|window|representative)|on behalf of the (ministry|government|state)`, not: `業務として|健診|接種|講座`},
	{kind: rules.ClaimPermit, find: `(\d\d)-([ユム募ゆむ])-?([0-9a-z]{1,8})`},
	{kind: rules.ClaimPermitDates, find: `(許可|届出)(の)?(有効)?期(間|限)[^。]{0,20}(\d{4}年\d{1,2}月\d{1,2}日|\d{4}/\d{1,2}/\d{1,2})`},
	{kind: rules.ClaimSeveralJobs,
		find: `(同時|合同|一括|併せて|あわせて|以下の|下記の|複数)(の)?(職種|ポジション|求人)?(を|も)?募集|(①|1\.|\(1\)|1\))[^。]{2,30}(②|2\.|\(2\)|2\))[^。]{2,30}(看護師|事務|医師|産業医|薬剤師|内科医|保健師|心理士)|[ab]案件[^。]{0,40}[bc]案件|(看護師|医療事務|薬剤師|保健師|心理士|事務職|技師|助産師|管理栄養士)(も|や[^。]{0,10}も|と[^。]{0,10}も)[^。]{0,12}(募集|採用)|\d+(以上の)?(の)?(病院|施設|クリニック|社|医療機関|事業場|拠点|求人|案件|勤務先)(の(中|外来|求人|案件))?[^。]{0,6}から[^。]{0,10}(選べ|お選び|選択|ご希望)|(複数|いくつか)の(求人|案件|ポジション|勤務先|職種|病院)[^。]{0,10}(から|をご?紹介|を募集|より)|(we are )?also (hiring|recruiting|looking for) [^.]{0,60}|(several|multiple|various) (positions|roles|posts|vacancies)|tell us which (role|position|job)|(which|choose) (role|position) you`,
		not:  `別の求人|ページに|条件は(全員)?同じ|separately`},
}
