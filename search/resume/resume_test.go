package resume

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// judged is an invented CV with what a careful reader takes from it.
type judged struct {
	Name    string   `yaml:"name"`
	Text    string   `yaml:"text"`
	Want    []string `yaml:"want"`    // all of it: field=value, field?=value where it is to be asked
	Secrets []string `yaml:"secrets"` // stand in no passage
}

func (f *Found) String() string {
	s := f.Field
	if !f.Sure {
		s += "?"
	}
	s += "=" + f.Value
	if f.On != "" {
		s += "@" + string(f.On)
	}
	if about := f.Detail + string(f.Specialty); about != "" {
		s += "/" + about
	}
	return s
}

func TestWhatCVsState(t *testing.T) {
	for _, file := range []string{"before", "after"} {
		data, err := os.ReadFile("testdata/" + file + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		var all []judged
		if err := yaml.Unmarshal(data, &all); err != nil {
			t.Fatal(err)
		}
		for _, cv := range all {
			t.Run(cv.Name, func(t *testing.T) {
				var got []string
				for _, f := range Read(cv.Text, "2026-11-30") {
					got = append(got, f.String())
					for _, secret := range cv.Secrets {
						if strings.Contains(f.Passage+f.Detail, secret) {
							t.Errorf("%s shows %q in %q", f.String(), secret, f.Passage)
						}
					}
				}
				for _, w := range cv.Want {
					if !slices.Contains(got, w) {
						t.Errorf("missed %s", w)
					}
				}
				for _, g := range got {
					if !slices.Contains(cv.Want, g) {
						t.Errorf("invented %s", g)
					}
				}
			})
		}
	}
}
