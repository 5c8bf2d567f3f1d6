package models

import (
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// Declare replaces the licences of the profile by those typed. One that states
// the same as before keeps its check; one that states something else loses it.
// Which of those before a typed one is, its ID says, else what it states.
func (d *Doctor) Declare(typed []LicenceHeld) {
	d.NameLicences()
	before := slices.Clone(d.Licences)
	taken, known := make([]bool, len(before)), make([]bool, len(typed))
	declared := make([]LicenceHeld, len(typed))
	for _, matches := range []func(l, b *LicenceHeld) bool{
		func(l, b *LicenceHeld) bool { return l.ID != "" && l.ID == b.ID },
		func(l, b *LicenceHeld) bool { return l.same(b) },
		func(l, b *LicenceHeld) bool { return l.Key == b.Key },
	} {
		for i := range typed {
			for at := range before {
				if !known[i] && !taken[at] && matches(&typed[i], &before[at]) {
					known[i], taken[at], declared[i] = true, true, before[at].restated(&typed[i])
				}
			}
		}
	}
	for i := range typed {
		if !known[i] {
			declared[i] = typed[i]
			declared[i].ID, declared[i].Status, declared[i].Check = "", LicenceUnverified, LicenceCheck{}
		}
	}
	d.Licences = declared
	d.nameLicences(before)
}

// restated returns the licence with what is typed about it now.
func (l LicenceHeld) restated(typed *LicenceHeld) LicenceHeld {
	if l.same(typed) {
		return l
	}
	l.restate()
	l.Key, l.Number, l.Specialty, l.Detail, l.On, l.Expires = typed.Key, typed.Number, typed.Specialty, typed.Detail,
		typed.On, typed.Expires
	return l
}

// NameLicences gives an ID to the licences that have none.
func (d *Doctor) NameLicences() { d.nameLicences(nil) }

// nameLicences gives an ID to the licences that have none, other than those of
// the licences there were.
func (d *Doctor) nameLicences(before []LicenceHeld) {
	used := func(id string) bool {
		named := func(l LicenceHeld) bool { return l.ID == id }
		return slices.ContainsFunc(d.Licences, named) || slices.ContainsFunc(before, named)
	}
	for i := range d.Licences {
		l := &d.Licences[i]
		if l.ID != "" {
			continue
		}
		id := string(l.Key)
		for n := 2; used(id); n++ {
			id = string(l.Key) + "-" + itoa(n)
		}
		l.ID = id
	}
}

// Licence returns the licence with this ID: ErrNotFound when there is none.
func (d *Doctor) Licence(id string) (*LicenceHeld, error) {
	d.NameLicences()
	for i := range d.Licences {
		if d.Licences[i].ID == id && id != "" {
			return &d.Licences[i], nil
		}
	}
	return nil, ErrNotFound
}

// MedicalLicence returns the doctor's medical licence, one in a given state on
// a day if there is one; false when the doctor states none.
func (d *Doctor) MedicalLicence(rather LicenceStatus, today Date) (*LicenceHeld, bool) {
	var first *LicenceHeld
	for i := range d.Licences {
		l := &d.Licences[i]
		if l.Key != vocab.LicenceMedical {
			continue
		}
		if l.Standing(today) == rather {
			return l, true
		}
		if first == nil {
			first = l
		}
	}
	return first, first != nil
}

// WaitsSince returns since when a document of the doctor waits for the board,
// zero when none does.
func (d *Doctor) WaitsSince() time.Time {
	var since time.Time
	for _, l := range d.Licences {
		if l.Status == LicenceSubmitted && !l.SentAt.IsZero() && (since.IsZero() || l.SentAt.Before(since)) {
			since = l.SentAt
		}
	}
	return since
}

// CallLegally sets the name that documents are compared with. Another name
// than before ends the checks of all licences, for they were of that name.
func (d *Doctor) CallLegally(name string) []Fault {
	name = strings.Join(strings.Fields(fold.Width(name)), " ")
	c := &Check{}
	c.Need(name != "", "legal_name", "document.name.required")
	c.Need(Runes(name) <= MaxPersonName, "legal_name", "query.too_long", itoa(MaxPersonName))
	if len(c.Faults) > 0 {
		return c.Faults
	}
	if d.LegalName != "" && d.LegalName != name {
		for i := range d.Licences {
			d.Licences[i].restate()
		}
	}
	d.LegalName = name
	return nil
}
