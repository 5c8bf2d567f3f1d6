package wire

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Event is what a webhook is told, as JSON: ids and addresses, and nothing of
// anybody. Whoever needs more asks the API with a key, or opens the page.
type Event struct {
	Type      models.EventKind `json:"type" about:"What happened."`
	Timestamp time.Time        `json:"timestamp" about:"When it happened; the header webhook-timestamp says when this was sent."`
	Data      EventData        `json:"data"`
}

// EventData says about what. A test is about nothing.
type EventData struct {
	Job         *EventJob         `json:"job,omitempty" about:"The job, or the one applied to."`
	Application *EventApplication `json:"application,omitempty" about:"Of application.received alone."`
	Change      bool              `json:"change,omitempty" about:"Of job.returned: a change was returned, the published text stays."`
}

// EventJob names a job.
type EventJob struct {
	ID   string `json:"id"`
	Ref  string `json:"ref,omitempty" about:"The organisation's own reference."`
	URL  string `json:"url" about:"Its page for readers, there while it is published."`
	Desk string `json:"desk_url" about:"Its page at the organisation's desk."`
}

// EventApplication names an application. Who applied stands at the desk alone.
type EventApplication struct {
	ID   string `json:"id"`
	Desk string `json:"desk_url" about:"Its page at the organisation's desk."`
}

// EventOf is the body of a message.
func EventOf(kind models.EventKind, at time.Time, data EventData) (string, error) {
	body, err := json.Marshal(Event{Type: kind, Timestamp: at.UTC().Truncate(time.Millisecond), Data: data})
	if err != nil {
		return "", fmt.Errorf("event %s: %w", kind, err)
	}
	return string(body), nil
}

// JobIn names a job; page makes the whole address of a path.
func JobIn(id, ref string, page func(path string) string) *EventJob {
	return &EventJob{ID: id, Ref: ref, URL: page("/jobs/" + id), Desk: page("/desk/jobs/" + id)}
}

// ApplicationIn names an application; page makes the whole address of a path.
func ApplicationIn(id string, page func(path string) string) *EventApplication {
	return &EventApplication{ID: id, Desk: page("/desk/applications/" + id)}
}
