package doctor

import (
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// profileReader reads the form of a profile and remembers what it could not.
type profileReader struct {
	values url.Values
	faults []models.Fault
}

func (r *profileReader) text(name string) string { return strings.TrimSpace(r.values.Get(name)) }

// number reads a whole number as people type it, 10年 and 1万円 too; "" is 0.
func (r *profileReader) number(name string, code models.FaultCode) int64 {
	n, fault := form.Whole(strings.TrimSuffix(r.text(name), "年"))
	if fault != "" || n < 0 {
		r.faults = append(r.faults, models.Fault{Field: name, Code: code, Severity: models.FaultError})
		return 0
	}
	return n
}

// keysIn reads the chosen values of a group; empty ones are left out.
func keysIn[K ~string](values url.Values, name string) []K {
	var out []K
	for _, v := range values[name] {
		if v != "" && !slices.Contains(out, K(v)) && len(out) < 200 {
			out = append(out, K(v))
		}
	}
	return out
}

// readProfile fills d, which holds the profile as stored, from the form, and
// returns what is wrong with it.
func (h *Handlers) readProfile(d *models.Doctor, values url.Values, lang vocab.Lang, orgs []namedOrg) []models.Fault {
	r := &profileReader{values: values}
	d.Lang, d.DisplayName = lang, r.text("display_name")
	d.Pref, d.Overseas = vocab.Pref(r.text("pref")), r.text("overseas") != ""
	d.Years = int(r.number("years", "doctor.years.invalid"))
	d.Specialties = keysIn[vocab.Specialty](values, "specialties")
	d.Languages = keysIn[vocab.Language](values, "languages")
	d.Skills, d.Equipment = keysIn[vocab.Skill](values, "skills"), keysIn[vocab.EquipSec](values, "equipment")
	d.Wants = models.Wants{
		Hard:      keysIn[string](values, "wants.hard"),
		MinHourly: r.number("wants.min_hourly", "doctor.min_hourly.invalid"),
	}
	for dim := range models.Dimensions() {
		if field := dim.WantField(); field != "" {
			dim.SetWanted(d, keysIn[string](values, "wants."+field))
		}
	}
	d.Wants.WeekHours.Min = float64(r.number("wants.week_hours.min", "doctor.week_hours.invalid"))
	d.Wants.WeekHours.Max = float64(r.number("wants.week_hours.max", "doctor.week_hours.invalid"))
	var known bool
	if d.Wants.Free, known = models.WeekFrom(keysIn[string](values, "wants.free")); !known {
		r.faults = append(r.faults, web.Mistake("wants.free", "wants.free.unknown")...)
	}
	d.Declare(r.licences())
	d.Blocked = r.blocked(orgs)
	d.Visibility = models.Visibility(r.text("visibility"))
	d.Consents.Scout = r.text("scout") != ""
	setText(&d.Headline, lang, r.text("headline"))
	setText(&d.SelfPR, lang, r.text("self_pr"))
	return append(r.faults, d.Validate(h.Now())...)
}

// setText replaces the text the form showed: that of lang, or of the other
// language when there is none in lang.
func setText(t *vocab.Text, lang vocab.Lang, typed string) {
	if !t.Has(lang) && typed == t.In(lang) {
		return
	}
	*t = vocab.Text{}
	if lang == vocab.EN {
		t.EN = typed
	} else {
		t.JA = typed
	}
}

// licences reads the rows in which something stands. One that was there is taken
// out by its kind; a new one without a kind is refused, for its number would be lost
// without a word.
func (r *profileReader) licences() []models.LicenceHeld {
	var out []models.LicenceHeld
	for i := range models.MaxLicences {
		at := "licences." + strconv.Itoa(i) + "."
		key := vocab.Licence(r.text(at + "key"))
		rest := r.text(at+"number") + r.text(at+"detail") + r.text(at+"on") + r.text(at+"expires")
		if key == "" && (rest == "" || r.text(at+"id") != "") {
			continue
		}
		l := models.LicenceHeld{
			ID: r.text(at + "id"), Key: key, Number: models.CanonicalLicenceNumber(key, r.text(at+"number")), Detail: r.text(at + "detail"),
			On: models.Date(r.text(at + "on")), Expires: models.Date(r.text(at + "expires")),
		}
		if key == vocab.LicenceBoard {
			l.Specialty = vocab.Specialty(r.text(at + "specialty"))
		}
		out = append(out, l)
	}
	return out
}

// blocked reads the names of hidden organisations; one that is known to the
// board is kept by its id as well.
func (r *profileReader) blocked(orgs []namedOrg) []models.BlockedOrg {
	var out []models.BlockedOrg
	for i := range models.MaxBlocked {
		name := r.text("blocked." + strconv.Itoa(i) + ".name")
		if name == "" || slices.ContainsFunc(out, func(b models.BlockedOrg) bool { return b.Name == name }) {
			continue
		}
		b := models.BlockedOrg{Name: name}
		for _, o := range orgs {
			if models.SameOrgName(o.name.JA, name) || models.SameOrgName(o.name.EN, name) {
				b.Org = o.ref
			}
		}
		out = append(out, b)
	}
	return out
}

// EditProfile shows the form of the profile.
func (h *Handlers) EditProfile(c *fiber.Ctx) error {
	d, err := h.ownProfile(c)
	if err != nil {
		return err
	}
	return h.showProfile(c, &d, nil, nil)
}

// previewed is the value of the button that asks who could see what is typed.
const previewed = "preview"

// showProfile shows the form filled with d; typed is what was sent, nil for a
// form that was not sent yet.
func (h *Handlers) showProfile(c *fiber.Ctx, d *models.Doctor, typed url.Values, faults []models.Fault) error {
	l, nav := h.own(c, "doctor.profile_title", "/me/profile")
	say := h.SayIn(l.Lang)
	page := ProfilePage{
		Layout: l, Nav: nav, New: d.Version == 0, Version: d.Version, OrgsURL: templates.Href(l.Lang, "/me/orgs"),
		Overtaken: typed != nil && typed.Get("version") != strconv.FormatInt(d.Version, 10),
		Steps:     ProfileStepsOf(l.Lang, say, d, typed, faults),
		Licences:  LicenceFieldsOf(l.Lang, say, d.Licences, h.Today(), faults),
		Blocked:   BlockedFieldsOf(say, d.Blocked, faults),
		CV:        h.cvPart(c, l.Lang, d, typed, faults),
	}
	page.Scripts = append(page.Scripts, "js/file.js")
	page.Preview = typed.Get("do") == previewed
	if (d.Version > 0 || page.Preview) && !models.Blocks(faults) {
		var err error
		if page.Seen, err = h.seenBy(c, d); err != nil {
			return err
		}
	}
	for _, f := range faults {
		if f.Severity == models.FaultError {
			page.Faults = append(page.Faults, f)
		} else {
			page.Hints = append(page.Hints, f)
		}
	}
	return h.Render(c, page)
}

// SaveProfile keeps the profile and, the first time, makes the person a doctor.
func (h *Handlers) SaveProfile(c *fiber.Ctx) error {
	d, err := h.ownProfile(c)
	if err != nil {
		return err
	}
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	if strings.TrimSpace(values.Get(models.FieldCVText)) != "" { // pasted, and then the other button
		return h.readCV(c, &d, values)
	}
	foundIn(values, &d).take()
	overtaken := values.Get("version") != strconv.FormatInt(d.Version, 10)
	orgs, err := h.orgs(c)
	if err != nil {
		return err
	}
	faults := h.readProfile(&d, values, web.VisitOf(c).Lang, orgs)
	if values.Get("do") == previewed {
		return h.showProfile(c, &d, values, faults)
	}
	if overtaken { // another tab saved in between: nothing is kept before that was said
		c.Status(fiber.StatusConflict)
		return h.showProfile(c, &d, values, faults)
	}
	if models.Blocks(faults) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showProfile(c, &d, values, faults)
	}
	if d.Version == 0 {
		if d.ID, err = h.NewID(); err != nil {
			return err
		}
		d.CreatedAt = h.Now()
	}
	if err := h.Store.Doctors().Save(c.UserContext(), &d); err != nil {
		return err
	}
	if err := h.becomeDoctor(c, d.ID); err != nil {
		return err
	}
	if err := h.removeDocuments(c, &d); err != nil {
		return err
	}
	if err := h.Talks.Hide(c.UserContext(), &d); err != nil {
		h.Log.Error("interviews with blocked organisations are not off yet", "doctor", d.ID, "err", err)
	}
	h.Flash(c, "doctor.profile_saved")
	return h.To(c, "/me")
}

// becomeDoctor notes the profile on the user. It may have been lost after a
// first save, so each save makes sure.
func (h *Handlers) becomeDoctor(c *fiber.Ctx, id string) error {
	for range 5 {
		u, err := h.Store.Users().Get(c.UserContext(), web.VisitOf(c).Viewer.ID)
		if err != nil || u.DoctorID == id {
			return err
		}
		u.DoctorID = id
		if err = h.Store.Users().Save(c.UserContext(), &u); !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return models.ErrConflict
}
