package handlers

import (
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/templates"
)

// register names every address of the board and who may use it. Pages exist
// in Japanese at the path and in English under /en; plain addresses once.
func (h *Handlers) register(r *router) {
	r.plain("GET", "/static/*", public, h.asset)
	r.plain("GET", "/favicon.ico", public, h.favicon)
	r.plain("GET", "/robots.txt", public, h.robots)

	r.get("/", visitor, h.search)
	r.get("/jobs", visitor, h.search)
	r.get("/jobs/:id", visitor, h.job)
	r.post("/jobs/:id/out", visitor, h.jobOut, reading)
	r.post("/jobs/:id/report", visitor, h.report, reading)
	r.get("/agencies/:id", visitor, h.agency)
	r.get("/employers/:id", visitor, h.employer)
	r.get("/suggest", public, h.suggest)
	r.get("/feed", public, h.atom)
	r.get("/feed.json", public, h.jsonFeed)
	r.plain("GET", "/sitemap.xml", public, h.sitemap)
	r.plain("GET", "/api/v1/jobs", public, h.apiJobs)
	r.plain("GET", "/api/v1/jobs/:id", public, h.apiJob)
	r.plain("GET", "/api/v1/openapi.json", public, h.openAPI)
	for _, name := range prosePages {
		r.get("/"+name, visitor, h.prose(name))
	}

	r.get("/signin", visitor, h.signIn)
	r.post("/signin", visitor, h.sendCode)
	r.get("/signin/code", visitor, h.enterCode)
	r.post("/signin/code", visitor, h.checkCode)
	r.post("/signout", visitor, h.signOut)
	r.get("/me/sessions", member, h.sessions)
	r.post("/me/sessions", member, h.endSessions)

	r.post("/alerts", visitor, h.signUp, reading)
	r.get("/alerts/new", visitor, h.newAlert)
	r.get("/alerts/count", public, h.countAlerts)
	r.get(templates.PathConfirm+"/:token", visitor, h.askConfirm)
	r.post(templates.PathConfirm+"/:token", visitor, h.confirm)
	r.get(templates.PathManage+"/:token", visitor, h.manageAlert)
	r.post(templates.PathManage+"/:token", visitor, h.changeAlert)
	r.get(templates.PathFeedback+"/:token", visitor, h.askFeedback)
	r.post(templates.PathFeedback+"/:token", visitor, h.feedback)
	r.get(templates.PathKeep+"/:token", visitor, h.askKeep)
	r.post(templates.PathKeep+"/:token", visitor, h.keep)
	r.get(templates.PathUnsubscribe+"/:token", visitor, h.askStop)
	r.post(templates.PathUnsubscribe+"/:token", visitor, h.stop, open)
	r.plain("POST", "/webhooks/sendgrid", public, h.sendgridEvents, open, body(mail.MaxWebhookBody))
	if h.People.Mailbox != nil {
		r.get("/mailbox", visitor, h.mailbox)
		r.plain("GET", "/mailbox.json", public, h.mailboxJSON)
		r.get("/mailbox/:id", visitor, h.mailboxLetter)
		r.get("/mailbox/:id/html", public, h.mailboxHTML)
	}

	r.get("/me", member, h.me)
	r.get("/me/match/:id", member, h.explainMatch)
	r.get("/me/profile", member, h.editProfile)
	r.post("/me/profile", member, h.saveProfile)
	r.get("/me/orgs", member, h.findOrgs)
	r.get("/me/alerts", member, h.myAlerts)
	r.post("/me/alerts", member, h.followProfile)
	r.get("/me/saved", member, h.savedJobs)
	r.get("/jobs/:id/save", member, h.askSave)
	r.post("/jobs/:id/save", visitor, h.saveJob, reading)
	r.get("/me/applied", member, h.applied)
	r.get("/jobs/:id/apply", member, h.askApply)
	r.post("/jobs/:id/apply", member, h.apply)
	r.post("/jobs/:id/withdraw", member, h.withdraw)
	r.get("/me/account", member, h.account)
	r.post("/me/account", member, h.saveAccount)
	r.post("/me/export", member, h.export)
	r.post("/me/erase", member, h.erase)
	r.get("/me/views", member, h.myViews)
}
