package public

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// Other boards take all jobs in one file and forget what is no longer in it. A
// file that lacks some would close them there, so it comes whole or the
// connection breaks off.
const (
	exportBatch    = 200              // jobs read at a time
	maxExports     = 2                // read at a time
	exportPatience = 20 * time.Minute // for a whole one
)

// export sends all live jobs: head, what write makes of each, tail. Jobs are
// read a batch at a time, as fast as they are taken.
func (h *Handlers) export(
	c *fiber.Ctx, head func(count int, changed time.Time) string, write func(*bytes.Buffer, *models.Job), tail string,
) error {
	select {
	case h.exports <- struct{}{}:
	default:
		return fmt.Errorf("%w: %d exports are being read", models.ErrUnavailable, maxExports)
	}
	// It outlives the handler: the answer is read afterwards.
	ctx, cancel := context.WithTimeout(context.Background(), exportPatience)
	s := &jobStream{write: write, coding: web.CodingOf(c, false, true), tail: tail, patience: c.Context().SetWriteDeadline, end: func() { cancel(); <-h.exports }}
	s.read = func(ids []string) (map[string]models.Job, error) { return h.Store.Jobs().GetMany(ctx, ids) }
	s.now = h.Now
	changed, err := h.Store.Jobs().Latest(ctx)
	if err == nil {
		s.ids, err = h.Store.Jobs().LiveIDs(ctx, h.Now())
	}
	if err == nil {
		var same bool
		if same, err = h.exported(c, s.ids); same {
			return s.Close()
		}
	}
	if err == nil {
		s.text.WriteString(head(len(s.ids), changed.At))
		err = s.fill() // what fails at once is an error page, not half an answer
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return errors.Join(err, s.Close())
	}
	c.Set(fiber.HeaderContentType, "application/xml; charset=utf-8")
	if s.coding == web.Gzip {
		c.Set(fiber.HeaderContentEncoding, web.Gzip)
	}
	c.Context().SetBodyStream(s, -1)
	return nil
}

// exported says when a file of these jobs changed last, unless that was just
// now, and reports whether the reader has it. A file is not made to be compared:
// it may be long.
func (h *Handlers) exported(c *fiber.Ctx, ids []string) (bool, error) {
	c.Set(fiber.HeaderCacheControl, "public, max-age=900")
	c.Vary(fiber.HeaderAcceptEncoding)
	settled, err := h.Store.Jobs().Settled(c.UserContext(), h.Now())
	if err != nil || settled.IsZero() {
		return false, err
	}
	version, err := h.Assets.URL("js/sw.js") // another with each version of the board
	said := append([]string{version, settled.String()}, ids...)
	return err == nil && web.Unchanged(c, web.TagOf([]byte(strings.Join(said, "\n"))), settled), err
}

// jobStream reads jobs and gives them out as text, packed itself if the reader
// takes that: the server's own packing would end well what broke off. A read
// that fails fails the answer, which then lacks its end.
type jobStream struct {
	ids      []string // still to be read
	read     func(ids []string) (map[string]models.Job, error)
	now      func() time.Time
	write    func(*bytes.Buffer, *models.Job)
	tail     string
	patience func(time.Time) error // sets until when the reader may take what is there
	end      func()                // once

	coding string       // web.Gzip, or none
	text   bytes.Buffer // made, not yet packed
	out    bytes.Buffer // to be read
	zip    *gzip.Writer // into out
	done   bool
}

// Read gives out what is there, after making more when nothing is.
func (s *jobStream) Read(p []byte) (int, error) {
	for s.out.Len() == 0 { // a packer keeps a little to itself
		if err := s.fill(); err != nil {
			return 0, err
		}
	}
	return s.out.Read(p)
}

// fill makes the text of the next batch. At the end it is io.EOF.
func (s *jobStream) fill() error {
	if s.done {
		return io.EOF
	}
	_ = s.patience(time.Now().Add(web.WriteTimeout)) // of a connection that is gone, the next write tells
	batch := s.ids[:min(exportBatch, len(s.ids))]
	s.ids = s.ids[len(batch):]
	jobs, err := s.read(batch)
	if err != nil {
		return err
	}
	now := s.now()
	for _, id := range batch {
		if j, ok := jobs[id]; ok && j.Live(now) {
			s.write(&s.text, &j)
		}
	}
	if s.done = len(s.ids) == 0; s.done {
		s.text.WriteString(s.tail)
	}
	return s.pack()
}

// pack moves what was made to what can be read.
func (s *jobStream) pack() error {
	if s.coding != web.Gzip {
		_, err := s.text.WriteTo(&s.out)
		return err
	}
	if s.zip == nil {
		s.zip = gzip.NewWriter(&s.out)
	}
	_, err := s.text.WriteTo(s.zip)
	if err == nil && s.done {
		err = s.zip.Close()
	}
	return err
}

// Close ends the reading, however far it came.
func (s *jobStream) Close() error {
	if s.end != nil {
		s.end()
		s.end = nil
	}
	return nil
}

// element writes <name>text</name> with the text as it is (CDATA): some readers
// of these files know no entities. An empty text is left out.
func element(w *bytes.Buffer, name, text string) {
	if text == "" {
		return
	}
	w.WriteString("<" + name + "><![CDATA[" + strings.ReplaceAll(xmlText(text), "]]>", "]]]]><![CDATA[>") + "]]></" + name + ">\n")
}

// xmlText drops the characters that no XML document may hold.
func xmlText(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
}

// exportHead begins a file.
func (h *Handlers) exportHead(rows func(w *bytes.Buffer, count int, changed time.Time)) func(int, time.Time) string {
	return func(count int, changed time.Time) string {
		var w bytes.Buffer
		w.WriteString(xml.Header + "<source>\n")
		rows(&w, count, changed)
		return w.String()
	}
}
