package templates

import (
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// QueueWaits tells an administrator how many adverts wait for an editor, and for how many
// whole days the oldest has waited.
func (k Letters) QueueWaits(l vocab.Lang, waiting int, oldest time.Duration) (Mail, error) {
	count, days := strconv.Itoa(waiting), strconv.Itoa(int(oldest/(24*time.Hour)))
	n := k.start(l, k.in(l, "queue.subject", count), k.in(l, "queue.body", count, days))
	n.Actions = []Span{{Text: k.in(l, "queue.button"), URL: k.Links.Page(l, "/admin/review")}}
	return k.Mails.write(n)
}
