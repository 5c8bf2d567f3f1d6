package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

func TestStoriesByStateWorkAndAuthor(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		story := func(id, user string, work vocab.WorkType, state models.ContributionState, minutes int) {
			v := models.Story{ID: id, UserID: user, Work: work, Pseudonym: "筆名", Text: "文", CreatedAt: c.now().Add(time.Duration(minutes) * time.Minute)}
			v.State, v.SentAt = state, v.CreatedAt
			if err := s.Stories().Save(ctx, &v); err != nil {
				t.Fatal(err)
			}
		}
		story("old", "u", "online_care", models.ContributionPublished, 1)
		story("new", "v", "online_care", models.ContributionPublished, 2)
		story("read", "v", "read_ct_mri", models.ContributionPublished, 3)
		story("sent", "u", "online_care", models.ContributionSent, 4)
		story("later", "u", "online_care", models.ContributionSent, 5)
		for name, l := range map[string]struct {
			list models.List[models.Story]
			want string
		}{
			"published":    {s.Stories().In(models.ContributionPublished), "read new old"},
			"waiting":      {s.Stories().In(models.ContributionSent), "sent later"},
			"about":        {s.Stories().About("online_care"), "new old"},
			"about others": {s.Stories().About("none"), ""},
			"of a person":  {s.Stories().OfUser("u"), "later sent old"},
		} {
			got := ""
			for _, v := range must[[]models.Story](t)(l.list.Page(ctx, 0, 9)) {
				if v.Pseudonym != "筆名" || v.Text != "文" {
					t.Errorf("%s: %+v", name, v)
				}
				got += " " + v.ID
			}
			if l.want != "" {
				l.want = " " + l.want
			}
			if got != l.want {
				t.Errorf("%s:%s, want%s", name, got, l.want)
			}
		}
	})
}

func TestEventsComingAndPast(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		host := models.OrgRef{Kind: models.OrgEmployer, ID: "e"}
		event := func(id string, state models.ContributionState, hours int) {
			v := models.Event{ID: id, Host: host, Start: c.now().Add(time.Duration(hours) * time.Hour)}
			v.End, v.State, v.SentAt = v.Start.Add(time.Hour), state, c.now()
			if err := s.Events().Save(ctx, &v); err != nil {
				t.Fatal(err)
			}
		}
		event("next", models.ContributionPublished, 1)
		event("off", models.ContributionCancelled, 2)
		event("running", models.ContributionPublished, -0)
		event("yesterday", models.ContributionPublished, -24)
		event("before", models.ContributionPublished, -48)
		event("hidden", models.ContributionReturned, 3)
		event("waits", models.ContributionSent, 4)
		ids := func(l models.List[models.Event]) (got string) {
			for _, v := range must[[]models.Event](t)(l.Page(ctx, 0, 9)) {
				got += v.ID + " "
			}
			return got
		}
		for name, pair := range map[string][2]string{
			"coming":  {ids(s.Events().Coming(c.now())), "running next off "},
			"past":    {ids(s.Events().Past(c.now())), "yesterday before "},
			"waiting": {ids(s.Events().Waiting()), "waits "},
			"at end":  {ids(s.Events().Coming(c.now().Add(time.Hour))), "next off "},
			"of host": {ids(s.Events().Of(host)), "waits hidden off next running yesterday before "},
			"of none": {ids(s.Events().Of(models.OrgRef{})), ""},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %s, want %s", name, pair[0], pair[1])
			}
		}
	})
}

func TestAGuideKeepsItsVersions(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		g, written, err := s.Guides().Of(ctx, "starting", vocab.JA)
		if written || err != nil {
			t.Fatalf("%v, %v", written, err)
		}
		stale := g
		for i, body := range []string{"一", "二"} {
			g.Body = body
			if err := s.Guides().Publish(ctx, &g, "r"+body, c.now()); err != nil {
				t.Fatal(i, err)
			}
		}
		stale.Body = "三"
		if err := s.Guides().Publish(ctx, &stale, "r三", c.now()); !errors.Is(err, models.ErrConflict) {
			t.Errorf("an older version: %v", err)
		}
		g, written, err = s.Guides().Of(ctx, "starting", vocab.JA)
		if !written || err != nil || g.Body != "二" {
			t.Errorf("%+v, %v", g, err)
		}
		if all := must[[]models.GuideRevision](t)(s.Guides().History(ctx, &g)); len(all) != 2 ||
			all[0].Text.Body != "二" || all[1].Text.Body != "一" {
			t.Errorf("history %+v", all)
		}
	})
}
