package claims

import "strings"

// either makes of words split by spaces the alternatives of an expression; a
// _ is a space inside one of them.
func either(words string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(words), "|"), "_", " ")
}

// Families of words, as a thesaurus has them, for the frames.
// They are added to vocabulary.
var widerWords = map[string]string{
	// seek: somebody is wanted, suits or is put first.
	"seek": either(`探し 求め 求む 募集 募って 迎え 歓迎 希望 望ま 望み 欲し ほしい 優先 優遇 に限 限り(ます|とさ) 限定 限らせ のみ だけ(を|に|が|で|の) 絞
		選び 選ば 選ん 採り 採る 採っ 採用 求人 お願い お任せ 任せ 頼り 頼も 頼め 来てもら 来てい 来てほ 来てくだ 加わ 入って(いた|もら|ほ|くだ) 仲間に ご縁 お待ち 待って
		対象 条件 必須 想定 イメージ 念頭 を?考えて(い|お)?ます と考えて と思って 視野に 理想 最適 適任 適し ぴったり 向い 向き(です|の|だ) ふさわし 相応し に合 似合 活躍
		力を(借|貸|お) 務ま 勤ま 補充 補い 増やし 増員 そろえ 揃え 整え 統一 中心に 積極 登用 起用 指名 有利 加点 プラス評価 評価し 喜ば うれし 嬉し 幸い 助か ありがた
		好評 人気 向け(の|に|です) おすすめ なじむ 馴染 溶け込 釣り合 バランスを 声がけ 声をかけ 門戸 担って 担当して(いた|ほ|もら) 大切に 主役 こそ 安心です 安心して任 よいと がいい が良い がよい で固め にしています にして(い|お)?ます`),
	// turned: somebody is turned away.
	"turned": either(`{decline} お断り 断って 断ら 見送 見合わ 対象外 対象(に|と)(は)?(なり|いたし|し|して(い|お)?(り)?)(ません|ない) お任せ(は)?でき(ません|ない|かね) 向けでは(ありません|ない) 受け付け(て)?(い|お|られ|でき)?(り)?ません 受け入れ(て)?(い|お|られ|でき)?(り)?ません 受け入れかね
		お引き受け(は)?(でき|いたし|し)(ません|かね) 引き受けられ 難しい 厳しい 外(します|させ|れ) 除外 除(き|い) ご縁が(な|あり) ご縁はな なじ(みません|まない|めない) 合い(ません|にくい) 合わない 進め(ません|ない|られ)
		ごめん ゴメン すみません お引き取り お帰り 通(し|り|せ)(ません|ない) 落と(し|さ) 不採用 登録(は|を)?(終了|停止) やりにくい 扱いにくい 使いにくい 心配(な|です|が|で) 不安(な|です|が|で) 懸念 負担が大き 採り(ません|ません) 採ら(ない|ず)
		考えて(い|お)?(り)?(ません|ない) 想定して(い|お)?(り)?(ません|ない) 予定(は|が)?(ない|ありません|ございません) 無理 不向き 足手まとい 応じ(られ|かね|ません) かねます お声がけ(は)?(し|いたし|でき)ません
		控え 遠慮 避け 敬遠 困ります 困り 支障 遠ざけ 門前 採用枠はあり 断念 ご期待に沿 沿いかね 資格(は|が)(ない|ありません|なし) 卒業(とな|して) (応募|登録|採用|契約)(は|が)?(でき|いただけ)(ません|ない) できません いただけません`),
	// seeken, turneden: the same in English.
	"seeken": either(`prefer\w* rather want(s|ed|ing)? would_like look(s|ing)?_for looking_to seek\w* sought in_mind pictur\w+ imagin\w+ envisag\w+ ideal\w* best_(filled|suited|done|handled|left) suit(s|ed)?
		hir(e|es|ing) recruit\w* tak(e|es|ing)_on welcome\w* priorit\w+ first_choice favou?r\w* only must should has_to have_to need(s|ed)?_to reserved restricted limited_to open_to intended meant_for aimed_at go(es)?_to shortlist\w*
		comfortable_with bring_in balanc\w+ keen_(on|to) hop(e|ing)_(for|to) after_a expect(s|ed)? requir\w+ apply applicants? candidates? exclusively appoint\w* fits? choos\w+ pick\w* add(ing)?_(a|an|another) employ\w* advantage plus great_fit`),
	"turneden": either(`not_(be_)?(considered|shortlisted|taken|called|invited|accepted|hired|put_forward|progressed|forwarded|interviewed|looked_at|eligible|suitable|suited|a_fit|for_us|apply|bother|looking|recruiting|hiring|taking|able)
		need_not should_not look_elsewhere apply_elsewhere won't will_not do_not_(hire|take|accept|consider|employ|want) don't_(hire|take|accept|consider|employ|want) unable_to cannot can't ruled?_out pass(ed)?_over turn(ed)?_away screen(ed)?_out exclud\w+
		avoid\w* unsuitable rather_not closed_to out_of_the_running ineligible no_place disqualif\w+ reject\w* declin\w+ unlikely_to filter(ed)?_out drop(ped)?_from stay_away no_longer_(consider|accept|take) never_(hire|take|accept) (less|not)_for_(you|everyone) (isn't|not)_the_(place|job|post)_for (less|not)_(keen|interested) not_(taking|accepting|considering)`),
	// ask2: something is asked of an applicant.
	"asks": either(`伺 うかが お?聞(き|か|く) 尋ね お?たずね 質問 書き?(添|入れ|いて|加) お書き 記入 記載 明記 知らせ 教えて お教え 申告 添えて 添付 提出 話して お話し 打ち明け 確認(し|させ|を) 調べ 調査 照会 明らかに 述べて 回答 答えて お答え チェック 開示 ヒアリング`),
	// applying: the moment of an application.
	"applying": either(`面談 面接 選考 応募 申込 申し込 エントリ 登録 履歴書 シート 採用 内定 ご連絡の際 お問い合わせの際 書類 フォーム 用紙 初回 顔合わせ あらかじめ 事前 入職 入社 契約`),
	// never: it happens not at all, in the forms of verbs that say so.
	"never": either(`ずに ずとも ず、 なくて(も)? なくなり ことなく ことは(一度も|まったく|全く|一切|ほぼ)?(あり|ござい|ない) 1日も 1度も 1回も 一切 皆無 無縁 卒業 さよなら さようなら ゼロ 0日 0回 不要 要りません いりません
		必要(は|が|も)?((あり|ござい)ま|な(い|く|し)) なし ありません ございません しません いたしません 設けて(い|お)?(り)?(ません|ない) 求め(て)?(い|お)?(り)?(ません|ない) ないので ないため ないお仕事 ない仕事 ない働き方 不可能 免除 廃止 なくし 考えなくて 忘れて`),
	// place: where one comes to, by what it is or its name.
	"spot": either(`診察室 診療室 会議室 外来 病棟 読影室 実験室 研究室 研究棟 研究所 ラボ スタジオ 教室 講堂 ブース 詰所 詰め所 医局 オフィス センタ 本社 支社 本部 支部 支店 営業所 クリニック 病院 事務所 会場 拠点 工場 事業場 事業所 医院 診療所 本院 分院
		当院 弊社 当社 社内 社屋 院内 所内 院長室 現地 現場 施設 デスク 机 席 フロア ビル 訪問先 お宅 患家 仙台 京都 大阪 東京 横浜 札幌 福岡 名古屋 広島 神戸 川崎 新宿 渋谷 品川 日本橋 千代田 博多 豊田 伊那 長野 愛知 梅田 銀座 池袋 上野 五反田 丸の内 秋葉原 六本木
		虎ノ門 赤坂 大手町 千葉 さいたま 大宮 岡山 熊本 鹿児島 那覇 金沢 新潟 静岡 浜松 \p{Han}{1,3}(県|市|区|町|村)`),
	// go: one comes in person, by the stem of the verb.
	"go": either(`お越し 来て 来る 来ず 来な 来られ いらっしゃ いらして 伺って 行って 行く 行き 行か 寄 出向 赴 出て 出る 出社 出勤 来社 来院 来所 通勤 通って 通う 通い 登院 立ち寄 立ち会 足を運 足を踏み入れ 顔を(見せ|出|合わせ|そろえ|揃え) 集まって 集まり 集合 詰めて 詰める 常駐 滞在 泊まり
		入って 入る 座って 座り 着いて つい?て(いただ|くだ|もら) 立って 立つ 加わ 参加 出席 同席 登壇 会って 対面 触れて 手伝 受け持 担当 診て 診る 診察 回診 回って 巡回 見回 過ごし 勤務 作業 使って 待機し 宿直 当直 お運び 出張 駆けつけ`),
	// oblige: what stands behind the verb when it is no choice.
	"oblige": either(`いただき いただく いただい いただけ いただいて もらい もらう もらって お願い ください くださ 必須 必要です 必要が 必要とな 義務 なければ ことにな ことと 決まりです 決まって 定めて おります します しましょう 約束です 予定です となります 条件です 前提です ご了承 ご承知 原則 お越し 願います 頼み 求め`),
	// money: pay and what it is called.
	"wages": either(`{pay} 初任給 お金 対価 謝礼 講師料 監修料 読影料 委託料 顧問料 原稿料 執筆料 出演料 お支払い 支払い 金額 手当 額面 支給額 待遇 フィ`),
	// hirings: the event for which something is given.
	"event": either(`着任 入職 入社 採用 就業 就職 転職 成約 契約(され|いただ|が|後|時|の|し|を) 内定 面談 面接 応募 登録 エントリ 紹介 誘 お連れ 同僚 知り合い 友人 友達 お友だち 決まりまし 決まった 決まっ 決めて 勤務開始 初勤務 勤務を?始め 就任 赴任 ご縁 仲介 まとま お一人につき 1名につき 同級生 仲間`),
	// trade: other occupations than a doctor's, and kinds of doctors.
	"trade": either(`看護(師|職) 薬剤師 医療事務 保健師 心理(士|職|師) 技師 助産師 栄養士 歯科医(師)? 理学療法士 作業療法士 言語聴覚士 救命士 営業 エンジニア デザイナ データサイエンティスト アナリスト マネ(ー)?ジャ ディレクタ プロデュ(ー)?サ マ(ー)?ケタ マ(ー)?ケティング 広報 秘書 事務(職|員|スタッフ)
		受付 ライタ 編集者 翻訳者 通訳 研究員 統計家 カウンセラ ケアマネ(ー)?ジャ 介護(士|職) ドライバ 産業医 健診医 読影医 訪問診療医 内科医 皮膚科医 精神科医 小児科医 眼科医 麻酔科医 放射線科医 救急医 問診医 当直医
		nurses? pharmacists? dentists? midwi\w+ psychologists? therapists? sales_\w+ engineers? designers? data_\w+ project_managers? product_managers? marketers? secretar\w+ receptionists? translators? interpreters? statisticians? coordinators? p?a?ediatricians? radiologists? psychiatrists? dermatologists? surgeons? writers?`),
	// present: what is given.
	"present": either(`のし袋 熨斗 寸志 金一封 ご?祝儀 ポチ袋 封筒 プレゼント ギフト カード 商品券 図書券 食事券 旅行券 ビール券 優待券 金券 クーポン コード ポイント マイル 電子マネ クオカ quo amazon アマゾン paypay ペイペイ ipad iphone タブレット スマホ スマートウォッチ ウォッチ 時計 パソコン イヤホン 家電 ワイン 日本酒 シャンパン お酒 肉 牛 米 果物 メロン カニ
		うなぎ 菓子 スイ(ー)?ツ 花束 旅行 温泉 宿泊券 ディナ(ー)? 食事会 スーツ 鞄 バッグ 万年筆 聴診器 記念品 粗品 景品 ノベルティ お礼の品 贈り物 贈答 感謝のしるし 感謝の(気持|印) 心ばかり ほんの気持 お祝い 祝い金 奨励金 支度金 謝礼 謝礼金 お礼 報奨 特典 現金 キャッシュ \d[\d,]*(万)?円 \d[\d,]*ポイント \d+万`),
	// handed: it is given.
	"handed": either(`送り 届け 差し上げ さしあげ 贈 進呈 贈呈 包み 包ん お渡し 渡し 振り込 選んで 選べ もれなく 全員に 皆さんに 方に もらえ 付与 プレゼント 受け取 チャージ 還元 還付 手に(入|し) お付け 付いて ご用意 用意し 支給 お支払い キャンペーン 分。 分を 分が 分$ 円$ ます`),
}
