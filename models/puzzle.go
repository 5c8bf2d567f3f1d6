package models

import (
	"crypto/sha256"
	"math/bits"
	"time"
)

// A puzzle is what a browser works on when its network asks for more than others
// do: it looks for a number that, behind the puzzle's name, has a SHA-256 with so
// many zero bits in front. It costs the board one hash to see.
const (
	// PuzzleFor is how long a puzzle may be worked on.
	PuzzleFor = 10 * time.Minute
	// PuzzleLeast takes a telephone about half a second (300,000 hashes a second).
	PuzzleLeast = 17
	// PuzzleMost takes it half a minute, and who sends mails by the thousand a
	// second of a processor for each.
	PuzzleMost = 23
)

// PuzzleBits is how hard a puzzle is for a network that solved some of them in
// this hour already: twice as hard after each so many.
func PuzzleBits(solved, each int) int { return min(PuzzleLeast+solved/max(each, 1), PuzzleMost) }

// PuzzleDoes reports whether a puzzle that was so hard when it was handed out does
// where another is due by now. Others of the network go on while a browser works:
// one step behind still does. Puzzles that are stored up do not, and a browser that
// gets a harder one is through at PuzzleMost at the latest.
func PuzzleDoes(bits, due int) bool { return bits+1 >= due }

// Solves reports whether a number solves a puzzle.
func Solves(name, number string, want int) bool {
	if len(number) > 20 {
		return false
	}
	sum, zeros := sha256.Sum256([]byte(name+"."+number)), 0
	for _, b := range sum {
		zeros += bits.LeadingZeros8(b)
		if b != 0 {
			break
		}
	}
	return zeros >= want
}
