package doctormatch

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// possible reports whether nothing rules the pair out, with what is to be
// said about conditions that hold only with a remark.
func (p pairing) possible() (notes []Reason, ok bool) {
	if p.doctor.HidesJob(p.job) || p.doctor.Hidden.As(p.job) != nil ||
		!p.practised() || !p.inReach() || !p.wishesMarkedHard() {
		return nil, false
	}
	for _, check := range []func(pairing) ([]Reason, bool){pairing.licences, pairing.language, pairing.place} {
		more, ok := check(p)
		if !ok {
			return nil, false
		}
		notes = append(notes, more...)
	}
	return notes, true
}

// practised reports whether the doctor has the years of practice that the job
// demands, or a certificate that will do instead.
func (p pairing) practised() bool {
	e := p.job.Terms.Experience
	return p.doctor.Years >= e.Years ||
		e.OrCertificate && search.SetOf(vocab.Licences, p.job.Licences.AnyOf...).Meets(p.held.sure)
}

// inReach reports whether the work can be done from where the doctor sits.
// From overseas only work the advert opens to it, and never a medical act,
// can be done.
func (p pairing) inReach() bool {
	if p.doctor.Overseas {
		return slices.Contains(p.job.Locations, vocab.LocationOverseas) && !p.job.MedicalAct()
	}
	if p.doctor.Pref == "" {
		return true
	}
	return p.doc.Sets[search.ColPref].Meets(search.SetOf(vocab.Prefs, p.doctor.Pref.Reach()...))
}

// place remarks when the days on site are in another prefecture of the area.
func (p pairing) place() ([]Reason, bool) {
	home := search.SetOf(vocab.Prefs, p.doctor.Pref)
	if p.doctor.Overseas || home.Empty() || p.doc.Sets[search.ColPref].Meets(home) {
		return nil, true
	}
	for _, pref := range p.doctor.Pref.Reach() {
		if p.doc.Sets[search.ColPref].Meets(search.SetOf(vocab.Prefs, pref)) {
			return []Reason{{Kind: ReasonPlace, Column: search.ColPlace, Key: string(pref)}}, true
		}
	}
	return nil, false
}

// language demands the first language of the work; further ones are remarks.
func (p pairing) language() (notes []Reason, ok bool) {
	for i, l := range p.job.Languages {
		good := slices.Contains(p.doctor.Languages, l)
		if i == 0 && !good {
			return nil, false
		}
		if l != "ja" || !good {
			notes = append(notes, Reason{Kind: ReasonLanguage, Good: good, Column: search.ColLang, Key: string(l)})
		}
	}
	return notes, true
}

// wishesMarkedHard checks what the doctor marked as musts. A dimension without
// a wish rules nothing out.
func (p pairing) wishesMarkedHard() bool {
	for col := range search.ColumnCount {
		if !p.fulfils(col) {
			return false
		}
	}
	return true
}

// fulfils reports whether the job has what the doctor marked as a must in one
// dimension.
func (p pairing) fulfils(col search.Column) bool {
	if !col.Must() || !slices.Contains(p.doctor.Wants.Hard, col.Key()) {
		return true
	}
	if col.Choice() == models.ChoiceFloor {
		return int64(p.doc.PayLo) >= p.doctor.Wants.MinHourly
	}
	wants := col.Wanted(p.doctor)
	return len(wants) == 0 || search.Asking(col, wants).Meets(p.doc.Sets[col])
}
