package templates

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Every number of which applicants are told has a unit, in both languages.
func TestNumbersAreToldWithTheirUnits(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	now := &models.Advert{}
	now.Pay.Currency, now.Terms.Load.Unit = "USD", models.LoadDaysAWeek
	for _, row := range models.AdvertFields {
		if row.Edit < models.EditTerms || row.Kind != models.KindWhole && row.Kind != models.KindNumber {
			continue
		}
		for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
			got := words.TermChanges(lang, []models.TermChange{{Field: row.Name, Old: []string{"2"}, New: []string{"30"}}}, now)[0]
			if got.Old == "2" || got.New == "30" {
				t.Errorf("%s in %s is told as %+v", row.Name, lang, got)
			}
		}
	}
	for _, tc := range []struct {
		field    string
		old, new string // the values
		ja, en   string
	}{
		{"terms.payment_due_days", "30", "60", "30日 → 60日", "30 days → 60 days"},
		{"terms.termination.notice_days", "1", "30", "1日 → 30日", "1 day → 30 days"},
		{"terms.load.max", "2", "4.5", "2(週あたりの日数) → 4.5(週あたりの日数)", "2 days a week → 4.5 days a week"},
		{"pay.max", "900", "12000", "USD 900 → USD 12,000", "USD 900 → USD 12,000"},
		{"regulatory.institution", "id1", "id2", "医療機関(求人のページにあります) → 医療機関(求人のページにあります)",
			"a medical institution (named on the page of the job) → a medical institution (named on the page of the job)"},
	} {
		changes := []models.TermChange{{Field: tc.field, Old: []string{tc.old}, New: []string{tc.new}}}
		ja, en := words.TermChanges(vocab.JA, changes, now)[0], words.TermChanges(vocab.EN, changes, now)[0]
		if ja.Old+" → "+ja.New != tc.ja || en.Old+" → "+en.New != tc.en {
			t.Errorf("%s: %+v, %+v", tc.field, ja, en)
		}
	}
	daily := *now
	daily.Pay.Unit, daily.Pay.Currency = models.PayDaily, "JPY"
	other := []models.TermChange{{Field: "pay.unit", Old: []string{string(models.PayHourly)}, New: []string{string(models.PayDaily)}},
		{Field: "pay.min", Old: []string{"9000"}, New: []string{"80000"}}}
	if got := words.TermChanges(vocab.JA, other, &daily)[1]; got.Old != "時給 9,000円" || got.New != "日給 80,000円" {
		t.Errorf("another unit of pay: %+v", got)
	}
	changed := []models.TermChange{{Field: "pay.min", Old: []string{"9000"}, New: []string{"80"}},
		{Field: "pay.currency", Old: []string{"JPY"}, New: []string{"USD"}}}
	if got := words.TermChanges(vocab.JA, changed, now)[0]; got.Old != "9,000円" || got.New != "USD 80" {
		t.Errorf("%+v", got)
	}
}
