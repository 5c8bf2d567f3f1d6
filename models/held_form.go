package models

import (
	"maps"
	"slices"
	"strings"
	"time"
)

// HeldForm is what a person sent when it could not be taken: their session had
// run out, they had done too much in a short time, or they may not do it any
// more. It waits until they send it again. Only they get it back.
type HeldForm struct {
	ID        string              `bson:"_id"`
	Version   int64               `bson:"version"`
	UserID    string              `bson:"userId"`         // whose it is
	Path      string              `bson:"path"`           // where the form was sent to, with its language
	Values    map[string][]string `bson:"values"`         // sealed
	File      bool                `bson:"file,omitempty"` // a file was sent with it, which is not kept
	Cut       bool                `bson:"cut,omitempty"`  // what was too long to be kept is missing
	ExpiresAt time.Time           `bson:"expiresAt"`
	SentAt    time.Time           `bson:"sentAt,omitempty"` // when it was last sent again and answered
	UpdatedAt time.Time           `bson:"updatedAt"`
}

// HeldFormFor is how long such a form waits. MaxHeldForm is how many bytes of one
// are kept, which nobody types, and MaxHeldForms how many forms of a person, the
// newest: what is refused costs its sender nothing and must not fill the disk.
const (
	HeldFormFor  = 24 * time.Hour
	MaxHeldForm  = 256 << 10
	MaxHeldForms = 10
)

// Shorten drops the longest fields until the rest is no longer than MaxHeldForm.
func (f *HeldForm) Shorten() {
	size := func(name string) (n int) {
		for _, value := range f.Values[name] {
			n += len(name) + len(value)
		}
		return n
	}
	names := slices.Sorted(maps.Keys(f.Values))
	slices.SortStableFunc(names, func(a, b string) int { return size(a) - size(b) })
	whole := 0
	for _, name := range names {
		if whole += size(name); whole > MaxHeldForm {
			delete(f.Values, name)
			f.Cut = true
		}
	}
}

// Waits reports whether the form is still there for a user.
func (f *HeldForm) Waits(userID string, now time.Time) bool {
	return f.UserID == userID && now.Before(f.ExpiresAt)
}

// longText is from how many characters on something typed is a text that took
// its writer a while.
const longText = 20

// proseFields are the fields in which a person writes sentences, however short.
var proseFields = []string{
	"message", "note", "reason", "reply", "text", "words", FieldSettleWords, FieldPlace, FieldNoneFits, FieldCallOff,
}

// Texts are the longer ones of what was typed and all that was written to
// somebody, by the names of their fields.
func (f *HeldForm) Texts() []string {
	var texts []string
	for _, name := range slices.Sorted(maps.Keys(f.Values)) {
		for _, value := range f.Values[name] {
			if strings.HasPrefix(name, "_") || name == "once" {
				continue
			}
			if Runes(strings.TrimSpace(value)) >= longText || slices.Contains(proseFields, name) && !Blank(value) {
				texts = append(texts, value)
			}
		}
	}
	return texts
}

// What a doctor hands in of a CV, by the names of its fields, and what was read of it.
const (
	FieldCVText  = "cv_text"
	FieldCVFile  = "cv_file"
	FieldCVFound = "cv_found"
)

// NeverHeld are the fields that are not kept with a form that waits: the text of a CV
// holds more of a person than the board needs, and its page says that it is not kept.
var NeverHeld = []string{FieldCVText, FieldCVFile, FieldCVFound}
