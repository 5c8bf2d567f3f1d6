package public

import (
	"bytes"
	"errors"
	"io"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// A file that cannot be finished breaks off, packed or not, so that nobody
// takes it for all jobs. However it ends, its place becomes free.
func TestAFileThatCannotBeFinishedBreaksOff(t *testing.T) {
	for _, breaks := range []bool{false, true} {
		for _, packing := range []string{"", web.Gzip} {
			ended := 0
			app := fiber.New(fiber.Config{DisableStartupMessage: true})
			app.Get("/", func(c *fiber.Ctx) error {
				s := failingStream(breaks)
				s.coding, s.end = packing, func() { ended++ }
				c.Type("xml")
				c.Context().SetBodyStream(s, -1)
				return nil
			})
			var read int64
			res, err := app.Test(httptest.NewRequest("GET", "/", nil), -1)
			if err == nil {
				read, err = io.Copy(io.Discard, res.Body)
			}
			if (err != nil) != breaks || ended != 1 {
				t.Errorf("breaks %t, packed %q: %d bytes, %v, ended %d times", breaks, packing, read, err, ended)
			}
		}
	}
}

// failingStream is a stream of 1,000 jobs whose third batch may fail.
func failingStream(breaks bool) *jobStream {
	s := &jobStream{now: time.Now, patience: func(time.Time) error { return nil }, tail: "</source>"}
	for i := range 5 * exportBatch {
		s.ids = append(s.ids, strconv.Itoa(i))
	}
	batches := 0
	s.read = func(ids []string) (map[string]models.Job, error) {
		if batches++; breaks && batches == 3 {
			return nil, errors.New("the database is gone")
		}
		jobs := map[string]models.Job{}
		for _, id := range ids {
			jobs[id] = models.Job{ID: id, State: models.JobApproved, ExpiresAt: time.Now().Add(time.Hour)}
		}
		return jobs, nil
	}
	s.write = func(w *bytes.Buffer, j *models.Job) { w.WriteString(strings.Repeat(j.ID, 50)) }
	return s
}
