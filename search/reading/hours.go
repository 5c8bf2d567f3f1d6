package reading

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// The kinds of shift are broad: 18:00-21:00 and 22:00-29:00 both are a night.
// The hours that an advert names order the jobs of one kind by what was typed.

// hourMark begins the terms of hours: ⌚18 is worked from 18:00 to 19:00, work
// begins at ⌚18~ and ends at ⌚~21.
const hourMark = "⌚"

// hoursOfDay is how many hours there are, from earlyBegins on.
const hoursOfDay = 24

// hourBits are hours from 5 to 28, the lowest bit being 5: those worked, and
// those at which work begins and ends.
type hourBits struct{ worked, begins, ends uint32 }

func hourBit(h int) uint32 { return 1 << ((h - earlyBegins) % hoursOfDay) }

// add adds the hours from one of 5 to 29 up to another.
func (b *hourBits) add(from, to int) {
	for h := from; h < min(to, from+hoursOfDay); h++ {
		b.worked |= hourBit(h)
	}
	b.begins |= hourBit(from)
	b.ends |= hourBit(to)
}

func (b *hourBits) join(other hourBits) {
	b.worked |= other.worked
	b.begins |= other.begins
	b.ends |= other.ends
}

// hoursIn returns the hours of the spans that a normalised text names: 9時~17時,
// 22:00~翌6:00. A time alone is none: it may be a deadline.
func hoursIn(text string) (b hourBits) {
	if !strings.ContainsAny(text, "時:") {
		return b
	}
	for _, m := range clockPattern.FindAllStringSubmatchIndex(text, -1) {
		group := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		if group(5) == "" || startsWithAny(text[m[1]:], notClock) || precededByDigit(text, m[0]) {
			continue
		}
		if from, to, ok := clockSpan(group); ok {
			if pastHour.MatchString(text[m[11]:]) {
				to++ // until 16:30 one works after four
			}
			b.add(from, to)
		}
	}
	return b
}

// pastHour is that minutes follow an hour: 16:30, 4時半.
var pastHour = japanese.Lazy(`^(?::(?:[1-5]\d|0[1-9])|時半|時[1-5]\d分)`)

// addHours adds the hours that the fields and the texts of a job name, and returns
// them.
func (w *fieldWriter) addHours(j *models.Job, texts ...*fieldWriter) (b hourBits) {
	for _, s := range j.Terms.Hours.Spans() {
		from := s.From / 60
		if from < earlyBegins {
			from += hoursOfDay
		}
		b.add(from, from+(s.Minutes()+59)/60)
	}
	for _, t := range texts {
		b.join(t.hours)
	}
	add := func(bits uint32, term func(int) string) {
		for h := earlyBegins; h < earlyBegins+hoursOfDay; h++ {
			if bits&hourBit(h) != 0 {
				w.gap()
				w.terms = append(w.terms, term(h))
			}
		}
	}
	add(b.worked, hourTerm)
	add(b.begins, beginTerm)
	add(b.ends, endTerm)
	if b.overnight() {
		w.gap()
		w.terms = append(w.terms, overnight)
	}
	if first, last := b.reach(); first > 0 {
		w.gap()
		w.terms = append(w.terms, firstTerm(first))
		w.gap()
		w.terms = append(w.terms, lastTerm(last))
	}
	return b
}

// reach returns when the work of a day begins at the earliest and ends at the
// latest, 0 when no hours are named.
func (b *hourBits) reach() (first, last int) {
	for h := earlyBegins; h < earlyBegins+hoursOfDay; h++ {
		if b.worked&hourBit(h) != 0 {
			if first == 0 {
				first = h
			}
			last = h + 1
		}
	}
	return first, last
}

// overnight is the term of work that begins in the evening alone and goes on
// through the night: what is left of it in the morning is no work of the morning.
const overnight = hourMark + "☾"

func (b *hourBits) overnight() bool {
	for h := earlyBegins; h < eveningFrom; h++ {
		if b.begins&hourBit(h) != 0 {
			return false
		}
	}
	return b.worked&hourBit(hoursOfDay+earlyBegins-1) != 0
}

// firstTerm and lastTerm are the terms of the hour at which all work has not
// begun before, and of the one by which it has ended: ⌚19>, ⌚<23.
func firstTerm(h int) string { return hourMark + strconv.Itoa(h) + ">" }
func lastTerm(h int) string  { return hourMark + "<" + strconv.Itoa(h) }

// hourTerm is the term of an hour that is worked.
func hourTerm(h int) string {
	return hourMark + strconv.Itoa((h-earlyBegins)%hoursOfDay+earlyBegins)
}

func beginTerm(h int) string { return hourTerm(h) + "~" }

func endTerm(h int) string { return hourMark + "~" + strings.TrimPrefix(hourTerm(h), hourMark) }

// Weights of typed hours: what a job counts that works all of them, that begins
// or ends just so, and what each hour counts against it that lies beyond a
// typed bound.
const (
	hoursWeight  = .8
	boundWeight  = .5
	beyondWeight = -.15
	nearHours    = 3 // of a span without an end, and beyond a bound
)

// withinReach leaves out jobs whose hours are all over before the typed ones
// begin (22時以降 is no job from 19 to 22), or begin when those are over.
func (r *reader) withinReach(from, to int) {
	var outside []search.Atom
	for h := earlyBegins; h <= earlyBegins+hoursOfDay; h++ {
		if h <= from {
			outside = append(outside, search.Atom{Kind: search.AtomPhrase, Terms: []string{lastTerm(h)}, Weight: 1})
		}
		if h >= to {
			outside = append(outside, search.Atom{Kind: search.AtomPhrase, Terms: []string{firstTerm(h)}, Weight: 1})
		}
	}
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: outside})
}

// preferHours orders jobs of the kinds of shift by the hours they name.
func (r *reader) preferHours(from, to int, bound string) {
	switch bound {
	case "まで", "以前", "前", "終わり", "終了":
		r.withinReach(earlyBegins-1, to)
	case "以降", "から", "より", "~", "スタート", "開始":
		r.withinReach(from, earlyBegins+hoursOfDay+1)
	default:
		if to > from+1 {
			r.withinReach(from, to)
		}
	}
	like := func(term string, weight float32) {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{term}, Weight: weight})
	}
	prefer := func(from, to int, weight float32) {
		for h := from; h < to; h++ {
			like(hourTerm(h), weight)
		}
	}
	to = min(to, from+hoursOfDay)
	switch bound {
	case "まで", "以前", "前", "終わり", "終了":
		prefer(max(from, to-nearHours), to, hoursWeight/nearHours)
		prefer(to, to+nearHours, beyondWeight)
		like(endTerm(to), boundWeight)
		return
	case "以降", "から", "より", "~", "スタート", "開始":
		if to == from+1 {
			to = from + nearHours
			prefer(max(earlyBegins, from-nearHours), from, beyondWeight)
		}
		like(beginTerm(from), boundWeight)
	default:
		if to > from+1 {
			like(beginTerm(from), boundWeight)
			like(endTerm(to), boundWeight)
		}
	}
	prefer(from, to, hoursWeight/float32(to-from))
}

// overEarly orders jobs that are over when children are fetched: those that end
// at any hour before, and those whose poster speaks of children.
func (r *reader) overEarly() {
	if fetchedAtHour.MatchString(r.typed.Normal) {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColLifeFit,
			Values: search.SetOf(vocab.LifeFits, "childcare"), Weight: boundWeight})
		return
	}
	if !byFetching.MatchString(r.typed.Normal) {
		return
	}
	r.withinReach(earlyBegins-1, fetchedAt)
	r.notFixed(earlyBegins-1, fetchedAt)
	for h := fetchedAt; h < fetchedAt+nearHours; h++ {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{hourTerm(h)}, Weight: beyondWeight})
	}
	for h := earliestEnd; h <= fetchedAt; h++ {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{endTerm(h)}, Weight: boundWeight})
	}
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColLifeFit,
		Values: search.SetOf(vocab.LifeFits, "childcare"), Weight: boundWeight})
}

// From when a morning's work is over, and when children are fetched at the latest.
const (
	earliestEnd = 9
	fetchedAt   = 17
)
