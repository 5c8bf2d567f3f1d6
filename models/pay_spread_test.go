package models

import "testing"

func TestPayIsSpreadOnlyOverEnough(t *testing.T) {
	job := func(poster string, yen int64) Job {
		j := Job{Poster: OrgRef{Kind: OrgEmployer, ID: poster}}
		j.Pay = Pay{Unit: PayHourly, Min: yen, Max: yen, Currency: "JPY", Tax: TaxGross}
		return j
	}
	five := []Job{job("a", 9000), job("b", 5000), job("c", 7000), job("a", 8000), job("b", 6000)}
	if s, ok := SpreadOf(five); !ok || s != (PaySpread{5, 3, 6000, 7000, 8000}) {
		t.Errorf("five of three: %+v %t", s, ok)
	}
	if s, ok := SpreadOf(append(five, job("c", 10000))); !ok || s.Low != 6250 || s.Median != 7500 || s.High != 8750 {
		t.Errorf("six: %+v %t", s, ok)
	}
	if s, ok := SpreadOf(five[:4]); ok {
		t.Errorf("four adverts: %+v", s)
	}
	if s, ok := SpreadOf([]Job{job("a", 1), job("b", 2), job("a", 3), job("b", 4), job("b", 5)}); ok || s.Posters != 2 {
		t.Errorf("two posters: %+v", s)
	}
	five[4].Pay.Unit = PayStandby
	if s, ok := SpreadOf(five); ok || s.Adverts != 4 {
		t.Errorf("one that cannot be compared: %+v", s)
	}
}
