package drafting_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
)

// adverts are all texts of the testdata.
func adverts(t *testing.T) (texts []string) {
	t.Helper()
	names, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(names) < 20 {
		t.Fatalf("%d adverts: %v", len(names), err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts
}

// wantFounded fails unless every field of a draft stands in the form as it was
// read and its passage in the text where it says.
func wantFounded(t *testing.T, text string, d drafting.Draft) {
	t.Helper()
	for _, f := range d.Fields {
		field, ok := models.AdvertField(f.Field)
		var a models.Advert
		if !ok || !field.Set(&a, f.Values) || !slices.Equal(field.Get(&a), f.Values) {
			t.Errorf("%s cannot be %q", f.Field, f.Values)
		}
		for _, v := range f.Values {
			if _, known := field.OptionOf(v); !known && (field.Kind == models.KindChoice || field.Kind == models.KindChoices) {
				t.Errorf("%s has no choice %q", f.Field, v)
			}
		}
		if f.Passage == "" || f.At < 0 || !strings.HasPrefix(text[min(f.At, len(text)):], f.Passage) {
			t.Errorf("%s: no passage %q at %d", f.Field, f.Passage, f.At)
		}
	}
}

func TestEveryPassageStandsWhereItSays(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	for _, text := range adverts(t) {
		wantFounded(t, text, reader.Read(text, today))
		wantFounded(t, strings.ReplaceAll(text, "\n", "\r\n"), reader.Read(strings.ReplaceAll(text, "\n", "\r\n"), today))
		for cut := 0; cut < len(text); cut += 173 {
			rest := strings.ToValidUTF8(text[cut:min(len(text), cut+311)], "")
			wantFounded(t, rest, reader.Read(rest, today))
		}
	}
}

func TestTextsThatAreNoAdvertsFillNothing(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	for _, text := range []string{"", "\n\n", "：：：", "【】【】", "\t\t\t", "■", "\xff\xfe", "本日は晴天なり。"} {
		d := reader.Read(text, today)
		for _, f := range d.Fields {
			if f.Field != "lang" && !strings.HasPrefix(f.Field, "title.") {
				t.Errorf("%q fills %s with %q", text, f.Field, f.Values)
			}
		}
	}
	for _, much := range []string{"■報酬 時給9,000円～10,000円、週2日、月～金 9:00-18:00。", "報酬1件2,000円", "勤務地：東京都港区\n", "・", "【", "出社"} {
		long := strings.Repeat(much, 40<<10/len(much))
		wantFounded(t, long, reader.Read(long, today))
	}
}

func TestWhatTheTextLeavesOpenIsAsked(t *testing.T) {
	d := drafting.NewReader(claims.NewReader().Read).Read(
		"内科医の募集\n雇用形態：業務委託またはパート\n報酬：時給9,000円～\n勤務地：ご自宅\n", today)
	if !slices.Equal(d.Open, []string{"contract", "employment"}) {
		t.Errorf("open are %q", d.Open)
	}
	for _, name := range []string{"employment", "contract", "pay.max", "pay.tax", "terms.headcount"} {
		if !slices.Contains(d.Asked, name) {
			t.Errorf("%s is not asked: %q", name, d.Asked)
		}
	}
	for _, name := range []string{"pay.min", "pay.unit", "remote"} {
		if slices.Contains(d.Asked, name) {
			t.Errorf("%s is asked although the text says it", name)
		}
	}
}
