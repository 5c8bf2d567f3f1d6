package templates

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestEveryFieldOfAnAdvertHasItsWords(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	has := func(field, key string) {
		for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
			if text, err := words.text(lang, key); err != nil || text == "" {
				t.Errorf("%s: no words for %q in %s", field, key, lang)
			}
		}
	}
	options := func(field string, list []models.Option) {
		for _, o := range list {
			if o.Words != "" {
				has(field, o.Words)
			} else if o.Label.JA == "" || o.Label.EN == "" {
				t.Errorf("%s: the option %q has no label", field, o.Value)
			}
		}
	}
	for _, f := range models.AdvertFields {
		options(f.Name, f.Options)
		options(f.Name, f.Keys)
		if !f.Family() {
			has(f.Name, f.Label)
		}
		if f.Standing.Value != "" {
			has(f.Name, f.Standing.Words)
		}
		if f.Service != "" {
			has(f.Name, f.Service)
		}
	}
}

// Every row of the table that names a line of the job page has it there, once.
func TestEveryFactOfAnAdvertHasItsLine(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	for _, contract := range [][][]line{
		{livingLines, employmentLines, payLines, insuranceLines, practiceLines, recruiterLines, closingLines, specialLines},
		{livingLines, serviceLines},
	} {
		seen := map[string]bool{}
		for _, ln := range slices.Concat(contract...) {
			f, ok := models.AdvertField(ln.field)
			if !ok || f.Fact == "" || f.Fact == models.OnTop {
				t.Errorf("the line of %q is the fact of no field", ln.field)
			}
			if seen[f.Fact] {
				t.Errorf("%q stands twice", f.Fact)
			}
			seen[f.Fact] = true
			if _, err := words.text(vocab.JA, "advert."+f.Fact); err != nil {
				t.Error(err)
			}
		}
	}
	lines := slices.Concat(livingLines, employmentLines, serviceLines, payLines, insuranceLines, practiceLines, recruiterLines,
		closingLines,
		specialLines)
	for field := range partOf {
		if !slices.ContainsFunc(lines, func(ln line) bool { return ln.field == field }) {
			t.Errorf("%q answers a question and is no line", field)
		}
	}
	for _, f := range models.AdvertFields {
		shown := slices.ContainsFunc(lines, func(ln line) bool {
			other, _ := models.AdvertField(ln.field)
			return other.Fact == f.Fact
		})
		if f.Fact != "" && f.Fact != models.OnTop && !shown {
			t.Errorf("%s: the job page has no line %q", f.Name, f.Fact)
		}
	}
}

// What the table says of the job page is what the page does: a value appears
// on it, in one of the two kinds of contract, or it does not.
func TestTheJobPageSaysWhatTheTableSays(t *testing.T) {
	set, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	say := func(key string, args ...any) string {
		text, err := set.text(vocab.EN, key, args...)
		if err != nil {
			t.Error(err)
		}
		return text
	}
	facts := func(a models.Advert) string {
		j := models.Job{Advert: a}
		return fmt.Sprint(Conditions(vocab.EN, say, &j), SpecialFacts(vocab.EN, say, &j, vocab.Text{JA: "そらのはし会", EN: "Sora no Hashi"}))
	}
	value := map[models.Kind]string{
		models.KindFlag: "on", models.KindAnswer: "no", models.KindWhole: "7", models.KindNumber: "7", models.KindWeek: "0-0",
		models.KindCover: "yes", models.KindCap: "times:3", models.KindDate: "2027-01-31",
	}
	for _, row := range models.AdvertFields {
		f, typed := row, value[row.Kind]
		if row.Family() {
			f = row.Of("device")
		}
		if typed == "" {
			typed = "some words"
		}
		if len(f.Options) > 0 {
			typed = f.Options[len(f.Options)-1].Value
			if typed == "none" {
				typed = f.Options[0].Value
			}
		}
		changes := false
		for _, start := range startsOf() {
			changed := start
			f.Set(&changed, []string{typed})
			changed.Contract, changed.Employer = start.Contract, models.EmployerCard{}
			if f.Name == "employer" {
				changed.Employer.Name.EN = "Some clinic"
			}
			changes = changes || facts(changed) != facts(start)
		}
		listed := row.Fact != "" && row.Fact != models.OnTop
		switch row.Name {
		case "regulatory.institution": // said by the name of the employer
		case "pay.fixed_overtime.excess_paid": // the words of the line presume it
		case "terms.dispatch": // the line says that it is none
		default:
			if changes != listed {
				t.Errorf("%s: its fact is %q, and the lists of facts change with it: %t", row.Name, row.Fact, changes)
			}
		}
	}
}

// startsOf are adverts on which the fields of either contract can be told
// apart.
func startsOf() []models.Advert {
	yes := true
	employed := models.Advert{Lang: vocab.EN, Contract: vocab.ContractEmployment,
		Terms: models.Terms{Experience: models.Experience{Years: 2}, Load: models.Load{Min: 1, Unit: models.LoadDaysAWeek}}}
	employed.Pay.FixedOvertime = &models.FixedOvertime{ExcessPaid: true}
	employed.Pay.StandbyPay = &models.Standby{Amount: 1}
	employed.Terms.Term.Type, employed.Terms.Renewal.Policy = models.TermFixed, "possible"
	employed.Terms.Probation.Has, employed.Terms.Hours.Overtime.Has, employed.Terms.Hours.System = &yes, &yes, "flex"
	employed.Regulatory.OH = &models.OHDuty{Rounds: "none"}
	employed.Pay.Min = 1
	service := models.Advert{Lang: vocab.EN, Contract: "quasi_mandate"}
	service.Terms.Period.From = "2026-01-01"
	service.Regulatory.OH = &models.OHDuty{Rounds: "none"}
	service.Terms.Termination.NoticeDays = 1
	bare := models.Advert{Lang: vocab.EN, Contract: vocab.ContractEmployment}
	bare.Pay.Min, bare.Pay.Max = 1, 2
	bare.Regulatory.OH = &models.OHDuty{Rounds: "none"}
	return []models.Advert{employed, service, bare}
}

func TestThatThereIsNoneIsSaidInWords(t *testing.T) {
	set, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	say := func(key string, args ...any) string {
		text, err := set.text(vocab.JA, key, args...)
		if err != nil {
			t.Error(err)
		}
		return text
	}
	var j models.Job
	j.Lang, j.Contract = vocab.EN, vocab.ContractEmployment
	j.Terms.Work.Change, j.Terms.Workplace.Change = vocab.NoChange, "anywhere in town"
	j.Pay.Bonus, j.Terms.Smoking.Measure = vocab.None, "none"
	got := map[string]Fact{}
	for _, f := range Conditions(vocab.JA, say, &j) {
		got[f.Label] = f
	}
	for label, want := range map[string]Fact{
		"業務の変更の範囲":   {Value: "変更なし"},
		"就業場所の変更の範囲": {Value: "anywhere in town", Lang: vocab.EN},
		"賞与":         {Value: "なし", Part: PartPaid},
		"受動喫煙の防止":    {Value: "対策なし"},
	} {
		want.Label = label
		if got[label] != want {
			t.Errorf("%+v, want %+v", got[label], want)
		}
	}
}

// An open-ended contract of service begins on a day, and the page names it.
func TestAnOpenContractSaysWhenItBegins(t *testing.T) {
	set, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[vocab.Lang][2]string{vocab.JA: {"2027年4月1日", "期間の定めなし"},
		vocab.EN: {"2027", "Open-ended"}} {
		say := func(key string, args ...any) string {
			text, err := set.text(lang, key, args...)
			if err != nil {
				t.Error(err)
			}
			return text
		}
		var j models.Job
		j.Lang, j.Contract = lang, "quasi_mandate"
		j.Terms.Period = models.Period{From: "2027-04-01", Open: true}
		var all strings.Builder
		for _, f := range Conditions(lang, say, &j) {
			all.WriteString(f.Label + ": " + f.Value + "\n")
		}
		if !strings.Contains(all.String(), want[0]) || !strings.Contains(all.String(), want[1]) {
			t.Errorf("%s: the contract is told as\n%s", lang, all.String())
		}
	}
}
