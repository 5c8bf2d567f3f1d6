package templates

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// Half past seven is an hour of some place: a reader of English may be anywhere.
func TestALetterSaysWhoseHourItIs(t *testing.T) {
	m := newMails(t)
	for _, c := range []struct {
		lang vocab.Lang
		zone string
		want string
	}{
		{vocab.JA, "", "毎日 07:30"},
		{vocab.JA, "Asia/Tokyo", "毎日 07:30"},
		{vocab.JA, "America/New_York", "毎日 07:30 (ニューヨーク時間)"},
		{vocab.JA, "Asia/Hong_Kong", "毎日 07:30 (Asia/Hong Kong時間)"},
		{vocab.EN, "", "daily at 07:30 (Japan time)"},
		{vocab.EN, "America/New_York", "daily at 07:30 (New York time)"},
	} {
		s := &alert.Subscription{Frequency: alert.Daily, Hour: 7, Minute: 30, Zone: c.zone, Lang: c.lang}
		if got := m.rhythm(s, c.lang); got != c.want {
			t.Errorf("%s in %q: %q, want %q", c.lang, c.zone, got, c.want)
		}
	}
}

// The board's own page to write to is there in both languages; one elsewhere is not
// touched.
func TestALetterLeadsToThePageOfItsLanguage(t *testing.T) {
	own := operator
	own.Contact, own.ContactHere = "https://enkaku.example.jp/contact", true
	elsewhere := operator
	elsewhere.Contact = "https://clinic.example.jp/contact"
	for _, c := range []struct {
		o    Operator
		lang vocab.Lang
		want string
	}{
		{own, vocab.JA, "https://enkaku.example.jp/contact"},
		{own, vocab.EN, "https://enkaku.example.jp/en/contact"},
		{elsewhere, vocab.EN, "https://clinic.example.jp/contact"},
	} {
		mail, err := Letters{Mails: newMails(t), Operator: c.o, Links: links}.Guessed(c.lang)
		if err != nil || !strings.Contains(mail.Text, ": "+c.want+"\n") {
			t.Errorf("%s: want %s in\n%s %v", c.lang, c.want, mail.Text, err)
		}
	}
}
