package models

// AsideText is a text of a poster that neither readers see nor an editor reads,
// but that is not done with: an editor returned it, or a program put another in
// its place without having seen it. The next form for the job begins with it
// (decision 077).
type AsideText struct {
	Text     Advert `bson:"text"`
	From     Advert `bson:"from"`               // the published text that it was made from; empty: none was published
	Whole    bool   `bson:"whole,omitempty"`    // see Submission.Whole
	Returned bool   `bson:"returned,omitempty"` // by an editor; false: put aside for a program's text
	Number   int64  `bson:"number"`             // tells it from others of the job: a form takes each once
}

// Standing is the text of the job that its poster handed in last and that may
// still be read by everybody: the change that waits, else the published text.
// Forms and feeds meet this one. That an editor approves it does not change it.
func (j *Job) Standing() Advert {
	if j.Proposed != nil {
		return *j.Proposed
	}
	return j.Advert
}

// setAside keeps a text that is neither shown nor waits any more. What a person
// wrote is not dropped for what a program wrote, which can say it again.
func (j *Job) setAside(text Advert, returned bool) {
	if j.Aside != nil && j.HandedWhole && !j.Aside.Whole {
		return
	}
	aside := AsideText{Text: text, Whole: j.HandedWhole, Returned: returned, Number: j.Version + 1}
	if j.Revision > 0 {
		aside.From = j.Advert
	}
	j.Aside = &aside
}

// giveWay makes room for a text that is handed in: what waits and was not seen
// by who hands in stays aside; what the form took in is done with.
func (j *Job) giveWay(s *Submission) {
	programs := s.Whole && j.Aside != nil && j.Aside.Whole && j.Aside.Returned
	if programs || j.Aside != nil && j.Aside.Number == s.MetAside {
		j.Aside = nil // a program's text that was returned is done with when it says another
	}
	if s.Whole && !j.HandedWhole {
		switch {
		case j.Proposed != nil && !j.Proposed.Equal(&s.Advert):
			j.setAside(*j.Proposed, false)
		case !j.running() && j.State != JobDraft && j.Revision == 0 && !j.Advert.Equal(&s.Advert):
			j.setAside(j.Advert, false)
		}
	}
	j.Proposed, j.HandedWhole = nil, s.Whole
}

// Repeats reports whether a text that a program hands in whole is the published
// one while a change waits that the program has not seen: it says nothing new,
// and does not take that change back.
func (j *Job) Repeats(a *Advert) bool {
	return j.running() && j.Proposed != nil && !j.HandedWhole && j.Advert.Equal(a)
}

// DropAside forgets the text that stands aside, because its poster threw the
// form with it away. number is that of the form. It reports whether there was one.
func (j *Job) DropAside(number int64) bool {
	if j.Aside == nil || j.Aside.Number != number {
		return false
	}
	j.Aside = nil
	if j.running() {
		j.forgetNote()
	}
	return true
}
