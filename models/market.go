package models

import (
	"slices"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// FillDays is how far back ended adverts are counted, in days.
const FillDays = 180

// FillRow says of one kind of work how its adverts ended.
type FillRow struct {
	Work   vocab.WorkType
	Ended  int           // ran out or were closed by their posters
	Told   int           // of them: their posters said how they ended
	Filled int           // of those: with a doctor, found here or elsewhere
	Here   int           // of those: found here
	Median time.Duration // from the first appearance until the poster said so, of the filled ones; 0: none
}

// Rate is the share of filled adverts among those of which the end is known, in
// percent; ok is false without any.
func (r FillRow) Rate() (percent int, ok bool) {
	if r.Told == 0 {
		return 0, false
	}
	return (100*r.Filled + r.Told/2) / r.Told, true
}

// FillOf counts adverts that had appeared and ended in the last FillDays, by their
// main kind of work in the order of the vocabulary; kinds without any are left out.
// Adverts that were withdrawn or taken down never offered a position.
func FillOf(jobs []Job, now time.Time) []FillRow {
	rows, spans := map[vocab.WorkType]*FillRow{}, map[vocab.WorkType][]time.Duration{}
	for i := range jobs {
		j := &jobs[i]
		_, until, _ := j.Life().Span()
		closed := j.State == JobClosed
		if j.FirstLiveAt.IsZero() || now.Sub(until) > FillDays*24*time.Hour || !closed && j.DeskState(now) != DeskExpired {
			continue
		}
		r := rows[j.PrimaryWork]
		if r == nil {
			r = &FillRow{Work: j.PrimaryWork}
			rows[j.PrimaryWork] = r
		}
		r.Ended++
		if !closed || j.CloseReason == ClosedOther {
			continue
		}
		r.Told++
		if j.CloseReason == FilledHere || j.CloseReason == FilledElsewhere {
			r.Filled++
			spans[j.PrimaryWork] = append(spans[j.PrimaryWork], j.ClosedAt.Sub(j.FirstLiveAt))
		}
		if j.CloseReason == FilledHere {
			r.Here++
		}
	}
	var out []FillRow
	for _, key := range vocab.WorkTypes.Strings().Keys() {
		if r := rows[vocab.WorkType(key)]; r != nil {
			r.Median = medianSpan(spans[r.Work])
			out = append(out, *r)
		}
	}
	return out
}

// MarketRow is supply and demand of one value: live jobs that offer it and alerts
// that ask for it. The value "" stands for alerts that leave it open.
type MarketRow struct {
	Key            string
	Supply, Demand int
}

// MarketBy counts by work type and by prefecture, in the order of the
// vocabularies; values of neither side are left out. A job counts for each of its
// kinds of work, and for the prefecture of its days on site or else of its
// employer. An alert that asks for a group of kinds counts for each of them.
func MarketBy(jobs []Job, asked []Criteria) (work, pref []MarketRow) {
	works, prefs := map[string]*MarketRow{}, map[string]*MarketRow{}
	at := func(of map[string]*MarketRow, key string) *MarketRow {
		if of[key] == nil {
			of[key] = &MarketRow{Key: key}
		}
		return of[key]
	}
	for i := range jobs {
		for _, w := range vocab.Tidy(slices.Clone(jobs[i].Works())) {
			at(works, string(w)).Supply++
		}
		place := jobs[i].Onsite.Pref
		if place == "" {
			place = jobs[i].Employer.Pref
		}
		at(prefs, string(place)).Supply++
	}
	for _, c := range asked {
		for _, w := range worksAsked(c.Work) {
			at(works, w).Demand++
		}
		for _, p := range c.Pref {
			at(prefs, string(p)).Demand++
		}
		if len(c.Pref) == 0 {
			at(prefs, "").Demand++
		}
	}
	return inOrder(works, vocab.WorkTypes.Strings().Keys()), inOrder(prefs, vocab.Prefs.Strings().Keys())
}

// worksAsked are the kinds of work of a question, those of its groups among them;
// "" alone for any.
func worksAsked(keys []string) []string {
	if len(keys) == 0 {
		return []string{""}
	}
	var works []string
	for _, t := range vocab.WorkTypes.Strings().Keys() {
		term, _ := vocab.WorkTypes.Term(vocab.WorkType(t))
		if slices.Contains(keys, t) || term.Parent != "" && slices.Contains(keys, term.Parent) {
			works = append(works, t)
		}
	}
	return works
}

func inOrder(rows map[string]*MarketRow, keys []string) (out []MarketRow) {
	for _, key := range append(slices.Clone(keys), "") {
		if rows[key] != nil {
			out = append(out, *rows[key])
		}
	}
	return out
}

// Offers reports whether a kind of work is one of the advert's; "" is any.
func (a *Advert) Offers(work vocab.WorkType) bool {
	return work == "" || slices.Contains(a.Works(), work)
}

// AsksFor reports whether a question asks for a kind of work, by itself, in its group
// or by leaving the work open; "" is any.
func (c Criteria) AsksFor(work vocab.WorkType) bool {
	return work == "" || len(c.Work) == 0 || slices.Contains(worksAsked(c.Work), string(work))
}

// MarketLook is how live jobs and standing alerts met at a time.
type MarketLook struct {
	At         time.Time
	Jobs       []Job      // live
	Asked      []Criteria // of each alert
	Profiles   int        // alerts that follow a profile, which are not compared
	Unanswered []AskedFor // questions that no job answers, those of most alerts first
	Unasked    []string   // ids of jobs that answer no alert
	Partial    bool       // there are more than were compared
}

// AskedAloud is how many alerts must ask in the same typed words before somebody
// who runs the board reads these: fewer may be somebody's name or number.
const AskedAloud = 3

// Told is the question as it may be shown, and whether typed words were left out.
func (a *AskedFor) Told() (c Criteria, withheld bool) {
	c = a.Criteria
	if c.Text == "" || a.Alerts >= AskedAloud {
		return c, false
	}
	c.Text = ""
	return c, true
}

// AskedFor is a question with how many alerts ask it and how many jobs answer.
type AskedFor struct {
	Criteria     Criteria
	Alerts, Jobs int
}
