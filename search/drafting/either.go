package drafting

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// A number with another one that may stand for it says neither: 3か月または6か月.
var (
	orNumber = japanese.Pattern(`^ ?(?:ケ月|名|人|日|回|時間|年|円|分|件|months?|years?|weeks?|days?|hours?)?(?:間)?,? ?(?:または|又は|もしくは|若しくは|あるいは|か|or )[ 約]{0,2}\d`)
	numberOr = japanese.Pattern(`\d ?(?:ケ月|名|人|日|回|時間|年|円|分|件|months?|years?|weeks?|days?|hours?)?(?:間)?,? ?(?:または|又は|もしくは|若しくは|あるいは|か|or )[ 約]{0,2}$`)
)

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
