package templates

import (
	"fmt"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// LicenceFacts are what a doctor says of a licence.
func LicenceFacts(lang vocab.Lang, say Say, l *models.LicenceHeld) []Fact {
	var facts []Fact
	add := func(label, value string) {
		if value != "" {
			facts = append(facts, Fact{Label: label, Value: value})
		}
	}
	add(say("doctor.licence_number"), l.Number)
	add(say("doctor.licence_specialty"), vocab.Specialties.Label(l.Specialty, lang))
	add(say("doctor.licence_detail"), l.Detail)
	add(say("doctor.licence_on"), Date(lang, l.On))
	add(say("doctor.licence_expires"), Date(lang, l.Expires))
	return facts
}

// LicenceStatus says how far the board has checked a licence.
func LicenceStatus(say Say, status models.LicenceStatus) string {
	switch status {
	case models.LicenceSubmitted:
		return say("doctor.licence_submitted")
	case models.LicenceChecked:
		return say("doctor.licence_checked")
	case models.LicenceUnreadable:
		return say("doctor.licence_unreadable")
	case models.LicenceRejected:
		return say("doctor.licence_rejected")
	case models.LicenceExpired:
		return say("doctor.licence_expired")
	}
	return say("doctor.licence_unverified")
}

// LicenceMark is how a status looks: "good", "warn", or "" for neither.
func LicenceMark(status models.LicenceStatus) string {
	switch status {
	case models.LicenceChecked:
		return "good"
	case models.LicenceUnreadable, models.LicenceRejected, models.LicenceExpired:
		return "warn"
	}
	return ""
}

// DocumentType names the type of a document.
func DocumentType(t models.DocumentType) string {
	switch t {
	case models.DocumentPDF:
		return "PDF"
	case models.DocumentJPEG:
		return "JPEG"
	}
	return "PNG"
}

// FileSize is a number of bytes as people read it.
func FileSize(bytes int) string {
	if bytes >= 1<<20 {
		return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
	}
	return fmt.Sprintf("%d KB", (bytes+1023)/1024)
}
