package models

// Handed is an advert as a program hands it in.
type Handed struct {
	Ref      string
	Advert   Advert
	Unread   []Fault // values that could not be read
	Attested bool    // declared to be true and current
	Told     bool    // the poster told those who applied of the change, as the board does
	Met      bool    // made from Job.Standing; false: see Submission.Whole
}

// States reports whether the job says already what is handed in, or would once
// its waiting change is accepted: then nothing is to be done.
func (j *Job) States(a *Advert) bool {
	if j.State == JobRejected || j.State == JobDraft {
		return false
	}
	if j.Proposed != nil {
		return j.Proposed.Equal(a)
	}
	return j.Advert.Equal(a)
}
