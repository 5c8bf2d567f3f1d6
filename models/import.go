package models

import "time"

// Import is a file of another system that an organisation has sent, until its
// rows have become drafts or it has run out. Its content is kept apart, in
// sealed pieces.
type Import struct {
	ID        string         `bson:"_id"`
	Version   int64          `bson:"version"`
	Owner     OrgRef         `bson:"owner"`
	UserID    string         `bson:"userId"`
	File      File           `bson:"file"` // its name is sealed
	Columns   []ImportColumn `bson:"columns"`
	Feed      *Feed          `bson:"feed,omitempty"` // of a preview: the feed as it was typed, not made yet; its address is sealed
	CreatedAt time.Time      `bson:"createdAt"`
	ExpiresAt time.Time      `bson:"expiresAt"`
	UpdatedAt time.Time      `bson:"updatedAt"`
}

// ImportColumn says what one source field of a file holds.
type ImportColumn struct {
	Name    string `bson:"name"`
	Kind    string `bson:"kind"` // of search/feeds
	Private bool   `bson:"private,omitempty"`
}

// ImportFor is how long a file that was sent is kept.
const ImportFor = 30 * 24 * time.Hour

// DraftsAtOnce is how many rows of a file become drafts at a time.
const DraftsAtOnce = 200

// ImportMap is what an organisation has said that the source fields of a kind
// of file hold. It is found by organisation and headings.
type ImportMap struct {
	ID        string         `bson:"_id"`
	Version   int64          `bson:"version"`
	Owner     OrgRef         `bson:"owner"`
	Columns   []ImportColumn `bson:"columns"`
	UpdatedAt time.Time      `bson:"updatedAt"`
}
