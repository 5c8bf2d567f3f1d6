package mongo

import (
	"errors"
	"net"
	"net/netip"
	"net/url"
	"strings"

	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

var (
	errPlain = errors.New("a MongoDB on another machine is reached with TLS: add tls=true, " +
		"or say --plain-store when the network is yours alone")
	errUnchecked = errors.New("TLS without a look at the certificate proves nothing: " +
		"leave tlsInsecure and the like out and name the authority with tlsCAFile")
)

// CheckURL says what is wrong with the URL of a MongoDB without calling it. To
// another machine it wants TLS with a checked certificate, unless plain allows
// to go without TLS.
func CheckURL(text string, plain bool) error {
	if strings.HasPrefix(text, "mongodb+srv://") { // the driver would ask the DNS; TLS is on unless said otherwise
		return checkService(text, plain)
	}
	o := options.Client().ApplyURI(text)
	if err := o.Validate(); err != nil {
		return errors.New("the address cannot be read: want mongodb://user:password@host1,host2/name?option=value")
	}
	if o.TLSConfig != nil {
		if o.TLSConfig.InsecureSkipVerify {
			return errUnchecked
		}
		return nil
	}
	for _, host := range o.Hosts {
		if !plain && !here(host) {
			return errPlain
		}
	}
	return nil
}

// checkService is CheckURL for a name that stands for many hosts.
func checkService(text string, plain bool) error {
	_, query, _ := strings.Cut(text, "?")
	values, err := url.ParseQuery(query)
	if err != nil {
		return errors.New("the options after ? cannot be read")
	}
	for name, given := range values {
		name, value := strings.ToLower(name), strings.ToLower(given[len(given)-1])
		switch {
		case (name == "tls" || name == "ssl") && value == "false" && !plain:
			return errPlain
		case strings.HasPrefix(name, "tls") && (strings.HasSuffix(name, "insecure") || strings.Contains(name, "allowinvalid")) &&
			value == "true":
			return errUnchecked
		}
	}
	return nil
}

// here reports whether a host of a connection string is this machine.
func here(host string) bool {
	if strings.HasPrefix(host, "/") { // a socket in the file system
		return true
	}
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = strings.Trim(host, "[]")
	}
	addr, err := netip.ParseAddr(name)
	return name == "localhost" || err == nil && addr.IsLoopback()
}
