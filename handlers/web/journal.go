package web

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
)

// How large one file of counts gets, and how many wait at most while the store
// does not answer: what comes then is not counted.
const (
	countFileBytes = 4 << 20
	countFilesMost = 64
)

// errCountsFull says that too much waits to be handed on.
var errCountsFull = errors.New("counts: too many files wait")

// journal keeps counts in files, each a batch. A line is day, kind, number and
// job, parted by spaces. The file that is written to is closed, and another
// begun, before its lines are handed on; it is deleted after. The newest one is
// emptied instead: it tells which number was given last, whatever the clock does.
type journal struct {
	dir  string
	node string
	now  func() time.Time

	drains sync.Mutex // one at a time: batches keep their order
	mu     sync.Mutex // of what follows
	file   *os.File   // nil until something is counted
	size   int
	last   int64 // number of the newest file
	line   []byte
}

// openJournal opens the files of a directory. The name of the node stands in
// one of them: batches of different directories never have the same name.
func openJournal(dir string, now func() time.Time) (*journal, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("counts: %w", err)
	}
	path := filepath.Join(dir, "node")
	name, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		name = []byte(rand.Text())
		err = os.WriteFile(path, name, 0o600)
	}
	if err != nil {
		return nil, fmt.Errorf("counts: %w", err)
	}
	j := &journal{dir: dir, node: strings.TrimSpace(string(name)), now: now}
	waiting, err := j.waiting()
	if len(waiting) > 0 {
		j.last = waiting[len(waiting)-1]
	}
	return j, err
}

// add writes counts in one go, so that a process that is killed leaves whole
// lines.
func (j *journal) add(counts []models.JobCount) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file == nil || j.size >= countFileBytes {
		if err := j.begin(); err != nil {
			return err
		}
	}
	j.line = j.line[:0]
	for _, c := range counts {
		if c.JobID == "" || strings.ContainsAny(c.JobID, " \r\n") || strings.ContainsAny(c.Kind, " \r\n") {
			continue // no id of ours
		}
		j.line = appendCount(j.line, c)
	}
	n, err := j.file.Write(j.line)
	j.size += n
	return err
}

// appendCount writes a line. A page of results writes one for each of its jobs
// at each request, which fmt takes thrice as long for.
func appendCount(line []byte, c models.JobCount) []byte {
	line = append(append(line, c.Day...), ' ')
	line = append(append(line, c.Kind...), ' ')
	line = append(strconv.AppendInt(line, int64(c.N), 10), ' ')
	return append(append(line, c.JobID...), '\n')
}

// begin closes the file and begins another. Numbers follow the clock, so that
// they go on upwards in a directory that was brought back from a backup.
func (j *journal) begin() error {
	waiting, err := j.waiting()
	if err != nil {
		return err
	}
	if len(waiting) >= countFilesMost {
		return errCountsFull
	}
	if err := j.end(); err != nil {
		return err
	}
	next := max(j.last+1, j.now().UnixMilli())
	file, err := os.OpenFile(j.path(next), os.O_CREATE|os.O_EXCL|os.O_WRONLY|os.O_APPEND, 0o600)
	if err == nil {
		j.file, j.size, j.last = file, 0, next
	}
	return err
}

func (j *journal) end() error {
	if j.file == nil {
		return nil
	}
	err := j.file.Close()
	j.file = nil
	return err
}

func (j *journal) close() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.end()
}

func (j *journal) path(number int64) string {
	return filepath.Join(j.dir, strconv.FormatInt(number, 10)+".counts")
}

// waiting are the numbers of the files, oldest first.
func (j *journal) waiting() ([]int64, error) {
	entries, err := os.ReadDir(j.dir)
	if err != nil {
		return nil, err
	}
	var numbers []int64
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".counts")
		if n, err := strconv.ParseInt(name, 10, 64); ok && err == nil {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	return numbers, nil
}

// drain hands on all files and deletes them.
func (j *journal) drain(ctx context.Context, to Ledger) error {
	j.drains.Lock()
	defer j.drains.Unlock()
	if err := j.close(); err != nil {
		return err
	}
	numbers, err := j.waiting()
	if err != nil {
		return err
	}
	for i, n := range numbers {
		if err := j.handOn(ctx, to, n, i == len(numbers)-1); err != nil {
			return err
		}
	}
	return nil
}

func (j *journal) handOn(ctx context.Context, to Ledger, number int64, newest bool) error {
	j.mu.Lock()
	open := j.file != nil && number == j.last // begun meanwhile
	j.mu.Unlock()
	if open {
		return nil
	}
	content, err := os.ReadFile(j.path(number))
	if err != nil {
		return err
	}
	if len(content) > 0 {
		batch := models.CountBatch{Node: j.node, Number: number, Counts: countsIn(content)}
		if err := to.Apply(ctx, batch); err != nil {
			return err
		}
	}
	if newest {
		return os.Truncate(j.path(number), 0)
	}
	return os.Remove(j.path(number))
}

// countsIn are the sums of the lines of a file. A last line without an end was
// not written whole.
func countsIn(content []byte) []models.JobCount {
	content = content[:bytes.LastIndexByte(content, '\n')+1]
	sums := map[models.JobCount]int{}
	for line := range strings.Lines(string(content)) {
		day, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		kind, rest, _ := strings.Cut(rest, " ")
		number, job, whole := strings.Cut(rest, " ")
		if n, err := strconv.Atoi(number); whole && err == nil && !strings.Contains(job, " ") {
			sums[models.JobCount{JobID: job, Day: models.Date(day), Kind: kind}] += n
		}
	}
	counts := make([]models.JobCount, 0, len(sums))
	for c, n := range sums {
		c.N = n
		counts = append(counts, c)
	}
	return counts
}
