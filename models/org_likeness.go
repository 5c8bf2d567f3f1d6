package models

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// OrgFace is what an organisation can be taken for another one by.
type OrgFace struct {
	Name            vocab.Text
	CorporateNumber string // "" when it is not known
}

// OrgLikeness is how much one organisation looks like another.
type OrgLikeness byte

// The degrees: nothing to say, names that people take for each other, and the same
// name or corporate number.
const (
	OrgUnlike OrgLikeness = iota
	OrgNear
	OrgSame
)

// Like tells how much an organisation looks like another one, in either language.
// Names are the same as FoldOrgName says. They are near when one holds the other, or
// when, without the kind of company and of institution, one letter makes the
// difference, in long names two.
func (f OrgFace) Like(other OrgFace) OrgLikeness {
	if f.CorporateNumber != "" && f.CorporateNumber == other.CorporateNumber {
		return OrgSame
	}
	like := OrgUnlike
	for _, a := range []string{f.Name.JA, f.Name.EN} {
		for _, b := range []string{other.Name.JA, other.Name.EN} {
			switch {
			case SameOrgName(a, b):
				return OrgSame
			case nearNames(coreOfName(a), coreOfName(b)):
				like = OrgNear
			}
		}
	}
	return like
}

// commonParts are what many names share: kinds of company, as FoldOrgName leaves
// them, and of institution, in katakana and lower case.
var commonParts = strings.NewReplacer("株式会社", "", "有限会社", "", "合同会社", "", "クリニック", "", "病院", "", "医院", "",
	"診療所", "", "clinic", "", "hospital", "", "coltd", "", "inc", "")

// coreOfName is what tells one name from others, by its letters.
func coreOfName(name string) []rune { return []rune(commonParts.Replace(FoldOrgName(name))) }

// How long the core of a name is to be near another: shorter ones, such as そら, are
// parts of many names. From which length on two letters may differ.
const (
	nearFrom    = 3
	nearTwoFrom = 8
)

func nearNames(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < nearFrom {
		return false
	}
	if strings.Contains(string(b), string(a)) {
		return true
	}
	allowed := 1
	if len(a) >= nearTwoFrom {
		allowed = 2
	}
	return len(b)-len(a) <= allowed && letterDistance(a, b) <= allowed
}

// letterDistance is how many letters are to be put in, taken out or changed to make
// one text of the other (Levenshtein).
func letterDistance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before := row[0]
		row[0] = i + 1
		for j := range b {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
