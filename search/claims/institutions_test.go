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
