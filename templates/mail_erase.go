package templates

import (
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// Erase asks whoever reads the mail of a subscription's address whether all that
// is kept of it is to be erased.
func (k Letters) Erase(l vocab.Lang, subscription string, now time.Time) (Mail, error) {
	n := k.start(l, k.in(l, "erase.subject"), k.in(l, "erase.body"))
	n.Notes = []string{k.in(l, "erase.hours", strconv.Itoa(int(EraseFor/time.Hour))), k.in(l, "erase.not_you")}
	n.Actions = []Span{{Text: k.in(l, "erase.button"), URL: k.Links.Erase(l, subscription, now)}}
	return k.Mails.write(n)
}

// EraseAccount tells the owner of an account, who asked for the same, that the
// account is erased after signing in.
func (k Letters) EraseAccount(l vocab.Lang) (Mail, error) {
	n := k.start(l, k.in(l, "erase.subject"), k.in(l, "erase.account"))
	n.Notes = []string{k.in(l, "erase.not_you")}
	n.Actions = []Span{{Text: k.in(l, "erase.sign_in"), URL: k.Links.Page(l, "/signin?next=%2Fme%2Faccount")}}
	return k.Mails.write(n)
}

// Erased is the last mail to an address.
func (k Letters) Erased(l vocab.Lang) (Mail, error) {
	n := k.start(l, k.in(l, "erased.subject"), k.in(l, "erased.body"))
	n.Notes = []string{k.in(l, "erased.kept")}
	return k.Mails.write(n)
}
