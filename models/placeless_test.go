package models

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// placedJob is an advert in a place, as one poster writes it for many.
func placedJob(pref vocab.Pref, name, address string) *Job {
	j := &Job{Poster: OrgRef{Kind: OrgAgency, ID: "a1"}}
	j.Title = vocab.Text{JA: "【" + name + "】オンライン診療 内科"}
	j.Description = name + "のクリニックの患者さんを、ご自宅から診ていただきます。"
	j.PrimaryWork, j.Remote, j.Employment = "online_care", "full_remote", "part_time"
	j.EmployerID = "e" + string(pref)
	j.Employer = EmployerCard{Name: vocab.Text{JA: "みどり会 " + name + "院"}, Kind: "medical_institution", Pref: pref, Address: address}
	j.Pay.Unit, j.Pay.Min = "hourly", 10000
	j.Terms.Workplace.Initial = "自宅(所属先 " + address + ")" // each advert states one
	j.Safety = map[vocab.SafetyItem]string{"emergency_backup": name + "の救急へ案内する手順あり"}
	return j
}

// One clinic that trains in its offices of several places posts one advert for
// each.
func TestAdvertsOfOneClinicThatDifferOnlyInPlace(t *testing.T) {
	at := func(place, full, city string) *Job {
		j := placedJob("13", "東京", "東京都新宿区見本町1-2-3")
		j.Title.JA, j.Description = "オンライン診療("+city+"の事務所で初回研修)", "初回は"+city+"の事務所("+place+")で同席します。住まいは"+full+"でなくて構いません。"
		j.Onsite.Place, j.Onsite.Frequency = place, vocab.OnsiteOnboarding
		j.Terms.Workplace.Initial = "自宅(所属先 " + place + ")"
		return j
	}
	osaka, fukuoka := at("大阪府大阪市北区2-2", "大阪府", "大阪"), at("福岡県福岡市博多区3-3", "福岡県", "福岡")
	if !SameElsewhere(osaka, fukuoka) || osaka.Place(vocab.JA) != "大阪府" || fukuoka.Place(vocab.EN) != "Fukuoka" {
		t.Errorf("%s and %s are two jobs", osaka.Place(vocab.JA), fukuoka.Place(vocab.JA))
	}
	fukuoka.Terms.Holidays = "土日"
	if SameElsewhere(osaka, fukuoka) {
		t.Error("adverts with other holidays are one job")
	}
}

func TestAdvertsThatDifferOnlyInPlace(t *testing.T) {
	sapporo := func() *Job { return placedJob("01", "札幌", "北海道札幌市中央区1-1") }
	osaka := func() *Job { return placedJob("27", "大阪", "大阪府大阪市北区2-2") }
	for name, c := range map[string]struct {
		edit func(*Job)
		same bool
	}{
		"only in place":        {func(*Job) {}, true},
		"in a place on site":   {func(j *Job) { j.Onsite.Place, j.Onsite.Pref = "大阪市北区の本院", "27" }, true},
		"in pay":               {func(j *Job) { j.Pay.Min = 12000 }, false},
		"in the unit of pay":   {func(j *Job) { j.Pay.Unit = "daily" }, false},
		"in work":              {func(j *Job) { j.PrimaryWork = "teleradiology" }, false},
		"in specialty":         {func(j *Job) { j.Specialties = []vocab.Specialty{"psychiatry"} }, false},
		"in how remote":        {func(j *Job) { j.Remote = "partial_remote" }, false},
		"in days on site":      {func(j *Job) { j.Onsite.Frequency = "monthly" }, false},
		"in its words":         {func(j *Job) { j.Description += "夜勤があります。" }, false},
		"in its title":         {func(j *Job) { j.Title.JA = "【大阪】オンライン診療 外科" }, false},
		"in where one lives":   {func(j *Job) { j.LivingPrefs = []vocab.Pref{"27"} }, false},
		"in who posts it":      {func(j *Job) { j.Poster.ID = "a2" }, false},
		"in whose clinic":      {func(j *Job) { j.Employer.Name.JA = "別の会 大阪院" }, false},
		"in nothing, not even": {func(j *Job) { *j = *sapporo() }, false},
	} {
		a, b := sapporo(), osaka()
		c.edit(b)
		if got := SameElsewhere(a, b); got != c.same || got != SameElsewhere(b, a) {
			t.Errorf("%s: %v, want %v", name, got, c.same)
		}
	}
}
