package vocab

import (
	"regexp"
	"strings"
)

// Address is a Japanese address in its parts, each as it was written.
type Address struct {
	Pref   Pref
	City   string // city with its ward, or district with its town; "": not named
	Street string // what follows the city; "": not named
}

// cityName is the part of an address behind its prefecture that names the
// municipality. The alternatives at the front are names that hold 市, 町 or 村
// themselves and would be cut short.
var cityName = regexp.MustCompile(`^(?:` +
	`(?:旭川|伊達|石狩|盛岡|奥州|田村|南相馬|那須塩原|東村山|武蔵村山|羽村|十日町|村上|村山|町田|上越|富山|野々市|大町|蒲郡|郡山|` +
	`郡上|小郡|四日市|市川|市原|姫路|大和郡山|廿日市|下松|岩国|田川|大村)市` +
	`|(?:余市|高市|[^\s市区町村、。(()()]{1,5})郡(?:玉村|大町|余市|[^\s市区町村、。(()()]{1,5})[町村]` +
	`|[^\s市区町村、。(()()]{1,6}市[^\s市区町村、。(()()]{1,5}区` +
	`|[^\s市区町村、。(()()]{1,6}[市区町村])`)

// blockNumber is a part of a town with its numbers, as it stands in a sentence.
var blockNumber = regexp.MustCompile(`^[\p{Han}\p{Hiragana}\p{Katakana}ー々ヶ]{0,12}?[0-90-9][0-90-9\-−丁目番地号]*`)

// SplitAddress reads a text that is an address and nothing else. Without the
// name of a prefecture in front, or with a city that it cannot tell, what is
// left is the street.
func SplitAddress(text string) Address {
	var a Address
	rest := strings.TrimSpace(text)
	for _, t := range Prefs.Terms() {
		if after, ok := strings.CutPrefix(rest, t.Label.JA); ok {
			a.Pref, rest = Pref(t.Key), strings.TrimSpace(after)
			break
		}
	}
	a.City = cityName.FindString(rest)
	a.Street = strings.TrimSpace(strings.TrimPrefix(rest, a.City))
	return a
}

// AddressesIn returns the addresses that a sentence names with their
// prefectures in full, in the order in which they stand: 自宅および大阪府大阪市
// 中央区見本谷4-5-6 names one. Words behind an address are no part of it.
func AddressesIn(text string) []Address {
	var found []Address
	for from := 0; from < len(text); {
		at, end, pref := -1, 0, Pref("")
		for _, t := range Prefs.Terms() {
			if i := strings.Index(text[from:], t.Label.JA); i >= 0 && (at < 0 || i < at) {
				at, end, pref = i, i+len(t.Label.JA), Pref(t.Key)
			}
		}
		if at < 0 {
			break
		}
		a := Address{Pref: pref}
		rest := text[from+end:]
		a.City = cityName.FindString(rest)
		if a.City != "" {
			a.Street = blockNumber.FindString(rest[len(a.City):])
		}
		found = append(found, a)
		from += end
	}
	return found
}
