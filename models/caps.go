package models

import "time"

// Cap is how often one of something may happen within a time. The name stands
// in the store, with whom or what is counted.
type Cap struct {
	Name string
	Most int
	Per  time.Duration
}

// The caps of the board, each with what is counted. An address gets at most
// five codes in a quarter of an hour: with all of them, and CodeTries each, a
// guesser hits with a chance of 1 in 40,000.
var (
	CapCodesByNetwork  = Cap{"code-network", 30, time.Hour}
	CapCodesByAddress  = Cap{"code-address", 5, 15 * time.Minute}
	CapChecksByNetwork = Cap{"code-check", 60, time.Hour}

	CapSignUpsByNetwork   = Cap{"alert-network", 30, time.Hour}
	CapConfirmsByAddress  = Cap{"alert-confirm", 2, 24 * time.Hour}
	CapRemindersByAddress = Cap{"alert-remind", 1, 30 * 24 * time.Hour}

	CapDocumentsByDoctor    = Cap{"document", 20, 24 * time.Hour}
	CapApplicationsByDoctor = Cap{"apply", 20, 24 * time.Hour}

	CapMessagesByUser = Cap{"message", 120, time.Hour}

	CapNotesByUser    = Cap{"note", 240, time.Hour}
	CapDeclinesByUser = Cap{"decline", 20, time.Hour} // each of up to a page of applications
	CapExportsByUser  = Cap{"export", 20, time.Hour}

	CapOrganisationsByUser   = Cap{"register", 5, 24 * time.Hour}
	CapInvitesByOrganisation = Cap{"invite", 30, 24 * time.Hour}
	CapClientsByOrganisation = Cap{"client", 100, 24 * time.Hour}
	CapDraftsByOrganisation  = Cap{"draft", 200, 24 * time.Hour}
)

// AlertsPerAddress is how many living alerts an address has at most.
const AlertsPerAddress = 10
