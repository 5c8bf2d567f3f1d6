package japanese

import (
	"strings"
	"sync"

	"github.com/ikawaha/kagome-dict/dict"
	"github.com/ikawaha/kagome/v2/tokenizer"
)

// Morphology splits Japanese text into content words with the IPA dictionary
// of kagome. The dictionary (17 MB, about 0.1 s) loads in the background; the
// first call waits for it. It is safe for concurrent use.
type Morphology struct {
	ready  sync.WaitGroup
	kagome *tokenizer.Tokenizer
	words  *dict.Dict
	mu     sync.RWMutex
	known  map[string][]Content // split gaps; grammar between words repeats endlessly
}

// Content is one content word of a text.
type Content struct {
	Start, End int // bytes
	Term       string
	Unknown    bool // in no dictionary
	Verb       bool // a verb or an adjective, known by its kanji
}

// maxKnown bounds the memory of gaps already split, in entries.
const maxKnown = 1 << 16

// NewMorphology returns at once and loads the dictionary meanwhile.
func NewMorphology() *Morphology {
	m := &Morphology{known: make(map[string][]Content)}
	m.ready.Go(func() {
		words := loadWords()
		k, err := tokenizer.New(words, tokenizer.OmitBosEos())
		if err != nil {
			panic("japanese: embedded dictionary: " + err.Error())
		}
		m.kagome, m.words = k, words
	})
	return m
}

// maxGap is the longest text, in bytes, that is split at once: the analyser's
// time grows faster than its input.
const maxGap = 240

// Split returns the content words of normalised Japanese text in order. The
// result is shared: callers must not change it.
func (m *Morphology) Split(text string) []Content {
	if len(text) <= 6 && !hasIdeogram(text) {
		return nil // one or two kana: a particle or an ending
	}
	m.mu.RLock()
	words, ok := m.known[text]
	m.mu.RUnlock()
	if ok {
		return words
	}
	m.ready.Wait()
	words = m.split(text)
	if len(text) <= maxGap {
		m.mu.Lock()
		if len(m.known) >= maxKnown {
			clear(m.known)
		}
		m.known[strings.Clone(text)] = words
		m.mu.Unlock()
	}
	return words
}

func (m *Morphology) split(text string) []Content {
	var out []Content
	for from := 0; from < len(text); {
		to := chunkEnd(text, from)
		for _, t := range m.kagome.Analyze(text[from:to], tokenizer.Search) {
			term, verb := m.contentTerm(&t)
			if term != "" {
				start := from + t.Position
				out = append(out, Content{Start: start, End: start + len(t.Surface), Term: term,
					Unknown: t.Class == tokenizer.UNKNOWN, Verb: verb})
			}
		}
		from = to
	}
	return out
}

// chunkEnd returns where the piece that begins at from ends: at most maxGap
// bytes on, at a character's border.
func chunkEnd(text string, from int) int {
	if len(text)-from <= maxGap {
		return len(text)
	}
	to := from + maxGap
	for text[to]&0xc0 == 0x80 {
		to--
	}
	return to
}

// contentTerm returns the term of a content word, "" for grammar. A verb or an
// adjective is known by its leading kanji, so that its endings do not matter.
func (m *Morphology) contentTerm(t *tokenizer.Token) (term string, verb bool) {
	switch m.kind(t) {
	case wordNoun:
		return Katakana(t.Surface), false
	case wordVerb:
		return leadingKanji(t.Surface), true
	}
	return "", false
}

// Adverb reports whether a text is one word that says how, such as のんびり.
func (m *Morphology) Adverb(text string) bool {
	m.ready.Wait()
	tokens := m.kagome.Analyze(text, tokenizer.Search)
	return len(tokens) == 1 && m.kind(&tokens[0]) == wordAdverb
}

func leadingKanji(s string) string {
	for i, r := range s {
		if !isKanji(r) {
			return s[:i]
		}
	}
	return s
}

func hasIdeogram(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return isKanji(r) || isKatakana(r) })
}
