package templates

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Purposes of the signed tokens in mails. A token is good for its purpose
// alone; its parts are named behind each.
const (
	TokenConfirm     = "confirm"      // subscription, second since 1970 until which it is good
	TokenManage      = "manage"       // subscription, second since 1970 until which it is good
	TokenUnsubscribe = "unsubscribe"  // subscription; good for ever
	TokenStopScouts  = "scouts"       // doctor; good for ever
	TokenHired       = "hired"        // application; good for as long as first answers are taken, and until one counts
	TokenErase       = "erase"        // subscription, second since 1970 in which it was mailed; good for EraseFor
	TokenReaddress   = "readdress"    // subscription, second since 1970 in which it was mailed; good for ReaddressFor
	TokenAddressBack = "address-back" // change of an address; good for models.AddressBackFor
	TokenKeep        = "keep"         // subscription, year; the yearly question
	TokenFeedback    = "feedback"     // subscription, job
	TokenKeepJob     = "keep-job"     // job, last day it was open until
	TokenCloseJob    = "close-job"    // job, last day it was open until
	TokenOutcome     = "outcome"      // job, last day it was open until; good for as long as it is asked
)

// ConfirmFor is how long a confirmation link works. The end stands in the
// token's parts, so that the page behind an old link can offer a new one.
const ConfirmFor = 48 * time.Hour

// ManageFor is how long a link for changing a subscription works: every mail
// and every visit brings a new one. Behind an old one is a button that has a new
// one mailed.
const ManageFor = 90 * 24 * time.Hour

// EraseFor is how long a link works that erases what is kept of an address.
const EraseFor = 48 * time.Hour

// ReaddressFor is how long a link works behind which alerts get another address.
const ReaddressFor = time.Hour

// ManageToken is the token of a link for changing a subscription that is good
// until a time.
func ManageToken(signer Signer, id string, until time.Time) string {
	return signer.Sign(TokenManage, id, strconv.FormatInt(until.Unix(), 10))
}

// Paths of the pages behind the links, each followed by "/" and a token. GET
// shows a page with a button, POST acts; a POST to PathUnsubscribe or
// PathStopScouts acts at once (RFC 8058).
const (
	PathConfirm     = "/alerts/confirm"
	PathManage      = "/alerts/manage"
	PathErase       = "/alerts/erase"
	PathReaddress   = "/alerts/address"
	PathAddressBack = "/address/back"
	PathKeep        = "/alerts/keep"
	PathFeedback    = "/alerts/feedback"
	PathUnsubscribe = "/u"
	PathStopScouts  = "/s"
	PathHired       = "/hired"
	PathKeepJob     = "/desk/jobs/keep"
	PathCloseJob    = "/desk/jobs/end"
	PathOutcome     = "/desk/jobs/outcome"
)

// Signer makes the tokens; *store.Store is one.
type Signer interface {
	Sign(purpose string, parts ...string) string
	SignUntil(purpose string, until time.Time, parts ...string) string
}

// Links makes the absolute links of mails. None holds personal data.
type Links struct {
	Public string // public URL of the board without a slash at the end
	Signer Signer
}

// Page is the address of a path in a language.
func (k Links) Page(l vocab.Lang, path string) string {
	return strings.TrimSuffix(k.Public, "/") + Href(l, path)
}

// Host is the name of the board without a port.
func (k Links) Host() string {
	at, err := url.Parse(k.Public)
	if err != nil {
		return ""
	}
	return at.Hostname()
}

func (k Links) token(l vocab.Lang, path, purpose string, parts ...string) string {
	return k.Page(l, path) + "/" + k.Signer.Sign(purpose, parts...)
}

// Job is the page of a job.
func (k Links) Job(l vocab.Lang, id string) string { return k.Page(l, "/jobs/"+url.PathEscape(id)) }

// FromAlert is the page of a job with a mark that its reader came from a digest.
func (k Links) FromAlert(l vocab.Lang, id string) string {
	return k.Job(l, id) + "?from=" + string(models.FromAlert)
}

// Search is the result page of a question, newest first.
func (k Links) Search(l vocab.Lang, c models.Criteria) string {
	q := models.Query{Criteria: c, Sort: models.SortNewest}
	return k.Page(l, "/?") + q.Values().Encode()
}

// Confirm is the page that confirms a subscription.
func (k Links) Confirm(l vocab.Lang, id string, now time.Time) string {
	until := strconv.FormatInt(now.Add(ConfirmFor).Unix(), 10)
	return k.token(l, PathConfirm, TokenConfirm, id, until)
}

// Manage is the page where a subscription is changed.
func (k Links) Manage(l vocab.Lang, id string, now time.Time) string {
	return k.Page(l, PathManage) + "/" + ManageToken(k.Signer, id, now.Add(ManageFor))
}

// Erase is the page that erases what is kept of the address of a subscription.
func (k Links) Erase(l vocab.Lang, id string, now time.Time) string {
	return k.Page(l, PathErase) + "/" + k.Signer.SignUntil(TokenErase, now.Add(EraseFor), id, strconv.FormatInt(now.Unix(), 10))
}

// Readdress is the page where the alerts of a subscription's address get another.
func (k Links) Readdress(l vocab.Lang, id string, now time.Time) string {
	return k.Page(l, PathReaddress) + "/" + k.Signer.SignUntil(TokenReaddress, now.Add(ReaddressFor), id, strconv.FormatInt(now.Unix(), 10))
}

// AddressBack is the page where an old address takes a change back.
func (k Links) AddressBack(l vocab.Lang, c *models.AddressChange) string {
	return k.Page(l, PathAddressBack) + "/" + k.Signer.SignUntil(TokenAddressBack, c.ExpiresAt, c.ID)
}

// Unsubscribe is the one-click link of a subscription.
func (k Links) Unsubscribe(l vocab.Lang, id string) string {
	return k.token(l, PathUnsubscribe, TokenUnsubscribe, id)
}

// StopScouts is the one-click link by which a doctor ends scouts.
func (k Links) StopScouts(l vocab.Lang, doctorID string) string {
	return k.token(l, PathStopScouts, TokenStopScouts, doctorID)
}

// AsAdvertised is the page that takes a doctor's answers about a hire, asked at
// now.
func (k Links) AsAdvertised(l vocab.Lang, application string, now time.Time) string {
	until := now.Add(models.AnswerOpenFor + models.AnswerSettles)
	return k.Page(l, PathHired) + "/" + k.Signer.SignUntil(TokenHired, until, application)
}

// Keep is the page that answers the yearly question.
func (k Links) Keep(l vocab.Lang, id, year string) string {
	return k.token(l, PathKeep, TokenKeep, id, year)
}

// Feedback is the page that says why a job is not relevant.
func (k Links) Feedback(l vocab.Lang, id, job string) string {
	return k.token(l, PathFeedback, TokenFeedback, id, job)
}

// KeepJob is the page that prolongs a job. The token names the day the job
// was open until, so that it prolongs once.
func (k Links) KeepJob(l vocab.Lang, job string, until models.Date) string {
	return k.token(l, PathKeepJob, TokenKeepJob, job, string(until))
}

// CloseJob is the page that ends a job.
func (k Links) CloseJob(l vocab.Lang, job string, until models.Date) string {
	return k.token(l, PathCloseJob, TokenCloseJob, job, string(until))
}

// Outcome is the page that takes the answer to how a job ended.
func (k Links) Outcome(l vocab.Lang, j *models.Job) string {
	_, over := j.Life().Window()
	return k.Page(l, PathOutcome) + "/" + k.Signer.SignUntil(TokenOutcome, over.Add(models.AskOutcomeFor), j.ID,
		string(j.Terms.ValidThrough))
}
