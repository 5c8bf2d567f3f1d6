package models

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

var storyNow = time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)

func goodStory() Story {
	return Story{Lang: vocab.JA, Pseudonym: "内科医K", Title: "育休明けの二年", Work: "online_care",
		Text: strings.Repeat("家から診る。", 40)}
}

func TestWhatAStoryMustBe(t *testing.T) {
	for name, c := range map[string]struct {
		edit  func(*Story)
		field string // "" for none
	}{
		"as it should be":            {func(*Story) {}, ""},
		"no name":                    {func(s *Story) { s.Pseudonym = " 　" }, "pseudonym"},
		"a long name":                {func(s *Story) { s.Pseudonym = strings.Repeat("あ", 21) }, "pseudonym"},
		"a name of two lines":        {func(s *Story) { s.Pseudonym = "A\nB" }, "pseudonym"},
		"a link for a name":          {func(s *Story) { s.Pseudonym = "www.k.com" }, "pseudonym"},
		"no title":                   {func(s *Story) { s.Title = "" }, "title"},
		"a long title":               {func(s *Story) { s.Title = strings.Repeat("あ", 61) }, "title"},
		"200 characters":             {func(s *Story) { s.Text = strings.Repeat("あ", 200) }, ""},
		"199 characters":             {func(s *Story) { s.Text = strings.Repeat("あ", 199) }, "text"},
		"6,000 characters":           {func(s *Story) { s.Text = strings.Repeat("あ", 6000) }, ""},
		"6,001 characters":           {func(s *Story) { s.Text = strings.Repeat("あ", 6001) }, "text"},
		"an address of mail":         {func(s *Story) { s.Text += "連絡は k@example.jp へ" }, "text"},
		"one in full width":          {func(s *Story) { s.Text += "k＠example.jp" }, "text"},
		"a telephone number":         {func(s *Story) { s.Text += "電話03-1234-5678" }, "text"},
		"a mobile without a hyphen":  {func(s *Story) { s.Text += "09012345678まで" }, "text"},
		"a link":                     {func(s *Story) { s.Text += "https://k.example/" }, "text"},
		"amounts, years and numbers": {func(s *Story) { s.Text += "時給10,000円、2026年、1日20-30件、週3回" }, ""},
		"an unknown kind of work":    {func(s *Story) { s.Work = "nothing" }, "work"},
		"no language":                {func(s *Story) { s.Lang = "fr" }, "lang"},
	} {
		s := goodStory()
		c.edit(&s)
		err := s.Send(true, storyNow)
		var invalid *InvalidError
		switch {
		case c.field == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.field != "" && (!errors.As(err, &invalid) || invalid.Faults[0].Field != c.field):
			t.Errorf("%s: %v, want a fault of %s", name, err, c.field)
		case c.field != "" && s.State != "":
			t.Errorf("%s: handed in as %s", name, s.State)
		}
	}
}

func TestAStoryIsPublishedWithConsentAlone(t *testing.T) {
	s := goodStory()
	if err := s.Send(false, storyNow); err == nil || s.State != "" || !s.ConsentAt.IsZero() {
		t.Errorf("without consent: %v, %s", err, s.State)
	}
	if err := s.Send(true, storyNow); err != nil || s.Shown() || !s.ConsentAt.Equal(storyNow) {
		t.Errorf("%v, shown %v", err, s.Shown())
	}
}

// Every pair of states by everybody: what is not in the table is refused.
func TestMovesOfContributions(t *testing.T) {
	const reason = "個人が分かる書き方を直してください。"
	allowed := map[string]bool{
		"editor sent published": true, "editor sent returned": true, "editor published returned": true,
		"poster  sent": true, "poster sent sent": true, "poster returned sent": true, "poster published sent": true,
		"poster published cancelled": true,
	}
	for _, from := range append([]ContributionState{""}, ContributionStates...) {
		for _, to := range ContributionStates {
			s := Contribution{State: from}
			if err := s.Decide(to, reason, storyNow); (err == nil) != allowed["editor "+string(from)+" "+string(to)] {
				t.Errorf("editor from %q to %s: %v", from, to, err)
			} else if err != nil && s != (Contribution{State: from}) {
				t.Errorf("editor from %q to %s: refused, and changed to %+v", from, to, s)
			}
		}
		s := Contribution{State: from}
		if err := s.Send(storyNow); (err == nil) != allowed["poster "+string(from)+" sent"] {
			t.Errorf("sending from %q: %v", from, err)
		}
		s = Contribution{State: from}
		if err := s.Cancel(); (err == nil) != allowed["poster "+string(from)+" cancelled"] {
			t.Errorf("cancelling from %q: %v", from, err)
		}
	}
}

func TestWhatGoesBackSaysWhy(t *testing.T) {
	for _, from := range []ContributionState{ContributionSent, ContributionPublished} {
		s := Contribution{State: from}
		var invalid *InvalidError
		if err := s.Decide(ContributionReturned, "", storyNow); !errors.As(err, &invalid) || s.State != from {
			t.Errorf("from %s without a reason: %v", from, err)
		}
	}
	s := Contribution{State: ContributionSent}
	first, later := storyNow, storyNow.Add(time.Hour)
	for _, err := range []error{s.Decide(ContributionPublished, "", first), s.Send(later), s.Decide(ContributionPublished, "", later)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if !s.PublishedAt.Equal(first) {
		t.Errorf("published at %v, not when it was first", s.PublishedAt)
	}
}

func TestWhoMaySendAStory(t *testing.T) {
	if err := TakesStory(false, 0); !errors.Is(err, ErrForbidden) {
		t.Errorf("without a profile: %v", err)
	}
	if TakesStory(true, MaxStories-1) != nil || TakesStory(true, MaxStories) == nil {
		t.Error("not as many as may be kept")
	}
}
