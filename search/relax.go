package search

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// How far a question has been relaxed.
const (
	asTyped       = iota
	payNearly     // an amount is missed by a quarter at most: the top of the range may reach it
	payByHour     // an amount is taken for what it makes an hour
	byValue       // a word with another common sense is taken for its value
	fromThere     // a place is where the doctor sits: jobs that can be done from there answer
	withoutText   // words that stand for no value are preferred only
	topicAlone    // so are hours, places, terms: the work and the specialty are demanded
	openToAny     // all is demanded, but jobs for any specialty answer the one asked for
	topicOfAny    // only the topic is, and jobs for any specialty will do
	anyOfTheWords // one word is enough
	insideWords   // it may stand inside a longer one, or half of it
	whatIsLeft    // nothing is demanded but what excludes: of a question that was understood
)

// Relaxed returns the next wider question, for when nothing answers this one;
// exclusions and chosen filters stay. It is nil when there is none. Answers
// that hold more of what was typed still score higher.
func (q *Question) Relaxed() *Question {
	typed := q.typed
	if typed == nil {
		typed = q
	}
	for step := q.relaxed + 1; step <= whatIsLeft; step++ {
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
	if step == payNearly {
		changed = r.nearlyPaid()
	} else {
		changed = r.widenPay() && step == payByHour
	}
	var dropped []Atom
	kept := 0
	for _, c := range q.Clauses {
		switch {
		case c.Not:
		case step >= anyOfTheWords || step >= withoutText && step != openToAny && !c.valued() || step >= topicAlone &&
			step != openToAny && !c.topic():
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
		}
		if step >= byValue && len(c.Else) > 0 {
			c.Any, changed = slices.Concat(c.Any, c.Else), changed || step == byValue
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
	switch step {
	case fromThere:
		if !changed {
			return nil
		}
		r.Soft = slices.DeleteFunc(r.Soft, func(a Atom) bool { return a.Column == ColRemote && a.Weight < 0 })
	case payNearly, payByHour, byValue, openToAny, topicOfAny:
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

// understood reports whether a part of the text is a value of the board: of
// words alone nothing is near.
func (q *Question) understood() bool {
	return slices.ContainsFunc(q.Clauses, func(c Clause) bool { return !c.Not && c.valued() })
}

// maxInsides bounds what a text of many words costs.
const maxInsides = 12

// insides are the typed words in kanji as text, which may stand inside a longer
// word (専属 of 専属産業医), and for less their halves (待機 of 待機料).
func insides(atoms []Atom) (out []Atom) {
	add := func(text string, weight float32) {
		if len(out) < maxInsides && !slices.ContainsFunc(out, func(a Atom) bool { return a.Text == text }) {
			out = append(out, Atom{Kind: AtomSubstring, Text: text, Weight: weight})
		}
	}
	for _, a := range atoms {
		text := a.Text
		if a.Kind == AtomPhrase {
			text = strings.Join(a.Terms, "")
		}
		runes := []rune(text)
		if a.Kind == AtomValue || a.Weight < 1 || len(runes) < 2 || strings.ContainsFunc(text, notHan) {
			continue
		}
		add(text, RelatedWeight)
		if n := len(runes); n > 2 {
			add(string(runes[:2]), RelatedWeight/2)
			add(string(runes[n-2:]), RelatedWeight/2)
		}
	}
	return out
}

// wordsInside demands the words of a value inside longer ones (心電図 of
// ホルター心電図), none of which is halved: half of it is another value.
func wordsInside(c Clause) []Clause {
	var words []Atom
	for _, a := range c.Any {
		text := strings.Join(a.Terms, "")
		if a.Kind == AtomPhrase && a.Weight == 1 && len([]rune(text)) > 2 && !strings.ContainsFunc(text, notHan) {
			words = append(words, Atom{Kind: AtomSubstring, Text: text, Weight: RelatedWeight})
		}
	}
	if len(words) == 0 {
		return nil
	}
	return []Clause{{Any: words}}
}

func notHan(r rune) bool { return !unicode.Is(unicode.Han, r) }

// demands counts the clauses that do not exclude.
func (q *Question) demands() (n int) {
	for i := range q.Clauses {
		if !q.Clauses[i].Not {
			n++
		}
	}
	return n
}

// nearlyPaid lowers a typed amount by a quarter.
func (q *Question) nearlyPaid() bool {
	if q.PayMin == 0 || !q.amountTyped() {
		return false
	}
	q.PayMin -= q.PayMin / 4
	return true
}

func (q *Question) amountTyped() bool {
	return slices.ContainsFunc(q.Readings, func(r Reading) bool { return r.Kind == ReadPay })
}

// Hours that an amount by the day, the half day, the month or the year is
// taken for when it is compared with other units.
var hoursOfUnit = map[vocab.PayUnit]uint32{
	models.PayDaily: 8, models.PaySession: 4, models.PayMonthlySalary: 40 * 52 / 12, models.PayAnnualSalary: 40 * 52,
}

// widenPay takes a typed amount for what it makes an hour, or drops it where
// that is not known. An amount by the hour or a chosen floor stays.
func (q *Question) widenPay() bool {
	if q.PayUnit == NoOrdinal || !q.amountTyped() {
		return false
	}
	hours := hoursOfUnit[vocab.PayUnit(vocab.PayUnits.Terms()[q.PayUnit].Key)]
	if q.PayUnit, q.PayMin = NoOrdinal, q.PayMin/max(hours, 1); hours == 0 {
		q.PayMin = 0
	}
	return true
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

// valued reports whether a value decides the clause, not words alone.
func (c *Clause) valued() bool {
	return slices.ContainsFunc(c.Any, func(a Atom) bool { return a.Kind == AtomValue })
}

// topic reports whether the clause says what the work is about: the work, the
// specialty, what is read.
func (c *Clause) topic() bool {
	best := Atom{Weight: -1}
	for _, a := range c.Any {
		if a.Kind == AtomValue && a.Weight > best.Weight {
			best = a
		}
	}
	return best.Weight > 0 && ColumnTable[best.Column].topic
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

// inPieces adds to phrases their single words, for little: 言語モデル of which
// no advert speaks may still be about 言語 or モデル.
func inPieces(atoms []Atom) []Atom {
	out := slices.Clone(atoms)
	at := map[string]int{} // of single words in out
	for i, a := range out {
		if a.Kind == AtomPhrase && len(a.Terms) == 1 {
			at[a.Terms[0]] = i
		}
	}
	for _, a := range atoms {
		if a.Kind != AtomPhrase || len(a.Terms) < 2 || a.Weight < 1 {
			continue
		}
		for _, t := range a.Terms {
			if strings.Trim(t, "0123456789") == "" { // a number alone says nothing
				continue
			}
			if i, ok := at[t]; ok {
				out[i].Weight = max(out[i].Weight, RelatedWeight)
				continue
			}
			at[t] = len(out)
			out = append(out, Atom{Kind: AtomPhrase, Terms: []string{t}, Weight: RelatedWeight})
		}
	}
	return out
}
