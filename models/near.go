package models

// NearFrom is from how many people on it is told what their alerts ask for: of
// fewer, a poster could guess who.
const NearFrom = 3

// NearShown is how many wishes are told at most.
const NearShown = 8

// NearWish is one wish that a job does not meet, and how many people have an
// alert that the job would answer without it.
type NearWish struct {
	Wish   Criteria // asks for this alone
	People int
}

// NearLook is what a job misses of the alerts that stand. It tells of nothing
// that fewer than NearFrom people ask for.
type NearLook struct {
	People  int  // whose alerts want one thing only that the job does not offer; 0: too few to tell
	Partial bool // there are more alerts than were looked at
	Wishes  []NearWish
}

// Loosened is a question without one of its wishes, and that wish value by value.
type Loosened struct {
	Rest   Criteria
	Wishes []Criteria
}

// Loosen returns the question once for each wish that a poster could meet: not
// the kind of work, nor what the person excludes or holds. What is left asks for
// a kind of work or a specialty still: without both, it would want any job.
func (c Criteria) Loosen() (all []Loosened) {
	add := func(rest Criteria, wishes ...Criteria) {
		if rest.Asks(DimWork) || rest.Asks(DimSpecialty) {
			all = append(all, Loosened{rest, wishes})
		}
	}
	for d := range DimensionCount {
		if d == DimWork || d == DimLicence || !c.Asks(d) {
			continue
		}
		if d.Choice() == ChoiceFloor {
			add(c.Without(d), Criteria{PayMin: c.PayMin, PayUnit: c.PayUnit})
			continue
		}
		var wishes []Criteria
		for _, key := range c.Asked(d) {
			wishes = append(wishes, Criteria{}.With(d, []string{key}))
		}
		add(c.Without(d), wishes...)
	}
	if c.Text != "" {
		rest := c
		rest.Text, rest.Literal = "", nil
		add(rest, Criteria{Text: c.Text, Literal: c.Literal})
	}
	return all
}
