package public

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// jobPosting is schema.org/JobPosting as Google reads it
// (developers.google.com/search/docs/appearance/structured-data/job-posting).
// Everything in it is visible on the page, and the figures are the same.
type jobPosting struct {
	Context        string            `json:"@context"`
	Type           string            `json:"@type"`
	Title          string            `json:"title"`
	Description    string            `json:"description"` // HTML: paragraphs and lists
	Identifier     propertyValue     `json:"identifier"`
	DatePosted     string            `json:"datePosted"`
	ValidThrough   string            `json:"validThrough"`
	EmploymentType string            `json:"employmentType,omitempty"`
	Organization   organizationLD    `json:"hiringOrganization"`
	JobLocation    []placeLD         `json:"jobLocation,omitempty"`
	LocationType   string            `json:"jobLocationType,omitempty"`
	Applicants     []areaLD          `json:"applicantLocationRequirements,omitempty"`
	BaseSalary     *monetaryAmountLD `json:"baseSalary,omitempty"`
	DirectApply    bool              `json:"directApply"`
}

type propertyValue struct {
	Type  string `json:"@type"`
	Name  string `json:"name"`
	Value string `json:"value"`
}

type placeLD struct {
	Type    string    `json:"@type"`
	Address addressLD `json:"address"`
}

type addressLD struct {
	Type     string `json:"@type"`
	Street   string `json:"streetAddress,omitempty"`
	Locality string `json:"addressLocality,omitempty"`
	Region   string `json:"addressRegion,omitempty"`
	Country  string `json:"addressCountry"`
}

// areaLD is a Country or a State.
type areaLD struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type monetaryAmountLD struct {
	Type     string         `json:"@type"`
	Currency string         `json:"currency"`
	Value    quantitativeLD `json:"value"`
}

// quantitativeLD has either a value or both ends of a range.
type quantitativeLD struct {
	Type  string `json:"@type"`
	Value int64  `json:"value,omitempty"`
	Min   int64  `json:"minValue,omitempty"`
	Max   int64  `json:"maxValue,omitempty"`
	Unit  string `json:"unitText"`
}

// salaryUnits are the units that schema.org knows. Pay per case, item, session
// or standby has none: it is left out rather than bent.
var salaryUnits = map[vocab.PayUnit]string{
	models.PayHourly: "HOUR", models.PayDaily: "DAY", models.PayMonthlySalary: "MONTH",
	models.PayMonthlyRetainer: "MONTH", models.PayAnnualSalary: "YEAR",
}

var employmentLD = map[vocab.EmploymentType]string{
	vocab.EmploymentFullTime: "FULL_TIME", vocab.EmploymentPartTime: "PART_TIME",
	vocab.EmploymentRegularPartTime: "PART_TIME", vocab.EmploymentSpot: "TEMPORARY",
	vocab.EmploymentService: "CONTRACTOR", vocab.EmploymentAdvisor: "CONTRACTOR",
}

// newJobPosting describes a live job for search engines in one language;
// employer is the whole address of the employer's page.
func newJobPosting(j *models.Job, lang vocab.Lang, say templates.Say, employer string) *jobPosting {
	_, until := j.LiveWindow()
	p := &jobPosting{
		Context: "https://schema.org/", Type: "JobPosting",
		Title: j.Title.In(lang), Description: wholeAdvert(j, lang, say),
		Identifier:     propertyValue{"PropertyValue", j.PosterName.In(lang), j.Ref},
		DatePosted:     firstLive(j).In(models.Tokyo).Format(time.DateOnly),
		ValidThrough:   until.In(models.Tokyo).Add(-time.Second).Format(time.RFC3339),
		EmploymentType: employmentLD[j.Employment],
		Organization:   organizationLD{Type: "Organization", Name: j.Employer.Name.In(lang), URL: employer},
		BaseSalary:     salaryOf(&j.Pay),
		DirectApply:    j.Apply.URL == "",
	}
	if p.Identifier.Value == "" {
		p.Identifier.Value = j.ID
	}
	if j.NeverOnsite() {
		p.LocationType, p.Applicants = "TELECOMMUTE", applicantsOf(&j.Advert, lang)
	} else {
		p.JobLocation = placesOf(&j.Advert, lang)
	}
	return p
}

// applicantsOf are the areas in which who does a job from home may live: all
// countries when they may live abroad (decision 080), for search engines refuse
// a remote job without any, and one of them would shut the others out.
func applicantsOf(a *models.Advert, lang vocab.Lang) []areaLD {
	prefs, everywhere := a.ApplicantPrefs()
	var areas []areaLD
	if everywhere {
		for _, code := range countries {
			areas = append(areas, areaLD{"Country", code})
		}
		return areas
	}
	for _, p := range prefs {
		areas = append(areas, areaLD{"State", vocab.Prefs.Label(p, lang)})
	}
	if areas == nil {
		areas = []areaLD{{"Country", "Japan"}}
	}
	return areas
}

// placesOf are the places to which the doctor comes; of a place that the
// advert names in no known way, the country.
func placesOf(a *models.Advert, lang vocab.Lang) []placeLD {
	var places []placeLD
	for _, at := range a.OnsiteAddresses() {
		places = append(places, placeLD{"Place", addressLD{
			Type: "PostalAddress", Street: at.Street, Locality: at.City, Region: vocab.Prefs.Label(at.Pref, lang), Country: "JP",
		}})
	}
	if places == nil {
		places = []placeLD{{"Place", addressLD{Type: "PostalAddress", Country: "JP"}}}
	}
	return places
}

// salaryOf is the poster's own figure, nil for pay in a unit that schema.org
// does not know.
func salaryOf(p *models.Pay) *monetaryAmountLD {
	unit, ok := salaryUnits[p.Unit]
	if !ok || p.Min <= 0 {
		return nil
	}
	value := quantitativeLD{Type: "QuantitativeValue", Unit: unit}
	if p.Max > p.Min {
		value.Min, value.Max = p.Min, p.Max
	} else {
		value.Value = p.Min
	}
	return &monetaryAmountLD{"MonetaryAmount", p.Currency, value}
}

// firstLive is when readers could first see the job.
func firstLive(j *models.Job) time.Time {
	if j.FirstLiveAt.IsZero() {
		return j.PublishAt
	}
	return j.FirstLiveAt
}
