package index

import (
	"sync"
)

// lexis numbers the terms of the index in the order they were first seen.
// Numbers are never reused. It is safe for concurrent use.
type lexis struct {
	mu      sync.RWMutex
	numbers map[string]uint32
	terms   []string // term of a number
}

func newLexis() *lexis {
	return &lexis{numbers: map[string]uint32{}, terms: make([]string, termFirst)}
}

// number returns the number of a term, a new one for a new term.
func (l *lexis) number(term string) uint32 {
	l.mu.RLock()
	n, ok := l.numbers[term]
	l.mu.RUnlock()
	if ok {
		return n
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if n, ok = l.numbers[term]; ok {
		return n
	}
	n = uint32(len(l.terms))
	term = string([]byte(term)) // not a part of a whole document
	l.terms = append(l.terms, term)
	l.numbers[term] = n
	return n
}

// lookup returns the number of a term, 0 for one that no document has had.
func (l *lexis) lookup(term string) uint32 {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.numbers[term]
}

// run packs a phrase for look; nil when one of its terms is in no document.
func (l *lexis) run(phrase []string) []byte {
	var out []byte
	for _, t := range phrase {
		n := l.lookup(t)
		if n == 0 {
			return nil
		}
		out = appendTerm(out, n)
	}
	return out
}

// since returns the terms numbered from n on.
func (l *lexis) since(n int) []string {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.terms[n:len(l.terms):len(l.terms)]
}

// term returns the term of a number.
func (l *lexis) term(number uint32) (string, bool) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	if number < termFirst || int(number) >= len(l.terms) {
		return "", false
	}
	return l.terms[number], true
}
