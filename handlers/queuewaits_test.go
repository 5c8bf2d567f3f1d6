package handlers

import (
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/alert"
)

// Administrators are mailed once a day while an advert has waited for a day; the queue
// says how long.
func TestAdministratorsHearThatTheQueueWaits(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		b.administrator()
		w, org := b.recruiterAt("queue@example.jp", "employer", clinic())
		id := b.waitingJobs(w, org, "内科のオンライン診療医（平日）")[0]
		told := func(want int) {
			t.Helper()
			b.notify()
			b.notify()
			if got := b.toldOf(alert.MailQueue, "admin@enkaku.example"); len(got) != want {
				t.Errorf("told %d times, want %d", len(got), want)
			}
		}
		told(0)
		b.wait(50 * time.Hour)
		told(1)
		if got := b.toldOf(alert.MailQueue, "admin@enkaku.example"); len(got) > 0 && !strings.Contains(got[0].Text, "最も古いものは2日") {
			t.Errorf("it says\n%s", got[0].Text)
		}
		admin := b.administrator() // that session is over
		admin.get("/admin/review").want(t, 200, "最も古いものは2日待っています")
		b.wait(24 * time.Hour)
		told(2)
		admin = b.administrator()
		admin.decide(id, "return", "勤務時間を書いてください").want(t, 303)
		b.wait(24 * time.Hour)
		told(2)
	})
}
