package templates

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"

	"github.com/enkaku/enkaku/models"
)

// Words are all short texts of the interface by "area.key".
type Words struct{ entries map[string]entry }

// entry is one text in both languages. ENOne is the English for exactly one;
// the first argument decides.
type entry struct {
	JA    string `yaml:"ja"`
	EN    string `yaml:"en"`
	ENOne string `yaml:"en_one"`
}

// loadWords reads words/*.yaml of fsys; unknown fields and empty texts are errors.
func loadWords(fsys fs.FS) (*Words, error) {
	names, err := fs.Glob(fsys, "words/*.yaml")
	if err != nil {
		return nil, err
	}
	w := &Words{entries: map[string]entry{}}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		var area map[string]entry
		if err := yaml.UnmarshalWithOptions(data, &area, yaml.Strict()); err != nil {
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
func (w *Words) text(lang models.Lang, key string, args ...any) (string, error) {
	e, ok := w.entries[key]
	if !ok {
		return "", fmt.Errorf("no words for %q", key)
	}
	text := e.JA
	if lang == models.EN {
		text = e.EN
		if e.ENOne != "" && len(args) > 0 && fmt.Sprint(args[0]) == "1" {
			text = e.ENOne
		}
	}
	return filled(text, args), nil
}

// filled puts arguments in the places {0}, {1}, … of a text. A brace that is
// no place stays.
func filled(text string, args []any) string {
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
	case int:
		return thousands(int64(n))
	case int64:
		return thousands(n)
	}
	return fmt.Sprint(arg)
}
