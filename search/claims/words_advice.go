package claims

// Families of words of advice that is no care, and of adverts to patients.
var placesAdviceWords = map[string]string{
	// illness: what somebody may have, by its name or its kind.
	"illness": either(`[\p{Han}]{1,6}(炎|疹|腫瘍|癌) [ァ-ヺー]{2,}(病|症) あせも はしか うつ 水痘 胃潰瘍 心房細動 病名 病気 疾患 診断名 疾病 病態 (何の|どんな|どの)病 肺炎 風邪 インフルエンザ コロナ うつ病 鬱 適応障害 躁うつ 双極 発達障害 adhd 自閉 統合失調 認知症 がん 癌 腫瘍 悪性 良性 糖尿病 高血圧 脂質異常 貧血 痛風 腎臓 腎不全 肝炎 脂肪肝 心不全 不整脈 狭心症 心筋梗塞 脳梗塞 脳卒中 てんかん 片頭痛 頭痛 喘息 気管支炎 結核
		アトピ(ー)? 湿疹 じんましん 水虫 帯状疱疹 にきび ニキビ とびひ 水ぼうそう 手足口病 溶連菌 中耳炎 結膜炎 緑内障 白内障 骨折 捻挫 ヘルニア 虫垂炎 盲腸 胃腸炎 潰瘍 膀胱炎 性感染症 性病 クラミジア 梅毒 症候群 感染症 アレルギ(ー)? 更年期 流産 妊娠高血圧 子宮 切迫 産後うつ 川崎病 突発 不調 体の異常 異常
		pneumonia flu cancer diabetes depression disease illness condition infection`),
	// judges: it is decided what it is.
	"judges": either(`見極め 見定め 見分け 見抜 見立て 言い当て 当て(て|る) 突き止 断定 断言 言い切 言い渡 告げ 告知 宣告 診断 判定 判断 判別 鑑別 特定 確定 決め(て|る|、) 決定 結論 伝え(て|る|、) 知らせ 教え(て|る) 返答 返信 回答 答え わかる 分かる 名づけ 付け(て|る) つけ(て|る) 下し(て|ます) 下す 記載 記し 書い 書く 言う 言って 告げる 示し 示す
		diagnos\w+ decide determine tell inform identify conclude confirm name`),
	// whether: between this and that.
	"whether": either(`かどうか か否か の(有無|疑い|可能性)(を|が|は) なのか (か|や)[^。、]{1,10}か(を|が|、) どちらか どれか (を|が)[^。、]{0,6}(から|もとに|見て|聞いて) whether that_they_have if_they_have which`),
	// remedy: medicines, by their kind.
	"remedy": either(`薬 お薬 処方 処方(せん|箋) 抗生剤 抗生物質 抗菌薬 ステロイド インスリン 睡眠薬 安定剤 降圧薬 降圧剤 解熱剤 解熱薬 鎮痛剤 痛み止め 座薬 頓服 漢方 塗り薬 軟膏 外用 目薬 点眼 点滴 注射 吸入 湿布 サプリ(メント)? ピル 抗がん剤 抗うつ 抗アレルギ(ー)? 整腸 下剤 胃薬 咳止め 内服 服薬 投薬 用量 単位数 錠 シロップ ワクチン ホルモン剤
		drugs? medicines? medication prescriptions? pills? antibiotics? steroids? insulin doses? dosage`),
	// directs: what is done with a medicine or its amount.
	"directs": either(`出して 出す お出し 書いて 切って 発行 送(って|れ|り|る|信|付) オ(ー)?ダ(ー)? 手配 指示 指図 指導し(て|ます) 決め 選(び|ん|定) 指定 変え 替え 切り?替え 変更し 変更を 増や 減ら 増減 やめて 止め(て|る) 中止 開始 始め(て|る) 再開 継続を 調整し 調節 管理し 管理する 処方し 処方いただ 処方する 処方も 処方まで 処方が 勧め(て|る|、) すすめ(て|る) 薦め 渡し 渡す 配 言い渡 追加し 裁量
		issue write prescrib\w+ order stop start change adjust increase reduce recommend choose`),
	// healing: to treat.
	"healing": either(`治して 治す 治し?切 治しき 治し(ます|ていただ) 治療(を|まで|も|に|し) 精神療法 心理療法 認知行動療法 精神分析 催眠 点滴メニュ(ー)? 施術 処置 リハビリ 外科的 手当て(を|し) 診療(まで|も) 診察(まで|も) 治療方針 treat\w* therapy`),
	// carries: it is the doctor who does it.
	"carries": either(`いただ ください 下さい ほしい 欲しい お願い 引き受け 担当 実施 行(い|う|って) 引き継 進め 任せ 続け 含 までお 始め します する(仕事|業務|お仕事|役割|枠|窓口|企画) 設けて 認めて 自由 可能 できます ok 歓迎 your you includes? include`),
	// voices: what patients say of it, in adverts.
	"voices": either(`(患者|受診|利用者|通院|元患者|体験|会員)(さん|さま|様|された|中の|者)?(の|から|より)?(方)?(の)?(声|感想|クチコミ|口コミ|レビュ(ー)?|体験談|お手紙|手紙|メッセ(ー)?ジ|評価|喜び|満足度?|いわく|談|アンケ(ー)?ト) クチコミ 口コミ 体験談 感想 大満足 ★{2} ⭐ 星5 星五つ 満足度 お喜び 喜びの声 人生が変わ testimonials? reviews? happy_(patient|customer|client) five[- ]stars? best_\w+_ever
		\(\d0代 〇〇様 代(女性|男性)\)`),
	// cut: a price is lowered or something is given for coming.
	"cut": either(`割引 割 半額 無料 無償 [^\d,]0円 タダ お得 格安 激安 値下げ 値引 特別価格 お試し価格 モニタ(ー)?価格 限定価格 キャンペ(ー)?ン クポン クーポン ポイント 進呈 プレゼント 贈呈 もれなく 先着 今だけ 今なら 期間限定 初月 初回限定 学割 紹介割 ペア割 家族割 特売 バ(ー)?ゲン 特典 サ(ー)?ビス中 円のところ 円引き 円均一 円ぽっきり 円から off\b discounts? free special_offer half[- ]price
		only_[\d,]+_yen from_only voucher coupon bargain`),
	// cure: what patients come for.
	"cure": either(`診察 診療 治療 受診 初診 再診 検査 施術 手術 人間ドック ドック 健診コ(ー)?ス 点滴 注射 ピル aga 発毛 育毛 植毛 薄毛 脱毛 ed治療 ダイエット 医療ダイエット 美容 美肌 しみ シミ しわ シワ たるみ 整形 二重 脂肪 歯 矯正 インプラント 白玉 プラセンタ ヒアルロン ボトックス 再生医療 幹細胞 免疫療法 禁煙外来 花粉症 不妊 カウンセリング 料金 コ(ー)?ス プラン 患者様 患者さん 患者 来院
		hair[-_ ]loss pills? treatment consultations? visits? appointment whitening lifting laser skin botox drip patients?`),
	// boast: how good it is, or what it did.
	"boast": either(`必ず 絶対(に)? 戻り(ます|ました) 戻る 確実 100% 痛くない 無痛 副作用(の)?(心配)?(は|が)?[^。]{0,6}(ない|ありません|ゼロ) よみがえ 蘇 若返 消え(た|る|ます) 完治 根治 治した 治し(て|ます|てき) 治り(ます|まし) 治せ 効果を実感 効果(が|は)?(抜群|絶大|てきめん) 奇跡 再発(率)?(は)?(ゼロ|なし|0) 失敗(率)?(は)?(ゼロ|なし|0) 保証し 最先端 最新 達成率 成功率 治癒率 改善率 有効率 満足率 生存率 妊娠率 累計 実績 \d+(万)?人(以上)?(を|が|に)(治|施術|受診|愛用|実感|信頼) (\d+|\d+\.\d+)%(が|の方|の患者|以上) 強み 卒業
		cure[sd]? guarantee\w* success_rate painless no_side_effects miracle`),
	// better: than others, or the first of all.
	"better": either(`(どの|どこの|ほかの|他の|よその|近隣の|大学)(クリニック|病院|医院|医療機関|オンライン診療|先生|病院)?(より|よりも|とは)[^。]{0,10}(腕|技術|質|安|早|上|優|違|良|いい|丁寧) 医療の質が で(一番|最も)[^。]{0,8}(腕|うま|上手|有名|人気|評判|実績) 腕の立つ 腕利き 凄腕 敏腕 the_best_in best_(surgeon|physician|care|treatment) 日本一 世界一 地域(一番|no|ナンバ(ー)?ワン) 県内(一|no|トップ) 業界(一|no|トップ|最大) no\.?1 ナンバ(ー)?ワン トップクラス 随一 右に出る 比べもの 唯一無二 最高(峰|の医療|レベル) better_than best_(clinic|doctors?|in) leading_clinic`),
	// famed: known people, and titles that nobody gave.
	"famed": either(`芸能人 有名人 著名人 セレブ 俳優 女優 タレント モデルさん アイドル スポ(ー)?ツ選手 一流アスリ(ー)?ト プロ野球選手 五輪選手 インフルエンサ(ー)? youtuber ユ(ー)?チュ(ー)?バ(ー)? テレビで(おなじみ|話題|紹介) 雑誌で(話題|紹介) 神の手 ゴッドハンド god_hand 名医 カリスマ スーパ(ー)?ドクタ(ー)? ドクタ(ー)?が率いる celebrit\w+ famous_(actors?|people|doctors?) actors film_stars god[- ]hand`),
	// sealed: a state or an authority is said to have approved it.
	"sealed": either(`国に選ばれ 国が(認め|選|推奨) 国の(お墨付き|認定|推奨) 国立[^。]{0,12}(準拠|提携|公認) 厚労省(公認|推奨|お墨付き|認定) 厚生労働省(公認|推奨|お墨付き|認定) (大臣|知事|市長|学会長)(が|の)?(推薦|推奨|認め|認定|賞|公認|太鼓判) 政府(公認|認定) 皇室 御用達 who(公認|推奨) 医師会(公認|推奨) お墨付き 社内認定 当院認定 自社認定 独自の?(専門医|認定) 専門医を名乗 準拠の名称 government[- ]approved officially_(approved|recognised)`),
	// invites: patients are asked to come, or to buy.
	"invites": either(`お越し(くだ|をお待ち) (ご来院|来院(くだ|をお待ち|いただけ)) ご?受診(くだ|は(お早|こちら)|も大歓迎|(を)?お待ち) ご?予約(くだ|受付|はこちら($|[。!へか]|から)|は今|は公式) お申し?込み お問い合わせ ご相談くだ お電話 お待ちして 受付中 大歓迎 ご紹介 ご利用 お試し ぜひ 今すぐ こちらから ダウンロ(ー)?ド アプリを(入れ|開) 登録(する|すれ)だけ その日のうちに 最短 つながります 診てもらえ (薬|翌日)(は|が|に)[^。]{0,8}届きます お確かめ エントリ(ー)? 承り \btry\b book_(now|your|an) call_(us|now) visit_us sign_up \bjoin_our download why_not`),
}
