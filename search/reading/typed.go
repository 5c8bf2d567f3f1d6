package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// typedPart is one piece of a typed text between the operators: words, or a
// phrase in quotes.
type typedPart struct {
	text   string // normalised
	phrase bool
	not    bool
	or     bool // an alternative to the part before it
}

// typedParts splits what a person typed: 「」 and "" make a phrase, a leading
// - or NOT excludes, OR and | give an alternative, all else are words.
// Neighbouring words stay together: a word of the board may hold a space.
func typedParts(text string) []typedPart {
	text = bounded(japanese.Normalise(bounded(text)))
	var parts []typedPart
	not, or, glue := false, false, false
	add := func(p typedPart) {
		if n := len(parts); glue && !p.phrase && !not && !or && n > 0 && !parts[n-1].phrase && !parts[n-1].not {
			parts[n-1].text += " " + p.text
			return
		}
		p.not, p.or = not, or && len(parts) > 0
		parts = append(parts, p)
		not, or, glue = false, false, !p.phrase && !p.not
	}
	for text != "" {
		text = strings.TrimLeft(text, " \n")
		if body, rest, ok := quoted(text); ok {
			if strings.TrimSpace(body) != "" {
				add(typedPart{text: strings.TrimSpace(body), phrase: true})
			}
			text = rest
			continue
		}
		word := text[:wordLength(text)]
		text = text[len(word):]
		switch {
		case word == "":
			if text != "" {
				_, n := utf8.DecodeRuneInString(text)
				text = text[n:] // a quote that nothing closes
			}
		case word == "not" && !deniesBefore(text):
			not, text = true, notIn.ReplaceAllString(text, "")
		case word == "or" || word == "|" || word == "または" || word == "もしくは":
			or = true
		case word == "&" || word == "+" || word == "-" && !opensQuote(text):
		default:
			if body, ok := excluded(word); ok {
				word, not = body, true
				if word == "" {
					continue // -"phrase"
				}
			}
			add(typedPart{text: word})
		}
	}
	return parts
}

// deniesBefore reports whether what follows a "not" belongs to the word before
// it: a licence not required.
func deniesBefore(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return notGood.MatchString(rest) || strings.HasPrefix(rest, "required") || strings.HasPrefix(rest, "needed") ||
		strings.HasPrefix(rest, "necessary")
}

// notGood says behind a "not" of what stands before it that one is no good at it,
// notIn are the words of grammar behind one: not in tokyo.
var (
	notGood = japanese.Lazy(`^(?:so |very |that )?(?:good|fluent|great|well|confident|ok)\b`)
	notIn   = japanese.Lazy(`^ (?:in|at|on|a|an|the|for|any) `)
)

// bounded cuts a text to models.MaxTextRunes.
func bounded(text string) string {
	n := 0
	for i := range text {
		if n == models.MaxTextRunes {
			return text[:i]
		}
		n++
	}
	return text
}

// excluded cuts the mark of an exclusion off a word. A long vowel mark there
// is a minus from a Japanese keyboard.
func excluded(word string) (string, bool) {
	if rest, ok := strings.CutPrefix(word, "-"); ok {
		return strings.TrimLeft(rest, "-"), true
	}
	return strings.CutPrefix(word, "ー")
}

var quotes = []struct{ open, close string }{{"「", "」"}, {"『", "』"}, {"\"", "\""}, {"«", "»"}}

// quoted returns the phrase that text begins with.
func quoted(text string) (body, rest string, ok bool) {
	for _, q := range quotes {
		if after, found := strings.CutPrefix(text, q.open); found {
			if body, rest, ok = strings.Cut(after, q.close); ok {
				return body, rest, true
			}
		}
	}
	return "", text, false
}

// opensQuote reports whether text begins with a phrase in quotes.
func opensQuote(text string) bool {
	_, _, ok := quoted(text)
	return ok
}

// wordLength returns the bytes up to the next space or opening quote.
func wordLength(text string) int {
	end := strings.IndexAny(text, " \n「『\"")
	if end < 0 {
		return len(text)
	}
	return end
}
