package reading

import (
	"slices"
	"strings"
	"sync"
)

// around returns the words that begin or end with a part, in their order.
func (l *lexicon) around(part string) (found []int) {
	l.ends.once.Do(l.sortEnds)
	for i := l.first(l.ends.byForm, part, forward); i < len(l.words) && strings.HasPrefix(l.words[l.ends.byForm[i]].form, part); i++ {
		found = append(found, l.ends.byForm[i])
	}
	back := backward(part)
	for i := l.first(l.ends.byEnd, back, backward); i < len(l.words) && strings.HasSuffix(l.words[l.ends.byEnd[i]].form, part); i++ {
		found = append(found, l.ends.byEnd[i])
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// ends are the numbers of the words, ordered by how they begin and how they end.
type ends struct {
	once          sync.Once
	byForm, byEnd []int
}

func (l *lexicon) sortEnds() {
	order := func(read func(string) string) []int {
		out, forms := make([]int, len(l.words)), make([]string, len(l.words))
		for i := range l.words {
			out[i], forms[i] = i, read(l.words[i].form)
		}
		slices.SortFunc(out, func(a, b int) int { return strings.Compare(forms[a], forms[b]) })
		return out
	}
	l.ends.byForm, l.ends.byEnd = order(forward), order(backward)
}

// first returns the place of the first word that is not before text, read so.
func (l *lexicon) first(order []int, text string, read func(string) string) int {
	i, _ := slices.BinarySearchFunc(order, text, func(n int, text string) int {
		return strings.Compare(read(l.words[n].form), text)
	})
	return i
}

func forward(text string) string { return text }

// backward returns the bytes of a text from its end.
func backward(text string) string {
	b := []byte(text)
	slices.Reverse(b)
	return string(b)
}
