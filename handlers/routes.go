package handlers

// register names every address of the board and who may use it. Pages exist
// in Japanese at the path and in English under /en; plain addresses once.
func (h *Handlers) register(r *router) {
	r.plain("GET", "/static/*", public, h.asset)
	r.plain("GET", "/favicon.ico", public, h.favicon)
	r.plain("GET", "/robots.txt", public, h.robots)

	r.get("/", visitor, h.search)
	r.get("/jobs/:id", visitor, h.job)
	r.post("/jobs/:id/out", visitor, h.jobOut)
	r.post("/jobs/:id/report", visitor, h.report)
	r.get("/agencies/:id", visitor, h.agency)
	r.get("/employers/:id", visitor, h.employer)
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
}
