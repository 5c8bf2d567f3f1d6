// Package admin answers those who run the board: the queues of adverts,
// organisations and reports, people, mail and the audit log.
package admin

import (
	"context"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Handlers are the answers of this room.
type Handlers struct {
	*web.Site
	Replay Replay
	Market Market
}

// Market returns how live jobs and standing alerts meet.
type Market func(ctx context.Context) (models.MarketLook, error)

// Replay tells what the newest digests of a subscription did with its jobs.
type Replay func(
	ctx context.Context, s *alert.Subscription, limit int, l vocab.Lang,
) ([]templates.ReplayedDigest, error)
