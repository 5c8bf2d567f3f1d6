package claims

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
)

// What an advert says in a title, or in a sentence that recruits, under which name.
func TestNamesUnderWhichAnAdvertRecruits(t *testing.T) {
	for field, texts := range map[string]map[string]string{
		"title.ja": {
			"聖路加国際病院 オンライン診療担当医師":                                   "聖路加国際病院",
			"国立がん研究センター　遠隔診療医":                                      "国立がん研究センター",
			"【見本大学医学部附属病院】在宅読影医":                                    "見本大学医学部附属病院",
			"東京大学病院のオンライン外来 内科医":                                    "東京大学病院",
			"オンライン診療医(見本市立医療センター)":                                  "見本市立医療センター",
			"内科医募集|ひだまりクリニック 完全在宅":                                  "ひだまりクリニック",
			"聖 路 加 国 際 病 院のオンライン診療医":                                "聖 路 加 国 際 病 院",
			"順天堂医院 遠隔画像診断医":                                         "順天堂医院",
			"【国がん】在宅での病理診断医":                                        "国がん",
			"日赤の健康相談医・在宅勤務":                                         "日赤",
			"徳洲会グループ 在宅読影医":                                         "徳洲会",
			"総務省 産業医(オンライン)":                                        "総務省",
			"在宅読影(聖マリアンナ医科大学病院)":                                    "聖マリアンナ医科大学病院",
			"虎の門病院の在宅読影医":                                           "虎の門病院",
			"慶應病院ご出身の先生も活躍中":                                        "",
			"日赤・済生会などにお勤めの先生も":                                      "",
			"徳洲会や民医連からの転職実績あり":                                      "",
			"厚生労働省の検討会資料を作る医師":                                      "",
			"旧国立病院の建物を使ったクリニックの内科医":                                 "",
			"慶應義塾大学医学部の同窓が立ち上げた外来の内科医":                              "",
			"慶應義塾大学 遠隔医療担当の医師":                                      "慶應義塾大学",
			"Online physician at St. Luke’s International Hospital": "St. Luke’s International Hospital",
			"大学病院勤務の先生歓迎 オンライン診療の内科医":                               "",
			"国立がん研究センター出身の医師が監修する記事の校閲医":                            "",
			"聖路加国際病院の近く オンライン診療の内科医":                                "",
			"東京大学病院などと連携 在宅の読影医":                                    "",
			"離島診療所のオンライン診療支援(看護師同席)":                                "",
			"オンライン診療クリニック 院長(管理医師)年収1,800万円":                        "",
			"健診センターの判定医・結果説明 週2日来所":                                 "",
			"米国病院の夜間画像を日本の昼間に読影(米国免許)":                              "",
			"不妊治療クリニック オンライン説明・再診 パート医師":                            "",
			"宮古島の診療所を支える皮膚科・眼科の遠隔相談":                                "",
			"看護大学のオンライン講義(病態学)非常勤講師":                                "",
			"在宅医療クリニックの訪問診療医(日勤常勤)+書類は在宅で":                          "",
			"県立病院や大学病院で働く先生の副業に 遠隔読影医":                              "",
			"元大学病院の先生も活躍 オンライン診療の皮膚科医":                              "",
			"契約病院のCT・MRIを自宅で読む読影医":                                  "",
			"地域の基幹病院と組む遠隔ICU支援医":                                    "",
		},
		"title.en": {
			"St. Luke's International Hospital online physician": "St. Luke's International Hospital",
			"Remote oncologist, National Cancer Center":          "National Cancer Center",
			"University of Mihon Hospital teleradiologist":       "University of Mihon Hospital",
			"Online Internist for a Home-Care Clinic":            "",
			"Physician at an Online Clinic in Tokyo":             "",
			"Graduates of Keio University welcome: online GP":    "",
			"Mayo Clinic Remote Second-Opinion MD":               "Mayo Clinic",
			"NHS Online GP - work from Japan":                    "NHS",
			"Kyoto City Hospital online duty doctor":             "Kyoto City Hospital",
			"Remote Pathologist, Charité Berlin":                 "Charité",
			"NHS-trained doctors welcome":                        "",
			"Ex-Johns Hopkins fellow leads our team":             "",
			"Doctors near St. Luke's, Tsukiji":                   "",
		},
		"description": {
			"当院は聖路加国際病院です。":                   "聖路加国際病院",
			"国立がん研究センターでは、遠隔診療の医師を募集しています。":   "国立がん研究センター",
			"雇用主は見本大学病院です。":                   "見本大学病院",
			"見本市民病院の医師としてご自宅から診療していただきます。":    "見本市民病院",
			"見本市民病院のオンライン外来を担当していただきます。":      "見本市民病院",
			"聖路加国際病院の近くにある診療所です。":             "",
			"国立がん研究センター出身の医師が監修しています。":        "",
			"東京大学病院などと連携しています。":               "",
			"大学病院に勤務しながら続けている先生も多くいます。":       "",
			"当院は内科のクリニックです。":                  "",
			"対面が必要な方は見本市民病院へ紹介します。":           "",
			"近隣の病院が常勤医を募集していても、当院とは関係がありません。": "",
			"人口動態統計と国立がん研究センターの資料を使います。":      "",
			"契約先の見本市民病院から届く画像を読みます。":          "",
			"以前は見本大学病院の外来を担当していた医師が指導します。":    "",

			"九州大学病院 放射線科。年間約3万件の画像診断を行っています。":                                                               "九州大学病院",
			"当院は東京都立病院機構の病院です。":                                                                             "東京都立病院機構",
			"国立病院機構に属する病院で、400床を有します。":                                                                      "国立病院機構",
			"千葉市立病院が運営しています。":                                                                               "千葉市立病院",
			"当法人は日本赤十字社の病院を運営しています。":                                                                        "日本赤十字社",
			"私たち神奈川県立こども医療センターは、オンライン外来を始めます。":                                                              "神奈川県立こども医療センター",
			"順天堂医院の糖尿病・内分泌内科です。再診をお願いします。":                                                                  "順天堂医院",
			"NHO東京医療センター皮膚科より、在宅でのオンライン診療医の募集です。":                                                           "NHO東京医療センター",
			"済生会中央病院に代わり募集しています。":                                                                           "済生会中央病院",
			"亀田総合病院の遠隔ICUに所属していただきます。":                                                                      "亀田総合病院",
			"このたび聖隷三方原病院では、遠隔ICUの医師を新たに採用することになりました。":                                                       "聖隷三方原病院",
			"文部科学省が実施する面接指導の担当医を、当省にて直接募集しております。":                                                           "文部科学省",
			"当院は国立病院機構とは関係のない民間の診療所です。":                                                                     "",
			"厚生労働省が定めた研修を修了した先生を募集しています。":                                                                   "",
			"国立循環器病研究センターが公表した研究をもとに診療をしています。":                                                              "",
			"院長略歴:名古屋大学医学部附属病院、豊田厚生病院を経て当院を開設。":                                                             "",
			"連携医療機関:聖路加国際病院、虎の門病院。":                                                                         "",
			"横浜市立市民病院から徒歩5分の場所にある診療所です。":                                                                    "",
			"国立病院機構の病院で長く読影に携わった指導医が、最初の50件を一緒に確認します。":                                                      "",
			"We are the radiology department of Singapore General Hospital.":                                "Singapore General Hospital",
			"Keio University Hospital, Shinjuku, Tokyo.":                                                    "Keio University Hospital",
			"An NHS Trust serving central London.":                                                          "NHS Trust",
			"This position is with Massachusetts General Hospital.":                                         "Massachusetts General Hospital",
			"The Ministry of Health, Labour and Welfare is recruiting doctors.":                             "Ministry of Health, Labour and Welfare",
			"On behalf of Great Ormond Street Hospital we are recruiting paediatricians.":                   "Great Ormond Street Hospital",
			"You summarise records for patients who plan to visit Mayo Clinic. We have no affiliation.":     "",
			"Our office is a short walk from St. Luke's International Hospital.":                            "",
			"You will label images for a joint study with Kyoto University Hospital.":                       "",
			"Clients of the clinic include city offices and the Ministry of the Environment.":               "",
			"Past learners have gone on to Massachusetts General Hospital and Juntendo.":                    "",
			"The clinic follows the telemedicine guidelines of the Ministry of Health, Labour and Welfare.": "",
		},
	} {
		for text, want := range texts {
			got := ""
			for _, cl := range institutionsIn(field, text) {
				got = cl.Unit
			}
			if got != want {
				t.Errorf("%s %s: %q, want %q", field, text, got, want)
			}
		}
	}
}

func institutionsIn(field, text string) []rules.Claim {
	a := &models.Advert{}
	switch field {
	case "title.ja":
		a.Title = vocab.Text{JA: text}
	case "title.en":
		a.Title = vocab.Text{EN: text}
	default:
		a.Description = text
	}
	return slices.DeleteFunc(NewReader().Read(a), func(c rules.Claim) bool { return c.Kind != rules.ClaimInstitution })
}
