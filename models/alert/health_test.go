package alert

import (
	"reflect"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

func TestHowMailGoesByDayAndKind(t *testing.T) {
	at := func(text string) time.Time {
		when, err := time.ParseInLocation("2006-01-02 15:04", text, models.Tokyo)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	facts := []MailFact{
		{Kind: MailCode, State: DeliveryDelivered, At: at("2026-11-24 09:00"), Mails: 2},
		{Kind: MailCode, State: DeliveryAccepted, At: at("2026-11-24 23:59"), Mails: 1},
		{Kind: MailCode, State: DeliverySkipped, At: at("2026-11-24 10:00"), Mails: 5}, // held back on purpose
		{Kind: MailDigest, State: DeliveryDelivered, At: at("2026-11-25 00:00"), Mails: 70},
		{Kind: MailDigest, State: DeliveryFailed, At: at("2026-11-25 08:00"), Mails: 1, Error: "rejected"},
		{Kind: MailDigest, State: DeliveryDelivered, At: at("2026-11-20 08:00"), Mails: 9}, // before
		{Kind: MailApplied, State: DeliveryPending, At: at("2026-11-25 08:00"), Since: at("2026-11-25 07:00"), Mails: 1, Error: "timeout"},
		{Kind: MailApplied, State: DeliveryUnknown, At: at("2026-11-20 08:00"), Since: at("2026-11-19 07:00"), Mails: 1, Error: "timeout"},
		{Kind: MailHired, State: DeliveryDelivered, At: at("2026-11-25 08:00"), Mails: 1, Error: "timeout"}, // went at last
	}
	report := func(kind MailKind, what, when string) MailReport {
		return MailReport{Kind: kind, What: what, Fate: FateOf(what), At: at(when)}
	}
	reports := []MailReport{
		report(MailDigest, "bounce", "2026-11-25 09:00"), report(MailDigest, "spamreport", "2026-11-25 09:00"),
		report(MailDigest, "blocked", "2026-11-25 09:00"), report(MailCode, "deferred", "2026-11-25 09:00"),
		report(MailDigest, "bounce", "2026-11-20 09:00"),
	}
	h := HealthOf(facts, reports, "2026-11-24")
	want := []MailDay{
		{"2026-11-25", MailHired, MailCounts{Sent: 1}},
		{"2026-11-25", MailApplied, MailCounts{Waiting: 1}},
		{"2026-11-25", MailDigest, MailCounts{Sent: 70, Refused: 2, Bounced: 1, Complained: 1}},
		{"2026-11-24", MailCode, MailCounts{Sent: 3}},
		{"2026-11-20", MailApplied, MailCounts{Waiting: 1}},
	}
	if !reflect.DeepEqual(h.Days, want) {
		t.Errorf("days\n%v\nwant\n%v", h.Days, want)
	}
	if !h.Oldest.Equal(at("2026-11-19 07:00")) {
		t.Errorf("the oldest waits since %v", h.Oldest)
	}
	answers := []MailAnswer{{"timeout", 2}, {"blocked", 1}, {"bounce", 1}, {"deferred", 1}, {"rejected", 1}, {"spamreport", 1}}
	if !reflect.DeepEqual(h.Answers, answers) {
		t.Errorf("answers %v, want %v", h.Answers, answers)
	}
	byDay := h.ByDay("2026-11-26", 3)
	if len(byDay) != 3 || byDay[0].MailCounts != (MailCounts{}) || byDay[1].Sent != 71 || byDay[2].Sent != 3 {
		t.Errorf("by day %v", byDay)
	}
	if of := h.Of(MailApplied).ByKind(); len(of) != 1 || of[0].Waiting != 2 {
		t.Errorf("of one kind %v", of)
	}
	if all := h.ByKind(); all[0].Kind != MailDigest || len(all) != 4 {
		t.Errorf("by kind %v", all)
	}
}

func TestTheEventsThatAreCountedAreKnown(t *testing.T) {
	if len(ToldEvents()) != len(mailFates) {
		t.Errorf("%v are told, %v counted", ToldEvents(), mailFates)
	}
	for _, kind := range ToldEvents() {
		if _, known := mailFates[kind]; !known {
			t.Errorf("%s is told and not counted", kind)
		}
	}
}
