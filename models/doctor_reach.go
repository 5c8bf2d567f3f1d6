package models

import "slices"

// metropolitan are the areas across whose prefectures people commute: the
// three areas of the Metropolitan Transportation Census (Ministry of Land,
// Infrastructure, Transport and Tourism).
var metropolitan = [...][]Pref{
	{"11", "12", "13", "14"},
	{"21", "23", "24"},
	{"26", "27", "28", "29"},
}

// Reach returns the prefectures whose days on site somebody who lives in this
// one can keep. The result is shared and must not be changed.
func (p Pref) Reach() []Pref {
	for _, area := range metropolitan {
		if slices.Contains(area, p) {
			return area
		}
	}
	return []Pref{p}
}

// reach are the prefectures one of which a job must be workable from: none for
// a doctor overseas or whose prefecture is not known.
func (d *Doctor) reach() []Pref {
	if d.Overseas || d.Pref == "" {
		return nil
	}
	return d.Pref.Reach()
}
