package templates

import (
	"github.com/enkaku/enkaku/models"
)

// Rhythm says how often a subscription is mailed: "毎日 07:30".
func (m *Mails) Rhythm(s *models.Subscription, l models.Lang) string { return m.rhythm(s, l) }
