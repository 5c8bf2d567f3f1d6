package doctor

import (
	"bufio"
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// ExportedSession is one signed-in browser.
type ExportedSession struct {
	Device    string    `json:"device"`
	Network   string    `json:"network,omitempty"`
	CreatedAt time.Time `json:"created_at"`
	SeenAt    time.Time `json:"seen_at"`
}

// ExportedPasskey is one passkey of theirs, without the key.
type ExportedPasskey struct {
	Name       string    `json:"name"`
	Keeper     string    `json:"keeper,omitempty"`
	CreatedAt  time.Time `json:"created_at"`
	LastUsedAt time.Time `json:"last_used_at,omitzero"`
}

// ExportedAddress is one change of the address of the account.
type ExportedAddress struct {
	From        string             `json:"from"`
	To          string             `json:"to"`
	State       models.AddressMove `json:"state"`
	AskedAt     time.Time          `json:"asked_at"`
	ConfirmedAt time.Time          `json:"confirmed_at,omitzero"`
}

// ExportedRead is one line of the audit log about the person.
type ExportedRead struct {
	At     time.Time `json:"at"`
	Who    string    `json:"who"`
	Action string    `json:"action"`
}

// exportTime is how long writing an export may take.
const exportTime = 5 * time.Minute

// Export answers with everything the board keeps about a person as a file, for
// themselves. Secrets that sign in are not in it. It is written while it is
// read, so that a long one does not fill the memory; a connection that breaks
// off tells the browser of a fault on the way.
func (h *Handlers) Export(c *fiber.Ctx) error {
	v := web.VisitOf(c).Viewer
	if err := h.Record(c, &v.User, "account.export", "user/"+v.ID); err != nil {
		return err
	}
	d, err := h.ownProfile(c)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="enkaku-`+h.Now().Format("20060102")+`.json"`)
	c.Type("json", "utf-8")
	ctx, stop := context.WithTimeout(context.WithoutCancel(c.UserContext()), exportTime)
	user, lang := v.User, web.VisitOf(c).Lang
	file, to := io.Pipe()
	go func() {
		defer stop()
		out := exportFile{w: bufio.NewWriter(to)}
		h.writeExport(ctx, &out, user, d, lang)
		_ = to.CloseWithError(out.end()) // never fails
	}()
	c.Context().SetBodyStream(file, -1) // the server closes it, also when the reader is gone
	return nil
}

// writeExport writes what there is about a person, with the consent given to
// each subscription, and who read what when.
func (h *Handlers) writeExport(
	ctx context.Context, out *exportFile, user models.User, d models.Doctor, lang vocab.Lang,
) {
	out.value("exported_at", h.Now())
	out.value("user", user)
	sessions, err := h.Store.Sessions().ByUser(ctx, user.ID)
	shown := make([]ExportedSession, len(sessions))
	for i, s := range sessions {
		shown[i] = ExportedSession{s.Device, s.Network, s.CreatedAt, s.SeenAt}
	}
	out.check(err)
	out.value("sessions", shown)
	keys, err := h.Store.Passkeys().ByUser(ctx, user.ID)
	named := make([]ExportedPasskey, len(keys))
	for i, k := range keys {
		named[i] = ExportedPasskey{k.Name, k.Keeper(), k.CreatedAt, k.LastUsedAt}
	}
	out.check(err)
	out.value("passkeys", named)
	changes, err := h.Store.AddressChanges().OfUser(ctx, user.ID)
	moved := make([]ExportedAddress, len(changes))
	for i, a := range changes {
		moved[i] = ExportedAddress{a.From, a.To, a.State, a.AskedAt, a.ConfirmedAt}
	}
	out.check(err)
	out.value("address_changes", moved)
	if d.Version > 0 {
		out.value("profile", d)
		v, err := h.Store.CVs().Of(ctx, d.ID)
		out.check(err)
		out.value("cv", v)
	}
	documents, err := h.Store.LicenceDocuments().OfDoctor(ctx, d.ID)
	out.check(err)
	out.value("licence_documents", documents)
	exportList(ctx, out, "applications", h.Store.Applications().OfDoctor(d.ID).Each)
	exportList(ctx, out, "messages", h.Store.Messages().OfDoctor(d.ID).Each)
	exportList(ctx, out, "scouts", h.Store.Scouts().OfDoctor(d.ID).Each)
	exportList(ctx, out, "saved_jobs", h.Store.Saved().OfUser(user.ID).Each)
	exportList(ctx, out, "hidden_jobs", h.Store.HiddenJobs().OfDoctor(d.ID).Each)
	exportList(ctx, out, "stories", h.Store.Stories().OfUser(user.ID).Each)
	exportList(ctx, out, "subscriptions", h.Store.Subscriptions().OfEmail(user.Email).Each)
	exportList(ctx, out, "reads", func(ctx context.Context, fn func(ExportedRead) error) error {
		return h.eachView(ctx, lang, &d, func(v ViewRow) error { return fn(ExportedRead{v.At, v.Who, v.What}) })
	})
}

// MyViews shows who read the doctor's data.
func (h *Handlers) MyViews(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.views_title", "/me/account")
	page := ViewsPage{Layout: l, Nav: nav}
	ids, err := h.viewIDs(c.UserContext(), &d)
	if err != nil {
		return err
	}
	ids, page.Pager = web.PageIn(c, web.ListAt{Path: "/me/views", Param: "page"}, ids)
	if page.Rows, err = h.viewRows(c.UserContext(), l.Lang, d.UserID, ids); err != nil {
		return err
	}
	return h.Render(c, page)
}

// viewIDs name the readings of a doctor's profile and applications by anyone
// else, newest first.
func (h *Handlers) viewIDs(ctx context.Context, d *models.Doctor) ([]string, error) {
	if d.Version == 0 {
		return nil, nil
	}
	return h.Store.Audit().Looks(ctx, "doctor/"+d.ID, d.UserID)
}

// eachView calls fn with every reading, newest first.
func (h *Handlers) eachView(ctx context.Context, lang vocab.Lang, d *models.Doctor, fn func(ViewRow) error) error {
	ids, err := h.viewIDs(ctx, d)
	if err != nil {
		return err
	}
	for part := range slices.Chunk(ids, 500) {
		rows, err := h.viewRows(ctx, lang, d.UserID, part)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := fn(row); err != nil {
				return err
			}
		}
	}
	return nil
}

// viewRows are readings in words, in the order of their ids.
func (h *Handlers) viewRows(ctx context.Context, lang vocab.Lang, owner string, ids []string) ([]ViewRow, error) {
	found, err := h.Store.Audit().GetMany(ctx, ids)
	if err != nil {
		return nil, err
	}
	entries := make([]models.AuditEntry, 0, len(ids))
	for _, id := range ids {
		if e, ok := found[id]; ok {
			entries = append(entries, e)
		}
	}
	names, err := h.readerNames(ctx, lang, owner, entries)
	if err != nil {
		return nil, err
	}
	say := h.SayIn(lang)
	rows := make([]ViewRow, len(entries))
	for i, e := range entries {
		rows[i] = ViewRow{At: e.At, Who: names[reader{e.Who, e.Org}], What: viewWords(say, &e)}
	}
	return rows, nil
}

// reader is who read, for which organisation; the zero one when the entry does not
// say.
type reader struct {
	who string
	org models.OrgRef
}

// readerNames names the organisations for which somebody read, not the people. Of
// entries that do not say it, those that the person works for now.
func (h *Handlers) readerNames(
	ctx context.Context, lang vocab.Lang, owner string, entries []models.AuditEntry,
) (map[reader]string, error) {
	names := map[reader]string{}
	var recruiters []string
	var orgs []models.OrgRef
	for _, e := range entries {
		key := reader{e.Who, e.Org}
		switch {
		case e.Who == owner:
			names[key] = h.Pages.Words(lang, "doctor.view_you")
		case e.Org.ID != "":
			names[key], orgs = h.Pages.Words(lang, "doctor.view_poster"), append(orgs, e.Org)
		case e.Role == models.RoleRecruiter:
			names[key], recruiters = h.Pages.Words(lang, "doctor.view_poster"), append(recruiters, e.Who)
		default:
			names[key] = h.Pages.Words(lang, "doctor.view_board")
		}
	}
	users, err := h.Store.Users().GetMany(ctx, recruiters)
	if err != nil {
		return nil, err
	}
	for _, u := range users {
		for _, m := range u.Memberships {
			orgs = append(orgs, m.Org)
		}
	}
	called, err := h.OrgNames(ctx, orgs)
	if err != nil {
		return nil, err
	}
	for key := range names {
		if name := called[key.org].In(lang); name != "" && key.who != owner {
			names[key] = name
		}
	}
	for _, u := range users {
		var of []string
		for _, m := range u.Memberships {
			if name := called[m.Org].In(lang); name != "" {
				of = append(of, name)
			}
		}
		if len(u.Memberships) > 0 {
			names[reader{who: u.ID}] = templates.Joined(lang, of)
		}
	}
	return names, nil
}

// viewWords says what was read.
func viewWords(say templates.Say, e *models.AuditEntry) string {
	switch {
	case e.Action == models.DeedReadFile:
		return say("doctor.view_file")
	case e.Action == "scout.sent":
		return say("doctor.view_scout")
	case e.Action == models.DeedExport:
		return say("doctor.view_export")
	case strings.Contains(e.Action, "application"):
		return say("doctor.view_application")
	case strings.Contains(e.Action, "licence"):
		return say("doctor.view_licence")
	case strings.Contains(e.Action, "profile"), strings.Contains(e.Action, "doctor"):
		return say("doctor.view_profile")
	}
	return say("doctor.view_other")
}
