package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// Feeds, their rows and reports, webhooks and their messages, keys: found as they
// are asked for, on both engines.
func TestWhatConnectsPostersSystemsIsKept(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, now := t.Context(), c.now()
		other := models.OrgRef{Kind: models.OrgEmployer, ID: "o"}
		for _, err := range []error{
			s.APIKeys().Save(ctx, &models.APIKey{ID: "k1", Owner: poster, Name: "ATS", Hash: s.KeyHash("x"), CreatedAt: now}),
			s.APIKeys().Save(ctx, &models.APIKey{ID: "k2", Owner: poster, CreatedAt: now.Add(time.Hour)}),
			s.APIKeys().Save(ctx, &models.APIKey{ID: "k3", Owner: other, CreatedAt: now}),
			s.Feeds().Save(ctx, &models.Feed{ID: "due", Owner: poster, NextAt: now, CreatedAt: now}),
			s.Feeds().Save(ctx, &models.Feed{ID: "fresh", Owner: poster, CreatedAt: now}),
			s.Feeds().Save(ctx, &models.Feed{ID: "later", Owner: poster, NextAt: now.Add(time.Hour), CreatedAt: now}),
			s.Feeds().Save(ctx, &models.Feed{ID: "paused", Owner: other, Paused: true, CreatedAt: now}),
			s.FeedItems().Save(ctx, &models.FeedItem{ID: s.FeedItemID("due", "a"), FeedID: "due", Ref: "a", Row: "r"}),
			s.FeedItems().Save(ctx, &models.FeedItem{ID: s.FeedItemID("fresh", "a"), FeedID: "fresh", Ref: "a"}),
			s.FeedRuns().Save(ctx, &models.FeedRun{ID: "r1", FeedID: "due", At: now, Lines: []models.RunLine{{Ref: "a", Title: "t"}}}),
			s.FeedRuns().Save(ctx, &models.FeedRun{ID: "r2", FeedID: "due", At: now.Add(time.Minute)}),
			s.Webhooks().Save(ctx, &models.Webhook{ID: "w", Owner: poster, Address: "https://a.example/", Secret: "s", CreatedAt: now}),
			s.Webhooks().Save(ctx, &models.Webhook{ID: "x", Owner: other, CreatedAt: now}),
			s.WebhookMessages().Add(ctx, &models.WebhookMessage{ID: "m1", WebhookID: "w", State: models.MessageWaits, Body: "{}", CreatedAt: now}),
			s.WebhookMessages().Add(ctx, &models.WebhookMessage{ID: "m1", WebhookID: "w", State: models.MessageWaits, Body: "twice", CreatedAt: now}),
			s.WebhookMessages().Add(ctx, &models.WebhookMessage{ID: "m2", WebhookID: "w", State: models.MessageWaits, NextAt: now.Add(time.Hour), CreatedAt: now}),
			s.WebhookMessages().Add(ctx, &models.WebhookMessage{ID: "m3", WebhookID: "w", State: models.MessageArrived, CreatedAt: now.Add(time.Second)}),
			s.WebhookMessages().Add(ctx, &models.WebhookMessage{ID: "m4", WebhookID: "x", State: models.MessageWaits, NextAt: now, CreatedAt: now}),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		ids := func(n int, err error, list ...string) []string {
			t.Helper()
			if err != nil || n != len(list) {
				t.Errorf("%d of %v, %v", n, list, err)
			}
			return list
		}
		keys := must[[]models.APIKey](t)(s.APIKeys().Of(poster).Page(ctx, 0, 10))
		ids(len(keys), nil, "k2", "k1")
		if keys[1].Name != "ATS" || keys[1].Opens(s.KeyHash("x"), "") == models.KeyUnknown {
			t.Errorf("key %+v", keys[1])
		}
		due := must[[]models.Feed](t)(s.Feeds().Due(ctx, now, 10))
		if len(due) != 2 || due[0].ID != "fresh" || due[1].ID != "due" {
			t.Errorf("due %v", due)
		}
		runs := must[[]models.FeedRun](t)(s.FeedRuns().Of("due").Page(ctx, 0, 10))
		if len(runs) != 2 || runs[0].ID != "r2" || runs[1].Lines[0].Title != "t" {
			t.Errorf("runs %+v", runs)
		}
		due2 := must[[]models.WebhookMessage](t)(s.WebhookMessages().Due(ctx, now, 10))
		one := must[[]models.WebhookMessage](t)(s.WebhookMessages().DueTo(ctx, "w", now, 10))
		if len(due2) != 2 || due2[0].ID != "m1" || due2[1].ID != "m4" || len(one) != 1 || one[0].Body != "{}" {
			t.Errorf("messages due %+v, of one %+v", due2, one)
		}
		told := must[[]models.WebhookMessage](t)(s.WebhookMessages().Of("w").Page(ctx, 0, 10))
		if len(told) != 3 || told[0].ID != "m3" {
			t.Errorf("messages %+v", told)
		}
		hooks := must[[]models.Webhook](t)(s.Webhooks().Of(poster).Page(ctx, 0, 10))
		if len(hooks) != 1 || hooks[0].Secret != "s" {
			t.Errorf("webhooks %+v", hooks)
		}
		if s.MessageID("w", "a") == s.MessageID("w", "b") || s.MessageID("w", "a") == s.MessageID("x", "a") {
			t.Error("two things that happened have one name")
		}
		if err := errors.Join(s.Feeds().Remove(ctx, "due"), s.Feeds().Remove(ctx, "due"), s.Webhooks().Remove(ctx, "w")); err != nil {
			t.Error(err)
		}
		left := must[map[string]*models.FeedItem](t)(s.FeedItems().Of(ctx, "due"))
		kept := must[map[string]*models.FeedItem](t)(s.FeedItems().Of(ctx, "fresh"))
		if len(left) != 0 || len(kept) != 1 {
			t.Errorf("after removing: %v, %v", left, kept)
		}
		if n := must[int](t)(s.WebhookMessages().Of("w").Count(ctx)); n != 0 {
			t.Errorf("%d messages of a webhook that is gone", n)
		}
	})
}
