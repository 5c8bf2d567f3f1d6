package templates

import (
	"fmt"
	"strconv"
	"strings"

	_ "embed"

	"github.com/goccy/go-yaml"

	"github.com/enkaku/enkaku/models"
)

//go:embed words/mail.yaml
var mailWordsFile []byte

// mailWords are the words of the mails in both languages.
type mailWords map[string]map[string]string

func readMailWords() (mailWords, error) {
	var w mailWords
	if err := yaml.Unmarshal(mailWordsFile, &w); err != nil {
		return nil, fmt.Errorf("words of the mails: %w", err)
	}
	return w, nil
}

// in returns the words of key in l with {0}, {1}, … replaced. An unknown key
// stands for itself, which a test finds.
func (w mailWords) in(l models.Lang, key string, args ...string) string {
	return fill(w[key][string(l)], key, args)
}

// count is in with the form for one when the number n is 1 and the language
// has one.
func (w mailWords) count(l models.Lang, key string, n int, args ...string) string {
	text := w[key][string(l)]
	if one := w[key]["en_one"]; n == 1 && l == models.EN && one != "" {
		text = one
	}
	return fill(text, key, args)
}

func fill(text, key string, args []string) string {
	if text == "" {
		return key
	}
	for i, a := range args {
		text = strings.ReplaceAll(text, "{"+strconv.Itoa(i)+"}", a)
	}
	return text
}
