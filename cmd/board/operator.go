package board

import (
	"fmt"
	"net/mail"
	"net/url"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// OperatorFlags say who runs the board; the law wants it in mails and pages.
type OperatorFlags struct {
	OperatorName    string `help:"Legal name of the operator."`
	OperatorAddress string `help:"Postal address of the operator."`
	OperatorContact string `help:"Where questions and complaints go: an address or https page." placeholder:"ADDRESS"`
	OperatorNotice  string `help:"Number of the notified job-information service (51-募-…)."`
}

// check names each flag that is missing on a board that a network reaches: its
// mails and pages would say of nobody that they run it.
func (f *OperatorFlags) check() (errs []error) {
	for _, flag := range []struct{ name, value string }{
		{"--operator-name", f.OperatorName}, {"--operator-address", f.OperatorAddress}, {"--operator-contact", f.OperatorContact},
	} {
		if flag.value == "" {
			errs = append(errs, fmt.Errorf("%s: on a network the board has to say who runs it", flag.name))
		}
	}
	if f.OperatorContact != "" && !isContact(f.OperatorContact) {
		errs = append(errs, fmt.Errorf("--operator-contact: want a mail address or an https page, got %q", f.OperatorContact))
	}
	return errs
}

// isContact reports whether people can write to an address: by mail, or on a
// page.
func isContact(address string) bool {
	page, err := url.Parse(address)
	if err == nil && page.Scheme == "https" && page.Host != "" && page.User == nil {
		return true
	}
	_, err = mail.ParseAddress(strings.TrimPrefix(address, "mailto:"))
	return err == nil
}

// operator returns who runs the board. The demo board has an invented one.
func (f *OperatorFlags) operator(public *url.URL, demo bool) templates.Operator {
	o := templates.Operator{
		Name:    vocab.Text{JA: f.OperatorName, EN: f.OperatorName},
		Address: vocab.Text{JA: f.OperatorAddress, EN: f.OperatorAddress},
		Contact: f.OperatorContact, Notification: f.OperatorNotice,
	}
	if o.Contact == "" {
		o.Contact, o.ContactHere = public.String()+"/contact", true
	}
	if demo && f.OperatorName == "" {
		o.Name = vocab.Text{JA: "Enkaku 運営事務局(デモ)", EN: "Enkaku office (demo)"}
		o.Address = vocab.Text{JA: "東京都千代田区見本町1-1-1", EN: "1-1-1 Mihon-cho, Chiyoda-ku, Tokyo"}
		o.Notification = "51-募-999901"
	}
	return o
}
