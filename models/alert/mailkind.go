package alert

import "slices"

// MailKind says what a mail is. It is stored with the mail, the provider sees
// and returns it, and administrators read it.
type MailKind string

// Every kind of mail that the board sends. Digests are the alerts; the others
// are letters of accounts.
const (
	MailDigest MailKind = "digest"

	MailCode    MailKind = "code"         // to sign in
	MailPass    MailKind = "pass"         // lets the owner of an address past strangers
	MailGuessed MailKind = "guessed"      // wrong codes were entered
	MailSignIn  MailKind = "signed_in"    // a new browser signed in
	MailPasskey MailKind = "passkey"      // what became of a passkey
	MailDevice  MailKind = "device"       // a browser or a LINE is told from now on
	MailConfirm MailKind = "confirm"      // asks to confirm a subscription
	MailWelcome MailKind = "welcome"      // a subscription is on
	MailKeep    MailKind = "keep"         // asks once a year whether it is wanted
	MailProof   MailKind = "address_code" // proves a new address
	MailAddress MailKind = "address"      // what becomes of an address that changes
	MailErase   MailKind = "erase"        // asks whether all kept of an address is to be erased
	MailErased  MailKind = "erased"       // it was; the last mail

	MailApplied      MailKind = "applied"                // to a poster: somebody applied
	MailReceived     MailKind = "application"            // to a doctor: it was passed on
	MailAnswered     MailKind = "application_answer"     // to a doctor: what the poster decided
	MailHired        MailKind = "application_hired"      // to a poster: the doctor accepted
	MailWithdrawn    MailKind = "application_withdrawn"  // to a poster: the doctor took it back
	MailJobEnded     MailKind = "application_job"        // to a doctor: the job applied to ended
	MailTerms        MailKind = "application_terms"      // to a doctor: conditions of the job applied to changed
	MailStopped      MailKind = "application_over"       // to a poster: a selection cannot go on
	MailWaiting      MailKind = "application_waiting"    // to a poster: applications wait for an answer
	MailUnanswered   MailKind = "application_unanswered" // to a doctor: nobody answered yet
	MailMessage      MailKind = "message"                // to either side: there is a message
	MailReply        MailKind = "reply_refused"          // to either side: an answer by mail did not land
	MailInterview    MailKind = "interview"              // to either side: what became of the interview
	MailSoon         MailKind = "interview_soon"         // to either side: it is tomorrow
	MailLicence      MailKind = "licence_decided"        // to a doctor: what the board says of a licence
	MailScout        MailKind = "scout"                  // to a doctor: a poster wrote about a job
	MailAsAdvertised MailKind = "as_advertised"          // to a doctor: how the work is after a hire
	MailSleep        MailKind = "profile_sleep"          // to a doctor: the profile will fall asleep
	MailSaved        MailKind = "saved"                  // to a doctor: news of saved jobs

	MailReviewed  MailKind = "job_reviewed"         // an editor looked at an advert or a change
	MailHeld      MailKind = "job_paused"           // held back after a report
	MailUrgent    MailKind = "report_urgent"        // to who runs the board: a report that does not wait
	MailReported  MailKind = "report_decided"       // to a reader: what was decided about a report
	MailExpiry    MailKind = "expiry"               // a job is about to end
	MailOutcome   MailKind = "outcome"              // jobs are over: how they ended
	MailInvited   MailKind = "invited"              // an organisation asks for an address
	MailFeed      MailKind = "feed_alarm"           // to a poster: a feed cannot be read or has shrunk
	MailHook      MailKind = "webhook_stopped"      // to an owner: a webhook takes nothing and was stopped
	MailInherited MailKind = "inherited"            // the owner of an organisation left it to the reader
	MailHandover  MailKind = "handover"             // an owner handed an organisation over: to both
	MailChecked   MailKind = "organisation_checked" // what the check of one decided
	MailQueue     MailKind = "review_waits"         // to administrators: adverts have waited for an editor too long
)

// Prompt reports whether somebody sits and waits for the mail. One that was in
// hand when its node died goes again at once: a second one does no harm.
func (k MailKind) Prompt() bool {
	return k == MailCode || k == MailPass || k == MailConfirm || k == MailProof
}

// notified are the letters that devices of an account are told of too: what the
// other side of an application did.
var notified = []MailKind{MailApplied, MailAnswered, MailHired, MailWithdrawn, MailJobEnded, MailStopped,
	MailUnanswered, MailMessage, MailInterview, MailSoon}

// Notified reports whether devices are told of the letter.
func (k MailKind) Notified() bool { return slices.Contains(notified, k) }
