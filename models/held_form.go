package models

import "time"

// HeldForm is what a person sent after their session had run out: it waits
// until they have signed in again. Only they get it back.
type HeldForm struct {
	ID        string              `bson:"_id"`
	Version   int64               `bson:"version"`
	UserID    string              `bson:"userId"` // whose session it was
	Path      string              `bson:"path"`   // where the form was sent to, with its language
	Values    map[string][]string `bson:"values"` // sealed
	ExpiresAt time.Time           `bson:"expiresAt"`
	UpdatedAt time.Time           `bson:"updatedAt"`
}

// HeldFormFor is how long such a form waits.
const HeldFormFor = 24 * time.Hour

// Waits reports whether the form is still there for a user.
func (f *HeldForm) Waits(userID string, now time.Time) bool {
	return f.UserID == userID && now.Before(f.ExpiresAt)
}
