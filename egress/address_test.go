package egress

import (
	"net/netip"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// The whole matrix of what is typed: each refused before a name is looked up.
var typed = map[models.FaultCode][]string{
	"": {
		"https://example.com/jobs.xml", "https://example.com:443/", "https://example.com:8443/feed?a=b", " https://example.com/ ",
		"https://求人.example.com/feed", "https://8.8.8.8/", "https://[2606:4700:4700::1111]/x", "https://xn--fiqs8s.example/",
		"https://example.com./feed", "https://[64:ff9b::8.8.8.8]/", "https://[::ffff:8.8.8.8]/", "https://sub.local.example.jp/",
		"HTTPS://EXAMPLE.COM/A", "https://10.example.com/", "https://example.com/?u=http://127.0.0.1/", "https://example.com/#top",
	},
	CodeAddress: {
		"", "example.com", "/jobs.xml", "https://", "https:///x", "https:example.com", "https://user@example.com/", "https://u:p@example.com/",
		"https://127.0.0.1@example.com/", "https://exa mple.com/", "https://[::1", "https://example.com:port/", "%68ttps://example.com/",
		"https://example.com\x00.evil.example/", "https://example.com/" + string(make([]byte, 3000)), "javascript:alert(1)", "data:text/xml,<a/>",
	},
	CodeScheme: {
		"http://example.com/", "ftp://example.com/", "file://localhost/etc/passwd", "gopher://example.com:70/_", "ws://example.com/", "dict://example.com:11211/",
		"http://127.0.0.1/", "http://169.254.169.254/latest/meta-data/", "unix://run/docker.sock", "ldap://example.com/", "jar://example.com/!/",
	},
	CodePort: {
		"https://example.com:22/", "https://example.com:80/", "https://example.com:6379/", "https://example.com:27017/", "https://example.com:0/", "https://example.com:65535/",
		"https://example.com:8080/", "https://example.com:25/", "https://[2606:4700:4700::1111]:22/", "https://127.0.0.1:22/",
	},
	CodeHost: {
		// this machine and its network, plainly
		"https://localhost/", "https://LOCALHOST/", "https://localhost./", "https://a.localhost/", "https://printer/", "https://db.internal/", "https://nas.local/",
		"https://router.lan/", "https://x.home.arpa/", "https://wiki.corp/", "https://metadata.google.internal/", "https://a.test/", "https://a.invalid/", "https://a.onion/",
		"https://127.0.0.1/", "https://127.0.0.1:443/", "https://127.255.255.254/", "https://0.0.0.0/", "https://10.0.0.1/", "https://172.16.0.1/", "https://172.31.255.255/",
		"https://192.168.1.1/", "https://169.254.169.254/", "https://169.254.170.2/", "https://100.64.0.1/", "https://100.100.100.200/", "https://192.0.0.192/", "https://198.18.0.1/",
		"https://192.0.2.1/", "https://198.51.100.1/", "https://203.0.113.1/", "https://224.0.0.1/", "https://240.0.0.1/", "https://255.255.255.255/", "https://192.88.99.1/",
		// the same in other notations
		"https://2130706433/", "https://0x7f000001/", "https://017700000001/", "https://0x7f.0.0.1/", "https://0177.0.0.1/", "https://127.1/", "https://127.0.1/",
		"https://127.0.0.01/", "https://0127.0.0.1/", "https://1.2.3.4.5/", "https://0/", "https://0x0/", "https://00000/", "https://３.example.４/",
		"https://１２７.０.０.１/", "https://127。0。0。1/", "https://①②⑦.⓪.⓪.①/", "https://ⓛocalhost/", "https://loc\u00adalhost/", "https://127.0.0.1./", "https://256.0.0.1/",
		// IPv6
		"https://[::1]/", "https://[::]/", "https://[0:0:0:0:0:0:0:1]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[::ffff:10.0.0.1]/", "https://[::127.0.0.1]/",
		"https://[::ffff:0:127.0.0.1]/", "https://[fe80::1]/", "https://[fe80::1%25eth0]/", "https://[fec0::1]/", "https://[fc00::1]/", "https://[fd00:ec2::254]/", "https://[ff02::1]/",
		"https://[64:ff9b::127.0.0.1]/", "https://[64:ff9b::a9fe:a9fe]/", "https://[64:ff9b::10.0.0.1]/", "https://[64:ff9b:1::1]/", "https://[2002:7f00:1::]/", "https://[2002:a9fe:a9fe::]/",
		"https://[2001:0:7f00:1::]/", "https://[2001:db8::1]/", "https://[100::1]/", "https://[3fff::1]/", "https://[5f00::1]/", "https://[2606:4700::1%25lo]/", "https://[4000::1]/",
	},
}

func TestWhatIsTypedIsHeldAgainstTheMatrix(t *testing.T) {
	c, n := New(Options{}), 0
	for want, all := range typed {
		for _, text := range all {
			n++
			u, got := c.Parse(text)
			if got != want && !(want == CodeHost && got == CodeAddress) {
				t.Errorf("%.80q: %q, want %q", text, got, want)
			}
			if (u == nil) != (got != "") || u != nil && (u.Scheme != "https" || u.Fragment != "" || u.User != nil) {
				t.Errorf("%.80q: %v with %q", text, u, got)
			}
		}
	}
	t.Logf("%d addresses", n)
}

// What a connection is made to, whatever it was called.
func TestOnlyThePublicInternetIsConnectedTo(t *testing.T) {
	open := []string{
		"1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255",
		"192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "169.253.255.255", "169.255.0.0", "2606:4700::1", "2001:200::1", "2400::1", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808",
	}
	shut := []string{
		"0.0.0.0", "0.1.2.3", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.0", "127.255.255.255", "169.254.0.0", "169.254.255.255", "172.16.0.0", "172.31.255.255",
		"192.0.0.1", "192.0.2.255", "192.88.99.0", "192.168.0.0", "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.9", "203.0.113.9", "224.0.0.0", "239.1.1.1", "240.0.0.0", "255.255.255.255",
		"::", "::1", "::2", "::7f00:1", "::ffff:0.0.0.0", "::ffff:127.0.0.1", "::ffff:192.168.0.1", "::ffff:0:7f00:1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b::c0a8:1", "64:ff9b:1::", "64:ff9b:1:ffff::808:808",
		"100::", "1fff::1", "2001::1", "2001:1ff::1", "2001:db8:1::", "2002::", "2002:808:808::1", "3fff:0fff::1", "4000::", "5f00::1", "8000::1", "fc00::", "fdff::1", "fe80::1", "fe80::1%eth0", "febf::1", "fec0::1", "ff00::", "ff02::1", "ffff::1",
		"2606:4700::1%lo",
	}
	c := New(Options{Exempt: []netip.AddrPort{netip.MustParseAddrPort("127.0.0.1:8443")}})
	for want, all := range map[bool][]string{true: open, false: shut} {
		for _, text := range all {
			at := netip.MustParseAddr(text)
			if got := Public(at); got != want {
				t.Errorf("%s: public %t, want %t", text, got, want)
			}
			dial := c.control(t.Context(), "tcp", netip.AddrPortFrom(at, 443).String(), nil) == nil
			if dial != want {
				t.Errorf("%s: connected to %t, want %t", text, dial, want)
			}
			if c.control(t.Context(), "tcp", netip.AddrPortFrom(at, 22).String(), nil) == nil {
				t.Errorf("%s: another port than those of HTTPS", text)
			}
		}
	}
	t.Logf("%d public, %d not", len(open), len(shut))
	for at, want := range map[string]bool{"127.0.0.1:8443": true, "[::ffff:127.0.0.1]:8443": true, "127.0.0.1:443": false, "127.0.0.2:8443": false, "[::1]:8443": false} {
		if got := c.control(t.Context(), "tcp", at, nil) == nil; got != want {
			t.Errorf("%s beside an exempt address: %t, want %t", at, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, all := range typed {
		for _, text := range all {
			f.Add(text)
		}
	}
	c := New(Options{})
	f.Fuzz(func(t *testing.T, text string) {
		u, code := c.Parse(text)
		if code != "" {
			return
		}
		again, code := c.Parse(u.String())
		if code != "" || again.Host != u.Host || u.User != nil || u.Scheme != "https" {
			t.Errorf("%q became %q, then %q", text, u, code)
		}
		if at, err := netip.ParseAddr(u.Hostname()); err == nil && !Public(at) {
			t.Errorf("%q leads to %s", text, at)
		}
	})
}

// An operator may name the hosts that can be reached; all else is refused with
// words of its own, at the address and at a redirect.
func TestOnlyHostsOfTheOperatorAreReached(t *testing.T) {
	var hosts []string
	for _, text := range []string{"jobs.example.com", "*.Clinic.example", "求人.example.jp"} {
		host, ok := Host(text)
		if !ok {
			t.Fatalf("%q is no host", text)
		}
		hosts = append(hosts, host)
	}
	c := New(Options{Hosts: hosts})
	for address, want := range map[string]models.FaultCode{
		"https://jobs.example.com/feed.xml": "", "https://JOBS.example.com:8443/": "", "https://a.clinic.example/": "", "https://a.b.clinic.example/": "",
		"https://求人.example.jp/": "", "https://jobs.example.com./": "",
		"https://example.com/": CodeListed, "https://x.jobs.example.com/": CodeListed, "https://clinic.example/": CodeListed,
		"https://evilclinic.example/": CodeListed, "https://jobs.example.com.evil.example/": CodeListed, "https://8.8.8.8/": CodeListed,
		"https://jobs.example.com:22/": CodePort, "http://jobs.example.com/": CodeScheme, "https://127.0.0.1/": CodeHost,
	} {
		if _, got := c.Parse(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
	for _, text := range []string{"", "*", "*.", "localhost", "10.0.0.1", "https://example.com", "a b.example", "*.*.example.com", "example.com:443"} {
		if host, ok := Host(text); ok {
			t.Errorf("%q is taken for %q", text, host)
		}
	}
}
