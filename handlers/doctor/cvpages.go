package doctor

import (
	"strconv"

	"github.com/enkaku/enkaku/handlers/cv"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// CVPage is the form of a CV and what is made of it.
type CVPage struct {
	templates.Layout
	Nav       MeNav
	Profile   bool
	Version   int64
	Overtaken bool
	Unsaved   bool // the page shows what was typed; it is not kept yet
	Files     []templates.Link
	Sheets    []CVSheet
	Name      string          // the real one; "": asked for
	AskName   templates.Field // of the real name
	Self      []templates.Field
	Schools   []CVRow
	Posts     []CVRow
	Texts     []templates.Field
	Hidden    []CVHidden
	Chosen    templates.Field
	Eras      templates.Field
	Faults    []models.Fault
}

// Template names pages/doctor/cv.html.
func (CVPage) Template() string { return "doctor/cv" }

// CVSheet is a form of a CV as it would be made, and what the form is called in
// the language of the page.
type CVSheet struct {
	Called string
	Sheet  cv.Sheet
}

// CVRow is one school or post.
type CVRow struct {
	Fields []templates.Field
	Hidden []CVHidden
	Remove string // value of the button that removes it
	Number int
}

// CVHidden is what the page does not show and the form sends along.
type CVHidden struct{ Name, Value string }

// self are the fields about the doctor.
func (f *cvForm) self(page *CVPage) {
	born := f.field("born", "born", 20)
	born.Hint = f.say("cv.born_hint")
	latin := f.field("latin", "latin", models.MaxCVLine)
	latin.Hint = f.say("cv.latin_hint")
	email := f.field("email", "email", models.MaxEmail)
	email.Hint = f.say("cv.email_hint")
	address, hidden := f.text("address", "address", models.MaxCVLine, 0)
	postcode, phone := f.field("postcode", "postcode_label", 10), f.field("phone", "phone", 30)
	postcode.Class, phone.Kind = "short", "tel"
	page.Self = []templates.Field{
		f.field("reading", "reading", models.MaxCVLine), latin, born, postcode, address,
		f.field("address_reading", "address_reading", models.MaxCVLine), phone, email,
	}
	page.Hidden = append(page.Hidden, hidden)
}

// months are the fields of the time of a row.
func (f *cvForm) months(at string) (from, to templates.Field) {
	from, to = f.field(at+"from", "from", 20), f.field(at+"to", "to", 20)
	return from, to
}

// rows fills the lists, each with one empty row where there is none.
func (f *cvForm) rows(page *CVPage) {
	for i := range max(1, rowsOf(f.values, cvSchools, models.MaxSchools)) {
		at := cvSchools + "." + strconv.Itoa(i) + "."
		row := CVRow{Remove: cvSchools + ".remove." + strconv.Itoa(i), Number: i + 1}
		from, to := f.months(at)
		row.Fields = append(row.Fields, from, to)
		f.add(&row, at+"school", "school", models.MaxCVLine, 0)
		f.add(&row, at+"course", "course", models.MaxCVLine, 0)
		page.Schools = append(page.Schools, row)
	}
	for i := range max(1, rowsOf(f.values, cvPosts, models.MaxPosts)) {
		at := cvPosts + "." + strconv.Itoa(i) + "."
		row := CVRow{Remove: cvPosts + ".remove." + strconv.Itoa(i), Number: i + 1}
		kind := f.field(at+"kind", "kind", 0)
		kind.Kind = "select"
		for _, k := range models.PostKinds {
			kind.Options = append(kind.Options, templates.Option{Value: string(k), Label: f.say("cv.kind_" + string(k))})
		}
		from, to := f.months(at)
		row.Fields = append(row.Fields, kind, from, to)
		f.add(&row, at+"place", "place", models.MaxCVLine, 0)
		f.add(&row, at+"department", "department", models.MaxCVLine, 0)
		f.add(&row, at+"role", "role", models.MaxCVLine, 0)
		f.add(&row, at+"duties", "duties", models.MaxCVText, 3)
		page.Posts = append(page.Posts, row)
	}
}

func (f *cvForm) add(row *CVRow, name, label string, longest, rows int) {
	field, hidden := f.text(name, label, longest, rows)
	row.Fields, row.Hidden = append(row.Fields, field), append(row.Hidden, hidden)
}

// texts are the longer texts, and what is to be printed.
func (f *cvForm) texts(page *CVPage) {
	for _, name := range []string{"summary", "works", "motive", "requests"} {
		field, hidden := f.text(name, name, models.MaxCVText, 4)
		if field.Hint == "" {
			field.Hint = f.say("cv.hint_" + name)
		}
		page.Texts, page.Hidden = append(page.Texts, field), append(page.Hidden, hidden)
	}
	page.Chosen = f.field("chosen", "chosen", 0)
	page.Chosen.Kind, page.Chosen.Values, page.Chosen.Hint = "checks", f.values["chosen"], f.say("cv.chosen_hint")
	if len(page.Chosen.Values) == 0 {
		page.Chosen.Value = "-"
	}
	for _, row := range models.CVParts {
		option := templates.Option{Value: string(row.Part), Label: f.say("cv.part_" + string(row.Part))}
		if row.Tells {
			option.Hint = f.say("cv.tells")
		}
		page.Chosen.Options = append(page.Chosen.Options, option)
	}
	page.Eras = f.field("eras", "eras", 0)
	page.Eras.Kind = "check"
}
