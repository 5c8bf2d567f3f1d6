package models

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/enkaku/enkaku/models/vocab"
)

// CVPart is a part of a CV that a doctor puts into its files or keeps out.
type CVPart string

// The parts.
const (
	CVName           CVPart = "name"
	CVBorn           CVPart = "born"
	CVAddress        CVPart = "address"
	CVPhone          CVPart = "phone"
	CVEmail          CVPart = "email"
	CVSchools        CVPart = "schools"
	CVPosts          CVPart = "posts"
	CVPlaces         CVPart = "places"
	CVDuties         CVPart = "duties"
	CVLicences       CVPart = "licences"
	CVLicenceNumbers CVPart = "numbers"
	CVFields         CVPart = "fields"
	CVSkills         CVPart = "skills"
	CVLanguages      CVPart = "languages"
	CVSummary        CVPart = "summary"
	CVWorks          CVPart = "works"
	CVAbout          CVPart = "about"
	CVMotive         CVPart = "motive"
	CVRequests       CVPart = "requests"
)

// CVPartRow is one part: whether it tells who the doctor is, and how it is
// carried over into what is printed.
type CVPartRow struct {
	Part  CVPart
	Tells bool
	carry func(*CVShown, *Doctor, *CV)
}

// CVParts are all parts in the order of the form. What no row carries cannot
// stand in a file.
var CVParts = []CVPartRow{
	{CVName, true, func(s *CVShown, d *Doctor, v *CV) { s.Name, s.Reading, s.Latin = d.LegalName, v.Reading, v.Latin }},
	{CVBorn, true, func(s *CVShown, _ *Doctor, v *CV) { s.Born = v.Born }},
	{CVAddress, true, func(s *CVShown, _ *Doctor, v *CV) {
		s.Postcode, s.Address, s.AddressReading = v.Postcode, v.Address, v.AddressReading
	}},
	{CVPhone, true, func(s *CVShown, _ *Doctor, v *CV) { s.Phone = v.Phone }},
	{CVEmail, true, func(s *CVShown, _ *Doctor, v *CV) { s.Email = v.Email }},
	{CVSchools, false, func(s *CVShown, _ *Doctor, v *CV) {
		for _, one := range v.Schools {
			one.School = vocab.Text{}
			s.Schools = append(s.Schools, one)
		}
	}},
	{CVPosts, false, func(s *CVShown, _ *Doctor, v *CV) {
		for _, one := range v.Posts {
			one.Place, one.Duties = vocab.Text{}, vocab.Text{}
			s.Posts = append(s.Posts, one)
		}
	}},
	{CVPlaces, true, func(s *CVShown, _ *Doctor, v *CV) { // names of schools and hospitals, of rows that are there
		s.Places = true
		for i := range s.Schools {
			s.Schools[i].School = v.Schools[i].School
		}
		for i := range s.Posts {
			s.Posts[i].Place = v.Posts[i].Place
		}
	}},
	{CVDuties, false, func(s *CVShown, _ *Doctor, v *CV) {
		for i := range s.Posts {
			s.Posts[i].Duties = v.Posts[i].Duties
		}
	}},
	{CVLicences, false, func(s *CVShown, d *Doctor, _ *CV) {
		for _, l := range d.Licences {
			s.Licences = append(s.Licences, LicenceHeld{Key: l.Key, Specialty: l.Specialty, Detail: l.Detail, On: l.On})
		}
	}},
	{CVLicenceNumbers, true, func(s *CVShown, d *Doctor, _ *CV) {
		for i := range s.Licences {
			s.Licences[i].Number = d.Licences[i].Number
		}
	}},
	{CVFields, false, func(s *CVShown, d *Doctor, _ *CV) { s.Specialties, s.Years = d.Specialties, d.Years }},
	{CVSkills, false, func(s *CVShown, d *Doctor, _ *CV) { s.Skills = d.Skills }},
	{CVLanguages, false, func(s *CVShown, d *Doctor, _ *CV) { s.Languages = d.Languages }},
	{CVSummary, false, func(s *CVShown, _ *Doctor, v *CV) { s.Summary = v.Summary }},
	{CVWorks, true, func(s *CVShown, _ *Doctor, v *CV) { s.Works = v.Works }},
	{CVAbout, false, func(s *CVShown, d *Doctor, _ *CV) { s.About = d.SelfPR }},
	{CVMotive, false, func(s *CVShown, _ *Doctor, v *CV) { s.Motive = v.Motive }},
	{CVRequests, false, func(s *CVShown, _ *Doctor, v *CV) { s.Requests = v.Requests }},
}

// CVShown is what a doctor chose to have printed, and nothing else: files are
// made from it alone.
type CVShown struct {
	Pseudonym                               string // the displayed name, where the real one stays out
	Name, Reading, Latin                    string
	Born                                    Date
	Postcode, AddressReading                string
	Address                                 vocab.Text
	Phone, Email                            string
	Schools                                 []CVSchool
	Posts                                   []CVPost
	Places                                  bool // schools and hospitals are named
	Licences                                []LicenceHeld
	Specialties                             []vocab.Specialty
	Years                                   int
	Skills                                  []vocab.Skill
	Languages                               []vocab.Language
	Summary, Works, About, Motive, Requests vocab.Text
	Eras                                    bool
}

// Shown is what the doctor chose of profile and CV. The profile's own telephone
// number and the address that signs in are no part of a CV.
func (v *CV) Shown(d *Doctor) CVShown {
	s := CVShown{Eras: v.Eras}
	for _, row := range CVParts {
		if v.Chose(row.Part) {
			row.carry(&s, d, v)
		}
	}
	if s.Name == "" {
		s.Pseudonym, s.Reading, s.Latin = d.DisplayName, "", ""
	}
	return s
}

// Mark tells contents of CVs apart: a form that was filled in before another
// content came is not taken.
func (s *CVShown) Mark() string {
	content, err := json.Marshal(s)
	if err != nil { // of texts and numbers alone it does not fail
		return ""
	}
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:12])
}
