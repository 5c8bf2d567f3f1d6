package models

import (
	"path"
	"strings"
	"time"
	"unicode"
)

// LicenceDocument is a file that a doctor sent to prove a licence. Its content
// is kept apart, sealed; so is its name.
type LicenceDocument struct {
	ID        string       `bson:"_id"`
	Version   int64        `bson:"version"`
	DoctorID  string       `bson:"doctorId"`
	LicenceID string       `bson:"licenceId"`
	Name      string       `bson:"name"` // as the doctor's machine called it; for the doctor's eyes
	Type      DocumentType `bson:"type"`
	Size      int          `bson:"size"` // bytes
	CreatedAt time.Time    `bson:"createdAt"`
	UpdatedAt time.Time    `bson:"updatedAt"`
}

// DocumentType is what a document is, by its content.
type DocumentType string

// The types that are taken.
const (
	DocumentPDF  DocumentType = "pdf"
	DocumentJPEG DocumentType = "jpeg"
	DocumentPNG  DocumentType = "png"
)

// MIME is the media type of a document.
func (t DocumentType) MIME() string {
	switch t {
	case DocumentPDF:
		return "application/pdf"
	case DocumentJPEG:
		return "image/jpeg"
	case DocumentPNG:
		return "image/png"
	}
	return "application/octet-stream"
}

// Limits of documents.
const (
	MaxDocument            = 10 << 20 // bytes
	MaxDocumentsPerLicence = 6
	maxDocumentName        = 100 // characters
)

// How long documents are kept: after the decision about them; when nothing was
// ever decided about them; when their licence is not in the profile any more,
// which may be because the profile is about to be saved.
const (
	DocumentsAfterDecision = 30 * 24 * time.Hour
	documentsUndecided     = 30 * 24 * time.Hour
	documentsOfNothing     = 24 * time.Hour
)

// DocumentName returns the name of a file without folders, control characters
// and characters that turn the direction of writing.
func DocumentName(name string) string {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, strings.ToValidUTF8(name, ""))
	name = strings.TrimSpace(name)
	if all := []rune(name); len(all) > maxDocumentName {
		name = string(all[:maxDocumentName])
	}
	if name == "." || name == "/" {
		return ""
	}
	return name
}

// Settle makes the licences say what documents there are and reports whether
// that changed anything: one with a document that nobody decided about waits,
// one that waits without a document does not. documents are all the doctor's.
func (d *Doctor) Settle(documents []LicenceDocument) bool {
	d.NameLicences()
	changed := false
	for i := range d.Licences {
		changed = d.Licences[i].settle(documents) || changed
	}
	return changed
}

func (l *LicenceHeld) settle(documents []LicenceDocument) bool {
	var newest time.Time
	for _, doc := range documents {
		if doc.LicenceID == l.ID && doc.CreatedAt.After(newest) {
			newest = doc.CreatedAt
		}
	}
	switch {
	case l.Status == LicenceSubmitted && newest.IsZero():
		l.restate()
		return true
	case l.Status == LicenceSubmitted && l.SentAt.Equal(newest),
		!newest.After(l.Check.At), // decided about, or none
		l.TakesDocuments() != nil:
		return false
	}
	l.Status, l.SentAt = LicenceSubmitted, newest
	return true
}

// Keeps reports whether a document of the doctor is kept at a moment.
func (d *Doctor) Keeps(doc *LicenceDocument, now time.Time) bool {
	l, err := d.Licence(doc.LicenceID)
	switch {
	case err != nil:
		return now.Before(doc.CreatedAt.Add(documentsOfNothing))
	case l.Status == LicenceSubmitted:
		return true
	case l.Decided() && !doc.CreatedAt.After(l.Check.At):
		return now.Before(l.Check.At.Add(DocumentsAfterDecision))
	}
	return now.Before(doc.CreatedAt.Add(documentsUndecided))
}
