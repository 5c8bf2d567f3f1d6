package templates

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// termUnits are the words in which a number of an advert is told with its unit,
// by the end of the field's name.
var termUnits = []struct{ end, words string }{
	{"headcount", "advert.told_people"},
	{"months", "advert.told_months"},
	{"days", "advert.told_days"},
	{"years", "advert.told_years"},
	{"retire_age", "advert.told_age"},
	{"break_minutes", "advert.told_minutes"},
	{"minutes_per_case.min", "advert.told_minutes"},
	{"minutes_per_case.max", "advert.told_minutes"},
	{"cases_per_month.min", "advert.told_cases"},
	{"cases_per_month.max", "advert.told_cases"},
	{"hours_per_month.min", "advert.told_hours_month"},
	{"hours_per_month.max", "advert.told_hours_month"},
	{"overtime.avg_hours", "advert.told_hours_month"},
	{"fixed_overtime.hours", "advert.told_hours_month"},
	{"weekly_hours", "advert.told_hours_week"},
	{"hours", "advert.told_hours"},
	{"hours_per_unit", "advert.told_hours"},
	{"guarantee_per_hour", "advert.told_yen_hour"},
	{"amount_min", "advert.told_yen_month"},
	{"amount_max", "advert.told_yen_month"},
	{"base_min", "advert.told_yen_month"},
	{"base_max", "advert.told_yen_month"},
	{"yen_rate", "advert.told_yen"},
}

// measures say numbers of an advert with their units, before and after a change.
type measures struct {
	old, new func(field, number string) string
}

// measureOf are the measures of an advert as it is now and of what it was before
// these changes. When the unit of pay changed it stands beside the amounts.
func measureOf(say Say, lang vocab.Lang, changes []models.TermChange, now *models.Advert) measures {
	was, is, units := *now, *now, false
	for _, c := range changes {
		switch c.Field {
		case "pay.currency":
			was.Pay.Currency, is.Pay.Currency = strings.Join(c.Old, ""), strings.Join(c.New, "")
		case "pay.unit":
			units = true
			was.Pay.Unit, is.Pay.Unit = vocab.PayUnit(strings.Join(c.Old, "")), vocab.PayUnit(strings.Join(c.New, ""))
		case "terms.load.unit":
			was.Terms.Load.Unit, is.Terms.Load.Unit = strings.Join(c.Old, ""), strings.Join(c.New, "")
		}
	}
	of := func(a models.Advert) func(field, number string) string {
		return func(field, number string) string {
			said := measured(say, lang, &a, field, number)
			if unit := vocab.PayUnits.Label(a.Pay.Unit, lang); units && (field == "pay.min" || field == "pay.max") && unit != "" {
				return map[vocab.Lang]string{vocab.JA: unit + " " + said, vocab.EN: said + " " + unit}[lang]
			}
			return said
		}
	}
	return measures{of(was), of(is)}
}

// measured says a number of a field with its unit.
func measured(say Say, lang vocab.Lang, a *models.Advert, field, number string) string {
	whole, err := strconv.ParseInt(number, 10, 64)
	if err == nil {
		number = Thousands(whole)
	}
	switch {
	case err == nil && (field == "pay.min" || field == "pay.max" || field == "pay.standby.amount"):
		return money(whole, a.Pay.Currency, lang)
	case strings.HasPrefix(field, "terms.load."):
		if a.Terms.Load.Unit == "" {
			return number
		}
		return say("advert.told_load", number, say("advert.value_load_"+a.Terms.Load.Unit))
	}
	for _, unit := range termUnits {
		if strings.HasSuffix(field, unit.end) {
			return say(unit.words, number)
		}
	}
	return number
}
