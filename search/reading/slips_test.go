package reading

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

func TestTimesAroundNoonAndMidnight(t *testing.T) {
	for text, want := range map[string]vocab.ScheduleType{
		"午後0時": vocab.ScheduleDaytime, "午後0時30分": vocab.ScheduleDaytime, "昼0時": vocab.ScheduleDaytime, "昼12時": vocab.ScheduleDaytime,
		"12時": vocab.ScheduleDaytime, "12pm": vocab.ScheduleDaytime, "0時": vocab.ScheduleNight, "夜12時": vocab.ScheduleNight,
		"深夜12時": vocab.ScheduleNight, "12am": vocab.ScheduleNight, "夜0時": vocab.ScheduleNight, "1pm": vocab.ScheduleDaytime,
	} {
		q := analyzer().Read(models.Criteria{Text: text})
		if len(q.Clauses) != 1 || q.Clauses[0].Any[0].Values != search.SetOf(vocab.ScheduleTypes, want) {
			t.Errorf("%q is read as %v", text, q.Readings)
		}
	}
}

func TestAmountsEndWhereTheNextBegins(t *testing.T) {
	for text, want := range map[string]string{
		"時給1万円 時給2万円": "時給1万円", "時給1万円/日給8万円": "時給1万円", "1万円 時給": "1万円 時給", "8万円 日当 内科": "8万円 日当",
		"時給8000円台": "時給8000円台", "1万円/時": "1万円/時", "日給8万円 月10日": "日給8万円", "1万円/日2回": "1万円/日",
	} {
		q := analyzer().Read(models.Criteria{Text: text})
		if len(q.Readings) == 0 || !slices.ContainsFunc(q.Readings,
			func(r search.Reading) bool { return r.Kind == search.ReadPay && r.Typed == want }) {
			t.Errorf("%q is read as %v, want the amount %q", text, q.Readings, want)
		}
		if text != "8万円 日当 内科" && len(q.Clauses) > 0 {
			t.Errorf("%q demands %v", text, q.Describe())
		}
	}
}

func TestAPhraseInAnyQuotesIsExcluded(t *testing.T) {
	for _, text := range []string{"-「夜間」", "-『夜間』", "-\"夜間\"", "ー「夜間」", "－「夜間」", "not 「夜間」", "not -「夜間」", "内科 -「夜間」"} {
		q := analyzer().Read(models.Criteria{Text: text})
		last := q.Readings[len(q.Readings)-1]
		if last.Kind != search.ReadPhrase || !last.Not || !q.Clauses[len(q.Clauses)-1].Not {
			t.Errorf("%q is read as %v", text, q.Readings)
		}
	}
	for _, text := range []string{"- 「夜間」", "内科 - 「夜間」", "+「夜間」", "内科-「夜間」"} {
		q := analyzer().Read(models.Criteria{Text: text})
		if last := q.Readings[len(q.Readings)-1]; last.Kind != search.ReadPhrase || last.Not {
			t.Errorf("%q is read as %v", text, q.Readings)
		}
	}
}

// TestAGenericWordDeniesWhatStandsBefore: 土日勤務なし asks for no work at
// weekends, and for nothing else.
func TestAGenericWordDeniesWhatStandsBefore(t *testing.T) {
	for text, want := range map[string][]string{
		"土日勤務なし": {"life_fit:weekend_off", "not schedule:weekend"}, "夜間業務なし": {"life_fit:no_night_duty", "not schedule:night"}, "オンコール業務なし": {"life_fit:no_on_call", "not schedule:on_call"},
		"内科 土日勤務なし": {"specialty:internal_medicine", "life_fit:weekend_off", "not schedule:weekend"}, "肉牛勤務なし": nil, "python業務なし": nil, "読影業務なし": {"not work:teleradiology"},
	} {
		var got []string
		for _, c := range analyzer().Read(models.Criteria{Text: text}).Clauses {
			for _, a := range c.Any[:1] {
				if a.Kind == search.AtomValue && c.Not {
					got = append(got, "not "+valuesInShort(a.Column, a.Values))
				} else if a.Kind == search.AtomValue {
					got = append(got, valuesInShort(a.Column, a.Values))
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q demands %v, want %v", text, got, want)
		}
	}
}

func TestWhoLivesOnAnIslandIsShownSo(t *testing.T) {
	for _, text := range []string{"離島に移住", "僻地在住"} {
		q := analyzer().Read(models.Criteria{Text: text})
		if first := q.Readings[0]; first.Column != search.ColLifeFit || first.Label.JA != "全国どこでも" {
			t.Errorf("%q is shown as %s %s", text, first.Column, first.Label.JA)
		}
	}
}
