package models

import (
	"crypto/sha256"
	"encoding/hex"
)

// File is what somebody sent as a file with a message or an application. Its
// content is kept apart, in sealed pieces; its name is sealed, too. Zero is
// none.
type File struct {
	ID   string       `bson:"id,omitempty" json:"-"`
	Name string       `bson:"name,omitempty"` // as its sender's machine called it; it may say who a doctor is
	Type DocumentType `bson:"type,omitempty"`
	Size int          `bson:"size,omitempty"` // bytes
}

// There reports whether there is a file.
func (f File) There() bool { return f.ID != "" }

// FieldFile is where a file of a thread is chosen, FieldCV where the CV of an
// application is.
const (
	FieldFile = "file"
	FieldCV   = "cv"
)

// MaxFilesOfSide is how many files one side may send in one thread. The CV of
// an application is not among them.
const MaxFilesOfSide = 10

// FileFor is the file of a message as one side may know it. What a doctor called
// theirs is for the doctor alone: names of files say who people are.
func (m *Message) FileFor(side Actor) File {
	f := m.File
	if m.From == ByDoctor && side != ByDoctor {
		f.Name = ""
	}
	return f
}

// TakesFile returns *InvalidError when a side that sent so many files in a
// thread may send no more.
func TakesFile(sent int) error {
	if sent >= MaxFilesOfSide {
		return Invalid(FieldFile, "file.too_many", itoa(MaxFilesOfSide))
	}
	return nil
}

// File is the document as a file. It has the same name in the store.
func (d *LicenceDocument) File() File {
	return File{ID: d.ID, Name: d.Name, Type: d.Type, Size: d.Size}
}

// fileMark tells contents of files apart, "" for none.
func fileMark(content []byte) string {
	if len(content) == 0 {
		return ""
	}
	sum := sha256.Sum256(content)
	return "\x00" + hex.EncodeToString(sum[:])
}
