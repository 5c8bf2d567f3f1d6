package templates

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// day writes a date: 2027年1月31日, 31 Jan 2027.
func mailDay(d models.Date, l vocab.Lang) string {
	t := d.Start()
	if t.IsZero() {
		return ""
	}
	if l == vocab.EN {
		return t.Format("2 Jan 2006")
	}
	return t.Format("2006年1月2日")
}

// money writes an amount: 9,000円, ¥9,000, USD 120.
func money(n int64, currency string, l vocab.Lang) string {
	switch {
	case currency != "" && currency != "JPY":
		return currency + " " + Thousands(n)
	case l == vocab.EN:
		return "¥" + Thousands(n)
	}
	return Thousands(n) + "円"
}

func Thousands(n int64) string {
	digits := strconv.FormatInt(n, 10)
	var b strings.Builder
	for i, c := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 && digits[i-1] != '-' {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// payLine writes the pay as quoted: unit, range, tax.
func (m *Mails) payLine(p *models.Pay, l vocab.Lang) (amount, note string) {
	if p.Unit == "" || p.Min <= 0 {
		return m.words.in(l, "pay.none"), ""
	}
	unit := vocab.PayUnits.Label(p.Unit, l)
	low, high := money(p.Min, p.Currency, l), money(p.Max, p.Currency, l)
	switch {
	case p.Max <= p.Min:
		amount = m.words.in(l, "pay.one", unit, low)
	case l == vocab.JA && p.Currency != "" && p.Currency != "JPY":
		amount = m.words.in(l, "pay.range", unit, low, Thousands(p.Max))
	case l == vocab.JA:
		amount = m.words.in(l, "pay.range", unit, Thousands(p.Min), high)
	default:
		amount = m.words.in(l, "pay.range", unit, low, Thousands(p.Max))
	}
	if p.Tax != "" {
		note = m.words.in(l, "pay."+p.Tax)
	}
	return amount, note
}

// remoteSteps is how remote a job is in four steps: 4 no attendance, 3 on
// site at the start only, 2 monthly or rarer, 1 more often or at a satellite.
func remoteSteps(a *models.Advert) int {
	switch {
	case a.Remote == "satellite":
		return 1
	case a.Onsite.Frequency == "onboarding_only":
		return 3
	case a.Onsite.Frequency == "" || a.Onsite.Frequency == "none":
		if a.Remote == "full_remote" {
			return 4
		}
		return 2
	case a.Onsite.Frequency == "weekly" || a.Onsite.Frequency == "several_weekly":
		return 1
	}
	return 2
}

const blocks = "■■■■□□□□"

// remoteBlocks draws the steps: ■■■□ for three.
func remoteBlocks(steps int) string {
	cells := []rune(blocks)
	return string(cells[4-steps : 8-steps])
}

// zoneName names a zone, one that the board has no word for by its own name.
func (m *Mails) zoneName(l vocab.Lang, zone string) string {
	if slices.Contains(models.Zones, zone) {
		return ZoneWords(m.faults.say(l), zone)
	}
	return strings.ReplaceAll(zone, "_", " ")
}

// rhythm says how often a subscription is mailed.
func (m *Mails) rhythm(s *alert.Subscription, l vocab.Lang) string {
	at := time.Date(2000, 1, 1, s.Hour, s.Minute, 0, 0, time.UTC).Format("15:04")
	zone := s.Zone
	if zone == "" {
		zone = models.HomeZone
	}
	if l == vocab.EN || zone != models.HomeZone { // who reads Japanese and chose none takes Japan's time for granted
		at += " " + m.words.in(l, "rhythm.zone", m.zoneName(l, zone))
	}
	switch s.Frequency {
	case alert.Daily:
		return m.words.in(l, "rhythm.daily", at)
	case alert.Weekly:
		return m.words.in(l, "rhythm.weekly", at, m.words.in(l, "weekday."+strconv.Itoa(int(s.Weekday))))
	}
	return m.words.in(l, "rhythm.instant")
}
