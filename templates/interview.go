package templates

import (
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Interview is the arranging of an interview as one side sees it.
type Interview struct {
	Action   string // of its forms, with language prefix
	Shown    bool   // there is something to see or to do
	Ahead    bool   // it comes before the thread: a time is agreed or waits to be picked
	Steps    int    // how many there were when the page was made
	State    string // what is so now, in words
	Warn     string // why what was sent was not taken, in words; "" for none
	Kept     string // what was typed with it
	Agreed   string // the time that holds, in words; "" for none
	Place    string // where, as proposed
	Calendar string // address of the calendar file with language prefix; "" for none
	Slots    []SlotLine

	Pick      bool // one of Slots can be picked, or all declined
	CanOff    bool // what is agreed or proposed can be called off
	CanAsk    bool // slots can be proposed
	Moves     bool // and would replace what is agreed
	Open      string
	Rows      []SlotRow // of the proposal
	First     string    // earliest and latest day of a date input
	Last      string
	Minutes   Field
	PlaceAsk  Field
	ZoneAsk   Field // in which the proposed times are given
	Zone      Field // in which all times are shown
	NoneFits  Field
	CallOff   Field
	PickFault []models.Fault
}

// SlotLine is a proposed time.
type SlotLine struct {
	Words string
	Value string // SlotValue
	Past  bool
}

// SlotRow is the question for one proposed time, as typed. Its Number is from 1,
// Name that of its field.
type SlotRow struct {
	Name, Label string
	Number      int
	Date, Time  string
	Faults      []models.Fault
}

// ID is where faults lead to.
func (r SlotRow) ID() string { return "f-" + r.Name }

// Zones are the zone of who reads of a time, and that of the other side.
type Zones struct{ Own, Other string }

// ZoneWords names a zone.
func ZoneWords(say Say, zone string) string {
	return say("events.zone_" + strings.ToLower(strings.ReplaceAll(zone, "/", "_")))
}

// SlotWords says a slot in words, in the reader's zone, which is named, and in that
// of the other side where it differs: 2026年12月3日(木) 10:00〜10:30 日本時間, Thu 3 Dec
// 2026, 10:00–10:30 Japan time. "" for none.
func SlotWords(say Say, l vocab.Lang, s models.TimeSlot, zones Zones) string {
	if s.Start.IsZero() {
		return ""
	}
	words := slotIn(say, l, s, zones.Own)
	_, own := s.Start.In(models.Location(zones.Own)).Zone()
	if _, other := s.Start.In(models.Location(zones.Other)).Zone(); other != own {
		words = say("interview.both_zones", words, slotIn(say, l, s, zones.Other))
	}
	return words
}

func slotIn(say Say, l vocab.Lang, s models.TimeSlot, zone string) string {
	at := models.Location(zone)
	from, to := s.Start.In(at), s.End().In(at)
	over := from.YearDay() != to.YearDay()
	name := say("interview.in_zone", ZoneWords(say, zone))
	if l == vocab.EN {
		words := from.Format("Mon 2 Jan 2006, 15:04–") + to.Format("15:04") + " " + name
		if over {
			words += " (ends the next day)"
		}
		return words
	}
	words := from.Format("2006年1月2日(") + dayNames[vocab.JA][(int(from.Weekday())+6)%7] + from.Format(") 15:04〜")
	if over {
		words += "翌"
	}
	return words + to.Format("15:04") + " " + name
}

// slotLayout is the form of a slot's start in forms, in UTC.
const slotLayout = "2006-01-02T15:04Z"

// SlotValue is a slot as a form sends it.
func SlotValue(s models.TimeSlot) string { return s.Start.UTC().Format(slotLayout) }

// SlotOf returns the slot that a form sent, of those there are, else zero.
func SlotOf(value string, slots []models.TimeSlot) models.TimeSlot {
	start, err := time.Parse(slotLayout, value)
	if err != nil {
		return models.TimeSlot{}
	}
	for _, s := range slots {
		if s.Start.Equal(start) {
			return s
		}
	}
	return models.TimeSlot{}
}
