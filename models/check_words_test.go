package models

import "testing"

func TestLegalForms(t *testing.T) {
	for name, want := range map[string]bool{
		"株式会社見本": true, "㈱見本": true, "（株）見本": true, "見本(有)": true, "ｶﾌﾞｼｷ会社": true, "Mihon Inc.": true,
		"見本株": false, "株の見本": false, "見本クリニック": false, "": false,
	} {
		if got := HasLegalForm(name); got != want {
			t.Errorf("%q: %t", name, got)
		}
	}
}
