package models

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// TermChange is one condition of a published advert before and after an edit, of
// which those who applied are told. Of a long text it holds the clauses that went
// and those that came.
type TermChange struct {
	Field string   `bson:"field"`         // a row of AdvertFields, or SaidInText
	Old   []string `bson:"old,omitempty"` // as the field's plain form; none: nothing was stated
	New   []string `bson:"new,omitempty"`
}

// SaidInText is the Field of what the free texts of an advert state of
// conditions, wherever in them it stands: see TermsSaid.
const SaidInText = "text"

// maxTold is up to how many characters of a text are told.
const maxTold = 400

// TermChanges are the conditions that differ between two adverts, in the order of
// the form: every field whose row says EditTerms or more, and what the free texts
// state of conditions. How a text is written (width, spaces, signs, capitals, kana
// or kanji of a word, see spelled) is no difference; other words, and every digit,
// are.
func TermChanges(old, new *Advert) []TermChange {
	var changes []TermChange
	for _, row := range AdvertFields {
		if row.Edit < EditTerms {
			continue
		}
		for _, name := range fieldNames(row, old, new) {
			f, _ := AdvertField(name)
			was, is := f.Get(old), f.Get(new)
			if !f.sameTerm(was, is) {
				if row.Name == "employer" {
					was, is = namesOf(old.Employer.Name), namesOf(new.Employer.Name)
				}
				if f.prose() {
					if was, is = apartClauses(was, is); len(was)+len(is) == 0 {
						continue // a slip
					}
				}
				changes = append(changes, TermChange{name, was, is})
			}
		}
	}
	if gone, come := proseChanges(old, new); len(gone)+len(come) > 0 {
		changes = append(changes, TermChange{SaidInText, gone, come})
	}
	return changes
}

// fieldNames are the fields that a row stands for in either of two adverts.
func fieldNames(row Field, old, new *Advert) []string {
	var names []string
	for _, f := range append(row.In(old), row.In(new)...) {
		if !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}

func namesOf(name vocab.Text) []string {
	if name.JA == "" && name.EN == "" {
		return nil
	}
	return []string{name.In(vocab.JA)}
}

// prose reports whether a field holds what its poster writes.
func (f Field) prose() bool { return f.Kind == KindText || f.Kind == KindLines }

// sameTerm reports whether two values of a field state the same condition.
func (f Field) sameTerm(a, b []string) bool {
	if !f.prose() {
		return slices.Equal(a, b)
	}
	if was, is := strings.Join(a, "\n"), strings.Join(b, "\n"); plainTerm(was) != plainTerm(is) {
		if vocab.SaysNone(was) && vocab.SaysNone(is) {
			return true // なし, none and 変更なし are one answer
		}
		return slices.Equal(plainClauses(was), plainClauses(is)) // in another order
	}
	return true
}

// plainClauses are the clauses of a text without their ways of writing, sorted.
func plainClauses(text string) []string {
	clauses := clausesOf(text)
	for i, clause := range clauses {
		clauses[i] = plainTerm(clause)
	}
	slices.Sort(clauses)
	return clauses
}

// plainTerm is a text without its ways of writing: letters and digits, the signs
// of ranges, and those that stand within numbers.
func plainTerm(text string) string {
	runes := []rune(spelled(strings.ToLower(fold.Compatible(text))))
	kept := runes[:0:0]
	for i, r := range runes {
		within := i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("~〜-%", r) ||
			strings.ContainsRune(":.", r) && within {
			kept = append(kept, r)
		}
	}
	return string(kept)
}

// apartClauses are the texts themselves when they are short, or the clauses of
// each that the other does not have.
func apartClauses(old, new []string) (gone, come []string) {
	was, is := strings.Join(old, "\n"), strings.Join(new, "\n")
	if mistyped(was, is) {
		return nil, nil
	}
	if Runes(was) <= maxTold/2 && Runes(is) <= maxTold/2 {
		return old, new
	}
	return apart(clausesOf(was), clausesOf(is))
}

// proseChanges are the clauses of the free texts that state conditions or duties
// and stand in one advert alone, as they are written. Titles praise with the words
// of duties; of them conditions alone are told.
func proseChanges(old, new *Advert) (gone, come []string) {
	of := func(a *Advert) []string {
		all := slices.DeleteFunc(clausesOf(proseOf(a, true)), func(clause string) bool { return len(TermsSaid(clause)) == 0 })
		return append(all, slices.DeleteFunc(clausesOf(proseOf(a, false)), func(clause string) bool {
			return len(TermsSaid(clause)) > 0 || !speaksOfDuties.MatchString(strings.ToLower(fold.Compatible(clause)))
		})...)
	}
	return apart(of(old), of(new))
}

// apart are the clauses that only one of two texts has, each up to maxTold
// characters in all. A clause in which a slip was corrected is in both.
func apart(was, is []string) (gone, come []string) {
	was, is = onlyIn(was, is), onlyIn(is, was)
	slips := func(those []string) func(string) bool {
		return func(clause string) bool {
			return slices.ContainsFunc(those, func(other string) bool { return mistyped(clause, other) })
		}
	}
	gone = slices.DeleteFunc(slices.Clone(was), slips(is))
	return short(gone), short(slices.DeleteFunc(is, slips(was)))
}

// onlyIn are the clauses that others do not have, each once.
func onlyIn(these, those []string) (out []string) {
	known := map[string]bool{}
	for _, clause := range those {
		known[plainTerm(clause)] = true
	}
	for _, clause := range these {
		if key := plainTerm(clause); !known[key] {
			known[key] = true
			out = append(out, clause)
		}
	}
	return out
}

// short are the first clauses, up to maxTold characters in all.
func short(clauses []string) (out []string) {
	left := maxTold
	for _, clause := range clauses {
		if left <= 0 {
			break
		}
		if Runes(clause) > left {
			clause = begin(clause, left) + "…"
		}
		out, left = append(out, clause), left-Runes(clause)
	}
	return out
}

// clausesOf are the clauses of a text, as they are written.
func clausesOf(text string) []string {
	var out []string
	for _, clause := range clauseEnds.Split(text, -1) {
		if clause = strings.TrimSpace(clause); plainTerm(clause) != "" {
			out = append(out, clause)
		}
	}
	return out
}
