package templates

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// NotPublished says why a booked advert did not appear: the faults that forbid
// it.
func (m *Mails) NotPublished(l vocab.Lang, faults []models.Fault) string {
	lines := []string{m.words.in(l, "not_published")}
	for _, f := range faults {
		if f.Severity == models.FaultError {
			lines = append(lines, m.faults.Fault(l, f))
		}
	}
	return strings.Join(lines, "\n")
}
