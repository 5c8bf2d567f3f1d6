package board

import (
	"bufio"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"os"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Limits of what is sent to another machine.
const (
	remoteLines  = 4096 // kept while the other side does not answer
	remoteDial   = 10 * time.Second
	remoteSend   = 10 * time.Second
	remotePause  = time.Second // before the next try, doubled up to the longest
	remoteLong   = time.Minute
	remoteFinish = 5 * time.Second // for what is kept when the board ends
)

// syslogPriority is facility 10 (security) and severity 6 (informational),
// RFC 5424, 6.2.1.
const syslogPriority = 10*8 + 6

// remoteLog sends lines to a syslog server, as messages of RFC 5424 in the
// frames of RFC 6587, 3.4.1 (RFC 5425 with TLS). Write never waits: what does
// not fit is counted, and said once a minute.
type remoteLog struct {
	scheme, addr string
	config       *tls.Config // nil: the authorities of the system
	log          *slog.Logger
	host         string
	lines        chan []byte
	lost         prometheus.Counter
	ended        chan struct{}
	closing      sync.Once
	stop         chan struct{}
	told         time.Time // when the log last said that lines are lost
	mu           sync.Mutex
	again        []byte // a line of which it is not known whether it arrived
}

// remoteTarget reads where to send: tls://host:port, or tcp://host:port to this
// machine.
func remoteTarget(text string) (scheme, addr string, err error) {
	u, err := url.Parse(text)
	bad := err != nil || u.User != nil || u.Path != "" || u.RawQuery != "" || u.Fragment != "" || u.Hostname() == "" || u.Port() == ""
	if bad || u.Scheme != "tls" && !(u.Scheme == "tcp" && loopback(u.Hostname())) {
		return "", "", errors.New("--security-log-to: want tls://host:port, or tcp://localhost:port for a program on this machine")
	}
	return u.Scheme, u.Host, nil
}

// newRemoteLog begins to send. Close it at the end.
func newRemoteLog(target string, config *tls.Config, log *slog.Logger) (*remoteLog, error) {
	scheme, addr, err := remoteTarget(target)
	if err != nil {
		return nil, err
	}
	host, err := os.Hostname()
	if err != nil || host == "" {
		host = "-"
	}
	r := &remoteLog{scheme: scheme, addr: addr, config: config, log: log, host: host,
		lines: make(chan []byte, remoteLines), ended: make(chan struct{}), stop: make(chan struct{}),
		lost: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "enkaku_security_log_lost_total", Help: "Security events that --security-log-to could not take.",
		})}
	go r.run()
	return r, nil
}

// Write takes a line. It never fails.
func (r *remoteLog) Write(line []byte) (int, error) {
	text := fmt.Sprintf("<%d>1 %s %s enkaku %d - - %s", syslogPriority, time.Now().UTC().Format("2006-01-02T15:04:05.000000Z07:00"),
		r.host, os.Getpid(), trimNewline(line))
	select {
	case r.lines <- fmt.Appendf(nil, "%d %s", len(text), text):
	default:
		r.lose()
	}
	return len(line), nil
}

func trimNewline(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\n' {
		return line[:n-1]
	}
	return line
}

func (r *remoteLog) lose() {
	r.lost.Inc()
	r.mu.Lock()
	defer r.mu.Unlock()
	if time.Since(r.told) >= time.Minute {
		r.told = time.Now()
		r.log.Error("security events are lost: --security-log-to does not take them", "addr", r.addr)
	}
}

// run sends until it is told to end, then what is kept, as far as the other side
// takes it in time.
func (r *remoteLog) run() {
	defer close(r.ended)
	pause := remotePause
	for {
		conn, err := r.dial()
		if err == nil {
			pause = remotePause
			err = r.send(conn)
			_ = conn.Close()
		}
		if err == nil {
			return
		}
		r.log.Warn("the security log does not reach the other machine", "addr", r.addr, "err", err, "kept", len(r.lines))
		select {
		case <-r.stop:
			return
		case <-time.After(pause):
			pause = min(2*pause, remoteLong)
		}
	}
}

func (r *remoteLog) dial() (net.Conn, error) {
	dialer := &net.Dialer{Timeout: remoteDial}
	if r.scheme == "tcp" {
		return dialer.Dial("tcp", r.addr)
	}
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if r.config != nil {
		config = r.config
	}
	return tls.DialWithDialer(dialer, "tcp", r.addr, config)
}

// send writes lines to a connection until it breaks, or, without an error, until
// the end. The line at which it breaks is sent again by the next: rather twice
// than never.
func (r *remoteLog) send(conn net.Conn) error {
	w := bufio.NewWriter(conn)
	for {
		if r.again == nil {
			select {
			case r.again = <-r.lines:
			case <-r.stop:
				return r.finish(conn, w)
			}
		}
		if err := r.put(conn, w, r.again); err != nil {
			return err
		}
		r.again = nil
	}
}

func (r *remoteLog) put(conn net.Conn, w *bufio.Writer, line []byte) error {
	if err := conn.SetWriteDeadline(time.Now().Add(remoteSend)); err != nil {
		return err
	}
	if _, err := w.Write(line); err != nil {
		return err
	}
	return w.Flush()
}

// finish sends what is kept.
func (r *remoteLog) finish(conn net.Conn, w *bufio.Writer) error {
	_ = conn.SetWriteDeadline(time.Now().Add(remoteFinish))
	for {
		select {
		case line := <-r.lines:
			if _, err := w.Write(line); err != nil {
				return nil
			}
		default:
			_ = w.Flush()
			return nil
		}
	}
}

// Close ends the sending.
func (r *remoteLog) Close() error {
	r.closing.Do(func() { close(r.stop) })
	select {
	case <-r.ended:
	case <-time.After(remoteFinish + remoteDial):
	}
	return nil
}
