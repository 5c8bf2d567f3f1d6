package public

import (
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// jobPosting is schema.org/JobPosting as search engines read it. Everything
// in it is visible on the page, and the figures are the same.
type jobPosting struct {
	Context        string            `json:"@context"`
	Type           string            `json:"@type"`
	Title          string            `json:"title"`
	Description    string            `json:"description"` // HTML paragraphs
	Identifier     propertyValue     `json:"identifier"`
	DatePosted     string            `json:"datePosted"`
	ValidThrough   string            `json:"validThrough"`
	EmploymentType string            `json:"employmentType"`
	Organization   organizationLD    `json:"hiringOrganization"`
	JobLocation    *placeLD          `json:"jobLocation,omitempty"`
	LocationType   string            `json:"jobLocationType,omitempty"`
	Applicants     *countryLD        `json:"applicantLocationRequirements,omitempty"`
	BaseSalary     *monetaryAmountLD `json:"baseSalary,omitempty"`
	DirectApply    bool              `json:"directApply"`
}

type propertyValue struct {
	Type  string `json:"@type"`
	Name  string `json:"name"`
	Value string `json:"value"`
}

type organizationLD struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type placeLD struct {
	Type    string    `json:"@type"`
	Address addressLD `json:"address"`
}

type addressLD struct {
	Type    string `json:"@type"`
	Street  string `json:"streetAddress,omitempty"`
	Region  string `json:"addressRegion,omitempty"`
	Country string `json:"addressCountry"`
}

type countryLD struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type monetaryAmountLD struct {
	Type     string         `json:"@type"`
	Currency string         `json:"currency"`
	Value    quantitativeLD `json:"value"`
}

type quantitativeLD struct {
	Type string `json:"@type"`
	Min  int64  `json:"minValue"`
	Max  int64  `json:"maxValue"`
	Unit string `json:"unitText"`
}

// salaryUnits are the units that schema.org knows. Pay per case or per item
// has none: it is left out rather than bent.
var salaryUnits = map[vocab.PayUnit]string{
	models.PayHourly: "HOUR", models.PayDaily: "DAY", models.PayMonthlySalary: "MONTH",
	models.PayMonthlyRetainer: "MONTH", models.PayAnnualSalary: "YEAR",
}

var employmentLD = map[vocab.EmploymentType]string{
	"full_time": "FULL_TIME", "part_time": "PART_TIME", "regular_part_time": "PART_TIME",
	"spot": "TEMPORARY", "service_contract": "CONTRACTOR", "advisor": "CONTRACTOR",
}

// newJobPosting describes a live job for search engines in one language. Only
// work done wholly from home is marked as telecommuting, always with the
// country applicants must be in; everything else has a place of work.
func newJobPosting(j *models.Job, lang vocab.Lang) *jobPosting {
	_, until := j.LiveWindow()
	p := &jobPosting{
		Context: "https://schema.org/", Type: "JobPosting",
		Title: j.Title.In(lang), Description: htmlParagraphs(j),
		Identifier:     propertyValue{"PropertyValue", j.PosterName.In(lang), j.Ref},
		DatePosted:     firstLive(j).In(models.Tokyo).Format(time.DateOnly),
		ValidThrough:   until.In(models.Tokyo).Add(-time.Second).Format(time.RFC3339),
		EmploymentType: employmentLD[j.Employment],
		Organization:   organizationLD{"Organization", j.Employer.Name.In(lang)},
		DirectApply:    j.Apply.URL == "",
	}
	if j.Remote == "full_remote" {
		p.LocationType = "TELECOMMUTE"
		p.Applicants = &countryLD{"Country", "Japan"}
	} else {
		p.JobLocation = &placeLD{"Place", addressLD{Type: "PostalAddress", Country: "JP"}}
		if prefs := j.OnsitePrefs(); len(prefs) > 0 {
			p.JobLocation.Address.Region = vocab.Prefs.Label(prefs[0], vocab.JA)
		}
		if len(j.Onsite.Place) > 0 {
			p.JobLocation.Address.Street = j.Onsite.Place
		}
	}
	if unit, ok := salaryUnits[j.Pay.Unit]; ok && j.Pay.Min > 0 {
		p.BaseSalary = &monetaryAmountLD{
			"MonetaryAmount", j.Pay.Currency, quantitativeLD{"QuantitativeValue", j.Pay.Min, j.Pay.Max, unit},
		}
	}
	return p
}

// firstLive is when readers could first see the job.
func firstLive(j *models.Job) time.Time {
	if j.FirstLiveAt.IsZero() {
		return j.PublishAt
	}
	return j.FirstLiveAt
}

var escapeHTML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// htmlParagraphs returns duties and description as HTML paragraphs.
func htmlParagraphs(j *models.Job) string {
	var b strings.Builder
	texts := append([]string{j.Terms.Work.Initial}, strings.Split(j.Description, "\n")...)
	for _, t := range texts {
		if t = strings.TrimSpace(t); t != "" {
			b.WriteString("<p>" + escapeHTML.Replace(t) + "</p>")
		}
	}
	return b.String()
}
