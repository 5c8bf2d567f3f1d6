package handlers

import (
	"bytes"
	"fmt"
	"html"
	"maps"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/models"
)

// feedFile is one of the judged files.
func feedFile(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile("../search/feeds/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// sendFeed sends a file to be imported and returns the page of its preview.
func (w *browser) sendFeed(name string, content []byte) string {
	w.t.Helper()
	return w.paste("/desk/import", "", name, content).want(w.t, 303).Header.Get("Location")
}

var rowOfTable = regexp.MustCompile(`(?s)<tr><td class="num">\d+</td><td class="ref">(.*?)</td>(.*?)</tr>`)

// verdicts are the rows of a preview by reference.
func verdicts(body string) map[string]string {
	out := map[string]string{}
	for _, m := range rowOfTable.FindAllStringSubmatch(body, -1) {
		out[html.UnescapeString(m[1])] = m[2]
	}
	return out
}

// What was said of columns with names of their own is remembered: for a second file in
// another order, and name by name for one with a column more.
func TestOwnNamesOfColumnsAreRemembered(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("columns@example.jp", "employer", clinic())
	b.verify(org)
	page := w.sendFeed("own.csv", []byte("社内管理ID,ポジション名,やること\nX-1,オンライン診療 内科,慢性疾患の再診をビデオ通話で行います\n"))
	w.submit(page, page+"/map", url.Values{"c0": {"ref"}, "c1": {"title"}, "c2": {"duties"}}).want(t, 303)
	for name, file := range map[string]string{
		"other order":     "やること,社内管理ID,ポジション名\n皮膚の再診をビデオ通話で行います,Y-1,オンライン診療 皮膚科\n",
		"one column more": "やること,担当,社内管理ID,ポジション名\n皮膚の再診をビデオ通話で行います,見本,Y-1,オンライン診療 皮膚科\n",
	} {
		body := w.get(w.sendFeed("second.csv", []byte(file))).want(t, 200, "Y-1").body
		for _, kind := range []string{"ref", "title", "duties"} {
			if !strings.Contains(body, `<option value="`+kind+`" selected`) {
				t.Errorf("%s: no column is %s", name, kind)
			}
		}
	}
}

// A clinic that has nothing here brings the sheet of another system, and
// publishes one of its jobs through the form.
func TestAFileOfAnotherSystemBecomesDrafts(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("import@example.jp", "employer", clinic())
		b.verify(org)
		w.get("/desk").want(t, 200, "ファイルから取り込む")
		w.get("/desk/import").want(t, 200, `href="/desk/feeds"`, "アドレス(URL)から取り込む")
		page := w.sendFeed("agency-sheet.csv", feedFile(t, "handed/agency-sheet.csv"))
		seen := w.get(page).want(t, 200, "下書きになる求人 4", "取り込まない行 1", "クライアント名(公開不可)", "この操作で公開される求人はありません")
		rows := verdicts(seen.body)
		for ref, want := range map[string]string{"A-0412": "公開不可の印つき", "A-0413": "下書き・あと", "A-0398": "終了・取下げの求人です", "A-0425": "下書き・あと"} {
			if !strings.Contains(rows[ref], want) {
				t.Errorf("%s: %s, want %s", ref, rows[ref], want)
			}
		}
		w.get("/en"+page).want(t, 200, "4 jobs become drafts", "Left out", "missing")
		w.submit(page, page, url.Values{}).want(t, 303)
		if n, err := b.store.Drafts().OfOwner(org).Count(t.Context()); n != 4 || err != nil {
			t.Fatalf("%d drafts, %v", n, err)
		}
		if jobs, err := b.store.Jobs().ByPoster(t.Context(), org); len(jobs) != 0 || err != nil {
			t.Errorf("%d jobs, %v: nothing may be live by an import", len(jobs), err)
		}

		// the same file again makes no second draft
		again := w.sendFeed("again.csv", feedFile(t, "handed/agency-sheet.csv"))
		w.get(again).want(t, 200, "下書きになる求人 0", "すでにある求人 4")
		w.submit("/desk/import", again, url.Values{}).want(t, 303)
		if n, _ := b.store.Drafts().OfOwner(org).Count(t.Context()); n != 4 {
			t.Errorf("%d drafts after the same file twice", n)
		}

		// one of them is published: by the form, with all its rules
		id := b.store.ImportedID(org, "A-0412")
		draft := "/desk/drafts/" + id
		pasted := w.get(draft+"/pasted").want(t, 200, "10500", "19:00-22:00", "医療法人つくし見本会(公開されません)").body
		if strings.Contains(pasted, "変更済み") {
			t.Error("what was read from the row is shown as changed since")
		}
		w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}}).want(t, 422)
		d, err := b.store.Drafts().Get(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		values := b.onlineCare(org.ID)
		maps.DeleteFunc(values, func(name string, _ []string) bool { return strings.HasPrefix(name, "life_fit.") })
		written := maps.Clone(values)
		maps.Copy(values, d.Values)
		for _, name := range []string{"description", "terms.work.initial", "licences.required"} {
			values[name] = written[name] // the sheet says too little for an advert
		}
		values["pay.tax"], values["terms.valid_through"] = []string{"gross"}, []string{string(models.DateOf(b.now).AddDays(30))}
		values["terms.info_as_of"] = []string{string(models.DateOf(b.now))}
		w.fill(draft, values)
		res := w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}})
		if res.StatusCode != 303 {
			t.Fatalf("publish: %d\n%s", res.StatusCode, listIn(res.body))
		}
		if got := b.job(id).Advert; got.Pay.Min != 10500 || strings.Contains(got.Description+got.Title.JA, "つくし") {
			t.Errorf("published %+v, %q", got.Pay, got.Description)
		}
		if rows := verdicts(w.get(again).body); !strings.Contains(rows["A-0412"], "/desk/jobs/"+id) {
			t.Errorf("the row of a published job: %s", rows["A-0412"])
		}
	})
}

// What a person says that a column holds is used for this file and the next.
func TestAMappingIsRemembered(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("map@example.jp", "employer", clinic())
		sheet := func(ref string) []byte {
			return []byte("番号,求人の名前,金額のこと,ひとこと\n" + ref + ",糖尿病内科のオンライン診療,時給12000円,非常勤で募集します\n")
		}
		page := w.sendFeed("a.csv", sheet("m1"))
		w.get(page).want(t, 200, "列の名前から選びました")
		w.submit(page, page+"/map", url.Values{"c0": {"ref"}, "c1": {"title"}, "c2": {"pay"}, "c3": {"employment"}}).want(t, 303)
		w.get(page).want(t, 200, "前に保存した対応")
		next := w.sendFeed("b.csv", sheet("m2"))
		w.get(next).want(t, 200, "前に保存した対応", `<option value="pay" selected>`, `<option value="employment" selected>`)
		w.submit(next, next, url.Values{}).want(t, 303)
		d, err := b.store.Drafts().Get(t.Context(), b.store.ImportedID(org, "m2"))
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Values; got["pay.min"][0] != "12000" || got["employment"][0] != "part_time" || got[advert.Imported] == nil {
			t.Errorf("the draft holds %v", got)
		}
		// a kind that there is none of changes nothing
		w.submit(next, next+"/map", url.Values{"c2": {"nonsense"}}).want(t, 303)
		w.get(next).want(t, 200, `<option value="pay" selected>`)
	})
}

func TestABadFileIsToldBesideItsField(t *testing.T) {
	b := newBench(t, board)
	w, _ := b.recruiterAt("bad@example.jp", "employer", clinic())
	for name, c := range map[string]struct{ content, want string }{
		"empty":                  {" \n", "ファイルが空です"},
		"bytes of no encoding":   {"番号,職種\n1,\xff\xfe\x80\xa0\x85\n", "文字コードを判別できません"},
		"a picture":              {"\x89PNG\r\n\x1a\n\x00\x00\x00\xff", "文字コードを判別できません"},
		"XML that breaks off":    {`<?xml version="1.0"?><source><job><title>a`, "途中で切れています"},
		"JSON that breaks off":   {`[{"@type":"JobPosting","title":`, "途中で切れています"},
		"a page without jobs":    {"<!DOCTYPE html><html><body>x</body></html>", "求人が見つかりません"},
		"a text without a table": {"これは表ではありません", "見出しの行が見つかりません"},
		"a broken spreadsheet":   {"PK\x03\x04xxxxxxxx", "壊れている"},
	} {
		t.Run(name, func(t *testing.T) {
			w.paste("/desk/import", "", "a.bin", []byte(c.content)).want(t, 422, c.want)
		})
	}
	w.paste("/en/desk/import", "", "", nil).want(t, 422, "Choose a file")
}

// A file belongs to the organisation for which it was sent.
func TestAnImportIsNobodyElses(t *testing.T) {
	b := newBench(t, board)
	w, _ := b.recruiterAt("mine@example.jp", "employer", clinic())
	page := w.sendFeed("a.csv", feedFile(t, "handed/agency-sheet.csv"))
	other, _ := b.recruiterAt("other@example.jp", "employer", clinic())
	other.get(page).want(t, 404)
	other.submit("/desk", page, url.Values{}).want(t, 404)
	other.submit("/desk", page+"/map", url.Values{"c0": {"ignored"}}).want(t, 404)
	if n, err := b.store.Imports().DeleteExpired(t.Context(), b.now.Add(models.ImportFor)); n != 1 || err != nil {
		t.Errorf("%d files ran out, %v", n, err)
	}
	w.get(page).want(t, 404)
}

// Two thousand rows are shown a page at a time and become drafts in steps.
func TestTwoThousandRowsAreImportedInSteps(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("many@example.jp", "employer", clinic())
	var sheet bytes.Buffer
	sheet.WriteString("求人番号,職種,給与\n")
	for i := range 2000 {
		fmt.Fprintf(&sheet, "R%04d,健診の判定医%d,日給%d円\n", i, i, 40_000+i)
	}
	page := w.sendFeed("many.csv", sheet.Bytes())
	first := w.get(page).want(t, 200, "下書きになる求人 2,000", "2,000件を下書きにする").without(t, "data-goes-on")
	if rows := verdicts(first.body); len(rows) != 50 || rows["R0000"] == "" {
		t.Errorf("%d rows on the first page", len(rows))
	}
	if rows := verdicts(w.get(page+"?page=40").want(t, 200).body); len(rows) != 50 || rows["R1999"] == "" {
		t.Errorf("%d rows on the last page", len(rows))
	}
	// One press makes as many as there is time for; the page then goes on by itself.
	goesOn := w.submit(page, page, url.Values{}).want(t, 303).Header.Get("Location")
	n, err := b.store.Drafts().OfOwner(org).Count(t.Context())
	if n < 1 || n > models.DraftsAtOnce || err != nil {
		t.Errorf("%d drafts, %v", n, err)
	}
	w.get(goesOn).want(t, 200, fmt.Sprintf("すでにある求人 %d", n), "data-goes-on", "続けて下書きにしています")
	w.get(page).want(t, 200).without(t, "data-goes-on")
}
