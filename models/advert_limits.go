package models

// Lengths of texts in characters.
const (
	MinTitle       = 8
	MaxTitle       = 120
	MinDescription = 100
	MaxDescription = 10000
	MaxNote        = 500
	MaxDuties      = 4000
)

// MaxAdvertDays is how old the information of an advert may be, and how long
// after its date the advert may run.
const MaxAdvertDays = 90

// MaxAmount bounds amounts in any currency.
const MaxAmount = 1_000_000_000
