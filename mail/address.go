package mail

import (
	"errors"
	"fmt"
	"net/mail"
	"strings"
)

// Limits of an address in bytes: RFC 5321 §4.5.3.1 for the parts, and 254 for
// the whole, which is what fits a forward path between its angle brackets.
const (
	maxLocalPart = 64
	maxDomain    = 253
	maxAddress   = 254
)

// Address is a person or office that mail comes from or goes to.
type Address struct {
	Name  string // as shown; may be empty and may be Japanese
	Email string // ASCII; an internationalised domain in its xn-- form
}

// String gives the address as a header shows it, encoded where needed.
func (a Address) String() string {
	return (&mail.Address{Name: a.Name, Address: a.Email}).String()
}

// Validate refuses what could break out of a header or an SMTP command, and
// what no mail server would take. It allows dots at the ends and in a row
// before the @: such addresses break RFC 5321, but Japanese mobile carriers
// gave them out for years and their owners still read them.
func (a Address) Validate() error {
	if err := checkLine(a.Name, maxName); err != nil {
		return fmt.Errorf("name: %w", err)
	}
	local, domain, ok := strings.Cut(a.Email, "@")
	switch {
	case !ok || local == "" || domain == "":
		return errors.New("address: wants one @ with text on both sides")
	case len(local) > maxLocalPart || len(domain) > maxDomain || len(a.Email) > maxAddress:
		return errors.New("address: too long")
	}
	for _, c := range []byte(local) {
		if !isAtom(c) && c != '.' {
			return errors.New("address: a character that is not allowed before the @")
		}
	}
	return checkDomain(domain)
}

// checkDomain wants letter-digit-hyphen labels (RFC 1123 §2.1).
func checkDomain(domain string) error {
	for label := range strings.SplitSeq(domain, ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return errors.New("address: not a domain after the @")
		}
		for _, c := range []byte(label) {
			if !isAlnum(c) && c != '-' {
				return errors.New("address: not a domain after the @")
			}
		}
	}
	return nil
}

// domain is the lower-case part after the @.
func (a Address) domain() string {
	_, domain, _ := strings.Cut(a.Email, "@")
	return strings.ToLower(domain)
}

func isAlnum(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// isAtom reports whether c is atext (RFC 5322 §3.2.3).
func isAtom(c byte) bool {
	return isAlnum(c) || strings.IndexByte("!#$%&'*+-/=?^_`{|}~", c) >= 0
}
