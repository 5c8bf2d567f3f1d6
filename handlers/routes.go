package handlers

import (
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// register names every address of the board and who may use it. Pages exist
// in Japanese at the path and in English under /en; plain addresses once.
func (h *Handlers) register(r *router) {
	r.plain("GET", "/static/*", public, h.asset)
	r.plain("GET", "/favicon.ico", public, h.favicon)
	r.plain("GET", "/robots.txt", public, h.robots)

	r.get("/", visitor, h.search)
	r.plain("GET", "/en/", public, h.englishHome)
	r.get("/jobs", visitor, h.search)
	r.get("/jobs/:id", visitor, h.job)
	r.post("/jobs/:id/out", visitor, h.jobOut, reading)
	r.post("/jobs/:id/report", visitor, h.report, reading)
	r.get("/agencies/:id", visitor, h.agency)
	r.get("/employers/:id", visitor, h.employer)
	r.get("/suggest", public, h.suggest)
	r.plain("GET", "/closed.json", public, h.closed)
	r.get("/feed", public, h.atom)
	r.get("/feed.json", public, h.jsonFeed)
	r.plain("GET", "/sitemap.xml", public, h.sitemap)
	r.plain("GET", "/sitemap/:part.xml", public, h.sitemapPart)
	r.plain("GET", "/api/v1/jobs", public, h.apiJobs)
	r.plain("GET", "/api/v1/jobs/:id", public, h.apiJob)
	r.plain("GET", "/api/v1/suggest", public, h.apiSuggest)
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

	h.registerDesk(r)
	h.registerAdmin(r)
}

// registerDesk names the addresses of the recruiting desk. Whether a job, a
// draft or an application is one's own is asked in the handlers.
func (h *Handlers) registerDesk(r *router) {
	r.get("/desk", member, h.deskHome)
	r.get("/desk/register", member, h.registerOrg)
	r.get("/desk/register/:kind", member, h.registerForm)
	r.post("/desk/register/:kind", member, h.registerSave)
	r.post("/desk/switch", member, h.switchOrg)
	r.get("/desk/organisation", recruiter, h.editOrganisation)
	r.post("/desk/organisation", owner, h.saveEdit)
	r.get("/desk/members", recruiter, h.members)
	r.post("/desk/members", owner, h.invite)
	r.post("/desk/members/:user/remove", owner, h.removeMember)
	r.get("/desk/clients", recruiter, h.clients)
	r.get("/desk/clients/:id", recruiter, h.editClient)
	r.post("/desk/clients/:id", recruiter, h.saveClient)

	r.post("/desk/drafts", recruiter, h.newDraft)
	r.get("/desk/drafts/:id", recruiter, h.openDraft)
	r.post("/desk/drafts/:id/publish", recruiter, h.publish)
	r.post("/desk/drafts/:id/delete", recruiter, h.deleteDraft)
	r.get("/desk/drafts/:id/:step", recruiter, h.draftStep)
	r.post("/desk/drafts/:id/:step", recruiter, h.saveStep, body(draftBody))
	r.get(templates.PathKeepJob+"/:token", visitor, h.askKeepJob)
	r.post(templates.PathKeepJob+"/:token", visitor, h.keepJob)
	r.get(templates.PathCloseJob+"/:token", visitor, h.askEndJob)
	r.post(templates.PathCloseJob+"/:token", visitor, h.endJob)
	r.get("/desk/jobs/:id", recruiter, h.deskJob)
	r.post("/desk/jobs/:id/edit", recruiter, h.editJob)
	r.post("/desk/jobs/:id/copy", recruiter, h.copyJob)
	r.post("/desk/jobs/:id/close", recruiter, h.closeJob)
	r.post("/desk/jobs/:id/withdraw", recruiter, h.move(models.JobWithdrawn, "desk.done_withdrawn"))
	r.post("/desk/jobs/:id/pause", recruiter, h.move(models.JobPaused, "desk.done_paused"))
	r.post("/desk/jobs/:id/resume", recruiter, h.move(models.JobApproved, "desk.done_resumed"))
	r.post("/desk/jobs/:id/extend", recruiter, h.extendJob)
	r.post("/desk/jobs/:id/confirm", recruiter, h.confirmJob)
	r.get("/desk/applications", recruiter, h.applications)
	r.get("/desk/applications/:id", recruiter, h.application)
	r.post("/desk/applications/:id", recruiter, h.answerApplication)
}

// registerAdmin names the addresses of those who run the board.
func (h *Handlers) registerAdmin(r *router) {
	r.get("/admin", admin, h.adminHome)
	r.get("/admin/review", admin, h.adminReview)
	r.get("/admin/review/:id", admin, h.adminJob)
	r.post("/admin/review/:id/approve", admin, h.approveJob)
	r.post("/admin/review/:id/return", admin, h.returnJob)
	r.post("/admin/review/:id/take-down", admin, h.takeDown)
	r.post("/admin/review/:id/resume", admin, h.resumeHeld)
	r.get("/admin/organisations", admin, h.adminOrganisations)
	r.get("/admin/organisations/:kind/:id", admin, h.adminOrganisation)
	r.post("/admin/organisations/:kind/:id", admin, h.verifyOrganisation)
	r.get("/admin/reports", admin, h.adminReports)
	r.post("/admin/reports/:id", admin, h.decideReport)
	r.get("/admin/mail", admin, h.adminMail)
	r.post("/admin/mail/stop", admin, h.stopMail)
	r.post("/admin/mail/suppressions", admin, h.unsuppress)
	r.post("/admin/mail/subscriber", admin, h.adminSubscriber)
	r.get("/admin/users", admin, h.adminUsers)
	r.post("/admin/users/:id", admin, h.changeUser)
	r.get("/admin/audit", admin, h.adminAudit)
}
