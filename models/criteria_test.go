package models

import (
	"net/url"
	"reflect"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestCriteriaCanonicalFormIsStable(t *testing.T) {
	a := Criteria{Text: " 内科  夜間 ", Work: []string{"online_care", "occupational_health", "online_care"},
		PayUnit: PayHourly}
	b := Criteria{Text: "内科 夜間", Work: []string{"occupational_health", "online_care"}}
	if a.Hash() != b.Hash() {
		t.Errorf("equal questions have hashes %s and %s", a.Hash(), b.Hash())
	}
	if a.Hash() == (Criteria{Text: "内科"}).Hash() {
		t.Error("different questions have the same hash")
	}
	if !(Criteria{}).Empty() || a.Empty() {
		t.Error("Empty is wrong")
	}
}

func TestParseQueryReadsBackItsOwnValues(t *testing.T) {
	in := Query{Criteria: Criteria{Text: "読影", Work: []string{"g_ai", "teleradiology"}, Pref: []vocab.Pref{"01"},
		PayMin: 8000, LifeFit: []vocab.LifeFit{"childcare"}}.Canonical(), Sort: SortPay, Page: 3, Limit: 50}
	got, faults := ParseQuery(in.Values())
	if len(faults) != 0 || !reflect.DeepEqual(got, in) {
		t.Errorf("got %+v %v, want %+v", got, faults, in)
	}
}

func TestParseQueryNamesWhatIsWrong(t *testing.T) {
	values := url.Values{"work": {"surgeon"}, "page": {"0"}, "limit": {"101"}, "colour": {"red"}, "sort": {"best"},
		"pay_min": {"-1"}, "q": {"ok"}}
	q, faults := ParseQuery(values)
	var fields []string
	for _, f := range faults {
		fields = append(fields, f.Field)
	}
	want := []string{"work", "pay_min", "page", "limit", "sort", "colour"}
	if !reflect.DeepEqual(fields, want) {
		t.Errorf("faults name %v, want %v", fields, want)
	}
	if q.Text != "ok" {
		t.Errorf("what was right is lost: %+v", q)
	}
}

func TestPrefsNamed(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []vocab.Pref
	}{
		"Kyoto is not Tokyo":      {"東京都新宿区", []vocab.Pref{"13"}},
		"Kyoto in full":           {"京都府京都市下京区", []vocab.Pref{"26"}},
		"Kyoto in short":          {"京都の研究所", []vocab.Pref{"26"}},
		"two places":              {"東京・日本橋または大阪・梅田", []vocab.Pref{"13", "27"}},
		"English":                 {"Chiyoda-ku Tokyo", []vocab.Pref{"13"}},
		"none":                    {"任意の個室", nil},
		"Hokkaido keeps its last": {"北海道札幌市", []vocab.Pref{"01"}},
	} {
		if got := vocab.PrefsNamed(tc.text); !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%s: got %v, want %v", name, got, tc.want)
		}
	}
}
