package handlers

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// A poster reads what three people or more want that the job does not offer, and
// nothing that fewer want, whatever they typed.
func TestWhatAlertsAJobNearlyAnswers(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("near@clinic.example", "employer", clinic())
		b.verify(org)
		job := w.posted(org.ID, nil)
		ask := func(id, email string, c models.Criteria) {
			t.Helper()
			c.Work = []string{string(job.PrimaryWork)}
			c = c.Canonical()
			saved(t, b.store.Subscriptions().Save(t.Context(), &alert.Subscription{
				ID: id, Email: email + "@reader.example", Lang: vocab.JA, Criteria: c, CriteriaHash: c.Hash(), State: alert.SubActive,
				Zone: "Asia/Tokyo", ConfirmedAt: b.now,
			}))
		}
		high := models.Criteria{PayMin: 90000}
		for _, who := range []string{"a", "b", "c"} {
			ask("pay"+who, who, high)
		}
		ask("same", "a", models.Criteria{PayMin: 90000, Text: "砕氷船"}) // two wishes are missing: not near
		ask("t1", "d", models.Criteria{Text: "山田花子"})
		ask("t2", "d", models.Criteria{Text: "山田花子", PayMin: 1000}) // the same person again
		ask("t3", "e", models.Criteria{Text: "山田花子"})
		ask("met", "f", models.Criteria{PayMin: 1000})
		at := "/desk/jobs/" + job.ID + "/figures"
		w.get(at).want(t, 200, "届く方が5人います", "90,000円以上").without(t, "山田花子", "砕氷船")
		w.get("/en"+at).want(t, 200, "5 people have an alert", "¥90,000").without(t, "山田花子")
		for _, who := range []string{"g", "h"} {
			ask("t"+who, who, models.Criteria{Text: "山田花子"})
		}
		w.get(at).want(t, 200).without(t, "山田花子")
		b.wait(11 * time.Minute)
		w.get(at).want(t, 200, "届く方が7人います", "山田花子")
	})
}
