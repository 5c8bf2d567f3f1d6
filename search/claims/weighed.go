package claims

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/claims/weigh"
)

// Sentences returns the sentences of a text in the form in which they are
// read and weighed.
func Sentences(text string) []string {
	f := fold(text)
	var out []string
	for _, span := range f.sentences() {
		out = append(out, withoutExamples(f.text[span[0]:span[1]]))
	}
	return out
}

// ContextOf returns what an advert's fields say to its sentences.
func ContextOf(a *models.Advert) weigh.Context {
	return weigh.Context{Remote: string(a.Remote), Contract: string(a.Contract), Work: string(a.PrimaryWork)}
}

// plainly is how bad the clause of a claim may read, in log-odds, before the
// lawful words around it count no more.
const plainly = 1

// strange is the part that counts of what speaks for a sentence without
// Japanese: a sixth of the judged cases are in English, and short sentences of
// it were read as lawful because nothing was known of them.
const strange = 0.5

// tellingEnglish is from how many letters on an English sentence tells more
// than the words of the claim in it.
const tellingEnglish = 40

// odds weighs the words of a claim by the sentence in which they stand, or by
// their clause when that reads bad by itself: nobody hides a claim by writing
// much that is lawful around it, nor by a list above it that no full stop ends.
func (t said) odds(s *sentence, at []int) float64 {
	odds := t.oddsIn(s.text, at)
	for _, part := range s.parts {
		if part[0] <= at[0] && at[1] <= part[1] {
			odds = max(odds, t.oddsIn(s.text[part[0]:part[1]], []int{at[0] - part[0], at[1] - part[0]}))
		}
	}
	return odds
}

// oddsIn is odds in a sentence without lists.
func (t said) oddsIn(sentence string, at []int) float64 {
	w := weigh.Shipped()
	clause := w.Odds(weigh.Sentence{Text: clauseOf(sentence, at[0], at[1]), Field: t.field, In: t.in})
	if clause > plainly {
		return clause
	}
	odds := w.Odds(weigh.Sentence{Text: sentence, Field: t.field, In: t.in})
	switch english := !strings.ContainsFunc(sentence, func(r rune) bool { return r >= utf8.RuneSelf }); {
	case odds > 0 || !english:
		return odds
	case len(sentence) < tellingEnglish:
		return 0
	}
	return odds * strange
}

// plainlyBelow is how bad the sentence below a list has to read to go to a person
// although the list and it read lawful as a whole. From 0.8 on, six more of 140 adverts
// as posters write them were doubted, honest ones among them.
const plainlyBelow = 2

// plainlyBad is how bad a clause has to read to go to a person whatever stands
// around it, in log-odds; shortestClause is how many characters tell something.
const (
	plainlyBad     = 3
	shortestClause = 6
)

// worstClause returns the clause of a sentence that reads worst.
func worstClause(s weigh.Sentence) (worst weigh.Sentence, odds float64) {
	clauses := strings.Split(s.Text, "、")
	if len(clauses) < 2 {
		return s, math.Inf(-1)
	}
	odds = math.Inf(-1)
	for _, text := range clauses {
		clause := weigh.Sentence{Text: text, Field: s.Field, In: s.In}
		if utf8.RuneCountInString(text) < shortestClause {
			continue
		}
		if o := weigh.Shipped().Odds(clause); o > odds {
			worst, odds = clause, o
		}
	}
	return worst, odds
}

// resembling returns what a sentence is like when it reads like those that
// were judged to be bad.
func resembling(f *folded, t said, span [2]int, looked *sentence) []rules.Claim {
	text := looked.text
	s := weigh.Sentence{Text: text, Field: t.field, In: t.in}
	odds := weigh.Shipped().Odds(s)
	if last := len(looked.parts) - 1; last >= 0 && odds < rules.ResemblesFrom {
		below := weigh.Sentence{Text: text[looked.parts[last][0]:], Field: t.field, In: t.in}
		if o := weigh.Shipped().Odds(below); o >= plainlyBelow {
			s, odds, text = below, o, below.Text
			span[0] += looked.parts[last][0]
		}
	}
	if odds < rules.ResemblesFrom {
		if s, odds = worstClause(s); odds < plainlyBad {
			return nil
		}
	}
	kind := weigh.Shipped().Kind(s)
	if looksAlike(kind, t.field, text) {
		return nil
	}
	return []rules.Claim{{Kind: rules.ClaimResembles, Field: t.field, Unit: kind,
		Passage: f.passage(span[0], span[1]), Odds: odds}}
}
