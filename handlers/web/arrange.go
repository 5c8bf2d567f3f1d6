package web

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Asked is what a side wants of the interview, as typed.
type Asked struct {
	Deed    string // the button: "propose", "pick", "none_fits", "call_off"; "" for nothing
	Steps   int    // how many steps its page showed
	Rows    []templates.SlotRow
	Minutes string
	Place   string
	Zone    string // in which the times are given, one of models.Zones
	Words   string // of a refusal or an end

	Faults []models.Fault // why it was not taken
	Warn   string         // further words why: a key of the catalogue

	slots  []models.TimeSlot
	picked string
}

// The deeds of a form about the interview.
const (
	deedPropose  = "propose"
	deedPick     = models.FieldPick
	deedNoneFits = models.FieldNoneFits
	deedCallOff  = models.FieldCallOff
	deedZone     = models.FieldZone // the times are to be shown in another zone
)

// usualMinutes is how long a slot is when nothing is typed.
const usualMinutes = "30"

// asked reads a form about the interview. What cannot be read is a fault.
func asked(c *fiber.Ctx) Asked {
	a := Asked{Deed: c.FormValue("deed"), picked: c.FormValue("pick")}
	a.readZone(c.FormValue(models.FieldZone), VisitOf(c).Viewer.Zone)
	a.Steps, _ = strconv.Atoi(c.FormValue("steps"))
	switch {
	case a.picked != "":
		a.Deed = deedPick
	case a.Deed == deedPropose:
		a.readProposal(c)
	default:
		a.Words = form.Text(c.FormValue(a.Deed))
	}
	return a
}

// readZone takes the zone that was chosen, or that of the account when there is
// none. Times in a zone that is not offered are no times: nobody could tell which.
func (a *Asked) readZone(chosen, own string) {
	a.Zone = models.ZoneOr(chosen, own)
	if chosen != "" && a.Zone != chosen {
		a.fault(models.FieldZone, "interview.zone")
	}
}

// readProposal reads what is proposed; rows without anything typed are left out.
func (a *Asked) readProposal(c *fiber.Ctx) {
	a.Place, a.Minutes = form.Text(c.FormValue(models.FieldPlace)), form.Text(c.FormValue("minutes"))
	if a.Minutes == "" {
		a.Minutes = usualMinutes
	}
	minutes, code := form.Whole(a.Minutes)
	if code != "" {
		a.fault(models.FieldMinutes, code, a.Minutes)
	}
	for i := range models.MaxSlots {
		n := strconv.Itoa(i + 1)
		row := templates.SlotRow{Date: form.Text(c.FormValue("date" + n)), Time: form.Text(c.FormValue("time" + n))}
		if row.Date == "" && row.Time == "" {
			continue
		}
		row.Name = models.FieldSlot + strconv.Itoa(len(a.Rows)+1)
		a.Rows = append(a.Rows, row)
		date, code := form.Date(row.Date)
		clock, wrong := form.Clock(row.Time)
		switch {
		case code != "":
			a.fault(row.Name, code, row.Date)
		case wrong != "":
			a.fault(row.Name, wrong, row.Time)
		case row.Date == "" || row.Time == "":
			a.fault(row.Name, "interview.slot.incomplete")
		default:
			c := &models.Check{}
			start := c.Moment(row.Name, date, clock, a.Zone)
			a.Faults = append(a.Faults, c.Faults...)
			a.slots = append(a.slots, models.TimeSlot{Start: start, Minutes: int(min(minutes, 1<<20))})
		}
	}
}

func (a *Asked) fault(field string, code models.FaultCode, args ...string) {
	a.Faults = append(a.Faults, models.Fault{Field: field, Code: code, Severity: models.FaultError, Args: args})
}

// step makes the step on an application and reports whether it changed.
func (s *Site) step(a *models.Application, side models.Actor, want *Asked) (bool, error) {
	now := s.Now()
	switch want.Deed {
	case deedPropose:
		changed, err := a.Propose(side, want.slots, want.Place, want.Steps, now)
		if changed {
			a.Interview.SetZone(side, want.Zone)
		}
		return changed, err
	case deedPick:
		return a.Pick(side, want.slot(&a.Interview), want.Steps, now)
	case deedNoneFits:
		return a.Decline(side, want.Words, want.Steps, now)
	case deedCallOff:
		return a.CallOff(side, want.Words, want.Steps, now)
	}
	return false, models.ErrConflict
}

// slot is the one that was picked; a second click finds it agreed on.
func (a *Asked) slot(v *models.Interview) models.TimeSlot {
	return templates.SlotOf(a.picked, append([]models.TimeSlot{v.Agreed}, v.Slots...))
}

// Arrange does what the form asks of the interview and has the other side
// mailed. An error that Refused knows leaves all as it was.
func (s *Site) Arrange(c *fiber.Ctx, t *Talk) error {
	t.Asked = asked(c)
	ctx, user, id := c.UserContext(), &VisitOf(c).Viewer.User, t.Application.ID
	if t.Asked.Deed != deedZone && t.Application.StopsArranging(t.Stop) != "" {
		return models.ErrConflict
	}
	if len(t.Asked.Faults) > 0 {
		return &models.InvalidError{Faults: t.Asked.Faults}
	}
	if t.Asked.Deed == deedZone {
		return s.showIn(c, t)
	}
	tried := t.Application
	if _, err := s.step(&tried, t.Side, &t.Asked); err != nil {
		return err
	}
	if err := s.Limit(c, models.CapMessagesByUser, user.ID); err != nil {
		return err
	}
	if err := s.Record(c, user, "application.interview", "doctor/"+t.Application.DoctorID); err != nil {
		return err
	}
	since := s.Now()
	a, err := s.Store.Applications().Change(ctx, id, func(a *models.Application) (bool, error) {
		changed, err := s.step(a, t.Side, &t.Asked)
		if err == nil && changed && t.Side == models.ByPoster && a.Unanswered() { // to propose is to contact
			err = a.Answer(models.ApplicationContacted, s.Now())
		}
		return changed, err
	})
	if err != nil {
		return err
	}
	t.Application = a
	s.Tell(ctx, &a, since)
	if t.Asked.Deed == deedPropose {
		return s.keepZone(c, t.Asked.Zone)
	}
	return nil
}

// showIn has the times of interviews shown in another zone from now on.
func (s *Site) showIn(c *fiber.Ctx, t *Talk) error {
	a, err := s.Store.Applications().Change(c.UserContext(), t.Application.ID, func(a *models.Application) (bool, error) {
		return a.Interview.SetZone(t.Side, t.Asked.Zone), nil
	})
	if err != nil {
		return err
	}
	t.Application = a
	return s.keepZone(c, t.Asked.Zone)
}

// keepZone remembers in the account the zone that its person chose.
func (s *Site) keepZone(c *fiber.Ctx, zone string) error {
	v := VisitOf(c).Viewer
	if models.ZoneOr(v.Zone) == zone {
		return nil
	}
	_, err := s.Store.Users().Change(c.UserContext(), v.ID, func(u *models.User) bool {
		u.Zone = zone
		return true
	})
	v.Zone = zone
	return err
}

// Done names the words that say what was done.
func (a *Asked) Done() string { return "interview.done_" + a.Deed }
