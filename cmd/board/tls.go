package board

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// TLSFlags let the board speak https by itself, without a proxy before it.
type TLSFlags struct {
	TLSCert string `help:"Certificate chain (PEM) with which the board speaks https by itself; read again when it changes. Default: plain http, for a proxy." name:"tls-cert" placeholder:"FILE" type:"path"`
	TLSKey  string `help:"Private key (PEM) of --tls-cert." name:"tls-key" placeholder:"FILE" type:"path"`

	OwnAuthority bool `help:"The certificate is of an authority of your own, which the machines of all visitors trust."`
}

// speaksTLS reports whether the board speaks https by itself.
func (f *TLSFlags) speaksTLS() bool { return f.TLSCert != "" }

func (f *TLSFlags) check() error {
	switch {
	case f.TLSCert == "" && f.TLSKey == "":
		return nil
	case f.TLSCert == "":
		return errors.New("--tls-key: --tls-cert is needed as well")
	case f.TLSKey == "":
		return errors.New("--tls-cert: --tls-key is needed as well")
	}
	if _, err := tls.LoadX509KeyPair(f.TLSCert, f.TLSKey); err != nil {
		return fmt.Errorf("--tls-cert: %w", err)
	}
	return nil
}

// trusted says why browsers would not trust the certificate for a host. They
// trust what the authorities of this machine vouch for. That it has ended is said
// elsewhere: a board that does not start helps nobody then.
func (f *TLSFlags) trusted(host string, now time.Time) error {
	pair, err := tls.LoadX509KeyPair(f.TLSCert, f.TLSKey)
	if err != nil {
		return nil // check says so
	}
	var chain []*x509.Certificate
	for _, der := range pair.Certificate {
		one, err := x509.ParseCertificate(der)
		if err != nil {
			return fmt.Errorf("--tls-cert: %w", err)
		}
		chain = append(chain, one)
	}
	leaf, between := chain[0], x509.NewCertPool()
	for _, one := range chain[1:] {
		between.AddCert(one)
	}
	if now.After(leaf.NotAfter) {
		now = leaf.NotAfter
	}
	_, err = leaf.Verify(x509.VerifyOptions{DNSName: host, Intermediates: between, CurrentTime: now})
	if err != nil {
		return fmt.Errorf("--tls-cert: browsers will not trust it for %s: %w; want one of a public authority with its chain, "+
			"or say --own-authority if the machines of all visitors trust yours", host, err)
	}
	return nil
}

// renewalLook is how often the files of a certificate are looked at, at most.
const renewalLook = time.Minute

// expiryNear is how long before the end of a certificate the log says so:
// those of public authorities are renewed a month before.
const expiryNear = 14 * 24 * time.Hour

// certificate is the certificate of a board, read again when its files change,
// as programs that renew certificates leave them.
type certificate struct {
	flags *TLSFlags
	log   *slog.Logger
	now   func() time.Time

	mu      sync.Mutex
	pair    *tls.Certificate
	written time.Time // of the newer of the two files
	looked  time.Time
}

// newCertificate reads a certificate.
func newCertificate(flags *TLSFlags, log *slog.Logger, now func() time.Time) (*certificate, error) {
	c := &certificate{flags: flags, log: log, now: now}
	return c, c.read()
}

// read takes the files as they are.
func (c *certificate) read() error {
	written := newer(c.flags.TLSCert, c.flags.TLSKey)
	pair, err := tls.LoadX509KeyPair(c.flags.TLSCert, c.flags.TLSKey)
	if err != nil {
		return fmt.Errorf("--tls-cert: %w", err)
	}
	c.pair, c.written, c.looked = &pair, written, c.now()
	if left := c.expires().Sub(c.now()); left < expiryNear {
		c.log.Warn("the certificate ends soon", "expires", c.expires())
	}
	return nil
}

// newer returns when the newer of two files was written, the zero time when
// one cannot be looked at.
func newer(files ...string) (last time.Time) {
	for _, name := range files {
		info, err := os.Stat(name)
		if err != nil {
			return time.Time{}
		}
		if info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	return last
}

// expires is when the certificate ends.
func (c *certificate) expires() time.Time {
	leaf := c.pair.Leaf
	if leaf == nil {
		var err error
		if leaf, err = x509.ParseCertificate(c.pair.Certificate[0]); err != nil {
			return time.Time{}
		}
	}
	return leaf.NotAfter
}

// get returns the certificate for a connection. Files that cannot be read leave
// the one before in use: half a renewal stops nobody.
func (c *certificate) get(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now := c.now(); now.Sub(c.looked) >= renewalLook {
		c.looked = now
		if written := newer(c.flags.TLSCert, c.flags.TLSKey); !written.Equal(c.written) {
			if err := c.read(); err != nil {
				c.log.Error("the new certificate is not taken; the one before stays", "err", err)
			} else {
				c.log.Info("certificate renewed", "expires", c.expires())
			}
		}
	}
	return c.pair, nil
}

// listener returns a listener that speaks TLS 1.2 and 1.3 alone, with ciphers
// that keep past conversations secret and authenticate what they encrypt
// (RFC 9325, 4.2).
func (c *certificate) listener(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{
		GetCertificate: c.get,
		MinVersion:     tls.VersionTLS12,
		CipherSuites: []uint16{ // of TLS 1.2; all of 1.3 are such
			tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
			tls.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
			tls.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, tls.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
		},
		NextProtos: []string{"http/1.1"},
	})
}

// register tells operators when the certificate ends.
func (c *certificate) register(r prometheus.Registerer) {
	r.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "enkaku_certificate_expires_seconds", Help: "When the certificate of --tls-cert ends, in seconds since 1970.",
	}, func() float64 {
		c.mu.Lock()
		defer c.mu.Unlock()
		return float64(c.expires().Unix())
	}))
}

// door returns the listener that people's connections come through.
func (b *Board) door(l net.Listener) (net.Listener, error) {
	if !b.settings.speaksTLS() {
		return l, nil
	}
	c, err := newCertificate(&b.settings.TLSFlags, b.log, time.Now)
	if err != nil {
		return nil, err
	}
	c.register(b.metrics)
	return c.listener(l), nil
}
