package desk

import (
	"bufio"
	"context"
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// exportTime is how long writing an export may take.
const exportTime = 5 * time.Minute

// exportColumns are the columns of the file; their headings are desk.csv_NAME.
var exportColumns = []string{
	"applied", "job", "ref", "state", "waits", "name", "legal_name", "contact", "specialties", "years", "languages",
	"licences", "hours", "answers", "assignee",
}

// exporting is one export that is under way, after its request was answered.
type exporting struct {
	h     *Handlers
	org   models.OrgRef
	entry models.AuditEntry // of the doctors in the file, without time
	lang  vocab.Lang
	say   templates.Say
	file  *csv.Writer
}

// ExportApplications answers with the applications of the filter as CSV (RFC
// 4180, UTF-8 with a byte order mark): what the desk may see of them now. The
// doctors of a part of it are noted in the audit log, one entry about all of
// them, before their lines are written. It is
// written while it is read, so that a long one does not fill the memory.
func (h *Handlers) ExportApplications(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	if err := org.Verification.Active(); err != nil {
		return err
	}
	user := &web.VisitOf(c).Viewer.User
	if err := h.Limit(c, models.CapExportsByUser, user.ID); err != nil {
		return err
	}
	if err := h.Record(c, user, models.DeedExport, web.OrgTarget(org.OrgRef)); err != nil {
		return err
	}
	of := wantedOf(c.FormValue).applicants(c, org.OrgRef)
	c.Set(fiber.HeaderContentDisposition,
		`attachment; filename="applications-`+h.Now().In(models.Tokyo).Format("20060102")+`.csv"`)
	c.Set(fiber.HeaderContentType, "text/csv; charset=utf-8; header=present")
	c.Set("Cache-Control", "private, no-store")
	ctx, stop := context.WithTimeout(context.WithoutCancel(c.UserContext()), exportTime)
	out, to := io.Pipe()
	buffer := bufio.NewWriter(to)
	x := exporting{h: h, org: org.OrgRef, entry: h.Entry(c, user, models.DeedExport, web.OrgTarget(org.OrgRef)),
		lang: web.VisitOf(c).Lang, say: h.Say(c), file: csv.NewWriter(buffer)}
	x.file.UseCRLF = true
	go func() {
		defer stop()
		_, err := buffer.WriteString(web.ByteOrderMark)
		if err == nil {
			err = x.write(ctx, h.Store.Applications().Desk(of))
		}
		if err == nil {
			err = buffer.Flush()
		}
		_ = to.CloseWithError(err) // never fails
	}()
	c.Context().SetBodyStream(out, -1) // the server closes it, also when the reader is gone
	return nil
}

// together is how many applications are read, noted and written at a time.
const together = 500

// write writes headings and rows.
func (x *exporting) write(ctx context.Context, list models.List[models.Application]) error {
	headings := make([]string, len(exportColumns))
	for i, name := range exportColumns {
		headings[i] = x.say("desk.csv_" + name)
	}
	if err := x.file.Write(headings); err != nil {
		return err
	}
	var some []models.Application
	err := list.Each(ctx, func(a models.Application) error {
		if some = append(some, a); len(some) < together {
			return nil
		}
		err := x.rows(ctx, some)
		some = some[:0]
		return err
	})
	if err == nil {
		err = x.rows(ctx, some)
	}
	if err != nil {
		return err
	}
	x.file.Flush()
	return x.file.Error()
}

func (x *exporting) rows(ctx context.Context, some []models.Application) error {
	known, err := x.h.around(ctx, x.org, some)
	if err != nil {
		return err
	}
	if err := x.note(ctx, some, known); err != nil {
		return err
	}
	for i := range some {
		if err := x.file.Write(x.row(&some[i], known)); err != nil {
			return err
		}
	}
	return nil
}

// note writes down of which doctors the file is about to say something.
func (x *exporting) note(ctx context.Context, some []models.Application, known around) error {
	var shown []string
	for i := range some {
		job, doctor := known.jobs[some[i].JobID], known.doctors[some[i].DoctorID]
		if some[i].ShownTo(&job, &doctor) {
			shown = append(shown, "doctor/"+doctor.ID)
		}
	}
	if len(shown) == 0 {
		return nil
	}
	entry := x.entry
	entry.At = x.h.Now()
	about, err := x.h.NewID()
	if err != nil {
		return err
	}
	return x.h.Store.Audit().AppendAbout(ctx, entry, about, shown)
}

// row is an application as the desk shows it, each value so that no program
// takes it for a formula.
func (x *exporting) row(a *models.Application, known around) []string {
	job, doctor := known.jobs[a.JobID], known.doctors[a.DoctorID]
	assignee, _ := known.assignee(a)
	values := map[string]string{
		"applied": csvTime(a.CreatedAt), "job": job.Title.In(x.lang), "ref": job.Ref,
		"state": x.say("desk.app_" + string(a.State)), "waits": csvTime(a.WaitsSince()), "assignee": assignee,
	}
	if a.ShownTo(&job, &doctor) {
		values["name"], values["legal_name"], values["contact"] = doctor.DisplayName, a.NameShown(), a.ContactShown()
		if a.UnderAnotherName(&doctor) {
			values["legal_name"] = x.say("desk.csv_other_name", a.NameShown())
		}
		values["years"] = strconv.Itoa(doctor.Years)
		values["specialties"] = labels(vocab.Specialties, doctor.Specialties, x.lang)
		values["languages"] = labels(vocab.Languages, doctor.Languages, x.lang)
		var licences []string
		for _, l := range doctor.Licences {
			licences = append(licences, vocab.Licences.Label(l.Key, x.lang)+" ("+
				x.say("desk.licence_"+string(l.Standing(models.DateOf(x.h.Now()))))+")")
		}
		values["licences"] = strings.Join(licences, "; ")
		values["hours"] = a.HoursShown()
		var answers []string
		for _, said := range a.AnswersShown() {
			answers = append(answers, said.Question+": "+said.Text)
		}
		values["answers"] = strings.Join(answers, "\n")
	}
	row := make([]string, len(exportColumns))
	for i, name := range exportColumns {
		row[i] = web.NotFormula(values[name])
	}
	return row
}

// csvTime is a time in Japan as spreadsheets read it; "" for none.
func csvTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(models.Tokyo).Format("2006-01-02 15:04")
}

// labels are the words of some values.
func labels[K ~string](v vocab.Vocabulary[K], keys []K, lang vocab.Lang) string {
	words := make([]string, len(keys))
	for i, k := range keys {
		words[i] = v.Label(k, lang)
	}
	return strings.Join(words, "; ")
}
