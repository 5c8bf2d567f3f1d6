package models

import (
	"slices"
	"strings"
	"time"
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

// JobEdit is an edit of a published advert that changed conditions. It is written
// with the edit itself, so that whoever made it, by whatever way, those who
// applied are told.
type JobEdit struct {
	Revision int          `bson:"revision"` // of the text with these changes
	At       time.Time    `bson:"at"`
	Spoken   bool         `bson:"spoken,omitempty"` // the poster says that it spoke to them, too
	Changes  []TermChange `bson:"changes"`
}

// maxEdits is how many edits a job remembers. The two oldest become one when
// there are more: by then those who applied were told of both.
const maxEdits = 5

// maxTold is up to how many characters of a text are told.
const maxTold = 400

// TermChanges are the conditions that differ between two adverts, in the order of
// the form: every field whose row says EditTerms or more, and what the free texts
// state of conditions. How a text is written (width, spaces, signs, capitals) is
// no difference; other words, and every digit, are.
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
				if f.Kind == KindText || f.Kind == KindLines {
					was, is = apartClauses(was, is)
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

// sameTerm reports whether two values of a field state the same condition.
func (f Field) sameTerm(a, b []string) bool {
	if f.Kind != KindText && f.Kind != KindLines {
		return slices.Equal(a, b)
	}
	return plainTerm(strings.Join(a, "\n")) == plainTerm(strings.Join(b, "\n"))
}

// plainTerm is a text without its ways of writing: letters and digits, the signs
// of ranges, and those that stand within numbers.
func plainTerm(text string) string {
	runes := []rune(strings.ToLower(fold.Compatible(text)))
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
	if Runes(was) <= maxTold/2 && Runes(is) <= maxTold/2 {
		return old, new
	}
	return apart(clausesOf(was), clausesOf(is))
}

// proseChanges are the clauses of the free texts that state conditions and stand
// in one advert alone, as they are written.
func proseChanges(old, new *Advert) (gone, come []string) {
	of := func(a *Advert) []string {
		return slices.DeleteFunc(clausesOf(proseOf(a)), func(clause string) bool { return len(TermsSaid(clause)) == 0 })
	}
	return apart(of(old), of(new))
}

// apart are the clauses that only one of two texts has, each up to maxTold
// characters in all.
func apart(was, is []string) (gone, come []string) {
	only := func(these, those []string) (out []string) {
		known := map[string]bool{}
		for _, clause := range those {
			known[plainTerm(clause)] = true
		}
		left := maxTold
		for _, clause := range these {
			if key := plainTerm(clause); !known[key] && left > 0 {
				known[key] = true
				if Runes(clause) > left {
					clause = begin(clause, left) + "…"
				}
				out, left = append(out, clause), left-Runes(clause)
			}
		}
		return out
	}
	return only(was, is), only(is, was)
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

// noteEdit remembers what conditions a text changes that is about to become the
// published one as the next revision.
func (j *Job) noteEdit(a *Advert, spoken bool, now time.Time) {
	if j.Revision == 0 {
		return // nobody has read another
	}
	changes := TermChanges(&j.Advert, a)
	if len(changes) == 0 {
		return
	}
	j.Edits = append(slices.Clone(j.Edits), JobEdit{j.Revision + 1, now, spoken, changes})
	if len(j.Edits) > maxEdits {
		older := j.Edits[:len(j.Edits)-maxEdits+1]
		joined := older[len(older)-1]
		joined.Changes = joinEdits(older)
		j.Edits = append([]JobEdit{joined}, j.Edits[len(older):]...)
	}
}

// editsSince are the edits after a revision, and what they come to together.
func (j *Job) editsSince(revision int) (changes []TermChange, spoken bool) {
	from := slices.IndexFunc(j.Edits, func(e JobEdit) bool { return e.Revision > revision })
	if from < 0 {
		return nil, false
	}
	later := j.Edits[from:]
	return joinEdits(later), later[len(later)-1].Spoken
}

// joinEdits is what several edits come to: what was changed and changed back is
// no change.
func joinEdits(edits []JobEdit) []TermChange {
	if len(edits) == 1 {
		return edits[0].Changes
	}
	var all []TermChange
	for _, e := range edits {
		for _, c := range e.Changes {
			i := slices.IndexFunc(all, func(known TermChange) bool { return known.Field == c.Field })
			if i < 0 {
				all = append(all, c)
				continue
			}
			if c.Field == SaidInText {
				all[i].Old, all[i].New = apart(slices.Concat(all[i].Old, c.Old), slices.Concat(all[i].New, c.New))
			} else {
				all[i].New = c.New
			}
		}
	}
	all = slices.DeleteFunc(all, func(c TermChange) bool { return slices.Equal(c.Old, c.New) })
	slices.SortStableFunc(all, func(a, b TermChange) int { return FormOrder(a.Field) - FormOrder(b.Field) })
	return all
}

// TermNote is what a doctor who applied was told of a change of the advert.
type TermNote struct {
	Revision int          `bson:"revision"` // of the advert up to which the doctor knows it
	At       time.Time    `bson:"at"`
	Spoken   bool         `bson:"spoken,omitempty"` // the poster says that it spoke to the doctor, too
	Changes  []TermChange `bson:"changes"`
}

// MustHear reports whether the conditions of the job have changed since the
// doctor saw the advert or was told last, while the selection goes on: 職業安定法
// 5条の3第3項 wants them told then.
func (a *Application) MustHear(j *Job) bool {
	changes, _ := j.editsSince(a.knows())
	return a.Open() && len(changes) > 0
}

// knows is the revision of the advert that the doctor knows.
func (a *Application) knows() int {
	if n := len(a.TermNotes); n > 0 {
		return a.TermNotes[n-1].Revision
	}
	return a.Revision
}

// NoteTerms notes what the doctor is told of changed conditions, all since they
// were told last in one, and reports whether there is any.
func (a *Application) NoteTerms(j *Job, now time.Time) bool {
	if !a.MustHear(j) {
		return false
	}
	changes, spoken := j.editsSince(a.knows())
	a.TermNotes = append(a.TermNotes, TermNote{j.Revision, now, spoken, changes})
	return true
}
