package fold

import (
	"strings"
	"sync"
)

// oldKanji are pairs of an old or variant kanji and the common one: the forms
// that the list of jōyō kanji (Cabinet notice of 30 November 2010) gives in
// parentheses, the printers' forms of kanji outside it, and variants found in
// names (髙 﨑 𠮷). Meanings never differ.
const oldKanji = `
亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 稻稲 飮飲 隱隠 營営 榮栄 衞衛 驛駅 圓円 艷艶 鹽塩 奧奥 應応 橫横 歐欧 毆殴 黃黄 溫温 穩穏
假仮 價価 畫画 會会 壞壊 懷懐 繪絵 擴拡 殼殻 覺覚 學学 嶽岳 樂楽 勸勧 卷巻 寬寛 歡歓 罐缶 觀観 關関 陷陥 巖巌 顏顔 歸帰 氣気
龜亀 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 虛虚 峽峡 挾挟 敎教 强強 狹狭 鄕郷 堯尭 曉暁 區区 驅駆 勳勲 薰薫 羣群 徑径 惠恵 溪渓 經経
繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 缺欠 儉倹 劍剣 釼剣 劔剣 圈圏 檢検 權権 獻献 縣県 險険 顯顕 驗験 嚴厳 效効 廣広 恆恒 鑛鉱 號号
國国 圀国 黑黒 濟済 碎砕 劑剤 櫻桜 册冊 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 壽寿
收収 從従 澁渋 獸獣 縱縦 肅粛 處処 敍叙 奬奨 獎奨 將将 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 條条 淨浄 疊畳 穰穣 讓譲 釀醸 囑嘱
觸触 寢寝 愼慎 晉晋 眞真 盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 瀨瀬 聲声 靜静 攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭
禪禅 曾曽 雙双 壯壮 搜捜 插挿 巢巣 爭争 莊荘 裝装 瘦痩 總総 聰聡 騷騒 增増 臟臓 藏蔵 屬属 續続 墮堕 體体 對対 帶帯 滯滞 臺台
瀧滝 擇択 澤沢 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 晝昼 蟲虫 鑄鋳 廳庁 聽聴 敕勅 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝 黨党 盜盗 燈灯
當当 鬭闘 德徳 獨独 讀読 屆届 繩縄 貳弐 惱悩 腦脳 霸覇 廢廃 拜拝 賣売 麥麦 發発 醗発 髮髪 拔抜 祕秘 濱浜 濵浜 拂払 佛仏 竝並
變変 邊辺 邉辺 辨弁 瓣弁 辯弁 步歩 穗穂 寶宝 豐豊 飜翻 每毎 槇槙 萬万 滿満 默黙 彌弥 藥薬 譯訳 豫予 餘余 與与 譽誉 搖揺 樣様
謠謡 遙遥 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 綠緑 壘塁 淚涙 勵励 禮礼 靈霊 齡齢 戀恋 爐炉 勞労 樓楼 錄録 灣湾 祿禄 凉涼 冨富
髙高 﨑崎 嵜崎 嶋島 嶌島 斎斉 齋斉 齊斉 𠮷吉 𡈽土 桒桑 栁柳 籠篭 竈竃 檜桧 藪薮 礪砺 鷗鴎 繫繋 摑掴 頰頬 剝剥 塡填 嚙噛 焰焔
吞呑 軀躯 麵麺 麴麹 醬醤 蔣蒋 俠侠 啞唖 禱祷 蟬蝉 萊莱 蠟蝋 屛屏 幷并 倂併 攪撹 𠮟叱 頚頸 藉籍 凜凛 槗橋 舘館 杦杉 埜野 渕淵
曻昇 㐂喜 薗園 舩船 靑青 淸清 冝宜 戶戸 鹼鹸 瀆涜 儘侭 鶯鴬 邨村 畧略 峯峰 烟煙 穐秋 駈駆`

var commonKanji = sync.OnceValue(func() map[rune]rune {
	table := map[rune]rune{}
	for pair := range strings.FieldsSeq(oldKanji) {
		r := []rune(pair)
		table[r[0]] = r[1]
	}
	return table
})

// Kanji returns the common form of an old or variant kanji, and any other
// character as it is.
func Kanji(r rune) rune {
	if to, ok := commonKanji()[r]; ok {
		return to
	}
	return r
}
