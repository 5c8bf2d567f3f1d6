package filerows

import (
	"slices"

	"github.com/enkaku/enkaku/models"
)

// table gathers rows whose fields are found one by one.
type table struct {
	names []string
	at    map[string]int
	rows  []models.SourceRow
}

func newTable() *table { return &table{at: map[string]int{}} }

// rowOf is a row being filled.
type rowOf struct {
	t *table
	i int
}

func (t *table) row(line int) rowOf {
	t.rows = append(t.rows, models.SourceRow{Line: line})
	return rowOf{t, len(t.rows) - 1}
}

// longest is how many bytes a field of several values has before further ones are
// left out: more than what is shown of it in any script.
const longest = 4 * models.MaxSourceValue

// add adds a value to a field. The values of one field stand on lines of their
// own.
func (r rowOf) add(name, value string) {
	i, known := r.t.at[name]
	if !known {
		if len(r.t.names) >= models.MaxSourceColumns {
			return
		}
		i = len(r.t.names)
		r.t.at[name], r.t.names = i, append(r.t.names, name)
	}
	row := &r.t.rows[r.i]
	row.Values = append(row.Values, slices.Repeat([]string{""}, max(0, i+1-len(row.Values)))...)
	switch {
	case row.Values[i] == "":
		row.Values[i] = value
	case value != "" && len(row.Values[i]) <= longest:
		row.Values[i] += "\n" + value
	}
}
