package pdftext

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"runtime"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Command is what the binary is called with to be the child.
const Command = "read-pdf"

// The limits of a child: time on the clock and on the processor, memory that it
// may write to, files open at a time. Nothing may be written to disk.
const (
	wallTime    = 15 * time.Second
	processTime = 10 // seconds
	memory      = 384 << 20
	openFiles   = 32
	maxAnswer   = 2 * MaxText // bytes of JSON
)

// Reader reads files in children.
type Reader struct {
	program string
	args    []string
	wall    time.Duration
	places  chan struct{} // one a core
}

// NewReader returns the reader whose children run a program, this very binary.
func NewReader(program string, args ...string) *Reader {
	return &Reader{program: program, args: args, wall: wallTime, places: make(chan struct{}, runtime.NumCPU())}
}

// answer is what a child says.
type answer struct {
	Text string           `json:"text,omitempty"`
	Code models.FaultCode `json:"code,omitempty"`
}

// Read returns the text of a PDF; code says what is wrong with the file. It waits
// for a free place until ctx ends, which is models.ErrUnavailable.
func (r *Reader) Read(ctx context.Context, content []byte) (text string, code models.FaultCode, err error) {
	if len(content) > models.MaxDocument {
		return "", Large, nil
	}
	select {
	case r.places <- struct{}{}:
	case <-ctx.Done():
		return "", "", fmt.Errorf("%w: all readers of PDF files are busy", models.ErrUnavailable)
	}
	defer func() { <-r.places }()
	ctx, cancel := context.WithTimeout(ctx, r.wall)
	defer cancel()
	out := &bounded{left: maxAnswer}
	child := exec.CommandContext(ctx, r.program, r.args...)
	child.Env, child.Dir = []string{}, "/"
	child.Stdin, child.Stdout, child.WaitDelay = bytes.NewReader(content), out, time.Second
	ownGroup(child)
	err = child.Run()
	var ended *exec.ExitError
	var said answer
	switch {
	case err == nil && out.left >= 0 && json.Unmarshal(out.Bytes(), &said) == nil && (said.Text == "") != (said.Code == ""):
		return said.Text, said.Code, nil
	case err == nil || errors.As(err, &ended) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, exec.ErrWaitDelay) ||
		out.left < 0:
		return "", Heavy, nil // it was ended by one of its limits
	}
	return "", "", fmt.Errorf("reading a PDF file: %w", err)
}

// bounded keeps what is written up to its limit, and refuses more.
type bounded struct {
	bytes.Buffer
	left int
}

// Write takes p whole or ends the child.
func (b *bounded) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, io.ErrShortWrite
	}
	return b.Buffer.Write(p)
}

// Serve is the child: it reads one file from in, under its limits, and writes what
// it holds to out.
func Serve(in io.Reader, out io.Writer) error {
	if err := limit(); err != nil {
		return err
	}
	content, err := io.ReadAll(io.LimitReader(in, models.MaxDocument+1))
	if err != nil {
		return err
	}
	var said answer
	said.Text, said.Code = text(content)
	return json.NewEncoder(out).Encode(said)
}
