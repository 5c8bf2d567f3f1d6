// Package scan hands files to a malware scanner. It alone knows the protocol of
// clamd (docs.clamav.net/manual/Usage/ClamdProtocol.html).
package scan

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"time"
)

// patience is how long one question to the scanner may take: less than the work
// of a request may.
const patience = 8 * time.Second

// pieceSize is how much of a file goes at once, in bytes.
const pieceSize = 64 << 10

// longestAnswer bounds what is read of an answer, in bytes.
const longestAnswer = 1 << 10

// Clamd is a clamd on this machine. It is safe for concurrent use.
type Clamd struct{ network, addr string }

// At reads where a clamd listens: unix:///run/clamav/clamd.ctl, or
// tcp://localhost:3310. It speaks in the clear and asks nobody who they are, so
// another machine is refused.
func At(text string) (*Clamd, error) {
	u, err := url.Parse(text)
	if err != nil || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, errPlace
	}
	switch {
	case u.Scheme == "unix" && u.Host == "" && strings.HasPrefix(u.Path, "/"):
		return &Clamd{"unix", u.Path}, nil
	case u.Scheme == "tcp" && u.Path == "" && u.Port() != "" && thisMachine(u.Hostname()):
		return &Clamd{"tcp", u.Host}, nil
	}
	return nil, errPlace
}

var errPlace = errors.New("want unix:///run/clamav/clamd.ctl, or tcp://localhost:3310 for a clamd on this machine: " +
	"it speaks in the clear")

func thisMachine(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Scan returns what malware is found in a file, "" for none. An error says that
// nobody knows: the scanner does not answer, or would not look at all of it.
func (c *Clamd) Scan(ctx context.Context, content []byte) (found string, err error) {
	answer, err := c.ask(ctx, "zINSTREAM\x00", content)
	if err != nil {
		return "", err
	}
	answer = strings.TrimPrefix(answer, "stream: ")
	if name, infected := strings.CutSuffix(answer, " FOUND"); infected && name != "" {
		return name, nil
	}
	if answer != "OK" {
		return "", fmt.Errorf("scan: clamd says %q", answer)
	}
	return "", nil
}

// Ping asks whether the scanner is there.
func (c *Clamd) Ping(ctx context.Context) error {
	answer, err := c.ask(ctx, "zPING\x00", nil)
	if err == nil && answer != "PONG" {
		err = fmt.Errorf("scan: clamd says %q", answer)
	}
	return err
}

// ask sends a command, with a file in pieces unless content is nil, and returns
// the answer.
func (c *Clamd) ask(ctx context.Context, command string, content []byte) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	conn, err := (&net.Dialer{}).DialContext(ctx, c.network, c.addr)
	if err != nil {
		return "", fmt.Errorf("scan: %w", err)
	}
	defer conn.Close()
	stop := context.AfterFunc(ctx, func() { _ = conn.SetDeadline(time.Unix(1, 0)) })
	defer stop()
	if _, err := io.WriteString(conn, command); err != nil {
		return "", fmt.Errorf("scan: %w", err)
	}
	var sent error // clamd answers before it has read all when a file is too large for it
	if content != nil {
		sent = pieces(conn, content)
	}
	answer, err := io.ReadAll(io.LimitReader(conn, longestAnswer))
	text, _, whole := strings.Cut(string(answer), "\x00")
	if whole {
		return text, nil
	}
	if err == nil {
		err = io.ErrUnexpectedEOF
	}
	return "", fmt.Errorf("scan: %w", errors.Join(sent, err))
}

// pieces sends a file: each piece behind its length, and one of no length.
func pieces(w io.Writer, content []byte) error {
	for len(content) > 0 {
		n := min(len(content), pieceSize)
		if _, err := w.Write(append(binary.BigEndian.AppendUint32(nil, uint32(n)), content[:n]...)); err != nil {
			return err
		}
		content = content[n:]
	}
	_, err := w.Write(make([]byte, 4))
	return err
}
