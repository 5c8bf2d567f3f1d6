package templates

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// Operator is who runs the board, as the laws on mail, on job information and
// on personal data want it named. Empty fields are left out of texts.
type Operator struct {
	Name         vocab.Text // legal name
	Address      vocab.Text // postal address
	Contact      string     // absolute https URL or mailto: for questions and complaints
	ContactHere  bool       // Contact is the board's own page, which is there in both languages
	Tel          string
	Person       vocab.Text // who answers for personal data
	Notification string     // number of the notified job-information service (特定募集情報等提供事業)
}

// ContactIn is where to write to, for readers of a language.
func (o Operator) ContactIn(l vocab.Lang) string {
	if at, own := strings.CutSuffix(o.Contact, pathContact); own && o.ContactHere {
		return at + Href(l, pathContact)
	}
	return o.Contact
}

const pathContact = "/contact"
