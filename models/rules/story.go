package rules

import (
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/fold"
)

// SendStory hands a story in as models.Story.Send does. Its words are also read
// for ways to reach somebody, as those of an advert are: a number in kanji or an
// address with spaces in it leads around the pen name as any other does. On any
// fault the story stays as it was.
func SendStory(s *models.Story, consent bool, read ReadClaims, now time.Time) error {
	next := *s
	err := next.Send(consent, now)
	var invalid *models.InvalidError
	if err != nil && !errors.As(err, &invalid) {
		return err
	}
	var faults []models.Fault
	if invalid != nil {
		faults = invalid.Faults
	}
	for _, part := range []struct{ field, text string }{
		{models.FieldStoryName, s.Pseudonym}, {models.FieldStoryTitle, s.Title}, {models.FieldStoryText, s.Text},
	} {
		said := map[string]bool{}
		for _, cl := range read(&models.Advert{Description: part.text}) {
			if leadsSomewhere(cl) && !said[cl.Passage] {
				said[cl.Passage] = true
				faults = slices.DeleteFunc(faults, func(f models.Fault) bool { // it is said by its words now
					return f.Field == part.field && f.Code == "story.text.contact"
				})
				faults = append(faults, models.Fault{
					Field: part.field, Code: "story.contact", Severity: models.FaultError, Args: []string{cl.Passage},
				})
			}
		}
	}
	if len(faults) > 0 {
		return &models.InvalidError{Faults: faults}
	}
	*s = next
	return nil
}

// leadsSomewhere reports whether a claim names a way to reach somebody. That a
// messenger is used says nothing of whom; a name on it does.
func leadsSomewhere(cl Claim) bool {
	switch cl.Kind {
	case ClaimPhone, ClaimMail, ClaimHiddenMail, ClaimURL, ClaimQR:
		return true
	case ClaimMessenger:
		return strings.Contains(fold.Width(cl.Passage), "@")
	}
	return false
}
