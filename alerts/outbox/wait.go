package outbox

import (
	"hash/fnv"
	"time"
)

// MaxTries is after how many ambiguous answers to one mail it is given up.
const MaxTries = 5

// backoff is how long a mail that did not leave waits after each try; the
// last step repeats.
var backoff = [...]time.Duration{time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour, 6 * time.Hour}

// WaitAfter returns the pause after the n-th try (from 1), spread by a fifth
// around the step so that mails do not all come back at once. The same mail
// gets the same pause.
func WaitAfter(n int, id string) time.Duration {
	step := backoff[min(max(n, 1), len(backoff))-1]
	h := fnv.New64a()
	h.Write([]byte(id))
	return step - step/5 + time.Duration(h.Sum64()%uint64(2*step/5))
}

// LongestWait returns the pause of a mail that waits for an operator.
func LongestWait(id string) time.Duration { return WaitAfter(len(backoff), id) }
