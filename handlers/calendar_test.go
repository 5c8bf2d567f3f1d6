package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"

	"github.com/enkaku/enkaku/models"
)

// calendar is a calendar file as a program reads it.
type calendar struct {
	text, method, uid, sequence, start, end, summary string
	body                                             string // everything a person reads in it
}

// calendarAt downloads and reads the calendar file of a thread, and holds its
// form against RFC 5545: ends of lines, at most 75 octets a line, whole letters.
func (w *browser) calendarAt(path string) calendar {
	w.t.Helper()
	res := w.get(path+"/interview.ics").want(w.t, 200)
	for line := range strings.SplitSeq(strings.TrimSuffix(res.body, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || strings.ToValidUTF8(line, "") != line {
			w.t.Errorf("the line %q has %d octets, a bare end of line or half a letter", line, len(line))
		}
	}
	cal, err := ical.ParseCalendar(strings.NewReader(res.body))
	if err != nil || len(cal.Events()) != 1 {
		w.t.Fatalf("%v in\n%s", err, res.body)
	}
	c, event := calendar{text: res.body}, cal.Events()[0]
	for _, p := range cal.CalendarProperties {
		if p.IANAToken == "METHOD" {
			c.method = p.Value
		}
	}
	get := func(p ical.ComponentProperty) string {
		if found := event.GetProperty(p); found != nil {
			return found.Value
		}
		return ""
	}
	c.uid, c.sequence = event.Id(), get(ical.ComponentPropertySequence)
	c.start, c.end, c.summary = get(ical.ComponentPropertyDtStart), get(ical.ComponentPropertyDtEnd),
		get(ical.ComponentPropertySummary)
	c.body = c.summary + "\n" + get(ical.ComponentPropertyDescription) + "\n" + get(ical.ComponentPropertyLocation)
	if kind := res.Header.Get("Content-Type"); kind != "text/calendar; charset=utf-8; method="+c.method {
		w.t.Errorf("type %q for the method %s", kind, c.method)
	}
	if !strings.Contains(res.Header.Get("Content-Disposition"), "attachment") ||
		!strings.Contains(res.Header.Get("Cache-Control"), "no-store") {
		w.t.Errorf("headers %v", res.Header)
	}
	status := map[string]string{"PUBLISH": "CONFIRMED", "CANCEL": "CANCELLED"}[c.method]
	if get(ical.ComponentPropertyStatus) != status || event.GetProperty(ical.ComponentPropertyOrganizer) == nil ||
		get(ical.ComponentPropertyDtstamp) == "" {
		w.t.Errorf("%s, %s without organiser or stamp:\n%s", c.method, get(ical.ComponentPropertyStatus), c.text)
	}
	return c
}

// Both calendars follow what is agreed, moved and called off: one entry, whose
// number rises; each side reads the other as it may know it.
func TestCalendarsFollowTheInterview(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		pseudonym := b.profileOf(doctorAt).DisplayName
		place := "ビデオ会議; リンクは前日に送ります, 予備は\\電話なし\n" + strings.Repeat("会議室", 60)
		m.clinic.get(m.desk+"/interview.ics").want(t, 404)
		m.clinic.ask(m.desk, "deed", "propose", "date1", "2026-12-31", "time1", "23:30", "minutes", "45", "place",
			place).want(t, 303)
		m.doctor.get(m.me+"/interview.ics").want(t, 404)
		m.doctor.ask(m.me, "pick", m.doctor.picks(m.me)[0]).want(t, 303)

		mine, theirs := m.doctor.calendarAt(m.me), m.clinic.calendarAt(m.desk)
		for _, c := range []calendar{mine, theirs} {
			if c.method != "PUBLISH" || c.sequence != "0" || c.start != "20261231T143000Z" ||
				c.end != "20261231T151500Z" || !strings.Contains(c.body, place) {
				t.Errorf("the calendar says %+v", c)
			}
			for _, secret := range []string{"secret@", "見本 太郎", "jinji@", "夜間の枠", m.profileOf(doctorAt).ID + "@"} {
				if strings.Contains(c.text+c.body, secret) {
					t.Errorf("the calendar says %q", secret)
				}
			}
		}
		if mine.summary != "面談: "+clinicName || theirs.summary != "面談: "+pseudonym || mine.uid == theirs.uid ||
			strings.Contains(mine.uid, m.id) {
			t.Errorf("%+v and %+v", mine, theirs)
		}
		if english := m.clinic.calendarAt("/en" + m.desk); english.summary != "Interview: "+pseudonym ||
			english.uid != theirs.uid || !strings.Contains(english.body, board+"/en"+m.desk) {
			t.Errorf("in English %+v", english)
		}

		again := func(method, sequence, start string) {
			t.Helper()
			for path, w := range map[string]*browser{m.me: m.doctor, m.desk: m.clinic} {
				c := w.calendarAt(path)
				if c.method != method || c.sequence != sequence || c.start != start || c.uid != mine.uid &&
					c.uid != theirs.uid {
					t.Errorf("%s: %+v, want %s %s %s", path, c, method, sequence, start)
				}
			}
		}
		m.doctor.ask(m.me, "deed", "propose", "date1", "2027-01-01", "time1", "00:00").want(t, 303)
		again("CANCEL", "1", "20261231T143000Z")
		m.clinic.ask(m.desk, "pick", m.clinic.picks(m.desk)[0]).want(t, 303)
		again("PUBLISH", "2", "20261231T150000Z")
		m.clinic.ask(m.desk, "deed", "call_off", "call_off", "院長が急病です").want(t, 303)
		again("CANCEL", "3", "20261231T150000Z")

		m.doctor.get("/me/views").want(t, 200, clinicName)
		m.doctor.submit("/me/applied", "/jobs/"+m.job.ID+"/withdraw", url.Values{}).want(t, 303)
		m.clinic.get(m.desk+"/interview.ics").want(t, 404)
		if c := m.doctor.calendarAt(m.me); c.method != "CANCEL" {
			t.Errorf("after it was taken back: %+v", c)
		}
	})
}

func TestWhoGetsACalendarFile(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	m.clinic.ask(m.desk, "deed", "propose", "date1", "2026-12-03", "time1", "10:00").want(t, 303)
	m.doctor.ask(m.me, "pick", m.doctor.picks(m.me)[0]).want(t, 303)
	other, otherOrg := b.recruiterAt("b@agency.example", "agency", placement())
	b.verify(otherOrg)
	for name, who := range map[string]struct {
		w    *browser
		path string
		want int
	}{
		"signed out":          {b.browser(), m.me, 303},
		"another clinic":      {other, m.desk, 404},
		"another doctor":      {b.newDoctor("d2@example.jp"), m.me, 404},
		"the doctor's desk":   {m.doctor, m.desk, 403},
		"the clinic's doctor": {m.clinic, m.me, 404},
		"an editor":           {b.administrator(), m.desk, 403},
	} {
		if res := who.w.get(who.path + "/interview.ics"); res.StatusCode != who.want ||
			strings.Contains(res.body, "VEVENT") {
			t.Errorf("%s: %d, want %d", name, res.StatusCode, who.want)
		}
	}
	m.doctor.submit("/me/applied", "/jobs/"+m.job.ID+"/reveal", url.Values{"legal_name." + m.job.ID: {"見本 太郎"}}).want(t,
		303)
	if c := m.clinic.calendarAt(m.desk); c.summary != "面談: 見本 太郎" {
		t.Errorf("after the name was shown: %+v", c)
	}
	b.wait(time.Hour)
	d := b.profileOf(doctorAt)
	d.Blocked = []models.BlockedOrg{{Org: m.org, Name: clinicName}}
	saved(t, b.store.Doctors().Save(t.Context(), &d))
	m.clinic.get(m.desk+"/interview.ics").want(t, 404)
}
