package vocab

import "strings"

// cities are the cities designated by ordinance, the seats of prefectures that
// bear another name, and the special wards of Tokyo, by prefecture.
var cities = map[Pref]string{
	"01": "札幌市", "03": "盛岡市", "04": "仙台市", "08": "水戸市", "09": "宇都宮市", "10": "前橋市", "11": "さいたま市", "14": "横浜市 川崎市 相模原市",
	"17": "金沢市", "19": "甲府市", "22": "浜松市", "23": "名古屋市", "24": "津市", "25": "大津市", "27": "堺市", "28": "神戸市", "32": "松江市",
	"37": "高松市", "38": "松山市", "40": "北九州市", "47": "那覇市",
	"13": "千代田区 港区 新宿区 文京区 台東区 墨田区 江東区 品川区 目黒区 大田区 世田谷区 渋谷区 中野区 杉並区 豊島区 荒川区 板橋区 練馬区 足立区 葛飾区 江戸川区",
}

// PrefOfCity returns the prefecture of a large city or of a ward of Tokyo
// whose name no other city's ward bears.
func PrefOfCity(city string) (Pref, bool) {
	for pref, names := range cities {
		for name := range strings.FieldsSeq(names) {
			if name == city {
				return pref, true
			}
		}
	}
	return "", false
}
