package web

import (
	"bufio"
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// happening is one line of a log: what a reader did, as the pages count it.
type happening struct {
	job      string
	day      models.Date
	what     string // "list", "view", "click", "save", "alert"
	position int
	from     models.JobSource
}

// counts are those that a page adds for it.
func (h happening) counts() []models.JobCount {
	one := func(kind string) models.JobCount { return models.JobCount{JobID: h.job, Day: h.day, Kind: kind, N: 1} }
	switch h.what {
	case "list":
		return []models.JobCount{one(models.CountAt(h.position))}
	case "view":
		return []models.JobCount{one(models.CountView), one(models.CountViewFrom(h.from))}
	}
	return []models.JobCount{one(h.what)}
}

const firstDay, lastDay = models.Date("2026-11-20"), models.Date("2026-11-24")

// aLog is a random log of some days; the same for the same seed.
func aLog(seed uint64, n int) (log []happening) {
	random := rand.New(rand.NewPCG(seed, 7))
	whats := []string{"list", "list", "list", "view", "view", "click", "save", "alert"}
	for i := range n {
		log = append(log, happening{
			job: "j" + strconv.Itoa(random.IntN(3)), day: firstDay.AddDays(i * 5 / n), what: whats[random.IntN(len(whats))],
			position: 1 + random.IntN(70), from: models.JobSources[random.IntN(len(models.JobSources))],
		})
	}
	return log
}

// told are the figures that a log makes, by counting it line by line, with the
// places of lists kept one by one.
type told struct {
	shown, views, clicks, saves, alerts int
	sources                             map[models.JobSource]int
	places                              []int
}

func (t told) middle() int {
	if len(t.places) == 0 {
		return 0
	}
	slices.Sort(t.places)
	return min(t.places[(len(t.places)-1)/2], models.MaxPosition+1)
}

func expected(log []happening, wanted func(happening) bool) told {
	t := told{sources: map[models.JobSource]int{}}
	for _, h := range log {
		if !wanted(h) {
			continue
		}
		switch h.what {
		case "list":
			t.shown++
			t.places = append(t.places, h.position)
		case "view":
			t.views++
			t.sources[h.from]++
		case "click":
			t.clicks++
		case "save":
			t.saves++
		case "alert":
			t.alerts++
		}
	}
	return t
}

// differs says how the figures of a store are others than those of a log: of each
// job, of all together, of each day.
func differs(t *testing.T, s *store.Store, log []happening) string {
	t.Helper()
	compare := func(what string, f models.JobFigures, want told) string {
		got := told{f.Shown, f.Views, f.Clicks, f.Saves, f.Alerts, f.Sources, nil}
		if got.sources == nil {
			got.sources = map[models.JobSource]int{}
		}
		place := want.middle()
		want.places = nil
		if !reflect.DeepEqual(got, want) || f.MedianPosition() != place {
			return fmt.Sprintf("%s: got %+v in the middle at %d, want %+v at %d", what, got, f.MedianPosition(), want, place)
		}
		return ""
	}
	for _, jobs := range [][]string{{"j0"}, {"j1"}, {"j2"}, {"j0", "j1", "j2"}} {
		stored, err := s.Counters().Between(t.Context(), jobs, firstDay, lastDay)
		if err != nil {
			t.Fatal(err)
		}
		all, days := models.FiguresOf(stored, nil, firstDay, lastDay)
		of := func(h happening) bool { return slices.Contains(jobs, h.job) }
		if words := compare(fmt.Sprint(jobs), all, expected(log, of)); words != "" {
			return words
		}
		for _, d := range days {
			onDay := func(h happening) bool { return of(h) && h.day == d.Day }
			if words := compare(fmt.Sprint(jobs, d.Day), d.JobFigures, expected(log, onDay)); words != "" {
				return words
			}
		}
	}
	return ""
}

// opened is a store and a tally over a directory, as a process opens them.
func opened(ctx context.Context, dir string) (*store.Store, *Tally, error) {
	s, err := store.Open(ctx, filepath.Join(dir, "data"), store.Options{KeysFile: filepath.Join(dir, "keys.json")})
	if err != nil {
		return nil, nil, err
	}
	tally, err := NewTally(filepath.Join(dir, "tally"), s.Counters(), slog.New(slog.DiscardHandler), time.Now)
	return s, tally, err
}

// Environment of the process that counts: where, and from which line of which log.
const replayDir, replayFrom, replaySeed = "ENKAKU_REPLAY_DIR", "ENKAKU_REPLAY_FROM", "ENKAKU_REPLAY_SEED"

const replayLines = 3000

// TestReplayChild counts a log and says each line that is counted; it runs only as
// the process that TestFiguresAreThoseOfTheLog kills.
func TestReplayChild(t *testing.T) {
	dir := os.Getenv(replayDir)
	if dir == "" {
		return
	}
	from, _ := strconv.Atoi(os.Getenv(replayFrom))
	seed, _ := strconv.ParseUint(os.Getenv(replaySeed), 10, 64)
	s, tally, err := opened(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	for i, h := range aLog(seed, replayLines)[from:] {
		if err := tally.Add(t.Context(), h.counts()); err != nil {
			t.Fatal(err)
		}
		fmt.Printf("counted %d\n", from+i+1)
		if i%41 == 40 {
			if err := tally.Once(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// killed starts the counting at a line and kills it after some; it returns how many
// lines of the log it said to have counted.
func killed(t *testing.T, dir string, seed uint64, from, after int) int {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestReplayChild$")
	child.Env = append(os.Environ(), replayDir+"="+dir, fmt.Sprintf("%s=%d", replayFrom, from), fmt.Sprintf("%s=%d", replaySeed, seed))
	out, err := child.StdoutPipe()
	if err == nil {
		err = child.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	said, done := from, bufio.NewScanner(out)
	for done.Scan() {
		var n int
		if _, err := fmt.Sscanf(done.Text(), "counted %d", &n); err == nil {
			said = n
		}
		if said >= from+after {
			_ = child.Process.Kill() // SIGKILL; what is in the pipe is still read
		}
	}
	_ = child.Wait()
	return said
}

// The figures of the desk are those of a log that was counted by a process that was
// killed several times, and by several that opened and closed: of each line that was
// acknowledged, once. The line under way at a kill may be counted or not.
func TestFiguresAreThoseOfTheLog(t *testing.T) {
	dir, seed := t.TempDir(), uint64(20261124)
	log := aLog(seed, replayLines)
	at := 0
	for _, after := range []int{137, 301, 524, 90} {
		at = killed(t, dir, seed, at, after)
		s, tally, err := opened(t.Context(), dir)
		if err == nil {
			err = tally.Once(t.Context())
		}
		if err != nil {
			t.Fatal(err)
		}
		words := differs(t, s, log[:at])
		if words != "" && at < len(log) && differs(t, s, log[:at+1]) == "" {
			at, words = at+1, "" // the one under way
		}
		if words != "" {
			t.Fatalf("after %d lines: %s", at, words)
		}
		for _, h := range log[at : at+50] { // and on without a kill
			if err := tally.Add(t.Context(), h.counts()); err != nil {
				t.Fatal(err)
			}
		}
		at += 50
		if err := tally.Close(); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	s, tally, err := opened(t.Context(), dir)
	if err == nil {
		err = tally.Once(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if words := differs(t, s, log[:at]); words != "" {
		t.Errorf("after %d lines: %s", at, words)
	}
}
