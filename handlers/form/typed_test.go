package form

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

func TestNumbersAndDatesAsPeopleTypeThem(t *testing.T) {
	for typed, want := range map[string]int64{
		"9000": 9000, "９，０００": 9000, "9,000円": 9000, "¥ 9,000": 9000, "1.5万": 15000, "1,300万円": 13000000, "５千円": 5000, "1万5千": 15000, "1万5千500円": 15500, "1万2000": 12000, "-5千": -5000, "": 0,
		"9007199254740992": 1 << 53, "-9007199254740992": -1 << 53, "8.9999999": 9,
	} {
		if got, code := Whole(typed); got != want || code != "" {
			t.Errorf("Whole(%q) = %d, %q; want %d", typed, got, code, want)
		}
	}
	for typed, code := range map[string]models.FaultCode{
		"応相談": FaultNumber, "9.5": FaultWhole, "0x10": FaultNumber, "1e9": FaultNumber, "NaN": FaultNumber,
		"Inf":        FaultNumber,
		"9000〜11000": FaultNumber, "99999999999999999999": FaultWhole,
		"9007199254740994": FaultWhole, "9.00001": FaultWhole, "千円": FaultNumber, "万": FaultNumber, "1千5万": FaultNumber,
		"1万-5": FaultNumber, "-1万5": FaultNumber, "1万5万": FaultNumber,
	} {
		if _, got := Whole(typed); got != code {
			t.Errorf("Whole(%q) gives %q, want %q", typed, got, code)
		}
	}
	for typed, want := range map[string]models.Date{
		"2027-01-31": "2027-01-31", "2027/1/31": "2027-01-31", "２０２７年１月３１日": "2027-01-31", "": "",
		"令和9年1月31日": "2027-01-31", "R9.1.31": "2027-01-31", "令和元年12月1日": "2019-12-01", "平成31年4月30日": "2019-04-30", "Ｒ９／１／４": "2027-01-04", "昭和64年1月7日": "1989-01-07",
	} {
		if got, code := Date(typed); got != want || code != "" {
			t.Errorf("Date(%q) = %q, %q; want %q", typed, got, code, want)
		}
	}
	for _, typed := range []string{"2027-02-30", "31.1.2027", "来月", "2027-1"} {
		if got, code := Date(typed); code != FaultDate || got != "" {
			t.Errorf("Date(%q) = %q, %q; want a fault", typed, got, code)
		}
	}
}

func TestTimesOfDayAsPeopleTypeThem(t *testing.T) {
	for typed, want := range map[string]time.Duration{
		"9:30": 9*time.Hour + 30*time.Minute, "０９：３０": 9*time.Hour + 30*time.Minute, "18時": 18 * time.Hour,
		"18時5分": 18*time.Hour + 5*time.Minute,
		"00:00": 0, "23:59": 24*time.Hour - time.Minute, "": 0,
	} {
		if got, code := Clock(typed); got != want || code != "" {
			t.Errorf("Clock(%q) = %s, %q; want %s", typed, got, code, want)
		}
	}
	for _, typed := range []string{"24:00", "9:60", "9", "9:", "夕方", "9:30:00", "-1:00", "9:30 pm"} {
		if got, code := Clock(typed); code != FaultClock || got != 0 {
			t.Errorf("Clock(%q) = %s, %q; want a fault", typed, got, code)
		}
	}
}

func TestMonthsAreReadAsTyped(t *testing.T) {
	for typed, want := range map[string]models.Month{
		"": "", "2015-04": "2015-04", " ２０１５／４ ": "2015-04", "2015年4月": "2015-04", "平成27年4月": "2015-04", "H27.4": "2015-04", "令和元年5月": "2019-05",
		"大正15年1月": "1926-01",
	} {
		if got, code := Month(typed); got != want || code != "" {
			t.Errorf("%q: %q %s", typed, got, code)
		}
	}
	for _, typed := range []string{"2015", "2015-13", "2015-04-01", "四月", "平成27", "-"} {
		if got, code := Month(typed); code != FaultMonth {
			t.Errorf("%q is read as %q %s", typed, got, code)
		}
	}
}
