package models

import (
	"encoding/json"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// Place is where an advert says its work belongs, as a list shows it: the place
// on site if one is named, else the prefecture of the employer, "" for neither.
func (a *Advert) Place(lang vocab.Lang) string {
	if place := strings.TrimSpace(a.Onsite.Place); place != "" && a.Employer.Pref == "" {
		return place
	}
	if a.Employer.Pref == "" {
		return ""
	}
	return vocab.Prefs.Label(a.Employer.Pref, lang)
}

// SameElsewhere reports whether two adverts of one poster differ in nothing but
// their place: employer and place of work, and the names of these places in their
// texts. Adverts of one place are not the same elsewhere.
func SameElsewhere(a, b *Job) bool {
	if a.Poster != b.Poster || a.PrimaryWork != b.PrimaryWork || a.Remote != b.Remote || a.Employment != b.Employment ||
		a.Pay.Unit != b.Pay.Unit || a.Employer.Kind != b.Employer.Kind {
		return false // most pairs, without reading all of them
	}
	return a.Place(vocab.JA) != b.Place(vocab.JA) && a.placeless() == b.placeless()
}

// placeless is all that an advert says but where, as one text to be compared.
func (j *Job) placeless() string {
	a := j.Advert
	strip := strings.NewReplacer(placeWords(&a)...).Replace
	both := func(t vocab.Text) vocab.Text { return vocab.Text{JA: strip(t.JA), EN: strip(t.EN)} }
	a.Title, a.Summary, a.Description = both(a.Title), both(a.Summary), strip(a.Description)
	a.Employer = EmployerCard{Name: both(a.Employer.Name), Kind: a.Employer.Kind}
	a.EmployerID, a.Regulatory.Institution = "", ""
	a.Onsite.Pref, a.Onsite.Place, a.Onsite.Note = "", "", strip(a.Onsite.Note)
	a.Terms.Place = ""
	said, err := json.Marshal(&a)
	if err != nil {
		return j.ID // like no other
	}
	return string(said)
}

// placeWords are the names of an advert's own places, longest first, each with
// what stands for it.
func placeWords(a *Advert) (pairs []string) {
	add := func(words ...string) {
		for _, word := range words {
			if Runes(word) > 1 {
				pairs = append(pairs, word, "〒")
			}
		}
	}
	at := vocab.SplitAddress(a.Employer.Address)
	add(strings.TrimSpace(a.Onsite.Place), strings.TrimSpace(a.Terms.Place), strings.TrimSpace(a.Employer.Address))
	if at.City != "" {
		add(at.City)
		if city, _, named := strings.Cut(at.City, "市"); named {
			add(city+"市", city)
		} else {
			add(strings.TrimRight(at.City, "区町村"))
		}
	}
	for _, p := range []vocab.Pref{a.Employer.Pref, a.Onsite.Pref, at.Pref} {
		if p == "" {
			continue
		}
		name := vocab.Prefs.Label(p, vocab.JA)
		add(name)
		if name != "北海道" {
			add(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(name, "県"), "府"), "都"))
		}
		add(vocab.Prefs.Label(p, vocab.EN))
	}
	return pairs
}
