package doctor

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/handlers/cv"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// The lists of rows of a CV.
const (
	cvSchools = "schools"
	cvPosts   = "posts"
)

// cvTexts are the fields of a CV that exist in both languages, a row's by its
// last part. The page shows those of its language; the others travel along.
var cvTexts = []string{"address", "summary", "works", "motive", "requests", "school", "course", "place", "department", "role", "duties"}

// cvValues writes a CV as its form sends it.
func cvValues(v *models.CV) url.Values {
	out := url.Values{}
	set := func(name, value string) { out.Set(name, value) }
	text := func(name string, t vocab.Text) { set(name+".ja", t.JA); set(name+".en", t.EN) }
	set("reading", v.Reading)
	set("latin", v.Latin)
	set("born", string(v.Born))
	set("postcode", v.Postcode)
	text("address", v.Address)
	set("address_reading", v.AddressReading)
	set("phone", v.Phone)
	set("email", v.Email)
	for i, s := range v.Schools {
		at := cvSchools + "." + strconv.Itoa(i) + "."
		set(at+"from", string(s.From))
		set(at+"to", string(s.To))
		text(at+"school", s.School)
		text(at+"course", s.Course)
	}
	for i, p := range v.Posts {
		at := cvPosts + "." + strconv.Itoa(i) + "."
		set(at+"kind", string(p.Kind))
		set(at+"from", string(p.From))
		set(at+"to", string(p.To))
		text(at+"place", p.Place)
		text(at+"department", p.Department)
		text(at+"role", p.Role)
		text(at+"duties", p.Duties)
	}
	text("summary", v.Summary)
	text("works", v.Works)
	text("motive", v.Motive)
	text("requests", v.Requests)
	out["chosen"] = templates.Texts(v.Chosen)
	if v.Eras {
		set("eras", "on")
	}
	return out
}

// cvReader reads the form of a CV and remembers what it could not.
type cvReader struct {
	values url.Values
	faults []models.Fault
}

func (r *cvReader) line(name string) string { return strings.TrimSpace(r.values.Get(name)) }

func (r *cvReader) text(name string) vocab.Text {
	return vocab.Text{JA: form.Text(r.values.Get(name + ".ja")), EN: form.Text(r.values.Get(name + ".en"))}
}

func (r *cvReader) fail(name string, code models.FaultCode) {
	r.faults = append(r.faults, models.Fault{Field: name, Code: code, Severity: models.FaultError, Args: []string{r.line(name)}})
}

// month reads a month; what cannot be read stays as it was typed, so that no
// rule takes it for absent.
func (r *cvReader) month(name string) models.Month {
	m, code := form.Month(r.line(name))
	if code != "" {
		return models.Month(r.line(name))
	}
	return m
}

// readCV fills v, which holds the CV as stored, from the form.
func readCV(v *models.CV, values url.Values, today models.Date) []models.Fault {
	r := &cvReader{values: values}
	v.Reading, v.Latin, v.AddressReading = r.line("reading"), r.line("latin"), r.line("address_reading")
	v.Postcode, v.Phone, v.Email, v.Address = r.line("postcode"), r.line("phone"), r.line("email"), r.text("address")
	born, code := form.Date(r.line("born"))
	if v.Born = born; code != "" {
		r.fail("born", code)
	}
	v.Schools, v.Posts = nil, nil
	for i := range rowsOf(values, cvSchools, models.MaxSchools) {
		at := cvSchools + "." + strconv.Itoa(i) + "."
		v.Schools = append(v.Schools, models.CVSchool{
			From: r.month(at + "from"), To: r.month(at + "to"), School: r.text(at + "school"), Course: r.text(at + "course"),
		})
	}
	for i := range rowsOf(values, cvPosts, models.MaxPosts) {
		at := cvPosts + "." + strconv.Itoa(i) + "."
		v.Posts = append(v.Posts, models.CVPost{
			Kind: models.PostKind(r.line(at + "kind")), From: r.month(at + "from"), To: r.month(at + "to"), Place: r.text(at + "place"),
			Department: r.text(at + "department"), Role: r.text(at + "role"), Duties: r.text(at + "duties"),
		})
	}
	v.Summary, v.Works, v.Motive, v.Requests = r.text("summary"), r.text("works"), r.text("motive"), r.text("requests")
	v.Chosen, v.Eras = keysIn[models.CVPart](values, "chosen"), values.Get("eras") != ""
	v.Settle()
	return append(r.faults, v.Validate(today)...)
}

// rowsOf is how many rows of a list were sent, one more than may be kept at the
// most.
func rowsOf(values url.Values, list string, most int) int {
	n := 0
	for name := range values {
		rest, in := strings.CutPrefix(name, list+".")
		number, _, _ := strings.Cut(rest, ".")
		if i, err := strconv.Atoi(number); in && err == nil && i >= 0 {
			n = max(n, i+1)
		}
	}
	return min(n, most+1)
}

// compact gives the rows that say something the first places, in the order in
// which the rules see them, so that a fault stands beside its row.
func compact(v *models.CV, typed url.Values) url.Values {
	out := cvValues(v)
	if typed.Has("born") {
		out.Set("born", typed.Get("born"))
	}
	return out
}

// changeRows does what a button of the form asks for: "posts.add" or
// "posts.remove.2". It reports whether one was pressed.
func changeRows(values url.Values) bool {
	list, deed, found := strings.Cut(values.Get("row"), ".")
	most := map[string]int{cvSchools: models.MaxSchools, cvPosts: models.MaxPosts}[list]
	if !found || most == 0 {
		return false
	}
	n := rowsOf(values, list, most)
	if deed == "add" {
		values.Set(list+"."+strconv.Itoa(n)+".from", "")
		return true
	}
	gone, err := strconv.Atoi(strings.TrimPrefix(deed, "remove."))
	if err != nil || gone < 0 || gone >= n {
		return false
	}
	moved := url.Values{}
	for name, all := range values {
		rest, in := strings.CutPrefix(name, list+".")
		number, field, _ := strings.Cut(rest, ".")
		i, err := strconv.Atoi(number)
		switch {
		case !in || err != nil || i < gone:
			moved[name] = all
		case i > gone:
			moved[list+"."+strconv.Itoa(i-1)+"."+field] = all
		}
	}
	for name := range values {
		delete(values, name)
	}
	for name, all := range moved {
		values[name] = all
	}
	return true
}

// cvForm makes the fields of a CV in one language, filled with values.
type cvForm struct {
	printer *cv.Printer
	lang    vocab.Lang
	say     templates.Say
	values  url.Values
	faults  []models.Fault
}

// shownFaults are faults beside the fields that the page has: those of a text
// in both languages stand beside the one that is shown.
func (f *cvForm) shownFaults() {
	f.faults = slices.Clone(f.faults)
	for i := range f.faults {
		name := strings.TrimSuffix(strings.TrimSuffix(f.faults[i].Field, ".ja"), ".en")
		if slices.Contains(cvTexts, name[strings.LastIndex(name, ".")+1:]) {
			f.faults[i].Field = name + "." + string(f.lang)
		}
	}
}

func (f *cvForm) field(name, label string, longest int) templates.Field {
	return templates.Field{Name: name, Label: f.say("cv." + label), Value: f.values.Get(name), Max: longest, Fill: "off",
		Faults: append(templates.FaultsOf(f.faults, name), f.lost(name)...)}
}

// lost says which characters a file cannot show.
func (f *cvForm) lost(name string) []models.Fault {
	signs, err := f.printer.Undrawable(f.values.Get(name))
	if err != nil || signs == "" {
		return nil
	}
	return []models.Fault{{Field: name, Code: "cv.undrawable", Severity: models.FaultHint, Args: []string{signs}}}
}

// text is a field that exists in both languages, and the half that is not shown.
func (f *cvForm) text(name, label string, longest, rows int) (templates.Field, CVHidden) {
	other := vocab.EN
	if f.lang == vocab.EN {
		other = vocab.JA
	}
	one := f.field(name+"."+string(f.lang), label, longest)
	hidden := CVHidden{Name: name + "." + string(other), Value: f.values.Get(name + "." + string(other))}
	if one.Value == "" && hidden.Value != "" {
		one.Hint = f.say("cv.other_language", cutLine(hidden.Value))
	}
	if rows > 0 {
		one.Kind, one.Rows = "textarea", rows
	}
	return one, hidden
}

// cutLine is the beginning of a text as a hint shows it.
func cutLine(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return string(r)
}
