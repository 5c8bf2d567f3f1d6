package web

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Interview shows the arranging of an interview to the side, under the path of
// its page, without language prefix.
func (s *Site) Interview(c *fiber.Ctx, t *Talk, path string) templates.Interview {
	lang := VisitOf(c).Lang
	t.zone = VisitOf(c).Viewer.Zone
	say, v, now := s.SayIn(lang), &t.Application.Interview, s.Now()
	open := t.Application.StopsArranging(t.Stop) == ""
	shown := templates.Interview{
		Action: templates.Href(lang, path+"/interview"), Steps: len(v.Steps), Shown: t.Shown() && (open || v.Holds()),
	}
	if t.Asked.Warn != "" {
		shown.Warn, shown.Shown, shown.Kept = say(t.Asked.Warn), true, t.Asked.kept()
	}
	if !t.Shown() {
		return shown
	}
	shown.State = s.interviewState(t, say)
	zones := t.zones()
	if shown.Zone = zoneField(say, zones.Own); t.Asked.Deed == deedZone {
		shown.Zone.Faults = templates.FaultsOf(t.Asked.Faults, models.FieldZone)
	}
	if v.Holds() {
		shown.Agreed, shown.Place = templates.SlotWords(say, lang, v.Agreed, zones), v.Place
	}
	if _, listed := v.Sequence(); listed {
		shown.Calendar = templates.Href(lang, path+"/interview.ics")
	}
	for _, slot := range v.Slots {
		shown.Slots, shown.Place = append(shown.Slots, templates.SlotLine{
			Words: templates.SlotWords(say, lang, slot, zones), Value: templates.SlotValue(slot), Past: !now.Before(slot.Start),
		}), v.Place
	}
	shown.Ahead = v.Upcoming(now) || len(v.Slots) > 0 || shown.Warn != "" || len(t.Asked.Faults) > 0
	if !open {
		return shown
	}
	shown.Pick, shown.CanAsk, shown.Moves = v.ToPick(t.Side), true, v.Upcoming(now)
	shown.CanOff = v.Upcoming(now) || v.Proposed(t.Side)
	s.interviewForms(&shown, t, say)
	return shown
}

// zones are those of the reader and of the other side.
func (t *Talk) zones() templates.Zones {
	v, other := &t.Application.Interview, models.ByDoctor
	if t.Side == models.ByDoctor {
		other = models.ByPoster
	}
	own := t.zone
	if own == "" {
		own = v.Zone(t.Side)
	}
	return templates.Zones{Own: models.ZoneOr(own), Other: v.Zone(other)}
}

// zoneField asks for a zone.
func zoneField(say templates.Say, chosen string) templates.Field {
	f := templates.Field{Name: models.FieldZone, Kind: "select", Label: say("interview.zone"), Value: chosen}
	for _, zone := range models.Zones {
		f.Options = append(f.Options, templates.Option{Value: zone, Label: templates.ZoneWords(say, zone)})
	}
	return f
}

// arrangeStop names the words why what was asked of the interview was not done:
// nothing is arranged any more, or it changed meanwhile.
func (t *Talk) arrangeStop() string {
	switch stop := t.Application.StopsArranging(t.Stop); stop {
	case "":
		return "interview.changed"
	case models.ArrangeClosed:
		return "interview.stop_closed"
	default:
		return "common.thread_stop_" + string(t.Side) + "_" + string(stop)
	}
}

// interviewState says what is so now, as the side reads it.
func (s *Site) interviewState(t *Talk, say templates.Say) string {
	v := &t.Application.Interview
	switch {
	case v.ToPick(t.Side):
		return say("interview.now_to_pick")
	case v.Proposed(t.Side):
		return say("interview.now_proposed")
	case v.Upcoming(s.Now()):
		return say("interview.now_agreed")
	case v.Holds():
		return say("interview.now_past")
	case v.State == models.InterviewDeclined:
		return say("interview.now_declined")
	case v.State == models.InterviewOff:
		return say("interview.now_off")
	}
	return say("interview.now_none")
}

// interviewForms are the questions, with what was typed and not taken.
func (s *Site) interviewForms(shown *templates.Interview, t *Talk, say templates.Say) {
	typed, today := &t.Asked, models.DateOf(s.Now())
	shown.ZoneAsk = zoneField(say, models.ZoneOr(typed.Zone, t.zones().Own))
	shown.ZoneAsk.Hint = say("interview.zone_hint")
	if typed.Deed == deedPropose {
		shown.ZoneAsk.Faults = templates.FaultsOf(typed.Faults, models.FieldZone)
	}
	shown.First, shown.Last, shown.Open = string(today), string(today.AddDays(models.MaxSlotDays)), typed.open()
	faults := func(field string) []models.Fault { return templates.FaultsOf(typed.Faults, field) }
	shown.PickFault = faults(models.FieldPick)
	minutes := typed.Minutes
	if minutes == "" {
		minutes = usualMinutes
	}
	shown.Minutes = templates.Field{
		Name: models.FieldMinutes, Label: say("interview.minutes"), Value: minutes, Unit: say("interview.minutes_unit"),
		Mode: "numeric", Class: "short", Fill: "off", Faults: faults(models.FieldMinutes),
	}
	shown.PlaceAsk = templates.Field{
		Name: models.FieldPlace, Kind: "textarea", Rows: 2, Optional: true, Value: typed.Place, Max: models.MaxInterviewWords,
		Label: say("interview.place"), Hint: say("interview.place_hint"), Faults: faults(models.FieldPlace),
	}
	ending := func(deed, label string) templates.Field {
		f := templates.Field{
			Name: deed, Kind: "textarea", Rows: 3, Max: models.MaxInterviewWords, Label: say(label), Faults: faults(deed),
		}
		if typed.Deed == deed {
			f.Value = typed.Words
		}
		return f
	}
	shown.NoneFits = ending(deedNoneFits, "interview.words_none_fits")
	shown.CallOff = ending(deedCallOff, "interview.words_call_off")
	shown.CallOff.Optional = !t.Application.Interview.Holds()
	for i := range models.MaxSlots {
		n := strconv.Itoa(i + 1)
		row := templates.SlotRow{}
		if i < len(typed.Rows) {
			row = typed.Rows[i]
		}
		row.Number, row.Name, row.Label = i+1, models.FieldSlot+n, say("interview.slot", n)
		row.Faults = faults(row.Name)
		shown.Rows = append(shown.Rows, row)
	}
}

// open names the form that holds what was not taken.
func (a *Asked) open() string {
	if len(a.Faults) == 0 && a.Warn == "" {
		return ""
	}
	return a.Deed
}

// kept are the words that were typed and not taken.
func (a *Asked) kept() string {
	if a.Deed == deedPropose {
		return a.Place
	}
	return a.Words
}

// interviewLine is a step of the interview as a line of the thread.
func (t *Talk) interviewLine(e models.ThreadEntry, say templates.Say, lang vocab.Lang) templates.ThreadLine {
	step := e.Interview
	line := templates.ThreadLine{
		At: e.At, Text: step.Words, Mine: step.By == t.Side, Name: t.nameOf(step.By, lang),
		New: step.By != t.Side && e.Step >= t.seen,
	}
	what := "interview.step_" + string(step.State)
	switch {
	case step.By == models.ByBoard:
		what, line.Name = "interview.step_ended", ""
	case step.State == models.InterviewDoctorProposes || step.State == models.InterviewPosterProposes:
		what = "interview.step_proposed"
	case step.State == models.InterviewOff && len(step.Slots) == 0:
		what = "interview.step_taken_back"
	}
	line.Step = say(what)
	for _, slot := range step.Slots {
		line.Slots = append(line.Slots, templates.SlotWords(say, lang, slot, t.zones()))
	}
	return line
}
