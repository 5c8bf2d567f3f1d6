package admin

import (
	"context"
	"html/template"
	"slices"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/chart"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

const pathMailHealth = "/admin/mail/health"

// healthDays are the spans that can be asked for, in days; the first unless asked.
var healthDays = []int{14, 7, 30, 90}

// MailHealthPage shows how mail goes by day and by kind.
type MailHealthPage struct {
	templates.Layout
	Nav     templates.ConsoleNav
	Sieve   []templates.Field
	File    string // address of all days and kinds as a file
	Oldest  time.Time
	Chart   template.HTML
	Days    []HealthRow
	Kinds   []HealthRow
	Answers []templates.ReasonCount
}

// Template names pages/admin/mailhealth.html.
func (MailHealthPage) Template() string { return "admin/mailhealth" }

// HealthRow is a line of one of the tables.
type HealthRow struct {
	Day  models.Date
	Kind string // in words
	alert.MailCounts
}

// MailHealth shows how mail goes, or answers with the same as a file.
func (h *Handlers) MailHealth(c *fiber.Ctx) error {
	days, err := strconv.Atoi(c.Query("days"))
	if err != nil || !slices.Contains(healthDays, days) {
		days = healthDays[0]
	}
	today := h.Today()
	whole, err := h.mailHealth(c.UserContext(), today.AddDays(1-days))
	if err != nil {
		return err
	}
	kind := alert.MailKind(c.Query("kind"))
	if !slices.ContainsFunc(whole.Days, func(d alert.MailDay) bool { return d.Kind == kind }) {
		kind = ""
	}
	health := whole.Of(kind)
	if c.Query("as") == "csv" {
		return h.healthFile(c, health)
	}
	page := MailHealthPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.health")), Nav: h.adminTabs(c, "/admin/mail"), Oldest: health.Oldest,
		Sieve: h.healthSieve(c, whole, days, kind),
	}
	page.File = templates.Href(page.Lang, pathMailHealth) + "?as=csv&days=" + strconv.Itoa(days) + "&kind=" + string(kind)
	for _, d := range health.ByDay(today, days) {
		page.Days = append(page.Days, HealthRow{Day: d.Day, MailCounts: d.MailCounts})
	}
	for _, d := range health.ByKind() {
		page.Kinds = append(page.Kinds, HealthRow{Kind: h.kindWords(c, d.Kind), MailCounts: d.MailCounts})
	}
	for _, a := range health.Answers {
		page.Answers = append(page.Answers, templates.ReasonCount{Reason: a.Words, Count: a.Mails})
	}
	if page.Chart, err = h.healthChart(c, page.Days); err != nil {
		return err
	}
	return h.Render(c, page)
}

// mailHealth reads how mail went since a day.
func (h *Handlers) mailHealth(ctx context.Context, since models.Date) (alert.MailHealth, error) {
	facts, err := h.Store.Outgoing().Facts(ctx, since.Start())
	if err != nil {
		return alert.MailHealth{}, err
	}
	digests, err := h.Store.Deliveries().Facts(ctx, since.Start(), h.Now())
	if err != nil {
		return alert.MailHealth{}, err
	}
	events, err := h.Store.MailEvents().Told(ctx, alert.ToldEvents(), since.Start())
	if err != nil {
		return alert.MailHealth{}, err
	}
	ids := make([]string, len(events))
	for i := range events {
		ids[i] = events[i].OutboxID
	}
	letters, err := h.Store.Outgoing().KindsOf(ctx, ids)
	if err != nil {
		return alert.MailHealth{}, err
	}
	reports := make([]alert.MailReport, len(events))
	for i, e := range events {
		kind := letters[e.OutboxID]
		if kind == "" {
			kind = alert.MailDigest
		}
		reports[i] = alert.MailReport{Kind: kind, What: e.Kind, Fate: alert.FateOf(e.Kind), At: e.At}
	}
	return alert.HealthOf(append(facts, digests...), reports, since), nil
}

// kindWords names a kind of mail.
func (h *Handlers) kindWords(c *fiber.Ctx, kind alert.MailKind) string {
	if kind == alert.MailDigest {
		return h.Words(c, "admin.health_digest")
	}
	return h.Words(c, "admin.mailkind."+string(kind))
}

func (h *Handlers) healthSieve(c *fiber.Ctx, whole alert.MailHealth, days int, kind alert.MailKind) []templates.Field {
	span := templates.Field{Name: "days", Kind: "select", Label: h.Words(c, "admin.health_span"), Value: strconv.Itoa(days)}
	for _, n := range slices.Sorted(slices.Values(healthDays)) {
		span.Options = append(span.Options, templates.Option{Value: strconv.Itoa(n), Label: h.Words(c, "admin.health_days", n)})
	}
	kinds := templates.Field{Name: "kind", Kind: "select", Label: h.Words(c, "admin.col_kind"), Value: string(kind),
		Options: []templates.Option{{Label: h.Words(c, "admin.market_all")}}}
	for _, d := range whole.ByKind() {
		kinds.Options = append(kinds.Options, templates.Option{Value: string(d.Kind), Label: h.kindWords(c, d.Kind)})
	}
	return []templates.Field{span, kinds}
}

// healthChart draws what went and what did not, day by day from the oldest.
func (h *Handlers) healthChart(c *fiber.Ctx, days []HealthRow) (template.HTML, error) {
	sent := chart.Series{Name: h.Words(c, "admin.health_sent")}
	lost := chart.Series{Name: h.Words(c, "admin.health_lost")}
	var labels []string
	for _, d := range slices.Backward(days) {
		_, month, day := d.Day.Start().Date()
		labels = append(labels, strconv.Itoa(int(month))+"/"+strconv.Itoa(day))
		sent.Values = append(sent.Values, float64(d.Sent))
		lost.Values = append(lost.Values, float64(d.Refused+d.Bounced+d.Complained))
	}
	return chart.Standing(h.Words(c, "admin.health_chart"), labels, sent, lost)
}

// healthFile answers with each day and kind as a line.
func (h *Handlers) healthFile(c *fiber.Ctx, health alert.MailHealth) error {
	head := []string{h.Words(c, "admin.col_day"), h.Words(c, "admin.col_kind")}
	for _, key := range []string{"sent", "waiting", "refused", "bounced", "complained"} {
		head = append(head, h.Words(c, "admin.health_"+key))
	}
	lines := [][]string{head}
	for _, d := range health.Days {
		line := []string{string(d.Day), h.kindWords(c, d.Kind)}
		for _, n := range []int{d.Sent, d.Waiting, d.Refused, d.Bounced, d.Complained} {
			line = append(line, strconv.Itoa(n))
		}
		lines = append(lines, line)
	}
	return web.SendCSV(c, "enkaku-mail-"+string(h.Today())+".csv", lines)
}
