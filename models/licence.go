package models

// LicenceStatus is how far the board's check of a licence is.
type LicenceStatus string

// The states of a licence a doctor says to hold.
const (
	LicenceUnverified LicenceStatus = "unverified"
	LicenceSubmitted  LicenceStatus = "submitted"
	LicenceChecked    LicenceStatus = "document_checked"
	LicenceRejected   LicenceStatus = "rejected"
	LicenceExpired    LicenceStatus = "expired"
)

// LicenceHeld is one licence a doctor says to hold. Number is sealed.
type LicenceHeld struct {
	Key       Licence       `bson:"key"`
	Number    string        `bson:"number,omitempty"`
	Specialty Specialty     `bson:"specialty,omitempty"`
	Detail    string        `bson:"detail,omitempty"` // society, state, rank
	On        Date          `bson:"on,omitempty"`     // registered or completed
	Expires   Date          `bson:"expires,omitempty"`
	Status    LicenceStatus `bson:"status"`
}

// Checked reports whether the board saw the document.
func (l *LicenceHeld) Checked() bool { return l.Status == LicenceChecked }

// Counts reports whether the licence counts in matching at all: the board
// neither turned it down nor found it over.
func (l *LicenceHeld) Counts() bool {
	return l.Status != LicenceRejected && l.Status != LicenceExpired
}

// same reports whether the other is this licence as it was: what the board
// checked has not changed.
func (l *LicenceHeld) same(other *LicenceHeld) bool {
	return l.Key == other.Key && l.Number == other.Number && l.On == other.On && l.Specialty == other.Specialty && l.Detail == other.Detail
}

// Declare sets how far the check is of a licence that its doctor states, given
// those stated before: what did not change keeps its state, a medical licence
// with number and date asks for a check, any other is not verified.
func (l *LicenceHeld) Declare(before []LicenceHeld) {
	l.Status = LicenceUnverified
	if l.Key == LicenceMedical && l.Number != "" && l.On != "" {
		l.Status = LicenceSubmitted
	}
	for i := range before {
		if l.same(&before[i]) {
			l.Status = before[i].Status
		}
	}
}

// MedicalLicence returns the doctor's medical licence, one in a given state if
// there is one; false when the doctor states none.
func (d *Doctor) MedicalLicence(rather LicenceStatus) (*LicenceHeld, bool) {
	var first *LicenceHeld
	for i := range d.Licences {
		l := &d.Licences[i]
		if l.Key != LicenceMedical {
			continue
		}
		if l.Status == rather {
			return l, true
		}
		if first == nil {
			first = l
		}
	}
	return first, first != nil
}
