package models

import (
	"encoding/json"
	"slices"
	"time"
)

// RetainRule says what ends the keeping of a document.
type RetainRule string

// The rules.
const (
	RetainBoard   RetainRule = "board"   // kept as long as the board; says nothing of who a doctor is
	RetainAccount RetainRule = "account" // until the person erases the account
	RetainOwner   RetainRule = "owner"   // goes with what it belongs to
	RetainExpiry  RetainRule = "expiry"  // at a time of its own, which is at most Days after it was made
	RetainWritten RetainRule = "written" // Days after it was last written
	RetainOwn     RetainRule = "own"     // Days after an end that the nouns define, such as a decision
)

// A Retention is how long the documents of one collection are kept.
type Retention struct {
	Collection string
	Subject    RetainSubject
	Rule       RetainRule
	Days       int // 0: the rule knows none
}

// RetainSubject is what a reader of the privacy page calls some collections.
type RetainSubject string

// The subjects. Technical ones hold nothing of a person and are not shown.
const (
	SubjectAccount      RetainSubject = "account"
	SubjectProfile      RetainSubject = "profile"
	SubjectApplications RetainSubject = "applications"
	SubjectDocuments    RetainSubject = "documents"
	SubjectAlerts       RetainSubject = "alerts"
	SubjectStopped      RetainSubject = "stopped"
	SubjectMails        RetainSubject = "mails"
	SubjectLetters      RetainSubject = "letters"
	SubjectSeen         RetainSubject = "seen"
	SubjectSessions     RetainSubject = "sessions"
	SubjectCodes        RetainSubject = "codes"
	SubjectLINE         RetainSubject = "line" // shown where LINE is offered
	SubjectHeld         RetainSubject = "held"
	SubjectAddresses    RetainSubject = "addresses"
	SubjectInvitations  RetainSubject = "invitations"
	SubjectPosters      RetainSubject = "posters"
	SubjectEndings      RetainSubject = "endings"
	SubjectDrafts       RetainSubject = "drafts"
	SubjectImports      RetainSubject = "imports"
	SubjectLinks        RetainSubject = "links"
	SubjectReports      RetainSubject = "reports"
	SubjectBlocks       RetainSubject = "blocks"
	SubjectHires        RetainSubject = "hires"
	SubjectStories      RetainSubject = "stories"
	SubjectAudit        RetainSubject = "audit"
	SubjectErasures     RetainSubject = "erasures"
	SubjectTechnical    RetainSubject = "technical"
)

// Retentions is how long everything is kept: the store deletes by this table and
// the privacy page prints it. The periods are the board's own choice between
// what the purpose needs and what the law asks: consent to mail is to be provable
// (特定電子メール法, at least a month after the last mail; here three years),
// applications are kept while either side may come back to them (職業安定法
// 5条の5: no longer than the purpose needs).
func Retentions() []Retention {
	return []Retention{
		{"users", SubjectAccount, RetainAccount, 0},
		{"passkeys", SubjectAccount, RetainAccount, 0},
		{"saved", SubjectAccount, RetainAccount, 0},
		{"doctors", SubjectProfile, RetainAccount, 0},
		{"cvs", SubjectProfile, RetainAccount, 0},
		{"hiddenJobs", SubjectProfile, RetainAccount, 0},
		{"stories", SubjectStories, RetainAccount, 0},
		{"scouts", SubjectProfile, RetainAccount, 0},
		{"applications", SubjectApplications, RetainOwn, ApplicationKept},
		{"messages", SubjectApplications, RetainOwner, ApplicationKept},
		{"replyAddresses", SubjectApplications, RetainOwner, ApplicationKept},
		{"applicationNotes", SubjectApplications, RetainOwner, ApplicationKept},
		{"licenceDocuments", SubjectDocuments, RetainOwn, LicenceDocumentDays},
		{"pieces", SubjectDocuments, RetainOwner, LicenceDocumentDays},
		{"subscriptions", SubjectAlerts, RetainOwn, ConsentKept},
		{"suppressions", SubjectStopped, RetainBoard, 0},
		{"deliveries", SubjectMails, RetainWritten, 365},
		{"outgoing", SubjectLetters, RetainWritten, 90},
		{"mailEvents", SubjectLetters, RetainWritten, 90},
		{"seen", SubjectSeen, RetainWritten, 90},
		{"sessions", SubjectSessions, RetainExpiry, 90},
		{"loginCodes", SubjectCodes, RetainExpiry, 1},
		{"lineCodes", SubjectLINE, RetainExpiry, 1},
		{"ceremonies", SubjectCodes, RetainExpiry, 1},
		{"addressChanges", SubjectAddresses, RetainExpiry, int(AddressBackFor / (24 * time.Hour))},
		{"heldForms", SubjectHeld, RetainExpiry, 1},
		{"invitations", SubjectInvitations, RetainExpiry, 14},
		{"agencies", SubjectPosters, RetainBoard, 0},
		{"employers", SubjectPosters, RetainBoard, 0},
		{"jobs", SubjectPosters, RetainBoard, 0},
		{"revisions", SubjectPosters, RetainBoard, 0},
		{"answerTemplates", SubjectPosters, RetainBoard, 0},
		{"events", SubjectPosters, RetainBoard, 0},
		{"deskViews", SubjectPosters, RetainBoard, 0},
		{"textBlocks", SubjectPosters, RetainBoard, 0},
		{"settlements", SubjectEndings, RetainWritten, 365},
		{"drafts", SubjectDrafts, RetainWritten, 365},
		{"imports", SubjectImports, RetainOwn, 30},
		{"apiKeys", SubjectLinks, RetainBoard, 0},
		{"feeds", SubjectLinks, RetainBoard, 0},
		{"feedItems", SubjectLinks, RetainOwner, 0},
		{"feedRuns", SubjectLinks, RetainWritten, 90},
		{"webhooks", SubjectLinks, RetainBoard, 0},
		{"webhookMessages", SubjectLinks, RetainWritten, 30},
		{"reports", SubjectReports, RetainWritten, 730},
		{"blockEntries", SubjectBlocks, RetainOwn, BlockKept},
		{"hireanswers", SubjectHires, RetainBoard, 0},
		{"hireobjections", SubjectHires, RetainBoard, 0},
		{"audit", SubjectAudit, RetainBoard, 0},
		{"auditTargets", SubjectAudit, RetainBoard, 0},
		{"people", SubjectErasures, RetainBoard, 0},
		{"scoutQuotas", SubjectTechnical, RetainBoard, 0},
		{"guideTexts", SubjectTechnical, RetainBoard, 0},
		{"guideRevisions", SubjectTechnical, RetainBoard, 0},
		{"importMaps", SubjectTechnical, RetainBoard, 0},
		{"runs", SubjectTechnical, RetainWritten, 90},
		{"counters", SubjectTechnical, RetainBoard, 0},
		{"searches", SubjectTechnical, RetainOwn, 90},
		{"rateLimits", SubjectTechnical, RetainExpiry, 1},
		{"settings", SubjectTechnical, RetainBoard, 0},
		{"secrets", SubjectTechnical, RetainBoard, 0},
		{"leases", SubjectTechnical, RetainBoard, 0},
		{"meta", SubjectTechnical, RetainBoard, 0},
	}
}

// Periods that nouns count by, in days.
const (
	ApplicationKept     = 365     // after an application ended
	ApplicationIdle     = 2 * 365 // after the last word on one that never ended
	BlockKept           = 365     // after an entry of the block list ended
	ConsentKept         = 3 * 365 // after an alert was stopped
	UnconfirmedKept     = 7       // of a sign-up for alerts that nobody confirmed
	LicenceDocumentDays = int(DocumentsAfterDecision / (24 * time.Hour))
)

// Outlived reports whether an application is kept no longer: it ended, or
// nobody wrote a word on it, and that is long enough ago.
func (a *Application) Outlived(now time.Time) bool {
	quiet := now.Sub(a.UpdatedAt)
	if a.Open() {
		return quiet >= ApplicationIdle*24*time.Hour
	}
	return quiet >= ApplicationKept*24*time.Hour
}

// RetentionDay is what the retention job deleted on one day, by collection.
type RetentionDay struct {
	Day     Date           `json:"day"`
	Deleted map[string]int `json:"deleted"`
}

// RetentionReport is the newest RetentionDays of the job, the latest first.
type RetentionReport []RetentionDay

// RetentionDays is how many days the report goes back.
const RetentionDays = 30

// ParseRetentionReport reads a stored report; "" is none.
func ParseRetentionReport(text string) (r RetentionReport, err error) {
	if text != "" {
		err = json.Unmarshal([]byte(text), &r)
	}
	return r, err
}

// Add notes what was deleted on a day. Days on which nothing was are left out.
func (r RetentionReport) Add(day Date, deleted map[string]int) RetentionReport {
	sum := 0
	for _, n := range deleted {
		sum += n
	}
	if sum == 0 {
		return r
	}
	r = slices.Clone(r)
	if len(r) == 0 || r[0].Day < day {
		r = slices.Insert(r, 0, RetentionDay{day, map[string]int{}})
	}
	counts := map[string]int{}
	for _, of := range []map[string]int{r[0].Deleted, deleted} {
		for name, n := range of {
			if n > 0 {
				counts[name] += n
			}
		}
	}
	r[0].Deleted = counts
	return r[:min(len(r), RetentionDays)]
}

// String is the stored form.
func (r RetentionReport) String() string {
	data, err := json.Marshal(r)
	if err != nil {
		panic("models: " + err.Error()) // strings and numbers always marshal
	}
	return string(data)
}
