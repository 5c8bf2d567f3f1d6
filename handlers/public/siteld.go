package public

import (
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/templates"
)

// organizationLD is schema.org/Organization: the employer of a job, or who
// runs the board.
type organizationLD struct {
	Context   string `json:"@context,omitempty"`
	Type      string `json:"@type"`
	ID        string `json:"@id,omitempty"`
	Name      string `json:"name"`
	LegalName string `json:"legalName,omitempty"`
	URL       string `json:"url"`
	Logo      string `json:"logo,omitempty"`
}

// webSiteLD is schema.org/WebSite, from which search engines take the name of
// the board. It stands on the home page alone.
type webSiteLD struct {
	Context   string         `json:"@context"`
	Type      string         `json:"@type"`
	Name      string         `json:"name"`
	Alternate string         `json:"alternateName"`
	URL       string         `json:"url"`
	Language  vocab.Lang     `json:"inLanguage"`
	Publisher organizationLD `json:"publisher"`
}

// siteLD describes the board and who runs it.
func (h *Handlers) siteLD(lang vocab.Lang) []any {
	org := organizationLD{
		Type: "Organization", ID: h.Origin() + "/#organization", Name: "Enkaku", LegalName: h.Operator.Name.In(lang), URL: h.Origin() + "/",
	}
	if logo, err := h.Assets.URL(static.Logo); err == nil {
		org.Logo = h.Origin() + logo
	}
	site := webSiteLD{
		Context: "https://schema.org/", Type: "WebSite", Name: "Enkaku", Alternate: h.SayIn(lang)("common.brand_title"),
		URL: h.Absolute(lang, "/"), Language: lang, Publisher: organizationLD{Type: org.Type, ID: org.ID, Name: org.Name, URL: org.URL},
	}
	org.Context = site.Context
	return []any{site, org}
}

// organizationAt describes an organisation on its own page, to which its jobs
// point.
func organizationAt(name, page string) organizationLD {
	return organizationLD{Context: "https://schema.org/", Type: "Organization", ID: page + "#organization", Name: name, URL: page}
}

// trailOf is the trail above a job: the jobs, those of its kind of work.
func (h *Handlers) trailOf(work vocab.WorkType, lang vocab.Lang) breadcrumbList {
	return breadcrumbs(h.Origin(), []Crumb{
		{Name: h.SayIn(lang)("common.jobs"), Href: templates.Href(lang, "/")},
		{Name: vocab.WorkTypes.Label(work, lang), Href: templates.Href(lang, "/work/"+string(work))},
	})
}
