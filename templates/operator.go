package templates

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// Operator is who runs the board, as the laws on mail, on job information and
// on personal data want it named. Empty fields are left out of texts.
type Operator struct {
	Name         vocab.Text // legal name
	Address      vocab.Text // postal address
	Contact      string     // absolute https URL or mailto: for questions and complaints
	Tel          string
	Person       vocab.Text // who answers for personal data
	Notification string     // number of the notified job-information service (特定募集情報等提供事業)
}
