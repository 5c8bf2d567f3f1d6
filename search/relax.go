package search

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
)

// How far a question has been relaxed.
const (
	asTyped       = iota
	payInAnyUnit  // an amount of which the unit was guessed is preferred in any
	payNearly     // an amount is missed by a quarter at most: the top of the range may reach it
	payByHour     // an amount is taken for what it makes an hour
	byValue       // a word with another common sense is taken for its value
	fromThere     // a place is where the doctor sits: jobs that can be done from there answer
	withoutText   // words that stand for no value are preferred only
	withoutExtras // so is what suits one's life, and what one can do
	withoutTimes  // and when one works
	topicAlone    // and places and terms: the work and the specialty are demanded
	openToAny     // all is demanded, but jobs for any specialty answer the one asked for
	topicOfAny    // only the topic is, and jobs for any specialty will do
	anyOfTheWords // one word is enough
	insideWords   // it may stand inside a longer one, or half of it
	whatIsLeft    // nothing is demanded but what excludes: of a question that was understood
	withoutPay    // all is demanded but an amount that no job reaches: the best paid come first
)

// Relaxed returns the next wider question, for when nothing answers this one;
// exclusions and chosen filters stay. It is nil when there is none. Answers
// that hold more of what was typed still score higher.
func (q *Question) Relaxed() *Question {
	typed := q.typed
	if typed == nil {
		typed = q
	}
	for step := q.relaxed + 1; step <= withoutPay; step++ {
		if r := typed.relaxedTo(step); r != nil {
			r.typed, r.relaxed = typed, step
			return r
		}
	}
	return nil
}

// relaxedTo returns the question at one step, nil when the step changes nothing.
func (q *Question) relaxedTo(step uint8) *Question {
	r := *q
	r.Soft = slices.Clone(q.Soft)
	r.Clauses = nil
	changed := false
	switch step {
	case payInAnyUnit:
		changed = r.paidInAnyUnit()
	case payNearly:
		changed = r.nearlyPaid()
	default:
		changed = r.widenPay() && step == payByHour
		if step == withoutPay {
			changed = r.unpaid()
		}
	}
	var dropped []Atom
	kept, topics, yielded, fromTown := 0, 0, false, false
	for _, c := range q.Clauses {
		switch {
		case c.Not:
		case c.Firm && step >= withoutExtras && step < whatIsLeft:
			kept++
			c.Any = append(slices.Clone(c.Any), ownTime()...)
		case step != openToAny && step != withoutPay && step >= c.yields():
			yielded = yielded || step == c.yields()
			r.Soft = append(r.Soft, c.essence()...)
			switch {
			case step < insideWords || !c.valued():
				dropped = append(dropped, c.Any...)
			case step == insideWords && q.demands() == 1: // what is asked for may be said in the middle of a word alone
				r.Clauses = append(r.Clauses, wordsInside(c)...)
			}
			continue
		default:
			kept++
			if c.yields() == anyOfTheWords {
				topics++
			}
		}
		if step >= byValue && len(c.Else) > 0 {
			c.Any, changed = slices.Concat(c.Any, c.Else), changed || step == byValue
			fromTown = fromTown || slices.ContainsFunc(c.Else, func(a Atom) bool { return a.Column == ColPref })
		}
		if step == fromThere {
			more := false
			c, more = workableFrom(c)
			changed = changed || more
		}
		if step == openToAny || step == topicOfAny {
			more := false
			c, more = anySpecialtyToo(c)
			changed = changed || more
		}
		r.Clauses = append(r.Clauses, c)
	}
	if fromTown || step == fromThere { // then what can be done from there is as near as what is done there
		r.Soft = slices.DeleteFunc(r.Soft, func(a Atom) bool { return a.Column == ColRemote && a.Weight < 0 })
	}
	switch step {
	case fromThere:
		if !changed {
			return nil
		}
	case withoutExtras, withoutTimes:
		if topics == 0 || !yielded { // of conditions alone, any one is near
			return nil
		}
	case withoutPay:
		if !changed {
			return nil
		}
	case payInAnyUnit, payNearly, payByHour, byValue, openToAny, topicOfAny:
		if !changed || step == topicOfAny && kept > 1 { // of two topics that no job has both, each is meant strictly
			return nil
		}
	case anyOfTheWords:
		pieces := inPieces(dropped)
		if q.demands() < 2 && len(pieces) == len(dropped) {
			return nil
		}
		r.Clauses = append(r.Clauses, Clause{Any: pieces})
	case whatIsLeft:
		if !q.understood() || q.demands() < 2 && q.PayMin == 0 && !q.HasLicence {
			return nil
		}
	case insideWords:
		if inside := insides(dropped); len(inside) > 0 {
			r.Clauses = append(r.Clauses, Clause{Any: inside})
		}
		if !slices.ContainsFunc(r.Clauses, func(c Clause) bool { return !c.Not }) {
			return nil
		}
	default:
		if kept == 0 || len(dropped) == 0 {
			return nil
		}
	}
	return &r
}

// ownTime is work in one's own time, which is as near as can be for who has certain
// hours alone.
func ownTime() []Atom {
	free := SetOf(vocab.ScheduleTypes, vocab.ScheduleFlex, vocab.ScheduleDeadline, vocab.ScheduleSelfDeclared)
	return []Atom{{Kind: AtomValue, Column: ColSchedule, Values: free, Weight: RelatedWeight}}
}

// understood reports whether a part of the text is a value of the board: of
// words alone nothing is near.
func (q *Question) understood() bool {
	return slices.ContainsFunc(q.Clauses, func(c Clause) bool { return !c.Not && c.valued() })
}

// demands counts the clauses that do not exclude.
func (q *Question) demands() (n int) {
	for i := range q.Clauses {
		if !q.Clauses[i].Not {
			n++
		}
	}
	return n
}

// workableFrom lets jobs that can be done from a place answer a clause that
// asks for jobs there.
func workableFrom(c Clause) (Clause, bool) {
	var from []Atom
	for _, a := range c.Any {
		if a.Kind == AtomValue && a.Column == ColPlace {
			from = append(from, Atom{Kind: AtomValue, Column: ColPref, Values: a.Values, Weight: a.Weight})
		}
	}
	c.Any = append(slices.Clone(c.Any), from...)
	return c, len(from) > 0
}

// anySpecialtyToo lets jobs for any specialty answer a clause that asks for one.
func anySpecialtyToo(c Clause) (Clause, bool) {
	open := SetOf(vocab.Specialties, vocab.SpecialtyAny)
	asks := false
	for _, a := range c.Any {
		if a.Kind != AtomValue || a.Column != ColSpecialty {
			continue
		}
		if a.Values.Meets(open) {
			return c, false
		}
		asks = asks || a.Weight >= MainWeight
	}
	if !asks {
		return c, false
	}
	c.Any = append(slices.Clone(c.Any), Atom{Kind: AtomValue, Column: ColSpecialty, Values: open,
		Weight: RelatedWeight})
	return c, true
}

// extras are the dimensions of which the values are preferred only before those
// of others are.
var extras = []Column{ColLifeFit, ColStart, ColHours, ColExperience, ColSkill, ColEquip, ColContract}

// yields is the step from which on a clause is preferred only.
func (c *Clause) yields() uint8 {
	of, isValue := c.main()
	switch {
	case !c.valued():
		return withoutText
	case isValue && ColumnTable[of].topic:
		return anyOfTheWords
	case isValue && slices.Contains(extras, of):
		return withoutExtras
	case !isValue || of == ColSchedule:
		return withoutTimes
	}
	return topicAlone
}

// valued reports whether a value decides the clause, or a condition that was
// understood, not words alone.
func (c *Clause) valued() bool {
	return c.Known || slices.ContainsFunc(c.Any, func(a Atom) bool { return a.Kind == AtomValue })
}

// main is the dimension of what a clause means first; false when it names no
// value.
func (c *Clause) main() (Column, bool) {
	best := Atom{Weight: -1}
	for _, a := range c.Any {
		if a.Kind == AtomValue && a.Weight > best.Weight {
			best = a
		}
	}
	return best.Column, best.Weight > 0
}

// essence is what a clause means in short, to prefer by: its values and the
// word itself. All its synonyms together would outweigh the other words.
func (c *Clause) essence() []Atom {
	var out []Atom
	text := false
	for _, a := range c.Any {
		if a.Kind == AtomValue || !text && a.Weight == 1 {
			out = append(out, a)
			text = text || a.Kind != AtomValue
		}
	}
	return out
}
