package models

import (
	"errors"
	"net/netip"
	"slices"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models/fold"
)

// ErrEmail says that a text is not an address the board can mail.
var ErrEmail = errors.New("not a usable e-mail address")

// MaxEmail is the longest address in bytes (RFC 5321, 4.5.3.1.3, less the
// brackets); MaxEmailLocal the longest part before the @.
const (
	MaxEmail      = 254
	MaxEmailLocal = 64
)

// NormalizeEmail returns the one form of an address under which it is kept
// and looked up: full-width characters folded, surrounding space dropped, all
// in lower case (no provider in use tells mailboxes apart by case). Dots and
// +tags stay: they are other mailboxes at many providers. Quoted local parts,
// comments, letters beyond ASCII before the @, more than one @, domains without
// a dot and numeric hosts are refused with ErrEmail. A domain in Japanese is
// kept as the names system has it (xn--…). What cannot be seen is dropped at
// both ends: it comes along when an address is copied. Normalising twice
// changes nothing.
//
// Old addresses of Japanese mobile carriers with dots side by side or before
// the @ ("a..b.@…") exist and are accepted, with a dot in front at carriers
// alone.
func NormalizeEmail(s string) (string, error) {
	s = strings.TrimFunc(fold.Width(s), func(r rune) bool { return unicode.IsSpace(r) || Invisible(r) })
	s = asciiDomain(s)
	if len(s) > MaxEmail || strings.Count(s, "@") != 1 ||
		strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) {
		return "", ErrEmail
	}
	s = strings.ToLower(s)
	local, domain, _ := strings.Cut(s, "@")
	if local == "" || len(local) > MaxEmailLocal || !only(local, localSigns) ||
		local[0] == '.' && (!atCarrier(domain) || strings.Trim(local, ".") == "") {
		return "", ErrEmail
	}
	if !hostName(domain) {
		return "", ErrEmail
	}
	return s, nil
}

// carriers are the domains under which Japanese mobile carriers gave out
// addresses that begin with a dot.
var carriers = []string{"docomo.ne.jp", "ezweb.ne.jp", "au.com", "softbank.ne.jp", "i.softbank.jp", "vodafone.ne.jp"}

func atCarrier(domain string) bool {
	return slices.ContainsFunc(carriers, func(c string) bool { return domain == c || strings.HasSuffix(domain, "."+c) })
}

// asciiDomain writes a domain in Japanese in ASCII. Other scripts stay as they
// are, to be refused: many of their letters look like Latin ones.
func asciiDomain(s string) string {
	local, domain, found := strings.Cut(s, "@")
	if !found || !strings.ContainsFunc(domain, func(r rune) bool { return r == '。' || japanese(r) }) {
		return s
	}
	labels := strings.Split(strings.ToLower(strings.ReplaceAll(domain, "。", ".")), ".")
	for i, label := range labels {
		if strings.ContainsFunc(label, func(r rune) bool { return r > unicode.MaxASCII && !japanese(r) }) {
			return s
		}
		ascii, ok := fold.Punycode(label)
		if !ok {
			return s
		}
		labels[i] = ascii
	}
	return local + "@" + strings.Join(labels, ".")
}

func japanese(r rune) bool {
	return r == 'ー' || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// ShownEmail writes a kept address as its owner does: a domain in Japanese in
// Japanese. Other scripts stay in ASCII, since many of their letters look like
// Latin ones. Normalised it is the same address.
func ShownEmail(email string) string {
	local, domain, found := strings.Cut(email, "@")
	if !found || !strings.Contains(domain, "xn--") {
		return email
	}
	labels := strings.Split(domain, ".")
	for i, label := range labels {
		written, ok := fold.FromPunycode(label)
		if ok && !strings.ContainsFunc(written, func(r rune) bool { return r > unicode.MaxASCII && !japanese(r) }) {
			labels[i] = written
		}
	}
	if shown := local + "@" + strings.Join(labels, "."); sameEmail(shown, email) {
		return shown
	}
	return email
}

func sameEmail(shown, email string) bool {
	again, err := NormalizeEmail(shown)
	return err == nil && again == email
}

// localSigns are the signs allowed beside letters and digits (RFC 5322 atext
// and the dot).
const localSigns = ".!#$%&'*+-/=?^_`{|}~"

// only reports whether s consists of ASCII letters, digits and the signs.
func only(s, signs string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		letter := r <= unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r))
		return !letter && !strings.ContainsRune(signs, r)
	})
}

// hostName reports whether s is a domain name of at least two labels
// (RFC 1035 with digits first as of RFC 1123) and not an IP address.
func hostName(s string) bool {
	labels := strings.Split(s, ".")
	if len(labels) < 2 || len(s) > 253 {
		return false
	}
	for _, label := range labels {
		if label == "" || len(label) > 63 || !only(label, "-") || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
	}
	if _, err := netip.ParseAddr(s); err == nil {
		return false
	}
	return strings.ContainsFunc(labels[len(labels)-1], unicode.IsLetter)
}

// The kinds of address that are marked, so that a person can look twice.
const (
	EmailRole       = "role"       // read by many or by nobody
	EmailDisposable = "disposable" // gone in minutes
)

// EmailKind returns EmailRole, EmailDisposable or "" for a normalised address.
// Marked addresses are still accepted.
func EmailKind(address string) string {
	local, domain, _ := strings.Cut(address, "@")
	local, _, _ = strings.Cut(local, "+")
	for part := domain; part != ""; {
		if slices.Contains(disposableDomains, part) {
			return EmailDisposable
		}
		_, part, _ = strings.Cut(part, ".")
	}
	if slices.Contains(roleNames, local) {
		return EmailRole
	}
	return ""
}

// roleNames are mailbox names of functions (RFC 2142 and common use).
var roleNames = []string{
	"abuse", "admin", "administrator", "all", "billing", "contact", "help", "hostmaster", "info", "inquiry",
	"jimu", "jinji", "kyujin", "mail", "marketing", "news", "no-reply", "noreply", "office", "postmaster",
	"recruit", "root", "saiyo", "sales", "security", "soumu", "spam", "staff", "support", "webmaster",
}

// disposableDomains are well-known services of throw-away addresses; their
// sub-domains count too.
var disposableDomains = []string{
	"10minutemail.com", "dispostable.com", "fakeinbox.com", "getnada.com", "guerrillamail.com", "guerrillamail.net",
	"instaddr.ch", "kuku.lu", "mailinator.com", "maildrop.cc", "mailnesia.com", "mintemail.com", "mohmal.com",
	"sharklasers.com", "spamgourmet.com", "sute.jp", "temp-mail.org", "tempmail.com", "throwawaymail.com",
	"trashmail.com", "yopmail.com", "yopmail.fr",
}
