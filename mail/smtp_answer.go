package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net/textproto"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// slowDown is how long to wait after a policy deferral (4.7.x): Google's
// rules for senders ask for ten minutes at least.
const slowDown = 10 * time.Minute

// smtpFailure turns the failure of a session into an outcome. Until the final
// dot the server has nothing it could deliver; after it, only an answer tells
// (RFC 5321 §4.2.5, §6.1). go-mail's own text names the recipient, so it is
// not repeated.
func smtpFailure(ctx context.Context, err error) (Outcome, error) {
	var sendErr *gomail.SendError
	if !errors.As(err, &sendErr) {
		return failed(Unknown, ReasonServer, 0, errors.New("the session failed in an unforeseen way"))
	}
	code, status := sendErr.ErrorCode(), sendErr.EnhancedStatusCode()
	cause := fmt.Errorf("%s: %d %s", sendErr.Reason, code, status)
	switch {
	case code >= 500:
		return smtpRefusal(sendErr.Reason, code, cause)
	case code >= 400 && strings.HasPrefix(status, "4.7."):
		return failed(NotSent, ReasonThrottled, slowDown, cause)
	case code >= 400:
		return failed(NotSent, ReasonServer, 0, cause)
	case sendErr.Reason == gomail.ErrSMTPDataClose:
		return failed(Unknown, ReasonNetwork, 0, cause)
	case ctx.Err() != nil:
		return failed(NotSent, ReasonCancelled, 0, ctx.Err())
	}
	return failed(NotSent, ReasonNetwork, 0, cause)
}

// smtpRefusal sorts a 5xx by the command that it answers (RFC 5321 §4.3.2).
func smtpRefusal(at gomail.SendErrReason, code int, cause error) (Outcome, error) {
	switch {
	case code == 530 || code == 535:
		return failed(Blocked, ReasonAccount, 0, cause)
	case code == 552 && at != gomail.ErrSMTPRcptTo:
		return failed(Rejected, ReasonTooLarge, 0, cause)
	case at == gomail.ErrSMTPMailFrom, at == gomail.ErrConnCheck:
		return failed(Blocked, ReasonAccount, 0, cause) // the server does not want us as a sender
	case at == gomail.ErrSMTPRcptTo:
		return failed(Rejected, ReasonRecipient, 0, cause)
	}
	return failed(Rejected, ReasonContent, 0, cause)
}

// notConnected is the outcome when no session came about: nothing was sent.
// A 5xx here is about us, mostly about the password.
func notConnected(ctx context.Context, err error) (Outcome, error) {
	var reply *textproto.Error
	switch {
	case ctx.Err() != nil:
		return failed(NotSent, ReasonCancelled, 0, ctx.Err())
	case errors.As(err, &reply) && reply.Code >= 500:
		return failed(Blocked, ReasonAccount, 0, fmt.Errorf("the server answers %d: %s", reply.Code, redact(reply.Msg)))
	case errors.As(err, &reply):
		return failed(NotSent, ReasonServer, 0, fmt.Errorf("the server answers %d: %s", reply.Code, redact(reply.Msg)))
	case errors.As(err, new(*tls.CertificateVerificationError)):
		return failed(Blocked, ReasonConfig, 0, err)
	}
	return failed(NotSent, ReasonNetwork, 0, errors.New(redact(err.Error())))
}
