package web

import (
	"io"
	"net"
	"sync/atomic"
	"time"
)

// How long a connection is kept for a peer that still sends: until it pauses,
// and altogether.
const (
	peerPause    = 50 * time.Millisecond
	peerPatience = 30 * time.Second
	justAnswered = time.Second
)

// Patient returns a listener whose connections are not torn down under a peer
// that is still sending. A body that is too large is answered before it has
// come; closing then would reset the connection, and browsers would show an
// error of their own in place of the answer (RFC 9112, 9.6).
func Patient(l net.Listener) net.Listener { return patientListener{l} }

type patientListener struct{ net.Listener }

// Accept waits for a connection.
func (l patientListener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if tcp, ok := c.(*net.TCPConn); ok {
		return &patientConn{TCPConn: tcp}, err
	}
	return c, err
}

// patientConn knows when it was written to last: only what was answered a
// moment ago can have a peer that has not read the answer.
type patientConn struct {
	*net.TCPConn
	wrote atomic.Int64 // nanoseconds since 1970
}

// Write sends b.
func (c *patientConn) Write(b []byte) (int, error) {
	n, err := c.TCPConn.Write(b)
	c.wrote.Store(time.Now().UnixNano())
	return n, err
}

// Close ends the answer, takes what the peer still sends, and closes.
func (c *patientConn) Close() error {
	if time.Since(time.Unix(0, c.wrote.Load())) < justAnswered && c.CloseWrite() == nil {
		end := time.Now().Add(peerPatience)
		for time.Now().Before(end) && c.SetReadDeadline(time.Now().Add(peerPause)) == nil {
			if n, err := io.CopyN(io.Discard, c.TCPConn, 1<<20); n == 0 || err == io.EOF {
				break
			}
		}
	}
	return c.TCPConn.Close()
}
