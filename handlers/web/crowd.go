package web

import (
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// The fields that a solved puzzle comes in.
const (
	PuzzleField = "_puzzle"
	NumberField = "_number"
)

// WorkError says that the network of the caller did much already, and that the
// form is taken when the browser has worked for it.
type WorkError struct {
	After  time.Duration // until it is taken without
	Cap    string        // name of the limit
	Puzzle string
	Bits   int
}

func (e *WorkError) Error() string { return "too many requests of a network" }

// Crowd counts one use by a network. Thousands may share an address of a mobile
// carrier, so beyond the cap nobody is refused: each browser works for its turn,
// the longer the more is asked for (decision 104).
func (s *Site) Crowd(c *fiber.Ctx, limit models.Cap) error {
	network := s.Network(c)
	ok, after, err := s.Take(c, limit, network)
	if err != nil || ok {
		return err
	}
	worked := models.Cap{Name: limit.Name + "-worked", Most: 1 << 30, Per: limit.Per}
	solved, err := s.Store.RateLimits().Used(c.UserContext(), worked.Name+" "+network, s.Now())
	if err != nil {
		return err
	}
	due, whose := models.PuzzleBits(solved, limit.Most), limit.Name+" "+network
	done, err := s.solved(c, whose, due)
	if err != nil {
		return err
	}
	if done {
		_, _, err = s.Take(c, worked, network)
		return err
	}
	puzzle, err := s.puzzle(whose, due)
	if err != nil {
		return err
	}
	return &WorkError{After: after, Cap: limit.Name, Puzzle: puzzle, Bits: due}
}

// puzzle makes one that counts for a cap and a network alone, by the end of its
// time. Nothing of it is stored.
func (s *Site) puzzle(whose string, bits int) (string, error) {
	random, err := s.Random(12)
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("%s.%d.%d", base64.RawURLEncoding.EncodeToString(random), s.Now().Add(models.PuzzleFor).Unix(), bits)
	return name + "." + s.puzzleMark(name, whose), nil
}

func (s *Site) puzzleMark(name, whose string) string {
	return s.Store.Hash("puzzle", name+" "+whose)[:22]
}

// solved reports whether the form brings the solution of a puzzle of this board
// that was made for this cap and network, is not much easier than what is due by
// now, and was not brought before.
func (s *Site) solved(c *fiber.Ctx, whose string, due int) (bool, error) {
	puzzle := c.FormValue(PuzzleField)
	cut := strings.LastIndexByte(puzzle, '.')
	if cut < 0 {
		return false, nil
	}
	name, mark := puzzle[:cut], puzzle[cut+1:]
	if subtle.ConstantTimeCompare([]byte(mark), []byte(s.puzzleMark(name, whose))) != 1 {
		return false, nil
	}
	parts := strings.Split(name, ".")
	if len(parts) != 3 {
		return false, nil
	}
	ends, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil || s.Now().Unix() >= ends {
		return false, nil
	}
	bits, err := strconv.Atoi(parts[2])
	if err != nil || !models.PuzzleDoes(bits, due) || !models.Solves(parts[0], c.FormValue(NumberField), bits) {
		return false, nil
	}
	first, _, err := s.Take(c, models.CapPuzzle, puzzle)
	return first, err
}

// askToWork is the page on which the browser works and sends the form again.
func (s *Site) askToWork(c *fiber.Ctx, work *WorkError) error {
	values, err := FormValues(c)
	if err != nil {
		return err
	}
	values.Del(PuzzleField)
	values.Del(NumberField)
	c.Set("Retry-After", strconv.Itoa(int(work.After.Seconds())+1))
	c.Status(fiber.StatusTooManyRequests)
	c.Set("Cache-Control", "no-store")
	page := templates.WorkPage{
		Layout: s.Layout(c, s.Words(c, "errors.title_work")), Action: c.OriginalURL(), Puzzle: work.Puzzle, Bits: work.Bits,
		Wait: s.WaitWords(c, work.After), Back: s.cameFrom(c, "/"),
	}
	page.NoIndex, page.Scripts = true, []string{"js/work.js"}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		for _, value := range values[name] {
			page.Fields = append(page.Fields, templates.Hidden{Name: name, Value: value})
		}
	}
	return s.Render(c, page)
}
