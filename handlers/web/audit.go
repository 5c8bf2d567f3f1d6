package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// Record appends to the audit log that a person does something to a target
// such as "doctor/ID". It comes before the deed: without the line, no deed.
func (s *Site) Record(c *fiber.Ctx, who *models.User, action, target string) error {
	if err := s.Store.Audit().Append(c.UserContext(), s.Entry(c, who, action, target)); err != nil {
		return err
	}
	if event, is := models.SecurityDeed(action); is {
		s.Note(c, Incident{Event: event, Outcome: OutcomeDone, UserID: who.ID, Email: who.Email, Target: target})
	}
	return nil
}

// Entry is the line of Record, for what goes on after the request is answered.
func (s *Site) Entry(c *fiber.Ctx, who *models.User, action, target string) models.AuditEntry {
	return models.AuditEntry{
		At: s.Now(), Who: who.ID, Role: roleOf(who), Action: action, Target: target, Result: "ok",
		Network: s.CoarseNetwork(c), RequestID: VisitOf(c).ID, Org: doneFor(VisitOf(c)),
	}
}

// doneFor is the organisation for which something is done: that of the thing, or at
// the desk the one that is worked for.
func doneFor(v *Visit) models.OrgRef {
	if v.For.ID == "" && v.Viewer != nil && v.Viewer.deed != "" {
		return v.Viewer.Org
	}
	return v.For
}

// roleOf is the strongest role of a user, for the log.
func roleOf(u *models.User) models.Role {
	switch {
	case u.Admin:
		return models.RoleAdmin
	case len(u.Memberships) > 0:
		return models.RoleRecruiter
	}
	return models.RoleDoctor
}
