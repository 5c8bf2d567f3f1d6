package reading_test

import (
	"reflect"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// Who does not want to be seen is left neither the jobs that show a face nor
// without all those that say nothing of it.
func TestWhoDoesNotWantToBeSeenHasMostJobs(t *testing.T) {
	silent := advertOf(func(j *models.Job) { j.Description = "健診の結果を確かめます。" })
	text := advertOf(func(j *models.Job) {
		j.Title.JA = "文字だけの健康相談"
		j.Description = "チャットで答えます。"
	})
	shown := advertOf(func(j *models.Job) { j.Description = "監修者としてお名前と顔写真を載せます。" })
	title := advertOf(func(j *models.Job) { j.Title.JA = "健康動画の出演(顔出しあり)" })
	video := advertOf(func(j *models.Job) { j.Title.JA = "ビデオ通話の健康相談" })
	stats := search.NewCorpusStats([]*search.Document{silent, text, shown, title, video})
	for _, typed := range []string{"顔出ししたくない", "顔出しなし", "顔出しNG", "顔出しは嫌", "顔を出したくない", "顔を見せたくない", "顔出ししなくていい", "顔写真なし", "顔が映らない"} {
		q := read(typed)
		if !q.Matches(silent) || !q.Matches(text) || q.Matches(shown) || q.Matches(title) {
			t.Errorf("%s: %v", typed, q.Describe())
		}
		if q.Score(text, stats) <= q.Score(video, stats) {
			t.Errorf("%s: work by video comes before work by text", typed)
		}
	}
}

// An interview by another name, before one is taken on, is an interview.
func TestATalkBeforeOneIsTakenOnIsAnInterview(t *testing.T) {
	for said, isOne := range map[string]bool{
		"応募後にオンライン面談があります。": true, "登録前の面談を1回お願いします。": true, "面談のうえ採用を決めます。": true, "カジュアル面談から始めます。": true,
		"社員とのオンライン面談を行います。": false, "採用までの面談はありません。": false, "患者さんとの面談です。": false,
	} {
		doc := advertOf(func(j *models.Job) { j.Description = said })
		if read("面接なし").Matches(doc) == isOne {
			t.Errorf("%s is an interview: %t", said, !isOne)
		}
	}
	for said, isOne := range map[string]bool{
		"書類選考、オンライン面談": true, "書類選考のうえ面接1回": true, "Web面談(30分)で決定します": true, "書類選考のみ、面接なし": false, "面談なし": false, "書類のみ": false,
	} {
		doc := advertOf(func(j *models.Job) { j.Terms.Selection = said })
		if read("面接なし").Matches(doc) == isOne {
			t.Errorf("the selection %s has an interview: %t", said, !isOne)
		}
	}
}

// A second opinion by video is none without a talk, whatever its title says.
func TestATalkIsNamedInTheTextAlone(t *testing.T) {
	for said, talks := range map[string]bool{
		"患者さんとご家族へ45分のビデオ面談と報告書。": true, "オンライン面談で説明します。": true, "意見書だけです。": false, "患者さんとの面談はありません。": false, "応募の際にオンライン面談を行います。": false,
	} {
		doc := advertOf(func(j *models.Job) { j.PrimaryWork, j.Description = "second_opinion", said })
		for _, typed := range []string{"セカンドオピニオン 面談なし", "面談しないセカンドオピニオン", "セカンドオピニオン 面談したくない"} {
			if read(typed).Matches(doc) == talks {
				t.Errorf("%s finds %s: %t", typed, said, talks)
			}
		}
	}
}

// Work that is done alone is known by what it is, also where no kind of work says so.
func TestQuietWorkIsKnownByWhatItIs(t *testing.T) {
	for title, quiet := range map[string]bool{
		"心電図・ホルター解析": true, "遠隔病理診断(デジタルパソロジー)": true, "人間ドック判定医": true, "書面セカンドオピニオン": true, "健診判定と結果説明": false, "心電図外来の診察": false,
	} {
		doc := advertOf(func(j *models.Job) { j.PrimaryWork, j.Title = "remote_specialist_advice", vocab.Text{JA: title} })
		for _, typed := range []string{"患者さんと話さなくていい", "人と話したくない", "患者に会わない"} {
			if read(typed).Matches(doc) != quiet {
				t.Errorf("%s finds %s: %t", typed, title, !quiet)
			}
		}
	}
}

// A place that is not wanted is no place to go to; from home one works for it.
func TestAPlaceThatIsExceptedIsNoPlaceToGoTo(t *testing.T) {
	of := func(remote vocab.RemoteLevel, pref vocab.Pref) *search.Document {
		return advertOf(func(j *models.Job) { j.Remote, j.Employer.Pref = remote, pref })
	}
	home, there, elsewhere := of("full_remote", "13"), of("partial_remote", "13"), of("full_remote", "27")
	stats := search.NewCorpusStats([]*search.Document{home, there, elsewhere})
	for _, typed := range []string{"東京以外", "東京いがい", "東京を除く", "東京都以外"} {
		q := read(typed)
		if !q.Matches(home) || q.Matches(there) || !q.Matches(elsewhere) || q.Score(elsewhere, stats) <= q.Score(home, stats) {
			t.Errorf("%s: %v", typed, q.Describe())
		}
	}
}

// What an advert says of other countries is no leave to live in one.
func TestLivingAbroadIsNoWordOfTheText(t *testing.T) {
	branches := advertOf(func(j *models.Job) {
		j.Description = "海外拠点とのメールがあります。海外から来る患者さんも。"
	})
	leave := advertOf(func(j *models.Job) { j.LifeFit = map[vocab.LifeFit]string{"overseas_living_ok": "海外在住可"} })
	for _, typed := range []string{"海外住んでてもできる", "海外在住", "海外に住んでいても", "海外から", "海外で暮らしながら", "外国に住んでる", "海外居住"} {
		if q := read(typed); q.Matches(branches) || !q.Matches(leave) {
			t.Errorf("%s: %v", typed, q.Describe())
		}
	}
}

// A word of two that is typed with how one works between its halves.
func TestAWordIsTypedInTwoWithAnotherBetween(t *testing.T) {
	for typed, means := range map[string]string{"ドック 家で判定": "ドック判定 家で", "健診 在宅 判定": "健診判定 在宅", "復職 オンラインで面談": "復職面談 オンラインで", "健康診断 自宅で判定だけ": "健康診断判定 自宅で"} {
		got, want := read(typed), read(means)
		if len(got.Clauses) != len(want.Clauses) || !reflect.DeepEqual(got.Clauses[0], want.Clauses[0]) {
			t.Errorf("%s: %v, %s: %v", typed, got.Describe(), means, want.Describe())
		}
	}
}
