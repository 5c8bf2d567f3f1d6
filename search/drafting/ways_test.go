package drafting_test

import (
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/drafting/draftingtest"
)

// ways say in which ways adverts state a field: each value stands under each of the
// labels in turn, in each of the layouts in turn, below the beginning of an advert.
// Without labels a value is a line of its own.
type ways struct {
	Head   string                    `yaml:"head"`
	Labels string                    `yaml:"labels"` // parted by spaces; "_" is a space inside one
	Say    map[string]map[string]any `yaml:"say"`    // value: fields that it states; "empty" for none
}

// layouts are how posters lay out a label and its value; %[1]s and %[2]s.
var layouts = []string{
	"%s：%s", "【%s】%s", "■%s\n%s", "%s\t%s", "・%s：%s", "◆ %s　%s", "| %s | %s |", "%s\n　%s", "**%s**: %s", "<%s>\n%s",
}

func TestFieldsAreReadInEachWay(t *testing.T) {
	var table struct {
		Heads map[string]string `yaml:"heads"`
		Ways  []ways            `yaml:"ways"`
	}
	data, err := os.ReadFile("testdata/ways.yaml")
	if err == nil {
		err = yaml.UnmarshalWithOptions(data, &table, yaml.Strict())
	}
	if err != nil {
		t.Fatal(err)
	}
	reader := drafting.NewReader(claims.NewReader().Read)
	for _, w := range table.Ways {
		head, known := table.Heads[w.Head]
		if !known {
			t.Errorf("no head %q", w.Head)
		}
		for said, fields := range w.Say {
			failed := map[string][]string{}
			for _, line := range w.texts(said) {
				text := head + line + "\n"
				want := draftingtest.Expected{Expect: maps.Clone(fields), MustNot: map[string]any{}}
				for name, value := range fields {
					if value == "empty" {
						delete(want.Expect, name)
						want.MustNot[name] = ""
					}
				}
				d := reader.Read(drafting.Tidy(text), today)
				if s, words := draftingtest.Of(text, d, want, nil); s.Found < s.Expected || s.Invented > 0 {
					how := strings.Join(words, "\n")
					failed[how] = append(failed[how], line)
				}
			}
			for how, lines := range failed {
				t.Errorf("%q:\n%s", lines, how)
			}
		}
	}
}

// texts are the lines that say a value.
func (w ways) texts(value string) (out []string) {
	labels := strings.Fields(w.Labels)
	if len(labels) == 0 {
		return []string{value}
	}
	for i := range max(len(labels), len(layouts)) {
		label := strings.ReplaceAll(labels[i%len(labels)], "_", " ")
		out = append(out, fmt.Sprintf(layouts[i%len(layouts)], label, value))
	}
	return out
}
