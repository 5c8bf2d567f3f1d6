package api

import (
	"encoding/base64"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// changesJSON answers GET /api/v1/changes.
type changesJSON struct {
	Jobs []jobJSON `json:"jobs" about:"open jobs that are new or changed, whole"`
	Gone []string  `json:"gone" about:"ids of jobs that are no longer open: forget them"`
	Next string    `json:"next_cursor" about:"where to go on, at once when more is true, later otherwise"`
	More bool      `json:"more"`
}

// maxChanges is how many changes one answer holds.
const maxChanges = 100

// Changes answers with what changed since a moment, in the order in which it
// was written, so that a copy of all open jobs can be kept. It lags by half a
// minute, and leaves nothing out.
func (h *Handlers) Changes(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return h.BadQuery(c, web.BadEncoding)
	}
	at, id, limit, faults := readChanges(values)
	if len(faults) > 0 {
		return h.BadQuery(c, faults...)
	}
	now := h.Now()
	changed, err := h.Store.Jobs().ChangedAfter(c.UserContext(), at, id, now, limit)
	if err != nil {
		return err
	}
	out := changesJSON{Jobs: []jobJSON{}, Gone: []string{}, Next: cursorAt(at, id), More: len(changed) == limit}
	var live []*models.Job
	for i := range changed {
		if changed[i].Live(now) {
			live = append(live, &changed[i])
		}
	}
	who, err := h.behindOf(c.UserContext(), live...)
	if err != nil {
		return err
	}
	for i := range changed {
		j := &changed[i]
		switch {
		case j.Live(now):
			out.Jobs = append(out.Jobs, jobAsJSON(j, h.JobURL(j.ID, vocab.JA)).whole(j, who))
		case !j.FirstLiveAt.IsZero():
			out.Gone = append(out.Gone, j.ID)
		}
		out.Next = cursorAt(j.UpdatedAt, j.ID)
	}
	return h.reply(c, out)
}

// readChanges reads the parameters: from where, and how many.
func readChanges(values url.Values) (at time.Time, id string, limit int, faults []models.Fault) {
	at, limit = time.Unix(0, 0).UTC(), maxChanges
	for name, all := range values {
		value, code, ok := all[0], models.FaultCode("query.value"), true
		switch name {
		case "updated_since":
			var err error
			if at, err = time.Parse(time.RFC3339, value); err != nil {
				code, ok = "query.moment", false
			}
		case "cursor":
			at, id, ok = readCursor(value)
		case "limit":
			var err error
			if limit, err = strconv.Atoi(value); err != nil || limit < 1 || limit > maxChanges {
				code, ok = "query.number", false
			}
		default:
			value, code, ok = name, "query.unknown", false
		}
		switch {
		case len(all) > 1:
			faults = append(faults, web.Mistake(name, "query.once", web.Cut(all[1], 60))...)
		case !ok:
			faults = append(faults, web.Mistake(name, code, web.Cut(value, 60))...)
		}
	}
	if values.Has("cursor") && values.Has("updated_since") {
		faults = append(faults, web.Mistake("updated_since", "query.beside_cursor")...)
	}
	return at, id, limit, faults
}

// cursorAt writes a place in the order of changes. Only readCursor reads it.
func cursorAt(at time.Time, id string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(strconv.FormatInt(at.UnixMilli(), 36) + "." + id))
}

func readCursor(cursor string) (at time.Time, id string, ok bool) {
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	moment, id, found := strings.Cut(string(raw), ".")
	ms, numberErr := strconv.ParseInt(moment, 36, 64)
	return time.UnixMilli(ms).UTC(), id, err == nil && numberErr == nil && found && len(id) <= 100
}
