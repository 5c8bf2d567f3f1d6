package japanese

// confusions are kanji that are often typed for one another: the same reading
// or nearly the same shape. They are read so only inside a dictionary word and
// only in what a person typed.
var confusions = []string{
	"影映彰", "療料瞭両", "診珍審真", "問門", "医以意位", "科化課", "器機気", "業行", "宅託", "嘱属", "属族",
	"整正製清", "形型刑", "児時自", "鼻花", "精清静", "泌秘必", "尿溺", "膚負府", "環還", "循盾準", "隔融郭",
	"遠延", "緩援寛", "麻魔", "酔粋", "線腺", "断談", "談段", "健検険", "検験険", "常状", "勤務", "非被",
	"産算参", "婦夫", "咽因", "喉候", "糖等", "臓蔵", "腎賢", "画書", "像象", "監鑑", "修習集", "講構", "師士",
	"識職", "神紳伸", "託詫", "嘱属続", "膚虜", "眼眠", "療寮", "管菅", "監艦", "修収", "健建", "講購溝", "師帥", "問間聞", "遠園", "腎堅", "影景", "瘍傷", "頭顔", "常情", "育教", "児示", "護互", "期季", "単短", "発初", "顧固", "託択", "委医", "務無", "週収",
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
