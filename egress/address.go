package egress

import (
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/idna"

	"github.com/enkaku/enkaku/models"
)

// What is wrong with an address that somebody typed. The words do not tell what
// a name resolves to.
const (
	CodeAddress models.FaultCode = "egress.address"  // cannot be read, or holds a name and password
	CodeScheme  models.FaultCode = "egress.scheme"   // not https
	CodePort    models.FaultCode = "egress.port"     // neither 443 nor 8443
	CodeHost    models.FaultCode = "egress.host"     // no name of the public internet
	CodeListed  models.FaultCode = "egress.listed"   // none of the hosts that the operator allows
	CodeInside  models.FaultCode = "egress.inside"   // resolves to an address that is not public
	CodeReach   models.FaultCode = "egress.reach"    // no answer: name unknown, refused, timed out
	CodeLarge   models.FaultCode = "egress.large"    // the answer is larger than is read
	CodeStatus  models.FaultCode = "egress.status"   // an answer other than was hoped for; its argument is the status
	CodeHops    models.FaultCode = "egress.redirect" // redirected where it must not be, or too often
)

// maxAddress is the longest address that is taken, in bytes.
const maxAddress = 2000

// ports are those of HTTPS.
var ports = []string{"", "443", "8443"}

// Parse reads an address that somebody typed. The second value says what is
// wrong with it, "" for nothing; whether its name resolves inside is known only
// when a connection is made. Exempt addresses may be http and on any port.
func (c *Client) Parse(text string) (*url.URL, models.FaultCode) {
	text = strings.TrimSpace(text)
	u, err := url.Parse(text)
	if err != nil || len(text) > maxAddress || u.Host == "" || u.User != nil || u.Opaque != "" {
		return nil, CodeAddress
	}
	u.Fragment = ""
	if at, err := netip.ParseAddrPort(u.Host); err == nil && c.exempt(at) && (u.Scheme == "http" || u.Scheme == "https") {
		return u, ""
	}
	switch host, ok := asciiHost(u.Hostname()); {
	case u.Scheme != "https":
		return nil, CodeScheme
	case !slices.Contains(ports, u.Port()):
		return nil, CodePort
	case !ok:
		return nil, CodeHost
	case !c.allowed(strings.ToLower(host)):
		return nil, CodeListed
	case u.Port() != "":
		u.Host = bracketed(host) + ":" + u.Port()
	default:
		u.Host = bracketed(host)
	}
	return u, ""
}

// allowed reports whether a host is one that the operator allows.
func (c *Client) allowed(host string) bool {
	return len(c.hosts) == 0 || slices.ContainsFunc(c.hosts, func(h string) bool {
		below, all := strings.CutPrefix(h, "*")
		return host == h || all && strings.HasSuffix(host, below)
	})
}

// Host reads what names hosts that may be reached: a name or *. before one. ok
// is false for all else.
func Host(text string) (host string, ok bool) {
	name, below := strings.CutPrefix(strings.TrimSpace(text), "*.")
	if host, ok = asciiHost(name); !ok {
		return "", false
	}
	if host = strings.ToLower(host); below {
		host = "*." + host
	}
	return host, true
}

func bracketed(host string) string {
	if strings.Contains(host, ":") {
		return "[" + host + "]"
	}
	return host
}

// asciiHost is a host as it is looked up. It refuses what some resolver takes
// for an IPv4 address without being written as one (2130706433, 0x7f.1, 127.1,
// 017700000001), names without a dot, which are those of a local network, and
// names reserved for such networks (RFC 6761, 6762, 8375, 9476).
func asciiHost(host string) (string, bool) {
	if at, err := netip.ParseAddr(host); err == nil {
		return host, Public(at)
	}
	ascii, err := idna.Lookup.ToASCII(strings.TrimSuffix(host, "."))
	if again, err2 := idna.Lookup.ToASCII(ascii); err != nil || err2 != nil || again != ascii || len(ascii) > 253 {
		return "", false
	}
	if at, err := netip.ParseAddr(ascii); err == nil { // written in full-width digits
		return ascii, Public(at)
	}
	labels := strings.Split(strings.ToLower(ascii), ".")
	last := labels[len(labels)-1]
	if _, err := strconv.ParseUint(last, 0, 64); err == nil || len(labels) < 2 {
		return "", false
	}
	if numeric(last) || slices.Contains(localNames, last) || strings.HasSuffix(ascii, ".home.arpa") {
		return "", false
	}
	return ascii, true
}

// numeric reports whether a last label looks like a number in any notation.
func numeric(label string) bool {
	return label == "" || label[0] >= '0' && label[0] <= '9'
}

var localNames = []string{"localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "test", "invalid", "onion", "alt"}

// closed are the parts of the address space that are not the public internet:
// IANA's registries of special-purpose addresses (RFC 6890 and its updates).
var closed = prefixes(
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
	"192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
	"198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
	"2001::/23", // Teredo, ORCHID, benchmarks and other protocols
	"2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
)

// global is what IPv6 gives to the public internet; all else is closed.
var global = netip.MustParsePrefix("2000::/3")

// nat64 carries an IPv4 address in its last four bytes (RFC 6052).
var nat64 = netip.MustParsePrefix("64:ff9b::/96")

func prefixes(texts ...string) (all []netip.Prefix) {
	for _, text := range texts {
		all = append(all, netip.MustParsePrefix(text))
	}
	return all
}

// Public reports whether an address is on the public internet. An IPv4 address
// within an IPv6 one counts as that: mapped (::ffff:0:0/96) or behind NAT64.
func Public(at netip.Addr) bool {
	if at.Zone() != "" {
		return false
	}
	at = at.Unmap()
	if nat64.Contains(at) {
		b := at.As16()
		at = netip.AddrFrom4([4]byte(b[12:]))
	}
	if !at.IsValid() || at.Is6() && !global.Contains(at) {
		return false
	}
	return !slices.ContainsFunc(closed, func(p netip.Prefix) bool { return p.Contains(at) })
}
