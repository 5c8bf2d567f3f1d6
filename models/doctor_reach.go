package models

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// reach are the prefectures one of which a job must be workable from: none for
// a doctor overseas or whose prefecture is not known.
func (d *Doctor) reach() []vocab.Pref {
	if d.Overseas || d.Pref == "" {
		return nil
	}
	return d.Pref.Reach()
}
