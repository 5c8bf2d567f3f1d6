package public

import (
	"bytes"
	"net/http"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// IndeedFeed sends all live jobs in the XML that Indeed reads
// (docs.indeed.com, XML feeds): one job for each place, in the language of its
// advert.
func (h *Handlers) IndeedFeed(c *fiber.Ctx) error {
	head := h.exportHead(func(w *bytes.Buffer, _ int, changed time.Time) {
		element(w, "publisher", "Enkaku")
		element(w, "publisherurl", h.Origin()+"/")
		built(w, changed)
	})
	return h.export(c, head, h.indeedJob, "</source>\n")
}

// LinkedInFeed sends all live jobs in the XML that LinkedIn reads from partners
// (learn.microsoft.com, job postings, XML feeds).
func (h *Handlers) LinkedInFeed(c *fiber.Ctx) error {
	head := h.exportHead(func(w *bytes.Buffer, count int, changed time.Time) {
		built(w, changed)
		element(w, "publisherUrl", h.Origin()+"/")
		element(w, "publisher", "Enkaku")
		element(w, "expectedJobCount", strconv.Itoa(count))
	})
	return h.export(c, head, h.linkedInJob, "</source>\n")
}

var indeedTypes = map[vocab.EmploymentType]string{
	vocab.EmploymentFullTime: "fulltime", vocab.EmploymentPartTime: "parttime",
	vocab.EmploymentRegularPartTime: "parttime", vocab.EmploymentSpot: "temporary",
	vocab.EmploymentService: "contract", vocab.EmploymentAdvisor: "contract",
}

func (h *Handlers) indeedJob(w *bytes.Buffer, j *models.Job) {
	lang := advertLang(j)
	for i, at := range advertised(j) {
		reference := j.ID // permanent; each further place has its own
		if i > 0 {
			reference += "-" + string(at.Pref)
		}
		w.WriteString("<job>\n")
		element(w, "title", j.Title.In(lang))
		element(w, "date", firstLive(j).UTC().Format(http.TimeFormat))
		element(w, "referencenumber", reference)
		element(w, "requisitionid", j.ID)
		element(w, "url", h.JobURL(j.ID, lang)+fromFeed)
		element(w, "company", j.Employer.Name.In(lang))
		element(w, "city", at.City)
		element(w, "state", vocab.Prefs.Label(at.Pref, lang))
		element(w, "country", "JP")
		element(w, "streetaddress", at.Street)
		element(w, "description", wholeAdvert(j, lang, h.SayIn(lang)))
		element(w, "salary", templates.PayWords(lang, &j.Pay))
		element(w, "jobtype", indeedTypes[j.Employment])
		element(w, "category", labels(vocab.WorkTypes, lang, j.Works()))
		element(w, "expirationdate", liveUntil(j).Format(http.TimeFormat))
		element(w, "remotetype", map[bool]string{true: "Fully remote", false: "Hybrid remote"}[j.NeverOnsite()])
		w.WriteString("</job>\n")
	}
}

func (h *Handlers) linkedInJob(w *bytes.Buffer, j *models.Job) {
	lang := advertLang(j)
	at := advertised(j)[0]
	location := vocab.Prefs.Label(at.Pref, lang) + at.City
	if lang == vocab.EN {
		location = vocab.Prefs.Label(at.Pref, lang) + ", Japan"
	}
	w.WriteString("<job>\n")
	element(w, "partnerJobId", j.ID)
	element(w, "company", j.Employer.Name.In(lang))
	element(w, "title", j.Title.In(lang))
	element(w, "description", wholeAdvert(j, lang, h.SayIn(lang)))
	element(w, "location", location)
	element(w, "city", at.City)
	element(w, "state", vocab.Prefs.Label(at.Pref, lang))
	element(w, "country", "JP")
	element(w, "applyUrl", h.JobURL(j.ID, lang)+fromFeed)
	element(w, "jobtype", employmentLD[j.Employment])
	element(w, "workplaceTypes", map[bool]string{true: "Remote", false: "Hybrid"}[j.NeverOnsite()])
	element(w, "listDate", firstLive(j).UTC().Format(http.TimeFormat))
	w.WriteString("</job>\n")
}

// advertised are the places under which a job stands on boards that want one:
// where the doctor comes, else where the employer is.
func advertised(j *models.Job) []vocab.Address {
	if at := j.OnsiteAddresses(); !j.NeverOnsite() && len(at) > 0 {
		return at
	}
	own := vocab.SplitAddress(j.Employer.Address)
	if own.Pref == "" {
		own.Pref = j.Employer.Pref
	}
	return []vocab.Address{own}
}

// advertLang is the language of the advert, in which it has a title.
func advertLang(j *models.Job) vocab.Lang {
	if lang := j.Lang.OrJA(); j.Title.Has(lang) {
		return lang
	}
	return vocab.JA
}

// liveUntil is the first moment at which the job is over.
func liveUntil(j *models.Job) time.Time {
	_, until := j.LiveWindow()
	return until.UTC()
}

// built says when the newest of the jobs changed; nothing when there are none.
func built(w *bytes.Buffer, changed time.Time) {
	if !changed.IsZero() {
		element(w, "lastBuildDate", changed.UTC().Format(http.TimeFormat))
	}
}
