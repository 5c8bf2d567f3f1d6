package advert

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
)

// Encode returns the values with which the form shows an advert. Decode of
// them gives the advert again, but for its employer's card.
func Encode(a models.Advert) form.Values {
	values := form.Values{}
	for _, row := range models.AdvertFields {
		for _, f := range row.In(&a) {
			if row.Family() && !row.HasKey(strings.TrimPrefix(f.Name, row.Name)) {
				continue // a key that the form does not know
			}
			if shown := show(f, &a); strings.Join(shown, "") != "" {
				values[f.Name] = shown
			}
		}
	}
	return values
}

// Decode reads an advert from the values of its form. Values that cannot be
// read are named as faults at their field; everything else is kept, whether it
// makes sense or not: that is for Advert.Validate to say. The employer's card
// is not part of the form and left empty.
func Decode(values form.Values) (models.Advert, []models.Fault) {
	var a models.Advert
	var faults []models.Fault
	for _, row := range models.AdvertFields {
		for _, f := range fieldsIn(row, values) {
			plain, code := read(f, values[f.Name])
			f.Set(&a, plain)
			if code != "" {
				faults = append(faults, models.Fault{
					Field: f.Name, Code: code, Severity: models.FaultError, Args: []string{values.First(f.Name)},
				})
			}
		}
	}
	return a, faults
}

// fieldsIn are the fields of a row to which there are values.
func fieldsIn(row models.Field, values form.Values) []models.Field {
	if !row.Family() {
		if _, given := values[row.Name]; !given {
			return nil
		}
		return []models.Field{row}
	}
	var fields []models.Field
	for name := range values {
		if key, ok := strings.CutPrefix(name, row.Name); ok && key != "" && row.HasKey(key) {
			fields = append(fields, row.Of(key))
		}
	}
	return fields
}

// show returns a field as the form shows it.
func show(f models.Field, a *models.Advert) []string {
	values := f.Get(a)
	switch {
	case f.Kind == models.KindLines && len(values) > 0:
		return []string{strings.Join(values, "\n")}
	case f.Kind == models.KindText && len(values) > 0 && values[0] == f.Standing.Value:
		return []string{f.Standing.Shown.In(a.Lang)}
	}
	return values
}

// read turns what was typed into the plain form of the field's kind. code
// names the fault of a value that cannot be read.
func read(f models.Field, typed []string) (plain []string, code models.FaultCode) {
	first := form.Values{"": typed}.First("")
	switch f.Kind {
	case models.KindText, models.KindLink:
		return one(stated(f.Standing, form.Text(first))), ""
	case models.KindLines:
		for line := range strings.Lines(form.Text(first)) {
			if line = strings.TrimSpace(line); line != "" {
				plain = append(plain, line)
			}
		}
		return plain, ""
	case models.KindChoice:
		return one(strings.TrimSpace(first)), ""
	case models.KindChoices:
		return distinct(typed), ""
	case models.KindWhole:
		return readWhole(f.WithoutUnit(norm.NFKC.String(first)))
	case models.KindNumber:
		return readNumber(f.WithoutUnit(norm.NFKC.String(first)))
	case models.KindDate:
		d, code := form.Date(first)
		return one(string(d)), code
	case models.KindCover:
		return readCover(typed), ""
	}
	return typed, "" // flags, answers, the week and the cap are chosen, not typed
}

// stated returns the value that a typed text stands for: None for なし.
func stated(s models.Standing, text string) string {
	if s.Value != "" && slices.Contains(s.Typed, strings.ToLower(strings.TrimRight(norm.NFKC.String(text), "。."))) {
		return s.Value
	}
	return text
}

// distinct drops empty and repeated choices.
func distinct(typed []string) []string {
	var chosen []string
	for _, v := range typed {
		if v = strings.TrimSpace(v); v != "" && !slices.Contains(chosen, v) {
			chosen = append(chosen, v)
		}
	}
	return chosen
}

func readWhole(typed string) ([]string, models.FaultCode) {
	n, code := form.Whole(typed)
	if code != "" || strings.TrimSpace(typed) == "" {
		return nil, code
	}
	return []string{strconv.FormatInt(n, 10)}, ""
}

func readNumber(typed string) ([]string, models.FaultCode) {
	n, code := form.Number(typed)
	if code != "" || n == 0 {
		return nil, code
	}
	return []string{strconv.FormatFloat(n, 'f', -1, 64)}, ""
}

// readCover reads an insurance: a condition counts only with its own choice.
func readCover(typed []string) []string {
	if len(typed) > 1 && typed[0] == "conditional" {
		return []string{typed[0], form.Text(typed[1])}
	}
	return typed[:min(1, len(typed))]
}

func one(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
