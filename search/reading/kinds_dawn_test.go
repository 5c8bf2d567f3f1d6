package reading_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/reading"
)

// An amount means the same wherever it stands among other words.
func TestAnAmountKeepsItsUnitAmongWords(t *testing.T) {
	for _, amount := range []string{"1件8千円以上", "1コマ3万円", "1回5000円", "時給1万円", "1本1万2千円", "日給8万円", "月額6万円"} {
		alone := read(amount)
		for _, other := range []string{"副業", "在宅", "夜", "内科", "面談 副業"} {
			for _, text := range []string{other + " " + amount, amount + " " + other} {
				if q := read(text); q.PayUnit != alone.PayUnit || q.PayMin != alone.PayMin {
					t.Errorf("%q asks for %d in unit %d, alone %d in %d", text, q.PayMin, q.PayUnit, alone.PayMin, alone.PayUnit)
				}
			}
		}
	}
}

// What is excluded is the word before it, not those before a space.
func TestAnExclusionEndsAtTheSpace(t *testing.T) {
	all := func(text string) (wanted, excluded []string) {
		for _, r := range read(text).Readings {
			if r.Not {
				excluded = append(excluded, r.Typed)
			} else {
				wanted = append(wanted, r.Typed)
			}
		}
		return wanted, excluded
	}
	for text, want := range map[string][2]string{
		"治験 責任医師以外": {"治験", "責任医師"}, "在宅 産業医以外": {"在宅", "産業医"}, "医療 相談以外": {"医療", "相談"},
	} {
		wanted, excluded := all(text)
		if !slices.Contains(wanted, want[0]) || !slices.Equal(excluded, []string{want[1]}) {
			t.Errorf("%q wants %v, excludes %v", text, wanted, excluded)
		}
	}
}

// A name of which the advert has the kanji and its English form the reading.
func TestANameIsFoundByItsReading(t *testing.T) {
	job := models.Job{ID: "a"}
	job.Employer.Name = vocab.Text{JA: "医療法人社団眠りの杜 廣瀬クリニック", EN: "Nemuri no Mori Hirose Clinic"}
	doc := reading.NewAnalyzer().NewDocument(&job)
	for text, found := range map[string]bool{"ねむりのもり": true, "ひろせ": true, "ねむり": true, "もりの": false, "さくら": false} {
		if got := read(text).Matches(doc); got != found {
			t.Errorf("%s: found %t", text, got)
		}
	}
}

func TestATraineeAsksForWorkWithoutACertificate(t *testing.T) {
	for _, text := range []string{"専攻医でもできる読影", "専攻医OK 読影", "後期研修医でも可", "読影 レジデント歓迎"} {
		q := read(text)
		if !q.HasLicence || q.Licence.Has(vocab.Licences.Ordinal(vocab.Licence("board_certified"))) {
			t.Errorf("%q lets jobs for specialists through", text)
		}
	}
	if q := read("専攻医 指導"); q.HasLicence {
		t.Error("teaching trainees is work for specialists as well")
	}
}
