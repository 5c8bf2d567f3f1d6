// Package claimsbench makes the weights by which sentences of adverts are read
// (search/claims/weigh) from the judged cases, and measures how they judge
// cases that they were not made from.
package claimsbench

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/posting/wire"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/claims/claimstest"
	"github.com/enkaku/enkaku/search/claims/weigh"
	"github.com/enkaku/enkaku/search/relevance"
)

// testdata is where the judged cases lie, below the root of the project.
const testdata = "search/claims/testdata"

// advert is what a case says: its own texts, sentence by sentence.
type advert struct {
	id, kind string
	group    string // cases of one writer and day
	bad      bool
	said     []weigh.Sentence // sentences
	whole    []weigh.Sentence // the texts as they are
}

// held is the file of cases that nothing is learnt from.
const held = "held.yaml"

// folders are where judged cases and lawful adverts lie, below the root of the
// project.
var folders = []string{testdata, "search/testdata/typed/jobs", "cmd/enkaku/demo"}

// Corpus is the fingerprint of all that weights are made from: weights of
// another are out of date.
func Corpus(root string) (string, error) {
	sum := sha256.New()
	for _, folder := range folders {
		paths, err := filepath.Glob(filepath.Join(root, folder, "*.yaml"))
		if err != nil {
			return "", err
		}
		slices.Sort(paths)
		for _, path := range paths {
			if filepath.Base(path) == held {
				continue
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return "", err
			}
			fmt.Fprintf(sum, "%s %d\n", filepath.Base(path), len(data))
			sum.Write(data)
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// read reads all cases that say something of their own, and lawful adverts.
func read(root string) ([]advert, error) {
	paths, err := filepath.Glob(filepath.Join(root, testdata, "*.yaml"))
	if err != nil {
		return nil, err
	}
	slices.Sort(paths)
	var out []advert
	for _, path := range paths {
		if filepath.Base(path) == held {
			continue
		}
		of, err := readFile(root, filepath.Base(path))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, of...)
	}
	sets, err := relevance.TypedAdverts(time.Now())
	if err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(sets)) {
		for _, j := range sets[name] {
			out = append(out, whole("typed "+name, &j.Advert))
		}
	}
	return out, nil
}

// readFile reads the cases of a file and, first, the adverts that they change.
func readFile(root, name string) ([]advert, error) {
	cases, bases, err := claimstest.Load(root, name)
	if err != nil {
		return nil, err
	}
	var out []advert
	plain := map[string]texts{}
	for _, id := range slices.Sorted(maps.Keys(bases)) {
		a, err := advertOf(bases[id])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		plain[id] = textsOf(a)
		out = append(out, whole("demo", a))
	}
	for i := range cases {
		c := &cases[i]
		row, err := claimstest.Change(bases[c.Base], c.Change)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.ID, err)
		}
		changed, err := advertOf(row)
		if err != nil {
			continue // refused before any sentence is read
		}
		a := saying(changed, plain[c.Base])
		a.id, a.kind, a.bad, a.group = c.ID, c.Kind, c.Want != "live", strings.TrimSuffix(name, ".yaml")+" "+writer(c.ID)
		if len(a.said) > 0 && !(a.bad && notInWords[a.kind]) {
			out = append(out, a)
		}
	}
	return out, nil
}

// notInWords are kinds of which lawful words are bad beside another advert.
var notInWords = map[string]bool{"duplicate": true}

// writer is the part of the name of a case that its writer's batch shares.
func writer(id string) string {
	if first, _, _ := strings.Cut(id, "-"); len(first) > 1 && strings.ContainsAny(first, "0123456789") {
		return first
	}
	return ""
}

// texts are the texts of an advert by their fields.
type texts map[string][]string

func textsOf(a *models.Advert) texts {
	out := texts{}
	for _, t := range rules.Texts(a) {
		out[t.Field] = append(out[t.Field], t.Text)
	}
	return out
}

func advertOf(row map[string]any) (*models.Advert, error) {
	data, err := json.Marshal(row)
	if err != nil {
		return nil, err
	}
	decoded, err := wire.DecodeAdvert(data)
	if err != nil {
		return nil, err
	}
	a, err := decoded.Advert()
	return &a, err
}

// whole is a lawful advert with all it says.
func whole(group string, a *models.Advert) advert {
	out := saying(a, nil)
	out.group = group
	return out
}

// saying is what an advert says that plain does not.
func saying(changed *models.Advert, plain texts) (a advert) {
	in := claims.ContextOf(changed)
	said := textsOf(changed)
	for _, field := range slices.Sorted(maps.Keys(said)) {
		for i, text := range said[field] {
			if i < len(plain[field]) {
				text = strings.TrimPrefix(text, plain[field][i])
			}
			if slices.Contains(plain[field], text) || strings.TrimSpace(text) == "" {
				continue
			}
			sentences := claims.Sentences(text)
			for _, s := range sentences {
				a.said = append(a.said, weigh.Sentence{Text: s, Field: field, In: in})
			}
			a.whole = append(a.whole, weigh.Sentence{Text: strings.Join(sentences, "。"), Field: field, In: in})
		}
	}
	return a
}
