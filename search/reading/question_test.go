package reading

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// inShort writes a question as people would note it down: each demand on its
// own, then what only orders, then how the pieces were read.
//
//   - demanded, - excluded, > preferred, < put last, = a piece and its reading
//
// An atom is column:key|key, "a phrase" or ~part of text, and *weight if it is
// not 1. Of phrases the first two are noted, of values the first three.
func inShort(q *search.Question) []string {
	var out []string
	for _, c := range q.Clauses {
		sign := "+"
		if c.Not {
			sign = "-"
		}
		var atoms []string
		phrases := 0
		for _, a := range c.Any {
			if a.Kind == search.AtomPhrase {
				phrases++
			}
			if a.Kind != search.AtomPhrase || phrases <= 2 {
				atoms = append(atoms, atomInShort(a))
			}
		}
		out = append(out, sign+strings.Join(atoms, " / "))
	}
	if q.PayMin > 0 {
		unit := "hour"
		if q.PayUnit != search.NoOrdinal {
			unit = vocab.PayUnits.Terms()[q.PayUnit].Key
		}
		out = append(out, fmt.Sprintf("+pay %d %s reach=%v", q.PayMin, unit, q.PayReach))
	}
	if q.HasLicence {
		out = append(out, "-"+valuesInShort(search.ColLicence, search.AllOf[search.ColLicence].Minus(q.Licence)))
	}
	for _, a := range q.Soft {
		sign := ">"
		if a.Weight < 0 {
			sign = "<"
		}
		out = append(out, sign+atomInShort(a))
	}
	for _, r := range q.Readings {
		out = append(out, readingInShort(r))
	}
	return out
}

func atomInShort(a search.Atom) string {
	text := `"` + strings.Join(a.Terms, " ") + `"`
	switch a.Kind {
	case search.AtomPaid:
		text = fmt.Sprintf("%s:%d-%d", vocab.PayUnits.Terms()[a.Paid.Unit].Key, a.Paid.Least, a.Paid.Most)
		text = strings.Replace(text, fmt.Sprint("-", uint32(math.MaxUint32)), "+", 1)
	case search.AtomSubstring:
		text = "~" + a.Text
	case search.AtomValue:
		text = valuesInShort(a.Column, a.Values)
	}
	if a.Weight != 1 {
		text += fmt.Sprintf("*%.2g", a.Weight)
	}
	return text
}

func valuesInShort(c search.Column, values search.Set) string {
	var keys []string
	if c == search.ColPay {
		return fmt.Sprintf("pay:%d of %d", values.Count(), search.PayBuckets)
	}
	for i, t := range search.TermsOf(c) {
		if values.Has(i) {
			keys = append(keys, t.Key)
		}
	}
	if len(keys) > 3 {
		keys = append(keys[:3], "…")
	}
	return c.String() + ":" + strings.Join(keys, "|")
}

func readingInShort(r search.Reading) string {
	kind := map[search.ReadingKind]string{search.ReadWords: "words", search.ReadPhrase: "phrase", search.ReadValue: "value",
		search.ReadPay: "pay", search.ReadGeneric: "generic", search.ReadSpelling: "spelling"}[r.Kind]
	text := "=" + r.Typed + " " + kind
	if r.Kind == search.ReadValue || r.Kind == search.ReadSpelling {
		text += " " + r.Column.String() + " " + r.Label.JA
	}
	if r.Not {
		text = "not " + text
	}
	if r.Or {
		text = "or " + text
	}
	return text
}

// checkQuestions reads texts and compares the questions, in short.
func checkQuestions(t *testing.T, want map[string]string) {
	t.Helper()
	for text, short := range want {
		if got := strings.Join(inShort(analyzer().Read(models.Criteria{Text: text})), "; "); got != short {
			t.Errorf("%q is\n %s\nwant\n %s", text, got, short)
		}
	}
}
