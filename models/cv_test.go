package models_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestEraYears(t *testing.T) {
	for date, want := range map[models.Date]string{
		"2019-05-01": "令和元", "2019-04-30": "平成31", "1989-01-08": "平成元", "1989-01-07": "昭和64", "1926-12-25": "昭和元", "1912-07-30": "大正元",
		"1912-07-29": "1912", "2026-11-29": "令和8",
	} {
		if got := models.EraYear(date); got != want {
			t.Errorf("%s: %s, want %s", date, got, want)
		}
	}
	for month, want := range map[models.Month]string{"2019-04": "平成31", "2019-05": "令和元", "1989-01": "平成元"} {
		if got := month.EraYear(); got != want {
			t.Errorf("%s: %s, want %s", month, got, want)
		}
	}
	for _, c := range []struct {
		born, on models.Date
		want     int
	}{{"1989-11-30", "2026-11-29", 36}, {"1989-11-29", "2026-11-29", 37}, {"2000-02-29", "2026-02-28", 25}, {"2000-02-29", "2026-03-01", 26}} {
		if got := models.Age(c.born, c.on); got != c.want {
			t.Errorf("born %s, on %s: %d, want %d", c.born, c.on, got, c.want)
		}
	}
}

// What is wrong with a CV is told beside its field; nothing need be filled.
func TestFaultsOfACV(t *testing.T) {
	text := func(s string) vocab.Text { return vocab.Text{JA: s} }
	ok := func(v *models.CV) {
		v.Posts = []models.CVPost{{Kind: "hospital", From: "2020-04", Place: text("病院")}}
	}
	for name, c := range map[string]struct {
		change func(*models.CV)
		want   string // "field code"; "" for none
	}{
		"nothing":             {func(v *models.CV) { *v = models.CV{} }, ""},
		"one post":            {func(*models.CV) {}, ""},
		"a post to come":      {func(v *models.CV) { v.Posts[0].From = "2027-04" }, ""},
		"far off":             {func(v *models.CV) { v.Posts[0].From = "2039-04" }, "posts.0.from form.month"},
		"ends before":         {func(v *models.CV) { v.Posts[0].To = "2020-03" }, "posts.0.to cv.order"},
		"ends in its month":   {func(v *models.CV) { v.Posts[0].To = "2020-04" }, ""},
		"no beginning":        {func(v *models.CV) { v.Posts[0].From = "" }, "posts.0.from cv.from"},
		"no place":            {func(v *models.CV) { v.Posts[0].Place = vocab.Text{} }, "posts.0.place cv.place"},
		"unknown kind":        {func(v *models.CV) { v.Posts[0].Kind = "x" }, "posts.0.kind job.value.unknown"},
		"no kind":             {func(v *models.CV) { v.Posts[0].Kind = "" }, "posts.0.kind job.choice.required"},
		"two lines":           {func(v *models.CV) { v.Posts[0].Role = text("a\nb") }, "posts.0.role.ja job.text.broken"},
		"lines in duties":     {func(v *models.CV) { v.Posts[0].Duties = text("a\nb") }, ""},
		"a school of no name": {func(v *models.CV) { v.Schools = []models.CVSchool{{From: "2009-04"}} }, "schools.0.school cv.school"},
		"kana as Latin":       {func(v *models.CV) { v.Latin = "たろう" }, "latin cv.latin"},
		"accents":             {func(v *models.CV) { v.Latin = "José O'Hara-Müller" }, ""},
		"postcode":            {func(v *models.CV) { v.Postcode = "10-01" }, "postcode cv.postcode"},
		"number":              {func(v *models.CV) { v.Phone = "12" }, "phone doctor.phone.invalid"},
		"address":             {func(v *models.CV) { v.Email = "a@" }, "email email.invalid"},
		"a child":             {func(v *models.CV) { v.Born = "2010-01-01" }, "born cv.born"},
		"born to come":        {func(v *models.CV) { v.Born = "2030-01-01" }, "born cv.born"},
		"long text":           {func(v *models.CV) { v.Motive = text(strings.Repeat("あ", models.MaxCVText+1)) }, "motive.ja job.text.too_long"},
		"unknown part":        {func(v *models.CV) { v.Chosen = []models.CVPart{"x"} }, "chosen job.value.unknown"},
		"places of nothing":   {func(v *models.CV) { v.Chosen = []models.CVPart{models.CVPlaces} }, "chosen cv.places"},
		"numbers of nothing":  {func(v *models.CV) { v.Chosen = []models.CVPart{models.CVLicenceNumbers} }, "chosen cv.numbers"},
		"too many posts":      {func(v *models.CV) { v.Posts = slices.Repeat(v.Posts, models.MaxPosts+1) }, "posts cv.rows"},
		"as many as may be":   {func(v *models.CV) { v.Posts = slices.Repeat(v.Posts, models.MaxPosts) }, ""},
	} {
		v := models.NewCV("d")
		ok(&v)
		c.change(&v)
		var got []string
		for _, f := range v.Validate("2026-11-29") {
			got = append(got, f.Field+" "+string(f.Code))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %v, want %q", name, got, c.want)
		}
	}
}

func TestACVSettles(t *testing.T) {
	v := models.CV{Postcode: "〒１０００００１", Phone: " ０３－１１１１－２２２２ ",
		Posts: []models.CVPost{{Kind: "hospital"}, {Kind: "hospital", From: "2020-04"}, {Kind: "other", From: "2018-04"}}, Schools: []models.CVSchool{{}}}
	v.Settle()
	if v.Postcode != "100-0001" || v.Phone != "03-1111-2222" || len(v.Schools) != 0 || len(v.Posts) != 2 || v.Posts[0].From != "2018-04" {
		t.Errorf("%+v", v)
	}
}

// A new CV keeps what tells who somebody is to itself.
func TestANewCVTellsNobodysName(t *testing.T) {
	d := models.Doctor{DisplayName: "内科医K", LegalName: "見本太郎", Phone: "090-0000-0000", Licences: []models.LicenceHeld{{Key: "jp_medical_license", Number: "1"}}}
	v := models.NewCV("d")
	v.Born, v.Phone, v.Email, v.Address, v.Reading = "1990-01-01", "03-1111-1111", "a@example.jp", vocab.Text{JA: "東京都"}, "みほん"
	v.Posts = []models.CVPost{{Kind: "hospital", From: "2020-04", Place: vocab.Text{JA: "病院"}, Duties: vocab.Text{JA: "外来"}}}
	s := v.Shown(&d)
	if s.Name+s.Reading+s.Latin+s.Phone+s.Email+s.Address.JA+string(s.Born)+s.Licences[0].Number+s.Posts[0].Place.JA != "" ||
		s.Pseudonym != "内科医K" || s.Posts[0].Duties.JA != "外来" {
		t.Errorf("shown: %+v", s)
	}
	if v.Posts[0].Place.JA != "病院" {
		t.Error("what is kept was changed")
	}
}

// Forms go along only as they were shown, and without a file beside them.
func TestFormsThatGoWithAnApplication(t *testing.T) {
	for name, c := range map[string]struct {
		forms     []models.CVForm
		file      bool
		seen, now string
		want      models.FaultCode
	}{
		"none":      {nil, true, "", "a", ""},
		"as shown":  {[]models.CVForm{"resume"}, false, "a", "a", ""},
		"changed":   {[]models.CVForm{"resume"}, false, "a", "b", "cv.changed"},
		"not shown": {[]models.CVForm{"resume"}, false, "", "b", "cv.changed"},
		"and file":  {[]models.CVForm{"resume"}, true, "a", "a", "cv.both"},
		"unknown":   {[]models.CVForm{"x"}, false, "a", "a", "job.value.unknown"},
	} {
		var got models.FaultCode
		for _, f := range models.CheckCVForms(c.forms, c.file, c.seen, c.now) {
			got = f.Code
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	v := models.NewCV("d")
	one, other := v.Shown(&models.Doctor{DisplayName: "A"}), v.Shown(&models.Doctor{DisplayName: "B"})
	if one.Mark() == other.Mark() || one.Mark() == "" {
		t.Error("two contents have one mark")
	}
}
