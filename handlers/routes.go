package handlers

import (
	"github.com/enkaku/enkaku/handlers/desk"
	"github.com/enkaku/enkaku/handlers/doctor"
	"github.com/enkaku/enkaku/handlers/public"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/templates"
)

// register names every address of the board and who may use it. Pages exist
// in Japanese at the path and in English under /en; plain addresses once.
func (r *rooms) register(on *web.Router) {
	on.Plain("GET", "/static/*", web.Public, r.public.Asset)
	on.Plain("GET", "/favicon.ico", web.Public, r.public.Favicon)
	on.Plain("GET", "/robots.txt", web.Public, r.public.Robots)

	on.Get("/", web.Visitor, r.public.Search)
	on.Plain("GET", "/en/", web.Public, r.public.EnglishHome)
	on.Get("/jobs", web.Visitor, r.public.Search)
	on.Get("/jobs/:id", web.Visitor, r.public.Job)
	on.Post("/jobs/:id/out", web.Visitor, r.public.JobOut, web.Reading)
	on.Post("/jobs/:id/report", web.Visitor, r.public.Report, web.Reading)
	on.Get("/agencies/:id", web.Visitor, r.public.Agency)
	on.Get("/employers/:id", web.Visitor, r.public.Employer)
	on.Get("/suggest", web.Public, r.public.Suggestions)
	on.Plain("GET", "/closed.json", web.Public, r.public.Closed)
	on.Get("/feed", web.Public, r.public.Atom)
	on.Get("/feed.json", web.Public, r.public.JSONFeed)
	on.Plain("GET", "/sitemap.xml", web.Public, r.public.Sitemap)
	on.Plain("GET", "/sitemap/:part.xml", web.Public, r.public.SitemapPart)
	on.Plain("GET", "/api/v1/jobs", web.Public, r.api.Jobs)
	on.Plain("GET", "/api/v1/jobs/:id", web.Public, r.api.Job)
	on.Plain("GET", "/api/v1/suggest", web.Public, r.api.Suggestions)
	on.Plain("GET", "/api/v1/openapi.json", web.Public, r.api.OpenAPI)
	for _, name := range public.ProsePages {
		on.Get("/"+name, web.Visitor, r.public.Prose(name))
	}

	on.Get("/signin", web.Visitor, r.public.SignIn)
	on.Post("/signin", web.Visitor, r.public.SendCode)
	on.Get("/signin/code", web.Visitor, r.public.EnterCode)
	on.Post("/signin/code", web.Visitor, r.public.CheckCode)
	on.Post("/signout", web.Visitor, r.public.SignOut)
	on.Get("/me/sessions", web.Member, r.public.Sessions)
	on.Post("/me/sessions", web.Member, r.public.EndSessions)

	on.Post("/alerts", web.Visitor, r.subscriber.SignUp, web.Reading)
	on.Get("/alerts/new", web.Visitor, r.subscriber.NewAlert)
	on.Get("/alerts/count", web.Public, r.subscriber.CountAlerts)
	on.Get(templates.PathConfirm+"/:token", web.Visitor, r.subscriber.AskConfirm)
	on.Post(templates.PathConfirm+"/:token", web.Visitor, r.subscriber.Confirm)
	on.Get(templates.PathManage+"/:token", web.Visitor, r.subscriber.ManageAlert)
	on.Post(templates.PathManage+"/:token", web.Visitor, r.subscriber.ChangeAlert)
	on.Get(templates.PathFeedback+"/:token", web.Visitor, r.subscriber.AskFeedback)
	on.Post(templates.PathFeedback+"/:token", web.Visitor, r.subscriber.Feedback)
	on.Get(templates.PathKeep+"/:token", web.Visitor, r.subscriber.AskKeep)
	on.Post(templates.PathKeep+"/:token", web.Visitor, r.subscriber.Keep)
	on.Get(templates.PathUnsubscribe+"/:token", web.Visitor, r.subscriber.AskStop)
	on.Post(templates.PathUnsubscribe+"/:token", web.Visitor, r.subscriber.Stop, web.Open)
	on.Plain("POST", "/webhooks/sendgrid", web.Public, r.api.SendGridEvents, web.Open, web.Body(mail.MaxWebhookBody))
	if r.public.Mailbox != nil {
		on.Get("/mailbox", web.Visitor, r.public.MailboxList)
		on.Plain("GET", "/mailbox.json", web.Public, r.public.MailboxJSON)
		on.Get("/mailbox/:id", web.Visitor, r.public.MailboxLetter)
		on.Get("/mailbox/:id/html", web.Public, r.public.MailboxHTML)
	}

	on.Get("/me", web.Member, r.doctor.Me)
	on.Get("/me/match/:id", web.Member, r.doctor.ExplainMatch)
	on.Get("/me/profile", web.Member, r.doctor.EditProfile)
	on.Post("/me/profile", web.Member, r.doctor.SaveProfile)
	on.Get("/me/licences", web.Member, r.doctor.Licences)
	on.Post("/me/licences", web.Member, r.doctor.SaveLegalName)
	on.Get("/me/licences/documents/:document", web.Member, r.doctor.Document)
	on.Post("/me/licences/documents/:document/delete", web.Member, r.doctor.DeleteDocument)
	on.Get("/me/licences/:licence", web.Member, r.doctor.TooLarge)
	on.Post("/me/licences/:licence", web.Member, r.doctor.SendDocument, web.Upload(doctor.DocumentBody))
	on.Get("/me/orgs", web.Member, r.doctor.FindOrgs)
	on.Get("/me/alerts", web.Member, r.doctor.MyAlerts)
	on.Post("/me/alerts", web.Member, r.doctor.FollowProfile)
	on.Get("/me/saved", web.Member, r.doctor.SavedJobs)
	on.Get("/jobs/:id/save", web.Member, r.doctor.AskSave)
	on.Post("/jobs/:id/save", web.Visitor, r.doctor.SaveJob, web.Reading)
	on.Get("/me/applied", web.Member, r.doctor.Applied)
	on.Get("/me/applied/:id", web.Member, r.doctor.Talk)
	on.Post("/me/applied/:id", web.Member, r.doctor.Answer, web.Body(web.MessageBody))
	on.Get("/jobs/:id/apply", web.Member, r.doctor.AskApply)
	on.Post("/jobs/:id/apply", web.Member, r.doctor.Apply, web.Body(web.MessageBody))
	on.Post("/jobs/:id/reveal", web.Member, r.doctor.Reveal)
	on.Post("/jobs/:id/withdraw", web.Member, r.doctor.Withdraw)
	on.Get("/me/account", web.Member, r.doctor.Account)
	on.Post("/me/account", web.Member, r.doctor.SaveAccount)
	on.Post("/me/export", web.Member, r.doctor.Export)
	on.Post("/me/erase", web.Member, r.doctor.Erase)
	on.Get("/me/views", web.Member, r.doctor.MyViews)

	r.registerDesk(on)
	r.registerAdmin(on)
}

// registerDesk names the addresses of the recruiting desk. Whether a job, a
// draft or an application is one's own is asked in the handlers.
func (r *rooms) registerDesk(on *web.Router) {
	on.Get("/desk", web.Member, r.desk.Home)
	on.Get("/desk/register", web.Member, r.desk.RegisterOrg)
	on.Get("/desk/register/:kind", web.Member, r.desk.RegisterForm)
	on.Post("/desk/register/:kind", web.Member, r.desk.RegisterSave)
	on.Post("/desk/switch", web.Member, r.desk.SwitchOrg)
	on.Get("/desk/organisation", web.Recruiter, r.desk.EditOrganisation)
	on.Post("/desk/organisation", web.Owner, r.desk.SaveEdit)
	on.Get("/desk/members", web.Recruiter, r.desk.Members)
	on.Post("/desk/members", web.Owner, r.desk.Invite)
	on.Post("/desk/members/:user/remove", web.Owner, r.desk.RemoveMember)
	on.Get("/desk/clients", web.Recruiter, r.desk.Clients)
	on.Get("/desk/clients/:id", web.Recruiter, r.desk.EditClient)
	on.Post("/desk/clients/:id", web.Recruiter, r.desk.SaveClient)

	on.Post("/desk/drafts", web.Recruiter, r.desk.NewDraft)
	on.Get("/desk/drafts/:id", web.Recruiter, r.desk.OpenDraft)
	on.Post("/desk/drafts/:id/publish", web.Recruiter, r.desk.Publish)
	on.Post("/desk/drafts/:id/delete", web.Recruiter, r.desk.DeleteDraft)
	on.Get("/desk/drafts/:id/:step", web.Recruiter, r.desk.DraftStep)
	on.Post("/desk/drafts/:id/:step", web.Recruiter, r.desk.SaveStep, web.Body(desk.DraftBody))
	on.Get(templates.PathKeepJob+"/:token", web.Visitor, r.desk.AskKeepJob)
	on.Post(templates.PathKeepJob+"/:token", web.Visitor, r.desk.KeepJob)
	on.Get(templates.PathCloseJob+"/:token", web.Visitor, r.desk.AskEndJob)
	on.Post(templates.PathCloseJob+"/:token", web.Visitor, r.desk.EndJob)
	on.Get("/desk/jobs/:id", web.Recruiter, r.desk.Job)
	on.Post("/desk/jobs/:id/edit", web.Recruiter, r.desk.EditJob)
	on.Post("/desk/jobs/:id/copy", web.Recruiter, r.desk.CopyJob)
	on.Post("/desk/jobs/:id/close", web.Recruiter, r.desk.CloseJob)
	on.Post("/desk/jobs/:id/withdraw", web.Recruiter, r.desk.WithdrawJob)
	on.Post("/desk/jobs/:id/pause", web.Recruiter, r.desk.PauseJob)
	on.Post("/desk/jobs/:id/resume", web.Recruiter, r.desk.ResumeJob)
	on.Post("/desk/jobs/:id/extend", web.Recruiter, r.desk.ExtendJob)
	on.Post("/desk/jobs/:id/confirm", web.Recruiter, r.desk.ConfirmJob)
	on.Get("/desk/applications", web.Recruiter, r.desk.Applications)
	on.Get("/desk/applications/:id", web.Recruiter, r.desk.Application)
	on.Post("/desk/applications/:id", web.Recruiter, r.desk.AnswerApplication, web.Body(web.MessageBody))
}

// registerAdmin names the addresses of those who run the board.
func (r *rooms) registerAdmin(on *web.Router) {
	on.Get("/admin", web.Admin, r.admin.Home)
	on.Get("/admin/review", web.Admin, r.admin.Review)
	on.Get("/admin/review/:id", web.Admin, r.admin.Job)
	on.Post("/admin/review/:id/approve", web.Admin, r.admin.ApproveJob)
	on.Post("/admin/review/:id/return", web.Admin, r.admin.ReturnJob)
	on.Post("/admin/review/:id/take-down", web.Admin, r.admin.TakeDown)
	on.Post("/admin/review/:id/resume", web.Admin, r.admin.ResumeHeld)
	on.Get("/admin/organisations", web.Admin, r.admin.Organisations)
	on.Get("/admin/organisations/:kind/:id", web.Admin, r.admin.Organisation)
	on.Post("/admin/organisations/:kind/:id", web.Admin, r.admin.VerifyOrganisation)
	on.Get("/admin/licences", web.Admin, r.admin.Licences)
	on.Get("/admin/licences/:doctor", web.Admin, r.admin.Licence)
	on.Post("/admin/licences/:doctor/:licence", web.Admin, r.admin.DecideLicence)
	on.Get("/admin/licences/:doctor/documents/:document", web.Admin, r.admin.LicenceDocument)
	on.Get("/admin/reports", web.Admin, r.admin.Reports)
	on.Post("/admin/reports/:id", web.Admin, r.admin.DecideReport)
	on.Get("/admin/mail", web.Admin, r.admin.Mail)
	on.Post("/admin/mail/stop", web.Admin, r.admin.StopMail)
	on.Post("/admin/mail/suppressions", web.Admin, r.admin.Unsuppress)
	on.Post("/admin/mail/subscriber", web.Admin, r.admin.Subscriber)
	on.Get("/admin/users", web.Admin, r.admin.Users)
	on.Post("/admin/users/:id", web.Admin, r.admin.ChangeUser)
	on.Get("/admin/audit", web.Admin, r.admin.Audit)
}
