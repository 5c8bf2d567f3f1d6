package models

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// The most characters of the texts of a CV.
const (
	MaxCVLine = 100
	MaxCVText = 3000
)

// postcode is how Japan writes one.
var postcode = regexp.MustCompile(`^\d{3}-\d{4}$`)

// Settle brings the CV into its one form: width and dashes of numbers, rows
// without anything dropped, the others in order of time.
func (v *CV) Settle() {
	v.Postcode = strings.Trim(strings.ReplaceAll(fold.Width(v.Postcode), " ", ""), "〒")
	if len(v.Postcode) == 7 && !strings.Contains(v.Postcode, "-") {
		v.Postcode = v.Postcode[:3] + "-" + v.Postcode[3:]
	}
	v.Phone = strings.TrimSpace(fold.Width(v.Phone))
	v.Schools = slices.DeleteFunc(v.Schools, func(s CVSchool) bool { return s == CVSchool{} })
	v.Posts = slices.DeleteFunc(v.Posts, func(p CVPost) bool { p.Kind = ""; return p == CVPost{} })
	slices.SortStableFunc(v.Schools, func(a, b CVSchool) int { return strings.Compare(string(a.From), string(b.From)) })
	slices.SortStableFunc(v.Posts, func(a, b CVPost) int { return strings.Compare(string(a.From), string(b.From)) })
}

// Validate returns everything wrong with a CV at once. A row's fields carry its
// place: "posts.0.from". Nothing need be filled but what gives a row its sense.
func (v *CV) Validate(today Date) []Fault {
	c := &Check{Today: today}
	for _, one := range []struct{ field, text string }{
		{"reading", v.Reading}, {"latin", v.Latin}, {"address_reading", v.AddressReading},
		{"address.ja", v.Address.JA}, {"address.en", v.Address.EN},
	} {
		c.cvLine(one.field, one.text)
	}
	latin := func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }
	c.Need(!strings.ContainsFunc(v.Latin, latin), "latin", "cv.latin")
	c.Need(v.Postcode == "" || postcode.MatchString(v.Postcode), "postcode", "cv.postcode")
	c.Need(v.Phone == "" || Reachable(v.Phone) && !strings.Contains(v.Phone, "@"), "phone", "doctor.phone.invalid")
	if v.Email != "" {
		_, err := NormalizeEmail(v.Email)
		c.Need(err == nil, "email", "email.invalid")
	}
	if v.Born != "" {
		c.Need(v.Born.Valid() && v.Born >= "1900-01-01" && Age(v.Born, today) >= 18, "born", "cv.born")
	}
	c.Need(len(v.Schools) <= MaxSchools, "schools", "cv.rows", itoa(MaxSchools))
	c.Need(len(v.Posts) <= MaxPosts, "posts", "cv.rows", itoa(MaxPosts))
	for i := range v.Schools {
		v.Schools[i].check(c, "schools."+itoa(i)+".")
	}
	for i := range v.Posts {
		v.Posts[i].check(c, "posts."+itoa(i)+".")
	}
	for _, one := range []struct {
		field string
		text  vocab.Text
	}{{"summary", v.Summary}, {"works", v.Works}, {"motive", v.Motive}, {"requests", v.Requests}} {
		c.Text(one.field+".ja", one.text.JA, MaxCVText)
		c.Text(one.field+".en", one.text.EN, MaxCVText)
	}
	for _, p := range v.Chosen {
		known := slices.ContainsFunc(CVParts, func(row CVPartRow) bool { return row.Part == p })
		c.Need(known, "chosen", "job.value.unknown", string(p))
	}
	c.Need(!v.Chose(CVPlaces) || v.Chose(CVPosts) || v.Chose(CVSchools), "chosen", "cv.places")
	c.Need(!v.Chose(CVLicenceNumbers) || v.Chose(CVLicences), "chosen", "cv.numbers")
	return c.Faults
}

// cvLine wants one line of text.
func (c *Check) cvLine(field, s string) {
	c.Text(field, s, MaxCVLine)
	if strings.ContainsAny(s, "\r\n\t") {
		c.Fail(field, "job.text.broken")
	}
}

// both checks a line in both languages.
func (c *Check) both(field string, t vocab.Text) {
	c.cvLine(field+".ja", t.JA)
	c.cvLine(field+".en", t.EN)
}

func (s *CVSchool) check(c *Check, at string) {
	c.both(at+"school", s.School)
	c.both(at+"course", s.Course)
	c.cvSpan(at, s.From, s.To)
	c.Need(s.School != vocab.Text{}, at+"school", "cv.school")
}

func (p *CVPost) check(c *Check, at string) {
	c.both(at+"place", p.Place)
	c.both(at+"department", p.Department)
	c.both(at+"role", p.Role)
	c.Text(at+"duties.ja", p.Duties.JA, MaxCVText)
	c.Text(at+"duties.en", p.Duties.EN, MaxCVText)
	c.cvSpan(at, p.From, p.To)
	c.Need(p.Place != vocab.Text{}, at+"place", "cv.place")
	c.Need(p.Kind != "", at+"kind", "job.choice.required")
	if p.Kind != "" && !slices.Contains(PostKinds, p.Kind) {
		c.Fail(at+"kind", "job.value.unknown", string(p.Kind))
	}
}

// cvSpan checks the months of a row; it needs the first one. What is still to
// come may stand there: a post that begins in April.
func (c *Check) cvSpan(at string, from, to Month) {
	c.Need(from != "", at+"from", "cv.from")
	for _, one := range []struct {
		field string
		m     Month
	}{{at + "from", from}, {at + "to", to}} {
		if one.m != "" && (!one.m.Valid() || one.m < "1920-01" || one.m > MonthOf(c.Today.AddDays(3*366))) {
			c.Fail(one.field, "form.month", string(one.m))
		}
	}
	if from.Valid() && to.Valid() && to < from {
		c.Fail(at+"to", "cv.order")
	}
}
