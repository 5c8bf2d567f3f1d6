package models

import "time"

// OrgBrief is as much of an organisation as decides in which lists it stands.
type OrgBrief struct {
	ID        string    `bson:"_id"`
	CreatedAt time.Time `bson:"createdAt"`
	EnteredBy string    `bson:"enteredBy"` // agency id when an agency entered it
}
