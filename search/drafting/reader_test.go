package drafting_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

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
	for i, text := range adverts(t) {
		wantFounded(t, text, reader.Read(text, today))
		if i%4 > 0 { // pieces of each fourth
			continue
		}
		wantFounded(t, strings.ReplaceAll(text, "\n", "\r\n"), reader.Read(strings.ReplaceAll(text, "\n", "\r\n"), today))
		for cut := 0; cut < len(text); cut += 397 {
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

func TestWhatAnAnswerSaysStandsOverWhatItQuotes(t *testing.T) {
	text := "お世話になっております。\n条件が変わりましたのでお送りします。\n時給：12,500円\n\n2026年9月3日 事務:\n" +
		"> 職種：オンライン診療（内科）の非常勤医師\n> 時給：10,000円\n> 資格：医師免許\n> 勤務地：ご自宅\n"
	d := drafting.NewReader(claims.NewReader().Read).Read(drafting.Tidy(text), today)
	got := map[string]string{}
	for _, f := range d.Fields {
		got[f.Field] = f.Values[0]
		if !strings.Contains(text, f.Passage) {
			t.Errorf("%s: the passage %q is not in the text", f.Field, f.Passage)
		}
	}
	if got["pay.min"] != "12500" || got["pay.unit"] != "hourly" || got["work.primary"] != "online_care" {
		t.Errorf("got %v; want the new pay and the rest of the old mail", got)
	}
	if strings.Contains(d.Body, "10,000") || !strings.Contains(d.Body, "12,500") {
		t.Errorf("the description says the old pay: %s", d.Body)
	}
}

func TestOfInsurancesInARowTheSameIsSaid(t *testing.T) {
	r := drafting.NewReader(claims.NewReader().Read)
	for said, want := range map[string]string{
		"労災保険あり。雇用保険・健康保険・厚生年金はなし": "yes no no no", "労災あり、雇用保険、健康保険、厚生年金はなし": "yes no no no",
		"労災・雇用保険に加入、健康保険と厚生年金は適用外": "yes yes no no", "健康保険・厚生年金・雇用保険・労災保険すべて加入": "yes yes yes yes",
	} {
		d := r.Read("オンライン診療医（非常勤）\n社会保険："+said, today)
		got := map[string]string{}
		for _, f := range d.Fields {
			got[strings.TrimPrefix(f.Field, "terms.insurance.")] = f.Values[0]
		}
		if all := strings.Join([]string{got["accident"], got["employment"], got["health"], got["pension"]}, " "); all != want {
			t.Errorf("%s: got %s, want %s", said, all, want)
		}
	}
}

// TestDaysStandBesideTheirTimes: what is offered on Wednesdays is not shown as
// offered every day.
func TestDaysStandBesideTheirTimes(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	const head = "オンライン診療医(非常勤・雇用)\n■勤務日・時間\n"
	for text, want := range map[string][]string{
		head + "水曜 18:00〜21:00、土曜 9:00〜12:00": {"18:00-21:00(水曜)", "09:00-12:00(土曜)"},
		head + "平日9時〜17時":                     {"09:00-17:00(平日)"},
		head + "月・木の19:00〜22:00":              {"19:00-22:00(月・木)"},
		head + "9:00〜13:00(土日)":               {"09:00-13:00(土日)"},
		head + "12月1日 9:00〜13:00":             {"09:00-13:00"},
		head + "勤務日 9:00〜13:00":               {"09:00-13:00"},
	} {
		d := reader.Read(text, models.DateOf(time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC)))
		i := slices.IndexFunc(d.Fields, func(f drafting.Filled) bool { return f.Field == "terms.hours.patterns" })
		if i < 0 || !slices.Equal(d.Fields[i].Values, want) {
			t.Errorf("%s: %v, want %v", text, d.Fields, want)
		}
	}
}
