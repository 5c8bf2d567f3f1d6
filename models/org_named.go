package models

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// ordinaryParts are parts that names of many institutions share, beside commonParts,
// as FoldOrgName writes them.
var ordinaryParts = strings.NewReplacer("オンライン", "", "国際", "", "総合", "", "記念", "", "メディカル", "", "ヘルスケア", "",
	"センター", "", "医療", "", "診療", "", "内科", "", "外科", "", "皮膚科", "", "小児科", "", "在宅", "", "訪問", "", "大学", "",
	"附属", "", "付属", "", "international", "", "general", "", "university", "", "medical", "", "center", "", "centre", "",
	"online", "", "health", "", "care", "", "company", "", "of", "", "the", "")

// sharedFrom is of how many letters in a row two names are near, without what
// names of many institutions share.
const sharedFrom = 3

// NamedAs reports whether a name that a text uses is one of an organisation with the
// names own, or one of its houses: 見本クリニック of 医療法人見本会, 見本クリニック新宿.
// A name of a public institution is only that of one whose own name holds it.
func NamedAs(name string, own ...vocab.Text) bool {
	folded, core := FoldOrgName(name), string(coreOfName(name))
	public := PublicName(vocab.Text{JA: name, EN: name}) != ""
	for _, text := range own {
		for _, mine := range []string{text.JA, text.EN} {
			its := FoldOrgName(mine)
			switch {
			case its == "" || folded == "":
			case strings.Contains(its, folded), core != "" && !public && strings.Contains(its, core):
				return true
			case public && PublicName(vocab.Text{JA: mine, EN: mine}) == "":
			case sharesLetters([]rune(ordinaryParts.Replace(core)), ordinaryParts.Replace(string(coreOfName(mine)))):
				return true
			}
		}
	}
	return false
}

// sharesLetters reports whether sharedFrom letters of a name stand in another, or all
// of a shorter one.
func sharesLetters(letters []rune, other string) bool {
	if len(letters) > 0 && len(letters) < sharedFrom {
		return strings.Contains(other, string(letters))
	}
	for i := 0; i+sharedFrom <= len(letters); i++ {
		if strings.Contains(other, string(letters[i:i+sharedFrom])) {
			return true
		}
	}
	return false
}
