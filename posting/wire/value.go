package wire

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
)

// setField puts a value of a file in its place in an advert.
func setField(a *models.Advert, f models.Field, value json.RawMessage) error {
	plain, ok := plainOf(f.Kind, value)
	if ok && f.Set(a, plain) {
		return nil
	}
	list := f.Kind == models.KindLines || f.Kind == models.KindChoices || f.Kind == models.KindWeek
	if fault, named := unreadable(f, plain, value); named && (!list || value[0] == '[') {
		return &models.InvalidError{Faults: []models.Fault{fault}}
	}
	return wrongKind(f, value)
}

// unreadable says of a field of choice what may be chosen in it, when a file gives
// something else; false for fields that hold what anybody writes.
func unreadable(f models.Field, plain []string, value json.RawMessage) (models.Fault, bool) {
	said := strings.Join(plain, ", ")
	if said == "" {
		said = strings.Trim(string(value[:min(len(value), maxQuoted)]), `"`)
	}
	fault := models.Fault{Field: f.Name, Severity: models.FaultError}
	switch {
	case f.Kind == models.KindWeek:
		fault.Code, fault.Args = "job.week.form", []string{said}
	case len(f.Options) > 0 && f.Kind != models.KindCover:
		fault.Code, fault.Args = "job.value.unknown_of", []string{said, rules.ChoicesOf(f.Options)}
	default:
		return fault, false
	}
	return fault, true
}

// maxQuoted is how many bytes of a value that cannot be read a message repeats.
const maxQuoted = 60

// plainOf turns a value of a file into the plain form of a field's kind.
func plainOf(kind models.Kind, value json.RawMessage) (plain []string, ok bool) {
	switch kind {
	case models.KindLines, models.KindChoices, models.KindWeek:
		return plain, json.Unmarshal(value, &plain) == nil
	case models.KindFlag, models.KindAnswer, models.KindCover:
		var yes bool
		if json.Unmarshal(value, &yes) == nil {
			return saidYes(kind, yes), true
		}
		if kind != models.KindCover {
			return nil, false
		}
		var words string
		ok = json.Unmarshal(value, &words) == nil
		return coverOf(words), ok
	case models.KindWhole, models.KindNumber:
		var n json.Number
		ok := json.Unmarshal(value, &n) == nil && !strings.HasPrefix(string(value), `"`)
		return []string{n.String()}, ok
	case models.KindCap:
		return capOf(value)
	}
	var text string
	if json.Unmarshal(value, &text) != nil {
		return nil, false
	}
	return []string{text}, true
}

// saidYes is the plain form of true and false.
func saidYes(kind models.Kind, yes bool) []string {
	switch {
	case kind == models.KindFlag && yes:
		return []string{"on"}
	case kind == models.KindFlag:
		return nil
	case yes:
		return []string{"yes"}
	}
	return []string{"no"}
}

var conditional = regexp.MustCompile(`^conditional[(:]\s*(.*?)\)?$`)

// coverOf reads an insurance in words: yes, no, "conditional(…)".
func coverOf(words string) []string {
	if m := conditional.FindStringSubmatch(words); m != nil {
		return []string{"conditional", m[1]}
	}
	return []string{words}
}

// capOf reads a ceiling of renewals: "none", or an object with years or times.
func capOf(value json.RawMessage) ([]string, bool) {
	var word string
	if json.Unmarshal(value, &word) == nil {
		return []string{word}, word == "" || word == "none"
	}
	var limit struct{ Years, Times int }
	if json.Unmarshal(value, &limit) != nil {
		return nil, false
	}
	switch {
	case limit.Years > 0:
		return []string{"years:" + strconv.Itoa(limit.Years)}, true
	case limit.Times > 0:
		return []string{"times:" + strconv.Itoa(limit.Times)}, true
	}
	return nil, true
}

// objectOf returns the parts of an object.
func objectOf(value json.RawMessage) (map[string]json.RawMessage, bool) {
	if value[0] != '{' {
		return nil, false
	}
	var parts map[string]json.RawMessage
	return parts, json.Unmarshal(value, &parts) == nil
}

// wantOf are the codes of what a field of each kind wants, when a program gives it
// something else.
var wantOf = map[models.Kind]models.FaultCode{
	models.KindLines: "job.want.list", models.KindChoices: "job.want.list", models.KindWeek: "job.want.list",
	models.KindFlag: "job.want.flag", models.KindAnswer: "job.want.flag", models.KindCover: "job.want.cover",
	models.KindWhole: "job.want.whole", models.KindNumber: "job.want.number", models.KindCap: "job.want.cap",
}

// wrongKind says what a field holds, when a program gives it something else.
func wrongKind(f models.Field, value json.RawMessage) error {
	code, ok := wantOf[f.Kind]
	if !ok {
		code = "job.want.text"
	}
	return wants(f.Name, code, value)
}

// wants is a fault of a value at a path; what was given is repeated as it is written.
func wants(path string, code models.FaultCode, value json.RawMessage) error {
	given := models.Shortened(string(value), maxQuoted)
	return &models.InvalidError{Faults: []models.Fault{{Field: path, Code: code, Severity: models.FaultError, Args: []string{given}}}}
}
