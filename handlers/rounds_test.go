package handlers

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/models"
)

const radiologistsText = "【遠隔読影医 募集】CT・MRIの遠隔読影をご自宅の端末でお願いします。1日10〜20件、好きな時間に。\n" +
	"契約: 業務委託(準委任)\n報酬: 1件 1,500円〜3,000円(消費税別)、月末締め翌月末払い\n資格: 医師免許、放射線診断専門医\n" +
	"端末と回線は当社が貸与します。契約期間 2027年1月から1年、更新あり。\n"

const physiciansText = "嘱託産業医を募集します。従業員120名のIT企業。面談と衛生委員会はオンライン、職場巡視は2か月に1回(東京都港区)。\n" +
	"月1回2時間、月額70,000円〜90,000円。業務委託契約。資格: 医師免許、産業医\n選考: 書類、オンライン面談1回\n"

// All that a pasted advert lacks is asked in one round: who answers all that the page
// asks sees the review.
func TestAPastedAdvertAsksOnce(t *testing.T) {
	for name, c := range map[string]struct{ text, answers string }{
		"employment":             {clerksText, "JA01"},
		"quasi-mandate":          {radiologistsText, "JA05"},
		"occupational physician": {physiciansText, "JA03"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, board)
			w, org := b.recruiterAt("paste@clinic.example", "employer", clinic())
			b.verify(org)
			var answers map[string][]string
			for _, demo := range demoBoard(t, models.DateOf(b.now)).Adverts {
				if demo.Ref == c.answers {
					answers = advert.Encode(demo.Advert)
				}
			}
			answers["employer"], answers["regulatory.institution"] = []string{org.ID}, []string{org.ID}
			at := w.paste("/desk/paste", c.text, "", nil).want(t, 303).Header.Get("Location")
			draft := strings.TrimSuffix(at, "/pasted")
			var rounds [][]string
			for page := at; len(rounds) < 8; page = draft + "/missing" {
				if page != at && w.get(page).StatusCode != 200 {
					break
				}
				form := w.missing(page)
				asked := strings.Split(form.Get("_asked_for"), ",")
				rounds = append(rounds, asked)
				for _, name := range asked {
					form[name] = answers[name]
				}
				w.typed(draft+"/missing", url.Values(form)).want(t, 303)
			}
			for i, asked := range rounds {
				slices.Sort(asked)
				t.Logf("round %d asks %d: %v", i+1, len(asked), asked)
			}
			if len(rounds) > 1 {
				t.Errorf("%d rounds", len(rounds))
			}
		})
	}
}

// A description too short to publish is asked for at its field, with what is wrong, on
// the page that a pasted advert leads to.
func TestAShortDescriptionIsAskedAtItsField(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("paste@clinic.example", "employer", clinic())
	b.verify(org)
	at := w.paste("/desk/paste", "オンライン診療(内科・再診) 非常勤\n■給与 時給 10,000円\n■雇用形態 非常勤(パート)\n", "", nil).want(t, 303).Header.Get("Location")
	draft := strings.TrimSuffix(at, "/pasted")
	form := w.missing(at)
	if !strings.Contains(form.Get("_asked_for"), "description") {
		t.Errorf("the description is not asked: %s", form.Get("_asked_for"))
	}
	form.Set("description", "短い説明")
	w.typed(draft+"/missing", form).want(t, 303)
	if fault := faultsAt(w.get(draft+"/missing").body, "description"); !strings.Contains(fault, "100字以上") {
		t.Errorf("at the field: %q", fault)
	}
}
