package models

// reach are the prefectures one of which a job must be workable from: none for
// a doctor overseas or whose prefecture is not known.
func (d *Doctor) reach() []Pref {
	if d.Overseas || d.Pref == "" {
		return nil
	}
	return d.Pref.Reach()
}
