package templates

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// LandingText is what a landing page says of one kind of work or one specialty
// beside its figures. A specialty may have a lead alone.
type LandingText struct {
	Lead      vocab.Text `yaml:"lead"`  // what it is, in two sentences
	Work      vocab.Text `yaml:"work"`  // what one does
	Asked     vocab.Text `yaml:"asked"` // what is asked of the doctor
	Paid      vocab.Text `yaml:"paid"`  // how it is paid
	Questions []Question `yaml:"questions"`
	Rules     []string   `yaml:"rules"`  // keys of rules.yaml
	Guides    []string   `yaml:"guides"` // slugs
}

// Question is one that doctors ask, with its answer.
type Question struct {
	Ask    vocab.Text `yaml:"ask"`
	Answer vocab.Text `yaml:"answer"`
}

// LawRule is one rule of law or of a guideline in plain words, and where it
// stands.
type LawRule struct {
	Text    vocab.Text  `yaml:"text"`
	Source  vocab.Text  `yaml:"source"`  // law or guideline, with the date from which it holds where that is recent
	Checked models.Date `yaml:"checked"` // as of when it was summed up
}

// Landings are the texts of all landing pages.
type Landings struct {
	texts map[string]map[string]LandingText // by kind (key of a dimension) and key
	rules map[string]LawRule
}

// newLandings reads landing/*.yaml: rules.yaml, and the kind of page before the
// first dot of each other file. A rule or language that is missing is an error.
func newLandings() (*Landings, error) {
	l := &Landings{texts: map[string]map[string]LandingText{}, rules: map[string]LawRule{}}
	if err := readYAML("landing/rules.yaml", &l.rules); err != nil {
		return nil, err
	}
	names, err := fs.Glob(files, "landing/*.*.yaml")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		kind, _, _ := strings.Cut(path.Base(name), ".")
		if l.texts[kind] == nil {
			l.texts[kind] = map[string]LandingText{}
		}
		var part map[string]LandingText
		if err := readYAML(name, &part); err != nil {
			return nil, err
		}
		for key, text := range part {
			if fault := l.wrong(text); fault != "" {
				return nil, fmt.Errorf("%s: %s: %s", name, key, fault)
			}
			l.texts[kind][key] = text
		}
	}
	return l, nil
}

// wrong names what a text lacks, "" for nothing.
func (l *Landings) wrong(t LandingText) string {
	for _, key := range t.Rules {
		if r, ok := l.rules[key]; !ok || !whole(r.Text) || !whole(r.Source) || !r.Checked.Valid() {
			return "no rule " + key
		}
	}
	parts := []vocab.Text{t.Lead, t.Work, t.Asked, t.Paid}
	for _, q := range t.Questions {
		parts = append(parts, q.Ask, q.Answer)
	}
	for _, p := range parts {
		if (p.JA == "") != (p.EN == "") {
			return "lacks a language: " + p.JA + p.EN
		}
	}
	if t.Lead.JA == "" {
		return "lacks its lead"
	}
	return ""
}

func whole(t vocab.Text) bool { return t.JA != "" && t.EN != "" }

func readYAML(name string, into any) error {
	data, err := files.ReadFile(name)
	if err != nil {
		return err
	}
	if err := decodeYAML(data, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// Landing returns the text about one key of a kind, and whether there is one.
func (s *Set) Landing(kind, key string) (LandingText, bool) {
	t, ok := s.landings.texts[kind][key]
	return t, ok
}

// LawRules returns the rules of some keys.
func (s *Set) LawRules(keys []string) []LawRule {
	out := make([]LawRule, len(keys))
	for i, key := range keys {
		out[i] = s.landings.rules[key]
	}
	return out
}
