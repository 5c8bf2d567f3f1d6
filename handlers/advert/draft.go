package advert

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Values of a draft that are no fields of an advert.
const (
	Visited    = "_visited"     // keys of the pages that were sent
	CopiedFrom = "_copied_from" // id of the job whose text it began with
	Pasted     = "_pasted"      // the text it was read from
	Whole      = "_whole"       // of the draft of the first of several jobs: the text of all of them
	Of         = "_of"          // which of several jobs of a text, and of how many: "2", "3"
	Imported   = "_imported"    // the row of a file it was read from
	Client     = "_client"      // whom the file names as the employer
	Kept       = "_kept"        // names of fields that the advert had without the form asking for them
	Attest     = "attest"       // the declaration that the advert is true
	Told       = "applicants_told"
)

// Days is how long an advert runs unless the poster says otherwise.
const Days = 60

// lasting are the fields that an organisation answers alike in each advert.
var lasting = []string{
	"lang", "languages", "terms.selection", "terms.change_notice", "terms.harassment_contact", "terms.care_consideration",
	"pay.closing_day", "pay.pay_day", "terms.payment_due_days", "terms.smoking.measure", "terms.smoking.note",
	"safety.tech_support", "safety.peer_meeting", "safety.malpractice_cover", "safety.complaint_handling",
}

// FirstValues are the answers a new form begins with on a day: the usual ones
// and those of the organisation's last advert, if any, that last.
func FirstValues(lang vocab.Lang, last *models.Advert, today models.Date) form.Values {
	values := form.Values{"lang": {string(lang)}, "languages": {"ja"}, "pay.currency": {"JPY"},
		"terms.headcount": {"1"}}
	if last != nil {
		answered := Encode(*last)
		for _, name := range lasting {
			if typed := answered[name]; len(typed) > 0 {
				values[name] = typed
			}
		}
	}
	freshDates(values, today)
	return values
}

// CopyOf are the values of a job for a new advert: its dates begin anew.
func CopyOf(j *models.Job, today models.Date) form.Values {
	values := Encode(j.Advert)
	keep(values, unasked(values))
	freshDates(values, today)
	values[CopiedFrom] = []string{j.ID}
	return values
}

// Anew are the values of the draft of an edit for a new advert: all that was typed,
// but the poster's word, and with new days.
func Anew(d *models.Draft, today models.Date) form.Values {
	values := form.Values{}
	for name, typed := range d.Values {
		if name != Attest && name != Told && !strings.HasPrefix(name, writtenFrom) {
			values[name] = typed
		}
	}
	freshDates(values, today)
	values[CopiedFrom] = []string{d.JobID}
	return values
}

// EditOf are the values of an advert that was complete before: every page
// counts as sent.
func EditOf(a models.Advert) form.Values {
	values := Encode(a)
	for _, p := range Pages {
		values[Visited] = append(values[Visited], p.Key)
	}
	keep(values, unasked(values))
	return values
}

// unasked are the fields with values for which the form does not ask, given its
// answers: those of another contract or work, which a program or a file may state
// all the same.
func unasked(values form.Values) []string {
	var names []string
	eachUnasked(values, func(name string) {
		if len(values[name]) > 0 {
			names = append(names, name)
		}
	})
	return names
}

// keep notes fields that stay in the advert though the form does not ask for them.
func keep(values form.Values, names []string) {
	for _, name := range names {
		if !slices.Contains(values[Kept], name) {
			values[Kept] = append(values[Kept], name)
		}
	}
}

func freshDates(values form.Values, today models.Date) {
	values["terms.info_as_of"] = []string{string(today)}
	values["terms.valid_through"] = []string{string(today.AddDays(Days))}
}

// Take puts the values of one page in the place of the earlier ones. A
// question that was asked and is not in the form was left empty.
func Take(d *models.Draft, p form.Page, typed form.Values) {
	if d.Values == nil {
		d.Values = form.Values{}
	}
	for _, name := range p.Asked(d.Values) {
		delete(d.Values, name)
		if values := typed[name]; strings.Join(values, "") != "" {
			d.Values[name] = values
		}
	}
	d.Step = p.Key
	if window := typed.First(Window); window != "" {
		d.Values[writtenFrom+p.Key] = []string{window}
	}
}
