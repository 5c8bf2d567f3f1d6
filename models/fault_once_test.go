package models

import (
	"fmt"
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// placesOf writes down what is said, each with all its places.
func placesOf(faults []Fault) (out []string) {
	for _, s := range SaidOnce(faults) {
		line := fmt.Sprint(s.Severity, " ", s.Code, " ", s.Field, s.Args)
		for _, at := range s.Also {
			line += fmt.Sprint(" ", at.Field, at.Args)
		}
		out = append(out, line)
	}
	return out
}

func TestAFaultIsSaidOnceWithAllItsPlaces(t *testing.T) {
	var c Check
	c.Fail("description", "job.lint.contract_form", "正社員として")
	c.Fail("contract", "job.lint.contract_form", "正社員として")
	c.Fail("terms.selection", "job.lint.contract_form", "正社員登用")
	c.Fail("contract", "job.lint.contract_form", "正社員登用")
	c.Warn("description", "job.lint.contract_form", "雇用")
	c.Fail("pay.raise", "job.allowances.required")
	c.Fail("pay.bonus", "job.allowances.required")
	c.Fail("safety.backup", "job.safety.required", "backup")
	c.Fail("safety.records", "job.safety.required", "records")
	c.Fail("title.ja", "job.text.too_long", "80")
	c.Fail("summary.ja", "job.text.too_long", "80")
	c.Fail("terms.hours.patterns", "job.hours.format", "朝から")
	c.Fail("terms.hours.patterns", "job.hours.format", "昼から")
	want := []string{
		"error job.lint.contract_form description[正社員として] contract[正社員として] terms.selection[正社員登用] contract[正社員登用]",
		"warning job.lint.contract_form description[雇用]",
		"error job.allowances.required pay.raise[]",
		"error job.allowances.required pay.bonus[]",
		"error job.safety.required safety.backup[backup]",
		"error job.safety.required safety.records[records]",
		"error job.text.too_long title.ja[80] summary.ja[80]",
		"error job.hours.format terms.hours.patterns[朝から] terms.hours.patterns[昼から]",
	}
	if got := placesOf(c.Faults); !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

func TestAFaultSaysWhatItsFieldHolds(t *testing.T) {
	a := Advert{Contract: vocab.ContractEmployment}
	a.Pay.Min = 9000
	held := Holding(&a, []Fault{{Field: "contract"}, {Field: "pay.min"}, {Field: "pay.max"}, {Field: "attest"}})
	for i, want := range []string{string(vocab.ContractEmployment), "9000", "", ""} {
		if held[i].Holds != want {
			t.Errorf("%s: holds %q, want %q", held[i].Field, held[i].Holds, want)
		}
	}
	if got := Shortened("一二三\n四五", 3); got != "一二三…" {
		t.Errorf("shortened: %q", got)
	}
}
