package handlers

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models"
)

// advertField ties one field of the form to its place in an advert, in both
// directions.
type advertField struct {
	name string // as in models.AdvertFields
	// read gives the values the form shows; nil when nothing is stated.
	read func(a *models.Advert) []string
	// write puts what was typed in its place. It returns the code of a fault
	// when the value cannot be read, and leaves the place empty then.
	write func(a *models.Advert, typed []string) (code models.FaultCode)
}

// Codes of values that cannot be read at all; what they say is the business
// of models.
const (
	faultNumber = "form.number"
	faultWhole  = "form.whole"
	faultDate   = "form.date"
)

// place is where a value of type T stands in an advert.
type place[T any] func(*models.Advert) *T

// textField is free text.
func textField(name string, at place[string]) advertField {
	return advertField{name,
		func(a *models.Advert) []string { return filled(*at(a)) },
		func(a *models.Advert, typed []string) models.FaultCode {
			*at(a) = cleanText(first(typed))
			return ""
		}}
}

// statedField is free text in which a word for "none" means models.None.
func statedField(name string, ja, en string, at place[string]) advertField {
	none := models.Text{JA: ja, EN: en}
	return advertField{name,
		func(a *models.Advert) []string {
			if *at(a) == models.None {
				return []string{none.In(a.Lang)}
			}
			return filled(*at(a))
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			text := cleanText(first(typed))
			switch strings.ToLower(strings.TrimRight(norm.NFKC.String(text), "。.")) {
			case "なし", "無し", "無", "none", strings.ToLower(ja), strings.ToLower(en):
				text = models.None
			}
			*at(a) = text
			return ""
		}}
}

// noneField is a condition that the poster may state not to exist.
func noneField(name string, at place[string]) advertField {
	return statedField(name, "なし", "none", at)
}

// keyField is a choice of one.
func keyField[K ~string](name string, at place[K]) advertField {
	return advertField{name,
		func(a *models.Advert) []string { return filled(string(*at(a))) },
		func(a *models.Advert, typed []string) models.FaultCode {
			*at(a) = K(strings.TrimSpace(first(typed)))
			return ""
		}}
}

// keysField is a choice of many. Empty and repeated choices are dropped.
func keysField[K ~string](name string, at place[[]K]) advertField {
	return advertField{name,
		func(a *models.Advert) []string {
			var values []string
			for _, k := range *at(a) {
				values = append(values, string(k))
			}
			return values
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			var keys []K
			for _, v := range typed {
				if k := K(strings.TrimSpace(v)); k != "" && !slices.Contains(keys, k) {
					keys = append(keys, k)
				}
			}
			*at(a) = keys
			return ""
		}}
}

// linesField is a list typed one a line.
func linesField(name string, at place[[]string]) advertField {
	return advertField{name,
		func(a *models.Advert) []string { return filled(strings.Join(*at(a), "\n")) },
		func(a *models.Advert, typed []string) models.FaultCode {
			var lines []string
			for line := range strings.Lines(cleanText(first(typed))) {
				if line = strings.TrimSpace(line); line != "" {
					lines = append(lines, line)
				}
			}
			*at(a) = lines
			return ""
		}}
}

// flagField is a box to tick.
func flagField(name string, at place[bool]) advertField {
	return advertField{name,
		func(a *models.Advert) []string {
			if *at(a) {
				return []string{"on"}
			}
			return nil
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			*at(a) = first(typed) == "on"
			return ""
		}}
}

// answerField is yes, no or not yet answered.
func answerField(name string, at place[*bool]) advertField {
	return advertField{name,
		func(a *models.Advert) []string {
			switch v := *at(a); {
			case v == nil:
				return nil
			case *v:
				return []string{"yes"}
			}
			return []string{"no"}
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			switch answer := first(typed); answer {
			case "yes", "no":
				yes := answer == "yes"
				*at(a) = &yes
			default:
				*at(a) = nil
			}
			return ""
		}}
}

// wholeField is a whole number; 0 is shown as nothing.
func wholeField[N int | int64](name string, at place[N]) advertField {
	return advertField{name,
		func(a *models.Advert) []string {
			if *at(a) == 0 {
				return nil
			}
			return []string{strconv.FormatInt(int64(*at(a)), 10)}
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			n, code := parseWhole(first(typed))
			*at(a) = N(n)
			return code
		}}
}

// numberField is a number with or without decimals; 0 is shown as nothing.
func numberField(name string, at place[float64]) advertField {
	return advertField{name,
		func(a *models.Advert) []string {
			if *at(a) == 0 {
				return nil
			}
			return []string{strconv.FormatFloat(*at(a), 'f', -1, 64)}
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			n, code := parseNumber(first(typed))
			*at(a) = n
			return code
		}}
}

// minutesField is a number in which 0 is an answer.
func minutesField(name string, at place[*int]) advertField {
	return advertField{name,
		func(a *models.Advert) []string {
			if *at(a) == nil {
				return nil
			}
			return []string{strconv.Itoa(**at(a))}
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			*at(a) = nil
			n, code := parseWhole(first(typed))
			if code == "" && strings.TrimSpace(first(typed)) != "" {
				minutes := int(n)
				*at(a) = &minutes
			}
			return code
		}}
}

// dateField is a civil date.
func dateField(name string, at place[models.Date]) advertField {
	return advertField{name,
		func(a *models.Advert) []string { return filled(string(*at(a))) },
		func(a *models.Advert, typed []string) models.FaultCode {
			d, code := parseDate(first(typed))
			*at(a) = d
			return code
		}}
}

// parseNumber reads 9,000 and ９０００円, 1.5万 and ¥9,000.
func parseNumber(typed string) (float64, models.FaultCode) {
	text := strings.ToLower(norm.NFKC.String(strings.TrimSpace(typed)))
	if text == "" {
		return 0, ""
	}
	text = numberSigns.Replace(text)
	text, tenThousands := strings.CutSuffix(text, "万")
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) || strings.ContainsAny(text, "xpe_") {
		return 0, faultNumber
	}
	if tenThousands {
		n *= 10_000
	}
	return n, ""
}

var numberSigns = strings.NewReplacer(",", "", " ", "", "円", "", "yen", "", "jpy", "", "¥", "", "\\", "")

// parseWhole reads a whole number that a browser can count exactly.
func parseWhole(typed string) (int64, models.FaultCode) {
	n, code := parseNumber(typed)
	if code != "" {
		return 0, code
	}
	if rounded := math.Round(n); math.Abs(n-rounded) < 1e-6 && math.Abs(rounded) <= 1<<53 {
		return int64(rounded), ""
	}
	return 0, faultWhole
}

var typedDate = regexp.MustCompile(`^(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?$`)

// parseDate reads 2027-01-31, 2027/1/31 and 2027年1月31日 and refuses dates
// that do not exist.
func parseDate(typed string) (models.Date, models.FaultCode) {
	text := strings.ReplaceAll(norm.NFKC.String(strings.TrimSpace(typed)), " ", "")
	if text == "" {
		return "", ""
	}
	m := typedDate.FindStringSubmatch(text)
	if m == nil {
		return "", faultDate
	}
	d, err := models.ParseDate(m[1] + "-" + twoDigits(m[2]) + "-" + twoDigits(m[3]))
	if err != nil {
		return "", faultDate
	}
	return d, ""
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// cleanText drops space around a text and the carriage returns browsers send.
func cleanText(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(s, "\r\n", "\n"))
}

func filled(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
