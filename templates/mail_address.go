package templates

import (
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// AddressCode carries the digits that prove a new address.
func (k Letters) AddressCode(l vocab.Lang, digits string, valid time.Duration) (Mail, error) {
	n := k.start(l, k.in(l, "address.code_subject", digits), k.in(l, "address.code_body"))
	n.Code = digits
	minutes := strconv.Itoa(int(valid / time.Minute))
	n.Notes = []string{k.in(l, "address.code_valid", minutes), k.in(l, "address.code_not_you")}
	return k.Mails.write(n)
}

// AddressTaken tells the owner of an account that its address was asked for.
func (k Letters) AddressTaken(l vocab.Lang) (Mail, error) {
	n := k.start(l, k.in(l, "address.taken_subject"), k.in(l, "address.taken_body"))
	n.Notes = []string{k.in(l, "address.taken_yours"), k.in(l, "address.not_you")}
	n.Actions = []Span{{Text: k.in(l, "erase.sign_in"), URL: k.Links.Page(l, "/signin?next=%2Fme%2Faccount")}}
	return k.Mails.write(n)
}

// AddressChanged tells an old address that its account, or its alerts, have
// another one now.
func (k Letters) AddressChanged(l vocab.Lang, c *models.AddressChange) (Mail, error) {
	body := "address.changed_body"
	if c.UserID == "" {
		body = "address.changed_alerts"
	}
	return k.wayBack(l, k.in(l, "address.changed_subject"), k.in(l, body), c)
}

// AddressMoved answers who wants to sign in by an old address.
func (k Letters) AddressMoved(l vocab.Lang, c *models.AddressChange) (Mail, error) {
	return k.wayBack(l, k.in(l, "address.moved_subject"), k.in(l, "address.moved_body"), c)
}

func (k Letters) wayBack(l vocab.Lang, subject, body string, c *models.AddressChange) (Mail, error) {
	n := k.start(l, subject, body)
	n.Facts = []fact{{k.in(l, "address.at"), Moment(l, c.ConfirmedAt)}, {k.in(l, "address.until"), Moment(l, c.ExpiresAt)}}
	n.Notes = []string{k.in(l, "address.changed_yours"), k.in(l, "address.changed_not_you")}
	n.Actions = []Span{{Text: k.in(l, "address.back_button"), URL: k.Links.AddressBack(l, c)}}
	return k.Mails.write(n)
}

// AddressBack tells one of the two addresses that a change was taken back.
func (k Letters) AddressBack(l vocab.Lang, c *models.AddressChange, old bool) (Mail, error) {
	n := k.start(l, k.in(l, "address.lost_subject"), k.in(l, "address.lost_body"))
	if old {
		n = k.start(l, k.in(l, "address.back_subject"), k.in(l, "address.back_body"))
	}
	if old && c.UserID != "" {
		n.Notes = []string{k.in(l, "address.back_check")}
		n.Actions = []Span{{Text: k.in(l, "passkey.button"), URL: k.Links.Page(l, "/signin?next=%2Fme%2Fpasskeys")}}
	}
	return k.Mails.write(n)
}

// Readdress asks the reader of a subscription's mail for another address.
func (k Letters) Readdress(l vocab.Lang, subscription string, now time.Time) (Mail, error) {
	n := k.start(l, k.in(l, "address.ask_subject"), k.in(l, "address.ask_body"))
	n.Notes = []string{k.in(l, "erase.hours", strconv.Itoa(int(ReaddressFor/time.Hour))), k.in(l, "erase.not_you")}
	n.Actions = []Span{{Text: k.in(l, "address.ask_button"), URL: k.Links.Readdress(l, subscription, now)}}
	return k.Mails.write(n)
}

// ReaddressAccount tells the owner of an account, who asked for the same, where its
// address is changed.
func (k Letters) ReaddressAccount(l vocab.Lang) (Mail, error) {
	n := k.start(l, k.in(l, "address.ask_subject"), k.in(l, "address.ask_account"))
	n.Notes = []string{k.in(l, "erase.not_you")}
	n.Actions = []Span{{Text: k.in(l, "address.ask_sign_in"), URL: k.Links.Page(l, "/signin?next=%2Fme%2Faddress")}}
	return k.Mails.write(n)
}
