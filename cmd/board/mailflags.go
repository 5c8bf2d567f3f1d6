package board

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
)

// MailFlags say how mails leave.
type MailFlags struct {
	Mail         string        `help:"How mails leave: mailbox (kept on disk, readable at /mailbox), smtp or sendgrid." default:"mailbox" enum:"mailbox,smtp,sendgrid"`
	MailFrom     string        `help:"Sender of account mails." default:"Enkaku <noreply@enkaku.example>"`
	AlertFrom    string        `help:"Sender of alert mails; better another address than --mail-from." placeholder:"ADDRESS"`
	SendgridKey  string        `help:"API key with the right to send, nothing else." placeholder:"KEY"`
	SendgridHost string        `help:"Address of the API." default:"https://api.sendgrid.com"`
	SendgridRate float64       `help:"Most mails a second." default:"20"`
	Sandbox      bool          `help:"Let SendGrid check mails without delivering them."`
	WebhookKey   []string      `help:"Public keys of SendGrid's signed event webhook."`
	ReplyHost    string        `help:"Host whose mail SendGrid's Inbound Parse posts here: letters about applications can then be answered by mail. Default: none." placeholder:"HOST"`
	ReplySecret  string        `help:"user:password in the address given to Inbound Parse: https://user:password@board/webhooks/sendgrid/inbound" placeholder:"SECRET"`
	SMTPURL      string        `help:"smtp://user:password@host:587 or smtps://…" name:"smtp-url" placeholder:"URL"`
	AlertWindow  time.Duration `help:"How long jobs gather before an instant alert goes." default:"30s"`

	SendgridTimeout time.Duration `help:"How long one mail may take, from dialling to the answer." default:"15s" hidden:""`

	AlertLease time.Duration `help:"How long a node owns the alert mails it works on; a dead node's are taken over after." default:"5m" hidden:""`
	AlertHold  time.Duration `help:"How long an alert mail that may have left waits for word from the provider before it goes again." default:"1h" hidden:""`

	from, alertFrom mail.Address
	webhookKeys     mail.WebhookKeys
}

// check reports all mistakes in the flags.
func (f *MailFlags) check() (errs []error) {
	var err error
	if f.from, err = parseAddress(f.MailFrom); err != nil {
		errs = append(errs, fmt.Errorf("--mail-from: %w", err))
	}
	f.alertFrom = f.from
	if f.AlertFrom != "" {
		if f.alertFrom, err = parseAddress(f.AlertFrom); err != nil {
			errs = append(errs, fmt.Errorf("--alert-from: %w", err))
		}
	}
	if f.webhookKeys, err = mail.ParseWebhookKeys(f.WebhookKey...); err != nil {
		errs = append(errs, fmt.Errorf("--webhook-key: %w", err))
	}
	errs = append(errs, f.checkReplies()...)
	if f.AlertWindow < time.Second || f.AlertWindow > time.Hour {
		errs = append(errs, errors.New("--alert-window: want one second to one hour"))
	}
	if f.AlertLease < time.Second || f.AlertHold < time.Second {
		errs = append(errs, errors.New("--alert-lease, --alert-hold: want at least one second"))
	}
	if f.SendgridTimeout < 100*time.Millisecond {
		errs = append(errs, errors.New("--sendgrid-timeout: want at least 100ms"))
	}
	if !(f.SendgridRate > 0 && f.SendgridRate <= 10_000) {
		errs = append(errs, errors.New("--sendgrid-rate: want more than 0 and at most 10000 mails a second"))
	}
	if f.Mail == "mailbox" {
		return errs
	}
	errs = append(errs, f.checkSender()...)
	for name, from := range map[string]mail.Address{"--mail-from": f.from, "--alert-from": f.alertFrom} {
		if err := mail.CheckFrom(from); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
		}
	}
	return errs
}

// minReplySecret is the fewest characters of the password of Inbound Parse: who
// has it can have the board take mails for authentic.
const minReplySecret = 16

// checkReplies reports what is wrong with how answers by mail come in.
func (f *MailFlags) checkReplies() (errs []error) {
	if (f.ReplyHost == "") != (f.ReplySecret == "") {
		errs = append(errs, errors.New("--reply-host, --reply-secret: want both or neither"))
	}
	if _, err := models.NormalizeEmail("r@" + f.ReplyHost); f.ReplyHost != "" && err != nil {
		errs = append(errs, errors.New("--reply-host: want the name of a host such as in.board.example"))
	}
	user, password, _ := strings.Cut(f.ReplySecret, ":")
	if f.ReplySecret != "" && (user == "" || len(password) < minReplySecret) {
		errs = append(errs, fmt.Errorf("--reply-secret: want user:password with at least %d characters behind the colon", minReplySecret))
	}
	return errs
}

// checkSender names what keeps the sender from being made. Making one calls
// nobody.
func (f *MailFlags) checkSender() (errs []error) {
	switch {
	case f.Mail == "sendgrid" && f.SendgridKey == "":
		errs = append(errs, errors.New("--sendgrid-key: --mail sendgrid needs it"))
	case f.Mail == "sendgrid" && f.SendgridRate > 0:
		if sg, err := f.sendGrid(time.Now); err != nil {
			errs = append(errs, err)
		} else {
			sg.Close()
		}
	case f.Mail == "smtp" && f.SMTPURL == "":
		errs = append(errs, errors.New("--smtp-url: --mail smtp needs it"))
	case f.Mail == "smtp":
		if _, err := f.smtp(time.Now); err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}

// sendGrid makes the sender of --mail sendgrid.
func (f *MailFlags) sendGrid(now func() time.Time) (*mail.SendGrid, error) {
	sg, err := mail.NewSendGrid(mail.SendGridConfig{Key: f.SendgridKey, Host: f.SendgridHost, Sandbox: f.Sandbox,
		Rate: f.SendgridRate, Connections: alertCarriers + accountCarriers, Timeout: f.SendgridTimeout, Now: now})
	if err != nil {
		return nil, fmt.Errorf("--mail sendgrid: %w", err)
	}
	return sg, nil
}

// smtp makes the sender of --mail smtp.
func (f *MailFlags) smtp(now func() time.Time) (*mail.SMTP, error) {
	s, err := mail.NewSMTP(mail.SMTPConfig{URL: f.SMTPURL, Now: now})
	if err != nil {
		return nil, fmt.Errorf("--smtp-url: %w", err)
	}
	return s, nil
}

func (f *MailFlags) alertsFrom() mail.Address { return f.alertFrom }

// How many alert mails and account mails are under way at once. There are as
// many connections as carriers: one that waits inside the client for its turn
// could not be stopped any more when another node takes its mail over.
const (
	alertCarriers   = 32
	accountCarriers = 8
)

// sender makes the sender that --mail names; mailbox is nil for the others.
func (f *MailFlags) sender(dir string, now func() time.Time) (s mail.Sender, mailbox *mail.Mailbox, closer func(),
	err error) {
	closer = func() {}
	switch f.Mail {
	case "sendgrid":
		sg, err := f.sendGrid(now)
		if err != nil {
			return nil, nil, closer, err
		}
		return sg, nil, sg.Close, nil
	case "smtp":
		smtp, err := f.smtp(now)
		if err != nil {
			return nil, nil, closer, err
		}
		return smtp, nil, closer, nil
	case "mailbox":
		box, err := mail.OpenMailbox(filepath.Join(dir, "mailbox"), now)
		return box, box, closer, err
	}
	return nil, nil, closer, fmt.Errorf("--mail %s: there is no such sender", f.Mail)
}
