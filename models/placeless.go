package models

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// Place is where an advert says its work belongs, as a list shows it: the
// prefecture of days on site if one is named, else that of the employer, else the
// place on site as it is written, "" for none.
func (a *Advert) Place(lang vocab.Lang) string {
	if prefs := a.prefsOnSite(); len(prefs) == 1 {
		return vocab.Prefs.Label(prefs[0], lang)
	}
	if a.Employer.Pref == "" {
		return strings.TrimSpace(a.Onsite.Place)
	}
	return vocab.Prefs.Label(a.Employer.Pref, lang)
}

// prefsOnSite are the prefectures that an advert names for days on site.
func (a *Advert) prefsOnSite() []vocab.Pref {
	if a.Onsite.Pref != "" {
		return []vocab.Pref{a.Onsite.Pref}
	}
	return vocab.PrefsNamed(a.Onsite.Place)
}

// SameElsewhere reports whether two adverts of one poster differ in nothing but
// their place: employer and place of work, and the names of these places in all
// of their texts. Adverts of one place are not the same elsewhere.
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
	a.Employer = EmployerCard{Name: a.Employer.Name, Kind: a.Employer.Kind}
	a.EmployerID, a.Regulatory.Institution = "", ""
	a.Onsite.Pref, a.Onsite.Place = "", ""
	a.Terms.Place, a.Terms.Workplace.Initial = "", "" // the law wants the address
	said, err := json.Marshal(&a)
	if err != nil {
		return j.ID // like no other
	}
	return strip(string(said))
}

// placeWords are the names of an advert's own places, longest first, each with
// what stands for it.
func placeWords(a *Advert) (pairs []string) {
	var all []string
	add := func(words ...string) { all = append(all, words...) }
	add(strings.TrimSpace(a.Onsite.Place), strings.TrimSpace(a.Terms.Place), strings.TrimSpace(a.Employer.Address))
	prefs := append([]vocab.Pref{a.Employer.Pref}, a.prefsOnSite()...)
	places := append(vocab.AddressesIn(a.Onsite.Place), vocab.AddressesIn(a.Terms.Workplace.Initial)...)
	for _, at := range append(places, vocab.SplitAddress(a.Employer.Address)) {
		prefs = append(prefs, at.Pref)
		if at.City == "" {
			continue
		}
		add(at.City)
		if city, _, named := strings.Cut(at.City, "市"); named {
			add(city+"市", city)
		} else {
			add(strings.TrimRight(at.City, "区町村"))
		}
	}
	for _, p := range prefs {
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
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	for _, word := range all {
		if Runes(word) > 1 {
			pairs = append(pairs, word, "〒")
		}
	}
	return pairs
}
