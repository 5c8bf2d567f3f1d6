package models

import (
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models/fold"
)

// FoldOrgName returns the form in which all writings of one organisation's name
// are equal. Width, case, spaces, punctuation and old kanji do not count, and a
// short form of the kind of legal person is the kind: ㈱, ㍿ and (株) are
// 株式会社. It is the only rule by which names of organisations are compared.
func FoldOrgName(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) {
			return -1
		}
		return unicode.ToLower(fold.Kanji(r))
	}, fold.Compatible(circledForms.Replace(name)))
	return strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) {
			return -1
		}
		return r
	}, legalFormsInFull.Replace(name))
}

// SameOrgName reports whether two names are writings of one.
func SameOrgName(a, b string) bool {
	a = FoldOrgName(a)
	return a != "" && a == FoldOrgName(b)
}

// circledForms are the kinds of legal person in a circle. Unicode takes them
// for the bare character, which a name may hold for other reasons.
var circledForms = strings.NewReplacer("㊑", "(株)", "㊒", "(有)", "㊓", "(社)", "㊖", "(財)", "㊩", "(医)", "㊪", "(宗)", "㊫",
	"(学)")

// legalFormsInFull are the short forms of the kinds of legal person with the
// kind in full.
var legalFormsInFull = strings.NewReplacer(
	"(株)", "株式会社", "(有)", "有限会社", "(同)", "合同会社", "(合)", "合同会社", "(資)", "合資会社", "(名)", "合名会社",
	"(医)", "医療法人", "(医社)", "医療法人社団", "(医財)", "医療法人財団", "(社医)", "社会医療法人",
	"(社)", "社団法人", "(一社)", "一般社団法人", "(公社)", "公益社団法人",
	"(財)", "財団法人", "(一財)", "一般財団法人", "(公財)", "公益財団法人",
	"(福)", "社会福祉法人", "(社福)", "社会福祉法人", "(学)", "学校法人", "(宗)", "宗教法人", "(独)", "独立行政法人",
	"(協)", "協同組合", "(特非)", "特定非営利活動法人", "npo法人", "特定非営利活動法人",
)
