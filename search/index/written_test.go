package index_test

import (
	"context"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/search/searchtest"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
)

// shown searches the demo jobs and returns a job's snippets, hits in brackets.
func shown(t *testing.T, job *models.Job, others []*models.Job, text string) []string {
	t.Helper()
	ix, err := index.Open(context.Background(), index.Options{Dir: t.TempDir(), Analyzer: searchtest.Analyzer()})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := ix.Close(); err != nil {
			t.Error(err)
		}
	}()
	var changes []index.Change
	for _, j := range append(others, job) {
		changes = append(changes, index.Change{Job: j})
	}
	if err := ix.Apply(changes); err != nil {
		t.Fatal(err)
	}
	res, err := ix.Search(context.Background(), models.Query{Criteria: models.Criteria{Text: text}, Page: 1, Limit: 20})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, h := range res.Hits {
		if h.ID != job.ID {
			continue
		}
		for _, s := range ix.Writing(job).Cut(h.Words) {
			out = append(out, bracketed(s))
		}
	}
	return out
}

// bracketed is a snippet with its hits in brackets.
func bracketed(s index.Snippet) string {
	var b strings.Builder
	for _, p := range s {
		if p.Hit {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func TestTitlesAreMarkedInTheirOwnWriting(t *testing.T) {
	job := &models.Job{ID: "j"}
	job.Lang, job.Title = vocab.JA, vocab.Text{JA: "【急募】ＣＴ・MRIの遠隔読影（完全在宅）！", EN: "Teleradiology: CT/MRI, from home"}
	w := index.NewWriting(searchtest.Analyzer(), job)
	for _, tc := range []struct {
		lang  vocab.Lang
		words []string
		want  string
	}{
		{vocab.JA, []string{"mri", "ct"}, "【急募】[ＣＴ]・[MRI]の遠隔読影（完全在宅）！"},
		{vocab.JA, []string{"遠隔読影"}, "【急募】ＣＴ・MRIの[遠隔読影]（完全在宅）！"},
		{vocab.EN, []string{"ct"}, "Teleradiology: [CT]/MRI, from home"},
		{vocab.EN, []string{"眼科"}, ""},
		{vocab.JA, nil, ""},
	} {
		if got := bracketed(w.Title(tc.lang, tc.words)); got != tc.want {
			t.Errorf("%s %v: %q, want %q", tc.lang, tc.words, got, tc.want)
		}
	}
}

func TestSnippetsAreInTheAdvertsOwnWriting(t *testing.T) {
	for name, tc := range map[string]struct{ body, text, want string }{
		"width and case":                     {"ＣＴとMRIの読影をＶＰＮで。", "ct", "[ＣＴ]とMRIの読影をＶＰＮで。"},
		"half-width kana":                    {"ｱﾉﾃｰｼｮﾝのお仕事です", "アノテーション", "[ｱﾉﾃｰｼｮﾝ]のお仕事です"},
		"the long vowel stays":               {"院内サーバーの管理", "サーバ", "院内[サーバー]の管理"},
		"not inside a longer word":           {"整形外科の経験は不問、外科の方を募集", "外科", "整形外科の経験は不問、[外科]の方を募集"},
		"not inside an English word":         {"Doctors read CT images", "CT", "Doctors read [CT] images"},
		"an English word to its end":         {"Paediatricians and GPs", "paediatrician", "[Paediatricians] and GPs"},
		"the passage begins with a word":     {"We would very much like you to review radiology cases", "radiology", "…much like you to review [radiology] cases"},
		"hiragana":                           {"こどもの相談", "こども", "[こども]の相談"},
		"a letter that folds into two":       {"月㌔数と㈱と癌検診", "がん検診", "月㌔数と㈱と[癌検診]"},
		"zero-width characters":              {"精\u200b神科の再診", "精神科", "[精\u200b神科]の再診"},
		"markup is text, for the page's eye": {"<b>眼科</b>", "眼科", "<b>[眼科]</b>"},
	} {
		job := &models.Job{ID: "j", Version: 1, State: models.JobApproved,
			PublishAt: searchtest.DemoNow.AddDate(-1, 0, 0), ExpiresAt: searchtest.DemoNow.AddDate(10, 0, 0)}
		job.Description = tc.body
		if got := shown(t, job, nil, tc.text); len(got) != 1 || got[0] != tc.want {
			t.Errorf("%s: %q shows %q, want %q", name, tc.text, got, tc.want)
		}
	}
}
