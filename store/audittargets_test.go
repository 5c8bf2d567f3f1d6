package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// One entry about many is in the log of each of them, and the check of the log
// notices when one is taken out.
func TestOneEntryIsAboutMany(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		s := p.open(t, c)
		var all []string
		for i := range 1200 {
			all = append(all, fmt.Sprint("doctor/d", i))
		}
		add := func(err error) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
		}
		add(s.Audit().Append(ctx, models.AuditEntry{Who: "u", Action: "doctor.view", Target: "doctor/d7"}))
		one := models.AuditEntry{Who: "u", Action: models.DeedExport, Target: "employer/e"}
		add(s.Audit().AppendAbout(ctx, one, "first", append(all, all[3])))
		add(s.Audit().AppendAbout(ctx, one, "second", all[7:8]))
		for target, want := range map[string]int{"doctor/d0": 1, "doctor/d7": 3, "doctor/d1199": 1, "doctor/other": 0} {
			ids := must[[]string](t)(s.Audit().Looks(ctx, target, "owner"))
			if len(ids) != want || !slices.IsSortedFunc(ids, func(a, b string) int { return strings.Compare(b, a) }) {
				t.Errorf("%s: %v, want %d, newest first", target, ids, want)
			}
		}
		if ids := must[[]string](t)(s.Audit().Looks(ctx, "doctor/d0", "u")); len(ids) != 0 {
			t.Errorf("own deeds: %v", ids)
		}
		entries := must[[]models.AuditEntry](t)(s.Audit().Find(models.DeedExport, "employer/e", c.now()).Page(ctx, 0, 9))
		if len(entries) != 2 || entries[0].Abouts != 1 || entries[1].Abouts != 1200 {
			t.Errorf("entries: %+v", entries)
		}
		must[store.Chain](t)(s.Audit().VerifyAll(ctx, ""))
		meddle(t, p, "auditTargets", "first/doctor/d9", func(d map[string]any) bool { d["target"] = "doctor/x"; return true })
		if _, err := s.Audit().VerifyAll(ctx, ""); !errors.Is(err, store.ErrBroken) {
			t.Errorf("after a doctor was taken out: %v", err)
		}
	})
}
