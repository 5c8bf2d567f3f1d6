package templates

import (
	"strconv"

	"github.com/enkaku/enkaku/models"
)

// KeptRow is a line of the table that says what the board keeps, why, and for
// how long.
type KeptRow struct{ What, Why, Long string }

// Kept returns the table for readers in the language of say: a line for each subject and period of
// models.Retentions; those of LINE where it is offered.
func Kept(say func(key string, args ...any) string, line bool) []KeptRow {
	var rows []KeptRow
	seen := map[KeptRow]bool{}
	for _, r := range models.Retentions() {
		if r.Subject == models.SubjectTechnical || r.Rule == models.RetainOwner ||
			r.Subject == models.SubjectLINE && !line {
			continue
		}
		subject := string(r.Subject)
		row := KeptRow{say("retention.what_" + subject), say("retention.why_" + subject), keptLong(say, r)}
		if !seen[row] {
			rows, seen[row] = append(rows, row), true
		}
	}
	return rows
}

// keptLong says how long a collection is kept.
func keptLong(say func(string, ...any) string, r models.Retention) string {
	switch r.Rule {
	case models.RetainOwn:
		return say("retention.long_"+string(r.Subject), keptDays(say, r.Days))
	case models.RetainBoard, models.RetainAccount:
		return say("retention.long_" + string(r.Rule))
	}
	return say("retention.long_"+string(r.Rule), keptDays(say, r.Days))
}

// keptDays is a period in words.
func keptDays(say func(string, ...any) string, days int) string {
	switch {
	case days == 1:
		return say("retention.hours")
	case days == 365:
		return say("retention.year")
	case days%365 == 0:
		return say("retention.years", strconv.Itoa(days/365))
	}
	return say("retention.days", strconv.Itoa(days))
}
