package models

import "time"

// Cap is how often one of something may happen within a time. The name stands
// in the store, with whom or what is counted.
type Cap struct {
	Name string
	Most int
	Per  time.Duration
}

// The caps on sign-in codes (decision 103). Strangers are counted by who asks, a
// network for one mailbox, and all together for one mailbox. Beyond that a word is
// mailed instead (CapPasses): who types it is counted alone, like a browser that
// has signed in to the address before, so nobody uses up what the owner needs.
//
// Strangers together enter CapWrongByAddress wrong codes a day for an address, so
// they guess right with a chance of 5 in 1,000,000 a day: 1 in 200,000, and 1 in
// 548 in a year in which they do nothing else. A network that tries all addresses
// it knows enters 480 wrong codes a day: 1 in 2,083 that one of them is right.
var (
	CapCodesByNetwork  = Cap{"code-network", 30, time.Hour} // beyond it the browser works for each
	CapsCodesByOrigin  = []Cap{{"code-origin", 5, 15 * time.Minute}, {"code-origin-2h", 8, 2 * time.Hour}, {"code-origin-day", 12, aDay}}
	CapsCodesByMailbox = []Cap{{"code-mailbox", 16, time.Hour}, {"code-mailbox-day", 30, aDay}}
	CapsCodesByDevice  = []Cap{{"code-device", 10, time.Hour}, {"code-device-day", 30, aDay}}
	CapWrongByAddress  = Cap{"code-wrong", CodeTries, aDay}
	CapWrongByNetwork  = Cap{"code-wrong-network", 20, time.Hour}
	CapPasses          = Cap{"pass", 1, 6 * time.Hour} // mails of a word to one address
	CapPassesByMailbox = Cap{"pass-mailbox", 6, aDay}
	CapPuzzle          = Cap{"puzzle", 1, PuzzleFor} // a puzzle counts once

	CapsRecovery        = []Cap{{"recovery", 5, 15 * time.Minute}, {"recovery-day", 20, aDay}}
	CapRecoveryDrawings = Cap{"recovery-drawn", 10, aDay}       // each takes a quarter of a second
	CapKeysByUser       = Cap{"passkey-user", 30, aDay}         // questions to make one
	CapKeyAnswers       = Cap{"passkey-answer", 1, CeremonyFor} // of one question
	CapGuessNotices     = Cap{"code-guessed", 1, aDay}
)

const aDay = 24 * time.Hour

// The other caps of the board, each with what is counted.
var (
	CapSignUpsByNetwork  = Cap{"alert-network", 30, time.Hour} // beyond it the browser works for each
	CapConfirmsByAddress = Cap{"alert-confirm", 2, aDay}
	CapLinksByMailbox    = Cap{"alert-link", 3, aDay}
	CapAddressesByUser   = Cap{"address", 6, aDay}         // changes asked for by an account or an alert
	CapAddressToMailbox  = Cap{"address-mailbox", 3, aDay} // letters about a change to the new address

	CapDocumentsByDoctor    = Cap{"document", 20, aDay}
	CapCVsByDoctor          = Cap{"cv", 120, time.Hour}     // files made
	CapCVsReadByUser        = Cap{"cv-read", 40, time.Hour} // CVs read into a profile
	CapApplicationsByDoctor = Cap{"apply", 20, aDay}

	CapRenewalsByNetwork = Cap{"notices-renew", 60, time.Hour} // a browser's push service gives it another address

	CapLINECodes = Cap{"line-code", 20, time.Hour} // codes shown for one alert or account
	CapLINETries = Cap{"line-try", 10, time.Hour}  // codes that one LINE user sends

	CapReportsByNetwork = Cap{"report-network", 10, aDay} // of adverts; beyond it the browser works for each
	CapReportsByUser    = Cap{"report", 20, aDay}
	CapUrgentLetters    = Cap{"report-urgent", 12, time.Hour} // to all who run the board
	CapReportDecisions  = Cap{"report-decided", 3, aDay}      // to a mailbox whose address a visitor typed

	CapMessagesByUser = Cap{"message", 120, time.Hour}

	CapOrganisationsByUser     = Cap{"register", 5, aDay}
	CapInvitesByMailbox        = Cap{"invite-mailbox", 3, aDay}
	CapInvitesByOrganisation   = Cap{"invite", 30, aDay}
	CapClientsByOrganisation   = Cap{"client", 100, aDay}
	CapDraftsByOrganisation    = Cap{"draft", 200, aDay}
	CapImportsByOrganisation   = Cap{"import", 40, aDay}
	CapHookTestsByOrganisation = Cap{"hooktest", 60, time.Hour}
	CapNotesByUser             = Cap{"note", 240, time.Hour}
	CapDeclinesByUser          = Cap{"decline", 20, time.Hour} // each of up to a page of applications
	CapExportsByUser           = Cap{"export", 20, time.Hour}

	// CapReadsByNetwork is what programs may read, by the API and as assistants
	// together. Each node counts for itself.
	CapReadsByNetwork = Cap{"read", 600, time.Minute}

	// CapCallsByKey is what a program may do with one key: a board of two
	// thousand jobs within four minutes. Each node counts for itself.
	CapCallsByKey = Cap{"key", 600, time.Minute}
	// CapStrangeKeys is how often a network may come with a key that there is
	// none of.
	CapStrangeKeys = Cap{"strange-key", 60, time.Minute}
)

// AlertsPerAddress is how many living alerts an address has at most.
const AlertsPerAddress = 10
