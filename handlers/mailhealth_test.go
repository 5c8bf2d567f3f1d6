package handlers

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// Who runs the board sees how mail arrives, by day and by kind, with what the
// provider answered, and takes the same away as a file.
func TestHowMailArrives(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		put := func(id string, kind alert.MailKind, state alert.DeliveryState, class string) {
			t.Helper()
			saved(t, b.store.Outgoing().Insert(t.Context(), alert.Outgoing{
				ID: id, Kind: kind, State: state, Error: class, CreatedAt: b.now, ExpiresAt: b.now.Add(time.Hour),
				NextAttempt: b.now.Add(time.Hour), // later than the board looks
			}))
		}
		put("w1", alert.MailFeed, alert.DeliveryPending, "timeout")
		put("f1", alert.MailFeed, alert.DeliveryFailed, "rejected")
		put("s1", alert.MailFeed, alert.DeliveryDelivered, "")
		saved(t, b.store.Deliveries().Insert(t.Context(), alert.Delivery{ID: "d1", SubscriptionID: "x", State: alert.DeliveryDelivered, CreatedAt: b.now}))
		for id, e := range map[string]models.MailEvent{"e1": {OutboxID: "s1", Kind: "spamreport"}, "e2": {OutboxID: "d1", Kind: "bounce"}} {
			e.ID, e.At, e.Processed = id, b.now, true
			saved(t, b.store.MailEvents().Insert(t.Context(), e))
		}
		admin := b.administrator()
		admin.get("/admin/mail/health").want(t, 200, "フィードの異常", "最も長く待っているメール", "<svg", "rejected", "bounce")
		admin.get("/en/admin/mail/health?days=7&kind=feed_alarm").want(t, 200, "How mail arrives")
		file := admin.get("/admin/mail/health?as=csv&kind=feed_alarm").want(t, 200, "フィードの異常,1,1,1,0,1").body
		if len(file) == 0 {
			t.Error("the file is empty")
		}
		admin.get("/admin/mail/health?as=csv&kind=digest").want(t, 200, "求人メール,1,0,0,1,0")
		admin.get("/admin/mail/health?days=900&kind=x").want(t, 200)
		w, _ := b.recruiterAt("nobody@clinic.example", "employer", clinic())
		w.get("/admin/mail/health").want(t, 404)
	})
}
