package claims

// Families of words of care, occupational health and adverts to patients, for
// the frames. They are added to vocabulary.
var placesCareWords = map[string]string{
	// rounds: an occupational physician looks at the place of work.
	"rounds": either(`巡視 見回り 見まわり 見て(回|まわ|歩) 見学 視察 巡回 職場点検 現場点検 現場(を|の)?(見|確認|検証|調査|立ち?会) 現地(を|の)?(見|確認|検証|調査|立ち?会|に足) 職場(を|の)?(見|確認|点検|歩) 工場(を|の)?(見|確認|点検|歩) 立ち?入り?(調査|検査)? 立ち?会い ラウンド ウォ(ー)?クスル(ー)?
		walk-?(through|round)s? rounds? inspect\w* site_visits? factory_visits?`),
	// lens: a picture of a place instead of the place.
	"lens": either(`zoom teams ビデオ 動画 映像 録画 写真 画像 カメラ webカメラ ウェブカメラ スマ(ー)?トグラス ドロ(ー)?ン 中継 配信 ライブ 画面 モニタ 遠隔 リモ(ー)?ト オンライン バ(ー)?チャル vr 3d 360度 図面 見取り図 チェック(表|リスト|シ(ー)?ト) アンケ(ー)?ト 書面 報告書 日報 メ(ー)?ル チャット 電話
		タブレット 端末を持って スマホ レンズ video film\w* photos? camera webcam drone live_stream\w* online remote(ly)? virtual\w* screen`),
	// deputy: somebody else does it in the doctor's place.
	"deputy": either(`代理 代わ 替わ 代行 代役 名代 肩代わり 一任 託し 頼んで 任せ 委ね ゆだね 丸投げ 引き受け 済ませ 身代わり 当社の看護師 保健師が 衛生管理者が 総務が 人事が 社員が 事務が 看護師が スタッフが 別の者が 誰も instead on_your_behalf in_your_place delegat\w+ deputy`),
	// whennot: of something that did not take place.
	"whennot": either(`して(い)?ない して(お)?りません 行って(い)?ない 出席して(い)?ない 出て(い)?ない 受けて(い)?ない 会って(い)?ない 見て(い)?ない 訪れて(い)?ない 来て(い)?ない 欠席 不在 開いたことに やったことに 実施したことに 架空 体裁 行った(こと|もの|ことに) したこと(に|と) 出た(こと|もの) 訪問した(こと|体|ていの) さかのぼ 遡 バックデ(ー)?ト 日付を(変|さかのぼ|調整)
		まとめて(署名|ご署名|押印|サイン) 白紙 空欄 後から(作|書|足) whether_or_not backdat\w+ never_took_place did_not_(attend|take_place|visit)`),
	// paper: what is signed or written.
	"paper": either(`署名 ご署名 押印 捺印 サイン 確認印 印(を|だけ|鑑) ハンコ はんこ 判(を|だけ) 記録 議事録 意見書 報告書 日報 判定 名簿 記名 書類 出席扱い 出席者 minutes sign\w* records? reports? opinions?`),
	// oh: an occupational physician, by any name.
	"oh": either(`産業医 専属産業医 嘱託産業医 副産業医 会社の医師 company_(physician|doctor) (occupational|industrial|works|statutory)(_health)?_(physician|doctor) appointed_(physician|doctor)`),
	// holds: one has the post.
	"holds": either(`なれ なって 兼ね 兼務 兼任 就け 就い 就任 務め 務ま 引き受け 名を連ね 登録 届け?出 届け 選任 報告(し|いた|します) 担って 担当し 担当でき 名乗 掲げ 任命 着任 引き受け 受け持 appointed registered serve act listed`),

	// texty: by writing, without seeing anybody. voicy: by voice.
	"texty": either(`チャット 文字(だけ|のみ|で|の|起こし|入力)? 文面 文章 メ(ー)?ル メッセ(ー)?ジ テキスト \bline\b ライン 問診(票|フォ(ー)?ム|回答|シ(ー)?ト)? フォ(ー)?ム アンケ(ー)?ト 入力(内容|された) 選択式 質問票 回答(内容)? 書き込み 書込み 投稿 写真 画像 録音 ボイスメッセ(ー)?ジ アプリの(回答|入力) チェックボックス bot ボット
		(web_)?forms? questionnaires? chats? texts? messages? messaging e-?mails? photos? answers survey`),
	"voicy": either(`耳(だけ|のみ) 電話 音声 通話 テレ(フォ|ホ)ン 声(だけ|のみ)? 電話口 受話器 コ(ー)?ル ダイヤル phone telephone voice audio calls?`),
	// rx: what only an examination allows.
	"rx": either(`処方(箋|せん)?(を|まで|し|が|に|の|も|いた|可|ok|、|。) 薬(を|の|が|も)(出|送|発送|届|選|決|見繕|承認|渡|手配|処方) お薬(を|の|が|も)(出|送|発送|届|選|承認|渡|手配|処方) 投薬 診断(を|し|書|が|まで) 診察(を|し|が|も|完) 診療(を|し|が|でき|も|中心|完) 診ます 診て(いただ|ほし|もら|くだ) 診られ 治療(を|し|が)
		prescri\w+ diagnos\w+ medicines? medication examin\w+ treat\w*`),
	// dark: the camera shows nothing.
	"dark": either(`オフ 消し 消え 切(った|って|り|れ) つなが?ず つなぎません つながない つながな つけず 付けず つけない 付けない つけなくて なし 不要 いりません 要りません 隠し 隠れ 閉じ 真っ暗 シ(ー)?ル 覆(い|っ|う) ふさ テ(ー)?プ 布を 映さ 映りません 出さ 見せ(ず|ない|なく) 見ず 見ない(まま|で) 使わ(ず|ない) 使いません 求めません ぼか マスク(した|の)まま アバタ すっぴん 寝ぐせ 寝癖 パジャマ off disabled dark covered without`),
	// newcomer: a patient whom nobody knows.
	"newcomer": either(`初診 初回 新患 新規(の)?(患者|方|登録)? 一見 初対面 はじめて 初めて いきなり 登録(直後|したて|したばかり) 面識のない 病歴の(わか|分か)らない 持病の(わか|分か)らない 既往(歴)?の?(わか|分か)らない first[-_](visit|time|appointment|consult\w*) new_patients? strangers?`),
	// strongdrug: medicines that nobody gets at a first visit by video.
	"strongdrug": either(`{drug} 眠り薬 眠れる薬 抗不安 adhd(の|治療)?(お)?薬 中枢(神経)?刺激 刺激薬 抗凝固 免疫抑制 抗がん剤 抗てんかん リチウム ワルファリン メトトレキサ(ー)?ト 安全管理が必要 ハイリスク薬 依存性(のある|の高い) 筋弛緩 ホルモン剤 イソトレチノイン ステロイド内服 sedatives? tranquilli[sz]ers? stimulants? controlled_(drugs|substances)`),
	// faraway: not in Japan.
	"faraway": either(`海外 国外 国内外 外国 異国 在外 世界 渡航先 赴任先 滞在先 移住先 留学先 駐在先 現地の日本人 邦人 ems 国際便 国際郵便 空輸 航空便 エアメ(ー)?ル 船便 ハワイ グアム シンガポ(ー)?ル ドバイ バリ島 タイ バンコク セブ フィリピン ベトナム ハノイ ホ(ー)?チミン ジャカルタ インド 台湾 台北 香港 上海 北京 中国 韓国 ソウル
		欧州 ヨ(ー)?ロッパ 欧米 米国 アメリカ ニュ(ー)?ヨ(ー)?ク ロサンゼルス カナダ オ(ー)?ストラリア シドニ(ー)? 英国 イギリス ロンドン ドイツ ベルリン フランス パリ スペイン イタリア ポルトガル マレ(ー)?シア クアラルンプ(ー)?ル ブラジル abroad overseas europe america the_us\b usa uk\b asia worldwide any_country bali hawaii thailand bangkok singapore london new_york germany australia canada vietnam philippines`),
	// shipped: medicine on its way.
	"shipped": either(`発送 配送 郵送 送付 送り 送る 送って 届け 輸送 出荷 空輸 宅配 便で 運び mail ship send post deliver\w*`),
	// idcard: with what a patient shows who they are.
	"idcard": either(`保険証 マイナ(ンバ(ー)?)?カ(ー)?ド マイナ保険証 免許証 身分証 顔写真 生年月日 資格確認 本人(確認)? 身元 氏名 お?名前 住所 passports? id_(check|card)s? identity`),
	// unlooked: without looking.
	"unlooked": either(`確かめ(ず|ない|ません) 見ず 見ない 見なくて 確認(せず|しない|しません|不要|なし|は?省|は?行わ|は?行って(い)?ま(せ|)) 照合(せず|しない|しません) 省(略|い|き) 不要 いりません 要りません 求め(ず|ない|ません) 提示(なし|不要|を求め(ず|ない|ません)) なし で(も)?結構 飛ばし 抜き スキップ 問わ(ず|ない|ません) 匿名 偽名 ニックネ(ー)?ム 仮名`),
	// backup: who takes a patient whose state gets worse.
	"backup": either(`急変 容体 容態 緊急(時|の) 悪化 具合が悪 救急 搬送 提携(先|病院|医療機関|クリニック) 連携(先|病院|医療機関) 紹介先 受け入れ先 受入先 対面(の)?(診察|診療|受診|対応) 後方(病院|支援) バックアップ 連絡体制 副作用 emergenc\w+ hospital_to_(send|refer) backup in-person_care`),
	// lacking: there is none.
	"lacking": either(`ありません ございません なし なく ない ゼロ いません おりません 設けて(い|お)?(り)?ません 用意して(い|お)?(り)?ません 決めて(い|お)?(り)?ません 定めて(い|お)?(り)?ません 行いません 応じません 対応しません 不要 任せ 切って(ください|よい|いい|結構) no\b none nobody not\b`),
	// chart: what a doctor must write down.
	"chart": either(`カルテ 診療録 診療記録 記録 電子カルテ 診察メモ chart notes records`),
	// unwritten: it is not written.
	"unwritten": either(`不要 残し(ません|て(い)?ません|ておりません) 残さ(ず|ない) 書か(ず|ない|なくて) 書く必要(は|が)?(ありません|ない) つけ(ません|ない|ず) 作り?(ません|らない|らず|成しません) 取りません 取って(い)?ません 省(略|い) 消去 削除し なし 保存し(ない|ません) 記載(は|も)?(不要|なし|しません|しない) 入力(は|も)?(不要|なし|しません) not_(kept|needed|required|written) no_(records?|notes|chart)`),
	// filed: the notification of online care.
	"filed": either(`届け?出 届けて 届ける 届出書 申請 登録 notice notification`),
	// unfiled: it has not been handed in.
	"unfiled": either(`これから まだ 未(提出|了|届) 出して(い|お)?(り)?(ません|ない) 出さ(ず|ない) して(い|お)?(り)?(ません|ない) せず しない 済んで(い|お)?(り)?(ません|ない) なし(で|に) 後回し あとで 後日 not_(filed|yet) has_not without`),
	// speedy: at once.
	"speedy": either(`即日 即時 即座 即発行 当日 その場 すぐ スピ(ー)?ド 最短 数分 \d+分(以内|で|後|ほど|もあれば) \d+秒 ワンクリック 自動(発行|作成) 待たせ お待たせし 申込(み)?から 申し込みから ボタン一つ 大量 次々 量産 instant\w* on_the_spot same[-_]day at_once immediately straight_away while_you_wait within_minutes`),
	// toorder: as somebody else wishes.
	"toorder": either(`言い値 言いなり 言うとおり 言う通り 言われる(まま|とおり) 言えば 希望(の|どおり|通り|に沿|に合わ|され|する) ご?要望 指定(の|どおり|され|した) 申告(の|どおり) 望む(まま|とおり|通り|期間|病名) 望み(の|どおり|通り) 頼まれ 欲しい ほしい 休みたい でっち上げ でなくても じゃなくても がなくても リクエスト as_(requested|ordered|wished) whatever of_(their|your)_choice on_request`),
	// certificate: a doctor's paper about a patient.
	"certificate": either(`診断書 証明書 休職(届|の(書類|期間|証明))? 意見書 治癒証明 陰性証明 療養の?証明 傷病手当 就労不能 うつ病 うつ状態 適応障害 病名 書面 certificates? sick_notes? doctor's_notes?`),
	// robot: a machine that decides.
	"robot": either(`\bai aiドクタ 人工知能 アルゴリズム 機械 ロボット 自動(問診|診断|処方|判定|応答) システム ソフト プログラム チャットボット ボット chatgpt 生成ai 言語モデル software algorithm chatbot bot`),
	// clicker: what is left for the doctor to do.
	"clicker": either(`クリック(係|だけ|のみ|する)? 押すだけ 承認(する|した|係)?(だけ|のみ) 署名(だけ|のみ|する|して) サイン(だけ|のみ|する|して) 追認 目を通すだけ そのまま 見守るだけ 名前を(貸|載) 責任者として(名|お名前) 判断は不要 考える必要(は)?(ありません|ない) 任せきり お任せ 自動で just_(click|press|approve|sign) only_(click|press|approve|sign) merely sign_off rubber[-_]stamp`),
	// nonclinic: who is no medical institution.
	"nonclinic": either(`プラットフォ(ー)?ム(上|が|名義)? 当社(が|名義|の名義|の責任) 弊社(が|名義|の責任) 株式会社 合同会社 会社(が|名義) 事業者(が|名義) アプリ運営 個人(名義|の名義|アカウント|事業主として|で) 各自が 各自の 先生個人 ご自身の名義 フリ(ー)?で platform own_account personal_account`),
	// crowd: where others see and hear.
	"crowd": either(`カフェ 喫茶 コワ(ー)?キング 大部屋 相部屋 オ(ー)?プン(席|スペ(ー)?ス) 共有(スペ(ー)?ス|オフィス|の部屋) ラウンジ ロビ(ー)? 待合 車(内|中|の中) 電車 新幹線 バスの中 機内 空港 駅([^前西東南北近ビ]|\z) スタ(ー)?バ(ックス)? マクドナルド マック ファストフ(ー)?ド 漫画喫茶 公園([^前西東南北通]|\z) ベンチ 屋外 外出先 出先 旅先 移動中 歩きながら ファミレス フ(ー)?ドコ(ー)?ト 図書館 居酒屋 ジム 温泉 リビング 食卓 家族(が|の)?(同じ部屋|いる|横|隣|そば|通|出入り) ご家族が 子ども(が|の)?(いる|横|隣|遊|そば) 同居人 人通り 人の(いる|出入り|目)`),
	// firstopen: no condition at a first visit.
	"firstopen": either(`無条件 条件(は|が|も)?(なく|なし|ない|ありません|設け|つけ|問) 制限(は|が|も)?(なく|なし|ない|ありません|設け) 問わ(ず|ない) 飛ばし 省(き|略|い) 取り寄せ(ません|ず|ない) 紹介状(は|も)?(なく|なし|不要|いりません) 事前相談(は|も)?(なく|なし|不要|抜き|省) 相談の手順 誰でも どなたでも すべて(受け|診) 全員(受け|診) 断(らず|らない|りません) 記録(は|も)?(なく|なし|不要|見ず) 過去の`),
}
