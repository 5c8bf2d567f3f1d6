package claims

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/japanese"
)

// Telephone numbers. Between their digits people put dashes, and for a dash the
// long vowel mark or the kanji for one; other signs count only where the whole
// number is split by them.
var (
	phone = japanese.Lazy(`(?:\+?81[-ー ]?|\(?0)\d{1,4}\)?[-ー一 ()]{0,3}\d{1,4}[-ー一 ]{0,3}\d{3,4}(?:[-ー一 ]?\d{2,4})?` +
		`|0\d{1,3}` + loosely + `\d{2,4}` + loosely + `\d{4}`)
	spelt    = japanese.Lazy(`[〇零0](?:[-ー_~・ ()]{0,3}[〇零一二三四五六七八九\d]){9,10}`)
	notDigit = japanese.Lazy(`\D`)
	goesOn   = japanese.Lazy(`\d[-ー_./~・=:→,、]\z`)
)

const loosely = `[-ー一_./~・=:→,、 ]{1,3}`

// Pages and mail addresses. A dot may be written so that it makes no link:
// name[.]jp, name(dot)jp, nameドットjp.
const (
	dot  = `(?:\.| \. |[\[({<【〔] ?(?:\.|dot|ドット|どっと) ?[\])}>】〕]|[\[({]\.|ドット|どっと| dot )`
	host = `(?:[a-z0-9][a-z0-9_-]*` + dot + `)+`
	path = `(?::\d+)?(?:[/?#][!-(*-~]*)?`

	// domains end a name that is a page wherever it stands.
	domains = `(?:com|net|org|jp|biz|info|xyz|tokyo|osaka|asia|cn|kr|tw|hk|uk|ru|eu)\b`
	// words end names of pages as well, and are words that follow a full stop
	// without a space: a path or what to do there has to follow.
	words = `(?:io|ai|me|app|dev|co|us|to|tv|cc|ly|gd|gl|gle|ee|gy|be|site|online|website|link|click|page|shop|store|club|top|` +
		`works?|jobs?|clinic|care|health|doctor|hospital|life|live|space|fun|pro|one|cloud|tech|blog|news)`
	visited = `(?:/[a-z0-9][!-(*-~]*|\b(?:を|へ|で|に|から|まで)(?:ご?検索|ご覧|アクセス|見て|お進み|ご確認|` +
		`お?申し?込|ご?応募|ご?登録|ご?連絡|お問い合わせ|どうぞ))`
)

var (
	page = japanese.Lazy(`(?:[a-z*]{3,6}\[?:\]?//|\bwww` + dot + `)(` + host + `[a-z]{2,})` + path +
		`|\bhttps?://([^\s/)」】、。]+)[^\s)」】、。]*|\b(` + host + domains + `)` + path + `|\b(` + host + words + `)` + visited +
		`|([ぁ-ヶー一-龠]+\.` + domains + `)` + path)
	mailBox  = japanese.Lazy(`[a-z0-9._%+-]+@([a-z0-9.-]+\.[a-z]{2,})`)
	anyDot   = japanese.Lazy(dot)
	notPages = japanese.Lazy(`\A(?:(?:asp|vb|ado|ml)\.net|(?:the|an?|any|this|that|each)\.com|.*価格\.com)\z`)
)

// inDigits writes the digits of a number that is spelt in kanji.
var inDigits = strings.NewReplacer(
	"〇", "0", "零", "0", "一", "1", "二", "2", "三", "3", "四", "4", "五", "5", "六", "6", "七", "7", "八", "8", "九", "9",
)

// addresses reads telephone numbers, pages and mail addresses. The Unit of a
// claim is the number's digits, or the host.
func addresses(f *folded, field string, from int, sentence string) (out []rules.Claim) {
	add := func(kind rules.ClaimKind, at []int, unit string) {
		if guarded(kind, sentence, at) {
			return
		}
		out = append(out, rules.Claim{Kind: kind, Field: field, Unit: unit, Passage: f.passage(from+at[0], from+at[1])})
	}
	phones(sentence, add)
	pages(sentence, add)
	return out
}

func phones(sentence string, add func(rules.ClaimKind, []int, string)) {
	found := false
	if strings.ContainsAny(sentence, "0123456789") {
		for _, at := range phone.FindAllStringIndex(sentence, 4) {
			digits := notDigit.ReplaceAllString(sentence[at[0]:at[1]], "")
			if rest, foreign := strings.CutPrefix(digits, "81"); foreign {
				digits = "0" + strings.TrimPrefix(rest, "0")
			}
			if strings.HasPrefix(digits, "0") && (len(digits) == 10 || len(digits) == 11) &&
				!within(sentence[:at[0]], digits) {
				add(rules.ClaimPhone, at, digits)
				found = true
			}
		}
	}
	if found {
		return
	}
	for _, at := range spelt.FindAllStringIndex(sentence, 4) {
		if digits := notDigit.ReplaceAllString(inDigits.Replace(sentence[at[0]:at[1]]), ""); len(digits) >= 10 && !within(sentence[:at[0]], digits) {
			add(rules.ClaimPhone, at, digits)
		}
	}
}

// within reports whether digits are the end of a longer figure, that of an
// amount or a date, of which before is the beginning.
func within(before, digits string) bool {
	if n := len(before); n > 0 && before[n-1] >= '0' && before[n-1] <= '9' {
		return true
	}
	return len(digits) == 10 && goesOn.MatchString(before)
}

func pages(sentence string, add func(rules.ClaimKind, []int, string)) {
	if !slices.ContainsFunc([]string{".", "dot", "ドット", "どっと", "//"}, func(sign string) bool {
		return strings.Contains(sentence, sign)
	}) {
		return
	}
	mails := mailBox.FindAllStringSubmatchIndex(sentence, 4)
	for _, at := range mails {
		add(rules.ClaimMail, at, sentence[at[2]:at[3]])
	}
	for _, at := range page.FindAllStringSubmatchIndex(sentence, 8) {
		name := ""
		for i := 2; i < len(at); i += 2 {
			if at[i] >= 0 {
				name = sentence[at[i]:at[i+1]]
			}
		}
		name = strings.TrimPrefix(anyDot.ReplaceAllString(name, "."), "www.")
		if !notPages.MatchString(name) && !overlaps(mails, at) {
			add(rules.ClaimURL, at, name)
		}
	}
}

func overlaps(places [][]int, at []int) bool {
	return slices.ContainsFunc(places, func(p []int) bool { return at[0] < p[1] && p[0] < at[1] })
}
