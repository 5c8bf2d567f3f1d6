package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Suggestion completes what a person is typing.
type Suggestion struct {
	Text   string        // the whole text to search for
	Label  vocab.Text    // of the value, or the frequent search itself
	Column search.Column // of the value
	Key    string        // of the value; "" for a frequent search
}

// Frequent is a text that many people searched for.
type Frequent struct {
	Text  string
	Count int
}

// Suggester completes words of the vocabularies and frequent searches by their
// beginning: kanji, kana of either script and width, romaji (Hepburn and
// Kunrei) and English. It is immutable and safe for concurrent use.
type Suggester struct {
	entries []suggestEntry
	forms   []suggestForm // sorted by form
}

type suggestEntry struct {
	Suggestion
	rank  int // kinds people look for first come first
	count int // jobs or searches
}

type suggestForm struct {
	form  string
	entry int
	other bool // not the name itself: a synonym, or a later word of the name
}

// NewSuggester returns a Suggester. jobs tells how many live jobs have a value
// (column and ordinal): the more, the earlier it is suggested; nil counts none.
func NewSuggester(jobs func(search.Column, int) int, frequent []Frequent) *Suggester {
	s := &Suggester{}
	kana := map[string]string{}
	for _, r := range readings() {
		kana[r.word] = r.kana
	}
	for rank, c := range search.Suggested {
		for ord, t := range search.TermsOf(c) {
			e := suggestEntry{Suggestion: Suggestion{Label: shortLabel(t.Label), Column: c, Key: t.Key}, rank: rank}
			if jobs != nil {
				e.count = jobs(c, ord)
			}
			s.add(e, c, t, kana)
		}
	}
	for _, f := range frequent {
		e := suggestEntry{Suggestion: Suggestion{Text: f.Text, Label: vocab.Text{JA: f.Text, EN: f.Text}},
			count: f.Count}
		s.entries = append(s.entries, e)
		s.form(f.Text, false)
		for _, form := range spoken(f.Text, kana) {
			s.form(form, false)
		}
	}
	slices.SortFunc(s.forms, func(a, b suggestForm) int {
		return cmp.Or(strings.Compare(a.form, b.form), a.entry-b.entry)
	})
	return s
}

// spoken returns a text of several words as it is typed before it is
// converted: in kana and in romaji.
func spoken(text string, kana map[string]string) []string {
	words := strings.Fields(text)
	for i, w := range words {
		if reading, ok := kana[w]; ok {
			words[i] = reading
		}
	}
	forms := []string{strings.Join(words, " ")}
	latin := [][]string{}
	for _, w := range words {
		all := japanese.Romaji(w)
		if len(all) == 0 {
			return forms
		}
		latin = append(latin, all)
	}
	for n := range latin[0] { // one way of writing romaji for all words
		var line []string
		for _, all := range latin {
			line = append(line, all[min(n, len(all)-1)])
		}
		forms = append(forms, strings.Join(line, " "))
	}
	return forms
}

// shortLabel returns a label without what stands in brackets.
func shortLabel(t vocab.Text) vocab.Text {
	ja, _, _ := strings.Cut(t.JA, "(")
	en, _, _ := strings.Cut(t.EN, "(")
	return vocab.Text{JA: strings.TrimSpace(ja), EN: strings.TrimSpace(en)}
}

// add enters a value under everything it may be typed as.
func (s *Suggester) add(e suggestEntry, c search.Column, t vocab.Term, kana map[string]string) {
	s.entries = append(s.entries, e)
	s.form(e.Label.JA, false)
	s.form(e.Label.EN, false)
	for i, r := range e.Label.EN {
		if r == ' ' || r == '-' {
			s.form(e.Label.EN[i+1:], true)
		}
	}
	for _, form := range append(formsOf(c, t), e.Label.JA) {
		s.form(form, form != e.Label.JA)
		reading, ok := kana[form]
		if !ok && japanese.Romaji(form) != nil {
			reading = form // kana already
		}
		if reading != "" {
			s.form(reading, form != e.Label.JA)
			for _, latin := range japanese.Romaji(reading) {
				s.form(latin, form != e.Label.JA)
			}
		}
	}
}

// form enters the last entry under a form.
func (s *Suggester) form(form string, other bool) {
	if form = suggestKey(form); form != "" {
		s.forms = append(s.forms, suggestForm{form, len(s.entries) - 1, other})
	}
}

// suggestKey is the form in which beginnings are compared. Unlike a key of the
// dictionary it keeps every letter: what is typed is not finished.
func suggestKey(text string) string {
	return japanese.Katakana(japanese.Normalise(strings.ReplaceAll(text, "-", " ")))
}

// Suggest completes the last word of what is typed, in the interface language
// l, best first, at most n. What stands before the last word is kept.
func (s *Suggester) Suggest(typed string, l vocab.Lang, n int) []Suggestion {
	typed = strings.TrimLeft(bounded(typed), " 　")
	head, last := "", typed
	found := s.find(last)
	if len(found) == 0 {
		if i := strings.LastIndexAny(typed, " 　"); i >= 0 {
			rest := strings.TrimLeft(typed[i:], " 　")
			head, last = typed[:len(typed)-len(rest)], rest
			found = s.find(last)
		}
	}
	slices.SortFunc(found, s.better)
	var out []Suggestion
	seen := map[string]bool{}
	for _, f := range found {
		e := s.entries[f.entry].Suggestion
		if e.Text == "" {
			e.Text = e.Label.In(l)
		}
		e.Text = head + e.Text
		if len(out) < n && !seen[e.Text] {
			seen[e.Text] = true
			out = append(out, e)
		}
	}
	return out
}

// find returns each entry once that begins with word, by its best form.
func (s *Suggester) find(word string) []suggestForm {
	key := suggestKey(unfinishedKana(word))
	if key == "" {
		return nil
	}
	from, _ := slices.BinarySearchFunc(s.forms, key, func(f suggestForm, k string) int {
		return strings.Compare(f.form, k)
	})
	best := map[int]suggestForm{}
	for _, f := range s.forms[from:] {
		if !strings.HasPrefix(f.form, key) {
			break
		}
		if known, ok := best[f.entry]; !ok || known.other && !f.other {
			best[f.entry] = f
		}
	}
	out := make([]suggestForm, 0, len(best))
	for _, f := range best {
		out = append(out, f)
	}
	return out
}

// unfinishedKana cuts the Latin letters off a kana word that is being typed
// through an input method (さんg).
func unfinishedKana(word string) string {
	word = japanese.Normalise(word)
	trimmed := strings.TrimRight(word, "abcdefghijklmnopqrstuvwxyz")
	if trimmed != word && trimmed != "" && japanese.Romaji(trimmed) != nil {
		return trimmed
	}
	return word
}

// better orders names before synonyms, then by kind, by count and by place in
// the vocabulary.
func (s *Suggester) better(a, b suggestForm) int {
	x, y := s.entries[a.entry], s.entries[b.entry]
	return cmp.Or(compareBool(a.other, b.other), x.rank-y.rank, y.count-x.count, a.entry-b.entry)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
