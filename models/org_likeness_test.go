package models

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestHowMuchOneOrganisationLooksLikeAnother(t *testing.T) {
	face := func(ja string) OrgFace { return OrgFace{Name: vocab.Text{JA: ja}} }
	for _, c := range []struct {
		a, b OrgFace
		want OrgLikeness
	}{
		{face("医療法人社団みなと会"), face("（医社）みなと会"), OrgSame},
		{face("みなとみらい内科クリニック"), face("みなとみらい内科 クリニック"), OrgSame},
		{OrgFace{Name: vocab.Text{EN: "Harbour Clinic"}}, OrgFace{Name: vocab.Text{JA: "港", EN: "HARBOUR clinic"}}, OrgSame},
		{OrgFace{face("甲").Name, "1234567890123"}, OrgFace{face("乙").Name, "1234567890123"}, OrgSame},
		{face("みなとみらい内科クリニック"), face("みなとみらい内科医院"), OrgNear},
		{face("みなとみらい内科クリニック"), face("みなとみらい内科クリニック東京"), OrgNear},
		{face("あけぼの病院"), face("あけぼ乃病院"), OrgNear},
		{face("株式会社メディカルリンク"), face("メディカルリング株式会社"), OrgNear},
		{face("そらクリニック"), face("うみクリニック"), OrgUnlike},
		{face("そらクリニック"), face("そらのはしクリニック"), OrgUnlike}, // two letters are part of many names
		{face("あけぼの病院"), face("ゆうぐれ病院"), OrgUnlike},
		{OrgFace{}, OrgFace{}, OrgUnlike},
	} {
		if got, back := c.a.Like(c.b), c.b.Like(c.a); got != c.want || back != c.want {
			t.Errorf("%v and %v: %d and %d, want %d", c.a, c.b, got, back, c.want)
		}
	}
}
