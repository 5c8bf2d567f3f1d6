package board

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"

	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers/typeset"
	"github.com/enkaku/enkaku/scan"
)

// Settings are the flags of a board.
type Settings struct {
	MailFlags
	OperatorFlags
	LINEFlags
	TLSFlags
	SecurityFlags
	Demo      bool     `help:"Add demo data, with dates moved to today, and print accounts worth trying."`
	Addr      string   `help:"Address to listen on." default:"localhost:8080"`
	AdminAddr string   `help:"Address of /livez, /readyz and /metrics; empty for none. Keep it private." default:"localhost:8081"`
	PublicURL string   `help:"Address people reach the board at; all links are made from it. Default: http:// (https:// with --tls-cert) and --addr." placeholder:"URL"`
	Proxy     []string `help:"Networks of trusted proxies (10.0.0.0/8) whose X-Forwarded-For is believed."`

	NamesFont string `help:"Font file (TTF, OTF, TTC) for kanji of names that the board's own font lacks, on CVs. Default: Noto Sans CJK or IPAex Gothic where packages put them." placeholder:"FILE" type:"path"`

	ExemptAddress []string `help:"Addresses with their port (10.0.0.5:8443) that feeds may be pulled from and webhooks sent to although they are not public, by http too; notifications of browsers never go there." placeholder:"IP:PORT"`

	OutsideHost []string `help:"Hosts that feeds may be pulled from and webhooks sent to (jobs.example.com, *.example.com). Default: any on the public internet." placeholder:"HOST"`

	PushKey string `help:"Private key that push services of browsers know the board by, base64url of 32 bytes. Default: one that the board made when it first ran." name:"push-key" placeholder:"KEY"`

	DrainWait time.Duration `help:"Behind a proxy: how long requests are taken after the order to stop, with /readyz at 503." default:"3s"`

	RequirePasskeys bool `help:"Administrators and owners of organisations need a passkey, 14 days after they are first told; never on a demo board." default:"true" negatable:""`

	RoomBelow int64 `help:"Free bytes of --data below which files and imports are refused." default:"536870912" hidden:""`

	Clamd string `help:"Malware scanner that files of people are handed to before they are kept: unix:///run/clamav/clamd.ctl, or tcp://localhost:3310. Default: none." placeholder:"URL"`

	DemoOnNetwork bool `help:"Let everyone on the network read the mailbox, with all sign-in codes in it. Every page says so."`
}

// Check reads the flags that need more than kong's checks. It reports all
// mistakes.
func (c *Settings) Check() []error {
	public, err := c.Public()
	errs := append(c.MailFlags.check(), c.LINEFlags.check()...)
	if err != nil {
		errs = append(errs, err)
	}
	errs = append(errs, c.checkAddresses()...)
	if err == nil && c.reachable(public) {
		errs = append(errs, c.OperatorFlags.check()...)
		if c.speaksTLS() && !c.OwnAuthority {
			if err := c.trusted(public.Hostname(), time.Now()); err != nil {
				errs = append(errs, err)
			}
		}
		if c.Demo && !c.DemoOnNetwork {
			errs = append(errs, errors.New("--demo: everyone knows the accounts of the demo data, an administrator's among them; "+
				"leave it out on a network, or say --demo-on-network if nothing on the board is worth keeping"))
		}
		if c.Mail == "mailbox" && !c.DemoOnNetwork {
			errs = append(errs,
				errors.New("--mail: the mailbox shows every mail, sign-in codes among them, to everyone; "+
					"on a network want smtp or sendgrid, or say --demo-on-network if all of it may be read"))
		}
	}
	for _, err := range []error{c.TLSFlags.check(), c.SecurityFlags.check()} {
		if err != nil {
			errs = append(errs, err)
		}
	}
	if c.DrainWait < 0 || c.DrainWait > time.Minute {
		errs = append(errs, errors.New("--drain-wait: want at most a minute"))
	}
	if _, err := channel.PublicKey(c.PushKey); c.PushKey != "" && err != nil {
		errs = append(errs, fmt.Errorf("--push-key: %w", err))
	}
	if _, err := c.scanner(); err != nil {
		errs = append(errs, err)
	}
	if _, err := c.exempt(); err != nil {
		errs = append(errs, err)
	}
	if _, err := c.outsideHosts(); err != nil {
		errs = append(errs, err)
	}
	if _, err := c.proxies(); err != nil {
		errs = append(errs, err)
	}
	if _, err := typeset.Installed(c.NamesFont); err != nil {
		errs = append(errs, fmt.Errorf("--names-font: %w", err))
	}
	if c.Addr != "" && c.Addr == c.AdminAddr {
		errs = append(errs, errors.New("--admin-addr: the same as --addr; operators listen elsewhere"))
	}
	return errs
}

// scanner returns the malware scanner, nil for none.
func (c *Settings) scanner() (*scan.Clamd, error) {
	if c.Clamd == "" {
		return nil, nil
	}
	clamd, err := scan.At(c.Clamd)
	if err != nil {
		return nil, fmt.Errorf("--clamd: %w", err)
	}
	return clamd, nil
}

// outsideHosts returns the hosts that feeds and webhooks are kept to, none for any.
func (c *Settings) outsideHosts() (hosts []string, err error) {
	for _, text := range c.OutsideHost {
		host, ok := egress.Host(text)
		if !ok {
			return nil, fmt.Errorf("--outside-host: want a name of the public internet such as jobs.example.com or *.example.com, got %q", text)
		}
		hosts = append(hosts, host)
	}
	return hosts, nil
}

// checkAddresses names the addresses that nobody can listen on.
func (c *Settings) checkAddresses() (errs []error) {
	for _, flag := range []struct{ name, addr string }{{"--addr", c.Addr}, {"--admin-addr", c.AdminAddr}} {
		if flag.addr == "" && flag.name == "--admin-addr" {
			continue
		}
		_, port, err := net.SplitHostPort(flag.addr)
		if err == nil {
			_, err = net.LookupPort("tcp", port)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: want an address like localhost:8080, got %q", flag.name, flag.addr))
		}
	}
	return errs
}

// Public returns the address people reach the board at.
func (c *Settings) Public() (*url.URL, error) {
	text := c.PublicURL
	if text == "" {
		scheme := "http://"
		if c.speaksTLS() {
			scheme = "https://"
		}
		text = scheme + c.Addr
		if strings.HasPrefix(c.Addr, ":") {
			text = scheme + "localhost" + c.Addr
		}
	}
	public, err := url.Parse(strings.TrimSuffix(text, "/"))
	switch {
	case err != nil || public.Host == "" || public.Scheme != "http" && public.Scheme != "https":
		return nil, fmt.Errorf("--public-url: want an http:// or https:// address, got %q", text)
	case public.Path != "" || public.RawQuery != "" || public.Fragment != "" || public.User != nil:
		return nil, fmt.Errorf("--public-url: want scheme and host alone, such as https://enkaku.example, got a path or more")
	case public.Scheme == "http" && c.speaksTLS():
		return nil, errors.New("--public-url: a board with --tls-cert is reached by https")
	case public.Scheme == "http" && !loopback(public.Hostname()):
		return nil, errors.New("--public-url: a board on the network needs https")
	}
	return public, nil
}

// reachable reports whether others than this machine reach the board: by its
// public address, by where it listens, or through a proxy.
func (c *Settings) reachable(public *url.URL) bool {
	return !loopback(public.Hostname()) || !listensAtHome(c.Addr) || len(c.Proxy) > 0
}

// listensAtHome reports whether only this machine reaches an address.
func listensAtHome(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	return err == nil && loopback(host)
}

func loopback(host string) bool {
	return host == "localhost" || host == "127.0.0.1" || host == "::1" || strings.HasSuffix(host, ".localhost")
}
