package board

import (
	"bufio"
	"fmt"
	"io"
	"log/slog"
	"net"
	"strconv"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
)

// frame reads one message with its length before it.
func frame(r *bufio.Reader) (string, error) {
	size, err := r.ReadString(' ')
	if err != nil {
		return "", err
	}
	n, err := strconv.Atoi(strings.TrimSpace(size))
	if err != nil {
		return "", err
	}
	text := make([]byte, n)
	_, err = io.ReadFull(r, text)
	return string(text), err
}

// Security events reach a syslog server, in order, also those that came while
// it did not listen and those of the last moment.
func TestSecurityEventsReachAnotherMachine(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := l.Addr().String()
	l.Close() // nobody listens yet
	flags := SecurityFlags{SecurityLogTo: "tcp://" + addr}
	log, ended, err := flags.open(slog.New(slog.NewTextHandler(io.Discard, nil)), prometheus.NewRegistry())
	if err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		log.Info("sign_in", "event", "sign_in", "n", i)
	}
	if l, err = net.Listen("tcp", addr); err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	conn, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReader(conn)
	expect := func(i int) {
		t.Helper()
		text, err := frame(in)
		if err != nil || !strings.HasPrefix(text, "<86>1 ") || !strings.Contains(text, " enkaku ") || !strings.Contains(text, fmt.Sprintf(`"n":%d}`, i)) {
			t.Fatalf("message %d: %q, %v", i, text, err)
		}
	}
	for i := range 3 {
		expect(i)
	}
	log.Info("sign_out", "event", "sign_out", "n", 3)
	if err := ended.Close(); err != nil {
		t.Fatal(err)
	}
	expect(3)
	if _, err := frame(in); err == nil {
		t.Error("something came after the end")
	}
}

// A server that never answers stops nobody: what does not fit is counted.
func TestASilentLogServerStopsNobody(t *testing.T) {
	r := &remoteLog{log: slog.New(slog.NewTextHandler(io.Discard, nil)), lines: make(chan []byte, 2), lost: prometheus.NewCounter(prometheus.CounterOpts{Name: "x"})}
	for range 5 {
		if n, err := r.Write([]byte("{}\n")); n != 3 || err != nil {
			t.Fatal(n, err)
		}
	}
	metrics := prometheus.NewRegistry()
	metrics.MustRegister(r.lost)
	families, err := metrics.Gather()
	if err != nil {
		t.Fatal(err)
	}
	if got := families[0].GetMetric()[0].GetCounter().GetValue(); len(r.lines) != 2 || got != 3 {
		t.Errorf("%d kept, %v lost", len(r.lines), got)
	}
}

func TestWhereSecurityEventsMayGo(t *testing.T) {
	for target, taken := range map[string]bool{
		"tls://log.example:6514": true, "tcp://localhost:514": true, "tcp://127.0.0.1:514": true,
		"tcp://log.example:514": false, "udp://log.example:514": false, "tls://log.example": false, "log.example:6514": false,
		"tls://user:x@log.example:6514": false, "tls://log.example:6514/x": false,
	} {
		if err := (&SecurityFlags{SecurityLogTo: target}).check(); (err == nil) != taken {
			t.Errorf("%s: %v", target, err)
		}
	}
}
