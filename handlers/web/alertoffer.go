package web

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// AlertLike offers an alert for jobs like those given: it leads to the
// sign-up form, where what is asked can still be changed.
func (s *Site) AlertLike(c *fiber.Ctx, jobs ...*models.Job) templates.AlertOffer {
	return s.AlertOffer(c, likeJobs(jobs))
}

// The most kinds of work and specialties that an alert for similar jobs names.
const (
	likeWorks       = 4
	likeSpecialties = 4
)

// likeJobs is what an alert for "jobs like these" asks: their kinds of work,
// the first specialties of each unless one takes any, and the whole way to
// working from home when all of them go it.
func likeJobs(jobs []*models.Job) models.Criteria {
	var c models.Criteria
	remote, anySpecialty := len(jobs) > 0, false
	for _, j := range jobs {
		if work := string(j.PrimaryWork); len(c.Work) < likeWorks && !slices.Contains(c.Work, work) {
			c.Work = append(c.Work, work)
		}
		named := 0
		for _, s := range j.Specialties {
			if s != vocab.SpecialtyAny && named < 2 && len(c.Specialty) < likeSpecialties {
				c.Specialty, named = append(c.Specialty, s), named+1
			}
		}
		anySpecialty = anySpecialty || named == 0
		remote = remote && j.Remote == vocab.RemoteFull
	}
	if anySpecialty {
		c.Specialty = nil
	}
	if remote {
		c.Remote = []vocab.RemoteLevel{vocab.RemoteFull}
	}
	return c.Canonical()
}

// AlertOffer is the subscription form for criteria.
func (s *Site) AlertOffer(c *fiber.Ctx, criteria models.Criteria) templates.AlertOffer {
	lang, query := VisitOf(c).Lang, criteria.Values().Encode()
	return templates.AlertOffer{
		Action: templates.Href(lang, "/alerts"), Form: templates.Href(lang, "/alerts/new") + "?" + query, Query: query,
		Words: s.Mails.DescribeCriteria(criteria, lang), Can: !criteria.Empty(),
	}
}
