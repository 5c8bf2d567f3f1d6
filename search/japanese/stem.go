package japanese

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// maxStem is the longest Latin word, in bytes, that is stemmed: longer ones
// are no English words.
const maxStem = 40

// Stem returns the English stem (Snowball) of one lower-case Latin word
// without a possessive 's. Words with digits or of other alphabets stay.
func Stem(word string) string {
	word = strings.TrimSuffix(word, "'s")
	if len(word) < 4 || len(word) > maxStem {
		return strings.TrimSuffix(word, "'")
	}
	for i := range len(word) {
		if c := word[i]; (c < 'a' || c > 'z') && c != '\'' {
			return word
		}
	}
	env := snowballstem.NewEnv(word)
	english.Stem(env)
	return env.Current()
}

// Singular returns the dictionary form of one lower-case Latin word: without
// a possessive 's and without the s of a plural. It keeps apart what stemming
// joins (consultation, consulting).
func Singular(word string) string {
	word = strings.TrimSuffix(word, "'s")
	n := len(word)
	switch {
	case n < 4 || word[n-1] != 's':
		return word
	case strings.HasSuffix(word, "ies") && n > 4:
		return word[:n-3] + "y"
	case strings.HasSuffix(word, "ss") || strings.HasSuffix(word, "us") || strings.HasSuffix(word, "is"):
		return word
	}
	return word[:n-1]
}
