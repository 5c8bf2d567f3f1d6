package web

import (
	"context"
	"crypto/rand"
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/document"
	"github.com/enkaku/enkaku/templates"
)

// threadMail says whether the reader of a thread may answer by mail.
func (s *Site) threadMail(c *fiber.Ctx, t *Talk, path string) (*templates.ThreadMail, error) {
	if s.ReplyHost == "" || t.Stop != models.WriteOpen {
		return nil, nil
	}
	r, err := s.Store.ReplyAddresses().Get(c.UserContext(),
		s.Store.ReplyAddresses().IDOf(t.Application.ID, VisitOf(c).Viewer.ID))
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return nil, err
	}
	return &templates.ThreadMail{Action: path + "/mail", On: err != nil || r.Local != ""}, nil
}

// SwitchMail cuts the address at which a person answers in a thread by mail, or
// gives it a new secret: answers to letters from before land nowhere.
func (s *Site) SwitchMail(c *fiber.Ctx, t *Talk) error {
	if s.ReplyHost == "" {
		return models.ErrNotFound
	}
	all, user := s.Store.ReplyAddresses(), VisitOf(c).Viewer.ID
	on := c.FormValue("on") == "yes"
	fresh := models.NewReplyAddress(all.IDOf(t.Application.ID, user), &t.Application, t.Side, user, rand.Text(), s.Now())
	if _, err := all.Of(c.UserContext(), fresh); err != nil {
		return err
	}
	err := all.Change(c.UserContext(), fresh.ID, func(r *models.ReplyAddress) {
		switch {
		case !on:
			r.Cut()
		case r.Local == "":
			r.Open(rand.Text())
		}
	})
	if err != nil {
		return err
	}
	done := "common.thread_mail_stopped"
	if on {
		done = "common.thread_mail_started"
	}
	s.Flash(c, done)
	return nil
}

// TakeReply puts a mail that models.ReplyAddress.Judge let through into the
// thread: its words with the first file that may be taken, and each further
// file as a message of its own. once names the mail: one that is posted again,
// also after the process died in between, is the same. It returns why not all
// files were taken, models.ReplyLands when they were.
func (s *Site) TakeReply(
	c *fiber.Ctx, t *Talk, by *models.User, once, text string, files []mail.InboundFile,
) (models.ReplyStop, error) {
	good, why, err := s.mailedFiles(c, t, files)
	if err != nil || models.Blank(text) && len(good) == 0 {
		return why, err
	}
	alone, err := s.landedAlone(c.UserContext(), t, by, once)
	if err != nil {
		return "", err
	}
	if alone { // its files follow as messages of their own
		good = append([]mailedFile{{}}, good...)
	}
	if t.Side == models.ByPoster {
		VisitOf(c).For = t.Application.Poster
	}
	if err := s.Record(c, by, "application.message", "doctor/"+t.Application.DoctorID); err != nil {
		return "", err
	}
	for n := range max(1, len(good)) {
		var one mailedFile
		if n < len(good) {
			one = good[n]
		}
		m, err := t.Application.NewMessage(s.replyKey(t, by, once, n), t.Side, by.ID, text, one.file, s.Now())
		if err == nil {
			err = s.Store.Messages().Add(c.UserContext(), &m, one.content)
		}
		if err == nil {
			err = s.written(c.UserContext(), t, &m, false)
		}
		if err != nil {
			return "", err
		}
		text = ""
	}
	return why, nil
}

// landedAlone reports whether the words of a mail are in the thread without a
// file: it is posted again, and at first no file could be scanned.
func (s *Site) landedAlone(ctx context.Context, t *Talk, by *models.User, once string) (bool, error) {
	m, err := s.Store.Messages().Get(ctx, s.replyKey(t, by, once, 0))
	if errors.Is(err, models.ErrNotFound) {
		return false, nil
	}
	return err == nil && !m.File.There(), err
}

// ReplyTaken reports whether a mail of this name is in the thread.
func (s *Site) ReplyTaken(ctx context.Context, t *Talk, by *models.User, once string) (bool, error) {
	_, err := s.Store.Messages().Get(ctx, s.replyKey(t, by, once, 0))
	if errors.Is(err, models.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// replyKey names the nth message of a mail.
func (s *Site) replyKey(t *Talk, by *models.User, once string, n int) string {
	return s.Store.Hash("message", models.MessageKey(t.Application.ID, by.ID, "mail\x00"+once+"\x00"+strconv.Itoa(n), "", nil))
}

type mailedFile struct {
	file    models.File
	content []byte
}

// mailedFiles are those that pass the rules of files from forms, the scanner's
// among them, as many as the side may still send; why says what is wrong with the
// others.
func (s *Site) mailedFiles(c *fiber.Ctx, t *Talk, files []mail.InboundFile) (good []mailedFile, why models.ReplyStop, err error) {
	if len(files) == 0 {
		return nil, models.ReplyLands, nil
	}
	sent, err := s.Store.Messages().FilesOf(c.UserContext(), t.Application.ID, t.Side)
	if err != nil {
		return nil, "", err
	}
	for _, f := range files {
		kind, faults := document.Read(f.Content)
		if len(faults) > 0 || models.TakesFile(sent+len(good)) != nil {
			if why == models.ReplyLands {
				why = models.ReplyFiles
			}
			continue
		}
		if faults = s.Scanned(c, f.Content); len(faults) > 0 {
			if why = models.ReplyInfected; faults[0].Code == unscanned {
				why = models.ReplyUnscanned
			}
			continue
		}
		id, err := s.NewID()
		if err != nil {
			return nil, "", err
		}
		good = append(good, mailedFile{
			models.File{ID: id, Name: models.DocumentName(f.Name), Type: kind, Size: len(f.Content)}, f.Content,
		})
	}
	return good, why, nil
}

// TellReplyRefused mails the person of an address why an answer did not land, at
// the address of the account, never whoever stands in the mail. once names the
// mail.
func (s *Site) TellReplyRefused(
	ctx context.Context, t *Talk, by *models.User, r *models.ReplyAddress, why models.ReplyStop, once string,
) error {
	if limit := models.CapReplyNotices; !why.Daily() { // those come once a day anyway
		ok, _, err := s.Store.RateLimits().Take(ctx, limit.Name+" "+r.ID, limit.Most, limit.Per, s.Now())
		if err != nil || !ok {
			return err
		}
	}
	return s.Letters.ReplyRefused(ctx, letters.ToUser(by), &t.Job, r, why, once)
}
