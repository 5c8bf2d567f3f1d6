package models

import "time"

// ApplicationConsent is the version of what the form of an application lists
// and asks consent for.
const ApplicationConsent = "apply-2026-11"

// ApplyStop is why a doctor cannot apply to a job.
type ApplyStop string

// The reasons, in the order in which they are looked for.
const (
	ApplyOpen        ApplyStop = ""             // nothing stops the doctor
	ApplyOutside     ApplyStop = "outside"      // the poster takes applications at an address of its own
	ApplyNoProfile   ApplyStop = "profile"      // the doctor has no profile yet
	ApplyHidden      ApplyStop = "hidden"       // the doctor blocked somebody behind the job
	ApplyTwice       ApplyStop = "twice"        // there is an application already, even one taken back
	ApplyUnchecked   ApplyStop = "licence"      // a medical act needs a licence that the board has checked
	ApplyBeingLooked ApplyStop = "licence_wait" // as before; the board has yet to look at it
)

// StopsApplying returns what keeps the doctor from applying to the job.
// applied says that there is an application to it.
func (d *Doctor) StopsApplying(j *Job, applied bool) ApplyStop {
	switch {
	case j.Apply.URL != "":
		return ApplyOutside
	case d.Version == 0:
		return ApplyNoProfile
	case d.HidesJob(j):
		return ApplyHidden
	case applied:
		return ApplyTwice
	case len(d.MayApply(&j.Advert)) == 0:
		return ApplyOpen
	}
	if medical, ok := d.MedicalLicence(LicenceSubmitted); ok && medical.Status == LicenceSubmitted {
		return ApplyBeingLooked
	}
	return ApplyUnchecked
}

// Check returns everything wrong with an application as typed and brings its
// address into its one form. agreedTo is the version of the consent text the
// doctor agreed to, "" for none.
func (a *Application) Check(agreedTo string) []Fault {
	c := &checker{}
	c.need(runes(a.Message) <= MaxApplicationMessage, "message", "query.too_long", itoa(MaxApplicationMessage))
	c.need(runes(a.LegalName) <= MaxPersonName, "legal_name", "query.too_long", itoa(MaxPersonName))
	if email, err := NormalizeEmail(a.Contact); err != nil {
		c.fail("contact", "email.invalid")
	} else {
		a.Contact = email
	}
	c.need(!a.ShareName || a.LegalName != "", "legal_name", "apply.legal_name.required")
	c.need(agreedTo == ApplicationConsent, "consent", "apply.consent.required")
	return c.faults
}

// Send makes what was typed the application of a doctor to a job. A name that
// is not shared is not kept.
func (a *Application) Send(j *Job, doctorID string, now time.Time) {
	if !a.ShareName {
		a.LegalName = ""
	}
	a.ID, a.JobID, a.DoctorID = ApplicationID(j.ID, doctorID), j.ID, doctorID
	a.Poster, a.Revision = j.Poster, j.Revision
	a.State, a.Consent, a.CreatedAt = ApplicationReceived, ApplicationConsent, now
}
