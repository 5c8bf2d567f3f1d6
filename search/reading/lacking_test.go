package reading_test

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// demands reports whether a question lets jobs through that demand a licence.
func letsThrough(q *search.Question, licence string) bool {
	return !q.HasLicence || q.Licence.Has(vocab.Licences.Ordinal(vocab.Licence(licence)))
}

// However one says that a paper is not there, or need not be, no job that
// demands it answers, and nothing else is demanded.
func TestAPaperIsLackedInManyWords(t *testing.T) {
	papers := map[string]string{"専門医": "board_certified", "専門医の資格": "board_certified", "精神保健指定医": "designated_psychiatrist",
		"指定医の資格": "designated_psychiatrist", "産業医の資格": "jma_occupational", "産業医資格": "jma_occupational", "認定産業医": "jma_occupational"}
	ways := []string{"ない", "なし", "がなくても", "なくてもOK", "なくてもいい", "なくても応募できる", "いらない", "不要", "持ってない", "もっていない", "持ってなくても大丈夫", "まだ",
		"取ってない", "ないけど", "ありませんが", "必要ない", "必須じゃない", "じゃなくてもいい", "問わない"}
	for said, licence := range papers {
		for _, way := range ways {
			q := read(said + way)
			if letsThrough(q, licence) {
				t.Errorf("%s lets jobs through that demand it", said+way)
			}
			for _, c := range q.Clauses {
				if !c.Not {
					t.Errorf("%s demands more: %v", said+way, q.Describe())
				}
			}
		}
	}
}

// Who says so is shown the adverts first that say that they do not ask for it.
func TestAdvertsThatAskForNoPaperComeFirst(t *testing.T) {
	for _, tc := range []struct{ typed, says string }{
		{"産業医の資格なくてもOK", "産業医資格は不要です。"}, {"産業医の資格がない", "認定産業医でなくても差し支えありません。"},
		{"産業医資格なし", "産業医資格なしでOK。"}, {"指定医まだ", "指定医でなくても応募できます。"}, {"専門医なし", "専門医は必須ではありません。"},
	} {
		says := advertOf(func(j *models.Job) { j.Description = tc.says })
		silent := advertOf(func(j *models.Job) { j.Description = "面談と書類の仕事です。" })
		stats := search.NewCorpusStats([]*search.Document{says, silent})
		if q := read(tc.typed); q.Score(says, stats) <= q.Score(silent, stats) {
			t.Errorf("%s: the advert that says %s comes second", tc.typed, tc.says)
		}
	}
}

// A doctor in training names the stage, and asks for work of any kind.
func TestDoctorsInTrainingAskForWorkWithoutPapers(t *testing.T) {
	demanding := advertOf(func(j *models.Job) { j.Description = "初期研修中の方は応募できません。" })
	completed := advertOf(func(j *models.Job) { j.Description = "初期研修修了以上の先生。" })
	open := advertOf(func(j *models.Job) { j.Description = "研修医の先生も歓迎します。" })
	for _, typed := range []string{"研修医のバイト", "研修医 バイト", "研修医", "初期研修医だけど", "研修医向けの求人", "初期研修中", "研修医でもできる 夜"} {
		q := read(typed)
		if letsThrough(q, "board_certified") || letsThrough(q, "initial_training") {
			t.Errorf("%s lets jobs for others through", typed)
		}
		if typed == "研修医でもできる 夜" {
			continue
		}
		if q = read("研修医"); q.Matches(demanding) || q.Matches(completed) || !q.Matches(open) {
			t.Errorf("%s: texts that ask for completed training answer, or others do not", typed)
		}
	}
	for _, typed := range []string{"専攻医のバイト", "後期研修医だけど", "専修医OK", "レジデントの副業"} {
		if q := read(typed); letsThrough(q, "board_certified") || !letsThrough(q, "initial_training") {
			t.Errorf("%s is not read as one without a certificate", typed)
		}
	}
	for _, typed := range []string{"研修医 指導", "研修医に教える", "専攻医の教育", "研修医向けの講義"} {
		if q := read(typed); q.HasLicence {
			t.Errorf("%s is work for specialists as well", typed)
		}
	}
}
