package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// grid is a table of a text: lines of cells that follow one another.
type grid struct {
	from, to int // bytes of the text
	rows     [][]string
}

// gridsOf returns the tables of a text, with cells parted by tabs or bars.
func gridsOf(text string) (out []grid) {
	at, open := 0, false
	for line := range strings.SplitAfterSeq(text, "\n") {
		cells := cellsOf(line)
		switch {
		case len(cells) < fewestCells:
			open = false
		case !open:
			out, open = append(out, grid{from: at}), true
		}
		if at += len(line); open {
			g := &out[len(out)-1]
			if g.to = at; !ruledRow(cells) {
				g.rows = append(g.rows, cells)
			}
		}
	}
	return out
}

// fewestCells is how many cells a row of a table of several jobs has at least.
const fewestCells = 3

// cellsOf are the cells of a line.
func cellsOf(line string) (out []string) {
	line = strings.Trim(line, "\r\n")
	parts := strings.Split(line, "\t")
	if bare := strings.TrimSpace(line); len(parts) == 1 && strings.ContainsAny(bare, "|｜") {
		bare = strings.TrimPrefix(strings.TrimSuffix(strings.ReplaceAll(bare, "｜", "|"), "|"), "|")
		parts = strings.Split(bare, "|")
	}
	for _, p := range parts {
		out = append(out, strings.Trim(strings.TrimSpace(p), "*"))
	}
	return out
}

// ruledRow is a row of lines alone: |---|---|.
func ruledRow(cells []string) bool {
	return !slices.ContainsFunc(cells, func(c string) bool { return strings.Trim(c, "-:— ") != "" })
}

// headOfJob names a column: 求人A, Position 1, ①.
var headOfJob = japanese.Lazy(`(?i)^(?:求人|案件|募集|ポジション|お?仕事|職種|job|position|role|opening|post|no\.?)?[ 　#]?[a-z0-9ａ-ｚＡ-Ｚ０-９①-⑨]$`)

// byColumns cuts a table whose columns are jobs and whose first cells are labels.
func byColumns(r *Reader, text string) ([]Job, int) {
	for _, g := range gridsOf(text) {
		labelled, full := 0, 0
		for _, row := range g.rows {
			if t := topicOfCell(row[0]); slices.Contains(cores, t) {
				labelled++
				if !slices.Contains(row[1:], "") {
					full++
				}
			}
		}
		if labelled < fewestCores || full < fewestCores || !columnsAreJobs(g.rows) {
			continue
		}
		var out []Job
		for k := 1; k < len(g.rows[0]) && k <= mostJobs; k++ {
			var piece strings.Builder
			for _, row := range g.rows {
				if k < len(row) && row[k] != "" && topicOfCell(row[0]) != "" {
					piece.WriteString(row[0] + "\t" + row[k] + "\n")
				}
			}
			job := r.jobOf(text[:g.from], piece.String(), text[g.to:])
			job.Name = nameOf(g.rows, k)
			out = append(out, job)
		}
		return out, 2
	}
	return nil, 0
}

// columnsAreJobs reports whether the columns behind the first each name a job: by a mark
// in the first row, or by the work or who is sought.
func columnsAreJobs(rows [][]string) bool {
	each := func(row []string, is func(string) bool) bool {
		return !slices.ContainsFunc(row[1:], func(c string) bool { return !is(c) })
	}
	if each(rows[0], headOfJob.MatchString) {
		return true
	}
	for _, row := range rows {
		if t := topicOfCell(row[0]); len(row) == len(rows[0]) && (t == topicTitle || t == "" && topicOfCell(row[1]) == "" || t == topicDuties) &&
			each(row, func(c string) bool { return titleWorth(wordsOf(c)) > surelyTitle }) {
			return true
		}
	}
	return false
}

// nameOf is the name of the job of a column, with its mark in front.
func nameOf(rows [][]string, k int) string {
	name := ""
	if headOfJob.MatchString(rows[0][k]) {
		name = rows[0][k]
	}
	for _, row := range rows {
		if t := topicOfCell(row[0]); k < len(row) && (t == topicTitle || t == topicDuties) {
			return strings.TrimSpace(name + " " + row[k])
		}
	}
	return name
}

// topicOfCell is the topic of a cell that is a label.
func topicOfCell(cell string) topic {
	if !short(cell) {
		return ""
	}
	t, _ := topicOf(cell)
	return t
}

// byRows cuts a table whose first row are labels and whose other rows are jobs.
func byRows(r *Reader, text string) ([]Job, int) {
	for _, g := range gridsOf(text) {
		head, core, named := g.rows[0], 0, -1
		for i, c := range head {
			t := topicOfCell(c)
			if slices.Contains(cores, t) {
				core++
			}
			if named < 0 && (t == topicTitle || t == topicDuties) {
				named = i
			}
		}
		if core < fewestCells || named < 0 || len(g.rows) < 3 {
			continue
		}
		var out []Job
		for _, row := range g.rows[1:min(len(g.rows), mostJobs+1)] {
			var piece strings.Builder
			for i, c := range row {
				if i < len(head) && c != "" && topicOfCell(head[i]) != "" {
					piece.WriteString(head[i] + "\t" + c + "\n")
				}
			}
			if named >= len(row) || row[named] == "" {
				return nil, 0 // a row that goes on with the one above
			}
			job := r.jobOf(text[:g.from], piece.String(), text[g.to:])
			job.Name = row[named]
			out = append(out, job)
		}
		return out, 1
	}
	return nil, 0
}
