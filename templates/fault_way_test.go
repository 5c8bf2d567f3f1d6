package templates

import (
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// A fault of the words of an advert says what to do, not only what is wrong: to
// correct, to take out, to wait for a person, or how it may be written.
func TestEveryFaultOfWordsSaysTheWayOut(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	ja := regexp.MustCompile(`ください|例:|運営|ご確認`)
	en := regexp.MustCompile(`(?i)\b(write|state|name|choose|correct|agree|leave|check|give|fill|describe|take|enter|move|require|needs?|let|` +
		`put|add|change|say|instead|avoid|select|report|confirm)\b|our team will`)
	for code, e := range words.area("fault").entries {
		if !strings.HasPrefix(code, "job.lint.") && !strings.HasPrefix(code, "job.says.") && !strings.HasPrefix(code, "job.title.") ||
			!strings.Contains(e.JA, "{0}") {
			continue
		}
		if !ja.MatchString(e.JA) {
			t.Errorf("%s: says no way out: %s", code, e.JA)
		}
		if !en.MatchString(e.EN) {
			t.Errorf("%s: says no way out: %s", code, e.EN)
		}
	}
}

// What says that there is none is none, however a program or a file writes it.
func TestNoneIsNoneHoweverItIsWritten(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	say := words.say(vocab.JA)
	for incentive, want := range map[string]string{
		"": "job.fixed_pay", "none": "job.fixed_pay", "なし": "job.fixed_pay", "特になし": "job.fixed_pay", "無し": "job.fixed_pay",
		"1件につき500円": "job.plus_incentive",
	} {
		p := models.Pay{Unit: models.PayHourly, Min: 9000, Max: 9000, Currency: "JPY", Incentive: incentive}
		if got := PayOf(vocab.JA, say, &p).Then; got != say(want) {
			t.Errorf("incentive %q: %q, want %q", incentive, got, say(want))
		}
	}
}
