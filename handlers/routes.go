package handlers

import "github.com/enkaku/enkaku/models"

// register names every address of the board and who may use it. Pages exist
// in Japanese at the path and in English under /en; plain addresses once.
func (h *Handlers) register(r *router) {
	r.plain("GET", "/static/*", public, h.asset)
	r.plain("GET", "/favicon.ico", public, h.favicon)
	r.plain("GET", "/robots.txt", public, h.robots)

	r.get("/", visitor, h.home)
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
	r.get("/admin/users", admin, h.adminUsers)
	r.post("/admin/users/:id", admin, h.changeUser)
	r.get("/admin/audit", admin, h.adminAudit)
}
