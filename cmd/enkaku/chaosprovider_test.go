package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail/mailtest"
)

// misdeeds are the ways in which the provider goes wrong, by weight. Those
// that take the mail all the same may have it sent twice.
var misdeeds = []struct {
	fault mailtest.Fault
	takes bool
}{
	{mailtest.Answer(500), false}, {mailtest.Answer(503), false}, {mailtest.Reset(), false}, {mailtest.Hang(), false},
	{mailtest.HugeReply(503, 32<<20), false}, {mailtest.Throttle("1"), false},
	{mailtest.LoseReply(), true}, {mailtest.AcceptThenAnswer(500), true}, {mailtest.SlowBytes(100 * time.Millisecond), true},
}

// misbehave lets a share of the requests go wrong in the ways a provider has.
func (w *world) misbehave(percent int) {
	w.sg.Choose(func(m mailtest.Mail) mailtest.Fault {
		w.mu.Lock()
		defer w.mu.Unlock()
		if w.random.IntN(100) >= percent {
			return mailtest.Fault{}
		}
		deed := misdeeds[w.random.IntN(len(misdeeds))]
		if deed.takes {
			w.quirk[m.OutboxID()] = true
		}
		return deed.fault
	})
}

// misbehaving lets a third of the requests to the provider go wrong, after
// some that ask for pauses no clock has.
func misbehaving(t *testing.T) verdict {
	w := newWorld(t, "", 40)
	w.set("--sendgrid-timeout", "3s") // far above what an answer of this machine takes
	n := w.start()
	before := n.memory()
	w.sg.Next(mailtest.Throttle("soon"), mailtest.Throttle("99999999999999999999"), mailtest.Throttle("-5"),
		mailtest.HugeReply(202, 64<<20))
	w.misbehave(33)
	stop := w.pour(200 * time.Millisecond)
	w.requests(150, 20*time.Second)
	stop()
	w.sg.Choose(nil)
	w.settle()
	n.grown(before, 192<<20)
	w.stopSome(5)
	return w.audit(w.sg.Requests())
}

// accountRefused has the provider refuse the key, then the permission, then
// send elsewhere; when all is in order again nothing is missing, and nobody
// had to do anything.
func accountRefused(t *testing.T) verdict {
	w := newWorld(t, "", 8)
	w.start()
	deeds := []mailtest.Fault{mailtest.Answer(401), mailtest.Answer(403), mailtest.Redirect("http://127.0.0.1:9")}
	w.sg.Next(deeds[0])
	if err := w.publish(t.Context(), 8); err != nil {
		t.Error(err)
	}
	w.requests(1, 20*time.Second)
	w.sg.Next(deeds[1:2]...)
	w.settle()
	w.sg.Next(deeds[2])
	w.stopSome(2)
	return w.audit(w.sg.Requests())
}

// memory returns how much of the process is in memory, in bytes.
func (n *node) memory() int64 {
	n.t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", n.cmd.Process.Pid))
	if err != nil {
		n.t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, err := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
			if err != nil {
				n.t.Fatal(err)
			}
			return kb << 10
		}
	}
	n.t.Fatal("no VmRSS")
	return 0
}

// grown fails when the process takes more than so much on top of before.
func (n *node) grown(before, most int64) {
	n.t.Helper()
	more := n.memory() - before
	n.t.Logf("memory: %d MB, %+d MB", (before+more)>>20, more>>20)
	if more > most {
		n.t.Errorf("the board grew by %d MB", more>>20)
	}
}
