package alert

import (
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestSubscriptionsNeedATimeAndAPlace(t *testing.T) {
	s := Subscription{Email: "dr@example.jp", Lang: vocab.JA, Frequency: Daily, Hour: 7, Zone: "Asia/Tokyo"}
	if faults := s.Validate(); len(faults) > 0 {
		t.Errorf("%+v", faults)
	}
	s = Subscription{Email: "dr@", Lang: "fr", Frequency: "hourly", Hour: 24, Weekday: 9, Zone: "Local"}
	want := []models.FaultCode{"email.invalid", "subscription.lang", "subscription.frequency", "subscription.hour",
		"subscription.weekday", "subscription.zone"}
	if got := codes(s.Validate()); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestTimesOfSubscriptionsHaveLimits(t *testing.T) {
	for name, tc := range map[string]struct {
		do   func(*Subscription)
		code models.FaultCode
		want bool
	}{
		"midnight":            {func(s *Subscription) { s.Hour, s.Minute = 0, 0 }, "subscription.hour", false},
		"a minute before":     {func(s *Subscription) { s.Hour, s.Minute = 23, 59 }, "subscription.hour", false},
		"hour -1":             {func(s *Subscription) { s.Hour = -1 }, "subscription.hour", true},
		"hour 24":             {func(s *Subscription) { s.Hour = 24 }, "subscription.hour", true},
		"minute -1":           {func(s *Subscription) { s.Minute = -1 }, "subscription.hour", true},
		"minute 60":           {func(s *Subscription) { s.Minute = 60 }, "subscription.hour", true},
		"Sunday":              {func(s *Subscription) { s.Weekday = time.Sunday }, "subscription.weekday", false},
		"Saturday":            {func(s *Subscription) { s.Weekday = time.Saturday }, "subscription.weekday", false},
		"the day before":      {func(s *Subscription) { s.Weekday = -1 }, "subscription.weekday", true},
		"the eighth":          {func(s *Subscription) { s.Weekday = 7 }, "subscription.weekday", true},
		"London":              {func(s *Subscription) { s.Zone = "Europe/London" }, "subscription.zone", false},
		"where the server is": {func(s *Subscription) { s.Zone = "Local" }, "subscription.zone", true},
		"nowhere":             {func(s *Subscription) { s.Zone = "" }, "subscription.zone", true},
		"a zone made up":      {func(s *Subscription) { s.Zone = "Asia/Mihon" }, "subscription.zone", true},
	} {
		s := Subscription{Email: "dr@example.jp", Lang: vocab.JA, Frequency: Daily, Zone: "Asia/Tokyo"}
		tc.do(&s)
		if got := slices.Contains(codes(s.Validate()), tc.code); got != tc.want {
			t.Errorf("%s: %s is %v", name, tc.code, got)
		}
	}
	for zone, want := range map[string]string{"": "Asia/Tokyo", "Asia/Mihon": "Asia/Tokyo",
		"Europe/London": "Europe/London"} {
		s := Subscription{Zone: zone}
		if got := s.Location().String(); got != want {
			t.Errorf("zone %q is %s, want %s", zone, got, want)
		}
	}
}

func TestTheWeightierSuppressionStands(t *testing.T) {
	for i, old := range SuppressionReasons() {
		for k, new := range SuppressionReasons() {
			if got := (Suppression{Reason: old}).Outweighs(new); got != (i > k) {
				t.Errorf("%s outweighs %s: %v", old, new, got)
			}
		}
		if !(Suppression{Reason: old}).Outweighs(SuppressedSoft) {
			t.Errorf("%s does not outweigh a count of refusals", old)
		}
	}
}

func TestALeaseGrowsWithEachSlip(t *testing.T) {
	for slips, want := range map[int]time.Duration{0: 1, 1: 2, 7: 8, 8: 8, 100: 8} {
		if got := (&Delivery{Slips: slips}).Lease(time.Minute); got != want*time.Minute {
			t.Errorf("after %d slips %v", slips, got)
		}
	}
}

// codes returns the codes of faults.
func codes(faults []models.Fault) []models.FaultCode {
	out := make([]models.FaultCode, len(faults))
	for i, f := range faults {
		out[i] = f.Code
	}
	return out
}
