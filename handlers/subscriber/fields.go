package subscriber

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// atFields names the fields of faults about criteria as the form does.
func atFields(faults []models.Fault) []models.Fault {
	own := []string{"email", "frequency", "hour", "minute", "weekday", "zone", "mail_lang", "until", "days",
		"device", "how", "quiet_from", "quiet_to", ""}
	out := slices.Clone(faults)
	for i := range out {
		if !slices.Contains(own, out[i].Field) {
			out[i].Field = templates.CriteriaPrefix + out[i].Field
		}
	}
	return out
}

// criteriaForm asks for criteria and says how many jobs match them now.
func (h *Handlers) criteriaForm(c *fiber.Ctx, criteria models.Criteria, faults []models.Fault) templates.CriteriaForm {
	lang := web.VisitOf(c).Lang
	f := templates.CriteriaFormOf(lang, h.SayIn(lang), criteria, faults)
	f.CountURL = templates.Href(lang, "/alerts/count")
	n, err := h.Index.Count(c.UserContext(), criteria)
	if err != nil {
		h.Log.Warn("matches not counted", "err", err)
		return f
	}
	f.Total, f.Counted = n, true
	return f
}

func frequencyField(say templates.Say, chosen alert.Frequency, faults []models.Fault) templates.Field {
	return templates.Field{
		Name: "frequency", Label: say("alerts.frequency"), Kind: "radio", Value: string(chosen), Class: "one",
		Options: []templates.Option{
			{Value: string(alert.Daily), Label: say("alerts.daily"), Hint: say("alerts.daily_hint")},
			{Value: string(alert.Weekly), Label: say("alerts.weekly"), Hint: say("alerts.weekly_hint")},
			{Value: string(alert.Instant), Label: say("alerts.instant"), Hint: say("alerts.instant_hint")},
		},
		Faults: templates.FaultsOf(faults, "frequency"),
	}
}

func mailLangField(say templates.Say, chosen vocab.Lang) templates.Field {
	return templates.Field{
		Name: "mail_lang", Label: say("alerts.mail_lang"), Kind: "select", Value: string(chosen),
		Options: []templates.Option{{Value: "ja", Label: "日本語"}, {Value: "en", Label: "English"}},
	}
}

// zones are the time zones offered first; a subscription may have any.
var zones = []string{
	"Asia/Tokyo", "Asia/Seoul", "Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Bangkok",
	"Asia/Kolkata", "Asia/Dubai", "Europe/London", "Europe/Paris", "Europe/Berlin", "Africa/Nairobi", "America/Sao_Paulo",
	"America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "Pacific/Honolulu",
	"Australia/Sydney", "Pacific/Auckland", "UTC",
}

// timeFields are the fields of the hour, minute, weekday and zone of s.
func (p *managePage) timeFields(say templates.Say, s *alert.Subscription, faults []models.Fault) {
	choose := func(name, key, value string, options []templates.Option) templates.Field {
		return templates.Field{
			Name: name, Label: say(key), Kind: "select", Value: value, Options: options,
			Faults: templates.FaultsOf(faults, name),
		}
	}
	var hours, minutes, days, places []templates.Option
	for n := range 24 {
		hours = append(hours, templates.Option{Value: strconv.Itoa(n), Label: strconv.Itoa(n)})
	}
	for n := 0; n < 60; n++ {
		if n%15 == 0 || n == s.Minute {
			minutes = append(minutes, templates.Option{
				Value: strconv.Itoa(n), Label: "0"[:max(0, 2-len(strconv.Itoa(n)))] + strconv.Itoa(n),
			})
		}
	}
	for n, key := range []string{"alerts.weekday_0", "alerts.weekday_1", "alerts.weekday_2", "alerts.weekday_3",
		"alerts.weekday_4", "alerts.weekday_5", "alerts.weekday_6"} {
		days = append(days, templates.Option{Value: strconv.Itoa(n), Label: say(key)})
	}
	for _, name := range zones {
		places = append(places, templates.Option{Value: name, Label: strings.ReplaceAll(name, "_", " ")})
	}
	if s.Zone != "" && !slices.Contains(zones, s.Zone) {
		places = append(places, templates.Option{Value: s.Zone, Label: s.Zone})
	}
	p.Hour = choose("hour", "alerts.hour", strconv.Itoa(s.Hour), hours)
	p.Minute = choose("minute", "alerts.minute", strconv.Itoa(s.Minute), minutes)
	p.Weekday = choose("weekday", "alerts.weekday", strconv.Itoa(int(s.Weekday)), days)
	p.Zone = choose("zone", "alerts.zone", s.Zone, places)
}
