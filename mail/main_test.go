package mail_test

import (
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/enkaku/enkaku/mail"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// digest is a message as the alerts send them.
func digest() mail.Message {
	return mail.Message{
		ID:                "01JOUTBOX-0001",
		Kind:              "digest",
		Lang:              "ja",
		From:              mail.Address{Name: "遠隔 Enkaku", Email: "alerts@enkaku.example"},
		To:                mail.Address{Name: "山田 花子", Email: "hanako@clinic.example"},
		Subject:           "内科・オンライン診療の新着3件",
		Text:              "新着の求人です。\n\n1. オンライン診療（内科）\n",
		HTML:              "<html><body><p>新着の求人です。</p><ol><li>オンライン診療（内科）</li></ol></body></html>",
		UnsubscribeURL:    "https://enkaku.example/u/abcdefghijklmnop",
		UnsubscribeMailto: "unsub+abcdefghijklmnop@enkaku.example",
		MustUnsubscribe:   true,
	}
}

func fixedClock(at time.Time) func() time.Time { return func() time.Time { return at } }

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
