package intake

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/claims/claimstest"
)

// An imported advert that recruits under the name of another institution waits, with its
// reason at the text that does; one that only names it goes live.
func TestImportedAdvertsUnderOtherNamesWait(t *testing.T) {
	read := claims.NewReader().Read
	board, jobs := demoFiles(t)
	demo, err := ReadBoard(board, jobs, models.DateOf(judgedAt))
	if err != nil {
		t.Fatal(err)
	}
	_, bases := claimstest.Read(t, "../..", "lawful_facts.yaml")
	for _, tc := range []struct{ base, field, text, at string }{
		{"JA01", "title", "聖路加国際病院 オンライン診療担当医師", "title.ja"},
		{"JA01", "title", "国立がん研究センターのオンライン診療医(内科)", "title.ja"},
		{"JA02", "title", "見本市民病院 精神科オンライン診療医(在宅中心、月1回は大阪で対面)", "title.ja"},
		{"JA05", "title", "【見本大学医学部附属病院】遠隔読影医(CT・MRI)自宅で読影", "title.ja"},
		{"EN02", "title", "St. Luke's International Hospital: Physician for Online Second Opinions", "title.en"},
		{"JA01", "", " 当院は聖路加国際病院です。", "description"},
		{"JA01", "", " 国立がん研究センターでは、遠隔診療の医師を募集しています。", "description"},
		{"JA01", "title", "大学病院勤務の先生歓迎 オンライン診療の内科医", ""},
		{"JA11", "title", "国立がん研究センター出身の医師が監修 健康講座の講師(予防医療)", ""},
		{"JA01", "title", "聖路加国際病院の近く 内科のオンライン診療医", ""},
		{"JA01", "title", "東京大学病院などと連携 オンライン診療の内科医", ""},
		{"JA01", "title", "そらのはしオンラインクリニック オンライン診療の内科医", ""},
		{"JA08", "title", "さざんか見本記念病院 オンラインセカンドオピニオン外来の相談医(がん・循環器)", ""},
		{"JA01", "", " 聖路加国際病院の近くにある診療所と組んでいます。", ""},
		{"JA01", "", " 国立がん研究センター出身の医師が手順を監修しました。", ""},
	} {
		c := claimstest.Case{ID: "name", Base: tc.base, Change: map[string]any{tc.field: tc.text}}
		if tc.field == "" {
			c.Change = map[string]any{"append": map[string]any{"description": tc.text}}
		}
		got := judged(t, &c, demo, bases, read)
		named := slices.ContainsFunc(got.Faults, func(f models.Fault) bool {
			return f.Code == "job.lint.other_institution" && f.Field == tc.at && f.Severity == models.FaultWarning
		})
		if (got.Verdict == "live") != (tc.at == "") || tc.at != "" && (got.Verdict != "review" || !named) {
			t.Errorf("%s: %s", tc.text, claimstest.Told(&c, got))
		}
	}
}

// An employer that a file brings, and that speaks of itself as another institution, is
// noted as such for the editor, and its adverts wait with their reason.
func TestAnImportedEmployerThatSpeaksAsAnotherWaits(t *testing.T) {
	read := claims.NewReader().Read
	_, bases := claimstest.Read(t, "../..", "lawful_facts.yaml")
	row := claimstest.Changed(t, bases["JA01"], nil)
	row["id"], row["ref"], row["employer_id"] = "about", "about", "E1"
	row["poster"] = map[string]any{}
	row["regulatory"].(map[string]any)["institution"] = nil
	row["employer"] = map[string]any{"id": "E1", "kind": "medical_institution", "name": "みらい見本クリニック", "pref": "13",
		"address": "東京都新宿区見本町1-2-3 見本ビル5階501", "tel": "03-0000-0001", "manager": "見本 太郎", "online_care_notice": "filed",
		"about": "日赤静岡県支部の健診センターとして、県内の事業所健診を行っています。"}
	paper := &onPaper{map[string]*models.Job{}, map[string]models.Employer{}, map[string]models.Agency{}}
	got := importPaper(t, paper, row, read)
	e := paper.employers["E1"]
	if !slices.Contains(e.SpeaksAs, "日赤") {
		t.Errorf("noted: %v (%s %v)", e.SpeaksAs, got.Result, got.Faults)
	}
	e.SpeaksAs, e.Verification.State = nil, models.VerifyVerified // verified before anybody read its words
	paper.employers["E1"] = e
	row["id"], row["ref"], row["title"] = "second", "second", "オンライン診療の内科医(平日の夜)"
	delete(row, "employer")
	got = importPaper(t, paper, row, read)
	if !slices.ContainsFunc(got.Faults, func(f models.Fault) bool {
		return f.Code == "job.lint.about_other" && f.Severity == models.FaultWarning
	}) {
		t.Errorf("its advert: %s %v", got.Result, got.Faults)
	}
}
