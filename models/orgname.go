package models

import (
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models/fold"
)

// FoldOrgName returns the form in which all writings of one organisation's name
// are equal. Width, case, spaces, punctuation, old kanji and the kind of kana do
// not count. Medical corporations, associations, foundations and other bodies
// that people name without their kind of legal person lose it, in full or in
// short: 医療法人社団, (医社), 医). Of companies the short form is the kind: ㈱, ㍿
// and (株) are 株式会社. A kind with no name folds to "". It is the only rule by
// which names of organisations are compared.
func FoldOrgName(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) {
			return -1
		}
		return unicode.ToLower(fold.Kanji(bracket(r)))
	}, fold.Compatible(circledForms.Replace(name)))
	name = kindsInFull.Replace(halfOpened(name))
	name = kindsLeftOut.Replace(strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) {
			return -1
		}
		return r
	}, name))
	if kindsKept[name] {
		return ""
	}
	return strings.Map(katakana, name)
}

// SameOrgName reports whether two names are writings of one.
func SameOrgName(a, b string) bool {
	a = FoldOrgName(a)
	return a != "" && a == FoldOrgName(b)
}

// bracket returns any bracket around a short form as a parenthesis.
func bracket(r rune) rune {
	switch r {
	case '[', '{', '<', '【', '〔', '〈', '《':
		return '('
	case ']', '}', '>', '】', '〕', '〉', '》':
		return ')'
	}
	return r
}

// halfOpened gives a name that begins with a short form as banks write it, 医),
// the missing parenthesis.
func halfOpened(name string) string {
	if short, _, ok := strings.Cut(name, ")"); ok && shortKinds["("+short+")"] != "" {
		return "(" + name
	}
	return name
}

// katakana returns hiragana as katakana and any other character as it is.
func katakana(r rune) rune {
	if r >= 'ぁ' && r <= 'ゖ' || r == 'ゝ' || r == 'ゞ' {
		return r + 'ア' - 'あ'
	}
	return r
}

// circledForms are the kinds of legal person in a circle. Unicode takes them
// for the bare character, which a name may hold for other reasons.
var circledForms = strings.NewReplacer("㊑", "(株)", "㊒", "(有)", "㊓", "(社)", "㊖", "(財)", "㊩", "(医)", "㊪", "(宗)", "㊫",
	"(学)")

// shortKinds are the short forms of the kinds of legal person with the kind in
// full.
var shortKinds = map[string]string{
	"(株)": "株式会社", "(有)": "有限会社", "(同)": "合同会社", "(合)": "合同会社", "(資)": "合資会社", "(名)": "合名会社",
	"(医)": "医療法人", "(医法)": "医療法人", "(医社)": "医療法人社団", "(医社団)": "医療法人社団", "(医財)": "医療法人財団",
	"(医財団)": "医療法人財団", "(社医)": "社会医療法人", "(社医社)": "社会医療法人社団", "(社医財)": "社会医療法人財団",
	"(特医)": "特定医療法人", "(特医社)": "特定医療法人社団", "(特医財)": "特定医療法人財団",
	"(社)": "社団法人", "(一社)": "一般社団法人", "(公社)": "公益社団法人",
	"(財)": "財団法人", "(一財)": "一般財団法人", "(公財)": "公益財団法人",
	"(福)": "社会福祉法人", "(社福)": "社会福祉法人", "(学)": "学校法人", "(宗)": "宗教法人",
	"(独)": "独立行政法人", "(地独)": "地方独立行政法人", "(国研)": "国立研究開発法人", "(協)": "協同組合",
	"(特非)": "特定非営利活動法人", "(npo)": "特定非営利活動法人",
}

var kindsInFull = func() *strings.Replacer {
	var pairs []string
	for short, full := range shortKinds {
		pairs = append(pairs, short, full)
	}
	return strings.NewReplacer(pairs...)
}()

// kindsLeftOut are the kinds that do not count. Where one begins another the
// longer stands first. 医療法人社団法人 is what (医)(社) becomes.
var kindsLeftOut = func() *strings.Replacer {
	var pairs []string
	for _, medical := range []string{"社会医療法人", "特定医療法人", "特別医療法人", "医療法人"} {
		for _, form := range []string{"社団法人", "財団法人", "社団", "財団", ""} {
			pairs = append(pairs, medical+form, "")
		}
	}
	for kind := range strings.FieldsSeq("一般社団法人 公益社団法人 社団法人 一般財団法人 公益財団法人 財団法人 社会福祉法人 " +
		"地方独立行政法人 独立行政法人 国立研究開発法人 認定特定非営利活動法人 特定非営利活動法人 認定npo法人 npo法人") {
		pairs = append(pairs, kind, "")
	}
	return strings.NewReplacer(pairs...)
}()

// kindsKept are the kinds that are a part of the name.
var kindsKept = map[string]bool{
	"株式会社": true, "有限会社": true, "合同会社": true, "合資会社": true, "合名会社": true, "学校法人": true, "宗教法人": true, "協同組合": true,
}
