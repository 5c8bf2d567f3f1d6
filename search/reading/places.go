package reading

// Places larger and smaller than a prefecture, as people type them.

// regions are places larger than a prefecture, by the codes of their prefectures.
var regions = []struct {
	words []string
	prefs []string
}{
	{[]string{"道内", "道央", "hokkaido region"}, []string{"01"}},
	{[]string{"都内", "23区", "東京23区", "東京都内", "多摩", "tokyo area"}, []string{"13"}},
	{[]string{"信州", "shinshu"}, []string{"20"}},
	{[]string{"湘南", "shonan"}, []string{"14"}},
	{[]string{"道東", "道北", "道南", "十勝", "オホーツク"}, []string{"01"}}, {[]string{"津軽"}, []string{"02"}},
	{[]string{"三陸"}, []string{"02", "03", "04"}}, {[]string{"庄内", "置賜"}, []string{"06"}}, {[]string{"会津", "浜通り", "中通り"}, []string{"07"}},
	{[]string{"房総"}, []string{"12"}}, {[]string{"中越", "下越"}, []string{"15"}}, {[]string{"能登"}, []string{"17"}}, {[]string{"若狭"}, []string{"18"}},
	{[]string{"飛騨", "東濃"}, []string{"21"}}, {[]string{"遠州"}, []string{"22"}}, {[]string{"三河", "尾張", "知多"}, []string{"23"}},
	{[]string{"伊勢志摩"}, []string{"24"}}, {[]string{"湖北", "湖東"}, []string{"25"}}, {[]string{"丹後"}, []string{"26"}},
	{[]string{"泉州", "北摂", "河内", "南河内"}, []string{"27"}}, {[]string{"播磨", "但馬", "阪神間"}, []string{"28"}}, {[]string{"南紀", "紀州", "紀南"}, []string{"30"}},
	{[]string{"備後"}, []string{"34"}}, {[]string{"筑豊", "筑後"}, []string{"40"}},
	{[]string{"大隅"}, []string{"46"}}, {[]string{"八重山"}, []string{"47"}},
	{[]string{"京阪神", "keihanshin"}, []string{"26", "27", "28"}},
	{[]string{"東北", "東北地方", "tohoku"}, []string{"02", "03", "04", "05", "06", "07"}},
	{[]string{"関東", "関東地方", "kanto"}, []string{"08", "09", "10", "11", "12", "13", "14"}},
	{[]string{"北関東"}, []string{"08", "09", "10"}},
	{[]string{"首都圏", "東京近郊", "一都三県", "greater tokyo"}, []string{"11", "12", "13", "14"}},
	{[]string{"北陸", "hokuriku"}, []string{"15", "16", "17", "18"}},
	{[]string{"甲信越"}, []string{"15", "19", "20"}},
	{[]string{"東海", "東海地方", "tokai"}, []string{"21", "22", "23", "24"}},
	{[]string{"中部", "中部地方", "chubu"}, []string{"15", "16", "17", "18", "19", "20", "21", "22", "23"}},
	{[]string{"関西", "近畿", "関西地方", "近畿地方", "kansai", "kinki"}, []string{"25", "26", "27", "28", "29", "30"}},
	{[]string{"中国地方", "山陽", "山陰", "chugoku"}, []string{"31", "32", "33", "34", "35"}},
	{[]string{"四国", "四国地方", "shikoku"}, []string{"36", "37", "38", "39"}},
	{[]string{"九州", "九州地方", "kyushu"}, []string{"40", "41", "42", "43", "44", "45", "46"}},
}

// cities are places smaller than a prefecture whose names stand in addresses.
// The words of one city mean the same; the city is looked for as text.
var cities = [][]string{
	{"札幌", "札幌市", "sapporo"}, {"仙台", "仙台市", "sendai"}, {"さいたま市", "saitama city"}, {"千葉市", "chiba city"},
	{"横浜", "横浜市", "yokohama"}, {"川崎", "川崎市", "kawasaki"}, {"相模原", "相模原市", "sagamihara"}, {"新潟市", "niigata city"},
	{"静岡市", "shizuoka city"}, {"浜松", "浜松市", "hamamatsu"}, {"名古屋", "名古屋市", "nagoya"}, {"京都市", "kyoto city"},
	{"大阪市", "osaka city"}, {"堺", "堺市", "sakai"}, {"神戸", "神戸市", "kobe"}, {"岡山市", "okayama city"},
	{"広島市", "hiroshima city"}, {"北九州", "北九州市", "kitakyushu"}, {"福岡市", "fukuoka city"}, {"博多", "hakata"}, {"熊本市", "kumamoto city"},
	{"新宿", "新宿区", "shinjuku"}, {"渋谷", "渋谷区", "shibuya"}, {"品川", "品川区", "shinagawa"}, {"港区", "minato-ku"}, {"千代田", "千代田区", "chiyoda"},
	{"中央区", "chuo-ku"}, {"梅田", "umeda"}, {"日本橋", "nihonbashi"}, {"豊田市", "toyota city"}, {"金沢", "金沢市", "kanazawa"}, {"那覇", "那覇市", "naha"},
	{"つくば", "つくば市", "tsukuba"}, {"大宮", "omiya"}, {"五反田", "gotanda"}, {"丸の内", "marunouchi"}, {"伊那", "伊那市", "ina"},
}
