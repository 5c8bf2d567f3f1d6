package templates

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"github.com/enkaku/enkaku/models/vocab"
)

// Words are all short texts of the board, of pages, mails and faults, by
// "area.key".
type Words struct{ entries map[string]entry }

// entry is one text in both languages. ENOne is the English for exactly one;
// the first argument decides.
type entry struct {
	JA    string `yaml:"ja"`
	EN    string `yaml:"en"`
	ENOne string `yaml:"en_one"`
}

// in returns the form of the text for a language; of two forms in English that
// for one when one is set.
func (e entry) in(lang vocab.Lang, one bool) string {
	switch {
	case lang != vocab.EN:
		return e.JA
	case one && e.ENOne != "":
		return e.ENOne
	}
	return e.EN
}

// NewWords returns the words of words/*.yaml; unknown fields and empty texts are
// errors. Pages and mails share them: they are read once.
func NewWords() (*Words, error) { return readWords() }

var readWords = sync.OnceValues(func() (*Words, error) {
	names, err := fs.Glob(files, "words/*.yaml")
	if err != nil {
		return nil, err
	}
	w := &Words{entries: map[string]entry{}}
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var area map[string]entry
		if err := decodeYAML(data, &area); err != nil {
			return nil, fmt.Errorf("templates: %s: %w", name, err)
		}
		prefix := strings.TrimSuffix(path.Base(name), ".yaml") + "."
		for key, e := range area {
			if e.JA == "" || e.EN == "" {
				return nil, fmt.Errorf("templates: %s: %s lacks a language", name, key)
			}
			w.entries[prefix+key] = e
		}
	}
	return w, nil
})

// decodeYAML reads a document; unknown fields are errors.
func decodeYAML(data []byte, into any) error {
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	return d.Decode(into)
}

// area returns the words of one area, by key alone.
func (w *Words) area(name string) *Words {
	own := &Words{entries: map[string]entry{}}
	for key, e := range w.entries {
		if rest, ok := strings.CutPrefix(key, name+"."); ok {
			own.entries[rest] = e
		}
	}
	return own
}

// keys returns all keys in order.
func (w *Words) keys() []string {
	keys := make([]string, 0, len(w.entries))
	for key := range w.entries {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// text returns the words for key in lang with its arguments put in. Whole
// numbers are written with the thousands apart.
func (w *Words) text(lang vocab.Lang, key string, args ...any) (string, error) {
	e, ok := w.entries[key]
	if !ok {
		return "", fmt.Errorf("no words for %q", key)
	}
	one := e.ENOne != "" && len(args) > 0 && fmt.Sprint(args[0]) == "1"
	return filled(e.in(lang, one), args), nil
}

// filled puts arguments in the places {0}, {1}, … of a text. A brace that is
// no place stays.
func filled[A any](text string, args []A) string {
	if len(args) == 0 {
		return text
	}
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		number, after, closed := strings.Cut(rest, "}")
		if n, err := strconv.Atoi(number); closed && err == nil && n >= 0 && n < len(args) {
			out.WriteString(argument(args[n]))
			text = after
			continue
		}
		out.WriteByte('{')
		text = rest
	}
}

func argument(arg any) string {
	switch n := arg.(type) {
	case string:
		return n
	case int:
		return Thousands(int64(n))
	case int64:
		return Thousands(n)
	}
	return fmt.Sprint(arg)
}
