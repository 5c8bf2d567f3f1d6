package models

import (
	"slices"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// ApplicationConsent is the version of what the form of an application lists
// and asks consent for.
const ApplicationConsent = "apply-2026-12-questions"

// ApplyStop is why a doctor cannot apply to a job.
type ApplyStop string

// The reasons, in the order in which they are looked for.
const (
	ApplyOpen        ApplyStop = ""             // nothing stops the doctor
	ApplyOutside     ApplyStop = "outside"      // the poster takes applications at an address of its own
	ApplyNoProfile   ApplyStop = "profile"      // the doctor has no profile yet
	ApplyHidden      ApplyStop = "hidden"       // the doctor blocked somebody behind the job
	ApplyTwice       ApplyStop = "twice"        // there is an application already, not taken back
	ApplyUnchecked   ApplyStop = "licence"      // a medical act needs a licence of which the board has a document
	ApplyBeingLooked ApplyStop = "licence_wait" // the poster wants checked licences; the board has yet to look
	ApplyCheckedOnly ApplyStop = "licence_only" // the poster wants checked licences; one is not, and does not wait
)

// StopsApplying returns what keeps the doctor from applying to the job today.
// applied says that an application to it stands. A licence that the board has
// yet to look at stops nobody, unless the poster asks for checked ones.
func (d *Doctor) StopsApplying(j *Job, applied bool, today Date) ApplyStop {
	switch {
	case j.Apply.URL != "":
		return ApplyOutside
	case d.Version == 0:
		return ApplyNoProfile
	case d.HidesJob(j):
		return ApplyHidden
	case applied:
		return ApplyTwice
	}
	if j.MedicalAct() && !d.practises(today) {
		return ApplyUnchecked
	}
	stop := ApplyOpen
	for _, l := range d.Unchecked(&j.Advert, today) {
		if l.Standing(today) != LicenceSubmitted {
			return ApplyCheckedOnly
		}
		stop = ApplyBeingLooked
	}
	return stop
}

// practises reports whether the doctor has a Japanese licence that the board
// checked or is about to.
func (d *Doctor) practises(today Date) bool {
	return slices.ContainsFunc(d.Licences, func(l LicenceHeld) bool {
		standing := l.Standing(today)
		return l.Key == vocab.LicenceMedical && (standing == LicenceChecked || standing == LicenceSubmitted)
	})
}

// Unchecked are the licences of the doctor that an advert wants checked and
// that are not: none when it does not ask for checked ones. It wants those that
// it requires, and the medical licence for a medical act. Whether the doctor
// holds all that is required is for the poster to judge.
func (d *Doctor) Unchecked(a *Advert, today Date) []LicenceHeld {
	if !a.Apply.CheckedOnly {
		return nil
	}
	var all []LicenceHeld
	for _, key := range vocab.Licences.Keys() {
		wanted := slices.Contains(a.Licences.Required, key) || key == vocab.LicenceMedical && a.MedicalAct()
		if wanted {
			all = append(all, d.notChecked(key, today)...)
		}
	}
	return all
}

// notChecked are the licences of a kind when none of them is checked.
func (d *Doctor) notChecked(key vocab.Licence, today Date) []LicenceHeld {
	var held []LicenceHeld
	for _, l := range d.Licences {
		if l.Key != key {
			continue
		}
		if l.CheckedOn(today) {
			return nil
		}
		held = append(held, l)
	}
	return held
}

// Check returns everything wrong with an application as typed and brings its
// address into its one form. agreedTo is the version of the consent text the
// doctor agreed to, "" for none.
func (a *Application) Check(agreedTo string) []Fault {
	c := &Check{}
	c.Text("message", a.Message, MaxMessage)
	c.Text("hours", a.Hours, MaxApplyAnswer)
	c.Need(Runes(a.LegalName) <= MaxPersonName, "legal_name", "query.too_long", itoa(MaxPersonName))
	c.Name("legal_name", a.LegalName)
	a.checkContact(c)
	c.Need(!a.ShareName || a.LegalName != "", "legal_name", "apply.legal_name.required")
	c.Need(agreedTo == ApplicationConsent, "consent", "apply.consent.required")
	return c.Faults
}

// checkContact brings the address into its one form. There may be none: what
// the poster writes reaches the doctor through the board.
func (a *Application) checkContact(c *Check) {
	if Blank(a.Contact) {
		a.Contact = ""
		return
	}
	email, err := NormalizeEmail(a.Contact)
	if err != nil {
		c.Fail("contact", "email.invalid")
		return
	}
	a.Contact = email
}

// Reveal sets what the poster may see of the doctor from now on: an address to
// write to and a name, "" for neither. ErrConflict once the doctor took the
// application back.
func (a *Application) Reveal(contact, legalName string) error {
	if !a.Stands() {
		return ErrConflict
	}
	shown := *a
	shown.Contact, shown.LegalName = contact, legalName
	shown.ShareName = legalName != ""
	c := &Check{}
	shown.checkContact(c)
	c.Need(Runes(legalName) <= MaxPersonName, "legal_name", "query.too_long", itoa(MaxPersonName))
	c.Name("legal_name", legalName)
	if len(c.Faults) > 0 {
		return &InvalidError{Faults: c.Faults}
	}
	*a = shown
	return nil
}

// Send makes what was typed the application of a doctor to a job, after those
// that they took back. A name that is not shared is not kept.
func (a *Application) Send(j *Job, doctorID string, before int, now time.Time) {
	if !a.ShareName {
		a.LegalName = ""
	}
	a.ID, a.JobID, a.DoctorID = ApplicationID(j.ID, doctorID, before), j.ID, doctorID
	a.Poster, a.Revision = j.Poster, j.Revision
	a.State, a.Consent, a.CreatedAt = ApplicationReceived, ApplicationConsent, now
}

// Saw notes that the doctor had an earlier text of the advert before them while
// the poster changed it: they hear of the change as those who had applied do.
func (a *Application) Saw(revision int) {
	if revision > 0 && revision < a.Revision {
		a.Revision = revision
	}
}
