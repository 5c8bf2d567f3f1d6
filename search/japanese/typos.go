package japanese

// confusions are kanji that are often typed for one another: the same reading
// or nearly the same shape. They are read so only inside a dictionary word and
// only in what a person typed.
var confusions = []string{
	"影映彰", "療料瞭両", "診珍審真", "問門", "医以意位", "科化課", "器機気", "業行", "宅託", "嘱属", "属族",
	"整正製清", "形型刑", "児時自", "鼻花", "精清静", "泌秘必", "尿溺", "膚負府", "環還", "循盾準", "隔融郭",
	"遠延", "緩援寛", "麻魔", "酔粋", "線腺", "断談", "談段", "健検険", "検験険", "常状", "勤務", "非被",
	"産算参", "婦夫", "咽因", "喉候", "糖等", "臓蔵", "腎賢", "画書", "像象", "監鑑", "修習集", "講構", "師士",
	"識職", "神紳伸", "託詫", "嘱属続", "膚虜", "眼眠", "療寮", "管菅", "監艦", "修収", "健建", "講購溝", "師帥", "問間聞", "遠園", "腎堅", "影景", "瘍傷", "産三山散酸", "業形仰", "医胃委異違依", "精正性成生青政", "神親心新身真森進信", "科課家歌可価果", "児示字二", "小少商", "皮非飛", "膚付風", "耳事字", "鼻美備",
	"循順純", "環感管関館", "射者車社", "救急九級", "形系計", "理利里", "健建件", "読独毒", "影英営栄", "療量良", "隔角核確", "在財材", "訪法方放報", "問文", "相想早", "談団",
	"常上", "勤金近均", "嘱食", "当投", "講公校", "師氏", "治地値", "頭顔", "常情", "育教", "児示", "護互", "期季", "単短", "発初", "顧固", "託択", "委医", "務無", "週収",
}

// confusable returns the characters that r may have been typed for.
func confusable(r rune) []rune { return confusionsOf[r] }

var confusionsOf = confusionTable(confusions)

func confusionTable(groups []string) map[rune][]rune {
	table := map[rune][]rune{}
	for _, group := range groups {
		for _, typed := range group {
			for _, meant := range group {
				if typed != meant {
					table[typed] = append(table[typed], meant)
				}
			}
		}
	}
	return table
}
