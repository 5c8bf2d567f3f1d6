package handlers

import (
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// A profile that nobody signs in to for five months is warned twice, then no
// poster sees it; signing in wakes it.
func TestAProfileSleepsAndWakes(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const email = "sleeper@example.jp"
		b.seen(email)
		seen := b.board.Now()
		at := func(when time.Time) []string {
			b.wait(when.Sub(b.board.Now()))
			b.notify()
			var told []string
			for _, m := range b.toldOf(alert.MailSleep, email) {
				told = append(told, m.Subject)
			}
			return told
		}
		visible := func() int {
			n, err := b.store.Doctors().Visible().Count(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		end := seen.AddDate(0, models.SleepMonths, 0)
		if told := at(seen.AddDate(0, 4, -2)); len(told) > 0 {
			t.Fatalf("warned too early: %v", told)
		}
		at(seen.AddDate(0, 4, 1))
		if told := at(seen.AddDate(0, 4, 2)); len(told) != 1 {
			t.Fatalf("after four months: %v", told)
		}
		at(end.AddDate(0, 0, -13))
		if told := at(end.AddDate(0, 0, -12)); len(told) != 2 || !strings.Contains(told[0]+told[1], "最後のお知らせ") {
			t.Fatalf("two weeks before: %v", told)
		}
		if visible() != 1 {
			t.Error("asleep too early")
		}
		if at(end.AddDate(0, 0, 2)); visible() != 0 {
			t.Error("posters see a profile that sleeps")
		}
		w := b.browser()
		w.signIn(email)
		w.get("/me").want(t, 200, "休止していたプロフィールを再開しました")
		if d := b.profileOf(email); visible() != 1 || d.Sleep != (models.Sleep{}) {
			t.Errorf("signed in and not awake: %+v", d.Sleep)
		}
	})
}
