package board

import (
	"errors"
	"net/url"
	"regexp"

	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/handlers/api"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// LINEFlags make LINE a channel. Without them it is offered nowhere.
type LINEFlags struct {
	LineAccount string `help:"Basic or premium id of our LINE account (@enkaku): who wants to is told by LINE beside mail or in its place. Needs --line-token and --line-secret. Default: no LINE." placeholder:"@ID"`
	LineToken   string `help:"Channel access token of the Messaging API." placeholder:"TOKEN"`
	LineSecret  string `help:"Channel secret, which signs what LINE posts to /webhooks/line." placeholder:"SECRET"`
	LineHost    string `help:"Address of the API." default:"https://api.line.me"`
}

// lineAccount is the form of ids of accounts (LINE Official Account, basic ID and
// premium ID).
var lineAccount = regexp.MustCompile(`^@[a-z0-9._-]{3,20}$`)

// minLINESecret is the fewest characters of a secret: who has it can have the
// board link their LINE by codes they guess. LINE's have 32.
const minLINESecret = 16

// check reports all mistakes in the flags.
func (f *LINEFlags) check() (errs []error) {
	given := 0
	for _, value := range []string{f.LineAccount, f.LineToken, f.LineSecret} {
		if value != "" {
			given++
		}
	}
	if given != 0 && given != 3 {
		errs = append(errs, errors.New("--line-account, --line-token, --line-secret: want all or none"))
	}
	if f.LineAccount != "" && !lineAccount.MatchString(f.LineAccount) {
		errs = append(errs, errors.New("--line-account: want the id of the account with its @, such as @enkaku"))
	}
	if f.LineSecret != "" && len(f.LineSecret) < minLINESecret {
		errs = append(errs, errors.New("--line-secret: want the channel secret as the console shows it"))
	}
	host, err := url.Parse(f.LineHost)
	if err != nil || host.Host == "" || host.Path != "" || host.RawQuery != "" || host.User != nil ||
		host.Scheme != "https" && !(host.Scheme == "http" && loopback(host.Hostname())) {
		errs = append(errs, errors.New("--line-host: want scheme and host alone, such as https://api.line.me"))
	}
	return errs
}

// line makes the way to LINE; nil when there is none.
func (c *Settings) line(b *Board) *channel.LINE {
	if c.LineAccount == "" {
		return nil
	}
	return &channel.LINE{
		Host: c.LineHost, Token: c.LineToken, Public: b.public.String(), HTTP: channel.NewLINEClient(), Now: b.store.Now,
		Log: b.log, Say: func(lang vocab.Lang, key string) string { return b.pages.Words(lang, "line."+key) },
	}
}

// ways adds LINE to the ways to devices.
func (c *Settings) ways(b *Board) map[models.Via]channel.Way {
	ways := map[models.Via]channel.Way{}
	if b.line = c.line(b); b.line != nil {
		ways[models.ViaLINE] = channel.Way{Key: c.LineAccount, Push: b.line}
	}
	return ways
}

// lineDesk is what the webhook of LINE needs; zero: it answers 401.
func (b *Board) lineDesk() api.LINE {
	if b.line == nil {
		return api.LINE{}
	}
	return api.LINE{Secret: b.settings.LineSecret, Reply: b.line.Reply}
}
