package reading_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// A thing is denied by any verb that is denied, and by none that denies nothing.
func TestAVerbDeniesItsThing(t *testing.T) {
	for thing, verbs := range map[string][]string{
		"電話": {"がかかってこない", "が鳴らない", "に出ない", "に出なくていい", "を受けない", "が来ません", "がほとんどない", "を取らなくていい仕事"},
		"会議": {"に出なくていい", "に呼ばれない", "に参加しなくてもいい"},
		"当直": {"が回ってこない", "に入らない", "を頼まれない", "をしなくていい"},
		"往診": {"に行かない", "に出なくていい", "を頼まれません"},
		"残業": {"させられない", "が出ない", "を求められない"},
		"英語": {"を使わなくていい", "を求められない", "を話さなくていい", "の仕事は嫌", "の求人は無理", "の業務はいや"},
	} {
		want := read(thing + "なし")
		for _, verb := range verbs {
			if strings.HasPrefix(verb, "させ") {
				verb = "を" + verb
			}
			got := read(thing + verb)
			if !reflect.DeepEqual(got.Clauses, want.Clauses) {
				t.Errorf("%s demands %v, %sなし %v", thing+verb, got.Describe(), thing, want.Describe())
			}
			if with := read("内科 " + thing + verb); !sameDemand(with, read("内科")) {
				t.Errorf("内科 %s: %v", thing+verb, with.Describe())
			}
		}
	}
	for _, plain := range []string{"産業医の経験が少ない", "内科に限らない", "子どもを預けられない", "子供が寝ない", "電話に慣れない"} {
		for _, r := range read(plain).Readings {
			if r.Not {
				t.Errorf("%s excludes %v", plain, r)
			}
		}
	}
}

// Who does not want to work in a town takes work from home for somebody there.
func TestATownIsExcludedWhereOneWouldHaveToGo(t *testing.T) {
	for _, town := range []string{"横浜", "札幌", "神戸", "名古屋", "川越", "船橋"} {
		job := func(remote vocab.RemoteLevel) *search.Document {
			return advertOf(func(j *models.Job) { j.Remote, j.Employer.Address = remote, town+"市中央1-2" })
		}
		elsewhere := advertOf(func(j *models.Job) { j.Remote, j.Employer.Address = "partial_remote", "東京都文京区" })
		for _, no := range []string{"以外", "は遠い", "を除く", "以外の内科"} {
			q := read(town + no)
			q.Clauses = slices.DeleteFunc(q.Clauses, func(c search.Clause) bool { return !c.Not })
			if !q.Matches(job("full_remote")) || q.Matches(job("partial_remote")) || q.Matches(job("satellite")) || !q.Matches(elsewhere) {
				t.Errorf("%s: %v", town+no, q.Describe())
			}
		}
	}
}

// What one has or has not at home is no patient.
func TestHavingNoChildrenIsNoWorkWithout(t *testing.T) {
	for _, typed := range []string{"小児科 子供なし", "小児科 子どもいない", "小児科 独身", "小児科 既婚", "小児科 夫婦二人暮らし", "小児科 子なし夫婦"} {
		if q := read(typed); len(q.Clauses) != 1 || !sameDemand(q, read("小児科")) {
			t.Errorf("%s demands %v", typed, q.Describe())
		}
	}
	if q := read("内科 小児なし"); !slices.ContainsFunc(q.Clauses, func(c search.Clause) bool { return c.Not }) {
		t.Errorf("内科 小児なし demands %v", q.Describe())
	}
}

// Words around an amount do not change it.
func TestWhatIsSaidOfAnAmountIsNoWord(t *testing.T) {
	for _, amount := range []string{"30万", "日給10万", "月50万円以上", "時給12000円", "年収1500万"} {
		want := read(amount)
		for _, about := range []string{"手取り", "最低", "最低でも", "できれば", "税込", "だいたい", "約", "少なくとも"} {
			if got := read(about + amount); got.PayMin != want.PayMin || got.PayUnit != want.PayUnit || len(got.Clauses) > 0 {
				t.Errorf("%s: %v, %s: %v", about+amount, got.Describe(), amount, want.Describe())
			}
		}
	}
	if got, want := read("毎月5万円"), read("月5万円"); got.PayMin != want.PayMin || got.PayUnit != want.PayUnit {
		t.Errorf("毎月5万円: %v", got.Describe())
	}
}

// Insurance against claims and that of who is employed are not the patients'.
func TestInsuranceIsWhoseItIs(t *testing.T) {
	patients := advertOf(func(j *models.Job) { j.Regulatory.CarePayment = vocab.CareInsured })
	covered := advertOf(func(j *models.Job) { j.Description = "医師賠償責任保険は当院が加入します。" })
	field := advertOf(func(j *models.Job) { j.Safety = map[vocab.SafetyItem]string{"malpractice_cover": "法人が加入"} })
	own := advertOf(func(j *models.Job) { j.Safety = map[vocab.SafetyItem]string{"malpractice_cover": "医師が加入"} })
	for _, typed := range []string{"保険は病院持ち", "保険料クリニック負担", "賠償保険あり", "医賠責付き", "保険は会社が払ってくれる", "賠責に入ってくれる"} {
		if q := read(typed); q.Matches(patients) || !q.Matches(covered) || !q.Matches(field) || q.Matches(own) {
			t.Errorf("%s demands %v", typed, q.Describe())
		}
	}
	social := advertOf(func(j *models.Job) { j.Description = "社会保険完備。" })
	for _, typed := range []string{"社保完備", "保険に入れる", "保険完備", "保険加入できる"} {
		if q := read(typed); q.Matches(patients) || !q.Matches(social) {
			t.Errorf("%s demands %v", typed, q.Describe())
		}
	}
	for _, typed := range []string{"保険診療", "保険の内科", "皮膚科 保険"} {
		if q := read(typed); q.Matches(covered) {
			t.Errorf("%s demands %v", typed, q.Describe())
		}
	}
}

// The doctor of an institution is no doctor who leaves a child there.
func TestTheDoctorOfAnInstitution(t *testing.T) {
	for _, place := range []string{"保育園", "幼稚園", "小学校", "特養", "老健"} {
		for _, doctor := range []string{"の嘱託医", "の園医", "配置医", "の校医"} {
			q := read(place + doctor)
			says := advertOf(func(j *models.Job) { j.Description = place + doctor + "を募集します。" })
			parent := advertOf(func(j *models.Job) {
				j.LifeFit = map[vocab.LifeFit]string{"childcare": "お子さんが園にいる時間"}
			})
			if !q.Matches(says) || q.Matches(parent) {
				t.Errorf("%s demands %v", place+doctor, q.Describe())
			}
		}
	}
}

// Work without speaking is one wish, however it is said.
func TestWorkWithoutSpeakingIsOneWish(t *testing.T) {
	want := read("話さない仕事")
	for _, typed := range []string{"しゃべらない仕事", "喋らなくていい", "話したくない", "誰とも話さない仕事", "会話が苦手", "人見知り", "口下手", "コミュ障", "人と会わない仕事", "人付き合い苦手"} {
		if got := read(typed); !reflect.DeepEqual(got.Clauses, want.Clauses) {
			t.Errorf("%s demands %v", typed, got.Describe())
		}
	}
}

// Pay at once is said in few adverts: when in none, single days answer.
func TestPayAtOnceIsFoundBySingleDays(t *testing.T) {
	for _, typed := range []string{"給料日払い", "日払い", "即日払いのバイト", "週払い可", "すぐもらえる"} {
		q := read(typed)
		if says := advertOf(func(j *models.Job) { j.Description = "報酬は日払いです。" }); !q.Matches(says) {
			t.Errorf("%s demands %v", typed, q.Describe())
		}
		doc, found := advertOf(func(j *models.Job) { j.Employment = "spot" }), false
		for ; q != nil && !found; q = q.Relaxed() {
			found = q.Matches(doc)
		}
		if !found {
			t.Errorf("%s finds nothing where no advert says it", typed)
		}
	}
}

// Who has just ended initial training takes what asks for no more.
func TestJustOutOfTraining(t *testing.T) {
	for _, typed := range []string{"初期研修おわったばかり", "研修医が終わったばかり", "初期研修を終えたばかりでもできる", "研修明け", "初期研修修了直後"} {
		q := read(typed)
		for text, want := range map[string]bool{"臨床経験7年以上": false, "医師5年目以上": false, "初期研修を修了していれば専門は問いません": true, "未経験可": true} {
			if got := q.Matches(advertOf(func(j *models.Job) { j.Description = text + "。" })); got != want {
				t.Errorf("%s finds %s: %t %v", typed, text, got, q.Describe())
			}
		}
		if q.Matches(advertOf(func(j *models.Job) { j.Licences.Required = []vocab.Licence{vocab.LicenceBoard} })) {
			t.Errorf("%s finds work for the certified", typed)
		}
	}
}
