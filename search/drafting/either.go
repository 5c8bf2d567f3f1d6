package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// A number with another one that may stand for it says neither: 3か月または6か月.
var (
	orNumber = japanese.Pattern(`^ ?(?:ケ月|名|人|日|回|時間|年|円|分|件|months?|years?|weeks?|days?|hours?)?(?:間)?,? ?(?:または|又は|もしくは|若しくは|あるいは|か|or )[ 約]{0,2}\d`)
	numberOr = japanese.Pattern(`\d ?(?:ケ月|名|人|日|回|時間|年|円|分|件|months?|years?|weeks?|days?|hours?)?(?:間)?,? ?(?:または|又は|もしくは|若しくは|あるいは|か|or )[ 約]{0,2}$`)
)

// A number at one end of a range says no single one: 2〜3か月.
var (
	toNumber = japanese.Pattern(`^ ?(?:ケ月|名|人|日|回|時間|年|歳|円|分|件|months?|years?|weeks?|days?|hours?)?(?:間)? ?(?:~|-|から|ないし|to )[ 約]{0,2}\d`)
	numberTo = japanese.Pattern(`\d ?(?:ケ月|名|人|日|回|時間|年|歳|円|分|件|months?|years?|weeks?|days?|hours?)?(?:間)? ?(?:~|-|から|ないし|to )[ 約]{0,2}$`)
)

// single reports whether a field holds one number and no end of a range.
func single(field string) bool {
	return counts(field) && !strings.HasPrefix(field, "pay.") && !strings.HasSuffix(field, ".min") && !strings.HasSuffix(field, ".max")
}

// ranged reports whether what is read at bytes of a text is one end of a range.
func ranged(text string, at []int) bool {
	return toNumber.MatchString(text[at[1]:]) || numberTo.MatchString(text[:at[0]])
}

// counts reports whether a field holds one number of which a text may say two; the ends
// of pay are judged in rivals.go.
func counts(field string) bool {
	f, _ := models.AdvertField(field)
	return (f.Kind == models.KindWhole || f.Kind == models.KindNumber) && field != "pay.min" && field != "pay.max"
}

// eitherNumber reports whether another number may stand for what is read at bytes of a
// text.
func eitherNumber(text string, at []int) bool {
	return orNumber.MatchString(text[at[1]:]) || numberOr.MatchString(text[:at[0]])
}
