package models

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestNamesThatAreAnOrganisationsOwn(t *testing.T) {
	for _, tc := range []struct {
		name, own string
		want      bool
	}{
		{"そらのはしクリニック", "医療法人見本会 そらのはしクリニック", true},
		{"そらのはし病院", "医療法人社団そらのはし会", true},
		{"そらのはし新宿クリニック", "医療法人社団そらのはし会 そらのはしオンラインクリニック", true},
		{"ソラノハシクリニック", "そらのはしクリニック", true},
		{"見本記念病院", "社会医療法人さざんか見本会 さざんか見本記念病院", true},
		{"さざんか大学病院", "学校法人さざんか学園 さざんか大学病院", true},
		{"聖路加国際病院", "医療法人見本会 そらのはしクリニック", false},
		{"聖路加国際病院", "ハーバーブリッジ見本国際クリニック", false},
		{"国立がん研究センター", "がん研究支援クリニック", false},
		{"東京大学病院", "東京クリニック", false},
		{"東京大学病院", "東京大学前クリニック", false},
		{"さざんか大学病院", "さざんか病院", false},
		{"見本市民病院", "医療法人見本会 ひだまり診療所", false},
		{"見本市民病院", "", false},
	} {
		if got := NamedAs(tc.name, vocab.Text{JA: tc.own}); got != tc.want {
			t.Errorf("%s of %s: %v", tc.name, tc.own, got)
		}
	}
	if !NamedAs("Harbor Bridge Clinic", vocab.Text{JA: "医療法人みなと橋会", EN: "Harbor Bridge International Clinic"}) {
		t.Error("a name in English is not its own")
	}
	if NamedAs("National Cancer Center", vocab.Text{JA: "医療法人みなと橋会", EN: "Harbor Bridge International Clinic"}) {
		t.Error("a national centre is a clinic's own")
	}
}
