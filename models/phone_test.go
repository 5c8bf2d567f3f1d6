package models

import (
	"testing"
)

func TestTelephoneNumbersAsPeopleWriteThem(t *testing.T) {
	for number, want := range map[string]bool{
		"03-1234-5678": true, "０３（１２３４）５６７８": true, "03ー1234ー5678": true, "+81 3 1234 5678": true, "0312345678": true,
		"0120-000-000": true, "03-1234-5678(代)": true, "03-1234-5678（代表）": true, "03-1234-5678 内線12": true,
		"Tel: 03-1234-5678": true, "+49 30 1234567890": true, "(03) 1234-5678 ext. 12": true,
		"abc": false, "12": false, "03-1234": false, "03-1234-5678-03-1234-5678": false, "a@example.jp": false,
		"03-1234-567８かな":   false,
		"LINE: 0312345678": false, "": false, "-031234567": false,
	} {
		if got := IsPhone(number); got != want {
			t.Errorf("%q: %v", number, got)
		}
	}
}
