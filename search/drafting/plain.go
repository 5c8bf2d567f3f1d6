package drafting

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// Plain returns the value for other programs: true for a statement, a number,
// a list for a choice of many, else a text.
func (f Filled) Plain() any {
	field, _ := models.AdvertField(f.Field)
	switch field.Kind {
	case models.KindFlag:
		return true
	case models.KindChoices, models.KindLines, models.KindWeek:
		return f.Values
	case models.KindWhole:
		if n, err := strconv.ParseInt(f.Values[0], 10, 64); err == nil {
			return n
		}
	case models.KindNumber:
		if n, err := strconv.ParseFloat(f.Values[0], 64); err == nil {
			return n
		}
	case models.KindCover:
		return strings.Join(f.Values, ": ")
	}
	return f.Values[0]
}
