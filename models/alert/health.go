package alert

import (
	"cmp"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
)

// MailFact is what is known of some mails of one kind that came to a state on one
// day.
type MailFact struct {
	Kind  MailKind
	State DeliveryState
	At    time.Time // when they came to it
	Since time.Time // when the first of them was written; zero: not asked
	Error string    // class of the provider's last answer, "" for none
	Mails int
}

// MailReport is what the provider said of one mail after it took it.
type MailReport struct {
	Kind MailKind
	What string // kind of the event, as models.MailEvent has it
	Fate MailFate
	At   time.Time
}

// MailFate is what an event of the provider counts as.
type MailFate byte

// The fates: nothing counted, the address takes no mail, the reader called it
// spam, and the provider or the server did not take this one.
const (
	MailFine MailFate = iota
	MailBounced
	MailComplained
	MailRefused
)

// mailFates are the events of the provider that are counted, by their kind.
var mailFates = map[string]MailFate{
	"bounce": MailBounced, "spamreport": MailComplained, "blocked": MailRefused, "dropped": MailRefused, "deferred": MailFine,
}

// ToldEvents are the kinds of events that MailHealth is told of.
func ToldEvents() []string {
	return []string{"bounce", "spamreport", "blocked", "dropped", "deferred"}
}

// FateOf is what an event of the provider counts as.
func FateOf(kind string) MailFate { return mailFates[kind] }

// MailDay is how the mails of one kind went on one day in Japan.
type MailDay struct {
	Day  models.Date
	Kind MailKind
	MailCounts
}

// MailCounts are mails by how they went. A mail that was sent and came back counts
// as both.
type MailCounts struct{ Sent, Waiting, Refused, Bounced, Complained int }

// Add adds counts.
func (c *MailCounts) Add(d MailCounts) {
	c.Sent, c.Waiting, c.Refused = c.Sent+d.Sent, c.Waiting+d.Waiting, c.Refused+d.Refused
	c.Bounced, c.Complained = c.Bounced+d.Bounced, c.Complained+d.Complained
}

// MailAnswer is how often the provider answered something to mails that did not go.
type MailAnswer struct {
	Words string // class of an error, or kind of an event
	Mails int
}

// MailHealth is how mail goes.
type MailHealth struct {
	Days    []MailDay // the newest first, kinds in order; days without any are left out
	Oldest  time.Time // when the mail was written that waits longest; zero: none waits
	Answers []MailAnswer
}

// HealthOf sums up what is known of mails since a day. What waits counts whenever it
// was written, on the day of its last try.
func HealthOf(facts []MailFact, reports []MailReport, since models.Date) MailHealth {
	var h MailHealth
	days, answers := map[MailDay]*MailCounts{}, map[string]int{}
	at := func(t time.Time, kind MailKind) *MailCounts {
		key := MailDay{Day: models.DateOf(t), Kind: kind}
		if days[key] == nil {
			days[key] = &MailCounts{}
		}
		return days[key]
	}
	for _, f := range facts {
		waits := f.State == DeliveryPending || f.State == DeliverySending || f.State == DeliveryUnknown
		if !waits && models.DateOf(f.At) < since {
			continue
		}
		switch c := at(f.At, f.Kind); {
		case waits:
			c.Waiting += f.Mails
			if !f.Since.IsZero() && (h.Oldest.IsZero() || f.Since.Before(h.Oldest)) {
				h.Oldest = f.Since
			}
		case f.State == DeliveryFailed:
			c.Refused += f.Mails
		case f.State == DeliveryAccepted || f.State == DeliveryDelivered:
			c.Sent += f.Mails
		}
		if f.Error != "" && (waits || f.State == DeliveryFailed) {
			answers[f.Error] += f.Mails
		}
	}
	for _, r := range reports {
		if models.DateOf(r.At) < since {
			continue
		}
		answers[r.What]++
		c := at(r.At, r.Kind)
		switch r.Fate {
		case MailBounced:
			c.Bounced++
		case MailComplained:
			c.Complained++
		case MailRefused:
			c.Refused++
		}
	}
	for key, counts := range days {
		if *counts != (MailCounts{}) {
			h.Days = append(h.Days, MailDay{Day: key.Day, Kind: key.Kind, MailCounts: *counts})
		}
	}
	slices.SortFunc(h.Days, func(a, b MailDay) int {
		return cmp.Or(cmp.Compare(b.Day, a.Day), cmp.Compare(a.Kind, b.Kind))
	})
	for words, n := range answers {
		h.Answers = append(h.Answers, MailAnswer{words, n})
	}
	slices.SortFunc(h.Answers, func(a, b MailAnswer) int {
		return cmp.Or(cmp.Compare(b.Mails, a.Mails), cmp.Compare(a.Words, b.Words))
	})
	return h
}

// Of keeps the days of one kind, "" for all.
func (h MailHealth) Of(kind MailKind) MailHealth {
	if kind != "" {
		h.Days = slices.DeleteFunc(slices.Clone(h.Days), func(d MailDay) bool { return d.Kind != kind })
	}
	return h
}

// ByDay sums the kinds of each of some days up to the last, the newest first; days
// without mail are there, too.
func (h MailHealth) ByDay(last models.Date, days int) []MailDay {
	all := make([]MailDay, days)
	for i := range all {
		all[i].Day = last.AddDays(-i)
		for _, d := range h.Days {
			if d.Day == all[i].Day {
				all[i].Add(d.MailCounts)
			}
		}
	}
	return all
}

// ByKind sums the days of each kind, those with most mail first.
func (h MailHealth) ByKind() []MailDay {
	var all []MailDay
	for _, d := range h.Days {
		i := slices.IndexFunc(all, func(k MailDay) bool { return k.Kind == d.Kind })
		if i < 0 {
			all, i = append(all, MailDay{Kind: d.Kind}), len(all)
		}
		all[i].Add(d.MailCounts)
	}
	slices.SortStableFunc(all, func(a, b MailDay) int { return cmp.Compare(b.Sent+b.Waiting, a.Sent+a.Waiting) })
	return all
}
