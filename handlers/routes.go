package handlers

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
}
