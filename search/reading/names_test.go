package reading_test

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/searchtest"
)

// advertOf is the document of an advert with little in it.
func advertOf(change func(*models.Job)) *search.Document {
	j := &models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "医師の募集"}, Remote: "full_remote"}}
	change(j)
	return searchtest.Analyzer().NewDocument(j)
}

// What an employer is called says nothing of the work of one job.
func TestTheNameOfAnEmployerIsNoKindOfWork(t *testing.T) {
	for _, word := range []string{"オンライン診療", "オンラインクリニック", "遠隔診療", "遠隔医療", "読影", "遠隔画像診断", "医療相談", "産業医", "セカンドオピニオン"} {
		for _, around := range [][2]string{{"かもめ", ""}, {"医療法人", "クリニック"}, {"", "センター"}} {
			name := around[0] + word + around[1]
			doc := advertOf(func(j *models.Job) {
				j.PrimaryWork, j.Employer.Name = "content_salon", vocab.Text{JA: name, EN: "Kamome Online Clinic"}
			})
			if read(word).Matches(doc) {
				t.Errorf("%s finds work of another kind because of its employer, %s", word, name)
			}
		}
	}
}

func TestAnEmployerIsFoundByItsWholeName(t *testing.T) {
	for _, name := range []string{"かもめオンラインクリニック", "みどり産業医事務所", "さざなみ読影センター"} {
		doc := advertOf(func(j *models.Job) { j.PrimaryWork, j.Employer.Name = "content_salon", vocab.Text{JA: name} })
		if !read(name).Matches(doc) {
			t.Errorf("%s is not found by its name", name)
		}
	}
}

// What kind of employer it is does say something: 製薬, 保険会社.
func TestTheKindOfAnEmployerIsFoundInItsName(t *testing.T) {
	doc := advertOf(func(j *models.Job) {
		j.PrimaryWork, j.Employer.Name = "content_salon", vocab.Text{JA: "みさき製薬株式会社"}
	})
	if !read("製薬").Matches(doc) {
		t.Error("製薬 does not find みさき製薬株式会社")
	}
}

// The label of one kind of work may hold the name of another.
func TestTheLabelOfAKindOfWorkIsNoOtherKind(t *testing.T) {
	for i, term := range vocab.WorkTypes.Terms() {
		doc := advertOf(func(j *models.Job) { j.PrimaryWork = vocab.WorkType(term.Key) })
		for _, other := range []string{"オンライン診療", "遠隔医療", "読影", "産業医", "医療相談"} {
			q := read(other)
			own := q.Clauses[0].Any[0].Kind == search.AtomValue
			for _, a := range q.Clauses[0].Any {
				own = own && !(a.Kind == search.AtomValue && a.Column == search.ColWork && a.Values.Has(i))
			}
			if own && q.Matches(doc) {
				t.Errorf("%s finds %s by its label alone", other, term.Label.JA)
			}
		}
	}
}

// What is denied in the words of the lexicon is denied in texts: 訪問なし.
func TestAdvertsThatDenyItInTheTypedWordsComeFirst(t *testing.T) {
	for _, word := range []string{"訪問なし", "来社なし", "出社なし", "通勤なし"} {
		says := advertOf(func(j *models.Job) { j.Title.JA = "産業医(" + word + ")"; j.Onsite.Frequency = "none" })
		silent := advertOf(func(j *models.Job) { j.Title.JA = "産業医(登録制)"; j.Onsite.Frequency = "none" })
		stats := search.NewCorpusStats([]*search.Document{says, silent})
		if q := read(word); q.Score(says, stats) <= q.Score(silent, stats) {
			t.Errorf("%s: the advert that says so comes second", word)
		}
	}
}
