package handlers

import (
	"net/url"
	"strings"
	"testing"
)

// The lowest pay of an alert is read as people type amounts. What is no amount
// makes no alert without a floor: it stays typed, with a word beside it.
func TestTheFloorOfAnAlertIsReadOrAskedAgain(t *testing.T) {
	w := openWhole(t)
	order := func(email, floor string) answer {
		form := url.Values{"email": {email}, "frequency": {"daily"}, "website": {""}, "fields": {"1"},
			"c_q": {"オンライン診療"}, "c_pay_min": {floor}}
		return w.browser().submit("/alerts/new", "/alerts", form)
	}
	for _, floor := range []string{"abc", "たくさん", "-5000", "1.00005"} {
		res := order("floor@example.jp", floor)
		if res.StatusCode != 422 || faultsAt(res.body, "c_pay_min") == "" ||
			!strings.Contains(res.body, `value="`+floor+`"`) {
			t.Errorf("%s: %d, beside the field %q", floor, res.StatusCode, faultsAt(res.body, "c_pay_min"))
		}
		if subs, err := w.store.Subscriptions().ByEmail(t.Context(), "floor@example.jp"); err != nil || len(subs) > 0 {
			t.Fatalf("%s: %d alerts, %v", floor, len(subs), err)
		}
	}
	for floor, want := range map[string]int64{"１２，０００円": 12_000, "1.5万": 15_000, "¥9,000": 9_000, "": 0} {
		email := "floor" + itoa(want) + "@example.jp"
		order(email, floor).want(t, 200)
		if got := w.only(email).Criteria.PayMin; got != want {
			t.Errorf("%q is a floor of %d, want %d", floor, got, want)
		}
	}
}

// The search page takes the same amounts and leads to the one address that can
// be shared. The API and the feeds stay strict.
func TestTheFloorOfASearchIsReadAsTyped(t *testing.T) {
	w := openWhole(t)
	for floor, want := range map[string]string{
		"1.5万": "15000", "１．５万円": "15000", "5千": "5000", "１２，０００円": "12000", "¥9,000": "9000", "1万5千": "15000", " 9000 ": "9000",
	} {
		res := w.browser().get("/?q=" + url.QueryEscape("内科") + "&pay_min=" + url.QueryEscape(floor))
		res.want(t, 302)
		if got := res.Header.Get("Location"); got != "/?pay_min="+want+"&q="+url.QueryEscape("内科") {
			t.Errorf("%s leads to %s", floor, got)
		}
	}
	w.browser().get("/en?pay_min="+url.QueryEscape("1.5万")).want(t, 302)
	w.browser().get("/?pay_min=15000").want(t, 200)
	for _, floor := range []string{"abc", "-5", "1.00005", "9999999999999"} {
		w.browser().get("/?pay_min="+url.QueryEscape(floor)).want(t, 200, floor)
	}
	w.browser().get("/api/v1/jobs?pay_min="+url.QueryEscape("1.5万")).want(t, 400, "pay_min")
}

// Amounts of a profile are read in the same way.
func TestAmountsOfAProfileAreReadAsTyped(t *testing.T) {
	w := openWhole(t)
	_, d := w.becomeDoctor("amounts@example.jp", "years", "１２年", "wants.min_hourly", "1.2万円")
	if d.Years != 12 || d.Wants.MinHourly != 12_000 {
		t.Errorf("years %d, lowest pay %d; want 12, 12000", d.Years, d.Wants.MinHourly)
	}
}
