package templates

import (
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// maxMail is the most bytes that either body of a mail may have: Gmail clips
// what is longer and with it the link to unsubscribe at the foot, so that no
// sender of the board takes it.
const maxMail = 102 << 10

func (m Mail) fits() bool { return len(m.HTML) <= maxMail && len(m.Text) <= maxMail }

// Digest writes an alert mail that names every job of the order. One that
// would be too long shows fewer jobs in full and more with a line each.
func (m *Mails) Digest(o DigestOrder) (Mail, error) {
	all := append(o.Jobs[:len(o.Jobs):len(o.Jobs)], o.Lines...)
	for cards := len(o.Jobs); ; cards /= 2 {
		o.Jobs, o.Lines = all[:cards], all[cards:]
		mail, err := m.digest(o)
		if err != nil || mail.fits() {
			return mail, err
		}
		if cards == 0 {
			break
		}
	}
	o.brief = true
	return m.digest(o)
}

// Widths in columns of what others wrote, in a line about a job. A Japanese
// character takes two, others take one.
const (
	maxWho    = 160 // of an organisation, in full
	lineTitle = 120
	lineName  = 60
	lineWhy   = 120
	briefEnd  = 60
	briefName = 30
)

// line says in a few words what a card says in full.
func (m *Mails) line(o *DigestOrder, dj DigestJob) jobLine {
	j, l := dj.Job, o.Subscription.Lang
	line := jobLine{Title: clip(j.Title.In(l), lineTitle), URL: o.Links.FromAlert(l, j.ID), Places: m.places(o, dj)}
	if o.brief {
		pay, _ := m.payLine(&j.Pay, l)
		line.Title = clip(line.Title, briefEnd)
		line.Facts = joinFilled(
			[]string{remoteBlocks(remoteSteps(&j.Advert)), pay, clip(j.Employer.Name.In(l), briefName)}, " · ",
		)
		return line
	}
	line.Facts, line.Why = m.Facts(j, o.Now, l), clip(m.Why(o.Subscription, dj, l), lineWhy)
	return line
}

// Facts says in one line what a job is: how remote, pay, hours, employer,
// until when it is open.
func (m *Mails) Facts(j *models.Job, now time.Time, l vocab.Lang) string {
	pay, _ := m.payLine(&j.Pay, l)
	return joinFilled([]string{
		remoteBlocks(remoteSteps(&j.Advert)) + " " + vocab.RemoteLevels.Label(j.Remote, l), pay,
		m.join(names(vocab.ScheduleTypes, j.Schedules[:min(3, len(j.Schedules))], l), l),
		clip(j.Employer.Name.In(l), lineName), m.until(j, now, l),
	}, " · ")
}

// clip cuts what is past a width in columns and marks the cut.
func clip(s string, columns int) string {
	if 2*len(s) <= columns {
		return s
	}
	runes := []rune(s)
	keep, taken := 0, 0
	for i, r := range runes {
		if taken++; r >= 0x1100 {
			taken++
		}
		if taken > columns {
			return strings.TrimSpace(string(runes[:keep])) + "…"
		}
		if taken <= columns-2 {
			keep = i + 1
		}
	}
	return s
}

// joinFilled joins the parts that say something.
func joinFilled(parts []string, sep string) string {
	kept := make([]string, 0, len(parts))
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}
