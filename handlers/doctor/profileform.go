package doctor

import (
	"net/url"
	"slices"
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// profileForm makes the fields of a profile in one language.
type profileForm struct {
	lang   vocab.Lang
	say    templates.Say
	d      *models.Doctor
	typed  url.Values // as sent; nil for a form that was not sent yet
	faults []models.Fault
}

// ProfileStepsOf returns the parts of the form of a profile, filled with d, its
// numbers as typed. Names of fields are those of the faults of
// models.Doctor.Validate.
func ProfileStepsOf(
	lang vocab.Lang, say templates.Say, d *models.Doctor, typed url.Values, faults []models.Fault,
) []ProfileStep {
	f := profileForm{lang, say, d, typed, faults}
	return []ProfileStep{f.self(), f.wants(), f.licences(), f.means(), f.blocked(), f.shown()}
}

func (f profileForm) field(name, label string) ProfileField {
	return ProfileField{Field: templates.Field{Name: name, Label: label, Faults: templates.FaultsOf(f.faults, name)}}
}

// number is a field for a number; what was typed stays, whether it is one or not.
func (f profileForm) number(name, label, unit, value string, longest int) ProfileField {
	p := f.field(name, label)
	p.Mode, p.Unit, p.Max, p.Value = "numeric", unit, longest, value
	if f.typed.Has(name) {
		p.Value = f.typed.Get(name)
	}
	return p
}

// checks is a group of choices; fold hides a long list behind what is chosen.
func (f profileForm) checks(name, label string, options []templates.Option, values []string, fold bool) ProfileField {
	p := f.field(name, label)
	p.Kind, p.Options, p.Values, p.Fold = "checks", options, values, fold
	if len(values) == 0 {
		p.Value = "-" // no option is empty
	}
	for _, o := range options {
		if slices.Contains(values, o.Value) {
			p.Chosen += templates.Join(f.lang, p.Chosen) + o.Label
		}
	}
	return p
}

func (f profileForm) self() ProfileStep {
	d, say := f.d, f.say
	name := f.field("display_name", say("doctor.display_name"))
	name.Hint, name.Value, name.Required, name.Max, name.Fill = say("doctor.display_name_hint"), d.DisplayName, true,
		30, "off"
	pref := f.field("pref", say("doctor.pref"))
	pref.Kind, pref.Value, pref.Hint = "select", string(d.Pref), say("doctor.pref_hint")
	pref.Options = append([]templates.Option{{Label: say("doctor.choose")}},
		templates.OptionsOf(vocab.Prefs, f.lang)...)
	abroad := f.field("overseas", say("doctor.overseas"))
	abroad.Kind, abroad.Value = "check", on(d.Overseas)
	worked := strconv.Itoa(d.Years)
	if d.Years == 0 && d.Version == 0 {
		worked = ""
	}
	years := f.number("years", say("doctor.years"), say("doctor.years_unit"), worked, 4)
	years.Hint = say("doctor.years_hint")
	return ProfileStep{ID: "self", Title: say("doctor.step_self"), Filled: d.Version > 0, Fields: []ProfileField{
		name, pref, abroad, years,
		f.checks("specialties", say("doctor.specialties"), templates.ValuesOf(models.DimSpecialty, f.lang),
			templates.Texts(d.Specialties), true),
		f.checks("languages", say("doctor.languages"), templates.OptionsOf(vocab.Languages, f.lang),
			templates.Texts(d.Languages), false),
	}}
}

func (f profileForm) wants() ProfileStep {
	w, say := f.d.Wants, f.say
	floor := f.number("wants.min_hourly", say("doctor.min_hourly"), say("doctor.yen"), templates.Amount(w.MinHourly), 9)
	floor.Hint = say("doctor.min_hourly_hint")
	from := f.number("wants.week_hours.min", say("doctor.hours_from"), say("doctor.hours_unit"), hours(w.WeekHours.Min),
		4)
	to := f.number("wants.week_hours.max", say("doctor.hours_to"), say("doctor.hours_unit"), hours(w.WeekHours.Max), 4)
	from.Beside = &to.Field
	var fields []ProfileField
	var musts []templates.Option
	for _, d := range models.InProfile() {
		if d.Must() {
			musts = append(musts, templates.Option{Value: d.Key(), Label: say("doctor.hard_" + d.Key())})
		}
		if d.WantField() != "" {
			options := templates.ValuesOf(d, f.lang)
			fields = append(fields, f.checks("wants."+d.WantField(), say("doctor.want_"+d.WantField()), options,
				d.Wanted(f.d), len(options) > maxUnfolded))
		}
		if d == models.DimSchedule {
			fields = append(fields, f.week(), from, floor) // how much, beside when
		}
	}
	must := f.checks("wants.hard", say("doctor.hard"), musts, w.Hard, false)
	must.Hint = say("doctor.hard_hint")
	return ProfileStep{ID: "wants", Title: say("doctor.step_wants"), Lead: say("doctor.step_wants_lead"),
		Filled: len(w.Works) > 0,
		Fields: append(fields, must)}
}

// week is the question of the half-days in which the doctor could work.
func (f profileForm) week() ProfileField {
	p := f.field("wants.free", f.say("doctor.free"))
	p.Kind, p.Hint, p.Values, p.Value = "week", f.say("doctor.free_hint"), f.d.Wants.Free.Slots(), "-"
	return ProfileField{Field: p.Field, Week: &templates.FormField{Field: p.Field, Lang: f.lang}}
}

// maxUnfolded is how many choices stand in the open.
const maxUnfolded = 12

func (f profileForm) licences() ProfileStep {
	return ProfileStep{ID: "licences", Title: f.say("doctor.step_licences"), Lead: f.say("doctor.step_licences_lead"),
		Filled: len(f.d.Licences) > 0}
}

func (f profileForm) means() ProfileStep {
	d := f.d
	return ProfileStep{ID: "means", Title: f.say("doctor.step_means"), Filled: len(d.Skills)+len(d.Equipment) > 0,
		Fields: []ProfileField{
			f.checks("skills", f.say("doctor.skills"), templates.OptionsOf(vocab.Skills, f.lang),
				templates.Texts(d.Skills), true),
			f.checks("equipment", f.say("doctor.equipment"), templates.OptionsOf(vocab.EquipmentItems, f.lang),
				templates.Texts(d.Equipment), true),
		}}
}

func (f profileForm) blocked() ProfileStep {
	return ProfileStep{ID: "blocked", Title: f.say("doctor.step_blocked"), Lead: f.say("doctor.step_blocked_lead"),
		Filled: len(f.d.Blocked) > 0}
}

func (f profileForm) shown() ProfileStep {
	d, say := f.d, f.say
	seen := f.field("visibility", say("doctor.visibility"))
	seen.Kind, seen.Value, seen.Class = "radio", string(d.Visibility), "one"
	seen.Options = []templates.Option{
		{Value: string(models.VisibilityPrivate), Label: say("doctor.private"), Hint: say("doctor.private_hint")},
		{Value: string(models.VisibilityAppliedOnly), Label: say("doctor.applied_only"), Hint: say("doctor.applied_only_hint")},
		{Value: string(models.VisibilityVerified), Label: say("doctor.verified"), Hint: say("doctor.verified_hint")},
	}
	scout := f.field("scout", say("doctor.scout_consent"))
	scout.Kind, scout.Hint, scout.Value = "check", say("doctor.scout_consent_hint"), on(d.Consents.Scout)
	headline := f.field("headline", say("doctor.headline"))
	headline.Hint, headline.Value, headline.Max = say("doctor.headline_hint"), d.Headline.In(f.lang), 200
	pr := f.field("self_pr", say("doctor.self_pr"))
	pr.Kind, pr.Hint, pr.Value, pr.Rows, pr.Max = "textarea", say("doctor.self_pr_hint"), d.SelfPR.In(f.lang), 7, 4000
	return ProfileStep{ID: "shown", Title: say("doctor.step_shown"), Lead: say("doctor.step_shown_lead"),
		Filled: d.Headline != vocab.Text{}, Fields: []ProfileField{seen, scout, headline, pr}}
}

// LicenceFieldsOf returns the fields of every licence and of one more.
func LicenceFieldsOf(lang vocab.Lang, say templates.Say, held []models.LicenceHeld, today models.Date,
	faults []models.Fault) []LicenceFields {
	rows := make([]LicenceFields, 0, len(held)+1)
	for i := range len(held) + 1 {
		var l models.LicenceHeld
		if i < len(held) {
			l = held[i]
		}
		at := "licences." + strconv.Itoa(i) + "."
		field := func(name, label, kind, value string) templates.Field {
			return templates.Field{Name: at + name, Label: label, Kind: kind, Value: value, Fill: "off",
				Faults: templates.FaultsOf(faults, at+name)}
		}
		row := LicenceFields{
			Key:       field("key", say("doctor.licence"), "select", string(l.Key)),
			Number:    field("number", say("doctor.licence_number"), "", l.Number),
			Specialty: field("specialty", say("doctor.licence_specialty"), "select", string(l.Specialty)),
			Detail:    field("detail", say("doctor.licence_detail"), "", l.Detail),
			On:        field("on", say("doctor.licence_on"), "date", string(l.On)),
			Expires:   field("expires", say("doctor.licence_expires"), "date", string(l.Expires)),
			ID:        l.ID,
			Good:      l.CheckedOn(today),
		}
		row.Key.Options = append([]templates.Option{{Label: say("doctor.no_licence")}},
			templates.OptionsOf(vocab.Licences, lang)...)
		row.Specialty.Options = append([]templates.Option{{Label: say("doctor.none")}},
			templates.ValuesOf(models.DimSpecialty, lang)...)
		row.Number.Max, row.Detail.Max = 40, 60
		if i < len(held) {
			row.Status = templates.LicenceStatus(say, l.Standing(today))
		}
		rows = append(rows, row)
	}
	return rows
}

// BlockedFieldsOf returns a field for every hidden organisation and two more.
func BlockedFieldsOf(say templates.Say, blocked []models.BlockedOrg, faults []models.Fault) []templates.Field {
	fields := make([]templates.Field, 0, len(blocked)+2)
	for i := range len(blocked) + 2 {
		name := "blocked." + strconv.Itoa(i) + ".name"
		f := templates.Field{Name: name, Label: say("doctor.blocked_name"), List: "orgs", Fill: "off", Max: 100,
			Faults: templates.FaultsOf(faults, name)}
		if i < len(blocked) {
			f.Value = blocked[i].Name
		}
		fields = append(fields, f)
	}
	return fields
}

func on(yes bool) string {
	if yes {
		return "on"
	}
	return ""
}

func hours(n float64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}
