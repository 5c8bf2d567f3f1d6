package claims

// Families of words of ways around the board, of work under another's orders
// and of contracts that are called what they are not.
var placesTermsWords = map[string]string{
	// messenger: programs in which people write to each other, by their names
	// and the writings that hide them.
	"messenger": either(`\bline\b l[1i!]ne \bllne\b らいん ライン ライソ ラィン 緑のアプリ telegram テレグラム 紙飛行機 \bsignal\b シグナル whatsapp ワッツアップ viber バイバ(ー)? kakao\w* カカオ(ト(ー)?ク)? wechat 微信 discord ディスコ(ー)?ド messenger メッセンジャ(ー)? facebook フェイスブック \bfb\b instagram インスタ(グラム)? \binsta\b スレッズ \bthreads\b
		\bx\b エックス twitter ツイッタ(ー)? tiktok ティックトック skype スカイプ zalo slack チャットワ(ー)?ク \bsms\b ショ(ー)?トメ(ー)?ル ショ(ー)?トメッセ(ー)?ジ \bsns\b \bdm\b ダイレクトメッセ(ー)?ジ 鍵アカ アカウント 通信アプリ メッセ(ー)?ジアプリ チャットアプリ 無料通話アプリ 秘匿 オ(ー)?プンチャット グル(ー)?プト(ー)?ク \bnote\b linkedin snapchat private_messages?`),
	// reaches: what one does there to come to the job.
	"reaches": either(`追加 友だち 友達 登録 フォロ(ー)? 送(って|り|る|れ|信|付) 連絡 応募 質問 招待 交換 入れ(て|た) インスト(ー)?ル ダウンロ(ー)?ド つながっ つながり つなが(る|れ) やりとり やり取り ト(ー)?ク 配信 受付 受け付け 承り 承る 承ります 面接 面談 指示 \bid\b アイディ(ー)? 検索 声をかけ お声がけ コメント 詳細 概要 条件 仕事内容 案内 枠を 申し込 エントリ スタンプ 通話 サ(ー)?バ(ー)?に入 入った方 募集 参加し 申請 合言葉 お渡し 移って 移動し
		add message write contact apply install join send ping reach interviews? talk chat handle scan details recruit`),
	// board: this board, by what its posters call it.
	"board": either(`仕組み 募集欄 サイト 掲示板 ボ(ー)?ド 媒体 プラットフォ(ー)?ム 運営 仲介 事務局 求人欄 応募ボタン 応募フォ(ー)?ム 応募する メッセ(ー)?ジ機能 board site platform website`),
	// around: it is left out.
	"around": either(`通さ(ず|ない) 介さ(ず|ない) 経由せ(ず|ない) 経由し(ない|ません) 抜(いて|き(で|に|の)) 飛ば 内緒 秘密 知られ(ず|ない) 外(で|の|に) 以外(で|から|の) 別ル(ー)?ト 裏(口|ル(ー)?ト|から) 直(接|に) じかに 直(で|電) 押さ(ず|ない) 使わ(ず|ない|なくて) 使って(い|お)?(り)?(ません|ない) 使いません ではなく じゃなく でなく 広告用 集客用 見て(い|お)?(り)?(ません|ない) 無視し スキップ
		skip bypass avoid outside without around instead_of directly off[- ]platform`),
	// spoken: ways to speak to somebody.
	"spoken": either(`スマホ 鳴らし メ(ー)?ル 電話 携帯 ケ(ー)?タイ 番号 アドレス 連絡先 連絡手段 連絡 応募 お?申し?込 エントリ(ー)? お声がけ やり?取り やりとり お話し つながり 公式サイト ホ(ー)?ムペ(ー)?ジ 募集ペ(ー)?ジ 採用ペ(ー)?ジ ペ(ー)?ジ 書き込 me\b us\b e-?mail phone call contact`),
	// kanadigit: a digit in letters.
	"kanadigit": `ゼロ|ぜろ|れい|レイ|零|まる|マル|オ(ー)?|おう|いち|イチ|ひと|ワン|に(ー|い)?|ニ(ー|イ)?|ツ(ー)|さん|サン|よん|ヨン|し|シ|フォ(ー)?|ご(ー|お)?|ゴ(ー|オ)?|ろく|ロク|なな|ナナ|しち|はち|ハチ|きゅ(ー|う)|キュ(ー|ウ)|く|ク|○|〇|◯|\d`,
	// hirer: who employs a doctor in order to send them to others.
	"hirer": either(`当社 弊社 当法人 当グル(ー)?プ 自社 私ども 我々 私たち うち(の会社|で) 人材(サ(ー)?ビス)?会社 医療人材会社 派遣会社 派遣部門 派生会社 人出し プ(ー)?ル 会社の(社員|従業員) 医局代わり 仲介会社 エ(ー)?ジェント 紹介会社 自院 our_(company|firm|agency) \bwe\b agency us\b`),
	// payroll: one is its employee.
	"payroll": either(`雇用 雇い 雇う 雇われ 払(い|う) 受け取り 籍を置 雇った 雇って 社員 従業員 所属 籍 給料 給与 報酬 賃金 人件費 採用した 採用後 入社 入職先 契約を?結 雇用契約 抱え 預か 料金 手数料 対価 請求 有償 employ\w* on_loan contract paid invoice register`),
	// client: where the doctor is put to work.
	"client": either(`病院 医院 クリニック 診療所 医療機関 健診機関 施設 先方 他院 他法人 他社 契約先 客先 提携先 そこの 会場の責任者 発注会社 受入先 受け入れ先 現地 現場 委託元 発注元 依頼元 元請け 取引先 顧客 派遣先 出向先 勤務先 企業 事業所 病棟 コ(ー)?ルセンタ(ー)? 健診バス hospitals? clinics? facilit(y|ies) clients? its_hr`),
	// orders: who tells the doctor what to do.
	"orders": either(`上役 号令 指示 指図 采配 命令 指揮 監督 差配 下知 仕え 配下 傘下 上司 上長 言うとおり 言われたとおり 従い 従って 従う 従事 勤務表に 組み込 決めた(とおり|通り) 管理監督 割り振 割り当て 言いつけ 采配 の下で(動|働) のもとで(動|働) orders? instruct\w* supervis\w* direct\w* tells? follow take_daily`),
	// sent: one is lent out.
	"sent": either(`送り込 送り出 差し向け 回し 回す 回って 回され 貸し お貸し 貸す 派出 供給 出向 赴かせ お届け 届ける 応援に(出|行) あてがい 配属 融通 送られ 貸し出 応援 差し出 出し(て|、|ます) 出す 出向かせ 派遣 お?入り(いただ)?く 順に回 循環 delegated placed? loan\w* lent sent send seconded dispatch\w*`),
	// service: a contract that is no employment.
	"service": either(`委託と 委託料 業務委託 委託(契約|報酬|医|先の先生|です|では|とは|だ|なの|で(す|あ)|の(形|契約|かたち)|という|扱い|に切り|にして|で受け|業務) 請負 請け負う 準委任 外注 外部委託 フリ(ー)?ランス 個人事業 事業所得 非雇用 独立(した)?(事業者|契約) contractors? freelanc\w+ service_agreement self-employed`),
	// binds: what only an employer may ask.
	"binds": either(`号令 (休憩|勤務日|時間|休み)[^。]{0,8}(こちら|当社|会社)で決め assigned_desks? take_orders 減給 遅刻 欠席(に|は) 始業 就業規則 断ること(は|も)?でき 立てること[^。]{0,16}できません 変えることもできません 作業は[^。]{0,6}(管理者|会社) 管理者が clock_in obey shift_leader may_not_decline without_approval 指図 命令 命じ 指揮 監督 監視 上長 上司 主任 師長 部長 科長 センタ長 リ(ー)?ダ(ー)?が マネ(ー)?ジャ(ー)? 断れ(ません|ない|ず) 断ること(は|が)?(でき|認め) 断る(と|場合) 断った(場合|ら) 辞退(という|は|で|不可) 拒(否|め|み) 選択肢は(ございません|ありません) 専属 他(社|院)?(の|プラット)[^。]{0,10}(認め|禁|不可|受けない) 兼業(は|を)?(禁|不可|認め) 掛け持ち(禁|不可|は)
		代わり(の先生|の医師)?[^。]{0,10}(ng|不可|認め|禁) 交代(も|は)?[^。]{0,6}(認め|不可|ng) 勤務表 シフト表 組まれた 必ず(入|こな|出|受け|応じ) 固定です 固定で 終日拘束 拘束(で|され|時間) 時間割 打刻 タイムカ(ー)?ド 勤怠 待機を 席(を|順|に|で週) 指定席 マウス カメラ(を|は)?(常時|つけ) 点呼 朝礼 日報 ミ(ー)?ティングで当日 呼び出し(に)?(応|義務) 応答すること
		契約(解除|違反|終了|を切り) 辞令 承認(が|を|なく|制) 許可(が|を|は)?(い|要|必要|取) 休むのに 休暇は 申請により 終わるまで帰れ 評価面談 減点 賞与相当 (時間帯|時間|場所|順番|方法|手順)(は|も|や[^。、]{1,6}は)(会社|当社|こちら|弊社|センタ|委託元|マネ)[^。、]{0,6}(指定|決め|指示) 会社指定 会社貸与 こちら指定 社員(の皆さん)?と(同|一緒|変わ) 社員と同様 職員(の皆さん)?と(同|一緒|変わ)
		残業(代|規定|の概念)(を|は|が)[^。]{0,8}(払|適用|避け|なく) 労働時間の(上限|規制)を(気|逃|避) 全件 週40時間 フルタイム 服務規律 no_(other|substitut) not_allowed set_by_us supervisor report_to overtime_rules ordinary_staff required_to follow_the webcam_on must_be_online ask_your_manager cannot_(turn_down|refuse|decline) written_approval every_(case|task)_assigned`),
	// pretext: the contract is only called so.
	"pretext": either(`言いつつ to_avoid save_on 税務上 実態 中身は 便宜上 形のうえ 形の上 書類上 名目 という(扱い|位置づけ|かたち|形) 避けるため 逃れ 節約 と呼(び|ん) 表題 代わりに 装 同じ(ポスト|仕事|席|時間割) ではなく、?(委託|請負|外部|業務委託) として掲載 求人として 募集中 になっていただいて にして(い|お)?ます 試用期間は we_call_it you_will_sign so_that`),
	// staffed: one is an employee.
	"staffed": either(`常勤 非常勤職員 勤務医 社員 職員 アルバイト パ(ー)?ト 労働契約 労働者 雇用 給与 正規 employees? staff wages? salar\w+`),
	// billed: one is paid like a business.
	"billed": either(`請求書 インボイス 外注(費|加工費)? 事業所得 屋号 消費税を 領収書と引き換え 売上として 経費で落 源泉徴収票(は|も)?[^。、]{0,6}(出|なし|発行) 給与明細(は|も)?[^。、]{0,6}(発行し|出|なし) 賃金台帳(に|には)?[^。、]{0,6}(載り|載せ|記載し)ま?せ?ん? invoices? consumption_tax no_(income_)?tax_is_withheld`),
	// eitherway: it makes no difference which of the two.
	"eitherway": either(`(する|働く|結ぶ)か(は|を)[^。]{0,16}決め 決めて どちら いずれ お好き 選べ 選ん 選択 でもok でも対応 でも構 でもかま 構いません かまいません 自由に ○を ご希望 あとで決 入ってから 詰め 応じます 合わせ(て|ます) 可能です either both whichever choose open`),
}
