package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"sync"
)

// maxMessage is the largest message of the protocol, in bytes.
const maxMessage = 48_000_000

// oneAtATime passes connections on to the server behind socket and lets one
// command through at a time. MongoDB promises that a write to one document is
// atomic; FerretDB v1 finds, then writes, so that two guarded writes at once
// both succeed. Alone, each command is atomic.
func oneAtATime(ctx context.Context, front net.Listener, socket string) error {
	var turn sync.Mutex
	for {
		client, err := front.Accept()
		if errors.Is(err, net.ErrClosed) && ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
		go func() {
			defer client.Close()
			server, err := net.Dial("unix", socket)
			if err != nil {
				return
			}
			defer server.Close()
			defer context.AfterFunc(ctx, func() { client.Close(); server.Close() })()
			for relay(client, server, &turn) == nil {
			}
		}()
	}
}

// relay carries one command and its answer.
func relay(client, server net.Conn, turn *sync.Mutex) error {
	command, err := message(client)
	if err != nil {
		return err
	}
	answer, err := ask(server, command, turn)
	if err != nil {
		return err
	}
	_, err = client.Write(answer)
	return err
}

func ask(server net.Conn, command []byte, turn *sync.Mutex) ([]byte, error) {
	turn.Lock()
	defer turn.Unlock()
	if _, err := server.Write(command); err != nil {
		return nil, err
	}
	return message(server)
}

// message reads one message: its first four bytes are its length, little
// endian, themselves included.
func message(from io.Reader) ([]byte, error) {
	var length [4]byte
	if _, err := io.ReadFull(from, length[:]); err != nil {
		return nil, err
	}
	n := binary.LittleEndian.Uint32(length[:])
	if n < 16 || n > maxMessage {
		return nil, fmt.Errorf("message of %d bytes", n)
	}
	whole := make([]byte, n)
	copy(whole, length[:])
	_, err := io.ReadFull(from, whole[4:])
	return whole, err
}

// mongoURL is the connection string of an address; the path of a Unix socket
// stands escaped in place of the host.
func mongoURL(addr net.Addr) string {
	host := addr.String()
	if addr.Network() == "unix" {
		host = url.PathEscape(host)
	}
	return "mongodb://" + host + "/"
}
