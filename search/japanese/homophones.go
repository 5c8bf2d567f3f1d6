package japanese

import "strings"

// homophones are kanji that a keyboard offers for one reading, the words of the
// board among them: 産業衣 is typed for 産業医, 毒影 for 読影, 花紛症 for 花粉症.
const homophones = `医衣位意委異移胃依以 科化課可加価果家過 診新真心信進身神親 療量料両領了 読毒独得特徳 影英映永栄営衛泳 産参三山算酸賛 業行形凝
精生清成性製静晴 神真心身新信 小少省症勝章焦 児事時次自字治示辞 勤禁金近菌筋均 当東等頭党島投到 直食職植 在材財罪剤座 宅択卓託拓 遠園円援延演
隔各格角核確革覚 検健件見県剣権験券 面免麺綿 談段断団暖 粉紛分噴 症小証賞障章省 内無 外害街概該 整正制性政 形型系計 循順準純 環間感官観館 器機気期記基
消小少商証 化科下課 腎人仁神 血決欠結 液駅益 老労郎 放法方報訪 射写社者謝 線選先専 麻間真 酔水推睡 救急求球給 急救休九 皮比非費 膚婦負付 眼顔癌岩
泌秘 尿女 産参 婦膚負付夫 循準 呼子 吸急救 緩完巻感 和話輪 介会回解 護語 訪放法 問門 往王横応 在財 緊近 夜野 間感完 週周修集 末松 祝宿縮 相想送 嘱職食 託宅択 底低定停庭 秒病描 利理裏里 判半反版`

// soundsLike lists, for a kanji, those that are typed for it by the same reading.
var soundsLike = func() map[rune]string {
	out := map[rune]string{}
	for group := range strings.FieldsSeq(homophones) {
		for _, r := range group {
			out[r] += group
		}
	}
	return out
}()

// Homophone returns the word of the dictionary that sounds like one it does not
// hold, with one other kanji, or with two when no word has one, and its ID; ok
// is false when there is none, or more than one.
func (d *Dictionary) Homophone(word string) (form string, id int32, ok bool) {
	for others := 1; others <= 2 && form == ""; others++ {
		form, id, ok = d.homophone([]rune(word), 0, others)
	}
	return form, id, ok
}

// homophone puts others kanji of the same reading into rs from a place on. More
// than one word is found as a form that is not ok.
func (d *Dictionary) homophone(rs []rune, from, others int) (form string, id int32, ok bool) {
	if others == 0 {
		found, is := d.Lookup(string(rs))
		return string(rs), found, is && found >= 0
	}
	for i := from; i < len(rs); i++ {
		was := rs[i]
		for _, other := range soundsLike[was] {
			if other == was {
				continue
			}
			rs[i] = other
			like, found, is := d.homophone(rs, i+1, others-1)
			switch {
			case !is || like == form:
			case ok:
				return form, 0, false
			default:
				form, id, ok = like, found, true
			}
		}
		rs[i] = was
	}
	if !ok {
		form = ""
	}
	return form, id, ok
}
