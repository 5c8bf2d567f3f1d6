package web

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// repliesFor is how long a reply record is shown before it is counted again,
// and repliesMemory how many bytes the kept ones may take.
const (
	repliesFor    = 10 * time.Minute
	repliesMemory = 1 << 20
)

// keptReplies is a reply record on the shelf.
type keptReplies struct {
	record models.ReplyRecord
	known  bool
}

// Bytes is about what it takes with its place on the shelf.
func (keptReplies) Bytes() int { return 200 }

// Replies is how an organisation answers those who apply to its jobs, as of some
// minutes ago.
func (s *Site) Replies(ctx context.Context, org models.OrgRef) (models.ReplyRecord, error) {
	now := s.Now()
	version := now.UnixMilli() / repliesFor.Milliseconds()
	if kept := s.replies.Get(org, version); kept.known {
		return kept.record, nil
	}
	all, err := s.Store.Applications().Replies(store.Aside(ctx), org, now.AddDate(0, 0, -models.ReplyDays))
	if err != nil {
		return models.ReplyRecord{}, err
	}
	jobs, err := s.Store.Jobs().BriefsByPoster(store.Aside(ctx), org)
	if err != nil {
		return models.ReplyRecord{}, err
	}
	lives := make([]models.Life, len(jobs))
	for i := range jobs {
		lives[i] = jobs[i].Life
	}
	kept := keptReplies{models.ReplyRecordOf(all, now), true}
	kept.record.Ended, kept.record.Untold = models.OutcomesOf(lives, now)
	s.replies.Put(org, version, kept)
	return kept.record, nil
}

// ReplyWords say how an organisation answers, and how often it did not tell how
// an advert ended; "" while that is too little to say anything.
func (s *Site) ReplyWords(c *fiber.Ctx, org models.OrgRef) (string, error) {
	r, err := s.Replies(c.UserContext(), org)
	if err != nil {
		return "", err
	}
	var parts []string
	switch {
	case r.Shown() && r.Answered == 0:
		parts = append(parts, s.Words(c, "common.replies_none", r.Of, models.ReplyDays))
	case r.Shown():
		parts = append(parts, s.Words(c, "common.replies", s.days(c, r.Median), r.Of, r.Answered, models.ReplyDays))
	}
	if r.UntoldShown() {
		parts = append(parts, s.Words(c, "common.replies_untold", r.Ended, r.Untold, models.ReplyDays))
	}
	return strings.Join(parts, s.Words(c, "common.replies_join")), nil
}

// Span says how long something takes: hours, days and hours, or days.
func (s *Site) Span(c *fiber.Ctx, d time.Duration) string {
	hours := int(d / time.Hour)
	days := hours / 24
	switch {
	case hours < 1:
		return s.Words(c, "common.span_short")
	case days < 1:
		return s.Words(c, "common.span_hours", hours)
	case days < 7 && hours%24 > 0:
		return s.Words(c, "common.span_days_hours", s.Words(c, "common.span_days", days),
			s.Words(c, "common.span_hours", hours%24))
	}
	return s.Words(c, "common.span_days", days)
}

// days says how long something takes in one unit: hours, or days and tenths from
// a day on.
func (s *Site) days(c *fiber.Ctx, d time.Duration) string {
	if d < 24*time.Hour {
		return s.Span(c, d)
	}
	tenths := strings.TrimSuffix(strconv.FormatFloat(d.Hours()/24, 'f', 1, 64), ".0")
	return s.Words(c, "common.span_days", tenths)
}
