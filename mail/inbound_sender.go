package mail

import (
	"regexp"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// dkimVerdict is one of SendGrid's verdicts: {@example.jp : pass, …}.
var dkimVerdict = regexp.MustCompile(`@([A-Za-z0-9.-]+)\s*:\s*([A-Za-z]+)`)

// Authentic reports whether the provider found that the mail comes from where
// its From line says: it is signed for the domain of that address (DKIM), or
// the server that brought it may send for the domain of the envelope (SPF) and
// that is the same. Domains are the same when they belong to one owner, as
// DMARC aligns them by default (RFC 7489, 3.1).
func (in *Inbound) Authentic() bool {
	_, domain, ok := strings.Cut(in.From, "@")
	if !ok {
		return false
	}
	for _, v := range dkimVerdict.FindAllStringSubmatch(in.dkim, -1) {
		if strings.EqualFold(v[2], "pass") && oneOwner(v[1], domain) {
			return true
		}
	}
	_, envelope, _ := strings.Cut(in.EnvelopeFrom, "@")
	return strings.EqualFold(strings.TrimSpace(in.spf), "pass") && oneOwner(envelope, domain)
}

// oneOwner reports whether two domains are one below the same public suffix.
func oneOwner(a, b string) bool {
	x, err := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(a))
	y, err2 := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(b))
	return err == nil && err2 == nil && x == y
}
