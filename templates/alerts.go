package templates

import (
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// Rhythm says how often a subscription is mailed: "毎日 07:30".
func (m *Mails) Rhythm(s *alert.Subscription, l vocab.Lang) string { return m.rhythm(s, l) }
