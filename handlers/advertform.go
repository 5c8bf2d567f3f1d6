package handlers

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// decodeAdvert reads an advert from the values of its form. Values that cannot
// be read are named as faults at their field; everything else is kept, whether
// it makes sense or not: that is for Advert.Validate to say. The employer's
// card is not part of the form and left empty.
func decodeAdvert(values map[string][]string) (models.Advert, []models.Fault) {
	var a models.Advert
	var faults []models.Fault
	openParts(&a)
	for _, f := range advertFields {
		typed, given := values[f.name]
		if !given {
			continue
		}
		if code := f.write(&a, typed); code != "" {
			faults = append(faults, models.Fault{Field: f.name, Code: code, Severity: models.FaultError, Args: []string{first(typed)}})
		}
	}
	a.Terms.Expenses = readExpenses(values)
	closeParts(&a)
	return a, faults
}

// encodeAdvert returns the values with which the form shows an advert.
// decodeAdvert of them gives the advert again, but for its employer's card.
func encodeAdvert(a models.Advert) map[string][]string {
	openParts(&a)
	values := map[string][]string{}
	for _, f := range advertFields {
		if shown := f.read(&a); len(shown) > 0 {
			values[f.name] = shown
		}
	}
	for item, payer := range a.Terms.Expenses {
		values[expensePrefix+item] = []string{payer}
	}
	return values
}

// openParts gives an advert the optional parts that fields point into.
func openParts(a *models.Advert) {
	if a.Regulatory.OH == nil {
		a.Regulatory.OH = &models.OHDuty{}
	}
	if a.Pay.StandbyPay == nil {
		a.Pay.StandbyPay = &models.Standby{}
	}
	if a.Pay.FixedOvertime == nil {
		a.Pay.FixedOvertime = &models.FixedOvertime{}
	}
}

// closeParts takes the optional parts away again of which nothing was stated.
func closeParts(a *models.Advert) {
	if reflect.ValueOf(*a.Regulatory.OH).IsZero() {
		a.Regulatory.OH = nil
	}
	if *a.Pay.StandbyPay == (models.Standby{}) {
		a.Pay.StandbyPay = nil
	}
	if *a.Pay.FixedOvertime == (models.FixedOvertime{}) {
		a.Pay.FixedOvertime = nil
	}
}

// mapFields are one field per key of a vocabulary; what is empty is not in
// the map.
func mapFields[K ~string](prefix string, keys models.Vocabulary[K], at place[map[K]string]) []advertField {
	fields := make([]advertField, 0, len(keys.Keys()))
	for _, key := range keys.Keys() {
		read := func(a *models.Advert) []string { return noneShown(a.Lang, (*at(a))[key]) }
		write := func(a *models.Advert, typed []string) models.FaultCode {
			text := cleanText(first(typed))
			if text == "" {
				return ""
			}
			if *at(a) == nil {
				*at(a) = map[K]string{}
			}
			(*at(a))[key] = noneMeant(text)
			return ""
		}
		fields = append(fields, advertField{prefix + string(key), read, write})
	}
	return fields
}

// noneShown and noneMeant translate between models.None and the word typed.
func noneShown(lang models.Lang, text string) []string {
	if text == models.None {
		return []string{models.Text{JA: "なし", EN: "none"}.In(lang)}
	}
	return filled(text)
}

func noneMeant(text string) string {
	if text == "なし" || strings.EqualFold(text, models.None) {
		return models.None
	}
	return text
}

// weekField is a choice of half-day slots, "day-part" as in models.Week.
func weekField(name string, at place[models.Week]) advertField {
	return advertField{name,
		func(a *models.Advert) []string {
			var slots []string
			for day := range 7 {
				for part := range 3 {
					if at(a).Has(day, part) {
						slots = append(slots, weekSlot(day, part))
					}
				}
			}
			return slots
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			var week models.Week
			for day := range 7 {
				for part := range 3 {
					if slices.Contains(typed, weekSlot(day, part)) {
						week = week.With(day, part)
					}
				}
			}
			*at(a) = week
			return ""
		}}
}

func weekSlot(day, part int) string { return strconv.Itoa(day) + "-" + strconv.Itoa(part) }

// expensePrefix begins the fields of the items of expense.
const expensePrefix = "terms.expenses."

// usualExpenses are asked for in every contract of service; an imported
// advert may name others, which are kept.
var usualExpenses = []string{"device", "communication", "travel", "electricity"}

func readExpenses(values map[string][]string) map[string]string {
	var items map[string]string
	for _, name := range slices.Sorted(maps.Keys(values)) {
		item, ok := strings.CutPrefix(name, expensePrefix)
		payer := first(values[name])
		if !ok || item == "" || payer == "" {
			continue
		}
		if items == nil {
			items = map[string]string{}
		}
		items[item] = payer
	}
	return items
}
