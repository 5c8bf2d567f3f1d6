package board

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"io"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A certificate that was renewed is used for the next connection, one that
// cannot be read is not.
func TestARenewedCertificateIsTaken(t *testing.T) {
	dir := t.TempDir()
	flags := &TLSFlags{TLSCert: filepath.Join(dir, "cert.pem"), TLSKey: filepath.Join(dir, "key.pem")}
	now := time.Now()
	renew := func(serial int64) {
		private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		template := &x509.Certificate{SerialNumber: big.NewInt(serial), NotBefore: now, NotAfter: now.Add(time.Hour)}
		made, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
		if err != nil {
			t.Fatal(err)
		}
		secret, err := x509.MarshalPKCS8PrivateKey(private)
		if err != nil {
			t.Fatal(err)
		}
		write(t, flags.TLSCert, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: made}), now)
		write(t, flags.TLSKey, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}), now)
	}
	renew(1)
	c, err := newCertificate(flags, slog.New(slog.NewTextHandler(io.Discard, nil)), func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	serial := func() int64 {
		pair, err := c.get(nil)
		if err != nil {
			t.Fatal(err)
		}
		return pair.Leaf.SerialNumber.Int64()
	}
	for _, step := range []struct {
		what  string
		do    func()
		after time.Duration
		want  int64
	}{
		{"at once", func() {}, 0, 1},
		{"renewed, looked at just now", func() { renew(2) }, time.Second, 1},
		{"renewed", func() {}, renewalLook, 2},
		{"half written", func() { write(t, flags.TLSCert, []byte("-----BEGIN"), now) }, renewalLook, 2},
		{"whole again", func() { renew(3) }, renewalLook, 3},
		{"gone", func() { _ = os.Remove(flags.TLSKey) }, renewalLook, 3},
	} {
		now = now.Add(step.after)
		step.do()
		if got := serial(); got != step.want {
			t.Errorf("%s: certificate %d is used, want %d", step.what, got, step.want)
		}
	}
}

func write(t *testing.T, name string, data []byte, at time.Time) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(name, at, at); err != nil {
		t.Fatal(err)
	}
}
