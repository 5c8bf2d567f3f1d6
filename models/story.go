package models

import (
	"regexp"
	"time"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// Story is what a doctor tells of their work, under a name they choose.
// Withdrawing it deletes it.
type Story struct {
	ID           string         `bson:"_id"` // stands in its address and says nothing of its author
	Version      int64          `bson:"version"`
	UserID       string         `bson:"userId"`
	Lang         vocab.Lang     `bson:"lang"`
	Pseudonym    string         `bson:"pseudonym"` // sealed
	Title        string         `bson:"title"`     // sealed
	Text         string         `bson:"text"`      // sealed; paragraphs, no markup
	Work         vocab.WorkType `bson:"work"`
	ConsentAt    time.Time      `bson:"consentAt"` // to these words being published
	Contribution `bson:",inline"`
	CreatedAt    time.Time `bson:"createdAt"`
	UpdatedAt    time.Time `bson:"updatedAt"`
}

// The bounds of stories: characters, and how many one person keeps.
const (
	MaxPseudonym  = 20
	MaxStoryTitle = 60
	MinStoryText  = 200
	MaxStoryText  = 6000
	MaxStories    = 5
)

// The fields of the form of a story.
const (
	FieldStoryName    = "pseudonym"
	FieldStoryTitle   = "title"
	FieldStoryText    = "text"
	FieldStoryWork    = "work"
	FieldStoryConsent = "consent"
)

// contactMark is how an address of mail or a telephone number looks.
var contactMark = regexp.MustCompile(`[^\s@＠]+[@＠][^\s@＠]+\.[A-Za-z]|(?:^|\D)0\d{1,4}[-−ー‐ 　(（]?\d{1,4}[-−ー‐ 　)）]?\d{3,4}(?:\D|$)`)

// Send hands the story in, for the first time or changed. consent is that
// these words may be published; it is asked for each time. It returns
// *InvalidError for what cannot be published.
func (s *Story) Send(consent bool, now time.Time) error {
	c := &Check{}
	c.Need(!Blank(s.Pseudonym), FieldStoryName, "story.name")
	c.Need(Runes(s.Pseudonym) <= MaxPseudonym, FieldStoryName, "query.too_long", itoa(MaxPseudonym))
	c.Name(FieldStoryName, s.Pseudonym)
	c.Need(!Blank(s.Title), FieldStoryTitle, "story.title")
	c.Need(Runes(s.Title) <= MaxStoryTitle, FieldStoryTitle, "query.too_long", itoa(MaxStoryTitle))
	c.Name(FieldStoryTitle, s.Title)
	c.Need(Runes(s.Text) >= MinStoryText, FieldStoryText, "story.text.short", itoa(MinStoryText))
	c.Text(FieldStoryText, s.Text, MaxStoryText)
	if contactMark.MatchString(s.Text) || linkMark.MatchString(fold.Compatible(s.Text)) {
		c.Fail(FieldStoryText, "story.text.contact")
	}
	c.Need(vocab.WorkTypes.Has(s.Work), FieldStoryWork, "job.choice.required")
	c.Need(s.Lang == vocab.JA || s.Lang == vocab.EN, "lang", "job.choice.required")
	c.Need(consent, FieldStoryConsent, "story.consent")
	if len(c.Faults) > 0 {
		return &InvalidError{Faults: c.Faults}
	}
	if err := s.Contribution.Send(now); err != nil {
		return err
	}
	s.ConsentAt = now
	return nil
}

// TakesStory returns why a person may send in no further story: whoever has no
// profile as a doctor ErrForbidden, whoever keeps so many already
// *InvalidError.
func TakesStory(doctor bool, kept int) error {
	if !doctor {
		return ErrForbidden
	}
	if kept >= MaxStories {
		return Invalid(FieldStoryTitle, "story.many", itoa(MaxStories))
	}
	return nil
}
