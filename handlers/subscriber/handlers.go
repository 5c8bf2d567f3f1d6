// Package subscriber answers readers who have the board mail them new jobs:
// asking for an alert, confirming, changing and stopping it, and what they say
// about the jobs in their mails.
package subscriber

import "github.com/enkaku/enkaku/handlers/web"

// Handlers are the answers of this room.
type Handlers struct{ *web.Site }
