package filerows

import (
	"encoding/csv"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/enkaku/enkaku/models"
)

// line is one row of a table as it stands in the file.
type line struct {
	number int
	cells  []string
}

// readTable reads a table as text, parted by commas, tabs or semicolons.
func readTable(text string) (models.SourceFile, models.FaultCode) {
	lines := cut(text, separator(text))
	return fromLines(lines, models.SourceTable)
}

// separator is the sign that parts the cells: the one that the fullest of the
// first lines has most.
func separator(text string) rune {
	best, most := ',', 0
	for _, sign := range ",\t;" {
		n := 0
		for i, l := range strings.SplitN(text, "\n", 41) {
			if i < 40 {
				n = max(n, strings.Count(l, string(sign)))
			}
		}
		if n > most {
			best, most = sign, n
		}
	}
	return best
}

// maxCellLines is how many lines one cell may have: a quote that is never
// closed would swallow the rest of the file.
const maxCellLines = 200

// cut parts a text into rows. A row that cannot be read is left out of the way
// of those behind it: reading goes on at the next line.
func cut(text string, sign rune) (out []line) {
	at := 1
	for text != "" && len(out) <= models.MaxSourceRows+100 {
		r := csv.NewReader(strings.NewReader(text))
		r.Comma, r.FieldsPerRecord, r.LazyQuotes = sign, -1, true
		start := at
		failed := false
		for {
			cells, err := r.Read()
			if err != nil {
				failed = failed || len(text[r.InputOffset():]) > 0
				text = text[r.InputOffset():]
				break
			}
			from, _ := r.FieldPos(0)
			last := len(cells) - 1
			end, _ := r.FieldPos(last)
			tall := end - from + strings.Count(cells[last], "\n")
			if tall > maxCellLines {
				skip := start + from - 1
				out = append(out, line{number: skip})
				text = afterLines(text, from)
				at = skip + 1
				failed = true
				break
			}
			out = append(out, line{start + from - 1, cells})
		}
		if !failed {
			break
		}
	}
	return out
}

func afterLines(text string, n int) string {
	for range n {
		i := strings.IndexByte(text, '\n')
		if i < 0 {
			return ""
		}
		text = text[i+1:]
	}
	return text
}

// fromLines finds the headings of a table, and leaves out what stands above
// them and the sums and notes below. A line with one cell alone is a note when
// that is its first, as notes are written; elsewhere it is a row that lacks the
// rest, and named as one.
func fromLines(lines []line, format models.SourceFormat) (file models.SourceFile, code models.FaultCode) {
	file.Format = format
	lines = upright(lines)
	head := headings(lines)
	if head < 0 {
		return file, "import.file.no_headings"
	}
	for _, c := range lines[head].cells {
		file.Names = append(file.Names, strings.Join(strings.Fields(c), " "))
	}
	if head > 0 {
		if above := lines[head-1].cells; filled(above) >= 2 && areNames(above) {
			for len(file.Names) < len(above) {
				file.Names = append(file.Names, "") // its heading stands in the line above alone
			}
			joinGroups(file.Names, above)
		}
	}
	file.Names = unique(file.Names)
	for _, l := range lines[head+1:] {
		if l.cells == nil {
			file.Rows = append(file.Rows, models.SourceRow{Line: l.number, Fault: "import.row.broken"})
			continue
		}
		if filled(l.cells) == 1 && len(file.Names) >= 4 && strings.TrimSpace(l.cells[0]) == "" {
			file.Rows = append(file.Rows, models.SourceRow{Line: l.number, Fault: "import.row.one_cell"})
			continue
		}
		if filled(l.cells) == 0 || isAside(l.cells, len(file.Names)) || slices.Equal(l.cells, lines[head].cells) {
			continue
		}
		cells := l.cells
		if len(cells) > len(file.Names) {
			cells = cells[:len(file.Names)]
		}
		file.Rows = append(file.Rows, models.SourceRow{Line: l.number, Values: slices.Clone(cells)})
	}
	return file, ""
}

// sideways begins a table whose headings stand in its first column.
var sideways = regexp.MustCompile(`(?i)^(?:項目|項目名|募集項目|記入項目|field|item|key)$`)

// upright turns a table around whose columns are jobs: the first cell says so, and
// what stands below it are names. Such a row's line is its column.
func upright(lines []line) []line {
	first := slices.IndexFunc(lines, func(l line) bool { return filled(l.cells) >= 2 })
	if first < 0 || !sideways.MatchString(strings.TrimSpace(lines[first].cells[0])) {
		return lines
	}
	var names []string
	widest := 0
	for _, l := range lines[first:] {
		if filled(l.cells) > 0 {
			names, widest = append(names, l.cells[0]), max(widest, len(l.cells))
		}
	}
	if len(names) < 4 || widest > models.MaxSourceRows || !areNames(names) {
		return lines
	}
	turned := make([]line, widest)
	for i := range turned {
		turned[i].number = i + 1
		for _, l := range lines[first:] {
			if filled(l.cells) == 0 {
				continue
			}
			cell := ""
			if i < len(l.cells) {
				cell = l.cells[i]
			}
			turned[i].cells = append(turned[i].cells, cell)
		}
	}
	return turned
}

// headings returns the line of the headings: the first of the fullest lines,
// all of whose cells are short, different words.
func headings(lines []line) int {
	widest := 0
	for _, l := range lines[:min(len(lines), 60)] {
		widest = max(widest, filled(l.cells))
	}
	for i, l := range lines[:min(len(lines), 60)] {
		if n := filled(l.cells); n >= 2 && n*10 >= widest*6 && areNames(l.cells) {
			return i
		}
	}
	return -1
}

func areNames(cells []string) bool {
	seen := map[string]bool{}
	for _, c := range cells {
		c = strings.Join(strings.Fields(c), "")
		if c == "" {
			continue
		}
		if seen[c] || utf8.RuneCountInString(c) > 40 || isValue(c) {
			return false
		}
		seen[c] = true
	}
	return true
}

var valueLike = regexp.MustCompile(`^[\d.,/:¥%年月日時分円万~〜～+-]+$|^https?://|@[^.]+\.|^(?:true|false|○|△|×|◯)$`)

// isValue reports whether a cell is a number, a date or another value and so
// no heading.
func isValue(c string) bool {
	return strings.ContainsFunc(c, unicode.IsDigit) && valueLike.MatchString(width.Fold.String(c)) || valueLike.MatchString(strings.ToLower(c))
}

// joinGroups puts the heading of a group of columns before the headings below
// it, where those alone do not say what they are: 報酬 over 下限 and 上限.
func joinGroups(names, above []string) {
	group := ""
	for i := range names {
		if i < len(above) && strings.TrimSpace(above[i]) != "" {
			group = strings.Join(strings.Fields(above[i]), "")
		}
		switch {
		case names[i] == "":
			names[i] = group
		case group != "" && utf8.RuneCountInString(names[i]) <= 3 && group != names[i]:
			names[i] = group + " " + names[i]
		}
	}
}

// unique gives columns of one name a number from the second on.
func unique(names []string) []string {
	seen := map[string]int{}
	for i, n := range names {
		if n == "" {
			continue
		}
		if seen[n]++; seen[n] > 1 {
			names[i] = n + " (" + strconv.Itoa(seen[n]) + ")"
		}
	}
	return names
}

func filled(cells []string) (n int) {
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			n++
		}
	}
	return n
}

var sums = regexp.MustCompile(`^(?:総?合計|小計|総?計|平均|集計|total|sum|subtotal|average|count|件数計|計\d+件|以上)(?:[:：(（\s].*)?$`)

// isAside reports whether a line is a sum or a note and no row.
func isAside(cells []string, columns int) bool {
	n, first := 0, ""
	for _, c := range cells {
		if c = strings.TrimSpace(c); c != "" {
			if n++; n == 1 {
				first = c
			}
		}
	}
	folded := strings.ToLower(width.Fold.String(first))
	return sums.MatchString(folded) && n*2 <= columns || n == 1 && columns >= 4
}
