package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/templates"
)

// clerksText leaves open what clerks leave open.
const clerksText = "オンライン診療(内科・再診中心) 非常勤\n■仕事内容\n慢性疾患の再診をご自宅の個室からビデオ通話で行っていただきます。診療録の記載を含みます。\n" +
	"■勤務時間 水曜 18:00〜21:00\n■給与 時給 10,000円〜12,000円、月末締め翌月25日払い\n■雇用形態 非常勤(パート)\n" +
	"■契約期間 2027/1/14〜2027/12/15 更新あり(勤務状況と患者数による。上限5年)\n■試用期間 なし\n■応募資格 医師免許、保険医登録\n" +
	"■社会保険 労災保険あり。雇用保険・健康保険・厚生年金はなし\n■交通費 なし(出勤はありません)\n■選考 書類選考のあと、オンライン面談1回\n"

// A plain answer is not offered to a question of which the pasted text speaks: what the
// text says is not overruled by a tap on "none".
func TestPlainAnswersDoNotOverruleThePastedText(t *testing.T) {
	for said, open := range map[string]bool{"": false, "■備考 担当業務は変更する場合があります。手当は当院の規程によります。\n": true} {
		b := newBench(t, "https://enkaku.example")
		w, org := b.recruiterAt("missing@example.jp", "employer", clinic())
		b.verify(org)
		pasted := w.paste("/desk/paste", clerksText+said, "", nil).want(t, 303).Header.Get("Location")
		draft := strings.TrimSuffix(pasted, "/pasted")
		form := w.missing(pasted)
		form.Set("go", "usual")
		w.typed(draft+"/missing", form).want(t, 303)
		d, err := b.store.Drafts().Get(t.Context(), strings.TrimPrefix(draft, "/desk/drafts/"))
		if err != nil {
			t.Fatal(err)
		}
		for name, plain := range map[string]string{"terms.work.change": "変更なし", "pay.allowances": "なし"} {
			if got := len(d.Values[name]) == 1 && d.Values[name][0] == plain; got == open {
				t.Errorf("beside %q %s is %q", said, name, d.Values[name])
			}
		}
		if got := d.Values["pay.raise"]; len(got) != 1 || got[0] != "なし" {
			t.Errorf("beside %q pay.raise is %q", said, got)
		}
	}
}

func TestWhatIsMissingIsAskedOnOnePage(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, org := b.recruiterAt("missing@example.jp", "employer", clinic())
	b.verify(org)
	res := w.paste("/desk/paste", clerksText, "", nil).want(t, 303)
	pasted := res.Header.Get("Location")
	draft := strings.TrimSuffix(pasted, "/pasted")
	page := w.get(pasted).want(t, 200, "よくある答え", `name="_asked_for"`, `name="terms.hours.system"`, `data-tap="safety.peer_meeting"`, "data-autosave", "data-saved")
	for _, left := range []string{`name="pay.min"`, `name="title.ja"`, `data-for="safety.`, `data-for="pay.min`} {
		if strings.Contains(page.body, left) {
			t.Errorf("the page holds %s", left)
		}
	}
	other, _ := b.recruiterAt("missing2@example.jp", "agency", placement())
	other.get(draft+"/missing").want(t, 404)

	// What was typed stays when the plain answers are put in, without a script too.
	form := w.missing(pasted)
	form.Set("terms.headcount", "3")
	form.Set("go", "usual")
	w.typed(draft+"/missing", form).want(t, 303)
	d, err := b.store.Drafts().Get(t.Context(), strings.TrimPrefix(draft, "/desk/drafts/"))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"terms.headcount": "3", "terms.work.change": "変更なし", "terms.smoking.measure": "home", "pay.tax": "gross",
		"terms.workplace.initial": "自宅(所属先 東京都新宿区見本町1-2-3 見本ビル5階501)", "regulatory.online_care_notice": "filed",
	} {
		if got := d.Values[name]; len(got) != 1 || got[0] != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}

	// What is still missing is said beside its field; when nothing is, the review follows.
	form = w.missing(draft + "/missing")
	form.Set("terms.hours.system", "fixed")
	w.typed(draft+"/missing", form).want(t, 303)
	w.get(draft+"/missing").want(t, 200, "患者の近くの救急医療機関", "急変時")
	before := ""
	for w.get(draft+"/missing").StatusCode == 200 && !t.Failed() {
		form = w.missing(draft + "/missing")
		for _, name := range strings.Split(form.Get("_asked_for"), ",") {
			if words := advert.Ready(name, b.say(vocab.JA)); len(words) > 0 {
				form.Set(name, words[0])
			}
		}
		if form.Get("_asked_for") == before {
			t.Fatalf("the same is missing again: %s", before)
		}
		before = form.Get("_asked_for")
		form.Set("regulatory.first_visit", "none")
		form.Set("regulatory.care_payment", "insured")
		form.Set("equipment.private_room", "doctor")
		form["licences.required"] = []string{"jp_medical_license", "insurance_physician", "online_care_training"}
		w.typed(draft+"/missing", form).want(t, 303)
	}
	w.get(draft+"/missing").want(t, 303)
	w.get(draft+"/review").want(t, 200, "そろっています")
}

var askedFor = regexp.MustCompile(`name="_asked_for" value="([^"]*)"`)

// missing is the form of what is missing on a page, as it was shown.
func (w *browser) missing(page string) url.Values {
	w.t.Helper()
	form := w.window(page)
	if m := askedFor.FindStringSubmatch(w.get(page).body); m != nil {
		form.Set("_asked_for", m[1])
	}
	return form
}

// What the board itself offers to say must not be what it doubts.
func TestReadyAnswersAreHeldByNothing(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	read := rules.Context{Claims: claims.NewReader().Read}
	for _, field := range everyField() {
		for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
			for _, words := range advert.Ready(field.Name, b.say(lang)) {
				a := models.Advert{Lang: lang, Remote: vocab.RemoteFull, Contract: vocab.ContractEmployment}
				for name, value := range map[string]string{
					"work.primary": "online_care", "onsite.frequency": "none", "regulatory.first_visit": "none", field.Name: words,
				} {
					f, _ := models.AdvertField(name)
					f.Set(&a, []string{value})
				}
				for _, f := range rules.Validate(&a, read) {
					if f.Field == field.Name && f.Severity != models.FaultHint {
						t.Errorf("%s %q: %s %v", field.Name, words, f.Code, f.Args)
					}
				}
			}
		}
	}
}

// everyField are the fields of an advert, those of families each.
func everyField() (all []models.Field) {
	for _, row := range models.AdvertFields {
		all = append(all, row)
		for _, key := range row.Keys {
			if f, ok := models.AdvertField(row.Name + key.Value); ok {
				all = append(all, f)
			}
		}
	}
	return all
}

// say has the words of the board in a language.
func (b *bench) say(lang vocab.Lang) templates.Say {
	return func(key string, args ...any) string { return b.board.Pages.Words(lang, key, args...) }
}
