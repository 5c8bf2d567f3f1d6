package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// writeCertificate makes a certificate for 127.0.0.1 and returns its files and
// who trusts it.
func writeCertificate(t *testing.T) (cert, key string, trust *x509.CertPool) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "board.example"}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(60 * 24 * time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
	}
	made, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	cert, key = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	for name, block := range map[string]*pem.Block{cert: {Type: "CERTIFICATE", Bytes: made}, key: {Type: "PRIVATE KEY", Bytes: secret}} {
		if err := os.WriteFile(name, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	parsed, err := x509.ParseCertificate(made)
	if err != nil {
		t.Fatal(err)
	}
	trust = x509.NewCertPool()
	trust.AddCert(parsed)
	return cert, key, trust
}

// A board with a certificate speaks https by itself: modern TLS alone, no page
// by plain http, and its cookies and headers say that there is no other way.
func TestABoardSpeaksHTTPSByItself(t *testing.T) {
	cert, key, trust := writeCertificate(t)
	addr := freeAddr(t)
	startNode(t, addr, "--data", t.TempDir(), "--tls-cert", cert, "--tls-key", key)
	ask := func(config *tls.Config) (*http.Response, error) {
		config.RootCAs = trust
		transport := &http.Transport{TLSClientConfig: config}
		defer transport.CloseIdleConnections()
		return (&http.Client{Transport: transport}).Get("https://" + addr + "/")
	}
	for name, c := range map[string]struct {
		config *tls.Config
		taken  bool
	}{
		"TLS 1.3": {&tls.Config{MinVersion: tls.VersionTLS13}, true},
		"TLS 1.2": {&tls.Config{MaxVersion: tls.VersionTLS12}, true},
		"TLS 1.1": {&tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11}, false},
		"CBC":     {&tls.Config{MaxVersion: tls.VersionTLS12, CipherSuites: []uint16{tls.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA}}, false},
	} {
		answer, err := ask(c.config)
		if (err == nil) != c.taken {
			t.Errorf("%s: %v", name, err)
		}
		if err != nil {
			continue
		}
		page, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if err != nil || answer.StatusCode != http.StatusOK || !strings.Contains(string(page), "https://"+addr) {
			t.Errorf("%s: %d %v, links by https: %t", name, answer.StatusCode, err, strings.Contains(string(page), "https://"+addr))
		}
		if answer.Header.Get("Strict-Transport-Security") == "" {
			t.Errorf("%s: no Strict-Transport-Security", name)
		}
	}
	if answer, err := http.Get("http://" + addr + "/"); err == nil {
		answer.Body.Close()
		if answer.StatusCode != http.StatusBadRequest {
			t.Errorf("by plain http: %d", answer.StatusCode)
		}
	}
}

// Half of it, or files that belong to others, stop the start with words.
func TestMistakesInACertificateAreNamed(t *testing.T) {
	cert, _, _ := writeCertificate(t)
	_, other, _ := writeCertificate(t)
	for want, flags := range map[string][]string{
		"--tls-cert: --tls-key is needed as well": {"--tls-cert", cert},
		"--tls-key: --tls-cert is needed as well": {"--tls-key", other},
		"private key does not match":              {"--tls-cert", cert, "--tls-key", other},
		"no such file":                            {"--tls-cert", "/no/such.pem", "--tls-key", other},
		"is reached by https":                     {"--tls-cert", cert, "--tls-key", other, "--public-url", "http://localhost:1"},
	} {
		n := boot(t, freeAddr(t), append(flags, "--data", t.TempDir())...)
		if code := n.wait(20 * time.Second); code != 1 || !strings.Contains(n.log.String(), want) {
			t.Errorf("%v: code %d, want %q in\n%s", flags, code, want, n.log)
		}
	}
}

// issue makes a certificate for a host that an authority vouches for, and returns
// its files and the file of the authority.
func issue(t *testing.T, host string, until time.Time) (cert, key, authority string) {
	t.Helper()
	sign := func(template, parent *x509.Certificate, by *ecdsa.PrivateKey) (*x509.Certificate, *ecdsa.PrivateKey) {
		private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		if by == nil {
			by = private
		}
		der, err := x509.CreateCertificate(rand.Reader, template, parent, &private.PublicKey, by)
		if err != nil {
			t.Fatal(err)
		}
		made, err := x509.ParseCertificate(der)
		if err != nil {
			t.Fatal(err)
		}
		return made, private
	}
	began := until.Add(-90 * 24 * time.Hour)
	root := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Mihon Authority"}, NotBefore: began,
		NotAfter: time.Now().Add(365 * 24 * time.Hour), IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign}
	root, signing := sign(root, root, nil)
	leaf, private := sign(&x509.Certificate{SerialNumber: big.NewInt(2), DNSNames: []string{host}, NotBefore: began, NotAfter: until,
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}}, root, signing)
	secret, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	cert, key, authority = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem"), filepath.Join(dir, "authority.pem")
	for name, block := range map[string]*pem.Block{cert: {Type: "CERTIFICATE", Bytes: leaf.Raw},
		key: {Type: "PRIVATE KEY", Bytes: secret}, authority: {Type: "CERTIFICATE", Bytes: root.Raw}} {
		if err := os.WriteFile(name, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return cert, key, authority
}

// On a network the board wants a certificate that browsers trust, or to be told
// that the network has an authority of its own.
func TestACertificateThatBrowsersDoNotTrustIsRefused(t *testing.T) {
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	soon := time.Now().Add(30 * 24 * time.Hour)
	own, ownKey, _ := writeCertificate(t)
	cert, key, authority := issue(t, "board.example", soon)
	other, otherKey, otherAuthority := issue(t, "other.example", soon)
	ended, endedKey, endedAuthority := issue(t, "board.example", time.Now().Add(-time.Hour))
	for name, c := range map[string]struct {
		cert, key, trusted string
		flags              []string
		taken              bool
	}{
		"vouched for by nobody":             {own, ownKey, authority, nil, false},
		"by an authority that nobody knows": {cert, key, otherAuthority, nil, false},
		"for another name":                  {other, otherKey, otherAuthority, nil, false},
		"vouched for":                       {cert, key, authority, nil, true},
		"it ended":                          {ended, endedKey, endedAuthority, nil, true},
		"an authority of one's own":         {own, ownKey, authority, []string{"--own-authority"}, true},
		"at home":                           {own, ownKey, authority, []string{"--public-url", "https://localhost:8443"}, true},
	} {
		args := append([]string{"check", "--data", t.TempDir(), "--public-url", "https://board.example", "--mail", "smtp",
			"--smtp-url", "smtp://localhost:25", "--mail-from", "a@board.example.jp", "--tls-cert", c.cert, "--tls-key", c.key}, operator...)
		check := exec.Command(path, append(args, c.flags...)...)
		check.Env = append(os.Environ(), "SSL_CERT_FILE="+c.trusted, "SSL_CERT_DIR="+t.TempDir())
		out, err := check.CombinedOutput()
		if (err == nil) != c.taken || !c.taken && !strings.Contains(string(out), "--own-authority") {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}

// The program lists what it is built from: each module that go.mod asks for and
// the program contains, with the checksum of go.sum.
func TestTheProgramNamesItsParts(t *testing.T) {
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(path, "version", "--parts").Output()
	if err != nil {
		t.Fatal(err)
	}
	sums, err := os.ReadFile("../../go.sum")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")[1:]
	for _, line := range lines {
		if !strings.Contains(string(sums), line+"\n") {
			t.Errorf("go.sum does not know %q", line)
		}
	}
	for _, module := range []string{"github.com/gofiber/fiber/v2 ", "go.mongodb.org/mongo-driver/v2 ", "github.com/blevesearch/bleve/v2 ", "modernc.org/sqlite "} {
		if !strings.Contains(string(out), "\n"+module) {
			t.Errorf("%s is no part in\n%s", module, out)
		}
	}
	if len(lines) < 50 {
		t.Errorf("only %d parts", len(lines))
	}
}
