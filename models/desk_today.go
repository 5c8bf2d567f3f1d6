package models

import "time"

// TodayKind is one kind of thing that a poster should do today.
type TodayKind string

// The kinds, the most pressing first. What fails outside the jobs (a feed, say)
// comes from its own room and stands behind them.
const (
	TodayUnanswered TodayKind = "unanswered" // applicants wait for an answer
	TodayReturned   TodayKind = "returned"   // an editor returned an advert or a change of one
	TodayHeld       TodayKind = "held"       // held back from readers
	TodayEnding     TodayKind = "ending"     // ends within EndsSoonWithin
	TodayPermit     TodayKind = "permit"     // the permit ends within PermitWarnDays, or is over
	TodayOutcome    TodayKind = "outcome"    // over, and nobody said how it ended
)

// TodayItem is a kind with how many there are and the first of them.
type TodayItem struct {
	Kind  TodayKind
	Count int
	First *DeskJob  // nil for a kind that is of no job
	Until time.Time // by when: the end of the first job or of the permit; zero for none
}

// TodayOf returns what a poster should do about its jobs and its permit. agency
// is nil for an employer.
func TodayOf(jobs []DeskJob, agency *Agency, now time.Time) []TodayItem {
	found := map[TodayKind]*TodayItem{}
	for i := range jobs {
		j := &jobs[i]
		for _, kind := range todayKinds(j, now) {
			item := found[kind]
			if item == nil {
				item = &TodayItem{Kind: kind, First: j}
				found[kind] = item
			}
			if item.Count++; j.ExpiresAt.Before(item.First.ExpiresAt) {
				item.First = j
			}
		}
	}
	if end, ends := agency.permitEnds(now); ends {
		found[TodayPermit] = &TodayItem{Kind: TodayPermit, Count: 1, Until: end}
	}
	var items []TodayItem
	for _, kind := range []TodayKind{TodayReturned, TodayHeld, TodayEnding, TodayPermit, TodayOutcome} {
		if item := found[kind]; item != nil {
			if kind == TodayEnding {
				item.Until = item.First.ExpiresAt
			}
			items = append(items, *item)
		}
	}
	return items
}

func todayKinds(j *DeskJob, now time.Time) (kinds []TodayKind) {
	switch {
	case j.State == JobRejected, j.State == JobDraft && j.ReviewNote != "", j.ReviewNote != "" && j.Live(now):
		kinds = append(kinds, TodayReturned)
	case j.Rests(now):
		kinds = append(kinds, TodayHeld)
	}
	if j.EndsSoon(now) {
		kinds = append(kinds, TodayEnding)
	}
	if j.Untold(now) {
		kinds = append(kinds, TodayOutcome)
	}
	return kinds
}

// permitEnds tells when the permit of an agency ends, and whether that is so
// near, or past, that it is pointed out.
func (g *Agency) permitEnds(now time.Time) (time.Time, bool) {
	if g == nil || !g.Permit.To.Valid() {
		return time.Time{}, false
	}
	return g.Permit.To.End(), DateOf(now).DaysUntil(g.Permit.To) <= PermitWarnDays
}
