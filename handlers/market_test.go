package handlers

import (
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// Who runs the board sees how adverts were filled, what is asked for and not
// offered, and what is offered and not asked for: on the page, by kind of work and
// as files in which nothing is a formula.
func TestSupplyAndDemandOfABoard(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("market@clinic.example", "employer", clinic())
		b.verify(org)
		job := w.posted(org.ID, nil)
		ended := job
		ended.ID, ended.Ref, ended.Cluster, ended.Version = "ended", "ended", "ended", 0
		ended.State, ended.CloseReason, ended.ClosedAt, ended.FirstLiveAt = models.JobClosed, models.FilledHere, b.now.Add(-time.Hour), b.now.AddDate(0, 0, -12)
		saved(t, b.store.Jobs().Save(t.Context(), &ended))
		ask := func(id string, c models.Criteria) {
			t.Helper()
			c = c.Canonical()
			saved(t, b.store.Subscriptions().Save(t.Context(), &alert.Subscription{
				ID: id, Email: id + "@reader.example", Lang: vocab.JA, Criteria: c, CriteriaHash: c.Hash(), State: alert.SubActive,
				Zone: "Asia/Tokyo", ConfirmedAt: b.now,
			}))
		}
		ask("a1", models.Criteria{Text: "=HYPERLINK 砕氷船"})
		ask("a2", models.Criteria{Text: "=HYPERLINK 砕氷船"})
		ask("a4", models.Criteria{Text: "=HYPERLINK 砕氷船"})
		ask("a5", models.Criteria{Text: "山田花子 流氷"})
		ask("a3", models.Criteria{Work: []string{string(vocab.WorkConsultation)}, Pref: []vocab.Pref{"47"}})
		admin := b.administrator()
		admin.get("/admin/market").want(t, 200, "砕氷船", job.Title.JA, "沖縄県", "100%", "<svg", "医療相談")
		admin.get("/en/admin/market?work="+string(vocab.WorkConsultation)).want(t, 200, "Alerts that no job answers").without(t, "100%", job.Title.JA)
		for table, want := range map[string]string{
			"fill": vocab.WorkTypes.Label(job.PrimaryWork, vocab.JA) + ",1,1,1,1,100%,12", "work": "指定なし,0,4", "pref": "沖縄県,0,1",
			"unasked": job.Title.JA + ",https://",
		} {
			file := admin.get("/admin/market?as="+table).want(t, 200).body
			if !strings.Contains(file, want) {
				t.Errorf("%s: %q lacks %q", table, file, want)
			}
		}
		file := admin.get("/admin/market?as=unanswered").want(t, 200).body
		lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(file, "\ufeff"))).ReadAll()
		if err != nil || len(lines) != 4 || lines[1][1] != "3" || strings.Contains(file, "山田花子") || strings.HasPrefix(lines[1][0], "=") {
			t.Errorf("questions without a job: %q, %v", lines, err)
		}
		admin.get("/admin/market?as=else").want(t, 404)
		w.get("/admin/market").want(t, 404)
	})
}
