package models

import "time"

// HeldForm is what a person sent when it could not be taken: their session had
// run out, or they had done too much in a short time. It waits until they send
// it again. Only they get it back.
type HeldForm struct {
	ID        string              `bson:"_id"`
	Version   int64               `bson:"version"`
	UserID    string              `bson:"userId"`         // whose it is
	Path      string              `bson:"path"`           // where the form was sent to, with its language
	Values    map[string][]string `bson:"values"`         // sealed
	File      bool                `bson:"file,omitempty"` // a file was sent with it, which is not kept
	ExpiresAt time.Time           `bson:"expiresAt"`
	SentAt    time.Time           `bson:"sentAt,omitempty"` // when it was last sent again and answered
	UpdatedAt time.Time           `bson:"updatedAt"`
}

// HeldFormFor is how long such a form waits.
const HeldFormFor = 24 * time.Hour

// Waits reports whether the form is still there for a user.
func (f *HeldForm) Waits(userID string, now time.Time) bool {
	return f.UserID == userID && now.Before(f.ExpiresAt)
}
